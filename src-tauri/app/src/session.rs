//! What one run of the program holds: the ledger's folder, the open logbook, the day it is.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use ledgerline_core::logbook::FirstRun;
use ledgerline_core::store::{self, OpenError};
use ledgerline_core::{Error, Logbook};

use crate::failure::Failure;

/// One run of the program.
#[derive(Debug)]
pub struct Session {
    folder: PathBuf,
    fixed_today: Option<NaiveDate>,
    logbook: Option<Logbook>,
    /// Where copies of files are opened from; gone when the program ends.
    opened: Option<tempfile::TempDir>,
    /// The files that were exported, for "Open" and "Show in folder".
    exported: Vec<PathBuf>,
}

impl Session {
    /// A run on the ledger in `folder`; `fixed_today` stands for the date where it is given.
    #[must_use]
    pub fn new(folder: PathBuf, fixed_today: Option<NaiveDate>) -> Self {
        Self { folder, fixed_today, logbook: None, opened: None, exported: Vec::new() }
    }

    /// The ledger's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The day it is: the one given, or the local date.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.fixed_today.unwrap_or_else(|| chrono::Local::now().date_naive())
    }

    /// Opens the ledger, unless it is open.
    ///
    /// # Errors
    /// As [`Logbook::open`].
    pub fn open(&mut self) -> Result<(), Error> {
        if self.logbook.is_none() {
            let mut logbook = Logbook::open(&self.folder)?;
            logbook.tidy_evidence(self.today())?;
            self.logbook = Some(logbook);
        }
        Ok(())
    }

    /// Makes a new ledger.
    ///
    /// # Errors
    /// As [`Logbook::create`].
    pub fn create(&mut self, first_run: &FirstRun) -> Result<(), Error> {
        let mut logbook = Logbook::create(&self.folder, first_run, self.today())?;
        // Certificates of an earlier ledger may lie in the folder.
        logbook.tidy_evidence(self.today())?;
        self.logbook = Some(logbook);
        Ok(())
    }

    /// Renames a damaged ledger, so that a new one can be made.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where the ledger is open and well; else as [`store::keep_damaged`].
    pub fn keep_damaged(&mut self) -> Result<(), Error> {
        if self.logbook.is_some() {
            return Err(Error::NothingToDo);
        }
        store::keep_damaged(&self.folder, self.today())?;
        Ok(())
    }

    /// Remembers a file that was exported, and answers with its number.
    pub fn remember_exported(&mut self, path: PathBuf) -> u32 {
        self.exported.push(path);
        u32::try_from(self.exported.len()).unwrap_or(u32::MAX)
    }

    /// The exported file with this number.
    #[must_use]
    pub fn exported(&self, no: u32) -> Option<PathBuf> {
        let at = usize::try_from(no).ok()?.checked_sub(1)?;
        self.exported.get(at).cloned()
    }

    /// A folder of this run for copies that are opened in other programs.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] where the system has no room for one.
    pub fn folder_to_open_in(&mut self) -> Result<PathBuf, Failure> {
        if self.opened.is_none() {
            let folder = tempfile::Builder::new().prefix("ledgerline-").tempdir();
            self.opened = Some(folder.map_err(|error| Failure::Unexpected { detail: error.to_string() })?);
        }
        // A sub-folder each time: two files may have one name, and the first may still be open.
        let within = self.opened.as_ref().map(|folder| tempfile::Builder::new().prefix("").tempdir_in(folder.path()));
        match within {
            Some(Ok(folder)) => Ok(folder.keep()),
            Some(Err(error)) => Err(Failure::Unexpected { detail: error.to_string() }),
            None => Err(Failure::NothingToDo),
        }
    }

    /// Closes the ledger in good order, and takes away the copies that were opened.
    pub fn close(&mut self) {
        self.opened = None;
        self.logbook = None;
    }

    /// The open logbook and the day.
    ///
    /// # Errors
    /// [`Failure::Trouble`] where none is open.
    pub fn logbook(&mut self) -> Result<(&mut Logbook, NaiveDate), Failure> {
        let today = self.today();
        match &mut self.logbook {
            Some(logbook) => Ok((logbook, today)),
            None => Err(Error::Open(OpenError::NoLedger(self.folder.clone())).into()),
        }
    }
}
