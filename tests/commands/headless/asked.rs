//! What `add` asks of the record before it keeps a line: the refusals that a script meets, and how
//! they are answered.

use std::process::Command;

use ledgerline_tests::program::{Folder, Run, calm, path};
use serde_json::{Value, json};

use super::one_sentence;

fn failure(folder: &Folder, words: &[&str]) -> Value {
    let run = folder.run(&[&["--json"], words].concat());
    assert_eq!(run.status, 1, "{words:?}: {run:?}");
    run.json()["failure"].clone()
}

fn count(folder: &Folder) -> usize {
    folder.json(&["list"]).as_array().expect("it is a list").len()
}

#[test]
fn a_twin_is_refused_with_the_number_of_the_one_there_is() {
    let folder = Folder::with_record();
    folder.add(&["Choir 1cr 2026-03-03", "NMT workshop 6cr 2026-03-04"]);
    let refused = failure(&folder, &["add", "nmt workshop 2cr 2026-03-04"]);
    assert_eq!((&refused["kind"], &refused["id"]), (&json!("looks-like-one"), &json!(2)));
    let told = folder.run(&["add", "nmt workshop 2cr 2026-03-04"]);
    one_sentence(&told);
    assert_eq!(
        told.stderr.trim(),
        "“NMT workshop” (4 March 2026) is in your record already. Is this another activity? \
         If it is, add it with --anyway."
    );
    assert_eq!(count(&folder), 2, "nothing was kept");
    assert_eq!(folder.json(&["add", "nmt workshop 2cr 2026-03-04", "--anyway"])["id"], 3);
    let status = folder.json(&["status"]);
    let warned = status["warnings"].as_array().expect("there are warnings").iter();
    let twins: Vec<&Value> = warned.filter(|it| it["kind"] == "duplicate-suspected").collect();
    assert_eq!(twins.len(), 1);
    assert_eq!(twins[0]["subject"], "activity:3");
    folder.add(&["Choir 1cr 2026-03-10", "Choir 1cr 2026-03-17"]);
}

#[test]
fn a_far_day_is_refused_with_the_day_that_is_meant() {
    let folder = Folder::with_record();
    let line = "NMT workshop 6cr 2006-03-04";
    let refused = failure(&folder, &["add", line]);
    assert_eq!(refused["kind"], "far-day");
    assert_eq!(refused["readings"], json!(["2026-03-04"]));
    assert_eq!(refused["lines"], json!(["NMT workshop 6cr 2026-03-04"]));
    let told = folder.run(&["add", line]);
    one_sentence(&told);
    assert_eq!(
        told.stderr.trim(),
        "4 March 2006 was 20 years ago and lies in none of your cycles. Did you mean 4 March 2026? \
         If 4 March 2006 is meant, add it with --anyway."
    );
    assert_eq!(folder.json(&["parse", line])["start"], "2006-03-04", "`parse` never asks");
    assert_eq!(count(&folder), 0);
    assert_eq!(folder.json(&["add", line, "--anyway"])["start"], "2006-03-04");
    let french = folder.run(&["--lang", "fr", "add", "Atelier 6cr 4 mars 2062"]);
    one_sentence(&french);
    assert!(
        french.stderr.contains("Vouliez-vous dire le 4\u{a0}mars\u{a0}2026 ou le 4\u{a0}mars\u{a0}2032?"),
        "{}",
        french.stderr
    );
}

#[test]
fn anyway_answers_these_two_questions_and_no_other() {
    let folder = Folder::with_record();
    for (line, kind) in [
        ("Workshop 1cr 03/04/26", "ambiguous-date"),
        ("Workshop 1cr 2026-02-30", "no-such-date"),
        ("Workshop 0cr 2026-03-04", "bad-credits"),
        ("1cr 2026-03-04", "no-title"),
        ("Workshop 2026-03-04 !plan", "plan-in-the-past"),
    ] {
        assert_eq!(failure(&folder, &["add", line, "--anyway"])["kind"], kind, "“{line}”");
    }
    assert_eq!(count(&folder), 0);
}

#[test]
fn a_day_that_a_wrong_clock_believes_is_refused_also_anyway() {
    let mut folder = Folder::with_record();
    folder.add(&["NMT workshop 6cr 2026-03-04"]);
    folder.today = "1970-01-01".to_owned();
    for words in [&["add", "Journal club 1cr"][..], &["add", "Journal club 1cr today", "--anyway"]] {
        assert_eq!(failure(&folder, words)["kind"], "far-day");
        let told = folder.run(words);
        one_sentence(&told);
        assert!(told.stderr.contains("its date looks wrong"), "{}", told.stderr);
    }
    assert_eq!(count(&folder), 1);
}

#[test]
fn a_plan_is_marked_as_done_and_says_so() {
    let mut folder = Folder::with_record();
    folder.add(&["Symposium 2cr 2026-12-01 !plan // register early"]);
    folder.today = "2026-12-02".to_owned();
    let told = folder.run(&["add", "Symposium 3.5cr 2026-12-01"]);
    assert_eq!(told.status, 0, "{}", told.stderr);
    assert_eq!(told.stdout.trim(), "Your plan is marked as done: Symposium, 1 December 2026.\n3.5 for MTA");
    let list = folder.json(&["list"]);
    assert_eq!(list.as_array().map(Vec::len), Some(1));
    assert_eq!((&list[0]["status"], &list[0]["credits"]), (&json!("done"), &json!(3.5)));

    folder.today = "2026-11-23".to_owned();
    folder.add(&["Course 2cr 2026-11-23 !plan // bring the book"]);
    let answer = folder.json(&["add", "Course 3h 2026-11-23", "--anyway"]);
    assert_eq!((&answer["id"], &answer["marked_done"]), (&json!(2), &json!(true)), "it is no question: {answer}");
    assert_eq!(
        (&answer["credits"], &answer["minutes"], &answer["status"], &answer["note"]),
        (&json!(2), &json!(180), &json!("done"), &json!("bring the book")),
        "as it is kept"
    );
}

#[test]
fn add_says_what_it_assumed_and_what_counts() {
    let folder = Folder::empty();
    let programs = ["--program", "camt-mta", "--program", "crpo-rp"];
    let init = [&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"][..], &programs].concat();
    assert_eq!(folder.run(&init).status, 0);
    for (line, english) in [
        (
            "NMT workshop 6cr",
            "Added: NMT workshop, 6 credits, 23 November 2026, today (assumed).\n\
             6 for MTA; nothing for RP: the cycle ended on 31 December 2025",
        ),
        ("NMT workshop 6cr 2025-03-04", "Added: NMT workshop, 6 credits, 4 March 2025.\n6 for MTA; 6 for RP"),
        ("Reading group 2h 2025-03-05", "Added: Reading group, 5 March 2025.\nneeds credits for MTA; 2 for RP"),
    ] {
        assert_eq!(folder.run(&["add", line]).stdout.trim(), english, "“{line}”");
    }
    let french = folder.run(&["--lang", "fr", "add", "Chorale 1,5cr"]).stdout;
    assert!(french.contains("aujourd’hui (par défaut)"), "{french}");
}

/// An hour of the day is no duration: nothing counts of an activity whose hours nobody gave.
#[test]
fn an_activity_that_waits_for_its_hours_counts_nothing() {
    let folder = Folder::empty();
    let init = ["init", "--name", "Sample Therapist", "--cycle-start", "2026-01-01", "--program", "crpo-rp"];
    assert_eq!(folder.run(&init).status, 0);
    folder.add(&["Conférence sur le deuil 4 mars 2026 à 19h #didactic"]);
    let status = folder.json(&["status"]);
    assert_eq!(status["cycles"][0]["counted"], 0);
    let warned = status["warnings"].as_array().expect("there are warnings");
    assert!(warned.iter().any(|it| it["kind"] == "draft-needs-details"), "{status}");
}

/// The day in a time zone, as the system tells it.
fn day_in(zone: &str) -> String {
    let told = Command::new("date").arg("+%F").env("TZ", zone).output().expect("the system tells the day");
    String::from_utf8_lossy(&told.stdout).trim().to_owned()
}

/// The two zones that are furthest apart never have the same day. `today` is the day of whoever
/// types, not that of Greenwich.
#[test]
fn today_is_the_day_where_the_member_is() {
    if cfg!(windows) {
        eprintln!("skipped: Windows has its zone from its settings, which a test leaves alone");
        return;
    }
    for zone in ["Etc/GMT-14", "Etc/GMT+12"] {
        let mut days = (String::new(), String::from("midnight"));
        let mut start = Value::Null;
        // Midnight may pass while the program runs.
        while days.0 != days.1 {
            let home = tempfile::tempdir().expect("a folder can be made");
            let run = |words: &[&str]| -> Run {
                let mut command = Command::new(path());
                command.arg("--data-dir").arg(home.path().join("data")).args(words);
                calm(&mut command, home.path());
                command.env("TZ", zone).output().expect("the program starts").into()
            };
            days.0 = day_in(zone);
            assert_eq!(run(&["init", "--name", "N", "--cycle-start", &days.0]).status, 0);
            start = run(&["--json", "add", "Journal club 1cr today"]).json()["start"].clone();
            days.1 = day_in(zone);
        }
        assert_eq!(start, json!(days.0), "{zone}");
    }
}
