//! The table `dismissals`: warnings kept out of sight.

use std::collections::BTreeSet;

use rusqlite::{Connection, Result};

/// The keys of every dismissed warning.
pub(crate) fn all(connection: &Connection) -> Result<BTreeSet<String>> {
    connection.prepare_cached("SELECT key FROM dismissals")?.query_map([], |row| row.get(0))?.collect()
}

/// Dismisses a warning.
pub(crate) fn put(connection: &Connection, key: &str) -> Result<()> {
    connection.execute("INSERT INTO dismissals (key) VALUES (?1) ON CONFLICT DO NOTHING", [key])?;
    Ok(())
}

/// Brings a warning back.
pub(crate) fn delete(connection: &Connection, key: &str) -> Result<()> {
    connection.execute("DELETE FROM dismissals WHERE key = ?1", [key])?;
    Ok(())
}
