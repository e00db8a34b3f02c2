//! The table `checklists`: those the member has changed.

use rusqlite::{Connection, Result, params};

use super::columns::AsJson;
use super::stored::evidence::StoredChecklist;
use crate::domain::evidence::checklist::Checklists;
use crate::domain::values::kind::Kind;

/// The checklists the member has changed.
pub(crate) fn get(connection: &Connection) -> Result<Checklists> {
    connection
        .prepare_cached("SELECT kind, wanted FROM checklists")?
        .query_map([], |row| {
            let (kind, AsJson(wanted)): (String, AsJson<StoredChecklist>) = (row.get("kind")?, row.get("wanted")?);
            Ok((Kind::kept(&kind), wanted.wanted()))
        })?
        .collect::<Result<_>>()
        .map(Checklists)
}

/// Writes them anew.
pub(crate) fn put(connection: &Connection, checklists: &Checklists) -> Result<()> {
    connection.execute("DELETE FROM checklists", [])?;
    for (kind, wanted) in &checklists.0 {
        connection.execute(
            "INSERT INTO checklists (kind, wanted) VALUES (?1, ?2)",
            params![kind.id(), AsJson(StoredChecklist::of(wanted))],
        )?;
    }
    Ok(())
}
