//! Fingerprints of files.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::folder::LARGEST;
use crate::disk;
use crate::domain::evidence::Fingerprint;

/// How much is copied and hashed at once.
pub(super) const CHUNK: usize = 256 * 1024;

/// The fingerprint of the file at `path`.
pub(super) fn hash_file(path: &Path) -> io::Result<Fingerprint> {
    hash_watched(path, &mut |_| ControlFlow::Continue(()))?.ok_or_else(|| io::ErrorKind::Interrupted.into())
}

/// The fingerprint of all that can be read from `source`.
pub(crate) fn fingerprint_of(source: &mut dyn Read) -> io::Result<Fingerprint> {
    hash_read(source, &mut |_| ControlFlow::Continue(()))?.ok_or_else(|| io::ErrorKind::Interrupted.into())
}

/// The fingerprint of the file at `path`; none where `watch`, which is told the bytes of each
/// part, stopped it.
pub(super) fn hash_watched(
    path: &Path,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> io::Result<Option<Fingerprint>> {
    // A file of the vault is never longer than one that is kept: more says no more than that it is another.
    hash_read(&mut disk::open_plain(path)?.take(LARGEST + 1), watch)
}

fn hash_read(source: &mut dyn Read, watch: &mut dyn FnMut(u64) -> ControlFlow<()>) -> io::Result<Option<Fingerprint>> {
    let mut hash = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = fill(source, &mut chunk)?;
        let part = chunk.get(..read).unwrap_or_default();
        hash.update(part);
        if read == 0 {
            return Ok(Some(Fingerprint::new(hash.finalize().into())));
        }
        if watch(u64::try_from(read).unwrap_or(u64::MAX)).is_break() {
            return Ok(None);
        }
    }
}

/// Reads until `chunk` is full or the file ends.
pub(super) fn fill(file: &mut (impl Read + ?Sized), chunk: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = chunk.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
