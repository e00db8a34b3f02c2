//! Whatever happened to a record, and whatever a member does about it: what its ledger or the texts beside its files told
//! before is told by one of them afterwards.
//!
//! The same with a file that holds everything, and with the program killed on the way, is tried with the built program.

use std::ops::ControlFlow;
use std::path::Path;

use ledgerline_core::Logbook;
use ledgerline_core::backups::{BackupFolder, FolderSource};
use ledgerline_core::logbook::Restorable;
use ledgerline_core::store;
use ledgerline_tests::folders::copy;
use ledgerline_tests::harms::{Deed, HARMS, record, told};
use ledgerline_tests::ledger::{first_run, today};

/// What a member can do, each with whether the record is open and whole afterwards where the ledger itself was lost.
const WAYS: [Deed; 6] = [
    ("try again", |data| drop(Logbook::open(data).map(tidied))),
    ("set aside", |data| drop(store::keep_damaged(data, today()))),
    ("first run", |data| {
        let _ = store::keep_damaged(data, today());
        drop(Logbook::create(data, &first_run(), today()).map(tidied));
    }),
    ("rebuild", |data| drop(Logbook::rebuild(data, &data.join("evidence"), &first_run(), today()))),
    ("restore a backup", |data| restored(data, false)),
    ("restore all of a backup or nothing", |data| restored(data, true)),
];

fn tidied(mut logbook: Logbook) -> Logbook {
    logbook.tidy_evidence(today()).expect("it is tidied");
    logbook
}

fn restored(data: &Path, whole: bool) {
    let found = BackupFolder::of_ledger(data).every_backup().expect("they can be read").remove(0);
    let mut source = FolderSource::of(&found.path);
    let of = Restorable::look_at(&mut source).expect("it opens");
    let go_on = &mut |_| ControlFlow::Continue(());
    match Logbook::open(data) {
        Ok(mut logbook) => drop(logbook.restore(&of, &mut source, whole, today(), go_on).expect("it is restored")),
        Err(_) => drop(Logbook::create_from(data, &of, &mut source, whole, today(), go_on).expect("it is restored")),
    }
}

#[test]
fn what_was_told_before_is_told_after() {
    let whole = record();
    for (harm, harming) in HARMS {
        for (way, going) in WAYS {
            let home = tempfile::tempdir().expect("a folder");
            let data = home.path().join("data");
            copy(&whole.path().join("data"), &data);
            harming(&data);
            let before = told(&data);
            assert!(!before.is_empty(), "{harm}: something is told");
            going(&data);
            let after = told(&data);
            let lost: Vec<_> = before.difference(&after).collect();
            assert!(lost.is_empty(), "{harm}, {way}: {lost:?} was told before");
            if way.starts_with("restore") {
                assert_eq!(after.len(), 3, "{harm}, {way}: the backup has all: {after:?}");
            }
            // Whatever was done, the record opens, or says what is the matter, and a backup brings all of it back.
            restored(&data, true);
            assert_eq!(told(&data).len(), 3, "{harm}, {way}, and then a backup restored");
            let logbook = tidied(Logbook::open(&data).expect("it opens"));
            assert_eq!(logbook.activities(None).expect("they can be read").len(), 3, "{harm}, {way}");
        }
    }
}

#[test]
fn what_is_derived_is_no_reason_to_lose_anything() {
    let whole = record();
    for (harm, harming) in HARMS.into_iter().take(3) {
        let home = tempfile::tempdir().expect("a folder");
        let data = home.path().join("data");
        copy(&whole.path().join("data"), &data);
        harming(&data);
        let logbook = Logbook::open(&data).unwrap_or_else(|error| panic!("{harm}: {error}"));
        assert_eq!(logbook.activities(None).expect("they can be read").len(), 3, "{harm}");
    }
}
