//! Whole folders: what is in them, and copies.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder, with its bytes.
///
/// # Panics
/// Where one cannot be read.
#[must_use]
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

/// A copy of a folder with all that is in it, at a place where nothing is yet.
///
/// # Panics
/// Where something of it cannot be copied.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        let place = to.join(path.file_name().expect("it has a name"));
        if path.is_dir() {
            copy(&path, &place);
        } else {
            fs::copy(&path, &place).expect("a file can be copied");
        }
    }
}
