//! A command, spoilt at each call with which it writes, each time on a copy of the record.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::folders::copy;
use crate::program::{self, Run};
use crate::strace::{self, Call, FAULTS, failures_at_ends, faults, faults_at_ends, has_happened, traced};

/// Asks a record something, without anything being injected.
///
/// # Panics
/// Where the answer is no JSON.
#[must_use]
pub fn asked(data: &Path, words: &[&str]) -> Value {
    program::asked(data, "2026-11-23", words)
}

/// What a member would see of a record.
#[must_use]
pub fn told(data: &Path) -> Value {
    let check = asked(data, &["check"]);
    json!([asked(data, &["list"]), asked(data, &["evidence"]), check["broken"], check["failure"]])
}

/// The backups of a record, each of which is whole and can be restored.
///
/// # Panics
/// Where one is not.
#[expect(clippy::must_use_candidate, reason = "most want nothing but that each is whole")]
pub fn backups(data: &Path, at: &str) -> Vec<Value> {
    let listed = asked(data, &["backups"]);
    let listed = listed.as_array().unwrap_or_else(|| panic!("{at}: they are listed: {listed}")).clone();
    for backup in &listed {
        assert_eq!(backup["verified"], true, "{at}: half a backup is none: {backup}");
        let preview = asked(data, &["restore", &backup["id"].to_string(), "--preview"]);
        assert_eq!(preview["lost"], json!([]), "{at}: {preview}");
    }
    listed
}

/// A copy of the record in `data`, in a folder of its own that goes with the answer.
///
/// # Panics
/// Where it cannot be made.
#[must_use]
pub fn copied(data: &Path) -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a folder can be made");
    let place = home.path().join("data");
    copy(data, &place);
    (home, place)
}

/// What judges a record after a command, by its folder, what the command has said, and where it was spoilt. It answers
/// whether that is what was to come of it, and complains of what must not be.
pub type Look<'a> = dyn Fn(&Path, &Run, &str) -> bool + 'a;

/// What the words of a command are, beside the record.
pub type Words<'a> = dyn Fn(&Path) -> Vec<String> + 'a;

/// A way of spoiling a command.
pub type Spoil = fn(&str, &Path, &Words<'_>, &Look<'_>);

/// Whether the disk is well again after the call that is spoilt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lasting {
    Once,
    FromThenOn,
}

/// Which calls are spoilt, and how.
type Choice = fn(&[Call]) -> Vec<(&Call, &'static str)>;

/// All of what takes longest is tried where this is set, as by `make endure`.
const EVERY_CALL: &str = "EVERY_CALL";

/// Spoils a command at each of its writing calls, each time on a copy of the record in `data`, and has `look` judge what
/// there is then.
///
/// # Panics
/// Where the command is not done without a fault, says that it is done where it is not, or fails without a sentence; and
/// where not both ends were met.
pub fn spoilt(name: &str, data: &Path, words: &Words<'_>, look: &Look<'_>) {
    spoilt_at(faults, Lasting::Once, name, data, words, look);
}

/// The same with a disk that goes on failing, also while what has failed is looked at.
///
/// # Panics
/// As [`spoilt`].
pub fn spoilt_from_then_on(name: &str, data: &Path, words: &Words<'_>, look: &Look<'_>) {
    spoilt_at(failures_at_ends, Lasting::FromThenOn, name, data, words, look);
}

/// The same for commands that write much, in less time.
///
/// # Panics
/// As [`spoilt`].
pub fn spoilt_at_ends(name: &str, data: &Path, words: &Words<'_>, look: &Look<'_>) {
    let choice = if std::env::var_os(EVERY_CALL).is_some() { faults } else { faults_at_ends };
    spoilt_at(choice, Lasting::Once, name, data, words, look);
}

fn spoilt_at(choice: Choice, lasting: Lasting, name: &str, data: &Path, words: &Words<'_>, look: &Look<'_>) {
    let in_copy = |inject: Option<&str>, judge: &dyn Fn(&Path, &Run, &str)| {
        let (home, place) = copied(data);
        let (run, log) = traced(&place, &words(home.path()), inject);
        judge(&place, &run, &log);
        log
    };
    let log = in_copy(None, &|place, run, _| {
        assert_eq!(run.status, 0, "{name} is done where nothing spoils it: {run:?}");
        assert!(look(place, run, name), "{name}: and it is what was to come of it");
    });
    // Whether somebody hears what it says is another matter.
    let is_said = |call: &Call| call.line.starts_with("write(1<");
    let calls: Vec<_> = strace::calls(&log).into_iter().filter(|call| !is_said(call)).collect();
    let (mut old, mut new) = (0, 0);
    for (call, fault) in choice(&calls) {
        let inject = match lasting {
            Lasting::Once => call.inject(fault),
            Lasting::FromThenOn => call.inject_from_then_on(fault),
        };
        let at = format!("{name}: {inject} at {}", call.line);
        let is_new = Cell::new(false);
        // Its answer is written as well, and a disk that goes on failing keeps it back.
        let is_silent = call.name == "write" && lasting == Lasting::FromThenOn;
        in_copy(Some(&inject), &|place, run, log| {
            assert!(has_happened(log), "{at}: the call was not met");
            let after = look(place, run, &at);
            assert!(run.status != 0 || after, "{at}: it says that it is done: {run:?}");
            if fault != FAULTS[0] && run.status != 0 {
                assert!(is_silent || run.json()["failure"]["text"].is_string(), "{at}: {run:?}");
                assert!(!run.stderr.contains("panicked"), "{at}: {run:?}");
            }
            is_new.set(after);
        });
        *if is_new.get() { &mut new } else { &mut old } += 1;
    }
    println!("{name}: {} calls, as before {old} times, done {new} times", calls.len());
    assert!(old > 5 && new > 0, "{name}: both ends were met: {old}, {new}");
}

/// The words of a command, its own.
#[must_use]
pub fn words(of: &[&str]) -> Vec<String> {
    of.iter().map(|it| (*it).to_owned()).collect()
}
