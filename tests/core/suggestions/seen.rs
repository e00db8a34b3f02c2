//! Certificates laid out like those that people have: units, prints, names and sites that mislead.

use std::collections::BTreeMap;

use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::reading::suggestion::{Suggested, suggest};
use ledgerline_tests::samples;
use serde_json::{Value, json};

use super::{member, today};

/// What the key says: each field alone, but those that may only be offered with a mark.
const FIELDS: [&str; 13] = [
    "title",
    "provider",
    "start",
    "end",
    "credits",
    "ceu",
    "minutes",
    "number",
    "topics",
    "format",
    "presenter",
    "name",
    "partial",
];

/// Every field of a suggestion as it stands in JSON; a field that was not read is absent.
pub(super) fn fields(suggested: &Suggested) -> BTreeMap<String, Value> {
    let Value::Object(all) = json!(suggested) else { panic!("it is an object") };
    all.into_iter().filter(|(name, value)| FIELDS.contains(&name.as_str()) && !value.is_null()).collect()
}

fn key() -> Vec<Value> {
    let key = std::fs::read_to_string(samples().join("seen/expected.json")).expect("the answer key is there");
    serde_json::from_str(&key).expect("the answer key is JSON")
}

fn text(file: &str) -> FileText {
    let path = samples().join("seen/text").join(file).with_extension("json");
    let json = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{file}: {error}"));
    serde_json::from_str(&json).expect("the text of a sample is JSON")
}

#[test]
fn each_field_is_read_as_its_answer_key_says_and_nothing_else_is() {
    let mut misses = Vec::new();
    for entry in key() {
        let file = entry["file"].as_str().expect("it has a name");
        // The name of the file says nothing, so that only the text counts.
        let found = fields(&suggest(&text(file), "scan0001.pdf", &member(), today()));
        for field in FIELDS {
            let (told, unsure) = (&entry[field], &entry["unsure"][field]);
            let value = found.get(field).map(|found| &found["value"]);
            let sure = found.get(field).is_some_and(|found| found["sure"] == true);
            let is_right = match value {
                None => told.is_null(),
                Some(value) if sure => value == told,
                Some(value) => value == told || value == unsure,
            };
            if !is_right {
                misses.push(format!("{file}: {field} is {:?}, expected {told} {unsure}", found.get(field)));
            }
            if let Some(found) = found.get(field) {
                assert!(found["from"].as_str().is_some_and(|from| !from.is_empty()), "{file}: {field} says from where");
            }
        }
    }
    assert!(misses.is_empty(), "\n{}", misses.join("\n"));
}

#[test]
fn the_words_shown_stand_on_the_file() {
    for entry in key() {
        let file = entry["file"].as_str().expect("it has a name");
        let text = text(file);
        let page: String = text.lines().map(|line| line.text.replace('\t', " ") + " ").collect();
        for (name, found) in fields(&suggest(&text, "scan0001.pdf", &member(), today())) {
            let from = found["from"].as_str().expect("it is text");
            for piece in from.trim_start_matches('…').trim_end_matches('…').split("; ") {
                assert!(page.contains(piece), "{file}: {name} is read from {piece:?}");
            }
        }
    }
}
