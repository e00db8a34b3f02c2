//! The audit screen: what would be asked for, what is in order, and how to mend what is not.

pub mod drill;
pub mod exception;
pub mod exhibit;
pub mod privacy;
pub mod record;
pub mod report_choice;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::activity::ActivityId;
use super::cycle::Cycle;
use super::evidence::EvidenceId;
use super::evidence::difference::Reason;
use super::evidence::proof::{Proof, ProofState};
use super::program::RuleRole;
use super::standing::counting::{Counting, Outcome};
use super::standing::rule_standing::RuleStanding;
use super::standing::warning::Action;
use super::values::phrase::{Argument, Phrase};
use privacy::PrivacyFinding;
use record::{Listed, Record};

/// What a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AuditCheckId {
    /// Whether the credits asked for are there.
    Total,
    /// Whether the other rules are met.
    Rules,
    /// Whether what counts is proved.
    Evidence,
    /// Whether the files are as they were kept.
    Files,
    /// Whether everything is dated so that it counts.
    Dates,
    /// Whether every activity has its credits.
    Drafts,
    /// Whether it is said whose record it is.
    Details,
    /// Whether something in it looks private.
    Privacy,
    /// Whether files wait to be filed.
    Unfiled,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum AuditState {
    /// Nothing is to be done.
    InOrder,
    /// It should be looked at.
    Open,
    /// An audit would fail on it.
    Pressing,
}

/// One check of an audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AuditCheck {
    /// What it looks at.
    pub id: AuditCheckId,
    /// How it came out.
    pub state: AuditState,
    /// What it found, with its figures.
    pub text: Phrase,
    /// How to mend it, the best way first; empty where it is in order.
    pub actions: Vec<Action>,
}

/// An activity or a plan as it can be chosen for a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ActivityChoice {
    /// Which.
    pub id: ActivityId,
    /// Its number in the report, chosen or not.
    pub no: u32,
    /// Its title.
    pub title: String,
    /// Its last day.
    pub end: NaiveDate,
    /// How it is proved; plans need no proof yet.
    pub proof: ProofState,
    /// How many files are attached.
    pub files: u32,
}

/// What an audit of a cycle would find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Audit {
    /// The cycle; a closed one as it was when it was closed.
    pub cycle: Cycle,
    /// How many checks are in order.
    pub in_order: u32,
    /// The checks, always the same and in the same order.
    pub checks: Vec<AuditCheck>,
    /// What in a report of everything looks private and is not accepted.
    pub privacy: Vec<PrivacyFinding>,
    /// What can be chosen for a report, in its order; the plans come last.
    pub activities: Vec<ActivityChoice>,
    /// How many files the report has as exhibits.
    pub exhibits: u32,
    /// The size of these files in bytes.
    #[specta(type = f64)]
    pub bytes: u64,
    /// How many of them are missing, changed or unreadable.
    pub not_available: u32,
}

/// What the checks look at.
#[derive(Debug)]
pub struct Audited<'a, C> {
    /// The record of the cycle, with its exhibits.
    pub record: &'a Record<C>,
    /// When each file was last looked at.
    pub checked_on: &'a BTreeMap<EvidenceId, NaiveDate>,
    /// What in a report of everything looks private.
    pub privacy: Vec<PrivacyFinding>,
    /// How many files wait to be filed, whatever cycle they may belong to.
    pub unfiled: u32,
    /// The day it is.
    pub today: NaiveDate,
}

/// What an audit of a cycle would find.
#[must_use]
pub fn audit<C>(audited: Audited<'_, C>) -> Audit {
    let checks = vec![
        audited.total(),
        audited.rules(),
        audited.evidence(),
        audited.files(),
        audited.dates(),
        audited.drafts(),
        audited.details(),
        audited.private(),
        audited.unfiled(),
    ];
    let exhibits = &audited.record.exhibits;
    Audit {
        cycle: audited.record.cycle.clone(),
        in_order: count(checks.iter().filter(|check| check.state == AuditState::InOrder)),
        checks,
        activities: audited.choices(),
        exhibits: count(exhibits),
        bytes: exhibits.iter().map(|exhibit| exhibit.evidence.bytes).sum(),
        not_available: count(exhibits.iter().filter(|exhibit| !exhibit.is_available())),
        privacy: audited.privacy,
    }
}

impl<C> Audited<'_, C> {
    fn choices(&self) -> Vec<ActivityChoice> {
        let choice = |listed: &Listed| {
            let proof = listed.proof.as_ref();
            ActivityChoice {
                id: listed.activity.id,
                no: listed.no,
                title: listed.activity.details.title.clone(),
                end: listed.activity.details.end,
                proof: proof.map_or(ProofState::Missing, |proof| proof.state),
                files: proof.map_or(0, |proof| proof.files),
            }
        };
        self.record.activities.iter().chain(&self.record.plans).map(choice).collect()
    }

    fn is_over(&self) -> bool {
        self.today > self.record.cycle.last_day
    }

    /// What an unmet rule is: as long as the cycle runs, it can still be met.
    fn unmet(&self) -> AuditState {
        if self.is_over() { AuditState::Pressing } else { AuditState::Open }
    }

    /// The way to mend what a closed cycle has frozen: what has changed since is told there.
    fn or_past_cycle(&self, actions: Vec<Action>) -> Vec<Action> {
        let cycle = &self.record.cycle;
        if cycle.closed_on.is_some() { vec![Action::OpenPastCycle { cycle: cycle.id }] } else { actions }
    }

    fn total(&self) -> AuditCheck {
        let standing = &self.record.standing;
        let said = |id| {
            Phrase::new(id)
                .with("required", standing.required)
                .with("counted", standing.counted)
                .with("missing", standing.missing)
                .with("planned", standing.planned)
                .with("day", self.record.cycle.last_day)
        };
        if standing.missing.is_zero() {
            return in_order(AuditCheckId::Total, said("audit-total-met"));
        }
        let (id, actions) = if self.is_over() {
            ("audit-total-missed", vec![Action::AddActivity])
        } else {
            ("audit-total-short", vec![Action::AddPlan, Action::AddActivity])
        };
        not_in_order(AuditCheckId::Total, self.unmet(), said(id), self.or_past_cycle(actions))
    }

    fn rules(&self) -> AuditCheck {
        let asks = |rule: &&RuleStanding| !rule.is_total() && rule.rule.shape.role() == RuleRole::Asks;
        let rules: Vec<&RuleStanding> = self.record.standing.rules.iter().filter(asks).collect();
        let unmet: Vec<Argument> = rules.iter().filter(|rule| !rule.met).map(|rule| rule.title.clone()).collect();
        let said = |id| Phrase::new(id).with("rules", count(&rules));
        if rules.is_empty() {
            return in_order(AuditCheckId::Rules, Phrase::new("audit-rules-none"));
        }
        if unmet.is_empty() {
            return in_order(AuditCheckId::Rules, said("audit-rules-met"));
        }
        let id = if self.is_over() { "audit-rules-missed" } else { "audit-rules-short" };
        let text = said(id).with("unmet", count(&unmet)).with("names", Argument::List(unmet));
        let cycle_actions = self.or_past_cycle(vec![Action::OpenRules, Action::AddPlan]);
        not_in_order(AuditCheckId::Rules, self.unmet(), text, cycle_actions)
    }

    /// Whether what counts is proved.
    fn evidence(&self) -> AuditCheck {
        let standing = &self.record.standing;
        let counts = |counting: &&Counting| counting.outcome.is_earned() && !counting.counted.is_zero();
        let counted = count(standing.countings.iter().filter(counts));
        if counted == 0 {
            return in_order(AuditCheckId::Evidence, Phrase::new("audit-evidence-none"));
        }
        let unproved = |listed: &&Listed| standing.unproved.contains(&listed.activity.id);
        let Some(first) = self.record.activities.iter().find(unproved) else {
            return self.to_check().unwrap_or_else(|| {
                let text = Phrase::new("audit-evidence-proved").with("activities", counted);
                in_order(AuditCheckId::Evidence, text)
            });
        };
        let lacking = Phrase::new("audit-evidence-lacking")
            .with("activities", count(&standing.unproved))
            .with("credits", standing.without_evidence);
        let attach = Action::Attach { activity: first.activity.id };
        let mut actions = if standing.unproved.len() == 1 { vec![attach] } else { vec![Action::OpenUnproved, attach] };
        let Some(doubtful) = self.first_to_check() else {
            return not_in_order(AuditCheckId::Evidence, AuditState::Pressing, lacking, actions);
        };
        let text = Phrase { id: "audit-evidence-lacking-and-to-check".to_owned(), ..lacking };
        let text = naming(doubtful, text.with("doubtful", count(&standing.doubtful)));
        actions.push(Action::OpenActivity { activity: doubtful.activity.id });
        not_in_order(AuditCheckId::Evidence, AuditState::Pressing, text, actions)
    }

    /// What is there and has to be looked at, by the name of the first, before anybody else sees it.
    fn to_check(&self) -> Option<AuditCheck> {
        let standing = &self.record.standing;
        let first = self.first_to_check()?;
        let text = Phrase::new("audit-evidence-to-check")
            .with("activities", count(&standing.doubtful))
            .with("credits", standing.to_check);
        let open = Action::OpenActivity { activity: first.activity.id };
        let actions = if standing.doubtful.len() == 1 { vec![open] } else { vec![Action::OpenToCheck, open] };
        Some(not_in_order(AuditCheckId::Evidence, AuditState::Open, naming(first, text), actions))
    }

    fn first_to_check(&self) -> Option<&Listed> {
        let doubtful = &self.record.standing.doubtful;
        self.record.activities.iter().find(|listed| doubtful.contains(&listed.activity.id))
    }

    /// All sound, and looked at: what nobody has looked at is not said to be unchanged.
    fn files(&self) -> AuditCheck {
        let exhibits = &self.record.exhibits;
        let files = count(exhibits);
        if let Some(first) = exhibits.iter().find(|exhibit| !exhibit.is_available()) {
            let broken = count(exhibits.iter().filter(|exhibit| !exhibit.is_available()));
            let text = Phrase::new("audit-files-broken").with("broken", broken).with("files", files);
            let actions = vec![Action::MendEvidence { evidence: first.evidence.id }, Action::CheckFiles];
            return not_in_order(AuditCheckId::Files, AuditState::Pressing, text, actions);
        }
        let days = exhibits.iter().map(|exhibit| self.checked_on.get(&exhibit.evidence.id));
        let unchecked = count(days.clone().filter(Option::is_none));
        if unchecked > 0 {
            let text = Phrase::new("audit-files-unchecked").with("unchecked", unchecked).with("files", files);
            return not_in_order(AuditCheckId::Files, AuditState::Open, text, vec![Action::CheckFiles]);
        }
        let text = match days.flatten().min() {
            Some(first) => Phrase::new("audit-files-sound").with("files", files).with("day", *first),
            None => Phrase::new("audit-files-none"),
        };
        in_order(AuditCheckId::Files, text)
    }

    /// What is dated so that it does not count; the first such reason, so that one thing is mended
    /// after the other.
    fn dates(&self) -> AuditCheck {
        let record = self.record;
        let all = || record.activities.iter().chain(&record.plans);
        for (id, outcome) in [
            ("audit-dates-outside", Outcome::Outside),
            ("audit-dates-not-a-member", Outcome::NotAMember),
            ("audit-dates-not-yet", Outcome::NotYet),
            ("audit-dates-plan-passed", Outcome::PlanPassed),
        ] {
            let mut found = all().filter(|listed| listed.counting.outcome == outcome).peekable();
            let Some(first) = found.peek().copied() else { continue };
            let text = Phrase::new(id)
                .with("title", first.activity.details.title.as_str())
                .with("day", first.activity.details.end)
                .with("activities", count(found));
            let actions = vec![Action::OpenActivity { activity: first.activity.id }];
            return not_in_order(AuditCheckId::Dates, AuditState::Open, text, actions);
        }
        let text = Phrase::new(if record.activities.is_empty() { "audit-dates-none" } else { "audit-dates-inside" })
            .with("activities", count(&record.activities))
            .with("from", record.cycle.first_day)
            .with("to", record.cycle.last_day);
        in_order(AuditCheckId::Dates, text)
    }

    fn drafts(&self) -> AuditCheck {
        let is_draft = |listed: &&Listed| listed.counting.outcome == Outcome::NeedsDetails;
        let drafts = count(self.record.activities.iter().filter(is_draft));
        if drafts == 0 {
            return in_order(AuditCheckId::Drafts, Phrase::new("audit-drafts-none"));
        }
        let text = Phrase::new("audit-drafts-some").with("drafts", drafts);
        not_in_order(AuditCheckId::Drafts, AuditState::Open, text, vec![Action::OpenDrafts])
    }

    fn details(&self) -> AuditCheck {
        let member = &self.record.member;
        let name = member.name.as_str();
        let lacking = |state, text| not_in_order(AuditCheckId::Details, state, text, vec![Action::OpenMember]);
        match &member.member_no {
            _ if name.trim().is_empty() => lacking(AuditState::Pressing, Phrase::new("audit-details-no-name")),
            None => lacking(AuditState::Open, Phrase::new("audit-details-no-number").with("name", name)),
            Some(number) => {
                let text = Phrase::new("audit-details-there").with("name", name).with("number", number.as_str());
                in_order(AuditCheckId::Details, text)
            }
        }
    }

    fn private(&self) -> AuditCheck {
        if self.privacy.is_empty() {
            return in_order(AuditCheckId::Privacy, Phrase::new("audit-privacy-none"));
        }
        let text = Phrase::new("audit-privacy-some").with("places", count(&self.privacy));
        not_in_order(AuditCheckId::Privacy, AuditState::Open, text, vec![Action::OpenPrivacy])
    }

    fn unfiled(&self) -> AuditCheck {
        if self.unfiled == 0 {
            return in_order(AuditCheckId::Unfiled, Phrase::new("audit-unfiled-none"));
        }
        let text = Phrase::new("audit-unfiled-some").with("files", self.unfiled);
        not_in_order(AuditCheckId::Unfiled, AuditState::Open, text, vec![Action::OpenUnfiled])
    }
}

/// A sentence about what is to check with the name of the first of it, and why.
fn naming(first: &Listed, text: Phrase) -> Phrase {
    let open = first.proof.iter().flat_map(Proof::open);
    text.with("title", first.activity.details.title.as_str()).with("why", why(open.map(|it| it.reason)))
}

/// Reasons in a few words each, every one once.
fn why(reasons: impl Iterator<Item = Reason>) -> Argument {
    let each: BTreeSet<Reason> = reasons.collect();
    Argument::List(each.into_iter().map(|reason| Argument::Message(format!("proof-why-{}", reason.id()))).collect())
}

fn in_order(id: AuditCheckId, text: Phrase) -> AuditCheck {
    AuditCheck { id, state: AuditState::InOrder, text, actions: Vec::new() }
}

fn not_in_order(id: AuditCheckId, state: AuditState, text: Phrase, actions: Vec<Action>) -> AuditCheck {
    AuditCheck { id, state, text, actions }
}

fn count<T>(items: impl IntoIterator<Item = T>) -> u32 {
    u32::try_from(items.into_iter().count()).unwrap_or(u32::MAX)
}
