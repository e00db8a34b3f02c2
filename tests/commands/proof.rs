//! Proof through the commands: `list`, `status` and `check` say the same of it, and it names no fault
//! where only a look is wanted.

mod places;

use std::path::PathBuf;

use ledgerline_tests::program::Folder;
use ledgerline_tests::record::text;
use ledgerline_tests::samples;
use serde_json::{Value, json};

/// The record of the sample member with one activity.
fn with(line: &str) -> Folder {
    let folder = Folder::with_record();
    folder.add(&[line]);
    folder
}

fn sample(name: &str) -> PathBuf {
    samples().join("proof").join(format!("{name}.pdf"))
}

fn attach(folder: &Folder, names: &[&str]) {
    let paths: Vec<PathBuf> = names.iter().map(|name| sample(name)).collect();
    let words: Vec<&str> = ["attach", "1"].into_iter().chain(paths.iter().map(|path| text(path))).collect();
    let answer = folder.json(&words);
    assert!(answer["evidence"].is_array(), "it is not attached: {answer}");
}

/// The state of the only activity, with the reasons that are open.
fn proof(folder: &Folder) -> (String, Vec<String>) {
    let list = folder.json(&["list"]);
    let one = &list[0];
    let reasons = one["proof_reasons"].as_array().expect("a list").iter();
    let open =
        reasons.filter(|it| it["accepted"].is_null()).map(|it| it["reason"].as_str().expect("a word").to_owned());
    (one["proof"].as_str().expect("a word").to_owned(), open.collect())
}

const LULLABIES: &str = "Lullabies and Bonding 2cr 2025-04-09 #workshop";

#[test]
fn why_is_said_in_the_language_that_is_asked_for() {
    let folder = with(LULLABIES);
    attach(&folder, &["someone-else"]);
    let reason = folder.json(&["list"])[0]["proof_reasons"][0].clone();
    assert_eq!(
        (&reason["reason"], &reason["evidence"], &reason["accepted"]),
        (&json!("name"), &json!(1), &Value::Null)
    );
    assert!(reason["text"].as_str().is_some_and(|it| it.contains("“Robin Exemple”")), "{reason}");
    let french = folder.json(&["--lang", "fr", "list"])[0]["proof_reasons"][0]["text"].clone();
    assert!(french.as_str().is_some_and(|it| it.contains("«\u{a0}Robin Exemple\u{a0}»")), "{french}");
    let list = folder.run(&["list"]).stdout;
    assert!(list.contains("Lullabies and Bonding  (Proof to check)"), "{list}");
    let check = folder.run(&["check"]);
    assert!(check.stdout.contains("1, “Lullabies and Bonding”: proof to check (the name on it)"), "{}", check.stdout);
    let status = folder.run(&["status"]).stdout;
    assert!(status.contains("Check the proof of 1 activity: 2 credits count on it."), "{status}");
}

#[test]
fn the_name_on_a_certificate_is_the_members_or_is_told() {
    for (name, state, reasons) in [
        ("someone-else", "to-check", &["name"][..]),
        ("married-name", "to-check", &["name"]),
        ("surname-first", "proved", &[]),
    ] {
        let folder = with(LULLABIES);
        attach(&folder, &[name]);
        let (found, open) = proof(&folder);
        assert_eq!(
            (found.as_str(), open.iter().map(String::as_str).collect::<Vec<_>>().as_slice()),
            (state, reasons),
            "{name}"
        );
    }
}

#[test]
fn a_certificate_without_a_surname_is_told() {
    let folder = with("Purchasing Basics for Small Charities 1cr 2025-11-13 #workshop");
    attach(&folder, &["first-name-only"]);
    assert_eq!(proof(&folder), ("to-check".to_owned(), vec!["name".to_owned()]));
}

/// Four certificates of one course with four amounts: one that fits settles it, the others are told.
#[test]
fn several_certificates_of_one_course_are_told_and_count_once() {
    let folder = with("Listening Foundations 1.5cr 2026-01-12 #workshop");
    attach(&folder, &["listening-1", "listening-2", "listening-3", "listening-4"]);
    assert_eq!(proof(&folder), ("proved".to_owned(), Vec::new()));
    let told = folder.json(&["list"])[0]["proof_told"].to_string();
    assert!(told.contains("1\u{a0}h\u{a0}35"), "{told}");
    assert!(told.contains("It states 2 credits") && told.contains("It states 3.6 credits"), "{told}");
    assert_eq!(folder.json(&["status"])["cycles"][0]["counted"], json!(1.5));
}

#[test]
fn status_says_whose_number_and_what_is_counted() {
    let folder = Folder::empty();
    let init = ["init", "--name", "Sample Therapist", "--member-no", "1187", "--cycle-start", "2024-01-01"];
    let made = folder.run(&[&init[..], &["--program", "camt-mta", "--program", "crpo-rp"]].concat());
    assert_eq!(made.status, 0, "{made:?}");
    let cycles = folder.json(&["status"])["cycles"].clone();
    let of = |program: &str| {
        let cycles = cycles.as_array().expect("a list");
        cycles.iter().find(|it| it["program"] == program).expect("it is there").clone()
    };
    let (mta, rp) = (of("camt-mta"), of("crpo-rp"));
    assert_eq!((&mta["member_no"], &mta["unit"]), (&json!("1187"), &json!("credit")));
    assert_eq!((&rp["member_no"], &rp["unit"]), (&Value::Null, &json!("hour")));
}

/// The number belongs to the program that is named first, also where another cycle is all that is asked for.
#[test]
fn the_members_number_is_that_of_the_first_program() {
    let folder = Folder::empty();
    let init = ["init", "--name", "Sample Therapist", "--member-no", "1187", "--cycle-start", "2024-01-01"];
    let made = folder.run(&[&init[..], &["--program", "crpo-rp", "--program", "camt-mta"]].concat());
    assert_eq!(made.status, 0, "{made:?}");
    let number = |program: &str| folder.json(&["status", "--program", program])["cycles"][0]["member_no"].clone();
    assert_eq!((number("crpo-rp"), number("camt-mta")), (json!("1187"), Value::Null));
}
