//! Our own `record.json` as a table.

use chrono::NaiveDate;
use ledgerline_core::reading::columns::table::{Cell, Row, Sheet, TableFile, TableForm};
use ledgerline_reader::NoTable;
use ledgerline_reader::limits::MAX_TABLE_ROWS;
use serde_json::Value;

/// Each column with its heading and the field of an activity that it holds.
const COLUMNS: [(&str, &str); 17] = [
    ("title", "title"),
    ("start", "first_day"),
    ("end", "last_day"),
    ("credits", "credits"),
    ("minutes", "minutes"),
    ("provider", "provider"),
    ("approval-no", "approval_no"),
    ("presenter", "presenter"),
    ("format", "format"),
    ("place", "place"),
    ("kind", "kind"),
    ("topics", "topics"),
    ("note", "note"),
    ("practice", "practice"),
    ("reflection", "reflection"),
    ("verification", "verification"),
    ("status", "status"),
];

/// Reads the activities and plans of a record.
pub fn read(bytes: &[u8]) -> Result<TableFile, NoTable> {
    let document: Value = serde_json::from_slice(bytes).map_err(|_| NoTable::AnotherFile)?;
    if document["format"] != "ledgerline-record" {
        return Err(NoTable::AnotherFile);
    }
    if document["version"] != 1 {
        return Err(NoTable::Newer);
    }
    let listed = |name: &str| document[name].as_array().cloned().ok_or(NoTable::Broken);
    let activities = [listed("activities")?, listed("plans")?].concat();
    if activities.len() > MAX_TABLE_ROWS {
        return Err(NoTable::TooManyRows);
    }
    let heading = |(name, _): &(&str, &str)| Cell::Text((*name).to_owned());
    let headings = Row { number: 1, cells: COLUMNS.iter().map(heading).collect(), ..Row::default() };
    let below = (2..).zip(&activities).map(|(number, activity)| {
        let cells = COLUMNS
            .iter()
            .map(|(_, field)| cell(value(activity, field), field.ends_with("_day")))
            .collect::<Result<_, _>>()?;
        Ok(Row { number, cells, ..Row::default() })
    });
    let rows = std::iter::once(Ok(headings)).chain(below).collect::<Result<_, NoTable>>()?;
    let sheet = Sheet { name: None, hidden: false, hidden_columns: Vec::new(), rows };
    Ok(TableFile { form: TableForm::Record, letters: None, other_letters: None, sheets: vec![sheet] })
}

/// A field of an activity. An older record says only what is claimed, which is what was given where no other figure was chosen.
fn value<'a>(activity: &'a Value, field: &str) -> &'a Value {
    let is_older = field == "credits" && activity.get(field).is_none() && activity["claim_note"].is_null();
    if is_older { &activity["claimed"] } else { &activity[field] }
}

fn cell(value: &Value, is_day: bool) -> Result<Cell, NoTable> {
    Ok(match value {
        Value::Null => Cell::Empty,
        Value::Bool(truth) => Cell::Truth(*truth),
        Value::Number(number) => Cell::Number(number.to_string()),
        Value::String(text) if is_day => Cell::Day(text.parse::<NaiveDate>().map_err(|_| NoTable::Broken)?),
        Value::String(text) => Cell::Text(text.clone()),
        // A kind, or one topic, by its id.
        Value::Object(_) => Cell::Text(value["id"].as_str().ok_or(NoTable::Broken)?.to_owned()),
        Value::Array(several) => {
            let ids: Option<Vec<&str>> = several.iter().map(|one| one["id"].as_str()).collect();
            Cell::Text(ids.ok_or(NoTable::Broken)?.join(", "))
        }
    })
}
