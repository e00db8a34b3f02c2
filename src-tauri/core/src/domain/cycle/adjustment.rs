//! Adjustments: what an association grants for one cycle, and the form they are entered in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Cycle;
use crate::domain::values::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};

/// Something that changes one cycle, with its reason and the letter that grants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Adjustment {
    /// What it changes.
    #[serde(flatten)]
    pub change: AdjustmentChange,
    /// Why.
    pub reason: String,
    /// The letter or message that grants it.
    pub letter: Option<String>,
    /// The day it was entered.
    pub entered_on: NaiveDate,
}

/// What an adjustment changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "change")]
pub enum AdjustmentChange {
    /// The cycle ends later; its first day stays.
    Extension {
        /// The new last day.
        last_day: NaiveDate,
    },
    /// A leave: the pace pauses. What is done meanwhile counts all the same.
    Leave {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// The total is asked for only in part.
    Proration {
        /// For how many months of the cycle the credential is held.
        months_held: u32,
    },
    /// A time without membership. Where the program counts only what ends while one is a member,
    /// nothing of it counts.
    Lapse {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
}

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
