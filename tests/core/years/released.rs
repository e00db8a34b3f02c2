//! What earlier releases have written, read without the program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use ledgerline_core::domain::activity::ActivityId;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::model::{Closed, Known, KnownCycle, Moment, amount};

/// What one of them had written.
pub struct Release {
    pub moment: Moment,
    pub months: BTreeMap<String, Option<u32>>,
    pub certificates: BTreeSet<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("databases")
}

/// A ledger of each release, by its name.
pub fn names() -> Vec<String> {
    let files = fs::read_dir(folder()).expect("it can be read");
    let mut names: Vec<_> = files
        .map(|it| it.expect("it can be read").file_name().into_string().expect("it is text"))
        .filter(|it| Path::new(it).extension().is_some_and(|it| it == "db"))
        .collect();
    names.sort();
    names
}

/// A copy of it, open: whoever opens a ledger may leave files beside it.
fn aside(name: &str) -> (TempDir, Connection) {
    let aside = tempfile::tempdir().expect("a folder can be made");
    let copy = aside.path().join(name);
    fs::copy(folder().join(name), &copy).expect("it can be copied");
    let ledger = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("it opens");
    (aside, ledger)
}

/// Every row of a query, each column by its name, and what is kept as JSON read as such.
fn rows(ledger: &Connection, query: &str) -> Vec<Map<String, Value>> {
    let mut statement = ledger.prepare(query).expect("the release had that table");
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let row = |row: &rusqlite::Row<'_>| {
        let value = |at: usize| -> rusqlite::Result<Value> {
            Ok(match row.get_ref(at)? {
                ValueRef::Integer(number) => json!(number),
                ValueRef::Text(text) => {
                    let text = String::from_utf8_lossy(text);
                    let is_json = text.starts_with(['{', '[']);
                    is_json.then(|| serde_json::from_str(&text).ok()).flatten().unwrap_or_else(|| json!(text))
                }
                _ => Value::Null,
            })
        };
        (0..names.len()).map(|at| Ok((names[at].clone(), value(at)?))).collect::<rusqlite::Result<_>>()
    };
    statement.query_map([], row).expect("it can be read").map(|it| it.expect("it can be read")).collect()
}

fn number(value: &Value) -> i64 {
    value.as_i64().expect("it is a number")
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is text").to_owned()
}

/// An amount, which a row keeps in hundredths.
fn hundredths(value: &Value) -> Value {
    value.as_f64().map_or(Value::Null, |it| json!(it / 100.0))
}

/// All that it had written of what is known.
pub fn read(name: &str) -> Release {
    let (_aside, ledger) = aside(name);
    let schema: u32 = ledger.pragma_query_value(None, "user_version", |row| row.get(0)).expect("it has one");
    // Tables that came later are empty before.
    let since = |first: u32, query: &str| if schema < first { Vec::new() } else { rows(&ledger, query) };
    let claims = since(2, "SELECT * FROM claims");
    let files = since(3, "SELECT activity, evidence, file_name FROM attachments JOIN evidence ON id = evidence");
    let mut moment = Moment::default();
    for mut row in rows(&ledger, "SELECT *, start_day AS start, end_day AS \"end\" FROM activities") {
        let id = number(&row["id"]);
        let of_it = claims.iter().filter(|it| number(&it["activity"]) == id);
        let of_it: Vec<Value> = of_it
            .map(|it| json!({"program": it["program"], "credits": hundredths(&it["credits"]), "note": it["note"]}))
            .collect();
        row.insert("claims".to_owned(), json!(of_it));
        row.insert("credits".to_owned(), hundredths(&row["credits"]));
        let names = files.iter().filter(|it| number(&it["activity"]) == id).map(|it| text(&it["file_name"]));
        let known = Known { files: names.collect(), ..Known::written(&Value::Object(row)) };
        moment.activities.insert(ActivityId(id), Rc::new(known));
    }
    let all_files: BTreeMap<i64, String> =
        since(3, "SELECT * FROM evidence").iter().map(|it| (number(&it["id"]), text(&it["file_name"]))).collect();
    deleted(&ledger, &mut moment, &all_files);
    let closings = since(2, "SELECT * FROM closings");
    let mut months = BTreeMap::new();
    for row in rows(&ledger, "SELECT * FROM cycles") {
        let program = &row["program"];
        // Schema 1 knew the length as a number of the program.
        let length = if schema == 1 { &program["cycle_months"] } else { &program["cycle"]["months"] };
        let length = u32::try_from(number(length)).expect("it is a number");
        let ends_with_the_year = !program["cycle"]["ends"].is_null();
        months.insert(text(&program["id"]), (!ends_with_the_year).then_some(length));
        let day = |name: &str| text(&row[name]).parse().expect("it is a day");
        let closed = closings.iter().find(|it| it["cycle"] == row["id"]).map(|it| {
            let listed = it["snapshot"]["activities"].as_array().expect("it is a list").iter();
            Closed {
                on: day("closed_on"),
                earned: amount(&it["snapshot"]["standing"]["earned"]),
                listed: listed.map(|it| (ActivityId(number(&it["id"])), Known::written(it).listed())).collect(),
                told: "".into(),
            }
        });
        let cycle = KnownCycle {
            program: text(&program["id"]),
            first_day: day("first_day"),
            last_day: day("last_day"),
            adjustments: row.get("adjustments").and_then(Value::as_array).cloned().unwrap_or_default(),
            closed,
        };
        moment.cycles.insert(number(&row["id"]), Rc::new(cycle));
    }
    Release { moment, months, certificates: all_files.into_values().collect() }
}

/// What it had deleted stands in its history only.
fn deleted(ledger: &Connection, moment: &mut Moment, files: &BTreeMap<i64, String>) {
    for change in rows(ledger, "SELECT * FROM changes WHERE undone = 0 ORDER BY id") {
        let steps = change["steps"].as_array().expect("it is a list");
        for step in steps.iter().filter(|it| it["row"] == "activity" && it["after"].is_null()) {
            let id = &step["before"]["id"];
            let taken_off = steps
                .iter()
                .filter(|it| it["row"] == "attachment" && it["activity"] == *id && it["attached"] == json!(false));
            let names = taken_off.map(|it| files[&number(&it["evidence"])].clone());
            let known = Known { files: names.collect(), ..Known::written(&step["before"]) };
            let id = ActivityId(number(id));
            if !moment.activities.contains_key(&id) {
                moment.deleted.insert(id, Rc::new(known));
            }
        }
    }
}

/// Puts the ledger where a record is kept, with its certificates as it had kept them: each is a sample, or a few words.
pub fn put(name: &str, data: &Path) {
    fs::create_dir_all(data).expect("a folder can be made");
    let place = data.join("ledger.db");
    fs::copy(folder().join(name), &place).expect("it can be copied");
    let (_aside, ledger) = aside(name);
    let has_files = ledger.table_exists(None, "evidence").expect("it can be asked");
    let files = if has_files { rows(&ledger, "SELECT * FROM evidence") } else { Vec::new() };
    for row in files {
        let (file_name, fingerprint) = (text(&row["file_name"]), text(&row["fingerprint"]));
        let sample = ledgerline_tests::samples().join("certificates").join(&file_name);
        let words = file_name.trim_end_matches(".pdf");
        let bytes = fs::read(sample).unwrap_or_else(|_| format!("%PDF-1.7\n% {words}\n").into_bytes());
        let shelf = data.join("evidence").join(&fingerprint[..2]);
        fs::create_dir_all(&shelf).expect("a folder can be made");
        fs::write(shelf.join(format!("{fingerprint}.{}", text(&row["file_type"]))), bytes).expect("it can be written");
    }
}
