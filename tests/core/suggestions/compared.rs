//! A file beside the member's activities: whose it is, and where it belongs.

use ledgerline_core::domain::activity::{Activity, ActivityId, Status};
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::reading::suggestion::likely_activities;
use ledgerline_tests::{day, ledger};

use super::{page, suggested};

/// An activity of these days with a title.
fn activity(id: i64, start: &str, end: &str, title: &str) -> Activity {
    let mut made = ledger::activity(id, start, None, Status::Done);
    made.details.end = day(end);
    title.clone_into(&mut made.details.title);
    made
}

fn certificate() -> FileText {
    page(&[
        "Certificate of Attendance",
        "This certifies that",
        "Sample Therapist, MTA",
        "attended the workshop",
        "Music and Grief",
        "on May 4, 2025",
        "3 contact hours · 1 CE credit",
    ])
}

#[test]
fn a_file_is_made_out_to_the_person_it_names() {
    let names = [
        (
            &["This certifies that", "Morgan Otherperson, MTA", "attended Music and Grief"][..],
            Some("Morgan Otherperson"),
        ),
        (&["Awarded to Morgan Otherperson"], Some("Morgan Otherperson")),
        (&["Nom : Morgan Otherperson"], Some("Morgan Otherperson")),
        (&["Participant ¦ Morgan Otherperson"], Some("Morgan Otherperson")),
        (&["Nous attestons que", "Anne-Élise de la Tour", "a suivi l’atelier"], Some("Anne-Élise de la Tour")),
        (&["Presented to the Example Institute of Music"], None),
        (&["Music and Grief", "May 4, 2025"], None),
    ];
    for (lines, name) in names {
        assert_eq!(suggested(&page(lines)).name.map(|it| it.value).as_deref(), name, "{lines:?}");
    }
}

#[test]
fn a_file_belongs_to_the_activity_of_its_day_and_title() {
    let activities = [
        activity(1, "2025-05-04", "2025-05-04", "Grief and music (workshop)"),
        activity(2, "2025-05-04", "2025-05-04", "Staff choir"),
        activity(3, "2025-05-11", "2025-05-11", "Music and Grief"),
        activity(4, "2025-05-01", "2025-05-31", "Music and Grief, the month of May"),
    ];
    let likely = likely_activities(&suggested(&certificate()), &activities);
    assert_eq!(likely, [ActivityId(1), ActivityId(4)]);
}

#[test]
fn the_days_of_a_log_belong_to_every_evening_of_its_series() {
    let log = page(&[
        "Supervision Log",
        "Series ¦ Peer supervision, winter",
        "Date ¦ Topic ¦ Hours",
        "2025-02-03 ¦ Caseload ¦ 1.0",
        "2025-02-17 ¦ Groups ¦ 1.0",
    ]);
    let activities = [
        activity(1, "2025-02-03", "2025-02-03", "Peer supervision"),
        activity(2, "2025-02-17", "2025-02-17", "Peer supervision"),
        activity(3, "2025-02-10", "2025-02-10", "Ethics webinar"),
        activity(4, "2025-03-03", "2025-03-03", "Peer supervision"),
    ];
    assert_eq!(likely_activities(&suggested(&log), &activities), [ActivityId(1), ActivityId(2)]);
}

#[test]
fn a_file_that_says_nothing_belongs_nowhere() {
    let activities = [activity(1, "2025-05-04", "2025-05-04", "Music and Grief")];
    assert_eq!(likely_activities(&suggested(&FileText::default()), &activities), []);
}
