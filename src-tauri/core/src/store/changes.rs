//! The table `changes`: what was done, and how to take it back after any restart.

use rusqlite::{Connection, OptionalExtension as _, Result, params};
use serde::{Deserialize, Serialize};

use super::columns::AsJson;
use super::{activities, attachments, checklists, closings, cycles, dismissals, evidence, kinds, members, programs};
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::checklist::Checklists;
use crate::domain::evidence::{Evidence, EvidenceId};
use crate::domain::program::Program;
use crate::domain::standing::closing::Snapshot;
use crate::domain::values::deed::Deed;
use crate::domain::values::kind::Kinds;
use crate::domain::values::member::Member;

/// How many actions can be undone.
const KEPT: i64 = 1_000;

/// One action with its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) deed: Deed,
    pub(crate) steps: Vec<Step>,
}

/// One row that an action changed: what stood there before and what stands there after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "row")]
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

    /// The file the step is about, where it is about one.
    pub(crate) fn evidence_id(&self) -> Option<EvidenceId> {
        match self {
            Self::Evidence { after, .. } => Some(after.id),
            Self::Attachment { evidence, .. } => Some(*evidence),
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

    fn forward(&self, connection: &Connection) -> Result<()> {
        match self {
            Self::Activity { before, after } => set_activity(connection, before.as_deref(), after.as_deref()),
            Self::Member { after, .. } => members::put(connection, after),
            Self::Cycle { before, after } => set_cycle(connection, before.as_deref(), after.as_deref()),
            Self::Closing { snapshot } => closings::put(connection, snapshot),
            Self::Program { before, after } => set_program(connection, before.as_deref(), after.as_deref()),
            Self::Kinds { after, .. } => kinds::put(connection, after),
            Self::Evidence { after, .. } => evidence::put(connection, after),
            Self::Attachment { activity, evidence, attached } => {
                attachments::set(connection, *activity, *evidence, *attached)
            }
            Self::Checklists { after, .. } => checklists::put(connection, after),
            Self::Dismissal { key } => dismissals::put(connection, key),
        }
    }

    fn back(&self, connection: &Connection) -> Result<()> {
        match self {
            Self::Activity { before, after } => set_activity(connection, after.as_deref(), before.as_deref()),
            Self::Member { before, .. } => members::put(connection, before),
            Self::Cycle { before, after } => set_cycle(connection, after.as_deref(), before.as_deref()),
            Self::Closing { snapshot } => closings::delete(connection, snapshot.cycle.id),
            Self::Program { before, after } => set_program(connection, after.as_deref(), before.as_deref()),
            Self::Kinds { before, .. } => kinds::put(connection, before),
            // The file stays, and with it a row that says that nobody has a use for it.
            Self::Evidence { before: None, after } => {
                evidence::put(connection, &Evidence { set_aside: true, ..after.as_ref().clone() })
            }
            Self::Evidence { before: Some(before), .. } => evidence::put(connection, before),
            Self::Attachment { activity, evidence, attached } => {
                attachments::set(connection, *activity, *evidence, !attached)
            }
            Self::Checklists { before, .. } => checklists::put(connection, before),
            Self::Dismissal { key } => dismissals::delete(connection, key),
        }
    }
}

fn set_activity(connection: &Connection, from: Option<&Activity>, to: Option<&Activity>) -> Result<()> {
    match (from, to) {
        (_, Some(activity)) => activities::put(connection, activity),
        (Some(activity), None) => activities::delete(connection, activity.id),
        (None, None) => Ok(()),
    }
}

fn set_cycle(connection: &Connection, from: Option<&Cycle>, to: Option<&Cycle>) -> Result<()> {
    match (from, to) {
        (_, Some(cycle)) => cycles::put(connection, cycle),
        (Some(cycle), None) => cycles::delete(connection, cycle.id),
        (None, None) => Ok(()),
    }
}

fn set_program(connection: &Connection, from: Option<&Program>, to: Option<&Program>) -> Result<()> {
    match (from, to) {
        (_, Some(program)) => programs::put(connection, program),
        (Some(program), None) => programs::delete(connection, &program.id),
        (None, None) => Ok(()),
    }
}

/// Does an action and keeps the way back. What had been undone can no longer be redone.
pub(crate) fn apply(connection: &Connection, change: &Change) -> Result<()> {
    for step in &change.steps {
        step.forward(connection)?;
    }
    connection.execute("DELETE FROM changes WHERE undone = 1", [])?;
    connection.execute(
        "INSERT INTO changes (deed, steps) VALUES (?1, ?2)",
        params![AsJson(change.deed), AsJson(&change.steps)],
    )?;
    connection.execute("DELETE FROM changes WHERE id <= (SELECT max(id) FROM changes) - ?1", [KEPT])?;
    Ok(())
}

/// Takes back the last action that stands; none where nothing does.
pub(crate) fn undo(connection: &Connection) -> Result<Option<Change>> {
    let Some((id, change)) = last_standing(connection)? else {
        return Ok(None);
    };
    for step in change.steps.iter().rev() {
        step.back(connection)?;
    }
    mark(connection, id, true)?;
    Ok(Some(change))
}

/// Does the action again that was undone last; none where there is none.
pub(crate) fn redo(connection: &Connection) -> Result<Option<Change>> {
    let Some((id, change)) = first_undone(connection)? else {
        return Ok(None);
    };
    for step in &change.steps {
        step.forward(connection)?;
    }
    mark(connection, id, false)?;
    Ok(Some(change))
}

/// The action that undo would take back.
pub(crate) fn next_undo(connection: &Connection) -> Result<Option<Deed>> {
    Ok(last_standing(connection)?.map(|(_, change)| change.deed))
}

/// The action that redo would do again.
pub(crate) fn next_redo(connection: &Connection) -> Result<Option<Deed>> {
    Ok(first_undone(connection)?.map(|(_, change)| change.deed))
}

/// The number and the steps of the last action, undone or not, whose number is below `number`.
pub(crate) fn before(connection: &Connection, number: i64) -> Result<Option<(i64, Vec<Step>)>> {
    connection
        .prepare_cached("SELECT id, steps FROM changes WHERE id < ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([number], |row| {
            let AsJson(steps) = row.get("steps")?;
            Ok((row.get("id")?, steps))
        })
        .optional()
}

fn last_standing(connection: &Connection) -> Result<Option<(i64, Change)>> {
    one(connection, "SELECT id, deed, steps FROM changes WHERE undone = 0 ORDER BY id DESC LIMIT 1")
}

fn first_undone(connection: &Connection) -> Result<Option<(i64, Change)>> {
    one(connection, "SELECT id, deed, steps FROM changes WHERE undone = 1 ORDER BY id LIMIT 1")
}

fn one(connection: &Connection, query: &str) -> Result<Option<(i64, Change)>> {
    connection
        .query_row(query, [], |row| {
            let (AsJson(deed), AsJson(steps)) = (row.get("deed")?, row.get("steps")?);
            Ok((row.get("id")?, Change { deed, steps }))
        })
        .optional()
}

fn mark(connection: &Connection, id: i64, undone: bool) -> Result<()> {
    connection.execute("UPDATE changes SET undone = ?2 WHERE id = ?1", params![id, undone])?;
    Ok(())
}
