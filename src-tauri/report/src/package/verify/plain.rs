//! Whether an archive that somebody else has packed leaves no program anything to choose.
//!
//! Whoever reads it from its beginning has to find the very files that its directory lists: no other file between them, before
//! them or behind, none under another name, of another size or another kind, and no second directory.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, SeekFrom};

use flate2::bufread::DeflateDecoder;

use super::another_kind;
use super::layout::{
    CENTRAL, CENTRAL_LENGTH, END, END_LENGTH, LARGE, LARGE_END_LENGTH, LOCAL, LOCATOR, large_end, long, read, short,
};
use crate::archive::MOST_DIRECTORY;
use crate::package::write::is_safe;

/// The longest end of an archive: no comment is longer than 65,535 bytes.
const LONGEST_END: u64 = 65_557;

/// Some programs fill what they write into a pipe up to a multiple of so many bytes, with nothing.
const PADDING: usize = 10_240;

/// How long the head of a file is without its name.
const LOCAL_LENGTH: usize = 30;

/// How long what tells where the larger end is is.
const LOCATOR_LENGTH: usize = 20;

/// What begins the sizes behind a file, for those who write it.
const BEHIND: &[u8] = b"PK\x07\x08";

/// The sizes of a file stand behind it.
const SIZES_BEHIND: u16 = 1 << 3;

/// What a file's flags may say: how hard it was packed, where its sizes are, and that its name is in UTF-8.
const FLAGS: u16 = 1 << 1 | 1 << 2 | SIZES_BEHIND | 1 << 11;

/// Packed as it is, and deflated.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// The systems on which a file may have been packed: what is said of it is read alike by all programs.
const SYSTEMS: [u16; 5] = [0, 3, 10, 14, 19];

/// Extra fields: times and owners, what aligns a file, and that a comment is in UTF-8.
const HARMLESS: [u16; 8] = [0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0x6375, 0xa220, 0xcafe];

/// Large sizes, and the name in UTF-8.
const LARGE_FIELD: u16 = 0x0001;
const NAME_FIELD: u16 = 0x7075;

/// The kinds of what a name may stand for, to a system that tells them apart.
const KIND: u32 = 0o170_000;
const KIND_FILE: u32 = 0o100_000;
const KIND_FOLDER: u32 = 0o040_000;
const FOLDER_ON_WINDOWS: u32 = 0x10;

/// A file as the directory lists it.
struct Listed<'a> {
    flags: u16,
    method: u16,
    checksum: u32,
    packed: u64,
    unpacked: u64,
    start: u64,
    name: &'a [u8],
}

/// Whether it does, for an archive of this length.
pub(super) fn is(file: &mut File, length: u64) -> io::Result<bool> {
    let Some((place, directory)) = directory_of(file, length)? else { return Ok(false) };
    let Some(mut files) = listed(&directory) else { return Ok(false) };
    files.sort_by_key(|it| it.start);
    let mut next = 0;
    for listed in &files {
        if listed.start != next {
            return Ok(false);
        }
        let Some(end) = end_of(file, listed)? else { return Ok(false) };
        next = end;
    }
    Ok(next == place && !another_kind::is(file)?)
}

/// Where the directory is, and its bytes; nothing where the last end in the file is not all that follows it, padding aside.
fn directory_of(file: &mut File, length: u64) -> io::Result<Option<(u64, Vec<u8>)>> {
    let tail_at = length.saturating_sub(LONGEST_END + (LARGE_END_LENGTH + PADDING) as u64);
    let tail = read(file, tail_at, usize::try_from(length - tail_at).unwrap_or_default())?;
    let Some(at) = tail.windows(END.len()).rposition(|window| window == END) else { return Ok(None) };
    let (before, end) = tail.split_at(at);
    let field = |at: usize| short(end, at).map(u64::from);
    let (Some(disks), Some(here), Some(count), Some(comment)) = (long(end, 4), field(8), field(10), field(20)) else {
        return Ok(None);
    };
    let (Some(mut size), Some(mut place)) = (long(end, 12).map(u64::from), long(end, 16).map(u64::from)) else {
        return Ok(None);
    };
    let mut directory_end = tail_at + at as u64;
    if before
        .len()
        .checked_sub(LOCATOR_LENGTH)
        .and_then(|at| before.get(at..))
        .is_some_and(|it| it.starts_with(LOCATOR))
    {
        let Some(large) = before.len().checked_sub(LARGE_END_LENGTH).and_then(|at| before.get(at..)) else {
            return Ok(None);
        };
        let number = |at: usize| large.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes);
        let (Some(large_count), Some(large_size), Some(large_place)) = (number(32), number(40), number(48)) else {
            return Ok(None);
        };
        // What is said twice is said alike.
        let is_same = |small: u64, most: u64, large: u64| small == most || small == large;
        let is_alike = is_same(count, 0xffff, large_count) && is_same(size, LARGE, large_size);
        let version = short(large, 14).unwrap_or_default();
        let made_by = large.get(12..14).unwrap_or_default();
        let mut wanted = large_end(version, large_count, large_size, large_place);
        wanted.splice(12..14, made_by.iter().copied());
        if !is_alike || !is_same(place, LARGE, large_place) || wanted != large || large_count > 0xffff {
            return Ok(None);
        }
        (size, place) = (large_size, large_place);
        directory_end -= LARGE_END_LENGTH as u64;
    }
    let behind = end.get(END_LENGTH + usize::try_from(comment).unwrap_or_default()..);
    let is_padding = behind.is_some_and(|it| it.len() < PADDING && it.iter().all(|byte| *byte == 0));
    let is_whole = disks == 0 && here == count && is_padding;
    if !is_whole || size > MOST_DIRECTORY || place.checked_add(size) != Some(directory_end) {
        return Ok(None);
    }
    let directory = read(file, place, usize::try_from(size).unwrap_or_default())?;
    let is_counted = listed(&directory).is_some_and(|files| count == 0xffff || files.len() as u64 == count);
    Ok(is_counted.then_some((place, directory)))
}

/// The files of a directory; none where one of them is more than a file or a folder.
fn listed(mut directory: &[u8]) -> Option<Vec<Listed<'_>>> {
    let mut files = Vec::new();
    while !directory.is_empty() {
        let head = directory.get(..CENTRAL_LENGTH).filter(|it| it.starts_with(CENTRAL))?;
        let [name_length, extra_length, comment_length] = [28, 30, 32].map(|at| short(head, at).map(usize::from));
        let (name, rest) = directory.get(CENTRAL_LENGTH..)?.split_at_checked(name_length?)?;
        let (extra, rest) = rest.split_at_checked(extra_length?)?;
        directory = rest.get(comment_length?..)?;
        let (made_by, disk, external) = (short(head, 4)? >> 8, short(head, 34)?, long(head, 38)?);
        let mut sizes = [long(head, 24)?, long(head, 20)?, long(head, 42)?].map(u64::from);
        if disk != 0
            || !SYSTEMS.contains(&made_by)
            || !is_harmless(extra, name, &mut sizes)
            || !is_named(name, external)
        {
            return None;
        }
        let [unpacked, packed, start] = sizes;
        let (flags, method, checksum) = (short(head, 8)?, short(head, 10)?, long(head, 16)?);
        if flags & !FLAGS != 0 || (flags & SIZES_BEHIND != 0 && method != STORED && method != DEFLATED) {
            return None;
        }
        files.push(Listed { flags, method, checksum, packed, unpacked, start, name });
    }
    Some(files)
}

/// Whether a name is one of a file for what is a file, or of a folder for a folder, whatever wrote it.
fn is_named(name: &[u8], external: u32) -> bool {
    let Ok(name) = str::from_utf8(name) else { return false };
    let name = name.strip_prefix("./").unwrap_or(name);
    let kind = external >> 16 & KIND;
    match name.strip_suffix('/') {
        Some(folder) => matches!(kind, 0 | KIND_FOLDER) && is_safe(folder),
        None if name.is_empty() => matches!(kind, 0 | KIND_FOLDER),
        None => matches!(kind, 0 | KIND_FILE) && external & FOLDER_ON_WINDOWS == 0 && is_safe(name),
    }
}

/// Whether no extra field says anything else than what is known. Sizes that are larger than their usual place are taken from it.
fn is_harmless(mut extra: &[u8], name: &[u8], sizes: &mut [u64]) -> bool {
    while let Some((head, rest)) = extra.split_at_checked(4) {
        let (Some(kind), Some(length)) = (short(head, 0), short(head, 2)) else { return false };
        let Some((data, rest)) = rest.split_at_checked(usize::from(length)) else { return false };
        extra = rest;
        let is_known = match kind {
            LARGE_FIELD => {
                let (mut numbers, rest) = data.as_chunks::<8>();
                for size in sizes.iter_mut().filter(|size| **size == LARGE) {
                    let Some((first, behind)) = numbers.split_first() else { return false };
                    (*size, numbers) = (u64::from_le_bytes(*first), behind);
                }
                numbers.is_empty() && rest.is_empty()
            }
            // Its version, the checksum of the usual name, and a name.
            NAME_FIELD => data.get(5..) == Some(name),
            kind => HARMLESS.contains(&kind),
        };
        if !is_known {
            return false;
        }
    }
    extra.is_empty()
}

/// Where a file ends with all that is said of it; none where that is not what the directory says.
fn end_of(file: &mut File, listed: &Listed<'_>) -> io::Result<Option<u64>> {
    let head = read(file, listed.start, LOCAL_LENGTH)?;
    let (Some(name_length), Some(extra_length)) = (short(&head, 26), short(&head, 28)) else { return Ok(None) };
    let names = read(file, listed.start + LOCAL_LENGTH as u64, usize::from(name_length) + usize::from(extra_length))?;
    let Some((name, extra)) = names.split_at_checked(usize::from(name_length)) else { return Ok(None) };
    let said = (long(&head, 14), long(&head, 22).map(u64::from), long(&head, 18).map(u64::from));
    let (Some(checksum), Some(unpacked), Some(packed)) = said else { return Ok(None) };
    let mut sizes = [unpacked, packed];
    let is_same = head.starts_with(LOCAL) && name == listed.name && is_harmless(extra, name, &mut sizes);
    let is_behind = listed.flags & SIZES_BEHIND != 0;
    // What stands behind a file may be said before it as well, or left open.
    let is_said = |said: u64, is: u64| said == is || (is_behind && said == 0);
    let [unpacked, packed] = sizes;
    let is_sized = is_said(u64::from(checksum), u64::from(listed.checksum))
        && is_said(unpacked, listed.unpacked)
        && is_said(packed, listed.packed);
    if !is_same || !is_sized || short(&head, 6) != Some(listed.flags) || short(&head, 8) != Some(listed.method) {
        return Ok(None);
    }
    let start = listed.start + (LOCAL_LENGTH + names.len()) as u64;
    let Some(end) = start.checked_add(listed.packed) else { return Ok(None) };
    if !is_behind {
        return Ok(Some(end));
    }
    if !ends_by_itself(file, start, listed)? {
        return Ok(None);
    }
    descriptor(file, end, listed)
}

/// Whether whoever does not know how long a packed file is finds its end where it is.
fn ends_by_itself(file: &mut File, start: u64, listed: &Listed<'_>) -> io::Result<bool> {
    file.seek(SeekFrom::Start(start))?;
    let mut packed = BufReader::new(file.take(listed.packed));
    if listed.method == DEFLATED {
        let mut unpacked = DeflateDecoder::new(packed);
        let count = io::copy(&mut unpacked, &mut io::sink());
        return Ok(count.is_ok_and(|count| count == listed.unpacked) && unpacked.total_in() == listed.packed);
    }
    // The end of what is packed as it is can only be looked for.
    let (mut held, mut piece) = (Vec::new(), [0; 8 * 1024]);
    loop {
        let count = packed.read(&mut piece)?;
        held.extend_from_slice(piece.get(..count).unwrap_or_default());
        if count == 0 || held.windows(BEHIND.len()).any(|window| window == BEHIND) {
            return Ok(count == 0);
        }
        held.drain(..held.len().saturating_sub(BEHIND.len() - 1));
    }
}

/// Where the sizes end that stand behind a file; none where they are not its own.
fn descriptor(file: &mut File, at: u64, listed: &Listed<'_>) -> io::Result<Option<u64>> {
    let bytes = read(file, at, 24)?;
    let checksum = listed.checksum.to_le_bytes();
    let large = [&checksum[..], &listed.packed.to_le_bytes(), &listed.unpacked.to_le_bytes()].concat();
    let (packed, unpacked) = (u32::try_from(listed.packed), u32::try_from(listed.unpacked));
    let small = match (packed, unpacked) {
        (Ok(packed), Ok(unpacked)) => [checksum, packed.to_le_bytes(), unpacked.to_le_bytes()].concat(),
        _ => large.clone(),
    };
    let ways = [[BEHIND, &large].concat(), [BEHIND, &small].concat(), large, small];
    // Something follows each file, and begins so.
    for way in ways.iter().filter(|way| bytes.starts_with(way)) {
        let end = at + way.len() as u64;
        if read(file, end, 2)? == b"PK" {
            return Ok(Some(end));
        }
    }
    Ok(None)
}
