//! Files on their way back into the vault.
//!
//! A ledger and the files that it knows of are restored together or not at all. So the files wait in a folder within the
//! vault until the ledger has its place; whatever ends the restoring before, whoever opens the ledger next can tell by it
//! what is to become of them.

use std::fs;
use std::io;

use super::folder::{EvidenceFolder, FileInFolder};
use crate::disk;

/// The folder within; no shelf is called so.
const STAGED: &str = "restoring";

impl EvidenceFolder {
    /// The folder in which files wait for their ledger, itself one of evidence; made where it is not there.
    pub(crate) fn staging(&self) -> io::Result<Self> {
        self.make()?;
        Ok(Self::at(&self.path().join(STAGED)))
    }

    /// Gives the files that wait their places, as far as the ledger knows them and lacks them; the others go.
    ///
    /// # Errors
    /// The system's; what was not moved waits on.
    pub(crate) fn settle_staged(&self, is_known: impl Fn(FileInFolder) -> bool) -> io::Result<()> {
        self.may_change()?;
        let staged = Self::at(&self.path().join(STAGED));
        if !staged.path().try_exists()? {
            return Ok(());
        }
        for file in staged.files()? {
            let waits = staged.path_of(file.fingerprint, file.file_type);
            disk::make_writable(&waits)?;
            if is_known(file) && self.sound_size(file).is_none() {
                self.move_in(&staged, file)?;
            } else {
                fs::remove_file(waits)?;
            }
        }
        staged.remove_unfinished()?;
        for shelf in fs::read_dir(staged.path())? {
            // What is not ours stays, and the folder with it.
            let _ = fs::remove_dir(shelf?.path());
        }
        let _ = fs::remove_dir(staged.path());
        Ok(())
    }

    fn move_in(&self, staged: &Self, file: FileInFolder) -> io::Result<()> {
        let (from, to) =
            (staged.path_of(file.fingerprint, file.file_type), self.path_of(file.fingerprint, file.file_type));
        let place = self.shelf(file.fingerprint);
        disk::make_folder(&place)?;
        if to.try_exists()? {
            disk::make_writable(&to)?;
        }
        disk::rename(&from, &to)?;
        disk::protect(&to)?;
        disk::sync_folder(&place)
    }
}
