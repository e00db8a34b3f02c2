//! Which folders of this computer hold a record, kept outside them: a record on a drive that is not there today is
//! missing, and nobody who opens its folder then is a new member.
//!
//! It is a help and no more. What cannot be read is nothing remembered, and what cannot be written is remembered the next
//! time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ledgerline_core::disk;
use serde::{Deserialize, Serialize};

/// How many folders are remembered: whoever tries something out makes one after the other.
const MOST: usize = 100;

/// What this computer remembers of its records.
#[derive(Debug, Default)]
pub struct Remembered {
    /// Where that is kept; without a place, nothing is remembered.
    file: Option<PathBuf>,
    /// One change at a time.
    turn: Mutex<()>,
}

/// A folder that holds a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownRecord {
    /// The folder, from the root of its drive.
    pub folder: PathBuf,
    /// Whose record it is.
    pub initials: String,
    /// Whether the member knows that a service keeps the folder the same elsewhere.
    #[serde(default)]
    pub noted: bool,
}

/// The file. Fields are only ever added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Notes {
    /// The folder that is opened where nobody names one; none for the usual one.
    chosen: Option<PathBuf>,
    /// The record that was opened last stands last.
    records: Vec<KnownRecord>,
}

impl Remembered {
    /// What is remembered in this file.
    #[must_use]
    pub fn in_file(file: PathBuf) -> Self {
        Self { file: Some(file), turn: Mutex::default() }
    }

    /// The record in this folder, where one is remembered.
    #[must_use]
    pub fn of(&self, folder: &Path) -> Option<KnownRecord> {
        let folder = from_root(folder);
        self.notes().records.into_iter().find(|known| known.folder == folder)
    }

    /// Whether a record is remembered in this folder and the folder is not there, or there and empty: where a drive appears
    /// there is an empty folder without it.
    #[must_use]
    pub fn is_away(&self, folder: &Path) -> bool {
        is_nothing_there(folder) && self.of(folder).is_some()
    }

    /// Remembers that this folder holds a record.
    pub fn remember(&self, folder: &Path, initials: String) {
        let folder = from_root(folder);
        self.change(|notes| {
            let noted = notes.records.iter().any(|known| known.folder == folder && known.noted);
            notes.records.retain(|known| known.folder != folder);
            notes.records.push(KnownRecord { folder, initials, noted });
            notes.records.drain(..notes.records.len().saturating_sub(MOST));
        });
    }

    /// Whether the member knows that a service keeps this folder the same elsewhere.
    #[must_use]
    pub fn is_noted(&self, folder: &Path) -> bool {
        self.of(folder).is_some_and(|known| known.noted)
    }

    /// Remembers that the member knows it.
    pub fn note(&self, folder: &Path) {
        let folder = from_root(folder);
        self.change(|notes| {
            for known in notes.records.iter_mut().filter(|known| known.folder == folder) {
                known.noted = true;
            }
        });
    }

    /// Forgets the record in this folder: somebody says that it is gone for good.
    pub fn forget(&self, folder: &Path) {
        let folder = from_root(folder);
        self.change(|notes| notes.records.retain(|known| known.folder != folder));
    }

    /// The folder that is opened where nobody names one; none for the usual one.
    #[must_use]
    pub fn chosen(&self) -> Option<PathBuf> {
        self.notes().chosen
    }

    /// Has this folder opened from now on where nobody names one, or again the usual one.
    pub fn choose(&self, folder: Option<&Path>) {
        self.change(|notes| notes.chosen = folder.map(from_root));
    }

    fn change(&self, change: impl FnOnce(&mut Notes)) {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.notes();
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            let _ = self.write(&after);
        }
    }

    fn notes(&self) -> Notes {
        let text = self.file.as_ref().and_then(|file| fs::read_to_string(file).ok());
        text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    fn write(&self, notes: &Notes) -> io::Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        let folder = disk::folder_of(file);
        fs::create_dir_all(folder)?;
        disk::write_whole(file, toml::to_string(notes).map_err(io::Error::other)?.as_bytes())
    }
}

/// The same folder by a path that means the same wherever the program is started.
fn from_root(folder: &Path) -> PathBuf {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf())
}

/// A folder that may not be looked at is there.
fn is_nothing_there(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A computer, a folder on it that was opened as a record, and what it remembers.
    fn opened() -> (tempfile::TempDir, PathBuf, Remembered) {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("stick/record");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("ledger.db"), "a record").expect("a file");
        let remembered = Remembered::in_file(home.path().join("settings/records.toml"));
        remembered.remember(&folder, "S. T.".to_owned());
        (home, folder, remembered)
    }

    /// What the next run remembers.
    fn next(home: &tempfile::TempDir) -> Remembered {
        Remembered::in_file(home.path().join("settings/records.toml"))
    }

    #[test]
    fn a_record_is_away_while_its_folder_is_not_there_or_empty() {
        let (home, folder, remembered) = opened();
        assert!(!remembered.is_away(&folder), "it is there");
        fs::remove_file(folder.join("ledger.db")).expect("it can be taken away");
        assert!(next(&home).is_away(&folder), "where a drive appears is an empty folder");
        fs::write(folder.join("note.txt"), "not empty").expect("a file");
        assert!(!next(&home).is_away(&folder), "what else is there is told by whoever opens it");
        fs::remove_dir_all(home.path().join("stick")).expect("it can be taken away");
        assert!(next(&home).is_away(&folder), "the whole drive is gone");
        assert!(!home.path().join("stick").exists(), "and nothing was made in its place");
        assert_eq!(next(&home).of(&folder).map(|known| known.initials).as_deref(), Some("S. T."));
        assert!(!next(&home).is_away(&home.path().join("another")), "nobody knows of a record there");
        next(&home).forget(&folder);
        assert!(!next(&home).is_away(&folder));
    }

    #[test]
    fn one_folder_is_one_record_however_it_is_named() {
        let (home, folder, remembered) = opened();
        remembered.remember(&folder.join("."), "S. T.-R.".to_owned());
        let here = std::env::current_dir().expect("a test runs somewhere");
        remembered.remember(Path::new("record"), "H. R.".to_owned());
        let notes = next(&home).notes();
        assert_eq!(notes.records.len(), 2);
        assert_eq!(remembered.of(&folder).map(|known| known.initials).as_deref(), Some("S. T.-R."));
        assert_eq!(remembered.of(&here.join("record")).map(|known| known.initials).as_deref(), Some("H. R."));
    }

    #[test]
    fn the_file_is_written_only_where_something_is_new_and_holds_the_latest() {
        let (home, folder, remembered) = opened();
        let file = home.path().join("settings/records.toml");
        let was = fs::metadata(&file).and_then(|file| file.modified()).expect("it is there");
        remembered.remember(&folder, "S. T.".to_owned());
        assert_eq!(fs::metadata(&file).and_then(|file| file.modified()).expect("it is there"), was);
        for number in 0..2 * MOST {
            remembered.remember(&home.path().join(number.to_string()), String::new());
        }
        assert_eq!(next(&home).notes().records.len(), MOST);
        assert!(next(&home).of(&folder).is_none());
        assert!(next(&home).of(&home.path().join((2 * MOST - 1).to_string())).is_some());
        let names = fs::read_dir(home.path().join("settings")).expect("it can be read").count();
        assert_eq!(names, 1, "nothing unfinished is left");
    }

    #[test]
    fn the_folder_that_was_chosen_is_opened_until_another_is() {
        let (home, folder, remembered) = opened();
        assert_eq!(next(&home).chosen(), None);
        remembered.choose(Some(&folder));
        remembered.remember(&home.path().join("another"), String::new());
        assert_eq!(next(&home).chosen().as_deref(), Some(folder.as_path()));
        next(&home).choose(None);
        assert_eq!(remembered.chosen(), None);
    }

    #[test]
    fn what_cannot_be_read_or_written_is_nothing_remembered() {
        let (home, folder, remembered) = opened();
        fs::write(home.path().join("settings/records.toml"), "[[records]").expect("it can be damaged");
        assert!(remembered.of(&folder).is_none());
        remembered.remember(&folder, "S. T.".to_owned());
        assert!(remembered.of(&folder).is_some());
        let nowhere = Remembered::in_file(folder.join("ledger.db/records.toml"));
        nowhere.remember(&folder, "S. T.".to_owned());
        assert!(nowhere.of(&folder).is_none());
        Remembered::default().remember(&folder, "S. T.".to_owned());
        assert!(Remembered::default().of(&folder).is_none());
    }
}
