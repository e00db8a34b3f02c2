//! How the built window's commands are answered while others take long, and where one panics.

use std::fs::File;
use std::io::Write as _;
use std::time::Duration;

use ledgerline_tests::program::Folder;
use ledgerline_tests::window::Window;
use serde_json::Value;
use thirtyfour::Key;

const TODAY: &str = "2026-11-23";

/// How large the files are that are held against their fingerprints.
const SIZE: u64 = 60_000_000;

/// Asks for two checks of all files, then for a stop, and notes in which order they are answered and
/// after how many milliseconds.
const TWO_CHECKS_AND_A_STOP: &str = "
    window.told = []
    const start = performance.now()
    for (const [name, command] of [['first', 'check_evidence'], ['second', 'check_evidence'], ['stop', 'stop_work']]) {
      window.__TAURI_INTERNALS__.invoke(command).then(() => window.told.push([name, performance.now() - start]))
    }
";

fn record() -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", "en"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    let added = folder.run(&["add", "NMT workshop 6cr 2026-03-04 #workshop"]);
    assert_eq!(added.status, 0, "{}", added.stderr);
    folder
}

#[tokio::test]
async fn stop_is_answered_while_two_long_pieces_of_work_go_on_with_one_thread() {
    let folder = record();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    for name in ["first.jpg", "second.jpg", "third.jpg"] {
        let path = home.path().join(name);
        let mut file = File::create(&path).expect("it can be made");
        file.write_all(b"\xff\xd8\xff\xe0").and_then(|()| file.write_all(name.as_bytes())).expect("it can be written");
        file.set_len(SIZE).expect("there is room for it");
        let kept = folder.run(&["keep", &path.display().to_string()]);
        assert_eq!(kept.status, 0, "{}", kept.stderr);
    }
    let one_thread = [("TOKIO_WORKER_THREADS", "1")];
    let window = Window::open_with(home.path(), &folder.data(), TODAY, "stop", &one_thread).await;
    window.script(TWO_CHECKS_AND_A_STOP, vec![]).await;
    let told = window
        .until_within(Duration::from_mins(1), async || {
            let told = window.script("return window.told", vec![]).await;
            let all = told.as_array().is_some_and(|told| told.len() == 3);
            if all { Ok(told) } else { Err(format!("not all is answered: {told}")) }
        })
        .await;
    let order: Vec<&str> = told.as_array().into_iter().flatten().filter_map(|it| it[0].as_str()).collect();
    assert_eq!(order.first(), Some(&"stop"), "it is answered before the work ends: {told}");
    window.close().await;
}

#[tokio::test]
async fn a_command_that_panics_is_a_sentence_and_the_next_one_is_answered() {
    let folder = record();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let panics = [("LEDGERLINE_TEST_PANIC", "add_line")];
    let window = Window::open_with(home.path(), &folder.data(), TODAY, "panic", &panics).await;
    window.fill("quick-add", "Ethics webinar 2cr 2026-02-01 #ethics").await;
    window.keys(Key::Enter).await;
    window.says("toast", "Something went wrong that Ledgerline did not foresee").await;
    window.press("nav-activities").await;
    window.counts("activity-row", 1).await;
    let busy = window.script("return document.querySelector('[data-test=quick-add]').disabled", vec![]).await;
    assert_eq!(busy, Value::Bool(false), "another line can be typed");
    window.close().await;
}
