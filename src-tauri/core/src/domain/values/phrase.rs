//! Sentences that core chooses and the Fluent files word.
//!
//! Core knows which sentence holds and with which figures; it knows no language. A phrase is
//! therefore the id of a message in `ui/locales` and its arguments, and the window, the commands
//! and the report all turn it into words in the same way.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::credits::Credits;
use crate::domain::values::language::Bilingual;

/// A message of the Fluent files with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Phrase {
    /// The message's id.
    pub id: String,
    /// The message's arguments by name.
    pub args: BTreeMap<String, Argument>,
}

/// One argument of a [`Phrase`].
///
/// A figure reaches its message twice: `$name` is its text in the reader's language ("29,5") and
/// `$name-count` the number that decides between singular and plural.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type", content = "value")]
pub enum Argument {
    /// An amount of credits, as exact as it is.
    Credits(Credits),
    /// Credits rounded for showing to the nearest tenth, in whole tenths.
    Tenths(i32),
    /// A whole number of something.
    Count(u32),
    /// A day, written out ("4 March 2026").
    Day(NaiveDate),
    /// Text that stands as it is.
    Text(String),
    /// The id of another message, whose words stand here.
    Message(String),
    /// Text in the reader's language.
    Words(Bilingual),
    /// Several, one after the other with commas between them.
    List(Vec<Argument>),
}

impl Phrase {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), args: BTreeMap::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, argument: impl Into<Argument>) -> Self {
        self.args.insert(name.to_owned(), argument.into());
        self
    }
}

impl From<Credits> for Argument {
    fn from(credits: Credits) -> Self {
        Self::Credits(credits)
    }
}

impl From<u32> for Argument {
    fn from(count: u32) -> Self {
        Self::Count(count)
    }
}

impl From<NaiveDate> for Argument {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Bilingual> for Argument {
    fn from(words: Bilingual) -> Self {
        Self::Words(words)
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
