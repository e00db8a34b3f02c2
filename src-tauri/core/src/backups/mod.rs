//! Backups: folders that hold whole records as they were, each to be read without this program.
//!
//! ```text
//! backups/
//!   Ledgerline.txt            what this is, for whoever finds it
//!   certificates/ab/abcd….pdf every certificate, once, by its fingerprint
//!   2026-11-29 14-03-05/      one backup
//!     index.html              the activities, with links to their certificates
//!     ledger.db               the ledger
//!     backup.json             what belongs to it, with fingerprints
//! ```
//!
//! The certificates are the backups' own copies, and never the record's files: one that is damaged in place would be
//! damaged everywhere. Every backup of a folder shares them, on any file system, and none is ever taken away: the ledger
//! keeps every file for good, so the latest backup needs each of them.
//!
//! # The order of making
//! 1. The ledger is copied through SQLite into `unfinished-…`, and the copy is opened and checked.
//! 2. Certificates that are not there yet are copied and held against their fingerprints.
//! 3. `index.html` and, last, `backup.json` are written; all of it is synced, and read again.
//! 4. Only then does the folder get its name; and only then does an older one make room.
//!
//! What a crash can leave is an `unfinished-…`, which the next backup removes, and certificates that the next backup needs.

mod contents;
mod making;
mod manifest;
mod place;
mod source;

pub use contents::Contents;
pub use making::{Made, NotBackedUp, Order, Unfinished};
pub use manifest::Manifest;
pub use place::{BackupFolder, FoundBackup, PAGE};
pub use source::{FolderSource, NotABackup, Part, Source};
pub(crate) use source::{ledger, manifest};
