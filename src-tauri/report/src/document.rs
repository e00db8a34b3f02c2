//! What the press is given: a document with every word and figure of it, and what becomes of it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufRead, Read, Write};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The name of the hidden command that sets a document: it is read from standard input, and what became
/// of it is written to standard output.
pub const COMMAND: &str = "set-document";

/// The most that is taken of a document or of its PDF, in bytes, from whoever hands it over.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;

/// A document that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Template {
    /// The report about a cycle.
    Report,
    /// The sheet to be signed.
    SignatureSheet,
}

/// What is set, and how its file is told from every other.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Where everything stands.
    pub template: Template,
    /// Its words and figures. Among them is an `author`.
    pub words: Value,
    /// What tells the document from every other: the file's identifier is made from it.
    pub identity: String,
    /// The day it is made.
    pub made_on: NaiveDate,
    /// What the template asks for by name besides its words: pictures and attached files.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Why a document is not set. None of these is the member's doing: whatever they typed can be
/// printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum NotSet {
    /// The template says something that Typst does not understand.
    #[error("the document cannot be laid out:\n{0}")]
    Layout(String),
    /// What was laid out cannot be written under PDF/A-3a and PDF/UA-1.
    #[error("the document cannot be written as an archival, accessible PDF:\n{0}")]
    Standards(String),
}

/// A document on its way, without the bytes of its files.
#[derive(Serialize, Deserialize)]
struct Heading<'a> {
    template: Template,
    words: Cow<'a, Value>,
    identity: Cow<'a, str>,
    made_on: NaiveDate,
    files: Vec<(Cow<'a, str>, u64)>,
}

impl Document {
    /// Hands the document over: a line of JSON, then the bytes of its files one after the other.
    ///
    /// # Errors
    /// Those of `output`.
    pub fn write(&self, output: &mut impl Write) -> io::Result<()> {
        let Self { template, words, identity, made_on, files } = self;
        let heading = Heading {
            template: *template,
            words: Cow::Borrowed(words),
            identity: identity.into(),
            made_on: *made_on,
            files: files.iter().map(|(name, bytes)| (name.into(), bytes.len() as u64)).collect(),
        };
        serde_json::to_writer(&mut *output, &heading)?;
        output.write_all(b"\n")?;
        files.values().try_for_each(|bytes| output.write_all(bytes))?;
        output.flush()
    }

    /// Takes a document that was handed over, and nothing that follows it.
    ///
    /// # Errors
    /// Those of `input`, and [`io::ErrorKind::InvalidData`] where it is no document.
    pub fn read(input: &mut impl BufRead) -> io::Result<Self> {
        let mut line = Vec::new();
        let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
        input.take(most).read_until(b'\n', &mut line)?;
        let Heading { template, words, identity, made_on, files } = serde_json::from_slice(&line)?;
        let mut left = most;
        let mut read = BTreeMap::new();
        for (name, length) in files {
            left = left.checked_sub(length).ok_or(io::ErrorKind::InvalidData)?;
            let mut bytes = Vec::new();
            if input.take(length).read_to_end(&mut bytes)? as u64 != length {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            read.insert(name.into_owned(), bytes);
        }
        let (words, identity) = (words.into_owned(), identity.into_owned());
        Ok(Self { template, words, identity, made_on, files: read })
    }
}

/// Hands over what became of a document: a line of JSON, then the PDF.
///
/// # Errors
/// Those of `output`.
pub fn write_outcome(output: &mut impl Write, outcome: &Result<Vec<u8>, NotSet>) -> io::Result<()> {
    let said = outcome.as_ref().map(|pdf| pdf.len() as u64);
    serde_json::to_writer(&mut *output, &said)?;
    output.write_all(b"\n")?;
    output.write_all(outcome.as_deref().unwrap_or_default())?;
    output.flush()
}

/// Understands what was handed over as the outcome; nothing where it is none, or not all of it.
#[must_use]
pub fn understand_outcome(mut said: Vec<u8>) -> Option<Result<Vec<u8>, NotSet>> {
    let end = said.iter().position(|byte| *byte == b'\n')?;
    let outcome: Result<u64, NotSet> = serde_json::from_slice(said.get(..end)?).ok()?;
    said.drain(..=end);
    match outcome {
        Ok(length) => (said.len() as u64 == length).then_some(Ok(said)),
        Err(why) => said.is_empty().then_some(Err(why)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn document() -> Document {
        Document {
            template: Template::SignatureSheet,
            words: serde_json::json!({ "author": "Maëlle", "title": "Deux\nlignes" }),
            identity: "ledgerline/0000".to_owned(),
            made_on: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"),
            files: [("a".to_owned(), b"one\n".to_vec()), ("b".to_owned(), vec![0, 10, 255])].into(),
        }
    }

    #[test]
    fn a_document_arrives_as_it_was_sent_and_nothing_behind_it_is_taken() {
        let mut sent = Vec::new();
        document().write(&mut sent).expect("it can be written");
        let whole = sent.len();
        sent.extend(b"more");
        let mut input = Cursor::new(&sent);
        assert_eq!(Document::read(&mut input).expect("it can be read"), document());
        assert_eq!(input.position(), whole as u64);
        for cut in [0, 10, whole - 1] {
            assert!(Document::read(&mut Cursor::new(&sent[..cut])).is_err(), "cut after {cut} bytes");
        }
    }

    #[test]
    fn an_outcome_is_whole_or_none() {
        for outcome in [Ok(b"%PDF\n\n".to_vec()), Err(NotSet::Layout("look.typ, line 3".to_owned()))] {
            let mut said = Vec::new();
            write_outcome(&mut said, &outcome).expect("it can be written");
            for cut in 0..said.len() {
                assert_eq!(understand_outcome(said[..cut].to_vec()), None, "cut after {cut} bytes");
            }
            assert_eq!(understand_outcome([&said[..], b"x"].concat()), None, "something follows");
            assert_eq!(understand_outcome(said), Some(outcome));
        }
    }
}
