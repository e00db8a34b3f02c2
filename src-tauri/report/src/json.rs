//! The record as a document for programs, `record.json`; what it says is described, field by field, in
//! `record.schema.json`.
//!
//! It is a format of its own: what the program calls things inside may change, what stands here
//! may not without another version.

mod listed;
mod rules;

use chrono::NaiveDate;
use ledgerline_core::domain::audit::exception::Exception;
use ledgerline_core::domain::audit::record::{Chosen, Listed, Record};
use ledgerline_core::domain::audit::report_choice::{Originals, ReportChoice};
use ledgerline_core::domain::standing::{State, Tenths};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_words::Words;
use serde::Serialize;
use serde_json::{Map, Value};

use self::listed::{ActivityPart, ChangePart, ExhibitPart};
use self::rules::{AdjustmentPart, CarriedInPart, DefinitionPart, RulePart};
use crate::error::ReportError;
use crate::short_names::short_name;

/// The document that describes every field of `record.json`: a JSON Schema (2020-12).
pub const RECORD_SCHEMA: &str = include_str!("record.schema.json");

/// The record as data: a JSON document that [`RECORD_SCHEMA`] describes, its sentences in `language`.
///
/// What `choice` leaves out is not in it (see [`Record::of_choice`]), and the files of exhibits are
/// named as they are in the package that `choice` describes. A private note never is. UTF-8, indented,
/// ending with a line end.
///
/// # Errors
/// [`ReportError::Data`], where it cannot be written as JSON, which no record is known to cause.
pub fn json(record: &Record, choice: ReportChoice, language: Language) -> Result<Vec<u8>, ReportError> {
    let words = &*Words::with_kinds(language, &record.kinds);
    // Whoever made the record: what the choice leaves out is decided in one place.
    let record = record.clone().of_choice(choice);
    let mut bytes = serde_json::to_vec_pretty(&document(&record, choice.originals, words))?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    made_on: NaiveDate,
    language: &'static str,
    disclaimer: String,
    member: MemberPart<'a>,
    program: ProgramPart<'a>,
    cycle: CyclePart,
    result: ResultPart,
    rules: Vec<RulePart<'a>>,
    definitions: Vec<DefinitionPart<'a>>,
    carried_in: Option<CarriedInPart<'a>>,
    adjustments: Vec<AdjustmentPart<'a>>,
    shown: Option<Chosen>,
    activities: Vec<ActivityPart<'a>>,
    plans: Vec<ActivityPart<'a>>,
    exhibits: Vec<ExhibitPart<'a>>,
    exceptions: Vec<ExceptionPart>,
    changes: Vec<ChangePart<'a>>,
}

fn document<'a>(record: &'a Record, originals: Originals, words: &'a Words) -> Document<'a> {
    let (cycle, program, language) = (&record.cycle, &record.cycle.program, words.language());
    let disclaimer = Phrase::new("report-disclaimer").with("body", short_name(program.body.in_language(language)));
    let activity = |listed: &'a Listed| listed::activity(listed, record, words);
    Document {
        format: "ledgerline-record",
        version: 1,
        made_on: record.made_on,
        language: language.code(),
        disclaimer: words.phrase(&disclaimer),
        member: MemberPart {
            name: &record.member.name,
            name_on_certificates: record.member.name_on_certificates.as_deref(),
            member_no: record.member.member_no.as_deref(),
        },
        program: ProgramPart {
            id: &program.id,
            name: program.name.in_language(language),
            body: program.body.in_language(language),
            credit_minutes: program.unit_minutes(),
        },
        cycle: CyclePart {
            first_day: cycle.first_day,
            last_day: cycle.last_day,
            months: program.cycle.months,
            closed_on: cycle.closed_on,
        },
        result: result(record, words),
        rules: record.standing.rules.iter().map(|standing| rules::rule(standing, record, words)).collect(),
        definitions: rules::definitions(record, words),
        carried_in: cycle.carried_in.as_ref().map(rules::carried_in),
        adjustments: cycle.adjustments.iter().map(rules::adjustment).collect(),
        shown: record.chosen,
        activities: record.activities.iter().map(activity).collect(),
        plans: record.plans.iter().map(activity).collect(),
        exhibits: record.exhibits.iter().map(|it| listed::exhibit(it, originals)).collect(),
        exceptions: record.exceptions.iter().map(|it| exception(it, words)).collect(),
        changes: record.changes.iter().map(listed::change).collect(),
    }
}

#[derive(Serialize)]
struct MemberPart<'a> {
    name: &'a str,
    name_on_certificates: Option<&'a str>,
    member_no: Option<&'a str>,
}

#[derive(Serialize)]
struct ProgramPart<'a> {
    id: &'a str,
    name: &'a str,
    body: &'a str,
    credit_minutes: Option<u32>,
}

#[derive(Serialize)]
struct CyclePart {
    first_day: NaiveDate,
    last_day: NaiveDate,
    months: u32,
    closed_on: Option<NaiveDate>,
}

/// The figures of `status --json`, under the same names.
#[derive(Serialize)]
struct ResultPart {
    state: State,
    heading: String,
    required: Credits,
    earned: Credits,
    counted: Credits,
    over_cap: Credits,
    carried_in: Credits,
    planned: Credits,
    missing: Credits,
    without_evidence: Credits,
    to_check: Credits,
    pace: Tenths,
    rate_per_month: Option<Tenths>,
    days_left: u32,
    carry_over: Option<Credits>,
    late_entry_until: Option<NaiveDate>,
    keep_proof_until: NaiveDate,
    keep_proof_is_stated: bool,
}

fn result(record: &Record, words: &Words) -> ResultPart {
    let standing = &record.standing;
    ResultPart {
        state: standing.state,
        heading: words.phrase(&standing.heading),
        required: standing.required,
        earned: standing.earned,
        counted: standing.counted,
        over_cap: standing.over_cap,
        carried_in: standing.carried_in,
        planned: standing.planned,
        missing: standing.missing,
        without_evidence: standing.without_evidence,
        to_check: standing.to_check,
        pace: standing.pace,
        rate_per_month: standing.rate_per_month,
        days_left: standing.days_left,
        carry_over: standing.carry_over,
        late_entry_until: standing.late_entry_until,
        keep_proof_until: standing.keep_proof_until,
        keep_proof_is_stated: record.cycle.program.keep_proof_months().is_some(),
    }
}

#[derive(Serialize)]
struct ExceptionPart {
    id: String,
    figures: Map<String, Value>,
    text: String,
}

fn exception(exception: &Exception, words: &Words) -> ExceptionPart {
    let phrase = exception.phrase();
    ExceptionPart {
        id: phrase.id.strip_prefix("report-exception-").unwrap_or(&phrase.id).to_owned(),
        figures: phrase.args.iter().map(|(name, argument)| (name.clone(), figure(argument, words))).collect(),
        text: words.phrase(&phrase),
    }
}

/// A figure as programs read it.
fn figure(argument: &Argument, words: &Words) -> Value {
    match argument {
        Argument::Credits(credits) => amount(*credits),
        Argument::Tenths(tenths) => amount(Tenths(*tenths).as_credits()),
        Argument::Count(count) => (*count).into(),
        Argument::Day(day) => day.to_string().into(),
        Argument::Text(text) => text.as_str().into(),
        Argument::Message(id) => words.text(id).into(),
        Argument::Words(text) => text.in_language(words.language()).into(),
        Argument::List(items) => items.iter().map(|item| figure(item, words)).collect(),
    }
}

fn amount(credits: Credits) -> Value {
    serde_json::to_value(credits).unwrap_or_default()
}
