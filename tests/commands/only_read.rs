//! A record that is only read, one that is in the cloud, or behind a wrong clock; and what is made anew.

use std::fs;

use ledgerline_core::Logbook;
use ledgerline_tests::harms::spoil_pages;
use ledgerline_tests::program::Run;
use ledgerline_tests::record::{Record, text, tree};
use rusqlite::Connection;
use serde_json::{Value, json};

pub fn record() -> Record {
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate")]);
    assert_eq!(record.folder.run(&["check"]).status, 0);
    record
}

pub fn only_read(record: &Record, words: &[&str]) -> Run {
    record.folder.run(&[&["--only-read", "--json"], words].concat())
}

pub fn kind(run: &Run) -> Value {
    run.json()["failure"]["kind"].clone()
}

#[test]
fn what_is_only_read_can_be_read_and_exported_and_is_not_changed() {
    let record = record();
    let listed = record.folder.json(&["list"]);
    let before = tree(&record.folder.data());
    assert_eq!(only_read(&record, &["list"]).json(), listed);
    assert_eq!(only_read(&record, &["check"]).json()["notes"][0]["kind"], "only-read");
    let (package, whole) = (record.folder.beside("package.zip"), record.folder.beside("whole.zip"));
    for words in [
        &["export", "csv", "--out", text(&record.folder.beside("list.csv"))][..],
        &["export", "pack", "--out", text(&package)],
        &["export", "everything", "--out", text(&whole)],
    ] {
        assert_eq!(only_read(&record, words).status, 0, "{words:?}: {:?}", only_read(&record, words));
    }
    assert_eq!(record.folder.run(&["verify", text(&package)]).status, 0);
    assert_eq!(only_read(&record, &["restore", text(&whole), "--preview"]).json()["backup"]["activities"], 2);
    let second = record.pdf("second");
    for words in [
        &["add", "Peer circle 2cr 2026-06-04"][..],
        &["attach", "2", text(&second)],
        &["keep", text(&second)],
        &["detach", "1", "1"],
        &["backup"],
        &["restore", text(&whole)],
        &["check", "--repair"],
        &["init", "--name", "Somebody Else", "--cycle-start", "2024-01-01"],
    ] {
        let run = only_read(&record, words);
        assert_eq!((run.status, kind(&run)), (1, json!("only-read")), "{words:?}: {run:?}");
    }
    assert!(tree(&record.folder.data()) == before, "something has changed");
}

#[test]
fn of_a_damaged_record_is_read_what_can_be() {
    let record = record();
    spoil_pages(&record.folder.data(), "attachments");
    assert_eq!(kind(&record.folder.run(&["--json", "list"])), "damaged");
    let before = tree(&record.folder.data());
    let list = only_read(&record, &["list"]).json();
    assert_eq!(list.as_array().map(Vec::len), Some(2), "{list}");
    let said = record.folder.run(&["--only-read", "check"]);
    assert!(said.stdout.contains("what can still be read of this record"), "{said:?}");
    assert!(tree(&record.folder.data()) == before, "something has changed");
}

#[test]
fn a_record_of_which_only_the_name_is_here_is_no_new_member_and_none_that_is_missing() {
    let record = record();
    let data = record.folder.data();
    let ledger = data.join("ledger.db");
    for stand_in in [".ledger.db.icloud", "ledger.db.nextcloud", "ledger.db.owncloud"] {
        fs::rename(&ledger, data.join("elsewhere")).expect("it is put elsewhere");
        fs::write(data.join(stand_in), " ").expect("its name is left");
        let before = tree(&data);
        for words in [&["list"][..], &["init", "--anyway", "--name", "X", "--cycle-start", "2024-01-01"]] {
            let run = record.folder.run(&[&["--json"], words].concat());
            assert_eq!((run.status, kind(&run)), (1, json!("only-in-cloud")), "{stand_in}, {words:?}: {run:?}");
        }
        assert!(tree(&data) == before, "{stand_in}: something has changed");
        fs::remove_file(data.join(stand_in)).expect("it goes");
        fs::rename(data.join("elsewhere"), &ledger).expect("it is brought back");
        assert_eq!(record.folder.run(&["list"]).status, 0);
    }
}

#[test]
fn a_certificate_of_which_only_the_name_is_here_is_told_as_such() {
    let record = record();
    let before = record.state();
    let stand_in = record.file(".course.pdf.icloud", b"bplist00");
    let other = record.file("talk.pdf.nextcloud", b" ");
    for path in [stand_in.with_file_name("course.pdf"), stand_in, other.with_file_name("talk.pdf"), other] {
        for lang in ["en", "fr"] {
            let run = record.folder.run(&["--json", "--lang", lang, "attach", "2", text(&path)]);
            let told = run.json()["failure"]["text"].as_str().unwrap_or_default().to_owned();
            let says = if lang == "en" { "not on this computer yet" } else { "pas encore sur cet ordinateur" };
            assert!(run.status == 1 && told.contains(says), "{}: {run:?}", path.display());
        }
    }
    assert_eq!(record.state(), before);
}

#[test]
fn a_clock_that_is_behind_the_record_is_told() {
    let mut record = record();
    assert_eq!(record.folder.json(&["check"])["notes"], Value::Null);
    "1970-01-01".clone_into(&mut record.folder.today);
    for (lang, says) in [("en", "last changed on 23 November 2026"), ("fr", "dernière fois le 23")] {
        let said = record.folder.run(&["--lang", lang, "check"]);
        assert_eq!(said.status, 0, "{said:?}");
        assert!(said.stdout.contains(says), "{said:?}");
    }
    assert_eq!(record.folder.json(&["check"])["notes"][0]["kind"], "date-behind");
}

#[test]
fn a_folder_that_a_service_keeps_elsewhere_too_is_told() {
    let record = record();
    let synced = record.folder.beside("Dropbox/record");
    fs::create_dir_all(synced.parent().expect("it is in a folder")).expect("a folder can be made");
    fs::rename(record.folder.data(), &synced).expect("it can be moved");
    let run = record.folder.run(&["--json", "--data-dir", text(&synced), "check"]);
    assert_eq!(run.json()["notes"][0]["kind"], "synced", "{run:?}");
    assert!(run.json()["notes"][0]["text"].as_str().is_some_and(|text| text.contains("Dropbox")), "{run:?}");
}

#[test]
fn what_is_derived_is_made_anew_and_nothing_else() {
    let record = record();
    let ledger = record.folder.data().join("ledger.db");
    let (listed, files) = (record.folder.json(&["list"]), record.folder.json(&["evidence"]));
    let sidecar = record.place_of(&json!(1)).with_extension("json");
    let told = fs::read(&sidecar).expect("it has one");
    let found = || record.folder.json(&["find", "certificate"]).as_array().map(Vec::len);
    assert_eq!(found(), Some(1));
    {
        let other = Connection::open(&ledger).expect("it opens");
        other.execute("DELETE FROM evidence_words", []).expect("they can be lost");
        other.execute("DELETE FROM file_says", []).expect("they can be lost");
    }
    fs::remove_file(&sidecar).expect("it can be lost");
    assert_eq!(found(), Some(0));
    let run = record.folder.run(&["--json", "check", "--repair"]);
    assert_eq!((run.status, &run.json()["made_anew"], &run.json()["files"]), (0, &json!(1), &json!(1)), "{run:?}");
    assert_eq!(found(), Some(1));
    assert_eq!(fs::read(&sidecar).expect("it is there again"), told);
    assert_eq!((record.folder.json(&["list"]), record.folder.json(&["evidence"])), (listed, files));
    for (lang, says) in [("en", "was made again: the words of one file"), ("fr", "a été refait")] {
        let said = record.folder.run(&["--lang", lang, "check", "--repair"]);
        assert!(said.stdout.contains(says), "{said:?}");
    }
    // Undo knows nothing of it.
    let mut logbook = Logbook::open(&record.folder.data()).expect("it opens");
    logbook.undo().expect("the last thing the member did can be undone");
}
