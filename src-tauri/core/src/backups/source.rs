//! Where a backup is read from: a folder, or one file that holds everything.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::manifest::Manifest;
use super::place::{BackupFolder, LARGEST_MANIFEST, LEDGER, MANIFEST};
use crate::disk;
use crate::domain::evidence::Fingerprint;
use crate::store::{self, OpenError, Store};
use crate::vault::{EvidenceFolder, FileInFolder};

/// A part of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What it says of itself.
    Manifest,
    /// Its ledger.
    Ledger,
    /// A certificate.
    Certificate(FileInFolder),
}

/// Where a backup is read from.
pub trait Source {
    /// Reads one part, from its beginning.
    ///
    /// # Errors
    /// The system's, [`io::ErrorKind::NotFound`] where it is not there.
    fn open(&mut self, part: Part) -> io::Result<Box<dyn Read + '_>>;
}

/// Why something is not restored from.
#[derive(Debug, thiserror::Error)]
pub enum NotABackup {
    /// It is something else, or of a form that is not known.
    #[error("it is no backup")]
    Unknown,
    /// Its ledger is not as it was.
    #[error("its ledger has changed")]
    Changed,
    /// Its ledger does not open.
    #[error(transparent)]
    Ledger(#[from] OpenError),
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Io(#[from] io::Error),
}

/// A backup in a folder of backups.
#[derive(Debug, Clone)]
pub struct FolderSource {
    backup: PathBuf,
    certificates: EvidenceFolder,
}

impl FolderSource {
    /// The backup that stands in the folder `path`.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let folder = BackupFolder::holding(path);
        Self { backup: path.to_path_buf(), certificates: folder.certificates() }
    }
}

impl Source for FolderSource {
    fn open(&mut self, part: Part) -> io::Result<Box<dyn Read + '_>> {
        let path = match part {
            Part::Manifest => self.backup.join(MANIFEST),
            Part::Ledger => self.backup.join(LEDGER),
            Part::Certificate(file) => self.certificates.path_of_file(file),
        };
        let file: File = disk::open_plain(&path)?;
        Ok(Box::new(file))
    }
}

/// Reads what a backup says of itself.
///
/// # Errors
/// [`NotABackup`].
pub(crate) fn manifest(source: &mut dyn Source) -> Result<Manifest, NotABackup> {
    let mut text = Vec::new();
    match source.open(Part::Manifest) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(NotABackup::Unknown),
        opened => opened?.take(LARGEST_MANIFEST).read_to_end(&mut text)?,
    };
    Manifest::read(&text).ok_or(NotABackup::Unknown)
}

/// Opens the ledger of a backup in memory, where it is as it was when the backup was made.
///
/// # Errors
/// [`NotABackup`].
pub(crate) fn ledger(source: &mut dyn Source, manifest: &Manifest) -> Result<Store, NotABackup> {
    let (bytes, fingerprint) = manifest.ledger();
    // What is longer is another.
    let mut hashing = Hashing { inner: source.open(Part::Ledger)?.take(bytes.saturating_add(1)), hash: Sha256::new() };
    let opened = store::glance(&mut hashing, Path::new(LEDGER));
    // Whatever was not read is part of what it is.
    io::copy(&mut hashing, &mut io::sink())?;
    if Fingerprint::new(hashing.hash.finalize().into()) != fingerprint {
        return Err(NotABackup::Changed);
    }
    Ok(opened?)
}

/// Takes the fingerprint of what is read.
struct Hashing<R> {
    inner: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}
