//! A line as it is read: by whoever may have been taken over by a file, so that nothing of it is held that is beyond the
//! limits.

use std::fmt;

use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use serde::de::{DeserializeSeed, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Part;
use crate::limits::{MAX_TEXT, MAX_TEXT_PAGES};
use crate::{Cut, FormState, NotReadable};

/// What a part may say. Each value is taken for what its key says, at once: a reader that waits for the name of the part
/// holds everything else meanwhile, at many times its size.
#[derive(Deserialize)]
pub(super) struct Said {
    part: Name,
    pages: Option<u32>,
    text: Option<Limited>,
    form: Option<FormState>,
    page: Option<u32>,
    width: Option<u32>,
    height: Option<u32>,
    bytes: Option<usize>,
    paper: Option<Cut>,
    whole: Option<bool>,
    why: Option<NotReadable>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Name {
    Pages,
    Text,
    Image,
    End,
    NotReadable,
}

impl TryFrom<Said> for Part {
    type Error = &'static str;

    fn try_from(said: Said) -> Result<Self, Self::Error> {
        let part = match said.part {
            Name::Pages => said.pages.map(|pages| Self::Pages { pages }),
            Name::Text => said.text.map(|Limited(text)| Self::Text { text, form: said.form }),
            Name::Image => said.image(),
            Name::End => said.whole.map(|whole| Self::End { whole }),
            Name::NotReadable => said.why.map(|why| Self::NotReadable { why }),
        };
        part.ok_or("a part lacks what belongs to it")
    }
}

impl Said {
    fn image(&self) -> Option<Part> {
        let (page, width, height, bytes) = (self.page?, self.width?, self.height?, self.bytes?);
        Some(Part::Image { page, width, height, bytes, paper: self.paper })
    }
}

/// A text no longer than may be.
struct Limited(FileText);

impl<'de> Deserialize<'de> for Limited {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(Pages).map(Self)
    }
}

struct Pages;

impl<'de> Visitor<'de> for Pages {
    type Value = FileText;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the pages of a text")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<FileText, A::Error> {
        let (mut pages, mut left) = (Vec::new(), MAX_TEXT);
        while let Some(page) = from.next_element_seed(Lines { left: &mut left })? {
            if pages.len() == MAX_TEXT_PAGES {
                return Err(A::Error::custom("too many pages"));
            }
            pages.push(page);
        }
        Ok(FileText(pages))
    }
}

/// The lines of a page, and how many bytes of text there may still be.
struct Lines<'a> {
    left: &'a mut usize,
}

impl<'de> DeserializeSeed<'de> for Lines<'_> {
    type Value = PageText;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<PageText, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Lines<'_> {
    type Value = PageText;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the lines of a page")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<PageText, A::Error> {
        let mut lines = Vec::new();
        while let Some(line) = from.next_element::<TextLine>()? {
            // No line is empty, so that there are no more lines than bytes.
            let is_placed = line.place.as_ref().is_none_or(|place| place.words.len() <= line.text.len());
            let left = self.left.checked_sub(line.text.len()).filter(|_| !line.text.is_empty() && is_placed);
            *self.left = left.ok_or_else(|| A::Error::custom("an empty line, or more text than may be"))?;
            lines.push(line);
        }
        Ok(PageText(lines))
    }
}
