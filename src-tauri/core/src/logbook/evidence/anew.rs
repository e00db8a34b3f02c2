//! Making anew what is only made from something else.

use crate::error::Error;
use crate::logbook::Logbook;
use crate::store::{file_says, readings, sidecars};

impl Logbook {
    /// Makes anew all that is only made from something else: the words that files are found by, what they were found to
    /// say, and the texts beside them. Nothing that the member has said or kept is changed. Answers of how many files the
    /// words are.
    ///
    /// # Errors
    /// The store's; all is as it was then.
    pub fn make_derived_anew(&mut self) -> Result<u32, Error> {
        let transaction = self.store.transaction()?;
        let made = readings::make_words_anew(&transaction)?;
        file_says::forget_all(&transaction)?;
        sidecars::all_due(&transaction)?;
        transaction.commit()?;
        // One that tells of what this ledger does not know stays as it is.
        self.write_sidecars_quietly(super::care::Unknown::Waits);
        Ok(made)
    }
}
