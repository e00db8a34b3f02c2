//! Pictures of pages, kept by fingerprint so that each is made once. They can be deleted at any
//! time: they are made again. Behind each stands its SHA-256, as it may be printed years later: one that is
//! no longer as it was made is none.

use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use ledgerline_core::disk;
use ledgerline_core::domain::evidence::Evidence;
use ledgerline_reader::PageImage;
use sha2::{Digest as _, Sha256};

/// How wide a picture is, in pixels: sharp beside a form, on a screen with two pixels to each.
pub const PREVIEW_WIDTH: u32 = 900;

/// How wide a page is in a report, in pixels: some 190 to the inch, in which small print is legible.
pub const PRINT_WIDTH: u32 = 1300;

/// How many pages are made at once when a file comes.
pub const PREVIEW_PAGES: u32 = 3;

/// So many bytes behind a picture are its SHA-256.
const SUM: usize = 32;

/// No picture is larger, in bytes.
const LARGEST: u64 = 50_000_000;

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
    fn place(&self, file: &Evidence, page: u32, width: u32) -> PathBuf {
        let name = file.fingerprint.to_string();
        self.0.join(name.get(..2).unwrap_or_default()).join(format!("{name}-{page}-{width}.jpg"))
    }

    /// About how large the picture of a page is, in bytes; none where none was made.
    #[must_use]
    pub fn size(&self, file: &Evidence, page: u32, width: u32) -> Option<u64> {
        std::fs::metadata(self.place(file, page, width)).ok().map(|it| it.len())
    }

    /// The picture of a page, where it was made before and is as it was made.
    #[must_use]
    pub fn get(&self, file: &Evidence, page: u32, width: u32) -> Option<Vec<u8>> {
        let mut kept = Vec::new();
        let opened = disk::open_plain(&self.place(file, page, width)).ok()?;
        opened.take(LARGEST).read_to_end(&mut kept).ok()?;
        let end = kept.len().checked_sub(SUM)?;
        let sum = kept.split_off(end);
        (Sha256::digest(&kept).as_slice() == sum).then_some(kept)
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
        copy.write_all(&Sha256::digest(&image.jpeg))?;
        // A name that outlived a power cut its bytes did not would be shown, and printed, for years.
        copy.as_file().sync_all()?;
        disk::settle(copy, &place, true)
    }
}

#[cfg(test)]
mod tests {
    use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, FileType, Fingerprint};

    use super::*;

    #[test]
    fn a_picture_that_is_not_as_it_was_made_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let previews = Previews::of_ledger(folder.path());
        let file = Evidence {
            id: EvidenceId(1),
            fingerprint: Fingerprint::new([7; 32]),
            file_type: FileType::Pdf,
            bytes: 1,
            file_name: "certificate.pdf".to_owned(),
            kind: EvidenceKind::Certificate,
            kept_on: "2026-11-23".parse().expect("it is a day"),
            put_away: false,
        };
        let image = PageImage { page: 1, width: 10, height: 20, paper: None, jpeg: (0..200).collect() };
        previews.put(&file, &image, PRINT_WIDTH).expect("it is kept");
        assert_eq!(previews.get(&file, 1, PRINT_WIDTH), Some(image.jpeg.clone()));
        let place = previews.place(&file, 1, PRINT_WIDTH);
        let whole = std::fs::read(&place).expect("it is there");
        let spoilt = |at: usize| {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            bytes
        };
        // As after a power cut: the name without the bytes, or zeros in their place; or made before sums were kept.
        let torn = [Vec::new(), whole[..100].to_vec(), vec![0; whole.len()], spoilt(3), spoilt(220), image.jpeg];
        for (number, bytes) in torn.into_iter().enumerate() {
            std::fs::write(&place, bytes).expect("it can be written");
            assert_eq!(previews.get(&file, 1, PRINT_WIDTH), None, "{number}");
        }
        std::fs::write(&place, whole).expect("it can be written");
        assert!(previews.get(&file, 1, PRINT_WIDTH).is_some());
    }
}
