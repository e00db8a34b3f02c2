//! Activities as the history and the snapshots hold them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::each;
use super::words::{StoredFormat, StoredStatus};
use crate::domain::activity::claim::Claim;
use crate::domain::activity::{Activity, ActivityId, PublicActivity, PublicDetails};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};

/// An activity with its private note, for the history alone.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredActivity {
    id: i64,
    #[serde(flatten)]
    details: StoredDetails,
    private_note: Option<String>,
    entered_on: NaiveDate,
    changed_on: NaiveDate,
}

/// An activity of a snapshot, which reports and packages are made of: there is no private note in it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredPublicActivity {
    id: i64,
    #[serde(flatten)]
    details: StoredDetails,
    entered_on: NaiveDate,
    changed_on: NaiveDate,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredDetails {
    title: String,
    credits: Option<Credits>,
    minutes: Option<u32>,
    start: NaiveDate,
    end: NaiveDate,
    status: StoredStatus,
    kind: Option<Kind>,
    topics: Vec<Topic>,
    provider: Option<String>,
    approval_no: Option<String>,
    presenter: Option<String>,
    format: Option<StoredFormat>,
    place: Option<String>,
    note: Option<String>,
    /// Since schema 4.
    #[serde(default)]
    practice: Option<String>,
    reflection: Option<String>,
    /// Since schema 4.
    #[serde(default)]
    verification: Option<String>,
    /// Since schema 2.
    #[serde(default)]
    claims: Vec<StoredClaim>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredClaim {
    program: String,
    credits: Credits,
    note: String,
}

impl From<&Activity> for StoredActivity {
    fn from(activity: &Activity) -> Self {
        let Activity { id, details, private_note, entered_on, changed_on } = activity;
        Self {
            id: id.0,
            details: details.into(),
            private_note: private_note.clone(),
            entered_on: *entered_on,
            changed_on: *changed_on,
        }
    }
}

impl From<StoredActivity> for Activity {
    fn from(stored: StoredActivity) -> Self {
        let StoredActivity { id, details, private_note, entered_on, changed_on } = stored;
        Self { id: ActivityId(id), details: details.into(), private_note, entered_on, changed_on }
    }
}

impl From<&PublicActivity> for StoredPublicActivity {
    fn from(activity: &PublicActivity) -> Self {
        let PublicActivity { id, details, entered_on, changed_on } = activity;
        Self { id: id.0, details: details.into(), entered_on: *entered_on, changed_on: *changed_on }
    }
}

impl From<StoredPublicActivity> for PublicActivity {
    fn from(stored: StoredPublicActivity) -> Self {
        let StoredPublicActivity { id, details, entered_on, changed_on } = stored;
        Self { id: ActivityId(id), details: details.into(), entered_on, changed_on }
    }
}

impl From<&PublicDetails> for StoredDetails {
    fn from(details: &PublicDetails) -> Self {
        let PublicDetails {
            title,
            credits,
            minutes,
            start,
            end,
            status,
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format,
            place,
            note,
            practice,
            reflection,
            verification,
            claims,
        } = details.clone();
        Self {
            title,
            credits,
            minutes,
            start,
            end,
            status: StoredStatus(status),
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format: format.map(StoredFormat),
            place,
            note,
            practice,
            reflection,
            verification,
            claims: each(claims),
        }
    }
}

impl From<StoredDetails> for PublicDetails {
    fn from(stored: StoredDetails) -> Self {
        let StoredDetails {
            title,
            credits,
            minutes,
            start,
            end,
            status,
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format,
            place,
            note,
            practice,
            reflection,
            verification,
            claims,
        } = stored;
        Self {
            title,
            credits,
            minutes,
            start,
            end,
            status: status.0,
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format: format.map(|format| format.0),
            place,
            note,
            practice,
            reflection,
            verification,
            claims: each(claims),
        }
    }
}

impl From<Claim> for StoredClaim {
    fn from(claim: Claim) -> Self {
        let Claim { program, credits, note } = claim;
        Self { program, credits, note }
    }
}

impl From<StoredClaim> for Claim {
    fn from(stored: StoredClaim) -> Self {
        let StoredClaim { program, credits, note } = stored;
        Self { program, credits, note }
    }
}
