//! How a package is laid out: held against the one way in which Ledgerline writes it.
//!
//! Programs read archives each in their own way: from the beginning or from the end, by what stands before a file or by what
//! the directory says of it, by an extra field or without. What Ledgerline has packed leaves them nothing to choose. So it is
//! written once more in thought, from the least that the directory says, and every byte that is no file's is held against that.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use super::another_kind;
use crate::archive::MOST_DIRECTORY;
use crate::names::package::MANIFEST;
use crate::seal;

pub(super) const LOCAL: &[u8] = b"PK\x03\x04";
pub(super) const CENTRAL: &[u8] = b"PK\x01\x02";
pub(super) const END: &[u8] = b"PK\x05\x06";
const LARGE_END: &[u8] = b"PK\x06\x06";
pub(super) const LOCATOR: &[u8] = b"PK\x06\x07";

/// A number that stands for a larger one, which is in an extra field or in the larger end.
pub(super) const LARGE: u64 = 0xffff_ffff;

/// How long what they begin is: an entry of the directory without its name, the end without its comment, and the larger end
/// with what tells where it is.
pub(super) const CENTRAL_LENGTH: usize = 46;
pub(super) const END_LENGTH: usize = 22;
pub(super) const LARGE_END_LENGTH: usize = 76;

/// The comment of a package: its seal.
const COMMENT_LENGTH: usize = seal::MARK.len() + seal::DIGITS;

/// The latest version of the format that something in a package may ask for.
const LATEST: u16 = 45;

/// Whether a file has no name that is written in UTF-8 and says so, and what says so.
const UTF_8: u16 = 1 << 11;

/// A file that may be read and written by its owner, and read by others, to a system that tells files from links.
const PLAIN_FILE: u32 = 0o100_644 << 16;

/// What tells a file of a package from another.
struct Listed<'a> {
    /// The version of the format that wrote it, and that it asks for.
    versions: [u16; 2],
    /// Its day, as the format keeps it.
    moment: [u8; 4],
    checksum: [u8; 4],
    size: u64,
    name: &'a [u8],
    /// Where it begins.
    start: u64,
}

impl<'a> Listed<'a> {
    /// The first file of a directory, and what is behind it.
    fn first(directory: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let head = directory.get(..CENTRAL_LENGTH)?;
        let [name_length, extra_length] = [28, 30].map(|at| short(head, at).map(usize::from));
        let (name, rest) = directory.get(CENTRAL_LENGTH..)?.split_at_checked(name_length?)?;
        let (extra, rest) = rest.split_at_checked(extra_length?)?;
        let larger = |at: usize| extra.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes);
        let mut size = u64::from(long(head, 24)?);
        let mut start = u64::from(long(head, 42)?);
        if start == LARGE {
            start = larger(extra.len().checked_sub(8)?)?;
        }
        if size == LARGE {
            size = larger(4)?;
        }
        let listed = Self {
            versions: [short(head, 4)? & 0xff, short(head, 6)?],
            moment: head.get(12..16)?.try_into().ok()?,
            checksum: head.get(16..20)?.try_into().ok()?,
            size,
            name,
            start,
        };
        Some((listed, rest))
    }

    /// What its head and its entry have in common, of which `extra` bytes are said to follow the name.
    fn common(&self, extra: usize) -> Vec<u8> {
        let flags = if self.name.is_ascii() { 0 } else { UTF_8 };
        let size = small(self.size);
        let mut bytes = Vec::with_capacity(CENTRAL_LENGTH + self.name.len());
        bytes.extend_from_slice(&self.versions[1].to_le_bytes());
        bytes.extend_from_slice(&flags.to_le_bytes());
        // It is packed as it is.
        bytes.extend_from_slice(&0_u16.to_le_bytes());
        bytes.extend_from_slice(&self.moment);
        bytes.extend_from_slice(&self.checksum);
        bytes.extend_from_slice(&size);
        bytes.extend_from_slice(&size);
        bytes.extend_from_slice(&length(self.name.len()));
        bytes.extend_from_slice(&length(extra));
        bytes
    }

    /// What stands before its bytes.
    fn head(&self) -> Vec<u8> {
        let extra = extra(&if self.size >= LARGE { vec![self.size, self.size] } else { Vec::new() });
        [LOCAL, &self.common(extra.len()), self.name, &extra].concat()
    }

    /// Its entry in the directory.
    fn entry(&self) -> Vec<u8> {
        let mut numbers = if self.size >= LARGE { vec![self.size, self.size] } else { Vec::new() };
        if self.start >= LARGE {
            numbers.push(self.start);
        }
        let extra = extra(&numbers);
        // Made on Unix.
        let made_by = (3 << 8 | self.versions[0]).to_le_bytes();
        // No comment, on the first disk, no text, and a file.
        let kind = [&[0; 6][..], &PLAIN_FILE.to_le_bytes()].concat();
        [CENTRAL, &made_by, &self.common(extra.len()), &kind, &small(self.start), self.name, &extra].concat()
    }
}

/// Whether the archive of this length is laid out as Ledgerline does it: the files of `manifest` in its order and the list
/// itself, one behind the other from the first byte on, then the directory, then the end.
pub(super) fn is_as_written(file: &mut File, length: u64, manifest: &[u8]) -> io::Result<bool> {
    let Some((place, directory)) = directory_of(file, length)? else { return Ok(false) };
    let mut names = manifest.split_inclusive(|it| *it == b'\n').map(|line| {
        // As the list is written: a fingerprint, two spaces, a name.
        line.strip_suffix(b"\n").and_then(|line| line.get(66..)).unwrap_or_default()
    });
    let mut rest = directory.as_slice();
    let (mut next, mut is_whole) = (0_u64, false);
    while !rest.is_empty() {
        let Some((listed, behind)) = Listed::first(rest) else { return Ok(false) };
        let entry = rest.get(..rest.len() - behind.len()).unwrap_or_default();
        rest = behind;
        let name = names.next().unwrap_or(MANIFEST.as_bytes());
        is_whole = rest.is_empty() && listed.name == MANIFEST.as_bytes() && names.next().is_none();
        let head = listed.head();
        let is_known = listed.start == next && listed.versions.iter().all(|it| *it <= LATEST);
        if !is_known || listed.name != name || listed.entry() != entry || !is_at(file, next, &head)? {
            return Ok(false);
        }
        let Some(end) = (head.len() as u64).checked_add(listed.size).and_then(|it| it.checked_add(next)) else {
            return Ok(false);
        };
        next = end;
    }
    Ok(is_whole && next == place && !another_kind::is(file)?)
}

/// Where the directory is, and its bytes; nothing where what follows it is not the one end that Ledgerline writes.
fn directory_of(file: &mut File, length: u64) -> io::Result<Option<(u64, Vec<u8>)>> {
    let Some(end_at) = length.checked_sub((END_LENGTH + COMMENT_LENGTH) as u64) else { return Ok(None) };
    let end = read(file, end_at, END_LENGTH + COMMENT_LENGTH)?;
    let numbers = (short(&end, 10).map(u64::from), long(&end, 12).map(u64::from), long(&end, 16).map(u64::from));
    let (Some(count), Some(mut size), Some(mut place)) = numbers else { return Ok(None) };
    let mut directory_end = end_at;
    if size == LARGE {
        let Some(large_at) = end_at.checked_sub(LARGE_END_LENGTH as u64) else { return Ok(None) };
        let large = read(file, large_at, LARGE_END_LENGTH)?;
        let number = |at: usize| large.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes);
        let (Some(large_size), Some(large_place)) = (number(40), number(48)) else { return Ok(None) };
        (size, place, directory_end) = (large_size, large_place, large_at);
        // Only where the usual end has no room for it.
        let version = short(&large, 12).unwrap_or_default();
        if place <= LARGE || version > LATEST || large != large_end(version, count, size, place) {
            return Ok(None);
        }
    }
    let comment = end.get(END_LENGTH..).unwrap_or_default();
    let is_end = end == [end_of(count, size, place), comment.to_vec()].concat();
    if !is_end || size > MOST_DIRECTORY || place.checked_add(size) != Some(directory_end) {
        return Ok(None);
    }
    let directory = read(file, place, usize::try_from(size).unwrap_or_default())?;
    // Every entry begins with its mark, and the end says how many there are.
    let mut rest = directory.as_slice();
    let mut entries = 0;
    while let Some((_, behind)) = Listed::first(rest) {
        (rest, entries) = (behind, entries + 1);
    }
    Ok((entries == count).then_some((place, directory)))
}

/// The end of an archive, up to its comment.
fn end_of(count: u64, size: u64, place: u64) -> Vec<u8> {
    let count = u16::try_from(count).unwrap_or_default().to_le_bytes();
    let size = if place > LARGE { LARGE } else { size };
    [END, &[0; 4], &count, &count, &small(size), &small(place), &length(COMMENT_LENGTH)].concat()
}

/// The larger end of an archive, and what tells where it is.
pub(super) fn large_end(version: u16, count: u64, size: u64, place: u64) -> Vec<u8> {
    let version = version.to_le_bytes();
    let numbers = [count, count, size, place].map(u64::to_le_bytes).concat();
    let at = (place.saturating_add(size)).to_le_bytes();
    let record = [LARGE_END, &44_u64.to_le_bytes(), &version, &version, &[0; 8], &numbers].concat();
    [&record, LOCATOR, &[0; 4], &at, &1_u32.to_le_bytes()].concat()
}

/// An extra field with large numbers; none without.
fn extra(numbers: &[u64]) -> Vec<u8> {
    if numbers.is_empty() {
        return Vec::new();
    }
    let numbers: Vec<u8> = numbers.iter().flat_map(|it| it.to_le_bytes()).collect();
    [&[1, 0][..], &length(numbers.len()), &numbers].concat()
}

/// A number where there is room for four bytes of it.
fn small(number: u64) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// A length where there is room for two bytes of it.
fn length(length: usize) -> [u8; 2] {
    u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes()
}

pub(super) fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

pub(super) fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// So many bytes from there on; fewer where the file ends.
pub(super) fn read(file: &mut File, at: u64, count: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(count);
    file.seek(SeekFrom::Start(at))?;
    file.take(count as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn is_at(file: &mut File, at: u64, wanted: &[u8]) -> io::Result<bool> {
    Ok(read(file, at, wanted.len())? == wanted)
}
