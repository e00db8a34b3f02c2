//! The steps of an action, each of which changes one row.

use crate::domain::activity::{Activity, ActivityId};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::checklist::Checklists;
use crate::domain::evidence::{Evidence, EvidenceId};
use crate::domain::history::DeletedActivity;
use crate::domain::program::Program;
use crate::domain::standing::closing::Snapshot;
use crate::domain::values::kind::Kinds;
use crate::domain::values::member::Member;
use crate::reading::columns::template::TableTemplate;

/// One row that an action changed: what stood there before and what stands there after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    Activity { before: Option<Box<Activity>>, after: Option<Box<Activity>> },
    Member { before: Member, after: Member },
    Cycle { before: Option<Box<Cycle>>, after: Option<Box<Cycle>> },
    Closing { snapshot: Box<Snapshot> },
    Program { before: Option<Box<Program>>, after: Option<Box<Program>> },
    Kinds { before: Kinds, after: Kinds },
    Evidence { before: Option<Box<Evidence>>, after: Box<Evidence> },
    Attachment { activity: ActivityId, evidence: EvidenceId, attached: bool },
    Checklists { before: Checklists, after: Checklists },
    Dismissal { key: String },
    Acceptance { acceptance: Acceptance, accepted: bool },
    Deleted { deleted: Box<DeletedActivity>, is_deleted: bool },
    Template { before: Option<Box<TableTemplate>>, after: Option<Box<TableTemplate>> },
}

impl Step {
    pub(crate) fn activity(before: Option<Activity>, after: Option<Activity>) -> Self {
        Self::Activity { before: before.map(Box::new), after: after.map(Box::new) }
    }

    pub(crate) fn cycle(before: Option<Cycle>, after: Option<Cycle>) -> Self {
        Self::Cycle { before: before.map(Box::new), after: after.map(Box::new) }
    }

    pub(crate) fn program(before: Option<Program>, after: Option<Program>) -> Self {
        Self::Program { before: before.map(Box::new), after: after.map(Box::new) }
    }

    pub(crate) fn evidence(before: Option<Evidence>, after: Evidence) -> Self {
        Self::Evidence { before: before.map(Box::new), after: Box::new(after) }
    }

    pub(crate) fn attachment(activity: ActivityId, evidence: EvidenceId, attached: bool) -> Self {
        Self::Attachment { activity, evidence, attached }
    }

    pub(crate) fn acceptance(acceptance: Acceptance, accepted: bool) -> Self {
        Self::Acceptance { acceptance, accepted }
    }

    pub(crate) fn template(before: Option<TableTemplate>, after: Option<TableTemplate>) -> Self {
        Self::Template { before: before.map(Box::new), after: after.map(Box::new) }
    }

    pub(crate) fn deleted(deleted: DeletedActivity, is_deleted: bool) -> Self {
        Self::Deleted { deleted: Box::new(deleted), is_deleted }
    }

    /// The activity the step is about, where it is about one.
    pub(crate) fn activity_id(&self) -> Option<ActivityId> {
        match self {
            Self::Activity { before, after } => after.as_ref().or(before.as_ref()).map(|it| it.id),
            Self::Attachment { activity, .. } => Some(*activity),
            Self::Acceptance { acceptance, .. } => Some(acceptance.activity),
            Self::Deleted { deleted, .. } => Some(deleted.activity.id),
            _ => None,
        }
    }

    /// The file the step is about, where it is about one.
    pub(crate) fn evidence_id(&self) -> Option<EvidenceId> {
        match self {
            Self::Evidence { after, .. } => Some(after.id),
            Self::Attachment { evidence, .. } => Some(*evidence),
            Self::Acceptance { acceptance, .. } => Some(acceptance.evidence),
            _ => None,
        }
    }

    /// The activity as it was before the step, where the step is about one.
    pub(crate) fn before(&self) -> Option<&Activity> {
        if let Self::Activity { before, .. } = self { before.as_deref() } else { None }
    }

    /// The activity as it is after the step, where the step is about one.
    pub(crate) fn after(&self) -> Option<&Activity> {
        if let Self::Activity { after, .. } = self { after.as_deref() } else { None }
    }
}
