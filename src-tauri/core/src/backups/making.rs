//! Making a backup: it has its name once all of it is on the disk and was read again.

use std::fs;
use std::io::{self, Read as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::contents::Contents;
use super::manifest::{CertificateInFile, LedgerInFile, Manifest};
use super::place::{BackupFolder, FoundBackup, LEDGER, MANIFEST, PAGE};
use crate::disk;
use crate::domain::backup::BackupReason;
use crate::domain::evidence::Fingerprint;
use crate::store::{self, OpenError};
use crate::vault::{EvidenceFolder, FileInFolder, NotKept, fingerprint_of};

/// After so many days all certificates of a folder are held against their fingerprints again.
const CHECKED_EVERY: u64 = 7;

/// What is to be made.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Which record it is of.
    pub record: &'a str,
    /// When it is made.
    pub made_at: NaiveDateTime,
    /// Why.
    pub reason: BackupReason,
}

/// A backup that was asked for.
#[derive(Debug, Clone)]
pub struct Made {
    /// It, or the latest one where nothing has changed since and it is whole.
    pub found: FoundBackup,
    /// Whether it was made now.
    pub is_new: bool,
}

/// Why there is no backup. None that was there has changed.
#[derive(Debug, thiserror::Error)]
pub enum NotBackedUp {
    /// The disk has no room left.
    #[error("there is no room in {}", .0.display())]
    DiskFull(PathBuf),
    /// The folder may not be written to, or is not there.
    #[error("{} cannot be written to: {detail}", path.display())]
    CannotWrite {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// What was written is not what is there now.
    #[error("{} does not hold what was written", .0.display())]
    NotSound(PathBuf),
    /// The copy of the ledger does not open.
    #[error(transparent)]
    Ledger(OpenError),
    /// Whoever watched stopped it.
    #[error("it was stopped")]
    Stopped,
}

/// A backup that is being made. What there is of it goes where it is not completed.
#[derive(Debug)]
pub struct Unfinished {
    folder: BackupFolder,
    path: PathBuf,
    record: String,
    is_complete: bool,
}

impl BackupFolder {
    /// Begins a backup of a record. Only one is made at a time of each.
    ///
    /// # Errors
    /// [`NotBackedUp::DiskFull`], [`NotBackedUp::CannotWrite`].
    pub fn begin(&self, record: &str) -> Result<Unfinished, NotBackedUp> {
        self.make_ready().map_err(|error| cannot_write(self.path(), &error))?;
        self.remove_unfinished(record).map_err(|error| cannot_write(self.path(), &error))?;
        let path = self.unfinished(record);
        disk::make_folder(&path).map_err(|error| cannot_write(self.path(), &error))?;
        Ok(Unfinished { folder: self.clone(), path, record: record.to_owned(), is_complete: false })
    }

    /// Whether one of the backups here is of this very ledger, which nobody has open.
    ///
    /// # Errors
    /// The system's.
    pub fn has_ledger_of(&self, ledger: &Path) -> io::Result<bool> {
        let ledger = look_at(ledger)?;
        Ok(self.every_backup()?.iter().any(|it| it.manifest.ledger == ledger))
    }

    /// Copies a backup that stands in another folder, with the certificates that this one lacks; then drops what of this
    /// record is no longer kept here. Answers the copy, or the one that is here already.
    ///
    /// # Errors
    /// [`NotBackedUp`]; also where what is copied is not as it was made.
    pub fn take_over(
        &self,
        found: &FoundBackup,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<FoundBackup, NotBackedUp> {
        let manifest = &found.manifest;
        let failed = |error: io::Error| cannot_write(self.path(), &error);
        let is_it = |it: &&FoundBackup| it.manifest.ledger == manifest.ledger && it.manifest.number == manifest.number;
        let here = self.backups(&manifest.record).map_err(failed)?;
        if let Some(there) = here.iter().find(is_it).filter(|it| it.backup.verified) {
            return Ok(there.clone());
        }
        let unfinished = self.begin(&manifest.record)?;
        let from = BackupFolder::holding(&found.path).certificates();
        let mut taken = manifest.clone();
        unfinished.take_certificates(&mut taken, &from, here.first(), watch)?;
        if taken.lacking != manifest.lacking {
            return Err(NotBackedUp::NotSound(from.path().to_path_buf()));
        }
        for name in [LEDGER, PAGE] {
            copy(&found.path.join(name), &unfinished.path.join(name)).map_err(failed)?;
        }
        let taken = unfinished.name(&taken)?;
        // What is no longer kept and cannot be taken away yet is in nobody's way.
        let _ = self.prune(&manifest.record);
        Ok(taken)
    }
}

impl Unfinished {
    /// Where the copy of the ledger is to be put.
    #[must_use]
    pub fn ledger(&self) -> PathBuf {
        self.path.join(LEDGER)
    }

    /// Completes the backup from the copy of the ledger, which is opened and checked, and from the record's files. `page`
    /// makes what is to be read without this program; `watch` is told the bytes that were copied and can stop it.
    ///
    /// # Errors
    /// [`NotBackedUp`].
    pub fn complete(
        self,
        order: &Order<'_>,
        evidence: &EvidenceFolder,
        page: &dyn Fn(&Contents) -> Vec<u8>,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Made, NotBackedUp> {
        let failed = |error: io::Error| cannot_write(self.folder.path(), &error);
        // However it came here, it is on the disk before it gets a name.
        disk::sync_file(&self.ledger()).map_err(failed)?;
        let ledger = look_at(&self.ledger()).map_err(failed)?;
        let before = self.folder.backups(order.record).map_err(failed)?;
        if let Some(latest) = before.first().filter(|it| !order.reason.is_pinned() && is_same(it, ledger, order)) {
            return Ok(Made { found: latest.clone(), is_new: false });
        }
        let opened = store::glance_at(&self.ledger()).map_err(NotBackedUp::Ledger)?;
        let contents = Contents::of(&opened).map_err(NotBackedUp::Ledger)?;
        drop(opened);
        let number = before.first().map_or(0, |it| it.backup.number) + 1;
        let mut manifest =
            Manifest::new(order.record, number, order.made_at, order.reason, contents.activities.len(), ledger);
        manifest.certificates = contents.evidence.iter().map(CertificateInFile::from).collect();
        self.take_certificates(&mut manifest, evidence, before.first(), watch)?;
        disk::write_whole(&self.path.join(PAGE), &page(&contents)).map_err(failed)?;
        let (folder, record) = (self.folder.clone(), self.record.clone());
        let found = self.name(&manifest)?;
        // What is no longer kept and cannot be taken away yet is in nobody's way.
        let _ = folder.prune(&record);
        Ok(Made { found, is_new: true })
    }

    /// Copies the certificates that are not here, or are no longer what they were, and notes those that are not to be had.
    fn take_certificates(
        &self,
        manifest: &mut Manifest,
        from: &EvidenceFolder,
        before: Option<&FoundBackup>,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<(), NotBackedUp> {
        let here = self.folder.certificates();
        let today = manifest.made_at.date();
        // A clock that was put back is as good a reason as a week.
        let checked_on = before.map(|it| it.manifest.certificates_checked_on);
        let is_due =
            checked_on.is_none_or(|day| today.signed_duration_since(day).num_days().unsigned_abs() >= CHECKED_EVERY);
        let wanted = std::mem::take(&mut manifest.certificates);
        manifest.lacking.clear();
        for certificate in wanted {
            let file = FileInFolder::from(&certificate);
            let size = here.size_of(file);
            let is_here = size == Some(certificate.bytes) && (!is_due || here.sound_size(file).is_some());
            if is_here || self.take_one(&here, from, &certificate, watch)? {
                manifest.certificates.push(certificate);
            } else {
                manifest.lacking.push(certificate.sha256);
            }
        }
        manifest.certificates_checked_on = checked_on.filter(|_| !is_due).unwrap_or(today);
        Ok(())
    }

    /// Copies one certificate, and reads the copy again. Answers whether it is to be had.
    fn take_one(
        &self,
        here: &EvidenceFolder,
        from: &EvidenceFolder,
        certificate: &CertificateInFile,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<bool, NotBackedUp> {
        let file = FileInFolder::from(certificate);
        let Ok(mut source) = disk::open_plain(&from.path_of_file(file)) else { return Ok(false) };
        let mut done = 0;
        let taken = here.take_in(file, certificate.bytes, &mut source, &mut |step| step.since(&mut done, watch));
        match taken {
            Ok(()) if here.sound_size(file).is_some() => Ok(true),
            Ok(()) => Err(NotBackedUp::NotSound(here.path().to_path_buf())),
            Err(NotKept::Cancelled) => Err(NotBackedUp::Stopped),
            Err(NotKept::DiskFull) => Err(NotBackedUp::DiskFull(self.folder.path().to_path_buf())),
            Err(NotKept::CannotWrite(error)) => Err(cannot_write(self.folder.path(), &error)),
            Err(_) => Ok(false),
        }
    }

    /// Writes down what belongs to it, reads all of it again, and gives it its name.
    fn name(mut self, manifest: &Manifest) -> Result<FoundBackup, NotBackedUp> {
        let failed = |error: io::Error| cannot_write(self.folder.path(), &error);
        let text = manifest.to_json().map_err(io::Error::from).map_err(failed)?;
        disk::write_whole(&self.path.join(MANIFEST), &text).map_err(failed)?;
        let is_sound = look_at(&self.ledger()).map_err(failed)? == manifest.ledger
            && fs::read(self.path.join(MANIFEST)).is_ok_and(|read| read == text)
            && BackupFolder::backup_at(&self.path).is_some_and(|it| it.backup.verified);
        if !is_sound {
            return Err(NotBackedUp::NotSound(self.folder.path().to_path_buf()));
        }
        disk::sync_folder(&self.path).map_err(failed)?;
        let name = manifest.made_at.format("%Y-%m-%d %H-%M-%S").to_string();
        let (_, path) = disk::numbered(self.folder.path(), &name, "").map_err(failed)?;
        disk::rename(&self.path, &path).map_err(failed)?;
        self.is_complete = true;
        disk::sync_folder(self.folder.path()).map_err(failed)?;
        BackupFolder::backup_at(&path).ok_or(NotBackedUp::NotSound(path))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.is_complete {
            // Where it cannot be taken away, the next one does it.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// Whether the latest backup is what would be made.
fn is_same(latest: &FoundBackup, ledger: LedgerInFile, order: &Order<'_>) -> bool {
    let days = order.made_at.date().signed_duration_since(latest.manifest.certificates_checked_on).num_days();
    latest.manifest.ledger == ledger
        && latest.backup.verified
        && latest.backup.lacking == 0
        && days.unsigned_abs() < CHECKED_EVERY
}

/// The size and the fingerprint of a ledger that nobody has open.
fn look_at(ledger: &Path) -> io::Result<LedgerInFile> {
    let mut file = disk::open_plain(ledger)?;
    let bytes = file.metadata()?.len();
    let sha256: Fingerprint = fingerprint_of(&mut file.by_ref())?;
    Ok(LedgerInFile { bytes, sha256 })
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = disk::open_plain(from)?;
    disk::make_own_file(to)?;
    let mut copy = fs::OpenOptions::new().write(true).open(to)?;
    io::copy(&mut source, &mut copy)?;
    copy.sync_all()
}

fn cannot_write(path: &Path, error: &io::Error) -> NotBackedUp {
    match store::unreachable_at(path, error) {
        OpenError::DiskFull(path) => NotBackedUp::DiskFull(path),
        _ => NotBackedUp::CannotWrite { path: path.to_path_buf(), detail: error.to_string() },
    }
}
