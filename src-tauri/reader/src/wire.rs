//! How the reading process hands over what it read: parts, each of which is a line of JSON, and after
//! the line of a picture its bytes. A process that ends early leaves the parts that it finished.

mod said;

use std::io::{self, Write};

use ledgerline_core::domain::evidence::file_text::FileText;
use said::Said;
use serde::{Deserialize, Serialize};

use crate::ask::Ask;
use crate::limits::{MAX_HEIGHT, MAX_IMAGE};
use crate::{Cut, FormState, NotReadable, PageImage, ReadFile};

/// One part of an answer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "kebab-case", try_from = "Said")]
pub enum Part {
    /// How many pages there are; always the first part of a file that can be read.
    Pages {
        /// The number.
        pages: u32,
    },
    /// The text.
    Text {
        /// All of it.
        text: FileText,
        /// What the file is as a form.
        form: Option<FormState>,
    },
    /// A page as a picture; its bytes follow the line.
    Image {
        /// The page, counted from 1.
        page: u32,
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
        /// How many bytes follow.
        bytes: usize,
        /// Where the page lies on a photo that was turned.
        paper: Option<Cut>,
    },
    /// Nothing more follows.
    End {
        /// Whether everything was read that was asked for.
        whole: bool,
    },
    /// The file cannot be read, and nothing more follows.
    NotReadable {
        /// Why.
        why: NotReadable,
    },
}

/// Writes a part, and the bytes that belong to it.
///
/// # Errors
///
/// Where the parent no longer listens.
pub fn write(output: &mut impl Write, part: &Part, bytes: &[u8]) -> io::Result<()> {
    let mut line = serde_json::to_vec(part)?;
    line.push(b'\n');
    output.write_all(&line)?;
    output.write_all(bytes)?;
    output.flush()
}

/// What an answer says.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// The process ended before it said anything.
    Nothing,
    /// What was read, as far as it came.
    Read(ReadFile),
    /// The file cannot be read.
    NotReadable(NotReadable),
}

/// The answer made no sense, so that nothing of it is believed.
#[derive(Debug, PartialEq, Eq)]
pub struct Nonsense;

/// Understands the answer to `ask`. The process that gave it has read a file from a stranger, so
/// nothing is taken that was not asked for or that is beyond the limits.
///
/// # Errors
///
/// [`Nonsense`] where it is not such an answer.
pub fn understand(ask: &Ask, mut answer: &[u8]) -> Result<Answer, Nonsense> {
    let mut reading: Option<ReadFile> = None;
    // A line that does not end, or a picture that stops short, was cut by the end of the process.
    while let Some(end) = answer.iter().position(|byte| *byte == b'\n') {
        let (line, rest) = answer.split_at(end);
        answer = rest.get(1..).unwrap_or_default();
        let part = serde_json::from_slice(line).map_err(|_| Nonsense)?;
        match (part, &mut reading) {
            (Part::Pages { pages }, None) if pages > 0 => {
                let text = FileText::default();
                reading = Some(ReadFile { pages, text, form: None, images: Vec::new(), whole: false });
            }
            (Part::NotReadable { why }, None) if answer.is_empty() => return Ok(Answer::NotReadable(why)),
            (Part::Text { text, form }, Some(reading)) if ask.text && reading.text.is_empty() && is_text(&text) => {
                reading.text = text;
                reading.form = form;
            }
            (Part::Image { page, width, height, bytes, paper }, Some(reading)) => {
                let expected = is_asked(ask, reading, page)
                    && fits(ask, width, height)
                    && bytes <= MAX_IMAGE
                    && paper.is_none_or(|it| ask.straightening.is_some() && it.leaves_enough());
                if !expected {
                    return Err(Nonsense);
                }
                let Some((jpeg, rest)) = answer.split_at_checked(bytes) else { break };
                if !jpeg.starts_with(&[0xFF, 0xD8, 0xFF]) {
                    return Err(Nonsense);
                }
                reading.images.push(PageImage { page, width, height, paper, jpeg: jpeg.to_vec() });
                answer = rest;
            }
            (Part::End { whole }, Some(read)) if answer.is_empty() => read.whole = whole,
            _ => return Err(Nonsense),
        }
    }
    Ok(reading.map_or(Answer::Nothing, Answer::Read))
}

/// Whether text has the form that it is promised to have. It is no longer than may be: no more is ever taken in.
fn is_text(text: &FileText) -> bool {
    let readable = |line: &str| !line.contains(|it: char| it.is_control() && it != '\t');
    text.lines().all(|line| readable(&line.text))
}

/// Whether a page was asked for and comes after the ones that are there.
fn is_asked(ask: &Ask, reading: &ReadFile, page: u32) -> bool {
    let after = reading.images.last().map_or(0, |image| image.page);
    ask.pictures
        .is_some_and(|it| page > after && page <= reading.pages && page >= it.first && page - it.first < it.count)
}

/// Whether a picture is no larger than was asked.
fn fits(ask: &Ask, width: u32, height: u32) -> bool {
    ask.pictures.is_some_and(|it| (1..=it.width).contains(&width)) && (1..=MAX_HEIGHT).contains(&height)
}

#[cfg(test)]
mod tests;
