//! Programs and rules: what a credential asks for, and who says so.
//!
//! A rule is data: one of a few [shapes](shape) with its figures, and the source that states it.

pub mod check;
pub mod conversion;
pub mod file;
pub mod form;
pub mod shape;
mod shipped;
pub mod words;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::values::credits::Credits;
use crate::domain::values::language::Bilingual;
use crate::domain::values::unit::Unit;

pub use shape::{RuleRole, RuleShape};

/// Who says so, and since when we know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Source {
    /// The address where it is stated, or the member's own words for where it comes from.
    #[serde(rename = "source")]
    pub text: String,
    /// The day somebody read it there.
    pub read_on: NaiveDate,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How sure a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A named source states it.
    Stated,
    /// Somebody says so; nobody has confirmed it.
    Unconfirmed,
    /// The member's own rule.
    Yours,
}

impl Confidence {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Stated, Self::Unconfirmed, Self::Yours];

    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Unconfirmed => "unconfirmed",
            Self::Yours => "yours",
        }
    }

    /// The confidence with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|confidence| confidence.id() == id)
    }
}

/// A credential's rules, as a program file holds them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Program {
    /// Its id: `camt-mta`.
    pub id: String,
    /// The credential's name.
    pub name: Bilingual,
    /// The association or college that grants it.
    pub body: Bilingual,
    /// How long a cycle is.
    pub cycle: CycleLength,
    /// What a cycle asks for and how it counts; exactly one rule is the total.
    pub rules: Vec<Rule>,
}

/// How long a program's cycles are, and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CycleLength {
    /// In months.
    pub months: u32,
    /// The day of the year on which every cycle ends, where the program has one; a cycle that
    /// begins on another day is shorter then.
    pub ends: Option<MonthDay>,
    /// Who says so.
    #[serde(flatten)]
    pub source: Source,
}

/// A day of the year: `12-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(transparent)]
pub struct MonthDay(#[specta(type = String)] NaiveDate);

impl MonthDay {
    /// That day of `year`, where the year has it: 29 February is the 28th in others.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        self.0.with_year(year).or_else(|| self.0.pred_opt()?.with_year(year))
    }
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        // A leap year, so that it has every day of the year.
        NaiveDate::parse_from_str(&format!("2000-{text}"), "%Y-%m-%d")
            .ok()
            .map(Self)
            .filter(|day| String::from(*day) == text)
            .ok_or_else(|| format!("“{text}” is not a day of the year such as 12-31"))
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> Self {
        day.0.format("%m-%d").to_string()
    }
}

/// One requirement, limit or way of counting, with who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Rule {
    /// Its id, unlike any other in its program.
    pub id: String,
    /// A name of its own; without one it is named after its kind or topic.
    pub name: Option<Bilingual>,
    /// What it asks for.
    #[serde(flatten)]
    pub shape: RuleShape,
    /// Who says so.
    #[serde(flatten)]
    pub source: Source,
    /// What a reader should know about it.
    pub remark: Option<Bilingual>,
    /// Other figures that other sources give for a total; a cycle may choose one.
    pub alternatives: Vec<Alternative>,
}

/// Another figure for a total, with who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Alternative {
    /// The figure.
    pub credits: Credits,
    /// Who says so.
    #[serde(flatten)]
    pub source: Source,
}

/// Months that proof is kept after a cycle where no program says otherwise: a suggestion of
/// Ledgerline's own, and nobody's requirement.
pub const KEEP_PROOF_MONTHS: u32 = 72;

impl Program {
    /// The rule that asks for so many credits in all.
    #[must_use]
    pub fn total(&self) -> Option<&Rule> {
        self.rules.iter().find(|rule| matches!(rule.shape, RuleShape::Total { .. }))
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// How many minutes one credit is; none where nobody states it.
    #[must_use]
    pub fn unit_minutes(&self) -> Option<u32> {
        self.unit().map(|unit| unit.minutes)
    }

    /// How minutes become credits; none where nobody states it.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        self.rules.iter().find_map(|rule| match rule.shape {
            RuleShape::Unit { minutes, rounding, shortest } => Some(Unit { minutes, rounding, shortest }),
            _ => None,
        })
    }

    /// Days after a cycle's last day in which its activities can still be handed in.
    #[must_use]
    pub fn late_entry_days(&self) -> Option<u32> {
        self.rules.iter().find_map(|rule| match rule.shape {
            RuleShape::LateEntry { days } => Some(days),
            _ => None,
        })
    }

    /// Months after a cycle for which proof is to be kept, where somebody says so.
    #[must_use]
    pub fn keep_proof_months(&self) -> Option<u32> {
        self.rules.iter().find_map(|rule| match rule.shape {
            RuleShape::KeepProof { months } => Some(months),
            _ => None,
        })
    }

    /// Whether only what ends while one is a member counts.
    #[must_use]
    pub fn only_while_member(&self) -> bool {
        self.rules.iter().any(|rule| rule.shape == RuleShape::OnlyWhileMember)
    }
}
