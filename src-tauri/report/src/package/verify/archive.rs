//! Checking a package that is still packed, or was packed again.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use zip::ZipArchive;

use super::compare::{self, MOST_FILES, difference};
use super::looking::{self, Content, EndedEarly, Everything, FileInside, Meter, is_document};
use super::outcome::{DifferenceKind, NotVerified, PackageKind, PackageOutcome, Verification};
use crate::names::package::{MANIFEST, RECORD};
use crate::seal::{self, Seal};

/// For each byte of an archive, so many may be in it.
const MOST_UNPACKED: u64 = 200;

/// An archive may hold so much however small it is.
const ALWAYS_UNPACKED: u64 = 1_000_000;

/// The most that is read of an archive to learn what is in it, in bytes.
const MOST_DIRECTORY: u64 = 16_000_000;

/// What holds the files of an archive together.
enum Frame {
    /// It is as it was made.
    Sealed,
    /// It was made so by Ledgerline and is not as it was.
    Damaged,
    /// Somebody else made it.
    Foreign,
}

/// Checks an archive, whose seal was looked at already.
pub(super) fn verify(
    file: File,
    length: u64,
    seal: Seal,
    own_name: &str,
    meter: &mut Meter<'_>,
) -> Result<Verification, NotVerified> {
    let left = Rc::new(Cell::new(Some(MOST_DIRECTORY)));
    let Ok(mut archive) = ZipArchive::new(BufReader::new(Budget { file, left: Rc::clone(&left) })) else {
        if seal == Seal::None {
            return Err(NotVerified::NotAPackage);
        }
        // It was a package, and can no longer be opened.
        return Ok(damaged(own_name));
    };
    left.set(None);
    let frame = match seal {
        Seal::Unbroken => Frame::Sealed,
        Seal::Broken => Frame::Damaged,
        // A seal whose mark is damaged is as long as one that is not.
        Seal::None if archive.comment().len() == seal::MARK.len() + seal::DIGITS => Frame::Damaged,
        Seal::None => Frame::Foreign,
    };
    let was_sealed = !matches!(frame, Frame::Foreign);
    let names: Vec<String> = archive.file_names_raw().map(name_of).collect();
    let root = root_of(&names);
    let is_there = |name: &str| names.iter().any(|it| it.strip_prefix(&root) == Some(name));
    if !was_sealed && !is_there(MANIFEST) && !is_there(RECORD) {
        return Err(NotVerified::NotAPackage);
    }
    let everything = match look(&mut archive, &names, &root, length, meter) {
        // Damage may say anything of what is inside, and nothing of it was unpacked.
        Err(NotVerified::Hostile) if was_sealed => return Ok(damaged(own_name)),
        looked => looked?,
    };
    let mut verification = compare::compare(PackageKind::Zip, &everything, was_sealed)?;
    if verification.outcome == PackageOutcome::Unchanged {
        match frame {
            Frame::Sealed => {}
            Frame::Foreign => verification.outcome = PackageOutcome::RepackedUnchanged,
            Frame::Damaged => {
                verification.outcome = PackageOutcome::Differs;
                verification.differences.push(difference(own_name, DifferenceKind::Archive, None));
            }
        }
    }
    Ok(verification)
}

fn damaged(own_name: &str) -> Verification {
    Verification {
        kind: PackageKind::Zip,
        outcome: PackageOutcome::Differs,
        made_on: None,
        member: None,
        program: None,
        files: 0,
        differences: vec![difference(own_name, DifferenceKind::Archive, None)],
    }
}

/// Reads every file of the archive.
fn look(
    archive: &mut ZipArchive<BufReader<Budget>>,
    names: &[String],
    root: &str,
    length: u64,
    meter: &mut Meter<'_>,
) -> Result<Everything, NotVerified> {
    if archive.len() > MOST_FILES || archive.has_duplicate_names() {
        return Err(NotVerified::Hostile);
    }
    let mut most = length.saturating_mul(MOST_UNPACKED).max(ALWAYS_UNPACKED);
    let declared = (0..archive.len()).filter_map(|at| archive.by_index_data(at).ok().map(|entry| entry.size()));
    let declared = declared.fold(0, u64::saturating_add);
    if declared > most {
        return Err(NotVerified::Hostile);
    }
    meter.expect(declared);
    let mut everything = Everything::default();
    for (at, name) in names.iter().enumerate() {
        let name = name.strip_prefix(root).unwrap_or(name);
        let mut kept = None;
        let content = match archive.by_index(at) {
            // Folders are told by the names of what is in them.
            Ok(entry) if entry.is_dir() => continue,
            Ok(entry) if entry.is_symlink() => Content::NoFile,
            Ok(mut entry) => match looking::hash(&mut entry, is_document(name), &mut most, meter) {
                Ok((hash, bytes)) => {
                    kept = bytes;
                    Content::File(hash)
                }
                // What cannot be unpacked is not what was packed.
                Err(EndedEarly::Io(_)) => Content::Unreadable,
                Err(early) => return Err(early.into()),
            },
            Err(_) => Content::Unreadable,
        };
        everything.keep(name, kept);
        everything.found.push(FileInside { name: name.to_owned(), content });
    }
    Ok(everything)
}

/// A name as it was meant: some programs write UTF-8 and do not say so.
fn name_of(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).into_owned()
}

/// The folder in which everything lies, where a whole folder was packed again: `X/`, or nothing.
fn root_of(names: &[String]) -> String {
    let mut roots = names.iter().filter_map(|name| {
        let root = name.strip_suffix(MANIFEST)?;
        (root.matches('/').count() <= 1 && (root.is_empty() || root.ends_with('/'))).then_some(root)
    });
    match (roots.next(), roots.next()) {
        (Some(root), None) => root.to_owned(),
        _ => String::new(),
    }
}

/// A file of which only so much can be read as long as it is not known what is in it.
struct Budget {
    file: File,
    left: Rc<Cell<Option<u64>>>,
}

impl Read for Budget {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        if let Some(left) = self.left.get() {
            let left = left.checked_sub(count as u64);
            self.left.set(Some(left.ok_or_else(|| io::Error::other("the directory is too large"))?));
        }
        Ok(count)
    }
}

impl Seek for Budget {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.file.seek(position)
    }
}
