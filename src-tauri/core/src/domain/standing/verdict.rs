//! The verdict on an activity that is not kept yet: what it would count for each credential, and
//! why not more.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::counting::{Counting, Outcome, count};
use crate::domain::activity::Activity;
use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::Program;
use crate::domain::program::conversion::{Basis, Converter};
use crate::domain::program::words::rule_name;
use crate::domain::values::credits::Credits;
use crate::domain::values::language::Bilingual;
use crate::domain::values::phrase::{Argument, Phrase};

/// What an activity would count for one credential.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Verdict {
    /// The program's id.
    pub program: String,
    /// The program's name.
    pub name: Bilingual,
    /// How much more would count with it than without; for a plan, how much more would be planned.
    pub counts: Credits,
    /// The open cycle that has its last day; none where none has.
    pub cycle: Option<CycleId>,
    /// The same in words, and why it is not more: “6 for MTA”, “nothing for RP: the cycle ended on
    /// 31 December 2025”.
    pub text: Phrase,
}

/// What `meant` would count for each program of the `open` cycles, in their order. `record` holds
/// every activity there is; one with the same number is left out, `meant` being what becomes of it.
#[must_use]
pub fn verdicts(
    open: &[Cycle],
    closed: &[Cycle],
    record: &[Activity],
    meant: &Activity,
    today: NaiveDate,
) -> Vec<Verdict> {
    let with: Vec<Activity> = record.iter().filter(|it| it.id != meant.id).chain([meant]).cloned().collect();
    let mut verdicts: Vec<Verdict> = Vec::new();
    for cycle in open {
        let program = &cycle.program;
        if verdicts.iter().any(|it| it.program == program.id) {
            continue;
        }
        let of_program: Vec<&Cycle> = open.iter().filter(|it| it.program.id == program.id).collect();
        let home = of_program.iter().find(|it| it.contains(meant.details.end));
        let (counts, text) = match home {
            Some(cycle) => inside(cycle, record, &with, meant, today),
            None => (Credits::ZERO, outside(&of_program, closed, meant.details.end, today)),
        };
        verdicts.push(Verdict {
            program: program.id.clone(),
            name: program.name.clone(),
            counts,
            cycle: home.map(|cycle| cycle.id),
            text: text.with("program", home.map_or(program, |cycle| &cycle.program).name.in_short()),
        });
    }
    verdicts
}

/// What several activities would count together for each program, where each of `several` holds the
/// verdicts on one of them with those before it kept already.
#[must_use]
pub fn together(several: &[Vec<Verdict>]) -> Vec<Verdict> {
    let Some((first, _)) = several.split_first() else { return Vec::new() };
    let of = |program: &str| -> Vec<&Verdict> {
        several.iter().flatten().filter(|verdict| verdict.program == program).collect()
    };
    first.iter().map(|verdict| sum(verdict, &of(&verdict.program))).collect()
}

fn sum(first: &Verdict, each: &[&Verdict]) -> Verdict {
    let counts: Credits = each.iter().map(|verdict| verdict.counts).sum();
    let all = |id: &str| each.iter().all(|verdict| verdict.text.id == id);
    let stopped = each.iter().find(|verdict| verdict.text.args.contains_key("rule"));
    let some = each.iter().filter(|verdict| !verdict.counts.is_zero()).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let several = |id: &str| {
        Phrase::new(id)
            .with("program", first.name.in_short())
            .with("counts", counts)
            .with("some", number(some))
            .with("of", number(each.len()))
    };
    let text = if why_not_more(each).len() > 1 {
        several("verdict-several-reasons")
    } else if let Some(stopped) = stopped {
        let claimed = |verdict: &&&Verdict| match verdict.text.args.get("claimed") {
            Some(Argument::Credits(claimed)) => *claimed,
            _ => verdict.counts,
        };
        let claimed: Credits = each.iter().map(|verdict| claimed(&verdict)).sum();
        stopped.text.clone().with("counts", counts).with("claimed", claimed)
    } else if all("verdict-counts") || all("verdict-plan-counts") {
        first.text.clone().with("counts", counts)
    } else if some == 0 {
        first.text.clone()
    } else {
        several("verdict-several")
    };
    Verdict { counts, cycle: each.iter().find_map(|verdict| verdict.cycle), text, ..first.clone() }
}

/// Why not all of several activities count, each reason once: the maximum that stops them, or what else
/// is said of one.
fn why_not_more<'a>(each: &[&'a Verdict]) -> BTreeSet<String> {
    let why = |verdict: &&'a Verdict| match (verdict.text.id.as_str(), verdict.text.args.get("rule")) {
        ("verdict-counts" | "verdict-plan-counts", _) => None,
        (_, Some(rule)) => Some(format!("{rule:?}")),
        (id, None) => Some(id.to_owned()),
    };
    each.iter().filter_map(why).collect()
}

fn inside(
    cycle: &Cycle,
    record: &[Activity],
    with: &[Activity],
    meant: &Activity,
    today: NaiveDate,
) -> (Credits, Phrase) {
    let after = count(cycle, with, today);
    let Some(own) = after.iter().find(|it| it.activity == meant.id) else {
        return (Credits::ZERO, Phrase::new("verdict-counts").with("counts", Credits::ZERO));
    };
    let (counts, stopped_by) = growth(cycle, own, record, &after, today);
    (counts, phrase(cycle, meant, own, counts, stopped_by.as_deref(), today))
}

/// How much more counts with the activity than without it, and the maximum that stops the rest. An
/// activity with an earlier day than others may take the room of theirs: then all of it counts, and
/// yet nothing is won.
fn growth(
    cycle: &Cycle,
    own: &Counting,
    record: &[Activity],
    after: &[Counting],
    today: NaiveDate,
) -> (Credits, Option<String>) {
    let stopped_by = |counting: &Counting| match &counting.outcome {
        Outcome::OverCap { rule, .. } => Some(rule.clone()),
        _ => None,
    };
    if !after.iter().any(|it| it.activity != own.activity && stopped_by(it).is_some()) {
        return (own.counted, stopped_by(own));
    }
    let is_alike =
        |it: &&Counting| if own.outcome.is_planned() { it.outcome.is_planned() } else { it.outcome.is_earned() };
    let sum = |countings: &[Counting]| -> Credits { countings.iter().filter(is_alike).map(|it| it.counted).sum() };
    let before = count(cycle, record, today);
    let displaced = || {
        let less = |it: &&Counting| {
            before.iter().any(|was| was.activity == it.activity && is_alike(&was) && it.counted < was.counted)
        };
        after.iter().filter(less).find_map(stopped_by)
    };
    let counts = sum(after).less(sum(&before)).min(own.counted);
    (counts, stopped_by(own).or_else(displaced))
}

fn phrase(
    cycle: &Cycle,
    meant: &Activity,
    own: &Counting,
    counts: Credits,
    stopped_by: Option<&str>,
    today: NaiveDate,
) -> Phrase {
    let details = &meant.details;
    let planned = own.outcome.is_planned();
    match &own.outcome {
        Outcome::Outside => return outside(&[cycle], &[], details.end, today),
        Outcome::NotAMember => return Phrase::new("verdict-not-a-member").with("day", details.end),
        Outcome::PlanPassed => return Phrase::new("verdict-plan-passed").with("day", details.end),
        Outcome::NotYet => return Phrase::new("verdict-not-yet").with("day", details.end),
        Outcome::Counted | Outcome::Planned | Outcome::OverCap { .. } | Outcome::NeedsDetails => {}
    }
    match Converter::of(&cycle.program).basis(details) {
        None => return Phrase::new(needs(&cycle.program)),
        Some(Basis::Minutes { .. }) if own.claimed.is_zero() => return Phrase::new("verdict-minutes-are-too-few"),
        Some(_) if own.claimed.is_zero() => return Phrase::new("verdict-own-figure-is-nothing"),
        Some(_) => {}
    }
    let Some(rule) = stopped_by.filter(|_| counts < own.claimed) else {
        let id = if planned { "verdict-plan-counts" } else { "verdict-counts" };
        return Phrase::new(id).with("counts", counts);
    };
    let id = if planned { "verdict-plan-over-cap" } else { "verdict-over-cap" };
    let name = cycle.program.rule(rule).map_or_else(|| Argument::Text(rule.to_owned()), rule_name);
    Phrase::new(id).with("counts", counts).with("claimed", own.claimed).with("rule", name)
}

/// What lacks where no figure can be told: a program that says how long a credit is does with the
/// time it took.
fn needs(program: &Program) -> &'static str {
    if program.unit_minutes().is_some() { "verdict-needs-credits-or-duration" } else { "verdict-needs-credits" }
}

/// Why nothing counts of what ends on a day that none of the open cycles of a program has.
fn outside(open: &[&Cycle], closed: &[Cycle], day: NaiveDate, today: NaiveDate) -> Phrase {
    let is_of_program = |cycle: &&Cycle| open.iter().any(|it| it.program.id == cycle.program.id);
    if let Some(cycle) = closed.iter().filter(is_of_program).find(|cycle| cycle.contains(day)) {
        return Phrase::new("verdict-cycle-closed").with("day", cycle.last_day);
    }
    let distance = |cycle: &&&Cycle| (cycle.first_day - day).num_days().max((day - cycle.last_day).num_days());
    match open.iter().min_by_key(distance) {
        Some(cycle) if day < cycle.first_day => {
            let id = if cycle.first_day <= today { "verdict-cycle-began" } else { "verdict-cycle-begins" };
            Phrase::new(id).with("day", cycle.first_day)
        }
        Some(cycle) => {
            let id = if cycle.last_day < today { "verdict-cycle-ended" } else { "verdict-cycle-ends" };
            Phrase::new(id).with("day", cycle.last_day)
        }
        None => Phrase::new("verdict-counts").with("counts", Credits::ZERO),
    }
}
