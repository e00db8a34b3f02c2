//! Stretches of days of which none is named: a month, a quarter or a season with its year, `2026-03`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::lists::{Link, link_at, year_at};
use super::piece::{Every, Rank, Says, Stretch, Typed};
use crate::text::dates::weekdays::{plural_at, weekday_at};
use crate::text::dates::written::{is_year, month_at};
use crate::text::tokens::Tokens;

/// Words that count what fell into a stretch: `3 days Aug 2025`.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "day", "days", "jour", "jours", "journee", "journees", "week", "weeks", "semaine", "semaines", "weekend", "weekends",
    "evening", "evenings", "soir", "soirs", "soiree", "soirees", "session", "sessions", "seance", "seances", "rencontre",
    "rencontres", "meeting", "meetings", "month", "months", "mois", "times", "fois", "afternoons", "mornings", "dates",
];

/// So many months or seasons are named one after the other.
const MOST_PARTS: usize = 12;

/// Words that lead to a stretch and mean nothing without it.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "in", "en", "of", "de", "du", "during", "from", "early", "mid", "late", "debut", "fin", "mi", "end", "beginning",
    "between", "entre", "durant", "pendant", "the", "le", "la", "au", "l",
];

/// The stretch that begins here.
pub(super) fn stretch_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let every = every_at(tokens, index);
    let counted = (tokens.number(index, 1..=2).is_some() && tokens.is_word(index + 1, COUNTED)).then_some(index + 2);
    let led = tokens.is_word(index, &["early", "mid", "late", "debut", "fin", "mi", "end", "beginning"]);
    let at = every.map(|(_, at)| at).or(counted).unwrap_or(index);
    let at = if every.is_some() || counted.is_some() || led { past_leading(tokens, at) } else { at };
    let (first, last, next) = bounds_at(tokens, at)?;
    let says = Says::Stretch(Stretch::Between(first, last, every.map(|(every, _)| every)));
    tokens.ends(next).then(|| Typed::new(says, Rank::Hint, next))
}

fn past_leading(tokens: &Tokens<'_>, mut index: usize) -> usize {
    let most = index + 4;
    let passes = |index| {
        tokens.is_word(index, LEADING) || matches!(tokens.sign(index), Some('-' | ',' | '\'' | '’' | '(' | ':'))
    };
    while index < most && passes(index) {
        index += 1;
    }
    index
}

/// `every month`, `chaque mardi`, `tous les mois`, `Tuesdays`, and the token after it.
pub(super) fn every_at(tokens: &Tokens<'_>, index: usize) -> Option<(Every, usize)> {
    let word = tokens.folded(index)?;
    let at = match word {
        "every" | "each" | "chaque" => index + 1,
        "tous" | "toutes" if tokens.is_word(index + 1, &["les"]) => index + 2,
        "once" if tokens.is_word(index + 1, &["a", "per"]) => index + 2,
        "monthly" | "mensuel" | "mensuelle" | "mensuellement" => return Some((Every::Month, index + 1)),
        "weekly" | "hebdomadaire" => return Some((Every::Week(None), index + 1)),
        _ => return plural_at(tokens, index).map(|weekday| (Every::Week(Some(weekday)), index + 1)),
    };
    let every = match tokens.folded(at)? {
        "month" | "months" | "mois" => Every::Month,
        "week" | "weeks" | "semaine" | "semaines" => Every::Week(None),
        _ => {
            let weekday = weekday_at(tokens, at).map(|named| named.weekday).or_else(|| plural_at(tokens, at))?;
            Every::Week(Some(weekday))
        }
    };
    Some((every, at + 1))
}

/// First and last day, and the token after them.
pub(super) fn bounds_at(tokens: &Tokens<'_>, index: usize) -> Option<(NaiveDate, NaiveDate, usize)> {
    let is_number = tokens.digits(index).is_some();
    let in_numbers =
        || in_numbers(tokens, index).or_else(|| week_at(tokens, index)).or_else(|| year_first(tokens, index));
    if let Some(found) = is_number.then(in_numbers).flatten() {
        return Some(found);
    }
    let first = part_at(tokens, index)?;
    let (year, after) = year_at(tokens, first.next);
    // `March to May`, `Jan/Feb/Mar`: the last of several.
    let mut end = after;
    let mut last: Option<Part> = None;
    for _ in 0..MOST_PARTS {
        let slash = tokens.is_sign(end, '/').then_some(end + 1);
        let Some(at) = slash.or_else(|| link_at(tokens, end).map(|(_, at)| at)) else { break };
        let Some(part) = part_at(tokens, past_leading_to(tokens, at)) else { break };
        end = part.next;
        last = Some(part);
    }
    if let Some(last) = last {
        let (last_year, next) = year_at(tokens, last.next);
        if let Some(last_year) = last_year.filter(|year| is_year(*year)) {
            let (_, end) = last.days(last_year)?;
            // `Nov to Feb 2026` begins in the year before.
            let begins = |year| Some(first.days(year)?.0);
            let start = match year {
                Some(year) => begins(year)?,
                None => begins(last_year).filter(|start| *start <= end).or_else(|| begins(last_year - 1))?,
            };
            return (start <= end).then_some((start, end, next));
        }
    }
    let year = year.filter(|year| is_year(*year))?;
    let (start, end) = first.days(year)?;
    // `winter 2025-26`.
    let dash =
        matches!(tokens.sign(after), Some('-' | '/' | '–')) && tokens.is_glued(after) && tokens.is_glued(after + 1);
    let second = tokens.number(after + 1, 2..=4).filter(|second| dash && (second % 100) == (year + 1) % 100);
    match second {
        // Of `winter 2025-26` the first year is that in which it begins.
        Some(_) => {
            let (next_start, next_end) = first.days(year + 1)?;
            let is_winter = first.kind == Kind::Season && first.number == 0;
            Some((if is_winter { next_start } else { start }, next_end, after + 2))
        }
        None => Some((start, end, after)),
    }
}

fn past_leading_to(tokens: &Tokens<'_>, index: usize) -> usize {
    let at = index + usize::from(tokens.is_word(index, &["the", "le", "la", "l", "in", "en", "early", "late"]));
    at + usize::from(at > index && matches!(tokens.sign(at), Some('\'' | '’')))
}

/// What a part of a year is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Month,
    /// A quarter of the calendar's year.
    Quarter,
    /// A season of nature's.
    Season,
}

/// A month, a quarter or a season as written.
struct Part {
    kind: Kind,
    number: u32,
    next: usize,
}

fn part_at(tokens: &Tokens<'_>, index: usize) -> Option<Part> {
    if let Some((number, next)) = month_at(tokens, index) {
        return Some(Part { kind: Kind::Month, number, next });
    }
    if let Some((number, next)) = quarter_at(tokens, index) {
        return Some(Part { kind: Kind::Quarter, number, next });
    }
    let (number, next) = season_at(tokens, index)?;
    // `Spring semester 2026`, `fall of 2025`.
    let is_term = tokens.is_word(next, &["term", "semester", "session", "quarter", "trimestre", "semestre"]);
    let next = next + usize::from(is_term);
    let leads = tokens.is_word(next, &["of", "de"]) && tokens.number(next + 1, 4..=4).is_some();
    Some(Part { kind: Kind::Season, number, next: next + usize::from(leads) })
}

/// `Q3`, `T3`, `3rd quarter`, `1er trimestre`: the number of a quarter, and the token after it.
fn quarter_at(tokens: &Tokens<'_>, index: usize) -> Option<(u32, usize)> {
    let number = |number: u32| (1..=4).contains(&number).then_some(number);
    if let Some(quarter) = tokens.number(index, 1..=1) {
        let is_ordinal =
            tokens.is_glued(index + 1) && tokens.is_word(index + 1, &["st", "nd", "rd", "th", "er", "e", "eme"]);
        let is_named = is_ordinal && tokens.is_word(index + 2, &["quarter", "trimestre"]);
        let leads = usize::from(tokens.is_word(index + 3, &["of", "de"]));
        return number(quarter).filter(|_| is_named).map(|quarter| (quarter, index + 3 + leads));
    }
    let quarter = tokens.number(index + 1, 1..=1).and_then(number)?;
    let is_named = tokens.is_word(index, &["q", "t"]) && tokens.is_glued(index + 1);
    is_named.then_some((quarter, index + 2))
}

/// A season's number, the winter's first, and the token after its name.
pub(super) fn season_at(tokens: &Tokens<'_>, index: usize) -> Option<(u32, usize)> {
    let number = match tokens.folded(index)? {
        "winter" | "hiver" => 0,
        "spring" | "printemps" => 1,
        "summer" | "ete" => 2,
        "fall" | "autumn" | "automne" => 3,
        _ => return None,
    };
    Some((number, index + 1))
}

/// The days of a season in a year.
pub(in crate::text::dates) fn days_of_season(number: u32, year: i32) -> Option<(NaiveDate, NaiveDate)> {
    let part = Part { kind: Kind::Season, number, next: 0 };
    part.days(u32::try_from(year).ok()?)
}

impl Part {
    /// Its first and last day in this year; a winter is that of its last day.
    fn days(&self, year: u32) -> Option<(NaiveDate, NaiveDate)> {
        let year = i32::try_from(year).ok()?;
        let day = NaiveDate::from_ymd_opt;
        match self.kind {
            Kind::Month => {
                let first = day(year, self.number, 1)?;
                return Some((first, last_of_month(first)?));
            }
            Kind::Quarter => {
                return Some((day(year, self.number * 3 - 2, 1)?, last_of_month(day(year, self.number * 3, 1)?)?));
            }
            Kind::Season => {}
        }
        Some(match self.number {
            0 => (day(year - 1, 12, 21)?, day(year, 3, 19)?),
            1 => (day(year, 3, 20)?, day(year, 6, 20)?),
            2 => (day(year, 6, 21)?, day(year, 9, 21)?),
            _ => (day(year, 9, 22)?, day(year, 12, 20)?),
        })
    }
}

/// The last day of the month in which a day lies.
pub(in crate::text::dates) fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    let next = if day.month() == 12 {
        NaiveDate::from_ymd_opt(day.year() + 1, 1, 1)
    } else {
        NaiveDate::from_ymd_opt(day.year(), day.month() + 1, 1)
    };
    next?.pred_opt()
}

/// `2026 March`, unless a day follows; `2025 (fall)`, `2025-Q3`.
fn year_first(tokens: &Tokens<'_>, index: usize) -> Option<(NaiveDate, NaiveDate, usize)> {
    let year = tokens.number(index, 4..=4).filter(|year| is_year(*year))?;
    let sign = tokens.sign(index + 1);
    let at = index + 1 + usize::from(matches!(sign, Some('(' | '[' | ',' | '-' | '/')));
    let part = part_at(tokens, at)?;
    let has_other_year = year_at(tokens, part.next).0.is_some();
    // `2025-March` may go on, `2025-Q3` does not.
    let is_glued = tokens.is_glued(at) && !matches!(sign, Some('(' | '[')) && part.kind != Kind::Quarter;
    if is_glued || has_other_year {
        return None;
    }
    let closes = match sign {
        Some('(') => tokens.is_sign(part.next, ')'),
        Some('[') => tokens.is_sign(part.next, ']'),
        _ => false,
    };
    let (first, last) = part.days(year)?;
    Some((first, last, part.next + usize::from(closes)))
}

/// `2026-W10`, a week as calendars number it.
fn week_at(tokens: &Tokens<'_>, index: usize) -> Option<(NaiveDate, NaiveDate, usize)> {
    let year = tokens.number(index, 4..=4).filter(|year| is_year(*year))?;
    let at = index + 1 + usize::from(tokens.is_glued(index + 1) && tokens.is_sign(index + 1, '-'));
    let is_named = tokens.is_word(at, &["w"]) && tokens.is_glued(at + 1);
    let week = tokens.number(at + 1, 2..=2).filter(|_| is_named)?;
    let of = |weekday| NaiveDate::from_isoywd_opt(i32::try_from(year).ok()?, week, weekday);
    Some((of(Weekday::Mon)?, of(Weekday::Sun)?, at + 2))
}

/// `2026-03`, `03/2026`, and from one such month to another.
fn in_numbers(tokens: &Tokens<'_>, index: usize) -> Option<(NaiveDate, NaiveDate, usize)> {
    let (first, next) = month_in_numbers(tokens, index)?;
    let slash = (tokens.is_glued(next) && tokens.is_sign(next, '/')).then_some(next + 1);
    let linked = slash.or_else(|| link_at(tokens, next).filter(|(link, _)| *link == Link::To).map(|(_, at)| at));
    let last = linked.and_then(|at| month_in_numbers(tokens, at)).filter(|(last, _)| *last >= first);
    // A third number makes it something else.
    let goes_on = |next: usize| {
        let is_mark = tokens.is_glued(next) && matches!(tokens.sign(next), Some('-' | '/' | '.'));
        is_mark && tokens.is_glued(next + 1) && tokens.digits(next + 1).is_some()
    };
    let (last, next) = last.unwrap_or((first, next));
    (!goes_on(next) && tokens.ends(next)).then_some((first, last_of_month(last)?, next))
}

fn month_in_numbers(tokens: &Tokens<'_>, index: usize) -> Option<(NaiveDate, usize)> {
    let is_mark = matches!(tokens.sign(index + 1), Some('-' | '‐' | '‑' | '–' | '/' | '.'));
    if !is_mark || !tokens.is_glued(index + 1) || !tokens.is_glued(index + 2) {
        return None;
    }
    let (year, month) = match tokens.digits(index)?.len() {
        4 => (tokens.number(index, 4..=4)?, tokens.number(index + 2, 1..=2)?),
        _ => (tokens.number(index + 2, 4..=4)?, tokens.number(index, 1..=2)?),
    };
    let first = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
    is_year(year).then_some((first, index + 3))
}
