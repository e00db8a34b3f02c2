//! The score: the record drawn as music, a true burn-up chart.
//!
//! The five lines of a staff stand at fifths of the requirement, the measures are the years of the
//! cycle, the double bar is its last day. Each activity is a notehead at its last day and the
//! running total. All points are computed here; the window draws them as SVG and the report sets
//! the same in ink. Lengths are CSS pixels of the frame, x to the right and y down.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;
use specta::Type;

use super::counting::Counting;
use super::{Standing, State};
use crate::domain::activity::{ActivityId, Recorded};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::proof::ProofState;
use crate::domain::values::credits::Credits;
use crate::domain::values::phrase::Phrase;

/// Below this width the labels stand in rows under the staff instead of at its right edge.
const NARROW: f64 = 620.0;

/// From one staff line to the next, as long as the whole score fits.
const LINE_GAP: f64 = 39.0;

/// The tallest the lines from 0 to the highest total may become together.
const TALLEST: f64 = 420.0;

/// From one label's baseline to the next.
const LABEL_GAP: f64 = 18.0;

const TOP_MARGIN: f64 = 34.0;
const LEFT_MARGIN: f64 = 46.0;
const RIGHT_MARGIN: f64 = 168.0;
const STEM: f64 = 30.0;

/// A point of the frame.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A straight stroke.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
pub struct Stroke {
    /// From here.
    pub from: Point,
    /// To here.
    pub to: Point,
}

/// One of the five lines, with the credits it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
pub struct StaffLine {
    /// Where.
    pub y: f64,
    /// What it stands for.
    pub credits: Credits,
}

/// A barline: the first day of a year of the cycle.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Barline {
    /// Where.
    pub x: f64,
    /// The calendar year, or both where the measure spans two and there is room: `2024–25`.
    pub label: String,
}

/// An activity as a note.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Note {
    /// Which activity.
    pub activity: ActivityId,
    /// Its title.
    pub title: String,
    /// Its last day.
    pub day: NaiveDate,
    /// What of it counts.
    pub credits: Credits,
    /// The running total with it.
    pub total: Credits,
    /// Middle of the head.
    pub at: Point,
    /// Half the head's width; its height is [`Note::HEAD_SHAPE`] of that, tilted.
    pub radius: f64,
    /// Hollow: still a plan.
    pub planned: bool,
    /// What is the matter with the proof of what counts, which a small mark under it shows: an open
    /// circle where it is missing, a cross where a file is broken, a filled circle where it is to check.
    pub proof: Option<ProofState>,
    /// The stem; in a chord only one note carries it.
    pub stem: Option<Stroke>,
}

impl Note {
    /// Height of a head in proportion to its width.
    pub const HEAD_SHAPE: f64 = 0.72;
}

/// What a line or label speaks of; each looks different and keeps its look in both places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Earned so far.
    Earned,
    /// An even pace.
    Pace,
    /// Needed from today.
    Needed,
    /// If only the plan is done.
    Plan,
    /// Today.
    Today,
}

/// Words beside the staff. `at` is the start of the baseline, or its end where `to_the_left`.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Label {
    /// What it speaks of.
    pub role: Role,
    /// Its words.
    pub text: Phrase,
    /// Where.
    pub at: Point,
    /// Whether the words end at `at` instead of starting there.
    pub to_the_left: bool,
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Score {
    /// Width of the frame, as asked for.
    pub width: f64,
    /// Height of the frame.
    pub height: f64,
    /// Left edge of the staff.
    pub left: f64,
    /// Right edge of the staff: the double bar.
    pub right: f64,
    /// Baseline of the years under the staff.
    pub years_y: f64,
    /// The five lines, the highest first.
    pub lines: Vec<StaffLine>,
    /// Short lines at 0 and above the staff, where notes are.
    pub ledger_lines: Vec<Stroke>,
    /// The years of the cycle.
    pub barlines: Vec<Barline>,
    /// The notes in order of their day.
    pub notes: Vec<Note>,
    /// The stepped line of what is earned.
    pub earned: Vec<Point>,
    /// The even pace: straight, and level during a leave.
    pub pace: Vec<Point>,
    /// What is needed from today on; none when nothing is, or no time is left.
    pub needed: Option<Stroke>,
    /// The stepped line of the plan; empty without plans.
    pub plan: Vec<Point>,
    /// Today's line, within the cycle.
    pub today: Option<Stroke>,
    /// The labels; none stands on another.
    pub labels: Vec<Label>,
}

/// Draws a cycle into a frame of `width` pixels.
#[must_use]
pub fn score<A: Recorded>(cycle: &Cycle, standing: &Standing, activities: &[A], today: NaiveDate, width: f64) -> Score {
    let frame = Frame::new(cycle, standing, width.clamp(280.0, 4_000.0));
    let by_id: BTreeMap<ActivityId, &A> = activities.iter().map(|activity| (activity.id(), activity)).collect();
    let mut drawn = Drawn { frame: &frame, by_id: &by_id, standing, notes: Vec::new(), total: standing.carried_in };

    let mut earned = vec![frame.point(cycle.first_day, standing.carried_in, true)];
    let is_drawn = |counting: &&Counting| !counting.claimed.is_zero() || counting.outcome.is_planned();
    let ends = |counting: &&Counting| by_id.get(&counting.activity).map(|activity| activity.details().end);
    for counting in standing.countings.iter().filter(is_drawn).filter(|counting| counting.outcome.is_earned()) {
        let Some(day) = ends(&counting) else { continue };
        drawn.step(&mut earned, day, counting, false);
    }
    let edge = today.clamp(cycle.first_day, cycle.last_day);
    let now = frame.point(edge, standing.counted, today < cycle.first_day);
    earned.push(now);

    let mut plan = Vec::new();
    for counting in standing.countings.iter().filter(is_drawn).filter(|counting| counting.outcome.is_planned()) {
        let Some(day) = ends(&counting) else { continue };
        if plan.is_empty() {
            plan.push(now);
        }
        drawn.step(&mut plan, day, counting, true);
    }
    if !plan.is_empty() {
        plan.push(frame.point(cycle.last_day, standing.counted + standing.planned, false));
    }

    let mut notes = drawn.notes;
    form_chords(&mut notes, frame.left, frame.y(Credits::from_hundredths(standing.required.hundredths() * 3 / 5)));
    let running = cycle.contains(today);
    let needed = (running && standing.days_left > 0 && !standing.missing.is_zero())
        .then(|| rounded_stroke(now, frame.point(cycle.last_day, standing.required, false)));
    let labels = labels(&frame, cycle, standing, today);
    let label_rows = if frame.narrow { labels.iter().filter(|label| label.role != Role::Today).count() } else { 0 };
    Score {
        width: frame.width,
        height: frame.height(label_rows),
        left: frame.left,
        right: frame.right,
        years_y: frame.years_y(),
        lines: (1..=5).rev().map(|fifth| frame.line(fifth)).collect(),
        ledger_lines: ledger_lines(&frame, &notes),
        barlines: barlines(&frame, cycle),
        notes,
        earned,
        pace: pace(&frame, cycle, standing.required),
        needed,
        plan,
        today: running.then(|| {
            let x = now.x;
            rounded_stroke(Point { x, y: TOP_MARGIN - 22.0 }, Point { x, y: frame.y(Credits::ZERO) + 4.0 })
        }),
        labels,
    }
}

/// The frame's measures: where a day and a total stand.
struct Frame {
    width: f64,
    left: f64,
    right: f64,
    top: f64,
    /// Pixels from one fifth of the requirement to the next.
    gap: f64,
    /// How many fifths the highest total reaches, at least five.
    fifths: f64,
    required: f64,
    first_day: NaiveDate,
    days: f64,
    narrow: bool,
}

impl Frame {
    fn new(cycle: &Cycle, standing: &Standing, width: f64) -> Self {
        let narrow = width < NARROW;
        let required = standing.required.to_f64();
        let highest = (standing.counted + standing.planned).to_f64();
        let fifths = (highest * 5.0 / required).max(5.0);
        Self {
            width,
            left: LEFT_MARGIN,
            right: width - if narrow { 12.0 } else { RIGHT_MARGIN },
            top: TOP_MARGIN,
            gap: LINE_GAP.min(TALLEST / fifths),
            fifths,
            required,
            first_day: cycle.first_day,
            days: f64::from(cycle.days()),
            narrow,
        }
    }

    fn y(&self, total: Credits) -> f64 {
        rounded(self.top + self.gap * (self.fifths - total.to_f64() * 5.0 / self.required))
    }

    /// Where a day stands: at its end, or at its start where `start_of_day`.
    fn x(&self, day: NaiveDate, start_of_day: bool) -> f64 {
        let days = (day - self.first_day).num_days() + i64::from(!start_of_day);
        #[expect(clippy::cast_precision_loss, reason = "a cycle has a few thousand days")]
        let share = (days as f64 / self.days).clamp(0.0, 1.0);
        rounded(self.left + (self.right - self.left) * share)
    }

    fn point(&self, day: NaiveDate, total: Credits, start_of_day: bool) -> Point {
        Point { x: self.x(day, start_of_day), y: self.y(total) }
    }

    fn line(&self, fifth: u8) -> StaffLine {
        #[expect(clippy::cast_possible_truncation, reason = "a fifth of a requirement, in hundredths")]
        let credits = Credits::from_hundredths((self.required * 20.0 * f64::from(fifth)).round() as i64);
        StaffLine { y: rounded(self.top + self.gap * (self.fifths - f64::from(fifth))), credits }
    }

    fn years_y(&self) -> f64 {
        self.y(Credits::ZERO) + 27.0
    }

    fn height(&self, label_rows: usize) -> f64 {
        let rows = u32::try_from(label_rows).unwrap_or(0);
        self.years_y() + 10.0 + if rows == 0 { 0.0 } else { f64::from(rows) * (LABEL_GAP + 2.0) + 6.0 }
    }
}

/// The even pace from nothing on the first day to what is required on the last.
fn pace(frame: &Frame, cycle: &Cycle, required: Credits) -> Vec<Point> {
    let days = i64::from(cycle.days_of_pace().max(1));
    let at = |day: NaiveDate, start_of_day: bool| {
        let before = if start_of_day { day.pred_opt().unwrap_or(day) } else { day };
        let elapsed = if before < cycle.first_day { 0 } else { i64::from(cycle.days_elapsed(before)) };
        frame.point(day, Credits::from_hundredths(required.hundredths() * elapsed / days), start_of_day)
    };
    let mut bends = vec![(cycle.first_day, true), (cycle.last_day, false)];
    for (from, to) in cycle.leaves() {
        bends.push((from.max(cycle.first_day), true));
        bends.push((to.min(cycle.last_day), false));
    }
    // The start of a day comes before its end.
    bends.sort_unstable_by_key(|(day, start_of_day)| (*day, !start_of_day));
    bends.dedup();
    bends.into_iter().map(|(day, start_of_day)| at(day, start_of_day)).collect()
}

/// Notes drawn so far and the total they reach.
struct Drawn<'a, A> {
    frame: &'a Frame,
    by_id: &'a BTreeMap<ActivityId, &'a A>,
    standing: &'a Standing,
    notes: Vec<Note>,
    total: Credits,
}

impl<A: Recorded> Drawn<'_, A> {
    /// Adds a note and the step that leads to it.
    fn step(&mut self, line: &mut Vec<Point>, day: NaiveDate, counting: &Counting, planned: bool) {
        line.push(self.frame.point(day, self.total, false));
        self.total += counting.counted;
        let at = self.frame.point(day, self.total, false);
        line.push(at);
        // The same share of the requirement has the same size in every program.
        let sixtieths = counting.counted.to_f64() * 60.0 / self.frame.required;
        let scale = if self.frame.narrow { 0.7 } else { 1.0 };
        self.notes.push(Note {
            activity: counting.activity,
            title: self.by_id.get(&counting.activity).map_or_else(String::new, |it| it.details().title.clone()),
            day,
            credits: counting.counted,
            total: self.total,
            at,
            radius: rounded((3.0 + 2.2 * sixtieths.sqrt()).min(12.0) * scale),
            planned,
            proof: self.standing.proof_wanting(counting.activity),
            stem: None,
        });
    }
}

/// Notes of one calendar week become a chord: they share the place of the first and one stem;
/// heads that would touch stand on either side of it. Stems go up below the middle line and down
/// from it on.
fn form_chords(notes: &mut [Note], left: f64, middle: f64) {
    let week = |note: &Note| (note.day.iso_week(), note.planned);
    for chord in notes.chunk_by_mut(|one, next| week(one) == week(next)) {
        let widest = chord.iter().map(|note| note.radius).fold(0.0, f64::max);
        // The first notes stay clear of the figures at the left edge.
        let x = chord.first().map_or(left, |note| note.at.x).max(left + widest);
        let low = chord.iter().map(|note| note.at.y).fold(f64::MIN, f64::max);
        let high = chord.iter().map(|note| note.at.y).fold(f64::MAX, f64::min);
        let up = f64::midpoint(low, high) > middle;
        let stem_x = rounded(if up { x + widest - 1.0 } else { x - widest + 1.0 });
        let mut previous: Option<(f64, f64, bool)> = None;
        for note in chord.iter_mut() {
            let touches = previous.is_some_and(|(y, radius, across)| {
                !across && (y - note.at.y).abs() < (radius + note.radius) * Note::HEAD_SHAPE
            });
            let own_side = if up { stem_x - note.radius + 1.0 } else { stem_x + note.radius - 1.0 };
            let other_side = if up { stem_x + note.radius - 1.0 } else { stem_x - note.radius + 1.0 };
            note.at.x = rounded(if touches { other_side } else { own_side });
            previous = Some((note.at.y, note.radius, touches));
        }
        let (from, to) = if up { (low, high - STEM) } else { (high, low + STEM) };
        if let Some(first) = chord.first_mut() {
            first.stem = Some(rounded_stroke(Point { x: stem_x, y: from }, Point { x: stem_x, y: to }));
        }
    }
}

/// A ledger line at 0 under the first notes, and above the staff one at each further fifth that a
/// note reaches.
fn ledger_lines(frame: &Frame, notes: &[Note]) -> Vec<Stroke> {
    let zero = frame.y(Credits::ZERO);
    let mut lines = vec![rounded_stroke(Point { x: frame.left, y: zero }, Point { x: frame.left + 31.0, y: zero })];
    let across = |note: &Note, y: f64| {
        let reach = note.radius + 5.0;
        rounded_stroke(Point { x: note.at.x - reach, y }, Point { x: note.at.x + reach, y })
    };
    for note in notes {
        if note.at.y > zero - frame.gap * 0.6 && note.at.x > frame.left + 31.0 {
            lines.push(across(note, zero));
        }
        for fifth in 6..=40_u8 {
            let y = frame.line(fifth).y;
            if y + 0.05 < note.at.y {
                break;
            }
            lines.push(across(note, y));
        }
    }
    lines
}

fn barlines(frame: &Frame, cycle: &Cycle) -> Vec<Barline> {
    let measure = (frame.right - frame.left) * 365.0 / frame.days;
    (0..)
        .map_while(|year| cycle.first_day.checked_add_months(Months::new(12 * year)))
        .take_while(|day| *day <= cycle.last_day)
        .map(|day| {
            let label = if day.month() == 1 || measure < 70.0 {
                day.year().to_string()
            } else {
                format!("{}–{:02}", day.year(), (day.year() + 1) % 100)
            };
            Barline { x: frame.x(day, true), label }
        })
        .collect()
}

/// The labels at the right edge (in rows under the staff where it is narrow), moved apart so that
/// none stands on another; and today's above the staff.
fn labels(frame: &Frame, cycle: &Cycle, standing: &Standing, today: NaiveDate) -> Vec<Label> {
    let mut wanted: Vec<(Role, Phrase, f64)> = Vec::new();
    let top = frame.y(standing.required);
    let running = cycle.contains(today);
    if running
        && !standing.missing.is_zero()
        && let Some(rate) = standing.rate_per_month.filter(|rate| rate.0 > 0)
    {
        wanted.push((Role::Needed, Phrase::new("score-needed").with("rate", rate), top));
    }
    if standing.state != State::Complete {
        let a_year = Credits::from_hundredths(
            standing.required.hundredths() * 12 / i64::from(cycle.program.cycle.months.max(1)),
        );
        wanted.push((Role::Pace, Phrase::new("score-pace").with("rate", a_year), top));
    }
    if !running && today > cycle.last_day {
        let text = Phrase::new("score-earned").with("counted", standing.counted);
        wanted.push((Role::Earned, text, frame.y(standing.counted)));
    }
    if !standing.planned.is_zero() {
        let with_plan = standing.counted + standing.planned;
        let y = frame.y(with_plan);
        wanted.push((Role::Plan, Phrase::new("score-plan").with("total", with_plan), y));
        let short = standing.required.less(with_plan);
        if !short.is_zero() {
            wanted.push((Role::Plan, Phrase::new("score-plan-short").with("short", short), y));
        }
    }

    let mut labels = Vec::new();
    wanted.sort_by(|(_, _, one), (_, _, next)| one.total_cmp(next));
    let mut free_from = f64::MIN;
    for (row, (role, text, y)) in (1_u32..).zip(wanted) {
        let at = if frame.narrow {
            Point { x: 0.0, y: frame.years_y() + 6.0 + f64::from(row) * (LABEL_GAP + 2.0) }
        } else {
            let y = (y + 5.0).max(free_from);
            free_from = y + LABEL_GAP;
            Point { x: frame.right + 12.0, y: rounded(y) }
        };
        labels.push(Label { role, text, at, to_the_left: false });
    }
    if running {
        let x = frame.x(today, false);
        let to_the_left = x > frame.left + (frame.right - frame.left) * 0.8;
        labels.push(Label {
            role: Role::Today,
            text: Phrase::new("score-today").with("counted", standing.counted),
            at: Point { x: rounded(if to_the_left { x - 7.0 } else { x + 7.0 }), y: TOP_MARGIN - 14.0 },
            to_the_left,
        });
    }
    labels
}

/// Tenths of a pixel are enough, and keep the picture's file small and its tests readable.
fn rounded(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

fn rounded_stroke(from: Point, to: Point) -> Stroke {
    let point = |at: Point| Point { x: rounded(at.x), y: rounded(at.y) };
    Stroke { from: point(from), to: point(to) }
}
