//! What was attended: the title as the file gives it.

use super::excerpt::{NOUNS, cut, ends_open, quoted, speaks_of_several, trimmed, without_lead};
use super::nature::is_heading;
use super::people::{announces_recipient, has_title, names_member, names_organisation, recipient};
use super::sheet::{Cell, Sheet, Words};
use crate::domain::evidence::EvidenceKind;
use crate::domain::values::member::Member;

/// What a cell, or the words before a colon, say where a title is filled in.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "title", "course title", "title of course", "workshop title", "title of workshop", "session title",
    "event title", "activity title", "title of activity", "title of event", "training title", "program title",
    "programme title", "webinar title", "presentation title", "title of program", "course", "course name",
    "name of course", "workshop", "event", "event name", "name of event", "webinar", "conference", "activity",
    "training", "seminar", "series", "topic", "programme", "program", "name of activity", "name of workshop",
    "name of training", "titre", "titre de l activite", "titre de la formation", "titre du cours",
    "titre de l atelier", "intitule", "activite", "nom de la formation", "nom de l activite", "nom du cours",
    "nom de l atelier", "formation", "atelier", "formation suivie", "evenement", "cours", "webinaire", "colloque",
    "congres", "seminaire", "serie", "sujet",
];

/// After these comes what somebody attended.
#[rustfmt::skip]
const STATEMENTS: &[&str] = &[
    "completed", "attended", "attending", "participated in", "participating in", "participation in", "took part in",
    "attendance at", "attendance in", "completing", "completion of", "presence at", "a participe a",
    "a participe au", "a participe aux", "participe a", "participe au", "a suivi", "suivi", "avoir suivi",
    "ayant suivi", "a assiste a", "a assiste au", "avoir assiste a", "avoir assiste au", "a complete",
    "avoir complete", "a reussi", "avoir reussi", "a termine", "avoir termine", "avoir participe a",
    "participation a", "participation au", "presence a", "presence au", "suivi avec succes", "complete avec succes",
    "reussi avec succes",
];

/// Lines that are never a title.
#[rustfmt::skip]
const NEVER: &[&str] = &[
    "certifies that", "certify that", "attestons que", "atteste que", "certifions que", "certifie que", "member no",
    "awarded to", "presented to", "decerne a", "remis a", "confirm that", "confirms that", "dear", "a qui de droit",
    "to whom it may concern", "specimen", "page", "hereby", "membre", "approved by", "tel", "www", "http", "https",
    "offered by", "presented by", "hosted by", "sponsored by", "organized by", "organised by", "offert par",
    "offerte par", "presente par", "presentee par", "organise par", "organisee par", "signature", "credit",
    "credits", "contact hours", "date", "provider",
];

/// Words of the sentences around a title, never of one.
#[rustfmt::skip]
const NEVER_INSIDE: &[&str] = &[
    "certifies that", "certify that", "attestons que", "atteste que", "member no", "has completed", "has attended",
    "a suivi", "a participe",
];

/// A line of so many characters is full: its sentence may go on below.
const FULL_LINE: usize = 70;

/// The longest text that is taken for a title, in characters.
const LONGEST: usize = 200;

/// The title, where the file names one.
pub(super) fn title(sheet: &Sheet<'_>, kind: Option<EvidenceKind>, member: &Member) -> Option<String> {
    let reader = TitleReader { sheet, kind, member, recipient: recipient(sheet), cells: sheet.cells().collect() };
    reader
        .labelled()
        .or_else(|| reader.stated())
        .or_else(|| reader.quoted())
        .or_else(|| reader.after_recipient())
        .or_else(|| reader.largest())
}

/// How much speaks against a text that it is the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// A label says that it is one, even where it sounds like a heading.
    Little,
    Full,
}

struct TitleReader<'a, 'b> {
    sheet: &'b Sheet<'a>,
    kind: Option<EvidenceKind>,
    member: &'b Member,
    /// Whom the file is for, who may be somebody else than the member.
    recipient: Option<String>,
    cells: Vec<(usize, &'b Cell<'a>)>,
}

impl TitleReader<'_, '_> {
    /// `Title: …`, also with the title in the next cell or on the next line. A programme and a
    /// transcript have rows about other things.
    fn labelled(&self) -> Option<String> {
        self.cells.iter().enumerate().find_map(|(index, (number, cell))| {
            if self.is_row(*number) && matches!(self.kind, Some(EvidenceKind::Programme | EvidenceKind::Transcript)) {
                return None;
            }
            if let Some((label, value)) = cell.text.split_once(':')
                && Words::of(label).are(LABELS)
            {
                return if has_letters(value) { self.whole(index, value, Care::Little) } else { self.below(index) };
            }
            let is_label = cell.words.are(LABELS) && !self.is_row(*number) && self.kind != Some(EvidenceKind::Receipt);
            let (next_line, next) = self.cells.get(index + 1)?;
            if is_label && next_line == number { self.whole(index + 1, next.text, Care::Little) } else { None }
        })
    }

    /// Whether a line is a row of a table.
    fn is_row(&self, number: usize) -> bool {
        self.sheet.lines.get(number).is_some_and(|line| line.cells.len() > 2)
    }

    /// What comes after "has completed" and the like.
    fn stated(&self) -> Option<String> {
        self.cells.iter().enumerate().find_map(|(index, (number, cell))| {
            let is_label = cell.text.contains(':') && cell.words.len() < 4;
            if is_heading(cell) || is_label || self.is_row(*number) {
                return None;
            }
            let phrase = cell.words.first_of(STATEMENTS)?;
            let mut rest = cell.text.get(cell.words.span(phrase).end..)?;
            // `attended / a participé à`.
            while let Some(again) = Words::of(rest).begin_with(STATEMENTS) {
                rest = rest.get(Words::of(rest).span(again).end..)?;
            }
            if speaks_of_several(rest) {
                return None;
            }
            let rest = without_lead(rest);
            if has_letters(rest) { self.whole(index, rest, Care::Full) } else { self.below(index) }
        })
    }

    /// The first text in quotation marks.
    fn quoted(&self) -> Option<String> {
        self.cells.iter().filter_map(|(_, cell)| quoted(cell.text)).find_map(|text| self.usable(text, Care::Full))
    }

    /// What stands below the name of the person the certificate is for.
    fn after_recipient(&self) -> Option<String> {
        let at = self.cells.iter().position(|(_, cell)| announces_recipient(cell))?;
        self.below(at + 1)
    }

    /// The largest print that is nothing else; of a log or a transcript its heading.
    fn largest(&self) -> Option<String> {
        if matches!(self.kind, Some(EvidenceKind::Receipt | EvidenceKind::Transcript)) {
            return None;
        }
        let is_log = self.kind == Some(EvidenceKind::SignedLog);
        let stands_out = |number: usize| {
            let size = self.sheet.lines.get(number).map_or(0, |line| line.size);
            u32::from(size) * 20 >= u32::from(self.sheet.usual_size) * 23
        };
        let may_be = |cell: &Cell<'_>| !names_organisation(cell.text) && !has_title(&cell.words);
        let mut found: Vec<(u16, usize)> = self
            .cells
            .iter()
            .enumerate()
            .filter(|(_, (number, cell))| stands_out(*number) && may_be(cell))
            .map(|(index, (number, _))| (self.sheet.lines.get(*number).map_or(0, |line| line.size), index))
            .collect();
        found.sort_by_key(|(size, index)| (std::cmp::Reverse(*size), *index));
        found.into_iter().find_map(|(_, index)| {
            let (_, cell) = self.cells.get(index)?;
            if is_log { Some(cell.text.to_owned()) } else { self.whole(index, cell.text, Care::Full) }
        })
    }

    /// The title that begins in one of the next few cells.
    fn below(&self, index: usize) -> Option<String> {
        const NEAR: usize = 4;
        (index + 1..=index + NEAR).find_map(|next| {
            let (_, cell) = self.cells.get(next)?;
            // With a small letter the sentence goes on; with a capital the title begins.
            let is_begun = cell.text.starts_with(char::is_lowercase);
            self.whole(next, if is_begun { without_lead(cell.text) } else { cell.text }, Care::Full)
        })
    }

    /// The title that begins with `text` in this cell, with what follows on the next lines where
    /// it is broken there.
    fn whole(&self, index: usize, text: &str, care: Care) -> Option<String> {
        const MOST_LINES: usize = 3;
        let mut whole = text.trim().to_owned();
        for last in (index..).take(MOST_LINES - 1) {
            let Some((_, next)) = self.cells.get(last + 1) else { break };
            if quoted(&whole).is_some() || cut(&whole).len() < whole.len() || !self.goes_on(last, &whole) {
                break;
            }
            whole = format!("{whole} {}", next.text);
        }
        self.usable(quoted(&whole).unwrap_or(&whole), care)
    }

    /// Whether a text is broken at the end of its line: an open quotation, a small word or a colon
    /// at its end; in print of its own size also where the next line has the same.
    fn goes_on(&self, index: usize, text: &str) -> bool {
        let (Some((number, _)), Some((next_number, next))) = (self.cells.get(index), self.cells.get(index + 1)) else {
            return false;
        };
        if *next_number != number + 1 {
            return false;
        }
        let size = |number: usize| self.sheet.lines.get(number).map_or(0, |line| u32::from(line.size));
        let (here, below) = (size(*number), size(*next_number));
        if here.abs_diff(below) * 20 > here {
            return false;
        }
        let is_large = here * 20 >= u32::from(self.sheet.usual_size) * 23;
        let is_title_below = || self.usable(next.text, Care::Full).is_some() && !names_organisation(next.text);
        ends_open(text) || text.chars().count() > FULL_LINE || (is_large && is_title_below())
    }

    /// The text as a title, without dates, amounts and what else is none of it.
    fn usable(&self, text: &str, care: Care) -> Option<String> {
        let text = trimmed(cut(text));
        let words = Words::of(text);
        let letters = text.chars().filter(|it| it.is_alphabetic()).count();
        let cell = Cell { text, words };
        let is_none = letters < 3
            || text.chars().count() > LONGEST
            || (care == Care::Full && is_heading(&cell))
            || cell.words.are(LABELS)
            || cell.words.are(NOUNS)
            || cell.words.begin_with(NEVER).is_some()
            || self.recipient.as_deref().is_some_and(|name| text.starts_with(name))
            || (names_member(&cell.words, self.member) && cell.words.len() <= 6)
            || cell.words.first_of(NEVER_INSIDE).is_some();
        (!is_none).then(|| text.to_owned())
    }
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
