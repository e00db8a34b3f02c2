//! What a member is to know of the record that is open, as long as it is so.

use ledgerline_core::cloud;
use ledgerline_core::domain::values::phrase::Phrase;
use serde::Serialize;
use specta::Type;

use crate::failure::Failure;
use crate::samples::place;
use crate::session::Session;

/// Something to know of the record that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RecordNote {
    /// What it is about.
    pub kind: NoteKind,
    /// What it is, what is safe, and what to do.
    pub text: Phrase,
}

/// What is to be known of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// It is read alone: nothing is changed.
    OnlyRead,
    /// Something was damaged that is made from something else, and was made anew.
    Mended,
    /// The computer's date is earlier than the latest change.
    DateBehind,
    /// Its folder is kept the same elsewhere by a service.
    Synced,
}

/// What is to be known of the record that is open, what matters most first. Of the service that keeps its folder a member
/// is told until it was [`noted`].
///
/// # Errors
/// The ledger's.
pub fn notes(session: &Session) -> Result<Vec<RecordNote>, Failure> {
    let mut notes = Vec::new();
    let mut note = |kind, text| notes.push(RecordNote { kind, text });
    if let Some(lost) = session.looked() {
        note(NoteKind::OnlyRead, Phrase::new(if lost { "note-only-read-lost" } else { "note-only-read" }));
    }
    let (is_mended, latest, today) =
        session.with(|logbook, today| logbook.latest_day().map(|latest| (logbook.is_mended(), latest, today)))?;
    if is_mended && session.looked().is_none() {
        note(NoteKind::Mended, Phrase::new("note-mended"));
    }
    if let Some(latest) = latest.filter(|latest| *latest > today) {
        note(NoteKind::DateBehind, Phrase::new("note-date-behind").with("today", today).with("latest", latest));
    }
    if let Some(service) = synced_by(session).filter(|_| !session.remembered().is_noted(session.folder())) {
        note(NoteKind::Synced, Phrase::new("note-synced").with("service", service));
    }
    Ok(notes)
}

/// The service that keeps the folder of the record the same elsewhere; nothing where none is seen.
#[must_use]
pub fn synced_by(session: &Session) -> Option<&'static str> {
    cloud::service_of(session.folder()).filter(|_| !place::are_in(session.folder()))
}

/// The member knows that a service keeps the folder of the record the same elsewhere.
pub fn noted(session: &Session) {
    session.remembered().note(session.folder());
}
