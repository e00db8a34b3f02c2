//! The table `acceptances`: differences that the member has accepted.

use rusqlite::{Connection, Result, Row, params};

use super::columns::Day;
use crate::domain::activity::ActivityId;
use crate::domain::evidence::EvidenceId;
use crate::domain::evidence::acceptance::Acceptance;

/// Every acceptance.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Acceptance>> {
    connection.prepare_cached("SELECT * FROM acceptances")?.query_map([], from_row)?.collect()
}

/// What is accepted at an activity.
pub(crate) fn of_activity(connection: &Connection, activity: ActivityId) -> Result<Vec<Acceptance>> {
    connection
        .prepare_cached("SELECT * FROM acceptances WHERE activity = ?1")?
        .query_map([activity.0], from_row)?
        .collect()
}

/// What is accepted of a file.
pub(crate) fn of_evidence(connection: &Connection, evidence: EvidenceId) -> Result<Vec<Acceptance>> {
    connection
        .prepare_cached("SELECT * FROM acceptances WHERE evidence = ?1")?
        .query_map([evidence.0], from_row)?
        .collect()
}

/// Accepts a difference.
pub(crate) fn put(connection: &Connection, acceptance: &Acceptance) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO acceptances (activity, evidence, difference, reason, accepted_on) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (activity, evidence, difference)
                DO UPDATE SET reason = excluded.reason, accepted_on = excluded.accepted_on",
        )?
        .execute(params![
            acceptance.activity.0,
            acceptance.evidence.0,
            acceptance.difference,
            acceptance.reason,
            Day(acceptance.on)
        ])?;
    Ok(())
}

/// It is no longer accepted.
pub(crate) fn delete(connection: &Connection, acceptance: &Acceptance) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM acceptances WHERE activity = ?1 AND evidence = ?2 AND difference = ?3")?
        .execute(params![acceptance.activity.0, acceptance.evidence.0, acceptance.difference])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Acceptance> {
    Ok(Acceptance {
        activity: ActivityId(row.get("activity")?),
        evidence: EvidenceId(row.get("evidence")?),
        difference: row.get("difference")?,
        reason: row.get("reason")?,
        on: row.get::<_, Day>("accepted_on")?.0,
    })
}
