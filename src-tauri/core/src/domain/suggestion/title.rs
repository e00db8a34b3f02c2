//! What was attended: the title as the file gives it.

use super::measured::{amounts_in, plain};
use super::nature::is_heading;
use super::people::{announces_recipient, has_title, names_member, names_organisation};
use super::sheet::{Cell, Sheet, Words};
use crate::domain::dates::dates_in;
use crate::domain::evidence::EvidenceKind;
use crate::domain::member::Member;

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

/// Words between such a statement and the title, which are no part of it.
#[rustfmt::skip]
const LEAD: &[&str] = &[
    "in", "full", "en", "entier", "entirety", "its", "the", "a", "an", "our", "this", "all", "of", "and", "et", "la",
    "le", "l", "les", "une", "un", "au", "aux", "cette", "ce", "online", "live", "virtual", "following",
    "accredited", "continuing", "education", "professional", "development", "ligne", "virtuelle", "virtuel", "day",
    "hour", "hours", "heures", "jours", "requirements", "for", "sessions", "suivante", "suivant", "de", "du",
    "entitled", "titled", "called", "intitule", "intitulee", "named", "approved", "successfully", "avec", "succes",
    "continue", "ci", "apres", "completed", "attended",
];

/// What the thing attended is called in general; part of a title only where it goes on ("on …").
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "workshop", "webinar", "course", "training", "session", "seminar", "conference", "program", "programme", "event",
    "activity", "series", "lecture", "presentation", "class", "atelier", "formation", "cours", "webinaire",
    "colloque", "congres", "seminaire", "activite", "journee", "serie", "evenement",
];

/// Where a title ends inside a sentence.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "offered by", "presented by", "hosted by", "sponsored by", "organized by", "organised by", "provided by",
    "delivered by", "facilitated by", "taught by", "led by", "given by", "held", "which took place", "taking place",
    "offert par", "offerte par", "presente par", "presentee par", "organise par", "organisee par", "donne par",
    "donnee par", "animee par", "anime par", "dispense par", "dispensee par", "tenu", "tenue", "qui s est",
    "qui a eu", "for a total", "pour un total", "d une duree", "totalling", "totaling", "earning", "and earned",
    "and has earned", "and is awarded", "with a total", "as part of", "dans le cadre", "on behalf",
];

/// Small words that mean nothing at a title's end.
#[rustfmt::skip]
const TRAILING: &[&str] = &[
    "on", "from", "held", "for", "of", "the", "le", "du", "les", "de", "en", "tenu", "tenue", "and", "et", "at",
    "in", "a", "dates", "date", "pour",
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

/// The longest text that is taken for a title, in characters.
const LONGEST: usize = 200;

/// The title, where the file names one.
pub(super) fn title(sheet: &Sheet<'_>, kind: Option<EvidenceKind>, member: &Member) -> Option<String> {
    let reader = Reader { sheet, kind, member, cells: sheet.cells().collect() };
    reader
        .labelled()
        .or_else(|| reader.stated())
        .or_else(|| reader.quoted())
        .or_else(|| reader.after_recipient())
        .or_else(|| reader.largest())
}

struct Reader<'a, 'b> {
    sheet: &'b Sheet<'a>,
    kind: Option<EvidenceKind>,
    member: &'b Member,
    cells: Vec<(usize, &'b Cell<'a>)>,
}

impl Reader<'_, '_> {
    /// `Title: …`, also with the title in the next cell or on the next line.
    fn labelled(&self) -> Option<String> {
        let is_row = |number: usize| self.sheet.lines.get(number).is_some_and(|line| line.cells.len() > 2);
        self.cells.iter().enumerate().find_map(|(index, (number, cell))| {
            if let Some((label, value)) = cell.text.split_once(':')
                && Words::of(label).are(LABELS)
            {
                return if has_letters(value) { self.whole(index, value) } else { self.next_title(index) };
            }
            let is_label = cell.words.are(LABELS) && !is_row(*number) && self.kind != Some(EvidenceKind::Receipt);
            let (next_line, next) = self.cells.get(index + 1)?;
            if is_label && next_line == number { self.whole(index + 1, next.text) } else { None }
        })
    }

    /// What comes after "has completed" and the like.
    fn stated(&self) -> Option<String> {
        self.cells.iter().enumerate().find_map(|(index, (_, cell))| {
            if is_heading(cell) || cell.text.contains(':') && cell.words.len() < 4 {
                return None;
            }
            let phrase = cell.words.first_of(STATEMENTS)?;
            let rest = cell.text.get(cell.words.span(phrase).end..)?;
            let rest = without_lead(rest);
            if has_letters(rest) { self.whole(index, rest) } else { self.next_title(index) }
        })
    }

    /// The first text in quotation marks.
    fn quoted(&self) -> Option<String> {
        self.cells.iter().filter_map(|(_, cell)| quoted(cell.text)).find_map(|text| self.usable(text))
    }

    /// What stands below the name of the person the certificate is for.
    fn after_recipient(&self) -> Option<String> {
        let at = self.cells.iter().position(|(_, cell)| announces_recipient(cell))?;
        self.next_title(at + 1)
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
        let may_be = |cell: &Cell<'_>| !names_organisation(&cell.words) && !has_title(&cell.words);
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
            if is_log { Some(cell.text.to_owned()) } else { self.whole(index, cell.text) }
        })
    }

    /// The title that begins in one of the next few cells.
    fn next_title(&self, index: usize) -> Option<String> {
        const NEAR: usize = 4;
        (index + 1..=index + NEAR).find_map(|next| {
            let (_, cell) = self.cells.get(next)?;
            self.whole(next, without_lead(cell.text))
        })
    }

    /// The title that begins with `text` in this cell, with what follows on the next lines where
    /// it is broken there.
    fn whole(&self, index: usize, text: &str) -> Option<String> {
        const MOST_LINES: usize = 3;
        let mut whole = text.trim().to_owned();
        let mut last = index;
        for _ in 1..MOST_LINES {
            let Some((_, next)) = self.cells.get(last + 1) else { break };
            if quoted(&whole).is_some() || cut(&whole).len() < whole.len() || !self.goes_on(last, &whole) {
                break;
            }
            whole = format!("{whole} {}", next.text);
            last += 1;
        }
        self.usable(quoted(&whole).unwrap_or(&whole))
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
        let is_open = text.starts_with(['«', '“', '"']) || text.ends_with([':', ',', '-', '–', '&', '/']);
        let is_own_size = here * 20 >= u32::from(self.sheet.usual_size) * 23;
        let ends_small = Words::of(text).last().is_some_and(|last| {
            TRAILING.contains(&last)
                || matches!(last, "to" | "with" | "avec" | "des" | "la" | "l" | "d" | "par" | "au" | "aux")
        });
        let fills_line = text.chars().count() > 70;
        is_open
            || ends_small
            || fills_line
            || (is_own_size && self.usable(next.text).is_some() && !names_organisation(&next.words))
    }

    /// The text as a title, without dates, amounts and what else is none of it.
    fn usable(&self, text: &str) -> Option<String> {
        let text = trimmed(cut(text));
        let words = Words::of(text);
        let letters = text.chars().filter(|it| it.is_alphabetic()).count();
        let cell = Cell { text, words };
        let is_none = letters < 3
            || text.chars().count() > LONGEST
            || is_heading(&cell)
            || cell.words.are(LABELS)
            || cell.words.are(NOUNS)
            || cell.words.begin_with(NEVER).is_some()
            || (names_member(&cell.words, self.member) && cell.words.len() <= 6)
            || cell.words.first_of(NEVER_INSIDE).is_some();
        (!is_none).then(|| text.to_owned())
    }
}

#[rustfmt::skip]
const NEVER_INSIDE: &[&str] = &[
    "certifies that", "certify that", "attestons que", "atteste que", "member no", "has completed", "has attended",
    "a suivi", "a participe",
];

/// The text in quotation marks, if it is more than a word in passing.
pub(super) fn quoted(text: &str) -> Option<&str> {
    let pairs = [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“')];
    pairs.into_iter().find_map(|(open, close)| {
        let start = text.find(open)? + open.len_utf8();
        let length = text.get(start..)?.find(close)?;
        let inner = text.get(start..start + length)?.trim();
        (inner.chars().filter(|it| it.is_alphabetic()).count() > 3).then_some(inner)
    })
}

/// Without the words that lead from a statement to the title.
fn without_lead(text: &str) -> &str {
    let words = Words::of(text);
    let mut noun = None;
    let mut next = 0;
    while let Some(word) = words.get(next) {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        if NOUNS.contains(&word) {
            noun = Some(next);
        } else if !LEAD.contains(&word) && !(is_number && words.get(next + 1).is_some_and(|it| LEAD.contains(&it))) {
            break;
        }
        // In capitals a word begins the title, unless a mark ends the lead here.
        next += 1;
    }
    let goes_on = |from: usize| {
        let gap = words.start(from).and_then(|start| text.get(..start)).unwrap_or_default().trim_end();
        from > 0 && !gap.ends_with([':', '"', '“', '«', ','])
    };
    let prepositions = ["on", "of", "in", "for", "about", "sur", "de", "d", "en", "to"];
    if let Some(noun) = noun
        && words.get(noun + 1).is_some_and(|word| prepositions.contains(&word))
        && noun + 1 <= next
        && goes_on(noun + 1)
    {
        next = noun;
    }
    let start = words.start(next).unwrap_or(text.len());
    // A quotation mark belongs to what it opens.
    let before = text.get(..start).unwrap_or_default();
    let opened = before.rfind(['"', '“', '«']).unwrap_or(start);
    text.get(opened..).unwrap_or_default()
}

/// Up to where something else begins: a date, an amount set off from the title, the provider, the
/// next sentence.
fn cut(text: &str) -> &str {
    let words = Words::of(text);
    let mut end = text.len();
    if let Some(phrase) = words.first_of(ENDS) {
        end = end.min(words.span(phrase).start);
    }
    // Today does not matter: only where a date stands is asked.
    if let Some(date) = dates_in(text, chrono::NaiveDate::MIN).first() {
        end = end.min(date.start);
    }
    let plain = plain(text);
    for amount in if plain.len() == text.len() { amounts_in(&plain) } else { Vec::new() } {
        let before = text.get(..amount.start).unwrap_or_default().trim_end();
        if before.ends_with(['(', ',', '–', '—', '-', '·', '|', ';', ':']) || before.ends_with(" for") {
            end = end.min(amount.start);
        }
    }
    for (at, _) in text.match_indices(". ") {
        let word = text.get(..at).unwrap_or_default().rsplit(' ').next().unwrap_or_default();
        if word.chars().count() > 3 {
            end = end.min(at);
        }
    }
    let separator = text.find([';', '|', '·']).unwrap_or(text.len());
    text.get(..end.min(separator)).unwrap_or_default()
}

/// Without signs and small words at its end.
fn trimmed(text: &str) -> &str {
    let signs = |it: char| {
        it.is_whitespace()
            || matches!(
                it,
                ',' | ';'
                    | ':'
                    | '-'
                    | '–'
                    | '—'
                    | '·'
                    | '|'
                    | '('
                    | '['
                    | '.'
                    | '«'
                    | '»'
                    | '“'
                    | '”'
                    | '"'
                    | '*'
                    | '_'
            )
    };
    let mut text = text.trim_start_matches(|it: char| signs(it) && it != '(');
    loop {
        let shorter = text.trim_end_matches(signs);
        let last = shorter.rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_small = last.chars().all(char::is_lowercase) && TRAILING.contains(&last);
        if !is_small || last.len() == shorter.len() {
            return shorter;
        }
        text = shorter.get(..shorter.len() - last.len()).unwrap_or_default();
    }
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
