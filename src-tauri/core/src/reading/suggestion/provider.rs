//! Who offered what was attended.

use super::excerpt::{quoted, trimmed};
use super::found::Found;
use super::nature::is_heading;
use super::people::{has_title, names_member, names_organisation, person};
use super::sheet::{Cell, Sheet, Words};
use crate::domain::values::form::one_line;
use crate::domain::values::member::Member;
use crate::text::dates::dates_in;

/// What a cell, or the words before a colon, say where a provider is filled in.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "provider", "provider name", "name of provider", "ce provider", "sponsor", "host", "organizer", "organiser",
    "organization", "organisation", "institution", "school", "group", "offered by", "presented by", "hosted by",
    "sponsored by", "organized by", "organised by", "provided by", "delivered by", "fournisseur", "organisme",
    "organisateur", "organisme formateur", "etablissement", "ecole", "groupe", "offert par", "offerte par",
    "presente par", "presentee par", "organise par", "organisee par", "dispense par", "dispensee par", "donne par",
    "prestataire", "training provider", "course provider", "sold by", "issued by", "delivre par",
];

/// After these a sentence names the provider, or a presenter.
#[rustfmt::skip]
const OFFERED_BY: &[&str] = &[
    "offered by", "presented by", "hosted by", "sponsored by", "organized by", "organised by", "provided by",
    "delivered by", "offert par", "offerte par", "offerts par", "presente par", "presentee par", "organise par",
    "organisee par", "dispense par", "dispensee par", "donne par", "donnee par", "offered through", "on behalf of",
    "au nom de",
];

/// Before these a sentence names who certifies.
#[rustfmt::skip]
const CERTIFIES: &[&str] = &[
    "certifies that", "hereby certifies", "confirms that", "verifies that", "attests that", "acknowledges that",
    "atteste que", "certifie que", "confirme que", "is pleased to", "awards this", "decerne",
];

/// Whoever approved, accredited or paid for something did not offer it.
#[rustfmt::skip]
const NOT_OFFERING: &[&str] = &[
    "approved", "approval", "accredit*", "recogni*", "endorsed", "approuve*", "agree*", "reconnu*", "recu de",
    "member", "membre", "registered", "supported by", "funded by", "avec l appui", "finance*", "specimen",
    "attended", "attending", "completed", "participated", "participe", "suivi", "signature", "received from",
    "bill to", "client", "director", "coordinator", "directeur", "directrice", "owns", "owned", "trademark*", "copyright",
    "all rights reserved", "tous droits reserves", "affiliat*", "affilie*", "partner*", "partenariat", "partenaire*", "accept*", "endorse*",
    "registry", "regulat*", "certified by", "certifie par", "responsibility", "criteria", "policies", "exigences", "requirement*", "held at", "hosted at", "tenu a", "tenue a",
    "appui", "soutien", "subvention*", "sponsor id", "provider id", "provider number", "license*", "licence*", "program",
];

/// The longest name of a provider, in words.
const LONGEST: usize = 12;

/// So many lines at the top, and at the bottom, are a letterhead.
const LETTERHEAD: usize = 4;

/// The provider, where the file names one.
pub(super) fn provider(sheet: &Sheet<'_>, title: Option<&str>, member: &Member) -> Option<Found<String>> {
    let cells: Vec<(usize, &Cell<'_>)> = sheet.cells().collect();
    responsible(&cells)
        .or_else(|| labelled(&cells))
        .or_else(|| (0..cells.len()).find_map(|index| offering(&cells, index)))
        .or_else(|| sheet.cells().find_map(|(_, cell)| certifying(cell)))
        .or_else(|| letterhead(sheet, title, member))
}

/// `The Institute, #P-097, maintains responsibility for program quality`, `The Institute is an
/// approved provider`.
fn responsible(cells: &[(usize, &Cell<'_>)]) -> Option<Found<String>> {
    #[rustfmt::skip]
    const SAID: &[&str] = &[
        "maintains responsibility", "maintains full responsibility", "retains responsibility", "is an approved provider",
        "is an approved sponsor", "is approved to sponsor", "is approved to offer", "is approved to provide",
        "is approved as a provider", "est un organisme", "est un fournisseur", "assume la responsabilite",
    ];
    cells.iter().enumerate().find_map(|(index, (_, cell))| {
        let phrase = cell.words.first_of(SAID)?;
        let before = cell.text.get(..cell.words.span(phrase).start)?;
        let above = index.checked_sub(1).and_then(|above| cells.get(above)).map_or("", |(_, above)| above.text);
        // The sentence may have begun on the line above.
        let named = [before.to_owned(), format!("{above} {before}")].into_iter().find_map(|sentence| {
            let sentence = sentence.rsplit(". ").next()?;
            let named = sentence.split([',', '(', '#']).next()?.trim();
            names_organisation(named).then(|| name(named)).flatten()
        })?;
        Some(Found::sure(named, cell.text))
    })
}

fn labelled(cells: &[(usize, &Cell<'_>)]) -> Option<Found<String>> {
    cells.iter().enumerate().find_map(|(index, (number, cell))| {
        if let Some((label, value)) = cell.text.split_once(':')
            && Words::of(label).are(LABELS)
            && value.chars().any(char::is_alphabetic)
        {
            return Some(Found::sure(name(value)?, cell.text));
        }
        let (_, next) = cells.get(index + 1).filter(|(line, _)| line == number)?;
        let from = || format!("{} {}", cell.text, next.text);
        if cell.words.are(LABELS) { name(next.text).map(|name| Found::sure(name, &from())) } else { None }
    })
}

/// `… offered by the Institute`, also on the next line. "Presented by" may name a person, who is
/// none.
fn offering(cells: &[(usize, &Cell<'_>)], index: usize) -> Option<Found<String>> {
    let (_, cell) = cells.get(index)?;
    let phrase = cell.words.first_of(OFFERED_BY)?;
    let rest = cell.text.get(cell.words.span(phrase).end..)?;
    let is_article = |word: &str| matches!(word, "the" | "le" | "la" | "l" | "les");
    if Words::of(rest).iter().all(is_article) {
        let (_, next) = cells.get(index + 1)?;
        return Some(Found::sure(name(next.text)?, &format!("{} {}", cell.text, next.text)));
    }
    Some(Found::sure(name(rest)?, cell.text))
}

/// `The Institute certifies that …`.
fn certifying(cell: &Cell<'_>) -> Option<Found<String>> {
    let phrase = cell.words.first_of(CERTIFIES)?;
    let before = cell.text.get(..cell.words.span(phrase).start)?;
    let name = names_organisation(before).then(|| name(before)).flatten()?;
    Some(Found::sure(name, cell.text))
}

/// An organisation at the top of the file, or at its end.
fn letterhead(sheet: &Sheet<'_>, title: Option<&str>, member: &Member) -> Option<Found<String>> {
    let count = sheet.lines.len();
    let is_at_edge = |number: usize| number < LETTERHEAD || number + LETTERHEAD >= count;
    let may_be = |cell: &Cell<'_>| {
        names_organisation(cell.text)
            && cell.words.len() <= LONGEST
            && !cell.text.contains(':')
            && !is_heading(cell)
            && !cell.words.has(NOT_OFFERING)
            && !names_member(&cell.words, member)
            && title.is_none_or(|title| !cell.text.contains(title) && !title.contains(cell.text))
    };
    let is_row = |number: usize| sheet.lines.get(number).is_some_and(|line| line.cells.len() > 2);
    let may_be: Vec<(bool, String, &str)> = sheet
        .cells()
        .filter(|(number, cell)| !is_row(*number) && may_be(cell))
        .filter_map(|(number, cell)| Some((is_at_edge(number), name(cell.text)?, cell.text)))
        .collect();
    let edge = may_be.iter().find(|(is_at_edge, ..)| *is_at_edge);
    let (_, named, from) = edge.or_else(|| may_be.first())?;
    // Of several organisations one may have lent its room, and another its name.
    let is_only_one =
        may_be.iter().all(|(_, other, _)| other.contains(named.as_str()) || named.contains(other.as_str()));
    Some(Found::sure(named.clone(), from).only_if(is_only_one))
}

#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "at the ", "the ", "The ", "THE ", "le ", "la ", "les ", "l’", "l'", "L’", "L'", "Le ", "La ",
];

/// Where a provider's name ends.
const ENDS: &[&str] = &[
    " · ",
    " | ",
    ";",
    " – ",
    " - ",
    " (",
    ". ",
    "©",
    " hereby",
    ", approved",
    ", a ",
    ", an ",
    ", un ",
    ", une ",
    ", the ",
];

/// A provider's name at the beginning of a text: up to where something else begins.
fn name(text: &str) -> Option<String> {
    let text = quoted(text).unwrap_or(text);
    let text = text.trim_start_matches([' ', ':', '-', '–', '©', '(']);
    let text = ARTICLES.iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text);
    let end = ENDS.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    let date = dates_in(text).first().map_or(end, |date| date.start);
    let joined = [" and ", " et "].iter().filter_map(|joins| {
        let at = text.find(joins)?;
        text.get(at + joins.len()..)?.starts_with(char::is_lowercase).then_some(at)
    });
    let end = joined.chain([end, date]).min().unwrap_or(end);
    let name = one_line(trimmed(text.get(..end)?));
    // An address may follow the name.
    let name = match name.split_once(", ") {
        Some((first, rest)) if names_organisation(first) && !names_organisation(rest) => first.to_owned(),
        _ => name,
    };
    let words = Words::of(&name);
    let is_person = has_title(&words) && !names_organisation(&name);
    let is_usable =
        !words.has(&["withheld"]) && words.len() <= LONGEST && name.chars().filter(|it| it.is_alphabetic()).count() > 2;
    let begins_upper = name.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit());
    let may_be = names_organisation(&name) || (begins_upper && person(&name).is_none());
    (is_usable && !is_person && may_be).then_some(name)
}
