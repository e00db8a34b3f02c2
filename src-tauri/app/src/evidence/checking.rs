//! Files held against their fingerprints, and what is found kept as it goes on.

use std::ops::ControlFlow;

use ledgerline_core::domain::evidence::{Evidence, Soundness};
use ledgerline_core::vault::{self, Check, EvidenceFolder, FileInFolder};

use crate::failure::Failure;

/// What was found is kept after so many files, so that a check that is interrupted has its use.
const AT_ONCE: usize = 25;

/// What was found of files.
pub type Found = [(FileInFolder, Soundness)];

/// Holds `files` against their fingerprints. `keep` keeps what is found in the ledger; `watch` is
/// told the number of files done and the name of the one at hand, and can stop it: what was found
/// until then is kept. Answers whether it went on to the end.
///
/// # Errors
/// Those of `keep`.
pub fn check(
    folder: &EvidenceFolder,
    files: &[Evidence],
    keep: &mut dyn FnMut(&Found) -> Result<(), Failure>,
    watch: &mut dyn FnMut(u32, &str) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, Failure> {
    let mut names = files.iter().map(|file| file.file_name.as_str());
    let mut at = names.next().unwrap_or_default();
    let mut found: Vec<(FileInFolder, Soundness)> = Vec::new();
    let (mut done, mut kept) = (0_u32, Ok(()));
    let flow = vault::check(folder, files.iter().map(FileInFolder::from), &mut |step| {
        if let Check::Done(file, soundness) = step {
            found.push((file, soundness));
            done += 1;
            at = names.next().unwrap_or_default();
            if found.len() >= AT_ONCE {
                kept = keep(&found);
                found.clear();
            }
        }
        if kept.is_err() { ControlFlow::Break(()) } else { watch(done, at) }
    });
    kept?;
    keep(&found)?;
    Ok(flow)
}
