//! Deeds: what was done to a record, in a word.

use serde::{Deserialize, Serialize};
use specta::Type;

/// An action that can be undone, in a word for the sentence that offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// An activity was added.
    Added,
    /// An activity was changed.
    Corrected,
    /// Plans were marked as done.
    MarkedDone,
    /// An activity was duplicated.
    Duplicated,
    /// Activities were deleted.
    Removed,
    /// The member's details were changed.
    MemberChanged,
    /// A cycle's first day was changed.
    CycleCorrected,
    /// A warning was put out of sight.
    WarningDismissed,
}
