//! The folder of sample records, which is marked.

use std::path::Path;

/// Marks a folder of sample records; nothing is cleared that lacks it.
pub(super) const MARK: &str = "sample-records.txt";

/// Whether a folder holds sample records.
#[must_use]
pub fn are_in(folder: &Path) -> bool {
    folder.join(MARK).is_file()
}
