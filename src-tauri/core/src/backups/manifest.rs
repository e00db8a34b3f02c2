//! What a backup says of itself, as it stands on the disk: a format of its own, read by programs to come.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::domain::backup::{Backup, BackupReason};
use crate::domain::evidence::{Evidence, FileType, Fingerprint};
use crate::own_words::own_words;
use crate::vault::FileInFolder;

/// The form that this program writes.
const FORM: u32 = 1;

/// What a backup says of itself, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    form: u32,
    /// Which record it is of: several may have backups in one folder.
    pub(super) record: String,
    pub(super) number: u32,
    pub(super) made_at: NaiveDateTime,
    reason: ReasonInFile,
    activities: u32,
    pub(super) ledger: LedgerInFile,
    pub(super) certificates: Vec<CertificateInFile>,
    /// The fingerprints of those that were lost or damaged.
    pub(super) lacking: Vec<Fingerprint>,
    /// The day on which all its certificates were last held against their fingerprints.
    pub(super) certificates_checked_on: NaiveDate,
}

/// The ledger's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LedgerInFile {
    pub(super) bytes: u64,
    pub(super) sha256: Fingerprint,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CertificateInFile {
    pub(super) sha256: Fingerprint,
    #[serde(rename = "type")]
    pub(super) file_type: TypeInFile,
    pub(super) bytes: u64,
    /// What the member knows it as.
    pub(super) name: String,
}

own_words! {
    /// Why it was made.
    ReasonInFile of BackupReason {
        Changed = "changed",
        Asked = "asked",
        BeforeUpdate = "before-update",
        BeforeRestore = "before-restore",
        BeforeImport = "before-import",
    }
}

own_words! {
    /// What a certificate is to a computer.
    TypeInFile of FileType {
        Pdf = "pdf",
        Jpeg = "jpeg",
        Png = "png",
        Webp = "webp",
        Heic = "heic",
        Eml = "eml",
        Msg = "msg",
        Docx = "docx",
        Odt = "odt",
        Txt = "txt",
        Csv = "csv",
        Xlsx = "xlsx",
        Ods = "ods",
        Midi = "midi",
        MusicXml = "musicxml",
        Mp3 = "mp3",
        M4a = "m4a",
        Wav = "wav",
    }
}

impl From<&Evidence> for CertificateInFile {
    fn from(file: &Evidence) -> Self {
        Self {
            sha256: file.fingerprint,
            file_type: TypeInFile(file.file_type),
            bytes: file.bytes,
            name: file.file_name.clone(),
        }
    }
}

impl From<&CertificateInFile> for FileInFolder {
    fn from(certificate: &CertificateInFile) -> Self {
        Self { fingerprint: certificate.sha256, file_type: certificate.file_type.0 }
    }
}

impl Manifest {
    pub(super) fn new(
        record: &str,
        number: u32,
        made_at: NaiveDateTime,
        reason: BackupReason,
        activities: usize,
        ledger: LedgerInFile,
    ) -> Self {
        Self {
            form: FORM,
            record: record.to_owned(),
            number,
            made_at,
            reason: ReasonInFile(reason),
            activities: count(activities),
            ledger,
            certificates: Vec::new(),
            lacking: Vec::new(),
            certificates_checked_on: made_at.date(),
        }
    }

    /// Reads what a backup says of itself; nothing where that is not understood, as of a newer form.
    #[must_use]
    pub fn read(text: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(text).ok()?;
        (manifest.form == FORM).then_some(manifest)
    }

    pub(super) fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        Ok(text)
    }

    /// The backup that it tells of. It is for whoever has looked to say whether all of it is there.
    #[must_use]
    pub fn backup(&self, verified: bool) -> Backup {
        Backup {
            number: self.number,
            made_at: self.made_at,
            reason: self.reason.0,
            activities: self.activities,
            certificates: count(self.certificates.len()),
            lacking: count(self.lacking.len()),
            verified,
        }
    }

    /// Which record it is of.
    #[must_use]
    pub fn record(&self) -> &str {
        &self.record
    }

    /// The certificates in it, each with its size in bytes and the name that the member knows it by.
    pub fn certificates(&self) -> impl Iterator<Item = (FileInFolder, u64, &str)> {
        self.certificates.iter().map(|it| (it.into(), it.bytes, it.name.as_str()))
    }

    /// The size of its ledger, and the fingerprint of that.
    #[must_use]
    pub const fn ledger(&self) -> (u64, Fingerprint) {
        (self.ledger.bytes, self.ledger.sha256)
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
