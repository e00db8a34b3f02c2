//! A record with two workshops, for the tests of evidence.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_tests::program::Folder;
use serde_json::Value;

/// The record, and a folder beside it for what is to be attached.
pub struct Record {
    pub folder: Folder,
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

    /// A file beside the record.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.beside(name);
        fs::write(&path, bytes).expect("a file can be written beside the record");
        path
    }

    /// Attaches files, and answers their numbers.
    pub fn attach(&self, activity: i64, paths: &[&Path]) -> Vec<Value> {
        let id = activity.to_string();
        let words: Vec<&str> = ["attach", id.as_str()].into_iter().chain(paths.iter().map(|it| text(it))).collect();
        let answer = self.folder.json(&words);
        let files = answer["evidence"].as_array().unwrap_or_else(|| panic!("it is not attached: {answer}"));
        files.iter().map(|file| file["id"].clone()).collect()
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
