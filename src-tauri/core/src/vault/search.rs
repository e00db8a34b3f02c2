//! Finding files again: in a folder somebody points at, by their fingerprints.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::hash::hash_watched;
use crate::domain::evidence::Fingerprint;

/// How many folders deep is looked. A backup is not deeper, and a folder that goes on for ever
/// ends here.
const DEEPEST: usize = 24;

/// Which file is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchFor {
    /// What it is known by.
    pub fingerprint: Fingerprint,
    /// Its size in bytes: only files of this size are read.
    pub bytes: u64,
}

/// Looks through `folder` and all folders in it, following no link, and answers where each file
/// was found that is one of `wanted`, whatever it is called there. `watch` is told of each file
/// that is looked at, and can stop the search.
pub fn search(
    folder: &Path,
    wanted: &[SearchFor],
    watch: &mut dyn FnMut(&Path) -> ControlFlow<()>,
) -> BTreeMap<Fingerprint, PathBuf> {
    let mut left: BTreeSet<Fingerprint> = wanted.iter().map(|it| it.fingerprint).collect();
    let sizes: BTreeSet<u64> = wanted.iter().map(|it| it.bytes).collect();
    let mut found = BTreeMap::new();
    let mut folders = vec![(folder.to_path_buf(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        // What cannot be looked into holds nothing that could be used.
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries.flatten() {
            let (path, Ok(metadata)) = (entry.path(), entry.metadata()) else { continue };
            if metadata.is_dir() && depth < DEEPEST {
                folders.push((path, depth + 1));
            } else if metadata.is_file() {
                if watch(&path).is_break() || left.is_empty() {
                    return found;
                }
                if !sizes.contains(&metadata.len()) {
                    continue;
                }
                if let Ok(Some(fingerprint)) = hash_watched(&path, &mut |_| watch(&path))
                    && left.remove(&fingerprint)
                {
                    found.insert(fingerprint, path);
                }
            }
        }
    }
    found
}
