//! The list as a table for a spreadsheet.
//!
//! Writing one cannot fail, so the few rules of the format (RFC 4180) stand here.

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::text::guard::guarded;
use ledgerline_words::Words;

use crate::list::iso;
use crate::table::{self, Cell};

/// Tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The marks by which spreadsheets part cells: each by that of its own language.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// The activities and plans of the record as a table for a spreadsheet, in `language`.
///
/// UTF-8 with a byte-order mark and CRLF, which spreadsheets expect. In English the cells are
/// separated by commas and decimals by points, in French by semicolons and commas: the files that
/// a Canadian English or French spreadsheet opens with a double click. Wherever a spreadsheet could take what follows for a
/// formula, whichever mark it parts cells by, an apostrophe stands before it ([`guarded`]).
#[must_use]
pub fn csv(record: &Record, language: Language) -> Vec<u8> {
    let words = &*Words::with_kinds(language, &record.kinds);
    // Where the decimal mark is a comma, spreadsheets separate by semicolons.
    let separator = if language.decimal_mark() == ',' { ';' } else { ',' };
    let mut text = BYTE_ORDER_MARK.to_owned();
    push_row(&mut text, &table::headings(words), separator);
    for row in table::rows(record, words) {
        push_row(&mut text, &row.map(|cell| written(cell, words)), separator);
    }
    text.into_bytes()
}

fn written(cell: Cell, words: &Words) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text,
        Cell::Number(number) => number.to_string(),
        Cell::Credits(credits) => words.credits(credits),
        Cell::Day(day) => iso(day),
    }
}

fn push_row(text: &mut String, cells: &[String], separator: char) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            text.push(separator);
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str) {
    let cell = guarded(cell);
    if cell.contains(['"', '\r', '\n']) || cell.contains(SEPARATORS) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&cell);
    }
}
