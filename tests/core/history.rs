//! What was done to an activity, and when; what was deleted is found, brought back, and deleted for good only by hand.

mod any_order;
mod for_good;
mod trash;

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::history::ActivityHistory;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{first_run, in_a_folder, kept, started, today};
use ledgerline_words::Words;

fn added(logbook: &mut Logbook, line: &str) -> ActivityId {
    logbook.add_line(line, today()).expect("the line is kept").0.activities[0].id
}

fn history(logbook: &Logbook, id: ActivityId) -> ActivityHistory {
    logbook.history_of(id).expect("it has a history")
}

/// Each entry as it is read: its day, what was done, what changed.
fn told(history: &ActivityHistory, language: Language) -> Vec<String> {
    let words = Words::of(language);
    let entry = |entry: &ledgerline_core::domain::history::HistoryEntry| {
        let day = entry.day.map_or_else(|| "–".to_owned(), |day| day.to_string());
        let details: Vec<String> = entry.details.iter().map(|it| words.phrase(it)).collect();
        [format!("{day} {}", words.phrase(&entry.what)), details.join("; ")].join(" | ")
    };
    history.entries.iter().map(entry).collect()
}

fn form(logbook: &Logbook, id: ActivityId) -> ActivityForm {
    let activity = logbook.activity(id).expect("it is there");
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    ActivityForm {
        title: activity.details.title.clone(),
        credits: activity.details.credits.map(|it| it.display(Language::English)).unwrap_or_default(),
        start: activity.details.start.to_string(),
        end: activity.details.end.to_string(),
        kind: activity.details.kind.as_ref().map(|kind| kind.id().to_owned()).unwrap_or_default(),
        provider: text(&activity.details.provider),
        note: text(&activity.details.note),
        private_note: text(&activity.private_note),
        ..ActivityForm::default()
    }
}

#[test]
fn what_was_done_is_told_with_its_day_and_what_it_changed_from_and_to() {
    let (home, mut logbook) = in_a_folder();
    logbook.today_is(day("2026-11-20"));
    let id = added(&mut logbook, "NMT workshop 6cr 2026-03-04 #workshop");
    logbook.today_is(day("2026-11-21"));
    let changed = ActivityForm {
        title: "NMT workshop, level 2".to_owned(),
        credits: "4.5".to_owned(),
        start: "2026-03-03".to_owned(),
        kind: "conference".to_owned(),
        provider: "Harbour University".to_owned(),
        private_note: "the client with the harp".to_owned(),
        topics: vec!["ethics".to_owned()],
        duration: "2h30".to_owned(),
        ..form(&logbook, id)
    };
    logbook.correct_activity(id, &changed, day("2026-11-21")).expect("it is corrected");
    logbook.today_is(day("2026-11-22"));
    let certificate = kept(&logbook, home.path(), "certificate");
    logbook.file(&[certificate], &[id], today()).expect("it is attached");
    let claim = ClaimForm { credits: "3".to_owned(), note: "half of it".to_owned() };
    logbook.correct_claim(id, "camt-mta", &claim, today()).expect("it is claimed");
    // What is undone is no history.
    logbook.correct_activity(id, &form(&logbook, id), today()).expect("it is corrected");
    logbook.undo().expect("it is undone");
    drop(logbook);

    let mut logbook = started(&home.path().join("data"));
    let now = history(&logbook, id);
    assert!(now.is_whole && !now.is_deleted);
    assert_eq!(
        told(&now, Language::English),
        [
            "2026-11-22 Credits for a credential changed | Credits for Certified Music Therapist (MTA): the usual, now 3 (“half \
             of it”)",
            "2026-11-22 Proof attached | Attached: “certificate.pdf”",
            "2026-11-21 Changed | Title: “NMT workshop”, now “NMT workshop, level 2”; First day: 4 March 2026, now 3 \
             March 2026; Credits: 6, now 4.5; Duration: blank, now 2\u{a0}h\u{a0}30; Kind: Workshop or course, now \
             Conference; Topics: blank, now Ethics; Provider: blank, now “Harbour University”; The private note changed",
            "2026-11-20 Added | ",
        ]
    );
    let french = told(&now, Language::French).join("\n");
    assert!(french.contains("Crédits\u{a0}: 6, maintenant 4,5"), "{french}");
    for words in [format!("{now:?}"), french] {
        assert!(!words.contains("harp"), "what a private note says is told nowhere: {words}");
    }

    logbook.today_is(day("2026-11-24"));
    logbook.remove_activities(&[id]).expect("it is deleted");
    let deleted = history(&logbook, id);
    assert!(deleted.is_deleted);
    assert_eq!(deleted.title, "NMT workshop, level 2");
    let first = &told(&deleted, Language::English)[0];
    assert_eq!(first, "2026-11-24 Deleted | Detached: “certificate.pdf”");
    logbook.bring_back(&[id]).expect("it is brought back");
    let back = history(&logbook, id);
    assert_eq!(back.entries.iter().map(|it| it.deed).take(2).collect::<Vec<_>>(), [Deed::BroughtBack, Deed::Removed]);
    assert_eq!(told(&back, Language::English)[0], "2026-11-24 Brought back | Attached: “certificate.pdf”");
}

#[test]
fn nobody_has_a_history_that_was_never_there() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record can be made");
    assert!(matches!(logbook.history_of(ActivityId(1)), Err(Error::NoSuchActivity(ActivityId(1)))));
    let id = added(&mut logbook, "NMT workshop 6cr 2026-03-04");
    logbook.undo().expect("it is undone");
    assert!(matches!(logbook.history_of(id), Err(Error::NoSuchActivity(_))));
    assert!(logbook.trash().expect("it can be read").is_empty(), "what was taken back is not deleted");
}

#[test]
fn what_a_cycle_made_of_an_activity_is_told() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record can be made");
    let id = added(&mut logbook, "Supervision 2h 2026-03-04");
    logbook.open_cycle("cbmt-mtbc", "2024-01-01", today()).expect("it is opened");
    let entries = told(&history(&logbook, id), Language::English);
    assert_eq!(entries[0], "2026-11-23 Changed with a cycle or its rules | Status: Draft, now Done");
}

/// A thousand actions can be undone; what was done before them is still told of.
#[test]
fn more_is_told_of_than_can_be_undone() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record can be made");
    let first = added(&mut logbook, "The very first 1cr 2026-03-04");
    let other = added(&mut logbook, "The second 1cr 2026-03-05");
    logbook.remove_activities(&[other]).expect("it is deleted");
    for number in 0..1_000 {
        let form = ActivityForm { note: format!("note {number}"), ..form(&logbook, first) };
        logbook.correct_activity(first, &form, today()).expect("it is corrected");
    }
    let mut undone = 0;
    while logbook.history().expect("it can be told").undo.is_some() {
        logbook.undo().expect("it is undone");
        undone += 1;
    }
    assert_eq!(undone, 1_000);
    assert!(matches!(logbook.undo(), Err(Error::NothingToDo)));
    let history = history(&logbook, first);
    assert_eq!((history.entries.len(), history.is_whole), (1, true), "how it came is still told");
    for _ in 0..undone {
        logbook.redo().expect("it is done again");
    }
    assert_eq!(self::history(&logbook, first).entries.len(), 1_001);
    logbook.bring_back(&[other]).expect("what no undo reaches is brought back");
    assert_eq!(logbook.activity(other).expect("it is back").details.title, "The second");
}
