//! The record as a table, a workbook and a calendar: as a spreadsheet and a calendar have them.

mod calendar;
mod spreadsheet;
mod workbook;

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::values::member::Member;
use ledgerline_tests::full_record;
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{cycle, done, planned, today};

/// Texts that programs like to take for something else.
const HOSTILE: [&str; 13] = [
    "=cmd|' /C calc'!A0",
    "@ref",
    "+1",
    "-1",
    "=1+1",
    "=HYPERLINK(\"https://example.org\")",
    "\t=1+1",
    "#set text(red) $x$ *bold* ]",
    "a, b; c: d \\ e \"f\" <b>&amp;</b>",
    "BEGIN:VALARM",
    "Musique 🎶👩🏽‍🎤 הרמוניה 音楽療法",
    "_x0041_ is no A",
    "2026-03-04",
];

fn member() -> Member {
    full_record::member()
}

fn record_of(activities: &[Activity]) -> Record {
    record(member(), cycle("2024-01-01", Vec::new()), activities, &Proofs::default(), today())
}

/// A record of an activity and a plan with each of these titles, which are their notes and places too.
fn hostile(titles: &[&str]) -> Record {
    let called = |mut activity: Activity, title: &str| {
        let details = &mut activity.details;
        title.clone_into(&mut details.title);
        (details.note, details.place, details.provider) =
            (Some(title.to_owned()), Some(title.to_owned()), Some(title.to_owned()));
        (details.practice, details.verification) = (Some(title.to_owned()), Some(title.to_owned()));
        details.reflection = Some("what the member made of it".to_owned());
        activity.private_note = Some("the client’s name".to_owned());
        activity
    };
    let activities = (1..).zip(titles).map(|(id, title)| called(done(id, "2026-03-04", "1.5"), title));
    let plans = (101..).zip(titles).map(|(id, title)| called(planned(id, "2027-03-04", "2"), title));
    let mut record = record_of(&activities.chain(plans).collect::<Vec<_>>());
    "=1+1".clone_into(&mut record.member.name);
    record
}
