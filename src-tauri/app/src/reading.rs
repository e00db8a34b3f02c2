//! Reading what is inside files: the one place that asks the reading process, and what the ledger
//! keeps of its answer.

use std::path;
use std::sync::atomic::AtomicBool;

use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::evidence::{Evidence, FileReading, Legibility};
use ledgerline_core::reading::text_layer::is_broken;
use ledgerline_reader::{Ask, FormState, NotRead, NotReadable, PageImage, ReadFile};

use crate::failure::Failure;
use crate::previews::{PREVIEW_PAGES, PREVIEW_WIDTH};
use crate::session::Session;
use crate::work::NEVER;

/// How much is read of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Its text.
    Text,
    /// Its text, and its first pages as pictures beside the ledger.
    TextAndPreviews,
}

/// Has a file read, and keeps in the ledger what it says. Answers whether the ledger knows now: not
/// where it may go better another time.
///
/// # Errors
/// The ledger's.
pub fn look_into(session: &Session, file: &Evidence, depth: Depth, stop: &AtomicBool) -> Result<bool, Failure> {
    let (Some(reader), Ok(path)) = (session.reader(), path::absolute(session.path_of(file)?)) else {
        return Ok(false);
    };
    let ask = match depth {
        Depth::Text => Ask::text(path, file.file_type),
        Depth::TextAndPreviews => Ask::preview(path, file.file_type, PREVIEW_PAGES, PREVIEW_WIDTH),
    };
    let Some(turn) = session.readings().take(stop) else { return Ok(false) };
    let attempt = reader.read(&ask, stop);
    drop(turn);
    let previews = session.previews();
    for image in attempt.iter().flat_map(|read| &read.images) {
        // Where there is no room for it, it is made again when it is looked at.
        let _ = previews.put(file, image, PREVIEW_WIDTH);
    }
    let Some(reading) = to_keep(attempt.as_ref()) else { return Ok(false) };
    session.with(|logbook, _| logbook.keep_reading(file, &reading))?;
    Ok(true)
}

/// Reads the text of those of `files` that were not looked into yet, so that it can be found. What
/// cannot be read now is read when the window opens.
pub fn read_new<'a>(session: &Session, files: impl IntoIterator<Item = &'a Evidence>) {
    let Ok(unread) = session.with(|logbook, _| logbook.unread()) else { return };
    for file in files {
        if unread.iter().any(|it| it.id == file.id) {
            let _ = look_into(session, file, Depth::Text, &NEVER);
        }
    }
}

/// A page of a file (counted from 1) as a picture so many pixels wide; nothing where none can be
/// made. A photo is never made wider than it is.
#[must_use]
pub fn picture(session: &Session, file: &Evidence, page: u32, width: u32, stop: &AtomicBool) -> Option<PageImage> {
    let path = path::absolute(session.path_of(file).ok()?).ok()?;
    let _turn = session.readings().take(stop)?;
    session.reader()?.page(path, file.file_type, page, width, stop).ok()
}

/// What the ledger keeps of an attempt to read a file; nothing where it may go better another time.
fn to_keep(attempt: Result<&ReadFile, &NotRead>) -> Option<FileReading> {
    let without = |legibility| Some(FileReading { legibility, pages: 0, text: FileText::default(), recognition: None });
    match attempt {
        // What it shows is not what it holds.
        Ok(ReadFile { form: Some(FormState::Live), .. }) => without(Legibility::LiveForm),
        Ok(read) => Some(FileReading {
            legibility: if read.form.is_some() { Legibility::EmptyForm } else { Legibility::Read },
            pages: read.pages,
            // Without a text, its pages are recognised.
            text: if is_broken(&read.text) { FileText::default() } else { read.text.clone() },
            recognition: None,
        }),
        Err(NotRead::File(NotReadable::Encrypted)) => without(Legibility::Encrypted),
        Err(NotRead::File(NotReadable::TooLarge)) => without(Legibility::TooLarge),
        Err(NotRead::File(NotReadable::NoPreview)) => without(Legibility::NoPreview),
        // Whatever ended the reading process will end it again.
        Err(NotRead::File(NotReadable::Broken) | NotRead::TookTooLong | NotRead::Died | NotRead::Nonsense) => {
            without(Legibility::Broken)
        }
        Err(NotRead::File(NotReadable::NotOpened) | NotRead::Stopped | NotRead::NotStarted(_)) => None,
    }
}
