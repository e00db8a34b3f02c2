//! The number under which a provider or a course is approved, as `P-097`, `S-001` or `CAT-0021`.

use super::found::Found;
use super::sheet::{Cell, Sheet, Words};
use crate::text::dates::dates_in;

/// These say that the number behind them is that of a provider or an approval.
#[rustfmt::skip]
const APPROVALS: &[&str] = &[
    "provider", "providers", "provider number", "provider no", "provider id", "provider code", "approval",
    "approval number", "approval no", "approval code", "approved", "approved provider", "approved by", "accreditation number",
    "accreditation no", "sponsor number", "sponsor no", "sponsor id", "cmte number", "cmte approval",
    "course approval", "program approval", "co sponsored", "cosponsored",
    "prestataire", "no de prestataire", "numero de prestataire", "organisme", "fournisseur", "numero de fournisseur", "no de fournisseur", "approbation", "numero d approbation",
    "no d approbation", "n d approbation", "approuve*", "agrement", "numero d agrement", "no d agrement", "agree", "agreee", "agrees",
    "reconnaissance", "numero de reconnaissance", "no de reconnaissance", "reconnu*", "accredite*", "accredited",
    "numero d accreditation", "no d accreditation", "accreditation", "recognized provider", "ce provider",
    "activity approval", "maintains responsibility", "approval id",
];

/// These approve; they give numbers to people as well.
const BODIES: &[&str] = &["cmte", "cmtes", "cbmt", "certification board for music therapists"];

/// And these that it is another's: a person's, a paper's, an order's, a place's.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "license*", "licence*", "licensure", "permis", "permit", "certificate", "certificat", "certificate no", "certificate number", "certificate id",
    "certification number", "certification no", "member", "membership", "membre", "order", "commande", "invoice", "facture", "receipt", "recu",
    "student", "etudiant*", "learner", "registration", "registrant", "inscription", "phone", "tel", "telephone", "fax", "credential",
    "verification", "room", "salle", "suite", "unit", "registry", "registry id", "course no", "course number", "course code",
    "transaction", "confirmation", "account", "user", "employee", "reference", "ref", "dossier", "record id",
    "activity", "session", "module", "level", "niveau", "grade", "score", "page", "form", "formulaire", "version", "rev",
    "postal", "street", "rue", "mta no", "mta number", "mt bc no", "certification", "id no", "badge", "numero de membre",
    "attestation", "attestation no", "business", "gst", "tps", "tvq", "hst", "tax", "siret", "ein", "zoom", "meeting id",
    "neq", "bienfaisance", "charity", "charities", "charitable", "numero d entreprise",
    "no d entreprise", "incorporation", "company no", "company number", "trademark*", "cbmt id",
];

/// Letters behind a person's name, of which a number may be; that of an approval has its own shape.
const OF_PEOPLE: &[&str] = &["mt bc", "mta", "rmt", "rp", "ccc", "lcat", "lpmt", "mt"];

/// Bodies whose numbers matter most to a music therapist.
#[rustfmt::skip]
const OF_MUSIC_THERAPY: &[&str] = &[
    "cbmt", "cmte", "cmtes", "certification board for music therapists", "camt", "acm", "music therap*",
    "musicotherap*",
];

/// The number, where the file says whose it is. Of several that of a music therapists' body counts;
/// otherwise the first, which is worth a look.
pub(super) fn number(sheet: &Sheet<'_>) -> Option<Found<String>> {
    let cells: Vec<(usize, &Cell<'_>)> = sheet.cells().collect();
    let mut found: Vec<(Found<String>, bool)> = Vec::new();
    for (index, (line, cell)) in cells.iter().enumerate() {
        let left = index.checked_sub(1).and_then(|left| cells.get(left)).filter(|(number, _)| number == line);
        // A sentence may go on from the line above.
        let above = index.checked_sub(1).and_then(|above| cells.get(above)).filter(|(number, _)| number + 1 == *line);
        for number in numbers_in(cell, left.map(|(_, left)| *left), above.map(|(_, above)| *above)) {
            let is_ours = cell.words.has(OF_MUSIC_THERAPY) || has_shape_of_ours(&number.value);
            if !found.iter().any(|(known, _)| known.value == number.value) {
                found.push((number, is_ours));
            }
        }
    }
    let ours: Vec<&Found<String>> = found.iter().filter(|(_, is_ours)| *is_ours).map(|(number, _)| number).collect();
    match (ours.as_slice(), found.as_slice()) {
        ([number], _) => Some((*number).clone()),
        ([first, ..], _) => Some((*first).clone().only_if(false)),
        ([], [(number, _)]) => Some(number.clone()),
        ([], [(first, _), ..]) => Some(first.clone().only_if(false)),
        ([], []) => None,
    }
}

/// `P-097`, `S-001`, `CAT-0021`.
fn has_shape_of_ours(number: &str) -> bool {
    let Some((letters, digits)) = number.split_once('-') else { return false };
    matches!(letters, "P" | "S" | "CAT" | "A" | "CP")
        && (2..=5).contains(&digits.len())
        && digits.bytes().all(|it| it.is_ascii_digit())
}

/// The number of a business or a charity as the tax office writes it: `123456789RR0001`.
fn is_of_business(number: &str) -> bool {
    let number: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = number.chars().filter(char::is_ascii_uppercase).collect::<String>();
    matches!(letters.as_str(), "RR" | "RT" | "RC" | "RP" | "TQ") && number.len() >= 12
}

/// The numbers of a cell that are those of providers or approvals: by the nearest word before that
/// says whose a number is, or by the label beside the cell.
fn numbers_in(cell: &Cell<'_>, left: Option<&Cell<'_>>, above: Option<&Cell<'_>>) -> Vec<Found<String>> {
    let mut dates = None;
    let mut found = Vec::new();
    for (start, piece) in pieces(cell.text) {
        let Some(number) = as_number(piece) else { continue };
        let dates = dates.get_or_insert_with(|| dates_in(cell.text));
        if dates.iter().any(|date| date.start < start + piece.len() && start < date.end) {
            continue;
        }
        let before = cell.text.get(..start).unwrap_or_default();
        let after = cell.text.get(start + piece.len()..).unwrap_or_default();
        let is_labelled = before.trim_end().ends_with(['#', ':', '№']) || says_number(before);
        let says = whose(before, number).or_else(|| {
            let is_alone = !before.chars().any(char::is_alphabetic);
            left.filter(|_| is_alone)
                .or(above.filter(|_| is_alone && left.is_none()))
                .and_then(|label| whose(label.text, number))
        });
        let is_maintained = Words::of(after).begin_with(&["maintains"]).is_some();
        if is_of_business(number) {
            continue;
        }
        let is_explicit = is_labelled || has_shape_of_ours(number) || before.is_empty() || piece.starts_with('#');
        let is_one = match says {
            Some(Whose::Approval) => is_explicit,
            Some(Whose::Other) => false,
            None => is_maintained || (has_shape_of_ours(number) && piece.starts_with('#')),
        };
        if is_one {
            let from = left
                .filter(|_| before.is_empty())
                .map_or_else(|| cell.text.to_owned(), |left| format!("{} {}", left.text, cell.text));
            found.push(Found::sure(number.to_owned(), &window(&from, number)));
        }
    }
    found
}

/// Of a long text the words round the number.
fn window(text: &str, number: &str) -> String {
    const BEFORE: usize = 90;
    let at = text.find(number).unwrap_or_default();
    let from = text.ceil_char_boundary(at.saturating_sub(BEFORE));
    let from = if from == 0 {
        0
    } else {
        text.get(from..).and_then(|rest| rest.find(' ')).map_or(from, |space| from + space + 1)
    };
    let cut = text.get(from..).unwrap_or(text);
    if from == 0 { cut.to_owned() } else { format!("…{cut}") }
}

/// Whose a number is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Approval,
    Other,
}

/// What the words before a number say, in its own sentence: the nearest decides.
fn whose(before: &str, number: &str) -> Option<Whose> {
    const NEAR: usize = 200;
    let before = before.get(before.ceil_char_boundary(before.len().saturating_sub(NEAR))..).unwrap_or_default();
    let sentence = before.rsplit(['|', '·', '•', ';']).next().unwrap_or_default();
    let words = Words::of(sentence);
    let is_shaped = has_shape_of_ours(number);
    let last_of = |phrases: &[&str], also: &[&str]| {
        words.last_of(phrases).into_iter().chain(words.last_of(also)).max_by_key(|phrase| phrase.nearness())
    };
    let approval = last_of(APPROVALS, if is_shaped { BODIES } else { &[] });
    let other = last_of(OTHERS, if is_shaped { &[] } else { OF_PEOPLE });
    let approval = approval.map(|phrase| (phrase.nearness(), Whose::Approval));
    let other = other.map(|phrase| (phrase.nearness(), Whose::Other));
    approval.into_iter().chain(other).max_by_key(|(nearness, _)| *nearness).map(|(_, whose)| whose)
}

/// Whether the words before say that a number comes: `provider no`, `nº de reconnaissance`.
fn says_number(before: &str) -> bool {
    const NUMBERS: &[&str] = &["no", "number", "numero", "nr", "num", "id", "code", "n"];
    let words = Words::of(before);
    let last = words.last_of(APPROVALS).map(|phrase| words.span(phrase));
    if let Some(span) = last
        && !before.get(span.end..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric))
        && before.get(span).is_some_and(|phrase| Words::of(phrase).has(NUMBERS))
    {
        return true;
    }
    words.last().is_some_and(|last| matches!(last, "no" | "number" | "numero" | "nr" | "num" | "id" | "code" | "n"))
}

/// The pieces of a text between spaces and brackets, and where each begins.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_end = |it: char| it.is_whitespace() || matches!(it, '(' | ')' | ',' | ';' | '|' | '“' | '”' | '"' | ':');
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let begin = at + rest.find(|it| !is_end(it))?;
        let rest = text.get(begin..)?;
        let length = rest.find(is_end).unwrap_or(rest.len());
        at = begin + length;
        text.get(begin..at).map(|piece| (begin, piece))
    })
}

/// A piece as a number: figures, perhaps with capitals and hyphens, without the sign before it.
fn as_number(piece: &str) -> Option<&str> {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 24;
    let number = piece.trim_start_matches(['#', '№']).trim_end_matches(['.', '–', '-']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let has_only =
        number.chars().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase() || matches!(it, '-' | '/' | '.' | '_'));
    let is_amount = number.contains('.') && number.chars().all(|it| it.is_ascii_digit() || it == '.');
    let begins_well = number.starts_with(|it: char| it.is_ascii_alphanumeric());
    let is_one = has_only && begins_well && digits > 1 && !is_amount && (SHORTEST..=LONGEST).contains(&number.len());
    is_one.then_some(number)
}
