//! Where a waiting file belongs: the activity it fits is proposed, several where it spans them, and
//! files of one course go together.

use ledgerline_core::domain::activity::{Activity, ActivityId, Status};
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::reading::suggestion::{Suggested, belongs_to, likely_activities, of_one_course};
use ledgerline_tests::{day, ledger};

use super::{page, suggested};

fn activity(id: i64, start: &str, end: &str, title: &str, provider: &str) -> Activity {
    let mut made = ledger::activity(id, start, None, Status::Done);
    made.details.end = day(end);
    title.clone_into(&mut made.details.title);
    made.details.provider = (!provider.is_empty()).then(|| provider.to_owned());
    made
}

/// A certificate of a course on a day, with what else stands on it.
fn certificate(title: &str, on: &str, more: &[&str]) -> FileText {
    let on = format!("on {on}");
    let mut lines =
        vec!["Certificate of Attendance", "This certifies that", "Sample Therapist", "attended the workshop"];
    lines.extend([title, on.as_str()]);
    lines.extend(more);
    page(&lines)
}

fn read(title: &str, on: &str) -> Suggested {
    suggested(&certificate(title, on, &[]))
}

#[test]
fn a_file_is_proposed_for_the_activity_it_fits() {
    let activities = [
        activity(1, "2026-01-12", "2026-01-12", "Listening Foundations", ""),
        activity(2, "2026-01-12", "2026-01-12", "Staff choir", ""),
        activity(3, "2026-03-12", "2026-03-12", "Listening Foundations", ""),
    ];
    let cases = [
        ("Listening Foundations", "January 12, 2026", vec![1]),
        // Made the next morning, or the evening before in another zone of time.
        ("Listening Foundations", "January 13, 2026", vec![1]),
        ("Listening Foundations", "January 11, 2026", vec![1]),
        ("Listening Foundations", "January 14, 2026", vec![]),
        ("Grief and Groups", "January 12, 2026", vec![]),
    ];
    for (title, on, expected) in cases {
        let expected: Vec<ActivityId> = expected.into_iter().map(ActivityId).collect();
        let proposed = belongs_to(&read(title, on), &activities);
        assert_eq!(proposed, expected, "{title}, {on}");
        let likely = likely_activities(&read(title, on), &activities);
        assert!(expected.iter().all(|id| likely.contains(id)), "what is proposed is offered: {likely:?}");
    }
}

#[test]
fn a_title_that_is_only_alike_needs_the_day_and_the_provider() {
    let file = suggested(&certificate(
        "Songwriting with Families in Hospice",
        "May 4, 2025",
        &["Presented by Larkspur Example Institute"],
    ));
    let fits =
        |title: &str, on: &str, provider: &str| !belongs_to(&file, &[activity(1, on, on, title, provider)]).is_empty();
    assert!(fits("Hospice songwriting day", "2025-05-04", "Larkspur Example Institute"));
    assert!(!fits("Hospice songwriting day", "2025-05-05", "Larkspur Example Institute"), "another day");
    assert!(!fits("Hospice songwriting day", "2025-05-04", "Somewhere Else College"), "another provider");
    assert!(!fits("Staff choir", "2025-05-04", "Larkspur Example Institute"), "another title");
}

#[test]
fn a_log_is_proposed_for_every_evening_it_spans_and_twins_are_no_series() {
    let log = page(&[
        "Supervision Log",
        "Series ¦ Peer supervision, winter",
        "Date ¦ Topic ¦ Hours",
        "2025-02-03 ¦ Caseload ¦ 1.0",
        "2025-02-17 ¦ Groups ¦ 1.0",
        "2025-03-03 ¦ Endings ¦ 1.0",
    ]);
    let evening = |id, on: &str| activity(id, on, on, "Peer supervision, winter", "");
    let series =
        [evening(1, "2025-02-03"), evening(2, "2025-02-17"), evening(3, "2025-03-03"), evening(4, "2025-04-01")];
    assert_eq!(belongs_to(&suggested(&log), &series), [1, 2, 3].map(ActivityId));
    let twins = [evening(1, "2025-02-03"), evening(2, "2025-02-03")];
    assert_eq!(belongs_to(&suggested(&log), &twins).len(), 1);
}

#[test]
fn a_file_of_several_courses_is_proposed_for_each_that_is_there() {
    let transcript = page(&[
        "Transcript of continuing education",
        "Sample Therapist",
        "Course ¦ Date ¦ Hours",
        "Song Analysis ¦ January 11, 2025 ¦ 3",
        "Grief and Groups ¦ February 8, 2025 ¦ 3",
        "Drumming I ¦ March 1, 2025 ¦ 2",
        "Drumming II ¦ March 1, 2025 ¦ 2",
    ]);
    let list = page(&[
        "Certificate of Attendance",
        "This certifies that",
        "Sample Therapist",
        "attended these workshops",
        "Song Analysis, January 11, 2025, 3 hours",
        "Grief and Groups, February 8, 2025, 3 hours",
    ]);
    let one = |id, on: &str, title: &str| activity(id, on, on, title, "");
    let activities = [
        one(1, "2025-03-01", "Drumming II"),
        one(2, "2025-03-01", "Drumming I"),
        one(3, "2025-02-08", "Grief and groups (workshop)"),
        one(4, "2025-01-12", "Song analysis"),
        one(5, "2025-01-11", "Song Analysis"),
        one(6, "2025-01-11", "Staff choir"),
        one(7, "2024-02-08", "Grief and Groups"),
    ];
    for (file, expected) in [(transcript, vec![5, 3, 1, 2]), (list, vec![5, 3])] {
        let file = suggested(&file);
        let expected: Vec<ActivityId> = expected.into_iter().map(ActivityId).collect();
        assert_eq!(belongs_to(&file, &activities), expected, "{:?}", file.courses);
        let likely = likely_activities(&file, &activities);
        assert!(expected.iter().all(|id| likely.contains(id)), "what is proposed is offered: {likely:?}");
        assert_eq!(belongs_to(&file, &activities[5..]), [], "none of them is there");
    }
}

#[test]
fn files_of_one_course_know_of_each_other() {
    let files = [
        read("Listening Foundations", "January 12, 2026"),
        read("Listening Foundations", "January 12, 2026"),
        read("LISTENING FOUNDATIONS", "January 13, 2026"),
        read("Listening Foundations", "March 2, 2026"),
        read("Grief and Groups", "January 12, 2026"),
        suggested(&FileText::default()),
    ];
    let numbered: Vec<(EvidenceId, &Suggested)> = (1..).map(EvidenceId).zip(&files).collect();
    let expected = [vec![2, 3], vec![1, 3], vec![1, 2], vec![], vec![], vec![]];
    let expected = expected.map(|ids| ids.into_iter().map(EvidenceId).collect::<Vec<_>>());
    assert_eq!(of_one_course(&numbered), expected);
}

#[test]
fn what_says_nothing_fits_nothing() {
    let activities = [activity(1, "2026-11-23", "2026-11-23", "Listening Foundations", "")];
    assert_eq!(belongs_to(&suggested(&FileText::default()), &activities), []);
    assert_eq!(belongs_to(&suggested(&page(&["Listening Foundations"])), &activities), [], "a day is missing");
}
