//! How long the activity took and what it is worth: of all amounts on a file the one that is
//! surest, and none where equally sure ones differ.

use super::measured::{Measured, Unit, amounts_in, measured, plain, unit_of_label};
use super::sheet::{Cell, Sheet, Words};
use super::table::Table;

/// Where an amount comes from, the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// Somewhere in the text.
    Text,
    /// The sum of the rows of a table.
    Rows,
    /// A total or a duration that says it is one.
    Total,
    /// What was attended, earned or claimed, perhaps less than the whole.
    Earned,
}

/// These make an amount that of something else: a price list, a minimum, a part, a rate.
#[rustfmt::skip]
const BESIDE_THE_POINT: &[&str] = &[
    "per", "each", "every", "chaque", "chacun*", "par heure", "par seance", "par session", "par rencontre",
    "par jour", "par semaine", "par credit", "a day", "a week", "minimum", "minimal*", "maximum", "maximal*",
    "up to", "jusqu a", "required", "requires", "requis*", "exige*", "remaining", "available", "disponible*",
    "possible", "offered for", "of which", "stands for", "equals", "correspond*", "break", "pause", "lunch", "diner",
    "within", "notice", "months", "mois", "prior", "before", "hours of operation", "office hours",
    "heures d ouverture", "toll free", "24 hours", "missed", "absent*", "manque*", "one credit", "un credit",
];

/// What follows these is a part of an amount that stands before them.
const PARTS: &[&str] = &["including", "includes", "dont", "incluant", "of these"];

#[rustfmt::skip]
const EARNED: &[&str] = &[
    "attended", "attending", "earned", "earns", "awarded", "claimed", "credited", "granted", "received", "obtenu*",
    "accorde*", "suivies", "suivi", "attribue*", "octroye*", "reclame*", "merite*", "completed", "assiste*",
];

const TOTAL: &[&str] = &["total*", "duree", "duration", "length", "number of", "nombre"];

/// An amount, how sure it is.
struct Candidate {
    source: Source,
    measured: Measured,
}

/// Minutes and hundredths of credits; none of either where the file does not say for sure.
pub(super) struct Amounts {
    pub minutes: Option<u32>,
    pub credits: Option<u32>,
}

/// What the file says the activity took and is worth.
pub(super) fn amounts(sheet: &Sheet<'_>, table: &Table) -> Amounts {
    let mut found = Vec::new();
    for (number, line) in sheet.lines.iter().enumerate() {
        for (position, cell) in line.cells.iter().enumerate() {
            let left = position.checked_sub(1).and_then(|left| line.cells.get(left));
            read_cell(cell, left, &mut found);
        }
        if table.header.is_some_and(|header| number > header) {
            found.extend(totals(sheet, table, number));
        }
    }
    found.extend(sums(sheet, table));
    let credits = surest(&found, Unit::Credits).or_else(|| {
        let states_credits = found.iter().any(|it| it.measured.unit == Unit::Credits);
        if states_credits { None } else { surest(&found, Unit::Units) }
    });
    Amounts { minutes: surest(&found, Unit::Minutes), credits }
}

/// The one amount of the surest source.
fn surest(found: &[Candidate], unit: Unit) -> Option<u32> {
    let of_unit = || found.iter().filter(|it| it.measured.unit == unit);
    let best = of_unit().map(|it| it.source).max()?;
    let mut amounts = of_unit().filter(|it| it.source == best).map(|it| it.measured.amount);
    let first = amounts.next()?;
    amounts.all(|amount| amount == first).then_some(first)
}

/// The amounts of a cell, clause by clause.
fn read_cell(cell: &Cell<'_>, left: Option<&Cell<'_>>, found: &mut Vec<Candidate>) {
    let text = plain(cell.text);
    if let Some(left) = left
        && let Some(unit) = unit_of_label(&left.words)
        && let Some(measured) = measured(&text, unit)
        && !left.words.has(BESIDE_THE_POINT)
    {
        found.push(Candidate { source: source(&left.words, Source::Total), measured });
        return;
    }
    let label = left.filter(|left| left.words.len() <= 5);
    for clause in clauses(&text) {
        let words = Words::of(clause);
        let is_left_out = label.is_some_and(|label| label.words.has(BESIDE_THE_POINT));
        if clause.contains('=') || words.has(BESIDE_THE_POINT) || is_left_out {
            continue;
        }
        if let Some(labelled) = labelled(clause) {
            found.push(labelled);
            continue;
        }
        let parts_from = words.first_of(PARTS).map_or(clause.len(), |phrase| words.span(phrase).start);
        let beside = label.map_or(Source::Text, |label| source(&label.words, Source::Text));
        for amount in amounts_in(clause).into_iter().filter(|amount| amount.start < parts_from) {
            let before = clause.get(..amount.start).unwrap_or_default();
            let measured = attended_of(before, amount.measured);
            let source =
                if measured == amount.measured { source(&words, Source::Text).max(beside) } else { Source::Earned };
            found.push(Candidate { source, measured });
        }
    }
}

fn source(words: &Words, otherwise: Source) -> Source {
    if words.has(EARNED) {
        Source::Earned
    } else if words.has(TOTAL) {
        Source::Total
    } else {
        otherwise
    }
}

/// Pieces of a text that speak of one thing each. A comma between digits is a decimal mark.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    const SEPARATORS: [&str; 12] = ["·", "•", ";", "|", "(", ")", ", ", ". ", " – ", " - ", " — ", " / "];
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let cut = SEPARATORS.iter().filter_map(|mark| rest.find(mark).map(|at| (at, mark.len()))).min();
        let (at, length) = cut.unwrap_or((rest.len(), 0));
        let clause = rest.get(..at).unwrap_or_default();
        rest = rest.get(at + length..).unwrap_or_default();
        Some(clause)
    })
}

/// `CE credits: 2.5`, with nothing behind the number that makes it something else.
fn labelled(clause: &str) -> Option<Candidate> {
    let (label, value) = clause.split_once(':')?;
    let words = Words::of(label);
    let unit = unit_of_label(&words)?;
    Some(Candidate { source: source(&words, Source::Total), measured: measured(value.trim(), unit)? })
}

/// `4 of 6 hours`: of the two the first was attended.
fn attended_of(before: &str, whole: Measured) -> Measured {
    let mut words = before.split_whitespace().rev();
    let joins = words.next().is_some_and(|word| matches!(word, "of" | "sur" | "/" | "de"));
    let number = words.next().filter(|word| joins && word.starts_with(|it: char| it.is_ascii_digit()));
    let part = number.and_then(|number| measured(number, whole.unit)).filter(|part| part.amount < whole.amount);
    part.unwrap_or(whole)
}

/// The figures of a row of totals, in the order of the columns of amounts.
fn totals(sheet: &Sheet<'_>, table: &Table, number: usize) -> Vec<Candidate> {
    let says_total = |cell: &Cell<'_>| cell.words.begin_with(&["total*", "grand total", "sum", "somme"]).is_some();
    let Some(line) = sheet.lines.get(number).filter(|line| line.cells.first().is_some_and(says_total)) else {
        return Vec::new();
    };
    let Some(header) = table.header.and_then(|header| sheet.lines.get(header)) else { return Vec::new() };
    let units: Vec<Unit> = header.cells.iter().filter_map(|cell| unit_of_label(&cell.words)).collect();
    let figures: Vec<&str> = line.cells.iter().skip(1).map(|cell| cell.text).collect();
    if units.len() != figures.len() {
        return Vec::new();
    }
    let pairs = figures.into_iter().zip(units);
    pairs
        .filter_map(|(figure, unit)| Some(Candidate { source: Source::Total, measured: measured(figure, unit)? }))
        .collect()
}

/// The sum of each column of amounts, where every row has a figure in it.
fn sums(sheet: &Sheet<'_>, table: &Table) -> Vec<Candidate> {
    let Some(header) = table.header.and_then(|header| sheet.lines.get(header)) else { return Vec::new() };
    let columns = header.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, unit_of_label(&cell.words)?)));
    let sum = |(at, unit): (usize, Unit)| {
        let figures = table.rows.iter().map(|row| {
            let cells = &sheet.lines.get(*row)?.cells;
            let cell = cells.get(at).filter(|_| cells.len() == header.cells.len())?;
            measured(cell.text, unit).map(|it| it.amount)
        });
        let amount = figures.sum::<Option<u32>>().filter(|amount| *amount > 0)?;
        Some(Candidate { source: Source::Rows, measured: Measured { unit, amount } })
    };
    columns.filter_map(sum).collect()
}
