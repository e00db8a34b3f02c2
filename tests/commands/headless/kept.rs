//! What every command answers with `--json`, kept byte for byte. Programs of others read it: a field
//! is never renamed, retyped or dropped. More may come beside what is there.

use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_tests::ledger::{sample_lines, started, today};
use ledgerline_tests::program::Folder;
use ledgerline_tests::{lose, samples};
use serde_json::Value;

/// A word of a private note, which no answer and no file has.
const PRIVATE: &str = "nobody's";

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("commands/headless/kept").join(name)
}

/// Holds a document against the one that is kept: first that every field of that is there with the
/// same value, then that nothing at all has changed.
///
/// With `KEEP_ANSWERS` a document that is not kept yet is; one that is kept is never replaced.
fn hold(name: &str, text: &str) {
    assert!(!text.contains(PRIVATE), "{name}: a private note is told");
    let path = place(&format!("{name}.json"));
    if !path.exists() && std::env::var_os("KEEP_ANSWERS").is_some() {
        fs::create_dir_all(place("")).and_then(|()| fs::write(&path, text)).expect("it can be kept");
    }
    let kept = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let read = |text: &str| -> Value { serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}")) };
    says_as_much(&read(&kept), &read(text), name);
    assert!(without_private_note(text) == without_private_note(&kept), "{name} is another:\n{text}\nkept:\n{kept}");
}

/// Every field that is kept is still there, and says the same.
fn says_as_much(kept: &Value, now: &Value, at: &str) {
    match (kept, now) {
        (Value::Object(kept), Value::Object(now)) => {
            // It was always empty, and need not be there.
            for (field, kept) in kept.iter().filter(|(field, kept)| *field != "private_note" || !kept.is_null()) {
                let now = now.get(field).unwrap_or_else(|| panic!("{at}: {field} is gone"));
                says_as_much(kept, now, &format!("{at}.{field}"));
            }
        }
        (Value::Array(kept), Value::Array(now)) => {
            assert_eq!(kept.len(), now.len(), "{at}");
            for (number, (kept, now)) in kept.iter().zip(now).enumerate() {
                says_as_much(kept, now, &format!("{at}[{number}]"));
            }
        }
        _ => assert_eq!(now, kept, "{at}"),
    }
}

/// The text without the field in which nothing ever stood.
fn without_private_note(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("\"private_note\": null"));
    let text = lines.collect::<Vec<_>>().join("\n");
    text.replace("\"private_note\":null,", "").replace(",\"private_note\":null", "")
}

/// A record reached through the program, whose answers are held.
struct Told {
    folder: Folder,
    record: &'static str,
}

impl Told {
    /// Runs a command, and holds its answer and its exit status.
    fn hold(&self, name: &str, words: &[&str]) -> Value {
        let run = self.folder.run(&[&["--lang", "en", "--json"], words].concat());
        assert!(run.stderr.is_empty(), "{name}: {run:?}");
        let here = self.folder.beside("");
        let here = here.to_str().expect("it is text").trim_end_matches(std::path::MAIN_SEPARATOR);
        let there = samples();
        let text = run.stdout.replace(here, "HERE").replace(there.to_str().expect("it is text"), "SAMPLES");
        let text = unsized_documents(&text);
        let document = format!("{{\"exit\":{},\"answer\":{}}}\n", run.status, text.trim_end());
        hold(&format!("{}-{name}", self.record), &document);
        run.json()
    }

    fn beside(&self, name: &str) -> String {
        self.folder.beside(name).to_str().expect("it is text").to_owned()
    }
}

/// How large a document is depends on more than what it says; that it has a size is held.
fn unsized_documents(text: &str) -> String {
    let Some((before, after)) = text.split_once("\"bytes\":") else { return text.to_owned() };
    let digits = after.len() - after.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let is_document = ["pdf", "pack", "xlsx", "json"].iter().any(|it| text.contains(&format!("\"format\":\"{it}\"")));
    if is_document && digits > 0 { format!("{before}\"bytes\":1{}", &after[digits..]) } else { text.to_owned() }
}

fn sample(name: &str) -> String {
    samples().join("certificates").join(name).to_str().expect("it is text").to_owned()
}

/// The sample record, with private notes, a reflection and a claim of the member's own.
fn sample_record() -> Told {
    let told = Told { folder: Folder::empty(), record: "sample" };
    let beginning = ["--name", "Sample Therapist", "--member-no", "0000", "--cycle-start", "2024-01-01"];
    told.hold("init", &[&["init"][..], &beginning, &["--program", "camt-mta", "--program", "nmt"]].concat());
    told.hold("init-again", &[&["init"][..], &beginning].concat());
    for (number, line) in (1..).zip(sample_lines("lines-en.txt")) {
        told.hold(&format!("parse-{number}"), &["parse", &line]);
        told.hold(&format!("add-{number}"), &["add", &line]);
    }
    let mut logbook = Logbook::open(&told.folder.data()).expect("nobody else has it open");
    let form = ActivityForm {
        title: "NMT workshop".to_owned(),
        credits: "6".to_owned(),
        duration: "6 h".to_owned(),
        start: "2024-03-04".to_owned(),
        end: "2024-03-04".to_owned(),
        kind: "workshop".to_owned(),
        topics: vec!["didactic".to_owned(), "gait training".to_owned()],
        provider: "Rehabilitation centre".to_owned(),
        approval_no: "AP-7".to_owned(),
        presenter: "M. Tremblay".to_owned(),
        format: "in-person".to_owned(),
        place: "Rimouski".to_owned(),
        note: "A note that is printed".to_owned(),
        practice: "For my work with gait".to_owned(),
        reflection: "Slower next time".to_owned(),
        verification: "https://example.org/verify".to_owned(),
        private_note: format!("{PRIVATE} business"),
        ..ActivityForm::default()
    };
    logbook.correct_activity(ActivityId(1), &form, today()).expect("it is corrected");
    let other = ActivityForm { private_note: format!("{PRIVATE} concern"), ..form };
    logbook.add_activity(&other, today()).expect("it is added");
    let claim = ClaimForm { credits: "4.5".to_owned(), note: "Left at noon".to_owned() };
    logbook.correct_claim(ActivityId(1), "nmt", &claim, today()).expect("it is corrected");
    told
}

#[test]
fn every_command_answers_about_the_sample_record_what_it_answered() {
    let told = sample_record();
    for (name, words) in [
        ("list", &["list"][..]),
        ("list-of-cycle", &["list", "--cycle", "1"]),
        ("list-of-no-cycle", &["list", "--cycle", "9"]),
        ("status", &["status"]),
        ("status-of-program", &["status", "--program", "nmt"]),
        ("status-of-no-program", &["status", "--program", "crpo-rp"]),
        ("add-refused", &["add", "workshop 6cr 2024-02-31"]),
        ("parse-refused", &["parse", "3/4/2024 6cr"]),
        ("import", &["import", "x"]),
        ("remind", &["remind"]),
        ("evidence-none", &["evidence"]),
        ("check-none", &["check"]),
    ] {
        told.hold(name, words);
    }

    let scan = sample("cert-scan.pdf");
    told.hold("attach", &["attach", "10", &sample("cert-text.pdf")]);
    told.hold("attach-kind", &["attach", "1", &sample("transcript.pdf"), &scan, "--kind", "transcript"]);
    told.hold("attach-again", &["attach", "11", &sample("cert-text.pdf")]);
    told.hold("attach-refused", &["attach", "1", &sample("expected.json"), &told.beside("gone.pdf")]);
    told.hold("attach-to-nothing", &["attach", "99", &scan]);
    told.hold("keep", &["keep", &sample("cert.png"), &sample("cert-fr.pdf")]);
    told.hold("evidence", &["evidence"]);
    told.hold("evidence-of-activity", &["evidence", "1"]);
    told.hold("find", &["find", "palliative"]);
    told.hold("find-none", &["find", "accordion"]);
    let folder = told.folder.data().join("evidence");
    for (shelf, name) in [(10, "sidecar-of-one"), (1, "sidecar-of-everything")] {
        let file = &told.folder.json(&["evidence", &shelf.to_string()])[0];
        let fingerprint = file["fingerprint"].as_str().expect("it has one");
        let sidecar = folder.join(&fingerprint[..2]).join(format!("{fingerprint}.json"));
        hold(name, &fs::read_to_string(sidecar).expect("it has a sidecar"));
    }
    told.hold("replace", &["replace", "1", &sample("cert-3pages.pdf")]);
    told.hold("replace-nothing", &["replace", "99", &scan]);
    told.hold("detach", &["detach", "1", "2"]);
    told.hold("detach-nothing", &["detach", "1", "2"]);
    told.hold("evidence-after", &["evidence"]);
    told.hold("check", &["check"]);

    let to = |name: &str| told.beside(name);
    let of = ["--program", "camt-mta", "--out"];
    for format in ["csv", "xlsx", "ics", "json", "pdf", "pack"] {
        let out = to(&format!("out.{format}"));
        told.hold(&format!("export-{format}"), &[&["export", format][..], &of, &[&out]].concat());
        told.hold(&format!("export-{format}-again"), &[&["export", format][..], &of, &[&out]].concat());
    }
    hold("exported", &fs::read_to_string(to("out.json")).expect("it is written"));
    let full = to("full.json");
    told.hold("export-reflections", &[&["export", "json", "--reflections"][..], &of, &[&full]].concat());
    hold("exported-with-reflections", &fs::read_to_string(full).expect("it is written"));
    told.hold("export-which", &["export", "csv", "--out", &to("which.csv")]);
    told.hold("export-senseless", &["export", "csv", "--summary", "--out", &to("which.csv")]);
    let some = ["export", "pdf", "--summary", "--activity", "1", "--activity", "10", "--program", "nmt", "--out"];
    told.hold("export-some", &[&some[..], &[&to("some.pdf")]].concat());
    told.hold("verify-pack", &["verify", &to("out.pack")]);
    told.hold("verify-pdf", &["verify", &to("out.pdf")]);
    told.hold("verify-other", &["verify", &to("out.csv")]);
    told.hold("sheet", &["sheet", "6", "7", "--out", &to("sheet.pdf")]);
    told.hold(
        "sheet-of-group",
        &["sheet", "6", "--for", "peer-group", "--participants", "3", "--out", &to("group.pdf")],
    );
    told.hold("sheet-refused", &["sheet", "99", "--out", &to("no.pdf")]);

    told.hold("history", &["history", "1"]);
    told.hold("history-of-nothing", &["history", "99"]);
    told.hold("trash-none", &["trash"]);
    let mut logbook = started(&told.folder.data());
    logbook.today_is(today());
    logbook.remove_activities(&[ActivityId(2), ActivityId(10)]).expect("they are deleted");
    drop(logbook);
    told.hold("trash", &["trash"]);
    told.hold("history-of-deleted", &["history", "10"]);
    told.hold("trash-unconfirmed", &["trash", "--delete-for-good", "2", "10"]);
    told.hold("trash-for-good", &["trash", "--delete-for-good", "2", "--yes"]);
    told.hold("trash-bring-back", &["trash", "--bring-back", "10"]);
    told.hold("trash-bring-back-again", &["trash", "--bring-back", "10"]);

    let scanned = &told.folder.json(&["evidence", "1"])[0];
    let fingerprint = scanned["fingerprint"].as_str().expect("it has one");
    lose(&folder.join(&fingerprint[..2]).join(format!("{fingerprint}.pdf")));
    told.hold("check-broken", &["check"]);

    let anew = Told { folder: Folder::empty(), record: "rebuilt" };
    let from = folder.to_str().expect("it is text");
    let rebuild = ["rebuild", from, "--name", "Sample Therapist", "--cycle-start", "2024-01-01"];
    anew.hold("rebuild", &rebuild);
    anew.hold("rebuild-again", &rebuild);
    anew.hold("list", &["list"]);
    anew.hold("evidence", &["evidence"]);
}

#[test]
fn every_command_answers_about_closed_cycles_what_it_answered() {
    let told = Told { folder: Folder::empty(), record: "closed" };
    fs::create_dir(told.folder.data()).expect("a folder can be made");
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-4-closed.db");
    fs::copy(released, told.folder.data().join("ledger.db")).expect("it can be copied");
    told.hold("status", &["status"]);
    told.hold("list", &["list"]);
    told.hold("evidence", &["evidence"]);
    told.hold("check", &["check"]);
    told.hold("no-such-cycle", &["list", "--cycle", "99"]);
    for cycle in ["2", "3", "4", "12", "13"] {
        told.hold(&format!("list-{cycle}"), &["list", "--cycle", cycle]);
        let out = told.beside(&format!("{cycle}.json"));
        told.hold(&format!("export-{cycle}"), &["export", "json", "--cycle", cycle, "--out", &out]);
        hold(&format!("closed-exported-{cycle}"), &fs::read_to_string(out).expect("it is written"));
        let out = told.beside(&format!("{cycle}.csv"));
        told.hold(&format!("export-csv-{cycle}"), &["export", "csv", "--cycle", cycle, "--out", &out]);
    }
    let newcomer = Told { folder: Folder::empty(), record: "nobody" };
    for words in ["status", "list", "evidence", "check"] {
        newcomer.hold(words, &[words]);
    }
}

#[test]
#[should_panic(expected = "title is gone")]
fn a_field_that_is_gone_is_noticed() {
    let (kept, now) = (serde_json::json!([{ "title": "one" }]), serde_json::json!([{ "name": "one" }]));
    says_as_much(&kept, &now, "here");
}

#[test]
fn a_field_that_is_new_is_none_of_what_is_kept() {
    let kept = serde_json::json!({ "title": "one", "private_note": null });
    says_as_much(&kept, &serde_json::json!({ "more": [1], "title": "one" }), "here");
}
