//! The page as a PDF, set by Typst in the fonts of the report.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::filled::Certificate;
use crate::wordings::{Line, Print, Stand};

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        include_bytes!("../../src-tauri/report/press/fonts/SourceSans3-Regular.ttf").as_slice(),
        include_bytes!("../../src-tauri/report/press/fonts/SourceSans3-It.ttf"),
        include_bytes!("../../src-tauri/report/press/fonts/SourceSans3-Bold.ttf"),
        include_bytes!("../../src-tauri/report/press/fonts/Besley-Regular.ttf"),
        include_bytes!("../../src-tauri/report/press/fonts/Besley-SemiBold.ttf"),
        include_bytes!("../../src-tauri/report/press/fonts/DejaVuSans.ttf"),
    ]
    .into_iter()
    .filter_map(|file| Font::new(Bytes::new(file), 0))
    .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The certificate as a PDF of one page, the same bytes at every call.
pub fn pdf(certificate: &Certificate) -> Vec<u8> {
    let desk = Desk(Source::detached(markup(certificate)));
    let document = typst::compile::<PagedDocument>(&desk).output;
    let document = document.unwrap_or_else(|problems| panic!("{}: {problems:?}", certificate.name));
    let written = typst_pdf::pdf(&document, &PdfOptions::default());
    typst::comemo::evict(0);
    written.unwrap_or_else(|problems| panic!("{}: {problems:?}", certificate.name))
}

/// How the page looks, where the wording does not say it.
struct Look {
    is_upright: bool,
    /// Whether it begins at its head and has no frame, as a letter; a certificate stands in the middle, with more air.
    is_letter: bool,
    /// How many lines frame it.
    frames: u64,
    font: &'static str,
    /// Of large letters and of the frame.
    ink: &'static str,
    columns: Vec<u16>,
}

impl Look {
    fn of(certificate: &Certificate) -> Self {
        let says = |word: &str| certificate.look.iter().any(|it| it == word);
        let lot = &certificate.lot;
        let columns = certificate.look.iter().find_map(|it| it.strip_prefix("columns "));
        Self {
            is_upright: says("letter") || (!says("landscape") && lot.below("upright", 3) == 0),
            is_letter: says("letter"),
            frames: if says("letter") { 0 } else { lot.below("frames", 3) },
            font: if says("sans") {
                "Source Sans 3"
            } else {
                lot.one_of("font", &["Source Sans 3", "Besley", "DejaVu Sans", "Source Sans 3"])
            },
            ink: lot.one_of("ink", &["#1a1a1a", "#1d3557", "#2b4d3a", "#5b2333"]),
            columns: columns.map_or_else(Vec::new, |widths| {
                widths.split(' ').map(|width| width.parse().expect("a column's width")).collect()
            }),
        }
    }
}

fn markup(certificate: &Certificate) -> String {
    let look = Look::of(certificate);
    let (width, height) = if look.is_upright { (612, 792) } else { (792, 612) };
    let mut page = format!(
        "#set page(width: {width}pt, height: {height}pt, margin: 60pt, background: {{\n{}}})\n\
         #set text(font: \"{}\", lang: \"{}\", hyphenate: false)\n#set par(leading: 0.5em)\n\
         #set align({})\n",
        frames(&look),
        look.font,
        certificate.language.code(),
        if look.is_letter { "top" } else { "horizon" },
    );
    let mut lines = certificate.lines.iter().peekable();
    while let Some(line) = lines.next() {
        match line {
            Line::Gap(points) => writeln!(page, "#v({points}pt)"),
            Line::Rule => writeln!(page, "#block(above: 10pt, below: 4pt, line(length: 100%, stroke: 0.6pt))"),
            Line::Print(print) if print.stand == Stand::Table => {
                let mut rows = vec![print];
                let is_row = |line: &&Line| matches!(line, Line::Print(row) if row.stand == Stand::Table);
                while let Some(Line::Print(row)) = lines.next_if(is_row) {
                    rows.push(row);
                }
                writeln!(page, "{}", table(&look, &rows))
            }
            Line::Print(print) => writeln!(page, "{}", line_of(&look, print)),
        }
        .expect("text can be written");
    }
    page
}

fn frames(look: &Look) -> String {
    (0..look.frames).fold(String::new(), |mut frames, number| {
        let (inset, stroke) = if number == 0 { (30, 2.0) } else { (38, 0.7) };
        writeln!(
            frames,
            "place(center + horizon, rect(width: 100% - {inset}pt, height: 100% - {inset}pt, stroke: {stroke}pt + rgb(\"{}\")))",
            look.ink,
        )
        .expect("text can be written");
        frames
    })
}

fn line_of(look: &Look, print: &Print) -> String {
    let above = if print.stand == Stand::Signature { 30 } else { print.size * if look.is_letter { 4 } else { 7 } / 5 };
    let align = match print.stand {
        Stand::Centre => "center",
        Stand::Right => "right",
        _ => "left",
    };
    let body = match print.cells.as_slice() {
        [words] => text(look, print, words),
        cells => {
            let cell = |words: &String| {
                let words = text(look, print, words);
                if print.stand == Stand::Signature {
                    format!("stack(spacing: 4pt, line(length: 75%, stroke: 0.6pt), {words})")
                } else {
                    words
                }
            };
            let cells: Vec<_> = cells.iter().map(cell).collect();
            format!("grid(columns: ({}), column-gutter: 18pt, {})", widths(look, print), cells.join(", "))
        }
    };
    format!("#block(above: {above}pt, below: 3pt, width: 100%, align({align}, {body}))")
}

fn table(look: &Look, rows: &[&Print]) -> String {
    let cells: Vec<_> = rows.iter().flat_map(|row| row.cells.iter().map(move |words| text(look, row, words))).collect();
    format!(
        "#block(above: 9pt, below: 5pt, table(columns: ({}), inset: 5pt, stroke: 0.5pt, {}))",
        widths(look, rows[0]),
        cells.join(", "),
    )
}

/// How wide the columns of a row are: as the wording says where it says so many, else a label's and a value's, else alike.
fn widths(look: &Look, row: &Print) -> String {
    let widths = match row.cells.len() {
        many if many == look.columns.len() => look.columns.clone(),
        2 if row.stand != Stand::Signature => vec![3, 5],
        many => vec![1; many],
    };
    widths.iter().map(|width| format!("{width}fr")).collect::<Vec<_>>().join(", ")
}

fn text(look: &Look, print: &Print, words: &str) -> String {
    let weight = if print.bold { "bold" } else { "regular" };
    let style = if print.italic { "italic" } else { "normal" };
    let ink = if print.size >= 17 { look.ink } else { "#1a1a1a" };
    let words = words.replace('\\', "\\\\").replace('"', "\\\"");
    format!("text(size: {}pt, weight: \"{weight}\", style: \"{style}\", fill: rgb(\"{ink}\"), \"{words}\")", print.size)
}

/// What Typst may see: the page, and the fonts.
struct Desk(Source);

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.0.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.0.clone()) } else { Err(FileError::NotFound(PathBuf::new())) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::NotFound(PathBuf::new()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
