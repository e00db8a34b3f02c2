//! Files held against their fingerprints, and what is found kept as it goes on.

use std::ops::ControlFlow;

use ledgerline_core::domain::evidence::{Evidence, Soundness};
use ledgerline_core::logbook::EvidenceCare;
use ledgerline_core::vault::{self, Check, FileInFolder};

use crate::failure::Failure;
use crate::session::Session;
use crate::work::{Task, Work};

/// What was found is kept after so many files, so that a check that is interrupted has its use.
const AT_ONCE: usize = 25;

/// Holds `files` against their fingerprints, and keeps in the ledger what is found. `watch` is told
/// the number of files done and the name of the one at hand, and can stop it: what was found until
/// then is kept. Answers whether it went on to the end.
///
/// # Errors
/// The ledger's.
pub fn check(
    session: &Session,
    files: &[Evidence],
    watch: &mut dyn FnMut(u32, &str) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, Failure> {
    let folder = session.evidence_folder()?;
    let keep = |found: &[(FileInFolder, Soundness)]| session.with(|logbook, today| logbook.keep_checks(found, today));
    let mut names = files.iter().map(|file| file.file_name.as_str());
    let mut at = names.next().unwrap_or_default();
    let mut found: Vec<(FileInFolder, Soundness)> = Vec::new();
    let (mut done, mut kept) = (0_u32, Ok(()));
    let flow = vault::check(&folder, files.iter().map(FileInFolder::from), &mut |step| {
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

/// Holds every file against its fingerprint, watched as in [`check`]. Answers how many there are.
///
/// # Errors
/// The ledger's.
pub fn check_all(session: &Session, watch: &mut dyn FnMut(u32, &str) -> ControlFlow<()>) -> Result<usize, Failure> {
    let files = session.with(|logbook, _| logbook.files_to_check())?;
    let _ = check(session, &files, watch)?;
    Ok(files.len())
}

/// Holds every file against its fingerprint as a piece of work, and answers how they are. Stopped,
/// it answers what is known until then.
///
/// # Errors
/// The ledger's.
pub fn check_now(session: &Session, work: &Work) -> Result<EvidenceCare, Failure> {
    let files = session.with(|logbook, _| logbook.files_to_check())?;
    let count = u32::try_from(files.len()).ok();
    let _ = work.run(Task::Checking, count, |piece| check(session, &files, &mut |done, at| piece.goes_on(done, at)))?;
    session.with(|logbook, today| logbook.evidence_care(today))
}
