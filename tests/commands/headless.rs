//! The commands without a window, as a script meets them.

mod asked;
mod kept;

use std::fs;

use ledgerline_tests::elsewhere::is_windows;
use ledgerline_tests::ledger::sample_lines;
use ledgerline_tests::program::{self, Folder, Run};
use ledgerline_tests::record::tree;
use serde_json::{Value, json};

fn loaded(file: &str) -> Folder {
    let folder = Folder::with_record();
    for line in sample_lines(file) {
        let added = folder.run(&["add", &line]);
        assert_eq!(added.status, 0, "“{line}” is refused: {}", added.stderr);
    }
    folder
}

fn answer_key(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(ledgerline_tests::samples().join("expected.json")).expect("there is an answer key");
    let key: Value = serde_json::from_str(&text).expect("the answer key is JSON");
    key[file.trim_end_matches(".txt")].as_array().expect("it has the file's lines").clone()
}

#[test]
fn every_sample_line_is_added_as_its_answer_key_says() {
    for file in ["lines-en.txt", "lines-fr.txt"] {
        let folder = Folder::with_record();
        for key in answer_key(file) {
            let line = key["text"].as_str().expect("a line has its text");
            let answer = folder.json(&["add", line]);
            let got = json!({
                "title": answer["title"], "credits": answer["credits"],
                "start": answer["start"], "end": answer["end"],
                "category": answer["tags"].get(0).cloned().unwrap_or(Value::Null),
                "provider": answer["provider"], "note": answer["note"],
                "planned": answer["status"] == "planned",
            });
            let mut expected = key.clone();
            let fields = expected.as_object_mut().expect("a line is an object");
            fields.remove("line");
            fields.remove("text");
            assert_eq!(numbers_as_floats(got), numbers_as_floats(expected), "{line}");
            assert!(answer["id"].is_i64(), "the answer has the activity's number: {answer}");
        }
    }
}

/// 6 and 6.0 are one number in JSON.
fn numbers_as_floats(mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        for field in fields.values_mut() {
            if let Some(number) = field.as_f64() {
                *field = json!(number);
            }
        }
    }
    value
}

#[test]
fn the_sample_record_is_behind_with_the_figures_of_its_key() {
    let folder = loaded("lines-en.txt");
    let run = folder.run(&["--json", "status"]);
    assert_eq!(run.status, 3, "behind is exit 3");
    let cycle = &run.json()["cycles"][0];
    for (field, value) in [
        ("program", json!("camt-mta")),
        ("state", json!("behind")),
        ("earned", json!(29.5)),
        ("counted", json!(29.5)),
        ("planned", json!(9)),
        ("missing", json!(30.5)),
        ("pace", json!(34.7)),
        ("rate_per_month", json!(1.2)),
        ("days_left", json!(769)),
        ("heading", json!("30.5 credits to go in 25 months: about 1.2 a month")),
    ] {
        assert_eq!(cycle[field], value, "{field}");
    }
    assert_eq!(cycle["rules"][0]["id"], "total");
    assert_eq!(cycle["rules"][0]["met"], false);
    assert!(cycle["rules"][0]["source"].as_str().is_some_and(|source| source.starts_with("https://")));
    assert!(run.json()["warnings"].as_array().is_some_and(|warnings| {
        warnings.iter().any(|warning| warning["kind"] == "total-short" && warning["subject"] == "camt-mta")
    }));
}

#[test]
fn the_language_changes_sentences_and_nothing_else() {
    let folder = loaded("lines-fr.txt");
    let (english, french) = (folder.json(&["--lang", "en", "status"]), folder.json(&["--lang", "fr", "status"]));
    assert_eq!(english["cycles"][0]["earned"], json!(18));
    let heading = french["cycles"][0]["heading"].as_str().expect("there is a heading");
    assert!(heading.starts_with("42\u{a0}crédits à acquérir"), "{heading}");
    let without_text = |mut status: Value| {
        status["cycles"][0]["heading"] = Value::Null;
        for warning in status["warnings"].as_array_mut().expect("there are warnings") {
            warning["text"] = Value::Null;
        }
        status
    };
    assert_eq!(without_text(english), without_text(french));
}

/// The sample member in three programs, two of which begin with the sample record.
fn in_three_programs() -> Folder {
    let folder = Folder::empty();
    let programs = ["--program", "camt-mta", "--program", "cbmt-mtbc", "--program", "crpo-rp"];
    let init = [&["init", "--name", "Sample Therapist", "--cycle-start", "2025-01-01"][..], &programs].concat();
    assert_eq!(folder.run(&init).status, 0);
    for line in [
        "NMT workshop 6cr 2025-03-04 #workshop",
        "Ethics webinar 1.5cr 2025-05-12 #ethics",
        "Group supervision 2h30 2025-06-02 #supervision",
        "Draft without credits 2025-07-01",
        "Before the cycles 2cr 2024-11-05",
    ] {
        assert_eq!(folder.run(&["add", line]).status, 0, "{line}");
    }
    folder
}

#[test]
fn status_reports_every_open_cycle_rule_by_rule() {
    let folder = in_three_programs();
    let status = folder.json(&["status"]);
    let cycles = status["cycles"].as_array().expect("there are cycles");
    let programs: Vec<_> = cycles.iter().map(|cycle| cycle["program"].as_str()).collect();
    assert_eq!(programs, [Some("camt-mta"), Some("cbmt-mtbc"), Some("crpo-rp")]);
    let earned: Vec<&Value> = cycles.iter().map(|cycle| &cycle["earned"]).collect();
    assert_eq!(earned, [&json!(7.5), &json!(10.5), &json!(10)], "150 minutes are 3 credits, 2.5 hours, or nothing yet");
    assert_eq!(cycles[2]["last_day"], "2026-12-31");
    let rules = |cycle: &Value| -> Vec<(String, String, String)> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let rules = cycle["rules"].as_array().expect("there are rules").iter();
        rules.map(|rule| (text(&rule["id"]), text(&rule["shape"]), text(&rule["measure"]))).collect()
    };
    let rule = |id: &str, shape: &str, measure: &str| (id.to_owned(), shape.to_owned(), measure.to_owned());
    assert_eq!(rules(&cycles[1]), [rule("total", "total", "credits"), rule("ethics", "minimum-of-topic", "credits")]);
    assert_eq!(
        rules(&cycles[2]),
        [
            rule("total", "total", "credits"),
            rule("didactic", "at-least-one", "activities"),
            rule("experiential", "at-least-one", "activities"),
            rule("self-assessment", "yes-no", "confirmation"),
            rule("attestation", "yes-no", "confirmation"),
        ]
    );
    let ethics = &cycles[1]["rules"][1];
    assert_eq!((&ethics["required"], &ethics["counted"], &ethics["met"]), (&json!(3), &json!(1.5), &json!(false)));
    assert_eq!((&ethics["confidence"], &ethics["read_on"]), (&json!("stated"), &json!("2026-11-23")));
    for (field, value) in
        [("carried_in", json!(0)), ("carry_over", Value::Null), ("keep_proof_until", json!("2030-12-31"))]
    {
        assert_eq!(cycles[1][field], value, "{field}");
    }
}

#[test]
fn warnings_name_their_program_where_there_are_several() {
    let folder = in_three_programs();
    let text = folder.run(&["status"]).stdout;
    assert!(text.contains("- Music Therapist – Board Certified (MT-BC): Plan 1.5 credits for “Ethics”."), "{text}");
    assert!(text.contains("- Registered Psychotherapist (RP): Confirm “Self-assessment” once it is done."), "{text}");
    let french = folder.run(&["--lang", "fr", "status"]).stdout;
    assert!(french.contains("- Psychothérapeute autorisé·e (PA)\u{a0}: "), "{french}");

    let alone = folder.run(&["status", "--program", "crpo-rp"]).stdout;
    assert!(alone.contains("- Confirm “Self-assessment” once it is done."), "{alone}");
    assert!(!alone.contains("Ethics") && !alone.contains("MT-BC"), "of other programs: {alone}");
    assert!(alone.contains("Draft without credits"), "what lies in the cycle: {alone}");
    assert!(!alone.contains("Before the cycles"), "what lies outside the cycle: {alone}");
    assert!(!alone.contains("Group supervision"), "what is short in another program: {alone}");
    let camt = folder.run(&["status", "--program", "camt-mta"]).stdout;
    assert!(camt.contains("Group supervision"), "what counts elsewhere and lacks its credits here: {camt}");
}

#[test]
fn every_shipped_program_can_be_begun_with_and_an_unknown_one_names_them() {
    for program in ["camt-mta", "cbmt-mtbc", "crpo-rp", "ccpa-ccc", "nmt"] {
        let folder = Folder::empty();
        let made = folder.json(&["init", "--name", "N", "--cycle-start", "2026-01-01", "--program", program]);
        assert_eq!(made["cycles"][0]["program"], program);
        assert_eq!(folder.json(&["status"])["cycles"][0]["program"], program);
    }
    let refused = Folder::empty().run(&["init", "--name", "N", "--cycle-start", "2026-01-01", "--program", "mta"]);
    one_sentence(&refused);
    assert!(refused.stderr.contains("camt-mta, cbmt-mtbc, crpo-rp, ccpa-ccc, nmt"), "{}", refused.stderr);
}

#[test]
fn a_record_begins_with_the_number_of_credits_that_somebody_gives() {
    let init = ["init", "--name", "N", "--cycle-start", "2026-01-01"];
    let begun = |more: &[&str]| {
        let folder = Folder::empty();
        assert_eq!(folder.run(&[&init[..], more].concat()).status, 0);
        folder.json(&["status"])["cycles"][0]["required"].clone()
    };
    assert_eq!(begun(&[]), 60);
    assert_eq!(begun(&["--required", "45"]), 45);
    assert_eq!(begun(&["--required", "52.5", "--required-source", "Letter of 3 March 2026"]), 52.5);
    let folder = Folder::empty();
    for more in [&["--required", "52.5"][..], &["--required", "many", "--required-source", "a letter"]] {
        one_sentence(&folder.run(&[&init[..], more].concat()));
        assert!(!folder.data().join("ledger.db").exists(), "{more:?}");
    }
}

#[test]
fn a_closed_cycle_is_listed_and_exported_by_its_number() {
    use ledgerline_core::domain::cycle::CycleId;
    let mut folder = Folder::empty();
    folder.today = "2024-01-15".to_owned();
    assert_eq!(folder.run(&["init", "--name", "N", "--cycle-start", "2019-01-01"]).status, 0);
    for line in ["Old course 40cr 2020-03-04", "New course 2cr 2024-01-10"] {
        assert_eq!(folder.run(&["add", line]).status, 0);
    }
    let mut logbook = ledgerline_core::Logbook::open(&folder.data()).expect("it is closed by nobody");
    logbook.close_cycle(CycleId(1), true, "2024-01-15".parse().expect("a day")).expect("it has ended");
    drop(logbook);

    let titles = |cycle: &str| folder.json(&["list", "--cycle", cycle]).as_array().map(Vec::len);
    assert_eq!((titles("1"), titles("2")), (Some(1), Some(1)));
    let exported = |arguments: &[&str]| {
        let path = folder.beside("list.csv");
        let out = path.to_str().expect("a path");
        let run = folder.run(&[&["export", "csv", "--force", "--out", out][..], arguments].concat());
        (run.status, run.stderr.clone(), fs::read_to_string(&path).unwrap_or_default())
    };
    for (arguments, title) in [
        (&[][..], "New course"),
        (&["--program", "camt-mta"], "New course"),
        (&["--cycle", "1"], "Old course"),
        (&["--cycle", "1", "--program", "camt-mta"], "Old course"),
        (&["--cycle", "2"], "New course"),
    ] {
        let (status, _, table) = exported(arguments);
        assert!(status == 0 && table.contains(title), "{arguments:?}: {table}");
        assert_eq!(table.lines().count(), 2, "what lies in the other cycle is told there: {table}");
    }
    for arguments in [&["--cycle", "3"][..], &["--cycle", "1", "--program", "nmt"], &["--program", "nmt"]] {
        let (status, told, _) = exported(arguments);
        assert_eq!(status, 1, "{arguments:?}");
        assert!(told.contains("1 (camt-mta, 2019-01-01 – 2023-12-31)"), "{told}");
    }
    let three = in_three_programs();
    let which = three.run(&["export", "csv", "--out", three.beside("x.csv").to_str().expect("a path")]);
    one_sentence(&which);
    assert!(which.stderr.contains("crpo-rp"), "{}", which.stderr);
}

#[test]
fn every_state_is_reached_by_the_date_and_only_three_of_them_exit_3() {
    let mut folder = Folder::with_record();
    assert_eq!(folder.run(&["add", "Large course 46cr 2024-01-02"]).status, 0);
    for (today, state, status) in [
        ("2023-12-31", "upcoming", 0),
        ("2024-06-01", "on-pace", 0),
        ("2028-02-15", "behind", 3),
        ("2028-07-01", "at-risk", 3),
        ("2029-01-01", "overdue", 3),
    ] {
        folder.today = today.to_owned();
        let run = folder.run(&["--json", "status"]);
        assert_eq!((run.json()["cycles"][0]["state"].as_str(), run.status), (Some(state), status), "on {today}");
    }
    folder.today = "2028-02-15".to_owned();
    assert_eq!(folder.run(&["add", "Course 14cr 2028-08-01 !plan"]).status, 0);
    let run = folder.run(&["--json", "status"]);
    assert_eq!((run.json()["cycles"][0]["state"].as_str(), run.status), (Some("planned"), 0));
    folder.today = "2028-08-02".to_owned();
    assert_eq!(folder.run(&["add", "Course 14cr 2028-08-01"]).status, 0);
    let run = folder.run(&["--json", "status"]);
    assert_eq!((run.json()["cycles"][0]["state"].as_str(), run.status), (Some("complete"), 0));
}

#[test]
fn impossible_input_gets_one_sentence_and_changes_nothing() {
    let folder = Folder::with_record();
    let long = format!("{} 1cr 2026-03-04", "a".repeat(10_000));
    for (line, kind) in [
        ("Workshop 1cr 2026-02-30", "no-such-date"),
        ("Workshop 1cr 2026-13-01", "no-such-date"),
        ("Workshop 0cr 2026-03-04", "bad-credits"),
        ("Workshop -2cr 2026-03-04", "bad-credits"),
        ("Workshop 1001cr 2026-03-04", "bad-credits"),
        ("Workshop 2.345cr 2026-03-04", "bad-credits"),
        ("Workshop 1cr 6-4 May 2026", "end-before-start"),
        (long.as_str(), "too-long"),
        ("Workshop 1cr 03/04/26", "ambiguous-date"),
        ("1cr 2026-03-04", "no-title"),
        ("", "no-title"),
        ("Workshop 1cr 2cr 2026-03-04", "twice"),
        ("Workshop !plan", "plan-without-date"),
        ("Workshop 2026-03-04 !plan", "plan-in-the-past"),
    ] {
        for lang in ["en", "fr"] {
            let run = folder.run(&["--lang", lang, "add", line]);
            assert_eq!((run.status, run.stdout.as_str()), (1, ""), "“{line}”: {run:?}");
            one_sentence(&run);
            let failure = folder.json(&["--lang", lang, "add", line])["failure"].clone();
            assert_eq!(failure["kind"], kind, "“{line}”");
            assert_eq!(failure["text"].as_str().map(str::trim), Some(run.stderr.trim()), "“{line}”");
        }
    }
    assert_eq!(folder.json(&["list"]), json!([]), "nothing was kept");
}

fn one_sentence(run: &Run) {
    let text = run.stderr.trim();
    assert!(text.len() > 15 && text.ends_with(['.', '!']), "no sentence: {text}");
    assert!(!text.contains("panicked") && !text.contains("::") && !text.contains('{'), "not for a member: {text}");
    assert_eq!(text.lines().count(), 1, "more than one line: {text}");
}

#[test]
fn an_ambiguous_date_is_never_guessed_and_both_readings_are_named() {
    let folder = Folder::with_record();
    let failure = folder.json(&["add", "Supervision 1cr 03/04/26"])["failure"].clone();
    assert_eq!(failure["readings"], json!(["2026-04-03", "2026-03-04"]));
    assert_eq!(failure["piece"], "03/04/26");
    assert_eq!(failure["lines"], json!(["Supervision 1cr 2026-04-03", "Supervision 1cr 2026-03-04"]));
    let text = failure["text"].as_str().expect("there is a sentence");
    assert!(text.contains("3 April 2026") && text.contains("4 March 2026"), "{text}");
}

#[test]
fn an_unclear_piece_is_quoted_and_every_line_that_is_offered_works() {
    let folder = Folder::with_record();
    for (line, piece, readings) in [
        ("Groove lab 2cr Feb. 2026", "Feb. 2026", json!(["2026-02-28", "2026-02-01"])),
        ("Groove lab 3cr 4, 11 et 18 mars 2026", "4, 11 et 18 mars 2026", json!(["2026-03-04"])),
        ("Groove lab 0.6 CEU 2026-03-04", "0.6 CEU", Value::Null),
        ("Groove lab !todo 2cr", "!todo", Value::Null),
    ] {
        let failure = folder.json(&["parse", line])["failure"].clone();
        assert_eq!((&failure["kind"], &failure["piece"]), (&json!("unclear"), &json!(piece)), "“{line}”");
        assert_eq!(failure["readings"], readings, "“{line}”");
        assert!(failure["text"].as_str().is_some_and(|text| text.contains(piece)), "“{line}”: {failure}");
        let lines = failure["lines"].as_array().expect("lines are offered");
        assert!(!lines.is_empty(), "“{line}”");
        for offered in lines {
            let answer = folder.json(&["parse", offered.as_str().expect("a line")]);
            assert!(
                answer["title"].as_str().is_some_and(|title| title.starts_with("Groove lab")),
                "“{offered}”: {answer}"
            );
        }
    }
    assert_eq!(folder.json(&["list"]), json!([]), "nothing was kept");
}

#[test]
fn a_day_that_nobody_gave_is_said_to_be_assumed() {
    let folder = Folder::with_record();
    let said = |line: &str| folder.run(&["add", line]).stdout;
    assert!(said("Groove lab 2cr").contains("today (assumed)"));
    assert!(!said("Peer circle 2cr 2026-03-04").contains("assumed"));
}

#[test]
fn parse_needs_no_record_and_saves_nothing() {
    let folder = Folder::empty();
    let answer = folder.json(&["parse", "NMT workshop 6cr 2026-03-04 #workshop"]);
    assert_eq!(
        answer,
        json!({
            "title": "NMT workshop", "credits": 6, "minutes": null, "start": "2026-03-04", "end": "2026-03-04",
            "date_assumed": false, "status": "done", "kind": "workshop", "topics": [], "tags": ["workshop"],
            "provider": null, "note": null
        })
    );
    assert!(!folder.data().exists(), "nothing was made");
}

#[test]
fn init_opens_a_cycle_once_and_never_over_another() {
    let folder = Folder::empty();
    let made = folder.json(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-02-29"]);
    assert_eq!(made["cycles"][0]["last_day"], "2029-02-27");
    let again = folder.run(&["init", "--name", "Somebody Else", "--cycle-start", "2024-01-01"]);
    assert_eq!(again.status, 1);
    one_sentence(&again);
    let cycle = folder.json(&["status"])["cycles"][0].clone();
    assert_eq!(cycle["first_day"], "2024-02-29", "the first record is as it was");

    let empty = Folder::empty();
    let nobody = empty.run(&["init", "--name", " ", "--cycle-start", "2024-02-30"]);
    assert_eq!(nobody.status, 1);
    let unknown = empty.json(&["init", "--name", "N", "--cycle-start", "2024-01-01", "--program", "nobody"]);
    assert_eq!(unknown["failure"]["kind"], "unknown-program");
    assert_eq!(empty.json(&["status"])["failure"]["kind"], "no-ledger");
}

#[test]
fn a_list_is_an_array_of_activities_without_private_notes() {
    let folder = loaded("lines-en.txt");
    let list = folder.json(&["list"]);
    let list = list.as_array().expect("it is an array");
    assert_eq!(list.len(), 34);
    assert_eq!(list[0]["start"], "2024-01-15", "in the order of their days: {}", list[0]);
    assert!(list.iter().all(|activity| activity["private_note"].is_null()));
    assert_eq!(folder.json(&["list", "--cycle", "1"]).as_array().map(Vec::len), Some(34));
    assert_eq!(folder.json(&["list", "--cycle", "9"])["failure"]["kind"], "no-such-cycle");
}

#[test]
fn an_export_is_written_whole_and_never_over_a_file_unasked() {
    let folder = loaded("lines-en.txt");
    for (format, begins) in [("pdf", "%PDF-1."), ("csv", "\u{feff}")] {
        let path = folder.beside(&format!("record.{format}"));
        let out = path.to_str().expect("a path");
        assert_eq!(folder.run(&["export", format, "--out", out]).status, 0, "{format}");
        let first = fs::read(&path).expect("it was written");
        assert!(first.starts_with(begins.as_bytes()), "{format}");

        fs::write(&path, "mine").expect("it can be written");
        let refused = folder.run(&["export", format, "--out", out]);
        assert_eq!(refused.status, 1);
        one_sentence(&refused);
        assert_eq!(fs::read(&path).expect("it is there"), b"mine", "the file is as it was");

        assert_eq!(folder.run(&["export", format, "--out", out, "--force"]).status, 0);
        assert_eq!(fs::read(&path).expect("it is there"), first, "the same record gives the same bytes");
    }
    let nowhere = folder.beside("nowhere/record.pdf");
    let failed = folder.run(&["export", "pdf", "--out", nowhere.to_str().expect("a path")]);
    assert_eq!(failed.status, 1);
    one_sentence(&failed);
    let beside: Vec<_> = fs::read_dir(folder.beside("."))
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains(".ledgerline-"))
        .collect();
    assert!(beside.is_empty(), "a failed export leaves no file: {beside:?}");
}

#[test]
fn an_export_is_in_the_language_asked_for() {
    let folder = loaded("lines-en.txt");
    for (lang, pdf_says, csv_says) in
        [("en", "Continuing education record", "29.5"), ("fr", "Dossier de formation continue", "1,5")]
    {
        let (pdf, csv) = (folder.beside(&format!("{lang}.pdf")), folder.beside(&format!("{lang}.csv")));
        for (format, path) in [("pdf", &pdf), ("csv", &csv)] {
            let out = path.to_str().expect("a path");
            assert_eq!(folder.run(&["--lang", lang, "export", format, "--out", out]).status, 0);
        }
        let text = std::process::Command::new("pdftotext").arg(&pdf).arg("-").output();
        let text = String::from_utf8_lossy(&text.expect("pdftotext is installed by `make test`").stdout).into_owned();
        assert!(text.contains(pdf_says), "{lang}: {text}");
        assert!(text.contains(if lang == "fr" { "30,5" } else { "30.5" }), "{lang}: what is missing: {text}");
        let table = fs::read_to_string(csv).expect("it was written");
        assert!(lang == "en" || table.contains(csv_says), "{lang}: {table}");
    }
}

#[test]
fn the_record_is_never_replaced_by_an_export() {
    let folder = loaded("lines-fr.txt");
    let ledger = folder.data().join("ledger.db");
    let before = fs::read(&ledger).expect("there is a record");
    for target in [ledger.clone(), folder.data().join("ledger.marker"), folder.data().join("new.csv")] {
        let run = folder.run(&["export", "csv", "--force", "--out", target.to_str().expect("a path")]);
        assert_eq!(run.status, 1, "{}", target.display());
        one_sentence(&run);
    }
    assert_eq!(fs::read(&ledger).expect("it is there"), before);
    assert_eq!(folder.json(&["list"]).as_array().map(Vec::len), Some(12));
}

#[test]
fn a_folder_on_a_missing_drive_is_unreachable_and_not_new() {
    let folder = Folder::empty();
    let nowhere = folder.beside("drive/record");
    let nowhere = nowhere.to_str().expect("a path");
    let status = folder.run(&["--json", "--data-dir", nowhere, "status"]);
    assert_eq!(status.json()["failure"]["kind"], "unreachable");
    let init = folder.run(&["--json", "--data-dir", nowhere, "init", "--name", "N", "--cycle-start", "2024-01-01"]);
    assert_eq!(init.json()["failure"]["kind"], "unreachable");
    assert!(!folder.beside("drive").exists(), "nothing was made where the drive should be");
}

#[test]
fn a_place_that_cannot_be_written_to_is_said() {
    let folder = loaded("lines-en.txt");
    // Nothing can be written into this folder, not even by the administrator.
    let failed = folder.run(&["export", "csv", "--out", "/proc/record.csv"]);
    assert_eq!(failed.status, 1);
    one_sentence(&failed);
}

#[test]
fn every_command_is_in_the_help() {
    let folder = Folder::with_record();
    let help = folder.run(&["--help"]).stdout;
    for command in [
        "init", "add", "parse", "list", "status", "export", "verify", "sheet", "attach", "keep", "evidence", "detach",
        "replace", "find", "check", "import", "recover", "rebuild", "remind",
    ] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is in the help");
    }
}

#[test]
fn wrong_usage_is_exit_2() {
    let folder = Folder::empty();
    for words in [&["fly"][..], &["add"], &["init"], &["--today", "tomorrow", "status"], &["--lang", "de", "status"]] {
        assert_eq!(folder.run(words).status, 2, "{words:?}");
    }
}

#[test]
fn trouble_with_the_record_is_told_from_a_new_member() {
    let folder = Folder::with_record();
    let ledger = folder.data().join("ledger.db");
    let kept = fs::read(&ledger).expect("there is a record");
    fs::write(&ledger, "nothing of ours").expect("it can be written");
    assert_eq!(folder.json(&["status"])["failure"]["kind"], "damaged");
    fs::remove_file(&ledger).expect("it can be removed");
    assert_eq!(folder.json(&["status"])["failure"]["kind"], "missing");
    let init = folder.json(&["init", "--name", "N", "--cycle-start", "2024-01-01"]);
    assert_eq!(init["failure"]["kind"], "missing", "a missing record never starts a new one");
    fs::write(&ledger, kept).expect("it can be put back");
    assert_eq!(folder.run(&["list"]).status, 0);
}

#[test]
fn the_commands_write_into_their_folder_and_beside_it_only_where_that_is() {
    let folder = loaded("lines-fr.txt");
    let _ = folder.run(&["status"]);
    let files = tree(&folder.beside("."));
    let outside: Vec<_> = files.keys().filter(|path| !path.starts_with(folder.beside("./data"))).collect();
    // Windows' folder for settings is not in the home that a test names.
    assert_eq!(outside.len(), usize::from(!is_windows()), "{outside:?}");
    assert!(outside.iter().all(|path| path.ends_with("records.toml")), "{outside:?}");
}

/// A folder that is named from where the program was started, with nothing before its name.
#[test]
fn a_record_may_be_named_from_here() {
    let folder = Folder::empty();
    let run = |words: &[&str]| -> Run {
        let mut command = std::process::Command::new(program::path());
        command.args(["--data-dir", "here", "--today", "2026-11-23"]).args(words).current_dir(folder.beside("."));
        program::calm(&mut command, &folder.beside("."));
        let run: Run = command.output().expect("the program starts").into();
        assert_eq!(run.status, 0, "{run:?}");
        run
    };
    run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"]);
    run(&["add", "NMT workshop 6cr 2026-03-04"]);
    run(&["export", "csv", "--out", "out.csv"]);
    assert!(folder.beside("here/ledger.db").exists() && folder.beside("out.csv").exists());
    assert!(run(&["list"]).stdout.contains("NMT workshop"));
}
