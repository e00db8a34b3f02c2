//! The verbs of an audit: what is in order, what looks private, what a drill finds.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Logbook;
use super::answers::Done;
use crate::domain::activity::ActivityId;
use crate::domain::cycle::CycleId;
use crate::domain::deed::Deed;
use crate::domain::package::ReportChoice;
use crate::domain::privacy::{self, PrivacyFinding};
use crate::domain::record::Record;
use crate::error::Error;
use crate::store::changes::Step;
use crate::store::dismissals;

impl Logbook {
    /// What a report of this choice would print that looks private and is not accepted; of chosen
    /// activities alone, where `chosen` names them.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn private_words(
        &self,
        cycle: CycleId,
        choice: ReportChoice,
        chosen: Option<&BTreeSet<ActivityId>>,
        today: NaiveDate,
    ) -> Result<Vec<PrivacyFinding>, Error> {
        let record = self.record(cycle, today)?;
        let record = match chosen {
            Some(ids) => record.of_chosen(ids),
            None => record,
        };
        self.not_accepted(&record, choice)
    }

    /// Accepts words that look private: they may be in reports. Other words are found anew.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where they are accepted already, or the key is of no finding.
    pub fn accept_finding(&mut self, key: &str) -> Result<Done, Error> {
        if !privacy::is_key(key) || dismissals::all(self.store.connection())?.contains(key) {
            return Err(Error::NothingToDo);
        }
        self.change(Deed::FindingAccepted, vec![Step::Dismissal { key: key.to_owned() }])
    }

    fn not_accepted(&self, record: &Record, choice: ReportChoice) -> Result<Vec<PrivacyFinding>, Error> {
        let accepted = dismissals::all(self.store.connection())?;
        let mut found = privacy::findings(record, choice);
        found.retain(|finding| !accepted.contains(&finding.key));
        Ok(found)
    }
}
