//! The audit package: what the member chooses to hand over.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How much of the record a report shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// The result, the list, the index of the evidence, the exceptions.
    Summary,
    /// That, with the details of every activity and the pages of the evidence.
    Full,
}

/// Where the original files of the evidence are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Originals {
    /// In the report itself, attached.
    Attached,
    /// Beside the report, in the same package.
    Beside,
    /// With the member: the report is to be small.
    LeftOut,
}

/// What a report holds of the record it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
pub struct ReportChoice {
    /// How much of it.
    pub extent: Extent,
    /// Whether the member's reflections are printed.
    pub reflections: bool,
    /// Where the original files are.
    pub originals: Originals,
}

impl ReportChoice {
    /// Everything there is to print.
    pub const ALL: Self = Self { extent: Extent::Full, reflections: true, originals: Originals::Attached };

    /// Whether reflections are printed: they stand among the details of an activity, which a
    /// summary leaves out.
    #[must_use]
    pub fn prints_reflections(&self) -> bool {
        self.reflections && self.extent == Extent::Full
    }
}
