//! What a file is: a certificate, a transcript, a signed log, a receipt, a programme.

use super::sheet::{Cell, Sheet, Words};
use crate::domain::evidence::EvidenceKind;

/// Words that make a short line a heading of such a file. The first kind that is found is taken:
/// a transcript may call itself a record of certificates, hardly the other way round.
const HEADINGS: &[(EvidenceKind, &[&str])] = &[
    (EvidenceKind::Transcript, &["transcript", "releve de notes", "academic record", "bulletin de notes"]),
    (
        EvidenceKind::Receipt,
        &["receipt", "invoice", "recu", "facture", "payment confirmation", "confirmation de paiement"],
    ),
    (
        EvidenceKind::SignedLog,
        &[
            "log",
            "log sheet",
            "attendance sheet",
            "sign in sheet",
            "signature sheet",
            "feuille de presence*",
            "feuille de signature*",
            "registre",
            "journal de supervision",
            "journal de bord",
            "releve de supervision",
        ],
    ),
    (
        EvidenceKind::Certificate,
        &[
            "certificate",
            "certificat",
            "attestation",
            "certification",
            "diploma",
            "diplome",
            "letter of attendance",
            "confirmation of attendance",
            "verification of attendance",
            "verification of continuing education",
            "verification of completion",
            "proof of attendance",
            "record of attendance",
            "record of completion",
            "statement of completion",
            "preuve de participation",
            "confirmation de participation",
            "confirmation de presence",
        ],
    ),
];

/// What a programme calls itself; only with the hours of a day is it one.
const PROGRAMME: &[&str] = &["programme", "program", "agenda", "schedule", "horaire", "at a glance"];

/// What only a certificate says of somebody.
#[rustfmt::skip]
const CERTIFIES: &[&str] = &[
    "certifies that", "certify that", "confirms that", "confirm that", "has completed", "has successfully completed",
    "successfully completed", "has attended", "atteste que", "attestons que", "certifie que", "certifions que",
    "confirmons que", "a participe a", "a suivi", "a assiste a",
];

/// What stands on a receipt and on nothing else that proves something.
#[rustfmt::skip]
const PAID: &[&str] = &[
    "bill to", "billed to", "sold to", "facture a", "facturee a", "paid by", "paid with", "paid on", "paye par", "payee par", "paye le",
    "paiement par", "payment method", "mode de paiement", "amount paid", "montant paye", "subtotal", "sous total", "receipt no", "invoice no",
    "recu no", "no de recu", "facture no", "no de facture", "order no", "commande no",
];

/// So many lines of that kind make a receipt.
const FEWEST_PAID: usize = 2;

/// A heading has no more words than this.
const LONGEST_HEADING: usize = 7;

/// So many lines that begin with a time of day make a programme.
const FEWEST_TIMES: usize = 3;

/// What the file is, where its heading or its wording tells.
pub(super) fn nature(sheet: &Sheet<'_>) -> Option<EvidenceKind> {
    let headings: Vec<&Cell<'_>> = headings(sheet).collect();
    let says = |phrases: &[&str]| headings.iter().any(|cell| cell.words.has(phrases));
    if let Some((kind, _)) = HEADINGS.iter().find(|(_, phrases)| says(phrases)) {
        return Some(*kind);
    }
    if sheet.lines.iter().filter(|line| line.has(PAID)).count() >= FEWEST_PAID {
        return Some(EvidenceKind::Receipt);
    }
    let times = sheet.cells().filter(|(_, cell)| cell.begins_with_time()).count();
    if says(PROGRAMME) && times >= FEWEST_TIMES {
        return Some(EvidenceKind::Programme);
    }
    sheet.lines.iter().any(|line| line.has(CERTIFIES)).then_some(EvidenceKind::Certificate)
}

/// Whether the file is about belonging, not about learning: a membership, a licence, an insurance.
/// Its dates are those of a period of validity.
pub(super) fn is_of_standing(sheet: &Sheet<'_>) -> bool {
    #[rustfmt::skip]
    const STANDING: &[&str] = &[
        "membership", "adhesion", "good standing", "insurance", "assurance", "license", "licence", "permis",
        "permit",
    ];
    headings(sheet).any(|cell| cell.words.has(STANDING))
}

/// Whether a transcript counts credits of continuing education, and not a school's own.
pub(super) fn counts_continuing_education(sheet: &Sheet<'_>) -> bool {
    #[rustfmt::skip]
    const COUNTED: &[&str] = &[
        "cmte*", "ce credit*", "ce hour*", "cec", "cecs", "cpd credit*", "continuing education credit*",
        "credits de formation continue", "credit de formation continue",
    ];
    sheet.lines.iter().any(|line| line.has(COUNTED))
}

/// Whether a text is what a file calls itself and not what it is about.
pub(super) fn is_heading(cell: &Cell<'_>) -> bool {
    looks_like_heading(cell) && HEADINGS.iter().any(|(_, phrases)| cell.words.has(phrases))
        || ends_as_heading(cell.text)
}

/// `Continuing education: proof of attendance`.
fn ends_as_heading(text: &str) -> bool {
    const LONGEST: usize = 4;
    let Some((_, rest)) = text.split_once(':') else { return false };
    let words = Words::of(rest);
    words.len() <= LONGEST && HEADINGS.iter().any(|(_, phrases)| words.begin_with(phrases).is_some())
}

/// Short texts without figures at the top of the file or in its largest print.
fn headings<'a, 'b>(sheet: &'b Sheet<'a>) -> impl Iterator<Item = &'b Cell<'a>> {
    const TOP: usize = 4;
    let largest = sheet.lines.iter().map(|line| line.size).max().unwrap_or_default();
    let is_large = move |size: u16| u32::from(size) * 100 >= u32::from(largest) * 85;
    let stands_out = move |number: usize| number < TOP || sheet.lines.get(number).is_some_and(|it| is_large(it.size));
    sheet
        .cells()
        .filter(move |(number, cell)| stands_out(*number) && (looks_like_heading(cell) || ends_as_heading(cell.text)))
        .map(|(_, cell)| cell)
}

fn looks_like_heading(cell: &Cell<'_>) -> bool {
    cell.words.len() <= LONGEST_HEADING && !cell.text.chars().any(|it| it.is_ascii_digit() || it == ':')
}
