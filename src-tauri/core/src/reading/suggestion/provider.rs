//! Who offered what was attended.

use super::beside_title::{is_beside_the_title, is_of_something_else, is_role};
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
    "hote", "hote de l activite", "presentee en collaboration avec", "formation offerte par", "activite offerte par", "nom du fournisseur",
    "nom de l organisme", "organisation hote", "host organization", "sponsoring organization", "prestataire", "training provider", "course provider", "sold by", "issued by", "delivre par",
];

/// Those of them behind which no person stands.
#[rustfmt::skip]
const OF_BODIES: &[&str] = &[
    "provider", "provider name", "name of provider", "ce provider", "host", "organization", "organisation", "institution",
    "school", "organisme", "organisme formateur", "etablissement", "ecole", "prestataire", "training provider", "course provider",
    "hote", "host organization", "sponsoring organization", "nom de l organisme", "organisation hote", "sponsor", "organizer", "organisateur",
];

/// After these a sentence names the provider, or a presenter.
#[rustfmt::skip]
const OFFERED_BY: &[&str] = &[
    "offered by", "presented by", "hosted by", "sponsored by", "organized by", "organised by", "provided by",
    "delivered by", "offert par", "offerte par", "offerts par", "presente par", "presentee par", "organise par",
    "organisee par", "dispense par", "dispensee par", "donne par", "donnee par", "offered through", "on behalf of", "issued by", "delivre par", "delivree par", "emis par", "emise par",
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

/// A line of so many characters is full: its sentence may go on below.
const FULL_LINE: usize = 60;

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
        .or_else(|| cells.iter().find_map(|(_, cell)| sender(cell)))
        .or_else(|| unnamed(sheet, title, member))
}

/// `From: The Institute <learn@example.org>`.
fn sender(cell: &Cell<'_>) -> Option<Found<String>> {
    let (label, value) = cell.text.split_once(':')?;
    let (named, _) = value.split_once('<').filter(|_| value.contains('@'))?;
    if !Words::of(label).are(&["from", "de", "expediteur"]) {
        return None;
    }
    let is_organisation = names_organisation(named);
    Some(Found::sure(name(named)?, cell.text).only_if(is_organisation))
}

/// What stands alone at the top or below everything else and is nothing else: most likely whose
/// paper it is.
fn unnamed(sheet: &Sheet<'_>, title: Option<&str>, member: &Member) -> Option<Found<String>> {
    const LONGEST_NAME: usize = 8;
    let may_be = |number: usize| {
        let [cell] = sheet.lines.get(number)?.cells.as_slice() else { return None };
        let next = sheet.lines.get(number + 1).and_then(|line| line.cells.first());
        let signs = |other: &Cell<'_>| has_title(&other.words) && other.text.starts_with(cell.text);
        let is_signature = has_title(&cell.words)
            || sheet.cells().any(|(_, other)| signs(other))
            || next.is_some_and(|next| is_role(&next.words));
        let is_other = is_heading(cell)
            || cell.words.len() > LONGEST_NAME
            || cell.words.len() < 2
            || cell.words.has(NOT_OFFERING)
            || cell
                .words
                .begin_with(&[
                    "confirmation",
                    "registration",
                    "inscription",
                    "record",
                    "report",
                    "rapport",
                    "my",
                    "mes",
                    "verification",
                    "attendance",
                ])
                .is_some()
            || is_beside_the_title(cell.text, &cell.words)
            || is_of_something_else(cell.text)
            || names_member(&cell.words, member)
            || cell.text.chars().any(|it| it.is_ascii_digit() || matches!(it, ':' | '“' | '«' | '"' | '.'))
            || !cell.text.starts_with(char::is_uppercase)
            || title.is_some_and(|title| cell.text.contains(title) || title.contains(cell.text));
        (!is_signature && !is_other).then_some(cell.text)
    };
    let count = sheet.lines.len();
    let last = (count.saturating_sub(3)..count).rev().find_map(may_be);
    let found = may_be(0).or(last)?;
    Some(Found::perhaps(one_line(found), found))
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
        let is_whole =
            |sentence: &str| sentence.contains(". ") || above.trim_end().ends_with('.') || above.len() < FULL_LINE;
        let joined = format!("{above} {before}");
        let sentences = if is_whole(before) { [before, ""] } else { [before, joined.as_str()] };
        let subject = |sentence: &str| {
            let sentence = sentence.rsplit(". ").next().unwrap_or_default();
            let named = sentence.split([',', '(', '#']).next().unwrap_or_default().trim().to_owned();
            (Words::of(&named).len() <= LONGEST && named.starts_with(char::is_uppercase)).then_some(named)
        };
        let subjects: Vec<String> = sentences.into_iter().filter_map(subject).collect();
        let organisation = subjects.iter().find(|named| names_organisation(named)).and_then(|named| name(named));
        let said_so =
            cell.words.has(&["maintains responsibility", "maintains full responsibility", "assume la responsabilite"]);
        // Whoever is responsible offered it, whatever it calls itself.
        let named = organisation.or_else(|| subjects.last().filter(|_| said_so).map(|named| one_line(named)))?;
        Some(Found::sure(named, cell.text))
    })
}

fn labelled(cells: &[(usize, &Cell<'_>)]) -> Option<Found<String>> {
    cells.iter().enumerate().find_map(|(index, (number, cell))| {
        if let Some((label, value)) = cell.text.split_once(':')
            && Words::of(label).are(LABELS)
            && value.chars().any(char::is_alphabetic)
        {
            let is_body = Words::of(label).are(OF_BODIES);
            return Some(Found::sure(name(value).or_else(|| body(value).filter(|_| is_body))?, cell.text));
        }
        let (_, next) = cells.get(index + 1).filter(|(line, _)| line == number)?;
        let from = || format!("{} {}", cell.text, next.text);
        if !cell.words.are(LABELS) {
            return None;
        }
        let is_body = cell.words.are(OF_BODIES);
        name(next.text).or_else(|| body(next.text).filter(|_| is_body)).map(|name| Found::sure(name, &from()))
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

/// Who certifies without a name: `this certifies that`, `nous attestons que`.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "this", "the undersigned", "la presente", "le present", "ce", "cette", "nous", "we", "i", "je", "il", "the present",
    "certificate", "letter",
];

/// `The Institute certifies that …`.
fn certifying(cell: &Cell<'_>) -> Option<Found<String>> {
    let phrase = cell.words.first_of(CERTIFIES)?;
    let before = cell.text.get(..cell.words.span(phrase).start)?;
    if names_organisation(before) {
        return Some(Found::sure(name(before)?, cell.text));
    }
    // Whoever certifies is a body, whatever it calls itself; "this" and "we" are none.
    let words = Words::of(before);
    let has_figures = before.bytes().any(|byte| byte.is_ascii_digit());
    let is_body = words.len() > 1 && !has_figures && words.begin_with(NOBODY).is_none();
    Some(Found::sure(body(before).filter(|_| is_body)?, cell.text))
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
    // Right below the person's name it may be where the person works.
    let named_at = sheet
        .lines
        .iter()
        .position(|line| line.cells.iter().any(|cell| cell.words.len() <= 6 && names_member(&cell.words, member)));
    let stands_at = sheet.lines.iter().position(|line| line.cells.iter().any(|cell| cell.text == *from));
    let is_employer = named_at.zip(stands_at).is_some_and(|(named, stands)| stands == named + 1)
        && stands_at.and_then(|at| sheet.lines.get(at + 1)).is_some_and(|next| {
            next.has(&["attended", "completed", "participated", "has", "a suivi", "a participe", "a assiste"])
        });
    let is_same = |other: &str| other.contains(named.as_str()) || named.contains(other);
    // Below the name at the very top stand a school's own departments.
    let is_of_letterhead = |text: &str| {
        stands_at == Some(0) && sheet.lines.iter().take(3).any(|line| line.cells.iter().any(|cell| cell.text == text))
    };
    let is_only_one = !is_employer && may_be.iter().all(|(_, other, text)| is_same(other) || is_of_letterhead(text));
    Some(Found::sure(named.clone(), from).only_if(is_only_one))
}

/// What a label calls a body: also two words that could be a person's name.
fn body(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', ',']);
    let words = Words::of(text);
    let is_one = words.len() <= LONGEST
        && text.starts_with(char::is_uppercase)
        && !has_title(&words)
        && !text.contains([':', '@', '|']);
    is_one.then(|| one_line(text))
}

#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "for ", "For ", "pour ", "Pour ", "at the ", "the ", "The ", "THE ", "le ", "la ", "les ", "l’", "l'", "L’", "L'", "Le ", "La ",
];

/// What a department belongs to.
const HOUSES: &[&str] =
    &["university", "universite", "college", "hospital", "hopital", "institute", "institut", "inc", "ltd", "ltee"];

/// Where a provider's name ends.
const ENDS: &[&str] = &[
    " with ",
    " avec ",
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
        // A department follows its house as an address does; a house follows its department.
        Some((first, rest)) if names_organisation(first) && !Words::of(rest).has(HOUSES) => first.to_owned(),
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
