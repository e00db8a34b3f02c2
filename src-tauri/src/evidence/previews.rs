//! Pictures of pages, kept by fingerprint so that each is made once. They can be deleted at any
//! time: they are made again.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use ledgerline_core::domain::evidence::{Evidence, Fingerprint};
use ledgerline_reader::PageImage;

/// How wide a picture is, in pixels: sharp beside a form, on a screen with two pixels to each.
pub const PREVIEW_WIDTH: u32 = 900;

/// How many pages are made at once when a file comes.
pub const PREVIEW_PAGES: u32 = 3;

/// The folder's name beside the ledger.
const FOLDER: &str = "previews";

/// The pictures of one ledger.
#[derive(Debug, Clone)]
pub struct Previews(PathBuf);

impl Previews {
    /// Those beside the ledger in `folder`.
    pub fn of_ledger(folder: &Path) -> Self {
        Self(folder.join(FOLDER))
    }

    fn place(&self, fingerprint: Fingerprint, page: u32) -> PathBuf {
        let name = fingerprint.to_string();
        self.0.join(name.get(..2).unwrap_or_default()).join(format!("{name}-{page}-{PREVIEW_WIDTH}.jpg"))
    }

    /// The picture of a page (counted from 1), where it was made before.
    pub fn get(&self, file: &Evidence, page: u32) -> Option<Vec<u8>> {
        std::fs::read(self.place(file.fingerprint, page)).ok()
    }

    /// Keeps a picture. Where that fails it is made again the next time.
    pub fn put(&self, file: &Evidence, image: &PageImage) {
        let place = self.place(file.fingerprint, image.page);
        let Some(folder) = place.parent() else { return };
        let written = std::fs::create_dir_all(folder).and_then(|()| tempfile::NamedTempFile::new_in(folder)).and_then(
            |mut copy| {
                copy.write_all(&image.jpeg)?;
                copy.persist(&place).map_err(|error| error.error)
            },
        );
        drop(written);
    }
}
