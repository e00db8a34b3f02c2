//! What leaves the record as a document: its bytes, its name, its place.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use chrono::Datelike as _;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::cycle::{Cycle, CycleId};
use ledgerline_core::domain::evidence::signature_sheet::SignatureSheet;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::RulesOf;
use ledgerline_report::document;
use ledgerline_words::Words;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::failure::{ExportProblem, Failure};
use crate::place;
use crate::press::NotPressed;
use crate::session::Session;
use crate::work::NEVER;

pub use crate::place::Exported;

/// What a record is exported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ExportFormat {
    /// The report.
    Pdf,
    /// The list of activities.
    Csv,
    /// The list of activities with its rules, as a workbook.
    Xlsx,
    /// Deadlines and plans, for a calendar.
    Ics,
    /// The record, for programs.
    Json,
}

impl ExportFormat {
    /// The end of its files' names.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ics => "ics",
            Self::Json => "json",
        }
    }
}

/// A document to export.
#[derive(Debug)]
pub struct Document {
    /// The name to propose for its file.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Document {
    /// Writes the document to `path`, whole or not at all; `replace` says whether a file that is
    /// there may be replaced.
    ///
    /// # Errors
    /// As [`place::write`].
    pub fn write(&self, session: &Session, path: &Path, replace: bool) -> Result<Exported, Failure> {
        place::write(path, &self.bytes, replace, session.folder())?;
        Ok(session.remember_exported(path))
    }
}

/// The record of a cycle in this format and language; reflections are in data alone, where they are
/// asked for.
///
/// # Errors
/// The ledger's, and [`ExportProblem::CannotSet`].
pub fn record(
    session: &Session,
    cycle: CycleId,
    format: ExportFormat,
    reflections: bool,
    language: Language,
) -> Result<Document, Failure> {
    let record = session.with(|logbook, today| logbook.record(cycle, today))?;
    let name = name_of_cycle("export-file-name", &record.cycle, language, format.extension());
    Ok(Document { name, bytes: bytes(session, &record, format, reflections, language)? })
}

/// A signature sheet in this language.
///
/// # Errors
/// [`ExportProblem::CannotSet`].
pub fn signature_sheet(session: &Session, sheet: &SignatureSheet, language: Language) -> Result<Document, Failure> {
    let document = ledgerline_report::signature_sheet(sheet, language).map_err(|error| cannot_set(&error))?;
    let bytes = pressed(session, &document, &NEVER)?;
    Ok(Document { name: sheet_name(sheet, language), bytes })
}

/// The file of a program.
///
/// # Errors
/// The ledger's.
pub fn program(session: &Session, of: &RulesOf) -> Result<Document, Failure> {
    let (program, text) = session.with(|logbook, _| logbook.program_file(of))?;
    Ok(Document { name: format!("{}.toml", program.id), bytes: text.into_bytes() })
}

/// What a file about a cycle is called: what it is, as `message` says, the program, the cycle's years.
pub(crate) fn name_of_cycle(message: &str, cycle: &Cycle, language: Language, extension: &str) -> String {
    let name = Phrase::new(message)
        .with("program", cycle.program.id.as_str())
        .with("years", format!("{}-{}", cycle.first_day.year(), cycle.last_day.year()));
    format!("{}.{extension}", Words::of(language).phrase(&name))
}

fn bytes(
    session: &Session,
    record: &Record,
    format: ExportFormat,
    reflections: bool,
    language: Language,
) -> Result<Vec<u8>, Failure> {
    match format {
        ExportFormat::Pdf => summary(session, record, language),
        ExportFormat::Csv => Ok(ledgerline_report::csv(record, language)),
        ExportFormat::Xlsx => ledgerline_report::xlsx(record, language).map_err(|error| cannot_set(&error)),
        ExportFormat::Ics => Ok(ledgerline_report::ics(record, language)),
        ExportFormat::Json => {
            let choice = ReportChoice { extent: Extent::Full, reflections, originals: Originals::LeftOut };
            ledgerline_report::json(record, choice, language).map_err(|error| cannot_set(&error))
        }
    }
}

/// The report without the evidence itself, which needs nothing but the record.
fn summary(session: &Session, record: &Record, language: Language) -> Result<Vec<u8>, Failure> {
    let choice = ReportChoice { extent: Extent::Summary, reflections: false, originals: Originals::LeftOut };
    let record = record.clone().of_choice(choice);
    let manuscript =
        ledgerline_report::report(&record, choice, language, &BTreeMap::new()).map_err(|error| cannot_set(&error))?;
    let pdf = pressed(session, &manuscript.document, &NEVER)?;
    let laid = manuscript.laid(pdf).map_err(|error| cannot_set(&error))?;
    let mut bytes = Vec::new();
    let nothing_else = &mut |_| Err(io::ErrorKind::NotFound.into());
    laid.write(&mut bytes, nothing_else).map_err(|error| cannot_set(&error))?;
    Ok(bytes)
}

/// What a signature sheet is called: what it is, its first and last day.
fn sheet_name(sheet: &SignatureSheet, language: Language) -> String {
    let name = Phrase::new(&format!("signature-file-name-{}", sheet.sheet_for.id()))
        .with("from", sheet.first_day().to_string())
        .with("to", sheet.last_day().to_string());
    format!("{}.pdf", Words::of(language).phrase(&name))
}

/// The PDF of a document, made by the press.
///
/// # Errors
/// [`ExportProblem::CannotSet`], also where it was stopped.
pub(crate) fn pressed(session: &Session, document: &document::Document, stop: &AtomicBool) -> Result<Vec<u8>, Failure> {
    let no_press = || NotPressed::NotStarted(io::ErrorKind::NotFound.into());
    let press = session.press().ok_or_else(no_press).map_err(|error| cannot_set(&error))?;
    press.pdf(document, stop).map_err(|error| cannot_set(&error))
}

/// The failure of a document that could not be set.
pub(crate) fn cannot_set(error: &impl std::error::Error) -> Failure {
    Failure::ExportFailed { why: ExportProblem::CannotSet, detail: error.to_string() }
}
