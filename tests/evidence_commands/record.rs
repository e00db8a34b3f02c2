//! A record with two workshops, and all that can be seen of it from outside.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ledgerline_tests::program::{Folder, Run};
use serde_json::{Value, json};

/// The record, and a folder beside it for what is to be attached.
pub struct Record {
    pub folder: Folder,
}

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
    pub fn new() -> Self {
        let folder = Folder::with_record();
        for line in ["NMT workshop 6cr 2026-03-04 #workshop", "Improvisation 2cr 2026-05-09 #workshop"] {
            let added = folder.run(&["add", line]);
            assert_eq!(added.status, 0, "“{line}” is refused: {}", added.stderr);
        }
        Self { folder }
    }

    /// A small PDF of its own, by its words.
    pub fn pdf(&self, words: &str) -> PathBuf {
        self.file(&format!("{words}.pdf"), format!("%PDF-1.7\n% {words}\n").as_bytes())
    }

    /// A file beside the record.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.beside(name);
        fs::write(&path, bytes).expect("a file can be written beside the record");
        path
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

    /// Attaches files, and answers their numbers.
    pub fn attach(&self, activity: i64, paths: &[&Path]) -> Vec<Value> {
        let id = activity.to_string();
        let words: Vec<&str> = ["attach", id.as_str()].into_iter().chain(paths.iter().map(|it| text(it))).collect();
        let answer = self.folder.json(&words);
        let files = answer["evidence"].as_array().unwrap_or_else(|| panic!("it is not attached: {answer}"));
        files.iter().map(|file| file["id"].clone()).collect()
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

    /// Makes a kept file writable, as something outside the program would, and changes it.
    pub fn spoil(&self, id: &Value, change: impl FnOnce(&Path)) {
        change(&self.place_of(id));
    }
}

/// A path as a word of a command line.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("the tests' own paths are text")
}

/// Every file below a folder, with its bytes.
pub fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            files.extend(tree(&path));
        } else {
            let bytes = fs::read(&path).expect("a file can be read");
            files.insert(path, bytes);
        }
    }
    files
}

/// A refusal is exit 1, and a line of plain words on standard error.
pub fn refused(run: &Run) -> &str {
    let text = run.stderr.trim();
    assert_eq!(run.status, 1, "{run:?}");
    let plain = text.ends_with('.') && text.lines().count() == 1 && !text.contains("::") && !text.contains("not-kept");
    assert!(plain && run.stdout.is_empty(), "no sentence: {run:?}");
    text
}

/// Why a test that needs strace cannot be run here, said aloud; nothing where it can.
pub fn without_strace() -> bool {
    let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "-e", "trace=openat", "true"]).output();
    match tried {
        Ok(output) if output.status.success() => false,
        Ok(output) => {
            eprintln!("skipped: strace may not trace here: {}", String::from_utf8_lossy(&output.stderr).trim());
            true
        }
        Err(error) => {
            eprintln!("skipped: there is no strace here: {error}");
            true
        }
    }
}

/// Runs the program on a record under strace.
pub fn traced(record: &Record, strace: &[&str], words: &[&str]) -> Run {
    let mut command = Command::new("strace");
    command.arg("-qq").args(strace).arg("--").arg(ledgerline_tests::program::path());
    command.arg("--data-dir").arg(record.folder.data()).args(["--today", &record.folder.today]).args(words);
    ledgerline_tests::program::calm(&mut command, &record.folder.beside("."));
    command.output().expect("strace starts").into()
}
