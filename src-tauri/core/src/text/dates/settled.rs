//! Which days a written date stands for, seen from today.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::bounds::YEARS;
use super::written::{Day, Days};

/// What a written date stands for: its first and last day, or why it stands for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settled {
    /// First and last day.
    Between(NaiveDate, NaiveDate),
    /// First and last day, read day first and read month first.
    Either([(NaiveDate, NaiveDate); 2]),
    /// It ends before it starts.
    Backwards,
    /// There is no such day.
    Never,
}

/// A leap year is at most this many years away (1896–1904 and the like).
const LONGEST_WAIT_FOR_LEAP_DAY: i32 = 8;

/// Gives every day its year.
///
/// A day and month without a year are the latest such day not in the future, and with `planned`
/// the next one not in the past; of a range this holds for the last day. Where one end of a range
/// has a year, the other is the nearest on its side of it.
pub(crate) fn settle(days: &Days, today: NaiveDate, planned: bool) -> Settled {
    let readings = [0, 1].map(|reading| {
        let last = chosen(days.last, reading, today);
        between(days.first.map(|first| chosen(first, reading, today)), last, today, planned)
    });
    match readings {
        // A reading that runs backwards is none; only where both do is the range at fault.
        [Some(one), Some(other)] if is_ambiguous(days) => match (one.0 <= one.1, other.0 <= other.1) {
            (true, true) => Settled::Either([one, other]),
            (true, false) => Settled::Between(one.0, one.1),
            (false, true) => Settled::Between(other.0, other.1),
            (false, false) => Settled::Backwards,
        },
        [Some((start, end)), _] if start <= end => Settled::Between(start, end),
        [Some(_), _] => Settled::Backwards,
        [None, _] => Settled::Never,
    }
}

fn is_ambiguous(days: &Days) -> bool {
    [days.first, Some(days.last)].iter().any(|day| matches!(day, Some(Day::Either(_))))
}

/// The same day without doubt (both ends of a range are read the same way) and without reference
/// to today.
fn chosen(day: Day, reading: usize, today: NaiveDate) -> Day {
    match day {
        Day::Either([day_first, month_first]) => Day::Exact(if reading == 0 { day_first } else { month_first }),
        Day::FromToday(days) => {
            TimeDelta::try_days(days).and_then(|days| today.checked_add_signed(days)).map_or(Day::Never, Day::Exact)
        }
        day => day,
    }
}

/// First and last day, which may be in the wrong order.
fn between(first: Option<Day>, last: Day, today: NaiveDate, planned: bool) -> Option<(NaiveDate, NaiveDate)> {
    let found = match (first, last) {
        (None, Day::Exact(day)) => Some((day, day)),
        (Some(Day::Exact(start)), Day::Exact(end)) => Some((start, end)),
        (Some(Day::Exact(start)), Day::Yearless { month, day }) => Some((start, on_or_after(start, month, day)?)),
        (Some(Day::Yearless { month, day }), Day::Exact(end)) => Some((on_or_before(end, month, day)?, end)),
        (first, Day::Yearless { month, day }) => nearest(today, planned, month, day, |end| match first {
            None => Some(end),
            Some(Day::Yearless { month, day }) => on_or_before(end, month, day),
            Some(_) => None,
        }),
        _ => None,
    };
    found.filter(|(start, end)| YEARS.contains(&start.year()) && YEARS.contains(&end.year()))
}

/// The nearest range with this last day, going back from today or, when planned, forward. Years
/// that lack one of its days (29 February) are passed over.
fn nearest(
    today: NaiveDate,
    planned: bool,
    month: u32,
    day: u32,
    start: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> Option<(NaiveDate, NaiveDate)> {
    (0..=LONGEST_WAIT_FOR_LEAP_DAY)
        .filter_map(|years| {
            let year = if planned { today.year() + years } else { today.year() - years };
            let end = NaiveDate::from_ymd_opt(year, month, day)?;
            Some((start(end)?, end))
        })
        .find(|(_, end)| if planned { *end >= today } else { *end <= today })
}

/// The day of a range's start that its end implies: of the same year, or of the year before where
/// the range runs over a new year. Within one month (`6-4 May`) it is never a year long, but in
/// the wrong order.
fn on_or_before(end: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let year = if month > end.month() { end.year() - 1 } else { end.year() };
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The day of a range's end that its start implies.
fn on_or_after(start: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let year = if month < start.month() { start.year() + 1 } else { start.year() };
    NaiveDate::from_ymd_opt(year, month, day)
}
