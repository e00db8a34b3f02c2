//! What a member is told of, each once, whatever the computer missed and whatever its clock says.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::reminder::{Reminder, due};
use ledgerline_core::domain::standing::standing;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Argument;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{cycle, done, extended, on_leave, planned};
use ledgerline_words::Words;
use proptest::prelude::*;

/// A member's computer: the record, and what was told on it.
#[derive(Default)]
struct Computer {
    cycles: Vec<Cycle>,
    activities: Vec<Activity>,
    reached: Option<NaiveDate>,
    told: BTreeSet<String>,
}

impl Computer {
    /// With a cycle from 2024 to 2028 that asks for 60 credits.
    fn new(activities: Vec<Activity>) -> Self {
        Self { cycles: vec![cycle("2024-01-01", Vec::new())], activities, ..Self::default() }
    }

    fn remind(&mut self, today: NaiveDate) -> Vec<Reminder> {
        let proofs = Proofs::default();
        let standings: Vec<_> =
            self.cycles.iter().map(|cycle| standing(cycle, &self.activities, &proofs, today)).collect();
        let due = due(&self.cycles, &standings, &self.activities, self.reached, &self.told, today);
        self.told.extend(due.iter().flat_map(|reminder| reminder.tells.iter().cloned()));
        due
    }

    /// What is said on each of these days.
    fn says(&mut self, days: &[&str]) -> Vec<Vec<String>> {
        days.iter().map(|today| self.remind(day(today)).iter().map(sentence).collect()).collect()
    }

    /// On which days something is said, where it is on every day.
    fn every_day(&mut self, from: &str, to: &str) -> Vec<(String, String)> {
        let days = day(from).iter_days().take_while(|today| *today <= day(to));
        days.flat_map(|today| self.remind(today).iter().map(|it| (today.to_string(), sentence(it))).collect::<Vec<_>>())
            .collect()
    }
}

fn sentence(reminder: &Reminder) -> String {
    Words::of(Language::English).phrase(&reminder.text)
}

fn ends_within(months: &str) -> String {
    format!(
        "Your cycle for Certified Music Therapist (MTA) ends within {months}, on 31 December 2028, and is not complete yet."
    )
}

#[test]
fn the_end_of_a_cycle_is_told_twelve_six_three_months_and_one_before_it() {
    let told = Computer::new(vec![done(1, "2024-05-05", "59")]).every_day("2026-01-01", "2029-12-31");
    let expected = [
        ("2028-01-01", "12 months"),
        ("2028-07-01", "6 months"),
        ("2028-10-01", "3 months"),
        ("2028-12-01", "one month"),
    ];
    assert_eq!(told, expected.map(|(on, months)| (on.to_owned(), ends_within(months))));
}

#[test]
fn a_cycle_that_is_complete_is_not_told_of() {
    assert!(Computer::new(vec![done(1, "2024-05-05", "60")]).every_day("2027-12-01", "2029-12-31").is_empty());
    // What is deleted then makes it incomplete, and what is near is told.
    let mut computer = Computer::new(vec![done(1, "2024-05-05", "60")]);
    assert!(computer.says(&["2028-08-01"])[0].is_empty());
    computer.activities.clear();
    assert_eq!(computer.says(&["2028-08-02"])[0], [ends_within("6 months")]);
}

#[test]
fn after_a_long_absence_only_the_nearest_is_told_and_what_it_passed_counts_as_told() {
    let mut computer = Computer::new(Vec::new());
    let said = computer.says(&["2027-06-01", "2028-10-20", "2028-10-21", "2028-07-02", "2028-01-02", "2028-12-01"]);
    assert_eq!(said, [vec![], vec![ends_within("3 months")], vec![], vec![], vec![], vec![ends_within("one month")]]);
}

#[test]
fn a_clock_that_jumps_repeats_nothing() {
    let mut computer = Computer::new(vec![planned(1, "2027-03-01", "6")]);
    computer.reached = Some(day("2028-01-31"));
    let mut said = computer
        .says(&[
            "2028-02-02",
            "1970-01-01",
            "2028-02-02",
            "2028-02-29",
            "2028-03-01",
            "2028-02-28",
            "2100-01-01",
            "2038-01-19",
        ])
        .concat();
    said.extend(computer.says(&["2028-02-29", "2028-03-01", "2028-06-30"]).concat());
    let plan = "The date of your plan “Activity 1” has passed (1 March 2027). Mark it as done, give it another date or delete it.";
    let folder = "Your second folder for backups was last reached on 31 January 2028. Connect its drive, so that it receives the latest ones.";
    assert_eq!(said, [ends_within("12 months"), plan.to_owned(), folder.to_owned()]);
}

#[test]
fn another_end_another_date_and_another_absence_are_told_anew() {
    let mut computer = Computer::new(vec![planned(1, "2028-03-01", "6")]);
    computer.reached = Some(day("2028-02-01"));
    assert_eq!(computer.says(&["2028-03-05"])[0].len(), 3);
    computer.cycles = vec![extended(cycle("2024-01-01", Vec::new()), "2029-06-30")];
    computer.activities = vec![planned(1, "2028-05-01", "6")];
    computer.reached = Some(day("2028-06-01"));
    assert!(computer.says(&["2028-04-30"])[0].is_empty());
    assert_eq!(computer.says(&["2028-07-01"])[0].len(), 3);
    // A record that was put together again numbers its cycles anew.
    computer.cycles[0].id.0 = 7;
    assert!(computer.says(&["2028-07-01"])[0].is_empty());
}

#[test]
fn nothing_is_told_of_a_cycle_before_it_begins_or_after_it_has_ended() {
    assert!(Computer::new(Vec::new()).says(&["2023-12-31", "2029-01-01"]).concat().is_empty());
    let mut last_day = Computer::new(Vec::new());
    assert_eq!(last_day.says(&["2028-12-31"])[0], [ends_within("one month")]);
    // Leave does not move the last day.
    let mut computer = Computer::new(Vec::new());
    computer.cycles = vec![on_leave(cycle("2024-01-01", Vec::new()), "2028-01-01", "2028-06-30")];
    assert_eq!(computer.says(&["2028-01-01"])[0], [ends_within("12 months")]);
}

#[test]
fn the_second_folder_is_told_of_after_thirty_days() {
    let mut computer = Computer { reached: Some(day("2028-01-31")), ..Computer::default() };
    let said = computer.every_day("2028-01-31", "2029-01-01");
    assert_eq!(said.iter().map(|(on, _)| on.as_str()).collect::<Vec<_>>(), ["2028-03-01"]);
    // A clock that was wrong when it was reached says nothing.
    let mut ahead = Computer { reached: Some(day("2100-01-01")), ..Computer::default() };
    assert!(ahead.says(&["2028-03-01", "1970-01-01"]).concat().is_empty());
}

/// What a clock may say next.
#[derive(Debug, Clone)]
enum Tick {
    /// So many days have passed: one, or a long absence.
    On(u64),
    /// It jumps.
    To(NaiveDate),
}

fn clock() -> impl Strategy<Value = Vec<NaiveDate>> {
    let odd = ["1970-01-01", "2038-01-19", "2100-01-01", "2028-02-29", "2028-02-28", "2024-02-29"];
    let tick = prop_oneof![
        4 => (0..40_u64).prop_map(Tick::On),
        2 => (40..800_u64).prop_map(Tick::On),
        2 => prop::sample::select(odd.to_vec()).prop_map(|text| Tick::To(day(text))),
        2 => (0..3_000_u64).prop_map(|days| Tick::To(day("2023-06-01") + Days::new(days))),
    ];
    prop::collection::vec(tick, 1..60).prop_map(|ticks| {
        let next = |now: &mut NaiveDate, tick| {
            *now = match tick {
                Tick::On(days) => *now + Days::new(days),
                Tick::To(day) => day,
            };
            Some(*now)
        };
        ticks.into_iter().scan(day("2026-06-01"), next).collect()
    })
}

proptest! {
    #[test]
    fn no_clock_tells_one_twice(days in clock(), plans in prop::collection::vec(0..2_000_u64, 0..6)) {
        let mut computer = Computer::new(Vec::new());
        for (id, after) in (1..).zip(plans) {
            let on = day("2025-01-01") + Days::new(after);
            computer.activities.push(planned(id, &on.to_string(), "1"));
        }
        let (mut said, mut nearest) = (BTreeMap::new(), u32::MAX);
        for today in days {
            let now = computer.remind(today);
            let ends = now.iter().filter_map(|it| match it.text.args.get("months") {
                Some(Argument::Count(months)) => Some(*months),
                _ => None,
            });
            for months in ends {
                prop_assert!(months < nearest, "{today}: {months} months, and {nearest} were told before");
                nearest = months;
            }
            for reminder in now {
                let before = said.insert(sentence(&reminder), today);
                prop_assert!(before.is_none(), "{today}, and before on {before:?}: {}", sentence(&reminder));
            }
        }
    }
}
