//! Opening a record that a killed process has left, bringing an older one up to date and setting a damaged one aside,
//! spoilt at each call that writes: what was told before is told afterwards, and the next start finishes.

use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_tests::lose;
use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::spoilt::{asked, copied, spoilt_at_ends, told, words};
use ledgerline_tests::strace::{self, Call, FAULTS, traced};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Kills a command on the record in `data` at the last of its calls that is the one wanted.
fn killed_at(data: &Path, command: &[String], is_it: impl Fn(&Call) -> bool) {
    let (_home, place) = copied(data);
    // What the program remembers of a folder, it writes down when it first meets it.
    assert!(asked(&place, &["list"]).is_array());
    let (run, log) = traced(&place, command, None);
    assert_eq!(run.status, 0, "it is done where nobody kills it: {run:?}");
    let call = strace::calls(&log).into_iter().rfind(|call| is_it(call)).expect("it makes this call");
    let (run, log) = traced(data, command, Some(&call.inject(FAULTS[0])));
    assert!(strace::has_happened(&log), "it was killed: {run:?}");
}

/// How many files prove something, as a ledger's one file tells without the log beside it.
fn attached_in_the_file_alone(data: &Path) -> u32 {
    let home = tempfile::tempdir().expect("a folder can be made");
    let alone = home.path().join("ledger.db");
    fs::copy(data.join("ledger.db"), &alone).expect("it can be copied");
    let ledger = Connection::open(&alone).expect("it is a ledger");
    ledger.query_row("SELECT count(*) FROM attachments", [], |row| row.get(0)).expect("they can be counted")
}

fn log(data: &Path) -> u64 {
    fs::metadata(data.join("ledger.db-wal")).map_or(0, |log| log.len())
}

/// A record whose process was killed while it attached a file: what is committed stands in the log alone, the text beside
/// the file is not written, and half of it lies about. There are as well a copy that was never finished, a file that was on
/// its way back from a backup and one that no row knows.
fn left_in_disorder() -> Record {
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate"), &record.pdf("receipt")]);
    assert_eq!(record.folder.json(&["backup"])["verified"], true);
    let data = record.folder.data();
    let [certificate, receipt] = [1, 2].map(|id| record.place_of(&json!(id)));
    let attach = words(&["attach", "2", text(&record.pdf("improvisation"))]);
    killed_at(&data, &attach, |call| call.name.starts_with("rename") && call.line.contains(".json"));
    assert!(log(&data) > 0 && attached_in_the_file_alone(&data) == 2, "the log alone holds what was committed");
    let unfinished = |path: &PathBuf| path.extension().is_some_and(|it| it == "tmp");
    assert!(tree(&data).keys().any(unfinished), "half of a text lies about");
    fs::write(data.join("ledger.db.new"), "half a ledger").expect("it can be written");
    let evidence = record.evidence_folder();
    let on_its_way = evidence.join("restoring").join(certificate.strip_prefix(&evidence).expect("it lies in it"));
    fs::create_dir_all(on_its_way.parent().expect("it is on a shelf")).expect("it can be made");
    fs::rename(&certificate, &on_its_way).expect("it is moved");
    // What a member has brought into the folder by hand.
    let of_another = Record::new();
    of_another.attach(1, &[&of_another.pdf("by hand")]);
    let by_hand = of_another.place_of(&json!(1));
    let shelf = evidence.join(by_hand.strip_prefix(of_another.evidence_folder()).expect("it lies in it"));
    fs::create_dir_all(shelf.parent().expect("it is on a shelf")).expect("it can be made");
    fs::copy(by_hand, shelf).expect("it can be copied");
    lose(&receipt.with_extension("json"));
    record
}

#[test]
fn a_record_that_a_killed_process_has_left_opens_or_is_as_it_was() {
    if strace::is_missing() {
        return;
    }
    let record = left_in_disorder();
    let data = record.folder.data();
    let (before, list) = {
        let (_home, place) = copied(&data);
        (told(&place), asked(&place, &["list"]))
    };
    assert_eq!(before[1].as_array().map(Vec::len), Some(4), "every file is known: {before:#}");
    assert_eq!(before[2], json!([]), "and in its place");
    spoilt_at_ends("open", &data, &|_| words(&["list"]), &|data, run, at| {
        assert!(log(data) > 0 || attached_in_the_file_alone(data) == 3, "{at}: the log went too early");
        assert_eq!(told(data), before, "{at}: what was saved is told");
        let left = tree(&data.join("evidence"));
        let is_left = |path: &&PathBuf| path.extension().is_some_and(|it| it == "tmp") || path.ends_with("restoring");
        assert_eq!(left.keys().filter(is_left).count(), 0, "{at}: the next start tidies: {:?}", left.keys());
        assert_eq!((log(data), attached_in_the_file_alone(data)), (0, 3), "{at}: the one file holds everything");
        let answered = run.status == 0;
        assert!(!answered || run.json() == list, "{at}: the answer is whole: {run:?}");
        answered
    });
}

/// The schema of a ledger with its log, looked at in a copy: looking changes nothing.
fn version(data: &Path) -> u32 {
    let home = tempfile::tempdir().expect("a folder can be made");
    for name in ["ledger.db", "ledger.db-wal"] {
        // There may be no log.
        let _ = fs::copy(data.join(name), home.path().join(name));
    }
    let ledger = Connection::open(home.path().join("ledger.db")).expect("it is a ledger");
    ledger.pragma_query_value(None, "user_version", |row| row.get(0)).expect("it has a version")
}

#[test]
fn an_older_record_is_brought_up_to_date_at_once_or_at_the_next_start() {
    if strace::is_missing() {
        return;
    }
    for name in ["schema-1.db", "schema-8.db"] {
        let home = tempfile::tempdir().expect("a folder can be made");
        let data = home.path().join("data");
        fs::create_dir(&data).expect("a folder can be made");
        let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases").join(name);
        fs::copy(&released, data.join("ledger.db")).expect("it can be copied");
        let older = version(&data);
        // What there is in the end, with the copy from before.
        let (_home, place) = copied(&data);
        let before = asked(&place, &["list"]);
        assert!(before.as_array().is_some_and(|all| !all.is_empty()), "{before}");
        let newer = version(&place);
        let copy = copies(&place).pop().expect("a copy is made before");
        // It would be a record again.
        let (_home, again) = copied(&data);
        fs::write(again.join("ledger.db"), &copy).expect("it is put back");
        assert_eq!((version(&again), asked(&again, &["list"])), (older, before.clone()), "a copy is whole");
        assert!(older < newer);
        spoilt_at_ends(name, &data, &|_| words(&["list"]), &|data, _, at| {
            let version = version(data);
            assert!([older, newer].contains(&version), "{at}: a schema between the two: {version}");
            let made = copies(data);
            assert!(made.iter().all(|it| *it == copy), "{at}: half a copy");
            assert!(made.len() == 1 || version == older && made.is_empty(), "{at}: it is copied before it is changed");
            assert_eq!(asked(data, &["list"]), before, "{at}: what was there is told");
            assert_eq!(self::version(data), newer, "{at}: the next start finishes");
            let left = tree(&data.join("copies"));
            assert!(left.len() == 1 && copies(data) == [copy.clone()], "{at}: and leaves one copy: {:?}", left.keys());
            version == newer
        });
    }
}

/// The copies of a ledger from before it was brought up to date, byte for byte.
fn copies(data: &Path) -> Vec<Vec<u8>> {
    let files = tree(&data.join("copies")).into_iter();
    files.filter(|(path, _)| path.extension().is_some_and(|it| it == "db")).map(|(_, bytes)| bytes).collect()
}

/// The numbers of the activities that the texts beside files tell of.
fn told_beside_files(data: &Path) -> Vec<Value> {
    let texts =
        tree(&data.join("evidence")).into_iter().filter(|(path, _)| path.extension().is_some_and(|it| it == "json"));
    let mut told = Vec::new();
    for (path, text) in texts {
        let text: Value = serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        told.extend(text["proves"].as_array().expect("it says what it proves").iter().map(|it| it["title"].clone()));
    }
    told.sort_by_key(Value::to_string);
    told
}

#[test]
fn a_damaged_or_lost_record_is_set_aside_whole_and_another_made() {
    if strace::is_missing() {
        return;
    }
    let new = ["--name", "Sample Therapist", "--cycle-start", "2024-01-01"];
    for (name, harm) in [("rebuild", "damaged"), ("rebuild", "lost"), ("init", "lost")] {
        let record = Record::new();
        record.attach(1, &[&record.pdf("certificate")]);
        record.attach(2, &[&record.pdf("improvisation")]);
        let data = record.folder.data();
        let [ledger, log] = ["ledger.db", "ledger.db-wal"].map(|name| data.join(name));
        lose(&ledger);
        let damaged = [vec![b'x'; 20_000], vec![b'y'; 9_000]];
        if harm == "damaged" {
            fs::write(&ledger, &damaged[0]).expect("it is damaged");
        }
        fs::write(&log, &damaged[1]).expect("a log is left");
        let before = told_beside_files(&data);
        assert_eq!(before.len(), 2, "{before:?}");
        let command = |home: &Path| {
            let evidence = home.join("data/evidence");
            let first = if name == "init" { vec!["init", "--anyway"] } else { vec!["rebuild", text(&evidence)] };
            words(&[&first[..], &new].concat())
        };
        let activities = if name == "init" { 0 } else { 2 };
        spoilt_at_ends(&format!("{name} where it is {harm}"), &data, &command, &|data, _, at| {
            let kept = |file: &str, bytes: &Vec<u8>| {
                let files = tree(data).into_iter().filter(|(path, it)| path.ends_with(file) && it == bytes);
                files.map(|(path, _)| path.parent().expect("it is in a folder").to_owned()).collect::<Vec<_>>()
            };
            let logs = kept("ledger.db-wal", &damaged[1]);
            assert_eq!(logs.len(), 1, "{at}: the log is kept, once");
            let is_made =
                data.join("ledger.db").exists() && fs::read(data.join("ledger.db")).ok() != Some(damaged[0].clone());
            assert!(!is_made || logs[0] != data, "{at}: a log beside another ledger than its own");
            if harm == "damaged" {
                let ledgers = kept("ledger.db", &damaged[0]);
                assert_eq!(ledgers.len(), 1, "{at}: what was damaged is kept, once");
                assert!(!is_made || ledgers == logs, "{at}: with its log");
            }
            assert_eq!(told_beside_files(data), before, "{at}: the files tell what they told");
            let listed = asked(data, &["list"]);
            let is_back = listed.as_array().is_some_and(|all| all.len() == activities);
            if !is_back {
                let kind = listed["failure"]["kind"].as_str().unwrap_or_else(|| panic!("{at}: it says why: {listed}"));
                assert!(["missing", "damaged", "no-ledger"].contains(&kind), "{at}: {listed}");
                // And can still be.
                let home = data.parent().expect("it is in a folder");
                let words = command(home);
                let again = asked(data, &words.iter().map(String::as_str).collect::<Vec<_>>());
                assert!(again["failure"].is_null(), "{at}: {again}");
            }
            // Whoever begins anew takes in what the files tell of.
            let _ = asked(data, &["recover"]);
            let listed = asked(data, &["list"]);
            assert_eq!(listed.as_array().map(Vec::len), Some(2), "{at}: {listed}");
            assert_eq!(asked(data, &["check"])["broken"], json!([]), "{at}");
            is_back
        });
    }
}
