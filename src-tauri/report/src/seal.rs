//! The seal of a report: its own SHA-256, in a comment at its end.
//!
//! A PDF may hold comments between its objects. The last one before `startxref` of a report is
//! `%ledgerline-sha256` with the SHA-256 of the whole file, its own 64 digits taken as zeros. So one
//! byte that is not as it was made is noticed, wherever it is. The seal cannot tell who made the
//! report: whoever changes one can put a new seal on it.
//!
//! A second comment at the file's beginning says that there is a seal at its end, so that no seal
//! gets lost unnoticed.

use std::io::{self, Read, Write};

use ledgerline_core::domain::evidence::Fingerprint;
use sha2::{Digest as _, Sha256};

/// Says at the beginning of a report that it is sealed.
pub(crate) const SEALED: &[u8] = b"%ledgerline-report\n";

/// What stands before the digits of a seal, in a report and in the comment of an archive.
pub(crate) const MARK: &str = "%ledgerline-sha256 ";

/// How many digits a seal has.
pub(crate) const DIGITS: usize = 64;

/// The most that stands from a seal's first byte to the file's last: its mark, its digits, and the
/// place of the table of offsets.
const LONGEST_END: usize = 160;

/// How far into a file it is said that it is sealed.
const BEGINNING: usize = 64;

/// What the seal of a PDF says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Every byte is as it was when the report was made.
    Unbroken,
    /// The report has been changed, cut short or added to since it was made.
    Broken,
    /// It is no report of Ledgerline's, or one from before there were seals.
    None,
}

/// Looks at the seal of the PDF that `pdf` reads to its end. It is never in memory as a whole.
///
/// # Errors
/// Where it cannot be read.
pub fn check(pdf: &mut dyn Read) -> io::Result<Seal> {
    let mut hash = Sha256::new();
    let mut held = Vec::new();
    let mut beginning = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let count = match pdf.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let read = &buffer[..count];
        beginning.extend(read.iter().take(BEGINNING.saturating_sub(beginning.len())));
        held.extend_from_slice(read);
        let over = held.len().saturating_sub(LONGEST_END);
        hash.update(&held[..over]);
        held.drain(..over);
    }
    let said = find(&held, MARK.as_bytes()).map(|at| at + MARK.len()).filter(|at| at + DIGITS <= held.len());
    let Some(digits) = said else {
        return Ok(if find(&beginning, SEALED).is_some() { Seal::Broken } else { Seal::None });
    };
    hash.update(&held[..digits]);
    hash.update([b'0'; DIGITS]);
    hash.update(&held[digits + DIGITS..]);
    let is_unbroken = held[digits..digits + DIGITS] == *hex(hash).as_bytes();
    Ok(if is_unbroken { Seal::Unbroken } else { Seal::Broken })
}

/// Writes a file and remembers what its seal will be.
pub(crate) struct Sealing<'a> {
    out: &'a mut dyn Write,
    hash: Sha256,
}

impl<'a> Sealing<'a> {
    pub(crate) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, hash: Sha256::new() }
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.out.write_all(bytes)
    }

    /// Writes the seal, and behind it the `rest` of the file.
    pub(crate) fn finish(mut self, rest: &[u8]) -> io::Result<()> {
        self.write(MARK.as_bytes())?;
        self.hash.update([b'0'; DIGITS]);
        self.hash.update(b"\n");
        self.hash.update(rest);
        self.out.write_all(hex(self.hash).as_bytes())?;
        self.out.write_all(b"\n")?;
        self.out.write_all(rest)?;
        self.out.flush()
    }
}

/// How many bytes [`Sealing::finish`] writes in front of the rest.
pub(crate) const LENGTH: usize = MARK.len() + DIGITS + 1;

fn hex(hash: Sha256) -> String {
    Fingerprint::new(hash.finalize().into()).to_string()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> Vec<u8> {
        let mut file = Vec::new();
        let mut sealing = Sealing::new(&mut file);
        sealing.write(b"%PDF-1.7\n%\x80\x80\x80\x80\n").unwrap();
        sealing.write(SEALED).unwrap();
        sealing.write(&[7; 300]).unwrap();
        sealing.finish(b"startxref\n300\n%%EOF\n").unwrap();
        file
    }

    fn seal_of(bytes: &[u8]) -> Seal {
        check(&mut &*bytes).unwrap()
    }

    #[test]
    fn a_report_as_it_was_made_has_an_unbroken_seal() {
        assert_eq!(seal_of(&sealed()), Seal::Unbroken);
    }

    #[test]
    fn every_single_bit_matters() {
        let whole = sealed();
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut flipped = whole.clone();
                flipped[at] ^= 1 << bit;
                assert_eq!(seal_of(&flipped), Seal::Broken, "bit {bit} of byte {at}");
            }
        }
    }

    #[test]
    fn what_is_cut_off_or_added_breaks_the_seal() {
        let whole = sealed();
        for end in [40, 100, whole.len() - 30, whole.len() - 1] {
            assert_eq!(seal_of(&whole[..end]), Seal::Broken, "cut at {end}");
        }
        for added in [&b"\n"[..], b" ", &[b'x'; 500]] {
            assert_eq!(seal_of(&[&whole, added].concat()), Seal::Broken);
        }
    }

    #[test]
    fn another_file_has_none() {
        for other in [&b""[..], b"%PDF-1.7\nsomething else", &[0; 1000]] {
            assert_eq!(seal_of(other), Seal::None);
        }
    }
}
