//! PDF: its pages, their text, and their pictures.

use hayro::hayro_interpret::{InterpreterCache, InterpreterSettings};
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use ledgerline_core::domain::evidence::file_text::{FileText, PageText};

use crate::NotReadable;
use crate::child::letters::letters_of;
use crate::child::lines::lines_of;
use crate::limits::{MAX_TEXT, MAX_TEXT_PAGES};

/// Opens a PDF. One that asks for no password to be read, only to be changed, opens as well.
///
/// # Errors
///
/// [`NotReadable::Encrypted`] where it needs a password or a way of decrypting that we lack,
/// [`NotReadable::Broken`] where it is no PDF or has no page.
pub fn open(bytes: Vec<u8>) -> Result<Pdf, NotReadable> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => NotReadable::Encrypted,
        LoadPdfError::Invalid => NotReadable::Broken,
    })?;
    if pdf.pages().is_empty() { Err(NotReadable::Broken) } else { Ok(pdf) }
}

/// The text layer, up to [`MAX_TEXT_PAGES`] pages and [`MAX_TEXT`] bytes; without a page where no
/// page has any.
pub fn text_of(pdf: &Pdf) -> FileText {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let mut room = MAX_TEXT;
    let pages: Vec<PageText> = pdf
        .pages()
        .iter()
        .take(MAX_TEXT_PAGES)
        .map(|page| within(lines_of(&letters_of(page, &cache, &settings)), &mut room))
        .collect();
    if pages.iter().all(|page| page.0.is_empty()) { FileText::default() } else { FileText(pages) }
}

/// As many lines of `page` as there is room for, in bytes.
fn within(page: PageText, room: &mut usize) -> PageText {
    let mut lines = page.0;
    let whole = lines.iter().take_while(|line| {
        let left = room.checked_sub(line.text.len());
        *room = left.unwrap_or(0);
        left.is_some()
    });
    let count = whole.count();
    lines.truncate(count);
    PageText(lines)
}
