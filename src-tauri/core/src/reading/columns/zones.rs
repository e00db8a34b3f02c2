//! Where in Canada it is which day.

use chrono::{Datelike as _, NaiveDate, Weekday};

/// A time zone of Canada.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    Newfoundland,
    Atlantic,
    Eastern,
    Central,
    /// Central time all year.
    Saskatchewan,
    Mountain,
    Pacific,
}

impl Zone {
    pub const ALL: [Self; 7] = [
        Self::Newfoundland,
        Self::Atlantic,
        Self::Eastern,
        Self::Central,
        Self::Saskatchewan,
        Self::Mountain,
        Self::Pacific,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Newfoundland => "newfoundland",
            Self::Atlantic => "atlantic",
            Self::Eastern => "eastern",
            Self::Central => "central",
            Self::Saskatchewan => "saskatchewan",
            Self::Mountain => "mountain",
            Self::Pacific => "pacific",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.id() == id)
    }

    /// How far its clocks are behind universal time in winter, in minutes.
    const fn behind(self) -> i64 {
        match self {
            Self::Newfoundland => 210,
            Self::Atlantic => 240,
            Self::Eastern => 300,
            Self::Central | Self::Saskatchewan => 360,
            Self::Mountain => 420,
            Self::Pacific => 480,
        }
    }

    /// The day there at a moment of universal time, in seconds after midnight.
    pub fn day(self, (day, seconds): (NaiveDate, u32)) -> NaiveDate {
        let summer = if self != Self::Saskatchewan && is_summer(day) { 60 } else { 0 };
        let is_before = i64::from(seconds) < (self.behind() - summer) * 60;
        if is_before { day.pred_opt().unwrap_or(day) } else { day }
    }
}

/// Whether clocks are an hour ahead: from the second Sunday of March to the first of November.
fn is_summer(day: NaiveDate) -> bool {
    let sunday = |month: u32, number: u8| NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, number);
    sunday(3, 2).is_some_and(|begin| day >= begin) && sunday(11, 1).is_some_and(|end| day < end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_the_day_before_where_clocks_are_behind() {
        let moment = |text: &str, hour: u32| (text.parse().expect("a day"), hour * 3600);
        let day = |zone: Zone, moment| zone.day(moment).to_string();
        assert_eq!(day(Zone::Eastern, moment("2026-03-05", 3)), "2026-03-04");
        assert_eq!(day(Zone::Eastern, moment("2026-07-05", 4)), "2026-07-05");
        assert_eq!(day(Zone::Eastern, moment("2026-01-05", 4)), "2026-01-04");
        assert_eq!(day(Zone::Pacific, moment("2026-07-05", 6)), "2026-07-04");
        assert_eq!(day(Zone::Newfoundland, moment("2026-01-05", 4)), "2026-01-05");
        assert_eq!(day(Zone::Saskatchewan, moment("2026-07-05", 5)), "2026-07-04");
    }
}
