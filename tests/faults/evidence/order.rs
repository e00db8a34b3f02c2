//! What must be on the disk before what: killing a process loses nothing of what the system holds,
//! so a power cut is looked at in the order of the calls.

use std::path::Path;
use std::process::Command;

use ledgerline_tests::strace;

use super::aftermath::{cases, copy_of};

/// The place of the first line after `from` that has all of `parts`.
fn place(log: &[&str], from: usize, parts: &[&str]) -> usize {
    let found = log.iter().skip(from).position(|line| parts.iter().all(|part| line.contains(part)));
    found.unwrap_or_else(|| panic!("no call after {from} has {parts:?}:\n{}", log.join("\n"))) + from
}

#[test]
fn a_file_is_on_the_disk_before_its_row_and_its_row_before_the_answer() {
    if strace::is_missing() {
        return;
    }
    for case in cases() {
        let home = tempfile::tempdir().expect("a folder can be made");
        let data = copy_of(&case.record.folder.data(), home.path());
        let mut command = Command::new("strace");
        let calls = "trace=openat,write,pwrite64,fsync,fdatasync,fchmod,rename,renameat,renameat2,mkdir";
        command.args(["-qq", "-y", "-s", "16", "-e", calls, "--"]).arg(ledgerline_tests::program::path());
        command.arg("--data-dir").arg(&data).args(["--today", "2026-11-23", "--json"]).args(&case.words);
        ledgerline_tests::program::calm(&mut command, home.path());
        let output = command.output().expect("strace starts");
        assert!(output.status.success());
        let log = String::from_utf8_lossy(&output.stderr).into_owned();
        let log: Vec<&str> = log.lines().collect();
        let mut at = 0;
        if case.name != "detach" {
            at = place(&log, at, &["openat(", "incoming-", "O_CREAT|O_EXCL", "0600"]);
            assert!(!log[..at].iter().any(|line| line.starts_with("pwrite64(")), "{}: a row came first", case.name);
            at = place(&log, at, &["write(", "incoming-"]);
            at = place(&log, at, &["fchmod(", "incoming-", "0400"]);
            at = place(&log, at, &["fsync(", "incoming-", "= 0"]);
            assert!(
                !log[at..].iter().take_while(|line| !line.starts_with("rename")).any(|line| line.starts_with("write("))
            );
            at = place(&log, at, &["rename", "incoming-", ".heic"]);
            // The folder: a synced name is `…/ab>`.
            at = place(&log, at, &["fsync(", "/evidence/", ">)"]);
            assert!(!log[at].contains("incoming-"), "{}", log[at]);
            assert!(!log[..at].iter().any(|line| line.starts_with("pwrite64(")), "{}: a row came first", case.name);
        }
        let row = place(&log, at, &["pwrite64(", "ledger.db-wal"]);
        let synced = place(&log, row, &["fsync(", "ledger.db-wal", "= 0"]);
        let answered = place(&log, synced, &["write(1<"]);
        let sidecar = place(&log, synced, &["rename", "incoming-", ".json"]);
        assert!(sidecar < answered, "{}: the sidecar stands before the answer", case.name);
        let sidecar_synced =
            log[..sidecar].iter().rposition(|line| line.starts_with("fsync(") && line.contains("incoming-"));
        assert!(sidecar_synced.is_some_and(|at| at > synced), "{}: the sidecar is synced before its name", case.name);
    }
}

/// Some systems make a file's content last only through a handle that may write to it.
#[test]
fn every_file_is_synced_through_a_handle_that_may_write() {
    if strace::is_missing() {
        return;
    }
    let mut runs: Vec<(String, tempfile::TempDir, Vec<String>)> = Vec::new();
    // The files that they take in stay as long as they do.
    let cases = cases();
    for case in &cases {
        let home = tempfile::tempdir().expect("a folder can be made");
        let _ = copy_of(&case.record.folder.data(), home.path());
        runs.push((case.name.to_owned(), home, case.words.clone()));
    }
    // An older record is copied before it is brought up to date.
    for schema in 1..=3 {
        let home = tempfile::tempdir().expect("a folder can be made");
        let data = home.path().join("data");
        std::fs::create_dir(&data).expect("a folder can be made");
        let released = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("databases/schema-{schema}.db"));
        std::fs::copy(released, data.join("ledger.db")).expect("it can be copied");
        runs.push((format!("schema {schema}"), home, vec!["list".to_owned()]));
    }
    for (name, home, words) in runs {
        let mut command = Command::new("strace");
        command.args(["-qq", "-y", "-s", "16", "-e", "trace=openat,open,creat,close,fsync,fdatasync", "--"]);
        command.arg(ledgerline_tests::program::path()).arg("--data-dir").arg(home.path().join("data"));
        command.args(["--today", "2026-11-23", "--json"]).args(&words);
        ledgerline_tests::program::calm(&mut command, home.path());
        let output = command.output().expect("strace starts");
        let log = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{name}: {log}");
        // How each descriptor was opened last; what none is known of was handed over.
        let mut opened: std::collections::HashMap<String, &str> = std::collections::HashMap::new();
        let mut synced = 0;
        for call in log.lines() {
            let number = |text: &str| text.split('<').next().unwrap_or_default().trim().to_owned();
            if let Some((_, descriptor)) = call.split_once(" = ").filter(|_| call.starts_with("open")) {
                opened.insert(number(descriptor), call);
            } else if let Some(rest) = call.strip_prefix("fsync(").or_else(|| call.strip_prefix("fdatasync(")) {
                let how = opened.get(&number(rest)).copied().unwrap_or_default();
                let path = Path::new(rest.split(['<', '>']).nth(1).unwrap_or_default());
                // The folder of a backup has another name by now.
                let was_folder = path.file_name().is_some_and(|it| it.to_string_lossy().starts_with("unfinished-"));
                if !path.is_dir() && !was_folder {
                    assert!(how.contains("O_RDWR") || how.contains("O_WRONLY"), "{name}: {call}\nafter {how}");
                    synced += usize::from(name.starts_with("schema") && rest.contains("copies"));
                }
            }
        }
        assert!(synced > 0 || !name.starts_with("schema"), "{name}: the copy is synced\n{log}");
    }
}
