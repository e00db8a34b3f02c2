//! Warnings: what deserves a look, each with one thing to do about it.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::activity::{Activity, ActivityId, Status};
use super::cycle::Cycle;
use super::heading::{is_total, rule_subject};
use super::phrase::Phrase;
use super::program::Confidence;
use super::standing::{Standing, State};
use super::text::folded;

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// A plan's date has passed.
    PlanDatePassed,
    /// A draft needs its credits.
    DraftNeedsDetails,
    /// The total is not reached and the plans do not cover it.
    TotalShort,
    /// Another rule is not met and the plans do not cover it.
    RuleShort,
    /// The cycle ends within a year.
    CycleEnding,
    /// Nothing was logged for six months.
    NothingLogged,
    /// Two activities look like one.
    DuplicateSuspected,
    /// An activity lies in no cycle.
    OutsideCycle,
    /// A maximum stops credits from counting.
    OverCap,
    /// A rule nobody has confirmed.
    RuleUnconfirmed,
}

/// The one thing to do about a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Action {
    /// Open this activity.
    OpenActivity {
        /// Which.
        activity: ActivityId,
    },
    /// Go to the quick-add field.
    AddActivity,
    /// Go to the quick-add field and begin a plan.
    AddPlan,
    /// Look at the rules.
    OpenRules,
}

/// Something that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Warning {
    /// What it is about.
    pub kind: WarningKind,
    /// Whom it is about: a program's id, or `activity:` and its number.
    pub subject: String,
    /// The sentence.
    pub text: Phrase,
    /// What to do about it.
    pub action: Action,
}

impl Warning {
    /// What tells this warning from any other; it changes when its figures do, so that a
    /// dismissed warning comes back with new ones.
    #[must_use]
    pub fn key(&self) -> String {
        let args = serde_json::to_string(&self.text.args).unwrap_or_default();
        format!("{}|{}|{args}", self.text.id, self.subject)
    }
}

/// The warnings of all open cycles, the most pressing first.
///
/// `standings` holds the standing of each of `cycles`, in the same order.
#[must_use]
pub fn warnings(cycles: &[Cycle], standings: &[Standing], activities: &[Activity], today: NaiveDate) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (cycle, standing) in cycles.iter().zip(standings) {
        of_cycle(&mut warnings, cycle, standing, activities, today);
    }
    of_activities(&mut warnings, cycles, activities, today);
    warnings.sort_by_key(|warning| warning.kind);
    warnings
}

fn of_cycle(
    warnings: &mut Vec<Warning>,
    cycle: &Cycle,
    standing: &Standing,
    activities: &[Activity],
    today: NaiveDate,
) {
    let mut warn = |kind, text, action| {
        warnings.push(Warning { kind, subject: cycle.program.id.clone(), text, action });
    };
    let uncovered = standing.missing.less(standing.planned);
    if standing.state.needs_attention() && !uncovered.is_zero() {
        let (id, action) = if standing.state == State::Overdue {
            ("warning-total-short-overdue", Action::AddActivity)
        } else if standing.planned.is_zero() {
            ("warning-total-short", Action::AddPlan)
        } else {
            ("warning-total-short-planned", Action::AddPlan)
        };
        let text = Phrase::new(id).with("uncovered", uncovered).with("day", cycle.last_day);
        warn(WarningKind::TotalShort, text, action);
    }
    for rule in standing.rules.iter().filter(|rule| !is_total(rule)) {
        if !rule.met && standing.state != State::Upcoming && rule.with_plans < rule.required {
            let text = rule_subject(Phrase::new("warning-rule-short"), &rule.rule.shape)
                .with("missing", rule.required.less(rule.with_plans));
            warn(WarningKind::RuleShort, text, Action::AddPlan);
        }
        if !rule.stopped.is_zero() {
            let text = rule_subject(Phrase::new("warning-over-cap"), &rule.rule.shape)
                .with("stopped", rule.stopped)
                .with("required", rule.required);
            warn(WarningKind::OverCap, text, Action::OpenRules);
        }
    }
    for rule in standing.rules.iter().filter(|rule| rule.rule.confidence == Confidence::Unconfirmed) {
        let text = rule_subject(Phrase::new("warning-rule-unconfirmed"), &rule.rule.shape);
        warn(WarningKind::RuleUnconfirmed, text, Action::OpenRules);
    }
    let running = cycle.contains(today) && standing.state != State::Complete;
    if running && let Some(months) = [1, 3, 6, 12].into_iter().find(|months| ends_within(cycle, today, *months)) {
        let text = Phrase::new("warning-cycle-ending").with("months", months).with("day", cycle.last_day);
        warn(WarningKind::CycleEnding, text, Action::AddActivity);
    }
    if running && nothing_logged(cycle, activities, today) {
        warn(WarningKind::NothingLogged, Phrase::new("warning-nothing-logged"), Action::AddActivity);
    }
}

fn ends_within(cycle: &Cycle, today: NaiveDate, months: u32) -> bool {
    today.checked_add_months(Months::new(months)).is_some_and(|day| cycle.last_day <= day)
}

/// Whether the cycle has run for six months and nothing done ends in the last six. Somebody who has
/// recorded nothing at all has just begun, and is told what is short.
fn nothing_logged(cycle: &Cycle, activities: &[Activity], today: NaiveDate) -> bool {
    let Some(since) = today.checked_sub_months(Months::new(6)) else {
        return false;
    };
    cycle.first_day <= since
        && !activities.is_empty()
        && !activities.iter().any(|activity| {
            activity.details.status != Status::Planned && (since..=today).contains(&activity.details.end)
        })
}

fn of_activities(warnings: &mut Vec<Warning>, cycles: &[Cycle], activities: &[Activity], today: NaiveDate) {
    let mut alike: BTreeMap<(String, NaiveDate, NaiveDate), &Activity> = BTreeMap::new();
    for activity in activities {
        let details = &activity.details;
        let mut warn = |kind, id: &str| {
            warnings.push(Warning {
                kind,
                subject: format!("activity:{}", activity.id.0),
                text: Phrase::new(id).with("title", details.title.as_str()).with("day", details.end),
                action: Action::OpenActivity { activity: activity.id },
            });
        };
        match details.status {
            Status::Planned if details.end < today => warn(WarningKind::PlanDatePassed, "warning-plan-date-passed"),
            Status::Draft => warn(WarningKind::DraftNeedsDetails, "warning-draft-needs-details"),
            _ => {}
        }
        if !cycles.is_empty() && !cycles.iter().any(|cycle| cycle.contains(details.end)) {
            warn(WarningKind::OutsideCycle, "warning-outside-cycle");
        }
        let likeness = (folded(&details.title), details.start, details.end);
        if alike.insert(likeness, activity).is_some() {
            warn(WarningKind::DuplicateSuspected, "warning-duplicate-suspected");
        }
    }
}
