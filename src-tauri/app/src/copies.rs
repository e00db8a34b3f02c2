//! Copies that are opened in other programs, in a folder of the system's for what is temporary.
//!
//! Their names say what a member has done, so none may stay: not where this program was killed, either. What the folder
//! of this run is called is noted down beside the ledger, whose next run takes it away. Only one run at a time has a ledger
//! open, so no folder that is still used is ever taken for one that was left.

use std::io;
use std::path::{Path, PathBuf};

use ledgerline_core::disk;

/// The note beside the ledger.
const NOTE: &str = "opened-copies";

/// What every such folder is called, and something more.
const PREFIX: &str = "ledgerline-";

/// The copies of one run.
#[derive(Debug)]
pub struct Copies {
    note: PathBuf,
    folder: Option<tempfile::TempDir>,
}

impl Copies {
    /// The copies of a run on the ledger in `folder`; there are none yet.
    #[must_use]
    pub fn of_ledger(folder: &Path) -> Self {
        Self { note: folder.join(NOTE), folder: None }
    }

    /// A folder of the system's for what is temporary, for its owner alone.
    ///
    /// # Errors
    /// The system's.
    pub fn new_place() -> io::Result<tempfile::TempDir> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        builder.tempdir()
    }

    /// A new folder for one copy: two files may have one name, and the first may still be open.
    ///
    /// # Errors
    /// The system's.
    pub fn folder_for_one(&mut self) -> io::Result<PathBuf> {
        let folder = match &mut self.folder {
            Some(folder) => folder,
            none => none.insert(noted(&self.note)?),
        };
        Ok(tempfile::Builder::new().prefix("").tempdir_in(folder.path())?.keep())
    }

    /// Takes the copies of this run away. Where another program keeps one open, as on Windows, the note stays for the next
    /// run.
    pub fn clear(&mut self) {
        if self.folder.take().is_some_and(|folder| folder.close().is_ok()) {
            let _ = std::fs::remove_file(&self.note);
        }
    }

    /// Takes away what an earlier run has left. Only a run that has the ledger open may do so: the note is another's
    /// otherwise, who may still use what it names.
    pub fn clear_what_was_left(&mut self) {
        if self.folder.is_some() {
            return;
        }
        let Ok(name) = std::fs::read_to_string(&self.note) else { return };
        if left(name.trim()).is_none_or(|folder| std::fs::remove_dir_all(folder).is_ok()) {
            let _ = std::fs::remove_file(&self.note);
        }
    }
}

impl Drop for Copies {
    fn drop(&mut self) {
        self.clear();
    }
}

/// A folder for its owner alone, and the note of its name: before anything lies in it.
fn noted(note: &Path) -> io::Result<tempfile::TempDir> {
    let folder = Copies::new_place()?;
    let name = folder.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
    if !note.exists() {
        disk::make_own_file(note)?;
    }
    std::fs::write(note, name)?;
    Ok(folder)
}

/// The folder of this name that an earlier run has left. The note is believed as far as it names one that could be ours.
fn left(name: &str) -> Option<PathBuf> {
    let rest = name.strip_prefix(PREFIX)?;
    let folder = tempfile::env::temp_dir().join(name);
    let is_folder = std::fs::symlink_metadata(&folder).is_ok_and(|it| it.is_dir());
    (!rest.is_empty() && rest.chars().all(char::is_alphanumeric) && is_folder).then_some(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_run_has_left_is_taken_away_by_the_next() {
        let ledger = tempfile::tempdir().expect("a folder");
        let mut killed = Copies::of_ledger(ledger.path());
        let folders = [(); 2].map(|()| killed.folder_for_one().expect("there is room"));
        for folder in &folders {
            std::fs::write(folder.join("Certificate.pdf"), "%PDF-1.7").expect("a copy");
        }
        let whole = folders[0].parent().expect("they lie in one").to_owned();
        assert_eq!(folders[1].parent(), Some(whole.as_path()));
        // Nothing of a killed process is dropped.
        std::mem::forget(killed);
        let mut next = Copies::of_ledger(ledger.path());
        assert!(whole.exists());
        next.clear_what_was_left();
        assert!(!whole.exists() && !ledger.path().join(NOTE).exists());
        let of_this_run = next.folder_for_one().expect("there is room");
        next.clear_what_was_left();
        // Whoever could not open the ledger meanwhile has nothing to take away.
        drop(Copies::of_ledger(ledger.path()));
        assert!(of_this_run.is_dir() && ledger.path().join(NOTE).exists());
        drop(next);
        assert!(!of_this_run.exists() && !ledger.path().join(NOTE).exists());
    }

    #[test]
    fn a_note_that_names_something_else_takes_nothing_away() {
        let ledger = tempfile::tempdir().expect("a folder");
        let theirs = tempfile::Builder::new().prefix("somebody-else-").tempdir().expect("a folder");
        let name = |folder: &Path| folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (within, own) = (ledger.path().join("kept"), name(theirs.path()));
        std::fs::create_dir(&within).expect("a folder");
        for note in
            [own.clone(), format!("ledgerline-../{own}"), "ledgerline-".to_owned(), "..".to_owned(), String::new()]
        {
            std::fs::write(ledger.path().join(NOTE), &note).expect("a note");
            Copies::of_ledger(ledger.path()).clear_what_was_left();
            assert!(theirs.path().exists() && within.exists(), "{note}");
            assert!(!ledger.path().join(NOTE).exists(), "it says nothing to anybody: {note}");
        }
    }
}
