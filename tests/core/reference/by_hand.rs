//! Calendar and fractions as they are done on paper.

use chrono::{Datelike as _, NaiveDate};
use ledgerline_core::domain::program::MonthDay;

/// Every day from `first` to `last`, both included.
pub fn days(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |day| *day <= last)
}

/// The same day of the month so many months later, or earlier; a shorter month's last day stands
/// for days it lacks.
pub fn months_later(day: NaiveDate, months: i32) -> NaiveDate {
    let count = day.year() * 12 + i32::try_from(day.month0()).expect("there are twelve months") + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    let month = u32::try_from(month).expect("there are twelve months");
    let mut of_month = (1..=day.day()).rev().filter_map(|number| NaiveDate::from_ymd_opt(year, month, number));
    of_month.next().expect("every month has a first day")
}

/// The last day of a cycle of so many months: the day before the same day so many months later. Where
/// all cycles end on one day of the year, the last such day of that time.
pub fn last_day(first: NaiveDate, months: u32, ends: Option<MonthDay>) -> NaiveDate {
    let after = months_later(first, i32::try_from(months).expect("a cycle of a sensible length"));
    let full = after.pred_opt().expect("a day before");
    let Some(ends) = ends else { return full };
    let ends = String::from(ends);
    let is_the_day = |day: &NaiveDate| {
        let stands_in = ends == "02-29" && !day.leap_year() && day.format("%m-%d").to_string() == "02-28";
        stands_in || day.format("%m-%d").to_string() == ends
    };
    let backwards = std::iter::successors(Some(full), NaiveDate::pred_opt).take_while(|day| *day >= first);
    backwards.into_iter().find(is_the_day).unwrap_or(full)
}

/// The smallest whole number that is not below `numerator / denominator`.
pub fn rounded_up(numerator: i64, denominator: i64) -> i64 {
    let mut whole = numerator / denominator;
    while whole * denominator < numerator {
        whole += 1;
    }
    whole
}

/// The nearest whole number to `numerator / denominator`, upwards from exactly half.
pub fn rounded(numerator: i128, denominator: i128) -> i64 {
    let mut whole = numerator / denominator;
    // What is left is at least one half: the next whole number is as near or nearer.
    if 2 * (numerator - whole * denominator) >= denominator {
        whole += 1;
    }
    i64::try_from(whole).expect("a sensible figure")
}
