//! The program is killed while it works, wherever that meets it, on any system: what it has acknowledged is there
//! afterwards, and what it has not is there whole or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ledgerline_tests::record::{Record, copy, text, tree};
use serde_json::{Value, json};

use crate::started::{asked, ended, is_acknowledged, started};

/// How often each command is killed, at moments that lie evenly between its start and its end.
const TIMES: u32 = 16;

/// What a command has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Before,
    After,
}

/// Kills a command on copies of the record in `data` again and again. `look` is shown each copy with what beside it the
/// command has to do with, says what it has come to, and complains of what must not be.
fn killed(name: &str, data: &Path, words: &dyn Fn(&Path) -> Vec<String>, look: &dyn Fn(&Path) -> Outcome) {
    let in_copy = |kill_after: Option<Duration>| {
        let home = tempfile::tempdir().expect("a folder can be made");
        let place = home.path().join("data");
        copy(data, &place);
        let words = words(home.path());
        let began = Instant::now();
        let mut child = started(&place, &words.iter().map(String::as_str).collect::<Vec<_>>());
        if let Some(moment) = kill_after {
            std::thread::sleep(moment.saturating_sub(began.elapsed()));
            // It may have ended by itself.
            let _ = child.kill();
        }
        let run = ended(child, &place);
        let took = began.elapsed();
        let acknowledged = is_acknowledged(&run);
        let outcome = look(&place);
        assert!(!acknowledged || outcome == Outcome::After, "{name}: what was acknowledged is lost: {run:?}");
        (took, acknowledged, outcome)
    };
    let (took, acknowledged, _) = in_copy(None);
    assert!(acknowledged, "{name} is done where nobody kills it");
    let mut outcomes: BTreeMap<(Outcome, bool), u32> = BTreeMap::new();
    for number in 1..=TIMES {
        let (_, acknowledged, outcome) = in_copy(Some(took * number / TIMES));
        *outcomes.entry((outcome, acknowledged)).or_default() += 1;
    }
    println!("{name}: {took:?}, {outcomes:?}");
    assert!(outcomes.contains_key(&(Outcome::Before, false)), "{name}: it was killed too late each time: {outcomes:?}");
}

/// The titles of a record's activities, once it has opened again and found its files in order.
fn titles(data: &Path) -> Vec<String> {
    assert_eq!(asked(data, &["check"])["broken"], json!([]));
    let list = asked(data, &["list"]);
    let title = |it: &Value| it["title"].as_str().expect("it has a title").to_owned();
    list.as_array().unwrap_or_else(|| panic!("it opens: {list}")).iter().map(title).collect()
}

fn record() -> Record {
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate")]);
    assert_eq!(record.folder.run(&["check"]).status, 0);
    record
}

fn outcome(there: bool) -> Outcome {
    if there { Outcome::After } else { Outcome::Before }
}

#[test]
fn an_activity_is_added_or_is_not() {
    let record = record();
    let line = |_: &Path| ["add", "Peer circle 2cr 2026-06-04"].map(str::to_owned).to_vec();
    killed("add", &record.folder.data(), &line, &|data| {
        let titles = titles(data);
        assert_eq!(titles[..2], ["NMT workshop", "Improvisation"], "what was there is there");
        outcome(titles.contains(&"Peer circle".to_owned()))
    });
}

#[test]
fn a_file_is_attached_or_is_not() {
    let record = record();
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(3_000_000, b'%');
    let file = record.file("large.pdf", &bytes);
    let words = |_: &Path| ["attach", "2", text(&file)].map(str::to_owned).to_vec();
    killed("attach", &record.folder.data(), &words, &|data| {
        assert_eq!(titles(data).len(), 2);
        let files = asked(data, &["evidence", "2"]);
        for path in tree(&data.join("evidence")).keys() {
            assert!(path.extension().is_some_and(|it| it == "pdf" || it == "json"), "{} was left", path.display());
        }
        outcome(files[0]["file"] == "large.pdf")
    });
}

#[test]
fn an_export_is_the_old_file_or_the_whole_new_one() {
    let record = record();
    let whole = record.folder.beside("whole.zip");
    assert_eq!(record.folder.run(&["export", "pack", "--out", text(&whole)]).status, 0);
    let whole = fs::read(whole).expect("it is there");
    let out = |home: &Path| home.join("out").join("package.zip");
    let words = |home: &Path| {
        fs::create_dir(home.join("out"))
            .and_then(|()| fs::write(out(home), "the old file"))
            .expect("it can be written");
        ["export", "pack", "--force", "--out", text(&out(home))].map(str::to_owned).to_vec()
    };
    killed("export", &record.folder.data(), &words, &|data| {
        let out = out(data.parent().expect("it is in a folder"));
        let found = fs::read(&out).expect("a file is there");
        assert!(found == whole || found == b"the old file", "half a file");
        // Where the system has no files without a name, a hidden one may be left.
        for path in tree(out.parent().expect("it is in a folder")).keys() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            assert!(name == "package.zip" || name.starts_with(".ledgerline-"), "{name} was left");
        }
        assert_eq!(titles(data).len(), 2);
        outcome(found == whole)
    });
}

#[test]
fn an_older_record_is_brought_up_to_date_or_is_as_it_was() {
    let home = tempfile::tempdir().expect("a folder can be made");
    let released = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("databases/schema-1.db");
    fs::copy(&released, home.path().join("ledger.db")).expect("it can be copied");
    let version = |path: &Path| -> u32 {
        let ledger = rusqlite::Connection::open(path).expect("it is a ledger");
        ledger.pragma_query_value(None, "user_version", |row| row.get(0)).expect("it has a version")
    };
    let words = |_: &Path| vec!["list".to_owned()];
    killed("migrate", home.path(), &words, &|data| {
        let copies = tree(&data.join("copies"));
        for path in copies.keys().filter(|path| path.extension().is_some_and(|it| it == "db")) {
            assert_eq!(version(path), 1, "a copy is whole, and as the record was");
        }
        // Whatever is in the log of the killed process belongs to it.
        let before = fs::read(data.join("ledger.db")).expect("it is there")
            == fs::read(&released).expect("it is there")
            && fs::metadata(data.join("ledger.db-wal")).map_or(0, |it| it.len()) == 0;
        assert_eq!(titles(data).len(), 34, "it opens, with all that was in it");
        assert!(version(&data.join("ledger.db")) > 1);
        outcome(!before)
    });
}
