//! Days in numbers alone: `12/10`, `04.03.26`, `20260304`, `2026 03 04`, and the year before a
//! month's name.

use chrono::Datelike;

use super::lists::{Link, is_segment_end, link_at, year_at};
use super::piece::{Item, Rank, Says, Typed};
use crate::text::dates::written::{Day, Days, day, day_number_at, exact, is_year, month_at, year_first};
use crate::text::measures::{is_plain_measure, measure_at};
use crate::text::tokens::Tokens;

/// Words after which two numbers are no day: `part 1/2`, `in 3/4`.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "part", "partie", "module", "session", "seance", "level", "niveau", "unit", "unite", "chapter", "chapitre", "page",
    "volume", "vol", "no", "opus", "op", "psalm", "psaume", "room", "salle", "local", "track", "piste", "mesure", "measure", "meter", "metre", "rythme", "rhythm", "signature",
];

/// Words before which two numbers are no day: `3/4 time`, `1/2 day`.
#[rustfmt::skip]
const MEASURED: &[&str] = &[
    "time", "temps", "meter", "metre", "measure", "measures", "mesure", "mesures", "rhythm", "rhythms", "rythme",
    "rythmes", "beat", "beats", "day", "days", "jour", "jours", "journee", "journees", "hour", "hours", "of", "waltz",
    "valse", "feel",
];

/// `12/10`: a day and a month in either order, of a year that is not said.
pub(super) fn pair_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let first = tokens.number(index, 1..=2)?;
    let is_slash = |index| tokens.is_glued(index) && tokens.is_sign(index, '/');
    if !is_slash(index + 1) || !tokens.is_glued(index + 2) {
        return None;
    }
    let second = tokens.number(index + 2, 1..=2)?;
    let next = index + 3;
    // `part 1/2`, but of `opus 27/2` who knows.
    let follows_counted = index > 0 && tokens.is_word(index - 1, COUNTED);
    let is_counted = follows_counted && first <= second;
    if is_counted || !tokens.ends(next) || tokens.is_word(next, MEASURED) || measure_at(tokens, index).is_some() {
        return None;
    }
    let readings = readings(first, second, |month, day| match chrono::NaiveDate::from_ymd_opt(2024, month, day) {
        Some(_) => Day::Yearless { month, day },
        None => Day::Never,
    })?;
    // `24/7` and `9/11` are words of their own, and `4/4` is a measure more often than a day.
    let has_zero = [index, index + 2].iter().any(|at| tokens.digits(*at).is_some_and(|digits| digits.starts_with('0')));
    let is_word = matches!((first, second), (24, 7) | (9, 11)) || (first == second && !has_zero) || follows_counted;
    let typed = Typed::new(Says::Numbers { year_last: readings, year_first: None }, Rank::Hint, next);
    Some(if is_word { typed.unsure() } else { typed })
}

/// The days that two numbers can be: day first, then month first. None where they can be neither.
fn readings(first: u32, second: u32, day: impl Fn(u32, u32) -> Day) -> Option<Vec<Day>> {
    let fits = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    let shapes = [(first, second), (second, first)].into_iter().filter(|(day, month)| fits(*day, *month));
    let mut readings: Vec<Day> = shapes.map(|(number, month)| day(month, number)).collect();
    if readings.iter().any(|day| *day != Day::Never) {
        readings.retain(|day| *day != Day::Never);
    }
    readings.dedup();
    (!readings.is_empty()).then_some(readings)
}

/// `04.03.26`, `4/3/2026`, `2026 03 04`: three numbers with a year among them. Signs with spaces
/// round them, and spaces alone, only where the year has four digits.
pub(super) fn three_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let (second_at, mark) = mark_at(tokens, index + 1)?;
    let (third_at, other_mark) = mark_at(tokens, second_at + 1)?;
    if mark != other_mark {
        return None;
    }
    let next = third_at + 1;
    let number = |at| tokens.number(at, 1..=2);
    let is_spaced = mark.is_spaced;
    let two_digits = |at| tokens.digits(at).is_some_and(|digits| digits.len() == 2);
    // `Module 4 3 2026` has spaces between any numbers.
    if mark.sign.is_none() && ![index, second_at, third_at].iter().all(|at| two_digits(*at) || is_four(tokens, *at)) {
        return None;
    }
    if !tokens.ends(next) || is_plain_measure(tokens, third_at) || month_at(tokens, next).is_some() {
        return None;
    }
    if let Some(year) = tokens.number(index, 4..=4) {
        // Without spaces this is read as everywhere else.
        let (month, day) = (number(second_at)?, number(third_at)?);
        let days = Days { first: None, last: exact(year, month, day), next };
        let is_date = is_spaced && is_exact(&days.last);
        return is_date.then(|| Typed::new(Says::Days(days), Rank::Full, next));
    }
    let (first, second) = (number(index)?, number(second_at)?);
    let year = match tokens.digits(third_at)?.len() {
        4 => tokens.number(third_at, 4..=4)?,
        // `1.2.3` is a date for nobody but the calendar.
        1 | 2 if !is_spaced => 2000 + number(third_at)?,
        _ => return None,
    };
    let is_unsure = tokens.digits(third_at)?.len() == 1;
    let short = tokens.digits(third_at)?.len() == 2;
    let year_first = (short && two_digits(index)).then(|| exact(2000 + first, second, year - 2000)).filter(is_exact);
    let year_last = match readings(first, second, |month, day| exact(year, month, day)) {
        Some(readings) => readings,
        None if year_first.is_some() => Vec::new(),
        // With a sign between them three such numbers are a day that is none: `13/13/2026`.
        None if !is_spaced && !is_unsure && (!short || mark.sign == Some('/')) => vec![Day::Never],
        None if is_spaced || is_unsure => return None,
        None => {
            return Some(
                Typed::new(Says::Numbers { year_last: vec![Day::Never], year_first }, Rank::Hint, next).unsure(),
            );
        }
    };
    let rank = if is_unsure { Rank::Hint } else { Rank::Full };
    let typed = Typed::new(Says::Numbers { year_last, year_first }, rank, next);
    Some(if is_unsure { typed.unsure() } else { typed })
}

/// What stands between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Between {
    sign: Option<char>,
    is_spaced: bool,
}

/// The number after a sign or a space, and what stands before it.
fn mark_at(tokens: &Tokens<'_>, index: usize) -> Option<(usize, Between)> {
    if tokens.digits(index).is_some() && !tokens.is_glued(index) {
        return Some((index, Between { sign: None, is_spaced: true }));
    }
    let sign = match tokens.sign(index)? {
        '/' => '/',
        '.' => '.',
        '-' | '‐' | '‑' | '–' => '-',
        _ => return None,
    };
    tokens.digits(index + 1)?;
    let is_spaced = !tokens.is_glued(index);
    // A dot ends a sentence before a space, and `4 -3` is neither.
    let even = is_spaced != tokens.is_glued(index + 1) && !(is_spaced && sign == '.');
    even.then_some((index + 1, Between { sign: Some(sign), is_spaced }))
}

const fn is_exact(day: &Day) -> bool {
    matches!(day, Day::Exact(_))
}

fn is_four(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.digits(index).is_some_and(|digits| digits.len() == 4)
}

/// `20260304`, as cameras and scanners write it; with the year last it is asked.
pub(super) fn compact_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let digits = tokens.digits(index).filter(|digits| digits.len() == 8)?;
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let next = index + 1;
    if !tokens.ends(next) || measure_at(tokens, index).is_some() {
        return None;
    }
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    let last = exact(year, month, day);
    if is_exact(&last) {
        return Some(Typed::new(Says::Days(Days { first: None, last, next }), Rank::Full, next));
    }
    let (first, second, year) = (part(0..2)?, part(2..4)?, part(4..8)?);
    let year_last = readings(first, second, |month, day| exact(year, month, day))?;
    let is_date = year_last.iter().any(is_exact);
    is_date.then(|| Typed::new(Says::Numbers { year_last, year_first: None }, Rank::Full, next).unsure())
}

/// `2026 March 4`, `2026, 4 mars`.
pub(super) fn year_first_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let year = tokens.number(index, 4..=4).filter(|year| is_year(*year))?;
    let at = index + 1;
    let at = at + usize::from(tokens.sign(at).is_some_and(|sign| matches!(sign, ',' | '-' | '/' | '.')));
    let (month, day, next) = if let Some((month, day_at)) = month_at(tokens, at) {
        let day_at = day_at + usize::from(tokens.sign(day_at).is_some_and(|sign| matches!(sign, '-' | '/')));
        let (day, next) = day_number_at(tokens, day_at).filter(|_| !is_plain_measure(tokens, day_at))?;
        (month, day, next)
    } else {
        let is_set_off = at == index + 1 || tokens.is_sign(index + 1, ',');
        let (day, next) = day_number_at(tokens, at).filter(|_| is_set_off)?;
        let (month, next) = month_at(tokens, next)?;
        (month, day, next)
    };
    // In `2026 March 4, 2027` the first year is title.
    let comma = usize::from(tokens.is_sign(next, ','));
    let has_other_year = tokens.number(next + comma, 4..=4).is_some_and(is_year);
    let last = exact(year, month, day);
    (!has_other_year && tokens.ends(next))
        .then(|| Typed::new(Says::Days(Days { first: None, last, next }), Rank::Full, next))
}

/// `4/mars/2026`, `4.mars.26`.
pub(super) fn slashed_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let number = tokens.number(index, 1..=2)?;
    let is_mark = |at: usize| tokens.is_glued(at) && matches!(tokens.sign(at), Some('/' | '.'));
    if !is_mark(index + 1) || !tokens.is_glued(index + 2) {
        return None;
    }
    let (month, next) = month_at(tokens, index + 2)?;
    let year_at = next + usize::from(is_mark(next));
    let four = tokens.number(year_at, 4..=4).filter(|_| tokens.is_glued(year_at));
    let two = tokens.number(year_at, 2..=2).filter(|_| tokens.is_glued(year_at)).map(|two| 2000 + two);
    let year = four.or(two);
    let next = if year.is_some() { year_at + 1 } else { next };
    let last = day(year, month, number)?;
    let rank = if year.is_some() { Rank::Full } else { Rank::Day };
    tokens.ends(next).then(|| Typed::new(Says::Days(Days { first: None, last, next }), rank, next))
}

/// `March-4-2026`, `Mar.4.26`, `mars/4/2026`.
pub(super) fn slashed_name_first_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let (month, _) = month_at(tokens, index)?;
    let is_mark = |at: usize| {
        tokens.is_glued(at) && matches!(tokens.sign(at), Some('/' | '.' | '-' | '‐' | '‑')) && tokens.is_glued(at + 1)
    };
    if !is_mark(index + 1) || !is_mark(index + 3) {
        return None;
    }
    let (number, next) = (tokens.number(index + 2, 1..=2)?, index + 5);
    let year = tokens.number(index + 4, 4..=4).or_else(|| tokens.number(index + 4, 2..=2).map(|two| 2000 + two))?;
    let last = exact(year, month, number);
    tokens.ends(next).then(|| Typed::new(Says::Days(Days { first: None, last, next }), Rank::Full, next))
}

/// `Mar-26`, `mars/26`: a day of the month or its year.
pub(super) fn month_and_number_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let (month, next) = month_at(tokens, index)?;
    let next = next + usize::from(tokens.is_glued(next) && tokens.is_sign(next, '.'));
    let is_mark =
        tokens.is_glued(next) && matches!(tokens.sign(next), Some('-' | '/' | '‐' | '‑')) && tokens.is_glued(next + 1);
    let number = tokens.number(next + 1, 2..=2).filter(|_| is_mark)?;
    tokens.ends(next + 2).then(|| Typed::new(Says::MonthAndNumber { month, number }, Rank::Hint, next + 2))
}

/// `2026-03-04/06`, `2026-03-04/2026-03-06`, `2026-03-04 au 06`: from one such day to another.
pub(super) fn year_first_range_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    tokens.number(index, 4..=4)?;
    let (first, next) = year_first(tokens, index)?;
    let Day::Exact(start) = first else { return None };
    let slash = tokens.is_glued(next) && tokens.is_sign(next, '/') && tokens.is_glued(next + 1);
    let word = tokens.folded(next).is_some();
    let at = if slash { next + 1 } else { link_at(tokens, next).filter(|(link, _)| *link == Link::To)?.1 };
    let dots = !slash && !word && tokens.is_sign(next, '.');
    let (last, next) = match year_first(tokens, at) {
        Some(found) => found,
        None if slash || word || dots => {
            let is_end = is_segment_end(tokens, at + 1) && measure_at(tokens, at).is_none();
            let number = tokens.number(at, 1..=2).filter(|_| is_end)?;
            (Day::Exact(start.with_day(number)?), at + 1)
        }
        None => return None,
    };
    let days = Days { first: Some(first), last, next };
    tokens.ends(next).then(|| Typed::new(Says::Days(days), Rank::Full, next))
}

/// `2026-03-04, 11 et 18`: more days of the month that the first one has.
fn year_first_list_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    tokens.number(index, 4..=4)?;
    let (first, mut next) = year_first(tokens, index)?;
    let Day::Exact(start) = first else { return None };
    let mut items = vec![Item { first: None, last: first, weekday: None }];
    let mut latest = start.day();
    while let Some((Link::And | Link::Comma, at)) = link_at(tokens, next) {
        let at = at + usize::from(matches!(tokens.sign(at), Some('-')) && tokens.is_glued(at + 1));
        let number = tokens.number(at, 1..=2).filter(|number| *number > latest && measure_at(tokens, at).is_none());
        let Some(last) = number.and_then(|number| start.with_day(number)) else { break };
        items.push(Item { first: None, last: Day::Exact(last), weekday: None });
        (latest, next) = (last.day(), at + 1);
    }
    let is_list = items.len() > 1 && is_segment_end(tokens, next);
    is_list.then(|| Typed::new(Says::Several(items), Rank::Full, next))
}

/// `15/03 et 22/03`, `15/03-17/03`, `3-4/03/2026`: several days in numbers that share their order.
pub(super) fn several_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    shared_month_at(tokens, index).or_else(|| pairs_at(tokens, index)).or_else(|| year_first_list_at(tokens, index))
}

fn pair(tokens: &Tokens<'_>, index: usize) -> Option<([u32; 2], usize)> {
    let first = tokens.number(index, 1..=2)?;
    let glued = tokens.is_glued(index + 1) && tokens.is_sign(index + 1, '/') && tokens.is_glued(index + 2);
    let second = tokens.number(index + 2, 1..=2).filter(|_| glued)?;
    let goes_on = tokens.is_glued(index + 3) && tokens.is_sign(index + 3, '/') && tokens.is_glued(index + 4);
    (!goes_on && measure_at(tokens, index).is_none()).then_some(([first, second], index + 3))
}

fn pairs_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let (first, mut next) = pair(tokens, index)?;
    let mut all = vec![(Link::And, first)];
    while let Some((link, at)) = link_at(tokens, next) {
        let Some((more, after)) = pair(tokens, at) else { break };
        all.push((link, more));
        next = after;
    }
    if all.len() < 2 || !tokens.ends(next) {
        return None;
    }
    let in_order = |month_first: bool| -> Option<Vec<Item>> {
        let mut items: Vec<Item> = Vec::new();
        for (link, [one, other]) in &all {
            let (number, month) = if month_first { (*other, *one) } else { (*one, *other) };
            let last = day(None, month, number).filter(|day| *day != Day::Never && month <= 12)?;
            match (link, items.last_mut()) {
                (Link::To, Some(item)) if item.first.is_none() => {
                    item.first = Some(item.last);
                    item.last = last;
                }
                _ => items.push(Item { first: None, last, weekday: None }),
            }
        }
        Some(items)
    };
    let readings: Vec<Vec<Item>> = [in_order(false), in_order(true)].into_iter().flatten().collect();
    let says = match readings.as_slice() {
        [] => return None,
        [only] => match only.as_slice() {
            [Item { first, last, .. }] => Says::Days(Days { first: *first, last: *last, next }),
            _ => Says::Several(only.clone()),
        },
        _ => Says::SeveralEither(readings),
    };
    Some(Typed::new(says, Rank::Hint, next))
}

/// `3-4/03/2026`, `3 et 4/03/2026`: with two days before it the second number is the month.
fn shared_month_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let first = tokens.number(index, 1..=2)?;
    let (link, at) = link_at(tokens, index + 1)?;
    let three = three_at(tokens, at).filter(|three| three.next == at + 5 && link != Link::Comma)?;
    let (second, month) = (tokens.number(at, 1..=2)?, tokens.number(at + 2, 1..=2)?);
    let year = tokens.number(at + 4, 2..=4).map(|year| if year < 100 { 2000 + year } else { year })?;
    let both = [exact(year, month, first), exact(year, month, second)];
    if first >= second || !both.iter().all(is_exact) {
        return None;
    }
    let next = three.next;
    let says = if link == Link::To {
        Says::Days(Days { first: Some(both[0]), last: both[1], next })
    } else {
        Says::Several(both.map(|last| Item { first: None, last, weekday: None }).to_vec())
    };
    Some(Typed::new(says, Rank::Full, next))
}

/// `le premier mai 2026`.
pub(super) fn premier_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let (month, next) = month_at(tokens, index + 1).filter(|_| tokens.is_word(index, &["premier"]))?;
    let (year, next) = year_at(tokens, next);
    let last = day(year, month, 1)?;
    let rank = if year.is_some() { Rank::Full } else { Rank::Day };
    tokens.ends(next).then(|| Typed::new(Says::Days(Days { first: None, last, next }), rank, next))
}

/// A month's name with a slip in it, between a day and a year: `Febuary 4, 2026`, `4 Setpember 2026`.
pub(super) fn misspelt_at(tokens: &Tokens<'_>, index: usize) -> Option<Typed> {
    let comma = |at: usize| at + usize::from(tokens.is_sign(at, ','));
    let (month, number, next) = if tokens.digits(index).is_some() {
        let (number, next) = day_number_at(tokens, index)?;
        let at = next + usize::from(tokens.is_word(next, &["of", "de"]));
        (nearly_month(tokens.folded(at)?)?, number, comma(at + 1))
    } else {
        let dot = usize::from(tokens.is_glued(index + 1) && tokens.is_sign(index + 1, '.'));
        let (number, next) = day_number_at(tokens, index + 1 + dot)?;
        (nearly_month(tokens.folded(index)?)?, number, comma(next))
    };
    let year = tokens.number(next, 4..=4).filter(|year| is_year(*year) && !is_plain_measure(tokens, next))?;
    let last = exact(year, month, number);
    let days = Days { first: None, last, next: next + 1 };
    (is_exact(&last) && tokens.ends(next + 1)).then(|| Typed::new(Says::Days(days), Rank::Full, next + 1).unsure())
}

#[rustfmt::skip]
const MONTHS: [[&str; 2]; 12] = [
    ["january", "janvier"], ["february", "fevrier"], ["march", "mars"], ["april", "avril"], ["may", "mai"],
    ["june", "juin"], ["july", "juillet"], ["august", "aout"], ["september", "septembre"], ["october", "octobre"],
    ["november", "novembre"], ["december", "decembre"],
];

/// The month whose name is at most one slip away: a letter more, less, another, or two the wrong way
/// round; of long names two.
fn nearly_month(word: &str) -> Option<u32> {
    if word.len() < 4 || word.len() > 11 || !word.is_ascii() {
        return None;
    }
    let near = |name: &str| {
        let most = if name.len() > 6 { 2 } else { 1 };
        name.len() > 3 && name.len().abs_diff(word.len()) <= most && slips(word.as_bytes(), name.as_bytes()) <= most
    };
    let found = MONTHS.iter().position(|names| names.iter().any(|name| near(name)))?;
    u32::try_from(found + 1).ok()
}

/// How many slips make one word of the other.
fn slips(one: &[u8], other: &[u8]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (to, wanted) in other.iter().enumerate() {
            let cost = usize::from(letter != wanted);
            let mut least = (rows[at][to] + cost).min(rows[at][to + 1] + 1).min(row[to] + 1);
            let swapped = at > 0 && to > 0 && *letter == other[to - 1] && one[at - 1] == *wanted;
            if swapped {
                least = least.min(rows[at - 1][to - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}
