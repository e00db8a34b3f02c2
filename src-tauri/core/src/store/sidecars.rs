//! The table `sidecars_due`: the files whose sidecar is behind.

use rusqlite::{Connection, Result};

use crate::domain::evidence::EvidenceId;

/// Which files' sidecars are to be written.
pub(crate) fn due(connection: &Connection) -> Result<Vec<EvidenceId>> {
    connection
        .prepare_cached("SELECT evidence FROM sidecars_due ORDER BY evidence")?
        .query_map([], |row| row.get(0).map(EvidenceId))?
        .collect()
}

/// Every file's sidecar is to be looked at.
pub(crate) fn all_due(connection: &Connection) -> Result<()> {
    connection.execute(
        "INSERT INTO sidecars_due (evidence) SELECT id FROM evidence WHERE id NOT IN (SELECT evidence FROM sidecars_due)",
        [],
    )?;
    Ok(())
}

/// The sidecar of this file is written.
pub(crate) fn written(connection: &Connection, id: EvidenceId) -> Result<()> {
    connection.prepare_cached("DELETE FROM sidecars_due WHERE evidence = ?1")?.execute([id.0])?;
    Ok(())
}
