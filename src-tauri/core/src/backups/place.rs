//! The folder in which backups stand.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::manifest::Manifest;
use crate::disk;
use crate::domain::backup::{self, Backup};
use crate::vault::EvidenceFolder;

/// The folder's name beside the ledger.
const BESIDE_LEDGER: &str = "backups";

/// The folder's name in one that the member has chosen.
const WITHIN: &str = "Ledgerline";

/// The certificates of all backups.
const CERTIFICATES: &str = "certificates";

/// What a backup says of itself.
pub(super) const MANIFEST: &str = "backup.json";

/// Its ledger.
pub(super) const LEDGER: &str = "ledger.db";

/// The name of the page in a backup: its activities, to be read.
pub const PAGE: &str = "index.html";

/// How the names begin of what is not, or no longer, a backup; the record it is of follows.
const UNFINISHED: &str = "unfinished-";

/// No manifest is larger, in bytes: what is larger is not read.
pub(super) const LARGEST_MANIFEST: u64 = 16_000_000;

const ABOUT: &str = "Ledgerline.txt";

const ABOUT_TEXT: &str = "\
Ledgerline keeps backups of a continuing-education record here: a folder for each, and the certificates of\r\n\
all of them in \"certificates\". To read one without Ledgerline, open its index.html in any browser. To take it\r\n\
elsewhere, copy this whole folder.\r\n\r\n\
Ledgerline garde ici les sauvegardes d’un dossier de formation continue : un répertoire pour chacune, et les\r\n\
attestations de toutes dans « certificates ». Pour en lire une sans Ledgerline, ouvrez son fichier index.html dans\r\n\
un navigateur. Pour l’emporter, copiez ce répertoire en entier.\r\n";

/// A folder in which backups stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFolder(PathBuf);

/// A backup that was found in its folder.
#[derive(Debug, Clone)]
pub struct FoundBackup {
    /// What it is.
    pub backup: Backup,
    /// Where it stands.
    pub path: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl BackupFolder {
    /// The backups beside the ledger in the folder `ledger`.
    #[must_use]
    pub fn of_ledger(ledger: &Path) -> Self {
        Self(ledger.join(BESIDE_LEDGER))
    }

    /// The backups in a folder of their own within one that the member has chosen, as on a stick; the chosen one itself
    /// where it is that folder.
    #[must_use]
    pub fn within(chosen: &Path) -> Self {
        let is_one = chosen.join(ABOUT).is_file() && chosen.file_name().is_some_and(|name| name == WITHIN);
        Self(if is_one { chosen.to_path_buf() } else { chosen.join(WITHIN) })
    }

    /// The folder that holds the backup in the folder `path`.
    pub(super) fn holding(path: &Path) -> Self {
        Self(disk::folder_of(path).to_path_buf())
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The backups' copies of certificates.
    #[must_use]
    pub fn certificates(&self) -> EvidenceFolder {
        EvidenceFolder::at(&self.0.join(CERTIFICATES))
    }

    /// The backups of a record, the latest first; what else lies in the folder is left alone. Whether all of a backup is
    /// there is told by names and sizes; what the files hold is looked at where one is restored, and once a week.
    ///
    /// # Errors
    /// The system's; a folder that is not there has none.
    pub fn backups(&self, record: &str) -> io::Result<Vec<FoundBackup>> {
        let mut found = self.every_backup()?;
        found.retain(|it| it.manifest.record == record);
        Ok(found)
    }

    /// The same of every record that has backups here.
    ///
    /// # Errors
    /// As [`BackupFolder::backups`].
    pub fn every_backup(&self) -> io::Result<Vec<FoundBackup>> {
        let entries = match fs::read_dir(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut found = Vec::new();
        for entry in entries {
            let path = entry?.path();
            let is_unfinished = path.file_name().is_none_or(|it| it.to_string_lossy().starts_with(UNFINISHED));
            if !is_unfinished && let Some(manifest) = manifest_in(&path) {
                let backup = manifest.backup(self.is_all_there(&path, &manifest));
                found.push(FoundBackup { backup, path, manifest });
            }
        }
        found.sort_by(|a, b| (&a.manifest.record, b.manifest.number).cmp(&(&b.manifest.record, a.manifest.number)));
        Ok(found)
    }

    /// The backup that stands in the folder `path`, where it is one.
    #[must_use]
    pub fn backup_at(path: &Path) -> Option<FoundBackup> {
        let manifest = manifest_in(path)?;
        let backup = manifest.backup(Self::holding(path).is_all_there(path, &manifest));
        Some(FoundBackup { backup, path: path.to_path_buf(), manifest })
    }

    fn is_all_there(&self, path: &Path, manifest: &Manifest) -> bool {
        let has =
            |path: &Path, bytes: u64| fs::symlink_metadata(path).is_ok_and(|it| it.is_file() && it.len() == bytes);
        let certificates = self.certificates();
        has(&path.join(LEDGER), manifest.ledger.bytes)
            && manifest.certificates().all(|(file, bytes, _)| has(&certificates.path_of_file(file), bytes))
    }

    /// Whether it was made ready for backups. A mount point without its drive was not.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.0.join(ABOUT).is_file()
    }

    /// Makes the folder where it is not there; the one that holds it is never made.
    ///
    /// # Errors
    /// The system's.
    pub fn make_ready(&self) -> io::Result<()> {
        disk::make_folder(&self.0)?;
        if self.is_ready() { Ok(()) } else { disk::write_whole(&self.0.join(ABOUT), ABOUT_TEXT.as_bytes()) }
    }

    /// Where a backup of a record stands as long as it has no name.
    pub(super) fn unfinished(&self, record: &str) -> PathBuf {
        self.0.join(format!("{UNFINISHED}{record}"))
    }

    /// Removes what was left of a backup of this record that was not finished, or not all taken away.
    pub(super) fn remove_unfinished(&self, record: &str) -> io::Result<()> {
        match fs::remove_dir_all(self.unfinished(record)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => disk::remove_incoming(&self.0).and_then(|()| self.certificates().remove_unfinished()),
        }
    }

    /// Takes away those backups of a record that are no longer kept.
    pub(super) fn prune(&self, record: &str) -> io::Result<()> {
        let found = self.backups(record)?;
        let backups: Vec<Backup> = found.iter().map(|it| it.backup.clone()).collect();
        let dropped = backup::no_longer_kept(&backups);
        for found in found.iter().filter(|it| dropped.contains(&it.backup.number)) {
            // Half of one is never taken for a backup.
            let unfinished = self.unfinished(record);
            disk::rename(&found.path, &unfinished)?;
            disk::sync_folder(&self.0)?;
            fs::remove_dir_all(unfinished)?;
        }
        Ok(())
    }
}

fn manifest_in(backup: &Path) -> Option<Manifest> {
    let mut text = Vec::new();
    disk::open_plain(&backup.join(MANIFEST)).ok()?.take(LARGEST_MANIFEST).read_to_end(&mut text).ok()?;
    Manifest::read(&text)
}
