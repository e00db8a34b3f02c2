//! Claims: what an activity counts for in each program, before any maximum.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::ActivityDetails;
use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::words::rule_name;
use crate::domain::program::{Program, RuleShape};
use crate::domain::standing::counting::{Counting, Outcome};
use crate::domain::values::credits::Credits;
use crate::domain::values::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};
use crate::domain::values::kind::{Kind, Kinds};
use crate::domain::values::language::Bilingual;
use crate::domain::values::phrase::{Argument, Phrase};

/// The figure a member gives for an activity in one program, instead of the usual one: half a
/// course attended, or a program that counts it in another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Claim {
    /// The program's id.
    pub program: String,
    /// How much is claimed; nothing where it does not count there.
    pub credits: Credits,
    /// Why it differs.
    pub note: String,
}

/// A claim as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct ClaimForm {
    /// Credits, as in `1,5`; empty for the usual figure.
    pub credits: String,
    /// Why it differs.
    pub note: String,
}

impl ClaimForm {
    /// Turns what was typed into a claim in `program`; none for the usual figure.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn check(&self, program: &str) -> Result<Option<Claim>, Vec<FieldProblem>> {
        if self.credits.trim().is_empty() {
            return Ok(None);
        }
        let mut checker = Checker::default();
        // What does not count in a program is claimed there for nothing.
        let credits = match Credits::parse(&self.credits) {
            Ok(Credits::ZERO) => Some(Credits::ZERO),
            _ => checker.credits(Field::Credits, &self.credits),
        };
        let note = checker.line(Field::Note, &self.note, LONGEST_LINE);
        if note.is_none() {
            checker.problem(Field::Note, Problem::Missing);
        }
        checker.finish()?;
        let (Some(credits), Some(note)) = (credits, note) else {
            return Err(Vec::new());
        };
        Ok(Some(Claim { program: program.to_owned(), credits, note }))
    }
}

/// Where the figure of a claim comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis<'a> {
    /// The member's own figure for this program.
    Corrected(&'a Claim),
    /// The credits as given.
    Given(Credits),
    /// What the program says such an activity is worth.
    Worth(Credits),
    /// The minutes, converted.
    Minutes {
        /// How long it took.
        minutes: u32,
        /// How long one credit is.
        unit: u32,
    },
}

impl Basis<'_> {
    /// The figure.
    #[must_use]
    pub fn credits(self) -> Credits {
        match self {
            Self::Corrected(claim) => claim.credits,
            Self::Given(credits) | Self::Worth(credits) => credits,
            Self::Minutes { minutes, unit } => Credits::from_minutes(minutes, unit),
        }
    }
}

/// What a program counts by: looked up once for many activities.
#[derive(Debug, Clone)]
pub struct Converter<'a> {
    program: &'a str,
    unit: Option<u32>,
    worth: Vec<(&'a Kind, Credits)>,
}

impl<'a> Converter<'a> {
    /// What `program` counts by.
    #[must_use]
    pub fn of(program: &'a Program) -> Self {
        let worth = program.rules.iter().filter_map(|rule| match &rule.shape {
            RuleShape::Worth { kind, credits } => Some((kind, *credits)),
            _ => None,
        });
        Self { program: &program.id, unit: program.unit_minutes(), worth: worth.collect() }
    }

    /// What an activity is claimed for in the program: the member's own figure, else its usual
    /// one; none where it lacks what that needs.
    #[must_use]
    pub fn basis<'b>(&self, details: &'b ActivityDetails) -> Option<Basis<'b>> {
        details
            .claims
            .iter()
            .find(|claim| claim.program == self.program)
            .map(Basis::Corrected)
            .or_else(|| self.usual(details.credits, details.minutes, details.kind.as_ref()))
    }

    /// The usual figure: the credits as given; else what the program says an activity of this kind
    /// is worth; else the minutes where it says how long a credit is.
    #[must_use]
    pub fn usual(&self, credits: Option<Credits>, minutes: Option<u32>, kind: Option<&Kind>) -> Option<Basis<'static>> {
        credits
            .map(Basis::Given)
            .or_else(|| self.worth_of(kind?).map(Basis::Worth))
            .or_else(|| Some(Basis::Minutes { minutes: minutes?, unit: self.unit? }))
            .filter(|basis| !basis.credits().is_zero())
    }

    fn worth_of(&self, kind: &Kind) -> Option<Credits> {
        self.worth.iter().find(|(worth, _)| *worth == kind).map(|(_, credits)| *credits)
    }
}

/// What a member's own ledger adds to how a line or a form is understood.
#[derive(Debug, Clone, Default)]
pub struct Customs {
    /// The kinds, with those the member renamed or added.
    pub kinds: Kinds,
    /// The programs of the open cycles.
    pub programs: Vec<Program>,
}

impl Customs {
    /// Whether one of the programs can tell what an activity without given credits is worth.
    #[must_use]
    pub fn give_credits(&self, minutes: Option<u32>, kind: Option<&Kind>) -> bool {
        self.programs.iter().any(|program| Converter::of(program).usual(None, minutes, kind).is_some())
    }

    /// Whether an activity has the credits it needs to count in one of the programs.
    #[must_use]
    pub fn make_credits(&self, details: &ActivityDetails) -> bool {
        details.credits.is_some()
            || details.claims.iter().any(|claim| self.programs.iter().any(|program| program.id == claim.program))
            || self.give_credits(details.minutes, details.kind.as_ref())
    }
}

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
pub fn program_claim(cycle: &Cycle, details: &ActivityDetails, counting: Counting) -> ProgramClaim {
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
        Basis::Minutes { minutes, unit } => Phrase::new("claim-minutes")
            .with("minutes", minutes)
            .with("unit", unit)
            .with("credits", Credits::from_minutes(minutes, unit)),
    }
}

/// Why not all of a claim counts; nothing where all of it does.
#[must_use]
pub fn outcome_phrase(cycle: &Cycle, details: &ActivityDetails, counting: &Counting) -> Option<Phrase> {
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
