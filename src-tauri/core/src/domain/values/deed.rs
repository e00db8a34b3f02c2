//! Deeds: what was done to a record, in a word.

use serde::Serialize;
use specta::Type;

/// An action that can be undone, in a word for the sentence that offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// An activity was added.
    Added,
    /// The activities of a series were added.
    SeriesAdded,
    /// Activities of a table were added.
    Imported,
    /// What was chosen about tables of one sort was kept, by a name.
    TemplateKept,
    /// It was deleted.
    TemplateRemoved,
    /// An activity was changed.
    Corrected,
    /// Plans were marked as done.
    MarkedDone,
    /// An activity was duplicated.
    Duplicated,
    /// Activities were deleted.
    Removed,
    /// Activities were brought back that had been deleted.
    BroughtBack,
    /// The member's details were changed.
    MemberChanged,
    /// A cycle's first day was changed.
    CycleCorrected,
    /// A figure was given for an activity in one program, or taken back.
    ClaimChanged,
    /// A cycle was opened.
    CycleOpened,
    /// A cycle was taken out of the record.
    CycleRemoved,
    /// A cycle was closed.
    CycleClosed,
    /// A cycle was adjusted, or an adjustment taken back.
    CycleAdjusted,
    /// A figure was chosen for a total.
    TotalChosen,
    /// A yes/no item was confirmed.
    ItemConfirmed,
    /// A yes/no item that was confirmed is open again.
    ItemReopened,
    /// Credits were carried in.
    CarriedIn,
    /// A rule was added or changed.
    RuleChanged,
    /// A rule was taken out.
    RuleRemoved,
    /// A cycle took over what is published now, or keeps its rules.
    RulesCompared,
    /// A program of one's own was made.
    ProgramAdded,
    /// A program of one's own was deleted.
    ProgramRemoved,
    /// A kind was renamed, added or deleted.
    KindsChanged,
    /// Files came, and wait to be filed.
    EvidenceAdded,
    /// Files were attached to activities.
    Attached,
    /// A file was taken off an activity.
    Detached,
    /// A better copy was put in the place of a file.
    EvidenceReplaced,
    /// An activity was added that a file proves.
    EvidenceFiled,
    /// All files about which nothing was in doubt were filed.
    CertainFiled,
    /// A file was said to be something else.
    EvidenceKindChanged,
    /// Files were put away.
    EvidencePutAway,
    /// Files were taken back that were put away.
    EvidenceTakenBack,
    /// Activities were taken in that only files told of.
    Recovered,
    /// What proof a kind of activity is to have was changed.
    ChecklistChanged,
    /// A warning was put out of sight.
    WarningDismissed,
    /// Words that look private were accepted.
    FindingAccepted,
    /// Differences between a file and an activity were accepted.
    ProofAccepted,
    /// Differences are no longer accepted.
    AcceptanceTakenBack,
}
