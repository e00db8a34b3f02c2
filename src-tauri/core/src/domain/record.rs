//! The record: everything a report about one cycle says, put together once.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::activity::{Activity, ActivityId, Status};
use super::closing::{ChangedAfter, Snapshot, changed_since};
use super::counting::{Counting, Outcome};
use super::credits::Credits;
use super::cycle::Cycle;
use super::exhibit::Exhibit;
use super::kind::Kinds;
use super::member::Member;
use super::phrase::Phrase;
use super::proof::Proofs;
use super::score::{Score, score};
use super::standing::{Standing, standing};

/// Width of the score in a report, in the pixels of [`Score`].
pub const SCORE_WIDTH: f64 = 820.0;

/// A gap between two activities is told from this many months on.
const GAP: Months = Months::new(3);

/// An activity with the number it has in the report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Listed {
    /// Its number in this report, from 1.
    pub no: u32,
    /// The activity, without its private note.
    pub activity: Activity,
    /// What the cycle makes of it.
    pub counting: Counting,
}

/// Everything a report about one cycle says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// The day it is made.
    pub made_on: NaiveDate,
    /// Whose record it is.
    pub member: Member,
    /// The cycle.
    pub cycle: Cycle,
    /// What the rules say.
    pub standing: Standing,
    /// The score.
    pub score: Score,
    /// What is done and drafted, by last day, then order of entry.
    pub activities: Vec<Listed>,
    /// What is planned in the cycle, by last day.
    pub plans: Vec<Listed>,
    /// The evidence of the activities, by its number.
    pub exhibits: Vec<Exhibit>,
    /// What a reader should not have to find out alone.
    pub exceptions: Vec<Phrase>,
    /// What has changed since the cycle was closed; empty for an open one.
    pub changes: Vec<ChangedAfter>,
    /// What the member calls kinds.
    pub kinds: Kinds,
}

impl Record {
    /// The activities and plans with their numbers, in the order of the list.
    #[must_use]
    pub fn numbers(&self) -> Vec<(ActivityId, u32)> {
        self.activities.iter().chain(&self.plans).map(|listed| (listed.activity.id, listed.no)).collect()
    }
}

/// Puts the record of a cycle together, without its exhibits.
#[must_use]
pub fn record(member: Member, cycle: Cycle, activities: &[Activity], proofs: &Proofs, today: NaiveDate) -> Record {
    let standing = standing(&cycle, activities, proofs, today);
    assembled(member, cycle, standing, activities, today)
}

/// Puts the record of a closed cycle together, without its exhibits: as it was when it was closed, with what has changed
/// since.
#[must_use]
pub fn closed_record(member: Member, snapshot: &Snapshot, activities: &[Activity], today: NaiveDate) -> Record {
    let closed_on = snapshot.cycle.closed_on.unwrap_or(today);
    let (cycle, standing) = (snapshot.cycle.clone(), snapshot.standing.clone());
    let record = assembled(member, cycle, standing, &snapshot.activities, closed_on);
    Record { made_on: today, changes: changed_since(snapshot, activities), ..record }
}

fn assembled(member: Member, cycle: Cycle, standing: Standing, activities: &[Activity], today: NaiveDate) -> Record {
    let score = score(&cycle, &standing, activities, today, SCORE_WIDTH);
    let by_id: BTreeMap<ActivityId, &Activity> = activities.iter().map(|activity| (activity.id, activity)).collect();
    let mut listed: Vec<(Activity, Counting)> = standing
        .countings
        .iter()
        .filter_map(|counting| {
            let mut activity = (*by_id.get(&counting.activity)?).clone();
            activity.details.private_note = None;
            Some((activity, counting.clone()))
        })
        .collect();
    listed.sort_by_key(|(activity, _)| (activity.details.end, activity.id));
    let (plans, done): (Vec<_>, Vec<_>) =
        listed.into_iter().partition(|(activity, _)| activity.details.status == Status::Planned);
    let number = |(no, (activity, counting))| Listed { no, activity, counting };
    let activities: Vec<Listed> = (1..).zip(done).map(number).collect();
    let first_plan = u32::try_from(activities.len()).unwrap_or(0) + 1;
    let plans: Vec<Listed> = (first_plan..)
        .zip(plans.into_iter().filter(|(_, counting)| counting.outcome != Outcome::Outside))
        .map(number)
        .collect();
    let exceptions = exceptions(&cycle, &standing, &activities, &plans, today);
    Record {
        made_on: today,
        member,
        cycle,
        standing,
        score,
        activities,
        plans,
        exhibits: Vec::new(),
        exceptions,
        changes: Vec::new(),
        kinds: Kinds::default(),
    }
}

/// What a reader should not have to find out alone, in the order of `Outcome`.
fn exceptions(
    cycle: &Cycle,
    standing: &Standing,
    activities: &[Listed],
    plans: &[Listed],
    today: NaiveDate,
) -> Vec<Phrase> {
    let mut exceptions = Vec::new();
    let unproved: Vec<&Listed> =
        activities.iter().filter(|listed| standing.unproved.contains(&listed.activity.id)).collect();
    if !standing.without_evidence.is_zero() {
        exceptions.push(
            Phrase::new("report-exception-no-evidence")
                .with("numbers", numbers_of(&unproved))
                .with("activities", count_of(&unproved))
                .with("credits", standing.without_evidence),
        );
    }
    let mut numbered = |id: &str, listed: &[Listed], wanted: &dyn Fn(&Outcome) -> bool, claimed: bool| {
        let found: Vec<&Listed> = listed.iter().filter(|listed| wanted(&listed.counting.outcome)).collect();
        if found.is_empty() {
            return;
        }
        let credits: Credits = found
            .iter()
            .map(
                |listed| {
                    if claimed { listed.counting.claimed } else { listed.counting.claimed - listed.counting.counted }
                },
            )
            .sum();
        exceptions.push(
            Phrase::new(id)
                .with("numbers", numbers_of(&found))
                .with("activities", count_of(&found))
                .with("credits", credits),
        );
    };
    numbered(
        "report-exception-over-cap",
        activities,
        &|outcome| matches!(outcome, Outcome::OverCap { planned: false, .. }),
        false,
    );
    numbered("report-exception-not-a-member", activities, &|outcome| *outcome == Outcome::NotAMember, true);
    numbered("report-exception-outside", activities, &|outcome| *outcome == Outcome::Outside, true);
    numbered("report-exception-needs-details", activities, &|outcome| *outcome == Outcome::NeedsDetails, true);
    numbered("report-exception-not-yet", activities, &|outcome| *outcome == Outcome::NotYet, true);
    numbered("report-exception-plan-passed", plans, &|outcome| *outcome == Outcome::PlanPassed, true);
    exceptions.extend(gaps(cycle, activities, today));
    exceptions
}

fn numbers_of(listed: &[&Listed]) -> String {
    listed.iter().map(|listed| listed.no.to_string()).collect::<Vec<_>>().join(", ")
}

fn count_of(listed: &[&Listed]) -> u32 {
    u32::try_from(listed.len()).unwrap_or(u32::MAX)
}

/// The stretches of three months and more in the cycle, up to `today`, in which nothing counts.
fn gaps(cycle: &Cycle, activities: &[Listed], today: NaiveDate) -> Vec<Phrase> {
    let until = today.min(cycle.last_day);
    if until < cycle.first_day {
        return Vec::new();
    }
    let mut gaps = Vec::new();
    let mut since = cycle.first_day;
    let mut gap = |from: NaiveDate, to: NaiveDate| {
        if from.checked_add_months(GAP).is_some_and(|day| day <= to) {
            gaps.push(Phrase::new("report-exception-gap").with("from", from).with("to", to));
        }
    };
    for listed in activities.iter().filter(|listed| listed.counting.outcome.is_earned()) {
        let details = &listed.activity.details;
        gap(since, details.start.min(until));
        since = since.max(details.end);
    }
    gap(since, until);
    gaps
}

/// The years of `activities` with the sum of what counts in each: how the list is grouped.
#[must_use]
pub fn sums_by_year(activities: &[Listed]) -> Vec<(i32, Credits)> {
    let mut sums: Vec<(i32, Credits)> = Vec::new();
    for listed in activities {
        let year = listed.activity.details.end.year();
        match sums.last_mut() {
            Some((last, sum)) if *last == year => *sum += listed.counting.counted,
            _ => sums.push((year, listed.counting.counted)),
        }
    }
    sums
}
