//! However the window ends, what was saved is saved, the ledger's one file is whole, and no copy of a certificate stays.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use ledgerline_tests::program::{self, Folder, Run};
use ledgerline_tests::samples;
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;

const TODAY: &str = "2026-11-23";

/// An activity with a certificate.
fn record() -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", "en"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    folder.add(&["NMT workshop 6cr 2026-03-04 #workshop"]);
    let certificate = samples().join("certificates/cert-3pages.pdf");
    let attached = folder.run(&["attach", "1", certificate.to_str().expect("it is text")]);
    assert_eq!(attached.status, 0, "{}", attached.stderr);
    folder
}

/// The folders of copies, wherever these were opened.
fn copies(home: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(home).expect("it can be read").map(|entry| entry.expect("it has entries").path());
    entries.filter(|path| holds_a_certificate(path)).collect()
}

fn holds_a_certificate(folder: &Path) -> bool {
    folder.read_dir().into_iter().flatten().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() { holds_a_certificate(&path) } else { path.extension().is_some_and(|it| it == "pdf") }
    })
}

/// Opens the window, opens the certificate and adds an activity.
async fn at_work(folder: &Folder, home: &Path, name: &str) -> Window {
    let window = Window::open(home, &folder.data(), TODAY, name).await;
    window.press("nav-activities").await;
    window.open_row("NMT workshop").await;
    window.press("evidence-open").await;
    window.until(async || seen(!copies(home).is_empty(), || "nothing was opened".to_owned())).await;
    window.fill("quick-add", "Choir 2cr 2026-05-09").await;
    window.press("quick-add-submit").await;
    window.says("toast", "Choir").await;
    window
}

fn signal(process: u32, name: &str) {
    let sent = Command::new("kill").args([&format!("-{name}"), &process.to_string()]).status().expect("there is kill");
    assert!(sent.success());
}

fn log(folder: &Folder) -> u64 {
    fs::metadata(folder.data().join("ledger.db-wal")).map_or(0, |log| log.len())
}

/// What `ledger.db` holds without anything beside it.
fn titles_in_the_file_alone(folder: &Folder) -> Vec<String> {
    let alone = Folder::empty();
    fs::create_dir_all(alone.data()).expect("a folder can be made");
    fs::copy(folder.data().join("ledger.db"), alone.data().join("ledger.db")).expect("it can be copied");
    let listed = alone.json(&["list"]);
    listed.as_array().unwrap_or_else(|| panic!("{listed}")).iter().map(|it| it["title"].to_string()).collect()
}

#[tokio::test]
async fn whoever_copies_the_one_file_while_the_window_rests_has_everything() {
    let folder = record();
    let home = tempfile::tempdir().expect("a folder can be made");
    let window = at_work(&folder, home.path(), "rest").await;
    // Nobody else who tries meanwhile takes away what was opened.
    assert_eq!(folder.json(&["list"])["failure"]["kind"], "in-use");
    assert_eq!(copies(home.path()).len(), 1);
    // Ten times as long as it is to take.
    let patience = Duration::from_mins(1);
    window
        .until_within(patience, async || seen(log(&folder) == 0, || "something stands in the log alone".to_owned()))
        .await;
    assert_eq!(titles_in_the_file_alone(&folder), ["\"NMT workshop\"", "\"Choir\""]);
    window.close().await;
}

#[tokio::test]
async fn asked_to_end_by_the_system_it_closes_the_record_and_leaves_no_copy() {
    for name in ["TERM", "HUP", "INT"] {
        let folder = record();
        let home = tempfile::tempdir().expect("a folder can be made");
        let window = at_work(&folder, home.path(), &format!("ended-{name}")).await;
        signal(window.process(), name);
        window.ended();
        assert!(!folder.data().join("ledger.db-wal").exists(), "{name}: it was closed in good order");
        assert_eq!(copies(home.path()), [] as [PathBuf; 0], "{name}");
        assert_eq!(titles_in_the_file_alone(&folder), ["\"NMT workshop\"", "\"Choir\""], "{name}");
    }
}

#[tokio::test]
async fn what_a_killed_window_has_left_is_cleared_at_the_next_start() {
    let folder = record();
    let home = tempfile::tempdir().expect("a folder can be made");
    let window = at_work(&folder, home.path(), "killed").await;
    signal(window.process(), "KILL");
    window.ended();
    assert_eq!(copies(home.path()).len(), 1);
    let mut next = Command::new(program::path());
    next.arg("--data-dir").arg(folder.data()).args(["--today", TODAY, "list"]);
    program::calm(&mut next, home.path());
    let listed: Run = next.env("TMPDIR", home.path()).output().expect("the program starts").into();
    assert!(listed.stdout.contains("Choir"), "{listed:?}");
    assert_eq!(copies(home.path()), [] as [PathBuf; 0]);
    assert_eq!(titles_in_the_file_alone(&folder), ["\"NMT workshop\"", "\"Choir\""]);
}
