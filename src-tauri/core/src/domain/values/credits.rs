//! Credits: what a cycle is counted in.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use specta::Type;

use super::language::Language;
use crate::text::decimal::{self, DecimalError};

/// An amount of continuing-education credits, exact to the hundredth.
///
/// Held as whole hundredths, so that sums are exact; never as floating point. In JSON it is a
/// number with at most two decimals (`29.5`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Type)]
#[specta(transparent)]
pub struct Credits(#[specta(type = f64)] i64);

/// Why a text or a number is not an amount of credits somebody can claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CreditsError {
    /// The text is not a number.
    #[error("not an amount of credits")]
    NotANumber,
    /// More than two decimals: hundredths are the smallest amount kept.
    #[error("more than two decimals")]
    TooFine,
    /// Zero or less.
    #[error("zero or less")]
    NotPositive,
    /// More than [`Credits::MOST_PER_CLAIM`].
    #[error("more than one activity can be worth")]
    TooMany,
}

impl Credits {
    /// No credits.
    pub const ZERO: Self = Self(0);

    /// The most one activity can be claimed for.
    pub const MOST_PER_CLAIM: Self = Self(100_000);

    /// From whole hundredths, the unit of the ledger's file.
    #[must_use]
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// Whole hundredths, the unit of the ledger's file.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The nearest `f64`, for drawing and for JSON; never for sums.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "credits stay far below 2^53 hundredths")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// Whether this is nothing at all.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// `self − other`, or nothing where `other` is the larger.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self((self.0 - other.0).max(0))
    }

    /// Reads an amount as members write it: `1.5`, `1,5`, `.5`, `½`, `1½`, `1 ½`.
    ///
    /// # Errors
    /// [`CreditsError::NotANumber`] and [`CreditsError::TooFine`]; the sign and the size are
    /// for [`Credits::claimable`] to judge.
    pub fn parse(text: &str) -> Result<Self, CreditsError> {
        decimal::hundredths(text).map(Self).map_err(|error| match error {
            DecimalError::NotANumber => CreditsError::NotANumber,
            DecimalError::TooFine => CreditsError::TooFine,
        })
    }

    /// The same amount, if one activity can be worth it.
    ///
    /// # Errors
    /// [`CreditsError::NotPositive`] or [`CreditsError::TooMany`].
    pub fn claimable(self) -> Result<Self, CreditsError> {
        if self.0 <= 0 {
            Err(CreditsError::NotPositive)
        } else if self > Self::MOST_PER_CLAIM {
            Err(CreditsError::TooMany)
        } else {
            Ok(self)
        }
    }

    /// The credits that `minutes` are worth where one credit is `unit_minutes` long, rounded
    /// down to the hundredth.
    #[must_use]
    pub fn from_minutes(minutes: u32, unit_minutes: u32) -> Self {
        Self(i64::from(minutes) * 100 / i64::from(unit_minutes.max(1)))
    }

    /// The amount as it is written in `language`: `29.5` or `29,5`; trailing zeros are left out.
    #[must_use]
    pub fn display(self, language: Language) -> String {
        let sign = if self.0 < 0 { "−" } else { "" };
        let (whole, hundredths) = (self.0.abs() / 100, self.0.abs() % 100);
        let mark = language.decimal_mark();
        match (hundredths / 10, hundredths % 10) {
            (0, 0) => format!("{sign}{whole}"),
            (tenths, 0) => format!("{sign}{whole}{mark}{tenths}"),
            (tenths, rest) => format!("{sign}{whole}{mark}{tenths}{rest}"),
        }
    }
}

impl Add for Credits {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Credits {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Credits {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Credits {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Credits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.display(Language::English))
    }
}

impl Serialize for Credits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 { serializer.serialize_i64(self.0 / 100) } else { serializer.serialize_f64(self.to_f64()) }
    }
}

impl<'de> Deserialize<'de> for Credits {
    /// Reads a JSON or TOML number with at most two decimals.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let hundredths = (number * 100.0).round();
        if !number.is_finite() || (number * 100.0 - hundredths).abs() > 1e-6 || hundredths.abs() > 1e12 {
            return Err(serde::de::Error::custom("credits are a number with at most two decimals"));
        }
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 1e12, checked above")]
        Ok(Self(hundredths as i64))
    }
}
