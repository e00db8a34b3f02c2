//! The table `changes`: what was done, and how to take it back after any restart.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Params, Result, Row, params};

use super::columns::{AsJson, Day, if_known};
use super::stored::step::StoredStep;
use super::stored::words::StoredDeed;
use super::{
    acceptances, activities, attachments, checklists, closings, cycles, deleted, dismissals, evidence, kinds, members,
    programs, table_templates,
};
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::Evidence;
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::history::DeletedActivity;
use crate::domain::program::Program;
use crate::domain::values::deed::Deed;
use crate::reading::columns::template::TableTemplate;

pub(crate) use super::step::Step;

/// How many actions can be undone.
const UNDOABLE: i64 = 1_000;

/// How many actions are kept to tell of. Where each changes a few rows, they take a few megabytes.
const KEPT: i64 = 10_000;

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
        Step::Deleted { deleted, is_deleted } => set_deleted(connection, deleted, *is_deleted),
        Step::Template { before, after } => set_template(connection, before.as_deref(), after.as_deref()),
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
        Step::Deleted { deleted, is_deleted } => set_deleted(connection, deleted, !is_deleted),
        Step::Template { before, after } => set_template(connection, after.as_deref(), before.as_deref()),
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

fn set_deleted(connection: &Connection, deleted: &DeletedActivity, is_deleted: bool) -> Result<()> {
    if is_deleted { deleted::put(connection, deleted) } else { deleted::remove(connection, deleted.activity.id) }
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

fn set_template(connection: &Connection, from: Option<&TableTemplate>, to: Option<&TableTemplate>) -> Result<()> {
    match (from, to) {
        (_, Some(template)) => table_templates::put(connection, template),
        (Some(template), None) => table_templates::delete(connection, &template.name),
        (None, None) => Ok(()),
    }
}

/// Does an action and keeps the way back. What had been undone can no longer be redone.
pub(crate) fn apply(connection: &Connection, change: &Change, done_on: Option<NaiveDate>) -> Result<()> {
    for step in &change.steps {
        forward(connection, step)?;
    }
    connection.execute("DELETE FROM changes WHERE undone = 1", [])?;
    connection.execute(
        "INSERT INTO changes (deed, steps, done_on) VALUES (?1, ?2, ?3)",
        params![AsJson(StoredDeed(change.deed)), AsJson(stored(&change.steps)), done_on.map(Day)],
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

/// What was done to an activity and stands, the first first, each with its day and with those of its steps that are
/// about the activity. An action that cannot be understood tells nothing.
pub(crate) fn about(connection: &Connection, id: ActivityId) -> Result<Vec<(Option<NaiveDate>, Change)>> {
    let mut found = Vec::new();
    let mut query =
        connection.prepare_cached("SELECT deed, steps, done_on FROM changes WHERE undone = 0 ORDER BY id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let Some(mut change) = if_known(change(row))? else { continue };
        change.steps.retain(|step| step.activity_id() == Some(id));
        if !change.steps.is_empty() {
            found.push((if_known(row.get("done_on"))?.flatten().map(|day: Day| day.0), change));
        }
    }
    Ok(found)
}

/// Takes what is said of these activities out of every action, undone or not, so that nothing can bring them back. An
/// action that changed nothing else is gone.
pub(crate) fn forget(connection: &Connection, activities: &[ActivityId]) -> Result<()> {
    let changes: Vec<(i64, Option<Vec<Step>>)> = connection
        .prepare("SELECT id, steps FROM changes")?
        .query_map([], |row| Ok((row.get("id")?, if_known(steps(row))?)))?
        .collect::<Result<_>>()?;
    for (id, steps) in changes {
        let Some(mut steps) = steps else { continue };
        let before = steps.len();
        steps.retain(|step| !step.activity_id().is_some_and(|it| activities.contains(&it)));
        if steps.is_empty() {
            connection.execute("DELETE FROM changes WHERE id = ?1", [id])?;
        } else if steps.len() < before {
            connection.execute("UPDATE changes SET steps = ?2 WHERE id = ?1", params![id, AsJson(stored(&steps))])?;
        }
    }
    Ok(())
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
    one(
        connection,
        "SELECT id, deed, steps FROM changes
         WHERE undone = 0 AND id > (SELECT max(id) FROM changes) - ?1 ORDER BY id DESC LIMIT 1",
        [UNDOABLE],
    )
}

fn first_undone(connection: &Connection) -> Result<Option<(i64, Change)>> {
    one(connection, "SELECT id, deed, steps FROM changes WHERE undone = 1 ORDER BY id LIMIT 1", [])
}

fn one(connection: &Connection, query: &str, params: impl Params) -> Result<Option<(i64, Change)>> {
    let found = connection.query_row(query, params, |row| Ok((row.get("id")?, change(row)?)));
    // What cannot be understood can be neither taken back nor done again.
    Ok(if_known(found).optional()?.flatten())
}

fn change(row: &Row<'_>) -> Result<Change> {
    let AsJson(StoredDeed(deed)) = row.get("deed")?;
    Ok(Change { deed, steps: steps(row)? })
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
