//! The same tests with the program of another system: Windows', run by Wine on this one.
//!
//! `make windows` hands the tests the program and a file. What cannot be tried so writes its name and why into that file,
//! and is told at the end; nothing is left out in silence.

use std::fs::OpenOptions;
use std::io::Write as _;

/// The file that `make windows` hands over.
const NOT_RUN: &str = "LEDGERLINE_NOT_RUN";

/// Whether the program is Windows'.
#[must_use]
pub fn is_windows() -> bool {
    cfg!(windows) || std::env::var_os(NOT_RUN).is_some()
}

/// Whether this cannot be tried with Windows' program under Wine. Why is noted beside the test's name then.
///
/// # Panics
/// Where it cannot be noted.
#[must_use]
pub fn cannot(why: &str) -> bool {
    let Some(path) = std::env::var_os(NOT_RUN) else { return false };
    let thread = std::thread::current();
    let line = format!("{}\t{why}\n", thread.name().unwrap_or("a part of a test"));
    let mut file = OpenOptions::new().append(true).create(true).open(path).expect("the file can be written to");
    file.write_all(line.as_bytes()).expect("it can be written to");
    true
}

/// What the program has said, with the paths of temporary folders as this system writes them: Windows' puts a backslash
/// between a folder and what it has put behind it, which JSON writes twice.
///
/// # Panics
/// Where the tests' folders have names that are no text.
#[must_use]
pub fn in_words_of_this_system(said: String) -> String {
    if cfg!(windows) || !is_windows() {
        return said;
    }
    let folders = std::env::temp_dir();
    let folders = folders.to_str().expect("the tests' own paths are text");
    let mut words = String::with_capacity(said.len());
    let mut rest = said.as_str();
    while let Some(at) = rest.find(folders) {
        let (before, path) = rest.split_at(at);
        let end = path.find(['"', '”', '\u{a0}', '\n', ' ']).unwrap_or(path.len());
        let (path, after) = path.split_at(end);
        words.push_str(before);
        words.push_str(&path.replace("\\\\", "/").replace('\\', "/"));
        rest = after;
    }
    words + rest
}
