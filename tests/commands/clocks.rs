//! The computer's own clock jumps, and the program is told nothing of it: no backup goes that is to be kept, and nobody is
//! reminded twice.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use ledgerline_tests::elsewhere;
use ledgerline_tests::program::{Folder, Run, calm, path};
use ledgerline_tests::record::text;

/// Why the clock cannot be set here, said aloud; nothing where it can.
fn is_missing() -> bool {
    if elsewhere::cannot("libfaketime stands between a program of this system and its clock") {
        return true;
    }
    let tried = Command::new("faketime").args(["-f", "@2038-01-19 03:14:08", "date", "+%Y"]).output();
    match tried {
        Ok(output) if output.stdout == b"2038\n" => false,
        other => {
            eprintln!("skipped: there is no faketime here: {other:?}");
            true
        }
    }
}

/// Runs the program at this moment of the computer's clock, which goes on from there.
fn at(folder: &Folder, clock: &str, words: &[&str]) -> Run {
    let mut command = Command::new("faketime");
    command.args(["-f", &format!("@{clock}")]).arg(path());
    command.arg("--data-dir").arg(folder.data()).arg("--json").args(words);
    calm(&mut command, &folder.beside("."));
    // How long things take is measured by another clock, and when files were written is not asked.
    command.env("TZ", "UTC").env("FAKETIME_DONT_FAKE_MONOTONIC", "1").env("NO_FAKE_STAT", "1");
    command.output().expect("the program starts").into()
}

/// Both sides of midnight, of 29 February and of the last second that 32 bits can count, and years that a battery that has
/// run out or a slip of the finger leads to.
const CLOCKS: [&str; 12] = [
    "2026-11-23 14:03:05",
    "1970-01-01 00:00:05",
    "2026-11-23 23:59:40",
    "2026-11-24 00:00:10",
    "2038-01-19 03:14:00",
    "2038-01-19 03:14:08",
    "2028-02-28 23:59:40",
    "2028-02-29 00:00:10",
    "2028-02-29 23:59:40",
    "2028-03-01 00:00:10",
    "2100-01-01 00:00:10",
    "2026-11-25 09:00:00",
];

#[test]
fn no_backup_goes_that_is_to_be_kept_wherever_the_clock_jumps() {
    if is_missing() {
        return;
    }
    let folder = Folder::with_record();
    // Each backup that was made, by its number, with the day of the clock.
    let mut made: BTreeMap<u64, String> = BTreeMap::new();
    // Those of them that are kept.
    let mut held: BTreeMap<u64, String> = BTreeMap::new();
    for (number, clock) in CLOCKS.iter().chain(&CLOCKS).enumerate() {
        let day = &clock[..10];
        for part in ["once", "again"] {
            // A change that says nothing of days.
            let file = folder.beside(&format!("session {number} {part}.pdf"));
            std::fs::write(&file, format!("%PDF-1.7\n% {number} {part}\n")).expect("it can be written");
            let kept = at(&folder, clock, &["keep", text(&file)]);
            assert_eq!(kept.status, 0, "{clock}: {kept:?}");
            let backup = at(&folder, clock, &["backup"]).json();
            assert_eq!(backup["verified"], true, "{clock}: {backup}");
            let listed = at(&folder, clock, &["backups"]).json();
            let listed = listed.as_array().unwrap_or_else(|| panic!("they are listed: {listed}"));
            let mut there = BTreeMap::new();
            for backup in listed {
                assert_eq!(backup["verified"], true, "{clock}: {backup}");
                let made_at = backup["made_at"].as_str().expect("it says when");
                there.insert(backup["id"].as_u64().expect("it has a number"), made_at[..10].to_owned());
            }
            // The clock is what the program reads, and numbers only ever grow.
            let latest = made.keys().next_back().copied().unwrap_or_default();
            let new: Vec<_> = there.range(latest + 1..).map(|(number, of)| (*number, of.clone())).collect();
            assert!(!new.is_empty() && new.iter().all(|(_, of)| of == day), "{clock}: {new:?}");
            made.extend(new.clone());
            held.extend(new);
            // Every backup of the last two days, and the last of each day before: there are fewer than are kept.
            let mut of_last: Vec<&String> = Vec::new();
            for of in held.values().rev() {
                if of_last.len() < 2 && !of_last.contains(&of) {
                    of_last.push(of);
                }
            }
            let is_last_of_its_day = |number: u64, of: &String| held.range(number + 1..).all(|(_, it)| it != of);
            let kept = held.iter().filter(|(number, of)| of_last.contains(of) || is_last_of_its_day(**number, of));
            let kept: BTreeSet<u64> = kept.map(|(number, _)| *number).collect();
            let there: BTreeSet<u64> = there.into_keys().collect();
            let gone: Vec<_> = kept.difference(&there).map(|number| (number, &made[number])).collect();
            assert!(gone.is_empty(), "{clock}: {gone:?} are to be kept");
            held.retain(|number, _| there.contains(number));
        }
    }
    let days: BTreeSet<&String> = made.values().collect();
    println!("{} backups of {} days were made", made.len(), days.len());
    assert_eq!(days.len(), 9, "each clock was read: {days:?}");
}

#[test]
fn nobody_is_reminded_twice_wherever_the_clock_jumps() {
    if is_missing() {
        return;
    }
    let folder = Folder::empty();
    let begun = ["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"];
    assert_eq!(at(&folder, "2026-11-23 14:03:05", &begun).status, 0);
    for plan in ["Music and Medicine 6cr 2026-12-04 !plan", "NMT workshop 6cr 2028-02-29 !plan"] {
        assert_eq!(at(&folder, "2026-11-23 14:03:05", &["add", plan]).status, 0);
    }
    let mut told: BTreeMap<String, String> = BTreeMap::new();
    let mut remind = |clock: &str| -> usize {
        let run = at(&folder, clock, &["remind"]);
        let answer = run.json();
        let reminders = answer["reminders"].as_array().unwrap_or_else(|| panic!("{clock}: {run:?}"));
        for reminder in reminders {
            let text = reminder["text"].as_str().expect("a sentence").to_owned();
            if let Some(before) = told.insert(text.clone(), clock.to_owned()) {
                panic!("{clock}: told at {before}: {text}");
            }
        }
        reminders.len()
    };
    // How much is to be told at each moment: that each plan is over, and that the cycle ends within a year.
    for (clock, expected) in [
        ("2026-12-04 23:59:40", 0),
        ("1970-01-01 00:00:05", 0),
        ("2026-12-05 00:00:10", 1),
        ("2026-12-04 23:59:40", 0),
        ("2028-02-28 23:59:40", 1),
        ("2028-02-29 00:00:10", 0),
        ("2028-02-29 23:59:40", 0),
        ("2028-03-01 00:00:10", 1),
        ("2028-02-29 23:59:40", 0),
    ] {
        assert_eq!(remind(clock), expected, "{clock}");
    }
    let years = ["2028-10-10 12:00:00", "2028-12-31 23:59:40", "2029-01-01 00:00:10"];
    let mut count = 0;
    for clock in [&years[..], &CLOCKS, &years, &CLOCKS].concat() {
        count += remind(clock);
    }
    println!("{told:#?}");
    assert!(count >= 2, "that the cycle ends is told as it comes nearer");
}
