//! What a record is exported as, and under which name.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::evidence::signature_sheet::SignatureSheet;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::failure::{ExportProblem, Failure};

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

/// The name to propose for a file: what it is, the program, the cycle's years.
#[must_use]
pub fn file_name(record: &Record, format: ExportFormat, language: Language) -> String {
    let (first, last) = (record.cycle.first_day.year(), record.cycle.last_day.year());
    let name = Phrase::new("export-file-name")
        .with("program", record.cycle.program.id.as_str())
        .with("years", format!("{first}-{last}"));
    format!("{}.{}", Words::of(language).phrase(&name), format.extension())
}

/// The bytes of `record` in this format and language; reflections are in data alone, where they are
/// asked for.
///
/// # Errors
/// [`ExportProblem::CannotSet`].
pub fn bytes(record: &Record, format: ExportFormat, reflections: bool, language: Language) -> Result<Vec<u8>, Failure> {
    match format {
        ExportFormat::Pdf => summary(record, language),
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
fn summary(record: &Record, language: Language) -> Result<Vec<u8>, Failure> {
    let choice = ReportChoice { extent: Extent::Summary, reflections: false, originals: Originals::LeftOut };
    let record = record.clone().of_choice(choice);
    let laid =
        ledgerline_report::report(&record, choice, language, &BTreeMap::new()).map_err(|error| cannot_set(&error))?;
    let mut bytes = Vec::new();
    let nothing_else = &mut |_| Err(std::io::ErrorKind::NotFound.into());
    laid.write(&mut bytes, nothing_else).map_err(|error| cannot_set(&error))?;
    Ok(bytes)
}

/// The name to propose for a signature sheet: what it is, its first and last day.
#[must_use]
pub fn sheet_name(sheet: &SignatureSheet, language: Language) -> String {
    let name = Phrase::new(&format!("signature-file-name-{}", sheet.sheet_for.id()))
        .with("from", sheet.first_day().to_string())
        .with("to", sheet.last_day().to_string());
    format!("{}.pdf", Words::of(language).phrase(&name))
}

/// The bytes of a signature sheet in this language.
///
/// # Errors
/// [`ExportProblem::CannotSet`].
pub fn sheet_bytes(sheet: &SignatureSheet, language: Language) -> Result<Vec<u8>, Failure> {
    ledgerline_report::signature_sheet(sheet, language).map_err(|error| cannot_set(&error))
}

/// The failure of a document that could not be set.
pub fn cannot_set(error: &impl std::error::Error) -> Failure {
    Failure::ExportFailed { why: ExportProblem::CannotSet, detail: error.to_string() }
}
