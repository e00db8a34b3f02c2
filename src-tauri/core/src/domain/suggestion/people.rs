//! The people and organisations on a file: whose it is, and what is a name at all.

use super::sheet::{Cell, Sheet, Words};
use crate::domain::member::Member;

/// What comes before the name of the person a file is for.
#[rustfmt::skip]
const CERTIFIES: &[&str] = &[
    "certifies that", "certify that", "confirms that", "confirm that", "verifies that", "verify that",
    "attests that", "attest that", "acknowledges that", "awarded to", "presented to", "granted to", "issued to",
    "given to", "conferred on", "conferred upon", "attestons que", "atteste que", "certifions que", "certifie que",
    "confirmons que", "confirme que", "decerne a", "decernee a", "remis a", "remise a", "presente a", "presentee a",
    "delivre a", "delivree a", "octroye a", "octroyee a",
];

/// What the cell or the words before a colon say where a name is filled in.
#[rustfmt::skip]
const NAME_LABELS: &[&str] = &[
    "name", "full name", "participant", "participant name", "name of participant", "participant s name", "attendee",
    "attendee name", "name of attendee", "student", "student name", "learner", "member", "member name", "delegate",
    "recipient", "registrant", "nom", "nom complet", "nom du participant", "nom de la participante", "participante",
    "etudiant", "etudiante", "membre", "prenom et nom", "nom et prenom", "supervisee",
];

/// Words of organisations, which no person's name has.
#[rustfmt::skip]
const ORGANISATION: &[&str] = &[
    "institute", "institut", "association", "centre", "center", "university", "universite", "college", "cegep",
    "society", "societe", "academy", "academie", "school", "ecole", "group", "groupe", "network", "reseau",
    "foundation", "fondation", "hospital", "hopital", "clinic", "clinique", "region", "council", "conseil",
    "department", "departement", "inc", "ltd", "ltee", "llc", "corp", "corporation", "federation", "alliance",
    "ordre", "board", "faculty", "faculte", "collective", "collectif", "hospice", "services", "authority",
    "ministry", "ministere", "library", "bibliotheque", "cooperative", "coop", "trust", "chapter", "studio",
    "partnership", "consortium", "ciusss", "cisss", "chu", "press", "conservatory", "conservatoire", "guild",
    "coalition", "agency", "agence", "regie", "laboratory", "laboratoire", "lab", "museum", "musee", "orchestra",
    "orchestre",
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

/// Whether a text has a word that only organisations have.
pub(super) fn names_organisation(words: &Words) -> bool {
    words.has(ORGANISATION)
}

/// The name of the person the file is for, where the file says so and it looks like one.
pub(super) fn recipient(sheet: &Sheet<'_>) -> Option<String> {
    let cells: Vec<(usize, &Cell<'_>)> = sheet.cells().collect();
    let following = |index: usize| cells.get(index + 1).map(|(_, cell)| cell.text);
    cells.iter().enumerate().find_map(|(index, (_, cell))| {
        if let Some(phrase) = cell.words.first_of(CERTIFIES) {
            let rest = cell.text.get(cell.words.span(phrase).end..)?;
            return person(if has_letters(rest) { rest } else { following(index)? });
        }
        if cell.words.are(NAME_LABELS) {
            return person(following(index)?);
        }
        let (label, value) = cell.text.split_once(':')?;
        if Words::of(label).are(NAME_LABELS) { person(value) } else { None }
    })
}

/// Whether the line two above or directly above may be followed by a name.
pub(super) fn announces_recipient(cell: &Cell<'_>) -> bool {
    let ends = |phrase| !has_letters(cell.text.get(cell.words.span(phrase).end..).unwrap_or_default());
    cell.words.last_of(CERTIFIES).is_some_and(ends)
}

/// A person's name at the beginning of a text, without what stands behind it.
pub(super) fn person(text: &str) -> Option<String> {
    const SHORTEST: usize = 2;
    const LONGEST: usize = 5;
    let end = text.trim_start_matches([':', ' ', '-', '–']).find([',', '(', ':', ';', '–', '·']);
    let trimmed = text.trim_start_matches([':', ' ', '-', '–']);
    let name = trimmed.get(..end.unwrap_or(trimmed.len()))?;
    let begins_upper = |word: &&str| word.starts_with(|it: char| it.is_uppercase());
    let words: Vec<&str> = name.split_whitespace().take_while(|word| begins_upper(word) || is_particle(word)).collect();
    let is_name = (SHORTEST..=LONGEST).contains(&words.len())
        && words.last().is_some_and(|last| begins_upper(&last))
        && words.iter().all(|word| word.chars().all(|it| it.is_alphabetic() || "-'’.‑".contains(it)));
    let name = words.join(" ");
    (is_name && !names_organisation(&Words::of(&name))).then_some(name)
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
