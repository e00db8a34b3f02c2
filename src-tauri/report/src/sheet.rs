//! What the report says: every word and figure of it as text, in the reader's language.
//!
//! The template receives this as data and only decides where it stands. Text that somebody typed
//! is never markup to it.

use std::collections::BTreeMap;

use ledgerline_core::domain::credits::Credits;
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::phrase::Phrase;
use ledgerline_core::domain::program::{Confidence, Rule, RuleShape};
use ledgerline_core::domain::record::Record;
use ledgerline_core::domain::standing::RuleStanding;
use ledgerline_words::Words;
use serde::Serialize;

use crate::list::{self, Line, Year};
use crate::score::Picture;

/// The words of the template that stand for themselves, by the end of their message's id.
const LABELS: &[&str] = &[
    "activities",
    "activity",
    "claimed",
    "counted",
    "date",
    "declaration",
    "declaration-date",
    "declaration-name",
    "declaration-signature",
    "exception-characters",
    "exceptions",
    "minutes",
    "no",
    "no-activities",
    "no-exceptions",
    "plans",
    "plans-note",
    "required",
    "result",
    "rule",
    "rule-result",
    "rules",
    "source",
    "would-count",
];

/// The longest name that still stands on one line at the foot of a page, in characters.
const FOOT_NAME: usize = 48;

/// Everything the template sets.
#[derive(Serialize)]
pub(crate) struct Sheet {
    /// The two letters of its language.
    language: &'static str,
    /// The document's title.
    title: String,
    /// Whose record it is, exactly: for the document's properties, where any character is fine.
    author: String,
    labels: BTreeMap<&'static str, String>,
    /// Who keeps the record, and who does not answer for it.
    disclaimer: String,
    /// Name, number, program, cycle…
    facts: Vec<Fact>,
    /// What stands at the foot of each page: whose record of which days, and the page's number
    /// with `{page}` and `{pages}` in it.
    foot: String,
    page: String,
    state: State,
    /// The sentence that says it all; also the score's description for those who cannot see it.
    heading: String,
    /// The result in figures.
    figures: Vec<Fact>,
    score: Picture,
    score_caption: String,
    rules: Vec<RuleLine>,
    years: Vec<Year>,
    plans: Vec<Line>,
    exceptions: Vec<String>,
    /// What is declared: it names the record, since it may stand on a page of its own.
    declaration: String,
    /// The name under the declaration.
    signed_by: String,
    /// Whether characters had to be replaced: see `printable`.
    characters_replaced: bool,
}

/// A word and what belongs to it.
#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

/// The state in one word; its id chooses shape and colour.
#[derive(Serialize)]
struct State {
    id: &'static str,
    word: String,
}

/// One rule.
#[derive(Serialize)]
struct RuleLine {
    name: String,
    required: String,
    counted: String,
    result: String,
    met: bool,
    /// Where it is stated: an address, or the member's own words.
    source: String,
    /// Whether `source` can be followed as a link.
    is_address: bool,
    /// When it was read there, and how sure it is.
    reading: String,
    remark: Option<String>,
}

impl Sheet {
    pub(crate) fn of(record: &Record, language: Language) -> Self {
        let words = Words::of(language);
        let text = |id: &str| words.text(&format!("report-{id}"));
        let program = &record.cycle.program;
        let standing = &record.standing;
        let heading = words.phrase(&standing.heading);
        let days = words.phrase(
            &Phrase::new("report-cycle-days").with("first", record.cycle.first_day).with("last", record.cycle.last_day),
        );
        let page = Phrase::new("report-page").with("page", "{page}").with("pages", "{pages}");
        Self {
            language: language.code(),
            title: text("title"),
            author: record.member.name.clone(),
            labels: LABELS.iter().map(|id| (*id, text(id))).collect(),
            disclaimer: words
                .phrase(&Phrase::new("report-disclaimer").with("body", short_name(program.body.in_language(language)))),
            foot: format!("{} · {days}", shortened(&record.member.name)),
            page: words.phrase(&page),
            state: State { id: standing.state.id(), word: words.text(&format!("state-{}", standing.state.id())) },
            figures: figures(record, words),
            score: Picture::of(&record.score, words),
            score_caption: words.phrase(&Phrase::new("report-score-caption").with("required", standing.required)),
            heading,
            rules: standing.rules.iter().map(|rule| rule_line(rule, record, words, language)).collect(),
            years: list::years(record, words),
            plans: record.plans.iter().map(|plan| list::line(plan, record, words)).collect(),
            exceptions: record.exceptions.iter().map(|exception| words.phrase(exception)).collect(),
            declaration: words.phrase(
                &Phrase::new("report-declaration-text")
                    .with("first", record.cycle.first_day)
                    .with("last", record.cycle.last_day)
                    .with("day", record.made_on),
            ),
            signed_by: record.member.name.clone(),
            facts: facts(record, words, language, days),
            characters_replaced: false,
        }
    }
}

fn facts(record: &Record, words: &Words, language: Language, days: String) -> Vec<Fact> {
    let (member, program) = (&record.member, &record.cycle.program);
    [
        ("member", Some(member.name.clone())),
        ("name-on-certificates", member.name_on_certificates.clone()),
        ("member-no", member.member_no.clone()),
        ("program", Some(program.name.in_language(language).to_owned())),
        ("body", Some(program.body.in_language(language).to_owned())),
        ("cycle", Some(days)),
        ("made-on", Some(words.day(record.made_on))),
    ]
    .into_iter()
    .filter_map(|(id, value)| Some(Fact { label: words.text(&format!("report-{id}")), value: value? }))
    .collect()
}

fn figures(record: &Record, words: &Words) -> Vec<Fact> {
    let standing = &record.standing;
    let always = |id, credits: Credits| Some((id, credits));
    let if_any = |id, credits: Credits| (!credits.is_zero()).then_some((id, credits));
    [
        always("required", standing.required),
        always("earned", standing.earned),
        if_any("over-cap", standing.over_cap),
        always("counted", standing.counted),
        always("missing", standing.missing),
        if_any("planned", standing.planned),
    ]
    .into_iter()
    .flatten()
    .map(|(id, credits)| Fact { label: words.text(&format!("report-{id}")), value: words.credits(credits) })
    .collect()
}

fn rule_line(standing: &RuleStanding, record: &Record, words: &Words, language: Language) -> RuleLine {
    let rule = &standing.rule;
    let result = if standing.stopped.is_zero() {
        words.text(match (rule.shape.is_maximum(), standing.met) {
            (true, _) => "report-rule-kept",
            (false, true) => "report-rule-met",
            (false, false) if record.made_on <= record.cycle.last_day => "report-rule-not-yet",
            (false, false) => "report-rule-not-met",
        })
    } else {
        words.phrase(&Phrase::new("report-rule-stopped").with("stopped", standing.stopped))
    };
    let confidence = words.text(match rule.confidence {
        Confidence::Stated => "report-confidence-stated",
        Confidence::Unconfirmed => "report-confidence-unconfirmed",
        Confidence::Yours => "report-confidence-yours",
    });
    let read_on = words.phrase(&Phrase::new("report-read-on").with("day", rule.read_on));
    RuleLine {
        name: rule_name(rule, words),
        required: words.credits(standing.required),
        counted: words.credits(standing.counted),
        result,
        met: standing.met,
        source: rule.source.clone(),
        is_address: is_address(&rule.source),
        reading: format!("{read_on}, {confidence}"),
        remark: rule.remark.as_ref().map(|remark| remark.in_language(language).to_owned()),
    }
}

/// What a rule asks for, in words.
pub(crate) fn rule_name(rule: &Rule, words: &Words) -> String {
    let id = match rule.shape {
        RuleShape::Total { .. } => "report-rule-total",
        RuleShape::MinimumOfKind { .. } | RuleShape::MinimumOfTopic { .. } => "report-rule-minimum",
        RuleShape::MaximumOfKind { .. } | RuleShape::MaximumOfTopic { .. } => "report-rule-maximum",
    };
    words.phrase(&Phrase::new(id).with("rule", rule_subject(&rule.shape, words)))
}

/// The kind or topic that a rule is about, in words.
pub(crate) fn rule_subject(shape: &RuleShape, words: &Words) -> String {
    match shape {
        RuleShape::Total { .. } => String::new(),
        RuleShape::MinimumOfKind { kind, .. } | RuleShape::MaximumOfKind { kind, .. } => {
            words.phrase(&Phrase::new("report-rule-kind").with("kind", list::kind_name(kind, words)))
        }
        RuleShape::MinimumOfTopic { topic, .. } | RuleShape::MaximumOfTopic { topic, .. } => {
            words.phrase(&Phrase::new("report-rule-topic").with("topic", list::topic_name(topic, words)))
        }
    }
}

/// Whether a source is an address a reader can follow, rather than words about where it is said.
fn is_address(source: &str) -> bool {
    let after = source.strip_prefix("https://").or_else(|| source.strip_prefix("http://"));
    after.is_some_and(|rest| {
        !rest.is_empty() && source.len() <= 2_000 && source.bytes().all(|byte| byte.is_ascii_graphic())
    })
}

/// `CAMT` of “Canadian Association of Music Therapists (CAMT)”; the whole name where it has no
/// short one.
fn short_name(body: &str) -> &str {
    body.strip_suffix(')').and_then(|body| body.rsplit_once('(')).map_or(body, |(_, short)| short.trim())
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= FOOT_NAME {
        return name.to_owned();
    }
    let start: String = name.chars().take(FOOT_NAME).collect();
    format!("{}…", start.trim_end())
}
