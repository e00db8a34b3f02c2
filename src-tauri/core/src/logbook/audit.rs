//! The verbs of an audit: what is in order, what looks private, what a drill finds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Logbook;
use super::answers::Done;
use crate::domain::activity::ActivityId;
use crate::domain::audit::drill::{self, Drill};
use crate::domain::audit::exhibit::PageCount;
use crate::domain::audit::privacy::{self, PrivacyFinding};
use crate::domain::audit::record::{Record, UnreadRecord};
use crate::domain::audit::report_choice::ReportChoice;
use crate::domain::audit::{self, Audit, Audited};
use crate::domain::cycle::CycleId;
use crate::domain::evidence::Evidence;
use crate::domain::values::deed::Deed;
use crate::error::Error;
use crate::store::changes::Step;
use crate::store::{checks, dismissals, evidence, readings};

impl Logbook {
    /// What an audit of a cycle would find. Everything of a closed cycle is as it was when it was
    /// closed, but for the files, which are as they are today.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn audit(&self, cycle: CycleId, today: NaiveDate) -> Result<Audit, Error> {
        let record = self.unread_record(cycle, today)?;
        let connection = self.store.connection();
        let checked_on: BTreeMap<_, _> =
            checks::all(connection)?.into_iter().map(|(file, (_, day))| (file, day)).collect();
        Ok(audit::audit(Audited {
            record: &record,
            checked_on: &checked_on,
            privacy: self.not_accepted(&record, ReportChoice::ALL)?,
            unfiled: u32::try_from(evidence::unfiled(connection)?.len()).unwrap_or(u32::MAX),
            today,
        }))
    }

    /// Draws activities of a cycle by `seed`, and says what each lacks. Its files are as they were
    /// when they were last looked at: those that [`Logbook::files_of_drill`] names are looked at
    /// first.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn drill(&self, cycle: CycleId, seed: u32, today: NaiveDate) -> Result<Drill, Error> {
        let record = self.unread_record(cycle, today)?;
        Ok(drill::drill(&record, seed))
    }

    /// The files of the activities that a drill of a cycle draws by `seed`.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn files_of_drill(&self, cycle: CycleId, seed: u32, today: NaiveDate) -> Result<Vec<Evidence>, Error> {
        let record = self.unread_record(cycle, today)?;
        let drawn = drill::drawn(&record, seed).into_iter().collect();
        Ok(record.of_chosen(&drawn).exhibits.into_iter().map(|exhibit| exhibit.evidence).collect())
    }

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
        let record = self.unread_record(cycle, today)?;
        let record = match chosen {
            Some(ids) => record.of_chosen(ids),
            None => record,
        };
        self.not_accepted(&record, choice)
    }

    /// The record of a cycle for what only asks how much a package holds: which files, how large,
    /// with how many pages, and how they could be read.
    ///
    /// It lacks what stands in the files: their texts, whether these were recognised, who issued
    /// them and the day they give. So it takes a small part of the time of [`Logbook::record`], and
    /// no report can be made of it.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn package_outline(&self, cycle: CycleId, today: NaiveDate) -> Result<Record<PageCount>, Error> {
        let pages = readings::pages(self.store.connection())?;
        self.record_with(cycle, today, |file, _, _| {
            let counted = pages.get(&file.id);
            Ok(counted.map_or_else(PageCount::default, |(legibility, pages)| PageCount {
                legibility: Some(*legibility),
                pages: *pages,
            }))
        })
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

    fn not_accepted(&self, record: &UnreadRecord, choice: ReportChoice) -> Result<Vec<PrivacyFinding>, Error> {
        let accepted = dismissals::all(self.store.connection())?;
        let mut found = privacy::findings(record, choice);
        found.retain(|finding| !accepted.contains(&finding.key));
        Ok(found)
    }
}
