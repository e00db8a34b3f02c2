//! Archives as bytes: every field of the format can be set to anything, as no program would.

use std::io::{Cursor, Read as _};

use ledgerline_core::domain::evidence::Fingerprint;
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// What stands before the digits of a seal, and how many there are.
pub const MARK: &[u8] = b"%ledgerline-sha256 ";
pub const DIGITS: usize = 64;

/// What says that a name is written in UTF-8, and that the sizes stand behind a file.
pub const UTF_8: u16 = 1 << 11;
pub const SIZES_BEHIND: u16 = 1 << 3;

/// What is said of a file: before it, or in the directory.
#[derive(Debug, Clone)]
pub struct Head {
    pub made_by: u16,
    pub needed: u16,
    pub flags: u16,
    pub method: u16,
    pub moment: u32,
    pub checksum: u32,
    pub packed: u32,
    pub unpacked: u32,
    pub name: Vec<u8>,
    pub extra: Vec<u8>,
    pub comment: Vec<u8>,
    pub disk: u16,
    pub internal: u16,
    pub external: u32,
    /// Where the file is said to begin, if not where it does.
    pub place: Option<u32>,
}

/// A file with what stands around it.
#[derive(Debug, Clone)]
pub struct Part {
    pub local: Option<Head>,
    pub data: Vec<u8>,
    pub behind: Vec<u8>,
    pub central: Option<Head>,
}

/// An archive in pieces.
#[derive(Debug, Clone)]
pub struct Pieces {
    pub in_front: Vec<u8>,
    pub parts: Vec<Part>,
    /// Whether the directory names the last file first.
    pub is_reversed: bool,
    pub before_directory: Vec<u8>,
    pub behind_directory: Vec<u8>,
    /// Whether a larger end stands before the usual one, and what that says instead of where the directory is.
    pub large_end: bool,
    pub large_place: Option<u64>,
    pub disk: u16,
    pub count: Option<u16>,
    pub size: Option<u32>,
    pub place: Option<u32>,
    pub comment: Vec<u8>,
    pub behind: Vec<u8>,
}

/// A length where there is room for two bytes of it.
fn short(length: usize) -> [u8; 2] {
    u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes()
}

pub fn long(length: usize) -> u32 {
    u32::try_from(length).expect("a small archive")
}

impl Head {
    fn common(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for number in [self.needed, self.flags, self.method] {
            bytes.extend(number.to_le_bytes());
        }
        for number in [self.moment, self.checksum, self.packed, self.unpacked] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(short(self.name.len()));
        bytes.extend(short(self.extra.len()));
        bytes
    }

    pub fn local(&self) -> Vec<u8> {
        [b"PK\x03\x04", self.common().as_slice(), &self.name, &self.extra].concat()
    }

    fn central(&self, place: u32) -> Vec<u8> {
        let mut bytes = [b"PK\x01\x02", &self.made_by.to_le_bytes()[..], &self.common()].concat();
        bytes.extend(short(self.comment.len()));
        bytes.extend(self.disk.to_le_bytes());
        bytes.extend(self.internal.to_le_bytes());
        bytes.extend(self.external.to_le_bytes());
        bytes.extend(self.place.unwrap_or(place).to_le_bytes());
        bytes.extend([&self.name[..], &self.extra, &self.comment].concat());
        bytes
    }

    /// What stands behind a file whose sizes do.
    pub fn descriptor(&self) -> Vec<u8> {
        let numbers = [self.checksum, self.packed, self.unpacked].map(u32::to_le_bytes);
        [b"PK\x07\x08", numbers.concat().as_slice()].concat()
    }
}

impl Part {
    /// A file packed so.
    pub fn of(name: &str, bytes: &[u8], method: CompressionMethod) -> Self {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file("x", options).expect("a file");
        std::io::Write::write_all(&mut writer, bytes).expect("its bytes");
        let mut archive = ZipArchive::new(writer.finish().expect("an archive")).expect("an archive");
        let mut entry = archive.by_index_raw(0).expect("its file");
        let mut data = Vec::new();
        entry.read_to_end(&mut data).expect("its bytes");
        let head = Head {
            made_by: 3 << 8 | if method == CompressionMethod::Stored { 10 } else { 20 },
            needed: if method == CompressionMethod::Stored { 10 } else { 20 },
            flags: if name.is_ascii() { 0 } else { UTF_8 },
            method: match method {
                CompressionMethod::Deflated => 8,
                CompressionMethod::Bzip2 => 12,
                _ => 0,
            },
            // Midnight of 23 November 2026.
            moment: (0x2e << 9 | 0x0b << 5 | 0x17) << 16,
            checksum: entry.crc32(),
            packed: long(data.len()),
            unpacked: long(bytes.len()),
            name: name.as_bytes().to_vec(),
            extra: Vec::new(),
            comment: Vec::new(),
            disk: 0,
            internal: 0,
            external: 0o100_644 << 16,
            place: None,
        };
        Self { local: Some(head.clone()), data, behind: Vec::new(), central: Some(head) }
    }

    /// What is said of it before it and in the directory.
    pub fn heads(&mut self) -> impl Iterator<Item = &mut Head> {
        self.local.iter_mut().chain(&mut self.central)
    }

    pub fn name(&self) -> &[u8] {
        self.central.as_ref().or(self.local.as_ref()).map_or(&[], |head| &head.name)
    }

    /// The part as it stands in an archive.
    pub fn bytes(&self) -> Vec<u8> {
        [self.local.as_ref().map(Head::local).unwrap_or_default().as_slice(), &self.data, &self.behind].concat()
    }
}

impl Pieces {
    pub fn of(files: &[(String, Vec<u8>)], method: CompressionMethod) -> Self {
        Self {
            in_front: Vec::new(),
            parts: files.iter().map(|(name, bytes)| Part::of(name, bytes, method)).collect(),
            is_reversed: false,
            before_directory: Vec::new(),
            behind_directory: Vec::new(),
            large_end: false,
            large_place: None,
            disk: 0,
            count: None,
            size: None,
            place: None,
            comment: Vec::new(),
            behind: Vec::new(),
        }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.in_front.clone();
        let mut entries = Vec::new();
        for part in &self.parts {
            let place = long(bytes.len());
            bytes.extend(part.bytes());
            entries.extend(part.central.as_ref().map(|head| head.central(place)));
        }
        if self.is_reversed {
            entries.reverse();
        }
        bytes.extend(&self.before_directory);
        let (place, directory) = (bytes.len(), entries.concat());
        bytes.extend(&directory);
        bytes.extend(&self.behind_directory);
        let count = self.count.unwrap_or(u16::try_from(entries.len()).expect("a few"));
        let (size, place) = (self.size.unwrap_or(long(directory.len())), self.place.unwrap_or(long(place)));
        if self.large_end {
            let at = bytes.len() as u64;
            let place = self.large_place.unwrap_or(u64::from(place));
            let numbers = [u64::from(count), u64::from(count), u64::from(size), place].map(u64::to_le_bytes).concat();
            bytes.extend(
                [b"PK\x06\x06", &44_u64.to_le_bytes()[..], &[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0], &numbers].concat(),
            );
            bytes.extend(locator(at));
        }
        bytes.extend(end(self.disk, count, size, place, &self.comment));
        bytes.extend(&self.behind);
        bytes
    }
}

/// What tells where a larger end is.
pub fn locator(at: u64) -> Vec<u8> {
    [b"PK\x06\x07", &[0; 4][..], &at.to_le_bytes(), &1_u32.to_le_bytes()].concat()
}

/// The end of an archive.
pub fn end(disk: u16, count: u16, size: u32, place: u32, comment: &[u8]) -> Vec<u8> {
    let numbers = [disk, disk, count, count].map(u16::to_le_bytes).concat();
    [b"PK\x05\x06", &numbers[..], &size.to_le_bytes(), &place.to_le_bytes(), &short(comment.len()), comment].concat()
}

/// An extra field.
pub fn extra(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &short(data.len()), data].concat()
}

/// Puts a new seal on what has one, as anybody can.
pub fn seal_anew(bytes: &mut [u8]) {
    let end = bytes.len().saturating_sub(160);
    let Some(mark) = bytes[end..].windows(MARK.len()).position(|window| window == MARK) else { return };
    let digits = end + mark + MARK.len();
    let Some(place) = bytes.get_mut(digits..digits + DIGITS) else { return };
    place.fill(b'0');
    let seal = Fingerprint::new(Sha256::digest(&*bytes).into()).to_string();
    bytes[digits..digits + DIGITS].copy_from_slice(seal.as_bytes());
}
