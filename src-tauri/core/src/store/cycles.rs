//! The table `cycles`.

use chrono::NaiveDate;
use rusqlite::{Connection, Result, Row, params};

use super::columns::{AsJson, Day};
use crate::domain::cycle::{Cycle, CycleId};
use crate::domain::program::Program;

/// The open cycles, in the order in which they were opened.
pub(crate) fn open(connection: &Connection) -> Result<Vec<Cycle>> {
    connection
        .prepare_cached("SELECT id, program, first_day, last_day FROM cycles ORDER BY id")?
        .query_map([], from_row)?
        .collect()
}

/// Opens a cycle with a copy of its program.
pub(crate) fn insert(
    connection: &Connection,
    program: &Program,
    first_day: NaiveDate,
    last_day: NaiveDate,
) -> Result<()> {
    connection.execute(
        "INSERT INTO cycles (program, first_day, last_day) VALUES (?1, ?2, ?3)",
        params![AsJson(program), Day(first_day), Day(last_day)],
    )?;
    Ok(())
}

/// Changes the days of a cycle.
pub(crate) fn update(connection: &Connection, cycle: &Cycle) -> Result<()> {
    connection.execute(
        "UPDATE cycles SET first_day = ?2, last_day = ?3 WHERE id = ?1",
        params![cycle.id.0, Day(cycle.first_day), Day(cycle.last_day)],
    )?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Cycle> {
    let AsJson(program) = row.get("program")?;
    Ok(Cycle {
        id: CycleId(row.get("id")?),
        program,
        first_day: row.get::<_, Day>("first_day")?.0,
        last_day: row.get::<_, Day>("last_day")?.0,
    })
}
