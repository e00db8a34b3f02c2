//! Blanks: what Typst is given instead of a picture or a file.

use super::part::Part;

/// A white pixel as JPEG, in colour as the pictures of pages are.
const PIXEL: &[u8] = include_bytes!("blank.jpg");

/// Where its first segment ends, behind which a comment may stand.
const BEHIND_FIRST_SEGMENT: usize = 20;

/// Something that takes its place when the report is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leaf {
    pub(crate) part: Part,
    /// How long it is.
    pub(crate) bytes: u64,
    /// Width and height in pixels, of a picture.
    pub(crate) pixels: Option<(u32, u32)>,
}

impl Leaf {
    /// What stands for it until then: like no other, and written by Typst as it is, since it is
    /// too short to be compressed.
    pub(crate) fn blank(&self) -> Vec<u8> {
        match self.part {
            Part::Original(evidence) => format!("blank {:x}", evidence.0).into_bytes(),
            Part::Page { evidence, page } => {
                let name = format!("{:x} {page:x}", evidence.0);
                let (before, after) = PIXEL.split_at(BEHIND_FIRST_SEGMENT);
                // A comment's length counts the two bytes it is written in.
                let length = u16::try_from(name.len() + 2).unwrap_or(u16::MAX).to_be_bytes();
                [before, &[0xFF, 0xFE], &length, name.as_bytes(), after].concat()
            }
        }
    }
}
