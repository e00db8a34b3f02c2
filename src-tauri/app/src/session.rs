//! What one run of the program holds: the ledger's folder, the open logbook, the day it is.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveDateTime};
use ledgerline_core::domain::evidence::Evidence;
use ledgerline_core::logbook::{FirstRun, Rebuilt, Recoverable};
use ledgerline_core::store::{self, OpenError};
use ledgerline_core::vault::{EvidenceFolder, Kept};
use ledgerline_core::{Error, Logbook, disk};
use ledgerline_reader::Reader;
use serde::Serialize;
use specta::Type;

use crate::copies::Copies;
use crate::failure::{Failure, Trouble};
use crate::place::Exported;
use crate::press::Press;
use crate::previews::Previews;
use crate::remembered::Remembered;
use crate::samples::place;
use crate::turns::Turns;

/// How many files are read at the same time: as many as a small computer has cores.
const READINGS: usize = 2;

/// How long nothing is to be saved before the ledger is settled.
const REST: Duration = Duration::from_secs(2);

/// When it is settled although there was no rest.
const NO_LATER: Duration = Duration::from_secs(30);

/// One run of the program, shared by whoever answers at the same time.
///
/// The logbook is held for as long as one question to it takes and no longer; everything else is
/// answered while long work goes on. What panicked has changed nothing that was not committed, so
/// the next question may follow.
pub struct Session {
    folder: PathBuf,
    remembered: Arc<Remembered>,
    /// Whether it is opened from now on where nobody names a folder.
    to_stay: bool,
    /// Whether it is opened to be read alone.
    to_look: bool,
    clock: Box<dyn Fn() -> NaiveDateTime + Send + Sync>,
    reader: Option<Reader>,
    press: Option<Press>,
    /// Each reading process may take half a gigabyte.
    readings: Turns,
    logbook: Mutex<Option<Logbook>>,
    /// Of a ledger that is only read: where its copy lies.
    looked: Mutex<Option<Looked>>,
    /// Whether it is closed and stays so.
    ended: AtomicBool,
    /// Whoever settles the ledger, to be told that there is something to settle.
    settler: OnceLock<SyncSender<()>>,
    /// Where copies of files are opened from; gone when the program ends.
    copies: Mutex<Copies>,
    /// The files that were exported, for "Open" and "Show in folder".
    exported: Mutex<Vec<PathBuf>>,
    /// One backup is made at a time.
    backing_up: Mutex<()>,
    /// How much this run had written to the ledger that is open when its last backup was made; none where none was.
    backed_up: Mutex<Option<u64>>,
    /// The files that were chosen to be opened.
    to_open: Mutex<Vec<PathBuf>>,
}

/// A ledger that is only read.
struct Looked {
    /// Its copy, and what is made beside it. Gone when it is closed.
    place: tempfile::TempDir,
    /// Whether something of the member's could not be read.
    lost: bool,
}

/// How the window begins.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Opening {
    /// The ledger is open.
    Ready,
    /// There is none yet: the first run.
    New,
    /// There is one and it cannot be used.
    Trouble {
        /// Why.
        trouble: Trouble,
    },
}

impl Session {
    /// A run on the ledger in `folder`, which is `remembered` once it was opened. `clock` says which day it is, and what
    /// time. `program` is started to read files and to set documents, each in a process of its own; without it that is
    /// not done.
    pub fn new(
        folder: PathBuf,
        remembered: Arc<Remembered>,
        program: Option<PathBuf>,
        clock: impl Fn() -> NaiveDateTime + Send + Sync + 'static,
    ) -> Self {
        Self {
            copies: Mutex::new(Copies::of_ledger(&folder)),
            folder,
            remembered,
            to_stay: false,
            to_look: false,
            looked: Mutex::default(),
            clock: Box::new(clock),
            reader: program.clone().map(Reader::new),
            press: program.map(Press::new),
            readings: Turns::new(READINGS),
            logbook: Mutex::default(),
            ended: AtomicBool::new(false),
            settler: OnceLock::new(),
            exported: Mutex::default(),
            backing_up: Mutex::default(),
            backed_up: Mutex::default(),
            to_open: Mutex::default(),
        }
    }

    /// The same on a ledger that is opened from now on where nobody names a folder, once it was opened or made.
    #[must_use]
    pub fn to_stay(mut self) -> Self {
        self.to_stay = true;
        self
    }

    /// The same on a ledger that is opened to be read alone: nothing is changed where it lies.
    #[must_use]
    pub fn to_look(mut self) -> Self {
        self.to_look = true;
        self
    }

    /// What this computer remembers of its records.
    #[must_use]
    pub fn remembered(&self) -> &Remembered {
        &self.remembered
    }

    /// The ledger's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The day it is.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// The day and the time it is.
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        (self.clock)()
    }

    /// The turns of those that have a file read.
    #[must_use]
    pub const fn readings(&self) -> &Turns {
        &self.readings
    }

    /// What reads files; none where nobody can.
    #[must_use]
    pub const fn reader(&self) -> Option<&Reader> {
        self.reader.as_ref()
    }

    /// What sets documents; none where nobody can.
    #[must_use]
    pub const fn press(&self) -> Option<&Press> {
        self.press.as_ref()
    }

    /// The pictures of pages that were made for this ledger.
    #[must_use]
    pub fn previews(&self) -> Previews {
        Previews::of_ledger(&self.place())
    }

    /// Where what is made beside the ledger stands: in its folder, or, of one that is only read, beside its copy.
    pub(crate) fn place(&self) -> PathBuf {
        held(&self.looked).as_ref().map_or_else(|| self.folder.clone(), |it| it.place.path().to_path_buf())
    }

    /// Opens the ledger, unless it is open.
    ///
    /// # Errors
    /// As [`Logbook::open`], and [`OpenError::Missing`] where a ledger is remembered and its folder is not there.
    pub fn open(&self) -> Result<(), Error> {
        self.open_in(&mut held(&self.logbook))
    }

    fn open_in(&self, logbook: &mut Option<Logbook>) -> Result<(), Error> {
        if logbook.is_none() {
            if self.ended.load(Ordering::Relaxed) {
                return Err(Error::NothingToDo);
            }
            self.look_for_it()?;
            if self.to_look {
                *logbook = Some(self.looked_at()?);
                return Ok(());
            }
            let mut opened = Logbook::open(&self.folder)?;
            // From here on the ledger is ours, and so is what an earlier run has left.
            held(&self.copies).clear_what_was_left();
            opened.today_is(self.today());
            opened.tidy_evidence(self.today())?;
            *held(&self.backed_up) = None;
            self.remember(&opened);
            *logbook = Some(opened);
        }
        Ok(())
    }

    /// A ledger of which what can be read is read.
    fn looked_at(&self) -> Result<Logbook, Error> {
        let cannot_copy = |error: std::io::Error| OpenError::Unreachable {
            path: tempfile::env::temp_dir(),
            detail: error.to_string(),
        };
        let place = Copies::new_place().map_err(cannot_copy)?;
        let ledger = place.path().join("ledger");
        disk::make_folder(&ledger).map_err(cannot_copy)?;
        let (logbook, lost) = Logbook::look(&self.folder, &ledger)?;
        // What is opened in other programs is noted beside the copy, and goes with it.
        *held(&self.copies) = Copies::of_ledger(place.path());
        *held(&self.looked) = Some(Looked { place, lost });
        Ok(logbook)
    }

    /// Closes the ledger, and opens what can be read of it to be read alone.
    ///
    /// # Errors
    /// As [`Logbook::look`].
    pub fn look(&self) -> Result<(), Error> {
        self.close();
        let mut logbook = held(&self.logbook);
        self.look_for_it()?;
        *logbook = Some(self.looked_at()?);
        Ok(())
    }

    /// Of a ledger that is only read, whether something of the member's could not be read.
    #[must_use]
    pub fn looked(&self) -> Option<bool> {
        held(&self.looked).as_ref().map(|it| it.lost)
    }

    fn is_only_read(&self) -> bool {
        self.to_look || self.looked().is_some()
    }

    /// Refuses where the ledger is only read.
    ///
    /// # Errors
    /// [`Failure::Refused`].
    pub fn may_change(&self) -> Result<(), Failure> {
        if self.is_only_read() { Err(Failure::only_read()) } else { Ok(()) }
    }

    /// A ledger whose drive is not there is missed: none is begun in its place, and no folder made.
    fn look_for_it(&self) -> Result<(), OpenError> {
        if self.remembered.is_away(&self.folder) {
            return Err(OpenError::Missing(self.folder.clone()));
        }
        Ok(())
    }

    /// A ledger is made only where none is missed, and not where one was only to be read.
    fn make_way(&self) -> Result<(), OpenError> {
        if self.is_only_read() { Err(OpenError::OnlyRead) } else { self.look_for_it() }
    }

    fn remember(&self, logbook: &Logbook) {
        if place::are_in(&self.folder) {
            return;
        }
        if let Ok(member) = logbook.member() {
            self.remembered.remember(&self.folder, member.initials());
        }
        if self.to_stay {
            self.remembered.choose(Some(&self.folder));
        }
    }

    /// Opens the ledger, and says how the window begins with it.
    #[must_use]
    pub fn opening(&self) -> Opening {
        match self.open() {
            Ok(()) => Opening::Ready,
            Err(Error::Open(OpenError::NoLedger(_))) => Opening::New,
            Err(Error::Open(error)) => {
                let whose = self.remembered.of(&self.folder).map(|known| known.initials);
                Opening::Trouble { trouble: Trouble { whose, ..error.into() } }
            }
            Err(error) => {
                let path = self.folder.clone();
                Opening::Trouble { trouble: OpenError::Unreachable { path, detail: error.to_string() }.into() }
            }
        }
    }

    /// Makes a new ledger.
    ///
    /// # Errors
    /// As [`Logbook::create`], and [`OpenError::Missing`] where one is remembered and its folder is not there.
    pub fn create(&self, first_run: &FirstRun) -> Result<(), Error> {
        self.make_way()?;
        let mut logbook = Logbook::create(&self.folder, first_run, self.today())?;
        // Certificates of an earlier ledger may lie in the folder.
        logbook.tidy_evidence(self.today())?;
        self.remember(&logbook);
        *held(&self.logbook) = Some(logbook);
        Ok(())
    }

    /// Makes a new ledger from a folder of evidence, and opens it.
    ///
    /// # Errors
    /// As [`Logbook::rebuild`], and [`OpenError::Missing`] as [`Session::create`].
    pub fn rebuild(&self, evidence: &Path, first_run: &FirstRun) -> Result<Rebuilt, Error> {
        self.make_way()?;
        let (logbook, rebuilt) = Logbook::rebuild(&self.folder, evidence, first_run, self.today())?;
        drop(logbook);
        self.open()?;
        Ok(rebuilt)
    }

    /// What files beside the ledger tell of and it does not know; where none is open, everything that they tell of.
    ///
    /// # Errors
    /// The ledger's.
    pub fn recoverable(&self) -> Result<Recoverable, Error> {
        match &*held(&self.logbook) {
            Some(logbook) => logbook.recoverable(),
            None => Ok(Logbook::recoverable_beside(&self.folder)),
        }
    }

    /// Keeps a damaged ledger under another name, and forgets one that is missing, so that a new one can be made.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where the ledger is open and well, [`OpenError::Missing`] where there is no folder for a new
    /// one; else as [`store::keep_damaged`].
    pub fn keep_damaged(&self) -> Result<(), Error> {
        if self.to_look {
            return Err(OpenError::OnlyRead.into());
        }
        if held(&self.logbook).is_some() {
            return Err(Error::NothingToDo);
        }
        if !self.remembered.is_away(&self.folder) {
            store::keep_damaged(&self.folder, self.today())?;
        } else if !disk::folder_of(&self.folder).is_dir() {
            return Err(OpenError::Missing(self.folder.clone()).into());
        }
        self.remembered.forget(&self.folder);
        Ok(())
    }

    /// Forgets a ledger that is missing, where the member says that a new one is to be made all the same; leaves any other
    /// alone.
    ///
    /// # Errors
    /// As [`Session::keep_damaged`].
    pub fn forget_missing(&self) -> Result<(), Error> {
        let opened = self.look_for_it().map_err(Error::from).and_then(|()| Logbook::open(&self.folder).map(drop));
        match opened {
            Err(Error::Open(OpenError::Missing(_))) => self.keep_damaged(),
            _ => Ok(()),
        }
    }

    /// Closes the ledger in good order, and takes away the copies that were opened.
    pub fn close(&self) {
        self.close_before(|| ());
    }

    /// The same for as long as the program stays open.
    pub fn close_for_good(&self) {
        // Whoever holds the ledger still may open it again where it failed.
        self.close_before(|| self.ended.store(true, Ordering::Relaxed));
    }

    /// The same, and then `end`, before anything else is asked of this session.
    pub fn close_before(&self, end: impl FnOnce()) {
        // What is being asked is answered first.
        let mut logbook = held(&self.logbook);
        held(&self.copies).clear();
        *logbook = None;
        if held(&self.looked).take().is_some() {
            *held(&self.copies) = Copies::of_ledger(&self.folder);
        }
        end();
    }

    /// From now on brings what was saved into the ledger's one file whenever there is a moment's rest, so that
    /// whoever copies that file while the program stays open has everything; `then` is done after it.
    pub fn settle_at_rest(self: &Arc<Self>, then: impl Fn(&Self) + Send + 'static) {
        // One call that waits is enough.
        let (sender, calls) = mpsc::sync_channel(1);
        if self.settler.set(sender).is_ok() {
            let session = Arc::downgrade(self);
            std::thread::spawn(move || settle_at_rest(&session, &calls, &then));
        }
    }

    fn settle(&self) {
        if let Some(logbook) = &*held(&self.logbook) {
            // Where there is no room for it, it is tried again after whatever is asked next.
            let _ = logbook.settle();
        }
    }

    /// Lends the open logbook and the day to `to`, which must not ask this session for them again.
    ///
    /// # Errors
    /// [`Failure::Trouble`] where none is open.
    pub fn lend<T>(&self, to: impl FnOnce(&mut Logbook, NaiveDate) -> T) -> Result<T, Failure> {
        match &mut *held(&self.logbook) {
            Some(logbook) => {
                let today = self.today();
                logbook.today_is(today);
                let answer = to(logbook, today);
                self.call_settler(logbook);
                Ok(answer)
            }
            None => Err(self.no_ledger()),
        }
    }

    fn call_settler(&self, logbook: &Logbook) {
        if let Some(settler) = self.settler.get().filter(|_| !logbook.is_settled()) {
            // Where a call waits already, it will be heard.
            let _ = settler.try_send(());
        }
    }

    /// Asks the open logbook, which is held until `question` is answered; it must not ask this
    /// session again.
    ///
    /// # Errors
    /// [`Failure::Trouble`] where none is open, and those of `question`.
    pub fn with<T, E: Into<Failure>>(
        &self,
        question: impl FnOnce(&mut Logbook, NaiveDate) -> Result<T, E>,
    ) -> Result<T, Failure> {
        self.lend(question)?.map_err(Into::into)
    }

    /// Answers for an action on files that were kept for it. Where it was not done, they are taken
    /// away again, unless the ledger knows them. It says so after it was opened anew where it failed
    /// itself: only then does a write that failed hold or not.
    ///
    /// # Errors
    /// That of the action, or as [`Session::with`].
    pub fn with_kept<T>(
        &self,
        kept: &[Kept],
        action: impl FnOnce(&mut Logbook, NaiveDate) -> Result<T, Error>,
    ) -> Result<T, Failure> {
        let mut open = held(&self.logbook);
        let Some(logbook) = &mut *open else { return Err(self.no_ledger()) };
        self.may_change()?;
        let today = self.today();
        logbook.today_is(today);
        let error = match action(logbook, today) {
            Ok(done) => {
                self.call_settler(logbook);
                return Ok(done);
            }
            Err(error) => error,
        };
        if matches!(error, Error::Open(_)) {
            *open = None;
            // Before it is tidied: files that it does not know would become files that wait.
            if let Ok(logbook) = Logbook::open(&self.folder) {
                let _ = logbook.discard(kept);
            }
            // The failure is told in any case; that the ledger does not open is told of next.
            let _ = self.open_in(&mut open);
        } else {
            let _ = logbook.discard(kept);
        }
        Err(error.into())
    }

    fn no_ledger(&self) -> Failure {
        Error::Open(OpenError::NoLedger(self.folder.clone())).into()
    }

    /// The folder of evidence.
    ///
    /// # Errors
    /// [`Failure::Trouble`] where no ledger is open, [`Failure::NothingToDo`] where it has none.
    pub fn evidence_folder(&self) -> Result<EvidenceFolder, Failure> {
        self.lend(|logbook, _| logbook.evidence_folder().cloned())?.ok_or(Failure::NothingToDo)
    }

    /// Where a file of the ledger lies.
    ///
    /// # Errors
    /// As [`Session::evidence_folder`].
    pub fn path_of(&self, file: &Evidence) -> Result<PathBuf, Failure> {
        Ok(self.evidence_folder()?.path_of(file.fingerprint, file.file_type))
    }

    /// Remembers a file that was exported, for "Open" and "Show in folder".
    pub fn remember_exported(&self, path: &Path) -> Exported {
        let mut exported = held(&self.exported);
        exported.push(path.to_path_buf());
        let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        Exported {
            no: u32::try_from(exported.len()).unwrap_or(u32::MAX),
            file_name: text(path.file_name()),
            folder: text(path.parent().map(Path::as_os_str)),
        }
    }

    /// The exported file with this number.
    ///
    /// # Errors
    /// [`Failure::NothingToDo`] where none has it.
    pub fn exported(&self, no: u32) -> Result<PathBuf, Failure> {
        let at = usize::try_from(no).ok().and_then(|no| no.checked_sub(1));
        at.and_then(|at| held(&self.exported).get(at).cloned()).ok_or(Failure::NothingToDo)
    }

    /// Remembers a file that was chosen to be opened, and answers its number.
    pub fn remember_to_open(&self, path: &Path) -> u32 {
        let mut to_open = held(&self.to_open);
        to_open.push(path.to_path_buf());
        u32::try_from(to_open.len()).unwrap_or(u32::MAX)
    }

    /// The file with this number that was chosen to be opened.
    ///
    /// # Errors
    /// [`Failure::NothingToDo`] where none has it.
    pub fn file_to_open(&self, no: u32) -> Result<PathBuf, Failure> {
        let at = usize::try_from(no).ok().and_then(|no| no.checked_sub(1));
        at.and_then(|at| held(&self.to_open).get(at).cloned()).ok_or(Failure::NothingToDo)
    }

    /// The turn to make a backup, as long as it is held.
    pub(crate) fn turn_to_back_up(&self) -> MutexGuard<'_, ()> {
        held(&self.backing_up)
    }

    /// A backup was made when so much had been written.
    pub(crate) fn note_backed_up(&self, writes: u64) {
        *held(&self.backed_up) = Some(writes);
    }

    /// Whether the record may be another than the last backup of it: something was written since, or this run has made
    /// none.
    pub(crate) fn may_have_changed(&self) -> bool {
        let backed_up = *held(&self.backed_up);
        self.lend_place(|logbook| {
            logbook.as_ref().is_some_and(|it| !it.is_only_read() && backed_up != Some(it.writes()))
        })
    }

    /// Whether something was written to the ledger since it was opened.
    #[must_use]
    pub fn has_written(&self) -> bool {
        self.lend_place(|logbook| logbook.as_ref().is_some_and(|it| !it.is_only_read() && it.writes() > 0))
    }

    /// Opens the ledger that `how` makes, in its place.
    pub(crate) fn open_made<T, E: From<OpenError>>(
        &self,
        place: &mut Option<Logbook>,
        how: impl FnOnce() -> Result<(Logbook, T), E>,
    ) -> Result<T, E> {
        self.make_way()?;
        let (made, answer) = how()?;
        *held(&self.backed_up) = None;
        self.remember(&made);
        *place = Some(made);
        Ok(answer)
    }

    /// Lends the place of the open logbook, which must be asked for nothing else meanwhile.
    pub(crate) fn lend_place<T>(&self, to: impl FnOnce(&mut Option<Logbook>) -> T) -> T {
        to(&mut held(&self.logbook))
    }

    /// A folder of this run for copies that are opened in other programs.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] where the system has no room for one.
    pub fn folder_to_open_in(&self) -> Result<PathBuf, Failure> {
        held(&self.copies).folder_for_one().map_err(Failure::unexpected)
    }
}

fn settle_at_rest(session: &Weak<Session>, calls: &Receiver<()>, then: &dyn Fn(&Session)) {
    while calls.recv().is_ok() {
        let called = Instant::now();
        while called.elapsed() < NO_LATER && calls.recv_timeout(REST).is_ok() {}
        let Some(session) = session.upgrade() else { return };
        session.settle();
        then(&session);
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("folder", &self.folder).finish_non_exhaustive()
    }
}

fn held<T>(part: &Mutex<T>) -> MutexGuard<'_, T> {
    part.lock().unwrap_or_else(PoisonError::into_inner)
}
