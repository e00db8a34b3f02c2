//! Amounts as certificates write them: `3 contact hours`, `1,5 crédit de formation continue`,
//! `CE credits: 2.5`, `three (3) hours`.

use super::sheet::Words;
use crate::domain::values::credits::Credits;
use crate::text::dates::{MOST_MINUTES, duration_at};
use crate::text::measures::number_at;
use crate::text::tokens::Tokens;
use crate::text::without_stray_quotes;

/// What an amount is an amount of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes,
    Credits,
    /// Continuing education units, of mostly ten hours: credits where a file states no others.
    Units,
}

/// An amount in minutes or in hundredths of a credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measured {
    pub unit: Unit,
    pub amount: u32,
}

/// So many words may stand between a number and its unit: `3 continuing education contact hours`.
const MOST_BETWEEN: usize = 5;

/// Words that may stand between a number and its unit.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "ce", "cec", "cpd", "cme", "cmte", "pd", "contact", "continuing", "education", "educational", "professional",
    "development", "training", "learning", "clock", "credit", "credits", "approved", "instructional", "total",
    "full", "direct", "live", "online", "category", "core", "general", "ethics", "supervision", "group",
    "individual", "unit", "units",
];

/// A number that stands in a text, and what it measures.
pub(super) struct FoundAmount {
    pub measured: Measured,
    /// Where it begins, in bytes.
    pub start: usize,
}

/// The unit that a label names, if it is the label of an amount: `Total hours`, `Crédits`.
pub(super) fn unit_of_label(words: &Words) -> Option<Unit> {
    const LONGEST_LABEL: usize = 7;
    if words.len() > LONGEST_LABEL || words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let mut units = words.iter().filter_map(unit_of_word);
    let first = units.next()?;
    // "Credit hours" are credits.
    Some(if words.has(&["credit*"]) { Unit::Credits } else { first })
}

fn unit_of_word(word: &str) -> Option<Unit> {
    match word {
        "hour" | "hours" | "hr" | "hrs" | "heure" | "heures" => Some(Unit::Minutes),
        "credit" | "credits" | "cmte" | "cmtes" | "cec" | "cecs" | "ces" => Some(Unit::Credits),
        "ceu" | "ceus" | "uec" | "uecs" | "ufc" | "ufcs" => Some(Unit::Units),
        _ => None,
    }
}

/// The text as its amounts are read: `(3) hours` and `3-hour` are `3 hours`.
pub(super) fn plain(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: usize| characters.get(index).copied().unwrap_or(' ');
    let joins = |index: usize| {
        index > 0
            && at(index - 1).is_ascii_digit()
            && matches!(at(index), '-' | '‐' | '‑')
            && characters.get(index + 1..).is_some_and(|rest| matches!(rest, ['h' | 'H', 'o' | 'O' | 'e' | 'E', ..]))
    };
    let is_bare = |index: usize| matches!(at(index), '0'..='9' | '.' | ',');
    let mut made = String::with_capacity(text.len());
    let mut in_brackets = false;
    for (index, character) in characters.iter().enumerate() {
        let opens = *character == '(' && {
            let inner = characters.get(index + 1..).unwrap_or_default();
            let digits = inner.iter().take(6).take_while(|it| matches!(it, '0'..='9' | '.' | ',')).count();
            digits > 0 && inner.get(digits) == Some(&')')
        };
        let closes = in_brackets && *character == ')';
        in_brackets = opens || (in_brackets && is_bare(index));
        made.push(if opens || closes || joins(index) { ' ' } else { *character });
    }
    made
}

/// The amounts that stand in a text with their unit, in reading order. Times of day are none.
pub(super) fn amounts_in(text: &str) -> Vec<FoundAmount> {
    let text = without_stray_quotes(text);
    let tokens = Tokens::of(&text);
    let mut found: Vec<FoundAmount> = Vec::new();
    let (mut index, mut after) = (0, usize::MAX);
    while index < tokens.len() {
        let here = if tokens.starts(index, after) { amount_at(&tokens, index) } else { None };
        let Some((measured, next)) = here else {
            index += 1;
            continue;
        };
        let span = tokens.span(index, next);
        if let Some(measured) = measured {
            found.push(FoundAmount { measured, start: span.start });
        }
        (index, after) = (next, next);
    }
    found
}

/// The amount that begins here and the token after it; none inside where it is a time of day or
/// nothing that an activity can be worth.
fn amount_at(tokens: &Tokens<'_>, index: usize) -> Option<(Option<Measured>, usize)> {
    if let Some(duration) = duration_at(tokens, index) {
        let amount = duration.minutes.filter(|_| !is_time_of_day(tokens, index, duration.next));
        return Some((amount.map(|amount| Measured { unit: Unit::Minutes, amount }), duration.next));
    }
    let (unit_from, _) = number_at(tokens, index)?;
    let number = tokens.text(tokens.span(index, unit_from));
    let (unit, next) = unit_at(tokens, unit_from)?;
    Some((measured(number, unit), next))
}

/// A number in a unit, if an activity can be worth or take so much.
pub(super) fn measured(number: &str, unit: Unit) -> Option<Measured> {
    let amount = Credits::parse(number).and_then(Credits::claimable).ok()?;
    let hundredths = u32::try_from(amount.hundredths()).ok()?;
    let amount = match unit {
        Unit::Minutes => Some((hundredths * 60 + 50) / 100).filter(|minutes| *minutes <= MOST_MINUTES)?,
        Unit::Credits | Unit::Units => hundredths,
    };
    Some(Measured { unit, amount })
}

/// The unit after a number, perhaps behind words that describe it.
fn unit_at(tokens: &Tokens<'_>, from: usize) -> Option<(Unit, usize)> {
    let mut found = None;
    for index in from..=from + MOST_BETWEEN {
        let Some(word) = tokens.word(index) else { break };
        if let Some(unit) = unit_of_word(&word) {
            let unit = match found {
                // "Credit hours" are credits, "CE hours" are hours.
                Some((Unit::Credits, at)) if unit == Unit::Minutes && is_credit(tokens, at) => Unit::Credits,
                _ => unit,
            };
            found = Some((unit, index));
        } else if !BETWEEN.contains(&word.as_str()) {
            break;
        }
    }
    let (unit, last) = found?;
    // In "1 credit unit" and in the French "unités de formation" the unit is named in other words.
    Some((unit, last + 1))
}

fn is_credit(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.is_word(index, &["credit", "credits"])
}

/// `13 h à 15 h 30`, `à 9 h`, `9h00-16h30`: hours of the day written like durations.
fn is_time_of_day(tokens: &Tokens<'_>, index: usize, next: usize) -> bool {
    if !(index..next).any(|at| tokens.is_word(at, &["h", "hr", "hrs"])) {
        return false;
    }
    let raw = |at: usize| tokens.get(at).map(|token| tokens.text(token.span)).unwrap_or_default();
    let hour = tokens.number(index, 1..=2).unwrap_or_default();
    let joins = |at: usize| matches!(raw(at), "à" | "À" | "a" | "to" | "et" | "and" | "-" | "–" | "—");
    let is_hour = |at: usize| {
        tokens.number(at, 1..=2).is_some() && (tokens.is_word(at + 1, &["h"]) || tokens.is_sign(at + 1, ':'))
    };
    let leads_on = joins(next) && is_hour(next + 1);
    let before = index.checked_sub(1);
    let follows = before.is_some_and(|before| {
        matches!(raw(before), "à" | "À" | "at" | "dès" | "vers")
            || (raw(before) == "a" && hour >= 7)
            || (joins(before) && before > 0 && {
                let follows_hour = tokens.is_word(before - 1, &["h", "am", "pm"]);
                follows_hour || (before > 1 && tokens.is_word(before - 2, &["h"]))
            })
    });
    let has_minutes = hour >= 7 && (index..next).filter(|at| tokens.digits(*at).is_some()).count() > 1;
    let year = before.map(|before| before - usize::from(before > 0 && tokens.is_sign(before, ',')));
    let follows_date = year.is_some_and(|year| tokens.number(year, 4..=4).is_some());
    leads_on || follows || has_minutes || (follows_date && hour >= 7)
}
