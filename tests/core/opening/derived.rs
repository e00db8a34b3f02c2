//! Only what is the member's own can be damaged. What is made from something else is made again, and what
//! only says how the window is liked, or what could be undone, falls back alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ledgerline_core::Logbook;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::values::settings::{Settings, Theme};
use ledgerline_core::store::OpenError;
use ledgerline_tests::ledger::{read, today};
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{LEDGER, bytes, folder, why};

/// A closed record with everything in it: 34 activities, cycles, files, what they say, what was accepted.
pub(super) fn record() -> TempDir {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-6.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    drop(Logbook::open(folder.path()).expect("it opens"));
    folder
}

/// All that is the member's own in a closed record, which opens.
fn own(folder: &Path) -> Value {
    let logbook = open(folder);
    let files = logbook.all_evidence().expect("they can be read");
    let files: Vec<Value> = files.iter().map(|it| json!([it.evidence, it.attached_to])).collect();
    let other = json!({
        "member": logbook.member().expect("there is one"),
        "activities": logbook.activities(None).expect("they can be read"),
        "cycles": logbook.cycles().expect("they can be read"),
        "past": logbook.past_cycles().expect("they can be read"),
        "kinds": logbook.kinds().expect("they can be read"),
        "checklists": logbook.checklists().expect("they can be read"),
        "files": files,
    });
    drop(logbook);
    // What was accepted shows only where what a file says is known.
    let closed = Connection::open(folder.join(LEDGER)).expect("it opens");
    let mut accepted = closed.prepare("SELECT * FROM acceptances ORDER BY 1, 2, 3").expect("it can be asked");
    let rows = accepted.query_map([], |row| Ok([row.get::<_, String>(2)?, row.get(3)?, row.get(4)?]));
    let accepted: Vec<_> = rows.expect("it can be asked").map(|it| it.expect("it can be read")).collect();
    json!({ "accepted": accepted, "other": other })
}

fn deleted(folder: &Path) -> Value {
    json!(open(folder).trash().expect("it can be read"))
}

fn open(folder: &Path) -> Logbook {
    Logbook::open(folder).unwrap_or_else(|error| panic!("it does not open: {error}"))
}

/// Writes into a closed record what none of our writes could have left.
fn written(folder: &Path, sql: &str) {
    let other = Connection::open(folder.join(LEDGER)).expect("it opens");
    other.pragma_update(None, "ignore_check_constraints", "ON").expect("it can be set");
    other.execute_batch(sql).expect("it can be written");
}

#[test]
fn a_setting_that_is_not_known_falls_back_alone_and_stays_until_it_is_set() {
    let folder = record();
    written(
        folder.path(),
        "INSERT INTO settings VALUES ('theme', '\"sepia\"') ON CONFLICT (name) DO UPDATE SET value = excluded.value;
         INSERT INTO settings VALUES ('later', '7');
         INSERT INTO settings VALUES ('legible-font', 'true') ON CONFLICT (name) DO UPDATE SET value = excluded.value;",
    );
    let theme = |folder: &Path| -> String {
        let other = Connection::open(folder.join(LEDGER)).expect("it opens");
        other.query_row("SELECT value FROM settings WHERE name = 'theme'", [], |row| row.get(0)).expect("it is there")
    };
    let mut logbook = open(folder.path());
    let settings = logbook.settings().expect("they can be read");
    assert_eq!((settings.theme, settings.legible_font), (Settings::default().theme, true));
    logbook.change_settings(Settings { legible_font: false, ..settings }).expect("one is changed");
    drop(logbook);
    assert_eq!(theme(folder.path()), "\"sepia\"", "a newer version finds it again");
    let mut logbook = open(folder.path());
    logbook.change_settings(Settings { theme: Theme::Dark, ..settings }).expect("it is set");
    drop(logbook);
    assert_eq!(theme(folder.path()), "\"dark\"");
}

#[test]
fn a_reading_that_cannot_be_understood_is_read_again() {
    for harm in [
        "UPDATE readings SET text = '[[{\"size\": 1}]]' WHERE evidence = 1",
        "UPDATE readings SET legibility = 'half' WHERE evidence = 1",
        "UPDATE readings SET pages = -4 WHERE evidence = 1",
        "UPDATE readings SET recognition = 'perhaps' WHERE evidence = 1",
        "UPDATE readings SET reader = -1 WHERE evidence = 1",
    ] {
        let folder = record();
        let before = own(folder.path());
        let readings = |logbook: &Logbook| logbook.unread().expect("they can be told").len();
        let unread = readings(&open(folder.path()));
        written(folder.path(), harm);
        assert!(own(folder.path()) == before, "{harm}");
        let mut logbook = open(folder.path());
        let file = logbook.evidence(EvidenceId(1)).expect("it is there");
        let is_unread = logbook.unread().expect("they can be told").contains(&file);
        assert!(is_unread && readings(&logbook) >= unread, "{harm}: it is read again");
        logbook.keep_reading(&file, &read(&["A word like zarzuela"])).expect("it is kept");
        let found = logbook.find_in_evidence("zarzuela").expect("it can be looked for");
        assert_eq!(found.first().map(|it| it.evidence), Some(file.id), "{harm}");
    }
}

#[test]
fn what_was_found_of_a_file_and_is_not_known_is_looked_for_again() {
    let folder = record();
    let before = own(folder.path());
    written(folder.path(), "UPDATE checks SET soundness = 'fine'; UPDATE file_says SET says = '{\"no\": 1}';");
    assert!(own(folder.path()) == before);
    assert!(open(folder.path()).evidence_care(today()).expect("it can be told").check_due);
}

#[test]
fn a_checklist_that_is_not_known_is_as_it_comes_and_stays() {
    let folder = record();
    written(folder.path(), "INSERT INTO checklists VALUES ('workshop', '[\"hologram\"]'), ('reading', '[\"notes\"]')");
    let logbook = open(folder.path());
    let checklists = logbook.checklists().expect("they can be read");
    assert!(!format!("{checklists:?}").contains("hologram"));
    drop(logbook);
    let other = Connection::open(folder.path().join(LEDGER)).expect("it opens");
    let kept: String = other
        .query_row("SELECT wanted FROM checklists WHERE kind = 'workshop'", [], |row| row.get(0))
        .expect("it is there");
    assert_eq!(kept, "[\"hologram\"]");
}

#[test]
fn a_history_that_cannot_be_understood_leaves_nothing_to_undo() {
    for harm in ["steps = '[{\"row\": \"hologram\"}]'", "deed = '\"hologram-made\"'"] {
        let folder = record();
        let before = own(folder.path());
        written(folder.path(), &format!("UPDATE changes SET {harm}"));
        assert!(own(folder.path()) == before, "{harm}");
        let mut logbook = open(folder.path());
        assert!(logbook.history().expect("it can be told").undo.is_none());
        logbook.add_line("Workshop 2cr 2026-03-04", today()).expect("the record goes on");
        logbook.undo().expect("what comes now can be undone");
        drop(logbook);
        assert!(own(folder.path()) == before, "{harm}");
    }
}

/// Where the pages of a closed record begin and what stands on each, by SQLite's own account: of each table and index the
/// first pages and the last.
fn pages(folder: &Path) -> BTreeMap<usize, String> {
    const OF_EACH: usize = 2;
    let other = Connection::open(folder.join(LEDGER)).expect("it opens");
    let mut statement = other.prepare("SELECT pageno, name FROM dbstat").expect("SQLite tells of its pages");
    let rows = statement.query_map([], |row| Ok((row.get(1)?, row.get(0)?))).expect("it can be asked");
    let mut of_each: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for row in rows {
        let (name, page) = row.expect("it can be told");
        of_each.entry(name).or_default().push(page);
    }
    let mut pages = BTreeMap::new();
    for (name, all) in of_each {
        let last = all.len().saturating_sub(OF_EACH).max(OF_EACH);
        for page in all.iter().take(OF_EACH).chain(all.iter().skip(last)) {
            pages.insert(*page as usize, name.clone());
        }
    }
    pages
}

/// Whether a table holds nothing of the member's own, or an index nothing that its table has not.
fn is_made_again(name: &str) -> bool {
    const DERIVED: [&str; 9] = [
        "readings",
        "file_says",
        "checks",
        "sidecars_due",
        "settings",
        "dismissals",
        "changes",
        "sqlite_sequence",
        "evidence_words",
    ];
    DERIVED.contains(&name) || name.starts_with("evidence_words_") || is_index(name)
}

fn is_index(name: &str) -> bool {
    name == "attachments_by_evidence" || name.starts_with("sqlite_autoindex_")
}

/// Every page of the record is spoilt in turn: where it holds nothing of the member's own, all of that is there
/// afterwards; else the record is damaged and stays as it is.
#[test]
fn a_page_that_is_damaged_costs_nothing_that_is_not_on_it() {
    const SIZE: usize = 4_096;
    type Harm = fn(&mut [u8]);
    let harms: [(&str, Harm); 4] = [
        ("zeros", |page| page.fill(0)),
        ("ones", |page| page.fill(0xff)),
        ("turned round", <[u8]>::reverse),
        ("another word", |page| page[SIZE - 40..].rotate_left(7)),
    ];
    for schema in ["of this schema", "of an older one"] {
        let whole = if schema == "of this schema" {
            record()
        } else {
            let folder = folder();
            let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-6.db");
            fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
            folder
        };
        let sound = fs::read(whole.path().join(LEDGER)).expect("it can be read");
        let pages = pages(whole.path());
        let whole_record = record();
        let expected = own(whole_record.path());
        let expected_deleted = deleted(whole_record.path());
        assert!(expected_deleted.as_array().is_some_and(|rows| !rows.is_empty()), "something was deleted");
        let (mut mended, mut damaged) = (0, 0);
        for (page, name) in &pages {
            for (harm, harmed) in harms {
                let case = format!("page {page} ({name}) {schema}: {harm}");
                let folder = folder();
                let path = folder.path().join(LEDGER);
                let mut content = sound.clone();
                harmed(&mut content[(page - 1) * SIZE..page * SIZE]);
                fs::write(&path, &content).expect("it can be written");
                match Logbook::open(folder.path()) {
                    Ok(logbook) => {
                        let told = logbook.is_mended();
                        drop(logbook);
                        assert!(own(folder.path()) == expected, "{case}");
                        // What an older one has deleted stands in its history alone, which falls back.
                        if schema == "of this schema" {
                            assert!(deleted(folder.path()) == expected_deleted, "{case}");
                        }
                        let mut logbook = open(folder.path());
                        logbook
                            .add_line("Workshop 2cr 2026-03-04", today())
                            .unwrap_or_else(|error| panic!("{case}: {error}"));
                        logbook.find_in_evidence("palliative").unwrap_or_else(|error| panic!("{case}: {error}"));
                        drop(logbook);
                        assert_eq!(open(folder.path()).activities(None).expect("they can be read").len(), 35, "{case}");
                        let copy = folder.path().join("copies/damaged").join(LEDGER);
                        assert_eq!(told, copy.exists(), "{case}: the member is told, where there is something to tell");
                        if copy.exists() {
                            mended += 1;
                            assert!(fs::read(copy).expect("it can be read") == content, "{case}: it is kept as it was");
                        }
                    }
                    Err(error) => {
                        // Where an index says something else than its table, nobody knows which of them is right.
                        let is_open = harm == "another word" && is_index(name);
                        assert!(!is_made_again(name) || is_open, "{case}: {error}");
                        assert!(matches!(why(folder.path()), OpenError::Damaged { .. }), "{case}: {error}");
                        damaged += 1;
                        let files = bytes(folder.path());
                        assert!(files.contains(&(LEDGER.to_owned(), content)), "{case}: it is as it was");
                        assert!(files.iter().all(|(name, _)| name != "ledger.db.new"), "{case}: nothing is left");
                        assert!(!folder.path().join("copies").exists(), "{case}: nothing is left");
                    }
                }
            }
        }
        println!("{schema}: {} pages; {mended} times mended, {damaged} times damaged", pages.len());
        assert!(mended > pages.len() && damaged > pages.len() / 4, "both are seen: {mended}, {damaged}");
    }
}
