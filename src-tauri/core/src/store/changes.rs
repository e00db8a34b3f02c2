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

/// So many rows can be undone. All but the largest actions stand in one.
const UNDOABLE: i64 = 1_000;

/// So many rows are kept to tell of. Where each holds a few steps, they take a few megabytes.
const KEPT: i64 = 10_000;

/// So many steps stand in one row: to write and to check what it holds takes several times its size.
const STEPS_A_ROW: usize = 1_000;

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
    let mut first = None;
    for steps in change.steps.chunks(STEPS_A_ROW) {
        connection
            .prepare_cached("INSERT INTO changes (deed, steps, done_on, part_of) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![AsJson(StoredDeed(change.deed)), AsJson(stored(steps)), done_on.map(Day), first])?;
        first.get_or_insert_with(|| connection.last_insert_rowid());
    }
    // An action is kept whole or not at all.
    connection.execute(
        "DELETE FROM changes WHERE id <
            (SELECT coalesce(part_of, id) FROM changes WHERE id > (SELECT max(id) FROM changes) - ?1 ORDER BY id LIMIT 1)",
        [KEPT],
    )?;
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
    let mut found = Vec::<(i64, Option<NaiveDate>, Change)>::new();
    let mut query = connection
        .prepare_cached("SELECT id, deed, steps, done_on, part_of FROM changes WHERE undone = 0 ORDER BY id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let Some(Change { deed, mut steps }) = if_known(change(row))? else { continue };
        steps.retain(|step| step.activity_id() == Some(id));
        if steps.is_empty() {
            continue;
        }
        let action = row.get::<_, Option<i64>>("part_of")?.map_or_else(|| row.get("id"), Ok)?;
        if let Some((.., change)) = found.last_mut().filter(|(last, ..)| *last == action) {
            change.steps.append(&mut steps);
        } else {
            let day = if_known(row.get("done_on"))?.flatten().map(|day: Day| day.0);
            found.push((action, day, Change { deed, steps }));
        }
    }
    Ok(found.into_iter().map(|(_, day, change)| (day, change)).collect())
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
        if steps.len() < before {
            connection.execute("UPDATE changes SET steps = ?2 WHERE id = ?1", params![id, AsJson(stored(&steps))])?;
        }
    }
    // The row of an action stays as long as one of its parts does.
    connection.execute("DELETE FROM changes WHERE steps = '[]' AND part_of IS NOT NULL", [])?;
    connection.execute(
        "DELETE FROM changes WHERE steps = '[]' AND id NOT IN (SELECT part_of FROM changes WHERE part_of IS NOT NULL)",
        [],
    )?;
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

/// The number and the steps of the last row, undone or not, whose number is below `number`. What was taken in from
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
        "SELECT id FROM changes
         WHERE undone = 0 AND part_of IS NULL AND id > (SELECT max(id) FROM changes) - ?1 ORDER BY id DESC LIMIT 1",
        [UNDOABLE],
    )
}

fn first_undone(connection: &Connection) -> Result<Option<(i64, Change)>> {
    one(connection, "SELECT id FROM changes WHERE undone = 1 AND part_of IS NULL ORDER BY id LIMIT 1", [])
}

/// The action whose number a query finds.
fn one(connection: &Connection, query: &str, params: impl Params) -> Result<Option<(i64, Change)>> {
    let Some(id) = connection.query_row(query, params, |row| row.get(0)).optional()? else { return Ok(None) };
    // What cannot be understood can be neither taken back nor done again.
    Ok(if_known(whole(connection, id))?.map(|change| (id, change)))
}

/// The action with this number, put together from its rows.
fn whole(connection: &Connection, id: i64) -> Result<Change> {
    let mut query = connection.prepare_cached("SELECT deed, steps, part_of FROM changes WHERE id >= ?1 ORDER BY id")?;
    let mut rows = query.query([id])?;
    let mut whole = change(rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?)?;
    while let Some(row) = rows.next()? {
        if row.get::<_, Option<i64>>("part_of")? != Some(id) {
            break;
        }
        whole.steps.append(&mut steps(row)?);
    }
    Ok(whole)
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
    connection
        .execute("UPDATE changes SET undone = ?2 WHERE id >= ?1 AND coalesce(part_of, id) = ?1", params![id, undone])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::any::full_activity;
    use crate::store::schema;

    fn ledger() -> Connection {
        let mut connection = Connection::open_in_memory().expect("there is memory");
        schema::migrate(&mut connection).expect("it is brought up to date");
        connection
    }

    fn numbered(number: i64) -> Activity {
        Activity { id: ActivityId(number), ..full_activity() }
    }

    /// Adds so many activities at once, in more than two rows.
    fn added_at_once(connection: &Connection) -> Change {
        let count = i64::try_from(2 * STEPS_A_ROW).expect("it is a number") + 7;
        let steps = (1..=count).map(|number| Step::activity(None, Some(numbered(number)))).collect();
        let change = Change { deed: Deed::Imported, steps };
        apply(connection, &change, None).expect("it is done");
        change
    }

    fn dismissed(connection: &Connection, key: usize) {
        let steps = vec![Step::Dismissal { key: key.to_string() }];
        apply(connection, &Change { deed: Deed::WarningDismissed, steps }, None).expect("it is done");
    }

    fn count(connection: &Connection, table: &str) -> usize {
        let count = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0));
        usize::try_from(count.expect("it can be counted")).expect("it is a number")
    }

    #[test]
    fn an_action_of_many_steps_is_taken_back_and_done_again_whole() {
        let connection = ledger();
        dismissed(&connection, 0);
        let added = added_at_once(&connection);
        assert_eq!(count(&connection, "changes"), 4, "it stands in three rows");
        dismissed(&connection, 1);

        let last = undo(&connection).expect("it can be read").expect("there is one");
        assert_eq!(last.deed, Deed::WarningDismissed);
        assert_eq!(next_undo(&connection).expect("it can be read"), Some(Deed::Imported));
        assert_eq!(undo(&connection).expect("it can be read"), Some(added.clone()));
        assert_eq!(count(&connection, "activities"), 0);
        assert_eq!(next_undo(&connection).expect("it can be read"), Some(Deed::WarningDismissed), "the one before");
        assert_eq!(redo(&connection).expect("it can be read"), Some(added.clone()));
        assert_eq!(count(&connection, "activities"), added.steps.len());
        assert_eq!(next_redo(&connection).expect("it can be read"), Some(Deed::WarningDismissed));

        undo(&connection).expect("it can be read");
        dismissed(&connection, 2);
        assert_eq!(count(&connection, "changes"), 2, "what was undone is gone with all its rows");
        assert_eq!(next_redo(&connection).expect("it can be read"), None);
    }

    #[test]
    fn an_action_one_row_of_which_cannot_be_understood_is_not_taken_back_in_part() {
        let connection = ledger();
        let added = added_at_once(&connection);
        connection.execute("UPDATE changes SET steps = '[{}]' WHERE id = 2", []).expect("it is spoilt");
        assert_eq!(undo(&connection).expect("it can be read"), None);
        assert_eq!(count(&connection, "activities"), added.steps.len());
    }

    #[test]
    fn steps_about_one_activity_in_two_rows_are_one_action() {
        let connection = ledger();
        let one = || Step::activity(None, Some(numbered(1)));
        let before = (0..STEPS_A_ROW - 1).map(|key| Step::Dismissal { key: key.to_string() });
        let changed = Step::activity(Some(numbered(1)), Some(Activity { private_note: None, ..numbered(1) }));
        let steps = before.chain([one(), changed.clone()]).collect();
        apply(&connection, &Change { deed: Deed::Imported, steps }, None).expect("it is done");
        let told = about(&connection, ActivityId(1)).expect("it can be read");
        let steps: Vec<_> = told.into_iter().map(|(_, change)| change.steps).collect();
        assert_eq!(steps, [vec![one(), changed]]);
    }

    #[test]
    fn what_is_forgotten_leaves_the_rest_of_its_action_to_be_taken_back() {
        let connection = ledger();
        let added = added_at_once(&connection);
        let (first_row, rest) = added.steps.split_at(STEPS_A_ROW);
        let ids = |steps: &[Step]| steps.iter().filter_map(Step::activity_id).collect::<Vec<_>>();
        forget(&connection, &ids(first_row)).expect("they are forgotten");
        assert_eq!(count(&connection, "changes"), 3, "the row of the action stays for the others");
        let left = undo(&connection).expect("it can be read").expect("there is one");
        assert_eq!(left.steps, rest);
        assert_eq!(count(&connection, "activities"), first_row.len());
        forget(&connection, &ids(rest)).expect("they are forgotten");
        assert_eq!(count(&connection, "changes"), 0);
    }

    #[test]
    fn what_is_no_longer_kept_goes_whole() {
        let connection = ledger();
        added_at_once(&connection);
        let kept = usize::try_from(KEPT).expect("it is a number");
        // The last row of the import is within what is kept, and so are its others, then.
        for key in 0..kept - 1 {
            dismissed(&connection, key);
        }
        assert_eq!(count(&connection, "changes WHERE deed = '\"imported\"'"), 3);
        dismissed(&connection, kept);
        assert_eq!(count(&connection, "changes"), kept);
    }
}
