//! Lines that look like an activity that is there, and plans that they are the doing of.

use ledgerline_core::domain::activity::{ActivityId, Status};
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::evidence::{FileReading, Legibility};
use ledgerline_core::domain::standing::warning::WarningKind;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::reading::beside_record::{Answered, RecordQuestion};
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{credits, in_a_folder, kept, today};
use ledgerline_words::Words;

use super::{add_answering, asked, record, titles};

/// The activity that is asked about, and whether it is a plan.
fn looks_like(logbook: &Logbook, line: &str) -> Option<(i64, bool)> {
    match asked(logbook, line)? {
        RecordQuestion::LooksLikeOne { id, planned, .. } => Some((id.0, planned)),
        other @ RecordQuestion::FarDay { .. } => panic!("{other:?}"),
    }
}

#[test]
fn the_same_title_on_the_same_days_looks_like_one() {
    let logbook = record(&["Éthique & deuil 2cr 2026-03-04", "Choir 1cr 4-6 May 2026", "🎵🎶 1cr 2026-06-01"]);
    for (line, expected) in [
        ("Éthique & deuil 2cr 2026-03-04", Some(1)),
        ("ETHIQUE, DEUIL 3h 2026-03-04", Some(1)),
        ("Ethique et deuil 2cr 2026-03-04", None),
        ("Éthique & deuil 2cr 2026-03-05", None),
        ("Choir 1cr 4-6 May 2026", Some(2)),
        ("Choir 1cr 4-7 May 2026", None),
        ("Choir 1cr 4 May 2026", None),
        ("🎵🎶 2cr 2026-06-01", Some(3)),
        ("🎶 2cr 2026-06-01", None),
    ] {
        assert_eq!(looks_like(&logbook, line), expected.map(|id| (id, false)), "“{line}”");
    }
}

#[test]
fn one_that_is_there_is_added_again_only_when_it_is_said_to_be_another() {
    let mut logbook = record(&["Peer supervision 1cr 2026-03-04"]);
    let line = "Peer supervision 1cr 2026-03-04";
    for answered in [Answered::default(), Answered { looks_like_one: false, far_day: true }] {
        assert!(add_answering(&mut logbook, line, answered).is_err());
    }
    assert_eq!(titles(&logbook).len(), 1, "nothing was kept");
    assert_eq!(add_answering(&mut logbook, line, Answered { looks_like_one: true, far_day: false }), Ok(()));
    assert_eq!(duplicates(&logbook), [2], "and the record says that it is there twice");
}

/// The activities that a warning says to be there twice.
fn duplicates(logbook: &Logbook) -> Vec<i64> {
    let overview = logbook.overview(today()).expect("there is an overview");
    let mut keys: Vec<&str> = overview.warnings.iter().map(|open| open.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), overview.warnings.len(), "each can be dismissed alone");
    let number = |subject: &str| subject.trim_start_matches("activity:").parse().expect("a number");
    let of = overview.warnings.iter().filter(|open| open.warning.kind == WarningKind::DuplicateSuspected);
    of.map(|open| number(&open.warning.subject)).collect()
}

#[test]
fn each_pair_is_told_of() {
    let mut logbook = record(&[]);
    for _ in 0..4 {
        add_answering(&mut logbook, "Listening 1cr 2026-03-04", Answered::ALL).expect("it is kept");
    }
    assert_eq!(duplicates(&logbook), [2, 3, 3, 4, 4, 4]);
    // Sessions alike on different days are no twins.
    let weekly = record(&["Supervision 1cr 2026-03-04", "Supervision 1cr 2026-03-05", "Supervision 1cr 2026-03-11"]);
    assert_eq!(duplicates(&weekly), Vec::<i64>::new());
}

#[test]
fn a_plan_is_not_a_twin_and_is_marked_as_done_with_what_the_line_says() {
    let mut logbook = record(&["Symposium 2cr 2026-12-01 #ethics @CAMT !plan // register early"]);
    let on = day("2026-12-01");
    let line = "SYMPOSIUM 3.5cr 4h 2026-12-01 #conference #grief // slides by mail";
    let question = logbook.read_line(line, on).expect("it can be read").question;
    let plan = logbook.activities(None).expect("they can be listed")[0].id;
    let expected =
        RecordQuestion::LooksLikeOne { id: plan, title: "Symposium".to_owned(), start: on, end: on, planned: true };
    assert_eq!(question, Some(expected));
    assert!(matches!(logbook.add_line(line, on), Err(Error::Asked { .. })), "it is offered, not done unasked");

    let (done, _) = logbook.mark_done_by_line(line, None, Answered::default(), on).expect("the plan is there");
    assert_eq!((done.deed, done.count, done.activities[0].id), (Deed::MarkedDone, 1, plan));
    let details = &done.activities[0].details;
    assert_eq!((details.credits, details.minutes, details.status), (Some(credits("3.5")), Some(240), Status::Done));
    assert_eq!((details.title.as_str(), details.provider.as_deref()), ("Symposium", Some("CAMT")));
    assert_eq!(details.kind.as_ref().map(Kind::id), Some("conference"));
    assert_eq!(details.topics.iter().map(Topic::id).collect::<Vec<_>>(), ["ethics", "grief"]);
    assert_eq!(details.note.as_deref(), Some("register early\nslides by mail"));
    assert_eq!((done.activities[0].changed_on, titles(&logbook).len()), (on, 1));

    logbook.undo().expect("it is one action");
    assert_eq!(logbook.activity(plan).expect("it is there").details.status, Status::Planned);
}

#[test]
fn a_plan_without_amounts_stays_what_it_was_planned_for() {
    let mut logbook = record(&["Symposium 2cr 2026-12-01 !plan"]);
    let on = day("2026-12-01");
    let (done, _) =
        logbook.mark_done_by_line("Symposium 2026-12-01", None, Answered::default(), on).expect("it is there");
    assert_eq!(done.activities[0].details.credits, Some(credits("2")));
    assert_eq!(done.activities[0].details.status, Status::Done);
}

#[test]
fn what_is_no_plan_is_not_marked() {
    let mut logbook = record(&["Symposium 2cr 2026-03-04", "Course 3cr 2026-12-01 !plan"]);
    for line in ["Symposium 2cr 2026-03-04", "Course 3cr 2026-11-20", "Course 3cr 2026-12-01 !plan"] {
        let marked = logbook.mark_done_by_line(line, None, Answered::ALL, today());
        assert!(matches!(marked, Err(Error::NothingToDo)), "“{line}”: {marked:?}");
    }
    assert_eq!(looks_like(&logbook, "Course 3cr 2026-12-01 !plan"), Some((2, false)), "a second plan is a twin");
}

/// Beside a plan there may be the same, done already: that is asked first.
#[test]
fn a_plan_beside_its_twin_is_marked_only_when_the_twin_is_another() {
    let on = day("2026-12-01");
    let mut logbook = record(&["Symposium 2cr 2026-12-01 !plan"]);
    let line = "Symposium 2cr 2026-12-01".to_owned();
    logbook.add_lines(std::slice::from_ref(&line), None, Answered::ALL, on).expect("it is another");
    let asked = logbook.mark_done_by_line(&line, None, Answered::default(), on);
    assert!(
        matches!(asked, Err(Error::Asked { question: RecordQuestion::LooksLikeOne { planned: false, .. }, .. })),
        "{asked:?}"
    );
    let (done, _) = logbook.mark_done_by_line(&line, None, Answered::ALL, on).expect("it is another");
    assert_eq!(done.activities[0].id.0, 1);
}

/// The certificate of an activity, which says what it is called.
fn certify(logbook: &mut Logbook, folder: &std::path::Path, activity: ActivityId, words: &str, title: &str) {
    let file = kept(logbook, folder, words);
    logbook.file(&[file], &[activity], today()).expect("it is filed");
    let unread = logbook.unread().expect("they can be listed");
    let lines = ["Certificate of Completion", "This certifies that Sample Therapist has completed", title];
    let sizes = [300, 120, 240];
    let line = |(text, size): (&str, u16)| TextLine::new(text, size);
    let text = FileText(vec![PageText(lines.into_iter().zip(sizes).map(line).collect())]);
    let reading = FileReading { legibility: Legibility::Read, pages: 1, text, recognition: None };
    logbook.keep_reading(unread.last().expect("it was not read yet"), &reading).expect("it is kept");
}

/// One short course with several certificates, filed as an activity each: neither the titles nor
/// the days need be the same.
#[test]
fn files_with_one_title_raise_the_suspicion() {
    let (home, mut logbook) = in_a_folder();
    let mut add = |line: &str| logbook.add_line(line, today()).expect("it is kept").0.activities[0].id;
    let course = add("Listening Foundations 2cr 2026-01-12");
    let again = add("Listening (video) 3.6cr 2026-01-13");
    let other = add("Voice and breath 1cr 2026-01-13");
    let later = add("Listening, once more 1cr 2026-01-20");
    let shared = add("Discussion of it 1cr 2026-01-12");
    for (activity, words, title) in [
        (course, "one", "Listening Foundations"),
        (again, "two", "LISTENING FOUNDATIONS"),
        (other, "three", "Voice and Breath at Work"),
        (later, "four", "Listening Foundations"),
    ] {
        certify(&mut logbook, home.path(), activity, words, title);
    }
    let file = logbook.evidence_of(course, today()).expect("they can be listed")[0].evidence.id;
    logbook.attach(&[file], &[shared]).expect("it proves both");
    assert_eq!(duplicates(&logbook), [again.0, shared.0], "the file that proves both of two says nothing of them");
    let overview = logbook.overview(today()).expect("there is an overview");
    let said = overview.warnings.iter().find(|open| open.warning.kind == WarningKind::DuplicateSuspected);
    let words = Words::of(Language::English).phrase(&said.expect("there is one").warning.text);
    assert_eq!(
        words,
        "“Listening (video)” (13 January 2026) and “Listening Foundations” (12 January 2026) have files with the \
         same title. If it is the same activity, delete one."
    );
}
