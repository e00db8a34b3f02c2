//! Comparisons: what has changed in a published program since a cycle took it over.
//!
//! Three versions meet: the program as it was published when the cycle opened, the cycle's own
//! rules, which the member may have changed, and the program as it is published now. Nothing of
//! an open cycle changes unless the member says so.

use serde::Serialize;
use specta::Type;

use super::Cycle;
use crate::domain::program::words::WordedRule;
use crate::domain::program::{CycleLength, Program, Rule};

/// One thing that has changed in what is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Difference {
    /// A rule is new.
    Added {
        /// The rule.
        rule: Box<WordedRule>,
    },
    /// A rule says something else.
    Changed {
        /// As it was published before.
        before: Box<WordedRule>,
        /// As it is published now.
        now: Box<WordedRule>,
        /// As the member has changed it for this cycle, where they have.
        yours: Option<Box<WordedRule>>,
    },
    /// A rule is gone.
    Removed {
        /// The rule as it was.
        rule: Box<WordedRule>,
    },
    /// The cycle's length has changed.
    Length {
        /// As it was published before.
        before: CycleLength,
        /// As it is published now.
        now: CycleLength,
    },
}

impl Difference {
    /// Whether something else is asked for or counted, or somebody else says so: more than a remark has changed.
    #[must_use]
    pub fn is_more_than_a_remark(&self) -> bool {
        match self {
            Self::Changed { before, now, .. } => {
                Rule { remark: None, ..before.rule.clone() } != Rule { remark: None, ..now.rule.clone() }
            }
            Self::Added { .. } | Self::Removed { .. } | Self::Length { .. } => true,
        }
    }
}

/// What has changed in `newer` since `cycle` took its program over.
#[must_use]
pub fn compare(cycle: &Cycle, newer: &Program) -> Vec<Difference> {
    let published = &cycle.published;
    let mut differences = Vec::new();
    if published.cycle != newer.cycle {
        differences.push(Difference::Length { before: published.cycle.clone(), now: newer.cycle.clone() });
    }
    for now in &newer.rules {
        match published.rule(&now.id) {
            None => differences.push(Difference::Added { rule: Box::new(WordedRule::of(now)) }),
            Some(before) if before != now => {
                let yours = cycle
                    .program
                    .rule(&now.id)
                    .filter(|yours| *yours != before)
                    .map(|yours| Box::new(WordedRule::of(yours)));
                let (before, now) = (Box::new(WordedRule::of(before)), Box::new(WordedRule::of(now)));
                differences.push(Difference::Changed { before, now, yours });
            }
            Some(_) => {}
        }
    }
    let gone = published.rules.iter().filter(|rule| newer.rule(&rule.id).is_none());
    differences.extend(gone.map(|rule| Difference::Removed { rule: Box::new(WordedRule::of(rule)) }));
    differences
}

/// The cycle with what has changed in `newer` taken over. What the member changed stays where what
/// is published about it has not changed, and the rules they added stay.
#[must_use]
pub fn taken_over(cycle: &Cycle, newer: &Program) -> Cycle {
    let mut after = cycle.clone();
    let published = &cycle.published;
    let has_changed = |rule: &Rule| published.rule(&rule.id) != Some(rule);
    let mut rules: Vec<Rule> = newer
        .rules
        .iter()
        .filter_map(|rule| if has_changed(rule) { Some(rule) } else { cycle.program.rule(&rule.id) })
        .cloned()
        .collect();
    let added =
        cycle.program.rules.iter().filter(|rule| published.rule(&rule.id).is_none() && newer.rule(&rule.id).is_none());
    rules.extend(added.cloned());
    after.program = Program { rules, ..newer.clone() };
    if published.cycle == newer.cycle {
        after.program.cycle = cycle.program.cycle.clone();
    }
    after.published = newer.clone();
    after.forget_rules_that_are_gone();
    after.settle_last_day();
    after
}

/// The cycle with its rules as they are, and `newer` no longer offered.
#[must_use]
pub fn declined(cycle: &Cycle, newer: &Program) -> Cycle {
    Cycle { published: newer.clone(), ..cycle.clone() }
}
