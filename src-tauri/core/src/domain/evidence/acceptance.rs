//! Acceptances: what a member has looked at and stands by, with the reason.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::EvidenceId;
use crate::domain::activity::ActivityId;

/// A difference between a file and an activity that the member has accepted. It holds for this very
/// difference: where the file or the activity says something else, it is asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Acceptance {
    /// The activity.
    pub activity: ActivityId,
    /// The file.
    pub evidence: EvidenceId,
    /// Which difference: its [`key`](super::difference::Difference::key).
    pub difference: String,
    /// Why, in the member's words. Reports print it.
    pub reason: String,
    /// The day it was accepted.
    pub on: NaiveDate,
}
