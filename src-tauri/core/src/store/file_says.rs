//! The table `file_says`: what each file says, kept with what it was made from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Result, Row, params};

use super::columns::{AsJson, Day};
use super::stored::says::StoredSays;
use crate::domain::evidence::EvidenceId;
use crate::domain::evidence::file_says::FileSays;

/// What a file was found to say, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptSays {
    /// The version of what has made it.
    pub(crate) version: u32,
    /// The version of what has read the file.
    pub(crate) reader: u32,
    /// Whom it looked for.
    pub(crate) names: String,
    /// The day; no later one was believed.
    pub(crate) as_of: NaiveDate,
    /// What it says.
    pub(crate) says: FileSays,
    /// Whether the file was read anew since.
    pub(crate) behind: bool,
}

/// What every file says that was read. A row that cannot be understood is none: it is made anew.
pub(crate) fn all(connection: &Connection) -> Result<BTreeMap<EvidenceId, KeptSays>> {
    let mut statement = connection.prepare_cached("SELECT * FROM file_says")?;
    let rows = statement.query_map([], |row| Ok((EvidenceId(row.get("evidence")?), from_row(row)?)))?;
    Ok(rows.filter_map(Result::ok).collect())
}

/// Keeps what a file says.
pub(crate) fn put(connection: &Connection, id: EvidenceId, kept: &KeptSays) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO file_says (evidence, version, reader, names, as_of, says, behind)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (evidence) DO UPDATE SET version = excluded.version, reader = excluded.reader,
                names = excluded.names, as_of = excluded.as_of, says = excluded.says, behind = excluded.behind",
        )?
        .execute(params![
            id.0,
            kept.version,
            kept.reader,
            kept.names,
            Day(kept.as_of),
            AsJson(StoredSays::from(&kept.says)),
            kept.behind,
        ])?;
    Ok(())
}

/// Every file's is to be made anew.
pub(crate) fn forget_all(connection: &Connection) -> Result<()> {
    connection.execute("DELETE FROM file_says", [])?;
    Ok(())
}

/// A file was read anew: what it says is to be made anew.
pub(super) fn fall_behind(connection: &Connection, id: EvidenceId) -> Result<()> {
    connection.prepare_cached("UPDATE file_says SET behind = 1 WHERE evidence = ?1")?.execute([id.0])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<KeptSays> {
    let AsJson::<StoredSays>(says) = row.get("says")?;
    Ok(KeptSays {
        version: row.get("version")?,
        reader: row.get("reader")?,
        names: row.get("names")?,
        as_of: row.get::<_, Day>("as_of")?.0,
        says: says.into(),
        behind: row.get("behind")?,
    })
}
