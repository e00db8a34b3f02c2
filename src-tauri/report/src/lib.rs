//! The report: a [`Record`] as a document that an office or a committee can read in five minutes.
//!
//! - [`report()`] sets it with Typst: US Letter, PDF/A-3a and PDF/UA-1 at once, with the evidence in
//!   it. What is printed is chosen and worded in [`mod@sheet`], where it stands is decided in
//!   `template.typ`, which a designer can edit without Rust. [`Laid::write`] puts the pages and the
//!   files of the evidence in, and a seal, which [`seal::check`] looks at.
//! - [`csv`] is the list alone, for a spreadsheet; [`xlsx`] the same as a workbook, with the rules.
//! - [`ics`] is what lies ahead, for a calendar.
//! - [`json`] is the record as data, described by [`RECORD_SCHEMA`].
//! - [`package`] is all of it with the originals of the evidence in one file, and the check of that.
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
mod error;
mod exhibits;
mod file_name;
mod ics;
mod json;
mod list;
pub mod package;
mod press;
mod printable;
mod report;
mod rules;
mod score;
pub mod seal;
mod sheet;
mod signature;
mod streams;
mod table;
mod xlsx;

use std::collections::BTreeMap;

use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::package::ReportChoice;
use ledgerline_core::domain::record::Record;
use ledgerline_core::domain::signature_sheet::SignatureSheet;

pub use crate::binder::{BindError, Laid, Part};
pub use crate::error::ReportError;
pub use crate::file_name::exhibit_file_name;
pub use crate::json::RECORD_SCHEMA;
use crate::press::{Job, Template};
pub use crate::report::{NotShown, PagePicture, Shown, report};

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

/// The record as a workbook, in `language`: a sheet of the activities and plans with the columns of
/// [`csv`], one of the rules, one of the result.
///
/// Figures are numbers and days are days, whatever the language; text is never a formula. A text
/// longer than a cell can hold is cut, with a mark, and the workbook says so.
///
/// # Errors
/// [`ReportError::Workbook`], where it would be larger than a workbook can be: more than a million
/// activities.
pub fn xlsx(record: &Record, language: Language) -> Result<Vec<u8>, ReportError> {
    Ok(xlsx::xlsx(record, language)?)
}

/// The deadlines of the record's cycle and its plans for a calendar (iCalendar, RFC 5545), in
/// `language`.
///
/// All are events of whole days. What lies ahead of the day the record is made has one alarm each,
/// at nine in the morning of the day before, and the cycle's end is told 12, 6, 3 and 1 months
/// ahead. A calendar that reads the file of a later day changes the events it has instead of doubling
/// them, unless the member's name has changed since; what is no longer in the file stays in it.
#[must_use]
pub fn ics(record: &Record, language: Language) -> Vec<u8> {
    ics::ics(record, language)
}

/// The record as data: a JSON document that [`RECORD_SCHEMA`] describes, its sentences in `language`.
///
/// What `choice` leaves out is not in it (see [`Record::of_choice`]), and the files of exhibits are named as they
/// are in the package that `choice` describes. A private note never is.
///
/// # Errors
/// [`ReportError::Data`], where it cannot be written as JSON, which no record is known to cause.
pub fn json(record: &Record, choice: ReportChoice, language: Language) -> Result<Vec<u8>, ReportError> {
    Ok(json::json(record, choice, language)?)
}
