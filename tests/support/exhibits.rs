//! Exhibits and the bytes of their files, in a few words.

use ledgerline_core::domain::audit::exhibit::{Contents, Exhibit, ExhibitNo};
use ledgerline_core::domain::evidence::{Evidence, EvidenceId, EvidenceKind, FileType, Fingerprint, Soundness};
use sha2::{Digest, Sha256};

use crate::day;

/// What this is known by.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    Fingerprint::new(Sha256::digest(bytes).into())
}

/// A certificate with these bytes that proves the activities with these numbers.
///
/// # Panics
/// Where it is larger than a number can say.
#[must_use]
pub fn exhibit(no: u32, file_name: &str, proves: &[u32], bytes: &[u8]) -> Exhibit {
    Exhibit {
        no: ExhibitNo(no),
        evidence: Evidence {
            id: EvidenceId(i64::from(no)),
            fingerprint: fingerprint(bytes),
            file_type: FileType::Pdf,
            bytes: u64::try_from(bytes.len()).expect("a small file"),
            file_name: file_name.to_owned(),
            kind: EvidenceKind::Certificate,
            kept_on: day("2026-11-20"),
            put_away: false,
        },
        proves: proves.to_vec(),
        soundness: Soundness::Sound,
        keep_until: day("2034-12-31"),
        contents: Contents {
            legibility: None,
            pages: 1,
            issuer: Some("North Shore hospice network".to_owned()),
            date: Some(day("2024-03-04")),
            texts: Vec::new(),
            recognised: false,
        },
    }
}

/// The same exhibit, whose file is not as it was kept.
#[must_use]
pub fn lost(mut exhibit: Exhibit, soundness: Soundness) -> Exhibit {
    exhibit.soundness = soundness;
    exhibit
}
