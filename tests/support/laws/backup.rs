//! A backup to be restored: what it says of itself and its ledger, any byte of which may be another.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use ledgerline_core::Logbook;
use ledgerline_core::backups::{FolderSource, Manifest};
use ledgerline_core::domain::evidence::Fingerprint;
use ledgerline_core::logbook::Restorable;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::ledger::today;

/// Ledgers as they were released, which never change again: a kept input tells what is another in one of them.
const LEDGERS: [&[u8]; 4] = [
    include_bytes!("../../databases/schema-1.db"),
    include_bytes!("../../databases/schema-3.db"),
    include_bytes!("../../databases/schema-4.db"),
    include_bytes!("../../databases/schema-8.db"),
];

/// Where it stands, and what stands there.
struct Folder {
    home: TempDir,
}

/// A backup as an input tells of it.
struct Told {
    ledger: Vec<u8>,
    manifest: Vec<u8>,
    is_untouched: bool,
}

thread_local! {
    /// Made once for each thread, as it is the same each time.
    static FOLDER: Folder = Folder::new();
}

/// Holds a backup against its laws. The first byte says which ledger it is of and whether its manifest knows of what is
/// another in that; then come changes.
///
/// # Panics
/// Where one is broken.
pub fn hold(bytes: &[u8]) {
    let [how, changes @ ..] = bytes else { return };
    let told = Told::of(*how, changes);
    FOLDER.with(|folder| folder.hold(&told));
}

fn fingerprint(ledger: &[u8]) -> Fingerprint {
    Fingerprint::new(Sha256::digest(ledger).into())
}

impl Told {
    fn of(how: u8, changes: &[u8]) -> Self {
        let ledger = LEDGERS[usize::from(how % 4)].to_vec();
        let manifest = json!({
            "form": 1,
            "record": "record",
            "number": 1,
            "made_at": "2026-11-23T14:03:05",
            "reason": "asked",
            "activities": 2,
            "certificates": [
                { "sha256": "0".repeat(64), "type": "pdf", "bytes": 12, "name": "certificate.pdf" },
            ],
            "lacking": [],
            "certificates_checked_on": "2026-11-23",
            "ledger": { "bytes": ledger.len(), "sha256": fingerprint(&ledger).to_string() },
        });
        let manifest = serde_json::to_vec_pretty(&manifest).expect("it is written to memory");
        let mut told = Self { ledger, manifest, is_untouched: true };
        let mut rest = changes;
        while let Some(after) = told.change(rest) {
            rest = after;
        }
        if how & 4 == 0 {
            told.fit();
        }
        told
    }

    /// Changes what the next words say: which file, where, how much, and the bytes. Answers what follows.
    fn change<'a>(&mut self, changes: &'a [u8]) -> Option<&'a [u8]> {
        let [what, low, middle, high, length, rest @ ..] = changes else { return None };
        let (bytes, rest) = rest.split_at_checked(usize::from(*length)).unwrap_or((rest, &[]));
        let file = if what & 1 == 0 { &mut self.ledger } else { &mut self.manifest };
        let at = u32::from_le_bytes([*low, *middle, *high, 0]) as usize % (file.len() + 1);
        match what >> 1 & 3 {
            // In its place.
            0 | 1 => file.iter_mut().skip(at).zip(bytes).for_each(|(old, new)| *old = *new),
            // Put in between.
            2 => drop(file.splice(at..at, bytes.iter().copied())),
            // Cut off, and something else in its place.
            _ => {
                file.truncate(at);
                file.extend_from_slice(bytes);
            }
        }
        self.is_untouched = false;
        Some(rest)
    }

    /// Has the manifest know the ledger as it is, as far as it is one.
    fn fit(&mut self) {
        let Ok(Value::Object(mut said)) = serde_json::from_slice(&self.manifest) else { return };
        let sha256 = fingerprint(&self.ledger).to_string();
        said.insert("ledger".to_owned(), json!({ "bytes": self.ledger.len(), "sha256": sha256 }));
        self.manifest = serde_json::to_vec(&said).expect("it is written to memory");
    }
}

impl Folder {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder can be made");
        fs::create_dir_all(home.path().join("backups/one")).expect("a folder can be made");
        Self { home }
    }

    fn hold(&self, told: &Told) {
        let backup = self.home.path().join("backups/one");
        for (name, bytes) in [("ledger.db", &told.ledger), ("backup.json", &told.manifest)] {
            fs::write(backup.join(name), bytes).expect("a file can be written");
        }
        let before = everything_in(self.home.path());
        let mut source = FolderSource::of(&backup);
        match Restorable::look_at(&mut source) {
            Ok(restorable) => {
                let manifest = Manifest::read(&told.manifest).expect("it says what it is");
                assert_eq!(manifest.ledger().1, fingerprint(&told.ledger), "another ledger is not restored from");
                self.is_restored(&restorable, &mut source);
            }
            Err(why) => assert!(!told.is_untouched, "it is as it was made: {why}"),
        }
        assert_eq!(everything_in(self.home.path()), before, "looking writes nothing, and takes nothing away");
        assert!(fs::read(backup.join("ledger.db")).is_ok_and(|there| there == told.ledger), "it stays as it is");
    }

    /// What was looked at and is fine makes a record, and that opens.
    fn is_restored(&self, restorable: &Restorable, source: &mut FolderSource) {
        let contents = restorable.contents().expect("what is in it can be read");
        let elsewhere = tempfile::tempdir_in(self.home.path()).expect("a folder can be made");
        let data = elsewhere.path().join("data");
        let lost = restorable.lacking_in(source);
        assert_eq!(restorable.preview(&data, source).lost, lost, "nothing is there yet");
        let mut watch = |_| ControlFlow::Continue(());
        let made = Logbook::create_from(&data, restorable, source, false, today(), &mut watch);
        let (logbook, restored) = made.expect("it is restored");
        assert_eq!(restored.lost, lost);
        let activities = logbook.activities(None).expect("they can be read");
        assert_eq!(activities.len(), contents.activities.len(), "every activity is there");
        assert_eq!(restored.activities as usize, activities.len());
        drop(logbook);
        let opened = Logbook::open(&data).expect("it opens again");
        assert_eq!(opened.activities(None).expect("they can be read"), activities);
    }
}

/// Every file and folder with its size.
fn everything_in(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("it can be read") {
        let path = entry.expect("there is an entry").path();
        let metadata = fs::symlink_metadata(&path).expect("it is there");
        if metadata.is_dir() {
            found.extend(everything_in(&path));
        }
        found.push((path, if metadata.is_file() { metadata.len() } else { 0 }));
    }
    found.sort();
    found
}
