//! Cycles as their table, the history and the snapshots hold them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::each;
use super::program::StoredProgram;
use crate::domain::cycle::adjustment::{Adjustment, AdjustmentChange};
use crate::domain::cycle::{CarriedIn, Confirmation, Cycle, CycleId};
use crate::domain::values::credits::Credits;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredCycle {
    id: i64,
    program: StoredProgram,
    published: StoredProgram,
    first_day: NaiveDate,
    last_day: NaiveDate,
    adjustments: Vec<StoredAdjustment>,
    choices: BTreeMap<String, Credits>,
    confirmations: Vec<StoredConfirmation>,
    carried_in: Option<StoredCarriedIn>,
    closed_on: Option<NaiveDate>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredAdjustment {
    #[serde(flatten)]
    change: StoredAdjustmentChange,
    reason: String,
    letter: Option<String>,
    entered_on: NaiveDate,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "change")]
enum StoredAdjustmentChange {
    #[serde(rename = "extension")]
    Extension { last_day: NaiveDate },
    #[serde(rename = "leave")]
    Leave { from: NaiveDate, to: NaiveDate },
    #[serde(rename = "proration")]
    Proration { months_held: u32 },
    #[serde(rename = "lapse")]
    Lapse { from: NaiveDate, to: NaiveDate },
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredConfirmation {
    rule: String,
    on: NaiveDate,
    note: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredCarriedIn {
    credits: Credits,
    note: Option<String>,
}

impl From<&Cycle> for StoredCycle {
    fn from(cycle: &Cycle) -> Self {
        let Cycle {
            id,
            program,
            published,
            first_day,
            last_day,
            adjustments,
            choices,
            confirmations,
            carried_in,
            closed_on,
        } = cycle;
        Self {
            id: id.0,
            program: program.into(),
            published: published.into(),
            first_day: *first_day,
            last_day: *last_day,
            adjustments: each(adjustments),
            choices: choices.clone(),
            confirmations: each(confirmations),
            carried_in: carried_in.as_ref().map(StoredCarriedIn::from),
            closed_on: *closed_on,
        }
    }
}

impl From<StoredCycle> for Cycle {
    fn from(stored: StoredCycle) -> Self {
        let StoredCycle {
            id,
            program,
            published,
            first_day,
            last_day,
            adjustments,
            choices,
            confirmations,
            carried_in,
            closed_on,
        } = stored;
        Self {
            id: CycleId(id),
            program: program.into(),
            published: published.into(),
            first_day,
            last_day,
            adjustments: each(adjustments),
            choices,
            confirmations: each(confirmations),
            carried_in: carried_in.map(CarriedIn::from),
            closed_on,
        }
    }
}

impl From<&Adjustment> for StoredAdjustment {
    fn from(adjustment: &Adjustment) -> Self {
        let Adjustment { change, reason, letter, entered_on } = adjustment.clone();
        Self { change: change.into(), reason, letter, entered_on }
    }
}

impl From<StoredAdjustment> for Adjustment {
    fn from(stored: StoredAdjustment) -> Self {
        let StoredAdjustment { change, reason, letter, entered_on } = stored;
        Self { change: change.into(), reason, letter, entered_on }
    }
}

impl From<AdjustmentChange> for StoredAdjustmentChange {
    fn from(change: AdjustmentChange) -> Self {
        match change {
            AdjustmentChange::Extension { last_day } => Self::Extension { last_day },
            AdjustmentChange::Leave { from, to } => Self::Leave { from, to },
            AdjustmentChange::Proration { months_held } => Self::Proration { months_held },
            AdjustmentChange::Lapse { from, to } => Self::Lapse { from, to },
        }
    }
}

impl From<StoredAdjustmentChange> for AdjustmentChange {
    fn from(stored: StoredAdjustmentChange) -> Self {
        match stored {
            StoredAdjustmentChange::Extension { last_day } => Self::Extension { last_day },
            StoredAdjustmentChange::Leave { from, to } => Self::Leave { from, to },
            StoredAdjustmentChange::Proration { months_held } => Self::Proration { months_held },
            StoredAdjustmentChange::Lapse { from, to } => Self::Lapse { from, to },
        }
    }
}

impl From<&Confirmation> for StoredConfirmation {
    fn from(confirmation: &Confirmation) -> Self {
        let Confirmation { rule, on, note } = confirmation.clone();
        Self { rule, on, note }
    }
}

impl From<StoredConfirmation> for Confirmation {
    fn from(stored: StoredConfirmation) -> Self {
        let StoredConfirmation { rule, on, note } = stored;
        Self { rule, on, note }
    }
}

impl From<&CarriedIn> for StoredCarriedIn {
    fn from(carried: &CarriedIn) -> Self {
        let CarriedIn { credits, note } = carried.clone();
        Self { credits, note }
    }
}

impl From<StoredCarriedIn> for CarriedIn {
    fn from(stored: StoredCarriedIn) -> Self {
        let StoredCarriedIn { credits, note } = stored;
        Self { credits, note }
    }
}
