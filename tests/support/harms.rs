//! What can happen to a record, and what it tells of activities whatever has happened.

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use ledgerline_core::Logbook;
use ledgerline_core::backups::{BackupFolder, Order};
use ledgerline_core::domain::backup::BackupReason;
use rusqlite::Connection;
use serde_json::Value;

use crate::folders::copy;
use crate::ledger::{first_run, kept, read, today};
use crate::lose;

/// Something that is done to the folder of a record, with what it is called.
pub type Deed = (&'static str, fn(&Path));

/// What can happen to the folder of the record that [`record`] makes.
pub const HARMS: [Deed; 9] = [
    ("a setting that cannot be read", |data| sql(data, "UPDATE settings SET value = '\"sepia\"'")),
    ("a reading that cannot be read", |data| sql(data, "UPDATE readings SET legibility = 'illegible'")),
    ("a damaged search index", |data| spoil_pages(data, "evidence_words%")),
    ("a damaged page", |data| spoil_pages(data, "activities")),
    ("a header of zeros", |data| overwrite(&data.join("ledger.db"), 0, &[0; 100])),
    ("a lost ledger", |data| lose(&data.join("ledger.db"))),
    ("an older ledger put back", |data| {
        fs::copy(data.join("older.db"), data.join("ledger.db")).expect("it is put back");
        let _ = fs::remove_file(data.join("ledger.db-wal"));
    }),
    ("the folder of evidence alone", |data| {
        for entry in fs::read_dir(data).expect("it can be read") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                fs::remove_file(path).expect("it is lost");
            }
        }
    }),
    ("a text of a newer form beside a file", |data| {
        let sidecar = sidecars(data).remove(0);
        let text = fs::read_to_string(&sidecar).expect("it can be read");
        fs::write(sidecar, text.replace("\"form\": 1", "\"form\": 2")).expect("it is written by a newer version");
    }),
];

fn sql(data: &Path, statement: &str) {
    let ledger = Connection::open(data.join("ledger.db")).expect("it is a ledger");
    // As another version would write it, or a disk.
    ledger.pragma_update(None, "ignore_check_constraints", true).expect("it can be set");
    assert!(ledger.execute(statement, []).expect("it can be changed") > 0, "{statement}");
}

fn overwrite(path: &Path, at: usize, with: &[u8]) {
    let mut bytes = fs::read(path).expect("it can be read");
    bytes[at..at + with.len()].copy_from_slice(with);
    fs::write(path, bytes).expect("it can be written");
}

/// Fills the pages of tables with nonsense, but for their first bytes.
///
/// # Panics
/// Where the ledger cannot be read and written, or has no such table.
pub fn spoil_pages(data: &Path, tables: &str) {
    let path = data.join("ledger.db");
    let pages: Vec<u32> = {
        let ledger = Connection::open(&path).expect("it is a ledger");
        let mut statement =
            ledger.prepare("SELECT pageno FROM dbstat WHERE name LIKE ?1").expect("pages can be listed");
        statement
            .query_map([tables], |row| row.get(0))
            .expect("they are listed")
            .map(|it| it.expect("a page"))
            .collect()
    };
    assert!(!pages.is_empty(), "{tables}");
    for page in pages {
        overwrite(&path, usize::try_from(page - 1).expect("a number") * 4096 + 8, &[0xA5; 2000]);
    }
}

/// The texts beside the files of a record.
fn sidecars(data: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for shelf in fs::read_dir(data.join("evidence")).expect("it can be read") {
        let Ok(entries) = fs::read_dir(shelf.expect("an entry").path()) else { continue };
        let paths = entries.map(|entry| entry.expect("an entry").path());
        found.extend(paths.filter(|path| path.extension().is_some_and(|it| it == "json")));
    }
    found.sort();
    found
}

/// What a record tells of activities, by whatever it is told: each title with its day.
///
/// # Panics
/// Where a text beside a file is none, or a ledger that opens cannot be read.
#[must_use]
pub fn told(data: &Path) -> BTreeSet<(String, String)> {
    let mut told = BTreeSet::new();
    for sidecar in sidecars(data) {
        let text = fs::read_to_string(sidecar).expect("it can be read");
        let sidecar: Value = serde_json::from_str(&text).expect("it is JSON");
        for activity in sidecar["proves"].as_array().expect("it says what it proves") {
            let text = |field: &str| activity[field].as_str().expect("it is text").to_owned();
            told.insert((text("title"), text("end")));
        }
    }
    // Looked at in a copy: looking changes nothing.
    let home = tempfile::tempdir().expect("a folder");
    let place = home.path().join("data");
    copy(data, &place);
    if let Ok(logbook) = Logbook::open(&place) {
        let all = logbook.activities(None).expect("they can be read");
        told.extend(all.into_iter().map(|it| (it.details.title, it.details.end.to_string())));
    }
    told
}

/// A record of three activities, two of them proved, with what it was before the last two, and a backup of all.
///
/// # Panics
/// Where it cannot be made.
#[must_use]
pub fn record() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    let mut logbook = Logbook::create(&data, &first_run(), today()).expect("a record is made");
    let lines =
        ["NMT workshop 6cr 2026-03-04", "Conference in Montréal 12cr 4-6 May 2026", "Supervision 2cr 2026-10-01"];
    for (number, line) in lines.into_iter().enumerate() {
        let id = logbook.add_line(line, today()).expect("it is kept").0.activities[0].id;
        if number < 2 {
            let file = kept(&logbook, home.path(), &format!("certificate {number}"));
            let filed = logbook.file(&[file], &[id], today()).expect("it is attached");
            logbook.keep_reading(&filed.files[0].evidence, &read(&["Certificate of attendance"])).expect("it is read");
        }
        if number == 0 {
            logbook.settle().expect("it is settled");
            fs::copy(data.join("ledger.db"), data.join("older.db")).expect("it can be copied");
        }
    }
    let folder = BackupFolder::of_ledger(&data);
    let unfinished = folder.begin("record").expect("it is begun");
    logbook.copy_ledger(&unfinished.ledger()).expect("it is copied");
    let made_at = today().and_hms_opt(14, 3, 5).expect("it is a time");
    let order = Order { record: "record", made_at, reason: BackupReason::Changed };
    let evidence = logbook.evidence_folder().expect("there is one").clone();
    let made = unfinished.complete(&order, &evidence, &|_| Vec::new(), &mut |_| ControlFlow::Continue(()));
    assert!(made.expect("it is made").found.backup.verified);
    home
}
