//! Backups of the record: made while it is open, kept beside it and in a second folder, restored in its place; and all of
//! one in one file.

mod everything;
mod making;
mod restoring;
mod second;

use chrono::NaiveDateTime;
use ledgerline_core::backups::{BackupFolder, FoundBackup};
use ledgerline_core::domain::backup::Backup;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::failure::Failure;
use crate::session::Session;

pub use everything::{EverythingExported, export_everything, name_of_everything};
pub use making::{BackedUp, back_up, back_up_daily, back_up_if_changed, back_up_to};
pub use restoring::{RestoreDone, RestoreFrom, page_of, preview_restore, restore};
pub use second::{forget_second_folder, second_reached_on, set_second_folder};

/// Which folder of backups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum BackupPlace {
    /// The one beside the ledger.
    Own,
    /// The second one, as on a stick.
    Second,
}

/// A backup that is kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct KeptBackup {
    /// In which folder.
    pub place: BackupPlace,
    /// What it is called there.
    pub name: String,
    /// What it is.
    pub backup: Backup,
}

/// The second folder.
#[derive(Debug, Clone, Serialize, Type)]
pub struct SecondFolder {
    /// Where it is.
    pub folder: String,
    /// When it was reached last, and holds a backup since.
    pub reached_at: Option<NaiveDateTime>,
    /// Whether it can be reached now.
    pub is_there: bool,
}

/// How safe the record is.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Backups {
    /// The backups beside the ledger, the latest first, then those in the second folder.
    pub kept: Vec<KeptBackup>,
    /// Where those beside the ledger are.
    pub folder: String,
    /// The second folder, where one is set.
    pub second: Option<SecondFolder>,
}

/// How safe the record is. It need not be open.
///
/// # Errors
/// [`Failure::Refused`] where the folder of backups cannot be read.
pub fn backups(session: &Session) -> Result<Backups, Failure> {
    let own = BackupFolder::of_ledger(session.folder());
    let mut kept = kept_in(BackupPlace::Own, own.every_backup().map_err(|error| making::unreadable(&own, &error))?);
    let second = second::second(session);
    if let Some(folder) = second.as_ref().and_then(second::Second::reached) {
        // What cannot be read there now is told by its not being there.
        kept.extend(kept_in(BackupPlace::Second, folder.every_backup().unwrap_or_default()));
    }
    Ok(Backups { kept, folder: own.path().display().to_string(), second: second.map(|second| second.told()) })
}

fn kept_in(place: BackupPlace, found: Vec<FoundBackup>) -> Vec<KeptBackup> {
    let mut found = found;
    // Of several records, or of one that was lost meanwhile: what was made last is what is looked for.
    found.sort_by_key(|it| std::cmp::Reverse((it.backup.made_at, it.backup.number)));
    let name = |it: &FoundBackup| it.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    found.into_iter().map(|it| KeptBackup { place, name: name(&it), backup: it.backup }).collect()
}
