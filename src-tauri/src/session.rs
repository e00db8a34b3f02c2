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
    /// The file that was exported last, for "Open" and "Show in folder".
    pub exported: Option<PathBuf>,
}

impl Session {
    /// A run on the ledger in `folder`; `fixed_today` stands for the date where it is given.
    #[must_use]
    pub fn new(folder: PathBuf, fixed_today: Option<NaiveDate>) -> Self {
        Self { folder, fixed_today, logbook: None, exported: None }
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
            self.logbook = Some(Logbook::open(&self.folder)?);
        }
        Ok(())
    }

    /// Makes a new ledger.
    ///
    /// # Errors
    /// As [`Logbook::create`].
    pub fn create(&mut self, first_run: &FirstRun) -> Result<(), Error> {
        self.logbook = Some(Logbook::create(&self.folder, first_run, self.today())?);
        Ok(())
    }

    /// Renames a damaged ledger, so that a new one can be made.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where the ledger is open and well; else as [`store::set_aside`].
    pub fn set_aside(&mut self) -> Result<(), Error> {
        if self.logbook.is_some() {
            return Err(Error::NothingToDo);
        }
        store::set_aside(&self.folder, self.today())?;
        Ok(())
    }

    /// Closes the ledger in good order.
    pub fn close(&mut self) {
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
