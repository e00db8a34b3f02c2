//! Disks under a record: one that may not be written to, and one that has no room for bringing it up to date.

use std::fs;
use std::path::Path;

use ledgerline_tests::elsewhere;
use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::small_disk::SmallDisk;
use serde_json::json;

use crate::only_read::{kind, only_read, record};

#[test]
fn what_may_not_be_written_to_can_be_read_where_it_lies() {
    let record = record();
    let kept = tree(&record.folder.data());
    let listed = record.folder.json(&["list"]);
    let Some(disk) = SmallDisk::on(&record.folder.data(), 2000) else { return };
    for (path, bytes) in &kept {
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("the record fits on the disk");
    }
    disk.remount("ro");
    assert_eq!(kind(&record.folder.run(&["--json", "list"])), "read-only");
    assert_eq!(only_read(&record, &["list"]).json(), listed);
    let package = record.folder.beside("package.zip");
    assert_eq!(only_read(&record, &["export", "pack", "--out", text(&package)]).status, 0);
    assert_eq!(record.folder.run(&["verify", text(&package)]).status, 0);
    assert_eq!(tree(&record.folder.data()), kept);
}

#[test]
fn a_record_is_brought_up_to_date_only_where_there_is_room_for_it() {
    if elsewhere::cannot("Wine is told another size of the disk than what it has") {
        return;
    }
    let record = Record::new();
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-1.db");
    let older = fs::read(released).expect("it can be read");
    let data = record.folder.beside("small");
    let Some(disk) = SmallDisk::on(&data, 2000) else { return };
    fs::write(data.join("ledger.db"), &older).expect("it fits on the disk");
    let ballast = disk.leave(older.len() / 1024 + 40);
    for _ in 0..3 {
        let run = record.folder.run(&["--json", "--data-dir", text(&data), "list"]);
        assert_eq!((run.status, kind(&run)), (1, json!("disk-full")), "{run:?}");
        assert_eq!(fs::read(data.join("ledger.db")).expect("it is there"), older, "it is as it was");
        assert!(!data.join("copies").exists(), "no copy takes what is left");
    }
    fs::remove_file(ballast).expect("it can be removed");
    let run = record.folder.run(&["--json", "--data-dir", text(&data), "list"]);
    assert_eq!(run.json().as_array().map(Vec::len), Some(34), "{run:?}");
}
