//! Cycles: a member's period in one program.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::program::Program;

/// The number by which the ledger knows a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct CycleId(#[specta(type = f64)] pub i64);

/// A member's period in one program. Both days are part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Cycle {
    /// Its number in the ledger.
    pub id: CycleId,
    /// The program as it was when the cycle opened: changing a program's file never rewrites a
    /// cycle.
    pub program: Program,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
}

impl Cycle {
    /// How many days it has.
    #[must_use]
    pub fn days(&self) -> u32 {
        days_between(self.first_day, self.last_day) + 1
    }

    /// How many of its days lie before `today` or are `today`.
    #[must_use]
    pub fn days_elapsed(&self, today: NaiveDate) -> u32 {
        if today < self.first_day { 0 } else { (days_between(self.first_day, today) + 1).min(self.days()) }
    }

    /// How many of its days come after `today`.
    #[must_use]
    pub fn days_left(&self, today: NaiveDate) -> u32 {
        self.days() - self.days_elapsed(today)
    }

    /// Whether `day` lies in it.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

/// The last day of a cycle of `months` months: the day before the same day of the month so many
/// months later, where a shorter month's end stands for days it lacks. Sixty months from
/// 29 February 2024 end on 27 February 2029.
#[must_use]
pub fn last_day(first_day: NaiveDate, months: u32) -> NaiveDate {
    first_day
        .checked_add_months(Months::new(months))
        .and_then(|day| day.checked_sub_days(Days::new(1)))
        .unwrap_or(NaiveDate::MAX)
}
