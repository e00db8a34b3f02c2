//! Checking: is every file still there, and still what it was?

use std::io;
use std::ops::ControlFlow;

use super::folder::{EvidenceFolder, FileInFolder};
use super::hash::hash_watched;
use crate::domain::evidence::Soundness;

/// How far a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// So many bytes more have been read.
    Read(u64),
    /// A file is done, and this is how it is.
    Done(FileInFolder, Soundness),
}

/// Checks files against the fingerprints in their names, one by one, until `watch` stops it.
pub fn check(
    folder: &EvidenceFolder,
    files: impl IntoIterator<Item = FileInFolder>,
    watch: &mut dyn FnMut(Check) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for file in files {
        let path = folder.path_of(file.fingerprint, file.file_type);
        let soundness = match hash_watched(&path, &mut |bytes| watch(Check::Read(bytes))) {
            Ok(Some(found)) if found == file.fingerprint => Soundness::Sound,
            Ok(Some(_)) => Soundness::Changed,
            Ok(None) => return ControlFlow::Break(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Soundness::Missing,
            Err(_) => Soundness::Unreadable,
        };
        watch(Check::Done(file, soundness))?;
    }
    ControlFlow::Continue(())
}
