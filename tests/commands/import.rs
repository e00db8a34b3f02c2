//! Tables through the command, as a script meets them: what was understood, what is asked, and nothing twice.

use std::fs;
use std::path::PathBuf;

use ledgerline_tests::program::Folder;
use ledgerline_tests::record::{text, tree};
use ledgerline_tests::samples;
use serde_json::{Value, json};

fn table(name: &str) -> PathBuf {
    samples().join("tables").join(name)
}

fn key() -> Value {
    let text = fs::read_to_string(table("expected-imports.json")).expect("the answer key can be read");
    serde_json::from_str(&text).expect("it is JSON")
}

fn rows(answer: &Value, of: &str) -> Vec<u64> {
    answer[of].as_array().into_iter().flatten().map(|row| row["row"].as_u64().expect("a row")).collect()
}

fn credits(answer: &Value) -> f64 {
    answer.as_array().into_iter().flatten().filter_map(|row| row["credits"].as_f64()).sum()
}

#[test]
fn the_sample_logs_are_taken_in_as_their_key_says_and_once() {
    let key = key();
    for name in ["log-excel-en.csv", "log-excel-fr.csv", "portal-history.csv", "log.xlsx"] {
        let (folder, file, key) = (Folder::with_record(), table(name), &key[name]);
        let before = tree(&folder.data());
        let dry = folder.json(&["import", "--dry-run", text(&file)]);
        assert!(tree(&folder.data()) == before, "{name}: a dry run has changed something");
        let taken = folder.json(&["import", text(&file)]);
        assert_eq!(dry, taken, "{name}: what is shown is what is done");
        assert_eq!(taken["taken"], key["good_rows"], "{name}");
        let asked: usize = rows(&taken, "questioned").len() + rows(&taken, "refused").len();
        assert_eq!(json!(asked), key["refused_or_questioned_rows"], "{name}");
        let list = folder.json(&["list"]);
        assert_eq!(json!(list.as_array().map(Vec::len)), key["good_rows"], "{name}");
        assert_eq!(Some(credits(&list)), key["good_credits"].as_f64(), "{name}");
        let again = folder.json(&["import", text(&file)]);
        assert_eq!(
            (&again["taken"], json!(rows(&again, "duplicates").len())),
            (&json!(0), key["good_rows"].clone()),
            "{name}"
        );
        assert_eq!(folder.json(&["list"]), list, "{name}");
        let backups = folder.json(&["backups"]);
        assert_eq!(
            backups.as_array().map(Vec::len),
            Some(1),
            "{name}: there is one from before, and the second changed nothing"
        );
        assert_eq!(backups[0]["activities"], 0, "{name}");
    }
}

#[test]
fn an_answer_takes_what_was_asked_about() {
    let folder = Folder::with_record();
    let file = table("log-excel-en.csv");
    let answers = [
        "--answer",
        "row-8=2",
        "--answer",
        "row-18=take",
        "--answer",
        "row-20=without-credits",
        "--answer",
        "row-28=take",
        "--answer",
        "row-40=leave-out",
    ];
    let taken = folder.json(&[&["import", text(&file)], &answers[..]].concat());
    assert_eq!(taken["taken"], 36);
    assert_eq!(rows(&taken, "questioned"), [30, 49]);
    assert_eq!(rows(&taken, "refused"), [34]);
    let row = |number: u64| {
        taken["rows"].as_array().into_iter().flatten().find(|row| row["row"] == number).cloned().unwrap_or_default()
    };
    assert_eq!((&row(8)["credits"], &row(8)["minutes"]), (&json!(2), &json!(180)));
    assert_eq!((&row(18)["credits"], &row(28)["credits"]), (&json!(2), &json!(0.5)));
    assert_eq!((&row(20)["credits"], &row(20)["status"]), (&Value::Null, &json!("draft")));
    // What a question offers can be answered.
    for question in taken["questioned"].as_array().into_iter().flatten() {
        let (key, first) =
            (question["key"].as_str().expect("a key"), question["answers"][0].as_str().expect("an answer"));
        let answer = format!("{key}={first}");
        assert_eq!(folder.json(&["import", text(&file), "--answer", &answer])["taken"], 1, "{answer}");
    }
}

#[test]
fn what_a_column_says_can_be_said() {
    let folder = Folder::with_record();
    let file = folder.beside("own.csv");
    fs::write(&file, "Wann,Was,Wert\n2026-02-04,Chor,2\n2026-02-05,Harfe,1\n").expect("it can be written");
    let nothing = folder.json(&["import", "--dry-run", text(&file)]);
    assert_eq!((&nothing["taken"], &nothing["sheets"][0]["has_activities"]), (&json!(0), &json!(false)));
    let map = ["--map", "Wann=start", "--map", "B=title", "--map", "wert=credits"];
    let taken = folder.json(&[&["import", text(&file)], &map[..]].concat());
    assert_eq!((&taken["taken"], &taken["credits"]), (&json!(2), &json!(3)));
}

#[test]
fn what_cannot_be_done_is_refused_in_a_sentence_and_changes_nothing() {
    let folder = Folder::with_record();
    let workbook = table("log.xlsx");
    let log = table("log-excel-en.csv");
    let before = tree(&folder.data());
    for (words, kind, says) in [
        (vec!["import", text(&workbook), "--sheet", "2030"], "no-table", "CE 2024-2028"),
        (vec!["import", text(&log), "--answer", "row-8=soon"], "answer-not-understood", "row-8"),
        (vec!["import", text(&log), "--answer", "letters=greek"], "answer-not-understood", "letters"),
        (vec!["import", "/nowhere/log.csv"], "no-table", "log.csv"),
    ] {
        let run = folder.run(&[&["--json"][..], &words].concat());
        let failure = &run.json()["failure"];
        assert_eq!((run.status, &failure["kind"]), (1, &json!(kind)), "{words:?}: {run:?}");
        assert!(failure["text"].as_str().is_some_and(|text| text.contains(says)), "{words:?}: {run:?}");
    }
    for words in [
        vec!["import", text(&log), "--map", "Date=when"],
        vec!["import", text(&log), "--answer", "row-8"],
        vec!["import"],
    ] {
        assert_eq!(folder.run(&words).status, 2, "{words:?}");
    }
    assert!(tree(&folder.data()) == before, "something has changed");
}

#[test]
fn people_are_told_each_row_that_waits_in_both_languages() {
    let folder = Folder::with_record();
    let file = table("log-excel-en.csv");
    for (lang, says) in [
        (
            "en",
            [
                "Row 28: The same title and day as in row 27.",
                "--answer row-28=… (take, leave-out)",
                "Would import 32 activities, 69 credits.",
            ],
        ),
        (
            "fr",
            [
                "Ligne 28\u{a0}: Le même titre et le même jour qu’à la ligne 27.",
                "--answer row-28=… (take, leave-out)",
                "32\u{a0}activités seraient importées, 69\u{a0}crédits.",
            ],
        ),
    ] {
        let run = folder.run(&["--lang", lang, "import", "--dry-run", text(&file)]);
        assert_eq!(run.status, 0, "{run:?}");
        for sentence in says {
            assert!(run.stdout.contains(sentence), "{sentence}: {}", run.stdout);
        }
    }
}

#[test]
fn what_the_commands_export_comes_back_as_it_was() {
    let from = Folder::with_record();
    from.add(&[
        "NMT workshop 6cr 2026-03-04 #workshop #ethics @\"North Shore\" // note; =1+1",
        "'tis a 'song' 1,5 crédit 2026-05-09",
        "Chœur et deuil 90 min 2026-02-01 #atelier",
        "Harp week 5cr 2027-05-04 !plan",
    ]);
    let fields = |list: &Value| -> Vec<Value> {
        let of = |row: &Value| {
            json!([
                row["title"],
                row["start"],
                row["end"],
                row["credits"],
                row["minutes"],
                row["kind"],
                row["topics"],
                row["provider"],
                row["note"],
                row["status"]
            ])
        };
        list.as_array().into_iter().flatten().map(of).collect()
    };
    let expected = fields(&from.json(&["list"]));
    for lang in ["en", "fr"] {
        for form in ["csv", "xlsx", "json"] {
            let file = from.beside(&format!("list-{lang}.{form}"));
            let made = from.run(&["--lang", lang, "export", form, "--out", text(&file)]);
            assert_eq!(made.status, 0, "{made:?}");
            let to = Folder::with_record();
            let taken = to.json(&["import", text(&file)]);
            assert_eq!(taken["taken"], 4, "{lang}, {form}: {taken}");
            assert_eq!(fields(&to.json(&["list"])), expected, "{lang}, {form}");
            assert_eq!(from.json(&["import", text(&file)])["taken"], 0, "{lang}, {form}: they are there");
        }
    }
}
