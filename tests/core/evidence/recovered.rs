//! What files tell of and a record does not know is shown, and taken in as one action.

use std::fs;

use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::logbook::{Recoverable, Recovery};
use ledgerline_core::store;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::today;
use serde_json::json;

use super::unknown::{Closed, added, supervision, written};

fn titles(recoverable: &Recoverable) -> Vec<(&str, Recovery)> {
    recoverable.activities.iter().map(|it| (it.title.as_str(), it.recovery)).collect()
}

fn recoverable(logbook: &Logbook) -> Recoverable {
    logbook.recoverable().expect("it can be read")
}

fn activities(logbook: &Logbook) -> Vec<Activity> {
    let mut activities = logbook.activities(None).expect("they can be read");
    activities.sort_by_key(|it| it.id);
    activities
}

#[test]
fn a_new_record_takes_in_what_an_earlier_ones_files_tell_of() {
    let closed = Closed::new();
    let before = activities(&closed.open());
    closed.lose_the_ledger();
    let beside = Logbook::recoverable_beside(&closed.data());
    let both = [("Supervision « de groupe »", Recovery::New), ("Improvisation", Recovery::New)];
    assert_eq!((beside.files, titles(&beside)), (3, both.to_vec()));
    let mut logbook = closed.create();
    assert_eq!(recoverable(&logbook), beside);
    logbook.recover().expect("they are taken in");
    assert_eq!(activities(&logbook), before, "every word of them, and their numbers");
    assert_eq!(logbook.unfiled(today()).expect("they can be read").len(), 0);
    for (id, files) in [(1, 2), (2, 2)] {
        assert_eq!(logbook.evidence_of(ActivityId(id), today()).expect("it is there").len(), files);
    }
    assert_eq!(recoverable(&logbook), Recoverable::default());
    assert!(matches!(logbook.recover(), Err(Error::NothingToDo)));

    let told = closed.sidecars();
    logbook.undo().expect("it is undone");
    assert_eq!((activities(&logbook).len(), closed.sidecars()), (0, told.clone()));
    assert_eq!(recoverable(&logbook), beside, "the files alone tell of it again");
    logbook.redo().expect("it is done again");
    assert_eq!(activities(&logbook), before);
    // Undone, and then something else is done: there is no redo, and still nothing is lost.
    logbook.undo().expect("it is undone");
    let other = added(&mut logbook, "Something else 1cr 2026-06-06");
    assert_eq!((recoverable(&logbook), closed.sidecars()), (beside, told));
    logbook.remove_activities(&[other]).expect("it is removed");
    logbook.recover().expect("they are taken in");
    let details = |activities: &[Activity]| activities.iter().map(|it| it.details.clone()).collect::<Vec<_>>();
    assert_eq!(details(&activities(&logbook)), details(&before));
    let before = activities(&logbook);
    drop(logbook);
    assert_eq!(closed.rebuilt().0, before, "the files tell of it as ever");
}

#[test]
fn an_older_record_is_brought_up_to_what_its_files_tell_of() {
    let closed = Closed::new();
    let mut logbook = closed.open();
    let noted = ActivityForm { private_note: "for me alone".to_owned(), ..supervision() };
    logbook.correct_activity(ActivityId(1), &noted, today()).expect("it is corrected");
    drop(logbook);
    let ledger = closed.data().join("ledger.db");
    let older = fs::read(&ledger).expect("it can be read");
    let mut logbook = closed.open();
    closed.go_on(&mut logbook);
    let changed = ActivityForm { note: "the second day, too".to_owned(), ..noted };
    logbook.correct_activity(ActivityId(1), &changed, day("2026-11-24")).expect("it is corrected");
    let now = activities(&logbook);
    drop(logbook);
    fs::write(&ledger, older).expect("it can be put back");

    let mut logbook = closed.open();
    let found = recoverable(&logbook);
    let expected = [
        ("Supervision « de groupe »", Recovery::Newer),
        ("Improvisation", Recovery::File),
        ("Conference", Recovery::New),
    ];
    assert_eq!(titles(&found), expected);
    logbook.recover().expect("they are taken in");
    assert_eq!(activities(&logbook), now, "the private note is the record's own, and stays");
    assert_eq!(recoverable(&logbook), Recoverable::default());
    logbook.undo().expect("it is undone");
    assert_eq!((activities(&logbook).len(), recoverable(&logbook)), (2, found));
}

#[test]
fn what_the_record_has_of_a_later_day_is_not_replaced_by_an_older_state() {
    let closed = Closed::new();
    let path = closed.sidecar_of("certificate.pdf");
    written(&path, |said| {
        said["proves"][0]["title"] = json!("What it was called before");
        said["proves"][0]["changed_on"] = json!("2026-01-01");
    });
    let mut logbook = closed.open();
    assert_eq!(recoverable(&logbook), Recoverable::default(), "it has the file already");
    assert!(matches!(logbook.recover(), Err(Error::NothingToDo)));
}

#[test]
fn two_ledgers_may_have_given_one_number_to_two_activities() {
    let closed = Closed::new();
    let before = activities(&closed.open());
    closed.lose_the_ledger();
    let mut logbook = closed.create();
    let other = added(&mut logbook, "Something else 1cr 2026-06-06");
    assert_eq!(other, ActivityId(1));
    assert_eq!(recoverable(&logbook).activities.len(), 2);
    let done = logbook.recover().expect("they are taken in");
    assert_eq!(done.activities.len(), 2);
    let now = activities(&logbook);
    assert_eq!(now[0].details.title, "Something else", "what was there is there");
    let told: Vec<_> = now[1..].iter().map(|it| (&it.details, it.entered_on)).collect();
    assert_eq!(told, before.iter().map(|it| (&it.details, it.entered_on)).collect::<Vec<_>>());
    let files = |at: usize| logbook.evidence_of(now[at].id, today()).expect("it is there").len();
    assert_eq!([files(0), files(1), files(2)], [0, 2, 2]);
    drop(logbook);
    assert_eq!(recoverable(&closed.open()), Recoverable::default());
}

#[test]
fn what_no_record_can_hold_is_told_stays_and_keeps_nothing_else_out() {
    let closed = Closed::new();
    closed.lose_the_ledger();
    written(&closed.sidecar_of("certificate.pdf"), |said| said["form"] = json!(2));
    written(&closed.sidecar_of("log.pdf"), |said| {
        let mut odd = said["proves"][0].clone();
        (odd["id"], odd["title"]) = (json!(7), json!(""));
        said["proves"].as_array_mut().expect("it proves something").push(odd);
    });
    let told = closed.sidecars();
    let mut logbook = closed.create();
    let found = recoverable(&logbook);
    assert_eq!((found.activities.len(), found.not_understood), (2, 2), "{found:?}");
    logbook.recover().expect("the others are taken in");
    assert_eq!(activities(&logbook).len(), 2);
    let kept = closed.sidecars();
    assert!(told.values().all(|before| kept.values().any(|now| now == before)), "nothing that was told is lost");
}

#[test]
fn a_file_that_was_put_away_and_proves_something_is_offered_again() {
    let closed = Closed::new();
    closed.lose_the_ledger();
    let mut logbook = closed.create();
    let files: Vec<_> = logbook.all_evidence().expect("they can be read").iter().map(|it| it.evidence.id).collect();
    logbook.put_away(&files).expect("they are put away");
    logbook.recover().expect("they are taken in");
    let rows = logbook.all_evidence().expect("they can be read");
    assert!(rows.iter().all(|it| !it.evidence.put_away && !it.attached_to.is_empty()), "{rows:?}");
}

#[test]
fn nothing_is_offered_of_what_a_record_has_known_itself() {
    let closed = Closed::new();
    let mut logbook = closed.open();
    let nothing = |logbook: &Logbook, after: &str| {
        assert_eq!(recoverable(logbook), Recoverable::default(), "after {after}");
    };
    nothing(&logbook, "opening");
    let form = ActivityForm { title: "Another title".to_owned(), ..supervision() };
    logbook.correct_activity(ActivityId(1), &form, today()).expect("it is corrected");
    nothing(&logbook, "correcting");
    let file = logbook.evidence_of(ActivityId(2), today()).expect("it is there")[0].evidence.id;
    logbook.detach(file, ActivityId(2)).expect("it is taken off");
    nothing(&logbook, "detaching");
    logbook.remove_activities(&[ActivityId(1)]).expect("it is removed");
    nothing(&logbook, "removing");
    for _ in 0..3 {
        logbook.undo().expect("it is undone");
        nothing(&logbook, "undoing");
    }
    drop(logbook);
    store::keep_damaged(&closed.data(), today()).expect_err("it opens");
    nothing(&closed.open(), "another start");
}

/// Somebody may have written into a file's sidecar by hand, or a disk may have spoilt a digit.
#[test]
fn what_no_ledger_can_hold_of_one_file_keeps_no_other_back() {
    let far = "+10000-01-01";
    let accepted = |difference: &str, reason: &str, on: &str| json!([{ "activity": 1, "difference": difference, "reason": reason, "accepted_on": on }]);
    for (key, value) in [
        ("kept_on", json!(far)),
        ("kept_on", json!("-0001-01-01")),
        ("accepted", accepted("", "as it was", "2026-03-09")),
        ("accepted", accepted("name:sample-example", "", "2026-03-09")),
        ("accepted", accepted("name:sample-example", "as it was", far)),
    ] {
        let closed = Closed::new();
        let before = activities(&closed.open());
        written(&closed.sidecar_of("log.pdf"), |said| said[key] = value.clone());
        let (found, rebuilt) = closed.rebuilt();
        assert_eq!((found, rebuilt.files, rebuilt.unfiled), (before.clone(), 3, 0), "{key}: {value}");
        closed.lose_the_ledger();
        let mut logbook = closed.create();
        assert_eq!(recoverable(&logbook).files, 3, "{key}: {value}");
        logbook.recover().expect("they are taken in");
        assert_eq!(activities(&logbook), before, "{key}: {value}");
    }
}
