//! The table `deleted`: what the member has deleted, until it is brought back or deleted for good.

use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};

use super::columns::{AsJson, Day};
use super::stored::activity::StoredActivity;
use super::stored::each;
use super::stored::evidence::StoredAcceptance;
use crate::domain::activity::ActivityId;
use crate::domain::evidence::EvidenceId;
use crate::domain::history::DeletedActivity;

/// Every deleted activity, that deleted last first. Those of which nobody knows the day stand at the end.
pub(crate) fn all(connection: &Connection) -> Result<Vec<DeletedActivity>> {
    connection
        .prepare_cached("SELECT * FROM deleted ORDER BY deleted_on DESC, activity DESC")?
        .query_map([], from_row)?
        .collect()
}

/// The deleted activity with this number, if there is one.
pub(crate) fn one(connection: &Connection, id: ActivityId) -> Result<Option<DeletedActivity>> {
    connection.prepare_cached("SELECT * FROM deleted WHERE activity = ?1")?.query_row([id.0], from_row).optional()
}

/// Keeps what is deleted.
pub(crate) fn put(connection: &Connection, deleted: &DeletedActivity) -> Result<()> {
    let DeletedActivity { activity, files, accepted, deleted_on } = deleted;
    connection
        .prepare_cached(
            "INSERT INTO deleted (activity, was, files, accepted, deleted_on) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (activity) DO UPDATE SET was = excluded.was, files = excluded.files,
                accepted = excluded.accepted, deleted_on = excluded.deleted_on",
        )?
        .execute(params![
            activity.id.0,
            AsJson(StoredActivity::from(activity)),
            AsJson(files.iter().map(|file| file.0).collect::<Vec<_>>()),
            AsJson(each::<_, StoredAcceptance>(accepted)),
            deleted_on.map(Day),
        ])?;
    Ok(())
}

/// It is deleted no longer, or for good.
pub(crate) fn remove(connection: &Connection, id: ActivityId) -> Result<()> {
    connection.prepare_cached("DELETE FROM deleted WHERE activity = ?1")?.execute([id.0])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<DeletedActivity> {
    let AsJson(was): AsJson<StoredActivity> = row.get("was")?;
    let AsJson(files): AsJson<Vec<i64>> = row.get("files")?;
    let AsJson(accepted): AsJson<Vec<StoredAcceptance>> = row.get("accepted")?;
    Ok(DeletedActivity {
        activity: was.into(),
        files: files.into_iter().map(EvidenceId).collect(),
        accepted: each(accepted),
        deleted_on: row.get::<_, Option<Day>>("deleted_on")?.map(|day| day.0),
    })
}
