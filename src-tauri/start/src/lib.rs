//! How Ledgerline's two programs begin: the words that both understand on their command line, the
//! folder of the record, the day it is, and where each finds the other.
//!
//! The environment, the clock and the system's folders are asked here and nowhere else.

#![warn(missing_docs)]

mod login;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, Timelike as _};
use clap::error::ErrorKind;
use clap::{Command, ValueEnum};
use directories::ProjectDirs;
use ledgerline_app::records::Records;
use ledgerline_app::remembered::Remembered;
use ledgerline_app::session::Session;
use ledgerline_core::domain::values::language::Language;
use ledgerline_words::Words;

pub use login::{remind_at_login, reminds_at_login};

/// The program that does everything but show a window.
pub const LEDGERLINE: &str = "ledgerline";

/// The program that shows the window.
pub const WINDOW: &str = "ledgerline-window";

/// The words that both programs understand.
#[derive(Debug, clap::Args)]
pub struct Beginning {
    /// The folder of the record (or `LEDGERLINE_DATA_DIR`)
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,

    /// The day it is, instead of the local date (or `LEDGERLINE_TODAY`)
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub today: Option<NaiveDate>,

    /// Read what can be read of the record, and change nothing
    #[arg(long, global = true)]
    pub only_read: bool,

    /// The language of sentences; it changes nothing in what is understood
    #[arg(long, global = true, value_name = "en|fr")]
    pub lang: Option<Lang>,
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Fr => Self::French,
        }
    }
}

impl Beginning {
    /// The language that is asked for.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.lang.map(Language::from)
    }

    /// A run on the record. `program` is what it was called by, for complaints about the environment,
    /// which end the process like those about the command line.
    ///
    /// # Errors
    /// The exit status, where the system has no folder for a record; standard error says so.
    pub fn session(self, program: Command) -> Result<Arc<Session>, ExitCode> {
        self.records(program).map(|records| records.now())
    }

    /// The same for a program that goes from one record to another.
    ///
    /// # Errors
    /// As [`Beginning::session`].
    pub fn records(self, mut program: Command) -> Result<Records, ExitCode> {
        let language = self.language();
        let remembered = settings_folder().map(|folder| Remembered::in_file(folder.join("records.toml")));
        let remembered = Arc::new(remembered.unwrap_or_default());
        let named = self.data_dir.or_else(|| set("LEDGERLINE_DATA_DIR").map(PathBuf::from));
        let usual = own_folder();
        let usual_folder = usual.as_ref().map(|own| own.folder.clone());
        let Some(folder) = named.or_else(|| remembered.chosen()).or_else(|| usual_folder.clone()) else {
            eprintln!("{}", Words::of(language.unwrap_or_default()).text("headless-no-folder"));
            return Err(ExitCode::from(1));
        };
        let today = match (self.today, set("LEDGERLINE_TODAY")) {
            (None, Some(text)) => match text.to_string_lossy().parse() {
                Ok(day) => Some(day),
                Err(error) => {
                    program.error(ErrorKind::ValueValidation, format!("LEDGERLINE_TODAY: {error}")).exit();
                }
            },
            (today, _) => today,
        };
        let all = Arc::clone(&remembered);
        let only_read = self.only_read;
        let begin = move |folder: PathBuf| {
            let folder = match &usual {
                Some(own) if own.folder == folder && !only_read => own.settled(&remembered),
                _ => folder,
            };
            let now = move || on_day(day_for_tests().or(today));
            // Where the system does not say what is beside this program, nobody reads files or sets documents.
            let session = Session::new(folder, Arc::clone(&remembered), beside(LEDGERLINE), now);
            if only_read { session.to_look() } else { session }
        };
        Ok(Records::new(folder, all, begin, usual_folder))
    }
}

/// Has `end` called, with the number of the signal, once the system (at a log-out or a shutdown) or a terminal asks this
/// process to end. Whoever asks a second time has it ended at once.
///
/// # Errors
/// The system's; the process is then ended at once as ever, which loses nothing that was saved.
#[cfg(unix)]
pub fn when_asked_to_end(end: impl FnOnce(i32) + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::spawn(move || {
        let mut asked = signals.forever();
        let Some(signal) = asked.next() else { return };
        std::thread::spawn(move || end(signal));
        if let Some(again) = asked.next() {
            let _ = signal_hook::low_level::emulate_default_handler(again);
        }
    });
    Ok(())
}

/// Where the program of this name lies: beside this one, which it may be itself.
#[must_use]
pub fn beside(name: &str) -> Option<PathBuf> {
    let this = std::env::current_exe().ok()?;
    // It may have been called by a link that lies elsewhere.
    #[cfg(unix)]
    let this = this.canonicalize().unwrap_or(this);
    Some(this.with_file_name(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// A setting of the environment; an empty one is none.
#[must_use]
pub fn set(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// This moment on this computer, on the day that somebody named instead of its own.
fn on_day(day: Option<NaiveDate>) -> NaiveDateTime {
    // Whole seconds: nobody asks for more of when something was.
    let now = chrono::Local::now().naive_local();
    let now = now.with_nanosecond(0).unwrap_or(now);
    day.map_or(now, |day| day.and_time(now.time()))
}

/// The day that a test's file names, so that a day can pass while the window is open.
#[cfg(feature = "test-seam")]
fn day_for_tests() -> Option<NaiveDate> {
    std::fs::read_to_string(set("LEDGERLINE_TEST_TODAY")?).ok()?.trim().parse().ok()
}

#[cfg(not(feature = "test-seam"))]
const fn day_for_tests() -> Option<NaiveDate> {
    None
}

/// The folder that is used where nobody names one.
struct OwnFolder {
    folder: PathBuf,
    /// Where earlier versions had it.
    older: Vec<PathBuf>,
}

/// The platform's folder for our data, on this computer: one that a network carries from computer to
/// computer (Windows' roaming profile) would have the last to log off replace the record of the others.
fn own_folder() -> Option<OwnFolder> {
    let folders = ProjectDirs::from("ca", "Ledgerline", "Ledgerline")?;
    let local = folders.data_local_dir();
    // Windows' installers put the program into a folder of its name. Whoever clears up what one of them has left must not
    // meet the record there.
    #[cfg(windows)]
    let (folder, older) =
        (directories::BaseDirs::new()?.data_local_dir().join("Ledgerline Record"), [local, folders.data_dir()]);
    #[cfg(not(windows))]
    let (folder, older) = (local.to_owned(), [folders.data_dir()]);
    Some(OwnFolder { folder, older: older.map(Path::to_owned).into() })
}

/// The platform's folder for our settings, on this computer.
fn settings_folder() -> Option<PathBuf> {
    // As for the record, not in the folder of the program.
    #[cfg(windows)]
    let folder = directories::BaseDirs::new()?.config_local_dir().join("Ledgerline Settings");
    // On macOS the other folder for settings is the record's own.
    #[cfg(not(windows))]
    let folder = ProjectDirs::from("ca", "Ledgerline", "Ledgerline")?.preference_dir().to_owned();
    Some(folder)
}

impl OwnFolder {
    /// The folder to use: `folder`, into which a record that lies in one of `older` is moved where there is
    /// none yet. Where that cannot be, the older one is used. What the folder stands in is made where it is not
    /// there, as on a new account; a folder that somebody names is expected to stand in one that exists. Nothing is made or
    /// moved in the place of a record whose drive is not there.
    fn settled(&self, remembered: &Remembered) -> PathBuf {
        let folder = self.folder.clone();
        if remembered.is_away(&folder) {
            return folder;
        }
        if let Some(parent) = folder.parent() {
            // Where this fails, opening the ledger says what is the matter.
            let _ = std::fs::create_dir_all(parent);
        }
        let is_there = |folder: &Path| folder.try_exists().unwrap_or(true);
        if is_there(&folder) {
            return folder;
        }
        match self.older.iter().find(|older| **older != folder && is_there(older)) {
            Some(older) if std::fs::rename(older, &folder).is_err() => older.clone(),
            _ => folder,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The folder to use, where earlier versions had these.
    fn settled_among(folder: &Path, older: &[&Path], remembered: &Remembered) -> PathBuf {
        let older = older.iter().map(|older| (*older).to_owned()).collect();
        OwnFolder { folder: folder.to_owned(), older }.settled(remembered)
    }

    /// A record in a folder of this name.
    fn record(home: &Path, name: &str, text: &str) {
        std::fs::create_dir_all(home.join(name)).expect("it can be made");
        std::fs::write(home.join(name).join("ledger.db"), text).expect("it can be written");
    }

    fn text(folder: &Path) -> String {
        std::fs::read_to_string(folder.join("ledger.db")).expect("the record is there")
    }

    #[test]
    fn a_record_in_an_older_place_is_moved_and_none_is_ever_put_over_another() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, older) = (home.path().join("local/Ledgerline"), home.path().join("roaming/Ledgerline"));
        let nearer = home.path().join("local/Program/data");
        let settled = || settled_among(&folder, &[&nearer, &older], &Remembered::default());
        assert_eq!(settled(), folder, "a new account");
        assert!(!folder.exists() && folder.parent().is_some_and(Path::exists));
        record(home.path(), "roaming/Ledgerline", "mine");
        assert_eq!(settled(), folder);
        assert_eq!((text(&folder), older.exists()), ("mine".to_owned(), false));
        record(home.path(), "roaming/Ledgerline", "another");
        assert_eq!(settled(), folder);
        assert_eq!((text(&folder), text(&older)), ("mine".to_owned(), "another".to_owned()));
        assert_eq!(settled_among(&folder, &[&folder], &Remembered::default()), folder, "most systems have one place");
        std::fs::remove_dir_all(&folder).expect("it can be taken away");
        record(home.path(), "local/Program/data", "the latest");
        assert_eq!(settled(), folder);
        assert_eq!((text(&folder), text(&older)), ("the latest".to_owned(), "another".to_owned()));
    }

    #[test]
    fn a_record_that_cannot_be_moved_is_used_where_it_is() {
        let home = tempfile::tempdir().expect("a folder");
        record(home.path(), "roaming/Ledgerline", "mine");
        // No folder can be moved into itself.
        let (folder, older) =
            (home.path().join("roaming/Ledgerline/local/Ledgerline"), home.path().join("roaming/Ledgerline"));
        assert_eq!(settled_among(&folder, &[&older], &Remembered::default()), older);
        assert_eq!(text(&older), "mine");
    }

    #[test]
    fn nothing_is_made_or_moved_where_the_drive_of_a_record_is_not_there() {
        let home = tempfile::tempdir().expect("a folder");
        let (folder, older) = (home.path().join("drive/Ledgerline"), home.path().join("roaming/Ledgerline"));
        let remembered = Remembered::in_file(home.path().join("settings/records.toml"));
        record(home.path(), "drive/Ledgerline", "mine");
        record(home.path(), "roaming/Ledgerline", "left behind");
        remembered.remember(&folder, "S. T.".to_owned());
        for is_mounted in [true, false, true] {
            let away = home.path().join("away");
            match (is_mounted, away.exists()) {
                (false, false) => std::fs::rename(home.path().join("drive"), &away).expect("it can be unplugged"),
                (true, true) => std::fs::rename(&away, home.path().join("drive")).expect("it can be plugged in"),
                _ => {}
            }
            assert_eq!(settled_among(&folder, &[&older], &remembered), folder);
            assert_eq!(home.path().join("drive").exists(), is_mounted, "its place is not made");
            assert_eq!(text(&older), "left behind");
        }
        assert_eq!(text(&folder), "mine");
    }
}
