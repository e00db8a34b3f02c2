//! The report: a [`Record`](ledgerline_core::domain::audit::record::Record) as a document that an office or
//! a committee can read in five minutes.
//!
//! - [`report()`] writes it as a [`document`] for the press: US Letter, PDF/A-3a and PDF/UA-1 at once,
//!   with the evidence in it. What is printed is chosen and worded in [`mod@sheet`].
//!   [`Manuscript::laid`] takes the PDF, and [`Laid::write`] puts the pages and the files of the
//!   evidence in, and a seal, which [`seal::check`] looks at. The press is a crate of its own.
//! - [`csv`] is the list alone, for a spreadsheet; [`xlsx`] the same as a workbook, with the rules.
//! - [`ics`] is what lies ahead, for a calendar.
//! - [`json`] is the record as data, described by [`RECORD_SCHEMA`].
//! - [`package`] is all of it with the originals of the evidence in one file, and the check of that.
//! - [`photos_as_pdf`] is no part of it: photos of pages as one document, to be kept as evidence.
//! - [`mod@backup`] is a whole record: the page in each backup, and all of one in one file.
//! - [`signature_sheet`] is a [`SignatureSheet`](ledgerline_core::domain::evidence::signature_sheet::SignatureSheet)
//!   to print and to have signed, a PDF of the same standards; its words are chosen in `signature`,
//!   its layout is `signature.typ`.
//!
//! The same record and language always give the same bytes: nothing here reads a clock, a font of
//! the system or a setting. A private note is in none of them.

mod activity;
mod archive;
mod attachments;
pub mod backup;
mod binder;
pub mod characters;
mod cover;
mod csv;
mod cycle;
mod details;
pub mod document;
mod error;
mod exhibits;
mod ics;
mod json;
mod list;
mod names;
mod own_names;
pub mod package;
mod photos;
mod report;
mod rules;
mod score;
pub mod seal;
mod sheet;
mod short_names;
mod shown;
mod signature;
mod table;
mod xlsx;

pub use crate::binder::{BindError, Laid, Part};
pub use crate::csv::csv;
pub use crate::error::ReportError;
pub use crate::ics::ics;
pub use crate::json::{RECORD_SCHEMA, json};
pub use crate::names::exhibit::exhibit_file_name;
pub use crate::own_names::own_names;
pub use crate::photos::{Photo, photos_as_pdf};
pub use crate::report::{Manuscript, report};
pub use crate::shown::{NotShown, PagePicture, Shown};
pub use crate::signature::signature_sheet;
pub use crate::xlsx::xlsx;
