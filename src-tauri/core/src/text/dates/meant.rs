//! What a typed day means on a given day: the days, or what is to be asked and what may be answered.

use chrono::{Datelike, Days as Later, NaiveDate, Weekday};

use super::bounds::YEARS;
use super::settled::{Settled, settle};
use super::typed::{Every, Item, Says, Stretch, Typed, Which, days_of_season, last_of_month};
use super::written::{Day, Days};

/// First and last day.
pub(crate) type Range = (NaiveDate, NaiveDate);

/// What a typed piece means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meant {
    /// These days.
    Between(NaiveDate, NaiveDate),
    /// One of these, each with all that is said for it.
    Either(Vec<Range>),
    /// It ends before it starts.
    Backwards,
    /// No calendar has such a day.
    Never,
    /// Its year lies outside [`YEARS`].
    TooFar,
    /// It is to be asked why, and what of these it is.
    Asked(Why, Vec<Offer>),
}

/// Why a piece is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// A month, a season or a week is not a day.
    NotADay,
    /// It is more than one day.
    SeveralDays,
    /// The day of the week is another than that of the date.
    WeekdayDiffers,
    /// It is that day of the week today.
    WeekdayToday,
    /// `Next Tuesday` is one of two.
    WhichWeek,
    /// It may be something else altogether.
    PerhapsADay,
    /// A number may be its year.
    ShortYear,
}

/// One thing a piece may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Offer {
    Days(NaiveDate, NaiveDate),
    /// This day, and the number behind it is no year.
    DayAndNumber(NaiveDate, u32),
    /// One activity for each of these.
    Series(Vec<Range>),
}

/// So many activities are offered at once: a year of weeks.
const MOST_IN_SERIES: usize = 53;

/// So far back or ahead a date without a year is looked for by its day of the week.
const YEARS_BY_WEEKDAY: i32 = 6;

/// What a typed piece means seen from today; `planned` looks ahead.
pub(crate) fn meant(typed: &Typed, today: NaiveDate, planned: bool) -> Meant {
    let meant = match &typed.says {
        Says::Days(days) => of_days(typed, days, today, planned),
        Says::Numbers { year_last, year_first } => of_numbers(typed, year_last, *year_first, today, planned),
        Says::ShortYear { day, year } => of_short_year(*day, *year, today, planned),
        Says::MonthAndNumber { month, number } => of_month_and_number(*month, *number, today, planned),
        Says::YearsAgo(days, years) => match years_ago(days, *years, today) {
            Some(days) => of_days(typed, &days, today, planned),
            None => Meant::Never,
        },
        Says::Weekday(weekday, which) => of_weekday(*weekday, *which, today, planned),
        Says::Weekdays(weekdays) => of_weekdays(weekdays, today, planned),
        Says::DayOfMonth(number) => of_day_of_month(*number, typed.weekdays[0], today, planned),
        Says::DaysOfMonth { numbers, is_range } => of_days_of_month(numbers, *is_range, today, planned),
        Says::Until(days, last) => match settled(days, today, planned) {
            Meant::Between(first, _) if first <= *last => {
                Meant::Asked(Why::NotADay, vec![Offer::Days(first, *last), Offer::Days(first, first)])
            }
            Meant::Between(..) => Meant::Backwards,
            other => other,
        },
        Says::Several(items) => of_several(items, today, planned),
        Says::SeveralEither(readings) => {
            let offers = readings.iter().flat_map(|items| match of_several(items, today, planned) {
                Meant::Asked(_, offers) => offers,
                Meant::Between(start, end) => vec![Offer::Days(start, end)],
                _ => Vec::new(),
            });
            Meant::Asked(Why::SeveralDays, offers.collect())
        }
        Says::Repeated(every, days) => match settled(days, today, planned) {
            Meant::Between(first, last) if days.first.is_some() => again(*every, first, last),
            Meant::Between(first, _) => from_on(first, today, repeated(*every, first, first.max(today))),
            other => other,
        },
        Says::UntilNow(days) => match settled(days, today, planned) {
            Meant::Between(first, _) => from_on(first, today, Vec::new()),
            other => other,
        },
        Says::Times(times, weekday, days) => match settled(days, today, planned) {
            Meant::Between(first, _) => {
                let weekday = weekday.unwrap_or_else(|| first.weekday());
                let days = first.iter_days().filter(|day| day.weekday() == weekday).take(*times as usize);
                several(&days.map(|day| (day, day)).collect::<Vec<_>>())
            }
            other => other,
        },
        Says::DaysFrom(days, more) => match settled(days, today, planned) {
            Meant::Between(day, _) => {
                let end = day.checked_add_days(Later::new(*more)).unwrap_or(day);
                Meant::Asked(Why::NotADay, vec![Offer::Days(day, end), Offer::Days(day, day)])
            }
            other => other,
        },
        Says::Stretch(stretch) => of_stretch(*stretch, today, planned),
    };
    if typed.is_unsure { unsure(meant) } else { meant }
}

/// The same as a question, for what may be no day at all.
fn unsure(meant: Meant) -> Meant {
    let offers = match meant {
        Meant::Between(start, end) => vec![Offer::Days(start, end)],
        Meant::Either(ranges) => ranges.into_iter().map(|(start, end)| Offer::Days(start, end)).collect(),
        Meant::Asked(Why::WeekdayToday, offers) => offers,
        Meant::Never | Meant::TooFar => Vec::new(),
        other => return other,
    };
    Meant::Asked(Why::PerhapsADay, offers)
}

fn settled(days: &Days, today: NaiveDate, planned: bool) -> Meant {
    match settle(days, today, planned) {
        Settled::Between(start, end) => Meant::Between(start, end),
        Settled::Either(readings) => Meant::Either(readings.to_vec()),
        Settled::Backwards => Meant::Backwards,
        Settled::Never => Meant::Never,
    }
}

fn alone(last: Day) -> Days {
    Days { first: None, last, next: 0 }
}

fn of_days(typed: &Typed, days: &Days, today: NaiveDate, planned: bool) -> Meant {
    let meant = settled(days, today, planned);
    match meant {
        Meant::Between(start, end) => {
            if fits(typed, (start, end)) {
                return meant;
            }
            let mut offers = vec![Offer::Days(start, end)];
            if let (None, Some(weekday)) = (days.first, typed.weekdays[0].or(typed.weekdays[1])) {
                let other = match days.last {
                    Day::Yearless { month, day } => in_another_year(month, day, weekday, start, planned),
                    _ => nearest_of(weekday, start),
                };
                offers.extend(other.map(|day| Offer::Days(day, day)));
            }
            Meant::Asked(Why::WeekdayDiffers, offers)
        }
        Meant::Either(ranges) => by_weekday(typed, ranges),
        Meant::Never if is_too_far(days) => Meant::TooFar,
        other => other,
    }
}

/// Whether the days of the week said beside a date are its own.
fn fits(typed: &Typed, (start, end): Range) -> bool {
    let [first, last] = typed.weekdays;
    first.is_none_or(|weekday| start.weekday() == weekday) && last.is_none_or(|weekday| end.weekday() == weekday)
}

/// A day of the week tells two readings apart.
fn by_weekday(typed: &Typed, ranges: Vec<Range>) -> Meant {
    let fitting: Vec<Range> = ranges.iter().copied().filter(|range| fits(typed, *range)).collect();
    match fitting.as_slice() {
        [(start, end)] => Meant::Between(*start, *end),
        [] => {
            let offers = ranges.into_iter().map(|(start, end)| Offer::Days(start, end)).collect();
            Meant::Asked(Why::WeekdayDiffers, offers)
        }
        _ => Meant::Either(fitting),
    }
}

/// The same day and month in the nearest other year in which it is that day of the week.
fn in_another_year(month: u32, day: u32, weekday: Weekday, from: NaiveDate, planned: bool) -> Option<NaiveDate> {
    (1..=YEARS_BY_WEEKDAY)
        .filter_map(|years| {
            let year = if planned { from.year() + years } else { from.year() - years };
            NaiveDate::from_ymd_opt(year, month, day)
        })
        .find(|day| day.weekday() == weekday)
}

/// The nearest day of that name.
fn nearest_of(weekday: Weekday, to: NaiveDate) -> Option<NaiveDate> {
    (1..=3)
        .flat_map(|days| [to.checked_sub_days(Later::new(days)), to.checked_add_days(Later::new(days))])
        .flatten()
        .find(|day| day.weekday() == weekday)
}

fn is_too_far(days: &Days) -> bool {
    [days.first, Some(days.last)].into_iter().flatten().any(|day| day == Day::TooFar)
}

fn of_numbers(typed: &Typed, year_last: &[Day], year_first: Option<Day>, today: NaiveDate, planned: bool) -> Meant {
    let away = |day: Day| match day {
        Day::Exact(day) => (day.year() - today.year()).abs(),
        _ => i32::MAX,
    };
    let nearest_last = year_last.iter().map(|day| away(*day)).min().unwrap_or(i32::MAX);
    // Of `26/03/04` nobody means the year 2004.
    let first = year_first.filter(|day| away(*day) < nearest_last);
    let mut ranges: Vec<Range> = Vec::new();
    for day in year_last.iter().copied().chain(first) {
        match settled(&alone(day), today, planned) {
            Meant::Between(start, end) if !ranges.contains(&(start, end)) => ranges.push((start, end)),
            _ => {}
        }
    }
    match ranges.as_slice() {
        [] if year_last.contains(&Day::TooFar) => Meant::TooFar,
        [] => Meant::Never,
        [(start, end)] if fits(typed, (*start, *end)) => Meant::Between(*start, *end),
        _ => by_weekday(typed, ranges),
    }
}

fn of_short_year(day: Day, year: u32, today: NaiveDate, planned: bool) -> Meant {
    let mut offers = Vec::new();
    if let (Day::Yearless { month, day }, Ok(year)) = (day, i32::try_from(year)) {
        let said = NaiveDate::from_ymd_opt(year, month, day).filter(|day| YEARS.contains(&day.year()));
        offers.extend(said.map(|day| Offer::Days(day, day)));
    }
    match settled(&alone(day), today, planned) {
        Meant::Between(start, end) if offers.contains(&Offer::Days(start, end)) => Meant::Between(start, end),
        Meant::Between(start, end) => {
            // `Sept 12/13` may be a weekend.
            let next = end.succ_opt().filter(|next| year.checked_sub(2000) == Some(next.day()));
            offers.extend(next.map(|next| Offer::Series(vec![(start, start), (next, next)])));
            offers.extend(next.map(|next| Offer::Days(start, next)));
            if next.is_none() {
                let number = year.checked_sub(2000).filter(|number| *number < 100).unwrap_or(year);
                offers.push(Offer::DayAndNumber(start, number));
            }
            Meant::Asked(Why::ShortYear, offers)
        }
        other => other,
    }
}

/// `Mar-26`: the 26th, or the whole of March 2026.
fn of_month_and_number(month: u32, number: u32, today: NaiveDate, planned: bool) -> Meant {
    let mut offers = Vec::new();
    if NaiveDate::from_ymd_opt(2024, month, number).is_some()
        && let Meant::Between(start, end) = settled(&alone(Day::Yearless { month, day: number }), today, planned)
    {
        offers.push(Offer::Days(start, end));
    }
    let year = i32::try_from(2000 + number).unwrap_or_default();
    if let Some(first) = NaiveDate::from_ymd_opt(year, month, 1)
        && let Some(last) = last_of_month(first)
    {
        offers.extend([Offer::Days(last, last), Offer::Days(first, last)]);
    }
    Meant::Asked(Why::ShortYear, offers)
}

/// Days without a year in that of so many years ago; a range that runs over a new year ends in it.
fn years_ago(days: &Days, years: i32, today: NaiveDate) -> Option<Days> {
    let of = |day: Day| match day {
        Day::Yearless { month, day } => NaiveDate::from_ymd_opt(today.year() - years, month, day).map(Day::Exact),
        other => Some(other),
    };
    Some(Days { last: of(days.last)?, ..*days })
}

/// The latest day of that name before today; after it, if `ahead`.
fn day_named(weekday: Weekday, today: NaiveDate, ahead: bool) -> Option<NaiveDate> {
    (1..=7)
        .filter_map(|days| {
            if ahead { today.checked_add_days(Later::new(days)) } else { today.checked_sub_days(Later::new(days)) }
        })
        .find(|day| day.weekday() == weekday)
}

fn of_weekday(weekday: Weekday, which: Which, today: NaiveDate, planned: bool) -> Meant {
    let of = |day: Option<NaiveDate>| day.map(|day| Offer::Days(day, day));
    let (before, after) = (day_named(weekday, today, false), day_named(weekday, today, true));
    let ahead = planned && which == Which::Bare;
    match which {
        Which::Bare if today.weekday() == weekday => {
            let other = if ahead { after } else { before };
            Meant::Asked(Why::WeekdayToday, [of(Some(today)), of(other)].into_iter().flatten().collect())
        }
        Which::Bare | Which::Last => match if ahead { after } else { before } {
            Some(day) => Meant::Between(day, day),
            None => Meant::Never,
        },
        Which::Next => {
            let later = after.and_then(|day| day.checked_add_days(Later::new(7)));
            let this = (today.weekday() == weekday).then_some(today);
            let offers = [of(this), of(after), of(later), of(before)].into_iter().flatten().collect();
            Meant::Asked(Why::WhichWeek, offers)
        }
        Which::Every => Meant::Asked(Why::SeveralDays, of(if planned { after } else { before }).into_iter().collect()),
    }
}

fn of_weekdays(weekdays: &[Weekday], today: NaiveDate, planned: bool) -> Meant {
    let mut days: Vec<NaiveDate> = weekdays.iter().filter_map(|weekday| day_named(*weekday, today, planned)).collect();
    days.sort_unstable();
    days.dedup();
    several(&days.into_iter().map(|day| (day, day)).collect::<Vec<_>>())
}

fn several(ranges: &[Range]) -> Meant {
    let (Some((first, _)), Some((_, last))) = (ranges.first(), ranges.last()) else { return Meant::Never };
    if ranges.len() == 1 {
        return Meant::Between(*first, *last);
    }
    let mut offers = Vec::new();
    if ranges.len() <= MOST_IN_SERIES {
        offers.push(Offer::Series(ranges.to_vec()));
    }
    offers.push(Offer::Days(*first, *last));
    Meant::Asked(Why::SeveralDays, offers)
}

/// The latest month that has such a day in the past, or the next that will have.
fn of_day_of_month(number: u32, weekday: Option<Weekday>, today: NaiveDate, planned: bool) -> Meant {
    let months = |count: i32| {
        (0..count).filter_map(move |months| {
            let months = if planned { months } else { -months };
            let month = today.year() * 12 + today.month0().cast_signed() + months;
            NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12).cast_unsigned() + 1, number)
        })
    };
    let lies = |day: &NaiveDate| if planned { *day >= today } else { *day <= today };
    let Some(nearest) = months(12).find(lies) else { return Meant::Never };
    let Some(weekday) = weekday else { return Meant::Between(nearest, nearest) };
    match months(24).filter(lies).find(|day| day.weekday() == weekday) {
        Some(day) if day == nearest => Meant::Between(day, day),
        other => {
            let offers = other.into_iter().chain([nearest]).map(|day| Offer::Days(day, day)).collect();
            Meant::Asked(Why::WeekdayDiffers, offers)
        }
    }
}

/// Several days of the latest month that has all of them in the past, or the next that will have.
fn of_days_of_month(numbers: &[u32], is_range: bool, today: NaiveDate, planned: bool) -> Meant {
    let found = (0..12).find_map(|months| {
        let months = if planned { months } else { -months };
        let month = today.year() * 12 + today.month0().cast_signed() + months;
        let (year, month) = (month.div_euclid(12), month.rem_euclid(12).cast_unsigned() + 1);
        let days: Option<Vec<NaiveDate>> =
            numbers.iter().map(|number| NaiveDate::from_ymd_opt(year, month, *number)).collect();
        let days = days?;
        let (first, last) = (*days.iter().min()?, *days.iter().max()?);
        let lies = if planned { first >= today } else { last <= today };
        lies.then_some(days)
    });
    let Some(days) = found else { return Meant::Never };
    match (is_range, days.as_slice()) {
        (true, [first, .., last]) if first <= last => Meant::Between(*first, *last),
        (true, _) => Meant::Backwards,
        (false, days) => several(&days.iter().map(|day| (*day, *day)).collect::<Vec<_>>()),
    }
}

/// Gives each of several days its year, from the last to the first.
fn of_several(items: &[Item], today: NaiveDate, planned: bool) -> Meant {
    let mut ranges: Vec<Range> = Vec::new();
    let mut later: Option<Day> = None;
    // A year said at the beginning only holds for all.
    let first_year = items.first().filter(|item| matches!(item.last, Day::Exact(_)));
    let last_year = items.last().filter(|item| matches!(item.last, Day::Exact(_)));
    if first_year.is_some() && last_year.is_none() {
        let mut earlier: Option<Day> = None;
        for item in items {
            let days = Days { first: item.first.or(earlier), last: item.last, next: 0 };
            match settled(&days, today, planned) {
                Meant::Between(start, end) => {
                    let start = if item.first.is_some() { start } else { end };
                    ranges.push((start, end));
                    earlier = Some(Day::Exact(end));
                }
                other => return other,
            }
        }
    } else {
        for item in items.iter().rev() {
            let first = item.first.unwrap_or(item.last);
            let last = later.unwrap_or(item.last);
            let found = match (item.first, later) {
                (_, None) => settled(&Days { first: item.first, last: item.last, next: 0 }, today, planned),
                (None, Some(_)) => settled(&Days { first: Some(first), last, next: 0 }, today, planned),
                (Some(_), Some(_)) => match settled(&Days { first: Some(item.last), last, next: 0 }, today, planned) {
                    Meant::Between(end, _) => {
                        settled(&Days { first: Some(first), last: Day::Exact(end), next: 0 }, today, planned)
                    }
                    other => other,
                },
            };
            let Meant::Between(start, end) = found else { return found };
            let end = if item.first.is_none() { start } else { end };
            ranges.push((start, end));
            later = Some(Day::Exact(start));
        }
        ranges.reverse();
    }
    let differs = items
        .iter()
        .zip(&ranges)
        .any(|(item, (start, _))| item.weekday.is_some_and(|weekday| weekday != start.weekday()));
    match several(&ranges) {
        Meant::Asked(_, offers) if differs => Meant::Asked(Why::WeekdayDiffers, offers),
        other => other,
    }
}

fn of_stretch(stretch: Stretch, today: NaiveDate, planned: bool) -> Meant {
    let every = match stretch {
        Stretch::Between(_, _, every) => every,
        _ => None,
    };
    let Some((first, last)) = bounds(stretch, today, planned) else { return Meant::Never };
    if !YEARS.contains(&first.year()) || !YEARS.contains(&last.year()) {
        return Meant::TooFar;
    }
    let Some(every) = every else {
        return Meant::Asked(Why::NotADay, vec![Offer::Days(last, last), Offer::Days(first, last)]);
    };
    again(every, first, last)
}

/// One for each time between two days, or one over all of them.
fn again(every: Every, first: NaiveDate, last: NaiveDate) -> Meant {
    let series: Vec<Range> = repeated(every, first, last).into_iter().map(|day| (day, day)).collect();
    let mut offers = Vec::new();
    if (2..=MOST_IN_SERIES).contains(&series.len()) {
        offers.push(Offer::Series(series));
    }
    offers.push(Offer::Days(first, last));
    Meant::Asked(Why::SeveralDays, offers)
}

/// What began on a day, and went on: one for each of `days`, one until today, or the first day alone.
fn from_on(first: NaiveDate, today: NaiveDate, days: Vec<NaiveDate>) -> Meant {
    let mut offers = Vec::new();
    if (2..=MOST_IN_SERIES).contains(&days.len()) {
        offers.push(Offer::Series(days.into_iter().map(|day| (day, day)).collect()));
    }
    if first < today {
        offers.push(Offer::Days(first, today));
    }
    offers.push(Offer::Days(first, first));
    Meant::Asked(Why::SeveralDays, offers)
}

/// Every day of that name, or the last day of every month.
fn repeated(every: Every, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    match every {
        Every::Month => {
            let ends = std::iter::successors(last_of_month(first), |end| last_of_month(end.succ_opt()?));
            ends.take_while(|end| *end <= last).take(MOST_IN_SERIES + 1).collect()
        }
        Every::Week(weekday) => {
            let weekday = weekday.unwrap_or_else(|| first.weekday());
            let days = first.iter_days().filter(|day| day.weekday() == weekday);
            days.take_while(|day| *day <= last).take(MOST_IN_SERIES + 1).collect()
        }
    }
}

/// First and last day of a stretch. A week begins on Monday.
fn bounds(stretch: Stretch, today: NaiveDate, planned: bool) -> Option<Range> {
    let weeks_before = |weeks: i64| today.checked_sub_signed(chrono::TimeDelta::try_weeks(weeks)?);
    match stretch {
        Stretch::Between(first, last, _) => Some((first, last)),
        Stretch::Week(weeks) => {
            let week = weeks_before(weeks)?.week(Weekday::Mon);
            Some((week.checked_first_day()?, week.checked_last_day()?))
        }
        Stretch::Weekend(weeks) => {
            let week = weeks_before(weeks)?.week(Weekday::Mon);
            let sunday = week.checked_last_day()?;
            Some((sunday.pred_opt()?, sunday))
        }
        Stretch::Month(months) => {
            let month = today.year() * 12 + today.month0().cast_signed() - months;
            let first = NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12).cast_unsigned() + 1, 1)?;
            Some((first, last_of_month(first)?))
        }
        Stretch::LastSeason(number) => {
            let of = |years: i32| days_of_season(number, today.year() - years);
            [of(0), of(1)].into_iter().flatten().find(|(_, last)| *last < today)
        }
        Stretch::NextSeason(number) => {
            let of = |years: i32| days_of_season(number, today.year() + years);
            [of(0), of(1), of(2)].into_iter().flatten().find(|(first, _)| *first > today)
        }
        Stretch::NextOf(number) => {
            let of = |years: i32| {
                let first = NaiveDate::from_ymd_opt(today.year() + years, number, 1)?;
                Some((first, last_of_month(first)?))
            };
            [of(0), of(1)].into_iter().flatten().find(|(first, _)| *first > today)
        }
        Stretch::LastOf(number) => {
            let of = |year| {
                let first = NaiveDate::from_ymd_opt(year, number, 1)?;
                Some((first, last_of_month(first)?))
            };
            let this = of(today.year())?;
            if planned || this.1 < today { Some(this) } else { of(today.year() - 1) }
        }
    }
}
