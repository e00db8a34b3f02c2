//! What core and the use cases are given, and never take themselves: the day, the environment, a place to print.

use std::fs;
use std::path::{Path, PathBuf};

/// What only the shell may write. How long something took may be measured anywhere.
const OUTSIDE: [&str; 12] = [
    "SystemTime::now",
    "Local::now",
    "Utc::now",
    "env::var",
    "env::args",
    "env::current_dir",
    "ProjectDirs",
    "println!",
    "print!(",
    "dbg!",
    "tauri::",
    "clap::",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.expect("an entry can be read").path()) {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// Where in `text` something of [`OUTSIDE`] stands, but in comments and in the tests at its end.
fn taken(text: &str) -> Vec<(usize, &'static str)> {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    let code = lines.enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.flat_map(|(number, line)| {
        OUTSIDE.into_iter().filter(move |word| line.contains(word)).map(move |word| (number + 1, word))
    })
    .collect()
}

#[test]
fn core_and_the_use_cases_take_no_day_no_environment_and_no_place_to_print() {
    for crate_folder in ["core", "app"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri").join(crate_folder).join("src");
        let files = sources(&folder);
        assert!(files.len() > 15, "only {} files were found in {crate_folder}", files.len());
        for path in files {
            let text = fs::read_to_string(&path).expect("it can be read");
            let taken = taken(&text);
            assert!(taken.is_empty(), "{}: {taken:?}", path.display());
        }
    }
}

#[test]
fn a_clock_that_is_read_is_found() {
    let text = "fn now() -> Day {\n    // Utc::now is not asked here.\n    SystemTime::now().into()\n}\n#[cfg(test)]\nprintln!();\n";
    assert_eq!(taken(text), [(3, "SystemTime::now")]);
}
