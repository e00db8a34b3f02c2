//! The table `cycles`.

use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};

use super::columns::{AsJson, Day};
use super::stored::cycle::{StoredAdjustment, StoredCarriedIn, StoredConfirmation};
use super::stored::each;
use super::stored::program::StoredProgram;
use crate::domain::cycle::{CarriedIn, Cycle, CycleId};

/// The open cycles, in the order in which they were opened.
pub(crate) fn open(connection: &Connection) -> Result<Vec<Cycle>> {
    select(connection, "SELECT * FROM cycles WHERE closed_on IS NULL ORDER BY id")
}

/// The closed cycles, the latest first.
pub(crate) fn closed(connection: &Connection) -> Result<Vec<Cycle>> {
    select(connection, "SELECT * FROM cycles WHERE closed_on IS NOT NULL ORDER BY last_day DESC, id DESC")
}

/// The cycle with this number, if there is one.
pub(crate) fn one(connection: &Connection, id: CycleId) -> Result<Option<Cycle>> {
    connection.prepare_cached("SELECT * FROM cycles WHERE id = ?1")?.query_row([id.0], from_row).optional()
}

/// A number no cycle has had, not even one that was taken out.
pub(crate) fn next_id(connection: &Connection) -> Result<CycleId> {
    connection
        .query_row("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'cycles'), 0) + 1", [], |row| {
            row.get(0)
        })
        .map(CycleId)
}

/// Writes a cycle, whether or not one with its number is there.
pub(crate) fn put(connection: &Connection, cycle: &Cycle) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO cycles (id, program, published, first_day, last_day, adjustments, choices,
                confirmations, carried_in, closed_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (id) DO UPDATE SET program = excluded.program, published = excluded.published,
                first_day = excluded.first_day, last_day = excluded.last_day,
                adjustments = excluded.adjustments, choices = excluded.choices,
                confirmations = excluded.confirmations, carried_in = excluded.carried_in,
                closed_on = excluded.closed_on",
        )?
        .execute(params![
            cycle.id.0,
            AsJson(StoredProgram::from(&cycle.program)),
            AsJson(StoredProgram::from(&cycle.published)),
            Day(cycle.first_day),
            Day(cycle.last_day),
            AsJson(each::<_, StoredAdjustment>(&cycle.adjustments)),
            AsJson(&cycle.choices),
            AsJson(each::<_, StoredConfirmation>(&cycle.confirmations)),
            cycle.carried_in.as_ref().map(|carried| AsJson(StoredCarriedIn::from(carried))),
            cycle.closed_on.map(Day),
        ])?;
    Ok(())
}

/// Takes a cycle out.
pub(crate) fn delete(connection: &Connection, id: CycleId) -> Result<()> {
    connection.prepare_cached("DELETE FROM cycles WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

fn select(connection: &Connection, query: &str) -> Result<Vec<Cycle>> {
    connection.prepare_cached(query)?.query_map([], from_row)?.collect()
}

fn from_row(row: &Row<'_>) -> Result<Cycle> {
    let AsJson::<StoredProgram>(program) = row.get("program")?;
    let AsJson::<StoredProgram>(published) = row.get("published")?;
    let AsJson::<Vec<StoredAdjustment>>(adjustments) = row.get("adjustments")?;
    let AsJson(choices) = row.get("choices")?;
    let AsJson::<Vec<StoredConfirmation>>(confirmations) = row.get("confirmations")?;
    let carried_in: Option<AsJson<StoredCarriedIn>> = row.get("carried_in")?;
    Ok(Cycle {
        id: CycleId(row.get("id")?),
        program: program.into(),
        published: published.into(),
        first_day: row.get::<_, Day>("first_day")?.0,
        last_day: row.get::<_, Day>("last_day")?.0,
        adjustments: each(adjustments),
        choices,
        confirmations: each(confirmations),
        carried_in: carried_in.map(|stored| CarriedIn::from(stored.0)),
        closed_on: row.get::<_, Option<Day>>("closed_on")?.map(|day| day.0),
    })
}
