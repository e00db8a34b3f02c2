//! What the report says: every word and figure of it as text, in the reader's language.
//!
//! The template receives this as data and only decides where it stands. Text that somebody typed
//! is never markup to it.

use std::collections::BTreeMap;

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, ReportChoice};
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

use crate::attachments::Attachment;
use crate::cover;
use crate::cycle::{self, Change, Granted};
use crate::details::{self, Detail};
use crate::exhibits::{self, IndexLine, Opened};
use crate::list::{self, Line, Year};
use crate::rules::{self, Definition, RuleLine};
use crate::score::Picture;
use crate::short_names::{short_name, shortened};
use crate::shown::Shown;

/// The words of the template that stand for themselves, by the end of their message's id.
const LABELS: &[&str] = &[
    "activities",
    "activity",
    "adjustment",
    "adjustments",
    "change",
    "changes",
    "changes-note",
    "claimed",
    "claimed-now",
    "claimed-then",
    "counted",
    "date",
    "declaration",
    "declaration-date",
    "declaration-name",
    "declaration-signature",
    "definition",
    "detail",
    "details",
    "details-none",
    "entered-on",
    "evidence",
    "evidence-none",
    "evidence-pages",
    "evidence-short",
    "exception-characters",
    "exceptions",
    "exhibit-activities",
    "exhibit-date",
    "exhibit-file",
    "exhibit-to-index",
    "inside",
    "letter",
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
    "would-count",
];

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
    /// How many activities the member has chosen to show, where not all are shown.
    chosen: Option<String>,
    /// What else a reader should know of the document before reading it.
    cover_notes: Vec<String>,
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
    definitions: Vec<Definition>,
    granted: Vec<Granted>,
    /// What has changed since the cycle was closed; nothing for an open one.
    changes: Option<Vec<Change>>,
    /// What is said where there is no change: of what was chosen, where something was.
    changes_none: String,
    years: Vec<Year>,
    plans: Vec<Line>,
    /// What the member wrote about each activity, where that is printed.
    details: Option<Vec<Detail>>,
    index: Vec<IndexLine>,
    /// The pages of the evidence, where they are printed.
    exhibits: Option<Vec<Opened>>,
    attachments: Vec<Attachment>,
    exceptions: Vec<String>,
    /// What is declared: it names the record, since it may stand on a page of its own.
    declaration: String,
    /// The name under the declaration.
    signed_by: String,
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

impl Sheet {
    pub(crate) fn of(
        record: &Record,
        choice: ReportChoice,
        language: Language,
        shown: &BTreeMap<EvidenceId, Shown>,
        attachments: Vec<Attachment>,
    ) -> Self {
        let is_full = choice.extent == Extent::Full;
        let words = &*Words::with_kinds(language, &record.kinds);
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
            rules: rules::lines(record, words),
            definitions: rules::definitions(record, words),
            granted: cycle::granted(record, words),
            changes: record.cycle.closed_on.map(|_| cycle::changes(record, words)),
            changes_none: text(if record.chosen.is_some() { "changes-none-chosen" } else { "changes-none" }),
            years: list::years(record, choice, words),
            plans: record.plans.iter().map(|plan| list::line(plan, record, words)).collect(),
            details: is_full.then(|| details::details(record, choice, words)),
            index: exhibits::index(record, words),
            exhibits: is_full.then(|| exhibits::opened(record, shown, words)),
            attachments,
            exceptions: record.exceptions.iter().map(|exception| words.phrase(&exception.phrase())).collect(),
            declaration: declaration(record, words),
            signed_by: record.member.name.clone(),
            facts: facts(record, words, language, days),
            chosen: cover::chosen(record, words),
            cover_notes: cover::notes(record, choice, words),
        }
    }
}

fn declaration(record: &Record, words: &Words) -> String {
    let id = if record.chosen.is_some() { "report-declaration-chosen" } else { "report-declaration-text" };
    let (first, last) = (record.cycle.first_day, record.cycle.last_day);
    words.phrase(&Phrase::new(id).with("first", first).with("last", last).with("day", record.made_on))
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
        ("closed-on", record.cycle.closed_on.map(|day| words.day(day))),
        ("proof-until", Some(proof_until(record, words))),
        ("made-on", Some(words.day(record.made_on))),
    ]
    .into_iter()
    .filter_map(|(id, value)| Some(Fact { label: words.text(&format!("report-{id}")), value: value? }))
    .collect()
}

/// Until when proof is kept; it is said where that is nobody's rule.
fn proof_until(record: &Record, words: &Words) -> String {
    let is_rule = record.cycle.program.keep_proof_months().is_some();
    let id = if is_rule { "report-proof-day" } else { "report-proof-day-suggested" };
    words.phrase(&Phrase::new(id).with("day", record.standing.keep_proof_until))
}

fn figures(record: &Record, words: &Words) -> Vec<Fact> {
    let standing = &record.standing;
    let always = |id, credits: Credits| Some((id, credits));
    let if_any = |id, credits: Credits| (!credits.is_zero()).then_some((id, credits));
    [
        always("required", standing.required),
        always("earned", standing.earned),
        if_any("over-cap", standing.over_cap),
        if_any("carried-in", standing.carried_in),
        always("counted", standing.counted),
        always("missing", standing.missing),
        if_any("planned", standing.planned),
    ]
    .into_iter()
    .flatten()
    .map(|(id, credits)| Fact { label: words.text(&format!("report-{id}")), value: words.credits(credits) })
    .collect()
}
