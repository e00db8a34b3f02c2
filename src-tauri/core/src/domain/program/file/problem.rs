//! What can be wrong in a program file, and the sentence that says so.

use std::ops::Range;

use serde::Serialize;
use specta::Type;

use crate::domain::program::check;
use crate::domain::values::phrase::{Argument, Phrase};
use crate::text::invisible::is_invisible;

/// Why a program file cannot be used: where it is wrong, how, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type, thiserror::Error)]
#[error("line {line} of the program file, “{key}”: {fault:?}")]
pub struct FileProblem {
    /// The line, counted from 1.
    pub line: u32,
    /// The key it is about; empty where it is about the line itself.
    pub key: String,
    /// What is wrong.
    pub fault: FileFault,
    /// What would be right, as a file has it: `credits = 60`.
    pub example: String,
}

/// What is wrong in a file. Each has a sentence of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type", content = "value")]
pub enum FileFault {
    /// The file is larger than any program.
    TooLarge {
        /// The largest size in KiB.
        most_kib: u32,
    },
    /// Not text in UTF-8.
    NotUtf8,
    /// Not TOML.
    NotToml,
    /// A key or a table stands twice.
    KeyTwice,
    /// Written for a newer Ledgerline.
    NewerSchema {
        /// The schema this one knows.
        known: u32,
    },
    /// There never was such a schema.
    NoSuchSchema {
        /// The schema this one knows.
        known: u32,
    },
    /// A key that does not belong where it stands.
    UnknownKey {
        /// Those that do, as a list to read.
        known: String,
    },
    /// A key that is needed is not there.
    Missing,
    /// A value of another sort.
    WrongSort {
        /// What is needed.
        wanted: Sort,
        /// What stands there.
        found: Sort,
    },
    /// No number at all, or one without end.
    NotFinite,
    /// Credits with more than two decimals.
    TooFine,
    /// Not a day.
    NotADay,
    /// Not a day of the year.
    NotADayOfTheYear,
    /// A word that is none of those there are.
    UnknownWord {
        /// The word.
        word: String,
        /// Those there are, as a list to read.
        known: String,
    },
    /// It is read, and makes no sense.
    Program(check::Fault),
}

/// The sorts of values in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Text in quotation marks.
    Text,
    /// A number without decimals.
    Whole,
    /// A number.
    Number,
    /// A number that is not whole.
    Decimals,
    /// `true` or `false`.
    TrueOrFalse,
    /// A day, without quotation marks.
    Day,
    /// A time of day, or a day with one.
    Time,
    /// Values in brackets.
    List,
    /// Texts in brackets.
    Texts,
    /// A table.
    Table,
    /// Tables under headings in double brackets.
    Tables,
}

impl Sort {
    /// The message that names it.
    const fn message(self) -> &'static str {
        match self {
            Self::Text => "program-file-text",
            Self::Whole => "program-file-whole",
            Self::Number => "program-file-number",
            Self::Decimals => "program-file-decimals",
            Self::TrueOrFalse => "program-file-true-or-false",
            Self::Day => "program-file-day",
            Self::Time => "program-file-time",
            Self::List => "program-file-list",
            Self::Texts => "program-file-texts",
            Self::Table => "program-file-table",
            Self::Tables => "program-file-tables",
        }
    }
}

impl From<Sort> for Argument {
    fn from(sort: Sort) -> Self {
        Self::Message(sort.message().to_owned())
    }
}

impl FileFault {
    pub(super) fn unknown_word(word: &str, known: String) -> Self {
        Self::UnknownWord { word: shown(word), known }
    }

    fn phrase(&self) -> Phrase {
        match self {
            Self::TooLarge { most_kib } => Phrase::new("program-fault-too-large").with("most", *most_kib),
            Self::NotUtf8 => Phrase::new("program-fault-not-utf-8"),
            Self::NotToml => Phrase::new("program-fault-not-toml"),
            Self::KeyTwice => Phrase::new("program-fault-key-twice"),
            Self::NewerSchema { known } => Phrase::new("program-fault-newer-schema").with("known", *known),
            Self::NoSuchSchema { known } => Phrase::new("program-fault-no-such-schema").with("known", *known),
            Self::UnknownKey { known } => Phrase::new("program-fault-unknown-key").with("known", known.as_str()),
            Self::Missing => Phrase::new("program-fault-missing"),
            Self::WrongSort { wanted, found } => {
                Phrase::new("program-fault-wrong-sort").with("wanted", *wanted).with("found", *found)
            }
            Self::NotFinite => Phrase::new("program-fault-not-finite"),
            Self::TooFine => Phrase::new("program-fault-too-fine"),
            Self::NotADay => Phrase::new("program-fault-not-a-day"),
            Self::NotADayOfTheYear => Phrase::new("program-fault-not-a-day-of-the-year"),
            Self::UnknownWord { word, known } => {
                Phrase::new("program-fault-unknown-word").with("word", word.as_str()).with("known", known.as_str())
            }
            Self::Program(fault) => fault.phrase(),
        }
    }
}

impl FileProblem {
    /// About `key`, which may be the last of a path (`name.en`), in `line`.
    pub(super) fn new(line: u32, key: &str, fault: FileFault) -> Self {
        let key = key.rsplit('.').next().unwrap_or(key);
        let example = match &fault {
            FileFault::Program(check::Fault::NoTotal) => example("shape").to_owned(),
            FileFault::Program(check::Fault::MoreThanListed { most }) => format!("count = {most}"),
            FileFault::Program(check::Fault::AboveMaximum { maximum, .. }) => format!("credits = {maximum}"),
            FileFault::Program(check::Fault::NotATopic) => example("topic").to_owned(),
            _ => example(key).to_owned(),
        };
        Self { line, key: shown(key), fault, example }
    }

    /// About a key that is none of `known`; the example is of the one that begins most like it.
    pub(super) fn of_unknown_key(line: u32, key: &str, known: &[&str]) -> Self {
        let alike = |other: &&str| other.bytes().zip(key.bytes()).take_while(|(one, other)| one == other).count();
        let nearest = known.iter().rev().max_by_key(|other| alike(other)).unwrap_or(&"");
        let fault = FileFault::UnknownKey { known: known.join(", ") };
        Self { line, key: shown(key), fault, example: example(nearest).to_owned() }
    }

    /// About the file itself, right after `fine`, the part of it that is fine.
    pub(super) fn of_file(fine: &[u8], fault: FileFault) -> Self {
        Self::new(line_after(fine), "", fault)
    }

    /// What the reader of TOML refuses.
    pub(super) fn of_toml(text: &str, error: &toml::de::Error) -> Self {
        let span = error.span().unwrap_or_else(|| line_of_most_steps(text));
        let line = line_after(text.as_bytes().get(..span.start).unwrap_or_default());
        // The one refusal that a sentence of its own makes easier to find.
        if error.message() == "duplicate key" {
            return Self::new(line, text.get(span).unwrap_or_default(), FileFault::KeyTwice);
        }
        Self { example: example("id").to_owned(), ..Self::new(line, "", FileFault::NotToml) }
    }

    /// The sentence: the line, what is wrong there, and an example of right.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        self.fault
            .phrase()
            .with("line", self.line)
            .with("key", self.key.as_str())
            .with("example", self.example.as_str())
    }
}

/// Where a key of too many steps (`a.a.a.a…`) stands: the only thing that is refused without a
/// place.
fn line_of_most_steps(text: &str) -> Range<usize> {
    let mut lines = text.split('\n').scan(0, |start, line| {
        let range = *start..*start + line.len();
        *start = range.end + 1;
        Some((line.matches('.').count(), range))
    });
    let first = lines.next().unwrap_or_default();
    lines.fold(first, |most, line| if line.0 > most.0 { line } else { most }).1
}

/// The line in which what follows `before` begins, counted from 1.
pub(super) fn line_after(before: &[u8]) -> u32 {
    before.iter().fold(1, |line, byte| line + u32::from(*byte == b'\n'))
}

/// Words of the file as a sentence can show them: short, and without what no reader would see.
fn shown(words: &str) -> String {
    const MOST: usize = 60;
    let mut shown: String = words
        .chars()
        .take(MOST)
        .map(|character| if is_invisible(character) { char::REPLACEMENT_CHARACTER } else { character })
        .collect();
    if words.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

/// What a file has where `key` is right.
fn example(key: &str) -> &'static str {
    match key {
        "id" => r#"id = "ethics""#,
        "name" => r#"name = { en = "Ethics", fr = "Déontologie" }"#,
        "en" => r#"en = "Ethics""#,
        "fr" => r#"fr = "Déontologie""#,
        "body" => r#"body = { en = "College of Music Therapists", fr = "Ordre des musicothérapeutes" }"#,
        "cycle" => "[cycle]",
        "rules" => "[[rules]]",
        "alternatives" => "[[rules.alternatives]]",
        "ends" => r#"ends = "12-31""#,
        "source" => r#"source = "https://www.example.org/credits""#,
        "read_on" => r#"read_on = "2026-11-20""#,
        "confidence" => r#"confidence = "stated""#,
        "shape" => r#"shape = "total""#,
        "credits" => "credits = 60",
        "kind" => r#"kind = "workshop""#,
        "topic" => r#"topic = "ethics""#,
        "format" => r#"format = "self-study""#,
        "count" => "count = 3",
        "among" => r#"among = ["workshop", "conference"]"#,
        "kinds" => r#"kinds = ["workshop"]"#,
        "topics" => r#"topics = ["ethics"]"#,
        "question" => r#"question = { en = "The form is sent", fr = "Le formulaire est envoyé" }"#,
        "minutes" => "minutes = 60",
        "rounding" => r#"rounding = "whole""#,
        "shortest" => "shortest = 50",
        "months" => "months = 60",
        "days" => "days = 30",
        "remark" => r#"remark = { en = "Ask the college", fr = "Demandez à l’ordre" }"#,
        _ => "schema = 1",
    }
}
