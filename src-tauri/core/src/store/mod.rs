//! The store: the ledger's file. The only place with SQL.
//!
//! One connection, one process at a time, one action one transaction. What a commit has returned
//! for survives a crash or a power cut.

pub(crate) mod acceptances;
pub(crate) mod activities;
pub(crate) mod attachments;
pub(crate) mod changes;
pub(crate) mod checklists;
pub(crate) mod checks;
pub(crate) mod closings;
mod columns;
pub(crate) mod cycles;
pub(crate) mod days;
pub(crate) mod deleted;
pub(crate) mod dismissals;
pub(crate) mod evidence;
pub(crate) mod file_says;
mod folder;
mod glance;
pub(crate) mod kinds;
mod looking;
pub(crate) mod members;
mod mend;
mod open;
mod opened;
pub(crate) mod programs;
pub(crate) mod readings;
mod schema;
pub(crate) mod settings;
pub(crate) mod sidecars;
mod step;
mod stored;
pub(crate) mod table_templates;

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub(crate) use glance::{Moment, create_from};
pub use glance::{glance, glance_at};
pub(crate) use looking::look;
pub(crate) use open::unreachable_at;
pub use open::{
    OpenError, copies_before_updates, create, has_or_had_ledger, in_memory, keep_damaged, make_folder, open,
};

/// An open ledger, with the lock that keeps every other process out of its folder.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// None of a ledger in memory.
    folder: Option<folder::Folder>,
    /// Freed by the system when the process ends, however it ends. Declared after the connection,
    /// so that the file is closed before the lock goes.
    _lock: Option<folder::Lock>,
    /// Whether what is derived was damaged when it was opened, and was made anew.
    mended: bool,
    /// Whether nothing of the member's is changed in it.
    only_read: bool,
}

impl Store {
    fn of(opened: opened::Opened, folder: folder::Folder, lock: folder::Lock) -> Self {
        let opened::Opened { connection, mended } = opened;
        Self { connection, folder: Some(folder), _lock: Some(lock), mended, only_read: false }
    }

    /// A ledger in memory.
    fn alone(connection: Connection) -> Self {
        Self { connection, folder: None, _lock: None, mended: false, only_read: false }
    }

    /// Whether what is derived was damaged when this ledger was opened, and was made anew.
    pub(crate) fn is_mended(&self) -> bool {
        self.mended
    }

    /// Whether nothing of the member's is changed in it.
    pub(crate) fn is_only_read(&self) -> bool {
        self.only_read
    }

    /// For reading.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// For writing what is only made from something else and may be lost, also while something is
    /// being asked. Without a commit, nothing has happened.
    pub(crate) fn derived(&self) -> rusqlite::Result<Transaction<'_>> {
        Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
    }

    /// Whether the ledger's own file holds everything, and the log beside it nothing.
    pub(crate) fn is_settled(&self) -> bool {
        !self.folder.as_ref().is_some_and(folder::Folder::has_log)
    }

    /// Brings what was committed from the log into the ledger's own file, so that whoever copies that one
    /// file has everything.
    pub(crate) fn settle(&self) -> rusqlite::Result<()> {
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }

    /// Leaves nothing of what was deleted in the ledger's own file or in the log beside it, as far as there is room to write it
    /// anew. It is deleted all the same where there is none.
    pub(crate) fn leave_no_trace(&self) {
        let _ = self.connection.execute_batch("VACUUM").and_then(|()| self.settle());
    }

    /// For writing: takes the write lock at once, so that what was read in it still holds at the
    /// commit. Without a commit, nothing has happened.
    pub(crate) fn transaction(&mut self) -> rusqlite::Result<Transaction<'_>> {
        if self.only_read {
            return Err(rusqlite::Error::ToSqlConversionFailure(opened::OnlyRead.into()));
        }
        self.connection.transaction_with_behavior(TransactionBehavior::Immediate)
    }
}
