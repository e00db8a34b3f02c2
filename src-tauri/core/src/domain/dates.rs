//! Days and durations as people write them, in English and French alike.

use chrono::NaiveDate;

/// Why a text is not one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayError {
    /// It does not look like a day.
    NotADay,
    /// It looks like a day that no calendar has: `2026-02-30`.
    NoSuchDay,
    /// Day and month can be told apart in two ways: `03/04/26`.
    Ambiguous([NaiveDate; 2]),
}

/// Reads one day.
///
/// # Errors
/// See [`DayError`].
pub fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DayError> {
    let _ = today;
    text.trim().parse().map_err(|_| DayError::NotADay)
}

/// Reads a duration in minutes.
#[must_use]
pub fn read_duration(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}
