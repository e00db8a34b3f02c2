//! The signature sheet: what core puts on it, and the paper that somebody signs.

mod chosen;
mod paper;
mod standards;

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::evidence::signature_sheet::{SheetChoice, SheetFor, SignatureSheet};
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::language::Language;
use ledgerline_tests::full_record::member;
use ledgerline_tests::ledger::{camt_mta, lasting, of, today};

/// Sessions of an hour and a half every other week, with one title and one supervisor.
fn series(how_many: i64) -> Vec<Activity> {
    (0..how_many)
        .map(|n| {
            let mut session = of(lasting(n + 1, "2024-01-10", 90), Some("supervision-received"), &[]);
            let day = session.details.start + chrono::Days::new(14 * n.unsigned_abs());
            (session.details.start, session.details.end) = (day, day);
            "Group supervision, hospice team".clone_into(&mut session.details.title);
            session.details.presenter = Some("Dr. Amara Osei".to_owned());
            session
        })
        .collect()
}

/// The same, with a title of its own for each session and nobody in charge.
fn meetings(how_many: i64) -> Vec<Activity> {
    let mut meetings = series(how_many);
    for (number, meeting) in (1..).zip(&mut meetings) {
        meeting.details.kind = Some(ledgerline_tests::ledger::kind("independent-learning"));
        meeting.details.title = format!("Reading circle, evening {}", 1000 + number);
        meeting.details.presenter = None;
    }
    meetings
}

fn bodies() -> Vec<Bilingual> {
    vec![camt_mta().body]
}

fn sheet_of(activities: &[Activity], sheet_for: SheetFor) -> SignatureSheet {
    let choice = SheetChoice { sheet_for: Some(sheet_for), participants: None };
    SignatureSheet::new(member(), bodies(), activities, choice, today()).expect("there are sessions")
}

fn set(sheet: &SignatureSheet, language: Language) -> Vec<u8> {
    let document = ledgerline_report::signature_sheet(sheet, language).expect("it can be written");
    ledgerline_press::pdf(&document).unwrap_or_else(|error| panic!("no sheet in {language:?}: {error}"))
}
