//! Twins: activities that look like one, by their titles and days or by what their files are called.

use std::collections::{BTreeMap, BTreeSet};

use super::EvidenceId;
use crate::domain::activity::likeness::{Likeness, likeness};
use crate::domain::activity::{Activity, ActivityId, Status};
use crate::text::folded;

/// Each activity is held against no more than so many before it: where somebody entered the same a
/// hundred times, nobody is told of five thousand pairs.
const MOST: usize = 10;

/// What the files of each activity say it is called; activities without any may be left out.
pub type FileTitles = BTreeMap<ActivityId, Vec<(EvidenceId, String)>>;

/// Two activities that look like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Twins<'a> {
    /// The one that was entered first.
    pub first: &'a Activity,
    /// The other.
    pub second: &'a Activity,
    /// Whether only their files say so: their own titles or days differ.
    pub by_files: bool,
}

/// The activities that look like one, pair by pair: those with the same title and days, and those
/// whose days are no further than one apart and which have files with the same title. A plan and
/// what came of it are no twins, and a file that proves both of two activities says nothing.
#[must_use]
pub fn twins<'a>(activities: &'a [Activity], titles: &FileTitles) -> Vec<Twins<'a>> {
    let mut found = Vec::new();
    let mut by_likeness: BTreeMap<(Likeness, bool), Vec<&Activity>> = BTreeMap::new();
    for second in activities {
        let before = by_likeness.entry((likeness(&second.details), is_plan(second))).or_default();
        found.extend(before.iter().rev().take(MOST).rev().map(|first| Twins { first, second, by_files: false }));
        before.push(second);
    }
    let pairs: BTreeSet<(ActivityId, ActivityId)> = found.iter().map(|it| (it.first.id, it.second.id)).collect();
    let titles: BTreeMap<ActivityId, Vec<(EvidenceId, String)>> = titles
        .iter()
        .map(|(id, titles)| (*id, titles.iter().map(|(file, title)| (*file, folded(title))).collect()))
        .collect();
    for (first, second) in neighbours(activities.iter().filter(|it| titles.contains_key(&it.id))) {
        let new = is_plan(first) == is_plan(second) && !pairs.contains(&(first.id, second.id));
        if new && have_one_title(&titles[&first.id], &titles[&second.id]) {
            found.push(Twins { first, second, by_files: true });
        }
    }
    found.sort_by_key(|it| (it.second.id, it.first.id));
    found
}

/// The pairs among `activities` whose days are no further than one apart, the one that was entered
/// first before the other.
fn neighbours<'a>(activities: impl Iterator<Item = &'a Activity>) -> Vec<(&'a Activity, &'a Activity)> {
    let mut by_day: Vec<&Activity> = activities.collect();
    by_day.sort_by_key(|it| (it.details.start, it.id));
    let mut pairs = Vec::new();
    for (at, one) in by_day.iter().enumerate() {
        let near = by_day[at + 1..].iter().take_while(|it| (it.details.start - one.details.start).num_days() <= 1);
        let near = near.filter(|it| (it.details.end - one.details.end).num_days().abs() <= 1);
        pairs.extend(near.take(MOST).map(|other| if one.id < other.id { (*one, *other) } else { (*other, *one) }));
    }
    pairs
}

fn is_plan(activity: &Activity) -> bool {
    activity.details.status == Status::Planned
}

/// Whether a file of the one says the same title as another file of the other.
fn have_one_title(one: &[(EvidenceId, String)], other: &[(EvidenceId, String)]) -> bool {
    let shared = |file: EvidenceId| one.iter().any(|(it, _)| *it == file) && other.iter().any(|(it, _)| *it == file);
    one.iter()
        .filter(|(file, title)| !title.is_empty() && !shared(*file))
        .any(|(_, title)| other.iter().any(|(file, it)| it == title && !shared(*file)))
}
