//! How soon how much would be lost: what puts things to do in an order, across credentials.

use std::cmp::Ordering;

use crate::domain::values::credits::Credits;

/// How pressing something is; the most pressing is the greatest.
#[derive(Debug, Clone, Copy)]
pub(super) enum Urgency {
    /// It can wait: nothing is lost on a certain day.
    Waits,
    /// So much is lost once the days are over.
    Short {
        /// What is missing, as rules count it.
        missing: Credits,
        /// Days on which something can still be done about it, today not among them.
        days_left: u32,
    },
    /// Something is lost already, and may be found.
    Lost,
    /// Its day has passed.
    Overdue,
}

impl Urgency {
    /// What is missing with so many days left; where nothing is, it can wait.
    pub(super) fn short(missing: Credits, days_left: u32) -> Self {
        if missing.is_zero() { Self::Waits } else { Self::Short { missing, days_left } }
    }

    const fn class(self) -> u8 {
        match self {
            Self::Waits => 0,
            Self::Short { .. } => 1,
            Self::Lost => 2,
            Self::Overdue => 3,
        }
    }
}

impl Ord for Urgency {
    fn cmp(&self, other: &Self) -> Ordering {
        match (*self, *other) {
            (Self::Short { missing, days_left }, Self::Short { missing: of_other, days_left: left_to_other }) => {
                // What is missing for each day, without a fraction: on the last day there is none left to share it.
                let share = missing.hundredths().saturating_mul(i64::from(left_to_other));
                let share_of_other = of_other.hundredths().saturating_mul(i64::from(days_left));
                share.cmp(&share_of_other)
            }
            _ => self.class().cmp(&other.class()),
        }
    }
}

impl PartialEq for Urgency {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Urgency {}

impl PartialOrd for Urgency {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(missing: i64, days_left: u32) -> Urgency {
        Urgency::short(Credits::from_hundredths(missing), days_left)
    }

    #[test]
    fn what_is_missing_for_each_day_decides() {
        let by_urgency = [
            Urgency::Overdue,
            Urgency::Lost,
            short(1, 0),
            short(300, 10),
            short(3_000, 200),
            short(100, 400),
            Urgency::Waits,
        ];
        for pair in by_urgency.windows(2) {
            assert!(pair[0] > pair[1], "{pair:?}");
        }
        assert_eq!(short(300, 10), short(600, 20));
        assert_eq!(short(0, 3), Urgency::Waits);
    }
}
