//! What stands beside a certificate: it may be all that is left of a record, and anybody may have written in it.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::logbook::{Recoverable, RecoverableActivity};
use ledgerline_core::vault::EvidenceFolder;
use ledgerline_core::{Error, Logbook};
use serde_json::Value;
use tempfile::TempDir;

use crate::folders::copy;
use crate::ledger::{first_run, today};

/// The form that is understood.
const FORM: u64 = 1;

/// A folder of evidence with one certificate in it, and nothing beside that yet.
struct Folder {
    home: TempDir,
    sidecar: PathBuf,
}

/// A record that was made from a folder of evidence alone.
#[derive(Debug, PartialEq)]
struct Rebuilt {
    activities: Vec<Activity>,
    /// How many activities it says that it has.
    count: u32,
    /// What it tells beside its own copy of the certificate.
    sidecar: Option<Vec<u8>>,
    told: Recoverable,
}

thread_local! {
    /// Made once for each thread, as it is the same each time.
    static FOLDER: Folder = Folder::new();
}

/// Holds a sidecar against its laws.
///
/// # Panics
/// Where one is broken.
pub fn hold(bytes: &[u8]) {
    FOLDER.with(|folder| folder.hold(bytes));
}

impl Folder {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder can be made");
        let (data, certificate) = (home.path().join("data"), home.path().join("certificate.pdf"));
        fs::create_dir(&data).expect("a folder can be made");
        fs::write(&certificate, "%PDF-1.7\n% certificate\n").expect("a file can be written");
        let folder = EvidenceFolder::of_ledger(&data);
        let kept = folder.keep(&certificate, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        let sidecar = folder.path_of(kept.fingerprint(), kept.file_type()).with_extension("json");
        Self { home, sidecar }
    }

    fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    fn hold(&self, bytes: &[u8]) {
        fs::write(&self.sidecar, bytes).expect("a file can be written");
        let told = Logbook::recoverable_beside(&self.data());
        assert_eq!(told, Logbook::recoverable_beside(&self.data()), "a sidecar is always read alike");
        let form = serde_json::from_slice(bytes).ok().and_then(|said: Value| said.get("form")?.as_u64());
        let is_understood = told.not_understood == 0;
        assert!(form == Some(FORM) || !is_understood, "of form {form:?}, and understood: {told:?}");
        assert!(is_understood || told.activities.is_empty(), "{told:?}");
        let first = self.rebuilt(&self.data().join("evidence"), |evidence, first| {
            if is_understood {
                let second = self.rebuilt(evidence, |_, _| ());
                assert_eq!(second, *first, "what was written beside it is read as it was written");
            }
        });
        self.is_taken_in(bytes, is_understood);
        assert!(first.activities.len() <= told.activities.len(), "{first:?} of {told:?}");
        for activity in &first.activities {
            let details = &activity.details;
            let is_it = |it: &RecoverableActivity| {
                (&it.title, it.start, it.end) == (&details.title, details.start, details.end)
            };
            assert!(told.activities.iter().any(is_it), "{activity:?} was not told: {told:?}");
        }
        assert_eq!(first.told.activities.len(), first.activities.len(), "{first:?}");
        assert!(fs::read(&self.sidecar).is_ok_and(|there| there == bytes), "what is there stays as it is");
    }

    /// A record that finds it beside its files takes in what it tells, once.
    fn is_taken_in(&self, bytes: &[u8], is_understood: bool) {
        let elsewhere = tempfile::tempdir_in(self.home.path()).expect("a folder can be made");
        let data = elsewhere.path().join("data");
        copy(&self.data(), &data);
        let mut logbook = Logbook::create(&data, &first_run(), today()).expect("a record is made");
        logbook.tidy_evidence(today()).expect("it is tidied");
        let told = logbook.recoverable().expect("it can be read");
        assert!(is_understood || told.activities.is_empty(), "{told:?}");
        let sidecar = data.join(self.sidecar.strip_prefix(self.data()).expect("it lies in there"));
        let stays = !is_understood || !told.activities.is_empty();
        assert!(!stays || fs::read(sidecar).is_ok_and(|there| there == bytes), "what it tells stays as it is");
        match logbook.recover() {
            Ok(_) => {
                let activities = logbook.activities(None).expect("they can be read");
                assert!(activities.len() == told.activities.len(), "{told:?} is taken in as {activities:?}");
                let again = logbook.recoverable().expect("it can be read");
                assert_eq!(again.activities, [], "it is all taken in");
                logbook.undo().expect("it is undone");
            }
            Err(Error::NothingToDo) => assert_eq!(told.activities, [], "it is taken in"),
            Err(error) => panic!("{told:?} is not taken in: {error}"),
        }
        assert_eq!(logbook.activities(None).expect("they can be read"), [], "nothing is there any more");
        let again = logbook.recoverable().expect("it can be read");
        assert_eq!(again.activities, told.activities, "it is told as before");
    }

    /// The record that is made from a folder of evidence, while it is there.
    fn rebuilt(&self, from: &Path, see: impl FnOnce(&Path, &Rebuilt)) -> Rebuilt {
        let elsewhere = tempfile::tempdir_in(self.home.path()).expect("a folder can be made");
        let data = elsewhere.path().join("data");
        let (logbook, done) = Logbook::rebuild(&data, from, &first_run(), today()).expect("it is rebuilt");
        assert_eq!((done.files, done.damaged), (1, 0), "the certificate itself is as it was");
        let mut activities = logbook.activities(None).expect("they can be read");
        activities.sort_by_key(|it| it.id);
        let evidence = data.join("evidence");
        let own = self.sidecar.strip_prefix(self.data().join("evidence")).expect("it lies in there");
        let told = Logbook::recoverable_beside(&data);
        let sidecar = fs::read(evidence.join(own)).ok();
        drop(logbook);
        let rebuilt = Rebuilt { activities, count: done.activities, sidecar, told };
        assert_eq!(rebuilt.count as usize, rebuilt.activities.len(), "{rebuilt:?}");
        see(&evidence, &rebuilt);
        drop(Logbook::open(&data).expect("it opens again"));
        rebuilt
    }
}
