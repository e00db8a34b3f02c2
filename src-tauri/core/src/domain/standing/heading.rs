//! The heading of a cycle and the sentences below it: which one holds, with which figures.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::rule_standing::{Measure, RuleStanding};
use super::{LAST_WEEKS, Standing, State};
use crate::domain::cycle::Cycle;
use crate::domain::program::words::rule_name;
use crate::domain::values::credits::Credits;
use crate::domain::values::phrase::Phrase;

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
    let id = if standing.state == State::Overdue { "heading-overdue-rule" } else { "heading-rule-short" };
    // Every rule but the total is looked at: the total is reached.
    match standing.rules.iter().find(|rule| !rule.met) {
        Some(rule) => rule_phrase(id, rule, rule.missing()).with("required", standing.required),
        None => Phrase::new("heading-complete").with("required", standing.required),
    }
}

/// A sentence about a rule that lacks `missing`: `id` for credits, and with an ending for what is
/// counted or confirmed instead. The rule's name is `$rule`.
pub(super) fn rule_phrase(id: &str, rule: &RuleStanding, missing: Credits) -> Phrase {
    let named = |id: &str| Phrase::new(id).with("rule", rule_name(&rule.rule));
    let count = u32::try_from(missing.hundredths() / 100).unwrap_or(u32::MAX);
    match rule.measure {
        Measure::Credits => named(id).with("missing", missing),
        Measure::Kinds => named(&format!("{id}-kinds")).with("missing", count),
        Measure::Topics => named(&format!("{id}-topics")).with("missing", count),
        Measure::Activities => named(&format!("{id}-activities")).with("missing", count),
        Measure::Confirmation => named(&format!("{id}-confirmation")),
    }
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
pub(super) fn sentences(cycle: &Cycle, standing: &Standing, today: NaiveDate) -> Vec<Phrase> {
    let mut sentences =
        vec![Phrase::new("standing-earned").with("counted", standing.counted).with("required", standing.required)];
    if !standing.carried_in.is_zero() {
        sentences.push(Phrase::new("standing-carried-in").with("carried", standing.carried_in));
    }
    if !standing.over_cap.is_zero() {
        sentences.push(Phrase::new("standing-over-cap").with("over", standing.over_cap));
    }
    if !matches!(standing.state, State::Upcoming | State::Complete | State::Overdue) && !standing.missing.is_zero() {
        sentences.push(pace(standing));
    }
    if let Some((_, to)) = cycle.leaves().into_iter().find(|(from, to)| (*from..=*to).contains(&today)) {
        sentences.push(Phrase::new("standing-on-leave").with("day", to));
    }
    if !standing.planned.is_zero() {
        sentences.push(Phrase::new("standing-plan").with("planned", standing.planned));
    }
    if let Some(rule) = standing.rules.iter().find(|rule| !rule.met && !rule.is_total())
        && !standing.missing.is_zero()
    {
        sentences.push(rule_phrase("standing-rule-short", rule, rule.missing()));
    }
    if let Some(rule) = standing.rules.iter().find(|rule| rule.impossible)
        && today <= cycle.last_day
    {
        sentences.push(Phrase::new("standing-rule-impossible").with("rule", rule_name(&rule.rule)));
    }
    if let Some(until) = standing.late_entry_until.filter(|until| today > cycle.last_day && today <= *until) {
        sentences.push(Phrase::new("standing-late-entry").with("day", until));
    }
    sentences
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
