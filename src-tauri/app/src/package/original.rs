//! An original file as it is copied into a package: it must still be what was kept.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use ledgerline_core::disk;
use ledgerline_core::domain::evidence::{Evidence, Fingerprint};
use sha2::{Digest as _, Sha256};

/// A file is no longer what was kept.
#[derive(Debug, thiserror::Error)]
#[error("{file_name} is no longer what was kept")]
pub struct NotAsKept {
    /// Its name.
    pub file_name: String,
}

/// An original file, read once from its beginning to its end. Its end is an error where what was
/// read is not what was kept.
pub struct Original<'a> {
    file: File,
    hash: Sha256,
    evidence: &'a Evidence,
    left: u64,
    stop: &'a AtomicBool,
}

impl<'a> Original<'a> {
    /// Opens the file.
    ///
    /// # Errors
    /// [`NotAsKept`] where it is not there or has another size, inside the system's error.
    pub fn open(path: &Path, evidence: &'a Evidence, stop: &'a AtomicBool) -> io::Result<Self> {
        let file = disk::open_plain(path).map_err(|_| changed(evidence))?;
        if file.metadata()?.len() != evidence.bytes {
            return Err(changed(evidence));
        }
        Ok(Self { file, hash: Sha256::new(), evidence, left: evidence.bytes, stop })
    }
}

impl Read for Original<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(io::Error::other("stopped"));
        }
        let read = self.file.read(buffer).map_err(|_| changed(self.evidence))?;
        self.hash.update(buffer.get(..read).unwrap_or_default());
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| changed(self.evidence))?;
        let is_over = read == 0 && !buffer.is_empty();
        // Whoever knows the length stops before the end is seen: the last byte is the end.
        if (is_over && self.left > 0) || (self.left == 0 && !is_over && !self.is_as_kept()) {
            return Err(changed(self.evidence));
        }
        Ok(read)
    }
}

impl Original<'_> {
    fn is_as_kept(&self) -> bool {
        Fingerprint::new(self.hash.clone().finalize().into()) == self.evidence.fingerprint
    }
}

fn changed(evidence: &Evidence) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, NotAsKept { file_name: evidence.file_name.clone() })
}

#[cfg(test)]
mod tests {
    use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, FileType};

    use super::*;
    use crate::work::NEVER;

    fn kept(bytes: &[u8]) -> Evidence {
        Evidence {
            id: EvidenceId(1),
            fingerprint: Fingerprint::new(Sha256::digest(bytes).into()),
            file_type: FileType::Pdf,
            bytes: bytes.len() as u64,
            file_name: "certificate.pdf".to_owned(),
            kind: EvidenceKind::Certificate,
            kept_on: "2026-03-04".parse().expect("it is a day"),
            put_away: false,
        }
    }

    fn copied(evidence: &Evidence, there: &[u8]) -> io::Result<Vec<u8>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("file");
        std::fs::write(&path, there)?;
        let mut copy = Vec::new();
        Original::open(&path, evidence, &NEVER)?.read_to_end(&mut copy)?;
        Ok(copy)
    }

    #[test]
    fn a_file_is_copied_as_it_was_kept_or_not_at_all() {
        let evidence = kept(b"a certificate");
        assert_eq!(copied(&evidence, b"a certificate").expect("it is as it was"), b"a certificate");
        for other in [b"a Certificate".as_slice(), b"a certificat", b"a certificate ", b""] {
            let error = copied(&evidence, other).expect_err("it has changed");
            let why = error.get_ref().and_then(|it| it.downcast_ref::<NotAsKept>());
            assert_eq!(why.map(|it| it.file_name.as_str()), Some("certificate.pdf"), "{other:?}");
        }
    }

    #[test]
    fn whoever_reads_no_further_than_its_length_is_told_too() {
        let evidence = kept(b"a certificate");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        std::fs::write(&path, b"a Certificate").expect("it is written");
        let mut copy = [0; 13];
        let read = Original::open(&path, &evidence, &NEVER).expect("it opens").read_exact(&mut copy);
        assert!(read.is_err());
    }
}
