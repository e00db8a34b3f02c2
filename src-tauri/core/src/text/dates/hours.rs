//! Hours of the day, which are no durations: `à 19h`, `7pm`, `de 9h à 16h30`.

use super::written::{days_at, month_at};
use crate::text::measures::measure_at;
use crate::text::tokens::Tokens;

/// A start and an end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hours {
    /// How long it is from the one to the other.
    pub minutes: u32,
    /// The token after it.
    pub next: usize,
}

/// One hour of the day as written.
#[derive(Debug, Clone, Copy)]
struct Clock {
    /// Minutes after midnight; in the morning where nothing says which half of the day.
    minutes: u32,
    mark: Mark,
    /// Whether it is in the afternoon, where that is said.
    afternoon: Option<bool>,
    next: usize,
}

/// What tells that a number is an hour of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Nothing: `9`.
    None,
    /// `9h`, `9 h 30`: it may be a duration as well.
    Letter,
    /// `9:00`, `9 am`, `noon`.
    Sure,
}

const NOON: u32 = 12 * 60;
const DAY: u32 = 24 * 60;

/// Before this hour nothing begins that ends in the afternoon: `2 h à 19 h` is two hours, at seven.
const EARLIEST: u32 = 6 * 60;

/// The start and end that begin here.
pub(crate) fn hours_at(tokens: &Tokens<'_>, index: usize) -> Option<Hours> {
    let start = clock_at(tokens, index)?;
    let led_between = index > 0 && tokens.is_word(index - 1, &["between", "entre"]);
    let led = led_between || (index > 0 && tokens.is_word(index - 1, &["from", "de", "des"]));
    let (end_at, is_word) = to(tokens, start.next, led_between)?;
    let end = clock_at(tokens, end_at)?;
    let names_hours = match (start.mark, end.mark) {
        (_, Mark::Sure) | (Mark::Sure, _) | (Mark::Letter, Mark::Letter) => true,
        // `de 9 à 16 h`; without its first word `2 à 3 h` is how long it took.
        (Mark::None, Mark::Letter) => led,
        (Mark::Letter, Mark::None) => led && tokens.ends(end.next),
        (Mark::None, Mark::None) => false,
    };
    let is_long_and_late = start.mark == Mark::Letter && start.minutes < EARLIEST && is_word && !led;
    if !names_hours || is_long_and_late || !tokens.ends(end.next) || is_measured(tokens, &end, end_at) {
        return None;
    }
    let minutes = between(&start, &end).filter(|minutes| *minutes > 0)?;
    Some(Hours { minutes, next: past_zone(tokens, end.next) })
}

/// The token after one hour of the day, if one is surely meant here: after `à` and the like, with
/// `am` or `pm`, or with a colon. A bare `noon` is a word like any other.
pub(crate) fn hour_at(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let led = led_at(tokens, index);
    let (at, takes_letter) = led.unwrap_or((index, false));
    let clock = clock_at(tokens, at)?;
    let is_hour = match clock.mark {
        Mark::Sure => led.is_some() || tokens.digits(index).is_some(),
        Mark::Letter => takes_letter,
        Mark::None => false,
    };
    // `from 19:00 to 20:30` is a start and an end.
    let begins_range = led.is_some() && hours_at(tokens, at).is_some();
    (is_hour && !begins_range && tokens.ends(clock.next)).then(|| past_zone(tokens, clock.next))
}

/// The token after the words that lead to an hour, and whether these leave no doubt about `19h`:
/// `à`, `at`, `vers`, `à partir de`. `About 2 h` is how long it took.
fn led_at(tokens: &Tokens<'_>, index: usize) -> Option<(usize, bool)> {
    if tokens.is_sign(index, '@') {
        return Some((index + 1, true));
    }
    let accented = |plain: &str| tokens.raw(index).is_some_and(|raw| raw != plain && !raw.is_ascii());
    match tokens.folded(index)? {
        "a" if accented("a") && tokens.is_word(index + 1, &["partir"]) => {
            tokens.is_word(index + 2, &["de"]).then_some((index + 3, true))
        }
        "a" if accented("a") => Some((index + 1, true)),
        "des" if accented("des") => Some((index + 1, true)),
        "at" | "vers" | "avant" => Some((index + 1, true)),
        "around" | "about" | "until" | "till" | "from" | "by" | "after" | "before" | "apres" => {
            Some((index + 1, false))
        }
        _ => None,
    }
}

/// Steps over the name of a time zone: `7 pm ET`, `19 h (HNE)` without its brackets.
fn past_zone(tokens: &Tokens<'_>, index: usize) -> usize {
    #[rustfmt::skip]
    const ZONES: &[&str] = &[
        "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "AT", "AST", "ADT", "NST", "HE", "HNE",
        "HAE", "HNP", "HAP", "HNC", "HAC", "HNA", "HAA", "UTC", "GMT",
    ];
    let is_zone = !tokens.is_glued(index) && tokens.raw(index).is_some_and(|word| ZONES.contains(&word));
    index + usize::from(is_zone && tokens.ends(index + 1))
}

fn clock_at(tokens: &Tokens<'_>, index: usize) -> Option<Clock> {
    if tokens.is_word(index, &["noon", "midi"]) {
        return Some(Clock { minutes: NOON, mark: Mark::Sure, afternoon: Some(true), next: index + 1 });
    }
    if tokens.is_word(index, &["midnight", "minuit"]) {
        return Some(Clock { minutes: DAY, mark: Mark::Sure, afternoon: Some(true), next: index + 1 });
    }
    let hour = tokens.number(index, 1..=2).filter(|hour| *hour <= 24)?;
    let (minute, mark, next) = minute_at(tokens, index + 1)?;
    let half = half_at(tokens, next);
    let (afternoon, next) = half.map_or((None, next), |(afternoon, next)| (Some(afternoon), next));
    let mark = if afternoon.is_some() { Mark::Sure } else { mark };
    let hour = match afternoon {
        Some(_) if hour > 12 || hour == 0 => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    Some(Clock { minutes: hour * 60 + minute, mark, afternoon, next })
}

/// The minutes after an hour, what marks it as one, and the token after both.
fn minute_at(tokens: &Tokens<'_>, index: usize) -> Option<(u32, Mark, usize)> {
    let two_digits = |index| tokens.number(index, 2..=2).filter(|minute| *minute < 60);
    if tokens.is_glued(index) && tokens.is_sign(index, ':') && tokens.is_glued(index + 1) {
        let minute = two_digits(index + 1)?;
        let has_seconds = tokens.is_glued(index + 2)
            && tokens.is_sign(index + 2, ':')
            && tokens.is_glued(index + 3)
            && two_digits(index + 3).is_some();
        return Some((minute, Mark::Sure, index + if has_seconds { 4 } else { 2 }));
    }
    if !tokens.is_word(index, &["h", "heure", "heures"]) {
        return Some((0, Mark::None, index));
    }
    let Some(minute) = two_digits(index + 1) else { return Some((0, Mark::Letter, index + 1)) };
    let next = index + 2;
    // With its unit it is a duration: `2 h 30 min`. After a space it may be a day or an amount.
    if tokens.is_word(next, &["min", "mins", "minute", "minutes", "m"]) {
        return None;
    }
    let is_other = || measure_at(tokens, index + 1).is_some() || days_at(tokens, index + 1).is_some();
    let is_minute = tokens.is_glued(index + 1) || (tokens.ends(next) && !is_other());
    Some(if is_minute { (minute, Mark::Letter, next) } else { (0, Mark::Letter, index + 1) })
}

/// `am`, `p.m.`: whether the afternoon, and the token after it.
fn half_at(tokens: &Tokens<'_>, index: usize) -> Option<(bool, usize)> {
    let afternoon = match tokens.folded(index)? {
        "am" => return Some((false, with_dot(tokens, index + 1))),
        "pm" => return Some((true, with_dot(tokens, index + 1))),
        "a" => false,
        "p" => true,
        _ => return None,
    };
    let m_at = index + 1 + usize::from(tokens.is_glued(index + 1) && tokens.is_sign(index + 1, '.'));
    let is_half = m_at > index + 1 && tokens.is_glued(m_at) && tokens.is_word(m_at, &["m"]);
    is_half.then(|| (afternoon, with_dot(tokens, m_at + 1)))
}

fn with_dot(tokens: &Tokens<'_>, index: usize) -> usize {
    index + usize::from(tokens.is_glued(index) && tokens.is_sign(index, '.') && !tokens.is_glued(index + 1))
}

/// Steps over what stands between a start and an end, and says whether it is a word.
fn to(tokens: &Tokens<'_>, index: usize, between: bool) -> Option<(usize, bool)> {
    if matches!(tokens.sign(index), Some('-' | '‐' | '‑' | '–' | '—' | '−')) {
        return Some((index + 1, false));
    }
    let word = tokens.folded(index)?;
    let leads = matches!(word, "to" | "until" | "till" | "au" | "through")
        || (word == "a" && tokens.raw(index).is_some_and(|raw| !raw.is_ascii()))
        || (between && matches!(word, "and" | "et"));
    if leads {
        return Some((index + 1, true));
    }
    let elided = word == "jusqu" && matches!(tokens.sign(index + 1), Some('\'' | '’'));
    (elided && tokens.is_word(index + 2, &["a", "au"])).then_some((index + 3, true))
}

/// Whether the last number belongs to something else: `9 am - 6 cr`.
fn is_measured(tokens: &Tokens<'_>, end: &Clock, at: usize) -> bool {
    end.mark == Mark::None
        && (tokens.get(at + 1).is_some_and(|after| !after.spaced)
            || measure_at(tokens, at).is_some()
            || month_at(tokens, at + 1).is_some())
}

/// From a start to the end that it most likely has: half of the day is said once or not at all
/// (`9 to 4:30`, `7-9 pm`).
fn between(start: &Clock, end: &Clock) -> Option<u32> {
    let (first, last) = (start.minutes, end.minutes);
    if start.afternoon.is_none() && end.afternoon == Some(true) && first <= NOON {
        let later = first + NOON;
        return if later < last { last.checked_sub(later) } else { last.checked_sub(first) };
    }
    if first < last {
        return Some(last - first);
    }
    // `9 to 4:30` ends in the afternoon, `22 h à 1 h` on the next day.
    let later =
        if end.afternoon.is_none() && first < NOON + 60 && last + NOON > first { last + NOON } else { last + DAY };
    later.checked_sub(first)
}
