//! The list as a table for a spreadsheet.
//!
//! Writing one cannot fail, so the few rules of the format (RFC 4180) stand here.

use ledgerline_core::domain::claim::Converter;
use ledgerline_core::domain::credits::Credits;
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::record::{Listed, Record};
use ledgerline_words::Words;

use crate::list::{claim_note, iso, kind_name, topic_names};

/// Tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A spreadsheet takes a cell that begins like this for a formula.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The columns, by the end of their heading's message.
const COLUMNS: [&str; 19] = [
    "no",
    "csv-first-day",
    "csv-last-day",
    "csv-title",
    "csv-provider",
    "csv-approval-no",
    "csv-presenter",
    "csv-format",
    "csv-place",
    "csv-kind",
    "csv-topics",
    "minutes",
    "csv-claimed",
    "csv-counted",
    "csv-status",
    "csv-note",
    "csv-entered-on",
    "csv-changed-on",
    "csv-claim-note",
];

/// The activities and plans of `record`, one a row, below a row of headings.
pub(crate) fn csv(record: &Record, language: Language) -> Vec<u8> {
    let words = &*Words::with_kinds(language, &record.kinds);
    // Where the decimal mark is a comma, spreadsheets separate by semicolons.
    let separator = if language.decimal_mark() == ',' { ';' } else { ',' };
    let mut text = BYTE_ORDER_MARK.to_owned();
    let headings = COLUMNS.map(|id| words.text(&format!("report-{id}")));
    push_row(&mut text, &headings, separator);
    for listed in record.activities.iter().chain(&record.plans) {
        push_row(&mut text, &row(listed, record, words), separator);
    }
    text.into_bytes()
}

fn row(listed: &Listed, record: &Record, words: &Words) -> [String; COLUMNS.len()] {
    let activity = &listed.activity;
    let details = &activity.details;
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        listed.no.to_string(),
        iso(details.start),
        iso(details.end),
        details.title.clone(),
        given(&details.provider),
        given(&details.approval_no),
        given(&details.presenter),
        details.format.map(|format| words.text(&format!("format-{}", format.id()))).unwrap_or_default(),
        given(&details.place),
        details.kind.as_ref().map(|kind| kind_name(kind, words)).unwrap_or_default(),
        topic_names(&details.topics, words),
        details.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        claimed(listed, record).map(|credits| words.credits(credits)).unwrap_or_default(),
        words.credits(listed.counting.counted),
        words.text(&format!("status-{}", details.status.id())),
        given(&details.note),
        iso(activity.entered_on),
        iso(activity.changed_on),
        claim_note(listed, record).map(|(note, _)| note.to_owned()).unwrap_or_default(),
    ]
}

/// What is claimed; nothing where the program cannot tell what it is worth, which is not the same as
/// zero.
fn claimed(listed: &Listed, record: &Record) -> Option<Credits> {
    Converter::of(&record.cycle.program).basis(&listed.activity.details).map(|_| listed.counting.claimed)
}

fn push_row(text: &mut String, cells: &[String], separator: char) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            text.push(separator);
        }
        push_cell(text, cell, separator);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str, separator: char) {
    let escape = if cell.starts_with(FORMULA_STARTS) { "'" } else { "" };
    if cell.contains([separator, '"', '\r', '\n']) {
        text.push('"');
        text.push_str(escape);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(escape);
        text.push_str(cell);
    }
}
