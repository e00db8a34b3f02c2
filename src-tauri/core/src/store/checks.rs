//! The table `checks`: how each file was when it was last looked at.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Result, params};

use super::columns::Day;
use super::stored::words::StoredSoundness;
use crate::domain::evidence::{EvidenceId, Soundness};

/// What the last look at each file found, and when.
pub(crate) fn all(connection: &Connection) -> Result<BTreeMap<EvidenceId, (Soundness, NaiveDate)>> {
    connection
        .prepare_cached("SELECT * FROM checks")?
        .query_map([], |row| {
            let found = (row.get::<_, StoredSoundness>("soundness")?.0, row.get::<_, Day>("checked_on")?.0);
            Ok((EvidenceId(row.get("evidence")?), found))
        })?
        .collect()
}

/// What the last look at a file found, and when.
pub(crate) fn one(connection: &Connection, id: EvidenceId) -> Result<Option<(Soundness, NaiveDate)>> {
    connection
        .prepare_cached("SELECT * FROM checks WHERE evidence = ?1")?
        .query_row([id.0], |row| {
            Ok((row.get::<_, StoredSoundness>("soundness")?.0, row.get::<_, Day>("checked_on")?.0))
        })
        .optional()
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
