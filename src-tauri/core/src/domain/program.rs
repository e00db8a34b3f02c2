//! Programs and rules: what a credential asks for, and who says so.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::credits::Credits;
use super::kind::{Kind, Topic};
use super::language::Language;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
}

impl Bilingual {
    /// The text in `language`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
        }
    }
}

/// A credential's rules, as a program file in `programs/` holds them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its id: `camt-mta`.
    pub id: String,
    /// The credential's name.
    pub name: Bilingual,
    /// The association or college that grants it.
    pub body: Bilingual,
    /// How long a cycle is, in months.
    pub cycle_months: u32,
    /// How many minutes one credit is; none where nobody states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_minutes: Option<u32>,
    /// What a cycle asks for; exactly one rule is the total.
    pub rules: Vec<Rule>,
}

/// One requirement, with who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Rule {
    /// Its id, unlike any other in its program.
    pub id: String,
    /// What it asks for.
    #[serde(flatten)]
    pub shape: RuleShape,
    /// The address where it is stated, or the member's own words for where it comes from.
    pub source: String,
    /// The day somebody read it there.
    pub read_on: NaiveDate,
    /// How sure it is.
    pub confidence: Confidence,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Bilingual>,
}

/// What a rule asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "shape")]
pub enum RuleShape {
    /// So many credits in all.
    Total {
        /// How many.
        credits: Credits,
    },
    /// At least so many of one kind.
    MinimumOfKind {
        /// Which.
        kind: Kind,
        /// How many.
        credits: Credits,
    },
    /// At most so many of one kind count.
    MaximumOfKind {
        /// Which.
        kind: Kind,
        /// How many.
        credits: Credits,
    },
    /// At least so many with one topic, whatever their kind.
    MinimumOfTopic {
        /// Which.
        topic: Topic,
        /// How many.
        credits: Credits,
    },
    /// At most so many with one topic count.
    MaximumOfTopic {
        /// Which.
        topic: Topic,
        /// How many.
        credits: Credits,
    },
}

/// How sure a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A named source states it.
    Stated,
    /// Somebody says so; nobody has confirmed it.
    Unconfirmed,
    /// The member's own rule.
    Yours,
}

impl RuleShape {
    /// The figure in the rule: a minimum or a maximum.
    #[must_use]
    pub const fn credits(&self) -> Credits {
        match self {
            Self::Total { credits }
            | Self::MinimumOfKind { credits, .. }
            | Self::MaximumOfKind { credits, .. }
            | Self::MinimumOfTopic { credits, .. }
            | Self::MaximumOfTopic { credits, .. } => *credits,
        }
    }

    /// Whether it limits what counts, rather than asking for more.
    #[must_use]
    pub const fn is_maximum(&self) -> bool {
        matches!(self, Self::MaximumOfKind { .. } | Self::MaximumOfTopic { .. })
    }

    /// Whether credits of this kind and these topics are the rule's business.
    #[must_use]
    pub fn covers(&self, kind: Option<&Kind>, topics: &[Topic]) -> bool {
        match self {
            Self::Total { .. } => true,
            Self::MinimumOfKind { kind: wanted, .. } | Self::MaximumOfKind { kind: wanted, .. } => kind == Some(wanted),
            Self::MinimumOfTopic { topic, .. } | Self::MaximumOfTopic { topic, .. } => topics.contains(topic),
        }
    }
}

/// Why a program file is not a program.
#[derive(Debug, thiserror::Error)]
pub enum ProgramError {
    /// It is not TOML, or a field is missing, unknown or of the wrong type.
    #[error("the program file cannot be read")]
    Unreadable(#[from] toml::de::Error),
    /// A figure in it makes no sense.
    #[error("the program file says something impossible: {0}")]
    Impossible(&'static str),
}

impl Program {
    /// Reads a program file.
    ///
    /// # Errors
    /// [`ProgramError`] where it is not TOML, lacks something, or its figures make no sense.
    pub fn from_toml(text: &str) -> Result<Self, ProgramError> {
        let program: Self = toml::from_str(text)?;
        program.check()?;
        Ok(program)
    }

    fn check(&self) -> Result<(), ProgramError> {
        let totals = self.rules.iter().filter(|rule| matches!(rule.shape, RuleShape::Total { .. })).count();
        let mut ids = BTreeSet::new();
        let impossible = if !(1..=240).contains(&self.cycle_months) {
            Some("a cycle lasts from 1 to 240 months")
        } else if self.unit_minutes.is_some_and(|minutes| !(1..=1440).contains(&minutes)) {
            Some("a credit is from 1 to 1440 minutes")
        } else if totals != 1 {
            Some("there must be exactly one rule with the shape “total”")
        } else if !self.rules.iter().all(|rule| ids.insert(rule.id.as_str())) {
            Some("two rules have the same id")
        } else if self.rules.iter().any(|rule| rule.shape.credits() <= Credits::ZERO) {
            Some("a rule asks for more than zero credits")
        } else if self.rules.iter().any(|rule| rule.source.trim().is_empty()) {
            Some("each rule says where it comes from")
        } else {
            None
        };
        impossible.map_or(Ok(()), |why| Err(ProgramError::Impossible(why)))
    }

    /// The programs that come with Ledgerline.
    ///
    /// # Errors
    /// [`ProgramError`] if a shipped file is broken; a test reads them all.
    pub fn shipped() -> Result<Vec<Self>, ProgramError> {
        SHIPPED.iter().map(|text| Self::from_toml(text)).collect()
    }

    /// The shipped program with this id, if there is one.
    ///
    /// # Errors
    /// As [`Program::shipped`].
    pub fn shipped_with_id(id: &str) -> Result<Option<Self>, ProgramError> {
        Ok(Self::shipped()?.into_iter().find(|program| program.id == id))
    }

    /// The credits a cycle asks for in all.
    #[must_use]
    pub fn required(&self) -> Credits {
        self.rules
            .iter()
            .find(|rule| matches!(rule.shape, RuleShape::Total { .. }))
            .map_or(Credits::ZERO, |rule| rule.shape.credits())
    }
}

const SHIPPED: &[&str] = &[include_str!("../../programs/camt-mta.toml")];
