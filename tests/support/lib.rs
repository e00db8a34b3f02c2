//! What the tests share: sample inputs, ledgers made in a few words, the built program.

#[cfg(all(unix, feature = "commands"))]
pub mod bus;
pub mod chance;
#[cfg(feature = "commands")]
pub mod elsewhere;
pub mod every_rule;
pub mod exhibits;
pub mod folders;
pub mod form;
pub mod full_record;
pub mod harms;
pub mod laws;
pub mod ledger;
#[cfg(feature = "window")]
pub mod long_work;
#[cfg(feature = "report")]
pub mod pdf;
#[cfg(unix)]
pub mod power;
#[cfg(feature = "commands")]
pub mod program;
#[cfg(feature = "commands")]
pub mod record;
#[cfg(feature = "report")]
pub mod reports;
#[cfg(all(unix, feature = "commands"))]
pub mod small_disk;
#[cfg(feature = "commands")]
pub mod spoilt;
#[cfg(feature = "commands")]
pub mod strace;
#[cfg(feature = "tables")]
pub mod tables;
pub mod waiting;
#[cfg(feature = "window")]
pub mod window;

use std::path::{Path, PathBuf};

/// The months as they are written out.
#[rustfmt::skip]
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/// The same in French.
#[rustfmt::skip]
pub const FRENCH_MONTHS: [&str; 12] = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];

/// The folder of sample inputs.
#[must_use]
pub fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

/// The folder for what tests leave to be looked at: screenshots and reports.
///
/// # Panics
/// Where it cannot be made.
#[must_use]
pub fn output() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("output");
    std::fs::create_dir_all(&folder).expect("the folder for the tests' output can be made");
    folder
}

/// Takes a kept file away, as only something outside the program would. Windows removes none that may only be read.
///
/// # Panics
/// Where it is not there.
pub fn lose(path: &Path) {
    ledgerline_core::disk::make_writable(path).expect("it can be made so");
    std::fs::remove_file(path).expect("it can be removed");
}

/// Takes a whole folder away, whatever protects the files in it.
///
/// # Panics
/// Where it cannot be taken away.
pub fn lose_folder(path: &Path) {
    for file in folders::tree(path).keys() {
        lose(file);
    }
    std::fs::remove_dir_all(path).expect("it can be taken away");
}

/// A day from its text.
///
/// # Panics
/// Where it is none.
#[must_use]
pub fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is no day"))
}
