//! Writing a report to a file: whole, or not at all.

use std::io::Write as _;
use std::path::Path;

use chrono::Datelike as _;
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::phrase::Phrase;
use ledgerline_core::domain::record::Record;
use ledgerline_core::domain::signature_sheet::SignatureSheet;
use ledgerline_report::ReportError;
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
}

impl ExportFormat {
    /// The end of its files' names.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
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

/// The bytes of `record` in this format and language.
///
/// # Errors
/// [`ExportProblem::CannotSet`].
pub fn bytes(record: &Record, format: ExportFormat, language: Language) -> Result<Vec<u8>, Failure> {
    match format {
        ExportFormat::Csv => Ok(ledgerline_report::csv(record, language)),
        ExportFormat::Pdf => ledgerline_report::pdf(record, language).map_err(|error| cannot_set(&error)),
    }
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

fn cannot_set(error: &ReportError) -> Failure {
    Failure::ExportFailed { why: ExportProblem::CannotSet, detail: error.to_string() }
}

/// Writes `bytes` beside their place and gives them their name when they are all on the disk, so
/// that a file that was there stays whole until then, and a failure leaves nothing behind.
///
/// # Errors
/// [`ExportProblem::RecordFolder`] for a place in `record_folder`, where the record itself could be
/// replaced, [`ExportProblem::Exists`] where a file is there and `replace` is not set, and
/// [`ExportProblem::CannotWrite`].
pub fn write(path: &Path, bytes: &[u8], replace: bool, record_folder: &Path) -> Result<(), Failure> {
    let failed = |why, detail: String| Failure::ExportFailed { why, detail };
    // The kind alone: the error's own words name a file that only this function knows.
    let cannot_write = |error: std::io::Error| failed(ExportProblem::CannotWrite, error.kind().to_string());
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if let (Ok(folder), Ok(record_folder)) = (folder.canonicalize(), record_folder.canonicalize())
        && folder.starts_with(&record_folder)
    {
        return Err(failed(ExportProblem::RecordFolder, path.display().to_string()));
    }
    if !replace && path.try_exists().map_err(cannot_write)? {
        return Err(failed(ExportProblem::Exists, path.display().to_string()));
    }
    let mut file = tempfile::Builder::new().prefix(".ledgerline-").tempfile_in(folder).map_err(cannot_write)?;
    file.write_all(bytes).map_err(cannot_write)?;
    make_readable(file.as_file()).map_err(cannot_write)?;
    file.as_file().sync_all().map_err(cannot_write)?;
    if replace {
        file.persist(path).map_err(|error| cannot_write(error.error))?;
    } else {
        // Somebody else may have made the file since it was looked for.
        file.persist_noclobber(path).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => failed(ExportProblem::Exists, path.display().to_string()),
            _ => cannot_write(error.error),
        })?;
    }
    Ok(())
}

/// Temporary files are for their owner alone; an export is a document like any other.
#[cfg(unix)]
fn make_readable(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_file: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}
