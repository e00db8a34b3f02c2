//! The names in a package.

use ledgerline_core::domain::audit::exhibit::Exhibit;
use ledgerline_core::domain::values::language::Language;

use super::exhibit::exhibit_file_name;

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
