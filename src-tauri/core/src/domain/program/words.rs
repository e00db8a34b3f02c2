//! Rules in words: what a rule is called, and what it says, for window, commands and report alike.

use serde::Serialize;
use specta::Type;

use super::{Program, Rule, RuleRole, RuleShape};
use crate::domain::activity::Format;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::phrase::{Argument, Phrase};
use crate::domain::values::unit::Rounding;

/// A rule with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct WordedRule {
    /// The rule.
    #[serde(flatten)]
    pub rule: Rule,
    /// What it does.
    pub role: RuleRole,
    /// What it is called.
    pub title: Argument,
    /// What it says, in one sentence.
    pub states: Phrase,
}

impl WordedRule {
    /// A rule with its words.
    #[must_use]
    pub fn of(rule: &Rule) -> Self {
        Self { rule: rule.clone(), role: rule.shape.role(), title: rule_name(rule), states: statement(rule) }
    }

    /// All rules of a program with their words.
    #[must_use]
    pub fn all(program: &Program) -> Vec<Self> {
        program.rules.iter().map(Self::of).collect()
    }
}

/// What a rule is called in a sentence: its own name, or what it is about.
#[must_use]
pub fn rule_name(rule: &Rule) -> Argument {
    if let Some(name) = &rule.name {
        return Argument::Words(name.clone());
    }
    match &rule.shape {
        RuleShape::MinimumOfKind { kind, .. }
        | RuleShape::MaximumOfKind { kind, .. }
        | RuleShape::MaximumPerActivity { kind: Some(kind), .. }
        | RuleShape::Worth { kind, .. } => kind_name(kind),
        RuleShape::MinimumOfTopic { topic, .. }
        | RuleShape::MaximumOfTopic { topic, .. }
        | RuleShape::ActivitiesWithTopic { topic, .. } => topic_name(topic),
        RuleShape::MaximumOfFormat { format, .. } => format_name(*format),
        RuleShape::AtLeastOne { kinds, topics } => match (kinds.as_slice(), topics.as_slice()) {
            ([kind], []) => kind_name(kind),
            ([], [topic]) => topic_name(topic),
            _ => Argument::Message("rule-at-least-one".to_owned()),
        },
        RuleShape::YesNo { question } => Argument::Words(question.clone()),
        shape => Argument::Message(format!("rule-{}", shape.id())),
    }
}

/// What a rule says, in one sentence.
#[must_use]
pub fn statement(rule: &Rule) -> Phrase {
    let shape = &rule.shape;
    let id = format!("rule-states-{}", shape.id());
    let plain = || Phrase::new(&id);
    // The same sentence with more in it, where a rule says more.
    let longer = |ending: &str| Phrase::new(&format!("{id}-{ending}"));
    match shape {
        RuleShape::Total { credits }
        | RuleShape::MinimumEachYear { credits }
        | RuleShape::MaximumPerDay { credits }
        | RuleShape::MaximumPerActivity { credits, kind: None } => plain().with("credits", *credits),
        RuleShape::MaximumPerActivity { credits, kind: Some(kind) } => {
            longer("of-kind").with("credits", *credits).with("kind", kind_name(kind))
        }
        RuleShape::MinimumOfKind { kind, credits }
        | RuleShape::MaximumOfKind { kind, credits }
        | RuleShape::Worth { kind, credits } => plain().with("credits", *credits).with("kind", kind_name(kind)),
        RuleShape::MinimumOfTopic { topic, credits } | RuleShape::MaximumOfTopic { topic, credits } => {
            plain().with("credits", *credits).with("topic", topic_name(topic))
        }
        RuleShape::MaximumOfFormat { format, credits } => {
            plain().with("credits", *credits).with("format", format_name(*format))
        }
        RuleShape::DifferentKinds { count, among } if among.is_empty() => plain().with("count", *count),
        RuleShape::DifferentKinds { count, among } => {
            longer("among").with("count", *count).with("among", list(among.iter().map(kind_name)))
        }
        RuleShape::DifferentTopics { count, among } if among.is_empty() => plain().with("count", *count),
        RuleShape::DifferentTopics { count, among } => {
            longer("among").with("count", *count).with("among", list(among.iter().map(topic_name)))
        }
        RuleShape::ActivitiesWithTopic { topic, count } => {
            plain().with("count", *count).with("topic", topic_name(topic))
        }
        RuleShape::AtLeastOne { kinds, topics } => {
            plain().with("among", list(kinds.iter().map(kind_name).chain(topics.iter().map(topic_name))))
        }
        RuleShape::YesNo { question } => plain().with("question", question.clone()),
        RuleShape::Unit { minutes, rounding, shortest } => {
            let is_cut = *rounding != Rounding::default();
            let phrase = match (is_cut, shortest) {
                (false, None) => plain(),
                (true, None) => longer("rounded"),
                (false, Some(_)) => longer("shortest"),
                (true, Some(_)) => longer("rounded-shortest"),
            };
            let phrase = if is_cut { phrase.with("rounding", rounding_name(*rounding)) } else { phrase };
            let phrase = shortest.map_or(phrase.clone(), |shortest| phrase.with("shortest", shortest));
            phrase.with("minutes", *minutes)
        }
        RuleShape::CarryOver { credits, months, kinds, topics } => {
            let among: Vec<Argument> = kinds.iter().map(kind_name).chain(topics.iter().map(topic_name)).collect();
            let phrase = match (months, among.is_empty()) {
                (None, true) => plain(),
                (Some(_), true) => longer("window"),
                (None, false) => longer("among"),
                (Some(_), false) => longer("window-among"),
            };
            let phrase = months.map_or(phrase.clone(), |months| phrase.with("months", months));
            let phrase = if among.is_empty() { phrase } else { phrase.with("among", Argument::List(among)) };
            phrase.with("credits", *credits)
        }
        RuleShape::LateEntry { days } => plain().with("days", *days),
        RuleShape::KeepProof { months } => plain().with("months", *months),
        RuleShape::OnlyWhileMember => plain(),
    }
}

fn list(items: impl Iterator<Item = Argument>) -> Argument {
    Argument::List(items.collect())
}

/// What a kind is called: its message, which a name the member gave it stands in for.
pub(crate) fn kind_name(kind: &Kind) -> Argument {
    Argument::Message(format!("kind-{}", kind.id()))
}

/// What is counted of each activity, as its parts are called.
pub(crate) fn rounding_name(rounding: Rounding) -> Argument {
    Argument::Message(format!("rounding-{}", rounding.id()))
}

/// What a way in which activities are held is called.
fn format_name(format: Format) -> Argument {
    Argument::Message(format!("format-{}", format.id()))
}

/// What a topic is called: the message of a known one, or its text.
pub(crate) fn topic_name(topic: &Topic) -> Argument {
    if topic.is_known() {
        Argument::Message(format!("topic-{}", topic.id()))
    } else {
        Argument::Text(topic.id().to_owned())
    }
}
