//! The ledger's file format: how it is recognised, and how an older one is brought up to date.

use rusqlite::{Connection, Transaction, params};
use rusqlite_migration::{HookError, HookResult, M, Migrations};
use serde_json::{Value, json};

use super::columns::{AsJson, if_known};
use super::step::Step;
use super::stored::step::StoredStep;
use super::{activities, deleted};
use crate::domain::history::DeletedActivity;

/// "Ledg", in the file's header.
pub(super) const APPLICATION_ID: u32 = 0x4c65_6467;

/// The schema this program writes: the file's `user_version`.
const LATEST: u32 = 11;

/// Every step from an empty file to today's schema. A released one is never edited.
pub(super) fn steps() -> Vec<M<'static>> {
    vec![
        M::up(include_str!("migrations/0001_ledger.sql")),
        M::up_with_hook(include_str!("migrations/0002_programs.sql"), values_of_schema_2),
        M::up(include_str!("migrations/0003_evidence.sql")),
        M::up(include_str!("migrations/0004_audit.sql")),
        M::up(include_str!("migrations/0005_figures.sql")),
        M::up(include_str!("migrations/0006_proof.sql")),
        M::up(include_str!("migrations/0007_says.sql")),
        M::up(include_str!("migrations/0008_attempts.sql")),
        M::up_with_hook(include_str!("migrations/0009_history.sql"), deleted_before_schema_9),
        M::up(include_str!("migrations/0010_imports.sql")).foreign_key_check(),
        M::up(include_str!("migrations/0011_parts.sql")),
    ]
}

/// The schema this program writes: the file's `user_version`.
pub(super) const fn latest() -> u32 {
    LATEST
}

/// Brings a ledger up to date, all steps or none.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), rusqlite_migration::Error> {
    pointing_nowhere(connection, |connection| Migrations::new(steps()).to_latest(connection))
}

/// Brings an empty file to the schema `version`.
pub(super) fn migrate_to(connection: &mut Connection, version: u32) -> Result<(), rusqlite_migration::Error> {
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    pointing_nowhere(connection, |connection| Migrations::new(steps()).to_version(connection, version))
}

/// Does something while rows may point at a table that is about to be made anew, which no transaction can allow.
fn pointing_nowhere(
    connection: &mut Connection,
    work: impl FnOnce(&mut Connection) -> Result<(), rusqlite_migration::Error>,
) -> Result<(), rusqlite_migration::Error> {
    connection.pragma_update(None, "foreign_keys", "OFF")?;
    let done = work(connection);
    connection.pragma_update(None, "foreign_keys", "ON")?;
    done
}

/// Brings what is kept as JSON to schema 2. The copies in the history are brought along, so that
/// what was done before can still be undone.
fn values_of_schema_2(transaction: &Transaction<'_>) -> HookResult {
    let cycles: Vec<(i64, String)> = transaction
        .prepare("SELECT id, program FROM cycles")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, program) in cycles {
        let program = program_of_schema_2(&read(&program)?).to_string();
        transaction.execute("UPDATE cycles SET program = ?2, published = ?2 WHERE id = ?1", params![id, program])?;
    }
    let changes: Vec<(i64, String)> = transaction
        .prepare("SELECT id, steps FROM changes")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, steps) in changes {
        let mut steps = read(&steps)?;
        for step in steps.as_array_mut().into_iter().flatten() {
            for side in ["before", "after"] {
                match step["row"].as_str() {
                    Some("cycle") => step[side] = cycle_of_schema_2(&step[side]),
                    Some("activity") if step[side].is_object() => {
                        step[side]["topics"] = topics_of_schema_2(&step[side]["topics"]);
                    }
                    _ => {}
                }
            }
        }
        transaction.execute("UPDATE changes SET steps = ?2 WHERE id = ?1", params![id, steps.to_string()])?;
    }
    let topics: Vec<(i64, String)> = transaction
        .prepare("SELECT id, topics FROM activities")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, topics) in topics {
        let topics = topics_of_schema_2(&read(&topics)?).to_string();
        transaction.execute("UPDATE activities SET topics = ?2 WHERE id = ?1", params![id, topics])?;
    }
    Ok(())
}

/// Schema 1 kept the spaces in a topic; schema 2 has hyphens in their place, so that a topic typed
/// in a form and one typed as a hashtag are the same.
fn topics_of_schema_2(topics: &Value) -> Value {
    let words = topics.as_array().into_iter().flatten().filter_map(Value::as_str);
    words.map(|word| word.split_whitespace().collect::<Vec<_>>().join("-")).collect()
}

/// Finds in the history what was deleted before there was a table for it, and says so in the steps, too, so that undo and
/// redo keep to the table. What cannot be understood can be neither undone nor found.
fn deleted_before_schema_9(transaction: &Transaction<'_>) -> HookResult {
    let changes: Vec<(i64, bool, Option<Vec<Step>>)> = transaction
        .prepare("SELECT id, undone, steps FROM changes ORDER BY id")?
        .query_map([], |row| {
            let steps = if_known(row.get("steps").map(|AsJson::<Vec<StoredStep>>(stored)| stored))?;
            let steps = steps.map(|stored| stored.into_iter().map(Step::from).collect());
            Ok((row.get("id")?, row.get("undone")?, steps))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (id, undone, steps) in changes {
        let Some(mut steps) = steps else { continue };
        let found: Vec<DeletedActivity> = steps.iter().filter_map(|step| deleted_by(step, &steps)).collect();
        if found.is_empty() {
            continue;
        }
        for it in found {
            if !undone && activities::one(transaction, it.activity.id)?.is_none() {
                deleted::put(transaction, &it)?;
            }
            steps.push(Step::deleted(it, true));
        }
        let stored: Vec<StoredStep> = steps.iter().map(StoredStep::from).collect();
        transaction.execute("UPDATE changes SET steps = ?2 WHERE id = ?1", params![id, AsJson(stored)])?;
    }
    Ok(())
}

/// What a step deleted, with the files and acceptances that other steps of the same action took off it.
fn deleted_by(step: &Step, steps: &[Step]) -> Option<DeletedActivity> {
    let Step::Activity { before: Some(was), after: None } = step else { return None };
    let of_it = || steps.iter().filter(|step| step.activity_id() == Some(was.id));
    let files = of_it().filter_map(|step| match step {
        Step::Attachment { evidence, attached: false, .. } => Some(*evidence),
        _ => None,
    });
    let accepted = of_it().filter_map(|step| match step {
        Step::Acceptance { acceptance, accepted: false } => Some(acceptance.clone()),
        _ => None,
    });
    Some(DeletedActivity {
        activity: was.as_ref().clone(),
        files: files.collect(),
        accepted: accepted.collect(),
        deleted_on: None,
    })
}

fn read(json: &str) -> Result<Value, HookError> {
    serde_json::from_str(json).map_err(|error| HookError::Hook(error.to_string()))
}

fn cycle_of_schema_2(cycle: &Value) -> Value {
    let program = program_of_schema_2(&cycle["program"]);
    json!({
        "id": cycle["id"],
        "program": program,
        "published": program,
        "first_day": cycle["first_day"],
        "last_day": cycle["last_day"],
        "adjustments": [],
        "choices": {},
        "confirmations": [],
        "carried_in": null,
        "closed_on": null,
    })
}

/// Schema 1 knew a cycle's length as a number of the program, which schema 2 keeps with its source:
/// that of the program's total.
fn program_of_schema_2(program: &Value) -> Value {
    let source = program["rules"]
        .as_array()
        .and_then(|rules| rules.iter().find(|rule| rule["shape"] == "total"))
        .unwrap_or(&Value::Null);
    json!({
        "id": program["id"],
        "name": program["name"],
        "body": program["body"],
        "cycle": {
            "months": program["cycle_months"],
            "source": source["source"],
            "read_on": source["read_on"],
            "confidence": source["confidence"],
        },
        "rules": program["rules"],
    })
}
