//! What is made, and what is said of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::samples;
use serde_json::json;

fn certificate(name: &str) -> PathBuf {
    samples().join("certificates").join(name)
}

/// The words of a PDF.
fn words_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output();
    let output = output.expect("pdftotext is installed by `make test`");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("its words are UTF-8")
}

/// The files attached inside a PDF, by name.
fn attached_in(pdf: &Path) -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let saved = Command::new("pdfdetach").arg("-saveall").arg("-o").arg(folder.path()).arg(pdf).output();
    let saved = saved.expect("pdfdetach is installed by `make test`");
    assert!(saved.status.success(), "{}", String::from_utf8_lossy(&saved.stderr));
    let files = tree(folder.path());
    files.into_iter().map(|(path, bytes)| (path.file_name().expect("a name").display().to_string(), bytes)).collect()
}

#[test]
fn the_report_alone_holds_everything() {
    let record = Record::new();
    let (typed, scan) = (certificate("cert-text.pdf"), certificate("cert-scan.pdf"));
    record.attach(1, &[&typed]);
    record.attach(2, &[&scan, &certificate("cert.png")]);
    let out = record.folder.beside("audit.pdf");
    let answer = record.folder.json(&["export", "pdf", "--out", text(&out)]);
    assert_eq!(answer["exhibits"], 3, "{answer}");
    assert_eq!(answer["not_available"], json!([]), "{answer}");
    assert_eq!(answer["not_shown"], 0, "{answer}");
    assert_eq!(answer["bytes"], fs::metadata(&out).expect("it is there").len(), "{answer}");
    let words = words_of(&out);
    for strip in ["Exhibit E-001, page 1 of", "Exhibit E-002, page 1 of", "Exhibit E-003, page 1 of 1"] {
        assert!(words.contains(strip), "“{strip}” is not in:\n{words}");
    }
    let attached = attached_in(&out);
    for (no, path) in [("E-001", &typed), ("E-002", &scan), ("E-003", &certificate("cert.png"))] {
        let original = fs::read(path).expect("the sample is there");
        let found = attached.iter().find(|(name, _)| name.starts_with(no)).unwrap_or_else(|| panic!("{no}"));
        assert!(found.1 == original, "{} is not what was kept", found.0);
    }
    // Page pictures are made once.
    let pictures = tree(&record.folder.data().join("previews")).len();
    assert!(pictures >= 3, "{pictures} pictures were kept");
}

#[test]
fn a_lighter_report_has_no_originals_and_says_so() {
    let record = Record::new();
    record.attach(1, &[&certificate("cert-text.pdf")]);
    let (whole, light) = (record.folder.beside("whole.pdf"), record.folder.beside("light.pdf"));
    let made = record.folder.json(&["export", "pdf", "--out", text(&whole)]);
    let lighter = record.folder.json(&["export", "pdf", "--without-originals", "--out", text(&light)]);
    assert!(lighter["bytes"].as_u64() < made["bytes"].as_u64(), "{lighter} {made}");
    assert!(!attached_in(&light).iter().any(|(name, _)| name.starts_with("E-0")));
    assert!(words_of(&light).contains("This is the lighter version"), "{}", words_of(&light));
}

#[test]
fn a_summary_shows_no_page_of_the_evidence() {
    let record = Record::new();
    record.attach(1, &[&certificate("cert-text.pdf")]);
    let out = record.folder.beside("summary.pdf");
    assert_eq!(record.folder.json(&["export", "pdf", "--summary", "--out", text(&out)])["format"], "pdf");
    let words = words_of(&out);
    assert!(words.contains("E-001") && !words.contains("Exhibit E-001, page"), "{words}");
}

#[test]
fn evidence_that_is_missing_or_changed_is_told_of_and_left_out_of_nothing() {
    let record = Record::new();
    record.attach(1, &[&certificate("cert-text.pdf")]);
    record.attach(2, &[&certificate("cert.png")]);
    let stored = tree(&record.folder.data().join("evidence"));
    let png = stored.keys().find(|path| path.extension().is_some_and(|it| it == "png")).expect("it is stored");
    fs::remove_file(png).expect("it can be taken away");
    for format in ["pdf", "pack"] {
        let out = record.folder.beside(&format!("audit-{format}"));
        let answer = record.folder.json(&["export", format, "--out", text(&out)]);
        let missing = json!([{ "no": "E-002", "file_name": "cert.png", "soundness": "missing" }]);
        assert_eq!(answer["not_available"], missing, "{answer}");
        let told = record.folder.run(&["export", format, "--force", "--out", text(&out)]);
        assert_eq!(told.status, 0, "{told:?}");
        assert!(told.stdout.contains("E-002") && told.stdout.contains("cert.png"), "{told:?}");
    }
    let words = words_of(&record.folder.beside("audit-pdf"));
    assert!(words.to_lowercase().contains("not available"), "{words}");
    // The record knows it too: an audit would be shaken by it.
    let status = record.folder.json(&["status"]);
    let kinds: Vec<_> =
        status["warnings"].as_array().expect("there are warnings").iter().map(|it| &it["kind"]).collect();
    assert!(kinds.contains(&&json!("evidence-broken")), "{status}");
}

#[test]
fn only_what_was_chosen_is_handed_over() {
    let record = Record::new();
    record.attach(1, &[&certificate("cert-text.pdf")]);
    record.attach(2, &[&certificate("cert.png")]);
    let out = record.folder.beside("chosen.pdf");
    let answer = record.folder.json(&["export", "pdf", "--activity", "2", "--out", text(&out)]);
    assert_eq!(answer["exhibits"], 1, "{answer}");
    let words = words_of(&out);
    assert!(words.contains("Improvisation") && !words.contains("NMT workshop"), "{words}");
    let refused = record.folder.run(&["export", "pdf", "--activity", "77", "--force", "--out", text(&out)]);
    assert_eq!(refused.status, 1);
    assert!(refused.stderr.contains("77"), "{refused:?}");
}

#[test]
fn each_of_the_other_forms_is_written() {
    let record = Record::new();
    for format in ["csv", "xlsx", "ics", "json"] {
        let out = record.folder.beside(&format!("record.{format}"));
        let answer = record.folder.json(&["export", format, "--out", text(&out)]);
        assert_eq!(answer["bytes"], fs::metadata(&out).expect("it is there").len(), "{answer}");
        let again = record.folder.run(&["export", format, "--out", text(&out)]);
        assert_eq!((again.status, again.stderr.lines().count()), (1, 1), "{again:?}");
    }
}
