//! Cycles and activities in a few words.

use chrono::NaiveDate;
use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::{Activity, ActivityDetails, ActivityId, Status};
use ledgerline_core::domain::credits::Credits;
use ledgerline_core::domain::cycle::{Cycle, CycleId, last_day};
use ledgerline_core::domain::kind::{Kind, Topic};
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::member::MemberForm;
use ledgerline_core::domain::program::{Confidence, Program, Rule, RuleShape};
use ledgerline_core::logbook::FirstRun;

use crate::day;

/// The day on which the sample record stands as its answer key says.
#[must_use]
pub fn today() -> NaiveDate {
    day("2026-11-23")
}

/// The sample member's first run.
#[must_use]
pub fn first_run() -> FirstRun {
    FirstRun {
        member: MemberForm {
            name: "Sample Therapist".to_owned(),
            member_no: "0000".to_owned(),
            ..MemberForm::default()
        },
        first_day: "2024-01-01".to_owned(),
        programs: vec!["camt-mta".to_owned()],
        language: Language::English,
    }
}

/// The shipped program of the sample member.
///
/// # Panics
/// Where it is not shipped.
#[must_use]
pub fn camt_mta() -> Program {
    Program::shipped_with_id("camt-mta").expect("shipped programs can be read").expect("it is shipped")
}

/// Amount from its text.
///
/// # Panics
/// Where it is none.
#[must_use]
pub fn credits(text: &str) -> Credits {
    Credits::parse(text).unwrap_or_else(|_| panic!("{text} is no amount"))
}

/// A cycle of `camt-mta` that starts on `first_day`, with more rules.
#[must_use]
pub fn cycle(first_day: &str, more: Vec<RuleShape>) -> Cycle {
    let mut program = camt_mta();
    for (number, shape) in (1..).zip(more) {
        program.rules.push(Rule {
            id: format!("rule-{number}"),
            shape,
            source: "your note".to_owned(),
            read_on: day("2026-11-20"),
            confidence: Confidence::Yours,
            remark: None,
        });
    }
    let first_day = day(first_day);
    let last_day = last_day(first_day, program.cycle_months);
    Cycle { id: CycleId(1), program, first_day, last_day }
}

/// A kind by its id.
///
/// # Panics
/// Where there is no such kind.
#[must_use]
pub fn kind(id: &str) -> Kind {
    Kind::from_id(id).unwrap_or_else(|| panic!("there is no kind {id}"))
}

/// A topic.
///
/// # Panics
/// Where the word is empty.
#[must_use]
pub fn topic(word: &str) -> Topic {
    Topic::from_word(word).unwrap_or_else(|| panic!("“{word}” is no topic"))
}

/// An activity that is done, on one day.
#[must_use]
pub fn done(id: i64, on: &str, amount: &str) -> Activity {
    activity(id, on, Some(amount), Status::Done)
}

/// An activity that is planned, on one day.
#[must_use]
pub fn planned(id: i64, on: &str, amount: &str) -> Activity {
    activity(id, on, Some(amount), Status::Planned)
}

/// An activity on one day.
#[must_use]
pub fn activity(id: i64, on: &str, amount: Option<&str>, status: Status) -> Activity {
    Activity {
        id: ActivityId(id),
        details: ActivityDetails {
            title: format!("Activity {id}"),
            credits: amount.map(credits),
            minutes: None,
            start: day(on),
            end: day(on),
            status,
            kind: None,
            topics: Vec::new(),
            provider: None,
            approval_no: None,
            presenter: None,
            format: None,
            place: None,
            note: None,
            reflection: None,
            private_note: None,
        },
        entered_on: day(on),
        changed_on: day(on),
    }
}

/// The same activity with a kind and topics.
#[must_use]
pub fn of(mut activity: Activity, its_kind: Option<&str>, topics: &[&str]) -> Activity {
    activity.details.kind = its_kind.map(kind);
    activity.details.topics = topics.iter().map(|word| topic(word)).collect();
    activity
}

/// The lines of a sample file.
///
/// # Panics
/// Where the file is not there.
#[must_use]
pub fn sample_lines(file: &str) -> Vec<String> {
    std::fs::read_to_string(crate::samples().join(file))
        .unwrap_or_else(|error| panic!("{file}: {error}"))
        .lines()
        .map(str::to_owned)
        .collect()
}

/// The sample member's record with the lines of a sample file, in memory.
///
/// # Panics
/// Where a line is refused.
#[must_use]
pub fn sample_logbook(file: &str) -> Logbook {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    for line in sample_lines(file) {
        logbook.add_line(&line, today()).unwrap_or_else(|error| panic!("“{line}” is refused: {error}"));
    }
    logbook
}
