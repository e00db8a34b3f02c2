//! The dates on a file, with where each stands.

use super::sheet::{Cell, Line, Sheet, Words};
use crate::text::dates::{Stated, When, dates_in};
use crate::text::tokens::Tokens;

/// A date on the file.
#[expect(clippy::struct_excessive_bools, reason = "what is known of a date, each for itself")]
pub(super) struct Dated {
    pub when: When,
    pub line: usize,
    pub cell: usize,
    /// Where it stands in its cell's text, in bytes.
    pub start: usize,
    pub end: usize,
    /// Whether nothing else stands in its cell.
    pub fills_cell: bool,
    /// Whether it begins a line, or follows only the line's number, and more follows it.
    pub begins_row: bool,
    /// Whether it is the day of a time in Greenwich at which it was still the day before in Canada.
    pub may_be_day_before: bool,
    /// Whether it ends on the next line.
    pub goes_on: bool,
}

impl Dated {
    /// The words around it: its cell, and where nothing else stands in that, the label beside it.
    pub fn words(&self, sheet: &Sheet<'_>) -> String {
        let Some(line) = sheet.lines.get(self.line) else { return String::new() };
        let mut cell = line.cells.get(self.cell).map_or("", |cell| cell.text).to_owned();
        if let Some(next) = sheet.lines.get(self.line + 1).filter(|_| self.goes_on) {
            cell = format!("{cell} {}", next.text());
        }
        match self.cell.checked_sub(1).and_then(|left| line.cells.get(left)) {
            Some(left) if self.fills_cell => format!("{} {cell}", left.text),
            _ => cell,
        }
    }
}

/// Every date on the file, also where it is broken at the end of a line.
pub(super) fn dates(sheet: &Sheet<'_>) -> Vec<Dated> {
    let mut found: Vec<Dated> = Vec::new();
    // How far the text of the next line belongs to a date that began above.
    let mut taken = 0;
    let is_all_in_greenwich = is_all_in_greenwich(sheet);
    let names_greenwich = names_greenwich(sheet);
    for (number, line) in sheet.lines.iter().enumerate() {
        let begun = std::mem::take(&mut taken);
        for (position, cell) in line.cells.iter().enumerate() {
            let mut stated = dates_in(cell.text);
            if position == 0 && begun > 0 {
                stated.retain(|date| date.start >= begun);
            }
            if let Some((date, of_next)) = broken_date(sheet, number, position, cell.text, &stated) {
                stated.retain(|known| known.end <= date.start);
                stated.push(date);
                taken = of_next;
            }
            let goes_on = |date: &Dated| taken > 0 && date.end == cell.text.len();
            let may_be_day_before = |date: &Stated| {
                names_greenwich
                    && is_early_in_greenwich(&beside(sheet, number, position, cell.text, date), is_all_in_greenwich)
            };
            let dated = stated.into_iter().filter_map(|date| {
                let may_be_day_before = may_be_day_before(&date);
                Some(Dated { may_be_day_before, ..dated(line, number, position, cell.text, date)? })
            });
            found.extend(dated.map(|date| Dated { goes_on: goes_on(&date), ..date }));
        }
    }
    found
}

fn dated(line: &Line<'_>, number: usize, position: usize, text: &str, stated: Stated) -> Option<Dated> {
    let before = text.get(..stated.start).unwrap_or_default();
    let after = text.get(stated.end..).unwrap_or_default();
    if is_street(after) {
        return None;
    }
    let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
    let is_wordless = |text: &str| !text.chars().any(char::is_alphanumeric);
    Some(Dated {
        when: stated.when,
        line: number,
        cell: position,
        start: stated.start,
        end: stated.end,
        fills_cell: is_wordless(before) && is_wordless(after),
        begins_row: position == 0
            && !has_letters(before)
            && before.len() <= 4
            && (has_letters(after) || line.cells.len() > 1),
        may_be_day_before: false,
        goes_on: false,
    })
}

/// A date that begins at the end of a cell and ends on the next line, and how far into that: the
/// rest of a sentence, or the year below a column too narrow for it.
fn broken_date(
    sheet: &Sheet<'_>,
    number: usize,
    position: usize,
    text: &str,
    known: &[Stated],
) -> Option<(Stated, usize)> {
    const LONGEST_YEAR: usize = 5;
    let line = sheet.lines.get(number)?;
    let [next] = sheet.lines.get(number + 1)?.cells.as_slice() else { return None };
    let is_year =
        next.text.len() <= LONGEST_YEAR && next.text.trim_end_matches('.').parse::<u32>().is_ok_and(|year| year > 1900);
    let is_last = position + 1 == line.cells.len();
    let may_go_on = (is_last && (line.cells.len() == 1 || is_year))
        || (is_year && known.iter().any(|date| matches!(date.when, When::Yearless(_))));
    // What goes on has a beginning of a date at its end.
    let tail = text.get(text.ceil_char_boundary(text.len().saturating_sub(40))..)?;
    if !may_go_on || !(tail.bytes().any(|byte| byte.is_ascii_digit()) || is_year) {
        return None;
    }
    let joined = format!("{text} {}", next.text);
    let date = dates_in(&joined).into_iter().find(|date| date.start < text.len() && date.end > text.len() + 1)?;
    if !matches!(date.when, When::Span(..)) {
        return None;
    }
    let of_next = date.end - text.len() - 1;
    Some((Stated { end: text.len(), ..date }, of_next))
}

/// `4 May Street` is no day.
fn is_street(after: &str) -> bool {
    #[rustfmt::skip]
    const STREETS: &[&str] = &["street", "st", "avenue", "ave", "road", "rd", "drive", "boulevard", "blvd", "lane", "crescent", "place", "square"];
    Words::of(after).get(0).is_some_and(|word| STREETS.contains(&word)) && after.starts_with(' ')
}

/// What says that a time is that of Greenwich.
const GREENWICH: &[&str] = &["utc", "gmt", "z", "tuc"];

/// What stands beside a date that a time may be part of: the rest of its cell, and where that says
/// nothing the cell beside it or the line below.
fn beside(sheet: &Sheet<'_>, number: usize, position: usize, text: &str, stated: &Stated) -> String {
    const NEAR: usize = 40;
    let before = text.get(..stated.start).unwrap_or_default();
    let before = before.get(before.ceil_char_boundary(before.len().saturating_sub(NEAR))..).unwrap_or_default();
    let after = text.get(stated.end..).unwrap_or_default();
    let after = after.get(..after.floor_char_boundary(NEAR)).unwrap_or_default();
    let cell = |line: usize, at: Option<usize>| sheet.lines.get(line)?.cells.get(at?).map(|cell| cell.text);
    let is_bare = |text: &str| !text.chars().any(char::is_alphanumeric);
    let short = |text: Option<&str>| text.filter(|text| text.len() <= NEAR).unwrap_or_default().to_owned();
    let left = short(cell(number, position.checked_sub(1)).filter(|_| is_bare(before)));
    let right = short(cell(number, Some(position + 1)).filter(|_| is_bare(after)));
    let below = || cell(number + 1, Some(0)).filter(|_| is_bare(after) && right.is_empty());
    let below = short(sheet.lines.get(number + 1).filter(|next| begins_with_time(next)).and_then(|_| below()));
    format!("{left} ; {before} ; {after} {right} ; {below}")
}

fn begins_with_time(line: &Line<'_>) -> bool {
    line.cells.first().is_some_and(Cell::begins_with_time)
}

/// Whether a file says anything of Greenwich: hardly one does, and most dates need no second look.
fn names_greenwich(sheet: &Sheet<'_>) -> bool {
    const MARKS: [&str; 7] = ["UTC", "GMT", "TUC", "utc", "gmt", "Z", "+00"];
    sheet.cells().any(|(_, cell)| MARKS.iter().any(|mark| cell.text.contains(mark)))
}

/// Whether a file says of all its times that they are those of Greenwich: `All times are in UTC`.
fn is_all_in_greenwich(sheet: &Sheet<'_>) -> bool {
    let says =
        |cell: &Cell<'_>| cell.words.has(&["utc", "gmt", "tuc"]) && !cell.text.bytes().any(|it| it.is_ascii_digit());
    sheet.cells().any(|(_, cell)| says(cell))
}

/// Whether there is a time of day between midnight and eight in the morning, Greenwich time: `at
/// 04:43AM UTC`, `03:12:44Z`.
fn is_early_in_greenwich(beside: &str, is_all_in_greenwich: bool) -> bool {
    const EARLY: u32 = 8;
    let tokens = Tokens::of(beside);
    let is_time = |at: usize| {
        tokens.number(at, 1..=2).is_some()
            && (tokens.is_sign(at + 1, ':') || tokens.is_word(at + 1, &["h", "am", "pm"]))
            && !(at > 0 && tokens.is_sign(at - 1, ':'))
    };
    let times: Vec<usize> = (0..tokens.len()).filter(|at| is_time(*at)).collect();
    let is_offset =
        |at: usize| tokens.is_sign(at, '+') && tokens.digits(at + 1).is_some_and(|digits| digits.starts_with("00"));
    let zone = (0..tokens.len()).find(|at| tokens.is_word(*at, GREENWICH) || is_offset(*at));
    // The time is the one before its zone; that of a label stands before its time.
    let time = match zone {
        Some(zone) => times.iter().rfind(|at| **at < zone).or_else(|| times.iter().find(|at| **at > zone)),
        None => times.first().filter(|_| is_all_in_greenwich),
    };
    time.is_some_and(|at| hour_of_day(&tokens, *at) < EARLY)
}

/// The hour of the time that begins here: that of `12:42 AM` is none.
fn hour_of_day(tokens: &Tokens<'_>, at: usize) -> u32 {
    const LONGEST: usize = 7;
    let says = |half: &str, letter: &str| {
        (at..at + LONGEST)
            .any(|at| tokens.is_word(at, &[half]) || (tokens.is_word(at, &[letter]) && tokens.is_word(at + 2, &["m"])))
    };
    let hour = tokens.number(at, 1..=2).unwrap_or_default();
    match (says("pm", "p"), says("am", "a")) {
        (true, _) if hour < 12 => hour + 12,
        (false, true) if hour == 12 => 0,
        _ => hour,
    }
}
