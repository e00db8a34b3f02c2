//! Checking a package: whether it is as it was made, or what differs.
//!
//! Nothing is unpacked or written. What is checked is never believed: it may come from anybody.

mod another_kind;
mod archive;
mod compare;
mod folder;
mod layout;
mod looking;
mod outcome;
mod plain;

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;

use self::looking::{Meter, MeteredReader};
pub use self::outcome::{DifferenceKind, NotVerified, PackageDifference, PackageKind, PackageOutcome, Verification};
use crate::seal::{self, SEALED, Seal};

/// So many bytes at a file's beginning and at its end say what it is.
const END: u64 = 160;

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
        seal.map_err(|error| meter.ended_early(error))?
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
    let system_files = Vec::new();
    Ok(Verification { kind: PackageKind::Pdf, outcome, made_on, member, program, files: 1, differences, system_files })
}
