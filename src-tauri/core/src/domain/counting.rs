//! Counting: how much of each activity a cycle's rules let count.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::activity::{Activity, ActivityId, Status};
use super::credits::Credits;
use super::cycle::Cycle;

/// What a cycle makes of one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Counting {
    /// Which activity.
    pub activity: ActivityId,
    /// What it claims in this program.
    pub claimed: Credits,
    /// What of it counts; for a plan, what would.
    pub counted: Credits,
    /// Why it counts, or why not more of it does.
    pub outcome: Outcome,
}

/// Why an activity counts in a cycle, or does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Outcome {
    /// All of it counts.
    Counted,
    /// It is planned; all of it would count.
    Planned,
    /// A maximum is reached: the rest of it is over the cap.
    OverCap {
        /// The rule that stopped it.
        rule: String,
        /// Whether it is a plan still.
        planned: bool,
    },
    /// Its last day is not in the cycle.
    Outside,
    /// It lacks the credits it needs to count.
    NeedsDetails,
    /// It was planned for a day that has passed.
    PlanPassed,
    /// It is marked done and ends after today.
    NotYet,
}

impl Outcome {
    /// Whether the activity's claim is among the earned credits.
    #[must_use]
    pub const fn is_earned(&self) -> bool {
        matches!(self, Self::Counted | Self::OverCap { planned: false, .. })
    }

    /// Whether the activity is a plan that still can be kept.
    #[must_use]
    pub const fn is_planned(&self) -> bool {
        matches!(self, Self::Planned | Self::OverCap { planned: true, .. })
    }
}

/// What `cycle` makes of each activity on `today`, in the order in which maximums are applied:
/// what is done before what is planned, then by last day, then by order of entry.
///
/// A credit stopped by one maximum uses up nothing of another. Where several maximums leave
/// different room, the one with the least room decides and is named; of equal ones, the first.
#[must_use]
pub fn count(cycle: &Cycle, activities: &[Activity], today: NaiveDate) -> Vec<Counting> {
    let mut ordered: Vec<&Activity> = activities.iter().collect();
    ordered.sort_by_key(|activity| (activity.details.status == Status::Planned, activity.details.end, activity.id));

    let mut rooms: Vec<Room<'_>> = cycle
        .program
        .rules
        .iter()
        .filter(|rule| rule.shape.is_maximum())
        .map(|rule| Room { rule: &rule.id, shape: &rule.shape, left: rule.shape.credits() })
        .collect();

    ordered.into_iter().map(|activity| count_one(cycle, activity, today, &mut rooms)).collect()
}

/// What a maximum still lets count.
struct Room<'a> {
    rule: &'a str,
    shape: &'a super::program::RuleShape,
    left: Credits,
}

fn count_one(cycle: &Cycle, activity: &Activity, today: NaiveDate, rooms: &mut [Room<'_>]) -> Counting {
    let details = &activity.details;
    let claim = details.claim(cycle.program.unit_minutes);
    let planned = details.status == Status::Planned;
    let none = |outcome| Counting {
        activity: activity.id,
        claimed: claim.unwrap_or_default(),
        counted: Credits::ZERO,
        outcome,
    };
    if !cycle.contains(details.end) {
        return none(Outcome::Outside);
    }
    if planned && details.end < today {
        return none(Outcome::PlanPassed);
    }
    if !planned && details.end > today {
        return none(Outcome::NotYet);
    }
    let Some(claimed) = claim else {
        return none(if planned { Outcome::Planned } else { Outcome::NeedsDetails });
    };

    let (kind, topics) = (details.kind.as_ref(), details.topics.as_slice());
    let tightest = rooms
        .iter()
        .filter(|room| room.shape.covers(kind, topics))
        .min_by_key(|room| room.left)
        .map(|room| (room.left, room.rule.to_owned()));
    let (counted, outcome) = match tightest {
        Some((left, rule)) if left < claimed => (left, Outcome::OverCap { rule, planned }),
        _ => (claimed, if planned { Outcome::Planned } else { Outcome::Counted }),
    };
    for room in rooms.iter_mut().filter(|room| room.shape.covers(kind, topics)) {
        room.left = room.left.less(counted);
    }
    Counting { activity: activity.id, claimed, counted, outcome }
}
