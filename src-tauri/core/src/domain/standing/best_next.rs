//! Best next: the kind and topic in which one more credit serves the most unmet rules.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::portion::Portion;
use super::rules::asks;
use super::rules::limits::Limits;
use super::{RuleStanding, Standing};
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::words::{kind_name, rule_name, topic_name};
use crate::domain::program::{RuleRole, RuleShape};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::phrase::Argument;

/// So many suggestions are made at most.
const MOST: usize = 3;

/// One credit more.
const ONE: Credits = Credits::from_hundredths(100);

/// Something to do next, with the rules it would serve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Suggestion {
    /// Of this kind; none where any kind serves as well.
    pub kind: Option<Kind>,
    /// With this topic; none where any topic serves as well.
    pub topic: Option<Topic>,
    /// What the kind is called.
    pub kind_name: Option<Argument>,
    /// What the topic is called.
    pub topic_name: Option<Argument>,
    /// The rules it would bring nearer.
    pub serves: Vec<Served>,
}

/// A rule that one more credit would bring nearer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Served {
    /// Of which cycle.
    pub cycle: CycleId,
    /// The program's id.
    pub program: String,
    /// The rule's id.
    pub rule: String,
    /// What the rule is called.
    pub name: Argument,
}

/// The suggestions for the open cycles, the one that serves most rules first. `standings` holds the
/// standing of each of `cycles`, in the same order.
///
/// One more credit, done today, is tried in every kind and every topic that a rule names. Of two
/// that serve the same rules the simpler one is suggested.
#[must_use]
pub fn best_next(
    cycles: &[Cycle],
    standings: &[Standing],
    activities: &[Activity],
    today: NaiveDate,
) -> Vec<Suggestion> {
    let by_id: BTreeMap<ActivityId, &Activity> = activities.iter().map(|activity| (activity.id, activity)).collect();
    let open: Vec<Situation<'_>> = cycles
        .iter()
        .zip(standings)
        .filter(|(cycle, _)| cycle.contains(today))
        .map(|(cycle, standing)| Situation::of(cycle, standing, &by_id))
        .collect();
    let (kinds, topics) = named_in_rules(&open);
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for topic in &topics {
        for kind in &kinds {
            let serves: Vec<Served> =
                open.iter().flat_map(|it| it.served(kind.as_ref(), topic.as_ref(), today)).collect();
            suggestions.push(Suggestion {
                kind: kind.clone(),
                topic: topic.clone(),
                kind_name: kind.as_ref().map(kind_name),
                topic_name: topic.as_ref().map(topic_name),
                serves,
            });
        }
    }
    // The simpler ones first, so that of two that serve the same rules the first stays.
    suggestions.sort_by_key(|it| usize::from(it.kind.is_some()) + usize::from(it.topic.is_some()));
    suggestions.sort_by_key(|it| std::cmp::Reverse(it.serves.len()));
    let mut best: Vec<Suggestion> = Vec::new();
    for suggestion in suggestions.into_iter().filter(|it| !it.serves.is_empty()) {
        let adds_nothing = |earlier: &Suggestion| suggestion.serves.iter().all(|rule| earlier.serves.contains(rule));
        if best.len() < MOST && !best.iter().any(adds_nothing) {
            best.push(suggestion);
        }
    }
    best
}

/// The kinds and topics that a rule names, and none of either first.
fn named_in_rules(open: &[Situation<'_>]) -> (Vec<Option<Kind>>, Vec<Option<Topic>>) {
    let (mut kinds, mut topics) = (BTreeSet::new(), BTreeSet::new());
    for rule in open.iter().flat_map(Situation::unmet) {
        match &rule.rule.shape {
            RuleShape::MinimumOfKind { kind, .. } => {
                kinds.insert(kind.clone());
            }
            RuleShape::MinimumOfTopic { topic, .. } | RuleShape::ActivitiesWithTopic { topic, .. } => {
                topics.insert(topic.clone());
            }
            RuleShape::AtLeastOne { kinds: some, topics: others } => {
                kinds.extend(some.iter().cloned());
                topics.extend(others.iter().cloned());
            }
            RuleShape::DifferentKinds { among, .. } if among.is_empty() => kinds.extend(Kind::all()),
            RuleShape::DifferentKinds { among, .. } => kinds.extend(among.iter().cloned()),
            RuleShape::DifferentTopics { among, .. } if among.is_empty() => topics.extend(Topic::known()),
            RuleShape::DifferentTopics { among, .. } => topics.extend(among.iter().cloned()),
            // Any kind and topic serves these, or none does.
            RuleShape::Total { .. }
            | RuleShape::MinimumEachYear { .. }
            | RuleShape::YesNo { .. }
            | RuleShape::MaximumOfKind { .. }
            | RuleShape::MaximumOfTopic { .. }
            | RuleShape::MaximumOfFormat { .. }
            | RuleShape::MaximumPerActivity { .. }
            | RuleShape::MaximumPerDay { .. }
            | RuleShape::Unit { .. }
            | RuleShape::Worth { .. }
            | RuleShape::CarryOver { .. }
            | RuleShape::LateEntry { .. }
            | RuleShape::KeepProof { .. }
            | RuleShape::OnlyWhileMember => {}
        }
    }
    (
        std::iter::once(None).chain(kinds.into_iter().map(Some)).collect(),
        std::iter::once(None).chain(topics.into_iter().map(Some)).collect(),
    )
}

/// One open cycle: its rules, and what is done in it.
struct Situation<'a> {
    cycle: &'a Cycle,
    standing: &'a Standing,
    done: Vec<Portion<'a>>,
    /// The maximums with the room they have left after what is done.
    limits: Limits<'a>,
}

impl<'a> Situation<'a> {
    fn of(cycle: &'a Cycle, standing: &'a Standing, by_id: &BTreeMap<ActivityId, &'a Activity>) -> Self {
        let (mut done, mut limits) = (Vec::new(), Limits::of(&cycle.program.rules));
        for counting in standing.countings.iter().filter(|counting| counting.outcome.is_earned()) {
            let Some(activity) = by_id.get(&counting.activity) else { continue };
            limits.apply(Portion::of(&activity.details, counting.claimed));
            if !counting.counted.is_zero() {
                done.push(Portion::of(&activity.details, counting.counted));
            }
        }
        Self { cycle, standing, done, limits }
    }

    fn unmet(&self) -> impl Iterator<Item = &RuleStanding> {
        self.standing
            .rules
            .iter()
            .filter(|rule| !rule.met && rule.rule.shape.role() == RuleRole::Asks && !rule.impossible)
    }

    /// The unmet rules that one more credit of this kind and topic, done today, brings nearer.
    fn served(&self, kind: Option<&Kind>, topic: Option<&Topic>, today: NaiveDate) -> Vec<Served> {
        let topics: Vec<Topic> = topic.into_iter().cloned().collect();
        if self.cycle.lacks_membership_on(today) || !self.counts(kind, &topics, today) {
            return Vec::new();
        }
        self.unmet()
            .filter(|rule| self.brings_nearer(rule, kind, topic, today))
            .map(|rule| Served {
                cycle: self.cycle.id,
                program: self.cycle.program.id.clone(),
                rule: rule.rule.id.clone(),
                name: rule_name(&rule.rule),
            })
            .collect()
    }

    /// Whether the maximums let anything of one more credit count.
    fn counts(&self, kind: Option<&Kind>, topics: &[Topic], today: NaiveDate) -> bool {
        !self
            .limits
            .clone()
            .apply(Portion { kind, topics, format: None, start: today, end: today, credits: ONE })
            .0
            .is_zero()
    }

    fn brings_nearer(&self, rule: &RuleStanding, kind: Option<&Kind>, topic: Option<&Topic>, today: NaiveDate) -> bool {
        match &rule.rule.shape {
            RuleShape::Total { .. } => true,
            RuleShape::MinimumOfKind { kind: wanted, .. } => kind == Some(wanted),
            RuleShape::MinimumOfTopic { topic: wanted, .. } | RuleShape::ActivitiesWithTopic { topic: wanted, .. } => {
                topic == Some(wanted)
            }
            RuleShape::AtLeastOne { kinds, topics } => {
                kind.is_some_and(|kind| kinds.contains(kind)) || topic.is_some_and(|topic| topics.contains(topic))
            }
            RuleShape::MinimumEachYear { credits } => {
                let years: Vec<_> =
                    self.cycle.years().into_iter().filter(|year| (year.first..=year.last).contains(&today)).collect();
                asks::in_each_year(&self.done, &years).iter().any(|found| found < credits)
            }
            RuleShape::DifferentKinds { among, .. } => kind.is_some_and(|kind| {
                (among.is_empty() || among.contains(kind)) && asks::of_kind(&self.done, kind).is_zero()
            }),
            RuleShape::DifferentTopics { among, .. } => topic.is_some_and(|topic| {
                (among.is_empty() || among.contains(topic)) && asks::with_topic(&self.done, topic).is_zero()
            }),
            // It is confirmed, not earned; or it asks for nothing.
            RuleShape::YesNo { .. }
            | RuleShape::MaximumOfKind { .. }
            | RuleShape::MaximumOfTopic { .. }
            | RuleShape::MaximumOfFormat { .. }
            | RuleShape::MaximumPerActivity { .. }
            | RuleShape::MaximumPerDay { .. }
            | RuleShape::Unit { .. }
            | RuleShape::Worth { .. }
            | RuleShape::CarryOver { .. }
            | RuleShape::LateEntry { .. }
            | RuleShape::KeepProof { .. }
            | RuleShape::OnlyWhileMember => false,
        }
    }
}
