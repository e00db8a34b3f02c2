//! The people and organisations on a file: whose it is, and what is a name at all.

use super::sheet::{Cell, Sheet, Words};
use crate::domain::values::member::Member;

/// What comes before the name of the person a file is for.
#[rustfmt::skip]
const CERTIFIES: &[&str] = &[
    "certifies that", "certify that", "confirms that", "confirm that", "verifies that", "verify that",
    "attests that", "attest that", "acknowledges that", "awarded to", "presented to", "granted to", "issued to",
    "given to", "conferred on", "conferred upon", "attestons que", "atteste que", "certifions que", "certifie que",
    "confirmons que", "confirme que", "decerne a", "decernee a", "remis a", "remise a", "presente a", "presentee a",
    "delivre a", "delivree a", "octroye a", "octroyee a",
];

/// With these a line goes on after the name of the person.
#[rustfmt::skip]
const STATEMENTS: &[&str] = &[
    "attended", "has attended", "completed", "has completed", "has successfully completed", "successfully completed",
    "participated in", "has participated in", "a participe", "a suivi", "a assiste", "a complete", "a reussi",
];

/// What the cell or the words before a colon say where a name is filled in.
#[rustfmt::skip]
const NAME_LABELS: &[&str] = &[
    "name", "full name", "participant", "participant name", "name of participant", "participant s name", "attendee",
    "attendee name", "name of attendee", "student", "student name", "learner", "member", "member name", "delegate",
    "recipient", "registrant", "nom", "nom complet", "nom du participant", "nom de la participante", "participante",
    "etudiant", "etudiante", "membre", "prenom et nom", "nom et prenom", "supervisee",
];

/// Words with which organisations end, or which "of", "for", "de" follow: `Institute for Music`.
#[rustfmt::skip]
const ORGANISATION: &[&str] = &[
    "institute", "association", "centre", "center", "university", "college", "society", "academy", "school", "group",
    "network", "foundation", "hospital", "clinic", "region", "council", "department", "inc", "ltd", "ltee", "llc",
    "corp", "corporation", "federation", "alliance", "board", "faculty", "collective", "hospice", "services",
    "authority", "ministry", "library", "cooperative", "coop", "trust", "chapter", "studio", "studios",
    "partnership", "consortium", "press", "conservatory", "guild", "coalition", "agency", "laboratory", "lab",
    "museum", "orchestra", "associates", "portal", "consulting", "webinars", "enc",
];

/// Words with which French names of organisations begin: `Institut Exemple`.
#[rustfmt::skip]
const ORGANISATION_FIRST: &[&str] = &[
    "institut", "association", "centre", "universite", "college", "cegep", "societe", "academie", "ecole", "groupe",
    "reseau", "fondation", "hopital", "clinique", "conseil", "departement", "federation", "alliance", "ordre",
    "faculte", "collectif", "ministere", "bibliotheque", "cooperative", "ciusss", "cisss", "chu", "conservatoire",
    "agence", "regie", "laboratoire", "musee", "orchestre", "regroupement", "formations", "service", "services",
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
    const ARTICLES: &[&str] = &["le", "la", "l", "les"];
    let words = Words::of(text);
    let first = usize::from(words.get(0).is_some_and(|word| ARTICLES.contains(&word)));
    (0..words.len()).any(|index| {
        let word = words.get(index).unwrap_or_default();
        let span = words.word_span(index);
        let rest = text.get(span.end..).unwrap_or_default();
        let has_capital = text.get(span).is_some_and(|word| word.starts_with(char::is_uppercase));
        let is_alone = words.len() == first + 1;
        let ends = !rest.starts_with([' ', '\u{a0}', '-'])
            || words.get(index + 1).is_some_and(|next| LEADS_ON.contains(&next));
        let stands_there =
            (ends && ORGANISATION.contains(&word)) || (index == first && ORGANISATION_FIRST.contains(&word));
        has_capital && !is_alone && stands_there
    })
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
        // `Jane Roe / has completed`.
        if cell.words.begin_with(STATEMENTS).is_some() {
            return person(cells.get(index.checked_sub(1)?)?.1.text);
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
    let text = text.trim_start_matches([':', ' ', '-', '–']);
    let name = text.split([',', '(', ':', ';', '–', '·']).next()?;
    let begins_upper = |word: &str| word.starts_with(|it: char| it.is_uppercase());
    let words: Vec<&str> = name.split_whitespace().take_while(|word| begins_upper(word) || is_particle(word)).collect();
    let is_name = (SHORTEST..=LONGEST).contains(&words.len())
        && words.last().is_some_and(|last| begins_upper(last))
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
