//! What a packed file is, as the list of its parts says: most documents of office programs are one.
//!
//! The list stands at the end of a file, so that all of it is seen before anything is said. Nothing is unpacked.

use std::collections::BTreeSet;

use super::told::HEAD;
use crate::domain::evidence::FileType;
use crate::vault::unwanted::Unwanted;

/// How the entry of a part begins in the list, and what follows the last of them.
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// Where in an entry the length of its name stands, and the name itself.
const LENGTH: usize = 28;
const NAME: usize = 46;

/// No name that says something is longer.
const LONGEST: usize = 256;

/// How documents of LibreOffice begin: what they are stands in their first part, which is never packed.
const FIRST_PARTS: &[(&[u8], FileType)] = &[
    (b"mimetypeapplication/vnd.oasis.opendocument.textPK", FileType::Odt),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", FileType::Ods),
];

/// Parts that are programs, or hold them.
const PROGRAMS: &[&str] = &["meta-inf/manifest.mf", "androidmanifest.xml", "payload/"];

/// Beginnings of parts that documents have and archives have not.
const OF_DOCUMENTS: &[&str] = &[
    "[content_types].xml",
    "_rels/",
    "word/",
    "xl/",
    "ppt/",
    "mimetype",
    "index/document.iwa",
    "index.zip",
    "fixeddocseq",
];

/// What is known of the parts of a packed file while it goes by.
#[derive(Debug, Default)]
pub(in crate::vault) struct Parts {
    /// The first bytes of the file.
    head: Vec<u8>,
    /// The end of what has gone by, in which an entry may have begun.
    rest: Vec<u8>,
    now: Names,
    /// Those of the last list that has ended: a document may have others in it.
    last: Names,
}

/// What the names of a list say.
#[derive(Debug, Clone, Default)]
struct Names(BTreeSet<Tells>);

/// What the name of a part tells of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tells {
    Docx,
    Xlsx,
    Macros,
    Program,
    Document,
}

impl Parts {
    /// Sees the next piece of the file.
    pub(in crate::vault) fn see(&mut self, piece: &[u8]) {
        if self.head.len() < HEAD {
            let missing = HEAD - self.head.len();
            self.head.extend_from_slice(piece.get(..missing).unwrap_or(piece));
        }
        self.rest.extend_from_slice(piece);
        let rest = std::mem::take(&mut self.rest);
        // An entry is looked at once all of it is there.
        let settled = rest.len().saturating_sub(NAME + LONGEST);
        self.look(&rest, settled);
        self.rest = rest.get(settled..).unwrap_or_default().to_vec();
    }

    /// Looks at the entries that begin before `until`.
    fn look(&mut self, bytes: &[u8], until: usize) {
        for (at, pair) in bytes.windows(4).enumerate().take(until) {
            if pair == ENTRY {
                if let Some(name) = name_at(bytes, at) {
                    self.now.add(&name);
                }
            } else if pair == END {
                self.last = std::mem::take(&mut self.now);
            }
        }
    }

    /// What the file is, once all of it has gone by.
    ///
    /// # Errors
    /// What is not kept as evidence, by what it is.
    pub(in crate::vault) fn file_type(mut self) -> Result<FileType, Unwanted> {
        let rest = std::mem::take(&mut self.rest);
        self.look(&rest, rest.len());
        let told = |what: Tells| self.last.0.contains(&what);
        let begins = |mark: &[u8]| self.head.windows(mark.len()).any(|it| it == mark);
        let first = FIRST_PARTS.iter().find(|(mark, _)| begins(mark)).map(|(_, is)| *is);
        match (first, told(Tells::Docx), told(Tells::Xlsx)) {
            _ if told(Tells::Program) && first.is_none() => Err(Unwanted::Program),
            (Some(_), ..) | (_, true, _) | (_, _, true) if told(Tells::Macros) => Err(Unwanted::Macros),
            (Some(is), ..) => Ok(is),
            (None, true, false) => Ok(FileType::Docx),
            (None, false, true) => Ok(FileType::Xlsx),
            _ if told(Tells::Document) => Err(Unwanted::Document),
            _ => Err(Unwanted::Archive),
        }
    }
}

impl Names {
    fn add(&mut self, name: &str) {
        let begins = |all: &[&str]| all.iter().any(|it| name.starts_with(it));
        let is_xml = name.rsplit_once('.').is_some_and(|(_, ending)| ending == "xml");
        let found = [
            (Tells::Docx, is_xml && name.starts_with("word/document")),
            (Tells::Xlsx, is_xml && name.starts_with("xl/workbook")),
            (Tells::Macros, name.ends_with("vbaproject.bin") || begins(&["xl/macrosheets/", "basic/", "scripts/"])),
            (Tells::Program, begins(PROGRAMS)),
            (Tells::Document, begins(OF_DOCUMENTS)),
        ];
        self.0.extend(found.into_iter().filter(|(_, is_so)| *is_so).map(|(what, _)| what));
    }
}

/// The name in the entry that begins at `at`, in small letters; none that is longer than one that says something.
fn name_at(bytes: &[u8], at: usize) -> Option<String> {
    let length = bytes.get(at + LENGTH..at + LENGTH + 2)?;
    let length = usize::from(u16::from_le_bytes(length.try_into().ok()?));
    let name = bytes.get(at + NAME..at + NAME + length).filter(|_| length <= LONGEST)?;
    Some(String::from_utf8_lossy(name).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A packed file with parts of these names, whose contents say nothing.
    fn packed(first: &[u8], names: &[&str]) -> Vec<u8> {
        let mut bytes = [b"PK\x03\x04", &[0; 26][..], first].concat();
        for name in names {
            let mut entry = [ENTRY, &[0; 42]].concat();
            let length = u16::try_from(name.len()).expect("a short name");
            entry[LENGTH..LENGTH + 2].copy_from_slice(&length.to_le_bytes());
            bytes.extend(entry);
            bytes.extend_from_slice(name.as_bytes());
        }
        bytes.extend([END, &[0; 18]].concat());
        bytes
    }

    fn seen(bytes: &[u8], step: usize) -> Result<FileType, Unwanted> {
        let mut parts = Parts::default();
        bytes.chunks(step).for_each(|piece| parts.see(piece));
        parts.file_type()
    }

    #[test]
    fn documents_are_known_by_their_parts_however_they_go_by() {
        let office = ["[Content_Types].xml", "_rels/.rels"];
        let with = |names: &[&'static str]| packed(b"[Content_Types].xml", &[&office[..], names].concat());
        let text = b"mimetypeapplication/vnd.oasis.opendocument.textPK";
        let sheet = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK";
        let template = b"mimetypeapplication/vnd.oasis.opendocument.text-templatePK";
        let inner = with(&["xl/workbook.xml", "xl/vbaProject.bin"]);
        let document_with_workbook = [inner.clone(), with(&["word/document.xml", "word/embeddings/a.xlsx"])].concat();
        for (bytes, expected) in [
            (with(&["word/document.xml"]), Ok(FileType::Docx)),
            (with(&["word/document2.xml"]), Ok(FileType::Docx)),
            (with(&["xl/workbook.xml", "xl/worksheets/sheet1.xml"]), Ok(FileType::Xlsx)),
            (with(&["word/document.xml", "word/vbaProject.bin"]), Err(Unwanted::Macros)),
            (with(&["xl/workbook.xml", "xl/macrosheets/sheet1.xml"]), Err(Unwanted::Macros)),
            (with(&["xl/workbook.bin"]), Err(Unwanted::Document)),
            (with(&["ppt/presentation.xml"]), Err(Unwanted::Document)),
            (packed(text, &["mimetype", "content.xml"]), Ok(FileType::Odt)),
            (packed(sheet, &["mimetype", "content.xml"]), Ok(FileType::Ods)),
            (packed(text, &["mimetype", "Basic/Standard/Module1.xml"]), Err(Unwanted::Macros)),
            (packed(template, &["mimetype", "content.xml"]), Err(Unwanted::Document)),
            (packed(b"", &["certificate.pdf"]), Err(Unwanted::Archive)),
            (packed(b"", &["META-INF/MANIFEST.MF", "a.class"]), Err(Unwanted::Program)),
            (document_with_workbook, Ok(FileType::Docx)),
        ] {
            for step in [1, 7, 300, 1 << 20] {
                assert_eq!(seen(&bytes, step), expected, "{step}: {}", String::from_utf8_lossy(&bytes));
            }
        }
        assert_eq!(seen(b"PK\x03\x04", 1), Err(Unwanted::Archive), "cut short, it has no list");
    }
}
