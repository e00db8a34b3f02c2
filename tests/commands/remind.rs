//! What a login starts: each thing is told once, as a notification or in words, and nothing is said without need.

use std::fs;
use std::fs::OpenOptions;

use ledgerline_tests::elsewhere;
use ledgerline_tests::program::{Folder, Run};
use serde_json::json;

const ENDS: &str = "Your cycle for Certified Music Therapist (MTA) ends within 3 months, on 31 December 2028, and is not complete yet.";

const PLAN: &str = "The date of your plan “Music & <i>Medicine</i>” has passed (4 December 2026). Mark it as done, give it another date or delete it.";

/// A record with two plans, of which one is over, close to the end of its cycle.
fn late() -> Folder {
    let mut folder = Folder::with_record();
    folder.add(&["Music & <i>Medicine</i> 6cr 2026-12-04 !plan", "NMT workshop 6cr 2028-12-04 !plan"]);
    "2028-10-10".clone_into(&mut folder.today);
    folder
}

/// What is told now, in one way or the other.
fn told(folder: &Folder) -> Vec<String> {
    let answer = folder.json(&["remind"]);
    let reminders = answer["reminders"].as_array().unwrap_or_else(|| panic!("nothing is told: {answer}"));
    reminders.iter().map(|reminder| reminder["text"].as_str().expect("a sentence").to_owned()).collect()
}

fn said(run: &Run) -> (i32, &str, &str) {
    (run.status, &run.stdout, &run.stderr)
}

#[test]
fn each_thing_is_told_once_whatever_the_computer_missed() {
    let mut folder = late();
    assert_eq!(told(&folder), [ENDS, PLAN]);
    assert_eq!(said(&folder.run(&["remind"])), (0, "", ""));
    assert_eq!(folder.json(&["remind"]), json!({ "reminders": [], "notified": false }));
    // It is off for months, and its clock is wrong.
    for today in ["1970-01-01", "2028-02-29", "2028-07-01", "2028-10-10"] {
        today.clone_into(&mut folder.today);
        assert_eq!(said(&folder.run(&["remind"])), (0, "", ""), "{today}");
    }
    folder.today = "2028-12-05".to_owned();
    let last = folder.json(&["--lang", "fr", "remind"]);
    let ends = "Votre cycle pour Musicothérapeute certifié·e (MTA) se termine d’ici un mois, le 31\u{a0}décembre\u{a0}2028, et n’est pas encore complet.";
    assert_eq!(last["reminders"][0], json!({ "kind": "cycle-ends", "text": ends }));
    assert_eq!(last["reminders"][1]["kind"], "plan-passed");
    assert_eq!(last["reminders"].as_array().map(Vec::len), Some(2), "{last}");
}

/// What was told is not part of the record: an older one that is put back tells nothing again.
#[test]
fn a_record_that_is_put_back_repeats_nothing() {
    let folder = late();
    let ledger = folder.data().join("ledger.db");
    let older = fs::read(&ledger).expect("there is a record");
    assert_eq!(told(&folder).len(), 2);
    folder.add(&["Another workshop 2cr 2028-05-05"]);
    fs::write(&ledger, older).expect("it can be put back");
    assert_eq!(said(&folder.run(&["remind"])), (0, "", ""));
}

#[test]
fn a_record_that_is_open_tells_its_own_and_one_that_cannot_be_opened_is_told() {
    let folder = late();
    let lock = OpenOptions::new().write(true).open(folder.data().join("ledger.lock")).expect("there is one");
    if !elsewhere::cannot("a lock of this system is none to Windows' program") {
        lock.try_lock().expect("nobody has it");
        assert_eq!(said(&folder.run(&["remind"])), (0, "", ""));
        assert!(!folder.data().join("reminders.toml").exists(), "it counts as told only where it was");
    }
    drop(lock);
    assert_eq!(told(&folder).len(), 2);
    fs::write(folder.data().join("ledger.db"), "nothing of ours").expect("it can be damaged");
    assert_eq!(folder.json(&["remind"])["failure"]["kind"], "damaged");
}

#[cfg(target_os = "linux")]
mod on_a_desktop {
    use std::process::Command;

    use ledgerline_tests::bus::{Bus, Notifications};
    use ledgerline_tests::program::{calm, path};

    use super::*;

    fn remind(folder: &Folder, bus: &Bus, words: &[&str]) -> Run {
        let mut command = Command::new(path());
        command.arg("--data-dir").arg(folder.data()).args(["--today", &folder.today]).arg("remind").args(words);
        calm(&mut command, &folder.beside("."));
        command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        command.output().expect("the program starts").into()
    }

    #[test]
    fn a_desktop_that_shows_nothing_has_everything_said_in_words() {
        if elsewhere::cannot("Windows shows notifications in its own way") {
            return;
        }
        assert_eq!(said(&late().run(&["remind"])), (0, format!("{ENDS}\n{PLAN}\n").as_str(), ""));
    }

    #[test]
    fn everything_is_one_notification_and_nothing_is_printed() {
        if elsewhere::cannot("the desktop's message bus is for programs of this system") {
            return;
        }
        let folder = late();
        let bus = Bus::start();
        let desktop = Notifications::start(&bus);
        for _ in 0..2 {
            assert_eq!(said(&remind(&folder, &bus, &[])), (0, "", ""));
        }
        let shown = desktop.shown();
        let [(title, text)] = shown.as_slice() else { panic!("one notification: {shown:?}") };
        assert_eq!(title, "Ledgerline");
        assert!(text.starts_with(ENDS), "{text}");
        assert!(text.contains("“Music &amp; &lt;i&gt;Medicine&lt;/i&gt;” has passed"), "a title is no markup: {text}");
    }

    #[test]
    fn many_are_three_and_a_number() {
        if elsewhere::cannot("the desktop's message bus is for programs of this system") {
            return;
        }
        let mut folder = late();
        folder.today = "2026-11-23".to_owned();
        folder.add(&["One 1cr 2026-12-05 !plan", "Two 1cr 2026-12-06 !plan", "Three 1cr 2026-12-07 !plan"]);
        "2028-10-10".clone_into(&mut folder.today);
        let bus = Bus::start();
        let desktop = Notifications::start(&bus);
        let answer = remind(&folder, &bus, &["--json"]).json();
        assert_eq!((answer["notified"].clone(), answer["reminders"].as_array().map(Vec::len)), (json!(true), Some(5)));
        let shown = desktop.shown();
        let text = &shown.first().expect("it is shown").1;
        assert_eq!(text.lines().count(), 4, "{text}");
        assert!(text.ends_with("There are 2 more reminders."), "{text}");
    }
}
