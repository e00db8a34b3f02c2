//! Deleted for good: only what was deleted before, only by hand, and then nothing brings it back.

use std::fs;

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::Dependents;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{first_run, in_a_folder, kept, started, today};
use ledgerline_words::Words;

use super::added;

fn titles(logbook: &Logbook) -> Vec<String> {
    let mut rows = logbook.trash().expect("it can be read");
    rows.sort_by_key(|row| row.activity.id);
    rows.into_iter().map(|row| row.activity.details.title).collect()
}

#[test]
fn no_undo_and_no_redo_brings_it_back() {
    let (home, mut logbook) = in_a_folder();
    let zither = added(&mut logbook, "Zither masterclass 6cr 2026-03-04 // with zithers");
    let other = added(&mut logbook, "Conference 3cr 2026-05-05");
    logbook.remove_activities(&[zither, other]).expect("they are deleted");
    let drum = added(&mut logbook, "Drumming 1cr 2026-06-06");
    logbook.remove_activities(&[drum]).expect("it is deleted");
    logbook.undo().expect("the deletion can be done again");
    let gone = logbook.delete_for_good(&[zither]).expect("it is deleted for good");
    assert_eq!(gone.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), ["Zither masterclass"]);
    assert_eq!(titles(&logbook), ["Conference"]);
    for ids in [[zither], [ActivityId(77)]] {
        assert!(matches!(logbook.delete_for_good(&ids), Err(Error::NoSuchActivity(_))));
        assert!(matches!(logbook.bring_back(&ids), Err(Error::NoSuchActivity(_))));
        assert!(matches!(logbook.history_of(ids[0]), Err(Error::NoSuchActivity(_))));
    }
    drop(logbook);

    let mut logbook = started(&home.path().join("data"));
    while logbook.history().expect("it can be told").undo.is_some() {
        logbook.undo().expect("it is undone");
        assert!(logbook.activity(zither).is_err() && !titles(&logbook).contains(&"Zither masterclass".to_owned()));
    }
    while logbook.history().expect("it can be told").redo.is_some() {
        logbook.redo().expect("it is done again");
        assert!(logbook.activity(zither).is_err() && !titles(&logbook).contains(&"Zither masterclass".to_owned()));
    }
    assert_eq!(titles(&logbook), ["Conference", "Drumming"], "everything else was undone and done again");
    drop(logbook);
    let bytes = fs::read(home.path().join("data/ledger.db")).expect("it can be read");
    assert!(!String::from_utf8_lossy(&bytes).to_lowercase().contains("zither"), "no trace is left in the file");
    let after = added(&mut started(&home.path().join("data")), "Later 1cr 2026-07-07");
    assert!(after > drum, "no number is given twice: {after:?}");
}

#[test]
fn what_depends_on_it_is_named_and_stays() {
    let (home, mut logbook) = in_a_folder();
    let workshop = added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    let other = added(&mut logbook, "Conference 3cr 2026-05-05");
    let both = kept(&logbook, home.path(), "both");
    let alone = kept(&logbook, home.path(), "alone");
    let aside = kept(&logbook, home.path(), "aside");
    logbook.file(&[both], &[workshop, other], today()).expect("it is attached");
    logbook.file(&[alone, aside], &[workshop], today()).expect("they are attached");
    let cycle = logbook.cycles().expect("there is one")[0].id;
    let after = day("2029-02-01");
    logbook.close_cycle(cycle, false, after).expect("it is closed");
    assert!(matches!(logbook.dependents(&[workshop]), Err(Error::NoSuchActivity(_))), "it is not deleted");
    assert!(matches!(logbook.delete_for_good(&[workshop]), Err(Error::NoSuchActivity(_))));
    logbook.remove_activities(&[workshop]).expect("it is deleted");
    let files = logbook.all_evidence().expect("they can be read");
    logbook.put_away(&[files[2].evidence.id]).expect("it is set aside");

    let Dependents { activities, told, files, closed_cycles } =
        logbook.dependents(&[workshop]).expect("it can be told");
    assert_eq!(activities.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), ["NMT workshop"]);
    let named: Vec<_> = files.iter().map(|it| (it.file_name.as_str(), it.put_away, it.attached_to.len())).collect();
    assert_eq!(named, [("both.pdf", false, 1), ("alone.pdf", false, 0), ("aside.pdf", true, 0)]);
    assert_eq!(files[0].attached_to[0].id, other);
    assert_eq!(closed_cycles.len(), 1);
    assert_eq!((closed_cycles[0].cycle, closed_cycles[0].first_day), (cycle, day("2024-01-01")));

    let sentences: Vec<String> = told.iter().map(|it| Words::of(Language::English).phrase(it)).collect();
    assert_eq!(
        sentences,
        [
            "“both.pdf” stays, and proves Conference.",
            "“alone.pdf” stays, and waits to be filed.",
            "“aside.pdf” stays, set aside.",
            "The closed cycle of Certified Music Therapist (MTA), 1 January 2024 to 31 December 2028, keeps its copy.",
            "Backups and other copies of your record that were made before keep it.",
        ]
    );

    logbook.delete_for_good(&[workshop]).expect("it is deleted for good");
    assert_eq!(logbook.all_evidence().expect("they can be read").len(), 3, "every file stays");
    let copy = logbook.snapshot(cycle).expect("it is closed").activities;
    assert!(copy.iter().any(|it| it.id == workshop), "a closed cycle never changes");
}

/// A sidecar that could not be written when its activity was deleted would offer it again.
#[test]
fn no_file_offers_it_again() {
    let (home, mut logbook) = in_a_folder();
    let data = home.path().join("data");
    let workshop = added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    let other = added(&mut logbook, "Conference 3cr 2026-05-05");
    let file = kept(&logbook, home.path(), "certificate");
    let hex = file.fingerprint().to_string();
    logbook.file(&[file], &[workshop, other], today()).expect("it is attached");
    let sidecar = data.join("evidence").join(&hex[..2]).join(format!("{hex}.json"));
    let told = fs::read(&sidecar).expect("there is a sidecar");
    logbook.remove_activities(&[workshop, other]).expect("they are deleted");
    fs::write(&sidecar, &told).expect("it is as it was before");
    assert!(
        logbook.recoverable().expect("it can be read").activities.is_empty(),
        "they are known as long as they are kept"
    );
    logbook.delete_for_good(&[workshop]).expect("it is deleted for good");
    assert_eq!(Logbook::recoverable_beside(&data).activities.len(), 1, "of the other it still tells");
    assert!(!String::from_utf8_lossy(&fs::read(&sidecar).expect("it is there")).contains("NMT workshop"));
    drop(logbook);
    let mut logbook = started(&data);
    assert!(logbook.recoverable().expect("it can be read").activities.is_empty());
    logbook.bring_back(&[other]).expect("the other is brought back");
    assert!(logbook.recoverable().expect("it can be read").activities.is_empty());
    drop(logbook);
    let anew = home.path().join("anew");
    let (rebuilt, _) = Logbook::rebuild(&anew, &data.join("evidence"), &first_run(), today()).expect("it is rebuilt");
    let titles: Vec<String> =
        rebuilt.activities(None).expect("they can be read").into_iter().map(|it| it.details.title).collect();
    assert_eq!(titles, ["Conference"]);
}

/// What a sidecar tells of another record's activity is not this record's to forget, whatever its number.
#[test]
fn what_this_record_has_never_known_stays_in_its_sidecar() {
    let (home, mut logbook) = in_a_folder();
    let data = home.path().join("data");
    let workshop = added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    let file = kept(&logbook, home.path(), "certificate");
    let hex = file.fingerprint().to_string();
    logbook.file(&[file], &[workshop], today()).expect("it is attached");
    let sidecar = data.join("evidence").join(&hex[..2]).join(format!("{hex}.json"));
    let told = fs::read_to_string(&sidecar).expect("there is a sidecar");
    logbook.remove_activities(&[workshop]).expect("it is deleted");
    fs::write(&sidecar, told.replace("NMT workshop", "Of an earlier record")).expect("it can be written");
    logbook.delete_for_good(&[workshop]).expect("it is deleted for good");
    let found = logbook.recoverable().expect("it can be read");
    assert_eq!(found.activities.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), ["Of an earlier record"]);
}

#[test]
fn nothing_is_deleted_for_good_by_an_empty_list() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record can be made");
    assert!(matches!(logbook.delete_for_good(&[]), Err(Error::NothingToDo)));
}
