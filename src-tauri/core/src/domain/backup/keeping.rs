//! How long backups are kept: by their order and their number, and never by how old a clock says that they are.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::Backup;

/// Of so many days every backup is kept.
const DAYS_IN_FULL: usize = 2;

/// Of so many days more the last.
const DAYS: usize = 12;

/// Of so many weeks before these the last.
const WEEKS: usize = 10;

/// Of so many months before these the last.
const MONTHS: usize = 9;

/// The numbers of those among the backups of one record that are no longer kept, now that the latest is there.
///
/// The latest comes first, by its number. Which day a backup is of, is what the clock said when it was made; which day it is
/// now is not asked, so that a clock that jumps drops nothing. One that lacks certificates never takes the place of one that
/// is whole.
#[must_use]
pub fn no_longer_kept(backups: &[Backup]) -> Vec<u32> {
    let (lacking, whole): (Vec<_>, Vec<_>) =
        backups.iter().filter(|it| !it.reason.is_pinned()).partition(|it| it.lacking > 0 || !it.verified);
    [whole, lacking].into_iter().flat_map(|of_a_kind| dropped(&of_a_kind)).collect()
}

fn dropped(backups: &[&Backup]) -> Vec<u32> {
    let mut by_number = backups.to_vec();
    by_number.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    let mut kept = Kept::default();
    by_number.into_iter().filter(|backup| !kept.keeps(backup.made_at.date())).map(|backup| backup.number).collect()
}

/// The days of which a backup is kept, from the latest on.
#[derive(Default)]
struct Kept {
    in_full: BTreeSet<NaiveDate>,
    days: BTreeSet<NaiveDate>,
    weeks: BTreeSet<(i32, u32)>,
    months: BTreeSet<(i32, u32)>,
    // Of how many of these nothing later is kept.
    only_weeks: usize,
    only_months: usize,
}

impl Kept {
    /// Whether the next backup, which is of this day, is kept.
    fn keeps(&mut self, day: NaiveDate) -> bool {
        let week = (day.iso_week().year(), day.iso_week().week());
        let month = (day.year(), day.month());
        let is_another_day = !self.in_full.contains(&day) && !self.days.contains(&day);
        let is_kept = if self.in_full.contains(&day) || is_another_day && self.in_full.len() < DAYS_IN_FULL {
            self.in_full.insert(day);
            true
        } else if self.days.len() < DAYS {
            self.days.insert(day)
        } else if self.only_weeks < WEEKS {
            let is_first = is_another_day && !self.weeks.contains(&week);
            self.only_weeks += usize::from(is_first);
            is_first
        } else if self.only_months < MONTHS {
            let is_first = is_another_day && !self.months.contains(&month);
            self.only_months += usize::from(is_first);
            is_first
        } else {
            false
        };
        if is_kept {
            self.weeks.insert(week);
            self.months.insert(month);
        }
        is_kept
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveTime};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::backup::BackupReason;

    fn backup(number: u32, day: NaiveDate) -> Backup {
        Backup {
            number,
            made_at: day.and_time(NaiveTime::default()),
            reason: BackupReason::Changed,
            activities: 0,
            certificates: 0,
            lacking: 0,
            verified: true,
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("it is a day")
    }

    /// Makes backups one after the other, and drops each time what is no longer kept.
    fn made(backups: impl IntoIterator<Item = Backup>) -> Vec<Backup> {
        let mut kept: Vec<Backup> = Vec::new();
        for backup in backups {
            kept.push(backup);
            let dropped = no_longer_kept(&kept);
            kept.retain(|it| !dropped.contains(&it.number));
        }
        kept
    }

    fn daily(from: &str, count: u32) -> impl Iterator<Item = Backup> {
        let first = day(from);
        (0..count).map(move |at| backup(at + 1, first + Days::new(u64::from(at))))
    }

    #[test]
    fn two_years_of_days_leave_the_last_days_weeks_and_months() {
        let kept = made(daily("2025-01-01", 730));
        let days: Vec<String> = kept.iter().rev().map(|it| it.made_at.date().to_string()).collect();
        let (last_days, older) = days.split_at(14);
        assert_eq!((&*last_days[0], &*last_days[13]), ("2026-12-31", "2026-12-18"));
        let (weeks, months) = older.split_at(10);
        // Each a Sunday: the last day of its week.
        assert_eq!((&*weeks[0], &*weeks[1], &*weeks[9]), ("2026-12-13", "2026-12-06", "2026-10-11"));
        assert_eq!(months.len(), 9);
        assert!(months.iter().all(|it| it.as_str() < "2026-10-11"), "{months:?}");
        let of_months: BTreeSet<&str> = months.iter().map(|it| &it[..7]).collect();
        assert_eq!(of_months.len(), 9, "{months:?}");
    }

    #[test]
    fn every_backup_of_the_last_two_days_is_kept() {
        let days = [("2026-03-04", 20), ("2026-03-05", 20), ("2026-03-06", 20)];
        let all = days.iter().flat_map(|(of, count)| std::iter::repeat_n(day(of), *count));
        let kept = made((1..).zip(all).map(|(number, day)| backup(number, day)));
        let numbers: Vec<u32> = kept.iter().map(|it| it.number).collect();
        assert_eq!(numbers, [20].into_iter().chain(21..=60).collect::<Vec<_>>());
    }

    #[test]
    fn a_clock_that_jumps_drops_nothing_else() {
        let steady = made(daily("2026-01-01", 60));
        for jump in ["1970-01-01", "2038-01-19", "2100-02-28", "2028-02-29"] {
            let there_and_back = (0..40).map(|at| {
                let of = if at % 2 == 0 { day(jump) } else { day("2026-03-02") };
                backup(61 + at, of)
            });
            let kept = made(steady.iter().cloned().chain(there_and_back));
            let dropped: Vec<_> = steady.iter().filter(|it| !kept.contains(it)).map(|it| it.made_at.date()).collect();
            // Two days more push two out at the end of each stretch, and no more.
            assert!(dropped.len() <= 6, "{jump}: {dropped:?}");
            assert!(kept.iter().any(|it| it.number == 100) && kept.iter().any(|it| it.number == 99));
        }
    }

    #[test]
    fn what_lacks_certificates_takes_no_place_of_what_is_whole() {
        let whole = made(daily("2026-01-01", 10));
        let lacking = (11..=80).map(|number| Backup {
            lacking: 1,
            ..backup(number, day("2026-01-10") + Days::new(u64::from(number - 10)))
        });
        let kept = made(whole.iter().cloned().chain(lacking));
        assert!(whole.iter().all(|it| kept.contains(it)));
        let unreadable = (81..=150).map(|number| Backup {
            verified: false,
            ..backup(number, day("2026-05-01") + Days::new(u64::from(number)))
        });
        let kept = made(kept.into_iter().chain(unreadable));
        assert!(whole.iter().all(|it| kept.contains(it)));
    }

    #[test]
    fn what_is_pinned_stays() {
        let pinned = Backup { reason: BackupReason::BeforeRestore, ..backup(1, day("2020-01-01")) };
        let later = daily("2025-01-01", 800).map(|it| Backup { number: it.number + 1, ..it });
        assert!(made([pinned.clone()].into_iter().chain(later)).contains(&pinned));
    }

    proptest! {
        /// Whatever the clock says: the latest is kept, and so is every one before the places are taken.
        #[test]
        fn the_latest_stays_and_nothing_is_dropped_too_early(days in prop::collection::vec(0_u64..60_000, 1..80)) {
            let first = day("1970-01-01");
            let all: Vec<_> = (1..).zip(&days).map(|(number, at)| backup(number, first + Days::new(*at))).collect();
            let kept = made(all.clone());
            prop_assert_eq!(kept.last(), all.last());
            let different: BTreeSet<_> = days.iter().collect();
            if different.len() <= DAYS_IN_FULL + DAYS {
                let kept_days: BTreeSet<_> = kept.iter().map(|it| it.made_at.date()).collect();
                prop_assert_eq!(kept_days.len(), different.len(), "of each day one is kept");
            }
            prop_assert!(kept.iter().map(|it| it.made_at.date()).collect::<BTreeSet<_>>().len() <= 33);
        }
    }
}
