//! Dates in text that somebody else wrote: lists (`May 4, 5 and 6, 2025`), ranges with weekdays
//! and times between their ends, and whatever cannot be told for sure.
//!
//! A single date or a plain range is read as everywhere else ([`super::written`]). Here such
//! pieces are chained, and a date that hangs on something that was not understood is
//! [`When::Unclear`], never half a range.

use chrono::{Datelike, NaiveDate};

use super::settled::{Settled, settle};
use super::written::{Day, Days, day_number_at, days_at, month_at, shared_month};
use crate::text::measures::{is_plain_measure, measure_at};
use crate::text::tokens::Tokens;
use crate::text::without_stray_quotes;

/// What a stated date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// First and last day.
    Span(NaiveDate, NaiveDate),
    /// First and last day, read day first and read month first.
    Either([(NaiveDate, NaiveDate); 2]),
    /// First and last day as month and day, in a year that is not said.
    Yearless([(u32, u32); 2]),
    /// There is a date, but which days it means cannot be told for sure.
    Unclear,
}

impl When {
    /// Whether it may mean days between these two, both included.
    pub fn fits(self, start: NaiveDate, end: NaiveDate) -> bool {
        let lies_in = |(first, last): (NaiveDate, NaiveDate)| start <= first && last <= end;
        match self {
            Self::Span(first, last) => lies_in((first, last)),
            Self::Either(readings) => readings.into_iter().any(lies_in),
            Self::Yearless([first, last]) => (start.year()..=end.year()).any(|year| {
                let day = |(month, day)| NaiveDate::from_ymd_opt(year, month, day);
                day(first).zip(day(last)).is_some_and(lies_in)
            }),
            Self::Unclear => false,
        }
    }
}

/// A date and where in the text it stands, in bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stated {
    pub when: When,
    pub start: usize,
    pub end: usize,
}

/// So many days of one list are read.
const MOST_LISTED: usize = 16;

/// So many words, signs and numbers may stand between two dates that belong together, as in
/// `May 4, 2025, 9:00 a.m. to Sunday, May 6, 2025`.
const LONGEST_BRIDGE: usize = 16;

/// Words after which a number counts something and is no day: `Level 1 May 2025`.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "level", "niveau", "part", "partie", "module", "day", "jour", "session", "seance", "unit", "unite", "week",
    "semaine", "phase", "step", "etape", "room", "salle", "suite", "bureau", "local", "grade", "volume", "vol",
    "chapter", "chapitre", "lesson", "lecon", "no", "numero", "number", "page",
];

/// Every date in the text, from its beginning to its end. Words like `yesterday` are none: they
/// say nothing in what was written on another day.
pub(crate) fn dates_in(text: &str) -> Vec<Stated> {
    let text = without_stray_quotes(text);
    let tokens = Tokens::of(&text);
    let mut found = Vec::new();
    let (mut index, mut after) = (0, usize::MAX);
    while index < tokens.len() {
        let chain = if tokens.starts(index, after) { Chain::at(&tokens, index) } else { None };
        let Some(chain) = chain else {
            index += 1;
            continue;
        };
        let span = tokens.span(index, chain.next);
        let when = if chain.hangs(&tokens, index) { When::Unclear } else { chain.when() };
        found.push(Stated { when, start: span.start, end: span.end });
        (index, after) = (chain.next, chain.next);
    }
    found
}

/// Dates that belong together, from the first day to the last.
struct Chain {
    days: Vec<Day>,
    is_sure: bool,
    next: usize,
}

impl Chain {
    fn at(tokens: &Tokens<'_>, index: usize) -> Option<Self> {
        let mut chain = piece_at(tokens, index)?;
        for _ in 0..MOST_LISTED {
            let Some(more) = bridge(tokens, chain.next).and_then(|at| piece_at(tokens, at)) else { break };
            chain.days.extend(more.days);
            chain.is_sure &= more.is_sure;
            chain.next = more.next;
        }
        Some(chain)
    }

    /// Whether it is joined to something that was not understood, so that it may be half a range.
    fn hangs(&self, tokens: &Tokens<'_>, index: usize) -> bool {
        let mut before = index;
        while before > 0 && (is_weekday(tokens, before - 1) || is_trifle(tokens, before - 1)) {
            before -= 1;
        }
        let is_counted = tokens.digits(index).is_some() && index > 0 && tokens.is_word(index - 1, COUNTED);
        let joins_before = before > 0 && {
            let number_before = before > 1
                && tokens.digits(before - 2).is_some()
                && !(before > 2 && matches!(tokens.sign(before - 3), Some(':' | '.')));
            leads_to(tokens, before - 1) || (is_and(tokens, before - 1) && number_before)
        };
        let open_after = leads_to(tokens, self.next) && !is_time(tokens, self.next + 1);
        let number_after =
            is_and(tokens, self.next) && tokens.digits(self.next + 1).is_some() && self.next + 2 >= tokens.len();
        is_counted || joins_before || open_after || number_after
    }

    fn when(&self) -> When {
        let (Some(first), Some(last)) = (self.days.first(), self.days.last()) else { return When::Unclear };
        if !self.is_sure {
            return When::Unclear;
        }
        if let (Day::Yearless { month, day }, Day::Yearless { month: last_month, day: last_day }) = (first, last) {
            return When::Yearless([(*month, *day), (*last_month, *last_day)]);
        }
        let days = Days { first: (self.days.len() > 1).then_some(*first), last: *last, next: self.next };
        let between = |day: &Day, start, end| match day {
            Day::Exact(day) => (start..=end).contains(day),
            Day::Yearless { month, day } => When::Yearless([(*month, *day); 2]).fits(start, end),
            _ => true,
        };
        // With a year in it and without words like `yesterday`, nothing depends on today.
        match settle(&days, NaiveDate::MIN, false) {
            Settled::Between(start, end) if self.days.iter().all(|day| between(day, start, end)) => {
                When::Span(start, end)
            }
            Settled::Either(readings) => When::Either(readings),
            _ => When::Unclear,
        }
    }
}

/// One date, one range or one list of days of a month.
fn piece_at(tokens: &Tokens<'_>, index: usize) -> Option<Chain> {
    let (days, is_sure) = listed_before_month(tokens, index)
        .or_else(|| listed_after_month(tokens, index))
        .or_else(|| days_at(tokens, index).map(|days| (days, has_long_year(tokens, index, &days))))?;
    let both: Vec<Day> = days.first.into_iter().chain([days.last]).collect();
    (!both.iter().any(|day| matches!(day, Day::FromToday(_)))).then_some(Chain { days: both, is_sure, next: days.next })
}

/// Of `25/05/26` nobody can say which number is the year.
fn has_long_year(tokens: &Tokens<'_>, index: usize, days: &Days) -> bool {
    let is_dated = matches!(days.last, Day::Exact(_) | Day::Either(_));
    !is_dated || (index..days.next).any(|at| tokens.digits(at).is_some_and(|digits| digits.len() == 4))
}

/// `4, 5 and 6 May 2025`, `les 4 et 5 mai 2025`, and whether it is surely a list: of `3, 4 May`
/// the 3 may be the end of something else.
fn listed_before_month(tokens: &Tokens<'_>, index: usize) -> Option<(Days, bool)> {
    if index > 0 && tokens.is_word(index - 1, COUNTED) {
        return None;
    }
    let (first, next) = day_number_at(tokens, index)?;
    let list = listed(tokens, next)?;
    let (month, next) = month_at(tokens, list.next)?;
    Some((shared_month(tokens, month, [first, list.last], next)?, list.is_sure))
}

/// `May 4, 5 and 6, 2025`.
fn listed_after_month(tokens: &Tokens<'_>, index: usize) -> Option<(Days, bool)> {
    let (month, at) = month_at(tokens, index)?;
    let (first, next) = day_number_at(tokens, at)?;
    let list = listed(tokens, next).filter(|list| month_at(tokens, list.next).is_none())?;
    Some((shared_month(tokens, month, [first, list.last], list.next)?, list.is_sure))
}

/// The rest of a list of days: its last day, and whether a word or a dash joins that to the others.
struct Listed {
    last: u32,
    is_sure: bool,
    next: usize,
}

fn listed(tokens: &Tokens<'_>, index: usize) -> Option<Listed> {
    let mut found: Option<Listed> = None;
    let mut next = index;
    for _ in 0..MOST_LISTED {
        let mut at = next;
        while tokens.is_sign(at, ',') {
            at += 1;
        }
        let is_sure = is_and(tokens, at) || leads_to(tokens, at);
        at += usize::from(is_sure);
        let Some((last, after)) = day_number_at(tokens, at) else { break };
        if at == next || is_plain_measure(tokens, at) || is_time(tokens, at) || last == 0 || last > 31 {
            break;
        }
        found = Some(Listed { last, is_sure, next: after });
        next = after;
    }
    found
}

/// Where the next date begins, if only weekdays, times and joining words lie between.
fn bridge(tokens: &Tokens<'_>, from: usize) -> Option<usize> {
    let mut joined = false;
    let mut index = from;
    while index < from + LONGEST_BRIDGE {
        let begins = !tokens.is_glued(index) || index > from;
        if joined && begins && piece_at(tokens, index).is_some() {
            return Some(index);
        }
        let joins = is_and(tokens, index) || leads_to(tokens, index) || matches!(tokens.sign(index), Some(',' | ';'));
        let passes = joins
            || is_weekday(tokens, index)
            || is_trifle(tokens, index)
            || is_time(tokens, index)
            || matches!(tokens.sign(index), Some(':'))
            || tokens.is_word(index, &["am", "pm", "a", "p", "m", "h", "from", "at", "de"])
            || (tokens.is_glued(index) && tokens.number(index, 2..=2).is_some());
        if !passes {
            return None;
        }
        joined |= joins;
        index += 1;
    }
    None
}

fn is_and(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_word(index, &["and", "et"])
        || matches!(tokens.sign(index), Some('&' | '+' | '-' | '‐' | '‑' | '–' | '—' | '−'))
}

fn leads_to(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_word(index, &["to", "au", "until", "till", "through", "thru", "jusqu"])
}

/// Small words and signs that change nothing about a date.
fn is_trifle(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_word(index, &["le", "les", "the", "on", "du"]) || matches!(tokens.sign(index), Some(',' | '.'))
}

/// Days of the week and their abbreviations.
#[rustfmt::skip]
pub(crate) const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "dimanche", "lun", "mer", "jeu", "ven", "sam", "dim",
];

fn is_weekday(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_word(index, WEEKDAYS)
}

/// Whether a time of day begins here: `9:00`, `9 a.m.`, `13 h`.
fn is_time(tokens: &Tokens<'_>, index: usize) -> bool {
    let is_hour = tokens.number(index, 1..=2).is_some_and(|hour| hour <= 24);
    let has_minutes = tokens.is_sign(index + 1, ':') && tokens.is_glued(index + 1);
    is_hour
        && (has_minutes
            || tokens.is_word(index + 1, &["am", "pm", "h", "a", "p"])
            || measure_at(tokens, index).is_some())
}
