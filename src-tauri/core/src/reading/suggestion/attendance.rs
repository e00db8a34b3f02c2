//! Whether all of it was attended, where the file says so.

use serde::Serialize;
use specta::Type;

use super::found::Found;
use super::measured::{measured, unit_of_label};
use super::sheet::{Cell, Sheet, Words};

/// Whether somebody attended all of what was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Attendance {
    /// From beginning to end.
    Whole,
    /// Some of it.
    Part,
}

#[rustfmt::skip]
const PART: &[&str] = &[
    "partial attendance", "partially attended", "attended part", "attended a portion", "partial credit", "presence partielle", "participation partielle",
    "assiste en partie", "assiste partiellement", "suivi en partie", "suivi partiellement", "a participe en partie",
];

#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "attended in full", "full attendance", "attended the entire", "completed the entire", "from beginning to end",
    "presence complete", "presence a 100", "100 attendance", "attended all",
];

/// How much of anything, and of attendance only where that is what is spoken of.
const OF_ANYTHING: [(Attendance, &[&str]); 2] = [
    (Attendance::Part, &["in part", "une partie de"]),
    (
        Attendance::Whole,
        &[
            "in full",
            "in its entirety",
            "in their entirety",
            "en entier",
            "en totalite",
            "dans son integralite",
            "dans sa totalite",
            "integralement",
        ],
    ),
];

/// Words that speak of attendance.
#[rustfmt::skip]
const ATTENDING: &[&str] = &[
    "attend*", "present", "presente", "presence*", "particip*", "complet*", "assist*", "suivi", "suivie", "a suivi",
];

/// What was given or taken in part or in full is then money, or the right to copy.
#[rustfmt::skip]
const OF_SOMETHING_ELSE: &[&str] = &[
    "paid", "pay", "payment*", "payable", "fee", "fees", "fund", "funded", "funding", "financ*", "supported by", "sponsor*",
    "grant", "grants", "subvention*", "paye*", "paiement*", "frais", "balance", "solde", "tuition", "refund*", "rembours*", "reproduc*",
    "reproduit*", "bourse*", "scholarship*", "cost", "costs", "cout*",
];

/// Words that make of one of these what is asked for, and not what was done.
const ASKED: &[&str] = &[
    "must",
    "required",
    "requires",
    "doit",
    "doivent",
    "exige*",
    "no partial",
    "aucun credit partiel",
    "not awarded",
    "only",
    "if",
    "si",
    "each session that",
];

/// Part or whole, where the file says it in words or in figures (`4 of 6 hours`).
pub(super) fn attendance(sheet: &Sheet<'_>) -> Option<Found<Attendance>> {
    let mut found: Option<Found<Attendance>> = None;
    for (_, cell) in sheet.cells().filter(|(_, cell)| !cell.words.has(ASKED)) {
        let said = in_words(&cell.words).or_else(|| of_figures(cell));
        let Some(said) = said.map(|said| Found::sure(said, cell.text)) else { continue };
        match &found {
            Some(known) if known.value != said.value => return None,
            Some(_) => {}
            None => found = Some(said),
        }
    }
    found.or_else(|| less_than_offered(sheet))
}

fn in_words(words: &Words) -> Option<Attendance> {
    if words.has(OF_SOMETHING_ELSE) {
        return None;
    }
    let of_anything = OF_ANYTHING.iter().find(|(_, phrases)| words.has(phrases) && words.has(ATTENDING));
    if words.has(PART) {
        Some(Attendance::Part)
    } else if words.has(WHOLE) {
        Some(Attendance::Whole)
    } else {
        of_anything.map(|(said, _)| *said)
    }
}

/// `Total hours offered: 15 / Hours attended: 9.5`.
fn less_than_offered(sheet: &Sheet<'_>) -> Option<Found<Attendance>> {
    #[rustfmt::skip]
    const OFFERED: &[&str] = &["offered", "available", "offert*", "possible*", "disponible*", "of the event", "de l evenement"];
    #[rustfmt::skip]
    const ATTENDED: &[&str] = &["attended", "earned", "suivi*", "obtenu*", "claimed", "completed", "awarded", "accorde*"];
    let mut offered = Vec::new();
    let mut attended = Vec::new();
    for line in &sheet.lines {
        for (at, cell) in line.cells.iter().enumerate() {
            let left = at.checked_sub(1).and_then(|left| line.cells.get(left));
            let (label, value, from) = match (cell.text.split_once(':'), left) {
                (Some((label, value)), _) => (Words::of(label), value, cell.text.to_owned()),
                (None, Some(left)) => (Words::of(left.text), cell.text, format!("{} {}", left.text, cell.text)),
                (None, None) => continue,
            };
            let Some(measured) = unit_of_label(&label).and_then(|unit| measured(value.trim(), unit)) else { continue };
            if label.has(OFFERED) {
                offered.push(measured);
            } else if label.has(ATTENDED) {
                attended.push((measured, from));
            }
        }
    }
    attended.into_iter().find_map(|(part, from)| {
        let whole = offered.iter().find(|whole| whole.unit == part.unit)?;
        let said = if part.amount < whole.amount { Attendance::Part } else { Attendance::Whole };
        Some(Found::sure(said, &from))
    })
}

/// `4 of 6 hours`, `10 of 10 sessions`, `10 séances sur 12`.
fn of_figures(cell: &Cell<'_>) -> Option<Attendance> {
    #[rustfmt::skip]
    const UNITS: &[&str] = &["hours", "heures", "sessions", "seances", "days", "jours", "hour", "minutes", "credits", "rencontres", "meetings", "classes"];
    const SAID: &[&str] = &[
        "attended",
        "suivi*",
        "assiste*",
        "present*",
        "completed",
        "participe*",
        "sessions attended",
        "seances suivies",
        "attendance",
    ];
    let words = &cell.words;
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    if !words.has(UNITS) || !words.has(SAID) {
        return None;
    }
    (0..words.len()).find_map(|at| {
        let joins = words.get(at + 1).is_some_and(|word| matches!(word, "of" | "sur"));
        let part = number(at).filter(|_| joins)?;
        let whole =
            number(at + 2).or_else(|| words.get(at + 2).filter(|word| *word == "the").and_then(|_| number(at + 3)))?;
        match part.cmp(&whole) {
            std::cmp::Ordering::Less => Some(Attendance::Part),
            std::cmp::Ordering::Equal => Some(Attendance::Whole),
            std::cmp::Ordering::Greater => None,
        }
    })
}
