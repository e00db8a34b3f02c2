//! Days and durations as people write them, in English and French alike.
//!
//! `written` recognises a date wherever it stands, `settled` says which days it means; `typed` and
//! `meant` do the same for what only the person who typed it can tell. `duration` recognises how
//! long something took, `hours` at what time of the day. Quick add reads whole lines with them; the
//! functions here read one field of a form with the same understanding; `stated` finds the dates in
//! text that somebody else wrote.

mod bounds;
mod duration;
mod hours;
mod meant;
mod settled;
mod stated;
mod typed;
mod weekdays;
mod written;

use chrono::NaiveDate;

use super::invisible::seen;
use super::tokens::Tokens;

pub use bounds::{MOST_MINUTES, YEARS};
pub(crate) use duration::duration_at;
pub(crate) use hours::{hour_at, hours_at};
pub(crate) use meant::{Meant, Offer, Range, Why, meant};
pub(crate) use stated::{Stated, WEEKDAYS, When, dates_in};
pub(crate) use typed::{Rank, Says, Typed, typed_at};
pub(crate) use weekdays::{Name, weekday_at};

/// Why a text is not one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayError {
    /// It does not look like a day.
    NotADay,
    /// It looks like a day that no calendar has (`2026-02-30`), or its year lies outside
    /// [`YEARS`].
    NoSuchDay,
    /// Day and month can be told apart in two ways: `03/04/26`. Day first, then month first.
    Ambiguous([NaiveDate; 2]),
}

/// Reads one day: `2026-03-04`, `4 mars 2026`, `le 1er mai`, `June 3rd, 2026`, `17/10/2025`,
/// `hier`. A day and month without a year are the latest such day not after `today`.
///
/// # Errors
/// See [`DayError`]. A range is not one day.
pub fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DayError> {
    let text = seen(text);
    let tokens = Tokens::of(&text);
    let index = usize::from(tokens.is_word(0, &["the", "on"]));
    let typed = typed_at(&tokens, index).filter(|typed| is_end(&tokens, typed.next));
    // `le 4 mars` in its own words first, then as it stands in a line.
    let led = || typed_at(&tokens, 1).filter(|typed| tokens.is_word(0, &["le"]) && is_end(&tokens, typed.next));
    match meant(&typed.or_else(led).ok_or(DayError::NotADay)?, today, false) {
        Meant::Between(start, end) if start == end => Ok(start),
        Meant::Either(days) => match days.as_slice() {
            [(one, end), (other, _)] if one == end => Err(DayError::Ambiguous([*one, *other])),
            _ => Err(DayError::NotADay),
        },
        Meant::Never | Meant::TooFar => Err(DayError::NoSuchDay),
        _ => Err(DayError::NotADay),
    }
}

/// Reads a duration in minutes: `2h`, `2 h 30`, `1,5 h`, `90 min`; a bare number is minutes. None
/// where it is no duration, or one that no activity can have.
#[must_use]
pub fn read_duration(text: &str) -> Option<u32> {
    let tokens = Tokens::of(text);
    if tokens.len() == 1 {
        return tokens.digits(0)?.parse().ok().and_then(duration::usable);
    }
    let duration = duration_at(&tokens, 0)?;
    if is_end(&tokens, duration.next) { duration.minutes } else { None }
}

/// A day as data and short lists show it in both languages: `2026-03-04`.
#[must_use]
pub fn display_short(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Whether nothing follows but a full stop or a comma.
fn is_end(tokens: &Tokens<'_>, index: usize) -> bool {
    (index..tokens.len()).all(|index| matches!(tokens.sign(index), Some('.' | ',')))
}
