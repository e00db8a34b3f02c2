//! Evidence files on disk: a store in which a file's name is its fingerprint.
//!
//! A file is written once and never changed: `evidence/ab/abcd….pdf`, read-only, beside it a
//! *sidecar* `abcd….json` that says in plain text what the file is and what it proves, so that a
//! ledger can be rebuilt from this folder alone.
//!
//! # The order of writing
//! 1. The source is looked at: an ordinary file, not empty, not too large, of a type that is kept.
//! 2. It is copied into `incoming-….tmp` (new, readable by its owner only) while it is hashed.
//! 3. The source is looked at again: it has not changed meanwhile.
//! 4. The copy is made read-only and synced, renamed to its place, and the folder is synced.
//! 5. Only then does the ledger get its row, in one transaction with what the file is attached to.
//! 6. The sidecar is written, in the same way.
//!
//! So a row never points at a missing or short file. What a crash can leave is an `incoming-….tmp`,
//! which the next start removes; a whole file without a row, which the next start shows as an
//! unfiled certificate; or a sidecar that is behind, which the next start writes again.
//!
//! A sidecar that tells of what the ledger does not know, as one of a ledger that was lost, is never
//! written over: it stays, or makes room under a name of its own, `abcd….2026-11-23.json`.

mod check;
mod keep;
mod search;
mod sidecar;
mod sniff;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::evidence::{Evidence, FileType, Fingerprint};

pub use check::{Check, check};
pub use keep::{Kept, LARGEST, NotKept, Step, shown_name};
pub use search::{SearchFor, search};
pub(crate) use sidecar::{FoundSidecar, Proves, Sidecar};

/// How the names of copies begin and end that are not finished.
const INCOMING: (&str, &str) = ("incoming-", ".tmp");

/// The folder's name beside the ledger.
const FOLDER: &str = "evidence";

/// The folder that holds the evidence of one ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFolder(PathBuf);

/// A file of the folder, as its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileInFolder {
    /// The fingerprint in its name.
    pub fingerprint: Fingerprint,
    /// The type in its name.
    pub file_type: FileType,
}

impl From<&Evidence> for FileInFolder {
    fn from(evidence: &Evidence) -> Self {
        Self { fingerprint: evidence.fingerprint, file_type: evidence.file_type }
    }
}

impl EvidenceFolder {
    /// The evidence beside the ledger in the folder `ledger`.
    #[must_use]
    pub fn of_ledger(ledger: &Path) -> Self {
        Self(ledger.join(FOLDER))
    }

    /// The evidence in the folder `path` itself.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self(path.to_path_buf())
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the file with this fingerprint and type is, or would be.
    #[must_use]
    pub fn path_of(&self, fingerprint: Fingerprint, file_type: FileType) -> PathBuf {
        self.shelf(fingerprint).join(format!("{fingerprint}.{}", file_type.extension()))
    }

    /// The sub-folder of a fingerprint: its first two digits.
    fn shelf(&self, fingerprint: Fingerprint) -> PathBuf {
        self.0.join(fingerprint.to_string().get(..2).unwrap_or_default())
    }

    /// Makes the folder where it is not there; the folder that holds it is never made.
    fn make(&self) -> io::Result<()> {
        make_folder(&self.0)
    }

    /// Removes what an interrupted writing has left.
    ///
    /// # Errors
    /// The system's; a folder that is not there has nothing in it.
    pub fn remove_unfinished(&self) -> io::Result<()> {
        for entry in entries(&self.0)? {
            let is_unfinished = entry
                .file_name()
                .to_str()
                .is_some_and(|name| name.starts_with(INCOMING.0) && name.ends_with(INCOMING.1));
            if is_unfinished && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// The evidence files there are, by their names; what else lies in the folder is left alone.
    ///
    /// # Errors
    /// The system's; a folder that is not there has nothing in it.
    pub fn files(&self) -> io::Result<Vec<FileInFolder>> {
        let mut files = Vec::new();
        for shelf in entries(&self.0)? {
            if shelf.file_name().len() != 2 || !shelf.file_type()?.is_dir() {
                continue;
            }
            for entry in entries(&shelf.path())? {
                let path = entry.path();
                let named = |part: Option<&std::ffi::OsStr>| part.and_then(|it| it.to_str()).map(str::to_owned);
                let fingerprint = named(path.file_stem()).and_then(|stem| Fingerprint::from_hex(&stem));
                let file_type = named(path.extension()).and_then(|it| FileType::from_extension(&it));
                if let (Some(fingerprint), Some(file_type)) = (fingerprint, file_type)
                    && path == self.path_of(fingerprint, file_type)
                    && entry.file_type()?.is_file()
                {
                    files.push(FileInFolder { fingerprint, file_type });
                }
            }
        }
        files.sort_unstable();
        Ok(files)
    }

    /// The size in bytes of a file that is what its name says; nothing for any other.
    pub(crate) fn sound_size(&self, file: FileInFolder) -> Option<u64> {
        let path = self.path_of(file.fingerprint, file.file_type);
        let is_sound = keep::hash_file(&path).is_ok_and(|found| found == file.fingerprint);
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
        let path = self.path_of(kept.fingerprint, kept.file_type);
        make_writable(&path)?;
        fs::remove_file(path)
    }
}

fn entries(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Makes one folder for its owner alone, and makes it last.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Ok(()) => folder.parent().map_or(Ok(()), crate::store::sync),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Windows neither replaces nor removes a read-only file; Unix asks the folder only.
fn make_writable(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        let mut permissions = fs::metadata(path)?.permissions();
        #[expect(clippy::permissions_set_readonly_false, reason = "on Windows it is the attribute and nothing more")]
        permissions.set_readonly(false);
        fs::set_permissions(path, permissions)?;
    }
    Ok(())
}
