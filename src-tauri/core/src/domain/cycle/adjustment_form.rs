//! The form in which an adjustment is entered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Cycle;
use super::adjustment::{Adjustment, AdjustmentChange};
use crate::domain::values::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};

/// Which change a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AdjustmentKind {
    /// An extension.
    #[default]
    Extension,
    /// A leave.
    Leave,
    /// A proration.
    Proration,
    /// A time without membership.
    Lapse,
}

/// An adjustment as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct AdjustmentForm {
    /// What it changes.
    pub change: AdjustmentKind,
    /// First day of a leave or a lapse.
    pub from: String,
    /// Last day of a leave or a lapse; the new last day of the cycle for an extension.
    pub to: String,
    /// Months held, for a proration.
    pub months_held: String,
    /// Why.
    pub reason: String,
    /// The letter that grants it; may be empty.
    pub letter: String,
}

impl AdjustmentForm {
    /// Turns what was typed into an adjustment of `cycle`.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn check(&self, cycle: &Cycle, today: NaiveDate) -> Result<Adjustment, Vec<FieldProblem>> {
        let mut checker = Checker::default();
        let change = match self.change {
            AdjustmentKind::Extension => self.extension(&mut checker, cycle, today),
            AdjustmentKind::Leave => {
                self.period(&mut checker, cycle, today).map(|(from, to)| AdjustmentChange::Leave { from, to })
            }
            AdjustmentKind::Lapse => {
                self.period(&mut checker, cycle, today).map(|(from, to)| AdjustmentChange::Lapse { from, to })
            }
            AdjustmentKind::Proration => {
                let most = cycle.program.cycle.months.saturating_sub(1).max(1);
                checker
                    .whole_number(Field::MonthsHeld, &self.months_held, 1..=most)
                    .map(|months_held| AdjustmentChange::Proration { months_held })
            }
        };
        let reason = checker.line(Field::Reason, &self.reason, LONGEST_LINE);
        if reason.is_none() {
            checker.problem(Field::Reason, Problem::Missing);
        }
        let letter = checker.line(Field::Letter, &self.letter, LONGEST_LINE);
        checker.finish()?;
        let (Some(change), Some(reason)) = (change, reason) else {
            return Err(Vec::new());
        };
        Ok(Adjustment { change, reason, letter, entered_on: today })
    }

    fn extension(&self, checker: &mut Checker, cycle: &Cycle, today: NaiveDate) -> Option<AdjustmentChange> {
        let last_day = checker.needed_day(Field::To, &self.to, today)?;
        if last_day <= cycle.last_day {
            checker.problem(Field::To, Problem::NotLater);
        }
        Some(AdjustmentChange::Extension { last_day })
    }

    /// The days of a leave or a lapse, which touch the cycle.
    fn period(&self, checker: &mut Checker, cycle: &Cycle, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let from = checker.needed_day(Field::From, &self.from, today);
        let to = checker.needed_day(Field::To, &self.to, today);
        let (from, to) = (from?, to?);
        if to < from {
            checker.problem(Field::To, Problem::EndBeforeStart);
        } else if to < cycle.first_day || from > cycle.last_day {
            checker.problem(Field::From, Problem::OutsideCycle);
        }
        Some((from, to))
    }
}
