//! How far dates and durations reach.

/// The years a date may lie in.
pub const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;

/// The longest duration of one activity, in minutes: a full year.
pub const MOST_MINUTES: u32 = 366 * 24 * 60;
