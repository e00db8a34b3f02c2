//! Closing a cycle: a snapshot that never changes, and what has changed since.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::counting::Outcome;
use super::{Standing, standing};
use crate::domain::activity::{Activity, ActivityId, PublicActivity, PublicDetails, Recorded};
use crate::domain::cycle::{CarriedIn, Cycle, CycleId};
use crate::domain::evidence::proof::Proofs;
use crate::domain::program::conversion::{Basis, Converter};
use crate::domain::values::credits::Credits;

/// A cycle as it was when it was closed: its rules, its standing, its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Snapshot {
    /// The cycle with its rules.
    pub cycle: Cycle,
    /// What the rules said on the day it was closed.
    pub standing: Standing,
    /// The activities whose last day lay in it.
    pub activities: Vec<PublicActivity>,
}

/// What has happened to an activity since its cycle was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeAfter {
    /// It was added, or moved into the cycle.
    Added,
    /// It was changed.
    Changed,
    /// It was deleted, or moved out of the cycle.
    Removed,
}

/// An activity that has changed since its cycle was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ChangedAfter {
    /// Which.
    pub activity: ActivityId,
    /// Its title, as it is now or was last.
    pub title: String,
    /// Its last day, as it is now or was last.
    pub day: NaiveDate,
    /// What has happened to it.
    pub change: ChangeAfter,
    /// What was claimed for it when the cycle was closed.
    pub claimed_then: Option<Credits>,
    /// What is claimed for it now.
    pub claimed_now: Option<Credits>,
}

/// Freezes `cycle` as it is on `today`.
#[must_use]
pub fn snapshot(cycle: &Cycle, activities: &[Activity], proofs: &Proofs, today: NaiveDate) -> Snapshot {
    let cycle = Cycle { closed_on: Some(today), ..cycle.clone() };
    let listed = in_cycle(&cycle, activities);
    let mut standing = standing(&cycle, activities, proofs, today);
    standing.countings.retain(|counting| counting.outcome != Outcome::Outside);
    Snapshot { cycle, standing, activities: listed }
}

/// What has changed in a closed cycle, by last day.
#[must_use]
pub fn changed_since(snapshot: &Snapshot, activities: &[Activity]) -> Vec<ChangedAfter> {
    let cycle = &snapshot.cycle;
    let then: BTreeMap<ActivityId, &PublicActivity> = snapshot.activities.iter().map(|it| (it.id, it)).collect();
    let listed = in_cycle(cycle, activities);
    let now: BTreeMap<ActivityId, &PublicActivity> = listed.iter().map(|it| (it.id, it)).collect();
    let converter = Converter::of(&cycle.program);
    let claimed = |activity: &PublicActivity| converter.basis(&activity.details).map(Basis::credits);
    let told = |activity: &PublicActivity, change| ChangedAfter {
        activity: activity.id,
        title: activity.details.title.clone(),
        day: activity.details.end,
        change,
        claimed_then: then.get(&activity.id).and_then(|it| claimed(it)),
        claimed_now: now.get(&activity.id).and_then(|it| claimed(it)),
    };
    let mut changes: Vec<ChangedAfter> = now
        .values()
        .filter_map(|activity| match then.get(&activity.id) {
            None => Some(told(activity, ChangeAfter::Added)),
            Some(before) if said_in(cycle, &before.details) != said_in(cycle, &activity.details) => {
                Some(told(activity, ChangeAfter::Changed))
            }
            Some(_) => None,
        })
        .collect();
    let gone = then.values().filter(|activity| !now.contains_key(&activity.id));
    changes.extend(gone.map(|activity| told(activity, ChangeAfter::Removed)));
    changes.sort_by_key(|change| (change.day, change.activity));
    changes
}

/// The cycle that follows a closed one: under the rules of that one, from the day after its last,
/// with what its program lets it carry in.
#[must_use]
pub fn next_cycle(snapshot: &Snapshot, id: CycleId) -> Option<Cycle> {
    let before = &snapshot.cycle;
    let mut next = Cycle::new(id, before.program.clone(), before.last_day.succ_opt()?);
    next.published = before.published.clone();
    next.choices = before.choices.clone();
    next.carried_in = snapshot
        .standing
        .carry_over
        .filter(|credits| !credits.is_zero())
        .map(|credits| CarriedIn { credits, note: None });
    Some(next)
}

fn in_cycle(cycle: &Cycle, activities: &[Activity]) -> Vec<PublicActivity> {
    activities.iter().filter(|activity| cycle.contains(activity.details.end)).map(Recorded::public).collect()
}

/// What an activity says about this cycle: without its claims in other programs.
fn said_in(cycle: &Cycle, details: &PublicDetails) -> PublicDetails {
    let mut said = details.clone();
    said.claims.retain(|claim| claim.program == cycle.program.id);
    said
}
