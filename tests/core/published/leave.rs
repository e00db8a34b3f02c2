//! Leave and extension: pace = required × days gone ÷ days of the cycle, both without leave.
//!
//! The cycle is CAMT's, 60 credits in five years, from 2024 to 2028: 1827 days. With all of 2026 as
//! leave it has 1462 days of pace, of which 731, exactly half, are gone when the leave begins.

use chrono::NaiveDate;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::standing::State;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{credits, cycle, cycle_of, done, extended, on_leave, program};

use super::on;

const DAY_BEFORE: &str = "2025-12-31";
const DAY_AFTER: &str = "2027-01-01";

fn with_a_year_of_leave() -> Cycle {
    on_leave(cycle("2024-01-01", vec![]), "2026-01-01", "2026-12-31")
}

fn days_of_leave() -> impl Iterator<Item = NaiveDate> {
    day("2026-01-01").iter_days().take_while(|day| *day <= self::day("2026-12-31"))
}

#[test]
fn the_pace_stands_still_for_the_whole_leave() {
    let cycle = with_a_year_of_leave();
    let before = on(DAY_BEFORE, &cycle, &[]);
    assert_eq!((before.pace.as_credits(), before.days_left), (credits("30"), 731));
    assert_eq!(days_of_leave().count(), 365);
    for today in days_of_leave() {
        let standing = on(&today.to_string(), &cycle, &[]);
        assert_eq!((standing.pace, standing.days_left), (before.pace, before.days_left), "on {today}");
        assert_eq!(standing.rate_per_month, before.rate_per_month, "on {today}");
    }
    let without_leave = on("2026-12-31", &self::cycle("2024-01-01", vec![]), &[]);
    assert_eq!(without_leave.pace.as_credits(), credits("36"), "without a leave it goes on");
}

#[test]
fn after_the_leave_the_pace_goes_on_where_it_stood() {
    let cycle = with_a_year_of_leave();
    let (before, after) = (on(DAY_BEFORE, &cycle, &[]), on(DAY_AFTER, &cycle, &[]));
    assert_eq!(cycle.days_of_pace(), 1462);
    assert_eq!((cycle.days_elapsed(day(DAY_BEFORE)), cycle.days_elapsed(day(DAY_AFTER))), (731, 732));
    assert_eq!(after.days_left, before.days_left - 1);
    // 60 × 732 ÷ 1462 = 30.041…, which is shown as 30.
    assert_eq!(after.pace, before.pace);
    // 60 × 733 ÷ 1462 = 30.082…, which is shown as 30.1.
    assert_eq!(on("2027-01-02", &cycle, &[]).pace.as_credits(), credits("30.1"));
    let ended = on("2028-12-31", &cycle, &[]);
    assert_eq!((ended.pace.as_credits(), ended.days_left), (credits("60"), 0), "at the end all is asked for");
}

/// A month's worth is 1 credit, and 29 are exactly that much behind 30. One more day of pace is
/// 60 ÷ 1462 credits, and 29 are too few by less than a twentieth of a credit.
#[test]
fn the_state_stays_as_it_is_for_the_whole_leave_and_is_exact_on_the_day_after() {
    let cycle = with_a_year_of_leave();
    let record = [done(1, "2024-05-01", "29")];
    assert_eq!(on(DAY_BEFORE, &cycle, &record).state, State::OnPace);
    for today in days_of_leave() {
        assert_eq!(on(&today.to_string(), &cycle, &record).state, State::OnPace, "on {today}");
    }
    assert_eq!(on(DAY_AFTER, &cycle, &record).state, State::Behind);
    for (earned, state) in [("29.04", State::Behind), ("29.05", State::OnPace)] {
        assert_eq!(on(DAY_AFTER, &cycle, &[done(1, "2024-05-01", earned)]).state, state, "{earned} earned");
    }
}

#[test]
fn what_is_done_on_leave_counts_all_the_same() {
    let standing = on("2026-12-31", &with_a_year_of_leave(), &[done(1, "2026-06-01", "5")]);
    assert_eq!(standing.counted, credits("5"));
}

#[test]
fn the_last_weeks_are_counted_without_leave() {
    // From the end of August there are 123 days left, of which October's are leave.
    let cycle = on_leave(cycle("2024-01-01", vec![]), "2028-10-01", "2028-10-31");
    let record = [done(1, "2024-05-01", "58")];
    for (today, days_left, state) in [("2028-08-29", 93, State::OnPace), ("2028-08-30", 92, State::AtRisk)] {
        let standing = on(today, &cycle, &record);
        assert_eq!((standing.days_left, standing.state), (days_left, state), "on {today}");
    }
}

#[test]
fn an_extension_moves_the_last_day_and_not_the_first() {
    let regular = cycle("2024-01-01", vec![]);
    let longer = extended(regular.clone(), "2029-06-30");
    assert_eq!((longer.first_day, longer.last_day), (regular.first_day, day("2029-06-30")));
    // Half a year more: 1827 + 181 days.
    assert_eq!(longer.days(), 2008);
    let standing = on("2028-12-31", &longer, &[]);
    assert_eq!(standing.days_left, 181);
    // 60 × 1827 ÷ 2008 = 54.59…
    assert_eq!(standing.pace.as_credits(), credits("54.6"));
    assert_eq!(on("2028-12-31", &regular, &[]).pace.as_credits(), credits("60"));
    assert_ne!(on("2029-06-30", &longer, &[]).state, State::Overdue, "the last day of the extension");
    assert_eq!(on("2029-07-01", &longer, &[]).state, State::Overdue);
    let late = [done(1, "2029-06-30", "60")];
    assert_eq!(on("2029-06-30", &longer, &late).state, State::Complete, "what is done meanwhile counts");
}

#[test]
fn an_extension_gives_the_minimum_of_the_last_year_more_time() {
    let each_year = RuleShape::MinimumEachYear { credits: credits("10") };
    let cycle = cycle_of(program("20", 24, vec![each_year]), "2024-01-01");
    let record = [done(1, "2024-05-01", "12"), done(2, "2026-02-15", "10")];
    let regular = on("2026-02-15", &cycle, &record);
    assert!(!regular.rules[1].met && regular.rules[1].impossible, "the second year ended without anything");
    let longer = on("2026-02-15", &extended(cycle, "2026-03-31"), &record);
    assert!(longer.rules[1].met);
    assert_eq!(longer.state, State::Complete);
}
