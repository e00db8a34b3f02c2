//! The heading of a cycle and the sentences below it: which one holds, with which figures.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::figures::Figures;
use super::rule_standing::{Measure, RuleStanding};
use super::{LAST_WEEKS, State};
use crate::domain::cycle::Cycle;
use crate::domain::program::words::rule_name;
use crate::domain::values::credits::Credits;
use crate::domain::values::phrase::Phrase;

/// The sentence that makes people act, recomputed from what is left.
pub(super) fn heading(cycle: &Cycle, figures: &Figures) -> Phrase {
    match figures.state {
        State::Upcoming => Phrase::new("heading-upcoming").with("day", cycle.first_day),
        State::Complete => {
            let spare = figures.counted.less(figures.required);
            let id = if spare.is_zero() { "heading-complete" } else { "heading-complete-spare" };
            Phrase::new(id).with("required", figures.required).with("spare", spare)
        }
        _ if figures.missing.is_zero() => rule_heading(figures),
        State::Overdue => Phrase::new("heading-overdue").with("missing", figures.missing),
        state if figures.days_left <= LAST_WEEKS => last_weeks(state, figures),
        State::Planned => Phrase::new("heading-planned"),
        State::OnPace if figures.keeps_pace => with_rate("heading-on-pace", figures).with("missing", figures.missing),
        State::OnPace | State::AtRisk | State::Behind => with_rate("heading-to-go", figures)
            .with("missing", figures.missing)
            .with("months", whole_months(figures.days_left)),
    }
}

/// The total is reached and another rule is not: the heading names that rule.
fn rule_heading(figures: &Figures) -> Phrase {
    let id = if figures.state == State::Overdue { "heading-overdue-rule" } else { "heading-rule-short" };
    // Every rule but the total is looked at: the total is reached.
    match figures.rules.iter().find(|rule| !rule.met) {
        Some(rule) => rule_phrase(id, rule, rule.missing()).with("required", figures.required),
        None => Phrase::new("heading-complete").with("required", figures.required),
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
fn last_weeks(state: State, figures: &Figures) -> Phrase {
    let planned = state == State::Planned;
    let (id, count) = match (figures.days_left, planned) {
        (0, true) => ("heading-last-day-planned", 0),
        (0, false) => ("heading-last-day", 0),
        (days @ 1..7, true) => ("heading-days-planned", days),
        (days @ 1..7, false) => ("heading-days", days),
        (days, true) => ("heading-weeks-planned", days / 7),
        (days, false) => ("heading-weeks", days / 7),
    };
    Phrase::new(id).with("missing", figures.missing).with("time", count)
}

/// The message with the rate a month; without it where the rate rounds to nothing.
fn with_rate(id: &str, figures: &Figures) -> Phrase {
    match figures.rate_per_month {
        Some(rate) if rate.0 > 0 => Phrase::new(id).with("rate", rate),
        _ => Phrase::new(&format!("{id}-slowly")),
    }
}

/// Whole months of mean length (30.4375 days), rounded down.
fn whole_months(days: u32) -> u32 {
    days * 10_000 / 304_375
}

/// What stands below the heading, sentence by sentence.
pub(super) fn sentences(cycle: &Cycle, figures: &Figures, today: NaiveDate) -> Vec<Phrase> {
    let mut sentences =
        vec![Phrase::new("standing-earned").with("counted", figures.counted).with("required", figures.required)];
    if !figures.carried_in.is_zero() {
        sentences.push(Phrase::new("standing-carried-in").with("carried", figures.carried_in));
    }
    if !figures.over_cap.is_zero() {
        sentences.push(Phrase::new("standing-over-cap").with("over", figures.over_cap));
    }
    let is_under_way = !matches!(figures.state, State::Upcoming | State::Complete | State::Overdue);
    let is_calm = figures.state == State::OnPace && !figures.keeps_pace;
    if is_under_way && !is_calm && !figures.missing.is_zero() {
        sentences.push(pace(figures));
    }
    if let Some((_, to)) = cycle.leaves().into_iter().find(|(from, to)| (*from..=*to).contains(&today)) {
        sentences.push(Phrase::new("standing-on-leave").with("day", to));
    }
    if !figures.planned.is_zero() {
        sentences.push(Phrase::new("standing-plan").with("planned", figures.planned));
    }
    if let Some(rule) = figures.rules.iter().find(|rule| !rule.met && !rule.is_total())
        && !figures.missing.is_zero()
    {
        sentences.push(rule_phrase("standing-rule-short", rule, rule.missing()));
    }
    if let Some(rule) = figures.rules.iter().find(|rule| rule.impossible)
        && today <= cycle.last_day
    {
        sentences.push(Phrase::new("standing-rule-impossible").with("rule", rule_name(&rule.rule)));
    }
    if let Some(until) = figures.late_entry_until.filter(|until| today > cycle.last_day && today <= *until) {
        sentences.push(Phrase::new("standing-late-entry").with("day", until));
    }
    sentences
}

/// How far from an even pace, by the figure that is shown for the pace.
fn pace(figures: &Figures) -> Phrase {
    let pace = figures.pace.as_credits();
    let (id, by) = match figures.counted.cmp(&pace) {
        Ordering::Less => ("standing-pace-behind", pace - figures.counted),
        Ordering::Greater => ("standing-pace-ahead", figures.counted - pace),
        Ordering::Equal => ("standing-pace-even", Credits::ZERO),
    };
    Phrase::new(id).with("pace", figures.pace).with("by", by)
}
