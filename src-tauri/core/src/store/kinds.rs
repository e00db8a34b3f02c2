//! The table `kinds`: those the member renamed or added.

use rusqlite::{Connection, Result, params};

use crate::domain::values::kind::{Kind, Kinds, NamedKind};

/// The list, in its order.
pub(crate) fn get(connection: &Connection) -> Result<Kinds> {
    connection
        .prepare_cached("SELECT kind, name FROM kinds ORDER BY place")?
        .query_map([], |row| {
            let kind: String = row.get("kind")?;
            Ok(NamedKind { kind: Kind::kept(&kind), name: row.get("name")? })
        })?
        .collect::<Result<_>>()
        .map(Kinds)
}

/// Writes the list anew.
pub(crate) fn put(connection: &Connection, kinds: &Kinds) -> Result<()> {
    connection.execute("DELETE FROM kinds", [])?;
    for (place, named) in (1_i64..).zip(&kinds.0) {
        connection.execute(
            "INSERT INTO kinds (place, kind, name) VALUES (?1, ?2, ?3)",
            params![place, named.kind.id(), named.name],
        )?;
    }
    Ok(())
}
