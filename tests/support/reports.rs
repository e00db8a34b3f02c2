//! Reports with their evidence, without a ledger and without a reader.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::sync::{Mutex, PoisonError};

use ledgerline_core::domain::audit::exhibit::{Contents, Exhibit, ExhibitNo};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::evidence::{
    Evidence, EvidenceId, EvidenceKind, FileType, Fingerprint, Legibility, Soundness,
};
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::{Laid, PagePicture, Part, Shown, report};
use sha2::{Digest as _, Sha256};

use crate::day;

/// Everything, with what the member made of it and the original files.
pub const FULL: ReportChoice = ReportChoice { extent: Extent::Full, reflections: true, originals: Originals::Attached };

/// The least, without the original files.
pub const SUMMARY: ReportChoice =
    ReportChoice { extent: Extent::Summary, reflections: false, originals: Originals::LeftOut };

/// The bytes of the summary, which needs nothing but the record.
///
/// # Panics
/// Where it cannot be laid out.
#[must_use]
pub fn summary(record: &Record, language: Language) -> Vec<u8> {
    Evidences::default().report(record, SUMMARY, language)
}

/// Files of evidence in memory, with pictures of their pages.
#[derive(Debug, Default, Clone)]
pub struct Evidences {
    /// The exhibits that stand for them, to be put into a record.
    pub exhibits: Vec<Exhibit>,
    /// What is shown of each.
    pub shown: BTreeMap<EvidenceId, Shown>,
    /// Every picture and file.
    pub parts: BTreeMap<Part, Vec<u8>>,
}

impl Evidences {
    /// One more file that proves these activities, called so, with this many pages.
    ///
    /// # Panics
    /// Where no picture can be made of a page.
    pub fn add(&mut self, file_name: &str, file_type: FileType, pages: u32, proves: &[u32]) -> &mut Exhibit {
        let number = u32::try_from(self.exhibits.len()).expect("few files") + 1;
        let id = EvidenceId(i64::from(number));
        let original = original(number, file_type);
        let mut shown = Shown { pages: Vec::new(), of: pages, why_not: None };
        for page in 1..=pages {
            let (width, height) = if number % 5 == 2 { (1100, 850) } else { (850, 1100) };
            let jpeg = page_picture(width, height, number, page);
            shown.pages.push(PagePicture { page, width, height, bytes: jpeg.len() as u64 });
            self.parts.insert(Part::Page { evidence: id, page }, jpeg);
        }
        self.shown.insert(id, shown);
        self.exhibits.push(Exhibit {
            no: ExhibitNo(number),
            evidence: Evidence {
                id,
                fingerprint: Fingerprint::new(Sha256::digest(&original).into()),
                file_type,
                bytes: original.len() as u64,
                file_name: file_name.to_owned(),
                kind: EvidenceKind::ALL[number as usize % EvidenceKind::ALL.len()],
                kept_on: day("2026-11-20"),
                put_away: false,
            },
            proves: proves.to_vec(),
            soundness: Soundness::Sound,
            keep_until: day("2034-12-31"),
            contents: Contents {
                legibility: Some(Legibility::Read),
                pages,
                issuer: Some("North Shore hospice network".to_owned()),
                date: Some(day("2026-03-04")),
                texts: (1..=pages).map(|page| format!("Certificate of attendance\nPage {page} for Maëlle")).collect(),
                recognised: file_type != FileType::Pdf,
            },
        });
        self.parts.insert(Part::Original(id), original);
        self.exhibits.last_mut().expect("one was added")
    }

    /// The report of `record` with these files, ready to be written.
    ///
    /// # Panics
    /// Where it cannot be laid out.
    #[must_use]
    pub fn laid(&self, record: &Record, choice: ReportChoice, language: Language) -> Laid {
        let manuscript = report(record, choice, language, &self.shown).expect("it can be written");
        let pdf = ledgerline_press::pdf(&manuscript.document).unwrap_or_else(|error| panic!("{language:?}: {error}"));
        manuscript.laid(pdf).unwrap_or_else(|error| panic!("{language:?}: {error}"))
    }

    /// The bytes of the report of `record` with these files.
    ///
    /// # Panics
    /// Where it cannot be laid out or written, or is not as long as was said.
    #[must_use]
    pub fn report(&self, record: &Record, choice: ReportChoice, language: Language) -> Vec<u8> {
        let laid = self.laid(record, choice, language);
        let mut bytes = Vec::new();
        laid.write(&mut bytes, &mut |part| self.open(part)).unwrap_or_else(|error| panic!("{language:?}: {error:?}"));
        assert_eq!(laid.bytes(), bytes.len() as u64, "the size that was told");
        bytes
    }

    /// One more picture, of this page of a file.
    pub fn add_page(&mut self, evidence: EvidenceId, page: u32, jpeg: Vec<u8>) {
        self.parts.insert(Part::Page { evidence, page }, jpeg);
    }

    /// The picture of a page.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn page(&self, evidence: EvidenceId, page: u32) -> &[u8] {
        &self.parts[&Part::Page { evidence, page }]
    }

    /// A picture or a file, as the binder asks for it.
    ///
    /// # Errors
    /// Where there is none.
    pub fn open(&self, part: Part) -> io::Result<Box<dyn Read>> {
        let bytes = self.parts.get(&part).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(bytes.clone())))
    }
}

/// Bytes that are like no other file's, of a type; what is in them matters to nobody here.
fn original(number: u32, file_type: FileType) -> Vec<u8> {
    let begin: &[u8] = match file_type {
        FileType::Pdf => b"%PDF-1.4\n",
        FileType::Jpeg => b"\xFF\xD8\xFF\xE0",
        FileType::Png => b"\x89PNG\r\n\x1a\n",
        FileType::Webp => b"RIFF\0\0\0\0WEBP",
        FileType::Heic => b"\0\0\0\x18ftypheic",
        other => other.extension().as_bytes(),
    };
    // Some end like an end of line, some hold what looks like an end of a PDF's stream.
    let mut bytes = begin.to_vec();
    bytes.extend((0..2_000 + number * 7).map(|at| u8::try_from(at.wrapping_mul(number + 11) >> 3 & 0xFF).unwrap_or(0)));
    bytes.extend_from_slice([&b"\r"[..], b"\n", b"\r\n", b"\nendstream\nendobj\n", b""][number as usize % 5]);
    bytes
}

/// Pictures that were made already: making one takes longer than all the rest of a page.
static PICTURES: Mutex<BTreeMap<(bool, u32, u32), Vec<u8>>> = Mutex::new(BTreeMap::new());

/// A page with a border and some lines on it, as a colour JPEG; a few look the same.
fn page_picture(width: u32, height: u32, number: u32, page: u32) -> Vec<u8> {
    let (number, page) = (number % 7, page % 4);
    let mut pictures = PICTURES.lock().unwrap_or_else(PoisonError::into_inner);
    pictures.entry((width > height, number, page)).or_insert_with(|| drawn(width, height, number, page)).clone()
}

fn drawn(width: u32, height: u32, number: u32, page: u32) -> Vec<u8> {
    let mut picture = image::RgbImage::from_pixel(width, height, image::Rgb([0xFD, 0xFB, 0xF5]));
    let hue = image::Rgb([(number * 67 % 160) as u8, (number * 29 % 120) as u8, 0x70]);
    let mut fill = |left: u32, top: u32, right: u32, bottom: u32| {
        for y in top..bottom.min(height) {
            for x in left..right.min(width) {
                picture.put_pixel(x, y, hue);
            }
        }
    };
    fill(40, 40, width - 40, 48);
    fill(40, height - 48, width - 40, height - 40);
    fill(40, 40, 48, height - 40);
    fill(width - 48, 40, width - 40, height - 40);
    fill(width / 4, 150, width * 3 / 4, 190);
    for line in 0..6 + (number + page) % 4 {
        fill(120, 280 + line * 46, width - 120 - (line * 37 + number * 11) % 200, 292 + line * 46);
    }
    let mut jpeg = Cursor::new(Vec::new());
    picture.write_to(&mut jpeg, image::ImageFormat::Jpeg).expect("a picture");
    jpeg.into_inner()
}
