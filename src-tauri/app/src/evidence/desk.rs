//! The desk: a thread that looks into files as they come, and once a week holds all of them against
//! their fingerprints, while the window goes on.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, SyncSender};

use ledgerline_core::domain::evidence::{Evidence, EvidenceId};

use super::check_all;
use crate::reading::{Depth, look_into};
use crate::session::Session;
use crate::work::NEVER;

/// Wakes the thread.
#[derive(Debug, Clone)]
pub struct Desk(SyncSender<()>);

/// Whoever is told of a file that was looked into, and of none when all were checked.
type Tell = dyn Fn(Option<EvidenceId>) + Send;

impl Desk {
    /// Starts the thread, which waits until it is woken. `tell` is told of a file that was looked
    /// into, and of none when all were checked. `now` says whose files are looked at; once there is nothing
    /// more to do, `then` is done with that record.
    pub fn start(
        now: impl Fn() -> Arc<Session> + Send + 'static,
        tell: impl Fn(Option<EvidenceId>) + Send + 'static,
        then: impl Fn(&Session) + Send + 'static,
    ) -> Self {
        // One call that waits is enough: whoever hears it looks at everything there is.
        let (sender, receiver) = mpsc::sync_channel(1);
        std::thread::spawn(move || work(&now, &tell, &then, &receiver));
        Self(sender)
    }

    /// There may be something to do.
    pub fn wake(&self) {
        // Where a call waits already, it will be heard.
        let _ = self.0.try_send(());
    }
}

fn work(now: &dyn Fn() -> Arc<Session>, tell: &Tell, then: &dyn Fn(&Session), calls: &Receiver<()>) {
    let mut at = now();
    // What failed before this run is tried once in it.
    let mut again = None;
    while calls.recv().is_ok() {
        let session = now();
        if !Arc::ptr_eq(&session, &at) {
            again = None;
            at = Arc::clone(&session);
        }
        let session = &*session;
        if session.reader().is_none() {
            continue;
        }
        if again.is_none() {
            again = survived(|| failed(session));
        }
        let mut given_up = Vec::new();
        while let Some(file) = survived(|| next_unread(session, &given_up)) {
            if !survived(|| read(session, tell, &file)) {
                given_up.push(file.id);
            }
        }
        while let Some(file) = again.as_mut().and_then(Vec::pop) {
            survived(|| read(session, tell, &file));
        }
        survived(|| check_if_due(session, tell));
        survived(|| then(session));
    }
}

/// Goes on after a panic, as after something that cannot be done now: the thread is there for every
/// file to come. Nothing that was not committed has changed.
fn survived<T: Default>(work: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_default()
}

fn next_unread(session: &Session, given_up: &[EvidenceId]) -> Option<Evidence> {
    let unread = session.with(|logbook, _| logbook.unread()).ok()?;
    unread.into_iter().find(|file| !given_up.contains(&file.id))
}

/// The files to try again, those last that were tried least; nothing where no ledger is open.
fn failed(session: &Session) -> Option<Vec<Evidence>> {
    let mut failed = session.with(|logbook, _| logbook.failed_to_read()).ok()?;
    failed.reverse();
    Some(failed)
}

/// Whether there is no reason to try again in this run.
fn read(session: &Session, tell: &Tell, file: &Evidence) -> bool {
    let read = look_into(session, file, Depth::TextAndPreviews, &NEVER);
    if !matches!(read, Ok(false)) {
        tell(Some(file.id));
    }
    read.unwrap_or(false)
}

fn check_if_due(session: &Session, tell: &Tell) {
    let due = session.with(|logbook, today| logbook.evidence_care(today)).is_ok_and(|care| care.check_due);
    if due && check_all(session, &mut |_, _| ControlFlow::Continue(())).is_ok() {
        tell(None);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::{Path, PathBuf};
    use std::time::{Duration, Instant};

    use ledgerline_core::domain::values::language::Language;
    use ledgerline_core::domain::values::member::MemberForm;
    use ledgerline_core::logbook::FirstRun;

    use super::*;

    /// A run whose reading process is told nothing it understands, and so dies of every file.
    fn run(folder: &Path) -> Session {
        let today: chrono::NaiveDate = "2026-11-28".parse().expect("it is a day");
        Session::new(folder.join("data"), Arc::default(), Some(PathBuf::from("/bin/sh")), move || today.into())
    }

    /// The same with a record in which these files wait to be filed.
    fn run_with(folder: &Path, names: &[&str]) -> Session {
        let session = run(folder);
        let member = MemberForm { name: "Sample Therapist".to_owned(), ..MemberForm::default() };
        let programs = vec!["camt-mta".to_owned()];
        let first_run = FirstRun {
            member,
            first_day: "2024-01-01".to_owned(),
            programs,
            required: String::new(),
            required_source: String::new(),
            language: Language::English,
        };
        session.create(&first_run).expect("there is a record");
        for name in names {
            let path = folder.join(name);
            std::fs::write(&path, format!("%PDF-1.7 {name}")).expect("it is written");
            let kept = session.evidence_folder().expect("there is one").keep(&path, &mut |_| ControlFlow::Continue(()));
            let kept = [kept.expect("it is kept")];
            session.with(|logbook, today| logbook.file(&kept, &[], today)).expect("it waits to be filed");
        }
        session
    }

    #[test]
    fn what_could_not_be_read_is_tried_once_in_each_of_the_next_runs() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut session = run_with(folder.path(), &["only.pdf"]);
        for expected in [1, 2, 3, 3] {
            let session = Arc::new(std::mem::replace(&mut session, run(folder.path())));
            session.open().expect("it opens");
            let run = Arc::clone(&session);
            let desk = Desk::start(move || Arc::clone(&run), |_| (), |_| ());
            let failures = || session.with(|logbook, _| logbook.failures_to_read(EvidenceId(1))).expect("it is known");
            desk.wake();
            let began = Instant::now();
            while failures() != expected && began.elapsed() < Duration::from_secs(20) {
                std::thread::sleep(Duration::from_millis(20));
            }
            desk.wake();
            std::thread::sleep(Duration::from_millis(300));
            assert_eq!(failures(), expected);
            session.close();
        }
    }

    #[test]
    fn a_panic_over_one_file_keeps_the_desk_from_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let session = run_with(folder.path(), &["first.pdf", "second.pdf"]);
        let (sender, told) = mpsc::channel();
        let session = Arc::new(session);
        let run = Arc::clone(&session);
        let tell = move |file| {
            sender.send(file).expect("the test listens");
            assert_ne!(file, Some(EvidenceId(1)), "the first file is more than it can bear");
        };
        let desk = Desk::start(move || Arc::clone(&run), tell, |_| ());
        desk.wake();
        let heard = || told.recv_timeout(Duration::from_secs(20)).expect("the desk goes on");
        assert_eq!([heard(), heard()], [Some(EvidenceId(1)), Some(EvidenceId(2))]);
    }
}
