//! The days on which something was done to a ledger.

use rusqlite::{Connection, Result};

use super::columns::Day;
use chrono::NaiveDate;

/// The latest day on which the member has changed something; nothing where no day is known.
pub(crate) fn latest(connection: &Connection) -> Result<Option<NaiveDate>> {
    let day: Option<Day> = connection.query_row(
        "SELECT max(day) FROM (
            SELECT max(changed_on) AS day FROM activities
            UNION ALL SELECT max(kept_on) FROM evidence
            UNION ALL SELECT max(closed_on) FROM cycles
        )",
        [],
        |row| row.get(0),
    )?;
    Ok(day.map(|it| it.0))
}
