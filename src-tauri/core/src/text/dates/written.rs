//! Dates as they stand in a line: recognised here, given their year in [`super::settled`].
//!
//! English and French are understood at once. Recognising looks only a few tokens ahead, and
//! never at a date after that, so that a line costs time in proportion to its length.

use chrono::NaiveDate;

use super::bounds::YEARS;
use crate::text::measures::is_plain_measure;
use crate::text::tokens::Tokens;

/// A day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Day {
    /// A day with its year.
    Exact(NaiveDate),
    /// A numeric date with two readings: day first, month first.
    Either([NaiveDate; 2]),
    /// A day that exists in some year; which one depends on today.
    Yearless { month: u32, day: u32 },
    /// `yesterday` is −1.
    FromToday(i64),
    /// A day that no calendar has.
    Never,
    /// A year outside [`YEARS`].
    TooFar,
}

/// A day or a range of days as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Days {
    /// The first day of a range.
    pub first: Option<Day>,
    /// The only day, or the last.
    pub last: Day,
    /// The token after it.
    pub next: usize,
}

/// A day and the token after it.
type DayFound = (Day, usize);

/// What may follow a year: the end of the date, or the middle of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    End,
    Separator,
}

/// The day or range that begins here.
pub(crate) fn days_at(tokens: &Tokens<'_>, index: usize) -> Option<Days> {
    if tokens.digits(index).is_none() && month_at(tokens, index).is_none() {
        let (last, next) = named_by_today(tokens, index)?;
        return range_from(tokens, index)
            .or(Some(Days { first: None, last, next }))
            .filter(|days| tokens.ends(days.next));
    }
    let days = shared_month_first_name_last(tokens, index)
        .or_else(|| range_from(tokens, index))
        .or_else(|| shared_month_name_first(tokens, index))
        .or_else(|| single(tokens, index))?;
    (days.has_year() || !is_cut_short(tokens, index, &days)).then_some(days)
}

impl Days {
    /// Whether a year is said, or a day of today's.
    pub(crate) fn has_year(&self) -> bool {
        let yearless = |day| matches!(day, Day::Yearless { .. });
        !(yearless(self.last) && self.first.is_none_or(yearless))
    }
}

/// Whether a later piece of this date belongs to a fuller one: in `part 2 June 3, 2026` the 2 is
/// no day although a month follows it.
pub(super) fn is_cut_short(tokens: &Tokens<'_>, index: usize, days: &Days) -> bool {
    (index + 1..days.next).filter(|later| tokens.get(*later).is_some_and(|token| token.spaced)).any(|later| {
        let fuller = range_from(tokens, later)
            .or_else(|| shared_month_name_first(tokens, later))
            .or_else(|| single(tokens, later));
        fuller.is_some_and(|fuller| fuller.has_year() && fuller.next > days.next)
    })
}

/// `4 May 2026`.
fn single(tokens: &Tokens<'_>, index: usize) -> Option<Days> {
    let (last, next) = day_at(tokens, index, After::End)?;
    tokens.ends(next).then_some(Days { first: None, last, next })
}

/// `30 May - 1 June 2025`, `2024-09-03 to 2024-12-13`.
fn range_from(tokens: &Tokens<'_>, index: usize) -> Option<Days> {
    let (first, next) = day_at(tokens, index, After::Separator)?;
    let (last, next) = day_at(tokens, separator_at(tokens, next)?, After::End)?;
    tokens.ends(next).then_some(Days { first: Some(first), last, next })
}

/// `4-6 May 2026`, `9 au 11 mai 2025`.
fn shared_month_first_name_last(tokens: &Tokens<'_>, index: usize) -> Option<Days> {
    let (first, next) = day_number_at(tokens, index)?;
    let (last, next) = day_number_at(tokens, separator_at(tokens, next)?)?;
    let (month, next) = month_at(tokens, next)?;
    shared_month(tokens, month, [first, last], next)
}

/// `May 4-6, 2026`.
fn shared_month_name_first(tokens: &Tokens<'_>, index: usize) -> Option<Days> {
    let (month, next) = month_at(tokens, index)?;
    let (first, next) = day_number_at(tokens, next)?;
    let last_at = separator_at(tokens, next)?;
    let (last, next) = day_number_at(tokens, last_at)?;
    // In `May 4 - 6 cr` the 6 is an amount.
    if is_plain_measure(tokens, last_at) {
        return None;
    }
    shared_month(tokens, month, [first, last], next)
}

/// A first and a last day of one month, with the year that may follow it.
pub(super) fn shared_month(tokens: &Tokens<'_>, month: u32, [first, last]: [u32; 2], next: usize) -> Option<Days> {
    let (year, next) = optional_year(tokens, next, After::End);
    let (first, last) = (day(year, month, first)?, day(year, month, last)?);
    tokens.ends(next).then_some(Days { first: Some(first), last, next })
}

fn day_at(tokens: &Tokens<'_>, index: usize, after: After) -> Option<DayFound> {
    if tokens.digits(index).is_some() {
        year_first(tokens, index)
            .or_else(|| numeric(tokens, index))
            .or_else(|| hyphenated(tokens, index))
            .or_else(|| day_first(tokens, index, after))
    } else {
        month_first(tokens, index, after).or_else(|| named_by_today(tokens, index))
    }
}

/// `2026-03-04`, `2025/06/14`.
pub(super) fn year_first(tokens: &Tokens<'_>, index: usize) -> Option<DayFound> {
    let year = tokens.number(index, 4..=4)?;
    let mark = numeric_mark(tokens, index + 1)?;
    let month = glued_number(tokens, index + 2, 1..=2)?;
    let day = glued_number(tokens, index + 4, 1..=2)?;
    (numeric_mark(tokens, index + 3)? == mark).then(|| (exact(year, month, day), index + 5))
}

/// `17/10/2025`: day first or month first, whichever exists; where both do, it is for the member
/// to say.
fn numeric(tokens: &Tokens<'_>, index: usize) -> Option<DayFound> {
    let first = tokens.number(index, 1..=2)?;
    let mark = numeric_mark(tokens, index + 1)?;
    let second = glued_number(tokens, index + 2, 1..=2)?;
    let year = glued_number(tokens, index + 4, 4..=4)
        // `1.2.26` is a section's number as likely as a date.
        .or_else(|| (mark != '.').then(|| glued_number(tokens, index + 4, 2..=2).map(|year| 2000 + year))?)?;
    if numeric_mark(tokens, index + 3)? != mark {
        return None;
    }
    let day = match (exact(year, second, first), exact(year, first, second)) {
        (Day::Exact(day_first), Day::Exact(month_first)) if day_first != month_first => {
            Day::Either([day_first, month_first])
        }
        (Day::Never | Day::TooFar, reading) | (reading, _) => reading,
    };
    Some((day, index + 5))
}

/// `4-May-2026`, as spreadsheets write it; with hyphens a year of two digits is no other number.
fn hyphenated(tokens: &Tokens<'_>, index: usize) -> Option<DayFound> {
    let number = tokens.number(index, 1..=2)?;
    if !is_hyphen(tokens, index + 1) || !tokens.is_glued(index + 2) {
        return None;
    }
    let (month, next) = month_at(tokens, index + 2)?;
    let year = if is_hyphen(tokens, next) {
        glued_number(tokens, next + 1, 4..=4).or_else(|| Some(2000 + glued_number(tokens, next + 1, 2..=2)?))
    } else {
        None
    };
    let after = if year.is_some() { next + 2 } else { next };
    Some((day(year, month, number)?, after))
}

/// `4 mars 2026`, `1er mai`, `4 févr. 2026`.
fn day_first(tokens: &Tokens<'_>, index: usize, after: After) -> Option<DayFound> {
    let (number, next) = day_number_at(tokens, index)?;
    // `the 4th of March`.
    let (month, next) = month_at(tokens, next + usize::from(tokens.is_word(next, &["of"])))?;
    let (year, next) = optional_year(tokens, next, after);
    Some((day(year, month, number)?, next))
}

/// `Mar 4 2026`, `June 3rd, 2026`.
fn month_first(tokens: &Tokens<'_>, index: usize, after: After) -> Option<DayFound> {
    let (month, number_at) = month_at(tokens, index)?;
    let (number, next) = day_number_at(tokens, number_at)?;
    // In `in May 2 credits` the 2 is an amount.
    if is_plain_measure(tokens, number_at) {
        return None;
    }
    let (year, next) = optional_year(tokens, next, after);
    Some((day(year, month, number)?, next))
}

fn named_by_today(tokens: &Tokens<'_>, index: usize) -> Option<DayFound> {
    let is_apostrophe = |sign| matches!(sign, '\'' | '’' | 'ʼ');
    match tokens.folded(index)? {
        "today" => Some((Day::FromToday(0), index + 1)),
        "yesterday" | "hier" => Some((Day::FromToday(-1), index + 1)),
        "tomorrow" | "demain" => Some((Day::FromToday(1), index + 1)),
        "aujourd"
            if tokens.sign(index + 1).is_some_and(is_apostrophe)
                && tokens.is_glued(index + 2)
                && tokens.is_word(index + 2, &["hui"]) =>
        {
            Some((Day::FromToday(0), index + 3))
        }
        _ => None,
    }
}

/// `4`, `3rd`, `1er`: the number of a day, whether or not a month has so many, and the token
/// after it.
pub(super) fn day_number_at(tokens: &Tokens<'_>, index: usize) -> Option<(u32, usize)> {
    let number = tokens.number(index, 1..=2)?;
    let is_ordinal = tokens.is_glued(index + 1) && tokens.is_word(index + 1, &["st", "nd", "rd", "th", "er"]);
    Some((number, index + 1 + usize::from(is_ordinal)))
}

/// A month's name or usual abbreviation, with or without a dot, and the token after it.
pub(super) fn month_at(tokens: &Tokens<'_>, index: usize) -> Option<(u32, usize)> {
    let month = month(tokens.folded(index)?)?;
    let next = index + 1;
    let has_dot = tokens.is_glued(next) && tokens.is_sign(next, '.');
    // `4 mar..6 mar` is a range; `févr.2025` lacks a space.
    let goes_on = tokens.is_glued(next + 1) && (tokens.is_sign(next + 1, '.') || tokens.raw(next + 1).is_some());
    let dot = has_dot && !goes_on;
    Some((month, next + usize::from(dot)))
}

fn month(word: &str) -> Option<u32> {
    Some(match word {
        "january" | "jan" | "janvier" | "janv" => 1,
        "february" | "feb" | "fevrier" | "fevr" | "fev" => 2,
        "march" | "mar" | "mars" => 3,
        "april" | "apr" | "avril" | "avr" => 4,
        "may" | "mai" => 5,
        "june" | "jun" | "juin" => 6,
        "july" | "jul" | "juillet" | "juill" | "juil" => 7,
        "august" | "aug" | "aout" => 8,
        "september" | "sept" | "sep" | "septembre" => 9,
        "october" | "oct" | "octobre" => 10,
        "november" | "nov" | "novembre" => 11,
        "december" | "dec" | "decembre" => 12,
        _ => return None,
    })
}

/// The year that follows a day and its month, perhaps after a comma.
pub(super) fn optional_year(tokens: &Tokens<'_>, index: usize, after: After) -> (Option<u32>, usize) {
    let comma = tokens.is_glued(index) && tokens.is_sign(index, ',');
    let at = index + usize::from(comma);
    match tokens.number(at, 4..=4) {
        // `4 May 1000 cr` states an amount; with a number that can be a year it is one.
        Some(year)
            if (is_year(year) || !is_plain_measure(tokens, at))
                && (tokens.ends(at + 1) || after == After::Separator) =>
        {
            (Some(year), at + 1)
        }
        _ => (None, index),
    }
}

/// What stands between the days of a range: the token after it.
pub(super) fn separator_at(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    match tokens.sign(index) {
        Some('-' | '‐' | '‑' | '–' | '—' | '−' | '…') => Some(index + 1),
        Some('.') if tokens.is_glued(index + 1) && tokens.is_sign(index + 1, '.') => {
            let third = tokens.is_glued(index + 2) && tokens.is_sign(index + 2, '.');
            Some(index + 2 + usize::from(third))
        }
        Some(_) => None,
        None => tokens.is_word(index, &["to", "au"]).then_some(index + 1),
    }
}

/// The sign between the numbers of a numeric date.
fn numeric_mark(tokens: &Tokens<'_>, index: usize) -> Option<char> {
    if is_hyphen(tokens, index) {
        return Some('-');
    }
    tokens.sign(index).filter(|sign| matches!(sign, '/' | '.') && tokens.is_glued(index))
}

fn is_hyphen(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_glued(index) && matches!(tokens.sign(index), Some('-' | '‐' | '‑'))
}

fn glued_number(tokens: &Tokens<'_>, index: usize, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    if tokens.is_glued(index) { tokens.number(index, digits) } else { None }
}

pub(super) fn is_year(year: u32) -> bool {
    i32::try_from(year).is_ok_and(|year| YEARS.contains(&year))
}

pub(super) fn exact(year: u32, month: u32, day: u32) -> Day {
    match i32::try_from(year) {
        Ok(year) if YEARS.contains(&year) => NaiveDate::from_ymd_opt(year, month, day).map_or(Day::Never, Day::Exact),
        _ => Day::TooFar,
    }
}

/// A day of a named month. Without a year only the number of a day makes it a date: `Top 40 March
/// tunes` and `mai 68` hold none.
pub(super) fn day(year: Option<u32>, month: u32, day: u32) -> Option<Day> {
    match year {
        Some(year) => Some(exact(year, month, day)),
        None if !(1..=31).contains(&day) => None,
        // A leap year has every day that some year has.
        None if NaiveDate::from_ymd_opt(2024, month, day).is_none() => Some(Day::Never),
        None => Some(Day::Yearless { month, day }),
    }
}
