//! A package is there as a whole, or not at all: killed, on a full disk, in a folder that is not to
//! be written to.

use std::fs;
use std::path::Path;

use ledgerline_tests::program::Run;
use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::small_disk::SmallDisk;
use ledgerline_tests::strace::{self, FAULTS, faults, has_happened, traced};

/// A record with a picture of which no other process makes pages.
fn record() -> Record {
    let record = Record::new();
    let mut bytes = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic".to_vec();
    bytes.resize(200_000, b'.');
    let photo = record.file("photo.heic", &bytes);
    record.attach(1, &[&photo]);
    // Whoever asks for proof first keeps what files say: each run after that makes the same calls.
    assert_eq!(record.folder.run(&["check"]).status, 0);
    record
}

fn names(folder: &Path) -> Vec<String> {
    tree(folder).keys().map(|path| path.file_name().expect("it has a name").display().to_string()).collect()
}

fn is_a_sentence(refused: &Run) {
    assert_eq!((refused.status, refused.stderr.lines().count()), (1, 1), "{refused:?}");
    assert!(!refused.stderr.contains("panicked"), "{refused:?}");
}

#[test]
fn a_fault_at_any_call_leaves_the_old_file_or_the_whole_new_one() {
    if strace::is_missing() {
        return;
    }
    let record = record();
    for format in ["pdf", "pack"] {
        let folder = record.folder.beside(&format!("to-{format}"));
        fs::create_dir(&folder).expect("a folder can be made");
        let out = folder.join("package");
        let words = ["export", format, "--force", "--out", text(&out)].map(str::to_owned);
        let (run, log) = traced(&record.folder.data(), &words, None);
        assert_eq!(run.status, 0, "{run:?}");
        let whole = fs::read(&out).expect("it is there");
        let calls: Vec<_> = strace::calls(&log).into_iter().filter(|call| call.line.contains(text(&folder))).collect();
        assert!(calls.len() > 5, "the package is written: {log}");
        let (mut old, mut new) = (0, 0);
        for (call, fault) in faults(&calls) {
            fs::write(&out, b"the old file").expect("it can be written");
            let (run, log) = traced(&record.folder.data(), &words, Some(&call.inject(fault)));
            let told = format!("{format}: {fault} at {}", call.line);
            assert!(has_happened(&log), "{told}: the call was not met");
            let found = fs::read(&out).expect("a file is there");
            let is_new = found == whole;
            assert!(is_new || found == b"the old file", "{told}: half a file");
            assert!(run.status != 0 || is_new, "{told}: it says that it is done: {run:?}");
            if fault == FAULTS[0] {
                // It has its hidden name for a moment, and is whole then.
                let left = tree(&folder);
                assert!(left.iter().all(|(path, bytes)| *path == out || *bytes == whole), "{told}: {:?}", left.keys());
                left.keys().filter(|path| **path != out).for_each(|path| fs::remove_file(path).expect("it goes"));
            } else {
                assert!(run.status == 0 || run.json()["failure"]["text"].is_string(), "{told}: {run:?}");
                assert_eq!(names(&folder), ["package"], "{told}");
            }
            *if is_new { &mut new } else { &mut old } += 1;
        }
        println!("{format}: {} calls, old file {old} times, new file {new} times", calls.len());
        assert!(old > 5 && new > 0, "{format}: both ends were met: {old}, {new}");
    }
}

#[test]
fn on_a_full_disk_the_old_file_stays() {
    let record = record();
    let folder = record.folder.beside("stick");
    let Some(disk) = SmallDisk::on(&folder, 400) else { return };
    let out = folder.join("package.pdf");
    fs::write(&out, b"the old file").expect("there is room for it");
    for room in [0, 8, 100, 190] {
        let ballast = disk.leave(room);
        let before = names(&folder);
        for format in ["pdf", "pack"] {
            let refused = record.folder.run(&["export", format, "--force", "--out", text(&out)]);
            is_a_sentence(&refused);
            assert_eq!(fs::read(&out).expect("it is there"), b"the old file");
            assert_eq!(names(&folder), before, "with {room} KB nothing is left behind");
        }
        fs::remove_file(ballast).expect("it can be taken away");
    }
}

#[test]
fn a_place_that_cannot_be_written_to_is_a_sentence() {
    let record = record();
    let folder = record.folder.beside("stick");
    let Some(disk) = SmallDisk::on(&folder, 400) else { return };
    disk.remount("ro");
    let within_record = record.folder.data().join("package.zip");
    let nowhere = record.folder.beside("gone").join("package.zip");
    for out in [folder.join("package.zip"), within_record, nowhere] {
        is_a_sentence(&record.folder.run(&["export", "pack", "--out", text(&out)]));
        is_a_sentence(&record.folder.run(&["--lang", "fr", "export", "pdf", "--force", "--out", text(&out)]));
        assert!(!out.exists());
    }
}

#[test]
fn a_file_that_is_there_is_not_replaced_unasked() {
    let record = record();
    let out = record.file("package.zip", b"mine");
    is_a_sentence(&record.folder.run(&["export", "pack", "--out", text(&out)]));
    assert_eq!(fs::read(&out).expect("it is there"), b"mine");
}
