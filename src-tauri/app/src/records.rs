//! The record that is open, where a program that stays open goes from one to another.
//!
//! Each has a session of its own, which stays on its folder: whoever works on one when another is opened goes on with the
//! one it began with, finds it closed, and changes nothing in the other.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use ledgerline_core::domain::values::language::Language;
use ledgerline_core::store;
use serde::Serialize;
use specta::Type;

use crate::backups::back_up_if_changed;
use crate::failure::Failure;
use crate::remembered::Remembered;
use crate::samples::{self, place};
use crate::session::Session;
use crate::work::Work;

/// The folder of the sample records, beside the usual one.
const SAMPLES: &str = "Ledgerline samples";

/// The folder of a new record, in a folder with other things in it.
const OWN_FOLDER: &str = "Ledgerline";

/// The records of one run of the program, of which one is open at a time.
pub struct Records {
    now: RwLock<Arc<Session>>,
    begin: Box<Begin>,
    remembered: Arc<Remembered>,
    /// The folder that is used where nobody has named one; none where the system has no such folder.
    usual: Option<PathBuf>,
    /// The folder that was chosen and not opened yet.
    chosen: Mutex<Option<PathBuf>>,
    /// What is done whenever the record that is open has come to rest.
    at_rest: OnceLock<Arc<AtRest>>,
    /// The folder that was open before the sample records.
    before: Mutex<Option<PathBuf>>,
}

/// What is done with a record that has come to rest.
type AtRest = dyn Fn(&Session) + Send + Sync;

/// Begins a session on a folder.
type Begin = dyn Fn(PathBuf) -> Session + Send + Sync;

/// A folder that was chosen, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ChosenFolder {
    /// The folder.
    pub folder: String,
    /// What it holds.
    pub holds: Holds,
}

/// Whether sample records are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Samples {
    /// They are not.
    Closed,
    /// They are, and the member has begun a record.
    BesideOwn,
    /// They are, and the member has not begun one.
    BeforeOwn,
}

/// What a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// A record, or what is left of one.
    Record,
    /// The record that is open.
    OpenRecord,
    /// No record: a new one can begin there.
    Nothing,
}

impl Records {
    /// The records of a run that begins with the one in `folder`. `begin` begins a session on a folder; `usual` is the one
    /// that is used where nobody has named one.
    pub fn new(
        folder: PathBuf,
        remembered: Arc<Remembered>,
        begin: impl Fn(PathBuf) -> Session + Send + Sync + 'static,
        usual: Option<PathBuf>,
    ) -> Self {
        Self {
            now: RwLock::new(Arc::new(begin(folder))),
            begin: Box::new(begin),
            remembered,
            usual,
            chosen: Mutex::default(),
            at_rest: OnceLock::new(),
            before: Mutex::default(),
        }
    }

    /// From now on settles whichever record is open whenever there is a moment's rest, as [`Session::settle_at_rest`] does, and
    /// then has `then` done.
    pub fn settle_at_rest(&self, then: impl Fn(&Session) + Send + Sync + 'static) {
        let _ = self.at_rest.set(Arc::new(then));
        self.settle(&self.now());
    }

    fn settle(&self, session: &Arc<Session>) {
        if let Some(then) = self.at_rest.get().map(Arc::clone) {
            session.settle_at_rest(move |session| then(session));
        }
    }

    /// The session on the record that is open.
    #[must_use]
    pub fn now(&self) -> Arc<Session> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether it is the one that opens by itself where nobody has named a folder or chosen another.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        self.usual.as_ref().is_some_and(|usual| is_same(usual, self.now().folder()))
    }

    /// Takes note that this folder was chosen, and says what is in it. Nothing is opened or made.
    pub fn choose(&self, folder: &Path) -> ChosenFolder {
        let place = place_in(folder);
        let holds = if is_same(&place, self.now().folder()) {
            Holds::OpenRecord
        } else if store::has_or_had_ledger(&place) {
            Holds::Record
        } else {
            Holds::Nothing
        };
        let chosen = ChosenFolder { folder: place.display().to_string(), holds };
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
        chosen
    }

    /// Closes the record and begins with the one in the folder that was chosen last, which is opened from now on where nobody
    /// names a folder. Answers whether one was chosen.
    pub fn open_chosen(&self, work: &Work) -> bool {
        let Some(folder) = self.chosen.lock().unwrap_or_else(PoisonError::into_inner).take() else { return false };
        let is_usual = self.usual.as_ref().is_some_and(|usual| is_same(usual, &folder));
        if is_usual {
            self.remembered.choose(None);
        }
        let session = (self.begin)(folder);
        self.turn_to(if is_usual { session } else { session.to_stay() }, work);
        true
    }

    /// Closes the record and begins with the usual one again. Answers whether there is such a folder.
    pub fn open_usual(&self, work: &Work) -> bool {
        let Some(folder) = self.usual.clone() else { return false };
        self.remembered.choose(None);
        self.turn_to((self.begin)(folder), work);
        true
    }

    /// Makes the sample records anew, closes the record and goes on with them.
    ///
    /// # Errors
    /// Those of [`samples::make`]; the record is open still then. [`Failure::NothingToDo`] where the system has no folder for
    /// them.
    pub fn open_samples(&self, language: Language, work: &Work) -> Result<(), Failure> {
        let now = self.now();
        let place = self.usual.as_ref().map(|usual| usual.with_file_name(SAMPLES)).ok_or(Failure::NothingToDo)?;
        if is_same(&place, now.folder()) {
            return Err(Failure::NothingToDo);
        }
        if let Some(parent) = place.parent() {
            std::fs::create_dir_all(parent).map_err(Failure::unexpected)?;
        }
        let samples = (self.begin)(place);
        samples::make(&samples, language)?;
        *self.before.lock().unwrap_or_else(PoisonError::into_inner) = Some(now.folder().to_path_buf());
        self.turn_to(samples, work);
        Ok(())
    }

    /// Closes the sample records and goes on with what was open before them.
    ///
    /// # Errors
    /// [`Failure::NothingToDo`] where there is no such folder.
    pub fn leave_samples(&self, work: &Work) -> Result<(), Failure> {
        let folder = self.own().ok_or(Failure::NothingToDo)?;
        self.turn_to((self.begin)(folder), work);
        Ok(())
    }

    /// Whether the sample records are open, and if so, what they are left for.
    #[must_use]
    pub fn samples(&self) -> Samples {
        if !place::are_in(self.now().folder()) {
            return Samples::Closed;
        }
        let is_begun = |folder: &PathBuf| store::has_or_had_ledger(folder) || self.remembered.of(folder).is_some();
        if self.own().as_ref().is_some_and(is_begun) { Samples::BesideOwn } else { Samples::BeforeOwn }
    }

    /// The folder of the member's own record.
    fn own(&self) -> Option<PathBuf> {
        let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).clone();
        before.or_else(|| self.remembered.chosen()).or_else(|| self.usual.clone())
    }

    /// Where long work goes on, it is stopped and waited for.
    fn turn_to(&self, session: Session, work: &Work) {
        let session = Arc::new(session);
        self.settle(&session);
        work.stop_for(|| {
            let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
            back_up_if_changed(&now);
            now.close_for_good();
            *now = session;
        });
    }
}

impl fmt::Debug for Records {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records").field("now", &self.now).finish_non_exhaustive()
    }
}

/// Where the record is or would be in a folder that was chosen: there, or among other things in a folder of its own.
fn place_in(folder: &Path) -> PathBuf {
    let is_empty = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if is_empty || store::has_or_had_ledger(folder) { folder.to_path_buf() } else { folder.join(OWN_FOLDER) }
}

fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    matches!((real(one), real(other)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use ledgerline_core::domain::values::member::MemberForm;
    use ledgerline_core::logbook::FirstRun;

    use super::*;
    use crate::session::Opening;

    /// A run that begins in the folder `usual` of a home.
    fn run(home: &Path) -> Records {
        let remembered = Arc::new(Remembered::in_file(home.join("settings/records.toml")));
        let all = Arc::clone(&remembered);
        let today = "2026-11-28".parse::<chrono::NaiveDate>().expect("it is a day");
        let begin = move |folder| Session::new(folder, Arc::clone(&remembered), None, move || today.into());
        let folder = all.chosen().unwrap_or_else(|| home.join("usual"));
        Records::new(folder, all, begin, Some(home.join("usual")))
    }

    fn begin(records: &Records, name: &str) {
        let member = MemberForm { name: name.to_owned(), ..MemberForm::default() };
        let programs = vec!["camt-mta".to_owned()];
        let first_run = FirstRun {
            member,
            first_day: "2024-01-01".to_owned(),
            programs,
            required: String::new(),
            required_source: String::new(),
            language: Language::English,
        };
        records.now().create(&first_run).expect("there is a record");
    }

    fn name(session: &Session) -> Result<String, Failure> {
        session.with(|logbook, _| logbook.member()).map(|member| member.name)
    }

    fn opened(records: &Records) -> String {
        assert!(matches!(records.now().opening(), Opening::Ready));
        name(&records.now()).expect("it is open")
    }

    #[test]
    fn one_record_is_closed_and_another_opened_and_that_one_opens_by_itself_from_then_on() {
        let home = tempfile::tempdir().expect("a folder");
        let other = home.path().join("other");
        fs::create_dir(&other).expect("a folder");
        let records = run(home.path());
        begin(&records, "First Person");
        assert_eq!(records.choose(&other).holds, Holds::Nothing);
        let before = records.now();
        assert!(records.open_chosen(&Work::unseen()) && !records.is_usual());
        assert!(matches!(records.now().opening(), Opening::New));
        assert_eq!(run(home.path()).now().folder(), home.path().join("usual"), "nothing was begun there yet");
        begin(&records, "Second Person");

        // Whoever still works on the first finds it closed, and cannot open it any more.
        assert!(name(&before).is_err());
        assert!(before.open().is_err());
        assert!(!records.open_chosen(&Work::unseen()), "it was chosen once");
        records.now().close_for_good();

        let next = run(home.path());
        assert_eq!(opened(&next), "Second Person");
        assert!(next.open_usual(&Work::unseen()) && next.is_usual());
        assert_eq!(opened(&next), "First Person");
        assert_eq!(run(home.path()).now().folder(), home.path().join("usual"));
        assert_eq!(next.choose(&other).holds, Holds::Record);
        assert_eq!(next.choose(&home.path().join("usual/.")).holds, Holds::OpenRecord);
    }

    #[test]
    fn among_other_things_a_new_record_gets_a_folder_of_its_own() {
        let home = tempfile::tempdir().expect("a folder");
        let documents = home.path().join("documents");
        fs::create_dir(&documents).expect("a folder");
        fs::write(documents.join("letter.txt"), "dear").expect("a file");
        let records = run(home.path());
        let chosen = records.choose(&documents);
        assert_eq!((chosen.holds, chosen.folder), (Holds::Nothing, documents.join("Ledgerline").display().to_string()));
        assert!(!documents.join("Ledgerline").exists(), "nothing is made by asking");
        records.open_chosen(&Work::unseen());
        begin(&records, "Sample Therapist");
        records.open_usual(&Work::unseen());
        for folder in [&documents, &documents.join("Ledgerline")] {
            let chosen = records.choose(folder);
            assert_eq!(
                chosen,
                ChosenFolder { folder: documents.join("Ledgerline").display().to_string(), holds: Holds::Record }
            );
        }
        fs::remove_file(documents.join("Ledgerline/ledger.db")).expect("it can be lost");
        assert_eq!(records.choose(&documents).holds, Holds::Record, "what is left of one is told when it is opened");
    }

    #[test]
    fn sample_records_are_left_for_what_was_open_before_them() {
        let home = tempfile::tempdir().expect("a folder");
        let records = run(home.path());
        records.open_samples(Language::French, &Work::unseen()).expect("they are made");
        assert_eq!((records.samples(), records.is_usual()), (Samples::BeforeOwn, false));
        assert!(matches!(records.now().opening(), Opening::Ready));
        assert!(records.open_samples(Language::French, &Work::unseen()).is_err(), "they are open");
        records.leave_samples(&Work::unseen()).expect("there is a place to begin");
        assert!(matches!(records.now().opening(), Opening::New));
        begin(&records, "First Person");
        records.open_samples(Language::English, &Work::unseen()).expect("they are made anew");
        assert_eq!(records.samples(), Samples::BesideOwn);
        assert_eq!(run(home.path()).now().folder(), home.path().join("usual"), "they never open by themselves");
        records.leave_samples(&Work::unseen()).expect("there is a record");
        assert_eq!((opened(&records), records.samples()), ("First Person".to_owned(), Samples::Closed));
    }
}
