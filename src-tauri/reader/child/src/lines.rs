//! Letters become lines, as a person would read them.
//!
//! PDF knows no words and no lines, only where letters are drawn. Letters that are drawn one after
//! the other on a baseline are a *stretch*; stretches on one baseline are a line, whatever the order
//! in which they were drawn.

use std::collections::BTreeMap;

use hayro::vello_cpu::kurbo::Point;
use ledgerline_core::domain::evidence::file_text::{LinePlace, PageText, TextLine};
use unicode_normalization::UnicodeNormalization as _;

use crate::letters::Letter;

// Shares of a font's size.
/// Baselines that differ by no more are one.
const SAME_BASELINE: f64 = 0.35;
/// Letters drawn one after the other are of one stretch up to this gap.
const SAME_STRETCH: f64 = 1.0;
/// A gap wider than this, beyond the even spacing of a stretch, ends a word.
const WORD_GAP: f64 = 0.15;
/// A space that is drawn ends a word from this gap on; some are drawn where there is no room.
const SPACE_GAP: f64 = 0.05;
/// A gap wider than this lies between columns.
const COLUMN_GAP: f64 = 1.4;
/// Even spacing wider than this is taken for gaps between words.
const MAX_SPACING: f64 = 0.8;
/// The same letter as near as this to itself was drawn twice, to look bold or to throw a shadow.
const DRAWN_TWICE: f64 = 0.12;
/// Smaller than this beside a larger letter may be raised or lowered ("1er", "3rd").
const RAISED_SIZE: f64 = 0.85;
/// So far a raised letter may stand off the baseline, in shares of the larger size.
const RAISED_BY: f64 = 0.5;
/// So far beside the larger letter it may stand.
const RAISED_BESIDE: f64 = 0.3;

/// A line that rises or falls by no more (radians) stands upright.
const UPRIGHT: f64 = 0.02;
/// So far letters rise above their baseline, and fall below it, in shares of their size.
const RISE: f64 = 0.8;
const FALL: f64 = 0.25;

/// Letters read in directions as near as this (radians, about four degrees) are read together.
const SAME_ANGLE: f64 = 0.07;

/// The lines of a page from its letters: top to bottom, each from left to right, upright text
/// before text that stands on its side.
pub fn lines_of(letters: &[Letter], page: Size) -> PageText {
    let mut directions: Vec<(f64, Vec<Placed>)> = Vec::new();
    for letter in letters {
        let known = directions.iter_mut().find(|(angle, _)| (angle - letter.angle).abs() <= SAME_ANGLE);
        match known {
            Some((angle, placed)) => placed.push(Placed::new(letter, *angle)),
            None => directions.push((letter.angle, vec![Placed::new(letter, letter.angle)])),
        }
    }
    let sideways = |angle: f64| angle.abs() > std::f64::consts::FRAC_PI_4;
    directions.sort_by_key(|(angle, placed)| (sideways(*angle), std::cmp::Reverse(placed.len())));
    let lines = |(angle, placed): (f64, Vec<Placed>)| {
        // Of what stands at a slant it is not told where it stands.
        let page = Some(page).filter(|_| angle.abs() <= UPRIGHT);
        lines_of_one_direction(placed, page)
    };
    PageText(directions.into_iter().flat_map(lines).collect())
}

/// The size of a page, in points.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

impl Size {
    /// A point across and one down in thousandths of the page.
    fn share(of: f64, whole: f64) -> u16 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was brought into the range")]
        let share = (of / whole * 1000.0).round().clamp(0.0, 1000.0) as u16;
        share
    }
}

/// A letter seen along its reading direction.
#[derive(Debug, Clone)]
struct Placed {
    text: String,
    /// Where it begins and ends along the direction.
    start: f64,
    end: f64,
    /// Its baseline, growing downwards.
    baseline: f64,
    size: f64,
    /// The even spacing of the stretch in which it was drawn.
    spacing: f64,
}

impl Placed {
    fn new(letter: &Letter, angle: f64) -> Self {
        let (sin, cos) = angle.sin_cos();
        let along = |point: Point| point.x * cos + point.y * sin;
        let down = letter.start.y * cos - letter.start.x * sin;
        let (start, end) = (along(letter.start), along(letter.end));
        Self { text: letter.text.clone(), start, end: end.max(start), baseline: down, size: letter.size, spacing: 0.0 }
    }

    fn is_space(&self) -> bool {
        self.text.starts_with(' ') && self.text.trim().is_empty()
    }
}

/// Letters drawn one after the other on one baseline, at one size.
struct Stretch {
    letters: Vec<Placed>,
    baseline: f64,
    size: f64,
}

impl Stretch {
    fn start(&self) -> f64 {
        self.letters.first().map_or(0.0, |letter| letter.start)
    }

    fn end(&self) -> f64 {
        self.letters.last().map_or(0.0, |letter| letter.end)
    }

    fn goes_on_with(&self, letter: &Placed) -> bool {
        let gap = letter.start - self.end();
        letter.start >= self.start()
            && gap.abs() <= SAME_STRETCH * self.size
            && (letter.baseline - self.baseline).abs() <= 0.05 * self.size
            && (letter.size - self.size).abs() <= 0.05 * self.size
    }

    /// Titles are often set with even space between all letters, which does not part words.
    fn note_spacing(&mut self) {
        let mut gaps: Vec<f64> = self
            .letters
            .windows(2)
            .filter_map(|pair| match pair {
                [one, next] if !one.is_space() && !next.is_space() => Some(next.start - one.end),
                _ => None,
            })
            .collect();
        gaps.sort_by(f64::total_cmp);
        // Nearly all letters stand inside words, so the lower gaps are not those between words.
        let spacing = if gaps.len() >= 3 { gaps[gaps.len() / 4] } else { 0.0 };
        let spacing = if spacing > MAX_SPACING * self.size { 0.0 } else { spacing.max(0.0) };
        for letter in &mut self.letters {
            letter.spacing = spacing;
        }
    }
}

fn lines_of_one_direction(letters: Vec<Placed>, page: Option<Size>) -> Vec<TextLine> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for letter in letters {
        match stretches.last_mut() {
            Some(stretch) if stretch.goes_on_with(&letter) => {
                let accented = stretch.letters.last_mut().is_some_and(|last| take_accent(last, &letter));
                if !accented {
                    stretch.letters.push(letter);
                }
            }
            _ => stretches.push(Stretch { baseline: letter.baseline, size: letter.size, letters: vec![letter] }),
        }
    }
    stretches.iter_mut().for_each(Stretch::note_spacing);
    settle_raised(&mut stretches);
    rows_of(stretches).into_iter().filter_map(|row| line_of(row, page)).collect()
}

/// Fonts without accented letters draw the accent first, and the letter over it.
fn take_accent(accent: &mut Placed, letter: &Placed) -> bool {
    let mark = match accent.text.as_str() {
        "`" => '\u{300}',
        "\u{B4}" => '\u{301}',
        "\u{2C6}" => '\u{302}',
        "\u{2DC}" => '\u{303}',
        "\u{A8}" => '\u{308}',
        "\u{2C7}" => '\u{30C}',
        "\u{B8}" => '\u{327}',
        _ => return false,
    };
    let shared = accent.end.min(letter.end) - accent.start.max(letter.start);
    let over = shared > 0.5 * (accent.end - accent.start);
    if !over || !letter.text.starts_with(char::is_alphabetic) {
        return false;
    }
    let mut text = letter.text.clone();
    text.insert(text.chars().next().map_or(0, char::len_utf8), mark);
    *accent = Placed { text, ..letter.clone() };
    true
}

/// Puts what is raised or lowered beside a larger letter on that letter's baseline.
fn settle_raised(stretches: &mut [Stretch]) {
    stretches.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    for index in 0..stretches.len() {
        let small = &stretches[index];
        let near = |large: &Stretch| {
            let beside = RAISED_BESIDE * large.size;
            small.size < RAISED_SIZE * large.size
                && (small.baseline - large.baseline).abs() <= RAISED_BY * large.size
                && ((small.start() - large.end()).abs() <= beside || (large.start() - small.end()).abs() <= beside)
        };
        // What is raised is not many times smaller than what it belongs to.
        let reach = RAISED_BY * 4.0 * small.size;
        let (before, after) = stretches.split_at(index);
        let above = before.iter().rev().take_while(|it| small.baseline - it.baseline <= reach);
        let below = after.iter().skip(1).take_while(|it| it.baseline - small.baseline <= reach);
        if let Some(baseline) = below.chain(above).find(|large| near(large)).map(|large| large.baseline) {
            stretches[index].baseline = baseline;
        }
    }
}

/// Brings stretches on one baseline together; from top to bottom.
fn rows_of(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let mut rows: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        let reach = SAME_BASELINE * stretch.size;
        let row = rows
            .iter_mut()
            .rev()
            .take_while(|row| stretch.baseline - row.baseline <= reach)
            .find(|row| stretch.baseline - row.baseline <= SAME_BASELINE * row.size);
        match row {
            Some(row) => {
                row.size = row.size.max(stretch.size);
                row.letters.extend(stretch.letters);
            }
            None => rows.push(stretch),
        }
    }
    rows
}

/// Writes the letters of a row from left to right; none where there is nothing to read.
fn line_of(row: Stretch, page: Option<Size>) -> Option<TextLine> {
    let Stretch { mut letters, baseline, size } = row;
    letters.sort_by(|one, other| one.start.total_cmp(&other.start));
    let mut text = String::new();
    let mut last: Option<&Placed> = None;
    let mut space = false;
    let mut words: Vec<(f64, f64)> = Vec::new();
    for letter in &letters {
        if letter.is_space() {
            space = true;
            continue;
        }
        if let Some(last) = last {
            if letter.text == last.text && letter.start - last.start < DRAWN_TWICE * letter.size {
                continue;
            }
            // Letters that say nothing have room on the line, so there may be a gap already.
            match gap_between(last, letter, space) {
                Some(gap) if !text.ends_with([' ', '\t']) => text.push(gap),
                _ => {}
            }
        }
        match words.last_mut() {
            Some((_, end)) if !text.ends_with([' ', '\t']) => *end = letter.end.max(*end),
            _ if letter.text.is_empty() => {}
            _ => words.push((letter.start, letter.end)),
        }
        text.push_str(&letter.text);
        last = Some(letter);
        space = false;
    }
    let text: String = text.trim().nfc().collect();
    let place = page.map(|Size { width, height }| LinePlace {
        top: Size::share(baseline - RISE * size, height),
        bottom: Size::share(baseline + FALL * size, height),
        words: words.iter().map(|(start, end)| (Size::share(*start, width), Size::share(*end, width))).collect(),
    });
    (!text.is_empty()).then(|| TextLine::new(text, usual_size(&letters)).at(place))
}

/// What stands between two letters: nothing within a word.
fn gap_between(last: &Placed, letter: &Placed, space: bool) -> Option<char> {
    let gap = letter.start - last.end;
    let (small, large) = (last.size.min(letter.size), last.size.max(letter.size));
    let spacing = last.spacing.max(letter.spacing);
    if gap > spacing + COLUMN_GAP * large {
        Some('\t')
    } else if gap > spacing + WORD_GAP * small || (space && gap > SPACE_GAP * small) {
        Some(' ')
    } else {
        None
    }
}

/// The size of most letters, in tenths of a point; of two as frequent, the larger.
fn usual_size(letters: &[Placed]) -> u16 {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for letter in letters.iter().filter(|letter| !letter.text.trim().is_empty()) {
        *counts.entry(tenths(letter.size)).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(size, count)| (*count, *size)).map_or(0, |(size, _)| size)
}

fn tenths(size: f64) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was brought into the range")]
    let tenths = (size * 10.0).round().clamp(0.0, f64::from(u16::MAX)) as u16;
    tenths
}

#[cfg(test)]
mod tests;
