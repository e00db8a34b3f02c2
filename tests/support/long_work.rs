//! Two long pieces of work in the built window, and a stop that is asked for meanwhile.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use crate::program::Folder;
use crate::window::Window;

/// How large the files are that are held against their fingerprints.
const SIZE: u64 = 60_000_000;

/// With this environment the window's runtime has one thread.
pub const ONE_THREAD: [(&str, &str); 1] = [("TOKIO_WORKER_THREADS", "1")];

/// Asks for two checks of all files, then for a stop, and notes in which order they are answered and
/// after how many milliseconds.
const TWO_CHECKS_AND_A_STOP: &str = "
    window.told = []
    const start = performance.now()
    for (const [name, command] of [['first', 'check_evidence'], ['second', 'check_evidence'], ['stop', 'stop_work']]) {
      window.__TAURI_INTERNALS__.invoke(command).then(() => window.told.push([name, performance.now() - start]))
    }
";

/// A record of one activity.
///
/// # Panics
/// Where it cannot be made.
#[must_use]
pub fn record() -> Folder {
    let folder = Folder::empty();
    let made = folder.run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01", "--lang", "en"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    let added = folder.run(&["add", "NMT workshop 6cr 2026-03-04 #workshop"]);
    assert_eq!(added.status, 0, "{}", added.stderr);
    folder
}

/// The same with files that take a while to be read; they are made in `home`.
///
/// # Panics
/// Where it cannot be made.
#[must_use]
pub fn record_with_large_files(home: &Path) -> Folder {
    let folder = record();
    for name in ["first.jpg", "second.jpg", "third.jpg"] {
        let path = home.join(name);
        let mut file = File::create(&path).expect("it can be made");
        file.write_all(b"\xff\xd8\xff\xe0").and_then(|()| file.write_all(name.as_bytes())).expect("it can be written");
        file.set_len(SIZE).expect("there is room for it");
        let kept = folder.run(&["keep", &path.display().to_string()]);
        assert_eq!(kept.status, 0, "{}", kept.stderr);
    }
    folder
}

/// What was answered, in this order: `first` and `second` are checks of all files, `stop` is the stop; with how many
/// milliseconds each took.
///
/// # Panics
/// Where not all is answered.
pub async fn two_checks_and_a_stop(window: &Window) -> Vec<(String, f64)> {
    window.script(TWO_CHECKS_AND_A_STOP, vec![]).await;
    window
        .until_within(Duration::from_mins(1), async || {
            let told = window.script("return window.told", vec![]).await;
            let read = |it: &serde_json::Value| Some((it[0].as_str()?.to_owned(), it[1].as_f64()?));
            let told: Vec<_> = told.as_array().into_iter().flatten().filter_map(read).collect();
            if told.len() == 3 { Ok(told) } else { Err(format!("not all is answered: {told:?}")) }
        })
        .await
}
