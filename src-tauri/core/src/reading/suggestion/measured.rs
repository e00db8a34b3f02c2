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
    /// Written as a number of hours; what was measured is in minutes.
    Hours,
    Minutes,
    Credits,
    /// What other bodies count in (CPE, CDU, PDU): credits, yet hardly those of a member's program.
    Others,
    /// Continuing education units, of mostly ten hours: never credits.
    Ceu,
}

/// An amount in minutes or in hundredths of a credit or a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measured {
    pub unit: Unit,
    pub amount: u32,
}

/// So many words may stand between a number and its unit: `3 continuing education contact hours`.
const MOST_BETWEEN: usize = 6;

/// Words that may stand between a number and its unit.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "ce", "cec", "cpd", "cme", "cmte", "pd", "contact", "continuing", "education", "educational", "professional",
    "development", "training", "learning", "clock", "credit", "credits", "approved", "instructional", "total",
    "full", "direct", "live", "online", "category", "core", "general", "ethics", "supervision", "group",
    "individual", "unit", "units", "music", "therapy", "competency", "competence", "s", "of", "d", "de",
];

/// Before these a number counts something else: `Category 1 Credits`, `Session 2 credits`.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "category", "categorie", "level", "niveau", "session", "seance", "module", "part", "partie", "section", "day",
    "jour", "phase", "no", "numero", "number", "tier", "article", "clause", "rule",
];

/// A number that stands in a text, and what it measures.
pub(super) struct FoundAmount {
    pub measured: Measured,
    /// Where it begins, in bytes.
    pub start: usize,
}

/// The unit that a label names, if it is the label of an amount: `Total hours`, `Crédits`.
pub(super) fn unit_of_label(words: &Words) -> Option<Unit> {
    const LONGEST_LABEL: usize = 8;
    if words.len() > LONGEST_LABEL || words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let named = |wanted: Unit| words.iter().any(|word| unit_of_word(word) == Some(wanted));
    // `PDUs/ContactHours` are hours before they are anybody's credits, "credit hours" are credits.
    if named(Unit::Ceu) || words.has(UNITS_OF_EDUCATION) {
        if named(Unit::Hours) { None } else { Some(Unit::Ceu) }
    } else if words.has(&["cmte*", "cec", "cecs"]) || (words.has(&["credit*"]) && !words.has(OTHER_BODIES)) {
        Some(Unit::Credits)
    } else if words.has(&["minutes", "min"]) && !words.has(&["hour", "hours", "heure", "heures"]) {
        Some(Unit::Minutes)
    } else if named(Unit::Hours) {
        Some(Unit::Hours)
    } else if named(Unit::Others) || words.has(OTHER_BODIES) {
        Some(Unit::Others)
    } else if words.are(&["ce", "ces", "ce earned", "ces earned"]) {
        Some(Unit::Credits)
    } else {
        words.iter().find_map(unit_of_word)
    }
}

/// Units of education by their whole names.
#[rustfmt::skip]
const UNITS_OF_EDUCATION: &[&str] = &[
    "education unit*", "educational unit*", "ce unit*", "unite* d education", "unite* de formation",
];

/// Whose credits are others than those of music therapists.
#[rustfmt::skip]
const OTHER_BODIES: &[&str] = &[
    "cdu", "cdus", "pdu", "pdus", "cpe", "cpes", "cme", "cmes", "ama", "pra", "cpdu", "cpdus", "professional education",
    "medical education", "development units",
];

fn unit_of_word(word: &str) -> Option<Unit> {
    match word {
        "hour" | "hours" | "hr" | "hrs" | "heure" | "heures" | "contacthours" => Some(Unit::Hours),
        "credit" | "credits" | "cmte" | "cmtes" | "cec" | "cecs" | "ces" => Some(Unit::Credits),
        "cdu" | "cdus" | "pdu" | "pdus" | "cpe" | "cpes" | "cme" | "cmes" | "cpdu" | "cpdus" => Some(Unit::Others),
        "ceu" | "ceus" | "uec" | "uecs" | "ufc" | "ufcs" => Some(Unit::Ceu),
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
            && characters.get(index + 1..).is_some_and(|rest| {
                matches!(
                    rest,
                    ['h' | 'H', 'o' | 'O' | 'e' | 'E', ..]
                        | ['c' | 'C', 'r' | 'R' | 'm' | 'M' | 'e' | 'E', ..]
                        | ['m' | 'M', 'i' | 'I', ..]
                )
            })
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

/// The amount that begins here and the token after it; none inside where it is a time of day, a
/// price, one of several to choose from, or nothing that an activity can be worth.
fn amount_at(tokens: &Tokens<'_>, index: usize) -> Option<(Option<Measured>, usize)> {
    if let Some(duration) = duration_at(tokens, index) {
        let is_one = !is_time_of_day(tokens, index, duration.next) && stands_alone(tokens, index);
        let amount = duration.minutes.filter(|_| is_one);
        return Some((amount.map(|amount| Measured { unit: Unit::Minutes, amount }), duration.next));
    }
    let (unit_from, _) = number_at(tokens, index)?;
    let number = tokens.text(tokens.span(index, unit_from));
    let (unit, next) = unit_at(tokens, unit_from)?;
    Some((measured(number, unit).filter(|_| stands_alone(tokens, index)), next))
}

/// Whether a number is all there is to its amount: no price, no number of something else, and no
/// end of a range, as in `between 5 and 45 credits` and `3 or 5 credits`.
fn stands_alone(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return true };
    if matches!(tokens.sign(before), Some('$' | '€' | '£' | '#')) || tokens.is_word(before, COUNTED) {
        return false;
    }
    let number_before = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|number| tokens.number(number, 1..=3).is_some() && !is_of_a_date_or_time(tokens, number))
    };
    let joins = tokens.is_word(before, &["or", "ou", "to", "a", "and", "et"])
        || matches!(tokens.sign(before), Some('-' | '‐' | '‑' | '–' | '—' | '/'));
    // On a wrapped line the other end of the range stands above.
    !(joins && (before == 0 || number_before(before)))
}

/// Whether a number is part of a time or a date rather than an amount.
fn is_of_a_date_or_time(tokens: &Tokens<'_>, number: usize) -> bool {
    #[rustfmt::skip]
    const MONTHS: &[&str] = &[
        "jan", "feb", "fev", "mar", "apr", "avr", "may", "mai", "jun", "jui", "jul", "aug", "aou", "sep", "oct",
        "nov", "dec",
    ];
    let Some(before) = number.checked_sub(1) else { return false };
    let is_month = |word: String| MONTHS.iter().any(|month| word.starts_with(month));
    let is_of_time =
        tokens.is_sign(before, ':') && tokens.is_glued(number) && before > 0 && tokens.digits(before - 1).is_some();
    is_of_time
        || tokens.is_sign(before, '#')
        || tokens.is_word(before, COUNTED)
        || tokens.word(before).is_some_and(is_month)
}

/// A number in a unit, if an activity can be worth or take so much.
pub(super) fn measured(number: &str, unit: Unit) -> Option<Measured> {
    let amount = Credits::parse(number).and_then(Credits::claimable).ok()?;
    let hundredths = u32::try_from(amount.hundredths()).ok()?;
    let minutes = |minutes: u32| (1..=MOST_MINUTES).contains(&minutes).then_some(minutes);
    Some(match unit {
        Unit::Hours => Measured { unit: Unit::Minutes, amount: minutes((hundredths * 60 + 50) / 100)? },
        Unit::Minutes => Measured { unit, amount: minutes(hundredths / 100)? },
        Unit::Credits | Unit::Others | Unit::Ceu => Measured { unit, amount: hundredths },
    })
}

/// The unit after a number, perhaps behind words that describe it.
fn unit_at(tokens: &Tokens<'_>, from: usize) -> Option<(Unit, usize)> {
    let mut found = None;
    let mut words: Vec<String> = Vec::new();
    let mut index = from;
    while index <= from + MOST_BETWEEN {
        // `Category 1 Credits`.
        if words.last().is_some_and(|word| word == "category" || word == "categorie") && tokens.digits(index).is_some()
        {
            index += 1;
            continue;
        }
        let Some(word) = tokens.word(index) else { break };
        if let Some(unit) = unit_of_word(&word) {
            let unit = match found {
                // "Credit hours" are credits, "CE hours" are hours.
                Some((Unit::Credits, at)) if unit == Unit::Hours && is_credit(tokens, at) => Unit::Credits,
                // "CPE credits" are another body's, "CMTE credits" are not.
                Some((Unit::Others, _)) if unit == Unit::Credits => Unit::Others,
                // "CEU credits" are CEUs, and of "CEU hours" nobody can say what they are.
                Some((Unit::Ceu, _)) if unit == Unit::Credits => Unit::Ceu,
                Some((Unit::Ceu, _)) if unit == Unit::Hours => return None,
                _ => unit,
            };
            found = Some((unit, index));
        } else if matches!(word.as_str(), "unit" | "units" | "unite" | "unites") && may_be_ceu(tokens, &words, index) {
            found = Some((Unit::Ceu, index));
        } else if !BETWEEN.contains(&word.as_str()) && !is_acronym(tokens, index) {
            break;
        }
        words.push(word);
        index += 1;
    }
    if let Some((Unit::Credits, last)) = found
        && words.iter().any(|word| OTHER_BODIES.contains(&word.as_str()))
    {
        return Some((Unit::Others, last + 1));
    }
    // `3 CE`, in capitals: "ce" is a French word.
    if found.is_none() && words.len() == 1 && is_acronym(tokens, from) && words.first().is_some_and(|word| word == "ce")
    {
        return Some((Unit::Credits, from + 1));
    }
    let (unit, last) = found?;
    Some((unit, last + 1))
}

/// Whether "units" are those of continuing education: `0.3 CE units`, `0,3 unité d’éducation
/// continue`. "CMTE units" and "credit units" are credits, and those of a school are nothing here.
fn may_be_ceu(tokens: &Tokens<'_>, before: &[String], index: usize) -> bool {
    let names = |words: &[&str]| before.iter().any(|word| words.contains(&word.as_str()));
    let follows = tokens.is_word(index + 1, &["d", "de"])
        && (index + 2..index + 4).any(|at| tokens.is_word(at, &["education", "formation"]));
    !names(&["cmte", "credit", "credits"]) && (names(&["ce", "education", "educational"]) || follows)
}

/// A body's name in capitals between a number and its unit: `6 AMA PRA credits`.
fn is_acronym(tokens: &Tokens<'_>, index: usize) -> bool {
    let raw = tokens.get(index).map(|token| tokens.text(token.span)).unwrap_or_default();
    (2..=6).contains(&raw.len()) && raw.bytes().all(|byte| byte.is_ascii_uppercase())
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
