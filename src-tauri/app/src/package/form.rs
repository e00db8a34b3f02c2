//! What the member chooses of a package.

use std::collections::BTreeSet;

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::values::language::Language;
use serde::Deserialize;
use specta::Type;

use crate::failure::{ExportProblem, Failure};

/// What the member chooses to hand over.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct PackageForm {
    /// The language of it.
    pub language: Language,
    /// As one archive with the files beside the report; else the report is all there is.
    pub as_zip: bool,
    /// How much of the record the report shows.
    pub extent: Extent,
    /// Whether reflections are printed.
    pub reflections: bool,
    /// Whether the original files are handed over; an archive always has them.
    pub originals: bool,
    /// The activities that are shown; all of them where none are named.
    pub activities: Option<Vec<ActivityId>>,
}

impl PackageForm {
    /// What the report of it holds.
    pub(super) fn choice(&self) -> ReportChoice {
        let originals = match (self.as_zip, self.originals) {
            (true, _) => Originals::Beside,
            (false, true) => Originals::Attached,
            (false, false) => Originals::LeftOut,
        };
        ReportChoice { extent: self.extent, reflections: self.reflections, originals }
    }

    /// Whether the original files are read for it.
    pub(super) fn has_originals(&self) -> bool {
        self.as_zip || self.originals
    }

    /// The activities that were chosen; none where all are.
    pub(super) fn chosen_ids(&self) -> Option<BTreeSet<ActivityId>> {
        self.activities.as_ref().map(|ids| ids.iter().copied().collect())
    }

    /// The record with what was chosen of it.
    pub(super) fn chosen<C>(&self, record: Record<C>) -> Record<C> {
        match self.chosen_ids() {
            Some(ids) => record.of_chosen(&ids),
            None => record,
        }
        .of_choice(self.choice())
    }
}

/// That a package was not made.
pub(super) fn failed(why: ExportProblem, detail: &str) -> Failure {
    Failure::ExportFailed { why, detail: detail.to_owned() }
}
