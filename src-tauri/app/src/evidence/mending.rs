//! Lost files that are found again.

use std::ops::ControlFlow;
use std::path::Path;

use ledgerline_core::Error;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::vault::{self, Kept};
use serde::Serialize;
use specta::Type;

use super::intake::{Names, keep_one};
use crate::failure::Failure;
use crate::session::Session;
use crate::work::{Task, Work};

/// What was found again.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Mended {
    /// How many files are well again.
    pub found: u32,
    /// How many are still lost.
    pub left: u32,
}

/// Takes a file that somebody points at for the one that is lost; nothing where the member stopped
/// it.
///
/// # Errors
/// Where it is not kept or is another file; nothing is kept then.
pub fn mend_file(session: &Session, work: &Work, lost: EvidenceId, path: &Path) -> Result<Option<Mended>, Failure> {
    let Some(kept) = keep_one(session, work, path, Names::SayNothing)? else { return Ok(None) };
    mend(session, lost, &kept)?;
    mended(session, 1).map(Some)
}

/// Looks for every lost file in a folder, whatever its name is there, and keeps those it finds.
/// Stopped, it keeps what was found until then.
///
/// # Errors
/// Where a file that was found is not kept, and the ledger's.
pub fn mend_from_folder(session: &Session, work: &Work, place: &Path) -> Result<Mended, Failure> {
    session.may_change()?;
    let folder = session.evidence_folder()?;
    let wanted = session.with(|logbook, today| logbook.files_to_find(today))?;
    let lost = session.with(|logbook, today| logbook.evidence_care(today))?.broken;
    let found = work.run(Task::Searching, None, |piece| {
        vault::search(place, &wanted, &mut |path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            piece.next(&name)
        })
    });
    let mut count = 0;
    for lost in lost.into_iter().map(|broken| broken.evidence) {
        let Some(path) = found.get(&lost.fingerprint) else { continue };
        let kept = folder.keep(path, &mut |_| ControlFlow::Continue(()));
        let kept = kept.map_err(|why| Error::NotKept { file_name: lost.file_name.clone(), why })?;
        mend(session, lost.id, &kept)?;
        count += 1;
    }
    mended(session, count)
}

fn mend(session: &Session, lost: EvidenceId, found: &Kept) -> Result<(), Failure> {
    session.with_kept(std::slice::from_ref(found), |logbook, today| logbook.mended(lost, found, today))
}

fn mended(session: &Session, found: u32) -> Result<Mended, Failure> {
    let care = session.with(|logbook, today| logbook.evidence_care(today))?;
    Ok(Mended { found, left: u32::try_from(care.broken.len()).unwrap_or(u32::MAX) })
}
