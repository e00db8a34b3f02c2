//! PDF: its pages, their text, and their pictures.

use std::collections::HashSet;
use std::sync::Arc;

use hayro::hayro_interpret::{InterpreterCache, InterpreterSettings};
use hayro::hayro_syntax::object::{Dict, MaybeRef, Object, Stream};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use ledgerline_core::domain::evidence::file_text::{FileText, PageText};

use crate::form::{Form, Survey};
use crate::letters::letters_of;
use crate::lines::{Size, lines_of};
use ledgerline_reader::limits::{MAX_BEFORE, MAX_TEXT, MAX_TEXT_PAGES};
use ledgerline_reader::{FormState, NotReadable};

/// In so many bytes at its end a PDF says how its parts are to be found.
const END: usize = 4 * 1024;

/// Opens a PDF. One that asks for no password to be read, only to be changed, opens as well. What
/// stands before its first line is no part of it: where its objects are is counted from there.
///
/// # Errors
///
/// [`NotReadable::Encrypted`] where it needs a password or a way of decrypting that we lack,
/// [`NotReadable::Broken`] where it is no PDF, has no page, or was cut short and lacks what its pages
/// are made of.
pub fn open(mut bytes: Vec<u8>) -> Result<Pdf, NotReadable> {
    let near = bytes.get(..MAX_BEFORE).unwrap_or(&bytes);
    if let Some(start) = find(near, b"%PDF-") {
        bytes.drain(..start);
    }
    let bytes = Arc::new(bytes);
    // One that is damaged besides is not found to be encrypted, and its pages cannot be found.
    let broken = || match find(&bytes, b"/Encrypt") {
        Some(_) => NotReadable::Encrypted,
        None => NotReadable::Broken,
    };
    let pdf = Pdf::new(Arc::clone(&bytes)).map_err(|error| match error {
        LoadPdfError::Decryption(_) => NotReadable::Encrypted,
        LoadPdfError::Invalid => broken(),
    })?;
    let is_broken = pdf.pages().is_empty() || (is_cut_short(&bytes) && lacks_parts(&pdf));
    if is_broken { Err(broken()) } else { Ok(pdf) }
}

/// Whether the end is missing, where a PDF says how its parts are to be found. Some viewers find
/// them all the same.
fn is_cut_short(bytes: &[u8]) -> bool {
    let end = bytes.get(bytes.len().saturating_sub(END)..).unwrap_or(bytes);
    find(end, b"startxref").is_none()
}

/// Whether something is missing of what its pages are made of: a page without it is blank, or less
/// than it was.
fn lacks_parts(pdf: &Pdf) -> bool {
    let pages = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).and_then(|root| root.get::<Dict<'_>>("Pages"));
    let promised = pages.and_then(|pages| pages.get::<u32>("Count")).unwrap_or(0);
    let there = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    let lacks = |page: &Page<'_>| {
        let has_no_words = page.raw().contains_key("Contents") && page.page_stream().is_none_or(<[u8]>::is_empty);
        has_no_words || lacks_objects(pdf, page)
    };
    there < promised || pdf.pages().iter().take(MAX_TEXT_PAGES).any(lacks)
}

/// Whether one of the objects that a page is drawn with, its fonts and their glyphs among them, is
/// named and not there, or not there to its end.
fn lacks_objects(pdf: &Pdf, page: &Page<'_>) -> bool {
    let mut seen = HashSet::new();
    let mut open = drawn_with(page);
    while let Some(part) = open.pop() {
        let object = match part {
            MaybeRef::NotRef(object) => object,
            MaybeRef::Ref(named) if !seen.insert(named) => continue,
            MaybeRef::Ref(named) => match pdf.xref().get::<Object<'_>>(named.into()) {
                Some(object) => object,
                None => return true,
            },
        };
        if matches!(&object, Object::Stream(stream) if is_cut(stream)) {
            return true;
        }
        open.extend(parts_of(&object));
    }
    false
}

/// What a page says it is drawn with; its resources may stand at what it belongs to.
fn drawn_with<'a>(page: &Page<'a>) -> Vec<MaybeRef<Object<'a>>> {
    const DEEPEST: usize = 32;
    let above = |dict: &Dict<'a>| dict.get::<Dict<'a>>("Parent");
    let levels = std::iter::successors(Some(page.raw().clone()), above).take(DEEPEST);
    let resources = levels.into_iter().find_map(|dict| dict.get_raw::<Object<'a>>("Resources"));
    page.raw().get_raw::<Object<'a>>("Contents").into_iter().chain(resources).collect()
}

/// Whether a stream is shorter than it says.
fn is_cut(stream: &Stream<'_>) -> bool {
    let length = stream.dict().get::<u32>("Length").and_then(|length| usize::try_from(length).ok());
    length.is_none_or(|length| stream.raw_data().len() < length)
}

/// What an object is made of. Where something belongs to is no part of it.
fn parts_of<'a>(object: &Object<'a>) -> Vec<MaybeRef<Object<'a>>> {
    let of = |dict: &Dict<'a>| -> Vec<_> {
        dict.entries().filter(|(name, _)| name.as_ref() != b"Parent").map(|(_, value)| value).collect()
    };
    match object {
        Object::Dict(dict) => of(dict),
        Object::Stream(stream) => of(stream.dict()),
        Object::Array(array) => array.raw_iter().collect(),
        _ => Vec::new(),
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|it| it == wanted)
}

/// The text layer with what the form says, up to [`MAX_TEXT_PAGES`] pages and [`MAX_TEXT`] bytes;
/// without a page where no page has any. And what the document is as a form.
pub fn text_of(pdf: &Pdf) -> (FileText, Option<FormState>) {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let form = Form::of(pdf);
    let mut survey = Survey::default();
    let mut room = MAX_TEXT;
    let mut pages: Vec<PageText> = Vec::new();
    for page in pdf.pages().iter().take(MAX_TEXT_PAGES) {
        let filled = form.fill(page, letters_of(page, &cache, &settings));
        survey.add(&filled);
        let (width, height) = page.render_dimensions();
        let size = Size { width: width.into(), height: height.into() };
        pages.push(within(lines_of(&filled.letters, size), &mut room));
    }
    let is_none = survey.is_mute() || pages.iter().all(|page| page.0.is_empty());
    let text = if is_none { FileText::default() } else { FileText(pages) };
    let state = form.state(&survey, &text);
    (text, state)
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
