//! Numbers with a unit: `1½ cr`, `2 h`, `90 min`.

use super::tokens::{Sort, Span, Tokens};

/// What an amount is an amount of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Credits,
    Hours,
    Minutes,
    /// Continuing education units: ten contact hours each, or what many take for one hour.
    Ceu,
}

/// A number as written, directly followed by a unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measure {
    pub negative: bool,
    /// The number without its sign.
    pub number: Span,
    /// Whether it is written with digits only.
    pub is_plain: bool,
    pub unit: Unit,
    /// The token after it.
    pub next: usize,
}

/// Past so many digits a number is no count of credits or hours that a fraction may follow
/// after a space: in `4 May 2026 ½ cr` and in `Bach in 2000 ½ cr` the year stands alone.
const MOST_DIGITS_BEFORE_SPACED_FRACTION: usize = 3;

/// The number with its unit that begins here.
pub(crate) fn measure_at(tokens: &Tokens<'_>, index: usize) -> Option<Measure> {
    let negative = tokens.sign(index).is_some_and(is_minus) && tokens.is_glued(index + 1);
    if negative && !may_begin_with_sign(tokens, index) {
        return None;
    }
    let first = index + usize::from(negative);
    let (unit_at, is_plain) = number_at(tokens, first)?;
    let (unit, next) = unit_at_word(tokens, unit_at)?;
    let next = after_abbreviation(tokens, next);
    // `2h30` goes on after its unit; nothing else does.
    let ends = tokens.ends(next) || (unit == Unit::Hours && tokens.is_glued(next) && tokens.digits(next).is_some());
    ends.then_some(Measure { negative, number: tokens.span(first, unit_at), is_plain, unit, next })
}

/// Whether a number with a unit begins here, where the number is all that was seen so far: in
/// `Mar 4 ½ cr` the 4 is a day.
pub(crate) fn is_plain_measure(tokens: &Tokens<'_>, index: usize) -> bool {
    let is_spaced_fraction = tokens.get(index + 1).is_some_and(|token| token.sort == Sort::Fraction && token.spaced);
    !is_spaced_fraction && measure_at(tokens, index).is_some()
}

/// The token after the number that begins here, and whether it has digits only. `1.2.3` is read
/// as one number too, so that it is refused as a whole and not in part.
pub(crate) fn number_at(tokens: &Tokens<'_>, index: usize) -> Option<(usize, bool)> {
    let is_mark = |index| matches!(tokens.sign(index), Some('.' | ','));
    let decimals_at = |index| is_mark(index) && tokens.is_glued(index + 1) && tokens.digits(index + 1).is_some();
    let is_fraction = |index| tokens.get(index).is_some_and(|token| token.sort == Sort::Fraction);

    if is_fraction(index) {
        return Some((index + 1, false));
    }
    let (mut next, mut is_plain) = match tokens.digits(index) {
        Some(_) => (index + 1, true),
        None if decimals_at(index) && may_begin_with_sign(tokens, index) => (index + 2, false),
        None => return None,
    };
    while tokens.is_glued(next) && decimals_at(next) {
        next += 2;
        is_plain = false;
    }
    // `1/2 credit`, `1 1/2 h`.
    if let Some(next) = fraction_at(tokens, index).or_else(|| fraction_at(tokens, next).filter(|_| is_plain)) {
        return Some((next, false));
    }
    let is_short = tokens.digits(index).is_some_and(|digits| digits.len() <= MOST_DIGITS_BEFORE_SPACED_FRACTION);
    if is_plain && is_fraction(next) && (is_short || tokens.is_glued(next)) {
        return Some((next + 1, false));
    }
    Some((next, is_plain))
}

/// The token after a fraction that begins here: `1/2`, `3/4`.
fn fraction_at(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let part = tokens.number(index, 1..=1)?;
    let is_slash = tokens.is_glued(index + 1) && tokens.is_sign(index + 1, '/') && tokens.is_glued(index + 2);
    let whole = tokens.number(index + 2, 1..=1).filter(|whole| matches!(whole, 2..=4))?;
    (is_slash && (1..whole).contains(&part)).then_some(index + 3)
}

/// Whether the sign here can belong to the number after it: `.5` and `-2`, but not what is left
/// of `A.5`.
fn may_begin_with_sign(tokens: &Tokens<'_>, index: usize) -> bool {
    let follows_sign = index.checked_sub(1).is_some_and(|before| tokens.sign(before).is_some());
    tokens.get(index).is_some_and(|token| token.spaced) || follows_sign
}

fn is_minus(sign: char) -> bool {
    matches!(sign, '-' | '‐' | '‑' | '–' | '−')
}

/// The unit that begins here, with the words that only say whose it is: `CE credits`, `CMTE`,
/// `contact hours`, `continuing education units`.
pub(crate) fn unit_at_word(tokens: &Tokens<'_>, index: usize) -> Option<(Unit, usize)> {
    let word = tokens.folded(index)?;
    let passes = |index: usize, words: &[&str]| index + usize::from(tokens.is_word(index, words));
    // `6 crédits de formation continue`.
    let of_education = |at: usize| {
        let elided = tokens.is_word(at, &["d"]) && matches!(tokens.sign(at + 1), Some('\'' | '’'));
        let at = if elided { at + 2 } else { passes(at, &["de"]) };
        let first = tokens.is_word(at, &["education", "formation"]);
        (first && tokens.is_word(at + 1, &["continue"])).then_some(at + 2)
    };
    if let Some(unit) = unit(word) {
        // `3 credits CMTE`, `3 credit hours`.
        let is_word = unit == Unit::Credits && word != "cr";
        let next = if is_word { passes(index + 1, &["cmte", "cmtes", "hours"]) } else { index + 1 };
        let next = if unit == Unit::Minutes { next } else { of_education(next).unwrap_or(next) };
        return Some((unit, next));
    }
    // Whose they are: `3 MTA credits`, `2 PD hours`.
    let is_acronym = tokens.raw(index).is_some_and(|raw| {
        (2..=5).contains(&raw.len()) && raw.bytes().all(|byte| byte.is_ascii_uppercase()) && !word.starts_with("ce")
    });
    if is_acronym && !matches!(word, "cmte" | "uec" | "uecs") {
        match tokens.folded(index + 1) {
            Some("credit" | "credits" | "cr") => return Some((Unit::Credits, index + 2)),
            Some("hour" | "hours" | "hrs") => return Some((Unit::Hours, index + 2)),
            _ => {}
        }
    }
    match word {
        "cmte" | "cmtes" => {
            Some((Unit::Credits, passes(index + 1, &["credit", "credits", "unit", "units", "hour", "hours"])))
        }
        "ceu" | "ceus" | "uec" | "uecs" | "cue" | "cues" => {
            // `0.4 CEU's`.
            let has_s = matches!(tokens.sign(index + 1), Some('\'' | '’')) && tokens.is_word(index + 2, &["s"]);
            let next = index + if has_s { 3 } else { 1 };
            Some((Unit::Ceu, passes(next, &["credit", "credits", "unit", "units", "unite", "unites"])))
        }
        "unit" | "units" | "unite" | "unites" => Some((Unit::Ceu, of_education(index + 1)?)),
        "ce" | "cpd" | "cec" | "contact" | "clock" | "continuing" => {
            let at = passes(index + 1, &["education"]);
            match tokens.folded(at)? {
                "credit" | "credits" | "cr" if !matches!(word, "contact" | "clock") => Some((Unit::Credits, at + 1)),
                "hour" | "hours" | "hrs" => Some((Unit::Hours, at + 1)),
                "unit" | "units" => Some((Unit::Ceu, at + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "cr" | "crs" | "cred" | "credit" | "credits" => Some(Unit::Credits),
        "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => Some(Unit::Hours),
        "min" | "mins" | "mn" | "minute" | "minutes" => Some(Unit::Minutes),
        _ => None,
    }
}

/// Steps over the dot that may follow an abbreviation, unless something is glued to it.
pub(crate) fn after_abbreviation(tokens: &Tokens<'_>, index: usize) -> usize {
    let is_dot = tokens.is_glued(index) && tokens.is_sign(index, '.') && !tokens.is_glued(index + 1);
    index + usize::from(is_dot)
}
