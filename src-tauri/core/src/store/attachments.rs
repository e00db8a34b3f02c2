//! The table `attachments`: which file proves which activity.

use rusqlite::{Connection, Result, Row};

use super::stored::words::{StoredEvidenceKind, StoredSoundness};
use crate::domain::activity::ActivityId;
use crate::domain::evidence::proof::Attached;
use crate::domain::evidence::{EvidenceId, Soundness};

/// Every attachment, with how its file was when it was last looked at.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Attached>> {
    connection
        .prepare_cached(
            "SELECT attachments.activity, attachments.evidence, evidence.kind, checks.soundness
             FROM attachments JOIN evidence ON evidence.id = attachments.evidence
             LEFT JOIN checks ON checks.evidence = attachments.evidence",
        )?
        .query_map([], from_row)?
        .collect()
}

/// The activities that a file is attached to.
pub(crate) fn activities_of(connection: &Connection, evidence: EvidenceId) -> Result<Vec<ActivityId>> {
    connection
        .prepare_cached("SELECT activity FROM attachments WHERE evidence = ?1 ORDER BY activity")?
        .query_map([evidence.0], |row| row.get(0).map(ActivityId))?
        .collect()
}

/// Attaches a file to an activity, or takes it off.
pub(crate) fn set(connection: &Connection, activity: ActivityId, evidence: EvidenceId, attached: bool) -> Result<()> {
    let statement = if attached {
        "INSERT INTO attachments (activity, evidence) VALUES (?1, ?2) ON CONFLICT DO NOTHING"
    } else {
        "DELETE FROM attachments WHERE activity = ?1 AND evidence = ?2"
    };
    connection.prepare_cached(statement)?.execute([activity.0, evidence.0])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Attached> {
    Ok(Attached {
        activity: ActivityId(row.get("activity")?),
        evidence: EvidenceId(row.get("evidence")?),
        kind: row.get::<_, StoredEvidenceKind>("kind")?.0,
        // What was never looked at was hashed when it was kept.
        soundness: row.get::<_, Option<StoredSoundness>>("soundness")?.map_or(Soundness::Sound, |it| it.0),
    })
}
