//! All that can be seen of a record from outside.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use ledgerline_tests::program::Run;
use serde_json::{Value, json};

use crate::record::{Record, tree};

/// All that a refused command must leave as it was.
#[derive(Debug, PartialEq)]
pub struct State {
    /// The files under `evidence`, unfinished ones among them.
    pub files: BTreeMap<PathBuf, Vec<u8>>,
    /// `list --json`.
    pub activities: Value,
    /// `evidence --json`.
    pub evidence: Value,
}

impl Record {
    /// A small PDF of its own, by its words.
    pub fn pdf(&self, words: &str) -> PathBuf {
        self.file(&format!("{words}.pdf"), format!("%PDF-1.7\n% {words}\n").as_bytes())
    }

    pub fn evidence_folder(&self) -> PathBuf {
        self.folder.data().join("evidence")
    }

    /// Where the file with this number is kept.
    pub fn place_of(&self, id: &Value) -> PathBuf {
        let all = self.folder.json(&["evidence"]);
        let file = all.as_array().and_then(|all| all.iter().find(|file| &file["id"] == id)).expect("it is listed");
        let fingerprint = file["fingerprint"].as_str().expect("it has a fingerprint");
        let extension = if file["type"] == "jpeg" { "jpg" } else { file["type"].as_str().expect("it has a type") };
        self.evidence_folder().join(&fingerprint[..2]).join(format!("{fingerprint}.{extension}"))
    }

    /// What is there. The files are looked at first: any command clears up after the one before.
    pub fn state(&self) -> State {
        let files = tree(&self.evidence_folder());
        State { files, activities: self.folder.json(&["list"]), evidence: self.folder.json(&["evidence"]) }
    }

    /// The numbers of the files of an activity.
    pub fn evidence_of(&self, activity: i64) -> Value {
        let files = self.folder.json(&["evidence", &activity.to_string()]);
        json!(files.as_array().expect("it is a list").iter().map(|file| file["id"].clone()).collect::<Vec<_>>())
    }

    /// Does something to a kept file that only something outside the program would do.
    pub fn spoil(&self, id: &Value, change: impl FnOnce(&Path)) {
        change(&self.place_of(id));
    }
}

/// A refusal is exit 1, and a line of plain words on standard error.
pub fn refused(run: &Run) -> &str {
    let text = run.stderr.trim();
    assert_eq!(run.status, 1, "{run:?}");
    let plain = text.ends_with('.') && text.lines().count() == 1 && !text.contains("::") && !text.contains("not-kept");
    assert!(plain && run.stdout.is_empty(), "no sentence: {run:?}");
    text
}

/// Runs the program on a record under strace.
pub fn traced(record: &Record, strace: &[&str], words: &[&str]) -> Run {
    let mut command = Command::new("strace");
    command.arg("-qq").args(strace).arg("--").arg(ledgerline_tests::program::path());
    command.arg("--data-dir").arg(record.folder.data()).args(["--today", &record.folder.today]).args(words);
    ledgerline_tests::program::calm(&mut command, &record.folder.beside("."));
    command.output().expect("strace starts").into()
}
