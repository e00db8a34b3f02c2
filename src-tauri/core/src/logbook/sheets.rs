//! The verb about sheets to have signed.

use chrono::NaiveDate;

use super::Logbook;
use crate::domain::activity::ActivityId;
use crate::domain::evidence::signature_sheet::{SheetChoice, SignatureSheet};
use crate::domain::values::language::Bilingual;
use crate::error::Error;

impl Logbook {
    /// The sheet on which others confirm these activities with their signatures. Plans may be among
    /// them: a sheet can be taken along and signed session by session.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`], and [`Error::Sheet`] for no activity at all or too many lines.
    pub fn signature_sheet(
        &self,
        ids: &[ActivityId],
        choice: SheetChoice,
        today: NaiveDate,
    ) -> Result<SignatureSheet, Error> {
        let activities = ids.iter().map(|id| self.activity(*id)).collect::<Result<Vec<_>, Error>>()?;
        let mut bodies: Vec<Bilingual> = Vec::new();
        for cycle in self.cycles()? {
            if !bodies.contains(&cycle.program.body) {
                bodies.push(cycle.program.body);
            }
        }
        Ok(SignatureSheet::new(self.member()?, bodies, &activities, choice, today)?)
    }
}
