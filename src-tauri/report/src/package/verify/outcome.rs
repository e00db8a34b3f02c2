//! What comes of checking a package.

use std::io;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

/// What came of checking a package.
///
/// A check shows whether the files are those that the package was made of. It cannot show who made
/// it: whoever changes a package can make all its fingerprints anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Verification {
    /// What was checked.
    pub kind: PackageKind,
    /// Whether it is as it was made.
    pub outcome: PackageOutcome,
    /// The day it was made, as its record says; none where the record is missing or changed.
    pub made_on: Option<NaiveDate>,
    /// Whose record it is, as it says itself; none where the record is missing or changed.
    pub member: Option<String>,
    /// The program's name, as the record says; none where the record is missing or changed.
    pub program: Option<String>,
    /// How many files its list names; one for a report alone.
    pub files: u32,
    /// What differs, by name.
    pub differences: Vec<PackageDifference>,
    /// Files that a system leaves in a folder by itself, as `.DS_Store`: no part of the package, and no harm to it.
    pub system_files: Vec<String>,
}

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PackageKind {
    /// A package in one file.
    Zip,
    /// A package that was unpacked.
    Folder,
    /// A report alone.
    Pdf,
}

/// Whether a package is as it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PackageOutcome {
    /// Every byte is.
    Unchanged,
    /// Every file is, and they were packed again since.
    RepackedUnchanged,
    /// Something differs.
    Differs,
}

/// Something that is not as it was made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
pub struct PackageDifference {
    /// The file's name, fit to be shown: without characters that steer a terminal or the direction of
    /// writing, and not endless.
    pub name: String,
    /// What is with it.
    pub kind: DifferenceKind,
    /// The name it had, for a renamed file.
    pub was: Option<String>,
}

/// How something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// Its bytes are others, or cannot be read.
    Changed,
    /// It is not there.
    Missing,
    /// It was not there, or is no file now.
    Added,
    /// It has another name, and the same bytes.
    Renamed,
    /// The package itself, where no single file of it can be told: what holds its files together was
    /// changed, or the report that is all of it.
    Archive,
}

/// Why a package was not checked.
#[derive(Debug, thiserror::Error)]
pub enum NotVerified {
    /// It is no audit package, or not all of one: nothing in it says what it should be.
    #[error("this is not an audit package of Ledgerline")]
    NotAPackage,
    /// It is made to harm or exhaust whoever opens it: too many files, two of one name, or contents out
    /// of all proportion to its size.
    #[error("this package is larger inside than any audit package is, or holds two files of one name")]
    Hostile,
    /// The caller stopped it.
    #[error("stopped")]
    Stopped,
    /// It cannot be read.
    #[error("the package cannot be read")]
    Io(#[from] io::Error),
}
