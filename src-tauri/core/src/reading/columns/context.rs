//! What a row means by the rows around it: in which order days stand, which year it is, what a bare number counts.

use chrono::{Datelike as _, NaiveDate};

use super::amounts::{TimeSaid, TimeUnit, time};
use super::days::{self, Order, Says};
use super::headings::{Headings, Section};
use super::meaning::Meaning;
use super::table::{Cell, Row, Sheet};
use crate::text::dates::Range;
use crate::text::folded;

/// So many years a record spans at most; days that would span more were read in another order than they were written.
const MOST_YEARS: i32 = 15;

/// So many years ahead nobody has written a plan down.
const YEARS_AHEAD: i32 = 3;

/// In which order the days of a sheet stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Orders {
    /// In this one.
    Settled(Order),
    /// In one of these.
    OneOf(Vec<Order>),
}

impl Orders {
    /// The orders that are still possible.
    fn possible(&self) -> &[Order] {
        match self {
            Self::Settled(order) => std::slice::from_ref(order),
            Self::OneOf(orders) => orders,
        }
    }

    /// What numbers mean: these days, or one of several in as many orders.
    pub fn readings(&self, readings: &[Option<Range>; 3]) -> Vec<(Order, Range)> {
        let of = |orders: &[Order]| -> Vec<(Order, Range)> {
            orders.iter().filter_map(|order| Some((*order, readings[*order as usize]?))).collect()
        };
        let mut found = of(self.possible());
        let first = found.first().copied();
        if found.iter().all(|(_, days)| Some(*days) == first.map(|it| it.1)) {
            found.truncate(1);
        }
        found
    }
}

/// What the rows of a sheet have in common.
#[derive(Debug, Clone)]
pub(super) struct Context {
    pub orders: Orders,
    /// Whether the days that the spreadsheet keeps may have their day and month in each other's place.
    pub may_be_swapped: bool,
    /// What a bare number in a column of durations counts; none where that is asked.
    pub duration: Option<TimeUnit>,
    /// The year that the sheet's name says.
    pub year: Option<i32>,
    /// Whether days without a year can be of one year.
    pub has_one_year: bool,
}

impl Context {
    /// What the rows of one section of a sheet have in common; days stand in one order in all of them.
    pub fn of(sheet: &Sheet, section: &Section, days: &SheetDays) -> Self {
        let below = sheet.rows.get(section.rows.clone()).unwrap_or_default();
        let headings = &section.headings;
        let duration = headings.column(Meaning::Duration);
        Self {
            may_be_swapped: days.may_be_swapped,
            orders: days.orders.clone(),
            duration: duration.and_then(|column| duration_unit(below, column, headings.column(Meaning::Credits))),
            year: sheet.name.as_deref().and_then(year_alone_in).and_then(YearAlone::year),
            has_one_year: days.have_one_year,
        }
    }
}

/// What all days of a sheet tell together.
#[derive(Debug)]
pub(super) struct SheetDays {
    orders: Orders,
    may_be_swapped: bool,
    /// Whether days without a year can be of one year.
    have_one_year: bool,
}

impl SheetDays {
    pub fn of(sheet: &Sheet, sections: &[Section], today: NaiveDate) -> Self {
        let mut said = Vec::new();
        for Section { headings, rows } in sections {
            let columns: Vec<usize> = [Meaning::Start, Meaning::End, Meaning::CompletedAt]
                .into_iter()
                .flat_map(|meaning| headings.columns_of(meaning))
                .collect();
            let below = sheet.rows.get(rows.clone()).unwrap_or_default();
            let rows = below.iter().filter(|row| !headings.are_repeated_in(row));
            said.extend(rows.flat_map(|row| columns.iter().map(|column| days::says(row.cell(*column), today))));
        }
        let heading = sections.iter().find_map(|section| section.headings.order);
        Self {
            orders: orders(&said, heading, today),
            may_be_swapped: may_be_swapped(&said),
            have_one_year: have_one_year(sheet, sections),
        }
    }
}

/// Whether the days of a sheet that have no year can be of one year: in no column do they go back in it.
fn have_one_year(sheet: &Sheet, sections: &[Section]) -> bool {
    [Meaning::Start, Meaning::End].into_iter().all(|meaning| {
        let mut latest = (0, 0);
        sections.iter().all(|Section { headings, rows }| {
            let Some(column) = headings.column(meaning) else { return true };
            let mut below = sheet.rows.get(rows.clone()).unwrap_or_default().iter();
            // Any day will do: what depends on it is none without a year.
            below.all(|row| match days::says(row.cell(column), NaiveDate::default()) {
                Says::Yearless([first, _]) => std::mem::replace(&mut latest, first) <= first,
                _ => true,
            })
        })
    })
}

fn orders(said: &[Says], heading: Option<Order>, today: NaiveDate) -> Orders {
    let all: Vec<&[Option<Range>; 3]> = said
        .iter()
        .filter_map(|says| match says {
            Says::Numbers(readings) => Some(readings),
            _ => None,
        })
        .collect();
    let is_year_first = all.iter().all(|readings| readings[Order::Ymd as usize].is_some());
    // Beside days in another order, what is a day only with its year first is a day that no calendar has.
    let numbers: Vec<&[Option<Range>; 3]> = all
        .into_iter()
        .filter(|[day_first, month_first, _]| is_year_first || day_first.is_some() || month_first.is_some())
        .collect();
    let fits = |order: &Order| numbers.iter().all(|readings| readings[*order as usize].is_some());
    let mut possible: Vec<Order> = Order::ALL.into_iter().filter(fits).collect();
    if possible.is_empty() {
        // Some stand in one order and some in another: of each that has two readings it is asked which.
        let seen = |order: &Order| numbers.iter().any(|readings| readings[*order as usize].is_some());
        return Orders::OneOf(Order::ALL.into_iter().filter(seen).collect());
    }
    if possible.len() > 1 && !is_believable(&numbers, Order::Ymd, today) {
        possible.retain(|order| *order != Order::Ymd);
    }
    match (possible.as_slice(), heading) {
        // A day that the heading's order cannot mean may be mistyped, and the others be as the heading says.
        ([only], Some(order)) if *only != order => Orders::OneOf(vec![*only, order]),
        ([only], _) => Orders::Settled(*only),
        (_, Some(order)) if possible.contains(&order) => Orders::Settled(order),
        _ => Orders::OneOf(possible),
    }
}

fn is_believable(numbers: &[&[Option<Range>; 3]], order: Order, today: NaiveDate) -> bool {
    let years = || numbers.iter().filter_map(|readings| Some(readings[order as usize]?.1.year()));
    let (first, last) = (years().min().unwrap_or_default(), years().max().unwrap_or_default());
    last - first <= MOST_YEARS && last <= today.year() + YEARS_AHEAD
}

/// A spreadsheet that expects the other order makes days of the text that fits it, with day and month in each other's
/// place, and leaves the rest as text. Where some text is a day in one order alone, any day that the spreadsheet keeps may
/// have been made so.
fn may_be_swapped(said: &[Says]) -> bool {
    let is_kept = |says: &Says| matches!(says, Says::Kept(day) if day.day() <= 12 && day.day() != day.month());
    let is_left = |says: &Says| matches!(says, Says::Numbers([day_first, month_first, _]) if day_first.is_some() != month_first.is_some());
    said.iter().any(is_kept) && said.iter().any(is_left)
}

/// What bare numbers count in a column that only says how long something took: what is in proportion to the credits in every
/// row, or where there are no credits, fractions and small numbers, which are hours. None where that does not tell.
fn duration_unit(rows: &[Row], column: usize, credits: Option<usize>) -> Option<TimeUnit> {
    let number = |cell: &Cell| -> Option<f64> {
        match cell {
            Cell::Number(number) => number.parse().ok(),
            Cell::Text(text) => text.trim().replace(',', ".").parse().ok(),
            _ => None,
        }
        .filter(|number: &f64| *number > 0.0)
    };
    let numbers = || rows.iter().filter_map(|row| Some((number(row.cell(column))?, row)));
    if numbers().next().is_none() {
        return Some(TimeUnit::Hours);
    }
    if let Some(credits) = credits {
        let ratios: Vec<f64> = numbers().filter_map(|(time, row)| Some(time / number(row.cell(credits))?)).collect();
        let all = |least: f64, most: f64| !ratios.is_empty() && ratios.iter().all(|it| (least..=most).contains(it));
        return match (all(0.3, 4.0), all(20.0, 120.0)) {
            (true, false) => Some(TimeUnit::Hours),
            (false, true) => Some(TimeUnit::Minutes),
            _ => None,
        };
    }
    let are_small = numbers().all(|(time, _)| time < 10.0);
    are_small.then_some(TimeUnit::Hours)
}

/// What says years and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearAlone {
    /// One.
    One(i32),
    /// Several, or one of which nobody knows what it is about.
    Unclear,
}

impl YearAlone {
    /// The year, where it is one.
    pub const fn year(self) -> Option<i32> {
        match self {
            Self::One(year) => Some(year),
            Self::Unclear => None,
        }
    }
}

/// The year that a text says and nothing else: `2024`, `Year 2024`, `Activités 2024`.
pub(super) fn year_alone_in(text: &str) -> Option<YearAlone> {
    #[rustfmt::skip]
    const BESIDE: &[&str] = &[
        "year", "annee", "annees", "activities", "activites", "credits", "formation", "formations", "log", "ce", "pd", "the", "in",
        "en", "l", "de", "an", "school", "academic", "calendar", "scolaire", "to", "a", "and", "et",
    ];
    let words = folded(text);
    let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: i32| (1980..=2100).contains(&year));
    let (years, others): (Vec<&str>, Vec<&str>) = words.split('-').partition(|word| is_year(word));
    if years.is_empty() || others.iter().any(|word| !word.is_empty() && !BESIDE.contains(word)) {
        return None;
    }
    match years.as_slice() {
        [only] => only.parse().ok().map(YearAlone::One),
        _ => Some(YearAlone::Unclear),
    }
}

/// The year that a row says and nothing else. Where an amount stands beside it, it is unclear: it may head the rows below, or sum
/// up those above.
pub(super) fn year_alone(row: &Row, amounts: &[usize]) -> Option<YearAlone> {
    let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let (_, Cell::Number(text) | Cell::Text(text)) = filled.next()? else { return None };
    let mut beside = filled.map(|(at, _)| at).peekable();
    let is_alone = beside.peek().is_none();
    let year = year_alone_in(text).filter(|_| beside.all(|at| amounts.contains(&at)))?;
    Some(if is_alone { year } else { YearAlone::Unclear })
}

/// Whether a row is a sum of others by its words: `Subtotal 2022`, `TOTAL`, `Total des crédits`.
pub(super) fn says_sum(text: &str) -> bool {
    const BEGIN: &[&str] = &["total", "totals", "subtotal", "subtotals", "sum", "totaux", "somme", "cumul"];
    #[rustfmt::skip]
    const OPEN: &[&str] = &[
        "balance", "solde", "remaining", "restant", "restants", "reste", "missing", "needed", "required", "requis", "manquants",
    ];
    const COUNTED: &[&str] = &["credits", "credit", "hours", "heures", "ce", "cec", "of", "sur"];
    #[rustfmt::skip]
    const PAIRS: &[(&str, &[&str])] = &[
        ("sub", &["total", "totals"]), ("sous", &["total", "totaux"]), ("grand", &["total"]), ("still", &["needed", "required", "missing", "to"]),
        ("credits", &["needed", "remaining", "required", "earned", "missing", "restants", "requis", "manquants", "left"]),
        ("hours", &["needed", "remaining", "required", "left"]), ("carried", &["forward", "over"]), ("brought", &["forward"]),
        ("il", &["manque", "reste"]), ("credit", &["total", "balance"]), ("year", &["total"]), ("annual", &["total"]), ("running", &["total"]),
        ("total", &["credits", "hours", "heures"]), ("overall", &["total"]), ("report", &["a"]), ("a", &["reporter"]),
    ];
    #[rustfmt::skip]
    const AFTER: &[&str] = &[
        "for", "of", "in", "so", "to", "credits", "credit", "hours", "hour", "hrs", "ce", "cr", "earned", "year", "pour", "de", "des", "du",
        "en", "heures", "heure", "a", "general", "annuel", "annee", "partiel", "cumulatif", "cycle", "pd", "cec", "cmte", "cumulative", "claimed",
        "this", "par", "per", "the", "all", "le", "la", "les", "jusqu", "au", "counted", "generale", "general",
    ];
    let words = folded(text);
    let words: Vec<&str> = words.split('-').collect();
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let first = words.first().copied().unwrap_or_default();
    let ends_so = words.last().is_some_and(|last| matches!(*last, "total" | "subtotal" | "totals")) && words.len() <= 3;
    if BEGIN.contains(&first) {
        return words.get(1).is_none_or(|next| AFTER.contains(next) || is_number(next) || BEGIN.contains(next));
    }
    if OPEN.contains(&first) {
        return words.get(1).is_none_or(|next| COUNTED.contains(next) || is_number(next));
    }
    let next = words.get(1).copied().unwrap_or_default();
    ends_so || PAIRS.iter().any(|(one, others)| *one == first && others.contains(&next))
}

/// How long something took, by the column that says it.
pub(super) fn minutes(row: &Row, headings: &Headings, context: &Context) -> Vec<(usize, Option<TimeSaid>)> {
    let units = [
        (Meaning::Minutes, Some(TimeUnit::Minutes)),
        (Meaning::Hours, Some(TimeUnit::Hours)),
        (Meaning::Duration, context.duration),
    ];
    let found = units.into_iter().filter_map(|(meaning, unit)| Some((headings.column(meaning)?, unit)));
    found
        .map(|(column, unit)| {
            let cell = row.cell(column);
            // A unit that the cell itself says needs none of the column's.
            let says = unit.map(|unit| time(cell, unit)).or_else(|| {
                let (hours, minutes) = (time(cell, TimeUnit::Hours), time(cell, TimeUnit::Minutes));
                (hours == minutes).then_some(hours)
            });
            (column, says)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_from_activities() {
        for sum in [
            "Total",
            "TOTAL",
            "Subtotal 2022",
            "Sous-total 2023",
            "Grand total",
            "Still needed of 60",
            "Total credits",
            "2024 total",
            "Total des heures",
            "Somme",
            "Credits remaining",
            "Il manque",
        ] {
            assert!(says_sum(sum), "{sum}");
        }
        for title in [
            "Total body percussion",
            "Sum and substance of music",
            "Balance and rhythm in gait",
            "Remaining in tune",
            "Workshop",
        ] {
            assert!(!says_sum(title), "{title}");
        }
    }

    #[test]
    fn a_year_stands_alone_or_in_a_name() {
        for (text, year) in [
            ("2024", Some(YearAlone::One(2024))),
            ("Année 2024", Some(YearAlone::One(2024))),
            ("CE 2024", Some(YearAlone::One(2024))),
            ("School year 2025-2026", Some(YearAlone::Unclear)),
            ("CE 2024-2028", Some(YearAlone::Unclear)),
            ("old cycle", None),
            ("Cycle to 2028", None),
            ("Printed January 2026", None),
            ("Bach to 2000 listening seminar", None),
        ] {
            assert_eq!(year_alone_in(text), year, "{text}");
        }
    }
}
