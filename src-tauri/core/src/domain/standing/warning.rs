//! Warnings: what deserves a look, each with one thing to do about it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;
use specta::Type;

use super::counting::{Counting, Outcome};
use super::heading::rule_phrase;
use super::urgency::Urgency;
use super::{LAST_HALF_YEAR, Measure, Standing, State};
use crate::domain::activity::{Activity, ActivityId, Status};
use crate::domain::cycle::comparison::{self, Difference};
use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::evidence::proof::{Proof, ProofState, Proofs};
use crate::domain::evidence::twins::{FileTitles, twins};
use crate::domain::evidence::{Evidence, EvidenceId, Soundness};
use crate::domain::program::words::rule_name;
use crate::domain::program::{Confidence, Program};
use crate::domain::values::credits::Credits;
use crate::domain::values::phrase::{Argument, Phrase};

/// For how many days after an activity its proof is asked for first.
const FRESH: Days = Days::new(7);

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// It ended within a week and has no proof yet, which is easiest to get now.
    FreshWithoutProof,
    /// A file is missing, changed or unreadable.
    EvidenceBroken,
    /// A plan's date has passed.
    PlanDatePassed,
    /// A draft needs its credits.
    DraftNeedsDetails,
    /// The total is not reached and the plans do not cover it.
    TotalShort,
    /// Another rule is not met and the plans do not cover it.
    RuleShort,
    /// A cycle has ended and is not closed.
    CycleEnded,
    /// The cycle ends within a year.
    CycleEnding,
    /// Files wait to be filed.
    Unfiled,
    /// What counts has no proof.
    NoEvidence,
    /// What counts has proof that has to be looked at.
    ProofToCheck,
    /// Nothing was logged for six months.
    NothingLogged,
    /// Two activities look like one.
    DuplicateSuspected,
    /// An activity lies in no cycle.
    OutsideCycle,
    /// A maximum stops credits from counting.
    OverCap,
    /// The program has changed since the cycle opened.
    ProgramChanged,
    /// A rule nobody has confirmed.
    RuleUnconfirmed,
    /// Proof of a closed cycle need no longer be kept.
    RetentionReached,
}

/// The one thing to do about a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Action {
    /// Open this activity.
    OpenActivity {
        /// Which.
        activity: ActivityId,
    },
    /// Attach a file to this activity.
    Attach {
        /// Which.
        activity: ActivityId,
    },
    /// Find this file again.
    MendEvidence {
        /// Which.
        evidence: EvidenceId,
    },
    /// Look at the files that wait to be filed.
    OpenUnfiled,
    /// Look at the activities without proof.
    OpenUnproved,
    /// Look at the activities whose proof is to check.
    OpenToCheck,
    /// Go to the quick-add field.
    AddActivity,
    /// Go to the quick-add field and begin a plan.
    AddPlan,
    /// Look at the rules.
    OpenRules,
    /// Close this cycle and open the next one.
    CloseCycle {
        /// Which.
        cycle: CycleId,
    },
    /// Compare the rules of this cycle with what is published now.
    CompareRules {
        /// Which.
        cycle: CycleId,
    },
    /// Look at the activities that lack their credits.
    OpenDrafts,
    /// Look at the words that look private.
    OpenPrivacy,
    /// Check the files against their fingerprints.
    CheckFiles,
    /// Change the member's details.
    OpenMember,
    /// Look at this past cycle.
    OpenPastCycle {
        /// Which.
        cycle: CycleId,
    },
}

/// How the files of a record are, as far as warnings speak of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    /// The proof of every activity.
    pub proofs: Proofs,
    /// The files that are not as they were kept.
    pub broken: Vec<(Evidence, Soundness)>,
    /// How many files wait to be filed.
    pub unfiled: u32,
    /// What the files of activities say they are called, as far as two of them can be one.
    pub titles: FileTitles,
}

/// Something that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
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

/// The warnings of all open cycles: first what is overdue, then what is lost already, then what is missing for each day
/// that is left, the most first, across all cycles; among those that are alike, by their kind.
///
/// `standings` holds the standing of each of the open cycles, in the same order; `closed` are the
/// closed ones, `published` the programs as they are published now, and `files` tells of proof.
#[must_use]
pub fn warnings(
    cycles: &[Cycle],
    standings: &[Standing],
    closed: &[Cycle],
    published: &[Program],
    activities: &[Activity],
    files: &Files,
    today: NaiveDate,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    of_files(&mut warnings, files);
    of_fresh_activities(&mut warnings, standings, activities, &files.proofs, today);
    for (cycle, standing) in cycles.iter().zip(standings) {
        of_cycle(&mut warnings, cycle, standing, &files.proofs, today);
        of_program(&mut warnings, cycle, published);
    }
    of_lacking_claims(&mut warnings, cycles, standings, activities);
    if let Some(cycle) = cycles.iter().zip(standings).find_map(|(cycle, standing)| {
        (is_running(cycle, standing, today) && nothing_logged(cycle, activities, today)).then_some(cycle)
    }) {
        // It is said of the record, once, whatever number of programs it is for.
        let warning = Warning {
            kind: WarningKind::NothingLogged,
            subject: cycle.program.id.clone(),
            text: Phrase::new("warning-nothing-logged"),
            action: Action::AddActivity,
        };
        warnings.push((Urgency::Waits, warning));
    }
    for cycle in closed {
        of_closed(&mut warnings, cycle, today);
    }
    of_activities(&mut warnings, cycles, standings, closed, activities, today);
    of_twins(&mut warnings, activities, &files.titles);
    warnings.sort_by_key(|(urgency, warning)| (Reverse(*urgency), warning.kind));
    warnings.into_iter().map(|(_, warning)| warning).collect()
}

/// Warnings with how pressing each is.
type Pressing = Vec<(Urgency, Warning)>;

fn of_cycle(warnings: &mut Pressing, cycle: &Cycle, standing: &Standing, proofs: &Proofs, today: NaiveDate) {
    let mut warn = |urgency, kind, text, action| {
        warnings.push((urgency, Warning { kind, subject: cycle.program.id.clone(), text, action }));
    };
    let short = |missing| {
        if today > cycle.last_day { Urgency::Overdue } else { Urgency::short(missing, standing.days_left) }
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
        warn(short(uncovered), WarningKind::TotalShort, text, action);
    }
    for rule in standing.rules.iter().filter(|rule| !rule.is_total()) {
        // A plan can be made at any time; what is only to be confirmed is asked for near the end.
        let is_item = rule.measure == Measure::Confirmation;
        let is_due = standing.state != State::Upcoming && (!is_item || standing.days_left <= LAST_HALF_YEAR);
        if !rule.met_with_plans && is_due {
            let missing = rule.required.less(rule.with_plans);
            let text = rule_phrase("warning-rule-short", rule, missing);
            let action = if is_item { Action::OpenRules } else { Action::AddPlan };
            warn(short(missing), WarningKind::RuleShort, text, action);
        }
        if !rule.stopped.is_zero() {
            let text = Phrase::new("warning-over-cap")
                .with("rule", rule_name(&rule.rule))
                .with("stopped", rule.stopped)
                .with("required", rule.required);
            warn(Urgency::Waits, WarningKind::OverCap, text, Action::OpenRules);
        }
    }
    for rule in cycle.rules().iter().filter(|rule| rule.source.confidence == Confidence::Unconfirmed) {
        let text = Phrase::new("warning-rule-unconfirmed").with("rule", rule_name(rule));
        warn(Urgency::Waits, WarningKind::RuleUnconfirmed, text, Action::OpenRules);
    }
    if !standing.without_evidence.is_zero() {
        let text = Phrase::new("warning-no-evidence")
            .with("credits", standing.without_evidence)
            .with("activities", u32::try_from(standing.unproved.len()).unwrap_or(u32::MAX));
        warn(Urgency::Waits, WarningKind::NoEvidence, text, Action::OpenUnproved);
    }
    let asks = |it: &&Counting| {
        standing.doubtful.contains(&it.activity) && proofs.get(it.activity).is_some_and(Proof::asks_member)
    };
    let asking: Vec<&Counting> = standing.countings.iter().filter(asks).collect();
    if !asking.is_empty() {
        let text = Phrase::new("warning-proof-to-check")
            .with("credits", asking.iter().map(|it| it.counted).sum::<Credits>())
            .with("activities", u32::try_from(asking.len()).unwrap_or(u32::MAX));
        warn(Urgency::Waits, WarningKind::ProofToCheck, text, Action::OpenToCheck);
    }
    if today > cycle.last_day {
        let text = Phrase::new("warning-cycle-ended").with("day", cycle.last_day);
        warn(Urgency::Overdue, WarningKind::CycleEnded, text, Action::CloseCycle { cycle: cycle.id });
    }
    if is_running(cycle, standing, today)
        && let Some(months) = [1, 3, 6, 12].into_iter().find(|months| ends_within(cycle, today, *months))
    {
        let text = Phrase::new("warning-cycle-ending").with("months", months).with("day", cycle.last_day);
        warn(short(uncovered), WarningKind::CycleEnding, text, Action::AddActivity);
    }
}

/// Files that are not as they were, one by one, and those that wait.
fn of_files(warnings: &mut Pressing, files: &Files) {
    for (evidence, soundness) in &files.broken {
        let id = match soundness {
            Soundness::Sound => continue,
            Soundness::Missing => "warning-evidence-missing",
            Soundness::Changed => "warning-evidence-changed",
            Soundness::Unreadable => "warning-evidence-unreadable",
        };
        let warning = Warning {
            kind: WarningKind::EvidenceBroken,
            subject: format!("evidence:{}", evidence.id.0),
            text: Phrase::new(id).with("file", evidence.file_name.as_str()),
            action: Action::MendEvidence { evidence: evidence.id },
        };
        warnings.push((Urgency::Lost, warning));
    }
    if files.unfiled > 0 {
        let warning = Warning {
            kind: WarningKind::Unfiled,
            subject: "evidence".to_owned(),
            text: Phrase::new("warning-unfiled").with("files", files.unfiled),
            action: Action::OpenUnfiled,
        };
        warnings.push((Urgency::Waits, warning));
    }
}

/// What ended within the last week and lacks proof: whoever gives certificates is still at hand.
fn of_fresh_activities(
    warnings: &mut Pressing,
    standings: &[Standing],
    activities: &[Activity],
    proofs: &Proofs,
    today: NaiveDate,
) {
    let since = today.checked_sub_days(FRESH).unwrap_or(today);
    let lacks_proof =
        |activity: &Activity| proofs.get(activity.id).is_some_and(|proof| proof.state == ProofState::Missing);
    for activity in activities {
        let details = &activity.details;
        if (since..=today).contains(&details.end) && lacks_proof(activity) {
            let warning = Warning {
                kind: WarningKind::FreshWithoutProof,
                subject: format!("activity:{}", activity.id.0),
                text: Phrase::new("warning-fresh-without-proof").with("title", details.title.as_str()),
                action: Action::Attach { activity: activity.id },
            };
            let days_left = u32::try_from((details.end - since).num_days()).unwrap_or(0);
            warnings.push((Urgency::short(claimed(standings, activity.id), days_left), warning));
        }
    }
}

/// The most that an activity is claimed for in any cycle.
fn claimed(standings: &[Standing], activity: ActivityId) -> Credits {
    let countings = standings.iter().flat_map(|standing| &standing.countings);
    countings.filter(|it| it.activity == activity).map(|it| it.claimed).max().unwrap_or(Credits::ZERO)
}

fn is_running(cycle: &Cycle, standing: &Standing, today: NaiveDate) -> bool {
    cycle.contains(today) && standing.state != State::Complete
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

/// Whether what is published has changed since the cycle took it over; a remark alone can wait until somebody looks.
fn of_program(warnings: &mut Pressing, cycle: &Cycle, published: &[Program]) {
    let Some(newer) = published.iter().find(|program| program.id == cycle.program.id) else { return };
    let mut differences = comparison::compare(cycle, newer);
    differences.retain(Difference::is_more_than_a_remark);
    if !differences.is_empty() {
        let count = u32::try_from(differences.len()).unwrap_or(u32::MAX);
        let warning = Warning {
            kind: WarningKind::ProgramChanged,
            subject: cycle.program.id.clone(),
            text: Phrase::new("warning-program-changed")
                .with("program", cycle.program.name.clone())
                .with("differences", count),
            action: Action::CompareRules { cycle: cycle.id },
        };
        warnings.push((Urgency::Waits, warning));
    }
}

/// What counts in one program and lacks what it needs to count in others: one warning for each
/// activity, which names them.
fn of_lacking_claims(warnings: &mut Pressing, cycles: &[Cycle], standings: &[Standing], activities: &[Activity]) {
    let mut lacking: BTreeMap<ActivityId, Vec<Argument>> = BTreeMap::new();
    for (cycle, standing) in cycles.iter().zip(standings) {
        for counting in standing.countings.iter().filter(|counting| counting.outcome == Outcome::NeedsDetails) {
            lacking.entry(counting.activity).or_default().push(Argument::Words(cycle.program.name.clone()));
        }
    }
    // A draft lacks its credits everywhere, and says so of itself.
    for activity in activities.iter().filter(|activity| activity.details.status == Status::Done) {
        let Some(programs) = lacking.remove(&activity.id) else { continue };
        let warning = Warning {
            kind: WarningKind::DraftNeedsDetails,
            subject: format!("activity:{}", activity.id.0),
            text: Phrase::new("warning-claim-needs-details")
                .with("title", activity.details.title.as_str())
                .with("day", activity.details.end)
                .with("programs", Argument::List(programs)),
            action: Action::OpenActivity { activity: activity.id },
        };
        warnings.push((Urgency::Waits, warning));
    }
}

/// Whether proof of a closed cycle need no longer be kept.
fn of_closed(warnings: &mut Pressing, cycle: &Cycle, today: NaiveDate) {
    let until = cycle.keep_proof_until();
    if today > until {
        let warning = Warning {
            kind: WarningKind::RetentionReached,
            subject: cycle.program.id.clone(),
            text: Phrase::new("warning-retention-reached")
                .with("program", cycle.program.name.clone())
                .with("day", until)
                .with("last-day", cycle.last_day),
            action: Action::OpenPastCycle { cycle: cycle.id },
        };
        warnings.push((Urgency::Waits, warning));
    }
}

fn of_activities(
    warnings: &mut Pressing,
    cycles: &[Cycle],
    standings: &[Standing],
    closed: &[Cycle],
    activities: &[Activity],
    today: NaiveDate,
) {
    for activity in activities {
        let details = &activity.details;
        let mut warn = |urgency, kind, id: &str| {
            let warning = Warning {
                kind,
                subject: format!("activity:{}", activity.id.0),
                text: Phrase::new(id).with("title", details.title.as_str()).with("day", details.end),
                action: Action::OpenActivity { activity: activity.id },
            };
            warnings.push((urgency, warning));
        };
        match details.status {
            Status::Planned if details.end < today => {
                let urgency = plan_passed(activity, cycles, standings);
                warn(urgency, WarningKind::PlanDatePassed, "warning-plan-date-passed");
            }
            Status::Draft => warn(Urgency::Waits, WarningKind::DraftNeedsDetails, "warning-draft-needs-details"),
            _ => {}
        }
        let lies_in_none = !cycles.iter().chain(closed).any(|cycle| cycle.contains(details.end));
        if !cycles.is_empty() && lies_in_none {
            warn(Urgency::Waits, WarningKind::OutsideCycle, "warning-outside-cycle");
        }
    }
}

/// What is lost of a plan that is not settled before its cycle ends: where it lies in several, the soonest.
fn plan_passed(activity: &Activity, cycles: &[Cycle], standings: &[Standing]) -> Urgency {
    let own = cycles.iter().zip(standings).filter(|(cycle, _)| cycle.contains(activity.details.end));
    let urgency = |(_, standing): (&Cycle, &Standing)| {
        Urgency::short(claimed(std::slice::from_ref(standing), activity.id), standing.days_left)
    };
    own.map(urgency).max().unwrap_or(Urgency::Waits)
}

/// Two activities that look like one: one warning for each pair.
fn of_twins(warnings: &mut Pressing, activities: &[Activity], titles: &FileTitles) {
    for pair in twins(activities, titles) {
        let (first, second) = (&pair.first.details, &pair.second.details);
        let id = if pair.by_files { "warning-duplicate-by-files" } else { "warning-duplicate-suspected" };
        let text = Phrase::new(id)
            .with("title", second.title.as_str())
            .with("day", second.end)
            .with("other-title", first.title.as_str())
            .with("other-day", first.end)
            // No sentence says it: it tells this pair from another of the same words.
            .with("other", pair.first.id.0.to_string());
        let warning = Warning {
            kind: WarningKind::DuplicateSuspected,
            subject: format!("activity:{}", pair.second.id.0),
            text,
            action: Action::OpenActivity { activity: pair.second.id },
        };
        warnings.push((Urgency::Waits, warning));
    }
}
