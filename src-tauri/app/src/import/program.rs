//! Program files.

use std::io::Read as _;
use std::path::Path;

use ledgerline_core::domain::program::file::MOST_KIB;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::Done;

use crate::failure::{Failure, Obstacle, refused};
use crate::session::Session;

/// Reads a program file, and keeps the program.
///
/// # Errors
/// [`Obstacle::CannotRead`], and the ledger's.
pub fn import_program(session: &Session, path: &Path) -> Result<Done, Failure> {
    let bytes = bytes_of_program(path)?;
    session.with(|logbook, _| logbook.import_program(&bytes))
}

/// The bytes of a program file; of one that is too large, enough to see that it is.
fn bytes_of_program(path: &Path) -> Result<Vec<u8>, Failure> {
    let cannot_read = || refused(Obstacle::CannotRead, Phrase::new("failure-cannot-read"));
    // A folder, a pipe or a device is no file of rules, and even opening one may never end.
    if !std::fs::metadata(path).map_err(|_| cannot_read())?.is_file() {
        return Err(cannot_read());
    }
    let file = std::fs::File::open(path).map_err(|_| cannot_read())?;
    let mut bytes = Vec::new();
    let most = u64::from(MOST_KIB) * 1024 + 1;
    file.take(most).read_to_end(&mut bytes).map_err(|_| cannot_read())?;
    Ok(bytes)
}
