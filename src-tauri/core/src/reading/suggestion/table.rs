//! Tables with a date in each row: the courses of a transcript, the sessions of a log.

use super::dated::Dated;
use super::labels::{Label, label};
use super::sheet::{Cell, Line, Sheet};

/// The rows of a file's tables.
pub(super) struct Table {
    /// The line that names the columns.
    pub header: Option<usize>,
    /// The lines that are rows.
    pub rows: Vec<usize>,
}

/// A row has at least so many cells.
const FEWEST_CELLS: usize = 3;

/// So many lines that begin with a date are rows although nothing separates their cells.
const FEWEST_BARE_ROWS: usize = 3;

impl Table {
    pub fn of(sheet: &Sheet<'_>, dates: &[Dated]) -> Self {
        let has_cells = |number: usize| sheet.lines.get(number).is_some_and(|line| line.cells.len() >= FEWEST_CELLS);
        let mut rows: Vec<usize> =
            dates.iter().filter(|date| date.fills_cell && has_cells(date.line)).map(|date| date.line).collect();
        rows.dedup();
        let header = rows
            .first()
            .and_then(|first| (0..*first).rev().take(3).find(|number| sheet.lines.get(*number).is_some_and(is_header)));
        if rows.len() < 2 && header.is_none() {
            rows.clear();
        }
        if rows.is_empty() {
            rows = dates.iter().filter(|date| date.begins_row).map(|date| date.line).collect();
            rows.dedup();
            if rows.len() < FEWEST_BARE_ROWS {
                rows.clear();
            }
        }
        Self { header, rows }
    }

    /// What the header says of a cell of a row.
    pub fn column<'a, 'b>(&self, sheet: &'b Sheet<'a>, row: usize, cell: usize) -> Option<&'b Cell<'a>> {
        let header = sheet.lines.get(self.header?)?;
        let fits = sheet.lines.get(row)?.cells.len() == header.cells.len();
        if fits { header.cells.get(cell) } else { None }
    }

    /// What the header says of a date in a row.
    pub fn label(&self, sheet: &Sheet<'_>, row: usize, cell: usize) -> Option<Label> {
        label(&self.column(sheet, row, cell)?.words).map(|(label, _)| label)
    }
}

/// Names of columns hold no figures.
fn is_header(line: &Line<'_>) -> bool {
    line.cells.len() >= FEWEST_CELLS
        && !line.cells.iter().any(|cell| cell.text.chars().any(|it| it.is_ascii_digit()) || cell.words.len() > 5)
}
