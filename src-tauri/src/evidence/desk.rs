//! The desk: a thread that looks into files as they come, and once a week holds all of them against
//! their fingerprints, while the window goes on.

use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Mutex, MutexGuard, PoisonError};

use ledgerline_core::domain::evidence::{Evidence, EvidenceId};
use ledgerline_core::vault::EvidenceFolder;
use ledgerline_reader::{Ask, Reader};
use tauri::{AppHandle, Emitter as _, Manager as _};

use super::checking::{self, Found};
use super::{NEVER, PREVIEW_PAGES, PREVIEW_WIDTH, Previews, reader, reading};
use crate::failure::Failure;
use crate::session::Session;

/// The event that tells the window that a file was looked into, or that all were checked.
pub const EVENT: &str = "evidence-known";

/// Wakes the thread.
#[derive(Debug, Clone)]
pub struct Desk(SyncSender<()>);

impl Desk {
    /// Starts the thread, which waits until it is woken.
    pub fn start(app: AppHandle) -> Self {
        // One call that waits is enough: whoever hears it looks at everything there is.
        let (sender, receiver) = mpsc::sync_channel(1);
        std::thread::spawn(move || work(&app, &receiver));
        Self(sender)
    }

    /// There may be something to do.
    pub fn wake(&self) {
        // Where a call waits already, it will be heard.
        let _ = self.0.try_send(());
    }
}

fn work(app: &AppHandle, calls: &Receiver<()>) {
    let Some(reader) = reader() else { return };
    while calls.recv().is_ok() {
        let mut given_up = Vec::new();
        while let Some(file) = next_unread(app, &given_up) {
            if !look_into(app, &reader, &file) {
                given_up.push(file.id);
            }
        }
        check_if_due(app);
    }
}

fn held(app: &AppHandle) -> MutexGuard<'_, Session> {
    app.state::<Mutex<Session>>().inner().lock().unwrap_or_else(PoisonError::into_inner)
}

fn next_unread(app: &AppHandle, given_up: &[EvidenceId]) -> Option<Evidence> {
    let unread = held(app).logbook().ok()?.0.unread().ok()?;
    unread.into_iter().find(|file| !given_up.contains(&file.id))
}

/// Whether there is no reason to try again.
fn look_into(app: &AppHandle, reader: &Reader, file: &Evidence) -> bool {
    let Some((folder, previews)) = places(app) else { return false };
    let path = folder.path_of(file.fingerprint, file.file_type);
    let attempt = reader.read(&Ask::preview(path, file.file_type, PREVIEW_PAGES, PREVIEW_WIDTH), &NEVER);
    for image in attempt.iter().flat_map(|read| &read.images) {
        // Where there is no room for it, it is made again when it is looked at.
        let _ = previews.put(file, image, PREVIEW_WIDTH);
    }
    let Some(reading) = reading(attempt.as_ref()) else { return false };
    let kept = held(app).logbook().is_ok_and(|(logbook, _)| logbook.keep_reading(file, &reading).is_ok());
    let _ = app.emit(EVENT, file.id);
    kept
}

fn places(app: &AppHandle) -> Option<(EvidenceFolder, Previews)> {
    let mut session = held(app);
    let previews = Previews::of_ledger(session.folder());
    let folder = session.logbook().ok()?.0.evidence_folder()?.clone();
    Some((folder, previews))
}

fn check_if_due(app: &AppHandle) {
    let due =
        held(app).logbook().is_ok_and(|(logbook, today)| logbook.evidence_care(today).is_ok_and(|it| it.check_due));
    if due && check(app, &mut |_, _| ControlFlow::Continue(())).is_ok() {
        let _ = app.emit(EVENT, ());
    }
}

/// Holds every file against its fingerprint. `watch` is told the number of files done and the name
/// of the one at hand, and can stop it; what was found until then is kept.
///
/// # Errors
/// The ledger's.
pub fn check(app: &AppHandle, watch: &mut dyn FnMut(u32, &str) -> ControlFlow<()>) -> Result<(), Failure> {
    let files = held(app).logbook()?.0.files_to_check()?;
    let Some((folder, _)) = places(app) else { return Ok(()) };
    let mut keep = |found: &Found| {
        let mut session = held(app);
        let (logbook, today) = session.logbook()?;
        Ok(logbook.keep_checks(found, today)?)
    };
    let _ = checking::check(&folder, &files, &mut keep, watch)?;
    Ok(())
}
