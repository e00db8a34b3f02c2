//! Who taught or supervised.

use super::beside_title::is_role;
use super::found::Found;
use super::people::person;
use super::sheet::{Cell, Sheet, Words};
use crate::domain::values::member::Member;

/// What a cell, or the words before a colon, say where a presenter is filled in.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "presenter", "presenters", "presenter s", "presenter name", "name of presenter", "instructor", "instructors", "instructor s", "instructor name",
    "facilitator", "facilitators", "facilitator s", "speaker", "speakers", "speaker s", "keynote speaker", "trainer", "trainers", "teacher", "taught by", "led by",
    "presented by", "facilitated by", "lecturer", "supervisor", "supervised by", "formateur", "formatrice", "formateurs", "formateur trice",
    "formateur formatrice", "personne ressource", "personnes ressources", "conferencier", "conferenciere", "conferenciers",
    "animateur", "animatrice", "anime par", "animee par", "donne par", "donnee par", "presente par", "presentee par", "superviseur",
    "superviseure", "presentateur", "presentatrice", "presenter of program", "workshop presenter", "course instructor", "workshop leader", "leader", "faculty", "nom du formateur", "nom de la formatrice", "nom de la personne ressource",
    "animation", "formatrice ou formateur", "formateur ou formatrice", "animatrice ou animateur", "conferenciere ou conferencier",
    "presentation par", "formation par", "session leader", "guest speaker", "guest presenter", "formateur s", "formatrice s", "animateur s", "conferencier s", "formateur rice", "formateurs et formatrices",
    "personne formatrice", "formation donnee par", "intervenant", "intervenante",
];

/// After these a sentence names who taught.
#[rustfmt::skip]
const TAUGHT_BY: &[&str] = &[
    "taught by", "led by", "presented by", "facilitated by", "instructed by", "given by", "delivered by", "with presenter", "with instructor", "anime par", "animee par", "animes par",
    "donne par", "donnee par", "presente par", "presentee par", "offert par", "offerte par", "dispense par", "dispensee par", "supervised by", "supervisee par", "supervise par", "avec",
];

/// Who signs in which role, on the line below the name.
#[rustfmt::skip]
const ROLES_BELOW: &[&str] = &[
    "presenter", "workshop presenter", "instructor", "course instructor", "facilitator", "trainer", "primary trainer", "formateur", "formatrice", "personne ressource",
    "conferencier", "conferenciere", "supervisor", "clinical supervisor", "superviseur", "superviseure", "animateur", "animatrice", "speaker", "presenter s signature", "signature of presenter",
    "instructor signature", "presenter signature",
];

/// The presenter, where the file names a person as such.
pub(super) fn presenter(sheet: &Sheet<'_>, member: &Member) -> Option<Found<String>> {
    let cells: Vec<(usize, &Cell<'_>)> = sheet.cells().collect();
    let found = (0..cells.len())
        .find_map(|index| labelled(&cells, index))
        .or_else(|| cells.iter().find_map(|(_, cell)| stated(cell)))
        .or_else(|| (0..sheet.lines.len()).find_map(|number| signed(sheet, number)))?;
    // A member presents now and then; on a log the member signs as well, and that is no supervisor.
    let is_member = super::people::names_member(&Words::of(&found.value), member);
    Some(found.only_if(!is_member))
}

fn labelled(cells: &[(usize, &Cell<'_>)], index: usize) -> Option<Found<String>> {
    let (number, cell) = cells.get(index)?;
    let inside = cell.text.split(['|', '·', '•']).find_map(|part| {
        let (label, value) = part.split_once(':')?;
        let value = Words::of(label).are(LABELS).then_some(value)?;
        Some(Found::sure(people(value)?, cell.text))
    });
    if inside.is_some() {
        return inside;
    }
    let is_label = cell.words.are(LABELS) && !cell.words.are(&["leader", "faculty"]);
    let (line, next) = cells.get(index + 1)?;
    let is_beside = line == number || (cell.text.trim_end().ends_with(':') && *line == number + 1);
    if is_label && is_beside {
        Some(Found::sure(people(next.text)?, &format!("{} {}", cell.text, next.text)))
    } else {
        None
    }
}

fn stated(cell: &Cell<'_>) -> Option<Found<String>> {
    // `with Jane Roe, PhD` on a line of its own.
    let phrase = cell.words.first_of(TAUGHT_BY).or_else(|| cell.words.begin_with(&["with"]))?;
    let rest = cell.text.get(cell.words.span(phrase).end..)?;
    Some(Found::sure(people(rest)?, cell.text))
}

/// A name above a role, in the line of signatures: `Lee Roe, MTA / Workshop presenter`.
fn signed(sheet: &Sheet<'_>, number: usize) -> Option<Found<String>> {
    let below = sheet.lines.get(number)?;
    let above = sheet.before(number)?;
    let at = below.cells.iter().position(|cell| cell.words.are(ROLES_BELOW) && !cell.text.contains(':'))?;
    let name = if above.cells.len() == below.cells.len() {
        above.cells.get(at)?
    } else if below.cells.len() == 1 {
        above.cells.first()?
    } else {
        return None;
    };
    Some(Found::sure(people(name.text)?, &format!("{} {}", name.text, below.cells.get(at)?.text)))
}

/// The names of one or several people at the beginning of a text, without what stands behind each.
fn people(text: &str) -> Option<String> {
    const MOST: usize = 6;
    let mut names: Vec<String> = Vec::new();
    let mut rest = text;
    while names.len() < MOST {
        let Some(name) = person(without_title(rest)).filter(|name| !is_role(&Words::of(name))) else { break };
        let at = rest.find(name.split(' ').next()?)?;
        names.push(name.clone());
        rest = rest.get(at..).unwrap_or_default();
        let Some(next) = next_person(rest, &name) else { break };
        rest = next;
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// What follows a name behind its letters, where another name may begin.
fn next_person<'a>(rest: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = rest.get(name.len()..)?;
    loop {
        let trimmed = rest.trim_start_matches([' ', ',', '&', ';', '/']);
        let word = trimmed.split([' ', ',', ';', '&']).next()?;
        if word.is_empty() {
            return None;
        }
        let is_joining = matches!(word, "and" | "et" | "with" | "avec");
        let is_letters = word.chars().filter(|it| it.is_alphabetic()).count() > 1
            && word.chars().filter(|it| it.is_lowercase()).count() <= 1;
        let after = trimmed.get(word.len()..)?;
        if is_joining || is_letters || word == "PhD" || word == "PsyD" || word == "Ph.D." {
            rest = after;
            continue;
        }
        // Only behind a sign or a joining word does another name begin.
        return (trimmed.len() < rest.len()
            && rest.trim_start().len() <= rest.len()
            && word.starts_with(char::is_uppercase))
        .then_some(trimmed);
    }
}

fn without_title(text: &str) -> &str {
    let text = text.trim_start_matches([':', ' ', '-', '–', ',']);
    for title in ["Dr. ", "Dr ", "Dre ", "Prof. ", "Prof ", "Mme ", "M. ", "Ms. ", "Mr. ", "Mrs. "] {
        if let Some(rest) = text.strip_prefix(title) {
            return rest;
        }
    }
    text
}
