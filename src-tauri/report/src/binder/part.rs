//! What takes its place in a report when it is written.

use ledgerline_core::domain::evidence::EvidenceId;

/// Something that takes its place in a report when it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The picture of a page.
    Page {
        /// Of which file.
        evidence: EvidenceId,
        /// Which page, counted from 1.
        page: u32,
    },
    /// The original file, byte for byte.
    Original(EvidenceId),
}

/// The name under which the template asks for a picture or a file.
pub(crate) fn place_of(part: Part) -> String {
    match part {
        Part::Page { evidence, page } => format!("pages/{}-{page}.jpg", evidence.0),
        Part::Original(evidence) => format!("originals/{}", evidence.0),
    }
}
