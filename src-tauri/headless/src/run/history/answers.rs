//! What the commands about histories and deleted activities say.

use std::fmt::Write as _;

use ledgerline_core::domain::activity::{ActivityId, PublicActivity, Recorded as _};
use ledgerline_core::domain::history::{ActivityHistory, HistoryEntry};
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_core::logbook::{Dependents, TrashRow};
use ledgerline_words::Words;
use serde_json::{Value, json};

use crate::run::answers::id_of;

/// `history` for people: a line for each action, the latest first, and under it what that changed.
pub(super) fn history(history: &ActivityHistory, words: &Words) -> String {
    let mut text = words.phrase(
        &Phrase::new("headless-history")
            .with("title", history.title.as_str())
            .with("number", history.activity.0.to_string())
            .with("day", history.entered_on),
    );
    text.push('\n');
    for entry in &history.entries {
        let day = entry.day.map_or_else(|| words.text("history-no-day"), |day| day.to_string());
        let _ = writeln!(text, "{day:>10}  {}", words.phrase(&entry.what));
        for detail in &entry.details {
            let _ = writeln!(text, "{:>10}  - {}", "", words.phrase(detail));
        }
    }
    if !history.is_whole {
        let _ = writeln!(text, "{}", words.text("history-not-whole"));
    }
    text
}

/// `history` for programs.
pub(super) fn history_document(history: &ActivityHistory, words: &Words) -> Value {
    json!({
        "activity": history.activity,
        "title": history.title,
        "entered_on": history.entered_on,
        "deleted": history.is_deleted,
        "whole": history.is_whole,
        "entries": history.entries.iter().map(|it| entry(it, words)).collect::<Vec<_>>(),
    })
}

fn entry(entry: &HistoryEntry, words: &Words) -> Value {
    let files =
        entry.files.iter().map(|it| json!({ "id": it.evidence, "file": it.file_name, "change": it.change.id() }));
    let sentences = std::iter::once(&entry.what).chain(&entry.details);
    json!({
        "day": entry.day,
        "deed": id_of(&entry.deed),
        "text": sentences.map(|it| words.phrase(it)).collect::<Vec<_>>(),
        "changes": changes(entry),
        "files": files.collect::<Vec<_>>(),
    })
}

/// Each field that is another after the action, named as `list --json` names it.
fn changes(entry: &HistoryEntry) -> Vec<Value> {
    let mut changes = Vec::new();
    if let (Some(before), Some(after)) = (&entry.before, &entry.after) {
        let (before, after) = (json!(before), json!(after));
        for (field, was) in before.as_object().into_iter().flatten() {
            let is = after.get(field).unwrap_or(&Value::Null);
            if was != is {
                changes.push(json!({ "field": field, "before": was, "after": is }));
            }
        }
    }
    // What it said is for the member alone.
    if entry.is_private_note_changed {
        changes.push(json!({ "field": "private_note" }));
    }
    changes
}

/// `trash` for people: a line an activity, its number first.
pub(super) fn trash(rows: &[TrashRow], words: &Words) -> String {
    if rows.is_empty() {
        return words.text("headless-trash-empty");
    }
    let mut text = String::new();
    for TrashRow { activity, deleted_on, .. } in rows {
        let details = &activity.details;
        let credits = details.credits.map_or_else(|| "–".to_owned(), |credits| words.credits(credits));
        let deleted = match deleted_on {
            Some(day) => words.phrase(&Phrase::new("headless-deleted-on").with("day", day.to_string())),
            None => words.text("headless-deleted-once"),
        };
        let (number, title) = (activity.id.0, &details.title);
        let _ = writeln!(text, "{number:>4}  {}  {credits:>6}  {title}  ({deleted})", details.end);
    }
    text
}

/// `trash` for programs: each activity as `list` has it, without what only a record can say of its proof.
pub(super) fn trash_document(rows: &[TrashRow]) -> Vec<Value> {
    let row = |TrashRow { activity, deleted_on, files }: &TrashRow| {
        let public: PublicActivity = activity.public();
        let mut document = json!(public);
        document["deleted_on"] = json!(deleted_on);
        document["files"] = json!(files);
        document
    };
    rows.iter().map(row).collect()
}

/// Why nothing was deleted for good: its sentences, and what depends on it.
pub(in crate::run) fn unconfirmed(dependents: &Dependents) -> (Vec<Phrase>, Vec<(&'static str, Value)>) {
    let named = |title: &String, id: ActivityId| Argument::Text(format!("{title} ({})", id.0));
    let titles = dependents.activities.iter().map(|it| named(&it.title, it.id)).collect();
    let first = Phrase::new("headless-unconfirmed").with("titles", Argument::List(titles));
    let phrases = std::iter::once(first).chain(dependents.told.iter().cloned());
    let fields = vec![
        ("activities", json!(dependents.activities)),
        ("files", json!(dependents.files)),
        ("closed_cycles", json!(dependents.closed_cycles)),
    ];
    (phrases.collect(), fields)
}
