//! Whoever receives a package can check it.

use std::fs;
use std::process::Command;

use ledgerline_tests::record::{Record, text};
use ledgerline_tests::samples;
use serde_json::json;

fn packed() -> (Record, std::path::PathBuf) {
    let record = Record::new();
    record.attach(1, &[&samples().join("certificates/cert-text.pdf")]);
    let out = record.folder.beside("package.zip");
    let answer = record.folder.json(&["export", "pack", "--out", text(&out)]);
    assert_eq!(answer["format"], "pack", "{answer}");
    (record, out)
}

#[test]
fn a_package_is_unchanged_until_somebody_changes_it() {
    let (record, out) = packed();
    let found = record.folder.run(&["--json", "verify", text(&out)]);
    assert_eq!((found.status, &found.json()["outcome"]), (0, &json!("unchanged")), "{found:?}");
    assert_eq!(found.json()["member"], "Sample Therapist", "{found:?}");
    let mut bytes = fs::read(&out).expect("it is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&out, bytes).expect("it can be changed");
    let found = record.folder.run(&["verify", text(&out)]);
    assert_eq!(found.status, 1, "{found:?}");
    assert!(found.stdout.lines().count() >= 2, "it says what differs: {found:?}");
}

#[test]
fn a_report_alone_can_be_checked_too() {
    let record = Record::new();
    record.attach(1, &[&samples().join("certificates/cert-text.pdf")]);
    let out = record.folder.beside("report.pdf");
    assert_eq!(record.folder.json(&["export", "pdf", "--out", text(&out)])["format"], "pdf");
    let found = record.folder.run(&["--json", "verify", text(&out)]);
    assert_eq!((found.status, &found.json()["outcome"]), (0, &json!("unchanged")), "{found:?}");
    let mut bytes = fs::read(&out).expect("it is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&out, bytes).expect("it can be changed");
    assert_eq!(record.folder.run(&["verify", text(&out)]).status, 1);
}

#[test]
fn ordinary_tools_check_what_was_unpacked() {
    let (record, out) = packed();
    let folder = record.folder.beside("unpacked");
    fs::create_dir(&folder).expect("a folder can be made");
    let unpack = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";
    let done = Command::new("python3").args(["-c", unpack]).arg(&out).arg(&folder).status().expect("there is Python");
    assert!(done.success());
    let checked = Command::new("sha256sum").args(["-c", "manifest.sha256"]).current_dir(&folder).output();
    let checked = checked.expect("there is sha256sum");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    for name in ["activities.csv", "record.json", "README.txt"] {
        assert!(folder.join(name).is_file(), "{name} is in it");
    }
    let original = fs::read(samples().join("certificates/cert-text.pdf")).expect("the sample is there");
    let evidence: Vec<_> = fs::read_dir(folder.join("evidence")).expect("it is there").flatten().collect();
    assert_eq!(evidence.len(), 1);
    assert!(fs::read(evidence[0].path()).expect("it can be read") == original);
    let found = record.folder.run(&["--json", "verify", text(&folder)]);
    assert_eq!((found.status, &found.json()["outcome"]), (0, &json!("unchanged")), "{found:?}");
    fs::remove_file(evidence[0].path()).expect("it can be taken away");
    let found = record.folder.run(&["--lang", "fr", "verify", text(&folder)]);
    assert_eq!(found.status, 1, "{found:?}");
    assert!(found.stdout.contains("manquant") && found.stdout.contains("E-001"), "{found:?}");
}

#[test]
fn what_is_no_package_is_a_sentence() {
    let record = Record::new();
    let paths = [
        record.file("empty.zip", b""),
        record.file("words.zip", b"no archive at all"),
        samples().join("certificates/cert-text.pdf"),
        record.folder.beside("not-there.zip"),
    ];
    for path in paths {
        for words in [&["verify", text(&path)][..], &["--lang", "fr", "verify", text(&path)]] {
            let refused = record.folder.run(words);
            assert_eq!((refused.status, refused.stderr.lines().count()), (1, 1), "{refused:?}");
        }
    }
}

#[test]
fn a_word_that_would_leave_nothing_out_is_refused() {
    let record = Record::new();
    let out = record.folder.beside("record");
    for words in [
        &["export", "csv", "--activity", "1"][..],
        &["export", "xlsx", "--summary"],
        &["export", "ics", "--reflections"],
        &["export", "pack", "--without-originals"],
    ] {
        let refused = record.folder.run(&[words, &["--out", text(&out)]].concat());
        assert_eq!((refused.status, refused.stderr.lines().count()), (1, 1), "{refused:?}");
        assert!(refused.stderr.contains("--") && !out.exists(), "{refused:?}");
    }
}

#[test]
fn the_same_record_makes_the_same_package() {
    let (record, out) = packed();
    let again = record.folder.beside("again.zip");
    assert_eq!(record.folder.json(&["export", "pack", "--out", text(&again)])["format"], "pack");
    assert!(fs::read(&out).expect("it is there") == fs::read(&again).expect("it is there"));
}
