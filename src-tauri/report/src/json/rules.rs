//! The rules of a record, and what was granted for its cycle.

use chrono::NaiveDate;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::cycle::CarriedIn;
use ledgerline_core::domain::cycle::adjustment::{Adjustment, AdjustmentChange};
use ledgerline_core::domain::program::words::statement;
use ledgerline_core::domain::program::{Alternative, Confidence, Rule, RuleRole, Source};
use ledgerline_core::domain::standing::{Measure, RuleStanding};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

/// Who says so.
#[derive(Serialize)]
struct SourcePart<'a> {
    source: &'a str,
    read_on: NaiveDate,
    confidence: Confidence,
}

fn source(source: &Source) -> SourcePart<'_> {
    SourcePart { source: &source.text, read_on: source.read_on, confidence: source.confidence }
}

#[derive(Serialize)]
pub(super) struct RulePart<'a> {
    id: &'a str,
    states: String,
    shape: &'static str,
    measure: Measure,
    required: Credits,
    counted: Credits,
    met: bool,
    with_plans: Credits,
    stopped: Credits,
    impossible: bool,
    confirmed: Option<ConfirmedPart<'a>>,
    #[serde(flatten)]
    source: SourcePart<'a>,
    remark: Option<&'a str>,
    alternatives: Vec<AlternativePart<'a>>,
}

#[derive(Serialize)]
struct ConfirmedPart<'a> {
    on: NaiveDate,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct AlternativePart<'a> {
    credits: Credits,
    #[serde(flatten)]
    source: SourcePart<'a>,
}

pub(super) fn rule<'a>(standing: &'a RuleStanding, record: &'a Record, words: &Words) -> RulePart<'a> {
    let rule = &standing.rule;
    let confirmed = record.cycle.confirmation(&rule.id, record.made_on);
    let alternative = |it: &'a Alternative| AlternativePart { credits: it.credits, source: source(&it.source) };
    RulePart {
        id: &rule.id,
        states: words.phrase(&standing.states),
        shape: rule.shape.id(),
        measure: standing.measure,
        required: standing.required,
        counted: standing.counted,
        met: standing.met,
        with_plans: standing.with_plans,
        stopped: standing.stopped,
        impossible: standing.impossible,
        confirmed: confirmed.map(|it| ConfirmedPart { on: it.on, note: it.note.as_deref() }),
        source: source(&rule.source),
        remark: remark(rule, words),
        alternatives: rule.alternatives.iter().map(alternative).collect(),
    }
}

fn remark<'a>(rule: &'a Rule, words: &Words) -> Option<&'a str> {
    rule.remark.as_ref().map(|remark| remark.in_language(words.language()))
}

/// How something is counted or kept.
#[derive(Serialize)]
pub(super) struct DefinitionPart<'a> {
    id: &'a str,
    states: String,
    shape: &'static str,
    #[serde(flatten)]
    source: SourcePart<'a>,
    remark: Option<&'a str>,
}

/// The length of a cycle, then every rule that only defines something.
pub(super) fn definitions<'a>(record: &'a Record, words: &Words) -> Vec<DefinitionPart<'a>> {
    let program = &record.cycle.program;
    let length = DefinitionPart {
        id: "cycle",
        states: words.phrase(&Phrase::new("report-cycle-length").with("months", program.cycle.months)),
        shape: "cycle",
        source: source(&program.cycle.source),
        remark: None,
    };
    let defining = program.rules.iter().filter(|rule| rule.shape.role() == RuleRole::Defines);
    let defining = defining.map(|rule| DefinitionPart {
        id: &rule.id,
        states: words.phrase(&statement(rule)),
        shape: rule.shape.id(),
        source: source(&rule.source),
        remark: remark(rule, words),
    });
    std::iter::once(length).chain(defining).collect()
}

#[derive(Serialize)]
pub(super) struct CarriedInPart<'a> {
    credits: Credits,
    note: Option<&'a str>,
}

pub(super) fn carried_in(carried: &CarriedIn) -> CarriedInPart<'_> {
    CarriedInPart { credits: carried.credits, note: carried.note.as_deref() }
}

#[derive(Serialize)]
pub(super) struct AdjustmentPart<'a> {
    change: &'static str,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    months_held: Option<u32>,
    reason: &'a str,
    letter: Option<&'a str>,
    entered_on: NaiveDate,
}

pub(super) fn adjustment(adjustment: &Adjustment) -> AdjustmentPart<'_> {
    let (change, from, to, months_held) = match adjustment.change {
        AdjustmentChange::Extension { last_day } => ("extension", None, Some(last_day), None),
        AdjustmentChange::Leave { from, to } => ("leave", Some(from), Some(to), None),
        AdjustmentChange::Lapse { from, to } => ("lapse", Some(from), Some(to), None),
        AdjustmentChange::Proration { months_held } => ("proration", None, None, Some(months_held)),
    };
    AdjustmentPart {
        change,
        from,
        to,
        months_held,
        reason: &adjustment.reason,
        letter: adjustment.letter.as_deref(),
        entered_on: adjustment.entered_on,
    }
}
