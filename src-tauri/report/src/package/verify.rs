//! Checking a package: whether it is as it was made, or what differs.
//!
//! Nothing is unpacked or written. What is checked is never believed: it may come from anybody.

mod archive;
mod compare;
mod folder;
mod looking;

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use self::looking::{Fault, Meter, MeteredReader};
use crate::seal::{self, SEALED, Seal};

/// So many bytes at a file's beginning and at its end say what it is.
const END: u64 = 160;

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

/// Checks the package at `path`: a ZIP archive, the folder it was unpacked to, or a report alone.
///
/// `progress` is told how many bytes of how many are done, and may stop it. The whole grows when it is
/// known what is inside.
///
/// # Errors
/// [`NotVerified`].
pub fn verify(path: &Path, progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>) -> Result<Verification, NotVerified> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return folder::verify(path, progress);
    }
    // A pipe or a device would be waited for.
    if !metadata.is_file() {
        return Err(NotVerified::NotAPackage);
    }
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let (start, end) = ends(&mut file, length)?;
    let has_mark = contains(&end, seal::MARK.as_bytes());
    let is_archive = start.starts_with(b"PK");
    let is_report = start.starts_with(b"%PDF-") || (!is_archive && contains(&start, SEALED));
    if !has_mark && !is_archive && !contains(&start, SEALED) {
        return Err(NotVerified::NotAPackage);
    }
    let mut meter = Meter::new(length, progress);
    // Without its mark there is no seal to look at, and the file need not be read for it.
    let seal = if has_mark || is_report {
        let seal = seal::check(&mut MeteredReader { from: &mut file, meter: &mut meter });
        seal.map_err(|error| meter.fault(error))?
    } else {
        Seal::None
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if is_report { report(seal, &name) } else { archive::verify(file, length, seal, &name, &mut meter) }
}

/// The first bytes of a file and the last, which say what it is; then back to the first.
fn ends(file: &mut File, length: u64) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let (mut start, mut end) = (Vec::new(), Vec::new());
    file.by_ref().take(END).read_to_end(&mut start)?;
    file.seek(SeekFrom::Start(length.saturating_sub(END)))?;
    file.by_ref().take(END).read_to_end(&mut end)?;
    file.seek(SeekFrom::Start(0))?;
    Ok((start, end))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// What the seal of a report alone says.
fn report(seal: Seal, own_name: &str) -> Result<Verification, NotVerified> {
    let (outcome, differences) = match seal {
        Seal::Unbroken => (PackageOutcome::Unchanged, Vec::new()),
        Seal::Broken => (PackageOutcome::Differs, vec![compare::difference(own_name, DifferenceKind::Archive, None)]),
        Seal::None => return Err(NotVerified::NotAPackage),
    };
    let (made_on, member, program) = (None, None, None);
    Ok(Verification { kind: PackageKind::Pdf, outcome, made_on, member, program, files: 1, differences })
}

impl From<Fault> for NotVerified {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Stopped => Self::Stopped,
            Fault::TooMuch => Self::Hostile,
            Fault::Io(error) => Self::Io(error),
        }
    }
}
