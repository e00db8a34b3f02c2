//! The dates on a file, with where each stands.

use super::sheet::{Sheet, Words};
use crate::text::dates::{When, dates_in};
use crate::text::tokens::Tokens;

/// A date on the file.
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
}

impl Dated {
    /// The words around it: its cell, and where nothing else stands in that, the label beside it.
    pub fn words(&self, sheet: &Sheet<'_>) -> String {
        let Some(line) = sheet.lines.get(self.line) else { return String::new() };
        let cell = line.cells.get(self.cell).map_or("", |cell| cell.text);
        match self.cell.checked_sub(1).and_then(|left| line.cells.get(left)) {
            Some(left) if self.fills_cell => format!("{} {cell}", left.text),
            _ => cell.to_owned(),
        }
    }
}

/// Every date on the file.
pub(super) fn dates(sheet: &Sheet<'_>) -> Vec<Dated> {
    let mut found = Vec::new();
    for (number, line) in sheet.lines.iter().enumerate() {
        for (position, cell) in line.cells.iter().enumerate() {
            for stated in dates_in(cell.text) {
                let before = cell.text.get(..stated.start).unwrap_or_default();
                let after = cell.text.get(stated.end..).unwrap_or_default();
                let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
                if is_street(after) {
                    continue;
                }
                let is_wordless = |text: &str| !text.chars().any(char::is_alphanumeric);
                found.push(Dated {
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
                    may_be_day_before: is_early_in_greenwich(after),
                });
            }
        }
    }
    found
}

/// `4 May Street` is no day.
fn is_street(after: &str) -> bool {
    #[rustfmt::skip]
    const STREETS: &[&str] = &["street", "st", "avenue", "ave", "road", "rd", "drive", "boulevard", "blvd", "lane", "crescent", "place", "square"];
    Words::of(after).get(0).is_some_and(|word| STREETS.contains(&word)) && after.starts_with(' ')
}

/// Whether a date is followed by a time of day between midnight and eight in the morning, Greenwich
/// time: `at 04:43AM UTC`, `03:12:44Z`.
fn is_early_in_greenwich(after: &str) -> bool {
    const EARLY: u32 = 8;
    const NEAR: usize = 40;
    let after = after.get(..after.floor_char_boundary(NEAR)).unwrap_or_default();
    let tokens = Tokens::of(after);
    let Some(at) = (0..tokens.len()).find(|at| {
        tokens.number(*at, 1..=2).is_some()
            && (tokens.is_sign(at + 1, ':') || tokens.is_word(at + 1, &["h", "am", "pm"]))
    }) else {
        return false;
    };
    let rest = || at..tokens.len();
    let is_greenwich = rest().any(|at| tokens.is_word(at, &["utc", "gmt", "z", "tuc"]))
        || rest()
            .any(|at| tokens.is_sign(at, '+') && tokens.digits(at + 1).is_some_and(|digits| digits.starts_with("00")));
    let hour = tokens.number(at, 1..=2).unwrap_or_default();
    let is_afternoon =
        rest().any(|at| tokens.is_word(at, &["pm"]) || (tokens.is_word(at, &["p"]) && tokens.is_word(at + 2, &["m"])));
    let is_morning =
        rest().any(|at| tokens.is_word(at, &["am"]) || (tokens.is_word(at, &["a"]) && tokens.is_word(at + 2, &["m"])));
    let hour = match (is_afternoon, is_morning) {
        (true, _) if hour < 12 => hour + 12,
        (false, true) if hour == 12 => 0,
        _ => hour,
    };
    is_greenwich && hour < EARLY
}
