//! The table `programs`: the member's own.

use rusqlite::{Connection, Result, params};

use super::columns::AsJson;
use super::stored::program::StoredProgram;
use crate::domain::program::Program;

/// The member's own programs, by id.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Program>> {
    connection
        .prepare_cached("SELECT program FROM programs ORDER BY id")?
        .query_map([], |row| row.get::<_, AsJson<StoredProgram>>(0).map(|stored| stored.0.into()))?
        .collect()
}

/// Writes a program, whether or not one with its id is there.
pub(crate) fn put(connection: &Connection, program: &Program) -> Result<()> {
    connection.execute(
        "INSERT INTO programs (id, program) VALUES (?1, ?2)
         ON CONFLICT (id) DO UPDATE SET program = excluded.program",
        params![program.id, AsJson(StoredProgram::from(program))],
    )?;
    Ok(())
}

/// Deletes a program; cycles keep their copies.
pub(crate) fn delete(connection: &Connection, id: &str) -> Result<()> {
    connection.execute("DELETE FROM programs WHERE id = ?1", [id])?;
    Ok(())
}
