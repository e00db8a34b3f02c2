//! A standing whole: figures with their sentences and with what their proof says.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Standing;
use super::figures::Figures;
use super::heading::{heading, sentences};
use crate::domain::activity::Activity;
use crate::domain::cycle::Cycle;
use crate::domain::evidence::proof::Proofs;
use crate::domain::values::credits::Credits;

/// What the rules of `cycle` say on `today`; `proofs` tells which of the activities are proved.
#[must_use]
pub fn standing(cycle: &Cycle, activities: &[Activity], proofs: &Proofs, today: NaiveDate) -> Standing {
    worded(Figures::of(cycle, activities, today), cycle, proofs, today)
}

/// The standing that these figures of `cycle` make on `today`.
#[must_use]
pub fn worded(figures: Figures, cycle: &Cycle, proofs: &Proofs, today: NaiveDate) -> Standing {
    let (heading, sentences) = (heading(cycle, &figures), sentences(cycle, &figures, today));
    Standing {
        cycle: figures.cycle,
        state: figures.state,
        required: figures.required,
        earned: figures.earned,
        counted: figures.counted,
        over_cap: figures.over_cap,
        carried_in: figures.carried_in,
        planned: figures.planned,
        missing: figures.missing,
        without_evidence: Credits::ZERO,
        to_check: Credits::ZERO,
        pace: figures.pace,
        rate_per_month: figures.rate_per_month,
        days_left: figures.days_left,
        rules: figures.rules,
        carry_over: figures.carry_over,
        late_entry_until: figures.late_entry_until,
        keep_proof_until: figures.keep_proof_until,
        unproved: BTreeSet::new(),
        broken: BTreeSet::new(),
        doubtful: BTreeSet::new(),
        countings: figures.countings,
        heading,
        sentences,
    }
    .with_proofs(proofs)
}
