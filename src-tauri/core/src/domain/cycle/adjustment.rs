//! Adjustments: what an association grants for one cycle.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Something that changes one cycle, with its reason and the letter that grants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Adjustment {
    /// What it changes.
    #[serde(flatten)]
    pub change: AdjustmentChange,
    /// Why.
    pub reason: String,
    /// The letter or message that grants it.
    pub letter: Option<String>,
    /// The day it was entered.
    pub entered_on: NaiveDate,
}

/// What an adjustment changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "change")]
pub enum AdjustmentChange {
    /// The cycle ends later; its first day stays.
    Extension {
        /// The new last day.
        last_day: NaiveDate,
    },
    /// A leave: the pace pauses. What is done meanwhile counts all the same.
    Leave {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// The total is asked for only in part.
    Proration {
        /// For how many months of the cycle the credential is held.
        months_held: u32,
    },
    /// A time without membership. Where the program counts only what ends while one is a member,
    /// nothing of it counts.
    Lapse {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
}
