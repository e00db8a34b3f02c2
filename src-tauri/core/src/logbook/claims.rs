//! The verbs about claims: what an activity counts for in each program.

use chrono::NaiveDate;

use super::Logbook;
use super::answers::Done;
use crate::domain::activity::claim::ClaimForm;
use crate::domain::activity::form::{ActivityForm, Entered};
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::cycle::Cycle;
use crate::domain::program::conversion::Customs;
use crate::domain::standing::counting;
use crate::domain::standing::explained::{ProgramClaim, program_claim};
use crate::domain::values::deed::Deed;
use crate::error::Error;
use crate::store::changes::Step;
use crate::store::{activities, cycles};

impl Logbook {
    /// What each open cycle makes of an activity, and why not more of it counts.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`].
    pub fn claims(&self, id: ActivityId, today: NaiveDate) -> Result<Vec<ProgramClaim>, Error> {
        let activity = self.activity(id)?;
        let all = activities::all(self.store.connection())?;
        let claim = |cycle: &Cycle| {
            let counting = counting::count(cycle, &all, today).into_iter().find(|it| it.activity == id)?;
            Some(program_claim(cycle, &activity.details, counting))
        };
        Ok(self.cycles()?.iter().filter_map(claim).collect())
    }

    /// Gives an activity a figure of the member's own in one program, or with nothing typed its
    /// usual one back.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::NoSuchActivity`], [`Error::UnknownProgram`]
    /// where no open cycle is in it, [`Error::NothingToDo`] where it stays as it was.
    pub fn correct_claim(
        &mut self,
        id: ActivityId,
        program: &str,
        form: &ClaimForm,
        today: NaiveDate,
    ) -> Result<Done, Error> {
        if !self.cycles()?.iter().any(|cycle| cycle.program.id == program) {
            return Err(Error::UnknownProgram(program.to_owned()));
        }
        let claim = form.check(program).map_err(Error::Fields)?;
        let before = self.activity(id)?;
        let mut after = Activity { changed_on: today, ..before.clone() };
        after.details.claims.retain(|it| it.program != program);
        after.details.claims.extend(claim);
        after.details.claims.sort_by(|one, other| one.program.cmp(&other.program));
        if after.details == before.details {
            return Err(Error::NothingToDo);
        }
        self.customs()?.settle(&mut after.details);
        self.change(Deed::ClaimChanged, vec![Step::activity(Some(before), Some(after))])
    }

    /// The open cycles and the closed ones, whose programs still tell what their activities are
    /// worth.
    pub(super) fn every_cycle(&self) -> Result<Vec<Cycle>, Error> {
        let connection = self.store.connection();
        Ok([cycles::open(connection)?, cycles::closed(connection)?].concat())
    }

    /// What the ledger adds to how a line or a form is understood.
    ///
    /// # Errors
    /// The store's.
    pub fn customs(&self) -> Result<Customs, Error> {
        let programs = self.every_cycle()?.into_iter().map(|cycle| cycle.program).collect();
        Ok(Customs { kinds: self.kinds()?, programs })
    }

    /// What a form says, where it can be kept.
    pub(super) fn checked(&self, form: &ActivityForm, today: NaiveDate) -> Result<Entered, Error> {
        let customs = self.customs()?;
        let mut entered = form.check(today, &customs.kinds).map_err(Error::Fields)?;
        customs.settle(&mut entered.details);
        Ok(entered)
    }

    /// The activities whose status changes with a cycle: what had no credits in any program may
    /// have them now, and the other way round. `changed` is the cycle as it will be, `stays`
    /// whether it will be there at all.
    pub(super) fn settled_statuses(&self, changed: &Cycle, stays: bool) -> Result<Vec<Step>, Error> {
        let others = self.every_cycle()?.into_iter().filter(|other| other.id != changed.id);
        let programs = others.chain(stays.then(|| changed.clone())).map(|cycle| cycle.program).collect();
        let customs = Customs { kinds: self.kinds()?, programs };
        let mut steps = Vec::new();
        for before in activities::all(self.store.connection())? {
            let mut after = before.clone();
            customs.settle(&mut after.details);
            if after != before {
                steps.push(Step::activity(Some(before), Some(after)));
            }
        }
        Ok(steps)
    }
}
