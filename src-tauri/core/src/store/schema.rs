//! The ledger's file format: how it is recognised, and how an older one is brought up to date.

use rusqlite::{Connection, Transaction, params};
use rusqlite_migration::{HookError, HookResult, M, Migrations};
use serde_json::{Value, json};

/// "Ledg", in the file's header.
pub(super) const APPLICATION_ID: u32 = 0x4c65_6467;

/// The schema this program writes: the file's `user_version`.
const LATEST: u32 = 8;

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
    ]
}

/// The schema this program writes: the file's `user_version`.
pub(super) const fn latest() -> u32 {
    LATEST
}

/// Brings a ledger up to date, all steps or none.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), rusqlite_migration::Error> {
    Migrations::new(steps()).to_latest(connection)
}

/// Brings an empty file to the schema `version`.
pub(super) fn migrate_to(connection: &mut Connection, version: u32) -> Result<(), rusqlite_migration::Error> {
    Migrations::new(steps()).to_version(connection, usize::try_from(version).unwrap_or(usize::MAX))
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
