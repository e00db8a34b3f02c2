//! What a file says of the activity it is kept for, as far as that bears out or contradicts what was
//! recorded.

use chrono::NaiveDate;

use super::recognition::Recognition;
use super::{EvidenceKind, FileReading, FileType, Legibility};
use crate::domain::values::credits::Credits;

/// How far a file could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum HowRead {
    /// Not yet: nobody looked into it, or its words on a picture are still to be recognised.
    #[default]
    Unread,
    /// There are words of it.
    Read,
    /// It was looked at, and no word on it is sure.
    Wordless,
    /// It asks for a password.
    Locked,
    /// It is a form in which nothing is filled in, or nothing of that can be seen.
    EmptyForm,
    /// It is a form that only one maker's program can show.
    LiveForm,
    /// There is no picture of it.
    NoPicture,
    /// It is larger than a file may be that is looked into.
    TooLarge,
    /// It is not in order, and cannot be opened.
    Unopenable,
}

impl HowRead {
    /// How far the reading of a file of this type went; none where there is none yet. A file that can have no words has said
    /// all that it can.
    #[must_use]
    pub fn of(reading: Option<&FileReading>, file_type: FileType) -> Self {
        let Some(reading) = reading else { return Self::Unread };
        match reading.legibility {
            Legibility::Read if !reading.text.is_empty() || !file_type.has_words() => Self::Read,
            Legibility::Read if !file_type.has_pictures() => Self::Wordless,
            Legibility::Read if reading.recognition == Some(Recognition::Nothing) => Self::Wordless,
            Legibility::Read | Legibility::Failed => Self::Unread,
            Legibility::Encrypted => Self::Locked,
            Legibility::NoPreview => Self::NoPicture,
            Legibility::TooLarge => Self::TooLarge,
            Legibility::Broken => Self::Unopenable,
            Legibility::EmptyForm => Self::EmptyForm,
            Legibility::LiveForm => Self::LiveForm,
        }
    }
}

/// An amount on a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated<T> {
    /// How much.
    pub amount: T,
    /// Whether that is sure. What is not is told, and never held against the activity.
    pub sure: bool,
}

/// What a file says. What it does not say differs in nothing, and what is not sure is not said; an
/// amount alone is told as unsure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileSays {
    /// How far it could be read.
    pub read: HowRead,
    /// The person it is made out to, as it writes the name.
    pub name: Option<String>,
    /// What was attended.
    pub title: Option<String>,
    /// Who offered it.
    pub provider: Option<String>,
    /// Its first and its last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// What it is worth in credits. An amount in CEU is none.
    pub credits: Option<Stated<Credits>>,
    /// How long it took, in minutes.
    pub minutes: Option<Stated<u32>>,
    /// What it calls itself.
    pub kind: Option<EvidenceKind>,
    /// The number under which somebody approved it.
    pub number: Option<String>,
    /// Who taught.
    pub presenter: Option<String>,
}

impl FileSays {
    /// Whether it calls itself a receipt.
    #[must_use]
    pub fn is_receipt(&self) -> bool {
        self.kind == Some(EvidenceKind::Receipt)
    }
}
