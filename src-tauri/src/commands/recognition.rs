//! The window's commands about text on pictures. The window recognises it, as the engine for that
//! runs in a worker of it; what it is given are pictures that the reading process made, never a file.

use ledgerline_app::reading;
use ledgerline_app::work::NEVER;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::evidence::recognition::{RecognisedPage, Recognition};
use ledgerline_core::logbook::FileToRecognise;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Emitter as _};

use super::evidence::address;
use super::{Answer, Shared};
use crate::window::EVIDENCE_KNOWN;

/// The widest picture that is made for the window, in pixels: Letter at 300 dots per inch.
const WIDEST: u32 = 2550;

/// A page as a picture, with its size.
#[derive(Debug, Clone, Serialize, Type)]
pub struct EvidencePicture {
    /// Its data, a JPEG, as an address.
    pub address: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// The next file whose text is to be recognised; nothing where there is none but those given up.
#[tauri::command]
#[specta::specta]
pub fn evidence_to_recognise(session: Shared<'_>, given_up: Vec<EvidenceId>) -> Answer<Option<FileToRecognise>> {
    session.with(|logbook, _| logbook.next_to_recognise(&given_up))
}

/// A page of a file (counted from 1) as a picture so many pixels wide; nothing where none can be
/// made. A photo is never made wider than it is.
#[tauri::command]
#[specta::specta]
pub fn evidence_picture(
    session: Shared<'_>,
    file: EvidenceId,
    page: u32,
    width: u32,
) -> Answer<Option<EvidencePicture>> {
    let file = session.with(|logbook, _| logbook.evidence(file))?;
    let made = reading::picture(&session, &file, page, width.min(WIDEST), &NEVER);
    Ok(made.map(|image| EvidencePicture { address: address(&image.jpeg), width: image.width, height: image.height }))
}

/// Keeps what was recognised on a file's pages, as far as it is sure; where not all of them could be tried, it is tried
/// again at another start.
#[tauri::command]
#[specta::specta]
pub fn keep_recognised_text(
    app: AppHandle,
    session: Shared<'_>,
    file: EvidenceId,
    pages: Vec<RecognisedPage>,
    whole: bool,
) -> Answer<()> {
    let recognition = session.with(|logbook, _| {
        if whole {
            logbook.keep_recognised(file, &pages).map(Some)
        } else {
            logbook.keep_failure_to_recognise(file, &pages)
        }
    })?;
    if recognition.is_some_and(Recognition::has_text) {
        let _ = app.emit(EVIDENCE_KNOWN, file);
    }
    Ok(())
}
