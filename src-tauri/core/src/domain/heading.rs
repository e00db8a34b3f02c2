//! The heading of a cycle and the sentences below it: which one holds, with which figures.

use std::cmp::Ordering;

use super::credits::Credits;
use super::cycle::Cycle;
use super::phrase::{Argument, Phrase};
use super::program::RuleShape;
use super::standing::{LAST_WEEKS, RuleStanding, Standing, State};

/// The sentence that makes people act, recomputed from what is left.
pub(super) fn heading(cycle: &Cycle, standing: &Standing) -> Phrase {
    match standing.state {
        State::Upcoming => Phrase::new("heading-upcoming").with("day", cycle.first_day),
        State::Complete => {
            let spare = standing.counted.less(standing.required);
            let id = if spare.is_zero() { "heading-complete" } else { "heading-complete-spare" };
            Phrase::new(id).with("required", standing.required).with("spare", spare)
        }
        _ if standing.missing.is_zero() => rule_heading(standing),
        State::Overdue => Phrase::new("heading-overdue").with("missing", standing.missing),
        state if standing.days_left <= LAST_WEEKS => last_weeks(state, standing),
        State::Planned => Phrase::new("heading-planned"),
        State::OnPace => with_rate("heading-on-pace", standing).with("missing", standing.missing),
        State::AtRisk | State::Behind => with_rate("heading-to-go", standing)
            .with("missing", standing.missing)
            .with("months", whole_months(standing.days_left)),
    }
}

/// The total is reached and another rule is not: the heading names that rule.
fn rule_heading(standing: &Standing) -> Phrase {
    let unmet = standing.rules.iter().find(|rule| !rule.met);
    let id = if standing.state == State::Overdue { "heading-overdue-rule" } else { "heading-rule-short" };
    let phrase = Phrase::new(id).with("required", standing.required);
    match unmet {
        Some(rule) => rule_subject(phrase, &rule.rule.shape).with("missing", rule.missing()),
        None => phrase.with("rule", "").with("missing", Credits::ZERO),
    }
}

/// Adds what a rule is about as `$rule`: the message of a known kind or topic, or a topic's text.
pub(super) fn rule_subject(phrase: Phrase, shape: &RuleShape) -> Phrase {
    let subject = match shape {
        RuleShape::Total { .. } => Argument::Message("rule-total".to_owned()),
        RuleShape::MinimumOfKind { kind, .. } | RuleShape::MaximumOfKind { kind, .. } => {
            Argument::Message(format!("kind-{}", kind.id()))
        }
        RuleShape::MinimumOfTopic { topic, .. } | RuleShape::MaximumOfTopic { topic, .. } => {
            if topic.is_known() {
                Argument::Message(format!("topic-{}", topic.id()))
            } else {
                Argument::Text(topic.id().to_owned())
            }
        }
    };
    phrase.with("rule", subject)
}

/// "14 credits in 9 weeks": whole weeks rounded down, days where not even one is left.
fn last_weeks(state: State, standing: &Standing) -> Phrase {
    let planned = state == State::Planned;
    let (id, count) = match (standing.days_left, planned) {
        (0, true) => ("heading-last-day-planned", 0),
        (0, false) => ("heading-last-day", 0),
        (days @ 1..7, true) => ("heading-days-planned", days),
        (days @ 1..7, false) => ("heading-days", days),
        (days, true) => ("heading-weeks-planned", days / 7),
        (days, false) => ("heading-weeks", days / 7),
    };
    Phrase::new(id).with("missing", standing.missing).with("time", count)
}

/// The message with the rate a month; without it where the rate rounds to nothing.
fn with_rate(id: &str, standing: &Standing) -> Phrase {
    match standing.rate_per_month {
        Some(rate) if rate.0 > 0 => Phrase::new(id).with("rate", rate),
        _ => Phrase::new(&format!("{id}-slowly")),
    }
}

/// Whole months of mean length (30.4375 days), rounded down.
fn whole_months(days: u32) -> u32 {
    days * 10_000 / 304_375
}

/// What stands below the heading, sentence by sentence.
pub(super) fn sentences(standing: &Standing) -> Vec<Phrase> {
    let mut sentences =
        vec![Phrase::new("standing-earned").with("counted", standing.counted).with("required", standing.required)];
    if !standing.over_cap.is_zero() {
        sentences.push(Phrase::new("standing-over-cap").with("over", standing.over_cap));
    }
    if !matches!(standing.state, State::Upcoming | State::Complete | State::Overdue) && !standing.missing.is_zero() {
        sentences.push(pace(standing));
    }
    if !standing.planned.is_zero() {
        sentences.push(Phrase::new("standing-plan").with("planned", standing.planned));
    }
    if let Some(rule) = standing.rules.iter().find(|rule| !rule.met && !is_total(rule))
        && !standing.missing.is_zero()
    {
        sentences
            .push(rule_subject(Phrase::new("standing-rule-short"), &rule.rule.shape).with("missing", rule.missing()));
    }
    sentences
}

pub(super) fn is_total(rule: &RuleStanding) -> bool {
    matches!(rule.rule.shape, RuleShape::Total { .. })
}

/// How far from an even pace, by the figure that is shown for the pace.
fn pace(standing: &Standing) -> Phrase {
    let pace = standing.pace.as_credits();
    let (id, by) = match standing.counted.cmp(&pace) {
        Ordering::Less => ("standing-pace-behind", pace - standing.counted),
        Ordering::Greater => ("standing-pace-ahead", standing.counted - pace),
        Ordering::Equal => ("standing-pace-even", Credits::ZERO),
    };
    Phrase::new(id).with("pace", standing.pace).with("by", by)
}
