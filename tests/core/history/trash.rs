//! What was deleted is found however long ago, and comes back as it was.

use std::fs;
use std::path::Path;

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::logbook::TrashRow;
use ledgerline_core::store;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{in_a_folder, kept, read, started, today};

use super::added;

fn trash(logbook: &Logbook) -> Vec<(String, Option<String>, u32)> {
    let row = |row: TrashRow| (row.activity.details.title, row.deleted_on.map(|day| day.to_string()), row.files);
    logbook.trash().expect("it can be read").into_iter().map(row).collect()
}

fn files_of(logbook: &Logbook, id: ActivityId) -> Vec<EvidenceId> {
    let files = logbook.evidence_of(id, today()).expect("they can be read");
    files.into_iter().map(|file| file.evidence.id).collect()
}

#[test]
fn what_was_deleted_is_listed_and_undo_and_redo_keep_to_it() {
    let (home, mut logbook) = in_a_folder();
    let one = added(&mut logbook, "NMT workshop 6cr 2026-03-04 // a note");
    let other = added(&mut logbook, "Conference 3cr 2026-05-05");
    assert!(trash(&logbook).is_empty());
    logbook.today_is(day("2026-11-24"));
    logbook.remove_activities(&[one]).expect("it is deleted");
    logbook.today_is(day("2026-11-25"));
    logbook.remove_activities(&[other]).expect("it is deleted");
    let both = [
        ("Conference".to_owned(), Some("2026-11-25".to_owned()), 0),
        ("NMT workshop".to_owned(), Some("2026-11-24".to_owned()), 0),
    ];
    assert_eq!(trash(&logbook), both, "that deleted last first");
    drop(logbook);
    let mut logbook = started(&home.path().join("data"));
    assert_eq!(trash(&logbook), both);
    logbook.undo().expect("it is undone");
    assert_eq!(trash(&logbook), both[1..]);
    logbook.redo().expect("it is done again");
    assert_eq!(trash(&logbook), both);
}

#[test]
fn it_comes_back_under_its_number_with_its_files_and_what_was_accepted_of_them() {
    let (home, mut logbook) = in_a_folder();
    let workshop = added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    let other = added(&mut logbook, "Conference 3cr 2026-05-05");
    let files = [kept(&logbook, home.path(), "certificate"), kept(&logbook, home.path(), "programme")];
    logbook.file(&files, &[workshop], today()).expect("they are attached");
    let [certificate, programme] = files_of(&logbook, workshop)[..] else { panic!("there are two") };
    let file = logbook.evidence(certificate).expect("it is there");
    let said = ["Certificate of attendance", "This certifies that", "Somebody Else", "attended the NMT workshop"];
    logbook.keep_reading(&file, &read(&said)).expect("it is read");
    let reasons = |logbook: &Logbook| {
        let files = logbook.evidence_of(workshop, today()).expect("they can be read");
        let reasons = files.into_iter().flat_map(|file| file.reasons);
        reasons.map(|it| (it.key, it.accepted.map(|it| it.reason))).collect::<Vec<_>>()
    };
    let keys: Vec<String> = reasons(&logbook).into_iter().map(|(key, _)| key).collect();
    assert!(!keys.is_empty(), "something is to check");
    logbook.accept_proof(workshop, certificate, &keys, "My name before I married", today()).expect("it is accepted");
    let (before, accepted) = (logbook.activity(workshop).expect("it is there"), reasons(&logbook));

    logbook.remove_activities(&[workshop]).expect("it is deleted");
    // Meanwhile one of its files proves something else, and the other is set aside.
    logbook.attach(&[certificate], &[other]).expect("it is attached");
    logbook.put_away(&[programme]).expect("it is set aside");
    drop(logbook);
    let mut logbook = started(&home.path().join("data"));
    let done = logbook.bring_back(&[workshop]).expect("it is brought back");
    assert_eq!((done.deed, done.title.as_str(), done.count), (Deed::BroughtBack, "NMT workshop", 1));
    assert_eq!(logbook.activity(workshop).expect("it is back"), before);
    assert_eq!(files_of(&logbook, workshop), [certificate, programme]);
    assert_eq!(files_of(&logbook, other), [certificate]);
    assert!(!logbook.evidence(programme).expect("it is there").put_away);
    assert_eq!(reasons(&logbook), accepted);
    assert!(trash(&logbook).is_empty());

    logbook.undo().expect("it is undone");
    assert_eq!(trash(&logbook), [("NMT workshop".to_owned(), Some("2026-11-23".to_owned()), 2)]);
    assert!(logbook.evidence(programme).expect("it is there").put_away, "as it was");
    assert_eq!(files_of(&logbook, other), [certificate]);
    logbook.redo().expect("it is done again");
    assert_eq!((files_of(&logbook, workshop), reasons(&logbook)), (vec![certificate, programme], accepted));
    assert!(trash(&logbook).is_empty());
}

#[test]
fn only_what_is_deleted_is_brought_back_and_all_of_it_or_none() {
    let (_home, mut logbook) = in_a_folder();
    let one = added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    let other = added(&mut logbook, "Conference 3cr 2026-05-05");
    logbook.remove_activities(&[one]).expect("it is deleted");
    for ids in [[one, other], [one, ActivityId(77)]] {
        assert!(matches!(logbook.bring_back(&ids), Err(Error::NoSuchActivity(id)) if id == ids[1]));
        assert_eq!(trash(&logbook).len(), 1);
    }
    assert!(matches!(logbook.bring_back(&[]), Err(Error::NothingToDo)));
    logbook.bring_back(&[one, one]).expect("once is enough");
    assert!(matches!(logbook.bring_back(&[one]), Err(Error::NoSuchActivity(_))));
}

/// The sidecars follow: a record made anew from the files has what was brought back, and not what was deleted.
#[test]
fn what_the_files_tell_follows() {
    let (home, mut logbook) = in_a_folder();
    let id = added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    let file = kept(&logbook, home.path(), "certificate");
    logbook.file(&[file], &[id], today()).expect("it is attached");
    let told = |logbook: &Logbook| {
        let beside = Logbook::recoverable_beside(&home.path().join("data"));
        assert!(logbook.recoverable().expect("it can be read").activities.is_empty(), "it is known");
        beside.activities.len()
    };
    assert_eq!(told(&logbook), 1);
    logbook.remove_activities(&[id]).expect("it is deleted");
    assert_eq!(told(&logbook), 0);
    logbook.bring_back(&[id]).expect("it is brought back");
    assert_eq!(told(&logbook), 1);
    logbook.undo().expect("it is undone");
    assert_eq!(told(&logbook), 0);
}

/// Where the numbers that were given are lost, as on a damaged page, those of the deleted are still theirs.
#[test]
fn the_number_of_what_is_deleted_is_given_to_nothing_else() {
    let (home, mut logbook) = in_a_folder();
    added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    let last = added(&mut logbook, "Conference 3cr 2026-05-05");
    logbook.remove_activities(&[last]).expect("it is deleted");
    drop(logbook);
    let data = home.path().join("data");
    let other = rusqlite::Connection::open(data.join("ledger.db")).expect("it opens");
    other.execute_batch("DELETE FROM sqlite_sequence").expect("they can be lost");
    drop(other);
    let mut logbook = started(&data);
    let new = added(&mut logbook, "Choir day 1cr 2026-06-06");
    assert!(new > last, "{new:?}");
    logbook.bring_back(&[last]).expect("it is brought back");
    assert_eq!(logbook.activities(None).expect("they can be read").len(), 3);
}

/// What schema 8 deleted stands in its history alone, without a day.
#[test]
fn what_an_older_version_deleted_is_found() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-8.db");
    fs::copy(released, folder.path().join("ledger.db")).expect("it can be copied");
    let mut logbook = Logbook::open(folder.path()).expect("it opens");
    // Deleted by earlier versions still.
    let earlier =
        ["Ethics and gait", "Retreat that was planned", "Evening of improvisation"].map(|it| (it.to_owned(), None, 0));
    let with_earlier = |rows: &[(String, Option<String>, u32)]| [rows, &earlier].concat();
    let lullabies = ("Lullabies and bonding, deleted".to_owned(), None, 2);
    let drums = ("Drum circle, deleted".to_owned(), None, 0);
    assert_eq!(trash(&logbook), with_earlier(&[lullabies.clone(), drums.clone()]));
    let row = logbook.trash().expect("it can be read").remove(1).activity;
    assert_eq!(row.details.note.as_deref(), Some("with friends"));
    let history = logbook.history_of(row.id).expect("it has one");
    assert_eq!(
        history.entries.iter().map(|it| (it.day, it.deed)).collect::<Vec<_>>(),
        [(None, Deed::Removed), (None, Deed::Added)]
    );

    // Undo and redo go on where they were, and what they do to it is followed.
    assert_eq!(logbook.undo().expect("it is undone").deed, Deed::Removed);
    assert_eq!(trash(&logbook), with_earlier(std::slice::from_ref(&drums)));
    logbook.redo().expect("it is done again");
    logbook.redo().expect("the addition that was undone");
    logbook.redo().expect("its deletion, too");
    let choir = ("Choir and aphasia, deleted and undone".to_owned(), None, 0);
    assert_eq!(trash(&logbook), with_earlier(&[choir, lullabies, drums]));
    logbook.undo().expect("it is undone");
    logbook.undo().expect("it is undone");

    let ids: Vec<ActivityId> = logbook.trash().expect("it can be read").iter().map(|row| row.activity.id).collect();
    logbook.bring_back(&ids).expect("they are brought back");
    assert_eq!(logbook.activities(None).expect("they can be read").len(), 39);
    assert_eq!(files_of(&logbook, ids[0]).len(), 2);
    let accepted: Vec<_> = logbook.evidence_of(ids[0], today()).expect("they can be read")[0].reasons.clone();
    let reason = accepted[0].accepted.as_ref().map(|it| it.reason.as_str());
    assert_eq!(reason, Some("A second name of mine"));
    assert!(trash(&logbook).is_empty());
    drop(logbook);
    assert!(matches!(store::keep_damaged(folder.path(), today()), Err(store::OpenError::Exists(_))), "it is well");
}
