//! What is another thing on Windows than elsewhere: these tests are programs of Windows themselves, which `make windows`
//! runs under Wine and CI on the system itself.

use std::fs;
use std::os::windows::fs::OpenOptionsExt as _;
use std::os::windows::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use ledgerline_core::Logbook;
use ledgerline_tests::elsewhere;
use ledgerline_tests::program::{self, Folder};
use ledgerline_tests::record::{Record, text};
use ledgerline_tests::samples;
use serde_json::json;

use super::evidence::refused;

/// How viewers open the file that they show: others may read it meanwhile, and no more.
const SHARED_FOR_READING: u32 = 1;

#[test]
fn an_export_over_a_file_that_another_process_holds_is_a_sentence_and_changes_nothing() {
    let record = Record::new();
    for format in ["pdf", "pack", "csv", "xlsx", "ics", "json"] {
        let out = record.file(&format!("shown.{format}"), b"the old file");
        let held = fs::OpenOptions::new().read(true).share_mode(SHARED_FOR_READING).open(&out).expect("it opens");
        for (language, said) in [("en", "is open in another program"), ("fr", "ouvert dans un autre programme")] {
            let run = record.folder.run(&["--lang", language, "export", format, "--force", "--out", text(&out)]);
            assert!(refused(&run).contains(said), "{format}: {run:?}");
        }
        let failure = record.folder.json(&["export", format, "--force", "--out", text(&out)])["failure"].clone();
        assert_eq!(failure["kind"], "file-in-use", "{format}");
        assert_eq!(fs::read(&out).expect("it is there"), b"the old file", "{format}");
        drop(held);
        assert_eq!(record.folder.run(&["export", format, "--force", "--out", text(&out)]).status, 0, "{format}");
        assert_ne!(fs::read(&out).expect("it is there"), b"the old file", "{format}");
    }
    let left: Vec<_> = fs::read_dir(record.folder.beside("."))
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".ledgerline-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn names_that_windows_keeps_for_itself_are_told() {
    let record = Record::new();
    for name in ["CON", "nul.pdf", "com1.pdf", "report.pdf.", "report.pdf:part"] {
        let out = record.folder.beside(name);
        let failure = record.folder.json(&["export", "pdf", "--force", "--out", text(&out)])["failure"].clone();
        assert_eq!(failure["kind"], "bad-name", "{name}: {failure}");
    }
}

/// Letters of every kind in arguments, in names of files, in what is kept and in what is told.
#[test]
fn letters_of_every_kind_come_in_and_go_out() {
    let record = Record::new();
    record.folder.add(&["Écoute « profonde » 音楽 🎵 \"in quotes\" 2cr 2026-06-04 // a\\b \"c\" d%PATH%e ^&|"]);
    let kept = &record.folder.json(&["list"])[2];
    assert_eq!(kept["title"], "Écoute profonde 音楽 🎵 in quotes", "quotes hold a title together: {kept}");
    assert_eq!(kept["note"], "a\\b \"c\" d%PATH%e ^&|", "{kept}");
    for (number, (name, shown)) in (1..).zip([
        ("Présence à l’été.pdf", "Présence à l’été.pdf"),
        ("Pre\u{301}sence.pdf", "Présence.pdf"),
        ("🎵 ateliers.pdf", "🎵 ateliers.pdf"),
        ("音楽療法.pdf", "音楽療法.pdf"),
        ("CONference.pdf", "CONference.pdf"),
    ]) {
        let path = record.file(name, format!("%PDF-1.7\n% {number}\n").as_bytes());
        let attached = record.folder.json(&["attach", "1", text(&path)]);
        assert_eq!(attached["evidence"][0]["file"], shown, "{attached}");
        assert!(record.folder.run(&["evidence"]).stdout.contains(shown));
    }
    assert_eq!(record.folder.check_of_files(), json!({ "files": 5, "broken": [] }));
    let out = record.folder.beside("Dossier d’été 🎵.pdf");
    assert_eq!(record.folder.json(&["export", "pdf", "--out", text(&out)])["path"], text(&out));
}

/// The code page is what old programs write in. Ledgerline writes UTF-8 into files and pipes whatever it is.
#[test]
fn every_command_writes_utf_8_under_any_code_page() {
    let record = Record::new();
    let data = record.folder.data();
    let file = record.pdf("Présence");
    let mut number = 0;
    for page in ["437", "1252", "65001"] {
        number += 1;
        let out = |name: &str| record.folder.beside(&format!("{name} {page}"));
        let (pdf, pack, sheet) = (out("été.pdf"), out("été.zip"), out("feuille.pdf"));
        let quoted = |path: &Path| format!("\"{}\"", path.display());
        let own = [
            "status".to_owned(),
            format!("add \"Écoute 2cr 2026-06-0{number}\""),
            format!("parse \"Écoute 2cr 2026-06-0{number}\""),
            "list".to_owned(),
            format!("attach 1 {}", quoted(&file)),
            format!("keep {}", quoted(&file)),
            "evidence".to_owned(),
            "find présence".to_owned(),
            "check".to_owned(),
            format!("export pdf --out {}", quoted(&pdf)),
            format!("export pack --out {}", quoted(&pack)),
            format!("export csv --out {}", quoted(&out("été.csv"))),
            format!("export xlsx --out {}", quoted(&out("été.xlsx"))),
            format!("export ics --out {}", quoted(&out("été.ics"))),
            format!("export json --out {}", quoted(&out("été.json"))),
            format!("verify {}", quoted(&pack)),
            format!("sheet 1 --for supervision --out {}", quoted(&sheet)),
            format!("detach 1 {number}0"),
            "replace 99 nowhere".to_owned(),
            "--help".to_owned(),
        ];
        let beginning = "--name Élodie --cycle-start 2026-01-01 --program camt-mta";
        let new = [
            (out("neuf"), format!("init {beginning}")),
            (out("retrouvé"), format!("rebuild {} {beginning}", quoted(&record.evidence_folder()))),
        ];
        for (data, words) in own.into_iter().map(|words| (data.clone(), words)).chain(new) {
            let (told, page_told) = (record.folder.beside("told.txt"), record.folder.beside("page.txt"));
            let program = format!("{} --data-dir {}", quoted(&program::path()), quoted(&data));
            let line = format!(
                "/c \"chcp {page} > {} & {program} --today 2026-11-23 --lang fr {words} > {} 2>&1\"",
                quoted(&page_told),
                quoted(&told)
            );
            let mut command = Command::new("cmd");
            command.raw_arg(&line);
            program::calm(&mut command, &record.folder.beside("."));
            let _ = command.status().expect("there is cmd");
            let set = fs::read_to_string(&page_told).expect("chcp has answered");
            let is_set =
                set.contains(page) || elsewhere::cannot("Wine sets a code page in a console, and a test has none");
            assert!(is_set, "the code page is another than {page}: {set}");
            let told = String::from_utf8(fs::read(&told).expect("it is written"));
            let told = told.unwrap_or_else(|error| panic!("{page}: {words}: {error}"));
            assert!(!told.is_empty() && !told.contains('\u{fffd}'), "{page}: {words}: {told}");
            let is_french = ["é", "è", "à", "’", "«"].iter().any(|it| told.contains(it)) || words == "--help";
            assert!(is_french, "{page}: {words}: {told}");
        }
    }
}

/// One process has the record; another says so at once, and changes nothing.
#[test]
fn of_two_processes_one_writes() {
    let record = Record::new();
    let logbook = Logbook::open(&record.folder.data()).expect("nobody else has it");
    for words in [&["add", "Peer circle 2cr 2026-06-04"][..], &["list"], &["attach", "1", text(&record.pdf("one"))]] {
        refused(&record.folder.run(words));
        assert_eq!(record.folder.json(words)["failure"]["kind"], "in-use", "{words:?}");
    }
    drop(logbook);
    assert_eq!(record.folder.json(&["list"]).as_array().map(Vec::len), Some(2));
}

#[test]
fn a_record_of_every_released_schema_opens_and_is_kept_as_it_was() {
    let mut seen = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("databases")).expect("there are some") {
        let path = entry.expect("an entry can be read").path();
        let folder = Folder::empty();
        fs::create_dir(folder.data()).expect("a folder can be made");
        fs::copy(&path, folder.data().join("ledger.db")).expect("it can be copied");
        assert_eq!(folder.json(&["list"]).as_array().map(Vec::len), Some(34), "{}", path.display());
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
}

/// Where Windows ends a path unless it is spelt out. Wine has no such end, so there it only shows that a path that is
/// spelt out does; CI does the same on Windows.
#[test]
fn a_record_below_260_characters_is_made_written_migrated_and_exported() {
    let record = Record::new();
    let part = "d".repeat(60);
    let parent = (0..4).fold(record.folder.beside("deep"), |folder, _| folder.join(&part));
    fs::create_dir_all(&parent).expect("folders can be made");
    let deep = parent.join(&part);
    let on_it = |words: &[&str]| record.folder.run(&[&["--data-dir", text(&deep)], words].concat());
    let done = |words: &[&str]| {
        let run = on_it(words);
        assert_eq!(run.status, 0, "{words:?}: {run:?}");
        run.stdout
    };
    done(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"]);
    done(&["add", "Workshop 2cr 2026-06-04"]);
    done(&["attach", "1", text(&record.pdf("one"))]);
    done(&["export", "pack", "--out", text(&deep.join("été.zip"))]);
    done(&["verify", text(&deep.join("été.zip"))]);
    assert!(done(&["list"]).contains("Workshop"));
    // A ledger of before is copied beside itself before it is changed.
    let older = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-3.db");
    fs::copy(older, deep.join("ledger.db")).expect("it can be copied");
    done(&["list"]);
    assert_eq!(fs::read_dir(deep.join("copies")).expect("there is a copy").count(), 1);
}

#[test]
fn a_kept_file_is_read_only_and_a_damaged_one_is_replaced_and_read_only_again() {
    let record = Record::new();
    let sample = samples().join("certificates/cert-text.pdf");
    let id = record.attach(1, &[&sample])[0].clone();
    let place = record.place_of(&id);
    let is_read_only = || fs::metadata(&place).expect("it is there").permissions().readonly();
    assert!(is_read_only());
    if !elsewhere::cannot("in part: under Wine an administrator writes into files that may only be read") {
        assert!(fs::OpenOptions::new().write(true).open(&place).is_err(), "nobody writes into it by mistake");
    }
    record.spoil(&id, |place| fs::write(place, "%PDF-1.7\n% something else\n").expect("it can be written"));
    assert_eq!(record.folder.json(&["check"])["broken"][0]["state"], "changed");
    let mended = record.folder.json(&["replace", &id.to_string(), text(&sample)]);
    assert_eq!(mended["by"], id, "{mended}");
    assert_eq!(fs::read(&place).ok(), fs::read(&sample).ok());
    assert!(is_read_only());
    assert_eq!(record.folder.check_of_files(), json!({ "files": 1, "broken": [] }));
}
