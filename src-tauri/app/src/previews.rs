//! Pictures of pages, kept by fingerprint so that each is made once. They can be deleted at any
//! time: they are made again.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use ledgerline_core::disk;
use ledgerline_core::domain::evidence::Evidence;
use ledgerline_reader::PageImage;

/// How wide a picture is, in pixels: sharp beside a form, on a screen with two pixels to each.
pub const PREVIEW_WIDTH: u32 = 900;

/// How wide a page is in a report, in pixels: some 190 to the inch, in which small print is legible.
pub const PRINT_WIDTH: u32 = 1300;

/// How many pages are made at once when a file comes.
pub const PREVIEW_PAGES: u32 = 3;

/// The folder's name beside the ledger.
const FOLDER: &str = "previews";

/// The pictures of one ledger.
#[derive(Debug, Clone)]
pub struct Previews(PathBuf);

impl Previews {
    /// Those beside the ledger in `folder`.
    #[must_use]
    pub fn of_ledger(folder: &Path) -> Self {
        Self(folder.join(FOLDER))
    }

    /// Where the picture of a page (counted from 1) lies that was asked for with this width.
    #[must_use]
    pub fn place(&self, file: &Evidence, page: u32, width: u32) -> PathBuf {
        let name = file.fingerprint.to_string();
        self.0.join(name.get(..2).unwrap_or_default()).join(format!("{name}-{page}-{width}.jpg"))
    }

    /// The picture of a page, where it was made before.
    #[must_use]
    pub fn get(&self, file: &Evidence, page: u32, width: u32) -> Option<Vec<u8>> {
        std::fs::read(self.place(file, page, width)).ok()
    }

    /// Keeps a picture that was asked for with this width. Where that fails it is made again the next
    /// time.
    ///
    /// # Errors
    /// The system's.
    pub fn put(&self, file: &Evidence, image: &PageImage, width: u32) -> io::Result<()> {
        let place = self.place(file, image.page, width);
        let Some(folder) = place.parent() else { return Err(io::ErrorKind::NotFound.into()) };
        std::fs::create_dir_all(folder)?;
        let mut copy = disk::temporary(folder, "", "")?;
        copy.write_all(&image.jpeg)?;
        // A name that outlived a power cut its bytes did not would be shown, and printed, for years.
        copy.as_file().sync_all()?;
        disk::settle(copy, &place, true)
    }
}
