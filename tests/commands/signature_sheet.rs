//! The sheet as a script asks for it.

use std::fs;

use ledgerline_tests::program::{Folder, Run};
use serde_json::json;

/// A record with three supervisions and an evening of reading; one supervision lacks its duration.
fn folder() -> Folder {
    let folder = Folder::with_record();
    folder.add(&[
        "Group supervision 1cr 1h30 2026-03-04 #supervision",
        "Group supervision 1cr 2026-04-01 #supervision",
        "Group supervision 1cr 90 min 2026-02-04 #supervision",
        "Reading circle 1cr 2h 2026-05-06 #reading",
    ]);
    folder
}

fn one_sentence(run: &Run) {
    let text = run.stderr.trim();
    assert_eq!(run.status, 1, "{run:?}");
    assert!(text.ends_with('.') && text.lines().count() == 1 && !text.contains("::"), "no sentence: {text}");
}

fn text_of(path: &std::path::Path) -> String {
    let text = std::process::Command::new("pdftotext").arg(path).arg("-").output();
    String::from_utf8_lossy(&text.expect("pdftotext is installed by `make test`").stdout).into_owned()
}

#[test]
fn a_sheet_is_written_and_answers_what_is_on_it() {
    let folder = folder();
    let path = folder.beside("sheet.pdf");
    let out = path.to_str().expect("a path");
    let answer = folder.json(&["sheet", "--out", out, "1", "2", "3"]);
    let bytes = fs::metadata(&path).expect("it was written").len();
    assert_eq!(
        answer,
        json!({
            "format": "pdf", "for": "supervision", "sessions": 3, "minutes": 180, "without_duration": 1,
            "participants": 0, "path": out, "bytes": bytes,
        })
    );
    let text = text_of(&path);
    for wanted in ["Supervision log – signatures", "2026-02-04", "2026-03-04", "2026-04-01", "not issued by CAMT"] {
        assert!(text.contains(wanted), "“{wanted}” is not in {text}");
    }
    assert!(!text.contains("2026-05-06"), "nobody asked for that one: {text}");
    let said = folder.run(&["sheet", "--out", out, "--force", "1"]);
    assert_eq!((said.status, said.stdout.trim()), (0, format!("Exported to {out}.").as_str()));
}

#[test]
fn who_signs_and_the_language_can_be_chosen() {
    let folder = folder();
    let path = folder.beside("sheet.pdf");
    let out = path.to_str().expect("a path");
    for (arguments, who, participants, title) in [
        (&["4"][..], "peer-group", 4, "Peer group log – signatures"),
        (&["4", "--for", "supervision"], "supervision", 0, "Supervision log – signatures"),
        (&["1", "--for", "peer-group", "--participants", "7"], "peer-group", 7, "Peer group log – signatures"),
        (&["4", "--lang", "fr"], "peer-group", 4, "Feuille de signatures – groupe de pairs"),
    ] {
        let answer = folder.json(&[&["sheet", "--out", out, "--force"][..], arguments].concat());
        assert_eq!((&answer["for"], &answer["participants"]), (&json!(who), &json!(participants)), "{arguments:?}");
        let text = text_of(&path);
        assert!(text.contains(title), "{arguments:?}: {text}");
    }
}

#[test]
fn a_sheet_is_never_written_over_a_file_unasked_or_into_the_record() {
    let folder = folder();
    let path = folder.beside("sheet.pdf");
    let out = path.to_str().expect("a path");
    fs::write(&path, "mine").expect("it can be written");
    let refused = folder.run(&["sheet", "--out", out, "1"]);
    one_sentence(&refused);
    assert_eq!(fs::read(&path).expect("it is there"), b"mine", "the file is as it was");
    assert_eq!(folder.run(&["sheet", "--out", out, "--force", "1"]).status, 0);
    assert!(fs::read(&path).expect("it is there").starts_with(b"%PDF-"));
    let inside = folder.data().join("sheet.pdf");
    one_sentence(&folder.run(&["sheet", "--out", inside.to_str().expect("a path"), "1"]));
    assert!(!inside.exists(), "nothing is written among the record's own files");
}

#[test]
fn what_cannot_be_on_a_sheet_is_said() {
    let folder = folder();
    let path = folder.beside("sheet.pdf");
    let out = path.to_str().expect("a path");
    let unknown = folder.run(&["sheet", "--out", out, "1", "99"]);
    one_sentence(&unknown);
    assert!(unknown.stderr.contains("99") && unknown.stderr.contains("ledgerline list"), "{}", unknown.stderr);
    assert_eq!(folder.json(&["sheet", "--out", out, "99"])["failure"]["kind"], "no-such-activity");
    let crowd = ["--lang", "fr", "sheet", "--out", out, "--for", "peer-group", "--participants", "31", "4"];
    one_sentence(&folder.run(&crowd));
    assert_eq!(folder.json(&crowd)["failure"]["kind"], "too-many-participants");
    assert!(!path.exists(), "a failed export leaves no file");
    for usage in [&["sheet", "--out", out][..], &["sheet", "1"], &["sheet", "--out", out, "--for", "choir", "1"]] {
        assert_eq!(folder.run(usage).status, 2, "{usage:?}");
    }
}
