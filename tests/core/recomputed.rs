//! Standings are computed anew each time: whatever was changed, taken back or done again, a ledger
//! says what one says in which everything was entered so from the start.

mod best_next;
mod changes;
mod closing;
mod programs;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::standing::Standing;
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::logbook::{FirstRun, RulesOf};
use ledgerline_tests::ledger::{first_run, today};

/// An empty ledger with a cycle in each program from the first day of 2024.
fn opened(programs: &[&str]) -> Logbook {
    let programs = programs.iter().map(|id| (*id).to_owned()).collect();
    let first_run = FirstRun { programs, ..first_run() };
    Logbook::in_memory(&first_run, today()).expect("a record in memory can be made")
}

/// The same with activities.
fn entered(programs: &[&str], lines: &[&str]) -> Logbook {
    let mut logbook = opened(programs);
    for line in lines {
        add(&mut logbook, line);
    }
    logbook
}

fn add(logbook: &mut Logbook, line: &str) -> ActivityId {
    let (done, _) = logbook.add_line(line, today()).unwrap_or_else(|error| panic!("“{line}” is refused: {error}"));
    done.activities[0].id
}

/// The activity with this title.
fn called(logbook: &Logbook, title: &str) -> ActivityId {
    let all = logbook.activities(None).expect("the activities can be read");
    let found = all.iter().find(|activity| activity.details.title == title);
    found.unwrap_or_else(|| panic!("there is no “{title}”")).id
}

/// The open cycle in this program.
fn cycle_in(logbook: &Logbook, program: &str) -> CycleId {
    let cycles = logbook.cycles().expect("the cycles can be read");
    let found = cycles.iter().find(|cycle| cycle.program.id == program);
    found.unwrap_or_else(|| panic!("there is no cycle in {program}")).id
}

fn rules_of(logbook: &Logbook, program: &str) -> RulesOf {
    RulesOf::Cycle { cycle: cycle_in(logbook, program) }
}

/// A rule as a member types it.
fn typed_rule(shape: &str) -> RuleForm {
    RuleForm {
        shape: shape.to_owned(),
        source: "letter of 4 March 2026".to_owned(),
        confidence: "yours".to_owned(),
        ..RuleForm::default()
    }
}

fn maximum_of_kind(kind: &str, credits: &str) -> RuleForm {
    RuleForm { kind: kind.to_owned(), credits: credits.to_owned(), ..typed_rule("maximum-of-kind") }
}

/// What the overview says of one program: numbers that only the ledger knows are left out, and
/// activities go by their titles.
#[derive(Debug, PartialEq)]
struct Told {
    program: String,
    standing: Standing,
    activities: Vec<(String, Credits, Credits, Outcome)>,
    unproved: BTreeSet<String>,
}

fn told(logbook: &Logbook, today: NaiveDate) -> Vec<Told> {
    let overview = logbook.overview(today).expect("there is an overview");
    let of_cycle = |it: ledgerline_core::logbook::CycleStanding| {
        let mut standing = it.standing;
        let title = |id| logbook.activity(id).expect("it is there").details.title;
        let countings = std::mem::take(&mut standing.countings);
        let mut activities: Vec<_> =
            countings.into_iter().map(|it| (title(it.activity), it.claimed, it.counted, it.outcome)).collect();
        activities.sort_by(|one, other| one.0.cmp(&other.0));
        let unproved = std::mem::take(&mut standing.unproved).into_iter().map(title).collect();
        standing.cycle = CycleId(0);
        Told { program: it.cycle.program.id, standing, activities, unproved }
    };
    let mut told: Vec<Told> = overview.cycles.into_iter().map(of_cycle).collect();
    told.sort_by(|one, other| one.program.cmp(&other.program));
    told
}
