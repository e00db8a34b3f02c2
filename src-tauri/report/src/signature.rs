//! What the signature sheet says: every word and figure of it as text, in the reader's language.

use std::collections::BTreeMap;

use ledgerline_core::domain::evidence::signature_sheet::{Session, SheetFor, SignatureSheet};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use serde::Serialize;

use crate::document::{Document, Template};
use crate::error::ReportError;
use crate::list::iso;
use crate::short_names::{short_name, shortened};

/// The words of the template that stand for themselves.
const LABELS: &[(&str, &str)] = &[
    ("no", "report-no"),
    ("date", "report-date"),
    ("session", "signature-session"),
    ("duration", "signature-duration"),
    ("initials", "signature-initials"),
    ("signatures", "signature-signatures"),
    ("participants", "signature-participants"),
    ("name", "report-declaration-name"),
    ("signature", "report-declaration-signature"),
    ("signed-on", "report-declaration-date"),
    ("characters", "report-exception-characters"),
];

/// Everything the template sets.
#[derive(Serialize)]
struct Printed {
    /// The two letters of its language.
    language: &'static str,
    /// The document's title.
    title: String,
    /// Whose record it is, exactly: for the document's properties.
    author: String,
    labels: BTreeMap<&'static str, String>,
    /// Who keeps the record, and who does not answer for it.
    disclaimer: String,
    /// Whose sessions these are, and who confirms them.
    who: Vec<Entry>,
    /// The series, its days…
    what: Vec<Entry>,
    /// Who initials what.
    how: String,
    /// What the other participants confirm.
    participants_confirm: String,
    rows: Vec<Row>,
    /// Whether rows say what their sessions were: not where all have one title and nothing else
    /// tells them apart.
    described: bool,
    total: Entry,
    /// What is left to be filled in by hand.
    to_fill_in: Option<String>,
    /// What is signed for.
    summary: String,
    /// Whoever confirms the sessions alone, then the member.
    signers: Vec<Signer>,
    /// The lines for other participants, by their numbers.
    participants: Vec<String>,
    /// What stands at the foot of each page, and its number with `{page}` and `{pages}` in it.
    foot: String,
    page: String,
}

/// A word and what belongs to it; a line to write on where nothing is known.
#[derive(Serialize)]
struct Entry {
    label: String,
    value: Option<String>,
}

/// One session.
#[derive(Serialize)]
struct Row {
    no: String,
    /// Its day, or its first and its last.
    days: Vec<String>,
    /// Exactly as given, where not all sessions share it.
    title: String,
    /// Who led or offered it, where that is not the same in all sessions.
    details: String,
    /// A line to write on where it is not known.
    duration: Option<String>,
}

/// Somebody who signs with name and date.
#[derive(Serialize)]
struct Signer {
    role: String,
    /// What the signature says.
    confirms: String,
    /// Where it is known.
    name: Option<String>,
}

/// The sheet as a document to print and sign, in `language`, for the press: US Letter, and legible in
/// black and white.
///
/// Characters that none of the report's fonts has are printed as □, and the sheet says so.
///
/// # Errors
/// As [`report()`](crate::report()).
pub fn signature_sheet(sheet: &SignatureSheet, language: Language) -> Result<Document, ReportError> {
    let owner = sheet.member.member_no.as_ref().unwrap_or(&sheet.member.name);
    let sessions: Vec<String> = sheet.sessions.iter().map(|session| session.activity.0.to_string()).collect();
    let (who, sessions) = (format!("{}-{}", sheet.sheet_for.id(), sheet.participants), sessions.join("+"));
    let identity = format!("ledgerline/{owner}/{who}/{sessions}/{}/{}", sheet.made_on, language.code());
    Ok(Document {
        template: Template::SignatureSheet,
        words: serde_json::to_value(Printed::of(sheet, language))?,
        identity,
        made_on: sheet.made_on,
        files: BTreeMap::new(),
    })
}

impl Printed {
    fn of(sheet: &SignatureSheet, language: Language) -> Self {
        let words = Words::of(language);
        let text = |id: &str| words.text(&format!("signature-{id}"));
        let days = Phrase::new("date-range").with("from", sheet.first_day()).with("to", sheet.last_day());
        let days =
            if sheet.first_day() == sheet.last_day() { words.day(sheet.first_day()) } else { words.phrase(&days) };
        let rows: Vec<Row> = sheet.sessions.iter().map(|session| row(session, sheet, words)).collect();
        Self {
            language: language.code(),
            title: text(&format!("title-{}", sheet.sheet_for.id())),
            author: sheet.member.name.clone(),
            labels: LABELS.iter().map(|(name, id)| (*name, words.text(id))).collect(),
            disclaimer: disclaimer(sheet, words),
            who: who(sheet, words),
            what: what(sheet, &days, words),
            how: of_sessions(
                match (sheet.sheet_for, sheet.member_supervises) {
                    (SheetFor::PeerGroup, _) => "signature-how-peer-group",
                    (SheetFor::Supervision, false) => "signature-how-supervisor",
                    (SheetFor::Supervision, true) => "signature-how-supervisee",
                },
                sheet,
                words,
            ),
            participants_confirm: of_sessions("signature-confirm-participants", sheet, words),
            described: rows.iter().any(|row| !row.title.is_empty() || !row.details.is_empty()),
            rows,
            total: Entry {
                label: text(if sheet.without_duration > 0 && sheet.minutes > 0 { "total-stated" } else { "total" }),
                value: (sheet.minutes > 0).then(|| duration(sheet.minutes, words)),
            },
            to_fill_in: (sheet.without_duration > 0)
                .then(|| words.phrase(&Phrase::new("signature-to-fill-in").with("sessions", sheet.without_duration))),
            summary: summary(sheet, &days, words),
            signers: signers(sheet, words),
            participants: (1..=sheet.participants).map(|number| number.to_string()).collect(),
            foot: format!("{} · {days}", shortened(&sheet.member.name)),
            page: words.phrase(&Phrase::new("report-page").with("page", "{page}").with("pages", "{pages}")),
        }
    }
}

/// Who does not issue the sheet: each body of the member's programs.
fn disclaimer(sheet: &SignatureSheet, words: &Words) -> String {
    let names: Vec<&str> = sheet.bodies.iter().map(|body| short_name(body.in_language(words.language()))).collect();
    let phrase = match names.as_slice() {
        [] => Phrase::new("signature-disclaimer-none"),
        [body] => Phrase::new("report-disclaimer").with("body", *body),
        [others @ .., last] => {
            Phrase::new("signature-disclaimer-several").with("bodies", others.join(", ")).with("last", *last)
        }
    };
    words.phrase(&phrase)
}

fn who(sheet: &SignatureSheet, words: &Words) -> Vec<Entry> {
    let member = &sheet.member;
    let mut who = entries(
        [
            ("report-member", Some(member.name.clone())),
            ("report-name-on-certificates", member.name_on_certificates.clone()),
            ("report-member-no", member.member_no.clone()),
        ],
        words,
    );
    // Not left out where it is not known: it is written by hand.
    who.push(Entry { label: words.text(other_side(sheet)), value: name_of_other_side(sheet) });
    who
}

/// `days` is a day, or from when to when.
fn what(sheet: &SignatureSheet, days: &str, words: &Words) -> Vec<Entry> {
    let several = Phrase::new("signature-sessions-days").with("sessions", number_of(sheet)).with("days", days);
    let (series, when) = if sheet.sessions.len() > 1 {
        ("signature-series", ("signature-sessions", Some(words.phrase(&several))))
    } else {
        ("signature-session", ("report-date", Some(days.to_owned())))
    };
    entries(
        [
            (series, sheet.series.clone()),
            ("signature-provider", sheet.provider.clone()),
            when,
            ("signature-made-on", Some(words.day(sheet.made_on))),
        ],
        words,
    )
}

/// What is known.
fn entries<const N: usize>(facts: [(&str, Option<String>); N], words: &Words) -> Vec<Entry> {
    let known = facts.into_iter().filter(|(_, value)| value.is_some());
    known.map(|(id, value)| Entry { label: words.text(id), value }).collect()
}

/// What whoever confirms the sessions alone is called.
fn other_side(sheet: &SignatureSheet) -> &'static str {
    match (sheet.sheet_for, sheet.member_supervises, &sheet.presenter) {
        (SheetFor::Supervision, true, _) => "signature-supervisee",
        (SheetFor::Supervision, false, _) => "signature-supervisor",
        (SheetFor::PeerGroup, _, Some(_)) => "signature-facilitator",
        (SheetFor::PeerGroup, _, None) => "signature-facilitator-if-any",
    }
}

/// Who confirms the sessions alone; a record does not say whom the member supervised.
fn name_of_other_side(sheet: &SignatureSheet) -> Option<String> {
    sheet.presenter.clone().filter(|_| !sheet.member_supervises)
}

fn number_of(sheet: &SignatureSheet) -> u32 {
    u32::try_from(sheet.sessions.len()).unwrap_or(u32::MAX)
}

fn row(session: &Session, sheet: &SignatureSheet, words: &Words) -> Row {
    let named = |id: &str, name: &str, own: Option<&String>, shared: Option<&String>| {
        own.filter(|own| Some(*own) != shared).map(|own| words.phrase(&Phrase::new(id).with(name, own.as_str())))
    };
    // Who led it stands above the table, unless that is not the same person, or the member.
    let told = if sheet.member_supervises { Some(&sheet.member.name) } else { sheet.presenter.as_ref() };
    let details = [
        named("report-with", "presenter", session.presenter.as_ref(), told),
        named("report-provider", "provider", session.provider.as_ref(), sheet.provider.as_ref()),
    ];
    Row {
        no: session.no.to_string(),
        days: if session.start == session.end {
            vec![iso(session.end)]
        } else {
            vec![format!("{} –", iso(session.start)), iso(session.end)]
        },
        title: if sheet.series.is_some() { String::new() } else { session.title.clone() },
        details: details.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        duration: session.minutes.map(|minutes| duration(minutes, words)),
    }
}

/// What the signatures are for, so that nobody signs a page that does not say it.
fn summary(sheet: &SignatureSheet, days: &str, words: &Words) -> String {
    let summary = words.phrase(&Phrase::new("signature-summary").with("sessions", number_of(sheet)).with("days", days));
    if sheet.without_duration > 0 {
        return summary;
    }
    let phrase = Phrase::new("signature-summary-duration").with("summary", summary);
    words.phrase(&phrase.with("duration", duration(sheet.minutes, words)))
}

fn signers(sheet: &SignatureSheet, words: &Words) -> Vec<Signer> {
    let (confirms, member_confirms) = match (sheet.sheet_for, sheet.member_supervises) {
        (SheetFor::Supervision, false) => ("signature-confirm-supervisor", "signature-confirm-member"),
        (SheetFor::Supervision, true) => ("signature-confirm-supervisee", "signature-confirm-member-supervises"),
        (SheetFor::PeerGroup, _) => ("signature-confirm-facilitator", "signature-confirm-member"),
    };
    let signer =
        |role, confirms, name| Signer { role: words.text(role), confirms: of_sessions(confirms, sheet, words), name };
    vec![
        signer(other_side(sheet), confirms, name_of_other_side(sheet)),
        signer("signature-member", member_confirms, Some(sheet.member.name.clone())),
    ]
}

/// A sentence about the sessions, or about the only one.
fn of_sessions(id: &str, sheet: &SignatureSheet, words: &Words) -> String {
    words.phrase(&Phrase::new(id).with("sessions", number_of(sheet)))
}

/// "45 min", "2 h", "1 h 30".
fn duration(minutes: u32, words: &Words) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let phrase = match (hours, rest) {
        (0, _) => Phrase::new("duration-minutes").with("minutes", minutes),
        (_, 0) => Phrase::new("duration-hours").with("hours", hours),
        _ => Phrase::new("duration-hours-minutes").with("hours", hours).with("rest", format!("{rest:02}")),
    };
    words.phrase(&phrase)
}
