//! Checking a package that was unpacked.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use super::compare::{self, MOST_FILES, is_left_by_system};
use super::looking::{self, Content, EndedEarly, Everything, FileInside, Meter, is_document};
use super::outcome::{NotVerified, PackageKind, Verification};
use crate::names::package::{MANIFEST, RECORD};

/// How deep folders lie in folders at most; in a package they do so once.
const DEEPEST: usize = 16;

/// Something in the folder.
struct Entry {
    /// Its name with the folders it lies in.
    name: String,
    what: What,
}

enum What {
    /// A file of this size.
    File(u64),
    /// A link, a pipe or something else that is no file.
    NoFile,
    /// A folder that a system keeps to itself.
    Closed,
}

/// Checks the files in a folder and in the folders within.
pub(super) fn verify(
    path: &Path,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Verification, NotVerified> {
    let mut entries = Vec::new();
    list(path, "", 0, &mut entries)?;
    // A folder that holds other things is not gone through for hours to be told so.
    let is_of_package = |entry: &Entry| matches!(entry.name.rsplit('/').next(), Some(MANIFEST | RECORD));
    if !entries.iter().any(is_of_package) {
        return Err(NotVerified::NotAPackage);
    }
    let mut meter = Meter::new(entries.iter().map(size).fold(0, u64::saturating_add), progress);
    // A file on a disk is as large as it is.
    let mut most = u64::MAX;
    let mut everything = Everything::default();
    for Entry { name, what } in entries {
        let mut kept = None;
        let file = match what {
            What::File(_) => Some(open(&path.join(&name))),
            What::NoFile => None,
            What::Closed => Some(Err(io::ErrorKind::PermissionDenied.into())),
        };
        let content = match file {
            None => Content::NoFile,
            Some(Err(_)) => Content::Unreadable,
            Some(Ok(mut file)) => match looking::hash(&mut file, is_document(&name), &mut most, &mut meter) {
                Ok((hash, bytes)) => {
                    kept = bytes;
                    Content::File(hash)
                }
                Err(EndedEarly::Io(_)) => Content::Unreadable,
                Err(early) => return Err(early.into()),
            },
        };
        everything.keep(&name, kept);
        everything.found.push(FileInside { name, content });
    }
    compare::compare(PackageKind::Folder, &everything, false)
}

const fn size(entry: &Entry) -> u64 {
    match entry.what {
        What::File(size) => size,
        What::NoFile | What::Closed => 0,
    }
}

/// Everything in a folder. Links are not followed.
fn list(folder: &Path, within: &str, depth: usize, entries: &mut Vec<Entry>) -> Result<(), NotVerified> {
    let mut names: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<_>>()?;
    names.sort();
    for name in names {
        let path = folder.join(&name);
        let name = format!("{within}{}", name.to_string_lossy());
        let metadata = fs::symlink_metadata(&path)?;
        if metadata.is_dir() {
            if depth >= DEEPEST {
                return Err(NotVerified::Hostile);
            }
            let within = format!("{name}/");
            match list(&path, &within, depth + 1, entries) {
                Err(NotVerified::Io(error)) if is_closed(&error, &within) => {
                    entries.push(Entry { name: within, what: What::Closed });
                }
                listed => listed?,
            }
            continue;
        }
        if entries.len() >= MOST_FILES {
            return Err(NotVerified::Hostile);
        }
        entries.push(Entry { name, what: if metadata.is_file() { What::File(metadata.len()) } else { What::NoFile } });
    }
    Ok(())
}

/// Whether this says that a folder is one that a system has put on a disk for itself.
fn is_closed(error: &io::Error, folder: &str) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied && is_left_by_system(folder, PackageKind::Folder)
}

/// Opens a file; never a link or a pipe that has taken its place.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | libc::O_NOFOLLOW);
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::Error::from(io::ErrorKind::InvalidInput)) }
}
