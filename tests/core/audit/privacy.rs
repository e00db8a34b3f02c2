//! Which words look private, case by case: the tables are `english.txt` and `french.txt`.

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::audit::privacy::{PrintedField, PrivacyFinding, PrivateWord, findings, private_words};
use ledgerline_core::domain::audit::report_choice::{Extent, ReportChoice};
use ledgerline_core::domain::standing::closing::{ChangeAfter, ChangedAfter};
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::ledger::{first_run, today};

/// A line of a table: its number, what is expected, the field, the text.
struct Case {
    line: usize,
    expected: Option<(String, String)>,
    field: PrintedField,
    text: String,
}

fn cases(table: &str) -> Vec<Case> {
    let lines = (1..).zip(table.lines()).filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|(line, written)| {
            let cells: Vec<&str> = written.split(" | ").collect();
            let field = PrintedField::ALL.into_iter().find(|field| field.id() == cells[1]);
            let field = field.unwrap_or_else(|| panic!("line {line}: there is no field {}", cells[1]));
            let expected = (cells[0] != "-").then(|| (cells[0].to_owned(), cells[3].to_owned()));
            assert_eq!(cells.len(), if expected.is_some() { 4 } else { 3 }, "line {line}");
            Case { line, expected, field, text: cells[2].to_owned() }
        })
        .collect()
}

fn check(table: &str) {
    let cases = cases(table);
    let (found, harmless): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|case| case.expected.is_some());
    assert!(found.len() >= 30 && harmless.len() >= 30, "{} and {}", found.len(), harmless.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let words: Vec<(String, String)> = private_words(&case.text, case.field)
            .into_iter()
            .map(|(what, words)| (what.id().to_owned(), words))
            .collect();
        if words.first() != case.expected.as_ref() {
            wrong.push(format!("line {}: {}: {words:?}", case.line, case.text));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn what_english_texts_say_of_clients_is_found_and_what_they_do_not_is_not() {
    check(include_str!("english.txt"));
}

#[test]
fn what_french_texts_say_of_clients_is_found_and_what_they_do_not_is_not() {
    check(include_str!("french.txt"));
}

/// A record with one activity, and the words found in a report of everything.
fn recorded(form: &ActivityForm) -> Logbook {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    logbook.add_activity(form, today()).expect("it is kept");
    logbook
}

fn found(logbook: &Logbook, choice: ReportChoice) -> Vec<PrivacyFinding> {
    let cycle = logbook.cycles().expect("they can be read")[0].id;
    logbook.private_words(cycle, choice, None, today()).expect("it can be told")
}

fn form() -> ActivityForm {
    ActivityForm {
        title: "Client-centred care".to_owned(),
        credits: "6".to_owned(),
        start: "2026-03-04".to_owned(),
        presenter: "Mrs. Gagnon".to_owned(),
        note: "On Monday:\nMrs. Gagnon let me play for the patient Thibodeau, who hummed.\nThen lunch.".to_owned(),
        practice: "DOB 1985-04-12".to_owned(),
        reflection: "My client Sarah sang.".to_owned(),
        private_note: "client Wilhelmina".to_owned(),
        ..ActivityForm::default()
    }
}

#[test]
fn only_what_would_be_printed_is_looked_at() {
    let logbook = recorded(&form());
    let words = |choice| -> Vec<(PrintedField, String)> {
        found(&logbook, choice).into_iter().map(|it| (it.field, it.found)).collect()
    };
    let note = (PrintedField::Note, "Thibodeau".to_owned());
    let practice = (PrintedField::Practice, "DOB 1985-04-12".to_owned());
    let reflection = (PrintedField::Reflection, "Sarah".to_owned());
    assert_eq!(words(ReportChoice::ALL), [note.clone(), practice.clone(), reflection]);
    assert_eq!(words(ReportChoice { reflections: false, ..ReportChoice::ALL }), [note.clone(), practice]);
    assert_eq!(words(ReportChoice { extent: Extent::Summary, ..ReportChoice::ALL }), [note]);
}

#[test]
fn a_finding_says_where_its_words_stand() {
    let logbook = recorded(&form());
    let first = &found(&logbook, ReportChoice::ALL)[0];
    assert_eq!((first.what, first.field), (PrivateWord::ClientName, PrintedField::Note));
    assert_eq!(first.title, "Client-centred care");
    assert_eq!(first.excerpt, "Mrs. Gagnon let me play for the patient Thibodeau, who hummed.", "its line alone");
    assert_eq!(first.activity, Some(logbook.activities(None).expect("they can be read")[0].id));
    let long = format!("{} client Sarah {}", "word ".repeat(40).trim(), "word ".repeat(40).trim());
    let logbook = recorded(&ActivityForm { reflection: long, note: String::new(), ..form() });
    let excerpt = &found(&logbook, ReportChoice::ALL)[1].excerpt;
    assert!(excerpt.starts_with("…word ") && excerpt.ends_with(" word…") && excerpt.chars().count() < 140, "{excerpt}");
}

#[test]
fn words_that_are_accepted_stay_accepted_until_they_change_and_it_can_be_undone() {
    let mut logbook = recorded(&form());
    let id = logbook.activities(None).expect("they can be read")[0].id;
    let sarah = found(&logbook, ReportChoice::ALL).pop().expect("it is found");
    assert!(!sarah.key.contains("Sarah"), "no copy of the name is left behind: {}", sarah.key);
    assert_eq!(logbook.accept_finding(&sarah.key).expect("it is accepted").deed, Deed::FindingAccepted);
    assert!(matches!(logbook.accept_finding(&sarah.key), Err(Error::NothingToDo)));
    assert!(!found(&logbook, ReportChoice::ALL).contains(&sarah));

    let longer = ActivityForm { reflection: "First, my client Sarah sang. Then she left.".to_owned(), ..form() };
    logbook.correct_activity(id, &longer, today()).expect("it is kept");
    assert_eq!(found(&logbook, ReportChoice::ALL).len(), 2, "the words are the same");
    let other = ActivityForm { reflection: "My client Sahra sang.".to_owned(), ..form() };
    logbook.correct_activity(id, &other, today()).expect("it is kept");
    assert_eq!(found(&logbook, ReportChoice::ALL)[2].found, "Sahra");

    for _ in 0..3 {
        logbook.undo().expect("it is undone");
    }
    assert!(found(&logbook, ReportChoice::ALL).contains(&sarah));
}

#[test]
fn nothing_but_a_whole_key_of_a_finding_is_accepted() {
    let mut logbook = recorded(&form());
    let hash = "0a".repeat(32);
    for wrong in [
        "total-short:camt-mta".to_owned(),
        "privacy:".to_owned(),
        "privacy:anything at all".to_owned(),
        format!("privacy:client-name:note:activity:1:{hash}00"),
        format!("privacy:client-name:note:activity:1:{}", "0A".repeat(32)),
        format!("privacy:client-name:note:activity:1:{}", "my client Sarah".repeat(100)),
        format!("privacy:client-name:note:activity:01:{hash}"),
        format!("privacy:client-name:note:activity:1:2:{hash}"),
        format!("privacy:client-name:note:activity:{}:{hash}", "1".repeat(100)),
        format!("privacy:client-name:note:cycle:1:{hash}"),
        format!("privacy:client-name:note:{hash}"),
        format!("privacy:client-name:private-note:activity:1:{hash}"),
        format!("privacy:name:note:activity:1:{hash}"),
        format!("privacy:client-name:note:activity:1:{hash}:"),
    ] {
        assert!(matches!(logbook.accept_finding(&wrong), Err(Error::NothingToDo)), "{wrong}");
    }
    for field in PrintedField::ALL {
        for owner in ["activity:1", "evidence:20", "cycle"] {
            logbook.accept_finding(&format!("privacy:health-number:{}:{owner}:{hash}", field.id())).expect("a key");
        }
    }
}

#[test]
fn a_free_topic_is_looked_at_and_a_known_one_is_not() {
    let topics = ["ethics", "Client Sarah", "grief"].map(str::to_owned).to_vec();
    let logbook = recorded(&ActivityForm { topics, note: String::new(), ..form() });
    let found = found(&logbook, ReportChoice { extent: Extent::Summary, ..ReportChoice::ALL });
    let words: Vec<_> = found.iter().map(|it| (it.field, it.found.as_str(), it.excerpt.as_str())).collect();
    assert_eq!(words, [(PrintedField::Topic, "sarah", "client-sarah")]);
}

#[test]
fn the_title_of_what_has_changed_since_a_cycle_was_closed_is_looked_at() {
    let logbook = recorded(&ActivityForm { presenter: "Mrs. Gagnon".to_owned(), note: String::new(), ..form() });
    let cycle = logbook.cycles().expect("they can be read")[0].id;
    let mut record = logbook.record(cycle, today()).expect("it can be made");
    let listed = record.activities[0].activity.id;
    let change = |activity, title: &str| ChangedAfter {
        activity,
        title: title.to_owned(),
        day: today(),
        change: ChangeAfter::Changed,
        claimed_then: None,
        claimed_now: None,
    };
    record.changes = vec![
        change(listed, "Client-centred care with Mrs. Gagnon"),
        change(listed, "Care of my client Emma"),
        change(ActivityId(99), "Visit of my client Sarah"),
    ];
    let choice = ReportChoice { extent: Extent::Summary, ..ReportChoice::ALL };
    let found: Vec<_> =
        findings(&record, choice).into_iter().map(|it| (it.field, it.activity, it.title, it.found)).collect();
    let title =
        |activity, title: &str, words: &str| (PrintedField::Title, Some(activity), title.to_owned(), words.to_owned());
    assert_eq!(
        found,
        [title(listed, "Care of my client Emma", "Emma"), title(ActivityId(99), "Visit of my client Sarah", "Sarah"),],
        "who teaches is known, as in the list"
    );
}

#[test]
fn the_members_own_name_is_no_clients() {
    let note = "As a student Sample Therapist played.".to_owned();
    let logbook = recorded(&ActivityForm { note, practice: String::new(), reflection: String::new(), ..form() });
    assert_eq!(found(&logbook, ReportChoice::ALL), []);
}
