//! When the activity took place: the dates on a file, what each is the date of, and the one span
//! on which they agree.
//!
//! No date beats a wrong one. A date counts by its label; without any label only where nothing
//! else on the file could claim it; and dates that disagree are none.

use chrono::{NaiveDate, TimeDelta};

use super::labels::{Label, label};
use super::sheet::{Cell, Line, Sheet, Words};
use super::table::Table;
use crate::domain::dates::{When, dates_in};
use crate::domain::evidence::EvidenceKind;

/// A date on the file.
pub(super) struct Dated {
    when: When,
    pub line: usize,
    cell: usize,
    /// Where it stands in its cell's text, in bytes.
    start: usize,
    end: usize,
    /// Whether nothing else stands in its cell.
    pub fills_cell: bool,
    /// Whether it begins a line, or follows only the line's number, and more follows it.
    pub begins_row: bool,
}

/// What a date counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Nothing: it is the date of something else.
    Other,
    /// Surely the activity's.
    Held,
    Start,
    End,
    /// One of several meetings or courses.
    Session,
    /// The activity's, where no date says so itself.
    Plain,
}

/// A certificate for one activity covers hardly more days; beyond, it is a period of validity.
const LONGEST_ACTIVITY: TimeDelta = TimeDelta::days(400);

/// Every date on the file.
pub(super) fn dates(sheet: &Sheet<'_>, today: NaiveDate) -> Vec<Dated> {
    let mut found = Vec::new();
    for (number, line) in sheet.lines.iter().enumerate() {
        for (position, cell) in line.cells.iter().enumerate() {
            for stated in dates_in(cell.text, today) {
                let before = cell.text.get(..stated.start).unwrap_or_default();
                let after = cell.text.get(stated.end..).unwrap_or_default();
                let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
                let is_wordless = |text: &str| !text.chars().any(char::is_alphanumeric);
                found.push(Dated {
                    when: stated.when,
                    line: number,
                    cell: position,
                    start: stated.start,
                    end: stated.end,
                    fills_cell: is_wordless(before) && is_wordless(after),
                    begins_row: position == 0
                        && !has_letters(before)
                        && before.len() <= 4
                        && (has_letters(after) || line.cells.len() > 1),
                });
            }
        }
    }
    found
}

/// The first and last day of what the file speaks of; none where that is not sure, or where it
/// ends after today.
pub(super) fn held(
    sheet: &Sheet<'_>,
    dates: &[Dated],
    table: &Table,
    kind: Option<EvidenceKind>,
    today: NaiveDate,
) -> Option<(NaiveDate, NaiveDate)> {
    let reader = Reader { sheet, table, kind, signed_at: signed_at(sheet), greeted_at: greeted_at(sheet) };
    let roles: Vec<(Role, When)> = dates.iter().map(|date| (reader.role(date), date.when)).collect();
    let of = |wanted: &[Role]| -> Vec<When> {
        roles.iter().filter(|(role, _)| wanted.contains(role)).map(|(_, when)| *when).collect()
    };
    let said = of(&[Role::Held, Role::Start, Role::End, Role::Session]);
    let (start, end) = if said.is_empty() {
        plain(of(&[Role::Plain]), kind)?
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
fn plain(whens: Vec<When>, kind: Option<EvidenceKind>) -> Option<(NaiveDate, NaiveDate)> {
    if matches!(kind, Some(EvidenceKind::Receipt | EvidenceKind::Transcript | EvidenceKind::SignedLog)) {
        return None;
    }
    let mut found: Vec<(NaiveDate, NaiveDate)> = spans(&whens).collect();
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
    whens.iter().all(|when| when.fits(widest.0, widest.1)).then_some(widest)
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

/// What decides the role of a date besides its own words.
struct Reader<'a, 'b> {
    sheet: &'b Sheet<'a>,
    table: &'b Table,
    kind: Option<EvidenceKind>,
    /// The first line of signatures: below it stand the dates of signing.
    signed_at: Option<usize>,
    /// Where a letter greets its reader: above it stands the date of the letter.
    greeted_at: Option<usize>,
}

impl Reader<'_, '_> {
    fn role(&self, date: &Dated) -> Role {
        if self.table.rows.contains(&date.line) && (date.fills_cell || date.begins_row) {
            let is_other = self.table.label(self.sheet, date.line, date.cell) == Some(Label::Other);
            return if is_other { Role::Other } else { Role::Session };
        }
        match self.label(date) {
            Some(Label::Other) => Role::Other,
            Some(Label::Held) => Role::Held,
            Some(Label::Start) => Role::Start,
            Some(Label::End) => Role::End,
            Some(Label::Session) => Role::Session,
            Some(Label::Date) | None if self.is_beside_the_point(date) => Role::Other,
            Some(Label::Date) | None => Role::Plain,
        }
    }

    /// What stands beside the date: before it, in brackets behind it, in the cell to its left, on
    /// the line above or, as on forms, on the line below.
    fn label(&self, date: &Dated) -> Option<Label> {
        let line = self.sheet.lines.get(date.line)?;
        let cell = line.cells.get(date.cell)?;
        let before = last_sentence(cell.text.get(..date.start)?);
        let words = Words::of(before);
        if is_place_of_writing(before) {
            return Some(Label::Other);
        }
        if let Some((label, _)) = label(&words) {
            return Some(label);
        }
        if let Some(bracketed) = cell.text.get(date.end..)?.trim_start().strip_prefix('(')
            && let Some((label, _)) = label(&Words::of(bracketed.split(')').next().unwrap_or_default()))
        {
            return Some(label);
        }
        // More than a small word before it: it stands in a sentence of its own.
        if words.len() > 2 {
            return None;
        }
        match date.cell.checked_sub(1).and_then(|left| line.cells.get(left)) {
            Some(left) => label_of(left).or_else(|| self.label_below(date)),
            None => self.label_above(date, line).or_else(|| self.label_below(date)),
        }
    }

    /// The line above, if it can be a label: no larger in print than the date.
    fn label_above(&self, date: &Dated, line: &Line<'_>) -> Option<Label> {
        let above = self.sheet.before(date.line)?;
        if u32::from(above.size) * 4 > u32::from(line.size) * 5 {
            return None;
        }
        let cell = if above.cells.len() == line.cells.len() { above.cells.get(date.cell) } else { above.cells.last() };
        // A day of a range whose other day stands on the line above is nothing by itself.
        if cell?.words.last().is_some_and(|last| ["to", "au", "until", "and", "et"].contains(&last)) {
            return Some(Label::End);
        }
        label_of(cell?).filter(|label| *label != Label::Session)
    }

    /// On forms the label stands below the line that is filled in.
    fn label_below(&self, date: &Dated) -> Option<Label> {
        const LONGEST_LABEL: usize = 5;
        if !date.fills_cell {
            return None;
        }
        let line = self.sheet.lines.get(date.line)?;
        let below = self.sheet.lines.get(date.line + 1)?;
        let cell = if below.cells.len() == line.cells.len() { below.cells.get(date.cell) } else { below.cells.last() }?;
        if cell.words.len() > LONGEST_LABEL
            || cell.text.ends_with(':')
            || cell.text.contains(|it: char| it.is_ascii_digit())
        {
            return None;
        }
        match label(&cell.words)?.0 {
            // Below a date, "Date" closes a line of signatures.
            Label::Date => Some(Label::Other),
            label => Some(label),
        }
    }

    /// Whether an unexplained date is that of a signature, a letter, an award or the fine print.
    fn is_beside_the_point(&self, date: &Dated) -> bool {
        let Some(line) = self.sheet.lines.get(date.line) else { return true };
        let is_signing = self.signed_at.is_some_and(|signed| date.line >= signed);
        let is_letter = self.greeted_at.is_some_and(|greeted| date.line < greeted);
        // `Presented to / Jane Doe / on May 4, 2025` is the day of the award.
        let is_award =
            (1..=2).filter_map(|back| self.sheet.lines.get(date.line.checked_sub(back)?)).any(|line| line.has(AWARDED));
        is_signing
            || is_letter
            || is_award
            || self.sheet.is_fine_print(line)
            || matches!(self.kind, Some(EvidenceKind::Receipt | EvidenceKind::Transcript))
    }
}

fn label_of(cell: &Cell<'_>) -> Option<Label> {
    label(&cell.words).map(|(label, _)| label)
}

const AWARDED: &[&str] = &["awarded to", "presented to", "granted to", "decerne* a", "remis* a", "presente* a"];

/// What comes after the last full stop that ends a sentence.
fn last_sentence(text: &str) -> &str {
    let ends = text.match_indices(". ").filter(|(at, _)| {
        let word = text.get(..*at).unwrap_or_default().rsplit(' ').next().unwrap_or_default();
        word.chars().count() > 3
    });
    ends.last().and_then(|(at, _)| text.get(at + 2..)).unwrap_or(text)
}

/// `Montréal, le`: where and when something was written, as French letters say it.
fn is_place_of_writing(before: &str) -> bool {
    let Some((place, rest)) = before.trim().rsplit_once(',') else { return false };
    rest.trim().eq_ignore_ascii_case("le")
        && place.split_whitespace().count() <= 2
        && place.starts_with(char::is_uppercase)
        && !place.chars().any(|it| it.is_ascii_digit())
}

/// Who signs certificates.
#[rustfmt::skip]
const SIGNERS: &[&str] = &[
    "signature*", "director", "directeur", "directrice", "coordinator", "coordonnat*", "registrar", "registraire",
    "president*", "chair", "chairperson", "responsable", "personne ressource", "presenter", "instructor",
    "facilitator", "formateur", "formatrice", "supervisor", "superviseur*", "secretary", "secretaire", "manager",
    "administrator", "educator", "dean", "doyen*", "conferencier*", "conferenciere",
];

/// The first line of signatures: nothing but short cells that name who signs, or the date.
fn signed_at(sheet: &Sheet<'_>) -> Option<usize> {
    const TOP: usize = 3;
    const LONGEST_CELL: usize = 6;
    let closes = |cell: &Cell<'_>| {
        cell.words.has(SIGNERS) || cell.words.are(&["date"]) || cell.text.chars().any(|it| it.is_ascii_digit())
    };
    let is_short = |cell: &Cell<'_>| cell.words.len() <= LONGEST_CELL && !cell.text.contains(':');
    let is_signed = |line: &Line<'_>| {
        line.has(SIGNERS) && line.cells.iter().all(|cell| is_short(cell) && closes(cell))
            || line.cells.iter().any(|cell| cell.words.begin_with(&["signature*", "signed by", "signe par"]).is_some())
    };
    (TOP..sheet.lines.len()).find(|number| sheet.lines.get(*number).is_some_and(is_signed))
}

/// Where a letter greets its reader.
fn greeted_at(sheet: &Sheet<'_>) -> Option<usize> {
    #[rustfmt::skip]
    const GREETINGS: &[&str] = &[
        "dear", "to whom it may concern", "a qui de droit", "madame", "monsieur", "bonjour", "chere", "cher",
    ];
    sheet.lines.iter().position(|line| line.cells.iter().any(|cell| cell.words.begin_with(GREETINGS).is_some()))
}
