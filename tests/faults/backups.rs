//! Backing up, restoring and exporting everything, spoilt at each call that writes: what there is afterwards is what was
//! there before, or what was to come of it.

use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_tests::program::Run;
use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::spoilt::{Spoil, asked, backups, copied, spoilt, spoilt_from_then_on, told, words};
use ledgerline_tests::strace;
use serde_json::json;

/// A call that fails once, and one with which a disk begins to fail.
const SPOILING: [Spoil; 2] = [spoilt, spoilt_from_then_on];

/// A record of three activities and two certificates, of which a backup has two and one.
struct Recorded {
    record: Record,
}

impl Recorded {
    fn new() -> Self {
        let record = Record::new();
        record.attach(1, &[&record.pdf("certificate")]);
        assert_eq!(record.folder.json(&["backup"])["id"], 2);
        record.folder.add(&["Supervision 2cr 2026-10-01"]);
        record.attach(3, &[&record.pdf("supervision")]);
        assert_eq!(record.folder.run(&["check"]).status, 0);
        Self { record }
    }

    fn data(&self) -> PathBuf {
        self.record.folder.data()
    }
}

#[test]
fn a_backup_is_whole_or_there_is_none() {
    if strace::is_missing() {
        return;
    }
    let recorded = Recorded::new();
    let before = told(&recorded.data());
    spoilt("backup", &recorded.data(), &|_| words(&["backup"]), &|data, _, at| {
        assert_eq!(told(data), before, "{at}: the record is as it was");
        let made = backups(data, at);
        // The next one clears up after it.
        let next = asked(data, &["backup"]);
        assert_eq!(next["verified"], true, "{at}: {next}");
        let left = tree(&data.join("backups"));
        let is_left =
            |path: &&PathBuf| path.to_string_lossy().contains("unfinished") || path.to_string_lossy().ends_with(".tmp");
        assert_eq!(left.keys().filter(is_left).count(), 0, "{at}: {:?}", left.keys());
        made.len() == 3
    });
}

#[test]
fn a_backup_is_restored_whole_or_not_at_all() {
    if strace::is_missing() {
        return;
    }
    let recorded = Recorded::new();
    let before = told(&recorded.data());
    // A certificate that only the backup has any more.
    let certificate = recorded.record.place_of(&json!(1));
    let lost = |data: &Path| data.join(certificate.strip_prefix(recorded.data()).expect("it lies in it"));
    ledgerline_tests::lose(&lost(&recorded.data()));
    let without = told(&recorded.data());
    let after = {
        let (_home, place) = copied(&recorded.data());
        let _ = asked(&place, &["restore", "2"]);
        told(&place)
    };
    assert_ne!(before, without);
    spoilt("restore", &recorded.data(), &|_| words(&["restore", "2"]), &|data, _, at| {
        let now = told(data);
        backups(data, at);
        assert!(!data.join("evidence").join("restoring").exists(), "{at}: nothing waits any more");
        // What was staged for a record that knows it mends it.
        assert!([&without, &before, &after].contains(&&now), "{at}: {now:#}");
        now == after
    });
}

#[test]
fn a_lost_record_is_restored_whole_or_is_still_lost() {
    if strace::is_missing() {
        return;
    }
    for harm in ["lost", "damaged"] {
        let recorded = Recorded::new();
        let ledger = recorded.data().join("ledger.db");
        fs::remove_dir_all(recorded.data().join("evidence")).expect("they are lost");
        if harm == "lost" {
            ledgerline_tests::lose(&ledger);
        } else {
            fs::write(&ledger, vec![b'x'; 20_000]).expect("it is damaged");
        }
        let damaged = fs::read(&ledger).ok();
        let look = |data: &Path, _: &Run, at: &str| {
            let kept = |name: &Path| fs::read(name).ok().filter(|it| Some(it) == damaged.as_ref());
            let is_kept = tree(data).keys().any(|path| path.ends_with("ledger.db") && kept(path).is_some());
            assert!(harm == "lost" || is_kept, "{at}: what was damaged is still there");
            let listed = asked(data, &["list"]);
            let is_back = listed.is_array();
            if !is_back {
                let kind = listed["failure"]["kind"].as_str().expect("it says why").to_owned();
                assert!(["missing", "damaged", "no-ledger"].contains(&kind.as_str()), "{at}: {listed}");
                // And can still be.
                let again = asked(data, &["restore", "2"]);
                assert_eq!(again["restored"]["activities"], 2, "{at}: {again}");
            }
            assert_eq!(asked(data, &["list"]).as_array().map(Vec::len), Some(2), "{at}");
            assert_eq!(asked(data, &["check"])["broken"], json!([]), "{at}");
            is_back
        };
        for spoil in SPOILING {
            spoil(&format!("restore where it is {harm}"), &recorded.data(), &|_| words(&["restore", "2"]), &look);
        }
    }
}

#[test]
fn everything_is_exported_whole_or_there_is_no_file() {
    if strace::is_missing() {
        return;
    }
    let recorded = Recorded::new();
    let before = told(&recorded.data());
    let out = |home: &Path| home.join("all.zip");
    let export = |home: &Path| words(&["export", "everything", "--out", text(&out(home))]);
    spoilt("export everything", &recorded.data(), &export, &|data, _, at| {
        assert_eq!(told(data), before, "{at}: the record is as it was");
        backups(data, at);
        let out = out(data.parent().expect("it is in a folder"));
        let is_there = out.exists();
        if is_there {
            let preview = asked(data, &["restore", text(&out), "--preview"]);
            assert_eq!(
                (&preview["backup"]["activities"], &preview["lost"]),
                (&json!(3), &json!([])),
                "{at}: {preview}"
            );
        }
        is_there
    });
}

#[test]
fn a_file_of_everything_is_opened_whole_or_not_at_all() {
    if strace::is_missing() {
        return;
    }
    let recorded = Recorded::new();
    let file = recorded.data().with_file_name("all.zip");
    let _ = asked(&recorded.data(), &["export", "everything", "--out", text(&file)]);
    let all = told(&recorded.data());
    let laptop = tempfile::tempdir().expect("a folder can be made");
    let open = |_: &Path| words(&["init", "--from", text(&file)]);
    for spoil in SPOILING {
        spoil("open a file", laptop.path(), &open, &|data, _, at| {
            let listed = asked(data, &["list"]);
            let is_there = listed.is_array();
            if !is_there {
                let kind = listed["failure"]["kind"].as_str().expect("it says why").to_owned();
                assert!(["missing", "no-ledger"].contains(&kind.as_str()), "{at}: {listed}");
                // It can still be opened.
                let again = asked(data, &["init", "--from", text(&file)]);
                assert_eq!(again["restored"]["activities"], 3, "{at}: {again}");
            }
            assert_eq!(told(data), all, "{at}: the record came with every certificate");
            assert!(!data.join("evidence").join("restoring").exists(), "{at}: nothing waits any more");
            is_there
        });
    }
}
