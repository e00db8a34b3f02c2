//! The report: a [`Record`] as a document that an office or a committee can read in five minutes.
//!
//! - [`report()`] sets it with Typst: US Letter, PDF/A-3a and PDF/UA-1 at once, with the evidence in
//!   it. What is printed is chosen and worded in [`mod@sheet`], where it stands is decided in
//!   `template.typ`, which a designer can edit without Rust. [`Laid::write`] puts the pages and the
//!   files of the evidence in, and a seal, which [`seal::check`] looks at.
//! - [`csv`] is the list alone, for a spreadsheet.
//! - [`signature_sheet`] is a [`SignatureSheet`] to print and to have signed, a PDF of the same
//!   standards; its words are chosen in `signature`, its layout is `signature.typ`.
//!
//! The same record and language always give the same bytes: nothing here reads a clock, a font of
//! the system or a setting. A private note is in none of them.

mod attachments;
mod binder;
mod cover;
mod csv;
mod cycle;
mod details;
mod exhibits;
mod file_name;
mod list;
mod press;
mod printable;
mod report;
mod rules;
mod score;
pub mod seal;
mod sheet;
mod signature;
mod streams;

use std::collections::BTreeMap;

use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::record::Record;
use ledgerline_core::domain::signature_sheet::SignatureSheet;

pub use crate::binder::{BindError, Laid, Part};
pub use crate::file_name::exhibit_file_name;
use crate::press::{Job, Template};
pub use crate::report::{NotShown, PagePicture, Shown, report};

/// Why a document could not be set as a PDF. None of these is the member's doing: whatever they
/// typed can be printed.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The words and figures could not be handed to the template.
    #[error("the report's words and figures cannot be handed to its template")]
    Data(#[from] serde_json::Error),
    /// The template says something that Typst does not understand.
    #[error("the report cannot be laid out:\n{0}")]
    Layout(String),
    /// What was laid out cannot be written under PDF/A-3a and PDF/UA-1.
    #[error("the report cannot be written as an archival, accessible PDF:\n{0}")]
    Standards(String),
    /// The PDF that was written is not taken apart by the binder, which knows one way of writing.
    #[error("the report's PDF is not written as the binder expects: {0}")]
    Structure(&'static str),
    /// With everything that goes into it, the report is larger than a PDF can be: ten thousand
    /// million bytes.
    #[error("the report would be larger than a PDF can be")]
    TooLarge,
}

/// The sheet as a PDF document to print and sign, in `language`: US Letter, and legible in black
/// and white.
///
/// Characters that none of the report's fonts has are printed as □, and the sheet says so.
///
/// # Errors
/// As [`report()`].
pub fn signature_sheet(sheet: &SignatureSheet, language: Language) -> Result<Vec<u8>, ReportError> {
    let owner = sheet.member.member_no.as_ref().unwrap_or(&sheet.member.name);
    let sessions: Vec<String> = sheet.sessions.iter().map(|session| session.activity.0.to_string()).collect();
    let (who, sessions) = (format!("{}-{}", sheet.sheet_for.id(), sheet.participants), sessions.join("+"));
    let identity = format!("ledgerline/{owner}/{who}/{sessions}/{}/{}", sheet.made_on, language.code());
    let job = Job { template: Template::SignatureSheet, identity, made_on: sheet.made_on, files: BTreeMap::new() };
    press::pdf(&signature::Printed::of(sheet, language), job)
}

/// The activities and plans of the record as a table for a spreadsheet, in `language`.
///
/// UTF-8 with a byte-order mark and CRLF, which spreadsheets expect. In English the cells are
/// separated by commas and decimals by points, in French by semicolons and commas: the files that
/// a Canadian English or French spreadsheet opens with a double click. A cell that a spreadsheet
/// would take for a formula begins with an apostrophe instead.
#[must_use]
pub fn csv(record: &Record, language: Language) -> Vec<u8> {
    csv::csv(record, language)
}
