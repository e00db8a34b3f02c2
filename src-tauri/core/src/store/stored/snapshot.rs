//! Closed cycles: their figures. What was said of them is worded anew each time they are read.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::activity::StoredPublicActivity;
use super::cycle::StoredCycle;
use super::each;
use super::program::StoredRule;
use super::words::{StoredMeasure, StoredState};
use crate::domain::activity::{ActivityId, PublicActivity};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::proof::Proofs;
use crate::domain::program::Rule;
use crate::domain::program::words::{rule_name, statement};
use crate::domain::standing::closing::Snapshot;
use crate::domain::standing::counting::{Counting, Outcome};
use crate::domain::standing::figures::Figures;
use crate::domain::standing::{self, RuleStanding, Standing, Tenths};
use crate::domain::values::credits::Credits;

/// A cycle as it was when it was closed.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredSnapshot {
    cycle: StoredCycle,
    standing: StoredFigures,
    activities: Vec<StoredPublicActivity>,
}

/// What the rules said on that day, in figures.
#[derive(Debug, Serialize, Deserialize)]
struct StoredFigures {
    state: StoredState,
    required: Credits,
    earned: Credits,
    counted: Credits,
    over_cap: Credits,
    carried_in: Credits,
    planned: Credits,
    missing: Credits,
    without_evidence: Credits,
    /// Since schema 6.
    #[serde(default = "none", skip_serializing_if = "is_none")]
    to_check: Credits,
    /// To the tenth, as the next.
    pace: Credits,
    rate_per_month: Option<Credits>,
    days_left: u32,
    rules: Vec<StoredRuleFigures>,
    carry_over: Option<Credits>,
    late_entry_until: Option<NaiveDate>,
    keep_proof_until: NaiveDate,
    /// Since schema 3.
    #[serde(default)]
    unproved: Vec<i64>,
    /// Since schema 6, as the next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    broken: Vec<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    doubtful: Vec<i64>,
    countings: Vec<StoredCounting>,
}

/// What an older ledger kept no figure of.
const fn none() -> Credits {
    Credits::ZERO
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_none(credits: &Credits) -> bool {
    credits.is_zero()
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredRuleFigures {
    rule: StoredRule,
    measure: StoredMeasure,
    required: Credits,
    counted: Credits,
    with_plans: Credits,
    stopped: Credits,
    met: bool,
    met_with_plans: bool,
    impossible: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredCounting {
    activity: i64,
    claimed: Credits,
    counted: Credits,
    outcome: StoredOutcome,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type")]
enum StoredOutcome {
    #[serde(rename = "counted")]
    Counted,
    #[serde(rename = "planned")]
    Planned,
    #[serde(rename = "over-cap")]
    OverCap { rule: String, planned: bool },
    #[serde(rename = "outside")]
    Outside,
    #[serde(rename = "not-a-member")]
    NotAMember,
    #[serde(rename = "needs-details")]
    NeedsDetails,
    #[serde(rename = "plan-passed")]
    PlanPassed,
    #[serde(rename = "not-yet")]
    NotYet,
}

impl From<&Snapshot> for StoredSnapshot {
    fn from(snapshot: &Snapshot) -> Self {
        let Snapshot { cycle, standing, activities } = snapshot;
        Self { cycle: cycle.into(), standing: standing.into(), activities: each(activities) }
    }
}

impl From<StoredSnapshot> for Snapshot {
    fn from(stored: StoredSnapshot) -> Self {
        let StoredSnapshot { cycle, standing, activities } = stored;
        let cycle = Cycle::from(cycle);
        let standing = standing.worded(&cycle);
        Self { cycle, standing, activities: activities.into_iter().map(PublicActivity::from).collect() }
    }
}

impl From<&Standing> for StoredFigures {
    fn from(standing: &Standing) -> Self {
        let Standing {
            cycle: _,
            state,
            required,
            earned,
            counted,
            over_cap,
            carried_in,
            planned,
            missing,
            without_evidence,
            to_check,
            pace,
            rate_per_month,
            days_left,
            rules,
            carry_over,
            late_entry_until,
            keep_proof_until,
            unproved,
            broken,
            doubtful,
            countings,
            heading: _,
            sentences: _,
        } = standing;
        Self {
            state: StoredState(*state),
            required: *required,
            earned: *earned,
            counted: *counted,
            over_cap: *over_cap,
            carried_in: *carried_in,
            planned: *planned,
            missing: *missing,
            without_evidence: *without_evidence,
            to_check: *to_check,
            pace: pace.as_credits(),
            rate_per_month: rate_per_month.map(Tenths::as_credits),
            days_left: *days_left,
            rules: each(rules),
            carry_over: *carry_over,
            late_entry_until: *late_entry_until,
            keep_proof_until: *keep_proof_until,
            unproved: unproved.iter().map(|activity| activity.0).collect(),
            broken: broken.iter().map(|activity| activity.0).collect(),
            doubtful: doubtful.iter().map(|activity| activity.0).collect(),
            countings: each(countings),
        }
    }
}

impl StoredFigures {
    /// The standing of a closed cycle with what it said on its last day in use. What was proved then
    /// stays as it was.
    fn worded(self, cycle: &Cycle) -> Standing {
        let Self {
            state,
            required,
            earned,
            counted,
            over_cap,
            carried_in,
            planned,
            missing,
            without_evidence,
            to_check,
            pace,
            rate_per_month,
            days_left,
            rules,
            carry_over,
            late_entry_until,
            keep_proof_until,
            unproved,
            broken,
            doubtful,
            countings,
        } = self;
        let figures = Figures {
            cycle: cycle.id,
            state: state.0,
            required,
            earned,
            counted,
            over_cap,
            carried_in,
            planned,
            missing,
            pace: Tenths::from_credits(pace),
            // Only what has ended is closed, and of that no pace is told.
            keeps_pace: true,
            rate_per_month: rate_per_month.map(Tenths::from_credits),
            days_left,
            rules: each(rules),
            carry_over,
            late_entry_until,
            keep_proof_until,
            countings: each(countings),
        };
        // What is closed has the day on which it was; no snapshot was ever written without it.
        let today = cycle.closed_on.unwrap_or(cycle.last_day);
        Standing {
            without_evidence,
            to_check,
            unproved: unproved.into_iter().map(ActivityId).collect(),
            broken: broken.into_iter().map(ActivityId).collect(),
            doubtful: doubtful.into_iter().map(ActivityId).collect(),
            ..standing::worded(figures, cycle, &Proofs::default(), today)
        }
    }
}

impl From<&RuleStanding> for StoredRuleFigures {
    fn from(standing: &RuleStanding) -> Self {
        let RuleStanding {
            rule,
            title: _,
            states: _,
            measure,
            required,
            counted,
            with_plans,
            stopped,
            met,
            met_with_plans,
            impossible,
        } = standing;
        Self {
            rule: rule.clone().into(),
            measure: StoredMeasure(*measure),
            required: *required,
            counted: *counted,
            with_plans: *with_plans,
            stopped: *stopped,
            met: *met,
            met_with_plans: *met_with_plans,
            impossible: *impossible,
        }
    }
}

impl From<StoredRuleFigures> for RuleStanding {
    fn from(stored: StoredRuleFigures) -> Self {
        let StoredRuleFigures {
            rule,
            measure,
            required,
            counted,
            with_plans,
            stopped,
            met,
            met_with_plans,
            impossible,
        } = stored;
        let rule = Rule::from(rule);
        Self {
            title: rule_name(&rule),
            states: statement(&rule),
            rule,
            measure: measure.0,
            required,
            counted,
            with_plans,
            stopped,
            met,
            met_with_plans,
            impossible,
        }
    }
}

impl From<&Counting> for StoredCounting {
    fn from(counting: &Counting) -> Self {
        let Counting { activity, claimed, counted, outcome } = counting;
        Self { activity: activity.0, claimed: *claimed, counted: *counted, outcome: outcome.into() }
    }
}

impl From<StoredCounting> for Counting {
    fn from(stored: StoredCounting) -> Self {
        let StoredCounting { activity, claimed, counted, outcome } = stored;
        Self { activity: ActivityId(activity), claimed, counted, outcome: outcome.into() }
    }
}

impl From<&Outcome> for StoredOutcome {
    fn from(outcome: &Outcome) -> Self {
        match outcome.clone() {
            Outcome::Counted => Self::Counted,
            Outcome::Planned => Self::Planned,
            Outcome::OverCap { rule, planned } => Self::OverCap { rule, planned },
            Outcome::Outside => Self::Outside,
            Outcome::NotAMember => Self::NotAMember,
            Outcome::NeedsDetails => Self::NeedsDetails,
            Outcome::PlanPassed => Self::PlanPassed,
            Outcome::NotYet => Self::NotYet,
        }
    }
}

impl From<StoredOutcome> for Outcome {
    fn from(stored: StoredOutcome) -> Self {
        match stored {
            StoredOutcome::Counted => Self::Counted,
            StoredOutcome::Planned => Self::Planned,
            StoredOutcome::OverCap { rule, planned } => Self::OverCap { rule, planned },
            StoredOutcome::Outside => Self::Outside,
            StoredOutcome::NotAMember => Self::NotAMember,
            StoredOutcome::NeedsDetails => Self::NeedsDetails,
            StoredOutcome::PlanPassed => Self::PlanPassed,
            StoredOutcome::NotYet => Self::NotYet,
        }
    }
}
