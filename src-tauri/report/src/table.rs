//! The list as a table of typed cells: what the CSV and the workbook have in common.

use chrono::NaiveDate;
use ledgerline_core::domain::audit::record::{Listed, Record};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::columns::meaning::Meaning;
use ledgerline_words::Words;

use crate::activity::{accepted_reasons, claim_note, claimed, exhibit_numbers, kind_name, proof_word, topic_names};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Nothing is known, which is not the same as zero.
    Empty,
    /// Text somebody typed, or a name.
    Text(String),
    /// A whole number.
    Number(u32),
    /// An amount of credits.
    Credits(Credits),
    /// A day.
    Day(NaiveDate),
}

/// One column.
pub(crate) struct Column {
    /// The id of its heading's message.
    pub(crate) heading: &'static str,
    /// How wide a spreadsheet shows it, in characters.
    pub(crate) width: u16,
}

const fn column(heading: &'static str, width: u16) -> Column {
    Column { heading, width }
}

/// The columns, in their order.
pub(crate) const COLUMNS: [Column; 25] = [
    column("report-no", 6),
    column("report-csv-first-day", 12),
    column("report-csv-last-day", 12),
    column("report-csv-title", 48),
    column("report-csv-provider", 28),
    column("report-csv-approval-no", 16),
    column("report-csv-presenter", 26),
    column("report-csv-format", 16),
    column("report-csv-place", 22),
    column("report-csv-kind", 24),
    column("report-csv-topics", 26),
    column("report-minutes", 10),
    column("report-csv-claimed", 12),
    column("report-csv-counted", 12),
    column("list-exhibits", 18),
    column("report-csv-status", 12),
    column("report-csv-note", 36),
    column("list-practice", 36),
    column("list-verification", 30),
    column("report-csv-entered-on", 14),
    column("report-csv-changed-on", 14),
    column("report-csv-claim-note", 30),
    column("report-csv-proof", 22),
    column("report-csv-proof-accepted", 36),
    column("report-csv-credits", 12),
];

/// What a heading of the list says where a list is read again. What is worked out is not taken; what is claimed only where
/// the list is an older one, which did not say the credits as they were given.
pub(crate) fn meaning(heading: &str) -> Option<Meaning> {
    Some(match heading {
        "report-csv-claimed" => return None,
        "report-csv-first-day" => Meaning::Start,
        "report-csv-last-day" => Meaning::End,
        "report-csv-title" => Meaning::Title,
        "report-csv-provider" => Meaning::Provider,
        "report-csv-approval-no" => Meaning::ApprovalNo,
        "report-csv-presenter" => Meaning::Presenter,
        "report-csv-format" => Meaning::Format,
        "report-csv-place" => Meaning::Place,
        "report-csv-kind" => Meaning::Kind,
        "report-csv-topics" => Meaning::Topics,
        "report-minutes" => Meaning::Minutes,
        "report-csv-status" => Meaning::Status,
        "report-csv-note" => Meaning::Note,
        "list-practice" => Meaning::Practice,
        "list-verification" => Meaning::Verification,
        "report-csv-credits" => Meaning::Credits,
        _ => Meaning::Ignored,
    })
}

/// The row of headings.
pub(crate) fn headings(words: &Words) -> [String; COLUMNS.len()] {
    COLUMNS.each_ref().map(|column| words.text(column.heading))
}

/// The activities and plans of `record`, one a row, in the order of the report.
pub(crate) fn rows(record: &Record, words: &Words) -> Vec<[Cell; COLUMNS.len()]> {
    record.activities.iter().chain(&record.plans).map(|listed| row(listed, record, words)).collect()
}

fn row(listed: &Listed, record: &Record, words: &Words) -> [Cell; COLUMNS.len()] {
    let activity = &listed.activity;
    let details = &activity.details;
    let given = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
    let some = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    [
        Cell::Number(listed.no),
        Cell::Day(details.start),
        Cell::Day(details.end),
        some(details.title.clone()),
        given(&details.provider),
        given(&details.approval_no),
        given(&details.presenter),
        details.format.map_or(Cell::Empty, |format| Cell::Text(words.text(&format!("format-{}", format.id())))),
        given(&details.place),
        details.kind.as_ref().map_or(Cell::Empty, |kind| Cell::Text(kind_name(kind, words))),
        some(topic_names(&details.topics, words)),
        details.minutes.map_or(Cell::Empty, Cell::Number),
        claimed(listed, record).map_or(Cell::Empty, Cell::Credits),
        Cell::Credits(listed.counting.counted),
        some(exhibit_numbers(listed.no, record).join(", ")),
        Cell::Text(words.text(&format!("status-{}", details.status.id()))),
        given(&details.note),
        given(&details.practice),
        given(&details.verification),
        Cell::Day(activity.entered_on),
        Cell::Day(activity.changed_on),
        claim_note(listed, record).map_or(Cell::Empty, |(note, _)| some(note.to_owned())),
        proof_word(listed, words).map_or(Cell::Empty, Cell::Text),
        some(accepted_reasons(listed).join("; ")),
        details.credits.map_or(Cell::Empty, Cell::Credits),
    ]
}
