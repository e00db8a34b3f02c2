//! The words in a file, in the order in which a person would read them.

use serde::{Deserialize, Serialize};
use specta::Type;

/// The text layer of a file; without a page where it has none, as a scan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileText(pub Vec<PageText>);

/// The text of one page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageText(pub Vec<TextLine>);

/// What stands on one baseline of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextLine {
    /// Its words, one space between them; a tab where a gap as wide as a column's stands between
    /// two of them. In Unicode's composed form, without control characters.
    pub text: String,
    /// The height of most of its letters in tenths of a point (the font's size as it is seen).
    pub size: u16,
    /// Whether it was recognised on a picture, and not surely enough to be taken for what it says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_doubt: bool,
    /// Where it stands on its page; none where nobody knows, as of what stands on its side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<LinePlace>,
}

/// Where a line stands on its page, in thousandths of the page's width and height from its upper left corner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LinePlace {
    /// Where its letters begin.
    pub top: u16,
    /// Where they end.
    pub bottom: u16,
    /// Where each of its words begins and ends.
    pub words: Vec<(u16, u16)>,
}

impl TextLine {
    /// A line that says what it says.
    #[must_use]
    pub fn new(text: impl Into<String>, size: u16) -> Self {
        Self { text: text.into(), size, in_doubt: false, place: None }
    }

    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split([' ', '\t']).filter(|word| !word.is_empty())
    }

    /// The same line at a place, where that has one for each of its words.
    #[must_use]
    pub fn at(self, place: Option<LinePlace>) -> Self {
        let place = place.filter(|place| place.words.len() == self.words().count());
        Self { place, ..self }
    }
}

impl FileText {
    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines().next().is_none()
    }

    /// Every line, page by page.
    pub fn lines(&self) -> impl Iterator<Item = &TextLine> {
        self.0.iter().flat_map(|page| &page.0)
    }
}
