//! Why a backup was not made, in a sentence.

use std::io;
use std::path::Path;

use ledgerline_core::backups::{BackupFolder, NotBackedUp};
use ledgerline_core::domain::values::phrase::Phrase;

use crate::failure::{Failure, Obstacle, refused};

/// Why there is no backup.
pub(super) fn not_backed_up(error: &NotBackedUp) -> Failure {
    let text = match error {
        NotBackedUp::DiskFull(path) => Phrase::new("failure-backup-disk-full").with("path", path.display().to_string()),
        NotBackedUp::CannotWrite { path, detail } => Phrase::new("failure-backup-cannot-write")
            .with("path", path.display().to_string())
            .with("detail", detail.as_str()),
        NotBackedUp::NotSound(path) => Phrase::new("failure-backup-not-sound").with("path", path.display().to_string()),
        NotBackedUp::Ledger(error) => Phrase::new("failure-backup-ledger").with("detail", error.to_string()),
        NotBackedUp::Stopped => Phrase::new("failure-backup-stopped"),
    };
    refused(Obstacle::NotBackedUp, text)
}

/// A folder that cannot be written to.
pub(super) fn not_written(path: &Path, error: &io::Error) -> Failure {
    let text = if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
        Phrase::new("failure-backup-disk-full").with("path", path.display().to_string())
    } else {
        Phrase::new("failure-backup-cannot-write")
            .with("path", path.display().to_string())
            .with("detail", error.kind().to_string())
    };
    refused(Obstacle::NotBackedUp, text)
}

/// A folder of backups that cannot be read.
pub(super) fn unreadable(folder: &BackupFolder, error: &io::Error) -> Failure {
    let text = Phrase::new("failure-backups-unreadable")
        .with("path", folder.path().display().to_string())
        .with("detail", error.kind().to_string());
    refused(Obstacle::BackupFolder, text)
}
