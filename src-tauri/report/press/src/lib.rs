//! The press: sets the words and figures of a [`Document`] with Typst and writes the PDF.
//!
//! Where everything stands is decided in `template.typ` and `signature.typ`, which a designer can edit
//! without Rust. The same document always gives the same bytes: nothing here reads a clock, a font of
//! the system or a setting.

mod printable;
mod streams;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use ledgerline_report::document::{Document, NotSet, Template, write_outcome};
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

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

/// Sets the document that comes from standard input, and writes what became of it to `output`, in a
/// process that does nothing else and ends with its parent.
///
/// # Errors
/// Where no document comes, or the parent no longer listens.
pub fn serve(output: &mut impl Write) -> io::Result<()> {
    let document = Document::read(&mut io::stdin().lock())?;
    ledgerline_child::end_with_parent()?;
    write_outcome(output, &pdf(&document))
}

/// Where everything of a document stands.
fn source_of(template: Template) -> &'static Source {
    match template {
        Template::Report => &REPORT,
        Template::SignatureSheet => &SIGNATURE_SHEET,
    }
}

/// The name under which a template reads its words and figures.
const fn words_of(template: Template) -> &'static str {
    match template {
        Template::Report => "report.json",
        Template::SignatureSheet => "sheet.json",
    }
}

/// Sets a document and writes it as PDF/A-3a and PDF/UA-1. The template is told as
/// `characters_replaced` whether some characters could not be printed.
///
/// The same document always gives the same bytes.
///
/// # Errors
/// [`NotSet`].
pub fn pdf(document: &Document) -> Result<Vec<u8>, NotSet> {
    let mut words = document.words.clone();
    let forbidden = printable::replace_forbidden(&mut words);
    words["characters_replaced"] = forbidden.into();
    let files = document.files.iter().map(|(name, bytes)| (name.clone(), Bytes::new(bytes.clone()))).collect();
    let mut desk = Desk { template: document.template, words: Bytes::new(Vec::new()), files };

    let mut laid = desk.set(&words)?;
    for _ in 0..ROUNDS {
        let unprintable = printable::unprintable(&laid, &FONTS);
        if unprintable.is_empty() {
            break;
        }
        printable::replace(&mut words, &unprintable);
        words["characters_replaced"] = true.into();
        laid = desk.set(&words)?;
    }
    let written = write(&laid, document.identity.clone(), document.made_on);
    // Typst remembers what it laid out; another document hardly ever has the same words.
    typst::comemo::evict(0);
    written
}

fn write(laid: &PagedDocument, identity: String, made_on: NaiveDate) -> Result<Vec<u8>, NotSet> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|problem| NotSet::Standards(problem.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        creator: Smart::Custom(Some("Ledgerline".to_owned())),
        timestamp: timestamp(made_on),
        standards,
        ..PdfOptions::default()
    };
    let mut pdf = typst_pdf::pdf(laid, &options).map_err(|problems| {
        let messages = problems.iter().map(|problem| problem.message.to_string());
        NotSet::Standards(messages.collect::<Vec<_>>().join("\n"))
    })?;
    streams::end_unmistakably(&mut pdf);
    Ok(pdf)
}

/// The day a document is made, at noon: the same day wherever in Canada the file is looked at.
fn timestamp(day: NaiveDate) -> Option<Timestamp> {
    let (month, day_of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year(), month, day_of_month, 12, 0, 0).map(Timestamp::new_utc)
}

/// What Typst may see: the template and what it shares, the words and files of the document and the
/// fonts. No other file, no clock.
struct Desk {
    template: Template,
    words: Bytes,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    fn set(&mut self, words: &Value) -> Result<PagedDocument, NotSet> {
        self.words = Bytes::from_string(words.to_string());
        typst::compile::<PagedDocument>(self).output.map_err(|problems| NotSet::Layout(self.explain(&problems)))
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
        source_of(self.template).id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            return Ok(source_of(self.template).clone());
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
        if name == words_of(self.template) {
            return Ok(self.words.clone());
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
