//! Documents of Word and LibreOffice: their paragraphs, with the cells of their tables apart.

use std::io::{Cursor, Read as _};

use ledgerline_reader::NotReadable;
use ledgerline_reader::limits::{MAX_TABLE_UNPACKED, MAX_TEXT};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::{HEADING, Line, USUAL};

/// What the elements of one kind of document mean.
struct Elements {
    paragraphs: &'static [&'static [u8]],
    /// In which elements the words stand; everywhere where there are none.
    words: &'static [&'static [u8]],
    tab: &'static [u8],
    breaks: &'static [&'static [u8]],
    cell: &'static [u8],
    row: &'static [u8],
    /// What is no part of what a reader sees.
    unseen: &'static [&'static [u8]],
    /// Whether a paragraph that begins so is a heading, or an element in it says so.
    is_heading: fn(&BytesStart<'_>) -> bool,
}

/// The paragraphs of a document of Word.
pub fn lines_of_docx(bytes: &[u8]) -> Result<Vec<Line>, NotReadable> {
    let elements = Elements {
        paragraphs: &[b"p"],
        words: &[b"t"],
        tab: b"tab",
        breaks: &[b"br", b"cr"],
        cell: b"tc",
        row: b"tr",
        unseen: &[b"delText", b"instrText"],
        is_heading: |element| {
            element.local_name().as_ref() == b"pStyle"
                && value_of(element, b"val")
                    .is_some_and(|style| ["Title", "Heading", "Titre"].iter().any(|it| style.starts_with(it)))
        },
    };
    let parts = ["word/document.xml", "word/document2.xml"];
    lines(&part(bytes, &parts)?, &elements)
}

/// The paragraphs of a document of LibreOffice.
pub fn lines_of_odt(bytes: &[u8]) -> Result<Vec<Line>, NotReadable> {
    let elements = Elements {
        paragraphs: &[b"p", b"h"],
        words: &[],
        tab: b"tab",
        breaks: &[b"line-break"],
        cell: b"table-cell",
        row: b"table-row",
        unseen: &[b"tracked-changes", b"annotation", b"font-face-decls", b"automatic-styles", b"scripts"],
        is_heading: |element| element.local_name().as_ref() == b"h",
    };
    lines(&part(bytes, &["content.xml"])?, &elements)
}

/// The first of these parts that there is, no longer than may be.
fn part(bytes: &[u8], names: &[&str]) -> Result<Vec<u8>, NotReadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotReadable::Broken)?;
    let name = names.iter().find(|name| archive.index_for_name(name).is_some()).ok_or(NotReadable::Broken)?;
    let found = archive.by_name(name).map_err(|_| NotReadable::Broken)?;
    if found.encrypted() {
        return Err(NotReadable::Encrypted);
    }
    let mut part = Vec::new();
    found.take(MAX_TABLE_UNPACKED + 1).read_to_end(&mut part).map_err(|_| NotReadable::Broken)?;
    if part.len() as u64 > MAX_TABLE_UNPACKED { Err(NotReadable::TooLarge) } else { Ok(part) }
}

fn value_of(element: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let found = element.attributes().flatten().find(|it| it.key.local_name().as_ref() == name)?;
    Some(String::from_utf8_lossy(&found.value).into_owned())
}

/// Gathers the words of paragraphs into lines.
#[derive(Default)]
struct Gathered {
    lines: Vec<Line>,
    line: String,
    is_heading: bool,
    /// How deep in tables, and what the row so far says.
    rows: Vec<Vec<String>>,
    bytes: usize,
}

impl Gathered {
    /// Ends a line: in a cell it is joined to the cell.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.bytes += line.len();
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) if cell.is_empty() => *cell = line,
            Some(cell) => {
                cell.push(' ');
                cell.push_str(&line);
            }
            None => self.lines.push((line, if self.is_heading { HEADING } else { USUAL })),
        }
    }

    fn end_row(&mut self) {
        if let Some(row) = self.rows.pop() {
            let line = row.join("\t");
            match self.rows.last_mut().and_then(|row| row.last_mut()) {
                Some(cell) => cell.push_str(&line.replace('\t', " ")),
                None => self.lines.push((line, USUAL)),
            }
        }
    }
}

fn lines(xml: &[u8], of: &Elements) -> Result<Vec<Line>, NotReadable> {
    let mut reader = Reader::from_reader(xml);
    let mut gathered = Gathered::default();
    let (mut unseen, mut words) = (0_usize, 0_usize);
    loop {
        if gathered.bytes > MAX_TEXT {
            break;
        }
        let event = reader.read_event().map_err(|_| NotReadable::Broken)?;
        let (element, is_empty) = match &event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(element) => {
                let name = element.local_name();
                let name = name.as_ref();
                unseen = unseen.saturating_sub(usize::from(of.unseen.contains(&name)));
                words = words.saturating_sub(usize::from(of.words.contains(&name)));
                if of.paragraphs.contains(&name) {
                    gathered.end_line();
                    gathered.is_heading = false;
                } else if name == of.row {
                    gathered.end_row();
                }
                continue;
            }
            Event::Text(text) => {
                if unseen == 0 && (of.words.is_empty() || words > 0) {
                    gathered.line.push_str(&text.decode().map_err(|_| NotReadable::Broken)?);
                }
                continue;
            }
            Event::GeneralRef(reference) => {
                if unseen == 0 && (of.words.is_empty() || words > 0) {
                    gathered.line.extend(letter(reference));
                }
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let name = element.local_name();
        let name = name.as_ref();
        gathered.is_heading |= (of.is_heading)(element);
        if name == of.tab {
            gathered.line.push('\t');
        } else if of.breaks.contains(&name) {
            gathered.end_line();
        }
        if is_empty {
            continue;
        }
        unseen += usize::from(of.unseen.contains(&name));
        words += usize::from(of.words.contains(&name));
        if name == of.row {
            gathered.rows.push(Vec::new());
        } else if name == of.cell
            && let Some(row) = gathered.rows.last_mut()
        {
            row.push(String::new());
        }
    }
    gathered.end_line();
    while !gathered.rows.is_empty() {
        gathered.end_row();
    }
    Ok(gathered.lines)
}

/// The letter that a reference stands for.
fn letter(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return Some(letter);
    }
    match &**reference {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        _ => None,
    }
}
