//! What the reading process answers. It has read a file of a stranger, so it may answer anything.

use std::path::PathBuf;

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::limits::{MAX_HEIGHT, MAX_IMAGE, MAX_IMAGES, MAX_TEXT, MAX_TEXT_PAGES};
use ledgerline_reader::wire::{Answer, Part, understand, write};
use ledgerline_reader::{Ask, ReadFile};

/// How each picture begins.
const JPEG: [u8; 3] = [0xFF, 0xD8, 0xFF];

/// Holds an answer against its laws: the first byte says what was asked, the second where the answer breaks off for a
/// second look, the rest is answered.
///
/// # Panics
/// Where one is broken.
pub fn hold(bytes: &[u8]) {
    let [asked, cut, said @ ..] = bytes else { return };
    let ask = ask(*asked);
    let answer = understand(&ask, said);
    assert_eq!(answer, understand(&ask, said), "an answer is always understood alike");
    match &answer {
        Ok(Answer::Read(reading)) => {
            is_as_was_asked(&ask, reading, said.len());
            if reading.whole {
                is_understood_as_it_is_written(&ask, reading);
            }
        }
        Ok(Answer::Nothing) => assert!(!said.contains(&b'\n'), "a line is something"),
        Ok(Answer::NotReadable(_)) => assert!(said.ends_with(b"\n"), "nothing follows"),
        Err(_) => return,
    }
    // Of a process that died what it finished stands.
    let end = said.len() * usize::from(*cut) / 256;
    match (understand(&ask, &said[..end]), answer) {
        (Ok(Answer::Nothing), _) => {}
        (Ok(Answer::Read(part)), Ok(Answer::Read(whole))) => {
            assert!(part.pages == whole.pages && whole.images.starts_with(&part.images), "{part:?} of {whole:?}");
            assert!(part.text.is_empty() || part.text == whole.text, "{part:?} of {whole:?}");
        }
        (part, whole) => panic!("{part:?} is a part of {whole:?}"),
    }
}

/// Understands an answer and no more, for whoever looks at what that takes.
pub fn understood(bytes: &[u8]) {
    if let [asked, _, said @ ..] = bytes {
        let _ = understand(&ask(*asked), said);
    }
}

/// One of four things that are asked.
fn ask(asked: u8) -> Ask {
    let file = PathBuf::from("/certificate.pdf");
    match asked % 4 {
        0 => Ask::preview(file, FileType::Pdf, 2, 100),
        1 => Ask::text(file, FileType::Pdf),
        2 => Ask::page(file, FileType::Jpeg, 3, 2_550),
        _ => Ask::preview(file, FileType::Heic, MAX_IMAGES, 4_096),
    }
}

/// Nothing is there that was not asked for or is beyond the limits.
fn is_as_was_asked(ask: &Ask, reading: &ReadFile, length: usize) {
    assert!(reading.pages > 0, "{reading:?}");
    let text: usize = reading.text.lines().map(|line| line.text.len()).sum();
    assert!(text <= MAX_TEXT.min(length) && reading.text.0.len() <= MAX_TEXT_PAGES, "{text} bytes of text");
    assert!(ask.text || (reading.text.is_empty() && reading.form.is_none()), "{reading:?}");
    for line in reading.text.lines() {
        let is_shown = |it: char| !it.is_control() || it == '\t';
        assert!(!line.text.is_empty() && line.text.chars().all(is_shown), "{line:?}");
    }
    let pictures: usize = reading.images.iter().map(|image| image.jpeg.len()).sum();
    assert!(pictures <= length, "{pictures} bytes of pictures in {length}");
    let mut last = 0;
    for image in &reading.images {
        let asked = ask.pictures.expect("pictures were asked for");
        let pages = asked.first..asked.first + asked.count;
        assert!(image.page > last && image.page <= reading.pages && pages.contains(&image.page), "page {}", image.page);
        assert!((1..=asked.width).contains(&image.width) && (1..=MAX_HEIGHT).contains(&image.height), "its size");
        assert!(image.jpeg.len() <= MAX_IMAGE && image.jpeg.starts_with(&JPEG), "its bytes");
        last = image.page;
    }
}

/// As the process itself would have said it.
fn is_understood_as_it_is_written(ask: &Ask, reading: &ReadFile) {
    let mut said = Vec::new();
    let mut say = |part: Part, bytes: &[u8]| write(&mut said, &part, bytes).expect("it is written to memory");
    say(Part::Pages { pages: reading.pages }, &[]);
    if ask.text {
        say(Part::Text { text: reading.text.clone(), form: reading.form }, &[]);
    }
    for image in &reading.images {
        let (page, width, height, bytes) = (image.page, image.width, image.height, image.jpeg.len());
        say(Part::Image { page, width, height, bytes, paper: image.paper }, &image.jpeg);
    }
    say(Part::End { whole: true }, &[]);
    match understand(ask, &said) {
        Ok(Answer::Read(again)) => assert_eq!(again, *reading, "it is read as it was written"),
        other => panic!("{other:?} of {reading:?}"),
    }
}
