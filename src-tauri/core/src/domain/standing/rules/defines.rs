//! Carry-over: what a cycle hands on to the next.

use chrono::NaiveDate;

use crate::domain::cycle::calendar;
use crate::domain::standing::portion::Portion;
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};

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
    activities: &[Portion<'_>],
) -> Credits {
    let since = rule.months.map_or(NaiveDate::MIN, |months| calendar::window_start(last_day, months));
    let eligible: Credits = activities
        .iter()
        .filter(|one| one.end >= since)
        .filter(|one| rule.kinds.is_empty() || one.kind.is_some_and(|kind| rule.kinds.contains(kind)))
        .filter(|one| rule.topics.is_empty() || one.topics.iter().any(|topic| rule.topics.contains(topic)))
        .map(|one| one.credits)
        .sum();
    counted.less(required).min(rule.most).min(eligible)
}
