//! Files, checklists and texts as the history and their tables hold them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::{StoredEvidenceKind, StoredFileType};
use crate::domain::activity::ActivityId;
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::checklist::Checklists;
use crate::domain::evidence::file_text::{FileText, LinePlace, PageText, TextLine};
use crate::domain::evidence::{Evidence, EvidenceId, EvidenceKind, Fingerprint};
use crate::domain::values::kind::Kind;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredEvidence {
    id: i64,
    fingerprint: Fingerprint,
    file_type: StoredFileType,
    bytes: u64,
    file_name: String,
    kind: StoredEvidenceKind,
    kept_on: NaiveDate,
    set_aside: bool,
}

/// A difference that the member has accepted.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredAcceptance {
    activity: i64,
    evidence: i64,
    difference: String,
    reason: String,
    accepted_on: NaiveDate,
}

/// The checklists the member has changed, by kind.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct StoredChecklists(BTreeMap<Kind, StoredChecklist>);

#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct StoredChecklist(Vec<StoredEvidenceKind>);

/// The text of a file, page by page and line by line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct StoredText(Vec<Vec<StoredLine>>);

#[derive(Debug, Serialize, Deserialize)]
struct StoredLine {
    text: String,
    size: u16,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    in_doubt: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<StoredPlace>,
}

/// Where a line stands: its upper and lower edge, and from where to where each word.
#[derive(Debug, Serialize, Deserialize)]
struct StoredPlace(u16, u16, Vec<(u16, u16)>);

impl From<&Evidence> for StoredEvidence {
    fn from(evidence: &Evidence) -> Self {
        let Evidence { id, fingerprint, file_type, bytes, file_name, kind, kept_on, put_away } = evidence.clone();
        Self {
            id: id.0,
            fingerprint,
            file_type: StoredFileType(file_type),
            bytes,
            file_name,
            kind: StoredEvidenceKind(kind),
            kept_on,
            set_aside: put_away,
        }
    }
}

impl From<StoredEvidence> for Evidence {
    fn from(stored: StoredEvidence) -> Self {
        let StoredEvidence { id, fingerprint, file_type, bytes, file_name, kind, kept_on, set_aside } = stored;
        Self {
            id: EvidenceId(id),
            fingerprint,
            file_type: file_type.0,
            bytes,
            file_name,
            kind: kind.0,
            kept_on,
            put_away: set_aside,
        }
    }
}

impl From<&Acceptance> for StoredAcceptance {
    fn from(acceptance: &Acceptance) -> Self {
        let Acceptance { activity, evidence, difference, reason, on } = acceptance.clone();
        Self { activity: activity.0, evidence: evidence.0, difference, reason, accepted_on: on }
    }
}

impl From<StoredAcceptance> for Acceptance {
    fn from(stored: StoredAcceptance) -> Self {
        let StoredAcceptance { activity, evidence, difference, reason, accepted_on } = stored;
        Self { activity: ActivityId(activity), evidence: EvidenceId(evidence), difference, reason, on: accepted_on }
    }
}

impl From<&Checklists> for StoredChecklists {
    fn from(checklists: &Checklists) -> Self {
        Self(checklists.0.iter().map(|(kind, wanted)| (kind.clone(), StoredChecklist::of(wanted))).collect())
    }
}

impl From<StoredChecklists> for Checklists {
    fn from(stored: StoredChecklists) -> Self {
        Self(stored.0.into_iter().map(|(kind, wanted)| (kind, wanted.wanted())).collect())
    }
}

impl StoredChecklist {
    /// What an activity of a kind is to have.
    pub(crate) fn of(wanted: &[EvidenceKind]) -> Self {
        Self(wanted.iter().copied().map(StoredEvidenceKind).collect())
    }

    /// What an activity of a kind is to have.
    pub(crate) fn wanted(self) -> Vec<EvidenceKind> {
        self.0.into_iter().map(|kind| kind.0).collect()
    }
}

impl From<&FileText> for StoredText {
    fn from(text: &FileText) -> Self {
        let line = |TextLine { text, size, in_doubt, place }: &TextLine| StoredLine {
            text: text.clone(),
            size: *size,
            in_doubt: *in_doubt,
            place: place.as_ref().map(|LinePlace { top, bottom, words }| StoredPlace(*top, *bottom, words.clone())),
        };
        Self(text.0.iter().map(|page| page.0.iter().map(line).collect()).collect())
    }
}

impl From<StoredText> for FileText {
    fn from(stored: StoredText) -> Self {
        let line = |StoredLine { text, size, in_doubt, place }| TextLine {
            text,
            size,
            in_doubt,
            place: place.map(|StoredPlace(top, bottom, words)| LinePlace { top, bottom, words }),
        };
        Self(stored.0.into_iter().map(|page| PageText(page.into_iter().map(line).collect())).collect())
    }
}
