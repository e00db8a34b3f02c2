//! Deleted activities as the history holds them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::activity::StoredActivity;
use super::each;
use super::evidence::StoredAcceptance;
use crate::domain::evidence::EvidenceId;
use crate::domain::history::DeletedActivity;

/// An activity that was deleted, with what belonged to it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredDeleted {
    pub(in crate::store) activity: StoredActivity,
    pub(in crate::store) files: Vec<i64>,
    pub(in crate::store) accepted: Vec<StoredAcceptance>,
    pub(in crate::store) deleted_on: Option<NaiveDate>,
}

impl From<&DeletedActivity> for StoredDeleted {
    fn from(deleted: &DeletedActivity) -> Self {
        let DeletedActivity { activity, files, accepted, deleted_on } = deleted;
        Self {
            activity: activity.into(),
            files: files.iter().map(|file| file.0).collect(),
            accepted: each(accepted),
            deleted_on: *deleted_on,
        }
    }
}

impl From<StoredDeleted> for DeletedActivity {
    fn from(stored: StoredDeleted) -> Self {
        let StoredDeleted { activity, files, accepted, deleted_on } = stored;
        Self {
            activity: activity.into(),
            files: files.into_iter().map(EvidenceId).collect(),
            accepted: each(accepted),
            deleted_on,
        }
    }
}
