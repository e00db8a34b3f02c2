//! What a file is, as its first bytes say.

mod packed;
mod told;

pub(super) use packed::Parts;

use super::unwanted::Unwanted;
use crate::domain::evidence::FileType;

/// How far into a file the first line of a PDF may stand, as viewers look for it.
const BEFORE_PDF: usize = 1024;

/// What the beginning of a file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// It is of this type.
    Known(FileType),
    /// It is packed: its parts say what it is.
    Packed,
}

/// What a file is that begins with `begin`, of which only the first few thousand bytes are looked at as words.
///
/// A byte-order mark and blanks at the beginning say nothing. A PDF may have more before its first
/// line, as a download that kept a part of its envelope has. A page of the web that has been saved
/// as a PDF may have anything among its words. The end of the file's name is believed where its bytes
/// cannot tell what they are: of words that are a table, and of a recording that begins as a film does.
///
/// # Errors
/// What is not kept as evidence, by what it is.
pub(super) fn file_type(begin: &[u8], ending: &str) -> Result<Sniffed, Unwanted> {
    let head = begin.get(..told::HEAD).unwrap_or(begin);
    let beginning = told::without_blanks(head);
    if beginning.starts_with(PDF) {
        return Ok(Sniffed::Known(FileType::Pdf));
    }
    if let Some(picture) = picture(beginning) {
        return Ok(Sniffed::Known(picture));
    }
    match pdf_line(head) {
        Some(at) if is_before_pdf(head.get(..at).unwrap_or_default()) => Ok(Sniffed::Known(FileType::Pdf)),
        _ if told::is_packed(head) => Ok(Sniffed::Packed),
        _ => told::what(begin, ending).map(Sniffed::Known),
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

/// Whether this can stand before a PDF, as what is left of its envelope: the headers of a message without a page in it. Those of
/// an email in parts are its own, and the PDF is one of the parts.
fn is_before_pdf(before: &[u8]) -> bool {
    let is_in_parts = || before.to_ascii_lowercase().windows(PARTS.len()).any(|it| it == PARTS);
    match told::by_words(before) {
        None => true,
        Some(Ok(FileType::Eml)) => !is_in_parts(),
        Some(said) => matches!(said, Ok(_) | Err(Unwanted::Mailbox)),
    }
}

/// How the heading of a message says that it is in parts.
const PARTS: &[u8] = b"content-type: multipart/";

#[cfg(test)]
mod tests;
