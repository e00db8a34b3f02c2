//! Conversion: what an activity is claimed for in a program, before any maximum.

use super::{Program, RuleShape};
use crate::domain::activity::claim::Claim;
use crate::domain::activity::{PublicDetails, Status};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Kinds};
use crate::domain::values::unit::Unit;

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
        /// How they become credits.
        unit: Unit,
    },
}

impl Basis<'_> {
    /// Whether there is a figure to claim. What a program cuts down to nothing has one: it is seen and counts 0, and no
    /// detail is missing.
    fn is_figure(self) -> bool {
        match self {
            Self::Minutes { minutes, unit } => !unit.uncut(minutes).is_zero(),
            other => !other.credits().is_zero(),
        }
    }

    /// The figure.
    #[must_use]
    pub fn credits(self) -> Credits {
        match self {
            Self::Corrected(claim) => claim.credits,
            Self::Given(credits) | Self::Worth(credits) => credits,
            Self::Minutes { minutes, unit } => unit.credits(minutes),
        }
    }
}

/// What a program counts by: looked up once for many activities.
#[derive(Debug, Clone)]
pub struct Converter<'a> {
    program: &'a str,
    unit: Option<Unit>,
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
        Self { program: &program.id, unit: program.unit(), worth: worth.collect() }
    }

    /// What an activity is claimed for in the program: the member's own figure, else its usual
    /// one; none where it lacks what that needs.
    #[must_use]
    pub fn basis<'b>(&self, details: &'b PublicDetails) -> Option<Basis<'b>> {
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
            .filter(|basis| basis.is_figure())
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
    pub fn make_credits(&self, details: &PublicDetails) -> bool {
        details.credits.is_some()
            || details.claims.iter().any(|claim| self.programs.iter().any(|program| program.id == claim.program))
            || self.give_credits(details.minutes, details.kind.as_ref())
    }

    /// Settles how far along an activity is: what is done is a draft until a program can tell what
    /// it is worth; a plan stays a plan.
    pub fn settle(&self, details: &mut PublicDetails) {
        if details.status != Status::Planned {
            details.status = Status::of(false, self.make_credits(details));
        }
    }
}
