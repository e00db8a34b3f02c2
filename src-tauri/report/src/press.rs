//! The press: sets words and figures with Typst and writes the PDF.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::ReportError;
use crate::{printable, streams};

/// What the templates share: their look; the report's picture and its evidence.
const LOOK: &str = include_str!("../look.typ");
const SCORE: &str = include_str!("../score.typ");
const EVIDENCE: &str = include_str!("../evidence.typ");

/// How often the layout is repeated for characters without a glyph. Once is nearly always enough;
/// a mark that then stands on a □ can need another.
const ROUNDS: usize = 4;

/// The fonts of the report, and no others: the same record looks the same on every machine.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        include_bytes!("../fonts/SourceSans3-Regular.ttf").as_slice(),
        include_bytes!("../fonts/SourceSans3-It.ttf"),
        include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
        include_bytes!("../fonts/SourceSans3-Bold.ttf"),
        include_bytes!("../fonts/Besley-Regular.ttf"),
        include_bytes!("../fonts/Besley-SemiBold.ttf"),
        include_bytes!("../fonts/Amiri-Regular.ttf"),
        include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
        include_bytes!("../fonts/NotoEmoji-Regular.ttf"),
        include_bytes!("../fonts/DejaVuSans.ttf"),
    ]
    .into_iter()
    .filter_map(|file| Font::new(Bytes::new(file), 0))
    .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Typst's own functions; those that tag a row's heading are still marked as new in it.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static REPORT: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("../template.typ")));
static SIGNATURE_SHEET: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("../signature.typ")));

/// A document that can be set.
#[derive(Clone, Copy)]
pub(crate) enum Template {
    /// The report about a cycle.
    Report,
    /// The sheet to be signed.
    SignatureSheet,
}

impl Template {
    fn source(self) -> &'static Source {
        match self {
            Self::Report => &REPORT,
            Self::SignatureSheet => &SIGNATURE_SHEET,
        }
    }

    /// The name under which it reads its data.
    const fn data(self) -> &'static str {
        match self {
            Self::Report => "report.json",
            Self::SignatureSheet => "sheet.json",
        }
    }
}

/// What is set, and how its file is told from every other.
pub(crate) struct Job {
    pub(crate) template: Template,
    /// What tells the document from every other: the file's identifier is made from it.
    pub(crate) identity: String,
    /// The day it is made.
    pub(crate) made_on: NaiveDate,
    /// What the template asks for by name besides its data: pictures and attached files.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Sets `words` and writes them as PDF/A-3a and PDF/UA-1. Among them is an `author`, and the
/// template is told as `characters_replaced` whether some of them could not be printed.
pub(crate) fn pdf(words: &impl Serialize, job: Job) -> Result<Vec<u8>, ReportError> {
    let mut data = serde_json::to_value(words)?;
    let forbidden = printable::replace_forbidden(&mut data);
    data["characters_replaced"] = forbidden.into();
    let files = job.files.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect();
    let mut desk = Desk { template: job.template, data: Bytes::new(Vec::new()), files };

    let mut document = desk.set(&data)?;
    for _ in 0..ROUNDS {
        let unprintable = printable::unprintable(&document, &FONTS);
        if unprintable.is_empty() {
            break;
        }
        printable::replace(&mut data, &unprintable);
        data["characters_replaced"] = true.into();
        document = desk.set(&data)?;
    }
    let written = write(&document, job.identity, job.made_on);
    // Typst remembers what it laid out; another document hardly ever has the same words.
    typst::comemo::evict(0);
    written
}

fn write(document: &PagedDocument, identity: String, made_on: NaiveDate) -> Result<Vec<u8>, ReportError> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|problem| ReportError::Standards(problem.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        creator: Smart::Custom(Some("Ledgerline".to_owned())),
        timestamp: timestamp(made_on),
        standards,
        ..PdfOptions::default()
    };
    let mut pdf = typst_pdf::pdf(document, &options).map_err(|problems| {
        let messages = problems.iter().map(|problem| problem.message.to_string());
        ReportError::Standards(messages.collect::<Vec<_>>().join("\n"))
    })?;
    streams::end_unmistakably(&mut pdf);
    Ok(pdf)
}

/// The day a document is made, at noon: the same day wherever in Canada the file is looked at.
fn timestamp(day: NaiveDate) -> Option<Timestamp> {
    let (month, day_of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, day_of_month, 12, 0, 0).map(Timestamp::new_utc)
}

/// What Typst may see: the template and what it shares, the data, the files of the job and the
/// fonts. No other file, no clock.
struct Desk {
    template: Template,
    data: Bytes,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    fn set(&mut self, data: &Value) -> Result<PagedDocument, ReportError> {
        self.data = Bytes::from_string(data.to_string());
        typst::compile::<PagedDocument>(self).output.map_err(|problems| ReportError::Layout(self.explain(&problems)))
    }

    /// What Typst complains about, each with its line for whoever edits the template.
    fn explain(&self, problems: &[SourceDiagnostic]) -> String {
        let explained = problems.iter().map(|problem| {
            let place = problem.span.id().and_then(|id| {
                let source = self.source(id).ok()?;
                let line = source.lines().byte_to_line(self.range(problem.span)?.start)? + 1;
                Some(format!("{}, line {line}: ", id.get().vpath().get_without_slash()))
            });
            format!("{}{}", place.unwrap_or_default(), problem.message)
        });
        explained.collect::<Vec<_>>().join("\n")
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.source().id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            return Ok(self.template.source().clone());
        }
        match file_name(id) {
            Some("look.typ") => Ok(Source::new(id, LOOK.to_owned())),
            Some("score.typ") => Ok(Source::new(id, SCORE.to_owned())),
            Some("evidence.typ") => Ok(Source::new(id, EVIDENCE.to_owned())),
            _ => Err(not_found(id)),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        if name == self.template.data() {
            return Ok(self.data.clone());
        }
        self.files.get(name).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_name(id: FileId) -> Option<&'static str> {
    id.get().vpath().file_name()
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}
