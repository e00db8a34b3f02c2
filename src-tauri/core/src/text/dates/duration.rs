//! Durations as they stand in a line: `2h`, `2 h 30`, `1.5h`, `90 min`.

use super::bounds::MOST_MINUTES;
use super::written::days_at;
use crate::text::decimal;
use crate::text::measures::{Unit, after_abbreviation, measure_at};
use crate::text::tokens::Tokens;

/// A duration as written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Duration {
    /// None where no activity can take so long: nothing at all, less than nothing, over a year,
    /// or a number with more decimals than are kept.
    pub minutes: Option<u32>,
    /// The token after it.
    pub next: usize,
}

/// The duration that begins here.
pub(crate) fn duration_at(tokens: &Tokens<'_>, index: usize) -> Option<Duration> {
    let measure = measure_at(tokens, index)?;
    let hundredths = decimal::hundredths(tokens.text(measure.number)).ok();
    let (minutes, next) = match measure.unit {
        Unit::Credits | Unit::Ceu => return None,
        // Half a minute is not a duration anybody records.
        Unit::Minutes => {
            (hundredths.filter(|hundredths| hundredths % 100 == 0).map(|minutes| minutes / 100), measure.next)
        }
        Unit::Hours => {
            // 0.33 h are 20 minutes: the nearest whole minute.
            let minutes = hundredths.map(|hours| hours.saturating_mul(60).saturating_add(50) / 100);
            let (more, next) = if measure.is_plain {
                minutes_after_hours(tokens, measure.next)?
            } else {
                tokens.ends(measure.next).then_some((0, measure.next))?
            };
            let fits = more < 60;
            (minutes.filter(|_| fits).map(|minutes| minutes.saturating_add(i64::from(more))), next)
        }
    };
    Some(Duration { minutes: minutes.filter(|_| !measure.negative).and_then(usable), next })
}

/// The minutes after whole hours, as in `2 h 30`, and the token after them; none where something
/// is glued to the hours that is not minutes.
fn minutes_after_hours(tokens: &Tokens<'_>, index: usize) -> Option<(u32, usize)> {
    let nothing = Some((0, index));
    if let Some(found) = more_minutes(tokens, index) {
        return Some(found);
    }
    let Some(minutes) = tokens.number(index, 1..=2) else {
        return if tokens.ends(index) { nothing } else { None };
    };
    let has_unit = tokens.is_word(index + 1, &["min", "mins", "minute", "minutes", "m"]);
    let next = if has_unit { after_abbreviation(tokens, index + 2) } else { index + 1 };
    let has_two_digits = tokens.digits(index).is_some_and(|digits| digits.len() == 2);
    if tokens.is_glued(index) {
        return ((has_unit || has_two_digits) && tokens.ends(next)).then_some((minutes, next));
    }
    // After a space the number may just as well begin something else: `2 h 6 cr`, `2 h 30 May`.
    let begins_other = || !has_two_digits || measure_at(tokens, index).is_some() || days_at(tokens, index).is_some();
    let is_its_own = minutes >= 60 || (!has_unit && begins_other());
    if is_its_own || !tokens.ends(next) { nothing } else { Some((minutes, next)) }
}

/// `2 heures et demie`, `1 hour and 30 minutes`.
fn more_minutes(tokens: &Tokens<'_>, index: usize) -> Option<(u32, usize)> {
    let joins = !tokens.is_glued(index) && tokens.is_word(index, &["and", "et"]);
    let at = index + 1;
    if !joins {
        return None;
    }
    if tokens.is_word(at, &["demie", "demi"]) && tokens.ends(at + 1) {
        return Some((30, at + 1));
    }
    if tokens.is_word(at, &["a"]) && tokens.is_word(at + 1, &["half"]) && tokens.ends(at + 2) {
        return Some((30, at + 2));
    }
    let minutes = tokens.number(at, 1..=2).filter(|minutes| *minutes < 60)?;
    let has_unit = tokens.is_word(at + 1, &["min", "mins", "minute", "minutes"]);
    let next = after_abbreviation(tokens, at + 2);
    (has_unit && tokens.ends(next)).then_some((minutes, next))
}

/// A duration one activity can have.
pub(super) fn usable(minutes: i64) -> Option<u32> {
    u32::try_from(minutes).ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}
