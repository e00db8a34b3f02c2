//! Checking a package that is still packed, or was packed again.

use std::fs::File;
use std::io::Read as _;

use zip::CompressionMethod;

use super::compare::{self, MOST_FILES, difference};
use super::looking::{self, Content, EndedEarly, Everything, FileInside, Meter, is_document};
use super::outcome::{DifferenceKind, NotVerified, PackageKind, PackageOutcome, Verification};
use super::{layout, plain};
use crate::archive::{self, Archive};
use crate::names::package::{MANIFEST, RECORD};
use crate::package::write::is_safe;
use crate::seal::{self, Seal};

/// For each byte of an archive, so many may be in it.
const MOST_UNPACKED: u64 = 200;

/// An archive may hold so much however small it is.
const ALWAYS_UNPACKED: u64 = 1_000_000;

/// The most memory that unpacking a file may ask for, in bytes.
const MOST_MEMORY: u32 = 128 * 1024 * 1024;

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
    let mut whole = file.try_clone()?;
    let Ok(mut archive) = archive::open(file) else {
        if seal == Seal::None {
            return Err(NotVerified::NotAPackage);
        }
        // It was a package, and can no longer be opened.
        return Ok(damaged(own_name));
    };
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
        // Only of what has no more files than a package may have.
        match frame {
            Frame::Sealed
                if layout::is_as_written(&mut whole, length, everything.manifest.as_deref().unwrap_or(&[]))? => {}
            Frame::Foreign if plain::is(&mut whole, length)? => {
                verification.outcome = PackageOutcome::RepackedUnchanged;
            }
            _ => {
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
        system_files: Vec::new(),
    }
}

/// Reads every file of the archive.
fn look(
    archive: &mut Archive<File>,
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
        // Folders are told by the names of what is in them, also the one in which everything lies. One that holds bytes is none.
        let is_folder = name.ends_with('/');
        if is_folder && archive.by_index_raw(at).is_ok_and(|entry| entry.size() == 0) {
            continue;
        }
        let within = name.strip_prefix(root);
        let name = within.unwrap_or(name);
        let mut kept = None;
        if asks_for_too_much(archive, at) {
            everything.found.push(FileInside { name: name.to_owned(), content: Content::Unreadable });
            continue;
        }
        let content = match archive.by_index(at) {
            Ok(entry) if is_folder || !is_file(entry.unix_mode()) => Content::NoFile,
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
        let content = match content {
            // What lies beside the folder of the package is none of its files, whatever it is called.
            Content::File(_) if within.is_none() => Content::Beside,
            content => content,
        };
        if within.is_some() {
            everything.keep(name, kept);
        }
        everything.found.push(FileInside { name: name.to_owned(), content });
    }
    Ok(everything)
}

/// Whether what is unpacked is a file, and no link, pipe or device, to a system that tells these apart.
fn is_file(mode: Option<u32>) -> bool {
    const KIND: u32 = 0o170_000;
    const FILE: u32 = 0o100_000;
    mode.is_none_or(|mode| matches!(mode & KIND, 0 | FILE))
}

/// Whether a file was packed so that whoever unpacks it needs more memory than there may be.
fn asks_for_too_much(archive: &mut Archive<File>, at: usize) -> bool {
    let Ok(mut entry) = archive.by_index_raw(at) else { return false };
    if entry.compression() != CompressionMethod::Lzma {
        return false;
    }
    // Its version, how long what follows is, how it was packed, and how much memory that took.
    let mut header = [0; 9];
    let memory = entry.read_exact(&mut header).ok().and_then(|()| header.get(5..)?.try_into().ok());
    memory.is_none_or(|memory| u32::from_le_bytes(memory) > MOST_MEMORY)
}

/// A name as it was meant: some programs write UTF-8 and do not say so.
fn name_of(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).into_owned()
}

/// The folder in which everything lies, where a whole folder was packed again: `X/`, or `./`, or nothing.
fn root_of(names: &[String]) -> String {
    let mut roots = names.iter().filter_map(|name| {
        let root = name.strip_suffix(MANIFEST)?;
        root.strip_suffix('/')
            .map_or(root.is_empty(), |it| it == "." || (!it.contains('/') && is_safe(it)))
            .then_some(root)
    });
    match (roots.next(), roots.next()) {
        (Some(root), None) => root.to_owned(),
        _ => String::new(),
    }
}
