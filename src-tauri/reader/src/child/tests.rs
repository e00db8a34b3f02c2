use std::path::{Path, PathBuf};

use image::{DynamicImage, GenericImageView as _, Rgba, RgbaImage};

use super::*;
use crate::ReadFile;
use crate::wire::{Answer, understand};

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples/certificates");
    std::fs::read(folder.join(name)).expect("the sample is there")
}

/// What the parent understands of what the child answers.
fn read(bytes: Vec<u8>, ask: &Ask) -> Answer {
    let mut output = Vec::new();
    answer(ask, bytes, &mut output).expect("memory can be written to");
    understand(ask, &output).expect("both halves speak the same language")
}

fn reading(bytes: Vec<u8>, ask: &Ask) -> ReadFile {
    match read(bytes, ask) {
        Answer::Read(reading) => reading,
        other => panic!("not read: {other:?}"),
    }
}

fn preview(file_type: FileType, pages: u32, width: u32) -> Ask {
    Ask::preview(PathBuf::from("/not/opened"), file_type, pages, width)
}

fn lines_of_sample(name: &str) -> Vec<String> {
    let ask = Ask::text(PathBuf::from("/not/opened"), FileType::Pdf);
    reading(sample(name), &ask).text.lines().map(|line| line.text.clone()).collect()
}

/// Whether these lines are there, in this order, others between them or not.
fn expect_in_order(name: &str, expected: &[&str]) {
    let lines = lines_of_sample(name);
    let mut rest = lines.iter();
    for line in expected {
        assert!(rest.any(|it| it == line), "{name}: {line:?} is missing or misplaced in {lines:#?}");
    }
}

#[test]
fn an_english_certificate_reads_as_it_looks() {
    expect_in_order(
        "cert-text.pdf",
        &[
            "Larkspur Example Institute for Music and Health",
            "CERTIFICATE OF COMPLETION",
            "Sample Therapist, MTA",
            "Songwriting in Palliative Care",
            "From the first line to the legacy recording",
            "November 15, 2024 · 9:00 a.m. to 12:00 p.m. · online",
            "3 contact hours · 1 continuing education credit",
            "Workshop presenter\tEducation coordinator",
        ],
    );
}

#[test]
fn a_french_certificate_keeps_its_accents() {
    expect_in_order(
        "cert-fr.pdf",
        &[
            "Centre de formation L’Exemple sonore",
            "Montréal (Québec)",
            "Attestation de participation",
            "nº de membre : 0000",
            "Musicothérapie et deuil : accompagner par la chanson",
            "le 23 mai 2025, de 13 h à 15 h 30",
            "Durée : 2,5 heures – 1 crédit de formation continue",
            "Cœur de l’atelier : écriture à deux voix, rituels d’adieu, façons de conclure",
            "Fait à Montréal, le 26 mai 2025",
            "FORMATION CONTINUE",
        ],
    );
}

#[test]
fn the_columns_of_a_log_and_of_a_transcript_stay_apart() {
    expect_in_order(
        "cert-3pages.pdf",
        &[
            "Dates\tJanuary 20 to March 24, 2025 (10 Monday evenings, by video)",
            "1\tJan 20, 2025\tWelcome, group agreement, goals of each member\t1.0",
            "8\tMar 10, 2025\tCultural humility: repertoire and protocol\t1.0",
            "Total hours\t10.0",
            "Signed March 24, 2025\tSigned March 24, 2025",
        ],
    );
    expect_in_order(
        "transcript.pdf",
        &[
            "Example Open University\tTRANSCRIPT OF RECORD",
            "Date of issue\tMarch 3, 2025",
            "TIP 102\tTrauma-Informed Practice, part 2\tSep 21, 2024\t12\t1.0\tA",
            "Total earned\t30\t2.5",
        ],
    );
}

#[test]
fn the_title_is_larger_than_what_is_around_it() {
    let ask = Ask::text(PathBuf::from("/not/opened"), FileType::Pdf);
    let text = reading(sample("cert-text.pdf"), &ask).text;
    let size = |start: &str| text.lines().find(|line| line.text.starts_with(start)).map(|line| line.size);
    assert_eq!(size("Songwriting in"), Some(240));
    assert_eq!(size("From the first"), Some(140));
}

#[test]
fn a_scan_has_pages_and_no_text() {
    let answer = reading(sample("cert-scan.pdf"), &preview(FileType::Pdf, 3, 800));
    assert_eq!((answer.pages, answer.text.is_empty(), answer.whole), (1, true, true));
    assert_eq!(answer.text.0.len(), 0);
    assert_eq!(answer.images.len(), 1);
}

#[test]
fn the_pages_that_are_asked_for_come_as_pictures_of_the_width_asked_for() {
    let sizes = |reading: &ReadFile| -> Vec<_> {
        reading.images.iter().map(|image| (image.page, image.width, image.height)).collect()
    };
    let answer = reading(sample("cert-3pages.pdf"), &preview(FileType::Pdf, 2, 850));
    assert_eq!(answer.pages, 3);
    assert_eq!(sizes(&answer), [(1, 850, 1100), (2, 850, 1100)]);
    let third = Ask::page(PathBuf::from("/not/opened"), FileType::Pdf, 3, 2550);
    let answer = reading(sample("cert-3pages.pdf"), &third);
    assert_eq!(sizes(&answer), [(3, 2550, 3300)]);
    assert!(answer.text.is_empty());
    let fourth = Ask::page(PathBuf::from("/not/opened"), FileType::Pdf, 4, 850);
    assert_eq!(sizes(&reading(sample("cert-3pages.pdf"), &fourth)), []);
    for image in &answer.images {
        let decoded = image::load_from_memory(&image.jpeg).expect("it is a picture");
        assert_eq!(decoded.dimensions(), (image.width, image.height));
    }
}

#[test]
fn a_photo_taken_on_its_side_stands_upright_and_says_nothing_about_where_it_was_taken() {
    let answer = reading(sample("cert.jpg"), &preview(FileType::Jpeg, 1, 900));
    let [image] = answer.images.as_slice() else { panic!("one picture") };
    assert_eq!((image.width, image.height), (900, 1200));
    let holds = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).any(|it| it == what);
    assert!(holds(&sample("cert.jpg"), b"Exif"));
    assert!(!holds(&image.jpeg, b"Exif"));
    let shown = image::load_from_memory(&image.jpeg).expect("it is a picture").into_luma8();
    let stored = image::load_from_memory(&sample("cert.jpg")).expect("it is a picture").into_luma8();
    let upright = image::imageops::thumbnail(&image::imageops::rotate90(&stored), 900, 1200);
    let apart: u64 = shown.iter().zip(upright.iter()).map(|(one, other)| u64::from(one.abs_diff(*other))).sum();
    assert!(apart / (900 * 1200) < 4, "{}", apart / (900 * 1200));
}

#[test]
fn a_small_picture_is_not_blown_up() {
    let answer = reading(sample("cert.png"), &preview(FileType::Png, 1, 4000));
    let [image] = answer.images.as_slice() else { panic!("one picture") };
    assert_eq!((image.width, image.height), (1600, 1100));
}

#[test]
fn what_is_transparent_lies_on_white_paper() {
    let image = RgbaImage::from_fn(64, 64, |x, _| if x < 32 { Rgba([0, 0, 0, 0]) } else { Rgba([200, 0, 0, 255]) });
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let file_type = if format == ImageFormat::Png { FileType::Png } else { FileType::Webp };
        let mut bytes = io::Cursor::new(Vec::new());
        DynamicImage::from(image.clone()).write_to(&mut bytes, format).expect("a picture can be written");
        let answer = reading(bytes.into_inner(), &preview(file_type, 1, 64));
        let shown = image::load_from_memory(&answer.images[0].jpeg).expect("it is a picture").into_rgb8();
        assert!(
            shown.get_pixel(8, 32).0.iter().all(|colour| *colour > 250),
            "{format:?}: {:?}",
            shown.get_pixel(8, 32)
        );
        assert!(shown.get_pixel(56, 32).0[0] > 180 && shown.get_pixel(56, 32).0[1] < 20, "{format:?}");
    }
}

#[test]
fn a_file_that_is_not_what_it_claims_to_be_is_said_to_be_damaged() {
    for file_type in [FileType::Pdf, FileType::Jpeg, FileType::Png, FileType::Webp] {
        for bytes in [b"".to_vec(), b"%PDF-1.7\n".to_vec(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()] {
            assert_eq!(read(bytes, &preview(file_type, 1, 64)), Answer::NotReadable(NotReadable::Broken));
        }
    }
}
