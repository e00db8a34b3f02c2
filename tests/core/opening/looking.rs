//! Reading what can be read of a ledger that cannot be opened as it is: where it lies nothing is changed, and nothing that is
//! shown is other than it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::store::OpenError;
use ledgerline_core::vault::NotKept;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::ledger::today;
use rusqlite::Connection;

use super::derived::record as released;
use super::{LEDGER, bytes, folder, record};

/// Looks at what is in `data`, and sees to it that nothing there changes.
fn looked<T>(data: &Path, look: impl FnOnce(&mut Logbook, bool) -> T) -> Result<T, OpenError> {
    let before = bytes(data);
    let place = folder();
    let answer = match Logbook::look(data, place.path()) {
        Ok((mut logbook, lost)) => {
            assert!(logbook.is_only_read());
            Ok(look(&mut logbook, lost))
        }
        Err(Error::Open(error)) => Err(error),
        Err(error) => panic!("another error: {error}"),
    };
    assert!(bytes(data) == before, "something has changed");
    answer
}

fn by_id(logbook: &Logbook) -> BTreeMap<ActivityId, Activity> {
    logbook.activities(None).expect("they can be read").into_iter().map(|it| (it.id, it)).collect()
}

#[test]
fn a_whole_ledger_is_read_and_nothing_of_it_can_be_changed() {
    let folder = released();
    let expected = by_id(&Logbook::open(folder.path()).expect("it opens"));
    looked(folder.path(), |logbook, lost| {
        assert!(!lost && by_id(logbook) == expected);
        assert!(!logbook.past_cycles().expect("they can be read").is_empty());
        let refused = [
            logbook.add_line("Workshop 2cr 2026-03-04", today()).map(drop),
            logbook.undo().map(drop),
            logbook.remove_activities(&[ActivityId(1)]).map(drop),
            logbook.delete_for_good(&[ActivityId(1)]).map(drop),
            logbook.make_derived_anew().map(drop),
        ];
        for (number, refused) in refused.into_iter().enumerate() {
            // One that is not among the deleted is refused as such.
            let is_refused = matches!(refused, Err(Error::Open(OpenError::OnlyRead) | Error::NoSuchActivity(_)));
            assert!(is_refused, "{number}: {refused:?}");
        }
        let file = folder.path().with_extension("pdf");
        fs::write(&file, "%PDF-1.7").expect("it can be written");
        let evidence = logbook.evidence_folder().expect("there is one");
        let kept = evidence.keep(&file, &mut |_| std::ops::ControlFlow::Continue(()));
        assert!(matches!(kept, Err(NotKept::CannotWrite(_))), "{kept:?}");
        fs::remove_file(file).expect("it can be removed");
    })
    .expect("it can be read");
}

#[test]
fn what_was_committed_before_a_crash_is_read_too_and_an_older_ledger_as_well() {
    let folder = record();
    let crashed = super::folder();
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    logbook.add_line("Committed 1cr 2026-03-05", today()).expect("it is kept");
    for name in [LEDGER, "ledger.db-wal"] {
        fs::copy(folder.path().join(name), crashed.path().join(name)).expect("it can be copied");
    }
    assert_eq!(looked(crashed.path(), |logbook, _| by_id(logbook).len()).expect("it can be read"), 2);
    // Somebody has it open, and may write at any time.
    assert!(matches!(looked(folder.path(), |_, _| ()), Err(OpenError::InUse(_))));

    let older = super::folder();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-1.db");
    fs::copy(released, older.path().join(LEDGER)).expect("it can be copied");
    assert_eq!(
        looked(older.path(), |logbook, lost| (by_id(logbook).len(), lost)).expect("it can be read"),
        (34, false)
    );
    assert_eq!(fs::read_dir(older.path()).expect("it can be read").count(), 1, "not even a lock is put beside it");
}

#[test]
fn what_no_ledger_is_or_a_newer_one_is_refused() {
    let empty = folder();
    assert!(matches!(looked(empty.path(), |_, _| ()), Err(OpenError::NoLedger(_))));
    let folder = record();
    let path = folder.path().join(LEDGER);
    let sound = fs::read(&path).expect("it can be read");
    let with = |at: usize, bytes: &[u8]| {
        let mut content = sound.clone();
        content[at..at + bytes.len()].copy_from_slice(bytes);
        fs::write(&path, content).expect("it can be written");
        looked(folder.path(), |_, _| ())
    };
    assert!(matches!(with(60, &900_u32.to_be_bytes()), Err(OpenError::Newer { version: 900, .. })));
    assert!(matches!(with(68, b"else"), Err(OpenError::Foreign(_))));
    assert!(matches!(with(0, &[0; 100]), Err(OpenError::Damaged { .. })));
    fs::remove_file(&path).expect("it is lost");
    assert!(matches!(looked(folder.path(), |_, _| ()), Err(OpenError::Missing(_))));
}

/// Pages of the member's own tables are spoilt in turn: whatever is shown is as it was, and where something is missing that
/// is said.
#[test]
fn of_a_damaged_ledger_is_read_what_can_be_and_it_is_said_that_something_is_missing() {
    const SIZE: usize = 4_096;
    let whole = released();
    let expected = by_id(&Logbook::open(whole.path()).expect("it opens"));
    let sound = fs::read(whole.path().join(LEDGER)).expect("it can be read");
    let pages: Vec<(String, u32)> = {
        let ledger = Connection::open(whole.path().join(LEDGER)).expect("it opens");
        let own = "name IN ('activities', 'claims', 'attachments', 'evidence', 'closings', 'deleted', 'kinds')";
        let mut statement =
            ledger.prepare(&format!("SELECT name, pageno FROM dbstat WHERE {own}")).expect("SQLite tells of its pages");
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("it can be asked");
        rows.map(|row| row.expect("it can be told")).collect()
    };
    let (mut read, mut less) = (0, 0);
    for (name, page) in pages {
        for harm in [0, 0xff] {
            let folder = folder();
            let mut content = sound.clone();
            let begin = (page as usize - 1) * SIZE;
            content[begin..begin + SIZE].fill(harm);
            fs::write(folder.path().join(LEDGER), content).expect("it can be written");
            let case = format!("page {page} ({name}), {harm}");
            let found = looked(folder.path(), |logbook, lost| {
                let found = by_id(logbook);
                for (id, activity) in &found {
                    // What is claimed stands in a table of its own.
                    let mut then = expected[id].clone();
                    then.details.claims.clone_from(&activity.details.claims);
                    assert!(*activity == then, "{case}: {activity:?}");
                }
                assert!(lost, "{case}: it is said");
                logbook.past_cycles().expect("they can be read");
                found.len()
            });
            match found {
                Ok(count) => {
                    read += 1;
                    less += usize::from(count < expected.len());
                }
                Err(error) => assert!(matches!(error, OpenError::Damaged { .. }), "{case}: {error}"),
            }
        }
    }
    assert!(read > 8 && less > 1, "{read} could be read, of {less} something was missing");
}
