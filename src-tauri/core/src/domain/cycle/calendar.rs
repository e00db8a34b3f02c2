//! The dates of a cycle: its days, its years, and what is counted from its last day.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::domain::program::CycleLength;
use crate::domain::values::credits::Credits;

/// A year of a cycle, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Whether every day of it is leave: then no minimum asks for anything in it.
    pub on_leave: bool,
}

/// A requirement for the months held of a cycle: its share, rounded up to the hundredth so that
/// nobody is told less than the exact share. 60 credits in 60 months are 41 for 41 months.
#[must_use]
pub fn prorated(required: Credits, months_held: u32, months: u32) -> Credits {
    let (held, months) = (i64::from(months_held.min(months)), i64::from(months.max(1)));
    Credits::from_hundredths((required.hundredths() * held + months - 1) / months)
}

/// The first of the last `months` months of a cycle that ends on `last_day`: six months before the
/// end of 2028 begin on 1 July.
#[must_use]
pub fn window_start(last_day: NaiveDate, months: u32) -> NaiveDate {
    last_day
        .checked_add_days(Days::new(1))
        .and_then(|day| day.checked_sub_months(Months::new(months)))
        .unwrap_or(NaiveDate::MIN)
}

/// The last day on which activities of a cycle can be handed in.
#[must_use]
pub fn late_entry_until(last_day: NaiveDate, days: u32) -> NaiveDate {
    last_day.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX)
}

/// The day until which proof is kept: so many months after the cycle's last day.
#[must_use]
pub fn keep_proof_until(last_day: NaiveDate, months: u32) -> NaiveDate {
    last_day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// How many days from `first` to `last`, both included, lie in none of the `leaves`, which may
/// overlap and reach beyond.
#[must_use]
pub fn days_not_on_leave(first: NaiveDate, last: NaiveDate, leaves: &[(NaiveDate, NaiveDate)]) -> u32 {
    if last < first {
        return 0;
    }
    let mut leaves: Vec<_> =
        leaves.iter().map(|(from, to)| ((*from).max(first), (*to).min(last))).filter(|(from, to)| from <= to).collect();
    leaves.sort_unstable();
    let mut days = (last - first).num_days() + 1;
    let mut counted_to = None;
    for (from, to) in leaves {
        let from = counted_to.and_then(|day: NaiveDate| day.succ_opt()).map_or(from, |next| from.max(next));
        if from <= to {
            days -= (to - from).num_days() + 1;
            counted_to = Some(to);
        }
    }
    u32::try_from(days).unwrap_or(0)
}

/// How many days after `from` the day `to` is; none where it is before.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
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

/// The last day of a cycle of this length without any extension: where cycles end on one day of
/// the year, the latest such day that is not after the full length.
#[must_use]
pub fn regular_last_day(first_day: NaiveDate, length: &CycleLength) -> NaiveDate {
    let full = last_day(first_day, length.months);
    let Some(ends) = length.ends else { return full };
    [full.year(), full.year() - 1]
        .into_iter()
        .filter_map(|year| ends.in_year(year))
        .find(|day| *day <= full && *day >= first_day)
        .unwrap_or(full)
}
