//! Counting: how much of each activity a cycle's rules let count.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::portion::Portion;
use super::rules::limits::Limits;
use crate::domain::activity::{Activity, ActivityId, Status};
use crate::domain::cycle::Cycle;
use crate::domain::program::conversion::{Basis, Converter};
use crate::domain::values::credits::Credits;

/// What a cycle makes of one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
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
    /// Its last day lies in a time without membership, and the program counts only members' work.
    NotAMember,
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
/// Maximums are therefore applied in the order in which the work was done, as a ledger is kept,
/// and not in the way that would let the most count.
#[must_use]
pub fn count(cycle: &Cycle, activities: &[Activity], today: NaiveDate) -> Vec<Counting> {
    count_in_order(cycle, activities, today).into_iter().map(|(counting, _)| counting).collect()
}

/// As [`count`], each with its activity.
pub(super) fn count_in_order<'a>(
    cycle: &Cycle,
    activities: &'a [Activity],
    today: NaiveDate,
) -> Vec<(Counting, &'a Activity)> {
    let mut ordered: Vec<&Activity> = activities.iter().collect();
    ordered.sort_by_key(|activity| (activity.details.status == Status::Planned, activity.details.end, activity.id));
    let mut limits = Limits::of(&cycle.program.rules);
    let converter = Converter::of(&cycle.program);
    let count = |activity| (count_one(cycle, activity, today, &converter, &mut limits), activity);
    ordered.into_iter().map(count).collect()
}

fn count_one(
    cycle: &Cycle,
    activity: &Activity,
    today: NaiveDate,
    converter: &Converter<'_>,
    limits: &mut Limits<'_>,
) -> Counting {
    let details = &activity.details;
    let claim = converter.basis(details).map(Basis::credits);
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
    if cycle.lacks_membership_on(details.end) {
        return none(Outcome::NotAMember);
    }
    let Some(claimed) = claim else {
        return none(if planned { Outcome::Planned } else { Outcome::NeedsDetails });
    };
    let (counted, stopped_by) = limits.apply(Portion::of(details, claimed));
    let outcome = match stopped_by {
        Some(rule) => Outcome::OverCap { rule: rule.to_owned(), planned },
        None if planned => Outcome::Planned,
        None => Outcome::Counted,
    };
    Counting { activity: activity.id, claimed, counted, outcome }
}
