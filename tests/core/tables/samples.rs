//! The four sample logs give what their answer key says, row by row.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use ledgerline_core::reading::columns::answer::{ImportPreview, RowOutcome};
use ledgerline_core::reading::columns::table::Letters;
use ledgerline_tests::tables::{Import, credits_by_year, doubts, folder, rows};
use serde_json::{Value, json};

fn key() -> Value {
    let text = fs::read_to_string(folder().join("expected-imports.json")).expect("the answer key can be read");
    serde_json::from_str(&text).expect("it is JSON")
}

fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().expect("a number")).expect("a row")
}

/// Holds what was read against the key of one table.
fn hold(name: &str, import: &ImportPreview, key: &Value) {
    let taken = rows(import, |outcome| *outcome == RowOutcome::Taken);
    assert_eq!(taken.len() as u64, key["good_rows"].as_u64().expect("a number"), "{name}: {:?}", doubts(import));
    let expected: BTreeMap<u32, &str> = key["refused_or_questioned"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| (number(&row["row"]), row["verdict"].as_str().expect("a verdict")))
        .collect();
    let found: BTreeMap<u32, &str> = import
        .rows
        .iter()
        .filter_map(|row| match row.outcome {
            RowOutcome::Questioned { .. } => Some((row.at.row, "questioned")),
            RowOutcome::Refused { .. } => Some((row.at.row, "refused")),
            _ => None,
        })
        .collect();
    assert_eq!(found, expected, "{name}: {:?}", doubts(import));
    let years: BTreeMap<String, f64> =
        serde_json::from_value(key["good_credits_by_year"].clone()).expect("credits by year");
    assert_eq!(credits_by_year(import), years, "{name}");
    let none: BTreeSet<u32> =
        key["not_activities"].as_array().into_iter().flatten().map(|it| number(&it["row"])).collect();
    for row in &import.rows {
        let is_none = none.contains(&row.at.row);
        assert_eq!(matches!(row.outcome, RowOutcome::Passed { .. }), is_none, "{name}: {row:?}");
    }
}

#[test]
fn the_sample_logs_give_what_their_answer_key_says() {
    let key = key();
    for name in ["log-excel-en.csv", "log-excel-fr.csv", "portal-history.csv"] {
        let import = Import::default().sample(name);
        hold(name, &import, &key[name]);
        assert_eq!(json!(import.credits), key[name]["good_credits"], "{name}");
        let letters = key[name]["encoding"].as_str().expect("an encoding").to_lowercase();
        assert_eq!(import.letters.map(Letters::id), Some(letters.as_str()), "{name}");
        let header = import.sheets[0].header_row.map(u64::from);
        assert_eq!(header, key[name]["header_row"].as_u64(), "{name}");
        let all = key[name]["activity_rows"].as_u64().expect("a number");
        let activities = rows(&import, |outcome| !matches!(outcome, RowOutcome::Passed { .. }));
        assert_eq!(activities.len() as u64, all, "{name}");
    }
}

#[test]
fn a_workbook_gives_what_its_answer_key_says_sheet_by_sheet_and_whole() {
    let key = &key()["log.xlsx"];
    for sheet in ["CE 2024-2028", "old cycle"] {
        let import = Import::default().of_sheets(&[sheet]).sample("log.xlsx");
        hold(sheet, &import, &key["by_sheet"][sheet]);
    }
    let whole = Import::default().sample("log.xlsx");
    let taken = rows(&whole, |outcome| *outcome == RowOutcome::Taken);
    assert_eq!(taken.len() as u64, key["good_rows"].as_u64().expect("a number"));
    assert_eq!(json!(whole.credits), key["good_credits"]);
    let read: Vec<(Option<&str>, bool)> =
        whole.sheets.iter().map(|sheet| (sheet.name.as_deref(), sheet.is_read)).collect();
    assert_eq!(read, [(Some("Read me"), false), (Some("CE 2024-2028"), true), (Some("old cycle"), true)]);
}

#[test]
fn the_same_file_again_adds_nothing() {
    for name in ["log-excel-en.csv", "log-excel-fr.csv", "portal-history.csv", "log.xlsx"] {
        let bytes = fs::read(folder().join(name)).expect("the sample can be read");
        let mut import = Import::default();
        assert!(import.take(&bytes) > 0, "{name}");
        assert_eq!(import.take(&bytes), 0, "{name}");
    }
}
