//! Which of the dates that can be seen in a line is its date.

use super::amounts::Asked;
use super::said::{Part, Said};
use crate::text::dates::{Name, Rank, Says, weekday_at};
use crate::text::tokens::Tokens;

/// Keeps the dates that say the most: beside a full date two numbers or a month's name are title,
/// unless they stand right beside it and so contradict it. Hours go with a date beside them.
pub(super) fn settle(tokens: &Tokens<'_>, mut parts: Vec<Part>) -> Vec<Part> {
    let highest = parts.iter().filter_map(rank).max();
    if let Some(highest) = highest {
        let keeps: Vec<bool> = (0..parts.len()).map(|at| keeps(tokens, &parts, at, highest)).collect();
        let mut keeps = keeps.into_iter();
        parts.retain(|_| keeps.next().unwrap_or(true));
        parts = with_weekdays(tokens, parts);
        ask_about_late_hours(tokens, &mut parts);
    }
    let hours: Vec<bool> = (0..parts.len())
        .map(|at| {
            !matches!(parts.get(at).map(|part| &part.said), Some(Said::Hour)) || is_beside_date(tokens, &parts, at)
        })
        .collect();
    let mut hours = hours.into_iter();
    parts.retain(|_| hours.next().unwrap_or(true));
    parts
}

fn rank(part: &Part) -> Option<Rank> {
    match &part.said {
        Said::Date(typed) | Said::RunTogether(typed) => Some(typed.rank),
        _ => None,
    }
}

fn keeps(tokens: &Tokens<'_>, parts: &[Part], at: usize, highest: Rank) -> bool {
    let Some((part, rank)) = parts.get(at).and_then(|part| Some((part, rank(part)?))) else { return true };
    if rank == highest {
        return true;
    }
    // `May 4 June 5, 2026` names two days.
    let is_full = |other: &&Part| self::rank(other) == Some(highest);
    let before = at.checked_sub(1).and_then(|before| parts.get(before)).filter(is_full);
    let after = parts.get(at + 1).filter(is_full);
    rank == Rank::Day
        && (before.is_some_and(|before| only_trifles(tokens, before.tokens.end, part.tokens.start))
            || after.is_some_and(|after| only_trifles(tokens, part.tokens.end, after.tokens.start)))
}

/// Whether nothing but small words and signs stands between two places.
fn only_trifles(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|index| {
        tokens.is_word(index, &["le", "the", "on", "du", "les", "and", "et", "of", "from"])
            || matches!(
                tokens.sign(index),
                Some(',' | ';' | '.' | ':' | '-' | '–' | '—' | '(' | '[' | '&' | '+' | '|' | '·' | '•')
            )
    })
}

/// `2026-03-06 (Friday)`: the day of the week goes with the date it is put beside.
fn with_weekdays(tokens: &Tokens<'_>, parts: Vec<Part>) -> Vec<Part> {
    let mut attached: Vec<Part> = Vec::with_capacity(parts.len());
    let mut parts = parts.into_iter().peekable();
    while let Some(mut part) = parts.next() {
        let until = parts.peek().map_or(tokens.len(), |next| next.tokens.start);
        let beside = weekday_beside(tokens, &mut part, until);
        attached.push(part);
        attached.extend(beside);
    }
    attached
}

fn weekday_beside(tokens: &Tokens<'_>, part: &mut Part, until: usize) -> Option<Part> {
    let end = part.tokens.end;
    let Said::Date(typed) = &mut part.said else { return None };
    if !matches!(typed.says, Says::Days(_) | Says::Numbers { .. }) || typed.weekdays[1].is_some() {
        return None;
    }
    let sign = tokens.sign(end);
    let begins = end + usize::from(matches!(sign, Some('(' | '[' | ',' | '-' | '–' | '—' | ';')));
    let named = weekday_at(tokens, begins).filter(|named| named.next <= until && tokens.ends(named.next))?;
    if named.name == Name::Word && !named.dotted && sign != Some('(') {
        return None;
    }
    typed.weekdays[1] = Some(named.weekday);
    let closes = match sign {
        Some('(') => tokens.is_sign(named.next, ')'),
        Some('[') => tokens.is_sign(named.next, ']'),
        _ => {
            part.tokens.end = named.next;
            return None;
        }
    };
    if closes {
        part.tokens.end = named.next + 1;
        return None;
    }
    // More stands in the same brackets.
    Some(Part { said: Said::Beside, tokens: begins..named.next })
}

/// `4 mars 2026 19h`: right after one day this is as likely seven in the evening.
fn ask_about_late_hours(tokens: &Tokens<'_>, parts: &mut [Part]) {
    for at in 1..parts.len() {
        let (before, from) = parts.split_at_mut(at);
        let (Some(date), Some(part)) = (before.last(), from.first_mut()) else { continue };
        let is_one_day = match &date.said {
            Said::Date(typed) => match &typed.says {
                Says::Days(days) => days.first.is_none(),
                says => matches!(says, Says::Numbers { .. } | Says::Weekday(..) | Says::DayOfMonth(_)),
            },
            Said::Beside => true,
            _ => false,
        };
        let start = part.tokens.start;
        let follows = date.tokens.end == start || (date.tokens.end + 1 == start && tokens.is_sign(start - 1, ','));
        let is_late = tokens.number(start, 2..=2).is_some_and(|hour| (13..=23).contains(&hour))
            && tokens.is_word(start + 1, &["h"]);
        if let (Said::Minutes(Some(minutes)), true) = (&part.said, is_one_day && follows && is_late) {
            part.said = Said::Asked(Asked::HourOrDuration { minutes: *minutes });
        }
    }
}

fn is_beside_date(tokens: &Tokens<'_>, parts: &[Part], at: usize) -> bool {
    let Some(part) = parts.get(at) else { return false };
    let is_date = |part: &&Part| matches!(part.said, Said::Date(_) | Said::Beside);
    let before = at.checked_sub(1).and_then(|before| parts.get(before)).filter(is_date);
    let after = parts.get(at + 1).filter(is_date);
    before.is_some_and(|before| only_trifles(tokens, before.tokens.end, part.tokens.start))
        || after.is_some_and(|after| only_trifles(tokens, part.tokens.end, after.tokens.start))
}
