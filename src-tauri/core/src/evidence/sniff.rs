//! What a file is, as its first bytes say.

use super::keep::NotKept;
use crate::domain::evidence::FileType;

/// How much of a file is looked at.
pub(super) const HEAD: usize = 4096;

/// The type of a file that begins with `head`.
///
/// # Errors
/// [`NotKept::WrongType`] for everything that is not kept as evidence: drawings and pages that can
/// carry programs (SVG, HTML), programs, and what is not known.
pub(super) fn file_type(head: &[u8]) -> Result<FileType, NotKept> {
    match infer::get(head).map(|found| found.mime_type()) {
        Some("application/pdf") => Ok(FileType::Pdf),
        Some("image/jpeg") => Ok(FileType::Jpeg),
        Some("image/png") => Ok(FileType::Png),
        Some("image/webp") => Ok(FileType::Webp),
        Some("image/heif") => Ok(FileType::Heic),
        _ => Err(NotKept::WrongType),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_known_by_its_first_bytes() {
        let heic = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic";
        for (head, expected) in [
            (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"[..], FileType::Pdf),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", FileType::Jpeg),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", FileType::Png),
            (b"RIFF\x24\x00\x00\x00WEBPVP8 ", FileType::Webp),
            (heic, FileType::Heic),
        ] {
            assert_eq!(file_type(head).ok(), Some(expected));
        }
    }

    #[test]
    fn pages_drawings_programs_and_the_unknown_are_not_kept() {
        for head in [
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\">"[..],
            b"<?xml version=\"1.0\"?><svg/>",
            b"<!DOCTYPE html><html>",
            b"MZ\x90\x00\x03",
            b"\x7fELF\x02\x01\x01",
            b"#!/bin/sh\n",
            b"PK\x03\x04\x14\x00",
            b"GIF89a",
            b"plain words",
            b"\x00",
        ] {
            assert!(matches!(file_type(head), Err(NotKept::WrongType)), "{:?}", String::from_utf8_lossy(head));
        }
    }
}
