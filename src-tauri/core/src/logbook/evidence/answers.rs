//! What the verbs about evidence answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::activity::{Activity, ActivityId};
use crate::domain::evidence::proof::ProofReason;
use crate::domain::evidence::{Evidence, EvidenceId, EvidenceKind, Legibility, Soundness};
use crate::domain::values::phrase::Phrase;
use crate::logbook::Done;
use crate::reading::suggestion::Suggested;

/// An activity by its name, for a list of what a file proves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ActivityName {
    /// Which.
    pub id: ActivityId,
    /// Its title.
    pub title: String,
    /// Its last day.
    pub day: NaiveDate,
}

impl ActivityName {
    pub(in crate::logbook) fn of(activity: &Activity) -> Self {
        Self { id: activity.id, title: activity.details.title.clone(), day: activity.details.end }
    }
}

/// Whether a file that came was there already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Arrival {
    /// It is new, or was put away.
    New,
    /// The same file, by its fingerprint, was there.
    Known {
        /// What it was attached to; nothing where it waited to be filed.
        attached_to: Vec<ActivityName>,
    },
}

/// A file that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ArrivedFile {
    /// The file.
    pub evidence: Evidence,
    /// Whether it was there already.
    pub arrival: Arrival,
}

/// What became of files that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Filing {
    /// The action, to be undone; none where all was as it is already.
    pub done: Option<Done>,
    /// The files, each once.
    pub files: Vec<ArrivedFile>,
}

/// A file of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FiledEvidence {
    /// The file.
    pub evidence: Evidence,
    /// How it was when it was last looked at.
    pub soundness: Soundness,
    /// When that was.
    pub checked_on: Option<NaiveDate>,
    /// How well it could be read; none where it was not looked into yet.
    pub legibility: Option<Legibility>,
    /// How many pages it has.
    pub pages: u32,
    /// Whether there is text of it to read.
    pub has_text: bool,
    /// Whether that text was recognised on a picture, so that it may be wrong.
    pub recognised: bool,
    /// The other activities it proves.
    pub others: Vec<ActivityName>,
    /// Why it has to be looked at, and what of that was accepted.
    pub reasons: Vec<ProofReason>,
    /// What else is told of it and holds nothing up.
    pub told: Vec<Phrase>,
    /// What it says and the activity lacks.
    pub also_says: Vec<Phrase>,
}

/// A file, and what it is to be to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NamedEvidence {
    /// Which.
    pub id: EvidenceId,
    /// What it is.
    pub kind: EvidenceKind,
}

/// How sure it is what a file that waits proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// Nobody could ask: it shows that somebody took part, has the very title and the days of the activities that it is proposed
    /// for and fits no other, or says all that a new one needs; nothing on it speaks against that, or is to be looked at.
    Certain,
    /// Something is for the member to say.
    ToCheck,
    /// Its words are not read yet, or cannot be.
    Unread,
}

/// A file about which nothing is in doubt, as it was shown to the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CertainFile {
    /// Which.
    pub id: EvidenceId,
    /// The activities that it proves; nothing where it becomes a new one.
    pub activities: Vec<ActivityId>,
}

/// A file that waits to be filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct UnfiledFile {
    /// The file.
    pub evidence: Evidence,
    /// How well it could be read; none where it was not looked into yet.
    pub legibility: Option<Legibility>,
    /// How many pages it has.
    pub pages: u32,
    /// Whether there is text of it to read.
    pub has_text: bool,
    /// Whether that text was recognised on a picture, so that it may be wrong.
    pub recognised: bool,
    /// What its text and its name suggest.
    pub suggested: Suggested,
    /// The activities it most likely belongs to, the best first.
    pub likely: Vec<ActivityName>,
    /// Those of them that it is proposed for: it fits them, so that it need not become a new
    /// activity; nothing where it fits none.
    pub proposed: Vec<ActivityId>,
    /// The other files that wait and are of the same course.
    pub together: Vec<EvidenceId>,
    /// How sure all of this is.
    pub sureness: Sureness,
}

/// A file whose text is to be recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct FileToRecognise {
    /// Which.
    pub evidence: EvidenceId,
    /// How many of its pages, counted from the first.
    pub pages: u32,
}

/// A file that is not as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct BrokenFile {
    /// The file.
    pub evidence: Evidence,
    /// What is the matter with it.
    pub soundness: Soundness,
    /// What it proves.
    pub attached_to: Vec<ActivityName>,
}

/// A file in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    /// The file.
    pub evidence: Evidence,
    /// How it was when it was last looked at.
    pub soundness: Soundness,
    /// When that was.
    pub checked_on: Option<NaiveDate>,
    /// What it proves; nothing where it waits to be filed or is put away.
    pub attached_to: Vec<ActivityName>,
}

/// How the files are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EvidenceCare {
    /// How many files are kept, without those put away.
    pub files: u32,
    /// Their size in bytes.
    #[specta(type = f64)]
    pub bytes: u64,
    /// The day on which the last of them was looked at; none without files.
    pub checked_on: Option<NaiveDate>,
    /// Whether it is time to look at them again.
    pub check_due: bool,
    /// Those that are not as they were kept.
    pub broken: Vec<BrokenFile>,
    /// Those put away, the latest first.
    pub put_away: Vec<Evidence>,
}

/// A file in which words were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FoundInFile {
    /// The activity it proves; none while it waits to be filed.
    pub activity: Option<ActivityId>,
    /// The file.
    pub evidence: EvidenceId,
    /// Its name.
    pub file_name: String,
    /// The line in which the words, or the first of them, stand; empty where it is its name.
    pub line: String,
}
