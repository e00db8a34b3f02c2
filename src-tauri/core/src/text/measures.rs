//! Numbers with a unit: `1½ cr`, `2 h`, `90 min`.

use super::tokens::{Sort, Span, Tokens};

/// What an amount is an amount of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Credits,
    Hours,
    Minutes,
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
    let unit = unit(&tokens.word(unit_at)?)?;
    let next = after_abbreviation(tokens, unit_at + 1);
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
    let is_short = tokens.digits(index).is_some_and(|digits| digits.len() <= MOST_DIGITS_BEFORE_SPACED_FRACTION);
    if is_plain && is_fraction(next) && (is_short || tokens.is_glued(next)) {
        return Some((next + 1, false));
    }
    Some((next, is_plain))
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

fn unit(word: &str) -> Option<Unit> {
    match word {
        "cr" | "credit" | "credits" => Some(Unit::Credits),
        "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => Some(Unit::Hours),
        "min" | "mins" | "minute" | "minutes" => Some(Unit::Minutes),
        _ => None,
    }
}

/// Steps over the dot that may follow an abbreviation, unless something is glued to it.
pub(crate) fn after_abbreviation(tokens: &Tokens<'_>, index: usize) -> usize {
    let is_dot = tokens.is_glued(index) && tokens.is_sign(index, '.') && !tokens.is_glued(index + 1);
    index + usize::from(is_dot)
}
