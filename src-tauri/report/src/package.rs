//! The audit package as one file: the report, the record as data, the originals of the evidence,
//! and what it takes to check that nothing of it has changed.

mod readme;
mod verify;
mod write;

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::ReportChoice;
use ledgerline_core::domain::values::language::Language;

pub use self::verify::{
    DifferenceKind, NotVerified, PackageDifference, PackageKind, PackageOutcome, Verification, verify,
};
pub use self::write::PackageWriter;
use crate::csv::csv;
use crate::error::ReportError;
use crate::json::{RECORD_SCHEMA, json};
pub use crate::names::package::{LIST, MANIFEST, RECORD, SCHEMA, evidence_path, readme_name, report_name};

/// Everything in a package but its report and the originals, each with its name, in the order in
/// which it is packed.
///
/// # Errors
/// [`ReportError::Data`], where the record cannot be written as JSON.
pub fn documents(
    record: &Record,
    choice: ReportChoice,
    language: Language,
) -> Result<Vec<(&'static str, Vec<u8>)>, ReportError> {
    Ok(vec![
        (readme_name(language), readme::readme(record, choice, language).into_bytes()),
        (LIST, csv(record, language)),
        (RECORD, json(record, choice, language)?),
        (SCHEMA, RECORD_SCHEMA.as_bytes().to_vec()),
    ])
}
