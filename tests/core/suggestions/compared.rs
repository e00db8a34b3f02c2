//! A file beside the member's activities: what differs, and where it belongs.

use ledgerline_core::domain::activity::{Activity, ActivityId, PublicDetails, Status};
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::reading::suggestion::{Discrepancy, discrepancies, likely_activities};
use ledgerline_tests::{day, ledger};

use super::{member, page, suggested};

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

fn attended() -> PublicDetails {
    let mut details = activity(1, "2025-05-04", "2025-05-04", "Music and Grief").details;
    details.minutes = Some(180);
    details.credits = Some(Credits::from_hundredths(100));
    details
}

fn found(text: &FileText, activity: &PublicDetails, member: &Member) -> Vec<Discrepancy> {
    discrepancies(text, &suggested(text), activity, member)
}

#[test]
fn a_certificate_that_says_what_was_recorded_differs_in_nothing() {
    assert_eq!(found(&certificate(), &attended(), &member()), []);
}

#[test]
fn what_the_member_did_not_record_differs_in_nothing() {
    let details = PublicDetails { minutes: None, credits: None, ..attended() };
    assert_eq!(found(&certificate(), &details, &member()), []);
}

#[test]
fn other_hours_and_other_credits_are_told() {
    let details = PublicDetails { minutes: Some(120), credits: Some(Credits::from_hundredths(150)), ..attended() };
    let expected =
        [Discrepancy::Minutes { on_file: 180 }, Discrepancy::Credits { on_file: Credits::from_hundredths(100) }];
    assert_eq!(found(&certificate(), &details, &member()), expected);
}

#[test]
fn another_day_is_told_and_nothing_else_is_compared() {
    let details = PublicDetails { start: day("2025-05-11"), end: day("2025-05-11"), minutes: Some(60), ..attended() };
    let expected = [Discrepancy::Date { start: day("2025-05-04"), end: day("2025-05-04") }];
    assert_eq!(found(&certificate(), &details, &member()), expected);
}

#[test]
fn one_evening_of_a_series_does_not_differ_from_the_log_of_all() {
    let log = page(&[
        "Supervision Log",
        "Member ¦ Sample Therapist",
        "Date ¦ Topic ¦ Hours",
        "2025-02-03 ¦ Caseload ¦ 1.0",
        "2025-02-17 ¦ Groups ¦ 1.0",
        "Total ¦ 2.0",
    ]);
    let details = PublicDetails { start: day("2025-02-17"), end: day("2025-02-17"), minutes: Some(60), ..attended() };
    assert_eq!(found(&log, &details, &member()), []);
}

#[test]
fn a_certificate_made_out_to_somebody_else_is_told() {
    let names = [
        (
            &["This certifies that", "Morgan Otherperson, MTA", "attended Music and Grief"][..],
            Some("Morgan Otherperson"),
        ),
        (&["Awarded to Morgan Otherperson"], Some("Morgan Otherperson")),
        (&["Nom : Morgan Otherperson"], Some("Morgan Otherperson")),
        (&["Participant ¦ Morgan Otherperson"], Some("Morgan Otherperson")),
        (&["Nous attestons que", "Anne-Élise de la Tour", "a suivi l’atelier"], Some("Anne-Élise de la Tour")),
        (&["This certifies that", "SAMPLE THERAPIST", "attended"], None),
        (&["This certifies that", "Sample Q. Therapist, MTA", "attended"], None),
        (&["Name: THERAPIST, Sample"], None),
        (&["Presented to the Example Institute of Music"], None),
        (&["Music and Grief", "May 4, 2025"], None),
    ];
    for (lines, name) in names {
        let expected: Vec<Discrepancy> =
            name.map(|name| Discrepancy::Name { on_file: name.to_owned() }).into_iter().collect();
        assert_eq!(found(&page(lines), &attended(), &member()), expected, "{lines:?}");
    }
}

#[test]
fn the_name_on_certificates_is_the_members_too_and_accents_do_not_matter() {
    let text = page(&["Nous attestons que", "NOEMIE LEFEVRE", "a suivi l’atelier"]);
    let member = Member {
        name: "Camille Roe".to_owned(),
        name_on_certificates: Some("Noémie Lefèvre".to_owned()),
        ..Member::default()
    };
    assert_eq!(found(&text, &attended(), &member), []);
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
