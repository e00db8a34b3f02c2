//! Makes the corpus of certificates anew: `make corpus`, or `corpus WORD…` for those in whose names a word stands.
//!
//! `english.txt` and `french.txt` say how certificates are worded and what a careful person answers to each. Facts are
//! drawn by lot, always the same ones, and printed twice: as a document with a text layer, and as a scan or a photo by turns.
//! The text layer is read by the app's own reading process; the pictures are spoilt as scanners and phones spoil them,
//! handed over by the same process, and recognised by the window's engine. What came of each is left with its key in the
//! folder `samples/corpus`, where the tests of core take it up. The pictures themselves are left in the folder for what
//! cargo builds. A picture that is as it was is not recognised again.
//!
//! | module | what it holds |
//! |---|---|
//! | `wordings` | the two files of wordings, read |
//! | `facts` | what is drawn by lot: names, titles, days, amounts |
//! | `filled` | a wording with its facts in it, and its key |
//! | `printed` | the page as a PDF |
//! | `pictured` | the page as a scanner or a phone sees it |
//! | `recognised` | what the window's engine makes of pictures |
//! | `kept` | what is left in the repository |

mod facts;
mod filled;
mod kept;
mod pictured;
mod printed;
mod recognised;
mod wordings;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use image::RgbImage;
use ledgerline_core::domain::evidence::FileType;
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_reader::{Ask, COMMAND, PageImage, Reader};
use ledgerline_reader_child::serve;
use sha2::{Digest as _, Sha256};

use filled::Certificate;
use kept::Pages;

/// How wide a picture is asked for by the window where it recognises text, in pixels.
const WIDTH: u32 = 1650;

/// The longer side of a page as it is printed before a picture of it is spoilt: 200 dots per inch, in pixels.
const LONGER_SIDE: u32 = 2200;

/// What a certificate is to the program that reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A document with its text.
    Text,
    /// A picture of a page that was scanned.
    Scan,
    /// A picture of a page that was photographed.
    Photo,
}

impl Source {
    const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Scan => "scan",
            Self::Photo => "photo",
        }
    }
}

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    // The program is its own reading process, as the app is; what it made itself needs no limit of memory.
    if args.first().is_some_and(|word| word == COMMAND) {
        let done = Ask::from_args(args[1..].to_vec()).map(|ask| serve(&ask, &mut std::io::stdout(), |_| Ok(())));
        return if matches!(done, Some(Ok(()))) { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let chosen: Vec<String> = args.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    make(&chosen);
    ExitCode::SUCCESS
}

/// Makes every certificate, or those in whose names one of these words stands.
fn make(chosen: &[String]) {
    let made = pictures_folder();
    fs::create_dir_all(&made).expect("the folder for what is made can be made");
    let certificates: Vec<Certificate> = wordings::all()
        .iter()
        .enumerate()
        .flat_map(|(number, wording)| sources(number).map(|source| filled::certificate(wording, source)))
        .filter(|it| chosen.is_empty() || chosen.iter().any(|part| it.name.contains(part)))
        .collect();
    let mut pictures: BTreeMap<String, (String, PageImage)> = BTreeMap::new();
    for certificate in &certificates {
        let pdf = made.join(format!("{}.pdf", certificate.name));
        fs::write(&pdf, printed::pdf(certificate)).expect("the document can be written");
        if certificate.source == Source::Text {
            kept::keep(certificate, &Pages::Text(text_of(&pdf)));
            continue;
        }
        let taken = made.join(format!("{}.jpg", certificate.name));
        fs::write(&taken, pictured::picture(certificate, &page_of(&pdf))).expect("the picture can be written");
        let seen = picture_of(&taken, FileType::Jpeg, WIDTH);
        let mark = format!("{:.16}", kept::hex(&Sha256::digest(&seen.jpeg)));
        if let Some(pages) = kept::recognised_before(certificate, &mark) {
            kept::keep(certificate, &Pages::Recognised(mark, pages));
        } else {
            pictures.insert(certificate.name.clone(), (mark, seen));
        }
    }
    println!("{} certificates are made; {} pictures are to be recognised", certificates.len(), pictures.len());
    let seen = pictures.iter().map(|(name, (_, picture))| (name.as_str(), picture));
    recognised::recognise(&made, seen, |name, pages| {
        let certificate = certificates.iter().find(|it| it.name == name).expect("it was asked for");
        println!("{name} is recognised");
        kept::keep(certificate, &Pages::Recognised(pictures[name].0.clone(), pages));
    });
    if chosen.is_empty() {
        kept::forget_others(&certificates);
    }
}

/// What is made of the wording with this number: a text layer, and a scan or a photo by turns.
fn sources(number: usize) -> [Source; 2] {
    [Source::Text, if number.is_multiple_of(2) { Source::Scan } else { Source::Photo }]
}

/// The folder for documents and pictures, beside the program.
fn pictures_folder() -> PathBuf {
    let program = std::env::current_exe().expect("a program knows where it is");
    program.parent().expect("it stands in a folder").join("corpus-made")
}

fn read(ask: &Ask) -> ledgerline_reader::ReadFile {
    let program = std::env::current_exe().expect("a program knows where it is");
    let read = Reader::new(program).read(ask, &AtomicBool::new(false));
    read.unwrap_or_else(|why| panic!("{}: {why}", ask.file.display()))
}

fn text_of(pdf: &Path) -> FileText {
    let read = read(&Ask::text(pdf.to_owned(), FileType::Pdf));
    assert_eq!((read.pages, read.whole), (1, true), "{} is one page", pdf.display());
    read.text
}

fn picture_of(file: &Path, file_type: FileType, width: u32) -> PageImage {
    let mut read = read(&Ask::page(file.to_owned(), file_type, 1, width));
    assert_eq!(read.pages, 1, "{} is one page", file.display());
    read.images.pop().unwrap_or_else(|| panic!("there is no picture of {}", file.display()))
}

/// The page as it is printed.
fn page_of(pdf: &Path) -> RgbImage {
    let upright = picture_of(pdf, FileType::Pdf, 100);
    let width = if upright.height > upright.width { LONGER_SIDE * 17 / 22 } else { LONGER_SIDE };
    let picture = picture_of(pdf, FileType::Pdf, width);
    image::load_from_memory(&picture.jpeg).expect("the reading process makes pictures").into_rgb8()
}
