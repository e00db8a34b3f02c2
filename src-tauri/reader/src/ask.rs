//! What is asked of the reading process, and how it is said on its command line.

use std::ffi::OsString;
use std::path::PathBuf;

use ledgerline_core::domain::evidence::FileType;

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
        Self { file, file_type, text: true, pictures: None }
    }

    /// The text, and the first `pages` as pictures `width` pixels wide.
    #[must_use]
    pub const fn preview(file: PathBuf, file_type: FileType, pages: u32, width: u32) -> Self {
        let pictures = Some(Pictures { first: 1, count: pages, width });
        Self { file, file_type, text: true, pictures }
    }

    /// One page as a picture, without text.
    #[must_use]
    pub const fn page(file: PathBuf, file_type: FileType, page: u32, width: u32) -> Self {
        let pictures = Some(Pictures { first: page, count: 1, width });
        Self { file, file_type, text: false, pictures }
    }

    /// The words after [`COMMAND`] that say this.
    #[must_use]
    pub fn to_args(&self) -> Vec<OsString> {
        let Pictures { first, count, width } = self.pictures.unwrap_or(Pictures { first: 0, count: 0, width: 0 });
        let text = if self.text { "text" } else { "no-text" };
        let mut args: Vec<OsString> = vec![self.file_type.extension().into(), text.into()];
        args.extend([first, count, width].map(|number| number.to_string().into()));
        args.push(self.file.clone().into_os_string());
        args
    }

    /// Understands the words after [`COMMAND`]; nothing where they are not exactly such.
    #[must_use]
    pub fn from_args(args: Vec<OsString>) -> Option<Self> {
        let [file_type, text, first, count, width, file] = <[OsString; 6]>::try_from(args).ok()?;
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
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_halves_understand_the_same_words() {
        let file = PathBuf::from("/certificates/- of 2024.pdf");
        for ask in [
            Ask::text(file.clone(), FileType::Pdf),
            Ask::preview(file.clone(), FileType::Jpeg, 3, 900),
            Ask::page(file.clone(), FileType::Webp, 7, 2550),
        ] {
            assert_eq!(Ask::from_args(ask.to_args()), Some(ask));
        }
    }

    #[test]
    fn words_that_say_something_else_are_refused() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        for line in [
            "",
            "pdf text 1 1 900",
            "svg text 1 1 900 a",
            "pdf maybe 1 1 900 a",
            "pdf text -1 1 900 a",
            "pdf text 1 1 900 a b",
        ] {
            assert_eq!(Ask::from_args(words(line)), None, "{line}");
        }
    }
}
