//! The table `closings`: cycles as they were when they were closed.

use rusqlite::{Connection, OptionalExtension as _, Result, params};

use super::columns::AsJson;
use super::stored::snapshot::StoredSnapshot;
use crate::domain::cycle::CycleId;
use crate::domain::standing::closing::Snapshot;

/// The snapshot of a closed cycle, if it is closed.
pub(crate) fn one(connection: &Connection, cycle: CycleId) -> Result<Option<Snapshot>> {
    connection
        .prepare_cached("SELECT snapshot FROM closings WHERE cycle = ?1")?
        .query_row([cycle.0], |row| row.get::<_, AsJson<StoredSnapshot>>(0))
        .optional()
        .map(|found| found.map(|stored| stored.0.into()))
}

/// Keeps the snapshot of a cycle that is closed.
pub(crate) fn put(connection: &Connection, snapshot: &Snapshot) -> Result<()> {
    connection.execute(
        "INSERT INTO closings (cycle, snapshot) VALUES (?1, ?2)",
        params![snapshot.cycle.id.0, AsJson(StoredSnapshot::from(snapshot))],
    )?;
    Ok(())
}

/// Takes the snapshot away, when the closing is undone.
pub(crate) fn delete(connection: &Connection, cycle: CycleId) -> Result<()> {
    connection.execute("DELETE FROM closings WHERE cycle = ?1", [cycle.0])?;
    Ok(())
}
