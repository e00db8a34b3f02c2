//! A file that lists several people: whether the member is one of those who took part.

use super::super::clean::cleaned;
use super::super::nature::nature;
use super::super::people::person;
use super::super::sheet::{Cell, Line, Sheet, Words};
use crate::domain::evidence::EvidenceKind;
use crate::domain::evidence::file_text::FileText;
use crate::domain::values::member::Member;

/// What a list of those who took part calls itself.
#[rustfmt::skip]
const LISTS: &[&str] = &[
    "list of participants", "list of attendees", "participant list", "participants list", "attendee list",
    "attendees list", "attendance list", "attendance sheet", "attendance record", "attendance roster", "class list",
    "sign in sheet", "sign up sheet", "liste des participant*", "liste de participant*", "liste de presence*",
    "liste des presence*", "feuille de presence*", "feuille des presence*", "registre de presence*",
    "registre des presence*",
];

/// A list calls itself one in so many words at most.
const LONGEST_HEADING: usize = 8;

/// With these a file is made out to one person, whoever else stands on it.
#[rustfmt::skip]
const MADE_OUT: &[&str] = &[
    "certifies that", "certify that", "confirms that", "confirm that", "verifies that", "verify that", "attests that",
    "attest that", "acknowledges that", "awarded to", "presented to", "granted to", "issued to", "given to",
    "conferred on", "conferred upon", "made out to", "certifies the attendance of", "attestons que", "atteste que",
    "certifions que", "certifie que", "confirmons que", "confirme que", "decerne a", "decernee a", "remis a",
    "remise a", "presente a", "presentee a", "delivre a", "delivree a", "octroye a", "octroyee a", "au nom de",
];

/// What stands before the name of somebody who took part, or above such names.
#[rustfmt::skip]
const TOOK_PART: &[&str] = &[
    "name", "names", "full name", "first and last name", "name of participant", "participant name", "participant",
    "participants", "attendee", "attendees", "attendee name", "student", "learner", "member", "members", "present",
    "supervisee", "supervisees", "nom", "noms", "nom complet", "nom et prenom", "prenom et nom", "nom du participant",
    "nom de la participante", "participante", "participantes", "participantes et participants", "membre", "membres",
    "presents", "presentes", "supervise", "supervises", "etudiant", "etudiante",
];

/// Who stands on a list without being one of those whom it lists.
#[rustfmt::skip]
const LED: &[&str] = &[
    "presenter*", "presented", "instructor*", "facilitator*", "facilitated", "speaker*", "trainer*", "teacher*",
    "lecturer*", "supervisor*", "supervised", "leader*", "led", "host*", "organizer*", "coordinator*", "director*",
    "signature*", "signed", "author*", "contact", "email", "e mail", "formateur*", "formatrice*", "conferencier*",
    "conferenciere*", "animateur*", "animatrice*", "anime", "animee", "donne", "donnee", "superviseur*",
    "presentateur*", "presentatrice*", "personne ressource", "responsable", "coordonnateur", "coordonnatrice",
    "directeur", "directrice", "organisateur", "organisatrice", "signe", "signee", "courriel",
];

/// Degrees and the like behind a name, and the number before it.
const BESIDE_NAME: &[&str] =
    &["mta", "mt", "bc", "phd", "rp", "ma", "mmt", "bmt", "dr", "dre", "mr", "mrs", "ms", "mme", "m"];

/// Whether a file lists those who took part, and the member among them: the member's name fills a place
/// for one of their names. A file that is made out to one person lists nobody else.
#[must_use]
pub fn names_also(text: &FileText, member: &Member) -> bool {
    let text = cleaned(text);
    let sheet = Sheet::of(&text);
    is_list(&sheet) && (0..sheet.lines.len()).any(|number| lists(&sheet, number, member))
}

fn is_list(sheet: &Sheet<'_>) -> bool {
    let is_heading = |cell: &Cell<'_>| cell.words.len() <= LONGEST_HEADING && cell.words.has(LISTS);
    let calls_itself =
        nature(sheet) == Some(EvidenceKind::SignedLog) || sheet.cells().any(|(_, cell)| is_heading(cell));
    calls_itself && !sheet.lines.iter().any(|line| line.has(MADE_OUT))
}

/// Whether one of the cells of a line is the member's place in a list.
fn lists(sheet: &Sheet<'_>, number: usize, member: &Member) -> bool {
    let Some(line) = sheet.lines.get(number) else { return false };
    line.cells.iter().enumerate().any(|(at, cell)| match cell.text.split_once(':') {
        Some((label, value)) => Words::of(label).are(TOOK_PART) && is_member(&Words::of(value), member),
        None => is_member(&cell.words, member) && is_place(sheet, number, at),
    })
}

/// Whether the words are the member's name and no more of anybody.
fn is_member(words: &Words, member: &Member) -> bool {
    let is_number = |word: &str| word.bytes().all(|it| it.is_ascii_digit());
    let is_named = |name: &str| {
        let name = Words::of(name);
        let has = |words: &Words, word: &str| words.iter().any(|it| it == word);
        let rest = words.iter().filter(|word| !has(&name, word));
        name.len() > 0
            && name.iter().all(|word| has(words, word))
            && rest.into_iter().all(|word| BESIDE_NAME.contains(&word) || is_number(word))
    };
    is_named(&member.name) || member.name_on_certificates.as_deref().is_some_and(is_named)
}

/// Whether a cell is a place for the name of somebody who took part: a label of such names stands beside
/// or above it, or other names above or below; and nothing there makes it the name of who led or signed.
fn is_place(sheet: &Sheet<'_>, number: usize, at: usize) -> bool {
    let Some(line) = sheet.lines.get(number) else { return false };
    let left = at.checked_sub(1).and_then(|left| line.cells.get(left));
    let around = [number.checked_sub(1), Some(number + 1)].map(|near| sheet.lines.get(near?));
    let labels = around.iter().flatten().filter_map(|near| alone(near));
    let header = header_of(sheet, number, at);
    if labels.chain(left).chain(header).any(leads) {
        return false;
    }
    let is_label = |cell: &Cell<'_>| cell.words.are(TOOK_PART);
    let is_beside_name = around.iter().flatten().filter_map(|near| near.cells.get(at)).any(is_of_person);
    is_beside_name || left.is_some_and(is_label) || header.is_some_and(is_label)
}

/// What stands alone on its line.
fn alone<'a, 'b>(line: &'b Line<'a>) -> Option<&'b Cell<'a>> {
    match line.cells.as_slice() {
        [cell] => Some(cell),
        _ => None,
    }
}

/// What stands above a cell of a table, or of a list of names, and is no name itself.
fn header_of<'a, 'b>(sheet: &'b Sheet<'a>, number: usize, at: usize) -> Option<&'b Cell<'a>> {
    let columns = sheet.lines.get(number)?.cells.len();
    let above = sheet.lines.get(..number)?.iter().rev().take_while(|line| line.cells.len() == columns);
    above.filter_map(|line| line.cells.get(at)).find(|cell| !is_of_person(cell))
}

/// Whether words name a part that somebody had other than taking part, with no name of their own.
fn leads(cell: &Cell<'_>) -> bool {
    cell.words.has(LED) && !cell.text.split_once(':').is_some_and(|(_, value)| value.chars().any(char::is_alphabetic))
}

fn is_of_person(cell: &Cell<'_>) -> bool {
    let name = cell.text.trim_start_matches(|it: char| it.is_ascii_digit() || matches!(it, '.' | ')' | ' '));
    !cell.words.has(LED) && !cell.words.has(LISTS) && (person(name).is_some() || label_of_person(name))
}

/// `Participant: Jane Roe`.
fn label_of_person(text: &str) -> bool {
    let value = text.split_once(':').filter(|(label, _)| Words::of(label).are(TOOK_PART));
    value.is_some_and(|(_, value)| person(value).is_some())
}
