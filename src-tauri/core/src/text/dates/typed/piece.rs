//! What is recognised where a member typed a day.

use chrono::{NaiveDate, Weekday};

use crate::text::dates::written::{Day, Days};

/// A piece of a line in which a day can be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Typed {
    pub says: Says,
    pub rank: Rank,
    /// The days of the week said beside the first and the last day.
    pub weekdays: [Option<Weekday>; 2],
    /// Whether it may well be something else (`24/7`, `4/4`), so that it is asked in any case.
    pub is_unsure: bool,
    /// The token after it.
    pub next: usize,
}

/// What a piece says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Says {
    /// One day or one range.
    Days(Days),
    /// One day in numbers, with all its readings.
    Numbers {
        /// The year last or not said: day first, then month first.
        year_last: Vec<Day>,
        /// A year of two digits first.
        year_first: Option<Day>,
    },
    /// A day and month without a year, and a number that may be the year.
    ShortYear { day: Day, year: u32 },
    /// A month, and a number that is its day or its year.
    MonthAndNumber { month: u32, number: u32 },
    /// A day and month so many years ago.
    YearsAgo(Days, i32),
    /// A day of the week.
    Weekday(Weekday, Which),
    /// Several days of the week.
    Weekdays(Vec<Weekday>),
    /// The day of a month that is not said.
    DayOfMonth(u32),
    /// Several days of such a month, or from the first of them to the last.
    DaysOfMonth { numbers: Vec<u32>, is_range: bool },
    /// From a day to the end of a stretch.
    Until(Days, NaiveDate),
    /// Several days.
    Several(Vec<Item>),
    /// Several days in numbers, day first and month first.
    SeveralEither(Vec<Vec<Item>>),
    /// From a day on, and not over when it was typed.
    UntilNow(Days),
    /// Again and again within a range, or from a day on.
    Repeated(Every, Days),
    /// So many times, one in each week, from a day on.
    Times(u32, Option<Weekday>, Days),
    /// So many days in a row that begin with a day: its week, or its weekend.
    DaysFrom(Days, u64),
    /// A stretch of days of which none is named.
    Stretch(Stretch),
}

/// One of several days: a day, or a few in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Item {
    pub first: Option<Day>,
    pub last: Day,
    pub weekday: Option<Weekday>,
}

/// How much of a date a piece says. Where one piece says more than the others, these are title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// A day of the week, two numbers, a month with its year.
    Hint,
    /// A day and its month, or a day counted from today.
    Day,
    /// A day, its month and its year.
    Full,
}

impl Typed {
    pub(super) fn new(says: Says, rank: Rank, next: usize) -> Self {
        Self { says, rank, weekdays: [None; 2], is_unsure: false, next }
    }

    pub(super) fn unsure(self) -> Self {
        Self { is_unsure: true, ..self }
    }
}

/// Which of all the days of one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Nothing is said: the latest.
    Bare,
    /// `last`, `dernier`.
    Last,
    /// `next`, `prochain`, `this`: it depends on who says so.
    Next,
    /// Each of them.
    Every,
}

/// A stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stretch {
    /// First and last day, and whether something is said to have come again and again between them.
    Between(NaiveDate, NaiveDate, Option<Every>),
    /// So many whole weeks before this one: 1 is last week.
    Week(i64),
    /// The end of such a week.
    Weekend(i64),
    /// So many whole months before this one.
    Month(i32),
    /// The latest month of this number that is over.
    LastOf(u32),
    /// The latest season of this number that is over.
    LastSeason(u32),
    /// The next month of this number that is still to come.
    NextOf(u32),
    /// The next season of this number that is still to come.
    NextSeason(u32),
}

/// How often something came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Every {
    Month,
    Week(Option<Weekday>),
}
