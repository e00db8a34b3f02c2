//! Writing: a file is copied into the vault in an order that no crash can spoil.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use unicode_normalization::UnicodeNormalization as _;

use super::folder::FileInFolder;
use super::folder::{EvidenceFolder, LARGEST};
use super::hash::{CHUNK, fill, hash_file};
use super::sniff::{self, Parts, Sniffed};
use super::unwanted::Unwanted;
use crate::cloud;
use crate::disk::{self, INCOMING, make_writable};
use crate::domain::evidence::{FileType, Fingerprint};
use crate::text::invisible::{is_invisible, is_joiner};

/// A file that is in the vault, whole and synced: what a row of the ledger may point at. Only
/// [`EvidenceFolder::keep`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    fingerprint: Fingerprint,
    file_type: FileType,
    bytes: u64,
    file_name: String,
    was_there: bool,
}

impl Kept {
    /// What it is known by.
    #[must_use]
    pub const fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// What it is.
    #[must_use]
    pub const fn file_type(&self) -> FileType {
        self.file_type
    }

    /// Its size in bytes.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The name it had, without folders, control characters and marks that turn the direction of
    /// writing: for showing, never for opening.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }
}

/// How far the writing of one file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyStep {
    /// So many bytes of so many are copied.
    Copying {
        /// Copied so far.
        bytes: u64,
        /// In all.
        of: u64,
    },
    /// The copy is whole, under its temporary name.
    Copied,
    /// It is on the disk.
    Synced,
    /// It has its name.
    Named,
    /// Its name is on the disk.
    Settled,
}

impl CopyStep {
    /// Tells `watch` how many bytes were copied since it was told last.
    pub(crate) fn since(self, done: &mut u64, watch: &mut dyn FnMut(u64) -> ControlFlow<()>) -> ControlFlow<()> {
        let Self::Copying { bytes, .. } = self else { return ControlFlow::Continue(()) };
        let more = bytes - std::mem::replace(done, bytes);
        watch(more)
    }
}

/// Why a file was not kept. Nothing of it has been kept then.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// It is a folder.
    #[error("it is a folder")]
    Folder,
    /// It is a link to something else.
    #[error("it is a link")]
    Link,
    /// It is neither file nor folder: a pipe, a device.
    #[error("it is not an ordinary file")]
    NotAFile,
    /// It has no bytes.
    #[error("it is empty")]
    Empty,
    /// It is larger than [`LARGEST`].
    #[error("it has {bytes} bytes")]
    TooLarge {
        /// How large.
        bytes: u64,
    },
    /// It is of no type that is kept.
    #[error("it is not kept: {}", .0.id())]
    Unwanted(Unwanted),
    /// It is not there.
    #[error("it is not there")]
    NotThere,
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[source] io::Error),
    /// It changed while it was read.
    #[error("it changed while it was read")]
    Changed,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The vault cannot be written to.
    #[error("the vault cannot be written to: {0}")]
    CannotWrite(#[source] io::Error),
    /// Whoever watched the writing stopped it.
    #[error("it was cancelled")]
    Cancelled,
}

impl NotKept {
    /// Whether it may be kept another time: the file is no reason against it.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        match self {
            Self::Folder | Self::Link | Self::NotAFile | Self::TooLarge { .. } | Self::Unwanted(_) => false,
            Self::Empty
            | Self::NotThere
            | Self::Unreadable(_)
            | Self::Changed
            | Self::DiskFull
            | Self::CannotWrite(_)
            | Self::Cancelled => true,
        }
    }
}

impl EvidenceFolder {
    /// The size in bytes of a file, whatever it holds; nothing where it is not there.
    pub(crate) fn size_of(&self, file: FileInFolder) -> Option<u64> {
        fs::symlink_metadata(self.path_of_file(file)).ok().filter(Metadata::is_file).map(|it| it.len())
    }

    /// The size in bytes of a file that is what its name says; nothing for any other.
    pub(crate) fn sound_size(&self, file: FileInFolder) -> Option<u64> {
        let path = self.path_of(file.fingerprint, file.file_type);
        let is_sound = hash_file(&path).is_ok_and(|found| found == file.fingerprint);
        let bytes = fs::metadata(path).ok()?.len();
        (is_sound && bytes > 0).then_some(bytes)
    }

    /// Takes a file away that no ledger has a row for: one that was kept for an action which was
    /// then cancelled.
    ///
    /// # Errors
    /// The system's.
    pub fn discard(&self, kept: &Kept) -> io::Result<()> {
        if kept.was_there {
            return Ok(());
        }
        self.may_change()?;
        let path = self.path_of(kept.fingerprint, kept.file_type);
        make_writable(&path)?;
        fs::remove_file(path)
    }

    /// Copies the file `source` into the vault. `watch` is told of each step and can stop the
    /// copying; once the copy is whole it is only told.
    ///
    /// # Errors
    /// [`NotKept`]; nothing of the file is kept then.
    pub fn keep(&self, source: &Path, watch: &mut dyn FnMut(CopyStep) -> ControlFlow<()>) -> Result<Kept, NotKept> {
        self.keep_plain(source, watch).map_err(|why| match why {
            // Whatever stands there is not what the member means.
            NotKept::NotThere | NotKept::Unreadable(_) | NotKept::Empty | NotKept::Unwanted(_)
                if cloud::is_only_there(source) =>
            {
                NotKept::Unwanted(Unwanted::InCloud)
            }
            why => why,
        })
    }

    fn keep_plain(&self, source: &Path, watch: &mut dyn FnMut(CopyStep) -> ControlFlow<()>) -> Result<Kept, NotKept> {
        let (mut file, before) = open(source)?;
        self.make().map_err(cannot_write)?;
        let mut copy = disk::temporary(self.path(), INCOMING.0, INCOMING.1).map_err(cannot_write)?;
        let ending = source.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
        let (fingerprint, file_type) = copy_hashing(&mut file, before.len(), &ending, &mut copy, watch)?;
        let file_type = self.as_kept_before(fingerprint, file_type);
        let after = file.metadata().map_err(NotKept::Unreadable)?;
        if (after.len(), after.modified().ok()) != (before.len(), before.modified().ok()) {
            return Err(NotKept::Changed);
        }
        let _ = watch(CopyStep::Copied);
        let was_there = self.place(copy, fingerprint, file_type, watch)?;
        let file_name = source.file_name().map(|name| shown_name(&name.to_string_lossy())).unwrap_or_default();
        Ok(Kept { fingerprint, file_type, bytes: before.len(), file_name, was_there })
    }

    /// Copies a file that is expected to be `file`, of so many bytes, from wherever else it is kept.
    ///
    /// # Errors
    /// [`NotKept`], among it [`NotKept::Changed`] where it is another; nothing of it is kept then.
    pub(crate) fn take_in(
        &self,
        file: FileInFolder,
        bytes: u64,
        source: &mut dyn Read,
        watch: &mut dyn FnMut(CopyStep) -> ControlFlow<()>,
    ) -> Result<(), NotKept> {
        if bytes == 0 || bytes > LARGEST {
            return Err(NotKept::TooLarge { bytes });
        }
        self.make().map_err(cannot_write)?;
        let mut copy = disk::temporary(self.path(), INCOMING.0, INCOMING.1).map_err(cannot_write)?;
        let (fingerprint, file_type) = copy_hashing(source, bytes, file.file_type.extension(), &mut copy, watch)?;
        if (FileInFolder { fingerprint, file_type }) != file {
            return Err(NotKept::Changed);
        }
        let _ = watch(CopyStep::Copied);
        self.place(copy, fingerprint, file_type, watch).map(drop)
    }

    /// The type under which the same words are here already: a table and a text are told apart by their names alone.
    fn as_kept_before(&self, fingerprint: Fingerprint, file_type: FileType) -> FileType {
        let other = match file_type {
            FileType::Txt => FileType::Csv,
            FileType::Csv => FileType::Txt,
            _ => return file_type,
        };
        if self.path_of(fingerprint, other).exists() { other } else { file_type }
    }

    /// Gives a whole copy its name. Answers whether a file of that name was there already; one that
    /// was there and is damaged is replaced, and so mended.
    fn place(
        &self,
        copy: NamedTempFile,
        fingerprint: Fingerprint,
        file_type: FileType,
        watch: &mut dyn FnMut(CopyStep) -> ControlFlow<()>,
    ) -> Result<bool, NotKept> {
        let place = self.path_of(fingerprint, file_type);
        let was_there = place.exists();
        let folder = self.shelf(fingerprint);
        if hash_file(&place).is_ok_and(|found| found == fingerprint) {
            // Its name may have been given just before a crash.
            disk::sync_folder(&folder).map_err(cannot_write)?;
            return Ok(true);
        }
        disk::make_folder(&folder).map_err(cannot_write)?;
        let mut permissions = copy.as_file().metadata().map_err(cannot_write)?.permissions();
        permissions.set_readonly(true);
        copy.as_file().set_permissions(permissions).map_err(cannot_write)?;
        copy.as_file().sync_all().map_err(cannot_write)?;
        let _ = watch(CopyStep::Synced);
        if was_there {
            make_writable(&place).map_err(cannot_write)?;
        }
        disk::settle(copy, &place, true).map_err(cannot_write)?;
        let _ = watch(CopyStep::Named);
        if let Err(error) = disk::sync_folder(&folder) {
            // What is refused is not to turn up later. One that mended a damaged file may stay.
            if !was_there && make_writable(&place).is_ok() {
                let _ = fs::remove_file(&place);
            }
            return Err(cannot_write(error));
        }
        let _ = watch(CopyStep::Settled);
        Ok(was_there)
    }
}

/// Opens a file that may be kept. Neither a pipe nor a link put in its place meanwhile is waited
/// for or followed.
fn open(source: &Path) -> Result<(File, Metadata), NotKept> {
    let judge = |metadata: &Metadata| {
        let kind = metadata.file_type();
        match metadata.len() {
            _ if kind.is_symlink() => Err(NotKept::Link),
            _ if kind.is_dir() => Err(NotKept::Folder),
            _ if !kind.is_file() => Err(NotKept::NotAFile),
            0 => Err(NotKept::Empty),
            bytes if bytes > LARGEST => Err(NotKept::TooLarge { bytes }),
            _ => Ok(()),
        }
    };
    judge(&fs::symlink_metadata(source).map_err(cannot_read)?)?;
    let file = disk::open_plain(source).map_err(cannot_read)?;
    let metadata = file.metadata().map_err(cannot_read)?;
    judge(&metadata)?;
    Ok((file, metadata))
}

/// Copies `bytes` bytes, no more and no less, of a file whose name ends so, and says what they are.
fn copy_hashing(
    source: &mut dyn Read,
    bytes: u64,
    ending: &str,
    copy: &mut NamedTempFile,
    watch: &mut dyn FnMut(CopyStep) -> ControlFlow<()>,
) -> Result<(Fingerprint, FileType), NotKept> {
    let mut hash = Sha256::new();
    let mut sniffed = None;
    let mut parts = Parts::default();
    let mut done = 0;
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = fill(&mut *source, &mut chunk).map_err(NotKept::Unreadable)?;
        let part = chunk.get(..read).unwrap_or_default();
        if sniffed.is_none() {
            sniffed = Some(sniff::file_type(part, ending).map_err(NotKept::Unwanted)?);
        }
        if sniffed == Some(Sniffed::Packed) {
            parts.see(part);
        }
        if part.is_empty() {
            break;
        }
        done += u64::try_from(read).unwrap_or(u64::MAX);
        if done > bytes {
            return Err(NotKept::Changed);
        }
        hash.update(part);
        copy.write_all(part).map_err(cannot_write)?;
        if watch(CopyStep::Copying { bytes: done, of: bytes }).is_break() {
            return Err(NotKept::Cancelled);
        }
    }
    let file_type = match sniffed {
        Some(_) if done != bytes => return Err(NotKept::Changed),
        Some(Sniffed::Known(file_type)) => file_type,
        Some(Sniffed::Packed) => parts.file_type().map_err(NotKept::Unwanted)?,
        None => return Err(NotKept::Changed),
    };
    Ok((Fingerprint::new(hash.finalize().into()), file_type))
}

fn cannot_read(error: io::Error) -> NotKept {
    match error.kind() {
        io::ErrorKind::NotFound => NotKept::NotThere,
        _ => NotKept::Unreadable(error),
    }
}

fn cannot_write(error: io::Error) -> NotKept {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => NotKept::DiskFull,
        _ => NotKept::CannotWrite(error),
    }
}

/// A name as it may be shown: its last part, without what cannot be seen or turns the text around.
/// Its letters are composed, whichever system wrote it: a Mac's take "é" apart.
#[must_use]
pub fn shown_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or_default();
    let shown: String = last
        .nfc()
        .map(|it| if it.is_whitespace() { ' ' } else { it })
        .filter(|it| !is_invisible(*it) && !is_joiner(*it))
        .collect();
    match shown.trim() {
        "" | "." | ".." => "?".to_owned(),
        shown => shown.to_owned(),
    }
}
