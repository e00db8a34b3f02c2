//! Which activities look like one: somebody may have entered it twice.

use chrono::NaiveDate;

use super::{Activity, PublicDetails, Status};
use crate::text::folded;

/// What an activity is compared by: its title without capitals and accents, and its days.
pub type Likeness = (String, NaiveDate, NaiveDate);

/// What `details` are compared by. A title of signs alone is compared as it stands.
#[must_use]
pub fn likeness(details: &PublicDetails) -> Likeness {
    likeness_of(&details.title, details.start, details.end)
}

/// What an activity with this title and these days is compared by.
pub(crate) fn likeness_of(title: &str, start: NaiveDate, end: NaiveDate) -> Likeness {
    let words = folded(title);
    (if words.is_empty() { title.trim().to_owned() } else { words }, start, end)
}

/// What a new activity looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alike<'a> {
    /// One that is there already.
    Twin(&'a Activity),
    /// A plan, which it may be the doing of.
    Plan(&'a Activity),
}

/// Those of `activities` with the same title and the same days as a new one: the first that is
/// there already, and the first plan that the new one may be the doing of. Sessions alike on
/// different days are different sessions.
#[must_use]
pub fn alike<'a>(new: &PublicDetails, activities: &'a [Activity]) -> Vec<Alike<'a>> {
    let wanted = likeness(new);
    // The days first: they are compared at once, titles only where these are the same.
    let same =
        |it: &&Activity| (it.details.start, it.details.end) == (new.start, new.end) && likeness(&it.details) == wanted;
    let is_kept_plan = |it: &&Activity| it.details.status == Status::Planned && new.status != Status::Planned;
    let twin = activities.iter().filter(same).find(|it| !is_kept_plan(it)).map(Alike::Twin);
    let plan = activities.iter().filter(same).find(is_kept_plan).map(Alike::Plan);
    twin.into_iter().chain(plan).collect()
}
