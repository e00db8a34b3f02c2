//! The steps of the history.

use serde::{Deserialize, Serialize};

use super::activity::StoredActivity;
use super::cycle::StoredCycle;
use super::deleted::StoredDeleted;
use super::evidence::{StoredAcceptance, StoredChecklists, StoredEvidence};
use super::member::{StoredKinds, StoredMember};
use super::program::StoredProgram;
use super::snapshot::StoredSnapshot;
use super::template::StoredTemplate;
use crate::domain::activity::ActivityId;
use crate::domain::evidence::EvidenceId;
use crate::store::step::Step;

/// One row that an action changed: what stood there before and what stands there after.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "row")]
pub(crate) enum StoredStep {
    #[serde(rename = "activity")]
    Activity { before: Option<Box<StoredActivity>>, after: Option<Box<StoredActivity>> },
    #[serde(rename = "member")]
    Member { before: StoredMember, after: StoredMember },
    #[serde(rename = "cycle")]
    Cycle { before: Option<Box<StoredCycle>>, after: Option<Box<StoredCycle>> },
    #[serde(rename = "closing")]
    Closing { snapshot: Box<StoredSnapshot> },
    #[serde(rename = "program")]
    Program { before: Option<Box<StoredProgram>>, after: Option<Box<StoredProgram>> },
    #[serde(rename = "kinds")]
    Kinds { before: StoredKinds, after: StoredKinds },
    #[serde(rename = "evidence")]
    Evidence { before: Option<Box<StoredEvidence>>, after: Box<StoredEvidence> },
    #[serde(rename = "attachment")]
    Attachment { activity: i64, evidence: i64, attached: bool },
    #[serde(rename = "checklists")]
    Checklists { before: StoredChecklists, after: StoredChecklists },
    #[serde(rename = "dismissal")]
    Dismissal { key: String },
    #[serde(rename = "acceptance")]
    Acceptance { acceptance: StoredAcceptance, accepted: bool },
    #[serde(rename = "deleted")]
    Deleted { deleted: Box<StoredDeleted>, is_deleted: bool },
    #[serde(rename = "template")]
    Template { before: Option<Box<StoredTemplate>>, after: Option<Box<StoredTemplate>> },
}

fn side<'a, T, S: From<&'a T>>(value: Option<&'a T>) -> Option<Box<S>> {
    value.map(|value| Box::new(S::from(value)))
}

fn read<S, T: From<S>>(stored: Option<Box<S>>) -> Option<Box<T>> {
    stored.map(|stored| Box::new(T::from(*stored)))
}

impl From<&Step> for StoredStep {
    fn from(step: &Step) -> Self {
        match step {
            Step::Activity { before, after } => {
                Self::Activity { before: side(before.as_deref()), after: side(after.as_deref()) }
            }
            Step::Member { before, after } => Self::Member { before: before.into(), after: after.into() },
            Step::Cycle { before, after } => {
                Self::Cycle { before: side(before.as_deref()), after: side(after.as_deref()) }
            }
            Step::Closing { snapshot } => Self::Closing { snapshot: Box::new(snapshot.as_ref().into()) },
            Step::Program { before, after } => {
                Self::Program { before: side(before.as_deref()), after: side(after.as_deref()) }
            }
            Step::Kinds { before, after } => Self::Kinds { before: before.into(), after: after.into() },
            Step::Evidence { before, after } => {
                Self::Evidence { before: side(before.as_deref()), after: Box::new(after.as_ref().into()) }
            }
            Step::Attachment { activity, evidence, attached } => {
                Self::Attachment { activity: activity.0, evidence: evidence.0, attached: *attached }
            }
            Step::Checklists { before, after } => Self::Checklists { before: before.into(), after: after.into() },
            Step::Dismissal { key } => Self::Dismissal { key: key.clone() },
            Step::Acceptance { acceptance, accepted } => {
                Self::Acceptance { acceptance: acceptance.into(), accepted: *accepted }
            }
            Step::Deleted { deleted, is_deleted } => {
                Self::Deleted { deleted: Box::new(deleted.as_ref().into()), is_deleted: *is_deleted }
            }
            Step::Template { before, after } => {
                Self::Template { before: side(before.as_deref()), after: side(after.as_deref()) }
            }
        }
    }
}

impl From<StoredStep> for Step {
    fn from(stored: StoredStep) -> Self {
        match stored {
            StoredStep::Activity { before, after } => Self::Activity { before: read(before), after: read(after) },
            StoredStep::Member { before, after } => Self::Member { before: before.into(), after: after.into() },
            StoredStep::Cycle { before, after } => Self::Cycle { before: read(before), after: read(after) },
            StoredStep::Closing { snapshot } => Self::Closing { snapshot: Box::new((*snapshot).into()) },
            StoredStep::Program { before, after } => Self::Program { before: read(before), after: read(after) },
            StoredStep::Kinds { before, after } => Self::Kinds { before: before.into(), after: after.into() },
            StoredStep::Evidence { before, after } => {
                Self::Evidence { before: read(before), after: Box::new((*after).into()) }
            }
            StoredStep::Attachment { activity, evidence, attached } => {
                Self::Attachment { activity: ActivityId(activity), evidence: EvidenceId(evidence), attached }
            }
            StoredStep::Checklists { before, after } => Self::Checklists { before: before.into(), after: after.into() },
            StoredStep::Dismissal { key } => Self::Dismissal { key },
            StoredStep::Acceptance { acceptance, accepted } => {
                Self::Acceptance { acceptance: acceptance.into(), accepted }
            }
            StoredStep::Deleted { deleted, is_deleted } => {
                Self::Deleted { deleted: Box::new((*deleted).into()), is_deleted }
            }
            StoredStep::Template { before, after } => Self::Template { before: read(before), after: read(after) },
        }
    }
}
