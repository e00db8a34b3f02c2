//! Carry-over, proration, and the dates around a cycle.

use chrono::{Days, Months, NaiveDate};

use super::asks::Counted;
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};

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

/// What may be carried into the next cycle.
#[derive(Debug, Clone, Copy)]
pub struct CarryOver<'a> {
    /// At most so many.
    pub most: Credits,
    /// Only from the last so many months; none for the whole cycle.
    pub months: Option<u32>,
    /// Only of these kinds; empty for any.
    pub kinds: &'a [Kind],
    /// Only with one of these topics; empty for any.
    pub topics: &'a [Topic],
}

/// What of a cycle that ends on `last_day` is carried into the next one: of the surplus over what
/// was required, as much as the ceiling allows and as activities in the window, of the kinds and
/// with the topics named, have counted.
#[must_use]
pub fn carried_over(
    rule: CarryOver<'_>,
    last_day: NaiveDate,
    counted: Credits,
    required: Credits,
    activities: &[Counted<'_>],
) -> Credits {
    let since = rule.months.map_or(NaiveDate::MIN, |months| window_start(last_day, months));
    let eligible: Credits = activities
        .iter()
        .filter(|one| one.end >= since)
        .filter(|one| rule.kinds.is_empty() || one.kind.is_some_and(|kind| rule.kinds.contains(kind)))
        .filter(|one| rule.topics.is_empty() || one.topics.iter().any(|topic| rule.topics.contains(topic)))
        .map(|one| one.credits)
        .sum();
    counted.less(required).min(rule.most).min(eligible)
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
