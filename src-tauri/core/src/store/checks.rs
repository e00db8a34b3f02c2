//! The table `checks`: how each file was when it was last looked at.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};

use super::columns::{Day, if_known};
use super::stored::words::StoredSoundness;
use crate::domain::evidence::{EvidenceId, Soundness};

/// What the last look at each file found, and when. A row that cannot be understood is none: the file
/// is looked at again.
pub(crate) fn all(connection: &Connection) -> Result<BTreeMap<EvidenceId, (Soundness, NaiveDate)>> {
    connection
        .prepare_cached("SELECT * FROM checks")?
        .query_map([], |row| if_known(found(row).and_then(|found| Ok((EvidenceId(row.get("evidence")?), found)))))?
        .filter_map(Result::transpose)
        .collect()
}

/// What the last look at a file found, and when.
pub(crate) fn one(connection: &Connection, id: EvidenceId) -> Result<Option<(Soundness, NaiveDate)>> {
    let found = connection.prepare_cached("SELECT * FROM checks WHERE evidence = ?1")?.query_row([id.0], found);
    Ok(if_known(found).optional()?.flatten())
}

fn found(row: &Row<'_>) -> Result<(Soundness, NaiveDate)> {
    Ok((row.get::<_, StoredSoundness>("soundness")?.0, row.get::<_, Day>("checked_on")?.0))
}

/// Keeps what a look at a file found.
pub(crate) fn put(connection: &Connection, id: EvidenceId, soundness: Soundness, day: NaiveDate) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO checks (evidence, soundness, checked_on) VALUES (?1, ?2, ?3)
             ON CONFLICT (evidence) DO UPDATE SET soundness = excluded.soundness, checked_on = excluded.checked_on",
        )?
        .execute(params![id.0, StoredSoundness(soundness), Day(day)])?;
    Ok(())
}
