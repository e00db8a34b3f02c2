//! The table `activities`.

use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};

use super::columns::{AsJson, Day, Hundredths, Id};
use super::stored::words::{StoredFormat, StoredStatus};
use crate::domain::activity::claim::Claim;
use crate::domain::activity::{Activity, ActivityId, PublicDetails};
use crate::domain::values::kind::{Kind, Topic};

/// Every activity, by order of entry.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Activity>> {
    let mut all: Vec<Activity> = connection
        .prepare_cached("SELECT * FROM activities ORDER BY id")?
        .query_map([], from_row)?
        .collect::<Result<_>>()?;
    let mut query = connection.prepare_cached("SELECT * FROM claims ORDER BY activity, program")?;
    let claims = query.query_map([], |row| Ok((ActivityId(row.get("activity")?), claim_from_row(row)?)))?;
    for found in claims {
        let (activity, claim) = found?;
        if let Ok(place) = all.binary_search_by_key(&activity, |it| it.id)
            && let Some(activity) = all.get_mut(place)
        {
            activity.details.claims.push(claim);
        }
    }
    Ok(all)
}

/// The activity with this number, if there is one.
pub(crate) fn one(connection: &Connection, id: ActivityId) -> Result<Option<Activity>> {
    let found =
        connection.prepare_cached("SELECT * FROM activities WHERE id = ?1")?.query_row([id.0], from_row).optional()?;
    let Some(mut activity) = found else { return Ok(None) };
    activity.details.claims = connection
        .prepare_cached("SELECT * FROM claims WHERE activity = ?1 ORDER BY program")?
        .query_map([id.0], claim_from_row)?
        .collect::<Result<_>>()?;
    Ok(Some(activity))
}

/// The topics that activities have, those of the latest first.
pub(crate) fn topics(connection: &Connection) -> Result<Vec<Topic>> {
    connection
        .prepare_cached(
            "SELECT topic.value AS topic FROM activities, json_each(topics) AS topic
             GROUP BY topic.value ORDER BY max(end_day) DESC, topic.value",
        )?
        .query_map([], |row| row.get::<_, String>("topic").map(|topic| Topic::kept(&topic)))?
        .collect()
}

/// Who offered activities, those of the latest first.
pub(crate) fn providers(connection: &Connection) -> Result<Vec<String>> {
    connection
        .prepare_cached(
            "SELECT provider FROM activities WHERE provider IS NOT NULL
             GROUP BY provider ORDER BY max(end_day) DESC, provider",
        )?
        .query_map([], |row| row.get("provider"))?
        .collect()
}

/// A number no activity has had: not even one that was deleted, so that it can be given back.
pub(crate) fn next_id(connection: &Connection) -> Result<ActivityId> {
    connection
        .query_row(
            "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'activities'), 0),
                coalesce((SELECT max(activity) FROM deleted), 0)) + 1",
            [],
            |row| row.get(0),
        )
        .map(ActivityId)
}

/// Writes an activity, whether or not one with its number is there.
pub(crate) fn put(connection: &Connection, activity: &Activity) -> Result<()> {
    let details = &activity.details;
    connection
        .prepare_cached(
            "INSERT INTO activities (id, title, credits, minutes, start_day, end_day, status, kind, topics,
                provider, approval_no, presenter, format, place, note, practice, reflection, verification,
                private_note, entered_on, changed_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                ?21)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, credits = excluded.credits,
                minutes = excluded.minutes, start_day = excluded.start_day, end_day = excluded.end_day,
                status = excluded.status, kind = excluded.kind, topics = excluded.topics,
                provider = excluded.provider, approval_no = excluded.approval_no,
                presenter = excluded.presenter, format = excluded.format, place = excluded.place,
                note = excluded.note, practice = excluded.practice, reflection = excluded.reflection,
                verification = excluded.verification,
                private_note = excluded.private_note, entered_on = excluded.entered_on,
                changed_on = excluded.changed_on",
        )?
        .execute(params![
            activity.id.0,
            details.title,
            details.credits.map(Hundredths),
            details.minutes,
            Day(details.start),
            Day(details.end),
            StoredStatus(details.status),
            details.kind.as_ref().map(Id),
            AsJson(&details.topics),
            details.provider,
            details.approval_no,
            details.presenter,
            details.format.map(StoredFormat),
            details.place,
            details.note,
            details.practice,
            details.reflection,
            details.verification,
            activity.private_note,
            Day(activity.entered_on),
            Day(activity.changed_on),
        ])?;
    // To look is cheaper than to delete nothing.
    if connection.prepare_cached("SELECT 1 FROM claims WHERE activity = ?1 LIMIT 1")?.exists([activity.id.0])? {
        connection.prepare_cached("DELETE FROM claims WHERE activity = ?1")?.execute([activity.id.0])?;
    }
    let mut insert =
        connection.prepare_cached("INSERT INTO claims (activity, program, credits, note) VALUES (?1, ?2, ?3, ?4)")?;
    for claim in &details.claims {
        insert.execute(params![activity.id.0, claim.program, Hundredths(claim.credits), claim.note])?;
    }
    Ok(())
}

/// Deletes an activity.
pub(crate) fn delete(connection: &Connection, id: ActivityId) -> Result<()> {
    connection.prepare_cached("DELETE FROM activities WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

fn claim_from_row(row: &Row<'_>) -> Result<Claim> {
    Ok(Claim { program: row.get("program")?, credits: row.get::<_, Hundredths>("credits")?.0, note: row.get("note")? })
}

fn from_row(row: &Row<'_>) -> Result<Activity> {
    let AsJson(topics) = row.get("topics")?;
    Ok(Activity {
        id: ActivityId(row.get("id")?),
        details: PublicDetails {
            title: row.get("title")?,
            credits: row.get::<_, Option<Hundredths>>("credits")?.map(|credits| credits.0),
            minutes: row.get("minutes")?,
            start: row.get::<_, Day>("start_day")?.0,
            end: row.get::<_, Day>("end_day")?.0,
            status: row.get::<_, StoredStatus>("status")?.0,
            kind: row.get::<_, Option<Id<Kind>>>("kind")?.map(|kind| kind.0),
            topics,
            provider: row.get("provider")?,
            approval_no: row.get("approval_no")?,
            presenter: row.get("presenter")?,
            format: row.get::<_, Option<StoredFormat>>("format")?.map(|format| format.0),
            place: row.get("place")?,
            note: row.get("note")?,
            practice: row.get("practice")?,
            reflection: row.get("reflection")?,
            verification: row.get("verification")?,
            claims: Vec::new(),
        },
        private_note: row.get("private_note")?,
        entered_on: row.get::<_, Day>("entered_on")?.0,
        changed_on: row.get::<_, Day>("changed_on")?.0,
    })
}
