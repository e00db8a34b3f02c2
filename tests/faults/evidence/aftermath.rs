//! What is found after a fault, and what it must be.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use ledgerline_core::Logbook;
use ledgerline_core::domain::evidence::Soundness;
use ledgerline_core::vault::{Check, EvidenceFolder, check};
use ledgerline_tests::ledger::started;
use ledgerline_tests::record::{Record, text};
use serde_json::{Value, json};

/// What the ledger says of each file, by its fingerprint: its activities, its kind, whether it is
/// put away.
pub type Said = BTreeMap<String, (Vec<i64>, Value, bool)>;

/// A record before a command, and what the command is to make of it.
pub struct Case {
    pub name: &'static str,
    pub record: Record,
    pub words: Vec<String>,
    pub before: Said,
    pub after: Said,
}

/// A picture that is kept and of which nothing can be read, so that no other process takes part.
fn heic(record: &Record, name: &str) -> PathBuf {
    let mut bytes = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic".to_vec();
    bytes.extend_from_slice(name.as_bytes());
    // More than is copied at once.
    bytes.resize(270_000, b'.');
    record.file(&format!("{name}.heic"), &bytes)
}

/// A record in which one file proves both activities, another one of them, and a third waits.
fn record() -> Record {
    let record = Record::new();
    record.attach(1, &[&heic(&record, "shared"), &heic(&record, "second")]);
    record.attach(2, &[&heic(&record, "shared")]);
    let kept = record.folder.run(&["keep", text(&heic(&record, "waiting"))]);
    assert_eq!(kept.status, 0, "{kept:?}");
    record
}

/// Attaching, replacing, detaching.
pub fn cases() -> Vec<Case> {
    let case = |name, words: &dyn Fn(&Record) -> Vec<String>| {
        let record = record();
        let words = words(&record);
        let before = said(&record.folder.data());
        // Done once on a copy, without a fault.
        let home = tempfile::tempdir().expect("a folder can be made");
        let data = copy_of(&record.folder.data(), home.path());
        let run = run_on(&data, &words);
        assert_eq!(run.status, 0, "{name} is done where nothing fails: {run:?}");
        let after = said(&data);
        assert_ne!(before, after, "{name} does something");
        Case { name, record, words, before, after }
    };
    let words = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    vec![
        case("attach", &|record| words(&["attach", "1", text(&heic(record, "new"))])),
        case("replace", &|record| words(&["replace", "1", text(&heic(record, "better"))])),
        case("detach", &|_| words(&["detach", "1", "1"])),
    ]
}

/// Runs the program on the record in `data`.
pub fn run_on(data: &Path, words: &[String]) -> ledgerline_tests::program::Run {
    let mut command = std::process::Command::new(ledgerline_tests::program::path());
    command.arg("--data-dir").arg(data).args(["--today", "2026-11-23", "--json"]).args(words);
    ledgerline_tests::program::calm(&mut command, data.parent().expect("it is in a folder"));
    command.output().expect("the program starts").into()
}

/// A copy of a record in the folder `home`.
pub fn copy_of(data: &Path, home: &Path) -> PathBuf {
    let copy = home.join("data");
    ledgerline_tests::record::copy(data, &copy);
    copy
}

/// What the ledger in `data` says.
pub fn said(data: &Path) -> Said {
    said_by(&started(data))
}

fn said_by(logbook: &Logbook) -> Said {
    let rows = logbook.all_evidence().expect("they can be read").into_iter();
    rows.map(|row| {
        let activities = row.attached_to.iter().map(|it| it.id.0).collect();
        (row.evidence.fingerprint.to_string(), (activities, json!(row.evidence.kind), row.evidence.put_away))
    })
    .collect()
}

/// What a fault has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// As if nothing had been done.
    Before,
    /// As if nothing had failed.
    After,
    /// As before, and the new file waits to be filed.
    Unfiled,
}

/// Looks at the record after a fault; `acknowledged` says whether the program has said that it is
/// done. Answers what it has come to.
pub fn examine(case: &Case, data: &Path, acknowledged: bool, fault: &str) -> Outcome {
    let store = EvidenceFolder::of_ledger(data);
    // Before anything clears up: a file with a fingerprint for a name has it, and what else there
    // is has the name of something unfinished.
    let files = store.files().expect("the folder can be read");
    let all = check(&store, files, &mut |step| match step {
        Check::Done(_, Soundness::Sound) | Check::Read(_) => ControlFlow::Continue(()),
        Check::Done(..) => ControlFlow::Break(()),
    });
    assert!(all.is_continue(), "{fault}: a file is not what its name says");
    for path in ledgerline_tests::record::tree(store.path()).keys() {
        let ends_with = |ending: &str| path.extension().is_some_and(|it| it == ending);
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let is_unfinished = name.starts_with("incoming-") && ends_with("tmp");
        assert!(ends_with("heic") || ends_with("json") || is_unfinished, "{fault}: {name} was left");
    }

    let check = run_on(data, &["check".to_owned()]);
    assert_eq!((check.status, &check.json()["broken"]), (0, &json!([])), "{fault}: {check:?}");
    let logbook = started(data);
    let found = said_by(&logbook);
    if acknowledged {
        assert_eq!(found, case.after, "{fault}: what was acknowledged is lost");
    }
    is_cleared_up(&logbook, fault);
    if found == case.after {
        return Outcome::After;
    }
    if found == case.before {
        return Outcome::Before;
    }
    let mut with_file = case.before.clone();
    for (fingerprint, (_, kind, _)) in &case.after {
        with_file.entry(fingerprint.clone()).or_insert((Vec::new(), kind.clone(), false));
    }
    assert_eq!(found, with_file, "{fault}: neither as before nor as after");
    Outcome::Unfiled
}

/// After a start nothing unfinished is left, every row has its file, and every sidecar says what
/// the ledger says.
fn is_cleared_up(logbook: &Logbook, fault: &str) {
    let store = logbook.evidence_folder().expect("there is a folder");
    let left = ledgerline_tests::record::tree(store.path());
    assert!(!left.keys().any(|path| path.extension().is_some_and(|it| it == "tmp")), "{fault}: {:?}", left.keys());
    let rows = logbook.all_evidence().expect("they can be read");
    for row in &rows {
        let place = store.path_of(row.evidence.fingerprint, row.evidence.file_type);
        let bytes = left.get(&place).unwrap_or_else(|| panic!("{fault}: a row points at a missing file"));
        assert_eq!(bytes.len() as u64, row.evidence.bytes, "{fault}: a row points at a short file");
        let sidecar =
            left.get(&place.with_extension("json")).unwrap_or_else(|| panic!("{fault}: a sidecar is missing"));
        let sidecar: Value = serde_json::from_slice(sidecar).unwrap_or_else(|error| panic!("{fault}: {error}"));
        let proves: Vec<Value> =
            sidecar["proves"].as_array().expect("a list").iter().map(|activity| activity["id"].clone()).collect();
        let attached: Vec<Value> = row.attached_to.iter().map(|it| json!(it.id)).collect();
        assert_eq!(
            (&proves, &sidecar["file_name"], &sidecar["kind"], &sidecar["set_aside"]),
            (&attached, &json!(row.evidence.file_name), &json!(row.evidence.kind), &json!(row.evidence.put_away)),
            "{fault}: a sidecar says something else than the ledger"
        );
    }
    assert_eq!(left.len(), 2 * rows.len(), "{fault}: each file and its sidecar, and nothing else");
}
