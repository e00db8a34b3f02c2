//! The people and organisations on a file: whose it is, and what is a name at all.

use super::beside_title::{is_of_labels, is_place, is_position};
use super::excerpt::NOUNS;
use super::found::Found;
use super::sheet::{Cell, Phrase, Sheet, Words};
use crate::domain::values::member::Member;
use crate::text::dates::dates_in;

/// What comes before the name of the person a file is for.
#[rustfmt::skip]
const CERTIFIES: &[&str] = &[
    "certifies that", "certify that", "confirms that", "confirm that", "confirmation that", "verifies that", "verify that",
    "attests that", "attest that", "acknowledges that", "awarded to", "presented to", "granted to", "issued to",
    "given to", "conferred on", "conferred upon", "attestons que", "atteste que", "certifions que", "certifie que",
    "confirmons que", "confirme que", "decerne a", "decernee a", "remis a", "remise a", "presente a", "presentee a",
    "delivre a", "delivree a", "octroye a", "octroyee a", "certifies the attendance of", "participation de",
    "participation of", "presence de", "completed by", "attended by", "suivi par", "suivie par", "made out to",
    "au nom de", "certificate for", "certificat pour",
];

/// After these a place may stand as well as a person: `présentée à Montréal`.
const TO: &[&str] =
    &["presente a", "presentee a", "remis a", "remise a", "delivre a", "delivree a", "decerne a", "decernee a"];

/// After these a subject may stand as well as a person: `Certificate for Continuing Education`.
#[rustfmt::skip]
const FOR: &[&str] = &["certificate for", "certificat pour"];
const OF: &[&str] = &["participation de", "participation of", "presence de"];

/// What is done to a certificate, and to a conference.
const GIVEN_AT: &[&str] = &["presente a", "presentee a", "presented to"];

/// Who is greeted in general.
#[rustfmt::skip]
const ANYBODY: &[&str] = &[
    "colleague*", "collegue*", "participant*", "member*", "membre*", "attendee*", "all", "everyone", "everybody", "friend*", "ami", "amis", "amie",
    "amies", "team", "equipe", "sir", "sirs", "madam", "madame", "mesdames", "monsieur", "messieurs", "tous", "toutes", "student*", "etudiant*",
    "delegate*", "registrant*", "learner*", "applicant*", "customer*", "client*", "educator*", "clinician*", "user*", "subscriber*", "guest*",
    "there", "again", "professional*", "professionnel*", "reader*", "provider*", "inscrit*", "recipient*", "candidate*", "graduate*",
];

/// Words that no name has: what is learned, and what a file calls itself.
#[rustfmt::skip]
const NO_NAME: &[&str] = &[
    "continuing", "continue", "education", "training", "professional", "professionnel*", "development", "developpement", "completion", "attendance",
    "participation", "presence", "achievement", "appreciation", "recognition", "excellence", "therapy", "therapie", "musicotherapie", "music", "musique",
    "ethics", "ethique", "health", "sante", "mental", "credit*", "hour*", "heures", "certificate*", "certificat*", "attestation*", "online", "live",
    "annual", "annuel*", "clinical", "clinique*", "supervision", "members", "participants",
];

/// After these a name is greeted: `Congratulations, Jane Roe`.
#[rustfmt::skip]
const GREETED: &[&str] = &[
    "congratulations", "felicitations", "bravo", "well done", "dear", "chere", "cher", "bonjour", "hello", "hi",
    "thank you for your registration", "merci de votre inscription", "thank you", "merci",
];

/// With these a line goes on after the name of the person.
#[rustfmt::skip]
const STATEMENTS: &[&str] = &[
    "attended", "has attended", "attended the", "completed", "has completed", "has successfully completed", "successfully completed",
    "participated in", "has participated in", "a participe", "a suivi", "a assiste", "a complete", "a reussi",
    "took part in", "has taken part in", "who took part in", "was present at", "has fulfilled", "has met",
    "a termine", "a pris part", "pour avoir suivi", "pour avoir participe", "for attending", "for completing",
    "for participating", "for participation", "for attendance", "pour sa participation", "for successfully completing",
    "has earned", "a obtenu", "for the completion", "for successful completion", "is awarded",
];

/// What the cell or the words before a colon say where a name is filled in.
#[rustfmt::skip]
const NAME_LABELS: &[&str] = &[
    "name", "full name", "participant", "participant name", "name of participant", "participant s name", "attendee",
    "attendee name", "name of attendee", "student", "student name", "learner", "member", "member name", "delegate",
    "recipient", "registrant", "nom", "nom complet", "nom du participant", "nom de la participante", "participante",
    "etudiant", "etudiante", "membre", "prenom et nom", "nom et prenom", "supervisee",
];

/// Words of longer labels of a name: `Participante ou participant`, `Name of the attendee`.
#[rustfmt::skip]
const NAME_WORDS: &[&str] = &[
    "name", "names", "full", "of", "the", "nom", "prenom", "complet", "de", "du", "des", "la", "le", "l", "ou", "or",
    "et", "and", "e", "s", "personne", "person", "attested", "first", "last",
];

/// Who they are a name of.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    "participant", "participante", "attendee", "student", "learner", "member", "delegate", "recipient", "registrant",
    "etudiant", "etudiante", "membre", "supervisee", "supervise", "participants", "inscrite", "inscrit", "stagiaire",
    "apprenante", "apprenant", "titulaire", "clinician", "therapist", "licensee", "holder",
];

/// Whether words are a label of the name of the person a file is for.
fn is_name_label(words: &Words) -> bool {
    const LONGEST: usize = 7;
    let is_longer = words.len() <= LONGEST
        && words.iter().all(|word| NAME_WORDS.contains(&word) || NAMED.contains(&word))
        && words.iter().any(|word| NAMED.contains(&word));
    words.are(NAME_LABELS) || is_longer
}

/// Words with which organisations end, or which "of", "for", "de" follow: `Institute for Music`.
#[rustfmt::skip]
const ORGANISATION: &[&str] = &[
    "institute", "association", "centre", "center", "university", "college", "society", "academy", "school", "group",
    "network", "foundation", "hospital", "clinic", "region", "council", "department", "inc", "ltd", "ltee", "llc",
    "corp", "corporation", "federation", "alliance", "board", "faculty", "collective", "hospice", "services",
    "authority", "ministry", "library", "cooperative", "coop", "trust", "chapter", "studio", "studios",
    "partnership", "consortium", "press", "conservatory", "guild", "coalition", "agency", "laboratory", "lab",
    "museum", "orchestra", "associates", "portal", "consulting", "webinars", "enc", "campus", "office", "company",
    "union", "institution", "bureau", "organization", "organisation", "registry", "commission", "committee", "team",
];

/// Words with which French names of organisations begin: `Institut Exemple`.
#[rustfmt::skip]
const ORGANISATION_FIRST: &[&str] = &[
    "institut", "association", "centre", "universite", "college", "cegep", "societe", "academie", "ecole", "groupe",
    "reseau", "fondation", "hopital", "clinique", "conseil", "departement", "federation", "alliance", "ordre",
    "faculte", "collectif", "ministere", "bibliotheque", "cooperative", "ciusss", "cisss", "chu", "conservatoire",
    "agence", "regie", "laboratoire", "musee", "orchestre", "regroupement", "formations", "service", "services",
    "campus", "bureau", "organisme", "comite", "commission", "clinique", "maison", "chaire", "syndicat",
];

/// What stands behind a person's name, or before it.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mta", "mt", "bc", "phd", "rp", "ma", "mmt", "bmt", "ccc", "dr", "dre", "md", "prof", "rn", "msw", "rsw", "ot",
    "slp", "mt bc", "nmt", "fami", "mr", "mrs", "ms", "mme", "m",
];

/// Whether a text names the member: all words of one of the member's names, in any order.
pub(super) fn names_member(words: &Words, member: &Member) -> bool {
    let named = |name: &str| {
        let name = Words::of(name);
        name.len() > 0 && name.iter().all(|part| words.iter().any(|word| word == part))
    };
    named(&member.name) || member.name_on_certificates.as_deref().is_some_and(named)
}

/// Whether a text is the name of an organisation, or has one in it: with a capital, a word for one
/// where such words stand. In `Anger in the group` and in `Group Improvisation` none does.
pub(super) fn names_organisation(text: &str) -> bool {
    const LEADS_ON: &[&str] = &["of", "for", "on", "de", "du", "des", "d", "and", "et", "in", "inc", "ltd", "ltee"];
    const ARTICLES: &[&str] = &["le", "la", "l", "les", "pour", "for"];
    let text = text.trim();
    let words = Words::of(text);
    let first = usize::from(words.get(0).is_some_and(|word| ARTICLES.contains(&word)));
    (0..words.len()).any(|index| {
        let word = words.get(index).unwrap_or_default();
        let span = words.word_span(index);
        let rest = text.get(span.end..).unwrap_or_default();
        let has_capital = text.get(span).is_some_and(|word| word.starts_with(char::is_uppercase));
        let is_alone = words.len() == first + 1;
        let is_parted = rest.starts_with(' ') && !rest.trim_start().starts_with(char::is_alphanumeric);
        let ends = is_parted
            || !rest.starts_with([' ', '\u{a0}', '-'])
            || words.get(index + 1).is_some_and(|next| LEADS_ON.contains(&next));
        let stands_there =
            (ends && ORGANISATION.contains(&word)) || (index == first && ORGANISATION_FIRST.contains(&word));
        has_capital && !is_alone && stands_there
    })
}

/// Whom the file is made out to, and the cell in which that stands: where a sentence or a label says
/// so, or a line with nothing but the member's name. Whom it greets is worth a look: a letter may
/// be about somebody else.
pub(super) fn made_out_to(sheet: &Sheet<'_>, member: &Member) -> Option<(usize, Found<String>)> {
    let cells: Vec<(usize, &Cell<'_>)> = sheet.cells().collect();
    let named = |found: Option<Announced<'_>>| {
        let found = found?;
        let name = full_name(found.text, member)?;
        let is_member = names_member(&Words::of(&name), member);
        let is_one = is_member || found.may_be_single || name.contains(' ');
        let (_, cell) = cells.get(found.at).filter(|_| is_one)?;
        Some((found.at, Found::sure(name, cell.text).only_if(is_member || found.is_sure)))
    };
    let announced = || (0..cells.len()).find_map(|index| named(announced(&cells, index)));
    let own = || {
        cells.iter().enumerate().find_map(|(at, (_, cell))| {
            const LONGEST: usize = 6;
            let is_greeted = cell.words.begin_with(GREETED).is_some();
            let is_name = cell.words.len() <= LONGEST && names_member(&cell.words, member) && !cell.text.contains(':');
            let name = own_name(cell, member).filter(|_| is_name && !is_greeted)?;
            Some((at, Found::sure(name, cell.text)))
        })
    };
    let greeted = || {
        (0..cells.len()).find_map(|index| {
            let (at, found) = named(greeted(&cells, index, member))?;
            Some((at, found.only_if(false)))
        })
    };
    announced().or_else(own).or_else(greeted)
}

/// A text that begins with a name, as far as the words before it tell.
struct Announced<'a> {
    /// The cell in which it stands.
    at: usize,
    text: &'a str,
    /// Whether those words leave no doubt that a person's name comes.
    is_sure: bool,
    /// Whether a first name alone is one.
    may_be_single: bool,
}

impl<'a> Announced<'a> {
    fn sure((at, text): (usize, &'a str)) -> Self {
        Self { at, text, is_sure: true, may_be_single: true }
    }
}

/// The member's name as it stands in a cell, without what stands round it.
fn own_name(cell: &Cell<'_>, member: &Member) -> Option<String> {
    let parts: Vec<String> = [Some(&member.name), member.name_on_certificates.as_ref()]
        .into_iter()
        .flatten()
        .flat_map(|name| Words::of(name).iter().map(ToOwned::to_owned).collect::<Vec<_>>())
        .collect();
    let is_part = |at: usize| cell.words.get(at).is_some_and(|word| parts.iter().any(|part| part == word));
    let first = (0..cell.words.len()).find(|at| is_part(*at))?;
    let last = (0..cell.words.len()).rfind(|at| is_part(*at))?;
    cell.text.get(cell.words.word_span(first).start..cell.words.word_span(last).end).map(ToOwned::to_owned)
}

/// Where a name is said to come, and the text that begins with it.
fn announced<'a>(cells: &[(usize, &Cell<'a>)], index: usize) -> Option<Announced<'a>> {
    let cell = cells.get(index)?.1;
    match cell.words.first_of(CERTIFIES) {
        Some(phrase) => certified(cells, index, phrase),
        None => stated(cells, index).map(Announced::sure),
    }
}

/// `This certifies that Jane Roe`, also with the name in the next cell.
fn certified<'a>(cells: &[(usize, &Cell<'a>)], index: usize, phrase: Phrase) -> Option<Announced<'a>> {
    /// Further behind, a day is that of the award.
    const FAR: usize = 24;
    let cell = cells.get(index)?.1;
    let before = cell.text.get(..cell.words.span(phrase).start)?;
    let said = Words::of(cell.text.get(cell.words.span(phrase))?);
    let rest = cell.text.get(cell.words.span(phrase).end..)?;
    let (at, text) =
        if has_letters(rest) { (index, rest) } else { cells.get(index + 1).map(|(_, next)| (index + 1, next.text))? };
    let (may_be_place, may_be_subject) = (said.are(TO), said.are(FOR));
    if said.are(GIVEN_AT) && names_event(before) {
        return None;
    }
    let may_be_single = !may_be_place && !may_be_subject && !said.are(OF);
    let may_be_place_and_day = may_be_place && dates_in(rest).first().is_some_and(|date| date.start < FAR);
    let is_sure = !may_be_subject && !may_be_place_and_day;
    Some(Announced { at, text, is_sure, may_be_single })
}

/// Whether what was given or held is an event, and no certificate: `Conférence présentée à Laval`.
fn names_event(before: &str) -> bool {
    let words = Words::of(before);
    words.iter().any(|word| NOUNS.contains(&word)) && !words.has(&["certificat*", "attestation*", "diplom*"])
}

/// Where a statement or a label says that a name comes.
fn stated<'a>(cells: &[(usize, &Cell<'a>)], index: usize) -> Option<(usize, &'a str)> {
    let cell = cells.get(index)?.1;
    let following = || cells.get(index + 1).map(|(_, next)| (index + 1, next.text));
    // `Jane Roe / has completed`.
    // A label with its value, and the name of a column, state nothing of anybody.
    let statement = cell.words.first_of(STATEMENTS);
    let is_label = || cell.text.contains(':') || begins_with_day(cell);
    if statement.is_some() && !cell.text.trim_end().ends_with(':') && is_label() {
        return labelled(cells, index);
    }
    if cell.words.begin_with(STATEMENTS).is_some() && is_alone(cells, index) {
        let above = |at: usize| at.checked_sub(1).and_then(|before| Some((before, cells.get(before)?.1)));
        // `Jane Roe / Music Therapist / Licence 0000 / attended`.
        let is_of_person = |cell: &Cell<'_>| {
            is_position(&cell.words)
                || cell.words.has(OF_PERSON) && person(cell.text).is_none_or(|name| Words::of(&name).has(OF_PERSON))
        };
        let (mut before, mut name) = above(index)?;
        for _ in 0..2 {
            if is_of_person(name) || names_organisation(name.text) {
                (before, name) = above(before)?;
            }
        }
        return Some((before, name.text));
    }
    if is_name_label(&cell.words) {
        return following();
    }
    // `Jane Roe has completed`.
    if let Some(phrase) = statement {
        let before = cell.text.get(..cell.words.span(phrase).start)?;
        let is_name = Words::of(before).len() <= 6 && person(before).is_some() && is_alone(cells, index);
        return if is_name { Some((index, before)) } else { None };
    }
    labelled(cells, index)
}

/// What may stand between a name and what the person did.
const OF_PERSON: &[&str] = &["license*", "licence*", "permis", "member", "membre", "no", "number", "numero", "id"];

/// `Name: Jane Roe`, also with the name on the next line.
fn labelled<'a>(cells: &[(usize, &Cell<'a>)], index: usize) -> Option<(usize, &'a str)> {
    let (label, value) = cells.get(index)?.1.text.split_once(':')?;
    if !is_name_label(&Words::of(label)) {
        return None;
    }
    if has_letters(value) { Some((index, value)) } else { cells.get(index + 1).map(|(_, next)| (index + 1, next.text)) }
}

/// Whether a cell has its line for itself.
fn is_alone(cells: &[(usize, &Cell<'_>)], index: usize) -> bool {
    let line = |at: usize| cells.get(at).map(|(number, _)| *number);
    let here = line(index);
    index.checked_sub(1).and_then(line) != here && line(index + 1) != here
}

/// `Completed on May 4, 2025`.
fn begins_with_day(cell: &Cell<'_>) -> bool {
    const NEAR: usize = 3;
    dates_in(cell.text)
        .first()
        .is_some_and(|date| Words::of(cell.text.get(..date.start).unwrap_or_default()).len() <= NEAR)
}

/// `Congratulations, Jane Roe`. On the next line only a name that is known, or that has a title,
/// is one: `Congratulations!` stands above what was completed just as well.
fn greeted<'a>(cells: &[(usize, &Cell<'a>)], index: usize, member: &Member) -> Option<Announced<'a>> {
    let cell = cells.get(index)?.1;
    let phrase = cell.words.begin_with(GREETED)?;
    let rest = cell.text.get(cell.words.span(phrase).end..)?.trim_start_matches([',', '!', ' ', ':']);
    if has_letters(rest) {
        return Some(Announced { at: index, text: rest, is_sure: false, may_be_single: true });
    }
    let (_, next) = cells.get(index + 1)?;
    let is_name = names_member(&next.words, member) || (has_title(&next.words) && person(next.text).is_some());
    is_name.then_some(Announced { at: index + 1, text: next.text, is_sure: false, may_be_single: false })
}

/// A name as it stands at the beginning of a text: also a first name alone, and `ROE, Jane`.
fn full_name(text: &str, member: &Member) -> Option<String> {
    let text = text.trim_start_matches([':', ' ', '-', '–', ',', '«', '“', '"']);
    let first = text.split_whitespace().next()?;
    let is_honorific = HONORIFICS.contains(&first.to_lowercase().trim_end_matches('.'));
    let text = if is_honorific { text.get(first.len()..)?.trim_start() } else { text };
    if let Some(name) = surname_first(text) {
        return Some(name);
    }
    if is_nobody(text, member) {
        return None;
    }
    person(text).or_else(|| {
        if let Some(name) = surname_before_comma(text, member) {
            return Some(name);
        }
        let name = text.split([',', '(', ';', '–', '!']).next()?.trim();
        let words = Words::of(name);
        let is_first_name =
            !name.contains(' ') && words.len() <= 2 && is_of_letters(name) && name.starts_with(char::is_uppercase);
        if is_of_labels(&words) {
            return None;
        }
        let is_of_member = words.len() <= 5 && is_of_letters(name) && names_member(&words, member);
        (is_of_member || (is_first_name && name.chars().count() > 1 && !TITLES.contains(&words.get(0)?)))
            .then(|| name.to_owned())
    })
}

/// Whether a text begins with what cannot be a name: whoever is greeted in general, a subject, a
/// place.
fn is_nobody(text: &str, member: &Member) -> bool {
    let name = text.split([',', '(', ';', '–', '!']).next().unwrap_or_default();
    let begun = person(name).unwrap_or_else(|| name.to_owned());
    let words = Words::of(&begun);
    let is_of_subject = words.has(NO_NAME) || words.iter().any(|word| NOUNS.contains(&word));
    let is_anybody = words.begin_with(ANYBODY).is_some();
    !names_member(&words, member) && (is_of_subject || is_anybody || is_of_labels(&words) || is_place(text))
}

const HONORIFICS: &[&str] = &["mr", "mrs", "ms", "miss", "mme", "m", "dr", "dre", "mlle", "mx", "madame", "monsieur"];

fn is_of_letters(name: &str) -> bool {
    name.chars().all(|it| it.is_alphabetic() || "-'’. ‑".contains(it))
}

/// `ROE, Jane`: a surname in capitals before a comma, then a first name.
fn surname_first(text: &str) -> Option<String> {
    let (surname, rest) = text.split_once(',')?;
    let surname = surname.trim();
    let first: Vec<&str> =
        rest.split(',').next()?.split_whitespace().take_while(|word| word.starts_with(char::is_uppercase)).collect();
    let is_surname = is_of_letters(surname)
        && surname.chars().filter(|it| it.is_alphabetic()).count() > 1
        && !surname.chars().any(char::is_lowercase)
        && surname.split_whitespace().count() <= 3;
    let is_first = (1..=2).contains(&first.len())
        && first.iter().all(|word| is_of_letters(word) && !Words::of(word).iter().any(|word| TITLES.contains(&word)))
        && first.iter().any(|word| word.chars().any(char::is_lowercase));
    (is_surname && is_first).then(|| format!("{surname}, {}", first.join(" ")))
}

/// `Therapist, Sample`, as forms ask for a name: the member's own, or behind a label.
fn surname_before_comma(text: &str, member: &Member) -> Option<String> {
    let whole = text.trim();
    let (surname, first) = whole.split_once(", ")?;
    let is_word = |word: &str| is_of_letters(word) && word.starts_with(char::is_uppercase) && !word.contains(' ');
    let is_name = is_word(surname) && is_word(first) && names_member(&Words::of(whole), member);
    is_name.then(|| whole.to_owned())
}

/// A person's name at the beginning of a text, without what stands behind it.
pub(super) fn person(text: &str) -> Option<String> {
    const SHORTEST: usize = 2;
    const LONGEST: usize = 5;
    let text = text.trim_start_matches([':', ' ', '-', '–']);
    let name = text.split([',', '(', ':', ';', '–', '·', '!']).next()?;
    let begins_upper = |word: &str| word.starts_with(|it: char| it.is_uppercase());
    let words: Vec<&str> = name.split_whitespace().take_while(|word| begins_upper(word) || is_particle(word)).collect();
    let is_name = (SHORTEST..=LONGEST).contains(&words.len())
        && words.last().is_some_and(|last| begins_upper(last) && last.chars().count() > 1)
        && words.iter().all(|word| word.chars().all(|it| it.is_alphabetic() || "-'’.‑".contains(it)));
    let name = words.join(" ");
    (is_name && !names_organisation(&name)).then_some(name)
}

/// Whether a text names a person by a title, such as `Jane Roe, PhD`.
pub(super) fn has_title(words: &Words) -> bool {
    words.last().is_some_and(|last| TITLES.contains(&last)) || words.get(0).is_some_and(|first| TITLES.contains(&first))
}

fn is_particle(word: &str) -> bool {
    matches!(word, "de" | "du" | "des" | "la" | "le" | "van" | "von" | "der" | "den" | "d’" | "d'" | "del" | "da")
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
