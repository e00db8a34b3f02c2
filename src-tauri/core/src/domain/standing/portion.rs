//! Portions: so many credits of an activity, with all that rules look at.

use chrono::NaiveDate;

use crate::domain::activity::{Format, PublicDetails};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};

/// So many credits of one activity: what is claimed for it, as maximums look at it, or what of
/// that counts, as all other rules do.
#[derive(Debug, Clone, Copy)]
pub struct Portion<'a> {
    /// The activity's kind.
    pub kind: Option<&'a Kind>,
    /// Its topics.
    pub topics: &'a [Topic],
    /// How it was held.
    pub format: Option<Format>,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// How many credits; of what counts, more than nothing.
    pub credits: Credits,
}

impl<'a> Portion<'a> {
    /// So many credits of an activity.
    #[must_use]
    pub fn of(details: &'a PublicDetails, credits: Credits) -> Self {
        let (kind, topics) = (details.kind.as_ref(), details.topics.as_slice());
        Self { kind, topics, format: details.format, start: details.start, end: details.end, credits }
    }
}
