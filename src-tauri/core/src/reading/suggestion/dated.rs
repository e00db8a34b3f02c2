//! The dates on a file, with where each stands.

use super::sheet::Sheet;
use crate::text::dates::{When, dates_in};

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
                });
            }
        }
    }
    found
}
