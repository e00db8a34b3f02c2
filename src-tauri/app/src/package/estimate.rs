//! How large a package will be, before it is made.

use ledgerline_core::domain::audit::exhibit::{Exhibit, PAGES_SHOWN, PageCount};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::Extent;
use ledgerline_core::domain::cycle::CycleId;
use serde::Serialize;
use specta::Type;

use super::{PackageForm, findings, outline};
use crate::failure::Failure;
use crate::previews::{PRINT_WIDTH, Previews};
use crate::session::Session;

/// What a report without evidence takes in bytes, most of it for its faces, and an activity in it.
const REPORT: u64 = 90_000;
const ACTIVITY: u64 = 900;

/// What a page takes in bytes that was not pictured yet: between a typed certificate and a photo.
const PAGE: u64 = 190_000;

/// How large a package will be.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Estimate {
    /// In bytes, about.
    #[specta(type = f64)]
    pub bytes: u64,
    /// How many files it is about.
    pub exhibits: u32,
    /// How many pages of them are shown.
    pub pages: u32,
    /// The names of those that are not there as they were kept.
    pub not_available: Vec<String>,
    /// How many places in it look private, without those that were accepted.
    pub findings: u32,
}

/// Estimates the package that this choice makes of a cycle.
///
/// # Errors
/// The ledger's.
pub fn estimate(session: &Session, cycle: CycleId, form: &PackageForm) -> Result<Estimate, Failure> {
    let findings = findings(session, cycle, form)?;
    Ok(of_record(&outline(session, cycle, form)?, findings, form, &session.previews()))
}

fn of_record(record: &Record<PageCount>, findings: usize, form: &PackageForm, previews: &Previews) -> Estimate {
    let available = || record.exhibits.iter().filter(|exhibit| exhibit.is_available());
    let listed = (record.activities.len() + record.plans.len()) as u64;
    let shown = |exhibit: &Exhibit<PageCount>| match form.extent {
        Extent::Full => 1..=exhibit.contents.pages.min(PAGES_SHOWN),
        #[expect(clippy::reversed_empty_ranges, reason = "no page at all")]
        Extent::Summary => 1..=0,
    };
    let picture =
        |exhibit: &Exhibit<PageCount>, page: u32| previews.size(&exhibit.evidence, page, PRINT_WIDTH).unwrap_or(PAGE);
    let pages: u64 = available().flat_map(|it| shown(it).map(|page| picture(it, page))).sum();
    let originals: u64 = available().map(|exhibit| exhibit.evidence.bytes).filter(|_| form.has_originals()).sum();
    let missing = record.exhibits.iter().filter(|exhibit| !exhibit.is_available());
    Estimate {
        bytes: REPORT + listed * ACTIVITY + pages + originals,
        exhibits: u32::try_from(record.exhibits.len()).unwrap_or(u32::MAX),
        pages: available().map(|exhibit| u32::try_from(shown(exhibit).count()).unwrap_or(u32::MAX)).sum(),
        not_available: missing.map(|exhibit| exhibit.evidence.file_name.clone()).collect(),
        findings: u32::try_from(findings).unwrap_or(u32::MAX),
    }
}
