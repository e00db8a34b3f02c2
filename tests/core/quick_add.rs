//! Quick add: what a member types on one line, and what Ledgerline makes of it.
//!
//! Every line here is read on 23 November 2026.

mod amounts;
mod answer_key;
mod chips;
mod days;
mod fields;
mod grammar;
mod properties;
mod refusals;
mod reported;
mod titles;

use chrono::NaiveDate;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::quick_add::{LineReading, Refusal, Understood, read};
use ledgerline_tests::ledger::program;

/// The day on which every line is read.
const TODAY: &str = "2026-11-23";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date written as YYYY-MM-DD")
}

/// Reads a line for a member none of whose programs converts minutes.
fn reading(line: &str) -> LineReading {
    read(line, day(TODAY), &Customs::default())
}

/// What the ledger of a member adds whose program counts credits of one hour.
fn counts_hours() -> Customs {
    let hours = RuleShape::unit(60);
    Customs { programs: vec![program("40", 24, vec![hours])], ..Customs::default() }
}

/// What a line would be saved as; fails where it is refused.
fn understood(line: &str) -> Understood {
    let reading = reading(line);
    match reading.understood {
        Some(understood) => understood,
        None => panic!("«{line}» is refused: {:?}", reading.refusal),
    }
}

/// Why a line is refused; fails where it is not.
fn refusal(line: &str) -> Refusal {
    let reading = reading(line);
    assert!(reading.refusal.is_some(), "«{line}» is understood as {:?}", reading.understood);
    assert_eq!(reading.understood, None, "a refused line is not understood");
    reading.refusal.expect("checked above")
}

/// The first and last day of a line, as `2026-05-04` or `2026-05-04..2026-05-06`.
fn days(line: &str) -> String {
    let understood = understood(line);
    assert!(!understood.date_assumed, "no date was found in «{line}»: the title is «{}»", understood.title);
    if understood.start == understood.end {
        understood.start.to_string()
    } else {
        format!("{}..{}", understood.start, understood.end)
    }
}

/// The credits of a line in hundredths.
fn hundredths(understood: &Understood) -> Option<i64> {
    understood.credits.map(Credits::hundredths)
}
