//! What is done to archives, each kind by its name.

mod around;
mod files;
mod heads;
mod names;

use ledgerline_core::domain::evidence::Fingerprint;
use ledgerline_tests::chance;
use sha2::{Digest as _, Sha256};
use zip::CompressionMethod;

use self::files::ALL as WITH_FILES;
use super::bytes::{Part, Pieces};

/// What is done with the pieces of an archive.
type Kind = fn(&mut Pieces, &mut Chance);

/// A name and bytes.
pub type File = (String, Vec<u8>);

/// Numbers that follow from one.
pub struct Chance(chance::Chance);

impl Chance {
    pub const fn of(seed: u64) -> Self {
        Self(chance::Chance::of(seed))
    }

    /// A number below this one.
    pub fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.0.below(most.max(1) as u64)).expect("a small number")
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| u8::try_from(self.below(256)).expect("a byte")).collect()
    }
}

/// The list of files as a package has it.
pub fn list(files: &[File]) -> File {
    let line = |(name, bytes): &File| format!("{}  {name}\n", Fingerprint::new(Sha256::digest(bytes).into()));
    ("manifest.sha256".to_owned(), files.iter().map(line).collect::<String>().into_bytes())
}

/// Something that is done with bytes.
type ChangeOfBytes = fn(&mut Vec<u8>, &mut Chance);

/// What is done with the bytes of a whole archive.
const WITH_BYTES: [(&str, ChangeOfBytes); 4] = [
    ("bytes cut off", |bytes, chance| bytes.truncate(bytes.len() - 1 - chance.below(bytes.len() / 2))),
    ("flipped bits near the end", |bytes, chance| {
        for _ in 0..=chance.below(6) {
            let at = bytes.len() - 1 - chance.below(bytes.len().min(1_100));
            bytes[at] ^= 1 << chance.below(8);
        }
    }),
    ("a flipped bit near the beginning", |bytes, chance| {
        let at = chance.below(60);
        bytes[at] ^= 1 << chance.below(8);
    }),
    ("a piece put in elsewhere", |bytes, chance| {
        let from = chance.below(bytes.len() - 300);
        let piece = bytes[from..from + chance.below(300)].to_vec();
        let at = chance.below(bytes.len());
        bytes.splice(at..at, piece);
    }),
];

/// Nothing is done.
pub const UNTOUCHED: &str = "nothing";

/// Another program packs the files.
pub const PACKED_AGAIN: &str = "packed again by another program";

fn pieces() -> impl Iterator<Item = &'static (&'static str, Kind)> {
    names::ALL.iter().chain(&around::ALL).chain(&heads::ALL)
}

/// The names of all kinds.
pub fn all() -> Vec<&'static str> {
    let pieces = pieces().map(|(name, _)| *name);
    let names = [UNTOUCHED, PACKED_AGAIN].into_iter().chain(WITH_FILES.iter().map(|(name, _)| *name)).chain(pieces);
    names.chain(WITH_BYTES.iter().map(|(name, _)| *name)).collect()
}

/// Does what a kind is with the files.
pub fn with_files(kinds: &[&str], files: &mut Vec<File>, chance: &mut Chance) {
    let chosen = WITH_FILES.iter().filter(|(name, _)| kinds.contains(name));
    chosen.for_each(|(_, change)| change(files, chance));
}

/// Does what a kind is with the pieces.
pub fn with_pieces(kinds: &[&str], pieces: &mut Pieces, chance: &mut Chance) {
    let chosen = self::pieces().filter(|(name, _)| kinds.contains(name));
    chosen.for_each(|(_, change)| change(pieces, chance));
}

/// Does what a kind is with the bytes.
pub fn with_bytes(kinds: &[&str], bytes: &mut Vec<u8>, chance: &mut Chance) {
    WITH_BYTES.iter().filter(|(name, _)| kinds.contains(name)).for_each(|(_, change)| change(bytes, chance));
}

/// A file that nobody lists; in the directory, or not even there.
fn hidden(in_directory: bool) -> Part {
    let mut part = Part::of("setup.exe", b"MZ", CompressionMethod::Stored);
    if !in_directory {
        part.central = None;
    }
    part
}

/// One of the files of the package.
fn some<'a>(it: &'a mut Pieces, chance: &mut Chance) -> &'a mut Part {
    let all: Vec<usize> =
        (0..it.parts.len()).filter(|at| it.parts[*at].local.is_some() && it.parts[*at].central.is_some()).collect();
    &mut it.parts[all[chance.below(all.len())]]
}

fn insert(it: &mut Pieces, chance: &mut Chance, part: Part) {
    it.parts.insert(chance.below(it.parts.len() + 1), part);
}
