//! The report as a whole: its words, its exhibits, what is attached to it.

use std::collections::BTreeMap;

use ledgerline_core::domain::audit::exhibit::Exhibit;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::values::language::Language;

use crate::attachments::{Attachment, DataFile};
use crate::binder::{Laid, Leaf, Part, place_of};
use crate::document::{Document, Template};
use crate::error::ReportError;
use crate::json::{RECORD_SCHEMA, json};
use crate::names::package::{RECORD, SCHEMA};
use crate::sheet::Sheet;
use crate::shown::{NotShown, Shown};

/// A report that is written and not yet set.
#[derive(Debug)]
pub struct Manuscript {
    /// What the press is given.
    pub document: Document,
    /// What takes its place in the PDF that the press answers.
    leaves: Vec<Leaf>,
}

impl Manuscript {
    /// Takes the PDF that the press has made of its document.
    ///
    /// # Errors
    /// [`ReportError::TooLarge`] where the report would be larger than a PDF can be, and
    /// [`ReportError::Structure`] where the PDF is not written the way it is read here.
    pub fn laid(&self, pdf: Vec<u8>) -> Result<Laid, ReportError> {
        Laid::new(pdf, &self.leaves)
    }
}

/// Writes the record as a document in `language`, for the press: US Letter, PDF/A-3a and PDF/UA-1.
///
/// The pages in `shown` are only printed in full; of an exhibit that is not among them the report
/// says why. Originals are only attached where the choice says so, and only those that are
/// available. Characters that none of the report's fonts has are printed as □, and the report says
/// so.
///
/// # Errors
/// [`ReportError::Data`], where the record cannot be written as JSON.
pub fn report(
    record: &Record,
    choice: ReportChoice,
    language: Language,
    shown: &BTreeMap<EvidenceId, Shown>,
) -> Result<Manuscript, ReportError> {
    let data = vec![
        DataFile {
            name: RECORD,
            bytes: json(record, choice, language)?,
            mime_type: "application/json",
            description: "report-attached-record",
            relationship: "data",
        },
        DataFile {
            name: SCHEMA,
            bytes: RECORD_SCHEMA.as_bytes().to_vec(),
            mime_type: "application/schema+json",
            description: "report-attached-schema",
            relationship: "supplement",
        },
    ];
    let shown = printed(record, choice, shown);
    let leaves = leaves(record, choice, &shown);
    let attachments = Attachment::all(record, choice, &data, language);
    let mut files: BTreeMap<String, Vec<u8>> = leaves.iter().map(|leaf| (place_of(leaf.part), leaf.blank())).collect();
    files.extend(data.into_iter().map(|file| (file.name.to_owned(), file.bytes)));
    let sheet = Sheet::of(record, choice, language, &shown, attachments);
    let document = Document {
        template: Template::Report,
        words: serde_json::to_value(sheet)?,
        identity: identity(record, choice, language),
        made_on: record.made_on,
        files,
    };
    Ok(Manuscript { document, leaves })
}

/// What is printed of each exhibit: nothing of one that is not available, and no picture without an
/// extent or for a second time.
fn printed(record: &Record, choice: ReportChoice, shown: &BTreeMap<EvidenceId, Shown>) -> BTreeMap<EvidenceId, Shown> {
    let exhibits = record.exhibits.iter().filter(|_| choice.extent == Extent::Full);
    let print = |exhibit: &Exhibit| {
        let id = exhibit.evidence.id;
        let mut print = match shown.get(&id) {
            _ if !exhibit.is_available() => Shown { why_not: Some(NotShown::NotAvailable), ..Shown::default() },
            None => Shown { why_not: Some(NotShown::NotPictured), ..Shown::default() },
            Some(shown) => shown.clone(),
        };
        print.pages.retain(|picture| picture.width > 0 && picture.height > 0);
        print.pages.sort_by_key(|picture| picture.page);
        print.pages.dedup_by_key(|picture| picture.page);
        (id, print)
    };
    exhibits.map(print).collect()
}

/// What takes its place in the report when it is written.
fn leaves(record: &Record, choice: ReportChoice, printed: &BTreeMap<EvidenceId, Shown>) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for exhibit in &record.exhibits {
        let evidence = exhibit.evidence.id;
        let pages = printed.get(&evidence).map_or(&[][..], |print| &print.pages);
        leaves.extend(pages.iter().map(|picture| Leaf {
            part: Part::Page { evidence, page: picture.page },
            bytes: picture.bytes,
            pixels: Some((picture.width, picture.height)),
        }));
        if choice.originals == Originals::Attached && exhibit.is_available() {
            leaves.push(Leaf { part: Part::Original(evidence), bytes: exhibit.evidence.bytes, pixels: None });
        }
    }
    leaves
}

/// What tells the document from every other.
fn identity(record: &Record, choice: ReportChoice, language: Language) -> String {
    let cycle = &record.cycle;
    let owner = record.member.member_no.as_ref().unwrap_or(&record.member.name);
    let extent = match choice.extent {
        Extent::Summary => "summary",
        Extent::Full if choice.reflections => "full-with-reflections",
        Extent::Full => "full",
    };
    let numbers: Vec<String> =
        record.chosen.iter().flat_map(|_| record.numbers()).map(|(_, no)| no.to_string()).collect();
    let (day, language, numbers) = (record.made_on, language.code(), numbers.join("+"));
    format!(
        "ledgerline/{owner}/{}/{}/{day}/{language}/{extent}/{:?}/{numbers}",
        cycle.program.id, cycle.first_day, choice.originals
    )
}
