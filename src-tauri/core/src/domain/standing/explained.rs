//! What each program makes of one activity, and why not more of it counts.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::counting::{Counting, Outcome};
use crate::domain::activity::PublicDetails;
use crate::domain::activity::claim::Claim;
use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::conversion::{Basis, Converter};
use crate::domain::program::words::{rounding_name, rule_name};
use crate::domain::values::credits::Credits;
use crate::domain::values::language::Bilingual;
use crate::domain::values::phrase::{Argument, Phrase};
use crate::domain::values::unit::{Rounding, Unit};

/// What one program makes of one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ProgramClaim {
    /// The cycle looked at.
    pub cycle: CycleId,
    /// The program's id.
    pub program: String,
    /// The program's name.
    pub name: Bilingual,
    /// The usual figure, without a correction; none where it cannot be told.
    pub usual: Option<Credits>,
    /// The member's own figure, where there is one.
    pub correction: Option<Claim>,
    /// What the cycle makes of it.
    pub counting: Counting,
    /// Where the figure comes from and why not more of it counts, sentence by sentence.
    pub reasons: Vec<Phrase>,
}

/// What `cycle` makes of an activity, given how it counts there.
#[must_use]
pub fn program_claim(cycle: &Cycle, details: &PublicDetails, counting: Counting) -> ProgramClaim {
    let converter = Converter::of(&cycle.program);
    let basis = converter.basis(details);
    let usual = converter.usual(details.credits, details.minutes, details.kind.as_ref()).map(Basis::credits);
    let correction = match basis {
        Some(Basis::Corrected(claim)) => Some(claim.clone()),
        _ => None,
    };
    let mut reasons: Vec<Phrase> = basis.map(basis_phrase).into_iter().collect();
    reasons.extend(outcome_phrase(cycle, details, &counting));
    ProgramClaim {
        cycle: cycle.id,
        program: cycle.program.id.clone(),
        name: cycle.program.name.clone(),
        usual,
        correction,
        counting,
        reasons,
    }
}

fn basis_phrase(basis: Basis<'_>) -> Phrase {
    match basis {
        Basis::Corrected(claim) => {
            Phrase::new("claim-corrected").with("credits", claim.credits).with("note", claim.note.as_str())
        }
        Basis::Given(credits) => Phrase::new("claim-given").with("credits", credits),
        Basis::Worth(credits) => Phrase::new("claim-worth").with("credits", credits),
        Basis::Minutes { minutes, unit: Unit { shortest: Some(shortest), .. } } if minutes < shortest => {
            Phrase::new("claim-minutes-short").with("minutes", minutes).with("shortest", shortest)
        }
        Basis::Minutes { minutes, unit } => {
            let phrase = if unit.rounding == Rounding::default() {
                Phrase::new("claim-minutes")
            } else {
                Phrase::new("claim-minutes-rounded").with("rounding", rounding_name(unit.rounding))
            };
            phrase.with("minutes", minutes).with("unit", unit.minutes).with("credits", unit.credits(minutes))
        }
    }
}

/// Why not all of a claim counts; nothing where all of it does.
#[must_use]
pub fn outcome_phrase(cycle: &Cycle, details: &PublicDetails, counting: &Counting) -> Option<Phrase> {
    let day = |id: &str, day: NaiveDate| Some(Phrase::new(id).with("day", day));
    match &counting.outcome {
        Outcome::Counted | Outcome::Planned => None,
        Outcome::OverCap { rule, .. } => {
            let name = cycle.program.rule(rule).map_or_else(|| Argument::Text(rule.clone()), rule_name);
            let phrase = Phrase::new("claim-over-cap").with("rule", name);
            Some(phrase.with("over", counting.claimed - counting.counted).with("counted", counting.counted))
        }
        Outcome::Outside if details.end < cycle.first_day => day("claim-before-cycle", cycle.first_day),
        Outcome::Outside => day("claim-after-cycle", cycle.last_day),
        Outcome::NotAMember => day("claim-not-a-member", details.end),
        Outcome::NeedsDetails => Some(Phrase::new("claim-needs-details")),
        Outcome::PlanPassed => day("claim-plan-passed", details.end),
        Outcome::NotYet => day("claim-not-yet", details.end),
    }
}
