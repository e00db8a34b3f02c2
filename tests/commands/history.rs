//! What was done to an activity and when; what was deleted, brought back, and deleted for good.

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{is_left, started};
use ledgerline_tests::program::Run;
use ledgerline_tests::record::Record;
use serde_json::{Value, json};

/// A record of two workshops that share a file; one of them was changed. With a private note.
fn record() -> Record {
    let record = Record::new();
    let both = record.pdf("both");
    record.attach(1, &[&both]);
    record.attach(2, &[&both]);
    record.attach(1, &[&record.pdf("alone")]);
    let form = ActivityForm {
        title: "NMT workshop".to_owned(),
        credits: "4.5".to_owned(),
        start: "2026-03-04".to_owned(),
        end: "2026-03-04".to_owned(),
        kind: "workshop".to_owned(),
        private_note: "nobody's business".to_owned(),
        ..ActivityForm::default()
    };
    in_the_window(&record, |logbook| {
        logbook.correct_activity(ActivityId(1), &form, day("2026-11-24")).expect("it is corrected");
    });
    record
}

/// What only the window does so far.
fn in_the_window(record: &Record, act: impl FnOnce(&mut Logbook)) {
    let mut logbook = started(&record.folder.data());
    logbook.today_is(day("2026-11-24"));
    act(&mut logbook);
    drop(logbook);
    is_left(&record.folder.data());
}

fn delete(record: &Record, id: i64) {
    in_the_window(record, |logbook| {
        logbook.remove_activities(&[ActivityId(id)]).expect("it is deleted");
    });
}

fn said(run: &Run) -> &str {
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.stderr.is_empty(), "{run:?}");
    run.stdout.trim_end()
}

/// The sentence on standard error of what was refused.
fn refused(run: &Run) -> &str {
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.stdout.is_empty(), "{run:?}");
    run.stderr.trim_end()
}

fn titles(answer: &Value) -> Vec<&str> {
    let rows = answer.as_array().expect("it is a list");
    rows.iter().map(|row| row["title"].as_str().expect("it has a title")).collect()
}

#[test]
fn a_history_says_what_was_done_and_when() {
    let record = record();
    let run = record.folder.run(&["history", "1"]);
    let lines: Vec<&str> = said(&run).lines().collect();
    assert_eq!(
        lines,
        [
            "“NMT workshop” (number 1), entered on 23 November 2026.",
            "2026-11-24  Changed",
            "            - Credits: 6, now 4.5",
            "            - The private note changed",
            "2026-11-23  Proof attached",
            "            - Attached: “alone.pdf”",
            "2026-11-23  Proof attached",
            "            - Attached: “both.pdf”",
            "2026-11-23  Added",
        ]
    );
    let french = record.folder.run(&["--lang", "fr", "history", "1"]);
    assert!(said(&french).contains("- Crédits\u{a0}: 6, maintenant 4,5"), "{french:?}");
    let answer = record.folder.json(&["history", "1"]);
    assert!(!answer.to_string().contains("nobody"), "a private note is told: {answer}");
    assert_eq!(answer["whole"], json!(true));
    let changes = json!([{ "field": "credits", "before": 6, "after": 4.5 }, { "field": "private_note" }]);
    assert_eq!(answer["entries"][0]["changes"], changes);
    assert_eq!(
        (&answer["entries"][0]["day"], &answer["entries"][0]["deed"]),
        (&json!("2026-11-24"), &json!("corrected"))
    );
    assert_eq!(answer["entries"][1]["files"], json!([{ "id": 2, "file": "alone.pdf", "change": "attached" }]));
}

#[test]
fn what_was_deleted_is_listed_and_comes_back() {
    let record = record();
    assert_eq!(said(&record.folder.run(&["trash"])), "Nothing is deleted.");
    assert_eq!(record.folder.json(&["trash"]), json!([]));
    let before = record.state();
    delete(&record, 1);
    let run = record.folder.run(&["trash"]);
    assert_eq!(said(&run), "   1  2026-03-04     4.5  NMT workshop  (deleted on 2026-11-24)");
    let answer = record.folder.json(&["trash"]);
    assert!(!answer.to_string().contains("nobody"), "a private note is told: {answer}");
    assert_eq!((&answer[0]["id"], &answer[0]["files"]), (&json!(1), &json!(2)));
    assert_eq!(record.folder.json(&["history", "1"])["deleted"], json!(true));

    assert_eq!(said(&record.folder.run(&["trash", "--bring-back", "1"])), "Brought back: NMT workshop.");
    assert_eq!(record.state(), before, "with its files, and all they tell");
    assert_eq!(record.folder.json(&["trash"]), json!([]));
    delete(&record, 1);
    delete(&record, 2);
    let answer = record.folder.json(&["trash", "--bring-back", "1", "2"]);
    assert_eq!(answer, json!({ "brought_back": [1, 2] }));
}

#[test]
fn it_is_deleted_for_good_only_where_that_is_meant() {
    let record = record();
    delete(&record, 1);
    let run = record.folder.run(&["trash", "--delete-for-good", "1"]);
    assert_eq!(
        refused(&run),
        "Nothing was deleted for good. With --yes, this would be gone and could not be brought back: NMT workshop (1). \
         “both.pdf” stays, and proves Improvisation. “alone.pdf” stays, and waits to be filed. Backups and other copies \
         of your record that were made before keep it."
    );
    let failure = record.folder.json(&["trash", "--delete-for-good", "1"])["failure"].clone();
    assert_eq!(failure["kind"], json!("not-confirmed"));
    assert_eq!(failure["activities"][0]["id"], json!(1));
    assert_eq!(failure["files"][0]["attached_to"][0]["title"], json!("Improvisation"));
    assert_eq!(titles(&record.folder.json(&["trash"])), ["NMT workshop"], "it is still there");
    let run = record.folder.run(&["--lang", "fr", "trash", "--delete-for-good", "1"]);
    assert!(refused(&run).starts_with("Rien n’a été supprimé définitivement."), "{run:?}");

    let run = record.folder.run(&["trash", "--delete-for-good", "1", "--yes"]);
    assert_eq!(said(&run), "Deleted for good: NMT workshop.");
    assert_eq!(record.folder.json(&["trash"]), json!([]));
    assert_eq!(record.folder.json(&["history", "1"])["failure"]["kind"], json!("no-such-activity"));
    assert_eq!(record.folder.json(&["evidence"]).as_array().map(Vec::len), Some(2), "its files stay");
    assert_eq!(record.folder.json(&["recover", "--list"])["activities"], json!([]));
    assert_eq!(titles(&record.folder.json(&["list"])), ["Improvisation"]);
}

#[test]
fn a_number_that_nobody_has_is_named_in_one_sentence() {
    let record = record();
    delete(&record, 1);
    for (words, sentence) in [
        (&["history", "9"][..], "There is no activity 9 in your record. “ledgerline list” shows the numbers."),
        (
            &["trash", "--bring-back", "1", "2"],
            "No activity 2 is among the deleted. “ledgerline trash” shows the numbers.",
        ),
        (
            &["trash", "--delete-for-good", "9"],
            "No activity 9 is among the deleted. “ledgerline trash” shows the numbers.",
        ),
        (
            &["trash", "--delete-for-good", "2", "--yes"],
            "No activity 2 is among the deleted. “ledgerline trash” shows the numbers.",
        ),
    ] {
        assert_eq!(refused(&record.folder.run(words)), sentence);
        assert_eq!(record.folder.json(words)["failure"]["kind"], json!("no-such-activity"));
    }
    assert_eq!(titles(&record.folder.json(&["trash"])), ["NMT workshop"], "all of them or none");
    for words in [
        &["history"][..],
        &["history", "one"],
        &["trash", "--yes"],
        &["trash", "--bring-back"],
        &["trash", "--bring-back", "1", "--delete-for-good", "1"],
    ] {
        assert_eq!(record.folder.run(words).status, 2, "{words:?}");
    }
}
