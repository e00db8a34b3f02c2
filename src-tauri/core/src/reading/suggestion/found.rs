//! A value with the words it was read from.

use serde::Serialize;
use specta::Type;

use crate::domain::values::form::one_line;

/// The longest words that are shown beside a value, in characters.
const LONGEST: usize = 160;

/// Something that was read from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Found<T> {
    /// What was understood.
    pub value: T,
    /// The words it was read from, as they stand on the file.
    pub from: String,
    /// Whether a careful person would take it as it is. What is not sure is worth a look, and is
    /// never taken by itself.
    pub sure: bool,
}

impl<T> Found<T> {
    /// A value that its words say for sure.
    pub(super) fn sure(value: T, from: &str) -> Self {
        Self { value, from: said(from), sure: true }
    }

    /// A value that its words say as far as it goes.
    pub(super) fn perhaps(value: T, from: &str) -> Self {
        Self { value, from: said(from), sure: false }
    }

    /// The same value, no surer than `sure`.
    pub(super) fn only_if(self, sure: bool) -> Self {
        Self { sure: self.sure && sure, ..self }
    }

    /// Another value made of this one.
    pub(crate) fn map<U>(self, make: impl FnOnce(T) -> U) -> Found<U> {
        Found { value: make(self.value), from: self.from, sure: self.sure }
    }
}

/// Words on one line, no longer than somebody reads at a glance.
pub(super) fn said(words: &str) -> String {
    let words = one_line(words);
    if words.chars().count() <= LONGEST {
        return words;
    }
    let cut: String = words.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or_default().trim_end())
}
