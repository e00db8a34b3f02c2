//! "Cannot open" is not "damaged" is not "new member": what is found is never replaced.

mod derived;
mod looking;
mod worded;

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use ledgerline_core::domain::cycle::comparison::Difference;
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::evidence::{FileType, Legibility};
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::domain::values::kind::Topic;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::store::{self, OpenError};
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::ledger::{credits, first_run, today};
use tempfile::TempDir;

const LEDGER: &str = "ledger.db";

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// A closed record with one activity.
fn record() -> TempDir {
    let folder = folder();
    let mut logbook = Logbook::create(folder.path(), &first_run(), today()).expect("a record can be made");
    logbook.add_line("NMT workshop 6cr 2026-03-04", today()).expect("it is kept");
    folder
}

fn why(folder: &Path) -> OpenError {
    match Logbook::open(folder) {
        Err(Error::Open(error)) => error,
        Err(error) => panic!("another error: {error}"),
        Ok(_) => panic!("it opened"),
    }
}

/// Every file of a folder with its bytes.
fn bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry can be read"))
        .filter(|entry| entry.path().is_file() && !entry.file_name().to_string_lossy().ends_with(".lock"))
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, fs::read(entry.path()).expect("a file can be read"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_folder_without_a_record_is_a_new_member_and_is_left_alone() {
    let folder = folder();
    assert!(matches!(why(&folder.path().join("nowhere")), OpenError::NoLedger(_)));
    assert!(matches!(why(&folder.path().join("no-drive/nowhere")), OpenError::Unreachable { .. }));
    assert!(!folder.path().join("nowhere").exists());
    assert!(matches!(why(folder.path()), OpenError::NoLedger(_)));
    assert!(bytes(folder.path()).is_empty());
}

#[test]
fn a_record_that_is_gone_is_missing_and_not_a_new_member() {
    let folder = record();
    fs::rename(folder.path().join(LEDGER), folder.path().join("elsewhere.db")).expect("it can be moved");
    let before = bytes(folder.path());
    assert!(matches!(why(folder.path()), OpenError::Missing(_)));
    let made = Logbook::create(folder.path(), &first_run(), today());
    assert!(matches!(made, Err(Error::Open(OpenError::Missing(_)))), "a new one is not made in its place");
    assert!(bytes(folder.path()) == before, "every file is as it was");
    fs::rename(folder.path().join("elsewhere.db"), folder.path().join(LEDGER)).expect("it can be moved back");
    assert_eq!(Logbook::open(folder.path()).expect("it opens").activities(None).expect("it can be read").len(), 1);
}

#[test]
fn a_record_is_never_made_over_another() {
    let folder = record();
    let before = bytes(folder.path());
    let made = Logbook::create(folder.path(), &first_run(), today());
    assert!(matches!(made, Err(Error::Open(OpenError::Exists(_)))));
    assert!(bytes(folder.path()) == before, "every file is as it was");
}

#[test]
fn a_record_open_elsewhere_is_said_to_be_in_use() {
    let folder = record();
    let first = Logbook::open(folder.path()).expect("it opens");
    assert!(matches!(why(folder.path()), OpenError::InUse(_)));
    drop(first);
    assert!(Logbook::open(folder.path()).is_ok(), "it opens when the other has closed it");
}

#[test]
fn another_programs_file_is_refused_untouched() {
    let folder = folder();
    let other = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("a database can be made");
    other.execute_batch("PRAGMA application_id = 7; CREATE TABLE things (name TEXT);").expect("it can be written");
    drop(other);
    let before = bytes(folder.path());
    assert!(matches!(why(folder.path()), OpenError::Foreign(_)));
    assert!(bytes(folder.path()) == before, "every file is as it was");
}

#[test]
fn a_newer_record_is_refused_untouched() {
    let folder = record();
    let newer = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("it opens");
    newer.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99;").expect("it can be written");
    drop(newer);
    let before = bytes(folder.path());
    assert!(matches!(why(folder.path()), OpenError::Newer { version: 99, .. }));
    assert!(bytes(folder.path()) == before, "every file is as it was");
}

/// The newer schema stands in the write-ahead log only, as after a crash.
#[test]
fn a_newer_record_is_seen_in_the_write_ahead_log() {
    let folder = record();
    let crashed = self::folder();
    let newer = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("it opens");
    newer
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 99;")
        .expect("it can be written");
    for name in [LEDGER, "ledger.db-wal"] {
        fs::copy(folder.path().join(name), crashed.path().join(name)).expect("it can be copied");
    }
    drop(newer);
    let before = fs::read(crashed.path().join(LEDGER)).expect("it can be read");
    assert!(matches!(why(crashed.path()), OpenError::Newer { version: 99, .. }));
    assert_eq!(fs::read(crashed.path().join(LEDGER)).expect("it can be read"), before);
}

#[test]
fn what_was_committed_before_a_crash_is_there_after_it() {
    let folder = record();
    let crashed = self::folder();
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    logbook.add_line("Committed 1cr 2026-03-05", today()).expect("it is kept");
    // What a crash leaves: the files as they are while the record is still open.
    for name in [LEDGER, "ledger.db-wal"] {
        fs::copy(folder.path().join(name), crashed.path().join(name)).expect("it can be copied");
    }
    let after = Logbook::open(crashed.path()).expect("it opens after a crash");
    assert_eq!(after.activities(None).expect("it can be read").len(), 2);
}

#[test]
fn damage_is_called_damage_and_the_file_is_kept() {
    type Harm = fn(&mut Vec<u8>);
    let harms: [(&str, Harm); 5] = [
        ("empty", |bytes| bytes.clear()),
        ("cut short", |bytes| bytes.truncate(5_000)),
        ("another first byte", |bytes| bytes[0] = b'X'),
        ("a page of zeros", |bytes| bytes[4_096..12_288].fill(0)),
        ("text", |bytes| *bytes = b"Dear diary".to_vec()),
    ];
    for (name, harm) in harms {
        let folder = record();
        let path = folder.path().join(LEDGER);
        let mut content = fs::read(&path).expect("it can be read");
        harm(&mut content);
        fs::write(&path, &content).expect("it can be written");
        assert!(matches!(why(folder.path()), OpenError::Damaged { .. }), "{name}: {}", why(folder.path()));
        assert_eq!(fs::read(&path).expect("it can be read"), content, "{name}: the file is as it was");

        let kept = store::keep_damaged(folder.path(), today()).expect("it can be kept").expect("there was a file");
        assert_eq!(kept, "damaged-2026-11-23");
        let kept = folder.path().join(kept).join(LEDGER);
        assert_eq!(fs::read(kept).expect("it can be read"), content, "{name}: kept as it was");
        assert!(matches!(why(folder.path()), OpenError::NoLedger(_)), "a new record can be made");
        Logbook::create(folder.path(), &first_run(), today()).expect("a new record can be made");
    }
}

/// The log of a crash holds what was committed last: it is kept with the damaged file.
#[test]
fn damage_is_kept_with_its_log() {
    let folder = record();
    let crashed = self::folder();
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    logbook.add_line("Committed 1cr 2026-03-05", today()).expect("it is kept");
    for name in [LEDGER, "ledger.db-wal"] {
        fs::copy(folder.path().join(name), crashed.path().join(name)).expect("it can be copied");
    }
    let path = crashed.path().join(LEDGER);
    let mut content = fs::read(&path).expect("it can be read");
    let end = content.len();
    content[4_096..end].fill(0);
    fs::write(&path, &content).expect("it can be harmed");
    let before = bytes(crashed.path());
    assert!(before.iter().any(|(name, log)| name.ends_with("-wal") && !log.is_empty()));
    for _ in 0..2 {
        assert!(matches!(why(crashed.path()), OpenError::Damaged { .. }), "{}", why(crashed.path()));
        let after = bytes(crashed.path());
        let names: Vec<&String> = after.iter().map(|(name, _)| name).collect();
        assert!(after == before, "looking changes nothing: {names:?}");
    }
    let name = store::keep_damaged(crashed.path(), today()).expect("it can be kept").expect("there was one");
    let kept = bytes(&crashed.path().join(name));
    let of_ledger: Vec<_> = before.into_iter().filter(|(name, _)| name.starts_with(LEDGER)).collect();
    assert_eq!(kept, of_ledger, "as they were, side by side");
}

/// Whatever ends it, wherever: the ledger and its log stay together, and no other ledger gets that log.
#[test]
fn a_move_aside_that_was_cut_short_is_finished_by_the_next() {
    const NAMES: [&str; 3] = [LEDGER, "ledger.db-wal", "ledger.db-shm"];
    for moved in 0..=NAMES.len() {
        let folder = self::folder();
        let half = folder.path().join("damaged.new");
        fs::create_dir(&half).expect("it can be made");
        for (number, name) in NAMES.iter().enumerate() {
            let place = if number < moved { &half } else { folder.path() };
            fs::write(place.join(name), format!("the first {name}")).expect("it can be written");
        }
        // Somebody puts another ledger back before the next try.
        let is_put_back = moved == NAMES.len();
        if is_put_back {
            fs::write(folder.path().join(LEDGER), "another").expect("it can be written");
        }
        let kept = store::keep_damaged(folder.path(), today()).expect("it can be kept").expect("there was one");
        assert_eq!(kept, if is_put_back { "damaged-2026-11-23-2" } else { "damaged-2026-11-23" });
        for name in NAMES {
            let first = folder.path().join("damaged-2026-11-23").join(name);
            assert_eq!(fs::read_to_string(first).expect("it is there"), format!("the first {name}"), "{moved}");
        }
        if is_put_back {
            assert_eq!(fs::read_to_string(folder.path().join(kept).join(LEDGER)).expect("it is there"), "another");
        }
        assert!(!half.exists() && !folder.path().join(LEDGER).exists());
    }
}

#[test]
fn a_record_that_opens_is_never_kept_as_damaged() {
    let folder = record();
    let before = bytes(folder.path());
    assert!(matches!(store::keep_damaged(folder.path(), today()), Err(OpenError::Exists(_))));
    fs::write(folder.path().join(LEDGER), b"SQLite format 3\0 of another program, long enough to have a header that says so: 0123456789012345678901234567890123456789").expect("it can be written");
    assert!(matches!(store::keep_damaged(folder.path(), today()), Err(OpenError::Foreign(_))));
    assert!(folder.path().join(LEDGER).exists());
    assert!(!before.is_empty());
}

#[test]
fn a_log_without_its_record_never_comes_back_in_a_new_one() {
    let folder = record();
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    logbook.add_line("Committed 1cr 2026-03-05", today()).expect("it is kept");
    let left = self::folder();
    fs::copy(folder.path().join("ledger.db-wal"), left.path().join("ledger.db-wal")).expect("it can be copied");
    assert!(matches!(why(left.path()), OpenError::Missing(_)));
    let made = Logbook::create(left.path(), &first_run(), today());
    assert!(matches!(made, Err(Error::Open(OpenError::Missing(_)))));
    store::keep_damaged(left.path(), today()).expect("it can be kept");
    let made = Logbook::create(left.path(), &first_run(), today()).expect("a new record can be made");
    assert_eq!(made.activities(None).expect("it can be read").len(), 0);
}

#[test]
fn a_row_that_no_record_can_hold_is_damage() {
    let folder = record();
    let other = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("it opens");
    other.execute_batch("UPDATE activities SET topics = '[7]'").expect("it can be written");
    drop(other);
    assert!(matches!(why(folder.path()), OpenError::Damaged { .. }), "{}", why(folder.path()));
}

#[test]
fn a_second_damaged_file_gets_a_name_of_its_own() {
    let folder = record();
    for name in ["damaged-2026-11-23", "damaged-2026-11-23-2"] {
        fs::write(folder.path().join(LEDGER), "no ledger").expect("it can be written");
        assert_eq!(store::keep_damaged(folder.path(), today()).expect("it can be kept").as_deref(), Some(name));
    }
}

#[test]
fn a_folder_that_cannot_be_read_is_unreachable_and_not_new() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "").expect("it can be written");
    // A file where the folder should be: the nearest thing to a missing drive that every account
    // meets, the administrator's too.
    let made = Logbook::create(&file, &first_run(), today());
    assert!(matches!(made, Err(Error::Open(OpenError::Unreachable { .. }))));
    fs::create_dir(folder.path().join(LEDGER)).expect("a folder can be made");
    assert!(matches!(why(folder.path()), OpenError::Unreachable { .. }), "{}", why(folder.path()));
}

#[test]
fn a_creation_that_was_cut_short_leaves_no_half_record() {
    let folder = folder();
    fs::write(folder.path().join("ledger.db.new"), "half").expect("it can be written");
    assert!(matches!(why(folder.path()), OpenError::NoLedger(_)));
    let logbook = Logbook::create(folder.path(), &first_run(), today()).expect("a record can be made");
    assert_eq!(logbook.member().expect("there is a member").name, "Sample Therapist");
    assert!(!folder.path().join("ledger.db.new").exists());
}

/// A record of each released schema still opens, with what is in it.
#[test]
fn every_released_schema_still_opens() {
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases");
    let mut seen = 0;
    for entry in fs::read_dir(&released).expect("there are released databases") {
        let path = entry.expect("an entry can be read").path();
        let folder = folder();
        fs::copy(&path, folder.path().join(LEDGER)).expect("it can be copied");
        let logbook = Logbook::open(folder.path()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(logbook.activities(None).expect("it can be read").len(), 34, "{}", path.display());
        assert_eq!(logbook.member().expect("there is a member").name, "Sample Therapist");
        let overview = logbook.overview(today()).expect("there is an overview");
        assert_eq!(overview.cycles[0].standing.missing.display(Language::English), "30.5");
        seen += 1;
    }
    assert!(seen > 0, "no released database was found");
}

/// Schema 1 wrote cycles and programs in fewer words. What it wrote of them is brought along, the
/// way back included.
#[test]
fn what_schema_1_wrote_of_a_cycle_can_still_be_undone() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-1.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let older = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("it opens");
    let program: String =
        older.query_row("SELECT program FROM cycles WHERE id = 1", [], |row| row.get(0)).expect("it has a cycle");
    let cycle = |first: &str, last: &str| {
        format!(r#"{{"id":1,"program":{program},"first_day":"{first}","last_day":"{last}"}}"#)
    };
    let steps = format!(
        r#"[{{"row":"cycle","before":{},"after":{}}}]"#,
        cycle("2023-05-01", "2028-04-30"),
        cycle("2024-01-01", "2028-12-31"),
    );
    older
        .execute("INSERT INTO changes (deed, steps) VALUES ('\"cycle-corrected\"', ?1)", [&steps])
        .expect("a correction can be added as schema 1 wrote it");
    older
        .execute_batch("UPDATE activities SET topics = '[\"end of life\", \"ethics\"]' WHERE id = 1")
        .expect("topics can be written as schema 1 wrote them");
    drop(older);

    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    let first = logbook.activities(None).expect("they can be read").remove(0);
    let topics: Vec<&str> = first.details.topics.iter().map(Topic::id).collect();
    assert_eq!(topics, ["end-of-life", "ethics"], "topics are as hashtags have them");
    let now = logbook.cycles().expect("it can be read").remove(0);
    assert_eq!(now.required().display(Language::English), "60");
    assert_eq!((now.program.cycle.months, &now.program), (60, &now.published));
    assert!(now.program.total().is_some_and(|total| total.alternatives.is_empty()), "its rules are as they were");
    assert!(!logbook.compare_rules(now.id).expect("it can be compared").is_empty(), "what is new is offered");

    assert_eq!(logbook.undo().expect("it is undone").deed, Deed::CycleCorrected);
    let before = logbook.cycles().expect("it can be read").remove(0);
    assert_eq!((before.first_day.to_string(), before.last_day.to_string()), ("2023-05-01".into(), "2028-04-30".into()));
    assert_eq!(before.program, now.program);
}

/// What schema 2 added is all there: several programs, a leave, a claim, a closed cycle, a kind.
#[test]
fn a_record_of_schema_2_opens_with_all_it_holds() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-2.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let logbook = Logbook::open(folder.path()).expect("it opens");
    let cycles = logbook.cycles().expect("they can be read");
    let programs: Vec<&str> = cycles.iter().map(|cycle| cycle.program.id.as_str()).collect();
    assert_eq!(programs, ["camt-mta", "cbmt-mtbc", "crpo-rp"]);
    assert_eq!(cycles[1].adjustments[0].letter.as_deref(), Some("Letter of 3 March 2026"));
    let past = logbook.past_cycles().expect("they can be read");
    assert_eq!(past.len(), 1);
    assert_eq!(past[0].snapshot.cycle.last_day.to_string(), "2025-12-31");
    assert!(past[0].changes.is_empty(), "nothing has changed since: {:?}", past[0].changes);
    let first = &logbook.activities(None).expect("they can be read")[0];
    assert_eq!(first.details.claims[0].note, "Left at noon");
    assert_eq!(logbook.kinds().expect("they can be read").0[0].name, "Choir leadership");
    assert!(logbook.program("our-group").is_ok());
}

/// Sessions are cut down to whole credits where CBMT counts, which no record of schema 2 says.
#[test]
fn an_open_cycle_counts_as_it_did_until_the_member_takes_over_what_is_new() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-2.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    let cbmt = logbook.cycles().expect("they can be read")[1].id;
    let (added, _) = logbook.add_line("Seminar on rhythm 1h15 2026-09-14", today()).expect("it is added");
    let seminar = added.activities[0].id;
    let counted = |logbook: &Logbook| {
        let claims = logbook.claims(seminar, today()).expect("they can be told");
        claims.iter().find(|it| it.cycle == cbmt).map(|it| it.counting.counted)
    };
    assert_eq!(counted(&logbook), Some(credits("1.5")));
    let offered = logbook.compare_rules(cbmt).expect("it can be compared");
    assert!(offered.iter().any(|it| matches!(it, Difference::Changed { now, .. } if now.rule.id == "unit")));
    logbook.settle_rules(cbmt, true).expect("it is taken over");
    assert_eq!(counted(&logbook), Some(credits("1")));
    logbook.undo().expect("it is undone");
    assert_eq!(counted(&logbook), Some(credits("1.5")));
    logbook.settle_rules(cbmt, false).expect("it is declined");
    assert_eq!(counted(&logbook), Some(credits("1.5")));
    assert!(logbook.compare_rules(cbmt).expect("it can be compared").is_empty(), "it is offered no more");
}

/// What schema 3 wrote of activities lacks what schema 4 added to them.
#[test]
fn what_schema_3_did_can_still_be_undone() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-3.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    let mut undone = 0;
    while logbook.history().expect("there is a history").undo.is_some() {
        let done = logbook.undo().expect("it is undone");
        assert!(done.activities.iter().all(|it| it.details.practice.is_none() && it.details.verification.is_none()));
        undone += 1;
    }
    assert!(undone > 34, "every line was added by an action: {undone}");
    for _ in 0..undone {
        logbook.redo().expect("it is done again");
    }
    assert_eq!(logbook.activities(None).expect("they can be read").len(), 34);
}

/// What schema 3 added is all there: files, what they prove, how they were last found, their words.
#[test]
fn a_record_of_schema_3_opens_with_its_evidence() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-3.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let logbook = Logbook::open(folder.path()).expect("it opens");
    let today = ledgerline_tests::ledger::today();
    let found = logbook.find_in_evidence("palliative").expect("it can be looked for");
    let files = logbook.evidence_of(found[0].activity.expect("it is attached"), today).expect("they can be read");
    assert_eq!(files[0].evidence.file_name, "cert-text.pdf");
    assert_eq!(files[0].evidence.bytes, 4_039);
    assert!(files[0].has_text && files[0].reasons.is_empty() && files[0].told.is_empty(), "{:?}", files[0]);
    assert_eq!(logbook.unfiled(today).expect("they can be read")[0].evidence.file_name, "cert.png");
    assert_eq!(logbook.evidence_care(today).expect("it can be told").checked_on, Some(today));
}

/// What schema 6 added is all there: what files say, what was accepted and why, and the way back.
#[test]
fn a_record_of_schema_6_opens_with_what_was_accepted() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-6.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    let first = logbook.activities(None).expect("they can be read").remove(0);
    let proof = |logbook: &Logbook| {
        let proofs = logbook.proofs(std::slice::from_ref(&first), today()).expect("they can be told");
        let proof = proofs.get(first.id).expect("it is one of them");
        (proof.state, proof.accepted().map(|it| (it.reason.clone(), it.on.to_string())).collect::<Vec<_>>())
    };
    let accepted = vec![("My name before I married".to_owned(), "2026-11-23".to_owned())];
    assert_eq!(proof(&logbook), (ProofState::Proved, accepted.clone()));
    assert_eq!(logbook.undo().expect("it is undone").deed, Deed::ProofAccepted);
    assert_eq!(proof(&logbook), (ProofState::ToCheck, vec![]));
    logbook.redo().expect("it is done again");
    assert_eq!(proof(&logbook), (ProofState::Proved, accepted));
}

/// Schema 7 took a reading that had failed for the last word, and never told why it had.
#[test]
fn what_schema_7_could_not_read_is_tried_again() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-7.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let older = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("it opens");
    older
        .execute_batch(
            "UPDATE readings SET legibility = 'broken', pages = 0, text = '[]' WHERE evidence = 1;
             UPDATE readings SET recognition = 'nothing', text = '[[]]' WHERE evidence = 2;",
        )
        .expect("they can be written as schema 7 wrote them");
    drop(older);
    let logbook = Logbook::open(folder.path()).expect("it opens");
    let failed = logbook.failed_to_read().expect("they can be read");
    assert_eq!(failed.iter().map(|it| it.id.0).collect::<Vec<_>>(), [1]);
    assert_eq!(logbook.legibility(failed[0].id).expect("it is known"), Some(Legibility::Failed));
    let next = logbook.next_to_recognise(&[]).expect("it can be asked").expect("there is one");
    assert_eq!(next.evidence.0, 2);
}

/// Schema 9 kept files of five types alone: they stay as they are, what points at them with them, and others can be kept.
/// What a ledger holds about files.
const KEPT: [&str; 5] = [
    "SELECT json_array(id, fingerprint, file_type, bytes, file_name, kind, kept_on, set_aside) FROM evidence ORDER BY id",
    "SELECT json_array(activity, evidence) FROM attachments ORDER BY 1",
    "SELECT json_array(evidence, soundness) FROM checks ORDER BY 1",
    "SELECT json_array(evidence, legibility, pages) FROM readings ORDER BY 1",
    "SELECT json_array(name, seq) FROM sqlite_sequence ORDER BY 1",
];

#[test]
fn the_files_of_schema_9_stay_and_others_can_be_kept() {
    let folder = folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-9.db");
    fs::copy(released, folder.path().join(LEDGER)).expect("it can be copied");
    let rows = |query: &str| -> Vec<String> {
        let ledger = rusqlite::Connection::open(folder.path().join(LEDGER)).expect("it opens");
        let mut statement = ledger.prepare(query).expect("it is a query");
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("it can be asked");
        rows.collect::<Result<_, _>>().expect("they can be read")
    };
    let before = KEPT.map(rows);
    assert!(before.iter().all(|rows| !rows.is_empty()), "{before:?}");
    let logbook = Logbook::open(folder.path()).expect("it opens");
    let note = folder.path().join("notes.txt");
    fs::write(&note, "Notes on song forms").expect("it can be written");
    let kept = logbook.evidence_folder().expect("there is one").keep(&note, &mut |_| ControlFlow::Continue(()));
    let kept = kept.expect("it is kept");
    let first = logbook.activities(None).expect("they can be read")[0].id;
    drop(logbook);
    assert_eq!(KEPT.map(rows), before);
    assert_eq!(rows("SELECT \"table\" FROM pragma_foreign_key_check"), Vec::<String>::new());
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    let filing = logbook.file(&[kept], &[first], today()).expect("it can be filed");
    assert_eq!(filing.files[0].evidence.file_type, FileType::Txt);
    logbook.undo().expect("it is undone");
    logbook.redo().expect("it is done again");
    assert_eq!(
        logbook.evidence_of(first, today()).expect("they can be read").last().map(|it| it.evidence.id),
        Some(filing.files[0].evidence.id)
    );
}

/// What is saved stands in the log beside the ledger until it is settled; then whoever copies the one file has it.
#[test]
fn a_settled_ledger_is_whole_in_its_one_file() {
    let folder = record();
    let alone = || {
        let copy = self::folder();
        fs::copy(folder.path().join(LEDGER), copy.path().join(LEDGER)).expect("it can be copied");
        Logbook::open(copy.path()).expect("it opens").activities(None).expect("they can be read").len()
    };
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    let before = alone();
    assert!(logbook.is_settled(), "nothing was saved yet");
    for saved in 1..=3 {
        logbook.add_line(&format!("Committed 1cr 2026-0{saved}-05"), today()).expect("it is kept");
        logbook.settle().expect("there is room");
        assert!(logbook.is_settled());
        assert_eq!(alone(), before + saved);
    }
    // Left open by a crash, it is settled by the next start.
    logbook.add_line("Committed 1cr 2026-03-06", today()).expect("it is kept");
    assert!(!logbook.is_settled());
    let crashed = self::folder();
    for name in [LEDGER, "ledger.db-wal"] {
        fs::copy(folder.path().join(name), crashed.path().join(name)).expect("it can be copied");
    }
    let opened = Logbook::open(crashed.path()).expect("it opens");
    assert!(opened.is_settled());
    assert_eq!(opened.activities(None).expect("they can be read").len(), before + 4);
}
