//! What each date on a file counts for: by the words beside it, or by where it stands.

use super::dated::Dated;
use super::labels::{Label, is_deadline, is_until, label};
use super::sheet::{Cell, Line, Sheet, Words};
use super::table::Table;
use crate::domain::evidence::EvidenceKind;
use crate::text::dates::{WEEKDAYS, dates_in};

/// What a date counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
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

/// A label that stands on a line of its own has no more words than this.
const LONGEST_LABEL: usize = 5;

/// Words that may lead to a date and say nothing about it.
const SMALL: &[&str] = &["on", "the", "of", "in", "at", "from", "le", "les", "la", "du", "au", "en"];

/// What decides the role of a date besides its own words.
pub(super) struct Roles<'a, 'b> {
    sheet: &'b Sheet<'a>,
    table: &'b Table,
    kind: Option<EvidenceKind>,
    /// The first line of signatures: below it stand the dates of signing.
    signed_at: Option<usize>,
    /// Where a letter greets its reader: above it stands the date of the letter.
    greeted_at: Option<usize>,
}

impl<'a, 'b> Roles<'a, 'b> {
    pub fn of(sheet: &'b Sheet<'a>, table: &'b Table, kind: Option<EvidenceKind>) -> Self {
        Self { sheet, table, kind, signed_at: signed_at(sheet), greeted_at: greeted_at(sheet) }
    }

    /// What a date counts for: by its row's column, by the label beside it, or by where it stands.
    pub fn role(&self, date: &Dated) -> Role {
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
        if is_deadline(&words) || (is_until(&words) && dates_in(before).is_empty()) {
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
        // With more than small words before it, it stands in a sentence of its own.
        if !words.iter().all(|word| WEEKDAYS.contains(&word) || SMALL.contains(&word)) {
            return None;
        }
        match date.cell.checked_sub(1).and_then(|left| line.cells.get(left)) {
            Some(left) if is_until(&left.words) || is_deadline(&left.words) => Some(Label::Other),
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
        if is_until(&cell?.words) && dates_in(cell?.text).is_empty() {
            return Some(Label::Other);
        }
        if cell?.words.last().is_some_and(|last| ["to", "au", "until", "and", "et"].contains(&last)) {
            return Some(Label::End);
        }
        // A sentence above speaks of more than the date below it, unless it is a date's own.
        let is_short = cell?.words.len() <= LONGEST_LABEL || cell?.text.ends_with(':');
        label_of(cell?).filter(|label| *label == Label::Other || (is_short && *label != Label::Session))
    }

    /// On forms the label stands below the line that is filled in.
    fn label_below(&self, date: &Dated) -> Option<Label> {
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

/// What comes after the last full stop that ends a sentence; of a very long one its end.
fn last_sentence(text: &str) -> &str {
    const LONGEST: usize = 200;
    let text = text.get(text.ceil_char_boundary(text.len().saturating_sub(LONGEST))..).unwrap_or_default();
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
