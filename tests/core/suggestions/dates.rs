//! The one date of a certificate: how it may be written, and what never is it.

use super::{page, suggested};

/// The days suggested for a certificate with these lines: `2025-05-04`, `2025-05-04..2025-05-06`,
/// or `none`.
fn days(lines: &[&str]) -> String {
    let mut all = vec!["Certificate of Attendance", "Sample Therapist attended", "Music and Grief"];
    all.extend(lines);
    let found = suggested(&page(&all));
    match found.days() {
        None => "none".to_owned(),
        Some((start, end)) if start == end => start.to_string(),
        Some((start, end)) => format!("{start}..{end}"),
    }
}

/// A table of lines below a certificate's title and the days they mean.
fn hold(table: &[(&[&str], &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(lines, expected)| (lines, expected, days(lines)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(lines, expected, found)| format!("{lines:?}: {found}, expected {expected}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_days_of_a_course_are_read_however_they_are_written() {
    hold(&[
        (&["May 4, 2025"], "2025-05-04"),
        (&["4 mai 2025"], "2025-05-04"),
        (&["2025-05-04"], "2025-05-04"),
        (&["Date: 2025/05/04"], "2025-05-04"),
        (&["Le dimanche 4 mai 2025, de 9 h à 12 h"], "2025-05-04"),
        (&["Sunday, 4 May 2025, 9:00–12:00"], "2025-05-04"),
        (&["Dates: 14/05/2025"], "2025-05-14"),
        (&["May 4–6, 2025"], "2025-05-04..2025-05-06"),
        (&["4 – 6 mai 2025"], "2025-05-04..2025-05-06"),
        (&["May 30 to June 1, 2025"], "2025-05-30..2025-06-01"),
        (&["du 30 mai au 1er juin 2025"], "2025-05-30..2025-06-01"),
        (&["du vendredi 30 mai au dimanche 1er juin 2025"], "2025-05-30..2025-06-01"),
        (&["December 30, 2024 – January 2, 2025"], "2024-12-30..2025-01-02"),
        (&["May 4 and 5, 2025"], "2025-05-04..2025-05-05"),
        (&["May 4 & 5, 2025"], "2025-05-04..2025-05-05"),
        (&["les 4, 5 et 11 mai 2025"], "2025-05-04..2025-05-11"),
        (&["Saturday, May 4 and Sunday, May 5, 2025"], "2025-05-04..2025-05-05"),
        (&["30 mai et 1er juin 2025"], "2025-05-30..2025-06-01"),
        (&["Start: 2025-05-04", "End: 2025-05-06"], "2025-05-04..2025-05-06"),
        (&["Date de début : 4 mai 2025", "Date de fin : 6 mai 2025"], "2025-05-04..2025-05-06"),
        (&["Date of completion: May 4, 2025", "Date of issue: May 9, 2025"], "2025-05-04"),
        (&["held on May 4, 2025", "Toronto, May 9, 2025"], "2025-05-04"),
        (&["Date ¦ May 4, 2025"], "2025-05-04"),
        (&["Day 1: May 4, 2025", "Day 2: May 5, 2025"], "2025-05-04..2025-05-05"),
        (&["May 4, 2025", "4 mai 2025"], "2025-05-04"),
        (&["May 4, 2025 (05/04/2025)"], "2025-05-04"),
        (&["May 4 to", "May 6, 2025"], "2025-05-04..2025-05-06"),
        (&["Sample Therapist attended all of it, on May 4,", "2025 in Toronto."], "2025-05-04"),
        (&["Nous confirmons qu’elle y était du 9 mai", "2025 au 12 mai 2025, à Laval."], "2025-05-09..2025-05-12"),
    ]);
}

#[test]
fn the_date_of_something_else_is_never_suggested() {
    let others = [
        "Issued on May 9, 2025",
        "Issue date: May 9, 2025",
        "Date issued ¦ 2025-05-09",
        "Date of Issue: 9 May 2025",
        "Délivré le 9 mai 2025",
        "Délivrée à Laval le 9 mai 2025",
        "Date de délivrance : 9 mai 2025",
        "Date d’émission : 2025-05-09",
        "Fait à Montréal, le 9 mai 2025",
        "Montréal, le 9 mai 2025",
        "Given at Toronto, May 9, 2025",
        "Dated May 9, 2025",
        "Printed 2025-05-09 10:33",
        "Imprimé le 9 mai 2025",
        "Generated on May 9, 2025",
        "Téléchargé le 9 mai 2025",
        "Signed: May 9, 2025",
        "Signature: ________ Date: May 9, 2025",
        "Signé le 9 mai 2025",
        "Date of birth: May 9, 1985",
        "DOB 1985-05-09",
        "Née le 9 mai 1985",
        "Date de naissance ¦ 9 mai 1985",
        "Expires May 9, 2026",
        "Expiry date: 2026-05-09",
        "Date d’expiration : 9 mai 2026",
        "Valid until May 9, 2026",
        "Valid from May 9, 2025 to May 9, 2026",
        "Valide jusqu’au 9 mai 2026",
        "Approved May 9, 2025",
        "Accreditation date: May 9, 2025",
        "Agréé le 9 mai 2025",
        "Registered on May 9, 2025",
        "Date d’inscription : 9 mai 2025",
        "Enrolled: May 9, 2025",
        "Member since May 9, 2015",
        "Membre depuis le 9 mai 2015",
        "Paid May 9, 2025",
        "Order date: May 9, 2025",
        "Facture du 9 mai 2025",
        "Certificate no. 2025-05-09",
        "No de certificat : 2025-05-09",
        "ID: 2025-05-09",
        "Awarded on May 9, 2025",
        "Presented to Sample Therapist on May 9, 2025",
        "Décerné le 9 mai 2025",
        "Remis à Sample Therapist le 9 mai 2025",
        "Revised 2024-05-09",
        "Next session: May 9, 2026",
        "Please submit before May 9, 2026",
        "May 9, 2025 (date of issue)",
    ];
    for other in others {
        assert_eq!(days(&[other]), "none", "{other}");
        assert_eq!(days(&["Attended May 4, 2025", other]), "2025-05-04", "beside the course's date: {other}");
    }
}

#[test]
fn a_date_that_is_not_sure_is_not_suggested() {
    hold(&[
        (&["03/04/2025"], "none"),
        (&["Date: 03/04/2025"], "none"),
        (&["04-05-2025 to 06-05-2025"], "none"),
        (&["12.05.25"], "none"),
        (&["25/05/26"], "none"),
        (&["12-May-25"], "none"),
        (&["May 2025"], "none"),
        (&["May 4"], "none"),
        (&["2025-02-30"], "none"),
        (&["May 4, 2025", "May 11, 2025"], "none"),
        (&["May 4, 2025", "03/04/2025"], "none"),
        (&["Attended: May 4, 2025", "Attended: May 11, 2025"], "none"),
        (&["from May 4, 2025"], "none"),
        (&["Start date: May 4, 2025"], "none"),
        (&["May 4, 2025 to present"], "none"),
        (&["Level 1 May 2025"], "none"),
        (&["Module 3, 4 May 2025"], "2025-05-04"),
        (&["January 1, 2025 to December 31, 2025"], "none"),
        (&["Day 1: May 4", "Day 2: May 5, 2025"], "none"),
        (&["yesterday"], "none"),
        (&["May 4, 2027"], "none"),
        (&["November 24, 2026"], "none"),
        (&["November 20 to November 24, 2026"], "none"),
        (&["November 23, 2026"], "2026-11-23"),
    ]);
}
