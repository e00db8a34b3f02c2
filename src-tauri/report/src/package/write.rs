//! Writing a package: a ZIP archive whose bytes depend on nothing but its files and their day.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Read, Seek, SeekFrom, Write};

use chrono::{Datelike, NaiveDate};
use ledgerline_core::disk::is_no_name_on_windows;
use ledgerline_core::domain::evidence::Fingerprint;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization as _;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::names::package::MANIFEST;
use crate::seal;

/// From this size on a file needs the larger fields of the format.
const LARGE: u64 = 0xffff_ffff;

/// The longest name of a file or of a folder that systems have room for, and the longest with all its folders that programs
/// have, in bytes.
const LONGEST_PART: usize = 255;
const LONGEST_NAME: usize = 1_000;

/// Files are read in pieces of this many bytes.
const PIECE: usize = 64 * 1024;

/// Writes a package, one file after the other, to something that can be read again.
///
/// The same files, added in the same order with the same day, always give the same bytes: nothing
/// is compressed, and no clock is read. No file is ever in memory as a whole. [`PackageWriter::finish`]
/// adds the list of all files with their fingerprints and puts a seal on the archive: its comment is
/// `%ledgerline-sha256` with the SHA-256 of the whole archive, those 64 digits taken as zeros.
pub struct PackageWriter<W: Read + Write + Seek> {
    zip: ZipWriter<W>,
    options: SimpleFileOptions,
    written: Vec<(String, Fingerprint)>,
    /// The names without capitals and with composed letters: some systems tell no others apart.
    names: BTreeSet<String>,
    /// The folders that they lie in.
    folders: BTreeSet<String>,
}

impl<W: Read + Write + Seek> PackageWriter<W> {
    /// Begins a package in `out`, which is empty. Its files will be those of midnight at the beginning
    /// of `made_on`.
    pub fn new(out: W, made_on: NaiveDate) -> Self {
        let part = |number: u32| u8::try_from(number).unwrap_or(1);
        let year = u16::try_from(made_on.year()).unwrap_or_default();
        // A year that the format has no place for is 1980, its first.
        let midnight = DateTime::from_date_and_time(year, part(made_on.month()), part(made_on.day()), 0, 0, 0);
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(midnight.unwrap_or_default())
            .unix_permissions(0o644)
            .system(System::Unix);
        Self {
            zip: ZipWriter::new(out),
            options,
            written: Vec::new(),
            names: BTreeSet::new(),
            folders: BTreeSet::new(),
        }
    }

    /// Adds a file of exactly `bytes` bytes, which are read from `from`, and says what it is known by.
    /// Folders in its name are separated by `/`.
    ///
    /// # Errors
    /// Those of `from` and of the disk. [`io::ErrorKind::InvalidInput`] for a name that is empty, leads
    /// out of the package, cannot stand on a line of the list, is there already, or is a folder's;
    /// [`io::ErrorKind::InvalidData`] where `from` has more or fewer bytes. After an error the package
    /// is of no use.
    pub fn add(&mut self, name: &str, bytes: u64, from: &mut dyn Read) -> io::Result<Fingerprint> {
        let one = as_one(name);
        let is_in_the_way = folders(&one).any(|it| self.names.contains(it)) || self.folders.contains(&one);
        if !is_safe(name) || one == MANIFEST || is_in_the_way || !self.names.insert(one.clone()) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("not a name for a package: {name:?}")));
        }
        self.folders.extend(folders(&one).map(str::to_owned));
        let fingerprint = self.copy(name, bytes, from)?;
        self.written.push((name.to_owned(), fingerprint));
        Ok(fingerprint)
    }

    /// Adds the list of all files with their fingerprints, seals the archive and gives it back, its
    /// place at the end.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn finish(mut self) -> io::Result<W> {
        let mut manifest = String::new();
        for (name, fingerprint) in &self.written {
            let _ = writeln!(manifest, "{fingerprint}  {name}");
        }
        self.copy(MANIFEST, manifest.len() as u64, &mut manifest.as_bytes())?;
        self.zip.set_comment(format!("{}{}", seal::MARK, "0".repeat(seal::DIGITS)))?;
        let mut out = self.zip.finish()?;
        out.flush()?;

        out.seek(SeekFrom::Start(0))?;
        let mut hash = Sha256::new();
        each_piece(&mut out, |piece| {
            hash.update(piece);
            Ok(())
        })?;
        // The comment is the archive's end, and the digits are the comment's.
        let end = out.seek(SeekFrom::End(0))?;
        out.seek(SeekFrom::Start(end.saturating_sub(seal::DIGITS as u64)))?;
        out.write_all(Fingerprint::new(hash.finalize().into()).to_string().as_bytes())?;
        out.flush()?;
        Ok(out)
    }

    fn copy(&mut self, name: &str, bytes: u64, from: &mut dyn Read) -> io::Result<Fingerprint> {
        self.zip.start_file(name, self.options.large_file(bytes >= LARGE))?;
        let mut hash = Sha256::new();
        let mut copied = 0_u64;
        let wrong = || io::Error::new(io::ErrorKind::InvalidData, format!("{name:?} has not {bytes} bytes"));
        each_piece(from, |piece| {
            copied += piece.len() as u64;
            // Never more than is expected, whatever there is to be read.
            if copied > bytes {
                return Err(wrong());
            }
            hash.update(piece);
            self.zip.write_all(piece)
        })?;
        if copied < bytes {
            return Err(wrong());
        }
        Ok(Fingerprint::new(hash.finalize().into()))
    }
}

/// Hands everything that `from` has to `take`, piece by piece.
pub(super) fn each_piece(from: &mut dyn Read, mut take: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut piece = vec![0; PIECE];
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(count) => take(&piece[..count])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Whether a name stays within the package and is a file's on every system, and stays on its line of the list.
pub(super) fn is_safe(name: &str) -> bool {
    let is_file = |part: &str| part != ".." && part.len() <= LONGEST_PART && !is_no_name_on_windows(part);
    name.len() <= LONGEST_NAME && !name.contains(char::is_control) && name.split('/').all(is_file)
}

/// The folders that a file of this name lies in.
pub(super) fn folders(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').filter_map(|(at, _)| name.get(..at))
}

/// A name without capitals and with composed letters, as some systems take it.
pub(super) fn as_one(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}
