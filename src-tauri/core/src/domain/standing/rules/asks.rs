//! What rules find in what counts: totals, minimums and counts.
//!
//! Every function looks at counted credits, after maximums. An activity of which nothing counts
//! is not there for them.

use std::collections::BTreeSet;

use crate::domain::activity::Format;
use crate::domain::cycle::calendar::Year;
use crate::domain::standing::portion::Portion;
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};

/// All credits.
#[must_use]
pub fn in_all(counted: &[Portion<'_>]) -> Credits {
    counted.iter().map(|one| one.credits).sum()
}

/// The credits of one kind.
#[must_use]
pub fn of_kind(counted: &[Portion<'_>], kind: &Kind) -> Credits {
    counted.iter().filter(|one| one.kind == Some(kind)).map(|one| one.credits).sum()
}

/// The credits with one topic, whatever their kind.
#[must_use]
pub fn with_topic(counted: &[Portion<'_>], topic: &Topic) -> Credits {
    counted.iter().filter(|one| one.topics.contains(topic)).map(|one| one.credits).sum()
}

/// The credits of what is held in one way.
#[must_use]
pub fn of_format(counted: &[Portion<'_>], format: Format) -> Credits {
    counted.iter().filter(|one| one.format == Some(format)).map(|one| one.credits).sum()
}

/// The credits that end in each of `years`.
#[must_use]
pub fn in_each_year(counted: &[Portion<'_>], years: &[Year]) -> Vec<Credits> {
    let in_year = |year: &Year| {
        counted.iter().filter(|one| (year.first..=year.last).contains(&one.end)).map(|one| one.credits).sum()
    };
    years.iter().map(in_year).collect()
}

/// How many different kinds there are, among these; among all of them where the list is empty.
#[must_use]
pub fn different_kinds(counted: &[Portion<'_>], among: &[Kind]) -> u32 {
    let found: BTreeSet<&Kind> = counted.iter().filter_map(|one| one.kind).collect();
    number(found.into_iter().filter(|kind| among.is_empty() || among.contains(kind)))
}

/// How many different topics there are, among these; among all of them where the list is empty.
#[must_use]
pub fn different_topics(counted: &[Portion<'_>], among: &[Topic]) -> u32 {
    let found: BTreeSet<&Topic> = counted.iter().flat_map(|one| one.topics).collect();
    number(found.into_iter().filter(|topic| among.is_empty() || among.contains(topic)))
}

/// How many activities have this topic, whatever they are worth.
#[must_use]
pub fn activities_with_topic(counted: &[Portion<'_>], topic: &Topic) -> u32 {
    number(counted.iter().filter(|one| one.topics.contains(topic)))
}

/// How many activities are of one of these kinds or have one of these topics.
#[must_use]
pub fn activities_of_any(counted: &[Portion<'_>], kinds: &[Kind], topics: &[Topic]) -> u32 {
    number(counted.iter().filter(|one| {
        one.kind.is_some_and(|kind| kinds.contains(kind)) || one.topics.iter().any(|topic| topics.contains(topic))
    }))
}

fn number<T>(found: impl Iterator<Item = T>) -> u32 {
    u32::try_from(found.count()).unwrap_or(u32::MAX)
}
