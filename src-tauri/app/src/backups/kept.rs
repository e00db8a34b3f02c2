//! The backups that are kept.

use ledgerline_core::backups::{BackupFolder, FoundBackup};
use ledgerline_core::domain::backup::Backup;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::failed::unreadable;
use super::second::{Second, SecondFolder, second};
use crate::failure::Failure;
use crate::session::Session;

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
    let mut kept = kept_in(BackupPlace::Own, own.every_backup().map_err(|error| unreadable(&own, &error))?);
    let second = second(session);
    if let Some(folder) = second.as_ref().and_then(Second::reached) {
        // What cannot be read there now is told by its not being there.
        kept.extend(kept_in(BackupPlace::Second, folder.every_backup().unwrap_or_default()));
    }
    Ok(Backups { kept, folder: own.path().display().to_string(), second: second.map(|second| second.told()) })
}

/// Those that were found in one folder, the latest first.
pub(super) fn kept_in(place: BackupPlace, mut found: Vec<FoundBackup>) -> Vec<KeptBackup> {
    // By their order, whatever a clock has said; of several records, those made later first.
    found.sort_by_key(|it| std::cmp::Reverse((it.backup.number, it.backup.made_at)));
    let name = |it: &FoundBackup| it.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    found.into_iter().map(|it| KeptBackup { place, name: name(&it), backup: it.backup }).collect()
}
