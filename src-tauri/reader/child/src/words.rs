//! The words of files without pages: messages, documents, text, tables.

mod document;
mod mail;

use ledgerline_core::domain::evidence::FileType;
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::reading::columns::table::Cell;
use ledgerline_core::text::dates::display_short;
use ledgerline_reader::limits::MAX_TEXT;
use ledgerline_reader::{NoTable, NotReadable};
use unicode_normalization::UnicodeNormalization as _;

use crate::tables;

pub use mail::attached;

/// The height of usual words, and of what stands above them, in tenths of a point.
const USUAL: u16 = 110;
const HEADING: u16 = 160;

/// A line and its height.
type Line = (String, u16);

/// The words of a file of this type; nothing of one that has none.
pub fn of(bytes: &[u8], file_type: FileType) -> Result<FileText, NotReadable> {
    let lines = match file_type {
        FileType::Eml => mail::lines_of_eml(bytes)?,
        FileType::Msg => mail::lines_of_msg(bytes)?,
        FileType::Docx => document::lines_of_docx(bytes)?,
        FileType::Odt => document::lines_of_odt(bytes)?,
        FileType::Txt => plain(&tables::decoded(bytes).map_err(not_readable)?),
        FileType::Csv | FileType::Xlsx | FileType::Ods => cells(bytes)?,
        _ => Vec::new(),
    };
    Ok(text(lines))
}

/// The rows of a table, its cells apart.
fn cells(bytes: &[u8]) -> Result<Vec<Line>, NotReadable> {
    let table = tables::read(bytes, None).map_err(not_readable)?;
    let rows = table.sheets.iter().filter(|sheet| !sheet.hidden).flat_map(|sheet| &sheet.rows);
    let line = |cells: &[Cell]| cells.iter().map(shown).collect::<Vec<_>>().join("\t");
    Ok(rows.map(|row| (line(&row.cells), USUAL)).collect())
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Fault => String::new(),
        Cell::Text(text) => text.replace(['\n', '\r'], " "),
        Cell::Number(number) => number.clone(),
        Cell::Day(day) | Cell::Moment(day, _) => display_short(*day),
        Cell::Clock(seconds) => format!("{}:{:02}", seconds / 3600, seconds / 60 % 60),
        Cell::Truth(truth) => truth.to_string(),
    }
}

fn not_readable(why: NoTable) -> NotReadable {
    match why {
        NoTable::Encrypted => NotReadable::Encrypted,
        NoTable::TooLarge | NoTable::TooManyRows | NoTable::TooManyColumns => NotReadable::TooLarge,
        NoTable::NotOpened => NotReadable::NotOpened,
        _ => NotReadable::Broken,
    }
}

/// The lines of plain text.
fn plain(text: &str) -> Vec<Line> {
    text.lines().flat_map(|line| line.split('\r')).map(|line| (line.to_owned(), USUAL)).collect()
}

/// One page of these lines, with one space between words, in composed letters and without what steers a machine; no more
/// than is kept of any file.
fn text(lines: Vec<Line>) -> FileText {
    let mut room = MAX_TEXT;
    let mut page = Vec::new();
    for (line, size) in lines {
        let cells = line.split('\t').map(|cell| {
            let cell: String = cell.nfc().map(|it| if it.is_control() { ' ' } else { it }).collect();
            cell.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        let text = cells.collect::<Vec<_>>().join("\t");
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        let Some(left) = room.checked_sub(text.len()) else { break };
        room = left;
        page.push(TextLine::new(text, size));
    }
    if page.is_empty() { FileText::default() } else { FileText(vec![PageText(page)]) }
}

#[cfg(test)]
mod tests;
