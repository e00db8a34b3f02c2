//! A record with two workshops, for the tests of evidence.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::program::Folder;

pub use crate::folders::{copy, tree};

/// All that a refused command must leave as it was.
#[derive(Debug, PartialEq, Eq)]
pub struct State {
    /// The files under `evidence`, unfinished ones among them.
    pub files: BTreeMap<PathBuf, Vec<u8>>,
    /// `list --json`.
    pub activities: Value,
    /// `evidence --json`.
    pub evidence: Value,
}

/// The record, and a folder beside it for what is to be attached.
#[derive(Debug)]
pub struct Record {
    /// Where it is kept.
    pub folder: Folder,
}

impl Default for Record {
    fn default() -> Self {
        Self::new()
    }
}

impl Record {
    /// Makes it.
    ///
    /// # Panics
    /// Where the program refuses.
    #[must_use]
    pub fn new() -> Self {
        let folder = Folder::with_record();
        folder.add(&["NMT workshop 6cr 2026-03-04 #workshop", "Improvisation 2cr 2026-05-09 #workshop"]);
        Self { folder }
    }

    /// A file beside the record.
    ///
    /// # Panics
    /// Where it cannot be written.
    #[must_use]
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.beside(name);
        fs::write(&path, bytes).expect("a file can be written beside the record");
        path
    }

    /// Attaches files, and answers their numbers.
    ///
    /// # Panics
    /// Where they are refused.
    #[expect(clippy::must_use_candidate, reason = "most need the file attached, and not its number")]
    pub fn attach(&self, activity: i64, paths: &[&Path]) -> Vec<Value> {
        let id = activity.to_string();
        let words: Vec<&str> = ["attach", id.as_str()].into_iter().chain(paths.iter().map(|it| text(it))).collect();
        let answer = self.folder.json(&words);
        let files = answer["evidence"].as_array().unwrap_or_else(|| panic!("it is not attached: {answer}"));
        files.iter().map(|file| file["id"].clone()).collect()
    }

    /// A small PDF of its own, by its words.
    #[must_use]
    pub fn pdf(&self, words: &str) -> PathBuf {
        self.file(&format!("{words}.pdf"), format!("%PDF-1.7\n% {words}\n").as_bytes())
    }

    /// Where its files are.
    #[must_use]
    pub fn evidence_folder(&self) -> PathBuf {
        self.folder.data().join("evidence")
    }

    /// Where the file with this number is kept.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn place_of(&self, id: &Value) -> PathBuf {
        let all = self.folder.json(&["evidence"]);
        let file = all.as_array().and_then(|all| all.iter().find(|file| &file["id"] == id)).expect("it is listed");
        let fingerprint = file["fingerprint"].as_str().expect("it has a fingerprint");
        let extension = if file["type"] == "jpeg" { "jpg" } else { file["type"].as_str().expect("it has a type") };
        self.evidence_folder().join(&fingerprint[..2]).join(format!("{fingerprint}.{extension}"))
    }

    /// What is there. The files are looked at first: any command clears up after the one before.
    #[must_use]
    pub fn state(&self) -> State {
        let files = tree(&self.evidence_folder());
        State { files, activities: self.folder.json(&["list"]), evidence: self.folder.json(&["evidence"]) }
    }

    /// The numbers of the files of an activity.
    ///
    /// # Panics
    /// Where they cannot be listed.
    #[must_use]
    pub fn evidence_of(&self, activity: i64) -> Value {
        let files = self.folder.json(&["evidence", &activity.to_string()]);
        json!(files.as_array().expect("it is a list").iter().map(|file| file["id"].clone()).collect::<Vec<_>>())
    }

    /// Does something to a kept file that only something outside the program would do.
    ///
    /// # Panics
    /// Where the file is not there.
    pub fn spoil(&self, id: &Value, change: impl FnOnce(&Path)) {
        let place = self.place_of(id);
        ledgerline_core::disk::make_writable(&place).expect("it can be made so");
        change(&place);
    }
}

/// A path as a word of a command line.
///
/// # Panics
/// Where it is no text.
#[must_use]
pub fn text(path: &Path) -> &str {
    path.to_str().expect("the tests' own paths are text")
}
