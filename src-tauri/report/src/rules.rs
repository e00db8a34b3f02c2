//! The rules: what each asks for or limits and how it stands, and how credits are counted and kept.

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::program::words::statement;
use ledgerline_core::domain::program::{Rule, RuleRole, RuleShape, Source};
use ledgerline_core::domain::standing::{Measure, RuleStanding};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

/// One rule that asks for something or limits what counts.
#[derive(Serialize)]
pub(crate) struct RuleLine {
    /// What it says.
    states: String,
    required: String,
    counted: String,
    result: String,
    /// Whether the result is as it should be.
    met: bool,
    sources: Vec<SourceLine>,
    notes: Vec<String>,
}

/// How something is counted or kept.
#[derive(Serialize)]
pub(crate) struct Definition {
    states: String,
    sources: Vec<SourceLine>,
    notes: Vec<String>,
}

/// Who says so.
#[derive(Serialize)]
struct SourceLine {
    /// “Source:”, or what another source says.
    before: String,
    /// Where it is stated: an address, or the member's own words.
    source: String,
    /// Whether `source` can be followed as a link.
    is_address: bool,
    /// When it was read there, and how sure it is.
    reading: String,
}

/// The rules that ask for something or limit what counts.
pub(crate) fn lines(record: &Record, words: &Words) -> Vec<RuleLine> {
    record.standing.rules.iter().map(|standing| line(standing, record, words)).collect()
}

fn line(standing: &RuleStanding, record: &Record, words: &Words) -> RuleLine {
    let rule = &standing.rule;
    let confirmed = record.cycle.confirmation(&rule.id, record.made_on).filter(|_| standing.met);
    let mut sources = vec![source_line(&rule.source, words)];
    let mut notes = Vec::new();
    if standing.is_total() {
        let stated = stated_total(record);
        if stated != rule_figure(record) {
            notes.push(words.text("report-rule-chosen"));
        }
        if stated != Some(standing.required) {
            notes.extend(
                stated.map(|credits| words.phrase(&Phrase::new("report-rule-adjusted").with("credits", credits))),
            );
        }
        sources.extend(other_totals(record, stated, words));
    }
    if let RuleShape::MinimumEachYear { .. } = rule.shape {
        notes.push(words.text("report-rule-each-year"));
    }
    if let Some(confirmed) = confirmed {
        let id = if confirmed.note.is_some() { "report-confirmed-note" } else { "report-confirmed" };
        let note = confirmed.note.clone().unwrap_or_default();
        notes.push(words.phrase(&Phrase::new(id).with("day", confirmed.on).with("note", note)));
    }
    notes.extend(remark(rule, words));
    RuleLine {
        states: words.phrase(&standing.states),
        required: figure(standing.measure, standing.required, words),
        counted: match (standing.measure, confirmed) {
            (Measure::Confirmation, Some(confirmed)) => words.day(confirmed.on),
            (measure, _) => figure(measure, standing.counted, words),
        },
        result: result(standing, record, words),
        met: standing.met && standing.stopped.is_zero(),
        sources,
        notes,
    }
}

/// An amount with the word for what it counts; credits, of which everything here is made, have
/// none.
fn figure(measure: Measure, amount: Credits, words: &Words) -> String {
    let id = match measure {
        Measure::Credits => return words.credits(amount),
        Measure::Confirmation => return "–".to_owned(),
        Measure::Kinds => "report-kinds",
        Measure::Topics => "report-topics-count",
        Measure::Activities => "report-activities-count",
    };
    words.phrase(&Phrase::new(id).with("amount", amount))
}

/// How a rule stands, in a few words.
pub(crate) fn result(standing: &RuleStanding, record: &Record, words: &Words) -> String {
    if !standing.stopped.is_zero() {
        return words.phrase(&Phrase::new("report-rule-stopped").with("stopped", standing.stopped));
    }
    words.text(match (standing.rule.shape.role() == RuleRole::Limits, standing.met) {
        (true, _) => "report-rule-kept",
        (false, true) => "report-rule-met",
        (false, false) if record.made_on <= record.cycle.last_day && !standing.impossible => "report-rule-not-yet",
        (false, false) => "report-rule-not-met",
    })
}

/// The program's own figure for the total.
fn rule_figure(record: &Record) -> Option<Credits> {
    record.cycle.program.total()?.shape.credits()
}

/// The figure that the source of the total gives, before it is prorated: the one chosen, or the
/// program's own.
fn stated_total(record: &Record) -> Option<Credits> {
    let rule = record.cycle.program.total()?;
    let chosen = record.cycle.choices.get(&rule.id);
    chosen.filter(|chosen| rule.alternatives.iter().any(|it| it.credits == **chosen)).copied().or(rule.shape.credits())
}

/// What other sources give for the total than the figure that holds.
fn other_totals(record: &Record, stated: Option<Credits>, words: &Words) -> Vec<SourceLine> {
    let Some(rule) = record.cycle.program.total() else { return Vec::new() };
    let own = rule.shape.credits().map(|credits| (credits, &rule.source));
    own.into_iter()
        .chain(rule.alternatives.iter().map(|other| (other.credits, &other.source)))
        .filter(|(credits, _)| Some(*credits) != stated)
        .map(|(credits, source)| {
            let before = words.phrase(&Phrase::new("report-other-source").with("credits", credits));
            SourceLine { before, ..source_line(source, words) }
        })
        .collect()
}

/// How credits are counted and kept: the length of a cycle, then every rule that only defines
/// something.
pub(crate) fn definitions(record: &Record, words: &Words) -> Vec<Definition> {
    let length = &record.cycle.program.cycle;
    let ends = length.ends.and_then(|day| day.in_year(2000));
    let states = match ends {
        None => Phrase::new("report-cycle-length").with("months", length.months),
        Some(day) => {
            Phrase::new("report-cycle-length-ends").with("months", length.months).with("day", words.day_of_year(day))
        }
    };
    let length = Definition {
        states: words.phrase(&states),
        sources: vec![source_line(&length.source, words)],
        notes: Vec::new(),
    };
    let rules = record.cycle.program.rules.iter().filter(|rule| rule.shape.role() == RuleRole::Defines);
    std::iter::once(length).chain(rules.map(|rule| definition(rule, record, words))).collect()
}

fn definition(rule: &Rule, record: &Record, words: &Words) -> Definition {
    let standing = &record.standing;
    let for_this_cycle = match rule.shape {
        RuleShape::CarryOver { .. } => {
            standing.carry_over.map(|credits| Phrase::new("report-carry-over-now").with("credits", credits))
        }
        RuleShape::LateEntry { .. } => {
            standing.late_entry_until.map(|day| Phrase::new("report-until").with("day", day))
        }
        RuleShape::KeepProof { .. } => Some(Phrase::new("report-until").with("day", standing.keep_proof_until)),
        _ => None,
    };
    Definition {
        states: words.phrase(&statement(rule)),
        sources: vec![source_line(&rule.source, words)],
        notes: for_this_cycle.map(|phrase| words.phrase(&phrase)).into_iter().chain(remark(rule, words)).collect(),
    }
}

fn remark(rule: &Rule, words: &Words) -> Option<String> {
    rule.remark.as_ref().map(|remark| remark.in_language(words.language()).to_owned())
}

fn source_line(source: &Source, words: &Words) -> SourceLine {
    let read_on = words.phrase(&Phrase::new("report-read-on").with("day", source.read_on));
    let confidence = words.text(&format!("report-confidence-{}", source.confidence.id()));
    SourceLine {
        before: words.text("report-source"),
        source: source.text.clone(),
        is_address: is_address(&source.text),
        reading: format!("{read_on}, {confidence}"),
    }
}

/// Whether a source is an address a reader can follow, rather than words about where it is said.
fn is_address(source: &str) -> bool {
    let after = source.strip_prefix("https://").or_else(|| source.strip_prefix("http://"));
    after.is_some_and(|rest| {
        !rest.is_empty() && source.len() <= 2_000 && source.bytes().all(|byte| byte.is_ascii_graphic())
    })
}
