//! When the activity took place: the dates on a file, what each is the date of, and the one span
//! on which they agree.
//!
//! No date beats a wrong one. A date counts by its label; without any label only where nothing
//! else on the file could claim it; and dates that disagree are none.

use chrono::{NaiveDate, TimeDelta};

use super::dated::Dated;
use super::found::Found;
use super::measured::{amounts_in, plain};
use super::people::names_organisation;
use super::role::{Role, Roles};
use super::sheet::{Cell, Line, Sheet, Words};
use super::table::Table;
use crate::domain::evidence::EvidenceKind;
use crate::text::dates::{WEEKDAYS, When};
use crate::text::tokens::Tokens;

/// A certificate for one activity covers hardly more days; beyond, it is a period of validity.
const LONGEST_ACTIVITY: TimeDelta = TimeDelta::days(400);

/// The same for days that nothing explains: a term of a school is shorter, a year of membership
/// longer.
const LONGEST_UNEXPLAINED: TimeDelta = TimeDelta::days(150);

/// The first and last day of what the file speaks of; none where that is not sure, or where it
/// ends after today.
pub(super) fn held(
    sheet: &Sheet<'_>,
    dates: &[Dated],
    table: &Table,
    kind: Option<EvidenceKind>,
    title: Option<&Found<String>>,
    today: NaiveDate,
) -> Option<(Found<NaiveDate>, Found<NaiveDate>)> {
    let by_words = Roles::of(sheet, table, kind);
    let roles: Vec<(Role, When)> = dates.iter().map(|date| (by_words.role(date), date.when)).collect();
    let of = |wanted: &[Role]| -> Vec<When> {
        roles.iter().filter(|(role, _)| wanted.contains(role)).map(|(_, when)| *when).collect()
    };
    let said = of(SAID);
    // What only days without a year say, others must say with theirs.
    let is_plain = spans(&said).next().is_none();
    let (start, end) = if is_plain {
        let days = unexplained(&of(&[Role::Plain]), kind)?;
        said.iter().all(|when| when.fits(days.0, days.1)).then_some(days)?
    } else {
        let pair = start_to_end(&of(&[Role::Start]), &of(&[Role::End]), &of(&[Role::Held]));
        let sessions = from_first_to_last(&of(&[Role::Session]), today);
        let held = of(&[Role::Held]);
        let widest = spans(&held).chain(pair).chain(sessions).max_by_key(|(start, end)| *end - *start)?;
        let agree = said.iter().all(|when| when.fits(widest.0, widest.1) || is_planned(*when, kind, today));
        agree.then_some(widest)?
    };
    let may_be_long = matches!(kind, Some(EvidenceKind::Transcript | EvidenceKind::SignedLog));
    if end > today || (!may_be_long && end - start > LONGEST_ACTIVITY) {
        return None;
    }
    let wanted: &[Role] = if is_plain { &[Role::Plain] } else { SAID };
    let stated: Vec<&Dated> =
        dates.iter().zip(&roles).filter(|(_, (role, _))| wanted.contains(role)).map(|(date, _)| date).collect();
    let first = stated.iter().find(|date| matches!(date.when, When::Span(first, _) if first == start))?;
    let last = stated.iter().find(|date| matches!(date.when, When::Span(_, last) if last == end))?;
    let is_sure = |date: &Dated| {
        let is_explained = !is_plain || is_in_its_place(sheet, date, title, kind);
        is_explained && !date.may_be_day_before
    };
    // A range is sure as a whole or not at all.
    let is_sure = is_sure(first) && is_sure(last);
    let found = |day, date: &Dated| Found::sure(day, &date.words(sheet)).only_if(is_sure);
    Some((found(start, first), found(end, last)))
}

/// Whether a date without a label stands where that of an activity stands: right below its title, in
/// a sentence, with a time of day, before what it was worth. A lone date at the foot may be that of
/// the print.
fn is_in_its_place(sheet: &Sheet<'_>, date: &Dated, title: Option<&Found<String>>, kind: Option<EvidenceKind>) -> bool {
    const NEAR: usize = 4;
    #[rustfmt::skip]
    const LEADING: &[&str] = &[
        "on", "le", "les", "held", "from", "du", "offered", "dated", "date", "dates", "taking place", "tenu", "tenue",
    ];
    if kind == Some(EvidenceKind::Programme) {
        return true;
    }
    let Some(cell) = sheet.lines.get(date.line).and_then(|line| line.cells.get(date.cell)) else { return false };
    let (before, after) =
        (cell.text.get(..date.start).unwrap_or_default(), cell.text.get(date.end..).unwrap_or_default());
    let is_led = Words::of(before).last().is_some_and(|last| LEADING.contains(&last));
    let is_in_sentence = Words::of(before).iter().filter(|word| !WEEKDAYS.contains(word)).count() > 2;
    // A computer's clock beside it says when it was printed.
    if is_stamp(after) {
        return false;
    }
    if is_in_sentence || has_time_of_day(after) || !amounts_in(&plain(cell.text)).is_empty() {
        return true;
    }
    let says = |line: &Line<'_>, test: &dyn Fn(&Cell<'_>) -> bool| line.cells.iter().any(test);
    let has_amount = |cell: &Cell<'_>| !amounts_in(&plain(cell.text)).is_empty();
    let is_of_title =
        |cell: &Cell<'_>| title.is_some_and(|title| title.from.contains(cell.text) || cell.text.contains(&title.value));
    let is_organisation = |cell: &Cell<'_>| names_organisation(cell.text) && !is_of_title(cell);
    // Nothing stands below it but what a site adds, as a code.
    let is_last = sheet.lines.iter().skip(date.line + 1).all(|line| sheet.is_fine_print(line) || line.has(CODES));
    let titled_at =
        title.and_then(|_| sheet.lines.iter().take(date.line + 1).rposition(|line| says(line, &is_of_title)));
    let is_below_title = titled_at.is_some_and(|titled_at| {
        let between = sheet.lines.get(titled_at + 1..date.line).unwrap_or_default();
        let is_parted = between.iter().any(|line| says(line, &is_organisation));
        date.line - titled_at <= NEAR && (is_led || (!is_parted && !is_last))
    });
    let is_followed_by_amount = sheet.lines.get(date.line + 1).is_some_and(|line| says(line, &has_amount));
    let label = date.cell.checked_sub(1).and_then(|left| sheet.lines.get(date.line)?.cells.get(left));
    let is_labelled =
        label.is_some_and(|label| label.words.has(&["date", "dates"])) || Words::of(before).are(&["date", "dates"]);
    is_below_title
        || is_followed_by_amount
        || (is_labelled && !is_last)
        || (is_labelled && titled_at.is_some_and(|at| date.line - at <= NEAR))
}

/// What sites print below everything else.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "certificate", "certificat", "code", "id", "verify", "verification", "verifier", "verifiez", "page", "www", "http", "https", "numero",
    "attestation", "scan", "qr", "url", "reference",
];

/// Whether the time of a computer's clock follows, to the second: `14:05:22`.
fn is_stamp(after: &str) -> bool {
    let tokens = Tokens::of(after);
    (0..tokens.len().min(8))
        .any(|at| tokens.is_sign(at, ':') && tokens.is_sign(at + 2, ':') && tokens.number(at + 3, 2..=2).is_some())
}

/// Whether a time of day follows: `@ 10:00`, `9 h`, `from 9 am`.
fn has_time_of_day(after: &str) -> bool {
    let tokens = Tokens::of(after);
    (0..tokens.len().min(12)).any(|at| {
        tokens.number(at, 1..=2).is_some_and(|hour| hour <= 24)
            && (tokens.is_sign(at + 1, ':') || tokens.is_word(at + 1, &["h", "am", "pm", "a", "p"]))
    }) && !is_of_clock(&tokens)
}

/// Whether a time is a lone one without a word before it, as beside a print or a download: `14:05`.
fn is_of_clock(tokens: &Tokens<'_>) -> bool {
    let times = (0..tokens.len()).filter(|at| tokens.is_sign(*at, ':')).count();
    let is_of_range = times > 1
        || (0..tokens.len()).any(|at| {
            tokens.is_word(at, &["to", "a", "at", "until", "from", "de"])
                || matches!(tokens.sign(at), Some('-' | '–' | '—' | '@'))
        });
    !is_of_range
}

/// The roles of dates whose words say that they are the activity's.
const SAID: &[Role] = &[Role::Held, Role::Start, Role::End, Role::Session];

fn spans(whens: &[When]) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    whens.iter().filter_map(|when| match when {
        When::Span(start, end) => Some((*start, *end)),
        _ => None,
    })
}

/// What no label explains: one span that all of them fit, of which a receipt, a log and a
/// transcript have none. The days of a programme may follow one another.
fn unexplained(whens: &[When], kind: Option<EvidenceKind>) -> Option<(NaiveDate, NaiveDate)> {
    if matches!(kind, Some(EvidenceKind::Receipt | EvidenceKind::Transcript | EvidenceKind::SignedLog)) {
        return None;
    }
    let mut found: Vec<(NaiveDate, NaiveDate)> = spans(whens).collect();
    found.sort_unstable();
    let joined = |(start, end): (NaiveDate, NaiveDate), next: (NaiveDate, NaiveDate)| {
        let follows = next.0 - end <= TimeDelta::days(1);
        if kind == Some(EvidenceKind::Programme) && follows { (start, end.max(next.1)) } else { (start, end) }
    };
    let widest = if kind == Some(EvidenceKind::Programme) {
        found.iter().skip(1).fold(*found.first()?, |span, next| joined(span, *next))
    } else {
        found.into_iter().max_by_key(|(start, end)| *end - *start)?
    };
    let is_short = widest.1 - widest.0 <= LONGEST_UNEXPLAINED;
    (is_short && whens.iter().all(|when| when.fits(widest.0, widest.1))).then_some(widest)
}

/// A beginning and an end that stand apart. The end may also be the day it was completed.
fn start_to_end(starts: &[When], ends: &[When], held: &[When]) -> Option<(NaiveDate, NaiveDate)> {
    let [When::Span(start, first)] = starts else { return None };
    if start != first {
        return ends.is_empty().then_some((*start, *first));
    }
    match (ends, held) {
        ([When::Span(_, end)], _) | ([], [When::Span(_, end)]) => (start <= end).then_some((*start, *end)),
        _ => None,
    }
}

/// From the first meeting or finished course to the last. What lies after today is not done yet.
fn from_first_to_last(sessions: &[When], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let done: Vec<(NaiveDate, NaiveDate)> = spans(sessions).filter(|(_, end)| *end <= today).collect();
    Some((done.iter().map(|(start, _)| *start).min()?, done.iter().map(|(_, end)| *end).max()?))
}

/// Whether it is a row of a transcript or a log that has not come yet.
fn is_planned(when: When, kind: Option<EvidenceKind>, today: NaiveDate) -> bool {
    let has_rows = matches!(kind, Some(EvidenceKind::Transcript | EvidenceKind::SignedLog));
    has_rows && matches!(when, When::Span(_, end) if end > today)
}
