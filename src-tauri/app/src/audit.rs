//! The drill: activities drawn as an audit would draw them, and their files looked at.

use ledgerline_core::domain::audit::drill::Drill;
use ledgerline_core::domain::cycle::CycleId;

use crate::evidence::check;
use crate::failure::Failure;
use crate::session::Session;
use crate::work::{Task, Work};

/// Draws activities as an audit would, and looks at their files as a piece of work; nothing where
/// that is stopped: of files that nobody looked at nothing is said.
///
/// # Errors
/// The ledger's.
pub fn drill(session: &Session, work: &Work, cycle: CycleId, seed: u32) -> Result<Option<Drill>, Failure> {
    let files = session.with(|logbook, today| logbook.files_of_drill(cycle, seed, today))?;
    let count = u32::try_from(files.len()).ok();
    let looked =
        work.run(Task::Checking, count, |piece| check(session, &files, &mut |done, at| piece.goes_on(done, at)))?;
    if looked.is_break() {
        return Ok(None);
    }
    session.with(|logbook, today| logbook.drill(cycle, seed, today)).map(Some)
}
