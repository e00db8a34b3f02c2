//! Disks without room, and disks that are not to be written to.

use std::fs;
use std::path::PathBuf;

use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::small_disk::SmallDisk;
use serde_json::json;

use super::seen::refused;

/// A PDF of so many kilobytes.
fn pdf(record: &Record, name: &str, kilobytes: usize) -> PathBuf {
    let mut bytes = format!("%PDF-1.7\n% {name}\n").into_bytes();
    bytes.resize(kilobytes * 1024, b'%');
    record.file(name, &bytes)
}

#[test]
fn with_any_room_left_on_the_disk_a_file_is_kept_whole_or_refused() {
    let record = Record::new();
    let kept = tree(&record.folder.data());
    let Some(disk) = SmallDisk::on(&record.folder.data(), 1200) else { return };
    for (path, bytes) in &kept {
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("there is room for it");
        fs::write(path, bytes).expect("the record fits on the disk");
    }
    record.attach(1, &[&record.pdf("certificate")]);
    let (mut done, mut refusals) = (0, 0);
    for kilobytes in (0..=160).step_by(8) {
        let source = pdf(&record, &format!("with {kilobytes}.pdf"), 40);
        let before = record.state();
        let ballast = disk.leave(kilobytes);
        let run = record.folder.run(&["attach", "1", text(&source)]);
        let left = tree(&record.evidence_folder());
        fs::remove_file(ballast).expect("it can be removed");
        let listed = record.folder.json(&["evidence", "1"]);
        let is_there =
            listed.as_array().expect("a list").iter().any(|it| it["file"] == format!("with {kilobytes}.pdf"));
        if run.status == 0 {
            done += 1;
            assert!(is_there, "what was said to be attached is there ({kilobytes} KB)");
        } else {
            refusals += 1;
            refused(&run);
            assert_eq!(left, before.files, "something was kept ({kilobytes} KB): {run:?}");
            assert_eq!(record.state(), before, "{kilobytes} KB: {run:?}");
        }
        assert_eq!(record.folder.json(&["check"])["broken"], json!([]), "{kilobytes} KB");
    }
    println!("attached {done} times, refused {refusals} times");
    assert!(done > 1 && refusals > 1, "both have happened: {done}, {refusals}");
}

#[test]
fn a_full_disk_is_said_with_the_name_of_the_file() {
    let record = Record::new();
    let Some(disk) = SmallDisk::on(&record.evidence_folder(), 200) else { return };
    let before = record.state();
    let ballast = disk.leave(100);
    let source = pdf(&record, "large.pdf", 150);
    let told = record.folder.run(&["attach", "1", text(&source)]);
    let told_in_french = record.folder.run(&["--lang", "fr", "attach", "1", text(&source)]);
    fs::remove_file(ballast).expect("it can be removed");
    for run in [&told, &told_in_french] {
        assert!(refused(run).contains("large.pdf"), "{run:?}");
    }
    assert!(told.stderr.contains("room") || told.stderr.contains("full"), "{told:?}");
    assert_eq!(record.state(), before);
}

#[test]
fn a_folder_that_is_not_to_be_written_to_is_said_and_its_files_are_checked_all_the_same() {
    let record = Record::new();
    let Some(disk) = SmallDisk::on(&record.evidence_folder(), 600) else { return };
    record.attach(1, &[&record.pdf("certificate")]);
    let before = record.state();
    disk.remount("ro");
    for words in [
        &["attach", "1", text(&record.pdf("second"))][..],
        &["keep", text(&record.pdf("second"))],
        &["replace", "1", text(&record.pdf("second"))],
    ] {
        assert!(refused(&record.folder.run(words)).contains("second.pdf"), "{words:?}");
        assert_eq!(record.folder.json(words)["failure"]["kind"], "not-kept");
    }
    assert_eq!(record.state(), before);
    assert_eq!(record.folder.check_of_files(), json!({ "files": 1, "broken": [] }));

    // Taking it off is a matter of the record alone; what stands beside the file follows later.
    assert_eq!(record.folder.run(&["detach", "1", "1"]).status, 0);
    disk.remount("rw");
    assert_eq!(record.evidence_of(1), json!([]));
    let sidecar = record.place_of(&json!(1)).with_extension("json");
    let sidecar: serde_json::Value =
        serde_json::from_slice(&fs::read(sidecar).expect("it has a sidecar")).expect("it is JSON");
    assert_eq!(sidecar["proves"], json!([]), "the next start has written it");
}

#[test]
fn a_record_that_is_not_to_be_written_to_is_left_as_it_is() {
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate")]);
    let kept = tree(&record.folder.data());
    let Some(disk) = SmallDisk::on(&record.folder.data(), 2000) else { return };
    for (path, bytes) in &kept {
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("the record fits on the disk");
    }
    disk.remount("ro");
    for words in [&["attach", "1", text(&record.pdf("second"))][..], &["detach", "1", "1"], &["check"]] {
        refused(&record.folder.run(words));
    }
    assert_eq!(tree(&record.folder.data()), kept);
}
