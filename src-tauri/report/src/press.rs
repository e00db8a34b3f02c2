//! The press: sets a sheet with Typst and writes the PDF.

use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::Datelike;
use ledgerline_core::domain::language::Language;
use ledgerline_core::domain::record::Record;
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::sheet::Sheet;
use crate::{ReportError, printable, streams};

/// The document, and the picture in it.
const TEMPLATE: &str = include_str!("../template.typ");
const SCORE: &str = include_str!("../score.typ");

/// The name under which the template reads its data.
const DATA: &str = "record.json";

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

static MAIN: LazyLock<Source> = LazyLock::new(|| Source::detached(TEMPLATE));

/// Sets `sheet` and writes it as PDF/A-3a and PDF/UA-1.
pub(crate) fn pdf(sheet: &Sheet, record: &Record, language: Language) -> Result<Vec<u8>, ReportError> {
    let mut data = serde_json::to_value(sheet)?;
    let forbidden = printable::replace_forbidden(&mut data);
    data["characters_replaced"] = forbidden.into();
    // The author is a property of the file, not printed: there, any character is fine.
    let author = data["author"].clone();

    let mut document = set(&data)?;
    for _ in 0..ROUNDS {
        let unprintable = printable::unprintable(&document, &FONTS);
        if unprintable.is_empty() {
            break;
        }
        printable::replace(&mut data, &unprintable);
        data["author"] = author.clone();
        data["characters_replaced"] = true.into();
        document = set(&data)?;
    }
    let written = write(&document, record, language);
    // Typst remembers what it laid out; another report hardly ever has the same words.
    typst::comemo::evict(0);
    written
}

fn set(data: &Value) -> Result<PagedDocument, ReportError> {
    let desk = Desk { data: Bytes::from_string(data.to_string()) };
    typst::compile::<PagedDocument>(&desk).output.map_err(|problems| ReportError::Layout(desk.explain(&problems)))
}

fn write(document: &PagedDocument, record: &Record, language: Language) -> Result<Vec<u8>, ReportError> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|problem| ReportError::Standards(problem.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identity(record, language)),
        creator: Smart::Custom(Some("Ledgerline".to_owned())),
        timestamp: timestamp(record),
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

/// What tells this report from every other: the file's identifier is made from it.
fn identity(record: &Record, language: Language) -> String {
    let cycle = &record.cycle;
    let owner = record.member.member_no.as_ref().unwrap_or(&record.member.name);
    format!("ledgerline/{owner}/{}/{}/{}/{}", cycle.program.id, cycle.first_day, record.made_on, language.code())
}

/// The day the record is made, at noon: the same day wherever in Canada the file is looked at.
fn timestamp(record: &Record) -> Option<Timestamp> {
    let day = record.made_on;
    let (month, day_of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, day_of_month, 12, 0, 0).map(Timestamp::new_utc)
}

/// What Typst may see: the template, its picture, the data and the fonts. No file, no clock.
struct Desk {
    data: Bytes,
}

impl Desk {
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
        MAIN.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == MAIN.id() {
            return Ok(MAIN.clone());
        }
        match file_name(id) {
            Some("score.typ") => Ok(Source::new(id, SCORE.to_owned())),
            _ => Err(not_found(id)),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if file_name(id) == Some(DATA) { Ok(self.data.clone()) } else { Err(not_found(id)) }
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
