//! The table `evidence`.

use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};
use unicode_normalization::UnicodeNormalization as _;

use super::columns::{Day, Hex, Id};
use super::stored::words::StoredEvidenceKind;
use crate::domain::evidence::{Evidence, EvidenceId, Fingerprint};

/// Every file, by order of arrival.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Evidence>> {
    connection.prepare_cached("SELECT * FROM evidence ORDER BY id")?.query_map([], from_row)?.collect()
}

/// The file with this number, if there is one.
pub(crate) fn one(connection: &Connection, id: EvidenceId) -> Result<Option<Evidence>> {
    connection.prepare_cached("SELECT * FROM evidence WHERE id = ?1")?.query_row([id.0], from_row).optional()
}

/// The file with this fingerprint, if there is one.
pub(crate) fn with_fingerprint(connection: &Connection, fingerprint: Fingerprint) -> Result<Option<Evidence>> {
    connection
        .prepare_cached("SELECT * FROM evidence WHERE fingerprint = ?1")?
        .query_row([Hex(fingerprint)], from_row)
        .optional()
}

/// The files of an activity.
pub(crate) fn of_activity(connection: &Connection, activity: i64) -> Result<Vec<Evidence>> {
    connection
        .prepare_cached(
            "SELECT evidence.* FROM attachments JOIN evidence ON evidence.id = attachments.evidence
             WHERE attachments.activity = ?1 ORDER BY evidence.id",
        )?
        .query_map([activity], from_row)?
        .collect()
}

/// The files that wait to be filed: attached to nothing, and not put away.
pub(crate) fn unfiled(connection: &Connection) -> Result<Vec<Evidence>> {
    connection
        .prepare_cached(
            "SELECT * FROM evidence WHERE set_aside = 0
             AND NOT EXISTS (SELECT 1 FROM attachments WHERE attachments.evidence = evidence.id) ORDER BY id",
        )?
        .query_map([], from_row)?
        .collect()
}

/// A number no file has had.
pub(crate) fn next_id(connection: &Connection) -> Result<EvidenceId> {
    connection
        .query_row("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'evidence'), 0) + 1", [], |row| {
            row.get(0)
        })
        .map(EvidenceId)
}

/// Writes a file's row, whether or not one with its number is there.
pub(crate) fn put(connection: &Connection, evidence: &Evidence) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO evidence (id, fingerprint, file_type, bytes, file_name, kind, kept_on, set_aside)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET file_name = excluded.file_name, kind = excluded.kind,
                set_aside = excluded.set_aside",
        )?
        .execute(params![
            evidence.id.0,
            Hex(evidence.fingerprint),
            Id(&evidence.file_type),
            i64::try_from(evidence.bytes).unwrap_or(i64::MAX),
            evidence.file_name,
            StoredEvidenceKind(evidence.kind),
            Day(evidence.kept_on),
            evidence.put_away,
        ])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Evidence> {
    Ok(Evidence {
        id: EvidenceId(row.get("id")?),
        fingerprint: row.get::<_, Hex>("fingerprint")?.0,
        file_type: row.get::<_, Id<_>>("file_type")?.0,
        bytes: row.get::<_, i64>("bytes")?.unsigned_abs(),
        // An older program kept names as a Mac writes them, with accents apart from their letters.
        file_name: row.get::<_, String>("file_name")?.nfc().collect(),
        kind: row.get::<_, StoredEvidenceKind>("kind")?.0,
        kept_on: row.get::<_, Day>("kept_on")?.0,
        put_away: row.get("set_aside")?,
    })
}
