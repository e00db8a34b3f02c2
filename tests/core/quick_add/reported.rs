//! Lines that people who do this job have reported: what may come of each, and what never.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::reading::quick_add::read;

#[derive(Deserialize)]
struct Reported {
    line: String,
    today: NaiveDate,
    /// One of these is what comes of it.
    ok: Vec<Map<String, Value>>,
    /// None of these ever is.
    #[serde(default)]
    never: Vec<Map<String, Value>>,
    why: String,
}

/// Whether the answer to a line is such: refused, for one of some reasons, or with these fields.
fn fits(expected: &Map<String, Value>, understood: Option<&Value>, refused: Option<&Value>) -> bool {
    match expected.get("refused") {
        Some(Value::Bool(_)) => refused.is_some(),
        Some(Value::Array(kinds)) => refused.is_some_and(|kind| kinds.contains(kind)),
        Some(kind) => refused == Some(kind),
        None => understood.is_some_and(|answer| expected.iter().all(|(field, value)| answer.get(field) == Some(value))),
    }
}

fn check(samples: &str) {
    let lines: Vec<Reported> = serde_json::from_str(samples).expect("the samples are JSON");
    assert!(!lines.is_empty());
    for reported in lines {
        let reading = read(&reported.line, reported.today, &Customs::default());
        let understood = reading.understood.map(|it| serde_json::to_value(it).expect("it is JSON"));
        let refused = reading.refusal.map(|it| serde_json::to_value(it.kind).expect("it is JSON"));
        let is_any =
            |these: &[Map<String, Value>]| these.iter().any(|it| fits(it, understood.as_ref(), refused.as_ref()));
        assert!(
            is_any(&reported.ok) && !is_any(&reported.never),
            "«{}» ({}): {understood:?} {refused:?}",
            reported.line,
            reported.why
        );
    }
}

#[test]
fn a_day_that_everybody_can_see_is_never_saved_as_today() {
    check(include_str!("../../samples/lines/days.json"));
}

#[test]
fn an_hour_of_the_day_is_never_a_duration() {
    check(include_str!("../../samples/lines/hours.json"));
}
