//! Our own lists are read again as what they were written from.

use ledgerline_core::domain::activity::{Activity, ActivityId, Format, PublicDetails, Status};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::ReportChoice;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_report::{csv, json, xlsx};
use ledgerline_tests::chance::Chance;
use ledgerline_tests::ledger::{cycle, done, record};
use ledgerline_tests::tables::{Import, doubts, today};

const ACTIVITIES: i64 = 200;

/// Pieces of which texts are made: words, and all that a spreadsheet makes something of.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "=", "+", "-", "@", "'", "''", "\"", "“", "«\u{a0}", "\u{a0}»", ",", ";", "|", "(", ")", "&", "<", "/", "\\", "#", "!", "%", "$",
    "1", "25", "½", "2112", "song", "Rhythm", "chœur", "été", "SUM(A1)", "HYPERLINK", "cmd", "tea", "à", "I", "🎵", "1+1", "total", "n/a",
];

/// A text on one line, as a form keeps one.
pub fn line(chance: &mut Chance, most: u64) -> String {
    let mut text = String::new();
    for _ in 0..=chance.below(most) {
        text.push_str(chance.one_of(PIECES.iter().copied()).unwrap_or_default());
        if chance.once_in(3) {
            text.push(' ');
        }
    }
    // What is a figure and nothing else is one to a spreadsheet as well.
    if !text.chars().any(char::is_alphabetic) {
        text.push('x');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn maybe(chance: &mut Chance) -> Option<String> {
    chance.once_in(2).then(|| line(chance, 4))
}

fn lines(chance: &mut Chance) -> Option<String> {
    let text = (0..=chance.below(3)).map(|_| line(chance, 4)).collect::<Vec<_>>().join("\n");
    chance.once_in(2).then_some(text)
}

/// An activity of which nothing is left to chance but everything it says.
fn activity(id: i64, chance: &mut Chance) -> Activity {
    let mut activity = done(id, "2026-03-04", "1");
    let start = ledgerline_tests::day("2024-01-01") + chrono::Days::new(chance.below(1_000));
    let end = start + chrono::Days::new(if chance.once_in(4) { chance.below(5) } else { 0 });
    let credits =
        (!chance.once_in(6)).then(|| Credits::from_hundredths(1 + i64::try_from(chance.below(2_000)).expect("few")));
    let is_plan = end > today() || chance.once_in(10);
    let topics = ["ethics", "supervision", "gait-training", "self-study", "été-2024"];
    activity.details = PublicDetails {
        // Two alike on one day are asked about, and rightly.
        title: format!("{} {id}", line(chance, 6)),
        credits,
        minutes: chance.once_in(2).then(|| 1 + u32::try_from(chance.below(3_000)).expect("few")),
        start,
        end,
        status: Status::of(is_plan, credits.is_some()),
        kind: chance.once_in(2).then(|| chance.one_of(Kind::all()).expect("a kind")),
        topics: topics.into_iter().filter(|_| chance.once_in(4)).map(Topic::kept).collect(),
        provider: maybe(chance),
        approval_no: maybe(chance),
        presenter: maybe(chance),
        format: chance.once_in(2).then(|| chance.one_of(Format::ALL).expect("a format")),
        place: maybe(chance),
        note: lines(chance),
        practice: lines(chance),
        reflection: None,
        verification: lines(chance),
        claims: Vec::new(),
    };
    activity
}

/// A record of many activities.
pub fn many(seed: u64) -> Record {
    let chance = &mut Chance::of(seed);
    let activities: Vec<Activity> = (1..=ACTIVITIES).map(|id| activity(id, chance)).collect();
    record(Member::default(), cycle("2024-01-01", Vec::new()), &activities, &Proofs::default(), today())
}

/// Every activity and plan of a record, by its title.
pub fn kept(record: &Record) -> Vec<PublicDetails> {
    let listed = record.activities.iter().chain(&record.plans);
    listed.map(|listed| listed.activity.details.clone()).collect()
}

/// Holds what an import takes against what was written.
pub fn hold(name: &str, bytes: &[u8], expected: &[PublicDetails]) {
    let (preview, taken) = Import::default().bytes(bytes);
    assert_eq!(doubts(&preview), std::collections::BTreeMap::new(), "{name}");
    assert_eq!(taken.len(), expected.len(), "{name}");
    for (row, details) in taken.iter().zip(expected) {
        assert_eq!(&row.details, details, "{name}");
    }
    // Once they are in the record, the list adds nothing.
    let record = (1..).zip(expected).map(|(id, details)| Activity {
        id: ActivityId(id),
        details: details.clone(),
        private_note: None,
        entered_on: today(),
        changed_on: today(),
    });
    let again = Import { record: record.collect(), ..Import::default() };
    assert_eq!(again.bytes(bytes).0.taken, 0, "{name}");
}

#[test]
fn our_own_lists_are_read_as_what_they_were_written_from() {
    for seed in 0..10 {
        let record = many(seed);
        let expected = kept(&record);
        for language in Language::ALL {
            let code = language.code();
            hold(&format!("csv, {code}, {seed}"), &csv(&record, language), &expected);
            let workbook = xlsx(&record, language).expect("a workbook");
            hold(&format!("xlsx, {code}, {seed}"), &workbook, &expected);
            let document = json(&record, ReportChoice::ALL, language).expect("a document");
            hold(&format!("json, {code}, {seed}"), &document, &expected);
        }
    }
}
