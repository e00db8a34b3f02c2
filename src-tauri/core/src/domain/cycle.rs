//! Cycles: a member's period in one program.

pub mod adjustment;
pub mod adjustment_form;
pub mod calendar;
pub mod comparison;
pub mod reach;

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::program::{Program, Rule, RuleShape};
use super::values::credits::Credits;
use adjustment::{Adjustment, AdjustmentChange};
use calendar::{Year, days_between, regular_last_day};

/// The number by which the ledger knows a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct CycleId(#[specta(type = f64)] pub i64);

/// A member's period in one program. Both days are part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Cycle {
    /// Its number in the ledger.
    pub id: CycleId,
    /// The program's rules as they hold for this cycle, the member's own among them: changing a
    /// program's file never rewrites a cycle.
    pub program: Program,
    /// The program as it was published when the cycle opened or was last brought up to date. What
    /// has changed since can be compared with it.
    pub published: Program,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day, extensions included.
    pub last_day: NaiveDate,
    /// What was granted for this cycle, in the order of entry.
    pub adjustments: Vec<Adjustment>,
    /// The figure chosen for a total for which sources differ, by the rule's id.
    pub choices: BTreeMap<String, Credits>,
    /// The yes/no items that are done.
    pub confirmations: Vec<Confirmation>,
    /// What is carried in from the cycle before.
    pub carried_in: Option<CarriedIn>,
    /// The day it was closed; none while it is open.
    pub closed_on: Option<NaiveDate>,
}

/// A yes/no item that is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Confirmation {
    /// The rule's id.
    pub rule: String,
    /// The day it was done.
    pub on: NaiveDate,
    /// What to remember of it.
    pub note: Option<String>,
}

/// Credits from the cycle before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CarriedIn {
    /// How many.
    pub credits: Credits,
    /// Where they come from.
    pub note: Option<String>,
}

impl Cycle {
    /// A new cycle in `program` from `first_day` on.
    #[must_use]
    pub fn new(id: CycleId, program: Program, first_day: NaiveDate) -> Self {
        let last_day = regular_last_day(first_day, &program.cycle);
        Self {
            id,
            published: program.clone(),
            program,
            first_day,
            last_day,
            adjustments: Vec::new(),
            choices: BTreeMap::new(),
            confirmations: Vec::new(),
            carried_in: None,
            closed_on: None,
        }
    }

    /// The last day it has without any extension.
    #[must_use]
    pub fn regular_last_day(&self) -> NaiveDate {
        regular_last_day(self.first_day, &self.program.cycle)
    }

    /// Sets the last day anew after a change of the first day, the length or the adjustments: the
    /// latest extension decides, and none makes a cycle shorter.
    pub fn settle_last_day(&mut self) {
        let extended = self.adjustments.iter().rev().find_map(|adjustment| match adjustment.change {
            AdjustmentChange::Extension { last_day } => Some(last_day),
            _ => None,
        });
        let regular = self.regular_last_day();
        self.last_day = extended.map_or(regular, |last_day| last_day.max(regular));
    }

    /// Drops what was confirmed or chosen of rules that are gone: it would mean something else if a
    /// rule with the same id came later.
    pub fn forget_rules_that_are_gone(&mut self) {
        let program = &self.program;
        self.confirmations.retain(|it| program.rule(&it.rule).is_some());
        self.choices.retain(|rule, _| program.rule(rule).is_some());
    }

    /// How many days it has, leave included.
    #[must_use]
    pub fn days(&self) -> u32 {
        days_between(self.first_day, self.last_day) + 1
    }

    /// How many of its days are not leave.
    #[must_use]
    pub fn days_of_pace(&self) -> u32 {
        calendar::days_not_on_leave(self.first_day, self.last_day, &self.leaves())
    }

    /// How many of its days that are not leave lie before `today` or are `today`.
    #[must_use]
    pub fn days_elapsed(&self, today: NaiveDate) -> u32 {
        calendar::days_not_on_leave(self.first_day, today.min(self.last_day), &self.leaves())
    }

    /// How many of its days that are not leave come after `today`.
    #[must_use]
    pub fn days_left(&self, today: NaiveDate) -> u32 {
        self.days_of_pace() - self.days_elapsed(today)
    }

    /// The leaves with their first and last days.
    #[must_use]
    pub fn leaves(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let leave = |adjustment: &Adjustment| match adjustment.change {
            AdjustmentChange::Leave { from, to } => Some((from, to)),
            _ => None,
        };
        self.adjustments.iter().filter_map(leave).collect()
    }

    /// Whether `day` lies in it.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Whether the program counts only what ends in membership and `day` lies outside it.
    #[must_use]
    pub fn lacks_membership_on(&self, day: NaiveDate) -> bool {
        self.adjustments
            .iter()
            .any(|it| matches!(it.change, AdjustmentChange::Lapse { from, to } if (from..=to).contains(&day)))
            && self.program.only_while_member()
    }

    /// The rules as they hold for this cycle: the total with the figure that was chosen, prorated
    /// where that was granted; all others as the program has them.
    #[must_use]
    pub fn rules(&self) -> Vec<Rule> {
        let mut rules = self.program.rules.clone();
        for rule in &mut rules {
            let RuleShape::Total { credits } = &mut rule.shape else { continue };
            let chosen = self.choices.get(&rule.id);
            if let Some(at) = chosen.and_then(|chosen| rule.alternatives.iter().position(|it| it.credits == *chosen)) {
                let other = rule.alternatives.remove(at);
                *credits = other.credits;
                rule.source = other.source;
                // What is remarked about the program's own figure speaks of another one now.
                rule.remark = None;
            }
            *credits = self.prorated(*credits);
        }
        rules
    }

    /// The credits asked for in all.
    #[must_use]
    pub fn required(&self) -> Credits {
        self.program.total().map_or(Credits::ZERO, |rule| {
            let chosen =
                self.choices.get(&rule.id).filter(|it| rule.alternatives.iter().any(|other| other.credits == **it));
            self.prorated(chosen.copied().or(rule.shape.credits()).unwrap_or_default())
        })
    }

    fn prorated(&self, required: Credits) -> Credits {
        let months_held = self.adjustments.iter().rev().find_map(|adjustment| match adjustment.change {
            AdjustmentChange::Proration { months_held } => Some(months_held),
            _ => None,
        });
        months_held.map_or(required, |held| calendar::prorated(required, held, self.program.cycle.months))
    }

    /// Its years, counted from its first day: the last one ends with the cycle, extensions
    /// included.
    #[must_use]
    pub fn years(&self) -> Vec<Year> {
        let regular = self.regular_last_day();
        let starts: Vec<NaiveDate> = (0..)
            .map_while(|year| self.first_day.checked_add_months(Months::new(12 * year)))
            .take_while(|day| *day <= regular)
            .collect();
        let leaves = self.leaves();
        let ends = starts.iter().skip(1).filter_map(NaiveDate::pred_opt).chain([self.last_day]);
        let year =
            |(first, last)| Year { first, last, on_leave: calendar::days_not_on_leave(first, last, &leaves) == 0 };
        starts.iter().copied().zip(ends).map(year).collect()
    }

    /// The confirmation of a yes/no item by `today`, where there is one.
    #[must_use]
    pub fn confirmation(&self, rule: &str, today: NaiveDate) -> Option<&Confirmation> {
        self.confirmations.iter().find(|it| it.rule == rule && it.on <= today)
    }

    /// The credits carried in.
    #[must_use]
    pub fn carried_in(&self) -> Credits {
        self.carried_in.as_ref().map_or(Credits::ZERO, |carried| carried.credits)
    }

    /// The day until which its activities can be handed in, where the program has such a time.
    #[must_use]
    pub fn late_entry_until(&self) -> Option<NaiveDate> {
        self.program.late_entry_days().map(|days| calendar::late_entry_until(self.last_day, days))
    }

    /// The day until which proof is kept: as the program says, else as Ledgerline suggests.
    #[must_use]
    pub fn keep_proof_until(&self) -> NaiveDate {
        let months = self.program.keep_proof_months().unwrap_or(super::program::KEEP_PROOF_MONTHS);
        calendar::keep_proof_until(self.last_day, months)
    }
}
