//! The verb about what is to be told of.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Logbook;
use crate::domain::reminder::{self, Reminder};
use crate::domain::standing::{self, Standing};
use crate::error::Error;
use crate::store::{activities, cycles};

impl Logbook {
    /// What is to be told `today` of what does not count as `told`. `reached` is the day on which the second folder for
    /// backups was reached last; none where there is no such folder.
    ///
    /// # Errors
    /// The store's.
    pub fn reminders(
        &self,
        reached: Option<NaiveDate>,
        told: &BTreeSet<String>,
        today: NaiveDate,
    ) -> Result<Vec<Reminder>, Error> {
        let connection = self.store.connection();
        let (all, cycles) = (activities::all(connection)?, cycles::open(connection)?);
        let proofs = self.proofs(&all, today)?;
        let standings: Vec<Standing> =
            cycles.iter().map(|cycle| standing::standing(cycle, &all, &proofs, today)).collect();
        Ok(reminder::due(&cycles, &standings, &all, reached, told, today))
    }
}
