use std::cell::Cell;
use std::io::Read;
use std::path::PathBuf;

use ledgerline_core::domain::evidence::FileType;

use super::*;
use crate::limits::{MAX_TEXT, MAX_TEXT_PAGES};

const PAGES: &str = r#"{"part":"pages","pages":3}"#;
const END: &str = r#"{"part":"end","whole":true}"#;

fn preview() -> Ask {
    Ask::preview(PathBuf::from("/a.pdf"), FileType::Pdf, 2, 100)
}

fn image(page: u32, width: u32, height: u32, bytes: usize) -> String {
    format!(r#"{{"part":"image","page":{page},"width":{width},"height":{height},"bytes":{bytes}}}"#)
}

/// Lines as a child would write them; `JPEG!` stands for five bytes of a picture.
fn said(lines: &[&str]) -> Vec<u8> {
    let text: String =
        lines.iter().map(|line| if *line == "JPEG!" { (*line).into() } else { format!("{line}\n") }).collect();
    let mut bytes = text.into_bytes();
    while let Some(at) = bytes.windows(5).position(|it| it == b"JPEG!") {
        bytes[at..at + 5].copy_from_slice(&[0xFF, 0xD8, 0xFF, b'\n', 0]);
    }
    bytes
}

#[test]
fn a_whole_answer_is_understood() {
    let text = r#"{"part":"text","text":[[{"text":"Hours\t3","size":120}],[]]}"#;
    let answer = said(&[PAGES, text, &image(1, 100, 130, 5), "JPEG!", &image(2, 90, 130, 5), "JPEG!", END]);
    let Ok(Answer::Read(reading)) = understand(&preview(), &answer) else { panic!("it can be read") };
    assert_eq!((reading.pages, reading.images.len(), reading.whole), (3, 2, true));
    assert_eq!(reading.images[1].jpeg, [0xFF, 0xD8, 0xFF, b'\n', 0]);
    assert_eq!(reading.text.lines().next().map(|line| line.text.as_str()), Some("Hours\t3"));
}

#[test]
fn of_a_process_that_died_what_it_finished_stands() {
    let whole = said(&[PAGES, &image(1, 100, 130, 5), "JPEG!", END]);
    for cut in 0..whole.len() {
        match understand(&preview(), &whole[..cut]) {
            Ok(Answer::Nothing) => assert!(cut <= PAGES.len()),
            Ok(Answer::Read(reading)) => assert!(!reading.whole && cut > PAGES.len()),
            other => panic!("cut after {cut}: {other:?}"),
        }
    }
}

#[test]
fn what_was_not_asked_for_is_not_believed() {
    let huge = image(1, 100, 130, usize::MAX);
    let line = |text: &str| format!(r#"{{"part":"text","text":[[{{"text":"{text}","size":1}}]]}}"#);
    let long = line(&"a".repeat(MAX_TEXT + 1));
    for lines in [
        vec!["nonsense"],
        vec![r#"{"part":"pages","pages":0}"#],
        vec![r#"{"part":"pages","pages":-1}"#],
        vec![r#"{"part":"not-readable","why":"no-such-reason"}"#],
        vec![END],
        vec![PAGES, PAGES],
        vec![PAGES, &image(3, 100, 130, 5), "JPEG!"],
        vec![PAGES, &image(0, 100, 130, 5), "JPEG!"],
        vec![PAGES, &image(1, 101, 130, 5), "JPEG!"],
        vec![PAGES, &image(1, 100, 130_000, 5), "JPEG!"],
        vec![PAGES, &image(1, 0, 130, 5), "JPEG!"],
        vec![PAGES, &image(2, 100, 130, 5), "JPEG!", &image(1, 100, 130, 5), "JPEG!"],
        vec![PAGES, &image(1, 100, 130, 5), "<svg "],
        vec![PAGES, &huge, "JPEG!"],
        vec![PAGES, &line("\\u0007")],
        vec![PAGES, &line("")],
        vec![PAGES, &long],
        vec![PAGES, END, PAGES],
    ] {
        assert_eq!(understand(&preview(), &said(&lines)), Err(Nonsense), "{:?}", &lines[lines.len() - 1]);
    }
    let text = line("unasked");
    let page = Ask::page(PathBuf::from("/a.pdf"), FileType::Pdf, 1, 100);
    assert_eq!(understand(&page, &said(&[PAGES, &text])), Err(Nonsense));
}

/// Something, and then something else without end; how much of it was read.
struct Endless<'a> {
    begins: &'a [u8],
    again: &'a [u8],
    read: &'a Cell<usize>,
}

impl Read for Endless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        for byte in buffer.iter_mut() {
            let at = self.read.replace(self.read.get() + 1);
            let again = || self.again[(at - self.begins.len()) % self.again.len()];
            *byte = self.begins.get(at).copied().unwrap_or_else(again);
        }
        Ok(buffer.len())
    }
}

/// A process that a file has taken over may say anything, and has much room to say it: it is refused before it is all held.
#[test]
fn of_a_text_without_end_no_more_is_taken_in_than_may_be() {
    let line = r#"{"text":"a","size":1},"#;
    for (begins, again, most) in [
        (r#"{"part":"text","text":["#, "[],", 4 * MAX_TEXT_PAGES),
        (r#"{"text":["#, "[],", 4 * MAX_TEXT_PAGES),
        (r#"{"part":"text","text":[["#, r#"{"text":"","size":1},"#, 2 * line.len()),
        (r#"{"part":"text","text":[["#, line, line.len() * (MAX_TEXT + 2)),
        (r#"{"part":"text","text":"#, "[", 200),
        (r#"{"part":"pages","pages":["#, "1,", 2),
        (r#"{"part":"#, r"[", 2),
    ] {
        let read = Cell::new(0);
        let endless = Endless { begins: begins.as_bytes(), again: again.as_bytes(), read: &read };
        let refused = serde_json::from_reader::<_, Part>(endless).expect_err("it has no end");
        assert!(read.get() <= begins.len() + most, "{} bytes of {begins}{again} were read: {refused}", read.get());
    }
}
