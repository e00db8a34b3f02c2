//! Where in a report words stand, and what they look like there.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::audit::report_choice::{Extent, ReportChoice};

/// What words look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PrivateWord {
    /// A client's name or initials.
    ClientName,
    /// A date of birth, or an age beside initials.
    BirthDate,
    /// The number of a health card, or a social insurance number.
    HealthNumber,
}

impl PrivateWord {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ClientName, Self::BirthDate, Self::HealthNumber];

    /// Its id, which is also the end of its message's id (`privacy-what-client-name`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ClientName => "client-name",
            Self::BirthDate => "birth-date",
            Self::HealthNumber => "health-number",
        }
    }
}

/// Where in a report words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PrintedField {
    /// An activity's title.
    Title,
    /// Who offered it.
    Provider,
    /// Who taught or supervised.
    Presenter,
    /// Where it was held.
    Place,
    /// A topic that is the member's own word.
    Topic,
    /// Its note.
    Note,
    /// What the member made of it.
    Reflection,
    /// How it relates to the member's practice.
    Practice,
    /// How it can be verified.
    Verification,
    /// Why another figure is claimed for it.
    ClaimNote,
    /// The number under which somebody approved it.
    ApprovalNo,
    /// The name of a file.
    FileName,
    /// Why a cycle was adjusted, and by which letter.
    AdjustmentReason,
    /// What stands beside a confirmed item, or beside what is carried in.
    CycleNote,
}

impl PrintedField {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Title,
        Self::Provider,
        Self::Presenter,
        Self::Place,
        Self::Topic,
        Self::Note,
        Self::Reflection,
        Self::Practice,
        Self::Verification,
        Self::ClaimNote,
        Self::ApprovalNo,
        Self::FileName,
        Self::AdjustmentReason,
        Self::CycleNote,
    ];

    /// Its id, which is also the end of its message's id (`privacy-field-claim-note`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Provider => "provider",
            Self::Presenter => "presenter",
            Self::Place => "place",
            Self::Topic => "topic",
            Self::Note => "note",
            Self::Reflection => "reflection",
            Self::Practice => "practice",
            Self::Verification => "verification",
            Self::ClaimNote => "claim-note",
            Self::ApprovalNo => "approval-no",
            Self::FileName => "file-name",
            Self::AdjustmentReason => "adjustment-reason",
            Self::CycleNote => "cycle-note",
        }
    }

    /// Whether a report of this choice, or the list beside it, holds the field.
    #[must_use]
    pub fn is_printed(self, choice: ReportChoice) -> bool {
        match self {
            Self::Reflection => choice.prints_reflections(),
            Self::Practice | Self::Verification => choice.extent == Extent::Full,
            _ => true,
        }
    }

    /// Whether it holds sentences rather than a heading or a name.
    pub(super) const fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Note
                | Self::Reflection
                | Self::Practice
                | Self::Verification
                | Self::ClaimNote
                | Self::AdjustmentReason
                | Self::CycleNote
        )
    }

    /// Whether its words can be in small letters, with other signs than spaces between them.
    pub(super) const fn is_joined(self) -> bool {
        matches!(self, Self::FileName | Self::Topic)
    }

    /// Whether it is there to name people who are no clients.
    pub(super) const fn names_people(self) -> bool {
        matches!(self, Self::Provider | Self::Presenter | Self::Verification | Self::AdjustmentReason | Self::CycleNote)
    }
}
