//! The audit package as one file: the report, the record as data, the originals of the evidence,
//! and what it takes to check that nothing of it has changed.

mod readme;
mod verify;
mod write;

use ledgerline_core::domain::exhibit::Exhibit;
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::package::ReportChoice;
use ledgerline_core::domain::record::Record;

pub use self::verify::{
    DifferenceKind, NotVerified, PackageDifference, PackageKind, PackageOutcome, Verification, verify,
};
pub use self::write::PackageWriter;
use crate::csv::csv;
use crate::error::ReportError;
use crate::json::{RECORD_SCHEMA, json};
use crate::names::exhibit::exhibit_file_name;

/// The list of all other files with their fingerprints, as `sha256sum -c` reads it.
pub const MANIFEST: &str = "manifest.sha256";

/// The record as data.
pub const RECORD: &str = "record.json";

/// The description of the record's fields.
pub const SCHEMA: &str = "record.schema.json";

/// The list for a spreadsheet.
pub const LIST: &str = "activities.csv";

/// The folder of the originals.
const EVIDENCE: &str = "evidence";

/// The name of the report in a package.
#[must_use]
pub const fn report_name(language: Language) -> &'static str {
    match language {
        Language::English => "report.pdf",
        Language::French => "rapport.pdf",
    }
}

/// The name of the text that explains a package.
#[must_use]
pub const fn readme_name(language: Language) -> &'static str {
    match language {
        Language::English => "README.txt",
        Language::French => "LISEZ-MOI.txt",
    }
}

/// Where an exhibit's original lies in a package: `evidence/E-012 certificate.pdf`.
#[must_use]
pub fn evidence_path(exhibit: &Exhibit) -> String {
    format!("{EVIDENCE}/{}", exhibit_file_name(exhibit))
}

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
