//! The chronological list: each activity as one line of text cells, grouped by year.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use ledgerline_core::domain::activity::PublicDetails;
use ledgerline_core::domain::audit::record::{Listed, Record, sums_by_year};
use ledgerline_core::domain::audit::report_choice::{Extent, ReportChoice};
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::program::words::rule_name;
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_words::Words;
use serde::Serialize;

use crate::activity::{claim_note, claim_words, exhibit_numbers, kind_name, proof_word, topic_names};

/// A year's activities with the sum of what counts.
#[derive(Serialize)]
pub(crate) struct Year {
    name: String,
    lines: Vec<Line>,
    /// “Counted in 2026”.
    sum_label: String,
    sum: String,
}

/// One activity.
#[derive(Serialize)]
pub(crate) struct Line {
    no: String,
    /// Its day, or its first and its last.
    days: Vec<String>,
    /// Exactly as given.
    title: String,
    /// Everything else that is known of it.
    details: String,
    /// Why the member claims another figure than the usual one.
    claim: Option<String>,
    /// Why not all of it counts.
    note: Option<String>,
    /// That its proof has still to be looked at.
    to_check: Option<String>,
    minutes: String,
    claimed: String,
    counted: String,
    /// The numbers of its exhibits.
    evidence: Vec<String>,
    /// Whether more stands about it among the details.
    has_details: bool,
}

/// The activities of the record by the year of their last day.
pub(crate) fn years(record: &Record, choice: ReportChoice, words: &Words) -> Vec<Year> {
    let sum = if record.chosen.is_some() { "report-year-sum-chosen" } else { "report-year-sum" };
    let mut lines: BTreeMap<i32, Vec<Line>> = BTreeMap::new();
    for listed in &record.activities {
        lines
            .entry(listed.activity.details.end.year())
            .or_default()
            .push(Line { has_details: choice.extent == Extent::Full, ..line(listed, record, words) });
    }
    sums_by_year(&record.activities)
        .into_iter()
        .map(|(year, credits)| Year {
            name: year.to_string(),
            lines: lines.remove(&year).unwrap_or_default(),
            sum_label: words.phrase(&Phrase::new(sum).with("year", year.to_string())),
            sum: words.credits(credits),
        })
        .collect()
}

/// One activity or plan as text.
pub(crate) fn line(listed: &Listed, record: &Record, words: &Words) -> Line {
    let details = &listed.activity.details;
    let counting = &listed.counting;
    Line {
        no: listed.no.to_string(),
        days: if details.start == details.end {
            vec![words.day(details.end)]
        } else {
            vec![format!("{} –", words.day(details.start)), words.day(details.end)]
        },
        title: details.title.clone(),
        details: details_line(details, words),
        claim: claim_words(listed, record, words),
        note: note(listed, record, words),
        to_check: proof_word(listed, words)
            .filter(|_| listed.proof.as_ref().is_some_and(|proof| proof.state == ProofState::ToCheck)),
        minutes: details.minutes.map_or_else(|| "–".to_owned(), |minutes| minutes.to_string()),
        // What is claimed for nothing is told from what is not claimed.
        claimed: if counting.claimed.is_zero() && claim_note(listed, record).is_none() {
            "–".to_owned()
        } else {
            words.credits(counting.claimed)
        },
        counted: words.credits(counting.counted),
        evidence: exhibit_numbers(listed.no, record),
        has_details: false,
    }
}

/// A day as `2026-03-04`: it sorts, has one reading in both languages, and its digits align.
pub(crate) fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Kind, format and place, provider, presenter and topics, as far as they are known.
pub(crate) fn details_line(details: &PublicDetails, words: &Words) -> String {
    let named = |id: &str, name: &str, text: &Option<String>| {
        text.as_deref().map(|text| words.phrase(&Phrase::new(id).with(name, text)))
    };
    let held = [details.format.map(|format| words.text(&format!("format-{}", format.id()))), details.place.clone()];
    let topics = (!details.topics.is_empty()).then(|| topic_names(&details.topics, words));
    let parts = [
        details.kind.as_ref().map(|kind| kind_name(kind, words)),
        joined(held, ", "),
        named("report-provider", "provider", &details.provider),
        named("report-approval", "approval", &details.approval_no),
        named("report-with", "presenter", &details.presenter),
        named("report-topics", "topics", &topics),
    ];
    joined(parts, " · ").unwrap_or_default()
}

fn joined<const N: usize>(parts: [Option<String>; N], between: &str) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(between))
}

fn note(listed: &Listed, record: &Record, words: &Words) -> Option<String> {
    let counting = &listed.counting;
    match &counting.outcome {
        Outcome::Counted | Outcome::Planned => None,
        Outcome::OverCap { rule, .. } => {
            let name = record.cycle.program.rule(rule).map_or_else(|| Argument::Text(rule.clone()), rule_name);
            let over = counting.claimed.less(counting.counted);
            Some(words.phrase(&Phrase::new("report-note-over-cap").with("over", over).with("rule", name)))
        }
        Outcome::NotAMember => Some(words.text("report-note-not-a-member")),
        Outcome::Outside => Some(words.text("report-note-outside")),
        Outcome::NeedsDetails => Some(words.text("report-note-needs-details")),
        Outcome::PlanPassed => Some(words.text("report-note-plan-passed")),
        Outcome::NotYet => Some(words.text("report-note-not-yet")),
    }
}
