//! Who offered what was attended.

use super::excerpt::{quoted, trimmed};
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
    "bill to", "client", "director", "coordinator", "directeur", "directrice",
];

/// The longest name of a provider, in words.
const LONGEST: usize = 12;

/// So many lines at the top, and at the bottom, are a letterhead.
const LETTERHEAD: usize = 4;

/// The provider, where the file names one.
pub(super) fn provider(sheet: &Sheet<'_>, title: Option<&str>, member: &Member) -> Option<String> {
    let cells: Vec<(usize, &Cell<'_>)> = sheet.cells().collect();
    labelled(&cells)
        .or_else(|| (0..cells.len()).find_map(|index| offering(&cells, index)))
        .or_else(|| sheet.cells().find_map(|(_, cell)| certifying(cell)))
        .or_else(|| letterhead(sheet, title, member))
}

fn labelled(cells: &[(usize, &Cell<'_>)]) -> Option<String> {
    cells.iter().enumerate().find_map(|(index, (number, cell))| {
        if let Some((label, value)) = cell.text.split_once(':')
            && Words::of(label).are(LABELS)
            && value.chars().any(char::is_alphabetic)
        {
            return name(value);
        }
        let (_, next) = cells.get(index + 1).filter(|(line, _)| line == number)?;
        if cell.words.are(LABELS) { name(next.text) } else { None }
    })
}

/// `… offered by the Institute`, also on the next line. "Presented by" may name a person, who is
/// none.
fn offering(cells: &[(usize, &Cell<'_>)], index: usize) -> Option<String> {
    let (_, cell) = cells.get(index)?;
    let phrase = cell.words.first_of(OFFERED_BY)?;
    let rest = cell.text.get(cell.words.span(phrase).end..)?;
    let is_article = |word: &str| matches!(word, "the" | "le" | "la" | "l" | "les");
    if Words::of(rest).iter().all(is_article) { name(cells.get(index + 1)?.1.text) } else { name(rest) }
}

/// `The Institute certifies that …`.
fn certifying(cell: &Cell<'_>) -> Option<String> {
    let phrase = cell.words.first_of(CERTIFIES)?;
    let before = cell.text.get(..cell.words.span(phrase).start)?;
    names_organisation(before).then(|| name(before)).flatten()
}

/// An organisation at the top of the file, or at its end.
fn letterhead(sheet: &Sheet<'_>, title: Option<&str>, member: &Member) -> Option<String> {
    let count = sheet.lines.len();
    let is_at_edge = |number: usize| number < LETTERHEAD || number + LETTERHEAD >= count;
    let may_be = |cell: &&Cell<'_>| {
        names_organisation(cell.text)
            && cell.words.len() <= LONGEST
            && !cell.text.contains(':')
            && !is_heading(cell)
            && !cell.words.has(NOT_OFFERING)
            && !names_member(&cell.words, member)
            && title.is_none_or(|title| !cell.text.contains(title) && !title.contains(cell.text))
    };
    let near =
        |wanted: bool| sheet.cells().filter(move |(number, _)| is_at_edge(*number) == wanted).map(|(_, cell)| cell);
    near(true).find(may_be).or_else(|| near(false).find(may_be)).and_then(|cell| name(cell.text))
}

#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "at the ", "the ", "The ", "THE ", "le ", "la ", "les ", "l’", "l'", "L’", "L'", "Le ", "La ",
];

/// Where a provider's name ends.
const ENDS: &[&str] = &[" · ", " | ", ";", " – ", " - ", " (", ". ", "©", " hereby", ", approved", ", a "];

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
