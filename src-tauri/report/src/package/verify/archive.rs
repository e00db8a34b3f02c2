//! Checking a package that is still packed, or was packed again.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use zip::CompressionMethod;

use super::compare::{self, MOST_FILES, difference};
use super::looking::{self, Content, EndedEarly, Everything, FileInside, Meter, is_document};
use super::outcome::{DifferenceKind, NotVerified, PackageKind, PackageOutcome, Verification};
use crate::archive::{self, Archive};
use crate::names::package::{MANIFEST, RECORD};
use crate::seal::{self, Seal};

/// For each byte of an archive, so many may be in it.
const MOST_UNPACKED: u64 = 200;

/// An archive may hold so much however small it is.
const ALWAYS_UNPACKED: u64 = 1_000_000;

/// How the end of an archive begins, and how long it is without a comment; no comment is longer than 65,535 bytes.
const END: &[u8; 4] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const LONGEST_END: u64 = 65_557;

/// What may stand behind a file that was packed as it came, in bytes: its size and its checksum, with or without a mark,
/// the size in four bytes or in eight.
const DESCRIPTORS: [u64; 5] = [0, 12, 16, 20, 24];

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
    mut file: File,
    length: u64,
    seal: Seal,
    own_name: &str,
    meter: &mut Meter<'_>,
) -> Result<Verification, NotVerified> {
    let tail = tail_of(&mut file, length)?;
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
            Frame::Sealed if is_all_listed(&mut archive, length, &tail, &[0]) => {}
            Frame::Foreign if is_all_listed(&mut archive, length, &tail, &DESCRIPTORS) => {
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

/// Whether whoever reads the archive from its beginning finds the very files that its directory lists: no other file
/// hidden between them, before them or behind, and none under another name. So many bytes as `gaps` says may stand behind
/// each.
fn is_all_listed(archive: &mut Archive<File>, length: u64, tail: &[u8], gaps: &[u64]) -> bool {
    if archive.validate_header_consistency().is_err() {
        return false;
    }
    let mut places = Vec::new();
    for at in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(at) else { return false };
        let end = entry.data_start().and_then(|start| start.checked_add(entry.compressed_size()));
        let Some(end) = end else { return false };
        places.push((entry.header_start(), end));
    }
    places.sort_unstable();
    places.push((archive.central_directory_start(), length));
    let mut end = 0;
    for (start, next) in places {
        let gap = start.checked_sub(end);
        if !gap.is_some_and(|gap| if end == 0 { gap == 0 } else { gaps.contains(&gap) }) {
            return false;
        }
        end = next;
    }
    // The last thing in the file is the archive's end with its comment.
    let place = tail.len().checked_sub(END_LENGTH + archive.comment().len());
    place.and_then(|place| tail.get(place..)).is_some_and(|end| end.starts_with(END))
}

/// The last bytes of a file, among which the end of an archive is; then back to its first.
fn tail_of(file: &mut File, length: u64) -> io::Result<Vec<u8>> {
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST_END)))?;
    file.take(LONGEST_END).read_to_end(&mut tail)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(tail)
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
        let name = &within(name, root);
        let mut kept = None;
        if asks_for_too_much(archive, at) {
            everything.found.push(FileInside { name: name.to_owned(), content: Content::Unreadable });
            continue;
        }
        let content = match archive.by_index(at) {
            // Folders are told by the names of what is in them. One that holds bytes is none.
            Ok(entry) if name.ends_with('/') && entry.size() == 0 => continue,
            Ok(entry) if name.ends_with('/') || !is_file(entry.unix_mode()) => Content::NoFile,
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

/// A name as the list has it. What somebody has put outside the folder of the list is told so, and is none of its files.
fn within(name: &str, root: &str) -> String {
    match name.strip_prefix(root) {
        Some(name) => name.to_owned(),
        None if compare::is_left_by_system(name, PackageKind::Zip) => name.to_owned(),
        None => format!("../{name}"),
    }
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
