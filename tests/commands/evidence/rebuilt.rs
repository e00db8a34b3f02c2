//! A record made anew from its folder of evidence.

use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_tests::ledger::today;
use ledgerline_tests::lose;
use ledgerline_tests::program::Folder;
use ledgerline_tests::record::{Record, text, tree};
use serde_json::{Value, json};

use super::seen::refused;

const BEGINNING: [&str; 6] = ["--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--program", "camt-mta"];

/// A record whose activities all have files, one of them with everything that can be said.
fn full() -> Record {
    let record = Record::new();
    let mut logbook = Logbook::open(&record.folder.data()).expect("nobody else has it open");
    let form = ActivityForm {
        title: "Supervision « de groupe »".to_owned(),
        credits: "3".to_owned(),
        duration: "2h30".to_owned(),
        start: "2026-02-01".to_owned(),
        end: "2026-02-03".to_owned(),
        kind: "supervision-received".to_owned(),
        topics: vec!["ethics".to_owned()],
        provider: "Université".to_owned(),
        note: "in \"quotes\"\nand lines".to_owned(),
        private_note: "nobody's business".to_owned(),
        ..ActivityForm::default()
    };
    let supervised = logbook.add_activity(&form, today()).expect("it is added").activities[0].id;
    assert_eq!(supervised, ActivityId(3));
    let claim = ClaimForm { credits: "1.5".to_owned(), note: "half of it".to_owned() };
    logbook.correct_claim(supervised, "camt-mta", &claim, today()).expect("it is corrected");
    drop(logbook);
    record.attach(1, &[&record.pdf("one"), &record.pdf("shared")]);
    record.attach(2, &[&record.pdf("shared")]);
    record.attach(3, &[&record.pdf("log")]);
    for (words, name) in
        [(&["attach", "3", "--kind", "receipt"][..], "receipt"), (&["replace", "1"], "better"), (&["keep"], "waiting")]
    {
        let run = record.folder.run(&[words, &[text(&record.pdf(name))]].concat());
        assert_eq!(run.status, 0, "{run:?}");
    }
    record
}

/// What is said of each file, without the numbers a ledger gives by order of arrival.
fn by_fingerprint(record: &Folder) -> Vec<Value> {
    let mut files = record.json(&["evidence"]).as_array().expect("a list").clone();
    for file in &mut files {
        file["id"] = Value::Null;
    }
    files.sort_by_key(|file| file["fingerprint"].to_string());
    files
}

/// The activities as `list` tells of them; what it tells of a file is told of its fingerprint, for files
/// are numbered anew.
fn listed(folder: &Folder) -> Value {
    let files = folder.json(&["evidence"]);
    let fingerprint = |id: &Value| {
        let file = files.as_array().expect("a list").iter().find(|it| it["id"] == *id).expect("it is listed");
        file["fingerprint"].clone()
    };
    let mut activities = folder.json(&["list"]);
    for activity in activities.as_array_mut().expect("a list") {
        for told in ["proof_reasons", "proof_told"] {
            let told = activity[told].as_array_mut().expect("a list");
            for one in told.iter_mut() {
                one["evidence"] = fingerprint(&one["evidence"]);
            }
            told.sort_by_key(ToString::to_string);
        }
    }
    activities
}

fn rebuild(folder: &Folder, from: &Path) -> Value {
    folder.json(&[&["rebuild", text(from)][..], &BEGINNING].concat())
}

/// The sidecar of the file that `list` shows under this name.
fn sidecar_of(record: &Record, name: &str) -> PathBuf {
    let all = record.folder.json(&["evidence"]);
    let file = all.as_array().expect("a list").iter().find(|it| it["file"] == name).expect("it is listed");
    record.place_of(&file["id"]).with_extension("json")
}

fn lose_the_ledger(record: &Record) {
    fs::remove_file(record.folder.data().join("ledger.db")).expect("it can be deleted");
}

#[test]
fn a_lost_record_comes_back_from_its_certificates() {
    let record = full();
    let (activities, files) = (listed(&record.folder), by_fingerprint(&record.folder));
    assert!(activities.to_string().contains("half of it"), "the claim is among what is compared: {activities}");
    let kept = tree(&record.evidence_folder());
    lose_the_ledger(&record);
    assert_eq!(record.folder.json(&["list"])["failure"]["kind"], "missing");
    let rebuilt = rebuild(&record.folder, &record.evidence_folder());
    assert_eq!(rebuilt, json!({ "files": 6, "activities": 3, "unfiled": 1, "damaged": 0 }));
    assert_eq!(listed(&record.folder), activities);
    assert_eq!(by_fingerprint(&record.folder), files, "kinds, names, days and what each proves");
    assert_eq!(tree(&record.evidence_folder()), kept, "the folder itself is as it was");
    assert!(!tree(&record.evidence_folder()).values().any(|bytes| bytes.windows(8).any(|it| it == b"nobody's")));
    assert_eq!(record.folder.check_of_files(), json!({ "files": 5, "broken": [] }));
    let next = record.folder.json(&["add", "Another 1cr 2026-06-06"]);
    assert_eq!(next["id"], 4, "numbers go on where they ended");
}

#[test]
fn a_record_is_rebuilt_elsewhere_from_a_copy_of_the_folder() {
    let record = full();
    let elsewhere = Folder::empty();
    let rebuilt = rebuild(&elsewhere, &record.evidence_folder());
    assert_eq!((&rebuilt["files"], &rebuilt["activities"]), (&json!(6), &json!(3)));
    assert_eq!(listed(&elsewhere), listed(&record.folder));
    assert_eq!(by_fingerprint(&elsewhere), by_fingerprint(&record.folder));
    let found = elsewhere.run(&["find", "better"]);
    assert!(found.stdout.contains("better.pdf"), "words are found again: {found:?}");
    let said =
        Folder::empty().run(&[&["--lang", "fr", "rebuild", text(&record.evidence_folder())][..], &BEGINNING].concat());
    assert!(said.status == 0 && said.stdout.contains("6\u{a0}fichiers"), "{said:?}");
}

#[test]
fn a_record_that_opens_is_never_rebuilt_over() {
    let record = full();
    let before = record.state();
    let folder = record.evidence_folder();
    let again = [&["rebuild", text(&folder)][..], &BEGINNING].concat();
    refused(&record.folder.run(&again));
    assert_eq!(record.folder.json(&again)["failure"]["kind"], "exists");
    assert_eq!(record.state(), before);
    let nothing = Folder::empty();
    for place in [record.folder.beside("nowhere"), record.folder.data()] {
        let run = [&["rebuild", text(&place)][..], &BEGINNING].concat();
        refused(&nothing.run(&run));
        assert_eq!(nothing.json(&run)["failure"]["kind"], "no-evidence", "a mistyped folder makes no empty record");
    }
    assert_eq!(nothing.json(&["list"])["failure"]["kind"], "no-ledger");
}

#[test]
fn a_damaged_record_is_kept_beside_the_rebuilt_one() {
    let record = full();
    let activities = listed(&record.folder);
    fs::write(record.folder.data().join("ledger.db"), "nothing of ours").expect("it can be written");
    let rebuilt = rebuild(&record.folder, &record.evidence_folder());
    assert_eq!((&rebuilt["activities"], listed(&record.folder)), (&json!(3), activities));
    let aside = fs::read(record.folder.data().join("damaged-2026-11-23/ledger.db")).expect("the damaged one is kept");
    assert_eq!(aside, b"nothing of ours");
}

#[test]
fn sidecars_that_are_stale_missing_or_damaged_cost_no_file() {
    let record = full();
    let titles = |folder: &Folder| {
        let list = folder.json(&["list"]);
        list.as_array().expect("a list").iter().map(|it| it["title"].clone()).collect::<Vec<_>>()
    };
    let before = titles(&record.folder);
    // One of the two sidecars that tell of the first workshop is of an earlier day.
    let stale = sidecar_of(&record, "better.pdf");
    let mut said: Value = serde_json::from_slice(&fs::read(&stale).expect("it is there")).expect("it is JSON");
    for proved in said["proves"].as_array_mut().expect("a list").iter_mut().filter(|it| it["id"] == 1) {
        proved["title"] = json!("An earlier title");
        proved["changed_on"] = json!("2026-01-01");
    }
    fs::write(&stale, said.to_string()).expect("it can be written");
    fs::remove_file(sidecar_of(&record, "log.pdf")).expect("it can be removed");
    fs::write(sidecar_of(&record, "receipt.pdf"), "{ \"form\": 1, ").expect("it can be written");
    fs::write(sidecar_of(&record, "waiting.pdf"), vec![b' '; 5_000_000]).expect("it can be written");
    let damaged = sidecar_of(&record, "one.pdf").with_extension("pdf");
    lose(&damaged);
    fs::write(&damaged, "%PDF-1.7\n% something else\n").expect("it can be written");

    let elsewhere = Folder::empty();
    let rebuilt = rebuild(&elsewhere, &record.evidence_folder());
    assert_eq!(rebuilt, json!({ "files": 5, "activities": 2, "unfiled": 3, "damaged": 1 }));
    assert_eq!(titles(&elsewhere), before[1..], "the supervision of February has lost what told of it");
    assert_eq!(elsewhere.check_of_files(), json!({ "files": 5, "broken": [] }));
    assert_eq!(fs::read(&damaged).expect("it is there"), b"%PDF-1.7\n% something else\n", "left where it is");
}

#[test]
fn what_somebody_wrote_into_a_sidecar_does_no_harm() {
    let record = full();
    let sidecar = sidecar_of(&record, "log.pdf");
    let kept: Value = serde_json::from_slice(&fs::read(&sidecar).expect("it is there")).expect("it is JSON");
    let written = |change: &dyn Fn(&mut Value)| {
        let mut said = kept.clone();
        change(&mut said);
        fs::write(&sidecar, said.to_string()).expect("it can be written");
        let elsewhere = Folder::empty();
        let rebuilt = rebuild(&elsewhere, &record.evidence_folder());
        assert_eq!((&rebuilt["files"], &rebuilt["damaged"]), (&json!(6), &json!(0)), "{said}");
        let outside = elsewhere.beside("..").join("passwd");
        assert!(!outside.exists());
        assert_eq!(elsewhere.json(&["check"])["broken"], json!([]));
        let added = elsewhere.json(&["add", "Another 1cr 2026-06-06"]);
        assert!(added["id"].as_i64().is_some_and(|id| id < 1000), "the record goes on: {added}");
        elsewhere
    };
    let names = |folder: &Folder| {
        let files = folder.json(&["evidence"]);
        files
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it["file"].as_str().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    for (name, shown) in
        [("../../../etc/passwd", "passwd"), ("..\\..\\evil\u{202e}fdp.exe", "evilfdp.exe"), ("\u{0}\n", "?"), ("", "?")]
    {
        let elsewhere = written(&|said| said["file_name"] = json!(name));
        assert!(names(&elsewhere).iter().any(|it| it == shown), "{name:?}: {:?}", names(&elsewhere));
    }
    for id in [0, -1, i64::MAX] {
        written(&|said| said["proves"][0]["id"] = json!(id));
    }
    written(&|said| said["proves"][0]["credits"] = json!(-5));
    written(&|said| said["proves"][0]["title"] = json!(""));
    written(&|said| said["proves"][0]["end"] = json!("1970-01-01"));
    written(&|said| said["kind"] = json!("passport"));
    written(&|said| said["form"] = json!(2));
    written(&|said| *said = json!([[[[[]]]]]));
}

/// Only the folders are left of a record.
fn lose_every_file(record: &Record) {
    for entry in fs::read_dir(record.folder.data()).expect("it can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_file() {
            fs::remove_file(path).expect("it can be removed");
        }
    }
}

/// A member who has only the folder of evidence left, and begins anew before thinking of it.
#[test]
fn a_new_beginning_takes_nothing_from_what_the_certificates_tell() {
    let record = full();
    let (activities, told) = (listed(&record.folder), tree(&record.evidence_folder()));
    for damaged in [false, true] {
        lose_every_file(&record);
        if damaged {
            fs::write(record.folder.data().join("ledger.db"), "nothing of ours").expect("it can be written");
            assert_eq!(record.folder.json(&["status"])["failure"]["kind"], "damaged");
            ledgerline_core::store::keep_damaged(&record.folder.data(), today()).expect("it is kept");
        }
        let begun = record.folder.run(&[&["init"][..], &BEGINNING].concat());
        assert_eq!(begun.status, 0, "{begun:?}");
        for words in [&["status"][..], &["list"], &["check"], &["evidence"]] {
            let _ = record.folder.run(words);
            assert!(tree(&record.evidence_folder()) == told, "damaged: {damaged}, after {words:?}");
        }
        let elsewhere = Folder::empty();
        assert_eq!(rebuild(&elsewhere, &record.evidence_folder())["activities"], 3);
        assert_eq!(listed(&elsewhere), activities);
    }
}

/// The same member, who is told at once, looks, and takes it in: what is not said in a file is all that is lost.
#[test]
fn a_new_beginning_says_what_the_certificates_tell_and_takes_it_in() {
    let record = full();
    let files = |folder: &Folder| {
        let mut files = by_fingerprint(folder);
        for file in &mut files {
            file["checked_on"] = Value::Null;
        }
        files
    };
    let (activities, before) = (listed(&record.folder), files(&record.folder));
    assert_eq!(record.folder.json(&["recover"])["activities"], json!([]), "a record knows what it has said itself");
    lose_every_file(&record);
    let begun = record.folder.run(&[&["init"][..], &BEGINNING].concat());
    assert!(begun.stdout.contains("4 files tell of 3 activities that the record does not know."), "{begun:?}");
    let shown = record.folder.run(&["recover", "--list"]);
    for words in ["Supervision « de groupe »", "4 files tell of 3 activities", "“ledgerline recover”"] {
        assert!(shown.stdout.contains(words), "{shown:?}");
    }
    assert_eq!(record.folder.json(&["list"]), json!([]), "looking changes nothing");
    let taken = record.folder.json(&["recover"]);
    assert_eq!(taken["activities"].as_array().map(Vec::len), Some(3), "{taken}");
    assert_eq!((listed(&record.folder), files(&record.folder)), (activities, before));
    let again = record.folder.run(&["recover"]);
    assert_eq!((again.status, again.stdout.trim()), (0, "No file tells of anything that the record does not know."));
}
