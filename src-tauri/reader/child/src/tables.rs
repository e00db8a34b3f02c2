//! Tables: text, workbooks and our own record, each read into cells of which nothing is understood yet.

mod hidden;
mod record;
mod text;
mod workbook;

use ledgerline_core::reading::columns::table::{Letters, TableFile};
use ledgerline_reader::NoTable;

/// How a workbook begins that is older than 2007, or that a password protects.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The letters of a text, in the way in which they are most likely written.
///
/// # Errors
/// [`NoTable::Letters`].
pub fn decoded(bytes: &[u8]) -> Result<String, NoTable> {
    text::decoded(bytes, None).map(|(text, ..)| text)
}

/// Reads a table from the bytes of its file; `letters` are those that somebody has chosen for a text.
///
/// # Errors
/// Why there is none.
pub fn read(bytes: &[u8], letters: Option<Letters>) -> Result<TableFile, NoTable> {
    let begins = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return workbook::read(bytes);
    }
    if bytes.starts_with(COMPOUND) {
        // The name of the stream that holds an encrypted workbook, as such a file writes names.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if is_encrypted { NoTable::Encrypted } else { NoTable::OldWorkbook });
    }
    if begins.starts_with(b"{") {
        return record::read(begins);
    }
    if begins.starts_with(b"%PDF") || begins.starts_with(b"<") || begins.starts_with(b"{\\rtf") {
        return Err(NoTable::AnotherFile);
    }
    if begins.is_empty() {
        return Err(NoTable::Empty);
    }
    text::read(bytes, letters)
}
