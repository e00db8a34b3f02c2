//! Which row holds the headings, and what each column says.

use std::ops::Range;

use chrono::NaiveDate;

use super::amounts::{self, CreditsSaid};
use super::answer::{Choices, OwnNames};
use super::days::{self, Order};
use super::meaning::{Meaning, Strength, meanings};
use super::table::{Cell, Row, Sheet, letter};
use crate::text::folded;

/// So many rows are looked through for headings.
pub(super) const MOST_ROWS: usize = 60;

/// So many headings as our own lists write them make one: others share a few of the words.
const LEAST_OWN: usize = 12;

/// Headings once more, with others than above, have at least two that say plainly what stands below: rows of activities have
/// words of headings in them, too.
const LEAST_AGAIN: u32 = 6;

/// More columns than these that may be one thing are not asked about one by one.
const MOST_TIED: usize = 12;

/// So many rows of a column are looked at to tell what it holds.
const SAMPLE: usize = 200;

/// A column with what it says.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub heading: String,
    pub meaning: Meaning,
    strength: Strength,
    /// Whether its heading is a word for anything at all.
    pub is_understood: bool,
}

/// Two columns or more that may be one thing.
#[derive(Debug, Clone)]
pub(super) struct Tie {
    pub meaning: Meaning,
    pub columns: Vec<usize>,
}

/// The columns of a sheet, and where their headings stand.
#[derive(Debug, Clone)]
pub(super) struct Headings {
    /// The number of their row; nothing where nobody has written headings.
    pub row: Option<u32>,
    /// How many cells their row has.
    pub width: usize,
    pub columns: Vec<Column>,
    pub ties: Vec<Tie>,
    /// Whether they are those of a list that Ledgerline wrote.
    pub are_own: bool,
    /// The order in which a heading says that days are written.
    pub order: Option<Order>,
}

impl Headings {
    /// The column that says this.
    pub fn column(&self, meaning: Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.meaning == meaning)
    }

    /// Every column that says this.
    pub fn columns_of(&self, meaning: Meaning) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns.filter(move |(_, column)| column.meaning == meaning).map(|(at, _)| at)
    }

    /// Whether a row is the headings once more.
    pub fn are_repeated_in(&self, row: &Row) -> bool {
        let filled = self.columns.iter().enumerate().filter(|(_, column)| !column.heading.trim().is_empty());
        let mut seen = 0;
        for (at, column) in filled {
            if row.cell(at).text().is_none_or(|text| folded(text) != folded(&column.heading)) {
                return false;
            }
            seen += 1;
        }
        seen > 1
    }
}

/// A part of a sheet with headings of its own.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub headings: Headings,
    /// Its rows among those of the sheet.
    pub rows: Range<usize>,
}

/// The parts of a sheet that have headings of activities; none where no row is such. Where nobody has written headings, what
/// the member says of columns by their letters stands for them.
pub(super) fn sections(sheet: &Sheet, own: &OwnNames, choices: &Choices, today: NaiveDate) -> Vec<Section> {
    let named = Choices {
        columns: choices
            .columns
            .iter()
            .filter(|(name, _)| !is_letter(name))
            .map(|(name, it)| (name.clone(), *it))
            .collect(),
        ..Choices::default()
    };
    let mut starts: Vec<usize> = Vec::new();
    for (at, row) in sheet.rows.iter().enumerate() {
        if starts.is_empty() && at >= MOST_ROWS {
            break;
        }
        let is_same = |above: &usize| sheet.rows.get(*above).is_some_and(|above| above.cells == row.cells);
        let least = if starts.is_empty() { 1 } else { LEAST_AGAIN };
        if may_be_headings(row) && score(row, own, &named, today) >= least && !starts.last().is_some_and(is_same) {
            starts.push(at);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([sheet.rows.len()]);
    let found = starts.iter().zip(ends).map(|(start, end)| {
        let below = sheet.rows.get(start + 1..end).unwrap_or_default();
        let headings = assign(sheet, sheet.rows.get(*start), below, own, choices, today);
        Section { headings, rows: start + 1..end }
    });
    let found: Vec<Section> = found.collect();
    let chosen: Vec<Meaning> =
        choices.columns.iter().filter(|(name, _)| is_letter(name)).map(|(_, meaning)| *meaning).collect();
    if !found.is_empty() || !chosen.contains(&Meaning::Title) || !chosen.iter().any(|it| is_of_days(*it)) {
        return found;
    }
    let headings = assign(sheet, None, &sheet.rows, own, choices, today);
    vec![Section { headings, rows: 0..sheet.rows.len() }]
}

/// The columns of a sheet in which no headings are known, as far as somebody has said what they hold.
pub(super) fn unknown(sheet: &Sheet, choices: &Choices, today: NaiveDate) -> Section {
    let first = sheet.rows.iter().position(|row| row.cells.iter().any(|cell| !cell.is_empty())).unwrap_or_default();
    // Words alone, and none of them a day or an amount, are headings that are not understood.
    let may_head = |row: &&Row| {
        let figures = |cell: &Cell| matches!(amounts::credits(cell, today), CreditsSaid::Credits(_) | CreditsSaid::Day);
        may_be_headings(row)
            && row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1
            && !row.cells.iter().any(figures)
    };
    let row = sheet.rows.get(first).filter(may_head);
    let below = if row.is_some() { first + 1 } else { first };
    let width = sheet.rows.iter().take(SAMPLE).map(|row| row.cells.len()).max().unwrap_or_default();
    let columns = (0..width).map(|at| {
        let heading = row.and_then(|row| row.cell(at).text()).unwrap_or_default().trim().to_owned();
        let chosen = chosen(&heading, at, row, choices);
        Column {
            heading,
            meaning: chosen.unwrap_or(Meaning::Ignored),
            strength: Strength::Holds,
            is_understood: chosen.is_some(),
        }
    });
    let headings =
        Headings { row: None, width, columns: columns.collect(), ties: Vec::new(), are_own: false, order: None };
    Section { headings, rows: below..sheet.rows.len() }
}

/// Whether a name can be the letter of a column.
pub(super) fn is_letter(name: &str) -> bool {
    (1..=2).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// A look that is quickly taken: no heading begins with a digit.
fn may_be_headings(row: &Row) -> bool {
    row.cells.iter().all(|cell| match cell {
        Cell::Text(text) => !text.starts_with(|it: char| it.is_ascii_digit()),
        Cell::Empty => true,
        _ => false,
    })
}

const fn is_of_days(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Start | Meaning::End | Meaning::CompletedAt)
}

/// How much a row looks like headings of activities.
fn score(row: &Row, own: &OwnNames, choices: &Choices, today: NaiveDate) -> u32 {
    let own = are_own(row, own).then_some(own);
    let mut score = 0;
    let (mut seen, mut is_timed, mut is_titled, mut is_measured) = (Vec::new(), false, false, false);
    for (at, cell) in row.cells.iter().enumerate() {
        match cell {
            Cell::Text(text) => {
                let found = said(text, at, row, own, choices);
                let Some((meaning, strength)) = found.first().copied() else {
                    // A day or a figure stands in no heading.
                    let is_figure = matches!(amounts::credits(cell, today), CreditsSaid::Credits(_) | CreditsSaid::Day);
                    if is_figure {
                        return 0;
                    }
                    continue;
                };
                is_timed |= is_of_days(meaning);
                is_titled |= meaning == Meaning::Title || found.iter().any(|it| it.0 == Meaning::Title);
                is_measured |= matches!(
                    meaning,
                    Meaning::Credits | Meaning::Ceu | Meaning::Hours | Meaning::Duration | Meaning::Minutes
                );
                if !seen.contains(&meaning) {
                    seen.push(meaning);
                    score += if strength >= Strength::Is && meaning != Meaning::Ignored { 3 } else { 1 };
                }
            }
            Cell::Empty => {}
            _ => return 0,
        }
    }
    let telling = [is_timed, is_titled, is_measured].into_iter().filter(|it| *it).count();
    if telling < 2 { 0 } else { score }
}

/// Whether a row is the headings of a list that Ledgerline wrote: all that it always has.
fn are_own(row: &Row, own: &OwnNames) -> bool {
    let is_own = |cell: &&Cell| cell.text().is_some_and(|text| own.headings.iter().any(|(name, _)| name == text));
    row.cells.iter().filter(is_own).count() >= LEAST_OWN
}

/// What a heading says: the member's word, in a list of our own what that calls it, or what others do.
fn said(heading: &str, at: usize, row: &Row, own: Option<&OwnNames>, choices: &Choices) -> Vec<(Meaning, Strength)> {
    if let Some(meaning) = chosen(heading, at, Some(row), choices) {
        return vec![(meaning, Strength::Own)];
    }
    let ours = own.and_then(|own| own.headings.iter().find(|(name, _)| name == heading.trim()));
    ours.map_or_else(|| meanings(heading), |(_, meaning)| vec![(*meaning, Strength::Own)])
}

/// What the member has said of a column: by its heading, or by its letter where no heading is called so.
fn chosen(heading: &str, at: usize, row: Option<&Row>, choices: &Choices) -> Option<Meaning> {
    if choices.columns.is_empty() {
        return None;
    }
    let is_same = |heading: &str, name: &str| {
        let key = folded(heading);
        name.trim() == heading.trim() || (!key.is_empty() && folded(name) == key)
    };
    let named = choices.columns.iter().find(|(name, _)| !heading.is_empty() && is_same(heading, name));
    let is_heading =
        |name: &str| row.is_some_and(|row| row.cells.iter().filter_map(Cell::text).any(|it| is_same(it, name)));
    let lettered =
        || choices.columns.iter().find(|(name, _)| name.eq_ignore_ascii_case(&letter(at)) && !is_heading(name));
    named.or_else(lettered).map(|(_, meaning)| *meaning)
}

fn assign(
    sheet: &Sheet,
    headings: Option<&Row>,
    below: &[Row],
    own: &OwnNames,
    choices: &Choices,
    today: NaiveDate,
) -> Headings {
    let nothing = Row::default();
    let row = headings.unwrap_or(&nothing);
    let own = are_own(row, own).then_some(own);
    let widest = below.iter().take(SAMPLE).map(|row| row.cells.len()).max().unwrap_or_default();
    let own_width = if headings.is_some() { row.cells.len() } else { widest };
    let width = widest.max(own_width);
    let heading_of = |column: usize| row.cell(column).text().unwrap_or_default().trim().to_owned();
    let found: Vec<Vec<(Meaning, Strength)>> = (0..width)
        .map(|column| {
            let mut found = said(&heading_of(column), column, row, own, choices);
            // "Completed" stands above days, or above yes and no.
            let has_days = holds(below, column, |cell| {
                !matches!(days::says(cell, today), days::Says::Unclear | days::Says::Nothing | days::Says::Year(_))
            });
            found.retain(|(meaning, strength)| match meaning {
                Meaning::End | Meaning::Start if *strength == Strength::Perhaps => has_days,
                Meaning::Status if *strength == Strength::Perhaps => !has_days,
                Meaning::Credits if *strength == Strength::Perhaps => {
                    holds(below, column, |cell| is_amount(cell, today))
                }
                _ => true,
            });
            found
        })
        .collect();
    let mut columns: Vec<Column> = (0..width)
        .map(|column| Column {
            heading: heading_of(column),
            meaning: Meaning::Ignored,
            strength: Strength::Holds,
            is_understood: !found[column].is_empty(),
        })
        .collect();
    let mut ties = Vec::new();
    for meaning in Meaning::ALL.into_iter().filter(|it| *it != Meaning::Ignored) {
        let free = |column: usize| columns[column].meaning == Meaning::Ignored;
        let is_hidden = |column: usize| u16::try_from(column).is_ok_and(|it| sheet.hidden_columns.contains(&it));
        let mut candidates: Vec<(Strength, usize)> = (0..width)
            .filter(|column| free(*column))
            .filter_map(|column| found[column].iter().find(|it| it.0 == meaning).map(|it| (it.1, column)))
            .collect();
        // What is hidden gives way to what is seen.
        if candidates.iter().any(|(_, column)| !is_hidden(*column)) {
            candidates.retain(|(_, column)| !is_hidden(*column));
        }
        let Some(most) = candidates.iter().map(|(strength, _)| *strength).max() else { continue };
        let best: Vec<usize> = candidates.iter().filter(|it| it.0 == most).map(|it| it.1).collect();
        let takes = if matches!(meaning, Meaning::Note | Meaning::Status) {
            candidates.iter().map(|it| it.1).collect()
        } else {
            best.clone()
        };
        if best.len() > 1 && meaning.is_telling() {
            ties.extend((best.len() <= MOST_TIED).then_some(Tie { meaning, columns: best }));
            continue;
        }
        // What only holds the word may be a part of the credits, or those that somebody has asked for.
        if meaning == Meaning::Credits && most <= Strength::Perhaps {
            let columns: Vec<usize> = candidates.iter().map(|it| it.1).collect();
            ties.extend((columns.len() <= MOST_TIED).then_some(Tie { meaning, columns }));
            continue;
        }
        let several = matches!(meaning, Meaning::Note | Meaning::Topics | Meaning::Status);
        for column in takes.into_iter().take(if several { usize::MAX } else { 1 }) {
            columns[column].meaning = meaning;
            columns[column].strength = most;
        }
    }
    // One day, and the last one beside it.
    let order = columns.iter().find_map(|column| match column.meaning {
        Meaning::Start | Meaning::End => Order::of_heading(&column.heading),
        _ => None,
    });
    Headings { row: headings.map(|row| row.number), width: own_width, columns, ties, are_own: own.is_some(), order }
}

/// The columns of figures of which nobody knows what they count.
pub(super) fn unknown_figures(below: &[Row], headings: &Headings, today: NaiveDate) -> Vec<usize> {
    let columns = headings.columns.iter().enumerate();
    columns
        .filter(|(at, column)| {
            column.meaning == Meaning::Ignored
                && !column.is_understood
                && !column.heading.is_empty()
                && holds(below, *at, |cell| is_amount(cell, today))
        })
        .map(|(at, _)| at)
        .take(MOST_TIED)
        .collect()
}

fn is_amount(cell: &Cell, today: NaiveDate) -> bool {
    matches!(amounts::credits(cell, today), CreditsSaid::Credits(_) | CreditsSaid::Hours(_) | CreditsSaid::NotPositive)
}

/// Whether most cells of a column that hold something hold such.
fn holds(rows: &[Row], column: usize, is_such: impl Fn(&Cell) -> bool) -> bool {
    let cells = || rows.iter().take(SAMPLE).map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
    let (all, such) = (cells().count(), cells().filter(|cell| is_such(cell)).count());
    all > 0 && such * 2 > all
}
