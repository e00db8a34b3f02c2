//! What a file is called: what is passed over for its name, and names that are the same to a reader.

use std::fs;

use ledgerline_tests::record::{Record, text};
use serde_json::json;

use super::seen::refused;

/// What stands for a certificate and is none is refused in both languages, with what to do; nothing
/// is kept of what came with it.
#[test]
fn shortcuts_downloads_and_files_that_are_online_are_refused_with_advice() {
    let record = Record::new();
    let good = record.pdf("good");
    for (name, english, french) in [
        ("certificate.pdf.lnk", "only points to", "ne fait que mener"),
        ("certificate.url", "only points to", "ne fait que mener"),
        ("certificate.webloc", "only points to", "ne fait que mener"),
        ("certificate.pdf.part", "is not finished", "inachevé"),
        ("certificate.pdf.crdownload", "is not finished", "inachevé"),
        (".certificate.pdf.icloud", "is online", "est en ligne"),
    ] {
        // Whatever it holds.
        let path = record.file(name, b"%PDF-1.7\n% whole\n");
        for (language, said) in [("en", english), ("fr", french)] {
            for words in [&["keep", text(&path)][..], &["attach", "1", text(&good), text(&path)]] {
                let run = record.folder.run(&[&["--lang", language], words].concat());
                let sentence = refused(&run);
                assert!(sentence.contains(name) && sentence.contains(said), "{sentence}");
            }
        }
    }
    // A browser of the Mac makes a folder of what it has not finished.
    let folder = record.folder.beside("certificate.pdf.download");
    fs::create_dir(&folder).expect("a folder can be made");
    assert!(refused(&record.folder.run(&["keep", text(&folder)])).contains("is not finished"));
    assert_eq!(record.folder.json(&["evidence"]), json!([]));
}

/// What a computer writes for itself is named and left out, and keeps nothing else from being kept.
#[test]
fn a_systems_own_files_are_passed_over_beside_others() {
    let record = Record::new();
    let good = record.pdf("good");
    let own: Vec<_> =
        ["._good.pdf", ".DS_Store", "desktop.ini", "Thumbs.db"].map(|name| record.file(name, b"%PDF-1.7\n")).to_vec();
    let all: Vec<&str> = own.iter().chain([&good]).map(|it| text(it)).collect();
    let kept = record.folder.json(&[&["attach", "1"], all.as_slice()].concat());
    assert_eq!(kept["evidence"][0]["file"], "good.pdf", "{kept}");
    assert_eq!(kept["passed_over"], json!(["._good.pdf", ".DS_Store", "desktop.ini", "Thumbs.db"]));
    let said = record.folder.run(&[&["--lang", "fr", "keep"], all.as_slice()].concat());
    assert!(
        said.status == 0 && said.stdout.contains("desktop.ini") && said.stdout.contains("laissé de côté"),
        "{said:?}"
    );
    // Alone, there is nothing to keep.
    let alone = record.folder.run(&["keep", all[0], all[1]]);
    assert!(refused(&alone).contains("left out"), "{alone:?}");
    assert_eq!(record.folder.json(&["evidence"]).as_array().map(Vec::len), Some(1));
}

/// Some systems write "é" in two letters, and some tell no capitals apart.
#[test]
fn names_are_composed_in_lists_and_packages_and_meet_nowhere() {
    let record = Record::new();
    let names = ["Pre\u{301}sence.pdf", "Présence (2).pdf", "PRE\u{301}SENCE.pdf"];
    for (number, name) in (1..).zip(names) {
        record.attach(1, &[&record.file(name, format!("%PDF-1.7\n% {number}\n").as_bytes())]);
    }
    let listed = record.folder.json(&["evidence", "1"]);
    let listed: Vec<_> = listed.as_array().expect("a list").iter().map(|it| it["file"].clone()).collect();
    assert_eq!(listed, ["Présence.pdf", "Présence (2).pdf", "PRÉSENCE.pdf"]);
    let pack = record.folder.beside("pack.zip");
    let _ = record.folder.json(&["export", "pack", "--out", text(&pack)]);
    let archive = zip::ZipArchive::new(fs::File::open(&pack).expect("it is there")).expect("it is a ZIP");
    let all: Vec<String> = archive.file_names().map(|name| name.expect("it is a name").into_owned()).collect();
    let packed: Vec<&str> = all.iter().map(String::as_str).filter(|name| name.starts_with("evidence/")).collect();
    assert_eq!(packed.len(), names.len());
    for name in ["evidence/E-001 Présence.pdf", "evidence/E-002 Présence (2).pdf", "evidence/E-003 PRÉSENCE.pdf"] {
        assert!(packed.contains(&name), "{packed:?}");
    }
    assert_eq!(record.folder.run(&["verify", text(&pack)]).status, 0);
}
