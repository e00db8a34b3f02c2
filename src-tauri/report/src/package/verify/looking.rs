//! Reading what is checked: counted, told of, and stopped where it is too much.

use std::io::{self, Read};
use std::ops::ControlFlow;

use ledgerline_core::domain::evidence::Fingerprint;
use sha2::{Digest, Sha256};

use super::outcome::NotVerified;
use crate::names::package::{MANIFEST, RECORD};
use crate::package::write::each_piece;

/// Of the files that are read as well as hashed: the most that is looked at.
const LONGEST_DOCUMENT: u64 = 64_000_000;

/// Why reading ended early.
pub(super) enum EndedEarly {
    /// The caller wishes so.
    Stopped,
    /// There is more than there may be.
    TooMuch,
    /// It cannot be read.
    Io(io::Error),
}

impl From<EndedEarly> for NotVerified {
    fn from(early: EndedEarly) -> Self {
        match early {
            EndedEarly::Stopped => Self::Stopped,
            EndedEarly::TooMuch => Self::Hostile,
            EndedEarly::Io(error) => Self::Io(error),
        }
    }
}

/// How much is done of how much.
pub(super) struct Meter<'a> {
    done: u64,
    of: u64,
    progress: &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    is_stopped: bool,
}

impl<'a> Meter<'a> {
    pub(super) fn new(of: u64, progress: &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>) -> Self {
        Self { done: 0, of, progress, is_stopped: false }
    }

    /// More is to be done than was known.
    pub(super) fn expect(&mut self, bytes: u64) {
        self.of = self.of.saturating_add(bytes);
    }

    fn add(&mut self, bytes: usize) -> io::Result<()> {
        self.done = self.done.saturating_add(bytes as u64);
        self.of = self.of.max(self.done);
        if (self.progress)(self.done, self.of).is_break() {
            self.is_stopped = true;
            return Err(io::Error::other("stopped"));
        }
        Ok(())
    }

    /// What an error means that came while this was counting.
    pub(super) fn ended_early(&self, error: io::Error) -> EndedEarly {
        if self.is_stopped { EndedEarly::Stopped } else { EndedEarly::Io(error) }
    }
}

/// Reads, and tells of it.
pub(super) struct MeteredReader<'a, 'm> {
    pub(super) from: &'a mut dyn Read,
    pub(super) meter: &'a mut Meter<'m>,
}

impl Read for MeteredReader<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        self.meter.add(count)?;
        Ok(count)
    }
}

/// What a file is.
pub(super) enum Content {
    /// A file with this fingerprint.
    File(Fingerprint),
    /// A file that cannot be read.
    Unreadable,
    /// A link, a pipe or something else that is no file.
    NoFile,
    /// A file that lies beside the folder of the package.
    Beside,
}

/// Something that is inside what is checked.
pub(super) struct FileInside {
    pub(super) name: String,
    pub(super) content: Content,
}

/// Everything that is there.
#[derive(Default)]
pub(super) struct Everything {
    pub(super) found: Vec<FileInside>,
    /// The bytes of the list of files, where it can be read.
    pub(super) manifest: Option<Vec<u8>>,
    /// The bytes of the record, where it can be read.
    pub(super) record: Option<Vec<u8>>,
}

/// Whether a file is read as well as hashed.
pub(super) fn is_document(name: &str) -> bool {
    name == MANIFEST || name == RECORD
}

impl Everything {
    /// Keeps the bytes of a document.
    pub(super) fn keep(&mut self, name: &str, bytes: Option<Vec<u8>>) {
        match name {
            MANIFEST => self.manifest = bytes,
            RECORD => self.record = bytes,
            _ => {}
        }
    }
}

/// What a file is known by, and its bytes where `keep` asks for them and they are not too many.
///
/// # Errors
/// As it ends early: after `most` bytes at the latest.
pub(super) fn hash(
    from: &mut dyn Read,
    keep: bool,
    most: &mut u64,
    meter: &mut Meter<'_>,
) -> Result<(Fingerprint, Option<Vec<u8>>), EndedEarly> {
    let mut hash = Sha256::new();
    let mut kept = keep.then(Vec::new);
    let mut is_too_much = false;
    let done = each_piece(&mut MeteredReader { from, meter: &mut *meter }, |piece| {
        let count = piece.len() as u64;
        if count > *most {
            is_too_much = true;
            return Err(io::Error::other("more than there may be"));
        }
        *most -= count;
        hash.update(piece);
        if let Some(bytes) = &mut kept {
            if bytes.len() as u64 + count > LONGEST_DOCUMENT {
                kept = None;
            } else {
                bytes.extend_from_slice(piece);
            }
        }
        Ok(())
    });
    match done {
        Ok(()) => Ok((Fingerprint::new(hash.finalize().into()), kept)),
        Err(_) if is_too_much => Err(EndedEarly::TooMuch),
        Err(error) => Err(meter.ended_early(error)),
    }
}
