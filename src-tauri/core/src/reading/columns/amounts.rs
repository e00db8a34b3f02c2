//! Amounts as cells hold them: credits, hours, minutes.

use chrono::NaiveDate;

use super::days::{self, is_blank};
use super::table::Cell;
use crate::domain::values::credits::{Credits, CreditsError};
use crate::text::dates::{MOST_MINUTES, read_duration};
use crate::text::decimal;
use crate::text::invisible::seen;
use crate::text::measures::{Unit, measure_at};
use crate::text::tokens::Tokens;

/// What a cell of credits says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CreditsSaid {
    Nothing,
    Credits(Credits),
    /// So many hours, which may be meant as credits.
    Hours(Credits),
    /// So many continuing education units, in hundredths.
    Ceu(i64),
    /// A day: what was typed has become one.
    Day,
    /// A time of the day or a duration.
    Clock,
    /// Nothing at all, or less.
    NotPositive,
    /// More than one activity can be worth.
    TooMany,
    /// More decimals than are kept.
    TooFine,
    NotANumber,
}

impl From<Result<Credits, CreditsError>> for CreditsSaid {
    fn from(read: Result<Credits, CreditsError>) -> Self {
        match read {
            Ok(credits) => Self::Credits(credits),
            Err(CreditsError::NotANumber) => Self::NotANumber,
            Err(CreditsError::TooFine) => Self::TooFine,
            Err(CreditsError::NotPositive) => Self::NotPositive,
            Err(CreditsError::TooMany) => Self::TooMany,
        }
    }
}

pub(super) fn credits(cell: &Cell, today: NaiveDate) -> CreditsSaid {
    match cell {
        Cell::Empty => CreditsSaid::Nothing,
        Cell::Number(number) => Credits::parse(number).and_then(Credits::claimable).into(),
        Cell::Day(_) | Cell::Moment(..) => CreditsSaid::Day,
        Cell::Clock(_) => CreditsSaid::Clock,
        Cell::Truth(_) | Cell::Fault => CreditsSaid::NotANumber,
        Cell::Text(text) => of_text(text, cell, today),
    }
}

fn of_text(text: &str, cell: &Cell, today: NaiveDate) -> CreditsSaid {
    let text = seen(text.trim());
    let text = text.trim();
    if text.is_empty() || is_blank(text) {
        return CreditsSaid::Nothing;
    }
    if is_odd_fraction(text) {
        return CreditsSaid::NotANumber;
    }
    let read = Credits::parse(text).and_then(Credits::claimable);
    if read != Err(CreditsError::NotANumber) {
        return read.into();
    }
    if clock(text).is_some() {
        return CreditsSaid::Clock;
    }
    let tokens = Tokens::of(text);
    if let Some(measure) = measure_at(&tokens, 0).filter(|it| it.next >= tokens.len() && !it.negative) {
        let amount = Credits::parse(tokens.text(measure.number)).and_then(Credits::claimable);
        return match (measure.unit, amount) {
            (Unit::Credits, amount) => amount.into(),
            (Unit::Hours, Ok(credits)) => CreditsSaid::Hours(credits),
            (Unit::Ceu, Ok(credits)) => CreditsSaid::Ceu(credits.hundredths()),
            _ => CreditsSaid::NotANumber,
        };
    }
    match days::says(cell, today) {
        days::Says::Unclear | days::Says::Nothing | days::Says::Serial(_) | days::Says::Year(_) => {
            CreditsSaid::NotANumber
        }
        _ => CreditsSaid::Day,
    }
}

/// How long something took, as a cell says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeSaid {
    Nothing,
    Minutes(u32),
    NotADuration,
}

/// What a bare number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeUnit {
    Hours,
    Minutes,
}

pub(super) fn time(cell: &Cell, unit: TimeUnit) -> TimeSaid {
    match cell {
        Cell::Empty => TimeSaid::Nothing,
        Cell::Number(number) => of_number(number, unit),
        Cell::Clock(seconds) => usable((u64::from(*seconds) + 30) / 60),
        Cell::Text(text) => {
            let text = seen(text.trim());
            let text = text.trim();
            if text.is_empty() || is_blank(text) {
                return TimeSaid::Nothing;
            }
            if is_odd_fraction(text) {
                return TimeSaid::NotADuration;
            }
            if let Some(seconds) = clock(text) {
                return usable((u64::from(seconds) + 30) / 60);
            }
            match decimal::hundredths(text) {
                Ok(_) | Err(decimal::DecimalError::TooFine) => of_number(&text.replace(',', "."), unit),
                Err(decimal::DecimalError::NotANumber) => {
                    read_duration(text).map_or(TimeSaid::NotADuration, TimeSaid::Minutes)
                }
            }
        }
        Cell::Day(_) | Cell::Moment(..) | Cell::Truth(_) | Cell::Fault => TimeSaid::NotADuration,
    }
}

fn of_number(number: &str, unit: TimeUnit) -> TimeSaid {
    // As exact as hundredths are; a third of an hour has more decimals, and is told to the minute.
    let exact = decimal::hundredths(number).ok();
    let minutes = match (unit, exact) {
        (TimeUnit::Minutes, Some(hundredths)) if hundredths % 100 == 0 => Some(hundredths / 100),
        (TimeUnit::Minutes, _) => None,
        (TimeUnit::Hours, Some(hundredths)) => Some(hundredths.saturating_mul(60).saturating_add(50) / 100),
        (TimeUnit::Hours, None) => number.parse::<f64>().ok().and_then(whole_minutes),
    };
    match minutes.map(u64::try_from) {
        Some(Ok(minutes)) => usable(minutes),
        _ => TimeSaid::NotADuration,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a number of minutes far below 2^53, checked before")]
fn whole_minutes(hours: f64) -> Option<i64> {
    let minutes = (hours * 60.0).round();
    (minutes.is_finite() && minutes.abs() <= f64::from(MOST_MINUTES)).then_some(minutes as i64)
}

fn usable(minutes: u64) -> TimeSaid {
    match u32::try_from(minutes) {
        Ok(0) => TimeSaid::Nothing,
        Ok(minutes) if minutes <= MOST_MINUTES => TimeSaid::Minutes(minutes),
        _ => TimeSaid::NotADuration,
    }
}

/// What has a stroke and is no `1/2`, `3/4` or `1 1/2`: `6/8` may be a day, a measure, six of eight.
fn is_odd_fraction(text: &str) -> bool {
    let Some((above, below)) = text.split_once('/') else { return false };
    let above = above.trim().rsplit(' ').next().unwrap_or_default();
    let number = |text: &str| text.trim().parse::<u32>().ok();
    !matches!((number(above), number(below)), (Some(above), Some(below @ 2..=4)) if (1..below).contains(&above))
}

/// `1:30`, `26:00`, `1:30:00`, in seconds.
fn clock(text: &str) -> Option<u32> {
    let mut parts = text.split(':');
    let part = |text: Option<&str>, longest: usize| {
        let text = text?;
        let is_number = (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { text.parse::<u32>().ok() } else { None }
    };
    let hours = part(parts.next(), 4)?;
    let minutes = part(parts.next(), 2).filter(|minutes| *minutes < 60)?;
    let seconds = match parts.next() {
        None => 0,
        more => part(more, 2).filter(|seconds| *seconds < 60)?,
    };
    parts.next().is_none().then_some(hours * 3600 + minutes * 60 + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
    }

    fn said(text: &str) -> CreditsSaid {
        credits(&Cell::Text(text.to_owned()), today())
    }

    fn of(hundredths: i64) -> Credits {
        Credits::from_hundredths(hundredths)
    }

    #[test]
    fn credits_are_taken_where_they_are_a_plain_number() {
        for (text, hundredths) in
            [("1.5", 150), ("1,5", 150), ("½", 50), ("1 ½", 150), ("6 credits", 600), ("3 CMTE", 300), (" 2 ", 200)]
        {
            assert_eq!(said(text), CreditsSaid::Credits(of(hundredths)), "{text}");
        }
        assert_eq!(credits(&Cell::Number("2.25".to_owned()), today()), CreditsSaid::Credits(of(225)));
        for (text, expected) in [
            ("2 hrs", CreditsSaid::Hours(of(200))),
            ("0.6 CEU", CreditsSaid::Ceu(60)),
            ("02-Jan", CreditsSaid::Day),
            ("2025-01-02", CreditsSaid::Day),
            ("1:30", CreditsSaid::Clock),
            ("tbc", CreditsSaid::NotANumber),
            ("n/d", CreditsSaid::NotANumber),
            ("0", CreditsSaid::NotPositive),
            ("-2", CreditsSaid::NotPositive),
            ("1,500", CreditsSaid::TooFine),
            ("45659", CreditsSaid::TooMany),
            ("6/8", CreditsSaid::NotANumber),
            ("5/5", CreditsSaid::NotANumber),
            ("n/a", CreditsSaid::Nothing),
            ("", CreditsSaid::Nothing),
            ("3-4", CreditsSaid::NotANumber),
        ] {
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn durations_are_told_to_the_minute() {
        let of_text = |text: &str| time(&Cell::Text(text.to_owned()), TimeUnit::Hours);
        for (text, minutes) in [
            ("1.5", 90),
            ("1,5", 90),
            ("2.5 hrs", 150),
            ("3 hrs", 180),
            ("1:30", 90),
            ("26:00", 1560),
            ("0:45", 45),
            ("2h30", 150),
            ("90 min", 90),
            ("0.333", 20),
            ("1/2", 30),
        ] {
            assert_eq!(of_text(text), TimeSaid::Minutes(minutes), "{text}");
        }
        for nothing in ["", "n/a", "–", "0"] {
            assert_eq!(of_text(nothing), TimeSaid::Nothing, "{nothing}");
        }
        for unclear in ["all day", "-2", "9999999", "9999999999999999", "2-3", "6/8"] {
            assert_eq!(of_text(unclear), TimeSaid::NotADuration, "{unclear}");
        }
        assert_eq!(time(&Cell::Clock(5400), TimeUnit::Hours), TimeSaid::Minutes(90));
        assert_eq!(time(&Cell::Number("90".to_owned()), TimeUnit::Minutes), TimeSaid::Minutes(90));
        assert_eq!(time(&Cell::Number("1.5".to_owned()), TimeUnit::Minutes), TimeSaid::NotADuration);
    }
}
