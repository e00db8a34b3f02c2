//! Backups: what of a record is kept besides itself, and for how long.

mod keeping;

use chrono::NaiveDateTime;
use serde::Serialize;
use specta::Type;

pub use keeping::no_longer_kept;

/// A backup of a record: its ledger and every certificate that the ledger knew of, at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Backup {
    /// Its number: the order in which the backups of a record were made, whatever the clock said.
    #[serde(rename = "id")]
    pub number: u32,
    /// When it was made, by the clock of the computer.
    pub made_at: NaiveDateTime,
    /// Why it was made.
    pub reason: BackupReason,
    /// How many activities are in it.
    pub activities: u32,
    /// How many certificates are in it.
    pub certificates: u32,
    /// How many certificates are not in it, as they were lost or damaged when it was made.
    pub lacking: u32,
    /// Whether it was opened and checked, and all of it is still there.
    pub verified: bool,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum BackupReason {
    /// Something has changed since the last one.
    Changed,
    /// The member asked for it.
    Asked,
    /// It is the record as it was before a newer version of the program brought it up to date.
    BeforeUpdate,
    /// It is the record as it was before another state of it was restored.
    BeforeRestore,
    /// It is the record as it was before activities of a table were added.
    BeforeImport,
}

impl BackupReason {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Changed, Self::Asked, Self::BeforeUpdate, Self::BeforeRestore, Self::BeforeImport];

    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Asked => "asked",
            Self::BeforeUpdate => "before-update",
            Self::BeforeRestore => "before-restore",
            Self::BeforeImport => "before-import",
        }
    }

    /// Whether a backup made for this reason is kept for as long as the member leaves it there: it is the way back
    /// from something that nothing else takes back.
    #[must_use]
    pub const fn is_pinned(self) -> bool {
        matches!(self, Self::BeforeUpdate | Self::BeforeRestore)
    }
}
