//! When the activity took place: the dates on a file, what each is the date of, and the one span
//! on which they agree.
//!
//! No date beats a wrong one. A date counts by its label; without any label only where nothing
//! else on the file could claim it; and dates that disagree are none.

use chrono::{NaiveDate, TimeDelta};

use super::dated::Dated;
use super::role::{Role, Roles};
use super::sheet::Sheet;
use super::table::Table;
use crate::domain::evidence::EvidenceKind;
use crate::text::dates::When;

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
    today: NaiveDate,
) -> Option<(NaiveDate, NaiveDate)> {
    let by_words = Roles::of(sheet, table, kind);
    let roles: Vec<(Role, When)> = dates.iter().map(|date| (by_words.role(date), date.when)).collect();
    let of = |wanted: &[Role]| -> Vec<When> {
        roles.iter().filter(|(role, _)| wanted.contains(role)).map(|(_, when)| *when).collect()
    };
    let said = of(&[Role::Held, Role::Start, Role::End, Role::Session]);
    let (start, end) = if said.is_empty() {
        plain(&of(&[Role::Plain]), kind)?
    } else {
        let pair = start_to_end(&of(&[Role::Start]), &of(&[Role::End]), &of(&[Role::Held]));
        let sessions = from_first_to_last(&of(&[Role::Session]), today);
        let held = of(&[Role::Held]);
        let widest = spans(&held).chain(pair).chain(sessions).max_by_key(|(start, end)| *end - *start)?;
        let agree = said.iter().all(|when| when.fits(widest.0, widest.1) || is_planned(*when, kind, today));
        agree.then_some(widest)?
    };
    let may_be_long = matches!(kind, Some(EvidenceKind::Transcript | EvidenceKind::SignedLog));
    (end <= today && (may_be_long || end - start <= LONGEST_ACTIVITY)).then_some((start, end))
}

fn spans(whens: &[When]) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    whens.iter().filter_map(|when| match when {
        When::Span(start, end) => Some((*start, *end)),
        _ => None,
    })
}

/// What no label explains: one span that all of them fit, of which a receipt, a log and a
/// transcript have none. The days of a programme may follow one another.
fn plain(whens: &[When], kind: Option<EvidenceKind>) -> Option<(NaiveDate, NaiveDate)> {
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
