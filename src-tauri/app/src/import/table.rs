//! Tables: read in the reading process, looked at beside the record, and taken in.

use std::path::{self, Path};
use std::sync::atomic::AtomicBool;

use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::{Done, TableImport};
use ledgerline_core::reading::columns::answer::{Choices, ImportPreview};
use ledgerline_core::reading::columns::table::{Letters, TableFile};
use ledgerline_core::reading::columns::{LETTERS, unknown_columns, unknown_sheets};
use ledgerline_core::vault;
use ledgerline_reader::limits::MAX_TABLE_FILE;
use ledgerline_reader::{NoTable, NoTableRead, NotRead, TableAsk};
use ledgerline_report::own_names;
use serde::Serialize;
use specta::Type;

use crate::backups::back_up;
use crate::failure::{Failure, Obstacle, refused};
use crate::reading;
use crate::session::Session;
use crate::work::Work;

/// What an import has done.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Imported {
    /// What was done; nothing where no row was new.
    pub done: Option<Done>,
    /// Every row with what became of it.
    pub preview: ImportPreview,
}

/// Has a table read in the reading process; a text in the letters that `choices` name.
///
/// # Errors
/// [`Obstacle::NoTable`] with why there is none.
pub fn read_table(session: &Session, file: &Path, choices: &Choices, stop: &AtomicBool) -> Result<TableFile, Failure> {
    let name = file.file_name().map(|name| vault::shown_name(&name.to_string_lossy())).unwrap_or_default();
    let no_table = |id: &str| refused(Obstacle::NoTable, Phrase::new(id).with("file", name.as_str()));
    let Ok(path) = path::absolute(file) else { return Err(no_table("no-table-not-opened")) };
    let letters = match choices.answers.get(LETTERS).map(String::as_str) {
        None => None,
        Some(id) => Some(Letters::from_id(id).ok_or_else(|| misread(LETTERS))?),
    };
    let Some(read) = reading::table(session, &TableAsk { file: path, letters }, stop) else {
        return Err(no_table("no-table-not-read"));
    };
    let table = read.map_err(|error| match error {
        NoTableRead::File(why) => {
            let text = Phrase::new(&format!("no-table-{}", id_of(why)))
                .with("file", name.as_str())
                .with("most", u32::try_from(MAX_TABLE_FILE / 1024 / 1024).unwrap_or(u32::MAX));
            let row = if let NoTable::Unclosed { row } = why { row } else { 0 };
            refused(Obstacle::NoTable, text.with("row", row.to_string()))
        }
        NoTableRead::Process(NotRead::Stopped | NotRead::NotStarted(_)) => no_table("no-table-not-read"),
        NoTableRead::Process(_) => no_table("no-table-too-much"),
    })?;
    let unknown = unknown_sheets(&table, choices);
    if let Some(sheet) = unknown.first() {
        let names: Vec<String> = table.sheets.iter().filter_map(|sheet| sheet.name.clone()).collect();
        let text = Phrase::new("import-no-such-sheet").with("sheet", sheet.as_str()).with("sheets", names.join(", "));
        return Err(refused(Obstacle::NoTable, text));
    }
    if let Some(column) = unknown_columns(&table, choices).first() {
        let text = Phrase::new("import-no-such-column").with("column", column.as_str());
        return Err(refused(Obstacle::NoTable, text));
    }
    Ok(table)
}

/// The end of the message that says why there is no table.
const fn id_of(why: NoTable) -> &'static str {
    match why {
        NoTable::Encrypted => "encrypted",
        NoTable::Broken => "broken",
        NoTable::TooLarge => "too-large",
        NoTable::TooManyRows => "too-many-rows",
        NoTable::TooManyColumns => "too-many-columns",
        NoTable::NotOpened => "not-opened",
        NoTable::OldWorkbook => "old-workbook",
        NoTable::Macros => "macros",
        NoTable::Unclosed { .. } => "unclosed",
        NoTable::Letters => "letters",
        NoTable::Newer => "newer",
        NoTable::AnotherFile => "another-file",
        NoTable::Empty => "empty",
    }
}

/// What an import of a table would do. It says which answers were not understood.
///
/// # Errors
/// The ledger's.
pub fn preview_table(session: &Session, table: &TableFile, choices: &Choices) -> Result<ImportPreview, Failure> {
    worked_out(session, table, choices).map(TableImport::into_preview)
}

/// Takes in the rows of a table about which nothing is asked, in one action, after a backup.
///
/// # Errors
/// [`Obstacle::AnswerNotUnderstood`], [`Obstacle::NotBackedUp`], and the ledger's; nothing is taken in then.
pub fn import_table(session: &Session, work: &Work, table: &TableFile, choices: &Choices) -> Result<Imported, Failure> {
    session.may_change()?;
    let import = worked_out(session, table, choices)?;
    all_understood(import.preview())?;
    if import.preview().taken == 0 {
        return Ok(Imported { done: None, preview: import.into_preview() });
    }
    back_up(session, work, BackupReason::BeforeImport)?.ok_or(Failure::NothingToDo)?;
    let (done, preview) = session.with(|logbook, today| {
        let own = own_names(&logbook.kinds()?);
        logbook.import_table(import, table, choices, &own, today)
    })?;
    Ok(Imported { done, preview })
}

fn worked_out(session: &Session, table: &TableFile, choices: &Choices) -> Result<TableImport, Failure> {
    session.with(|logbook, today| {
        let own = own_names(&logbook.kinds()?);
        logbook.read_table(table, choices, &own, today)
    })
}

/// Refuses a preview where an answer was not understood.
///
/// # Errors
/// [`Obstacle::AnswerNotUnderstood`].
pub fn all_understood(preview: &ImportPreview) -> Result<(), Failure> {
    preview.misread.first().map_or(Ok(()), |key| Err(misread(key)))
}

fn misread(key: &str) -> Failure {
    refused(Obstacle::AnswerNotUnderstood, Phrase::new("import-answer-not-understood").with("key", key))
}
