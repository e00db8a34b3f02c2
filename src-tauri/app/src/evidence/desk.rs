//! The desk: a thread that looks into files as they come, and once a week holds all of them against
//! their fingerprints, while the window goes on.

use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ledgerline_core::domain::evidence::{Evidence, EvidenceId};
use ledgerline_core::vault::EvidenceFolder;
use ledgerline_reader::{Ask, Reader};

use super::checking::{self, Found};
use super::{NEVER, PREVIEW_PAGES, PREVIEW_WIDTH, Previews, reader, reading};
use crate::failure::Failure;
use crate::session::Session;

/// Wakes the thread.
#[derive(Debug, Clone)]
pub struct Desk(SyncSender<()>);

impl Desk {
    /// Starts the thread, which waits until it is woken. `tell` is told of a file that was looked
    /// into, and of none when all were checked.
    pub fn start(session: Arc<Mutex<Session>>, tell: impl Fn(Option<EvidenceId>) + Send + 'static) -> Self {
        // One call that waits is enough: whoever hears it looks at everything there is.
        let (sender, receiver) = mpsc::sync_channel(1);
        std::thread::spawn(move || work(&session, &tell, &receiver));
        Self(sender)
    }

    /// There may be something to do.
    pub fn wake(&self) {
        // Where a call waits already, it will be heard.
        let _ = self.0.try_send(());
    }
}

fn work(session: &Mutex<Session>, tell: &dyn Fn(Option<EvidenceId>), calls: &Receiver<()>) {
    let Some(reader) = reader() else { return };
    while calls.recv().is_ok() {
        let mut given_up = Vec::new();
        while let Some(file) = next_unread(session, &given_up) {
            if !look_into(session, tell, &reader, &file) {
                given_up.push(file.id);
            }
        }
        check_if_due(session, tell);
    }
}

fn held(session: &Mutex<Session>) -> MutexGuard<'_, Session> {
    session.lock().unwrap_or_else(PoisonError::into_inner)
}

fn next_unread(session: &Mutex<Session>, given_up: &[EvidenceId]) -> Option<Evidence> {
    let unread = held(session).logbook().ok()?.0.unread().ok()?;
    unread.into_iter().find(|file| !given_up.contains(&file.id))
}

/// Whether there is no reason to try again.
fn look_into(session: &Mutex<Session>, tell: &dyn Fn(Option<EvidenceId>), reader: &Reader, file: &Evidence) -> bool {
    let Some((folder, previews)) = places(session) else { return false };
    let path = folder.path_of(file.fingerprint, file.file_type);
    let attempt = reader.read(&Ask::preview(path, file.file_type, PREVIEW_PAGES, PREVIEW_WIDTH), &NEVER);
    for image in attempt.iter().flat_map(|read| &read.images) {
        // Where there is no room for it, it is made again when it is looked at.
        let _ = previews.put(file, image, PREVIEW_WIDTH);
    }
    let Some(reading) = reading(attempt.as_ref()) else { return false };
    let kept = held(session).logbook().is_ok_and(|(logbook, _)| logbook.keep_reading(file, &reading).is_ok());
    tell(Some(file.id));
    kept
}

fn places(session: &Mutex<Session>) -> Option<(EvidenceFolder, Previews)> {
    let mut session = held(session);
    let previews = Previews::of_ledger(session.folder());
    let folder = session.logbook().ok()?.0.evidence_folder()?.clone();
    Some((folder, previews))
}

fn check_if_due(session: &Mutex<Session>, tell: &dyn Fn(Option<EvidenceId>)) {
    let due =
        held(session).logbook().is_ok_and(|(logbook, today)| logbook.evidence_care(today).is_ok_and(|it| it.check_due));
    if due && check(session, &mut |_, _| ControlFlow::Continue(())).is_ok() {
        tell(None);
    }
}

/// Holds every file against its fingerprint. `watch` is told the number of files done and the name
/// of the one at hand, and can stop it; what was found until then is kept.
///
/// # Errors
/// The ledger's.
pub fn check(session: &Mutex<Session>, watch: &mut dyn FnMut(u32, &str) -> ControlFlow<()>) -> Result<(), Failure> {
    let files = held(session).logbook()?.0.files_to_check()?;
    let Some((folder, _)) = places(session) else { return Ok(()) };
    let mut keep = |found: &Found| {
        let mut session = held(session);
        let (logbook, today) = session.logbook()?;
        Ok(logbook.keep_checks(found, today)?)
    };
    let _ = checking::check(&folder, &files, &mut keep, watch)?;
    Ok(())
}
