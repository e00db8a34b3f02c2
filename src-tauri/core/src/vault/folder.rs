//! The folder itself: its shelves, its files by their names, and what was left unfinished in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::disk;
use crate::domain::evidence::{Evidence, FileType, Fingerprint};

/// The largest file that is kept, in bytes: 100 MB. A scan of many pages is smaller.
pub const LARGEST: u64 = 100_000_000;

/// The folder's name beside the ledger.
const FOLDER: &str = "evidence";

/// The folder that holds the evidence of one ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFolder {
    path: PathBuf,
    /// Whether nothing is to be changed in it.
    only_read: bool,
}

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
        Self::at(&ledger.join(FOLDER))
    }

    /// The evidence in the folder `path` itself.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_path_buf(), only_read: false }
    }

    /// The same folder, in which nothing is changed from here on: whatever would write refuses.
    #[must_use]
    pub fn only_read(self) -> Self {
        Self { only_read: true, ..self }
    }

    /// Refuses where nothing is to be changed.
    pub(super) fn may_change(&self) -> io::Result<()> {
        if self.only_read { Err(io::ErrorKind::ReadOnlyFilesystem.into()) } else { Ok(()) }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the file with this fingerprint and type is, or would be.
    #[must_use]
    pub fn path_of(&self, fingerprint: Fingerprint, file_type: FileType) -> PathBuf {
        self.shelf(fingerprint).join(format!("{fingerprint}.{}", file_type.extension()))
    }

    /// Where that file is, or would be.
    #[must_use]
    pub fn path_of_file(&self, file: FileInFolder) -> PathBuf {
        self.path_of(file.fingerprint, file.file_type)
    }

    /// The sub-folder of a fingerprint: its first two digits.
    pub(super) fn shelf(&self, fingerprint: Fingerprint) -> PathBuf {
        self.path.join(fingerprint.to_string().get(..2).unwrap_or_default())
    }

    /// Makes the folder where it is not there; the folder that holds it is never made.
    pub(super) fn make(&self) -> io::Result<()> {
        self.may_change()?;
        disk::make_folder(&self.path)
    }

    /// Removes what an interrupted writing has left.
    ///
    /// # Errors
    /// The system's; a folder that is not there has nothing in it.
    pub fn remove_unfinished(&self) -> io::Result<()> {
        self.may_change()?;
        disk::remove_incoming(&self.path)
    }

    /// The evidence files there are, by their names; what else lies in the folder is left alone.
    ///
    /// # Errors
    /// The system's; a folder that is not there has nothing in it.
    pub fn files(&self) -> io::Result<Vec<FileInFolder>> {
        let mut files = Vec::new();
        for shelf in entries(&self.path)? {
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
}

fn entries(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}
