//! What is said of a ledger, line by line, by the engine and by the bookkeeper alike.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::standing::counting::{Counting, Outcome};
use ledgerline_core::domain::standing::{RuleStanding, Standing};
use ledgerline_core::domain::values::credits::Credits;

/// What each line is about, and what it says.
pub type Told = BTreeMap<String, String>;

/// How one rule stands, in hundredths.
#[derive(Debug, Clone, Copy, Default)]
pub struct OfRule {
    pub required: i64,
    pub counted: i64,
    pub with_plans: i64,
    pub stopped: i64,
    pub met: bool,
    pub met_with_plans: bool,
    pub impossible: bool,
}

/// Hundredths as people write them.
pub fn amount(hundredths: i64) -> String {
    Credits::from_hundredths(hundredths).to_string()
}

/// A line about an activity. `book` is where it stands: earned, planned or nowhere.
pub fn of_activity(book: &str, claimed: i64, counted: i64, stopped_by: Option<&str>) -> String {
    let stopped = stopped_by.map_or_else(String::new, |rule| format!(", the rest stopped by {rule}"));
    format!("{book}: {} counts of {}{stopped}", amount(counted), amount(claimed))
}

/// A line about a rule.
pub fn of_rule(it: OfRule) -> String {
    let OfRule { required, counted, with_plans, stopped, met, met_with_plans, impossible } = it;
    let (met, with) = (if met { "met" } else { "not met" }, if met_with_plans { "met" } else { "not met" });
    let stopped = if stopped == 0 { String::new() } else { format!(", {} stopped", amount(stopped)) };
    let impossible = if impossible { ", impossible" } else { "" };
    let (required, counted, with_plans) = (amount(required), amount(counted), amount(with_plans));
    format!("{counted} of {required}, {met}; {with_plans} with the plans, {with}{stopped}{impossible}")
}

/// What the engine says.
pub fn by_the_engine(cycle: &Cycle, standing: &Standing) -> Told {
    let credits = |credits: Credits| amount(credits.hundredths());
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "none".to_owned());
    let mut told: Told = [
        ("state", standing.state.id().to_owned()),
        ("last day", cycle.last_day.to_string()),
        ("required", credits(standing.required)),
        ("earned", credits(standing.earned)),
        ("counted", credits(standing.counted)),
        ("over the cap", credits(standing.over_cap)),
        ("planned", credits(standing.planned)),
        ("missing", credits(standing.missing)),
        ("pace", amount(i64::from(standing.pace.0) * 10)),
        ("a month", or_none(standing.rate_per_month.map(|rate| amount(i64::from(rate.0) * 10)))),
        ("days left", standing.days_left.to_string()),
        ("to carry over", or_none(standing.carry_over.map(credits))),
    ]
    .map(|(line, says)| (line.to_owned(), says))
    .into();
    let rule = |it: &RuleStanding| {
        let says = OfRule {
            required: it.required.hundredths(),
            counted: it.counted.hundredths(),
            with_plans: it.with_plans.hundredths(),
            stopped: it.stopped.hundredths(),
            met: it.met,
            met_with_plans: it.met_with_plans,
            impossible: it.impossible,
        };
        (format!("rule {} ({})", it.rule.id, it.rule.shape.id()), of_rule(says))
    };
    told.extend(standing.rules.iter().map(rule));
    let activity = |it: &Counting| {
        let book = match it.outcome {
            _ if it.outcome.is_earned() => "earned",
            _ if it.outcome.is_planned() => "planned",
            _ => "nowhere",
        };
        let stopped_by = if let Outcome::OverCap { rule, .. } = &it.outcome { Some(rule.as_str()) } else { None };
        let (claimed, counted) = (it.claimed.hundredths(), it.counted.hundredths());
        (format!("activity {}", it.activity.0), of_activity(book, claimed, counted, stopped_by))
    };
    told.extend(standing.countings.iter().map(activity));
    told
}

/// The lines that say something else, one under the other.
pub fn differences(engine: &Told, bookkeeper: &Told) -> String {
    let mut differences = String::new();
    let lines: std::collections::BTreeSet<&String> = engine.keys().chain(bookkeeper.keys()).collect();
    for line in lines {
        let (one, other) = (engine.get(line), bookkeeper.get(line));
        if one != other {
            let says = |what: Option<&String>| what.map_or("nothing", String::as_str).to_owned();
            let (one, other) = (says(one), says(other));
            let _ = writeln!(differences, "{line}:\n  Ledgerline says {one}\n  by hand it is   {other}");
        }
    }
    differences
}

/// What sorts of things a line shows: a state, a shape of a rule and how it stands.
pub fn sorts(line: &str, says: &str) -> Vec<String> {
    let shape = line.split_once('(').map(|(_, shape)| shape.trim_end_matches(')'));
    match (line, shape) {
        ("state", _) => vec![format!("state {says}")],
        ("a month", _) => vec![format!("{line} {}", if says == "none" { says } else { "a figure" })],
        ("to carry over", _) if !matches!(says, "none" | "0") => vec![line.to_owned()],
        (_, Some(shape)) => {
            let mut sorts = vec![format!("{shape} {}", if says.contains(", not met;") { "not met" } else { "met" })];
            sorts.extend(says.contains("impossible").then(|| format!("{shape} impossible")));
            sorts.extend(says.contains("stopped").then(|| format!("{shape} stopped")));
            sorts
        }
        _ if line.starts_with("activity") => {
            vec![format!("an activity {}", says.split(':').next().unwrap_or_default())]
        }
        _ => Vec::new(),
    }
}

/// What has to be there, and how often at least.
pub fn expected_sorts() -> Vec<(String, u32)> {
    let states = ["upcoming", "complete", "overdue", "planned", "at-risk", "on-pace", "behind"];
    let asks = [
        "total",
        "minimum-of-kind",
        "minimum-of-topic",
        "minimum-each-year",
        "different-kinds",
        "different-topics",
        "activities-with-topic",
        "at-least-one",
    ];
    let limits =
        ["maximum-of-kind", "maximum-of-topic", "maximum-of-format", "maximum-per-activity", "maximum-per-day"];
    let mut expected: Vec<(String, u32)> = states.iter().map(|state| (format!("state {state}"), 20)).collect();
    expected.extend(
        asks.iter().flat_map(|shape| ["met", "not met", "impossible"].map(|stands| (format!("{shape} {stands}"), 20))),
    );
    expected.extend(["met", "not met"].map(|stands| (format!("yes-no {stands}"), 20)));
    expected.extend(limits.iter().map(|shape| (format!("{shape} stopped"), 20)));
    expected.extend(["earned", "planned", "nowhere"].map(|book| (format!("an activity {book}"), 500)));
    expected.extend(["a month none", "a month a figure", "to carry over"].map(|sort| (sort.to_owned(), 20)));
    expected
}
