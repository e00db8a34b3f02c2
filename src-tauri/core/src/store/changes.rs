//! The table `changes`: what was done, and how to take it back after any restart.

use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};

use super::columns::{AsJson, if_known};
use super::stored::step::StoredStep;
use super::stored::words::StoredDeed;
use super::{
    acceptances, activities, attachments, checklists, closings, cycles, dismissals, evidence, kinds, members, programs,
};
use crate::domain::activity::Activity;
use crate::domain::cycle::Cycle;
use crate::domain::evidence::Evidence;
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::program::Program;
use crate::domain::values::deed::Deed;

pub(crate) use super::step::Step;

/// How many actions can be undone.
const KEPT: i64 = 1_000;

/// One action with its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) deed: Deed,
    pub(crate) steps: Vec<Step>,
}

fn forward(connection: &Connection, step: &Step) -> Result<()> {
    match step {
        Step::Activity { before, after } => set_activity(connection, before.as_deref(), after.as_deref()),
        Step::Member { after, .. } => members::put(connection, after),
        Step::Cycle { before, after } => set_cycle(connection, before.as_deref(), after.as_deref()),
        Step::Closing { snapshot } => closings::put(connection, snapshot),
        Step::Program { before, after } => set_program(connection, before.as_deref(), after.as_deref()),
        Step::Kinds { after, .. } => kinds::put(connection, after),
        Step::Evidence { after, .. } => evidence::put(connection, after),
        Step::Attachment { activity, evidence, attached } => {
            attachments::set(connection, *activity, *evidence, *attached)
        }
        Step::Checklists { after, .. } => checklists::put(connection, after),
        Step::Dismissal { key } => dismissals::put(connection, key),
        Step::Acceptance { acceptance, accepted } => set_acceptance(connection, acceptance, *accepted),
    }
}

fn back(connection: &Connection, step: &Step) -> Result<()> {
    match step {
        Step::Activity { before, after } => set_activity(connection, after.as_deref(), before.as_deref()),
        Step::Member { before, .. } => members::put(connection, before),
        Step::Cycle { before, after } => set_cycle(connection, after.as_deref(), before.as_deref()),
        Step::Closing { snapshot } => closings::delete(connection, snapshot.cycle.id),
        Step::Program { before, after } => set_program(connection, after.as_deref(), before.as_deref()),
        Step::Kinds { before, .. } => kinds::put(connection, before),
        // The file stays, and with it a row that says that nobody has a use for it.
        Step::Evidence { before: None, after } => {
            evidence::put(connection, &Evidence { put_away: true, ..after.as_ref().clone() })
        }
        Step::Evidence { before: Some(before), .. } => evidence::put(connection, before),
        Step::Attachment { activity, evidence, attached } => {
            attachments::set(connection, *activity, *evidence, !attached)
        }
        Step::Checklists { before, .. } => checklists::put(connection, before),
        Step::Dismissal { key } => dismissals::delete(connection, key),
        Step::Acceptance { acceptance, accepted } => set_acceptance(connection, acceptance, !accepted),
    }
}

fn set_activity(connection: &Connection, from: Option<&Activity>, to: Option<&Activity>) -> Result<()> {
    match (from, to) {
        (_, Some(activity)) => activities::put(connection, activity),
        (Some(activity), None) => activities::delete(connection, activity.id),
        (None, None) => Ok(()),
    }
}

fn set_acceptance(connection: &Connection, acceptance: &Acceptance, accepted: bool) -> Result<()> {
    if accepted { acceptances::put(connection, acceptance) } else { acceptances::delete(connection, acceptance) }
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
        forward(connection, step)?;
    }
    connection.execute("DELETE FROM changes WHERE undone = 1", [])?;
    connection.execute(
        "INSERT INTO changes (deed, steps) VALUES (?1, ?2)",
        params![AsJson(StoredDeed(change.deed)), AsJson(stored(&change.steps))],
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
        back(connection, step)?;
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
        forward(connection, step)?;
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

/// The number and the steps of the last action, undone or not, whose number is below `number`. What was taken in from
/// files and is undone is no action of this ledger's: only the files tell of it again.
pub(crate) fn before(connection: &Connection, number: i64) -> Result<Option<(i64, Vec<Step>)>> {
    connection
        .prepare_cached(
            "SELECT id, steps FROM changes WHERE id < ?1 AND NOT (undone AND deed = ?2) ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![number, AsJson(StoredDeed(Deed::Recovered))], |row| Ok((row.get("id")?, steps(row)?)))
        .optional()
}

fn last_standing(connection: &Connection) -> Result<Option<(i64, Change)>> {
    one(connection, "SELECT id, deed, steps FROM changes WHERE undone = 0 ORDER BY id DESC LIMIT 1")
}

fn first_undone(connection: &Connection) -> Result<Option<(i64, Change)>> {
    one(connection, "SELECT id, deed, steps FROM changes WHERE undone = 1 ORDER BY id LIMIT 1")
}

fn one(connection: &Connection, query: &str) -> Result<Option<(i64, Change)>> {
    let found = connection.query_row(query, [], |row| {
        let AsJson(StoredDeed(deed)) = row.get("deed")?;
        Ok((row.get("id")?, Change { deed, steps: steps(row)? }))
    });
    // What cannot be understood can be neither taken back nor done again.
    Ok(if_known(found).optional()?.flatten())
}

fn stored(steps: &[Step]) -> Vec<StoredStep> {
    steps.iter().map(StoredStep::from).collect()
}

fn steps(row: &Row<'_>) -> Result<Vec<Step>> {
    let AsJson(stored): AsJson<Vec<StoredStep>> = row.get("steps")?;
    Ok(stored.into_iter().map(Step::from).collect())
}

fn mark(connection: &Connection, id: i64, undone: bool) -> Result<()> {
    connection.execute("UPDATE changes SET undone = ?2 WHERE id = ?1", params![id, undone])?;
    Ok(())
}
