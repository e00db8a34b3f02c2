//! The sample lines against their answer key.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{day, understood};
use ledgerline_core::domain::activity::Status;

#[derive(Deserialize)]
struct AnswerKey {
    #[serde(rename = "lines-en")]
    english: Vec<Answer>,
    #[serde(rename = "lines-fr")]
    french: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    text: String,
    title: String,
    credits: Value,
    start: String,
    end: String,
    category: Option<String>,
    provider: Option<String>,
    note: Option<String>,
    planned: bool,
}

fn key() -> AnswerKey {
    serde_json::from_str(include_str!("../../samples/expected.json")).expect("the answer key is JSON")
}

fn check(typed: &str, answers: &[Answer]) {
    let lines: Vec<&str> = typed.lines().collect();
    assert_eq!(lines.len(), answers.len(), "one answer for every line");
    for (line, answer) in lines.into_iter().zip(answers) {
        assert_eq!(line, answer.text);
        let read = understood(line);
        let found = json!({
            "title": read.title,
            "credits": read.credits,
            "start": read.start,
            "end": read.end,
            "category": read.tags.first(),
            "provider": read.provider,
            "note": read.note,
            "planned": read.status == Status::Planned,
        });
        let expected = json!({
            "title": answer.title,
            "credits": answer.credits,
            "start": day(&answer.start),
            "end": day(&answer.end),
            "category": answer.category,
            "provider": answer.provider,
            "note": answer.note,
            "planned": answer.planned,
        });
        assert_eq!(found, expected, "«{line}»");
        let status = if answer.planned { Status::Planned } else { Status::Done };
        assert_eq!(read.status, status, "«{line}»");
        assert!(read.kind.is_some() || answer.category.is_none(), "«{line}» names a kind");
    }
}

#[test]
fn every_english_sample_line_is_understood_as_its_answer_says() {
    check(include_str!("../../samples/lines-en.txt"), &key().english);
}

#[test]
fn every_french_sample_line_is_understood_as_its_answer_says() {
    check(include_str!("../../samples/lines-fr.txt"), &key().french);
}

#[test]
fn what_was_understood_is_written_as_json_the_way_the_commands_print_it() {
    let read = understood("NMT workshop 6cr 2026-03-04 #workshop");
    assert_eq!(
        serde_json::to_value(read).expect("what was understood is JSON"),
        json!({
            "title": "NMT workshop", "credits": 6, "minutes": null, "start": "2026-03-04", "end": "2026-03-04",
            "date_assumed": false, "status": "done", "kind": "workshop", "topics": [], "tags": ["workshop"],
            "provider": null, "note": null
        })
    );
}
