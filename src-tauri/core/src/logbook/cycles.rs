//! The verbs about cycles: opening, adjusting, confirming, closing.

use chrono::NaiveDate;

use super::Logbook;
use super::answers::{Done, PastCycle};
use crate::domain::cycle::adjustment::Adjustment;
use crate::domain::cycle::adjustment_form::AdjustmentForm;
use crate::domain::cycle::{CarriedIn, Confirmation, Cycle, CycleId};
use crate::domain::program::RuleShape;
use crate::domain::standing;
use crate::domain::standing::closing::{self, Snapshot};
use crate::domain::standing::request;
use crate::domain::values::credits::Credits;
use crate::domain::values::deed::Deed;
use crate::domain::values::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};
use crate::domain::values::member;
use crate::domain::values::phrase::Phrase;
use crate::error::Error;
use crate::store::changes::Step;
use crate::store::{activities, closings, cycles};

impl Logbook {
    /// The open cycles.
    ///
    /// # Errors
    /// The store's.
    pub fn cycles(&self) -> Result<Vec<Cycle>, Error> {
        Ok(cycles::open(self.store.connection())?)
    }

    /// One cycle, open or closed.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn cycle(&self, id: CycleId) -> Result<Cycle, Error> {
        cycles::one(self.store.connection(), id)?.ok_or(Error::NoSuchCycle(id))
    }

    /// One cycle that is open and may be changed.
    pub(super) fn open_cycle_with(&self, id: CycleId) -> Result<Cycle, Error> {
        let cycle = self.cycle(id)?;
        if cycle.closed_on.is_some() { Err(Error::CycleClosed(id)) } else { Ok(cycle) }
    }

    /// Opens a cycle in a program: a shipped one, or one of the member's own.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::UnknownProgram`],
    /// [`Error::CycleOverlaps`] where another cycle of the program has some of its days.
    pub fn open_cycle(&mut self, program: &str, first_day: &str, today: NaiveDate) -> Result<Done, Error> {
        let first_day = member::check_first_day(first_day, today).map_err(Error::Fields)?;
        let program = self.program(program)?;
        let cycle = Cycle::new(cycles::next_id(self.store.connection())?, program, first_day);
        self.refuse_overlap(&cycle)?;
        let mut steps = vec![Step::cycle(None, Some(cycle.clone()))];
        steps.extend(self.settled_statuses(&cycle, true)?);
        self.change(Deed::CycleOpened, steps)
    }

    /// Takes an open cycle out of the record; its activities stay.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`], [`Error::CycleClosed`], [`Error::LastCycle`] for the only one.
    pub fn remove_cycle(&mut self, id: CycleId) -> Result<Done, Error> {
        let cycle = self.open_cycle_with(id)?;
        if self.cycles()?.len() == 1 {
            return Err(Error::LastCycle);
        }
        let mut steps = self.settled_statuses(&cycle, false)?;
        steps.push(Step::cycle(Some(cycle), None));
        self.change(Deed::CycleRemoved, steps)
    }

    /// Moves a cycle's first day; the last day follows from the program's length, extensions
    /// included.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::NoSuchCycle`], [`Error::CycleClosed`],
    /// [`Error::CycleOverlaps`].
    pub fn correct_cycle(&mut self, id: CycleId, first_day: &str, today: NaiveDate) -> Result<Done, Error> {
        let first_day = member::check_first_day(first_day, today).map_err(Error::Fields)?;
        self.change_cycle(id, Deed::CycleCorrected, |cycle| {
            cycle.first_day = first_day;
            cycle.settle_last_day();
            Ok(())
        })
    }

    /// Adjusts a cycle.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::NoSuchCycle`], [`Error::CycleClosed`].
    pub fn adjust_cycle(&mut self, id: CycleId, form: &AdjustmentForm, today: NaiveDate) -> Result<Done, Error> {
        self.change_cycle(id, Deed::CycleAdjusted, |cycle| {
            let adjustment = form.check(cycle, today).map_err(Error::Fields)?;
            cycle.adjustments.push(adjustment);
            cycle.settle_last_day();
            Ok(())
        })
    }

    /// Takes an adjustment back.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where the cycle has no such adjustment, [`Error::NoSuchCycle`],
    /// [`Error::CycleClosed`].
    pub fn remove_adjustment(&mut self, id: CycleId, adjustment: &Adjustment) -> Result<Done, Error> {
        self.change_cycle(id, Deed::CycleAdjusted, |cycle| {
            let place = cycle.adjustments.iter().position(|it| it == adjustment).ok_or(Error::NothingToDo)?;
            cycle.adjustments.remove(place);
            cycle.settle_last_day();
            Ok(())
        })
    }

    /// The paragraph that asks for an adjustment, as a sentence to be worded in both languages.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::NoSuchCycle`].
    pub fn request(&self, id: CycleId, form: &AdjustmentForm, today: NaiveDate) -> Result<Phrase, Error> {
        let cycle = self.cycle(id)?;
        let adjustment = form.check(&cycle, today).map_err(Error::Fields)?;
        let all = activities::all(self.store.connection())?;
        let standing = standing::standing(&cycle, &all, &self.proofs(&all, today)?, today);
        Ok(request::request(&cycle, &standing, adjustment.change, &adjustment.reason, today))
    }

    /// Chooses the figure of a total for which sources differ: that of an alternative, or the
    /// program's own.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where it is chosen already or no source gives this figure,
    /// [`Error::NoSuchCycle`], [`Error::CycleClosed`].
    pub fn choose_total(&mut self, id: CycleId, credits: Credits) -> Result<Done, Error> {
        self.change_cycle(id, Deed::TotalChosen, |cycle| {
            let total = cycle.program.total().ok_or(Error::NothingToDo)?;
            let rule = total.id.clone();
            if total.shape.credits() == Some(credits) {
                cycle.choices.remove(&rule);
            } else if total.alternatives.iter().any(|other| other.credits == credits) {
                cycle.choices.insert(rule, credits);
            } else {
                return Err(Error::NothingToDo);
            }
            Ok(())
        })
    }

    /// Confirms a yes/no item as done on a day.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::NoSuchRule`], [`Error::NoSuchCycle`],
    /// [`Error::CycleClosed`].
    pub fn confirm_item(
        &mut self,
        id: CycleId,
        rule: &str,
        on: &str,
        note: &str,
        today: NaiveDate,
    ) -> Result<Done, Error> {
        self.change_cycle(id, Deed::ItemConfirmed, |cycle| {
            has_item(cycle, rule)?;
            let mut checker = Checker::default();
            let day = checker.needed_day(Field::DoneOn, on, today);
            if day.is_some_and(|day| day > today) {
                checker.problem(Field::DoneOn, Problem::InTheFuture);
            } else if day.is_some_and(|day| day < cycle.first_day) {
                checker.problem(Field::DoneOn, Problem::OutsideCycle);
            }
            let note = checker.line(Field::Note, note, LONGEST_LINE);
            checker.finish().map_err(Error::Fields)?;
            let on = day.ok_or_else(|| Error::Fields(Vec::new()))?;
            cycle.confirmations.retain(|it| it.rule != rule);
            cycle.confirmations.push(Confirmation { rule: rule.to_owned(), on, note });
            Ok(())
        })
    }

    /// Marks a yes/no item as not done.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where it is not done, [`Error::NoSuchCycle`], [`Error::CycleClosed`].
    pub fn reopen_item(&mut self, id: CycleId, rule: &str) -> Result<Done, Error> {
        self.change_cycle(id, Deed::ItemReopened, |cycle| {
            cycle.confirmations.retain(|it| it.rule != rule);
            Ok(())
        })
    }

    /// Sets what is carried in from the cycle before; empty for nothing.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::NoSuchCycle`], [`Error::CycleClosed`].
    pub fn carry_in(&mut self, id: CycleId, credits: &str, note: &str) -> Result<Done, Error> {
        self.change_cycle(id, Deed::CarriedIn, |cycle| {
            let mut checker = Checker::default();
            let credits = checker.credits(Field::Credits, credits);
            let note = checker.line(Field::Note, note, LONGEST_LINE);
            checker.finish().map_err(Error::Fields)?;
            cycle.carried_in = credits.map(|credits| CarriedIn { credits, note });
            Ok(())
        })
    }

    /// Closes a cycle that has ended: its rules, its standing and its list are frozen. With
    /// `open_next`, the cycle that follows is opened with what may be carried over.
    ///
    /// # Errors
    /// [`Error::CycleRuns`] before the day after its last, [`Error::NoSuchCycle`],
    /// [`Error::CycleClosed`], [`Error::CycleOverlaps`] where the next one is there already.
    pub fn close_cycle(&mut self, id: CycleId, open_next: bool, today: NaiveDate) -> Result<Done, Error> {
        let before = self.open_cycle_with(id)?;
        if today <= before.last_day {
            return Err(Error::CycleRuns { last_day: before.last_day });
        }
        let connection = self.store.connection();
        let all = activities::all(connection)?;
        let snapshot = closing::snapshot(&before, &all, &self.proofs(&all, today)?, today);
        let next_id = cycles::next_id(connection)?;
        let mut steps = vec![
            Step::cycle(Some(before), Some(snapshot.cycle.clone())),
            Step::Closing { snapshot: Box::new(snapshot.clone()) },
        ];
        if open_next && let Some(next) = closing::next_cycle(&snapshot, next_id) {
            self.refuse_overlap(&next)?;
            steps.push(Step::cycle(None, Some(next)));
        }
        self.change(Deed::CycleClosed, steps)
    }

    /// The closed cycles, the latest first, with what has changed since.
    ///
    /// # Errors
    /// The store's.
    pub fn past_cycles(&self) -> Result<Vec<PastCycle>, Error> {
        let connection = self.store.connection();
        let all = activities::all(connection)?;
        let mut past = Vec::new();
        for cycle in cycles::closed(connection)? {
            let snapshot = self.snapshot(cycle.id)?;
            let changes = closing::changed_since(&snapshot, &all);
            past.push(PastCycle { snapshot, changes });
        }
        Ok(past)
    }

    /// A closed cycle as it was when it was closed.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`] where it is not closed.
    pub fn snapshot(&self, id: CycleId) -> Result<Snapshot, Error> {
        closings::one(self.store.connection(), id)?.ok_or(Error::NoSuchCycle(id))
    }

    /// Changes an open cycle; nothing where the change leaves it as it was.
    pub(super) fn change_cycle(
        &mut self,
        id: CycleId,
        deed: Deed,
        change: impl FnOnce(&mut Cycle) -> Result<(), Error>,
    ) -> Result<Done, Error> {
        let before = self.open_cycle_with(id)?;
        let mut after = before.clone();
        change(&mut after)?;
        if after == before {
            return Err(Error::NothingToDo);
        }
        if (after.first_day, after.last_day) != (before.first_day, before.last_day) {
            self.refuse_overlap(&after)?;
        }
        let mut steps = vec![Step::cycle(Some(before), Some(after.clone()))];
        steps.extend(self.settled_statuses(&after, true)?);
        self.change(deed, steps)
    }

    /// An activity counts once in a program: two of its cycles never share a day.
    fn refuse_overlap(&self, cycle: &Cycle) -> Result<(), Error> {
        let others = self.every_cycle()?;
        let overlaps = |other: &&Cycle| {
            other.id != cycle.id
                && other.program.id == cycle.program.id
                && other.first_day <= cycle.last_day
                && cycle.first_day <= other.last_day
        };
        others
            .iter()
            .find(overlaps)
            .map_or(Ok(()), |other| Err(Error::CycleOverlaps { first_day: other.first_day, last_day: other.last_day }))
    }
}

fn has_item(cycle: &Cycle, rule: &str) -> Result<(), Error> {
    let is_item = cycle.program.rule(rule).is_some_and(|rule| matches!(rule.shape, RuleShape::YesNo { .. }));
    if is_item { Ok(()) } else { Err(Error::NoSuchRule(rule.to_owned())) }
}

/// What is wrong with one field alone.
pub(super) fn field(field: Field, problem: Problem) -> Error {
    Error::Fields(vec![FieldProblem { field, problem }])
}
