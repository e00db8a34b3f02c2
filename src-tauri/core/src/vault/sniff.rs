//! What a file is, as its first bytes say.

mod told;

use super::unwanted::Unwanted;
use crate::domain::evidence::FileType;

/// How much of a file is looked at.
pub(super) const HEAD: usize = 4096;

/// How far into a file the first line of a PDF may stand, as viewers look for it.
const BEFORE_PDF: usize = 1024;

/// The type of a file that begins with `head`.
///
/// A byte-order mark and blanks at the beginning say nothing. A PDF may have more before its first
/// line, as a download that kept a part of its envelope has. A page of the web that has been saved
/// as a PDF may have anything among its words.
///
/// # Errors
/// What is not kept as evidence, by what it is.
pub(super) fn file_type(head: &[u8]) -> Result<FileType, Unwanted> {
    let beginning = told::without_blanks(head);
    if beginning.starts_with(PDF) {
        return Ok(FileType::Pdf);
    }
    if let Some(picture) = picture(beginning) {
        return Ok(picture);
    }
    match pdf_line(head) {
        Some(at) if told::by_words(head.get(..at).unwrap_or_default()).is_none_or(is_envelope) => Ok(FileType::Pdf),
        _ => Err(told::what(head)),
    }
}

/// How a PDF begins.
const PDF: &[u8] = b"%PDF";

/// A picture of a type that is kept.
fn picture(head: &[u8]) -> Option<FileType> {
    match head {
        [0xff, 0xd8, 0xff, ..] => Some(FileType::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(FileType::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(FileType::Webp),
        _ if told::brands(head).is_some_and(|mut it| it.any(told::is_heic)) => Some(FileType::Heic),
        _ => None,
    }
}

/// Where a PDF's first line is in `head`: it names the version, and stands at the beginning of a
/// line, after something that is no text, or before the first object of a document. What only speaks
/// of a PDF does none of these.
fn pdf_line(head: &[u8]) -> Option<usize> {
    let near = head.get(..BEFORE_PDF + PDF.len() + 2).unwrap_or(head);
    let names_version =
        |it: &[u8]| it.starts_with(PDF) && it.get(4) == Some(&b'-') && it.last().is_some_and(u8::is_ascii_digit);
    near.windows(PDF.len() + 2).enumerate().find_map(|(at, window)| {
        let before = at.checked_sub(1).and_then(|it| head.get(it));
        let is_apart = before.is_none_or(|it| !it.is_ascii() || it.is_ascii_control());
        let has_object = || head.get(at..).is_some_and(|rest| rest.windows(4).any(|it| it == b" obj"));
        (names_version(window) && (is_apart || has_object())).then_some(at)
    })
}

/// Whether what these words are can stand before a PDF as what is left of its envelope: the headers
/// of a message without a page in it.
const fn is_envelope(said: Unwanted) -> bool {
    matches!(said, Unwanted::Mail | Unwanted::PlainText)
}

#[cfg(test)]
mod tests;
