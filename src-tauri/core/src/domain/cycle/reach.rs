//! How far a record reaches: the days that its cycles know of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::Cycle;
use super::calendar::regular_last_day;

/// A day further from every cycle than this many days is far: more than a year, so that what was
/// done shortly before the first cycle is no slip of the pen.
pub const FAR: i64 = 400;

/// The days of a member's cycles: of the open and the closed ones, and of the next in each program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach(Vec<(NaiveDate, NaiveDate)>);

impl Reach {
    /// How far these cycles reach, open and closed ones, each with the one that follows the latest
    /// of its program.
    #[must_use]
    pub fn of(cycles: &[Cycle]) -> Self {
        let mut latest: BTreeMap<&str, &Cycle> = BTreeMap::new();
        for cycle in cycles {
            let known = latest.entry(&cycle.program.id).or_insert(cycle);
            if known.last_day < cycle.last_day {
                *known = cycle;
            }
        }
        let next = latest.into_values().filter_map(|cycle| {
            let first_day = cycle.last_day.succ_opt()?;
            Some((first_day, regular_last_day(first_day, &cycle.program.cycle)))
        });
        Self(cycles.iter().map(|cycle| (cycle.first_day, cycle.last_day)).chain(next).collect())
    }

    /// Whether `day` lies in one of the cycles.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.0.iter().any(|(first, last)| (*first..=*last).contains(&day))
    }

    /// Whether `day` is further than [`FAR`] from every day of the cycles. Nothing is far from a
    /// record without any.
    #[must_use]
    pub fn is_far(&self, day: NaiveDate) -> bool {
        self.nearest(day).is_some_and(|near| (near - day).num_days().abs() > FAR)
    }

    /// The day of a cycle that is nearest to `day`; none without any cycle.
    #[must_use]
    pub fn nearest(&self, day: NaiveDate) -> Option<NaiveDate> {
        let days = self.0.iter().map(|(first, last)| day.max(*first).min(*last));
        days.min_by_key(|near| (*near - day).num_days().abs())
    }

    /// The years in which the cycles have days.
    #[must_use]
    pub fn years(&self) -> BTreeSet<i32> {
        self.0.iter().flat_map(|(first, last)| first.year()..=last.year()).collect()
    }
}
