//! What the system refuses is told as what it is, with what is safe and what to do, and changes nothing.

use std::process::Command;

use ledgerline_tests::program::{self, Run};
use ledgerline_tests::record::{Record, tree};
use ledgerline_tests::strace;

#[test]
fn a_full_disk_and_a_protected_folder_are_told_as_such() {
    if strace::is_missing() {
        return;
    }
    let add = ["add", "Choir 2cr 2026-05-09"];
    for (call, file, error, kind, says) in [
        ("pwrite64", "ledger.db-wal", "ENOSPC", "disk-full", "everything saved before is safe"),
        ("openat", "ledger.lock", "EDQUOT", "disk-full", "everything saved before is safe"),
        ("openat", "ledger.lock", "ENOSPC", "disk-full", "everything saved before is safe"),
        ("openat", "ledger.lock", "EROFS", "read-only", "nothing was changed"),
        ("openat", "ledger.lock", "EACCES", "read-only", "nothing was changed"),
        ("openat", "ledger.db", "EIO", "unreachable", "nothing was changed"),
    ] {
        let record = Record::new();
        let data = record.folder.data();
        assert_eq!(record.folder.run(&["list"]).status, 0);
        let before = tree(&data);
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-P"]).arg(data.join(file));
        command.args(["-e", &format!("trace={call}"), "-e", &format!("inject={call}:error={error}")]);
        command.arg(program::path()).arg("--data-dir").arg(&data).args(["--today", "2026-11-23", "--json"]).args(add);
        program::calm(&mut command, data.parent().expect("it is in a folder"));
        let run: Run = command.output().expect("strace starts").into();
        let told = format!("{call} of {file} answered {error}: {run:?}");
        assert_eq!(run.status, 1, "{told}");
        assert_eq!(run.json()["failure"]["kind"], kind, "{told}");
        assert!(run.json()["failure"]["text"].as_str().is_some_and(|text| text.contains(says)), "{told}");
        assert_eq!(record.folder.run(&["list"]).status, 0, "it opens afterwards");
        assert!(tree(&data) == before, "{told}: something has changed");
    }
}
