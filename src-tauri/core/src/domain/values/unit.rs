//! How minutes become credits.

use serde::Serialize;
use specta::Type;

use super::credits::Credits;

/// How minutes become credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// How many minutes one credit is.
    pub minutes: u32,
    /// What is counted of each activity.
    pub rounding: Rounding,
    /// How many minutes an activity takes at least to count anything; none where any counts.
    pub shortest: Option<u32>,
}

impl Unit {
    /// What an activity of so many minutes is worth.
    #[must_use]
    pub fn credits(self, minutes: u32) -> Credits {
        if self.is_too_short(minutes) { Credits::ZERO } else { self.cut(self.uncut(minutes)) }
    }

    /// Whether an activity of so many minutes counts nothing because it is short.
    #[must_use]
    pub fn is_too_short(self, minutes: u32) -> bool {
        self.shortest.is_some_and(|shortest| minutes < shortest)
    }

    /// What the minutes come to before anything is cut off, to the hundredth.
    #[must_use]
    pub fn uncut(self, minutes: u32) -> Credits {
        Credits::from_minutes(minutes, self.minutes)
    }

    fn cut(self, credits: Credits) -> Credits {
        let step = self.rounding.hundredths();
        Credits::from_hundredths(credits.hundredths() / step * step)
    }
}

/// What is counted of each activity whose minutes become credits: the rest is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Whole credits.
    Whole,
    /// Halves of a credit.
    Half,
    /// Quarters of a credit.
    Quarter,
    /// Hundredths of a credit: as much as is ever told apart.
    #[default]
    Hundredth,
}

impl Rounding {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Hundredth, Self::Quarter, Self::Half, Self::Whole];

    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Half => "half",
            Self::Quarter => "quarter",
            Self::Hundredth => "hundredth",
        }
    }

    /// The one with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rounding| rounding.id() == id)
    }

    /// How long its step is, in hundredths of a credit.
    const fn hundredths(self) -> i64 {
        match self {
            Self::Whole => 100,
            Self::Half => 50,
            Self::Quarter => 25,
            Self::Hundredth => 1,
        }
    }
}
