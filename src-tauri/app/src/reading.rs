//! Reading what is inside files: the one place that asks the reading process, and what the ledger
//! keeps of its answer.

use std::ops::ControlFlow;
use std::path;
use std::sync::atomic::AtomicBool;

use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::evidence::{Evidence, FileReading, Legibility, TRIES};
use ledgerline_core::reading::columns::table::TableFile;
use ledgerline_core::reading::text_layer::is_broken;
use ledgerline_reader::limits::MAX_WAIT;
use ledgerline_reader::{
    Ask, Attached, FormState, MailAsk, NoTableRead, NotRead, NotReadable, PageImage, ReadFile, Straightening, TableAsk,
};

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

/// Has a file read, with more patience each time that has failed, and keeps in the ledger what it says, or that it
/// failed. Answers whether it was tried.
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
    let failures = session.with(|logbook, _| logbook.failures_to_read(file.id))?;
    let attempt = reader.clone().with_patience(MAX_WAIT * (failures.min(TRIES) + 1)).read(&ask, stop);
    drop(turn);
    let previews = session.previews();
    for image in attempt.iter().flat_map(|read| &read.images) {
        // Where there is no room for it, it is made again when it is looked at.
        let _ = previews.put(file, image, PREVIEW_WIDTH);
    }
    match outcome(attempt.as_ref()) {
        Outcome::Read(reading) => session.with(|logbook, _| logbook.keep_reading(file, &reading))?,
        Outcome::Failed => session.with(|logbook, _| logbook.keep_failure_to_read(file))?,
        Outcome::NotTried => return Ok(false),
    }
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

/// Tries those of `files` again that could not be read for a reason that may pass, however often that was; answers whether
/// it was stopped. `each` is told of a file before it is tried.
///
/// # Errors
/// The ledger's.
pub fn read_again<'a>(
    session: &Session,
    files: impl IntoIterator<Item = &'a Evidence>,
    stop: &AtomicBool,
    mut each: impl FnMut(&Evidence) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, Failure> {
    for file in files {
        if session.with(|logbook, _| logbook.failures_to_read(file.id))? == 0 {
            continue;
        }
        if each(file).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        look_into(session, file, Depth::Text, stop)?;
    }
    Ok(ControlFlow::Continue(()))
}

/// A page of a file (counted from 1) as a picture so many pixels wide; nothing where none can be
/// made. A photo is never made wider than it is.
#[must_use]
pub fn picture(session: &Session, file: &Evidence, page: u32, width: u32, stop: &AtomicBool) -> Option<PageImage> {
    let path = path::absolute(session.path_of(file).ok()?).ok()?;
    let _turn = session.readings().take(stop)?;
    session.reader()?.page(path, file.file_type, page, width, stop).ok()
}

/// A photo that is straightened so, about so many pixels wide; nothing where none can be made.
#[must_use]
pub fn straightened(
    session: &Session,
    file: &Evidence,
    how: Straightening,
    width: u32,
    stop: &AtomicBool,
) -> Option<PageImage> {
    if !file.file_type.is_photo() || !how.cut.leaves_enough() {
        return None;
    }
    let path = path::absolute(session.path_of(file).ok()?).ok()?;
    let _turn = session.readings().take(stop)?;
    let read = session.reader()?.read(&Ask::straightened(path, file.file_type, width, how), stop).ok()?;
    read.images.into_iter().next()
}

/// The files that came with an email; none where there is no reading process to ask.
///
/// # Errors
/// Why it was not taken apart.
pub fn attached(session: &Session, ask: &MailAsk, stop: &AtomicBool) -> Result<Vec<Attached>, NotRead> {
    let Some(reader) = session.reader() else { return Ok(Vec::new()) };
    let _turn = session.readings().take(stop).ok_or(NotRead::Stopped)?;
    reader.attached(ask, stop)
}

/// The cells of a table; nothing where there is no reading process to ask, or `stop` has become true before its turn.
#[must_use]
pub fn table(session: &Session, ask: &TableAsk, stop: &AtomicBool) -> Option<Result<TableFile, NoTableRead>> {
    let reader = session.reader()?;
    let _turn = session.readings().take(stop)?;
    Some(reader.table(ask, stop))
}

/// What comes of an attempt to read a file.
enum Outcome {
    /// This is known of it, for good.
    Read(FileReading),
    /// It has failed, and may go better another time: on a busy computer, or one that was asleep meanwhile. What ends the
    /// reading process each time it is tried is left after a few tries.
    Failed,
    /// It was not tried.
    NotTried,
}

fn outcome(attempt: Result<&ReadFile, &NotRead>) -> Outcome {
    let nothing = |legibility| Outcome::Read(FileReading::nothing(legibility));
    match attempt {
        // What it shows is not what it holds.
        Ok(ReadFile { form: Some(FormState::Live), .. }) => nothing(Legibility::LiveForm),
        Ok(read) => Outcome::Read(FileReading {
            legibility: if read.form.is_some() { Legibility::EmptyForm } else { Legibility::Read },
            pages: read.pages,
            // Without a text, its pages are recognised.
            text: if is_broken(&read.text) { FileText::default() } else { read.text.clone() },
            recognition: None,
        }),
        Err(NotRead::File(NotReadable::Encrypted)) => nothing(Legibility::Encrypted),
        Err(NotRead::File(NotReadable::TooLarge)) => nothing(Legibility::TooLarge),
        Err(NotRead::File(NotReadable::NoPreview)) => nothing(Legibility::NoPreview),
        Err(NotRead::File(NotReadable::Broken)) => nothing(Legibility::Broken),
        Err(NotRead::TookTooLong | NotRead::Died | NotRead::Nonsense) => Outcome::Failed,
        Err(NotRead::File(NotReadable::NotOpened) | NotRead::Stopped | NotRead::NotStarted(_)) => Outcome::NotTried,
    }
}
