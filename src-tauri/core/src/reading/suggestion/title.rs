//! What was attended: the title as the file gives it.
//!
//! Where a label or a statement names it, it is sure; where it only stands below the name of the
//! person or in the largest print, it is worth a look.

use super::beside_title::{is_beside_the_title, is_of_something_else, is_position, is_role};
use super::excerpt::{NOUNS, cut, ends_open, quoted, speaks_of_several, trimmed, without_lead};
use super::found::Found;
use super::nature::is_heading;
use super::people::{has_title, names_member, names_organisation};
use super::sheet::{Cell, Sheet, Words};
use crate::domain::evidence::EvidenceKind;
use crate::domain::values::form::one_line;
use crate::domain::values::member::Member;
use crate::text::dates::dates_in;

/// What a cell, or the words before a colon, say where a title is filled in.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "title", "course title", "title of course", "workshop title", "title of workshop", "session title",
    "event title", "activity title", "title of activity", "title of event", "training title", "program title",
    "programme title", "webinar title", "presentation title", "title of program", "course", "course name",
    "name of course", "workshop", "event", "event name", "name of event", "webinar", "conference", "activity",
    "training", "seminar", "series", "topic", "name of activity", "name of workshop", "workshop name", "webinar name",
    "name of training", "training name", "activity name", "session name", "conference title", "conference name",
    "title of course activity", "title of presentation", "title of training", "title of session", "lecture title",
    "course attended", "event attended", "workshop attended", "name of program", "program name", "name of webinar",
    "session", "seance", "presentation", "lecture", "module", "class", "talk", "conference attended", "activite de formation",
    "title s", "course s", "titre du webinaire", "titre de l evenement", "titre du colloque", "titre de l atelier",
    "titre de la conference", "titre de la presentation", "nom du webinaire", "nom de l evenement", "activite suivie",
    "titre de l activite de formation", "titre de la formation suivie", "description", "description of activity", "titre", "titre de l activite", "titre de la formation", "titre du cours",
    "titre de l atelier", "intitule", "activite", "nom de la formation", "nom de l activite", "nom du cours",
    "nom de l atelier", "formation", "atelier", "formation suivie", "evenement", "cours", "webinaire", "colloque",
    "congres", "seminaire", "serie", "sujet",
];

/// On a transcript also these; elsewhere they name who accredits.
const LABELS_OF_SCHOOLS: &[&str] = &["program", "programme"];

/// Labels that name a subject as often as a title.
const WEAK_LABELS: &[&str] = &[
    "topic",
    "sujet",
    "description",
    "description of activity",
    "conference",
    "activity",
    "activite",
    "training",
    "formation",
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
    "reussi avec succes", "a pris part a", "a pris part au", "avoir pris part a", "pour avoir suivi",
    "has fulfilled the requirements for", "has fulfilled the requirements of", "has met the requirements for",
    "has met the requirements of", "requirements for completion of", "was present at", "was in attendance at",
    "passed", "graduated from", "taken part in", "credits for", "credit for", "hours for attending", "ont participe a",
    "present a", "presente a", "etait presente a", "etait present a", "certifies attendance at", "in attendance at",
];

/// Before these the title stands, not behind them.
const STATEMENTS_BEHIND: &[&str] =
    &["completed by", "attended by", "completed on", "attended on", "suivi par", "suivie par", "suivi le", "suivie le"];

/// Lines that are never a title.
#[rustfmt::skip]
const NEVER: &[&str] = &[
    "certifies that", "certify that", "attestons que", "atteste que", "certifions que", "certifie que", "member no",
    "awarded to", "presented to", "decerne a", "remis a", "confirm that", "confirms that", "dear", "a qui de droit",
    "to whom it may concern", "specimen", "hereby", "approved by", "www", "http", "https", "offered by",
    "presented by", "hosted by", "sponsored by", "organized by", "organised by", "offert par", "offerte par",
    "presente par", "presentee par", "organise par", "organisee par", "contact hours",
];

/// Words of the sentences around a title, never of one.
#[rustfmt::skip]
const NEVER_INSIDE: &[&str] = &[
    "certifies that", "certify that", "attestons que", "atteste que", "member no", "has completed", "has attended",
    "a suivi", "a participe",
];

/// What is held; an organisation's name with one of these may be a title.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "conference", "congress", "symposium", "congres", "colloque", "forum", "summit", "sommet", "retreat", "retraite",
    "institute", "training", "workshop", "workshops", "course", "seminar", "webinar", "series", "level", "niveau",
    "intensive", "atelier", "formation", "cours", "assises", "journee", "journees", "day", "days", "program", "meeting",
    "lab", "practicum", "school", "group", "groupe",
];

/// Verbs of the sentence round a title: what follows the statement is then not the title.
const VERBS: &[&str] =
    &["received", "awarded", "earned", "was", "were", "has", "passing", "a recu", "a obtenu", "satisfied", "fulfilled"];

/// Words that name what a course was about, as a column for it does.
const TOPICS: &[&str] = &[
    "ethics",
    "ethique",
    "deontologie",
    "supervision",
    "diversity",
    "diversite",
    "research",
    "recherche",
    "clinical",
    "clinique",
];

/// A line of so many characters is full: its sentence may go on below.
const FULL_LINE: usize = 70;

/// The longest text that is taken for a title, in characters.
const LONGEST: usize = 200;

/// The title, where the file names one.
pub(super) fn title(
    sheet: &Sheet<'_>,
    kind: Option<EvidenceKind>,
    name: Option<&(usize, Found<String>)>,
    member: &Member,
) -> Option<Found<String>> {
    let reader = TitleReader { sheet, kind, member, name, cells: sheet.cells().collect() };
    reader
        .labelled(Labels::Strong)
        .or_else(|| reader.stated())
        .or_else(|| reader.quoted())
        .or_else(|| reader.labelled(Labels::Weak))
        .or_else(|| reader.after_recipient())
        .or_else(|| reader.approved())
        .or_else(|| reader.largest())
        .map(|title| title.map(|title| one_line(&title)))
        .map(|title| if reader.is_doubtful(&title) { title.only_if(false) } else { title })
}

/// How much speaks against a text that it is the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// A label says that it is one, even where it sounds like a heading.
    Little,
    /// A sentence leads to it.
    Full,
    /// Nothing but its place says that it is one.
    Most,
}

/// Which labels are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Labels {
    Strong,
    Weak,
}

struct TitleReader<'a, 'b> {
    sheet: &'b Sheet<'a>,
    kind: Option<EvidenceKind>,
    member: &'b Member,
    /// Whom the file is for, who may be somebody else than the member, and the cell that says so.
    name: Option<&'b (usize, Found<String>)>,
    cells: Vec<(usize, &'b Cell<'a>)>,
}

impl TitleReader<'_, '_> {
    /// `Title: …`, also with the title in the next cell or on the next line. A programme and a
    /// transcript have rows about other things.
    fn labelled(&self, labels: Labels) -> Option<Found<String>> {
        let is_school = self.kind == Some(EvidenceKind::Transcript);
        let is_label = |words: &Words| {
            let is_weak = words.are(WEAK_LABELS);
            let is_one = (words.are(LABELS) || (is_school && words.are(LABELS_OF_SCHOOLS))) && words.len() > 0;
            is_one && is_weak == (labels == Labels::Weak)
        };
        self.cells.iter().enumerate().find_map(|(index, (number, cell))| {
            if self.is_at_a_time(*number) {
                return None;
            }
            if self.is_row(*number) && matches!(self.kind, Some(EvidenceKind::Programme | EvidenceKind::Transcript)) {
                return None;
            }
            if let Some((label, value)) = cell.text.split_once(':')
                && !label.contains('#')
                && is_label(&Words::of(label))
                && !is_of_person(&Words::of(label), value)
            {
                return if has_letters(value) { self.whole(index, value, Care::Little) } else { self.below(index) };
            }
            let is_bare = is_label(&cell.words)
                && !cell.text.contains(['#', '.'])
                && !self.is_row(*number)
                && self.kind != Some(EvidenceKind::Receipt);
            let (next_line, next) = self.cells.get(index + 1)?;
            if !is_bare {
                return None;
            }
            if next_line == number && !is_of_person(&cell.words, next.text) {
                let title = self.whole(index + 1, next.text, Care::Little)?;
                let from = format!("{} {}", cell.text, title.from);
                return Some(Found { from, ..title });
            }
            // A form has its labels below what is filled in.
            let above = index.checked_sub(1).and_then(|before| self.cells.get(before));
            let is_of_form = cell.words.has(&["title*", "titre", "name of", "nom d*"]) && cell.words.len() > 1;
            match above {
                Some((line, above)) if is_of_form && line + 1 == *number && self.is_form() => {
                    let title = self.usable(above.text, Care::Most)?;
                    Some(Found::sure(title, &format!("{} {}", above.text, cell.text)))
                }
                _ => None,
            }
        })
    }

    /// Whether labels stand below what is filled in: the name's does.
    fn is_form(&self) -> bool {
        self.cells.iter().enumerate().any(|(index, (_, cell))| {
            let above = index.checked_sub(1).and_then(|before| self.cells.get(before));
            cell.words.has(&[
                "name of participant",
                "participant name",
                "name of attendee",
                "attendee name",
                "nom du participant",
                "nom de la participante",
                "name",
            ]) && cell.words.len() <= 4
                && above.is_some_and(|(_, above)| names_member(&above.words, self.member))
        })
    }

    /// Whether a cell is the value of the label to its left.
    fn is_labelled(&self, index: usize) -> bool {
        const LONGEST_LABEL: usize = 6;
        let (Some((number, _)), Some((left_number, left))) =
            (self.cells.get(index), index.checked_sub(1).and_then(|left| self.cells.get(left)))
        else {
            return false;
        };
        left_number == number && left.words.len() <= LONGEST_LABEL && !left.words.are(LABELS)
    }

    /// The cell on which a text may go on: the next one, or where columns stand beside each other
    /// the one below.
    fn following(&self, index: usize) -> Option<(usize, bool)> {
        let (number, _) = self.cells.get(index)?;
        let (next_number, _) = self.cells.get(index + 1)?;
        if next_number != number {
            return Some((index + 1, false));
        }
        let is_first =
            index.checked_sub(1).and_then(|left| self.cells.get(left)).is_none_or(|(left, _)| left != number);
        let below = self.cells.iter().position(|(line, _)| *line == number + 1)?;
        let is_alone = self.cells.get(below + 1).is_none_or(|(line, _)| *line != number + 1);
        (is_first && is_alone).then_some((below, true))
    }

    /// Whether a line is a row of a table.
    fn is_row(&self, number: usize) -> bool {
        self.sheet.lines.get(number).is_some_and(|line| line.cells.len() > 2)
    }

    /// Whether a line is one of a day's: `10:45 ⇥ Workshop: Singing Together`.
    fn is_at_a_time(&self, number: usize) -> bool {
        let line = self.sheet.lines.get(number);
        line.is_some_and(|line| line.cells.len() > 1 && line.cells.first().is_some_and(Cell::begins_with_time))
    }

    /// What comes after "has completed" and the like.
    fn stated(&self) -> Option<Found<String>> {
        const MOST: usize = 6;
        let mut all = self.all_stated().take(MOST);
        let first = all.next()?;
        // Two certificates in one file: neither title is that of the file.
        let is_one = all.all(|other| !other.sure || other.value == first.value || first.value.contains(&other.value));
        Some(first.only_if(is_one))
    }

    /// Everything that stands after such a statement, in reading order.
    fn all_stated(&self) -> impl Iterator<Item = Found<String>> {
        self.cells.iter().enumerate().filter_map(|(index, (number, cell))| {
            let is_before = self.cells.get(index + 1).is_some_and(|(next, _)| next == number);
            let is_label =
                cell.words.len() < 4 && (is_before || (cell.text.contains(':') && !cell.text.ends_with(':')));
            if is_heading(cell) || is_label || self.is_row(*number) {
                return None;
            }
            let phrase = cell.words.first_of(STATEMENTS)?;
            let span = cell.words.span(phrase);
            let behind = cell.text.get(span.start..)?;
            if Words::of(behind).begin_with(STATEMENTS_BEHIND).is_some() {
                return None;
            }
            let mut rest = cell.text.get(span.end..)?;
            // `attended / a participé à`.
            while let Some(again) = Words::of(rest).begin_with(STATEMENTS) {
                rest = rest.get(Words::of(rest).span(again).end..)?;
            }
            if speaks_of_several(rest) || begins_with_day(rest) {
                return None;
            }
            let words = Words::of(rest);
            let rest = without_lead(rest);
            // `completed the following CITI course:`, `completed, and received a passing grade in`.
            let goes_below = words.has(&["following", "suivant*"])
                || Words::of(rest).has(VERBS) && !rest.starts_with(char::is_uppercase);
            if goes_below && quoted(rest).is_none() {
                return self.below(index);
            }
            if !has_letters(rest) {
                return self.below(index);
            }
            let begins = rest
                .trim_start()
                .starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit() || "«“\"'‘(¿¡".contains(it));
            // `completed to satisfaction` above a title in larger print.
            if !begins && let Some(title) = self.larger_below(index) {
                return Some(title);
            }
            match self.whole(index, rest, Care::Full) {
                Some(title) => Some(title.only_if(begins)),
                None => self.below(index),
            }
        })
    }

    /// The title on the next line, where that is printed larger than the sentence before it.
    fn larger_below(&self, index: usize) -> Option<Found<String>> {
        let size = |number: usize| self.sheet.lines.get(number).map_or(0, |line| u32::from(line.size));
        let (number, _) = self.cells.get(index)?;
        let (below, next) = self.cells.get(index + 1)?;
        let is_larger = size(*below) * 20 >= size(*number) * 23;
        if is_larger { self.whole(index + 1, next.text, Care::Most) } else { None }
    }

    /// The first text in quotation marks. It is sure where a sentence says that it was attended.
    fn quoted(&self) -> Option<Found<String>> {
        #[rustfmt::skip]
        const LEADING: &[&str] = &[
            "workshop", "webinar", "course", "training", "session", "seminar", "conference", "attending", "attended",
            "completed", "atelier", "formation", "cours", "webinaire", "colloque", "congres", "seminaire", "entitled",
            "titled", "called", "intitule", "intitulee", "presentation", "series",
        ];
        self.cells.iter().find_map(|(_, cell)| {
            let inner = quoted(cell.text)?;
            let title = self.usable(inner, Care::Full)?;
            let before = cell.text.split(inner).next().unwrap_or_default();
            let last = Words::of(before).last().map(ToOwned::to_owned);
            let after = cell.text.split(inner).nth(1).unwrap_or_default();
            let is_approved = Words::of(after).begin_with(&["is approved by", "est approuve par", "est approuvee par"]);
            let is_led = last.is_some_and(|last| LEADING.contains(&last.as_str())) || is_approved.is_some();
            Some(Found::sure(title, cell.text).only_if(is_led || cell.words.first_of(STATEMENTS).is_some()))
        })
    }

    /// Whether a statement speaks of several things attended.
    fn is_of_several(&self) -> bool {
        self.cells.iter().any(|(_, cell)| {
            let rest = cell.words.first_of(STATEMENTS).and_then(|phrase| cell.text.get(cell.words.span(phrase).end..));
            rest.is_some_and(speaks_of_several)
        })
    }

    /// What stands below the name of the person the certificate is for.
    fn after_recipient(&self) -> Option<Found<String>> {
        const NEAR: usize = 4;
        let (at, _) = self.name?;
        let is_other =
            matches!(self.kind, Some(EvidenceKind::Receipt | EvidenceKind::Transcript | EvidenceKind::SignedLog));
        if is_other || self.is_of_several() {
            return None;
        }
        let from = at + 1;
        let found = (from..from + NEAR).find_map(|next| {
            let (_, cell) =
                self.cells.get(next).filter(|(number, _)| !self.is_row(*number) && !self.is_labelled(next))?;
            Some((next, self.whole(next, cell.text, Care::Most)?))
        });
        let (next, title) = found?;
        // Between the name and the title there is room for a member's number, hardly for more.
        Some(title.only_if(next <= from + 1 && self.kind == Some(EvidenceKind::Certificate)))
    }

    /// `… is approved by the Certification Board for … credits`.
    fn approved(&self) -> Option<Found<String>> {
        self.cells.iter().find_map(|(_, cell)| {
            let phrase = cell.words.first_of(&[
                "is approved by",
                "est approuve par",
                "est approuvee par",
                "est reconnu par",
                "est reconnue par",
            ])?;
            let before = cell.text.get(..cell.words.span(phrase).start)?;
            let title = self.usable(quoted(before).unwrap_or(before), Care::Most)?;
            (Words::of(&title).len() > 1).then(|| Found::perhaps(title, cell.text))
        })
    }

    /// The largest print that is nothing else; of a log or a transcript its heading.
    fn largest(&self) -> Option<Found<String>> {
        if matches!(self.kind, Some(EvidenceKind::Receipt | EvidenceKind::Transcript)) || self.is_of_several() {
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
            .filter(|(index, (number, cell))| stands_out(*number) && may_be(cell) && !self.is_labelled(*index))
            .map(|(index, (number, _))| (self.sheet.lines.get(*number).map_or(0, |line| line.size), index))
            .collect();
        found.sort_by_key(|(size, index)| (std::cmp::Reverse(*size), *index));
        found.into_iter().find_map(|(_, index)| {
            let (_, cell) = self.cells.get(index)?;
            if is_log {
                return Some(Found::perhaps(cell.text.to_owned(), cell.text));
            }
            self.whole(index, cell.text, Care::Most).map(|title| title.only_if(false))
        })
    }

    /// The title that begins in one of the next few cells.
    fn below(&self, index: usize) -> Option<Found<String>> {
        const NEAR: usize = 4;
        (index + 1..=index + NEAR).find_map(|next| {
            let (_, cell) =
                self.cells.get(next).filter(|(number, _)| !self.is_row(*number) && !self.is_labelled(next))?;
            // With a small letter the sentence goes on; with a capital the title begins.
            let is_begun = cell.text.starts_with(char::is_lowercase);
            let title = self.whole(next, if is_begun { without_lead(cell.text) } else { cell.text }, Care::Full)?;
            // Beyond a line or two something else may have come between.
            Some(title.only_if(next <= index + 2))
        })
    }

    /// The title that begins with `text` in this cell, with what follows on the next lines where
    /// it is broken there.
    fn whole(&self, index: usize, text: &str, care: Care) -> Option<Found<String>> {
        const MOST_LINES: usize = 3;
        let mut whole = text.trim().to_owned();
        let mut from = self.cells.get(index)?.1.text.to_owned();
        let (mut last, mut is_sure) = (index, true);
        for _ in 1..MOST_LINES {
            let Some((following, is_below)) = self.following(last) else { break };
            let Some((_, next)) = self.cells.get(following) else { break };
            let is_whole = quoted(&whole).is_some() || cut(&whole).len() < whole.len();
            if is_whole || !self.goes_on(last, following, is_below, &whole) {
                break;
            }
            // A short line below a cell of a table is most likely its rest.
            is_sure &= !is_below || ends_open(&whole) || next.text.starts_with(char::is_lowercase);
            whole = format!("{whole} {}", next.text);
            from = format!("{from} {}", next.text);
            last = following;
        }
        // Whatever a colon leads to stands elsewhere.
        is_sure &= !cut(&whole).trim_end_matches([' ', '|']).ends_with(':');
        let title = self.usable(quoted(&whole).unwrap_or(&whole), care)?;
        Some(Found::sure(title, &from).only_if(is_sure))
    }

    /// Whether a text is broken at the end of its line: an open quotation, a small word or a colon
    /// at its end; in print of its own size also where the next line has the same; in a column where
    /// a short line stands below it.
    fn goes_on(&self, index: usize, following: usize, is_below: bool, text: &str) -> bool {
        const SHORT: usize = 5;
        let (Some((number, _)), Some((next_number, next))) = (self.cells.get(index), self.cells.get(following)) else {
            return false;
        };
        if *next_number != number + 1 {
            return false;
        }
        let size = |number: usize| self.sheet.lines.get(number).map_or(0, |line| u32::from(line.size));
        let (here, below) = (size(*number), size(*next_number));
        // What is recognised on a picture is measured by its letters: two lines of one print differ a little.
        let unlike = if ends_open(text) { 7 } else { 20 };
        if here.abs_diff(below) * unlike > here {
            return false;
        }
        let is_large = here * 20 >= u32::from(self.sheet.usual_size) * 23;
        let may_be = |care: Care| self.usable(next.text, care).is_some() && !names_organisation(next.text);
        if is_below {
            let is_rest = next.words.len() <= SHORT && !next.text.contains(':') && may_be(Care::Full);
            return is_rest || (ends_open(text) && !next.text.contains(':'));
        }
        // In large print a small letter goes on with the line above.
        let is_rest = is_large && next.text.starts_with(char::is_lowercase) && may_be(Care::Full);
        ends_open(text) || is_rest || ((text.chars().count() > FULL_LINE || is_large) && may_be(Care::Most))
    }

    /// The text as a title, without dates, amounts and what else is none of it.
    fn usable(&self, text: &str, care: Care) -> Option<String> {
        let whole = text;
        let text = trimmed(cut(text));
        let words = Words::of(text);
        let letters = text.chars().filter(|it| it.is_alphabetic()).count();
        let cell = Cell { text, words };
        let name = self.name.map(|(_, name)| name.value.as_str());
        let is_none = letters < 3
            || text.chars().count() > LONGEST
            || (care != Care::Little && is_heading(&cell))
            || cell.words.are(LABELS)
            || cell.words.are(NOUNS)
            || is_term(&cell.words)
            || is_position(&cell.words)
            || cell.words.begin_with(NEVER).is_some()
            || name.is_some_and(|name| text.starts_with(name))
            || (names_member(&cell.words, self.member) && cell.words.len() <= 6)
            || cell.words.first_of(NEVER_INSIDE).is_some()
            || (care != Care::Little && (is_of_something_else(whole) || is_beside_the_title(text, &cell.words)));
        let is_sentence = text.ends_with('.') && cell.words.len() > 12;
        let is_out_of_place = care == Care::Most
            && (text.starts_with(char::is_lowercase)
                || is_sentence
                || has_title(&cell.words)
                || is_organisation_alone(text, &cell.words));
        (!is_none && !is_out_of_place).then(|| text.to_owned())
    }

    /// Whether a title may just as well be something else: an organisation, or one of several.
    fn is_doubtful(&self, title: &Found<String>) -> bool {
        let words = Words::of(&title.value);
        let is_log = matches!(self.kind, Some(EvidenceKind::SignedLog | EvidenceKind::Transcript));
        let is_topic = words.len() == 1 && words.has(TOPICS);
        (!is_log && is_organisation_alone(&title.value, &words))
            || words.len() > 30
            || is_topic
            || self.sheet.is_cut_up()
    }
}

fn is_organisation_alone(text: &str, words: &Words) -> bool {
    names_organisation(text) && !words.has(EVENTS)
}

/// Whether a title is that of a person: `Title: Program Coordinator`.
fn is_of_person(label: &Words, value: &str) -> bool {
    const LONGEST: usize = 2;
    let words = Words::of(value);
    let begins = words.get(0).is_some_and(|first| is_role(&Words::of(first)));
    label.are(&["title", "titre"]) && is_role(&words) && (words.len() <= LONGEST || begins)
}

/// Whether a text is a part of a year or of a day, as a session may be: `Automne 2025`, `Matin`.
fn is_term(words: &Words) -> bool {
    #[rustfmt::skip]
    const TERMS: &[&str] = &[
        "fall", "autumn", "winter", "spring", "summer", "automne", "hiver", "printemps", "ete", "term", "semester", "trimester",
        "semestre", "trimestre", "session", "annee", "year", "morning", "afternoon", "evening", "matin", "midi", "apres", "soir",
        "soiree", "am", "pm", "full", "half", "day", "journee", "demi",
    ];
    let is_figure = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words.len() > 0 && words.iter().all(|word| TERMS.contains(&word) || is_figure(word))
}

/// Whether a text goes on with a day and says nothing else but its time: `completed on Jan 12,
/// 2026 at 04:42PM UTC`.
fn begins_with_day(rest: &str) -> bool {
    let Some(date) = dates_in(rest).into_iter().next() else { return false };
    let before = rest.get(..date.start).unwrap_or_default();
    Words::of(before).len() <= 3 && !before.chars().any(char::is_uppercase)
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
