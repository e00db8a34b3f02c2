//! The table `checklists`: those the member has changed.

use rusqlite::{Connection, Result, params};

use super::columns::{AsJson, if_known};
use super::stored::evidence::StoredChecklist;
use crate::domain::evidence::checklist::Checklists;
use crate::domain::values::kind::Kind;

/// The checklists the member has changed. One that this program does not know is as it comes.
pub(crate) fn get(connection: &Connection) -> Result<Checklists> {
    connection
        .prepare_cached("SELECT kind, wanted FROM checklists")?
        .query_map([], |row| {
            if_known(row.get::<_, String>("kind").and_then(|kind| {
                let AsJson::<StoredChecklist>(wanted) = row.get("wanted")?;
                Ok((Kind::kept(&kind), wanted.wanted()))
            }))
        })?
        .filter_map(Result::transpose)
        .collect::<Result<_>>()
        .map(Checklists)
}

/// Writes them anew. One that this program does not know stays until the member changes it.
pub(crate) fn put(connection: &Connection, checklists: &Checklists) -> Result<()> {
    for kind in get(connection)?.0.keys() {
        connection.execute("DELETE FROM checklists WHERE kind = ?1", [kind.id()])?;
    }
    for (kind, wanted) in &checklists.0 {
        connection.execute(
            "INSERT INTO checklists (kind, wanted) VALUES (?1, ?2)
             ON CONFLICT (kind) DO UPDATE SET wanted = excluded.wanted",
            params![kind.id(), AsJson(StoredChecklist::of(wanted))],
        )?;
    }
    Ok(())
}
