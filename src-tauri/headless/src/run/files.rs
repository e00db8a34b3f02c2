//! What the commands about files say.

use std::fmt::Write as _;

use ledgerline_app::evidence::RefusedFile;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::Soundness;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::{
    ActivityName, Arrival, ArrivedFile, BrokenFile, EvidenceRow, Filing, FoundInFile, Rebuilt, Recoverable, Recovery,
};
use ledgerline_core::reading::suggestion::Suggested;
use ledgerline_words::Words;
use serde_json::{Value, json};

/// The numbers of activities.
pub(super) fn ids(activities: &[ActivityName]) -> Vec<ActivityId> {
    activities.iter().map(|it| it.id).collect()
}

/// `attach` and `keep` for programs: each file, and whether it was there already.
pub(super) fn arrived(filing: &Filing) -> Vec<Value> {
    filing
        .files
        .iter()
        .map(|file| {
            let (known, was_attached_to) = match &file.arrival {
                Arrival::New => (false, Vec::new()),
                Arrival::Known { attached_to } => (true, ids(attached_to)),
            };
            json!({
                "id": file.evidence.id,
                "file": file.evidence.file_name,
                "kind": file.evidence.kind,
                "already_kept": known,
                "was_attached_to": was_attached_to,
            })
        })
        .collect()
}

/// `attach` for people.
pub(super) fn attached(filing: &Filing, title: &str, words: &Words) -> String {
    let changed = filing.done.is_some();
    lines(filing, words, |file| {
        let id = if changed { "headless-attached" } else { "headless-attached-already" };
        named(id, file).with("title", title)
    })
}

/// `keep` for people.
pub(super) fn kept(filing: &Filing, words: &Words) -> String {
    lines(filing, words, |file| named("headless-kept", file))
}

/// The names of files that were left out, for programs.
pub(super) fn names(files: &[RefusedFile]) -> Vec<&str> {
    files.iter().map(|file| file.file_name.as_str()).collect()
}

/// A sentence for each file that was left out.
pub(super) fn passed_over(files: &[RefusedFile], words: &Words) -> String {
    files.iter().map(|file| words.phrase(&file.why) + "\n").collect()
}

/// A sentence for each file, and one for where it was already.
fn lines(filing: &Filing, words: &Words, sentence: impl Fn(&ArrivedFile) -> Phrase) -> String {
    let mut text = String::new();
    for file in &filing.files {
        let _ = match &file.arrival {
            Arrival::New => writeln!(text, "{}", words.phrase(&sentence(file))),
            Arrival::Known { attached_to } => {
                let was = if attached_to.is_empty() {
                    named("headless-was-unfiled", file)
                } else {
                    named("headless-was-attached", file).with("titles", titles(attached_to))
                };
                writeln!(text, "{} {}", words.phrase(&sentence(file)), words.phrase(&was))
            }
        };
    }
    text
}

fn named(id: &str, file: &ArrivedFile) -> Phrase {
    Phrase::new(id).with("file", file.evidence.file_name.as_str()).with("number", file.evidence.id.0.to_string())
}

fn titles(activities: &[ActivityName]) -> String {
    activities.iter().map(|it| format!("{} ({})", it.title, it.id.0)).collect::<Vec<_>>().join(", ")
}

/// A file of `evidence --json`.
pub(super) fn row(row: &EvidenceRow, suggested: &Suggested) -> Value {
    let EvidenceRow { evidence, soundness, checked_on, attached_to } = row;
    json!({
        "id": evidence.id,
        "file": evidence.file_name,
        "type": evidence.file_type,
        "kind": evidence.kind,
        "bytes": evidence.bytes,
        "fingerprint": evidence.fingerprint,
        "kept_on": evidence.kept_on,
        "state": soundness,
        "checked_on": checked_on,
        "activities": ids(attached_to),
        "unfiled": attached_to.is_empty() && !evidence.put_away,
        "put_away": evidence.put_away,
        "suggested": read(suggested),
    })
}

/// What was read from a file: each field with its words; what was not read is absent.
fn read(suggested: &Suggested) -> Value {
    let mut fields = json!(suggested);
    if let Some(fields) = fields.as_object_mut() {
        fields.retain(|_, field| !field.is_null() && field.as_array().is_none_or(|several| !several.is_empty()));
    }
    fields
}

/// `evidence` for people: a line a file, its number first.
pub(super) fn list(rows: &[EvidenceRow], of_activity: bool, words: &Words) -> String {
    if rows.is_empty() {
        let none = if of_activity { "headless-no-evidence-of-activity" } else { "headless-no-evidence-yet" };
        return words.text(none);
    }
    let mut text = String::new();
    for EvidenceRow { evidence, soundness, attached_to, .. } in rows {
        let kind = words.text(&format!("evidence-kind-{}", evidence.kind.id()));
        let place = if evidence.put_away {
            words.text("headless-put-away")
        } else if attached_to.is_empty() {
            words.text("headless-unfiled")
        } else {
            titles(attached_to)
        };
        let state =
            if *soundness == Soundness::Sound { String::new() } else { format!("  {}", state(*soundness, words)) };
        let _ = writeln!(
            text,
            "{:>4}  {}  {kind:<12}  {}  {place}{state}",
            evidence.id.0, evidence.kept_on, evidence.file_name
        );
    }
    text
}

fn state(soundness: Soundness, words: &Words) -> String {
    words.text(&format!("evidence-soundness-{}", soundness.id()))
}

/// A line of `find --json`.
pub(super) fn line(found: &FoundInFile, title: Option<&str>) -> Value {
    json!({
        "activity": found.activity, "title": title, "evidence": found.evidence, "file": found.file_name,
        "line": found.line,
    })
}

/// `find` for people.
pub(super) fn found(found: &[(FoundInFile, Option<String>)], words: &Words) -> String {
    if found.is_empty() {
        return words.text("headless-found-nothing");
    }
    let mut text = String::new();
    for (line, title) in found {
        let number = line.activity.map_or_else(|| "–".to_owned(), |activity| activity.0.to_string());
        let title = title.clone().unwrap_or_else(|| words.text("headless-unfiled"));
        let _ = writeln!(text, "{number:>4}  {title}  {}  {}", line.file_name, line.line.trim());
    }
    text
}

/// A broken file of `check --json`.
pub(super) fn broken(broken: &BrokenFile) -> Value {
    json!({
        "id": broken.evidence.id,
        "file": broken.evidence.file_name,
        "state": broken.soundness,
        "activities": ids(&broken.attached_to),
    })
}

/// `check` for people.
pub(super) fn checked(files: usize, broken: &[BrokenFile], words: &Words) -> String {
    let files = u32::try_from(files).unwrap_or(u32::MAX);
    if broken.is_empty() {
        return words.phrase(&Phrase::new("headless-checked").with("count", files));
    }
    let mut text = String::new();
    for file in broken {
        let place =
            if file.attached_to.is_empty() { words.text("headless-unfiled") } else { titles(&file.attached_to) };
        let name = &file.evidence.file_name;
        let _ = writeln!(text, "{:>4}  {}  {name}  {place}", file.evidence.id.0, state(file.soundness, words));
    }
    let _ = writeln!(text, "{}", words.phrase(&Phrase::new("headless-check-failed").with("count", count(broken))));
    text
}

/// How much there is to take in, and by which command.
pub(super) fn recoverable(found: &Recoverable) -> Phrase {
    Phrase::new("headless-recoverable").with("files", found.files).with("activities", count(&found.activities))
}

fn count<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}

/// `recover` for people, and `recover --list`: a line an activity.
pub(super) fn recovered(found: &Recoverable, list: bool, words: &Words) -> String {
    let mut text = String::new();
    for it in &found.activities {
        let credits = it.credits.map_or_else(|| "–".to_owned(), |credits| words.credits(credits));
        let why = match it.recovery {
            Recovery::New => String::new(),
            Recovery::Newer => format!("  ({})", words.text("recover-newer")),
            Recovery::File => format!("  ({})", words.text("recover-file")),
        };
        let _ = writeln!(text, "{}  {credits:>6}  {}{why}", it.end, it.title);
    }
    let outcome = match count(&found.activities) {
        0 => Phrase::new("headless-nothing-to-recover"),
        _ if list => recoverable(found),
        taken_in => Phrase::new("headless-recovered").with("count", taken_in),
    };
    let _ = writeln!(text, "{}", words.phrase(&outcome));
    if found.not_understood > 0 {
        let phrase = Phrase::new("recover-not-understood").with("count", found.not_understood);
        let _ = writeln!(text, "{}", words.phrase(&phrase));
    }
    text
}

/// `rebuild` for people.
pub(super) fn rebuilt(rebuilt: &Rebuilt, words: &Words) -> String {
    let mut text = String::new();
    for (id, count) in [
        ("headless-rebuilt-files", rebuilt.files),
        ("headless-rebuilt-activities", rebuilt.activities),
        ("headless-rebuilt-unfiled", rebuilt.unfiled),
        ("headless-rebuilt-damaged", rebuilt.damaged),
    ] {
        if count > 0 {
            let _ = writeln!(text, "{}", words.phrase(&Phrase::new(id).with("count", count)));
        }
    }
    text
}
