//! What is asked of the reading process, and how it is said on its command line.

use std::ffi::OsString;
use std::path::PathBuf;

use ledgerline_core::domain::evidence::FileType;

use crate::{Cut, Straightening};

/// The name of the hidden command that reads a file.
pub const COMMAND: &str = "read-evidence";

/// What to read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The file; absolute, as the process may begin in another folder.
    pub file: PathBuf,
    /// What its first bytes say it is.
    pub file_type: FileType,
    /// Whether its text is wanted.
    pub text: bool,
    /// The pictures that are wanted, if any.
    pub pictures: Option<Pictures>,
    /// How a photo is straightened first; a page of a document is not.
    pub straightening: Option<Straightening>,
}

/// Which pages are wanted as pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pictures {
    /// The first page, counted from 1; a photo is page 1.
    pub first: u32,
    /// How many pages, as far as there are so many; at most [`crate::limits::MAX_IMAGES`] are made.
    pub count: u32,
    /// How wide they should be, in pixels; at most [`crate::limits::MAX_WIDTH`]. A photo is never
    /// made wider than it is.
    pub width: u32,
}

impl Ask {
    /// The text only.
    #[must_use]
    pub const fn text(file: PathBuf, file_type: FileType) -> Self {
        Self { file, file_type, text: true, pictures: None, straightening: None }
    }

    /// The text, and the first `pages` as pictures `width` pixels wide.
    #[must_use]
    pub const fn preview(file: PathBuf, file_type: FileType, pages: u32, width: u32) -> Self {
        let pictures = Some(Pictures { first: 1, count: pages, width });
        Self { file, file_type, text: true, pictures, straightening: None }
    }

    /// One page as a picture, without text.
    #[must_use]
    pub const fn page(file: PathBuf, file_type: FileType, page: u32, width: u32) -> Self {
        let pictures = Some(Pictures { first: page, count: 1, width });
        Self { file, file_type, text: false, pictures, straightening: None }
    }

    /// A photo that is straightened, and where the page lies on it.
    #[must_use]
    pub fn straightened(file: PathBuf, file_type: FileType, width: u32, straightening: Straightening) -> Self {
        Self { straightening: Some(straightening), ..Self::page(file, file_type, 1, width) }
    }

    /// The words after [`COMMAND`] that say this.
    #[must_use]
    pub fn to_args(&self) -> Vec<OsString> {
        let Pictures { first, count, width } = self.pictures.unwrap_or(Pictures { first: 0, count: 0, width: 0 });
        let text = if self.text { "text" } else { "no-text" };
        let mut args: Vec<OsString> = vec![self.file_type.extension().into(), text.into()];
        args.extend([first, count, width].map(|number| number.to_string().into()));
        args.push(self.straightening.map_or("as-it-is".to_owned(), said).into());
        args.push(self.file.clone().into_os_string());
        args
    }

    /// Understands the words after [`COMMAND`]; nothing where they are not exactly such.
    #[must_use]
    pub fn from_args(args: Vec<OsString>) -> Option<Self> {
        let [file_type, text, first, count, width, straightening, file] = <[OsString; 7]>::try_from(args).ok()?;
        let number = |word: &OsString| word.to_str()?.parse::<u32>().ok();
        let pictures = Pictures { first: number(&first)?, count: number(&count)?, width: number(&width)? };
        Some(Self {
            file: PathBuf::from(file),
            file_type: FileType::from_extension(file_type.to_str()?)?,
            text: match text.to_str()? {
                "text" => true,
                "no-text" => false,
                _ => return None,
            },
            pictures: (pictures.count > 0).then_some(pictures),
            straightening: match straightening.to_str()? {
                "as-it-is" => None,
                words => Some(understood(words)?),
            },
        })
    }
}

/// A straightening in one word.
fn said(Straightening { quarters, cut: Cut { left, top, right, bottom } }: Straightening) -> String {
    format!("{quarters},{left},{top},{right},{bottom}")
}

fn understood(word: &str) -> Option<Straightening> {
    let numbers: Vec<u16> = word.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [quarters, left, top, right, bottom] = <[u16; 5]>::try_from(numbers).ok()?;
    let cut = Cut { left, top, right, bottom };
    let quarters = u8::try_from(quarters).ok()?;
    cut.leaves_enough().then_some(Straightening { quarters, cut })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_halves_understand_the_same_words() {
        let file = PathBuf::from("/certificates/- of 2024.pdf");
        let cut = Cut { left: 10, top: 200, right: 0, bottom: 55 };
        for ask in [
            Ask::text(file.clone(), FileType::Pdf),
            Ask::preview(file.clone(), FileType::Jpeg, 3, 900),
            Ask::page(file.clone(), FileType::Webp, 7, 2550),
            Ask::straightened(file.clone(), FileType::Jpeg, 900, Straightening { quarters: 3, cut }),
        ] {
            assert_eq!(Ask::from_args(ask.to_args()), Some(ask));
        }
    }

    #[test]
    fn words_that_say_something_else_are_refused() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        for line in [
            "",
            "pdf text 1 1 900 as-it-is",
            "svg text 1 1 900 as-it-is a",
            "pdf maybe 1 1 900 as-it-is a",
            "pdf text -1 1 900 as-it-is a",
            "pdf text 1 1 900 as-it-is a b",
            "pdf text 1 1 900 upright a",
            "pdf text 1 1 900 1,0,0,0 a",
            "pdf text 1 1 900 256,0,0,0,0 a",
            "pdf text 1 1 900 0,600,0,400,0 a",
        ] {
            assert_eq!(Ask::from_args(words(line)), None, "{line}");
        }
    }
}
