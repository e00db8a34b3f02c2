//! What each shape of a rule means: tables of cases that a therapist can read.
//!
//! The small functions of `domain/standing/rules` are tried first, then what becomes of them in a standing.

mod asks;
mod defines;
mod impossible;
mod limits;
mod shapes;

use ledgerline_core::domain::activity::{Activity, PublicDetails};
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::standing::portion::Portion;
use ledgerline_core::domain::standing::{RuleStanding, Standing, standing};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{cycle_of, done, kind, of, program, topic};

/// A cycle of 2024 to 2026 that asks for one credit, with more rules.
fn three_years(more: Vec<RuleShape>) -> Cycle {
    cycle_of(program("1", 36, more), "2024-01-01")
}

/// A day, an amount, a kind and topics.
type Row = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// Activities of one day, numbered from 1; `-` is no kind.
fn record(rows: &[Row]) -> Vec<Activity> {
    let activity = |(id, (on, amount, kind, topics)): (i64, &Row)| {
        of(done(id, on, amount), Some(*kind).filter(|kind| *kind != "-"), topics)
    };
    (1..).zip(rows).map(activity).collect()
}

/// All of these activities, as rules look at them where no maximum stops anything.
fn counted(activities: &[Activity]) -> Vec<Portion<'_>> {
    activities.iter().map(|activity| counted_whole(&activity.details)).collect()
}

fn counted_whole(details: &PublicDetails) -> Portion<'_> {
    let credits = details.credits.expect("it has credits");
    Portion::of(details, credits)
}

fn kinds(ids: &[&str]) -> Vec<Kind> {
    ids.iter().map(|id| kind(id)).collect()
}

fn topics(words: &[&str]) -> Vec<Topic> {
    words.iter().map(|word| topic(word)).collect()
}

fn on(today: &str, cycle: &Cycle, activities: &[Activity]) -> Standing {
    standing(cycle, activities, &Proofs::default(), day(today))
}

/// How the rule with this id stands.
fn stands<'a>(standing: &'a Standing, id: &str) -> &'a RuleStanding {
    standing.rules.iter().find(|rule| rule.rule.id == id).unwrap_or_else(|| panic!("there is no rule {id}"))
}

/// What counts of each activity, by its number.
fn counts(standing: &Standing) -> Vec<Credits> {
    let mut countings: Vec<_> = standing.countings.iter().collect();
    countings.sort_by_key(|counting| counting.activity);
    countings.iter().map(|counting| counting.counted).collect()
}
