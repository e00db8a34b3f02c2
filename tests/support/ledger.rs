//! Cycles and activities in a few words.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use ledgerline_core::domain::activity::claim::Claim;
use ledgerline_core::domain::activity::{Activity, ActivityId, PublicDetails, Status};
use ledgerline_core::domain::audit::record::{Record, outline};
use ledgerline_core::domain::cycle::adjustment::{Adjustment, AdjustmentChange};
use ledgerline_core::domain::cycle::{CarriedIn, Confirmation, Cycle, CycleId};
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::evidence::{FileReading, Legibility};
use ledgerline_core::domain::program::{Confidence, CycleLength, Program, Rule, RuleShape, Source};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::Kinds;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::logbook::FirstRun;
use ledgerline_core::store::OpenError;
use ledgerline_core::vault::Kept;
use ledgerline_core::{Error, Logbook};
use tempfile::TempDir;

use crate::day;
use crate::waiting::until;

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
        required: String::new(),
        required_source: String::new(),
        language: Language::English,
    }
}

/// The record in `data`, as the program opens it at a start.
///
/// Another thread may be starting a process, which holds what this one has just closed until it has become another
/// program.
///
/// # Panics
/// Where it does not open.
#[must_use]
pub fn started(data: &Path) -> Logbook {
    let mut logbook = until(|| match Logbook::open(data) {
        Ok(logbook) => Ok(logbook),
        Err(Error::Open(OpenError::InUse(_))) => Err("the record is still in use".to_owned()),
        Err(error) => panic!("the record does not open: {error}"),
    });
    logbook.tidy_evidence(today()).expect("it is tidied");
    logbook
}

/// Waits until nobody holds the record in `data` any more, as such a process may for a moment.
///
/// # Panics
/// Where somebody goes on holding it.
pub fn is_left(data: &Path) {
    until(|| match std::fs::File::open(data.join("ledger.lock")).map(|lock| lock.try_lock()) {
        Ok(Err(_)) => Err("the record is still in use".to_owned()),
        _ => Ok(()),
    });
}

/// A record in a folder of its own, which is open, of a member without a number.
///
/// # Panics
/// Where it cannot be made.
#[must_use]
pub fn in_a_folder() -> (TempDir, Logbook) {
    let home = tempfile::tempdir().expect("a folder can be made");
    let mut first_run = first_run();
    first_run.member.member_no.clear();
    let logbook = Logbook::create(&home.path().join("data"), &first_run, today()).expect("a record is made");
    (home, logbook)
}

/// A file of evidence of its own, by its words: it is written into `folder` and kept from there.
///
/// # Panics
/// Where it cannot be kept.
#[must_use]
pub fn kept(logbook: &Logbook, folder: &Path, words: &str) -> Kept {
    let path = folder.join(format!("{words}.pdf"));
    std::fs::write(&path, format!("%PDF-1.7\n% {words}\n")).expect("a file can be written");
    let store = logbook.evidence_folder().expect("there is a folder");
    store.keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept")
}

/// What was read from a file of one page, line by line.
#[must_use]
pub fn read(lines: &[&str]) -> FileReading {
    let line = |text: &&str| TextLine::new(*text, 120);
    let text = FileText(vec![PageText(lines.iter().map(line).collect())]);
    FileReading { legibility: Legibility::Read, pages: 1, text, recognition: None }
}

/// The shipped program of the sample member.
#[must_use]
pub fn camt_mta() -> Program {
    shipped("camt-mta")
}

/// A shipped program.
///
/// # Panics
/// Where it is not shipped.
#[must_use]
pub fn shipped(id: &str) -> Program {
    let found = Program::shipped_with_id(id).expect("shipped programs can be read");
    found.unwrap_or_else(|| panic!("{id} is not shipped"))
}

/// A member's own word for it.
#[must_use]
pub fn own_note() -> Source {
    Source { text: "your note".to_owned(), read_on: day("2026-11-20"), confidence: Confidence::Yours }
}

/// A rule of the member's own.
#[must_use]
pub fn rule(id: &str, shape: RuleShape) -> Rule {
    Rule { id: id.to_owned(), name: None, shape, source: own_note(), remark: None, alternatives: Vec::new() }
}

/// The same program with more rules, which are called `rule-1`, `rule-2` and so on.
#[must_use]
pub fn with_rules(mut program: Program, more: Vec<RuleShape>) -> Program {
    program.rules.extend((1..).zip(more).map(|(number, shape)| rule(&format!("rule-{number}"), shape)));
    program
}

/// A program of so many credits in so many months, with more rules.
#[must_use]
pub fn program(total: &str, months: u32, more: Vec<RuleShape>) -> Program {
    let bare = Program {
        id: "own".to_owned(),
        name: Bilingual::same("Own program"),
        body: Bilingual::same("Own association"),
        cycle: CycleLength { months, ends: None, source: own_note() },
        rules: vec![rule("total", RuleShape::Total { credits: credits(total) })],
    };
    with_rules(bare, more)
}

/// A cycle of a program.
#[must_use]
pub fn cycle_of(program: Program, first_day: &str) -> Cycle {
    Cycle::new(CycleId(1), program, day(first_day))
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
    cycle_of(with_rules(camt_mta(), more), first_day)
}

/// The same cycle with one more adjustment.
#[must_use]
pub fn adjusted(mut cycle: Cycle, change: AdjustmentChange) -> Cycle {
    let reason = "for the reason given".to_owned();
    cycle.adjustments.push(Adjustment { change, reason, letter: None, entered_on: cycle.first_day });
    cycle.settle_last_day();
    cycle
}

/// The same cycle with a leave, both days included.
#[must_use]
pub fn on_leave(cycle: Cycle, from: &str, to: &str) -> Cycle {
    adjusted(cycle, AdjustmentChange::Leave { from: day(from), to: day(to) })
}

/// The same cycle with a later last day.
#[must_use]
pub fn extended(cycle: Cycle, last_day: &str) -> Cycle {
    adjusted(cycle, AdjustmentChange::Extension { last_day: day(last_day) })
}

/// The same cycle, for which the credential is held for so many of its months.
#[must_use]
pub fn held_for(cycle: Cycle, months_held: u32) -> Cycle {
    adjusted(cycle, AdjustmentChange::Proration { months_held })
}

/// The same cycle with a time without membership, both days included.
#[must_use]
pub fn lapsed(cycle: Cycle, from: &str, to: &str) -> Cycle {
    adjusted(cycle, AdjustmentChange::Lapse { from: day(from), to: day(to) })
}

/// The same cycle with credits from the one before.
#[must_use]
pub fn carrying_in(cycle: Cycle, amount: &str) -> Cycle {
    Cycle { carried_in: Some(CarriedIn { credits: credits(amount), note: None }), ..cycle }
}

/// The same cycle with a yes/no item that is done.
#[must_use]
pub fn confirming(mut cycle: Cycle, rule: &str, on: &str) -> Cycle {
    cycle.confirmations.push(Confirmation { rule: rule.to_owned(), on: day(on), note: None });
    cycle
}

/// The same cycle with the figure chosen for its total.
///
/// # Panics
/// Where its program has no total.
#[must_use]
pub fn choosing(mut cycle: Cycle, amount: &str) -> Cycle {
    let total = cycle.program.total().expect("every program has a total").id.clone();
    cycle.choices.insert(total, credits(amount));
    cycle
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
        details: PublicDetails {
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
            practice: None,
            reflection: None,
            verification: None,
            claims: Vec::new(),
        },
        private_note: None,
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

/// The same activity, which began on an earlier day.
#[must_use]
pub fn since(mut activity: Activity, start: &str) -> Activity {
    activity.details.start = day(start);
    activity
}

/// An activity that is done, of which only the duration is known.
#[must_use]
pub fn lasting(id: i64, on: &str, minutes: u32) -> Activity {
    let mut made = activity(id, on, None, Status::Done);
    made.details.minutes = Some(minutes);
    made
}

/// The same activity with the member's own figure for one program.
#[must_use]
pub fn claiming(mut activity: Activity, program: &str, amount: &str) -> Activity {
    let note = "half of it attended".to_owned();
    activity.details.claims.push(Claim { program: program.to_owned(), credits: credits(amount), note });
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

/// The record of a cycle whose activities have no evidence, with the kinds that come with
/// Ledgerline.
#[must_use]
pub fn record(member: Member, cycle: Cycle, activities: &[Activity], proofs: &Proofs, today: NaiveDate) -> Record {
    outline(member, cycle, activities, proofs, today).into_record(Kinds::default(), Vec::new())
}
