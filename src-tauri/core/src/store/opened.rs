//! What opening a ledger has come to, and what a write to one that is only read meets.

use rusqlite::Connection;

/// An open ledger, and whether what is derived in it was damaged and was made anew.
pub(super) struct Opened {
    pub(super) connection: Connection,
    pub(super) mended: bool,
}

/// The ledger is only read.
#[derive(Debug, thiserror::Error)]
#[error("the ledger is only read")]
pub(super) struct OnlyRead;
