//! The pages of an exhibit as pictures: made one at a time, and each once.

use std::io::{self, Cursor};

use image::ImageReader;
use ledgerline_core::domain::audit::exhibit::{Exhibit, PAGES_SHOWN};
use ledgerline_core::domain::evidence::{Evidence, Legibility};
use ledgerline_report::{NotShown, PagePicture, Shown};

use crate::previews::{PRINT_WIDTH, Previews};
use crate::reading::picture;
use crate::session::Session;
use crate::work::Piece;

/// Makes the pictures of an exhibit that are not there yet; nothing where it is stopped.
///
/// # Errors
/// Where there is no room to keep them.
pub(super) fn of_exhibit(
    session: &Session,
    exhibit: &Exhibit,
    previews: &Previews,
    piece: &mut Piece<'_>,
) -> io::Result<Option<Shown>> {
    let (file, contents) = (&exhibit.evidence, &exhibit.contents);
    if let Some(why) = not_shown(exhibit) {
        return Ok(Some(Shown { pages: Vec::new(), of: contents.pages, why_not: Some(why) }));
    }
    let mut pages = Vec::new();
    for page in 1..=contents.pages.min(PAGES_SHOWN) {
        if piece.at(&file.file_name).is_break() {
            return Ok(None);
        }
        let known = measured(previews, file, page);
        if known.is_none() {
            // A page of which there is no picture is told of in the report; its original is there.
            if let Some(image) = picture(session, file, page, PRINT_WIDTH, piece.stop_flag()) {
                previews.put(file, &image, PRINT_WIDTH)?;
            }
        }
        pages.extend(known.or_else(|| measured(previews, file, page)));
    }
    let why_not = pages.is_empty().then_some(NotShown::NotPictured);
    Ok(Some(Shown { pages, of: contents.pages, why_not }))
}

fn not_shown(exhibit: &Exhibit) -> Option<NotShown> {
    if !exhibit.is_available() {
        return Some(NotShown::NotAvailable);
    }
    if !exhibit.evidence.file_type.has_pictures() {
        return Some(NotShown::NoPreview);
    }
    match exhibit.contents.legibility {
        Some(Legibility::Read | Legibility::EmptyForm) => None,
        Some(Legibility::Encrypted) => Some(NotShown::Encrypted),
        Some(Legibility::TooLarge) => Some(NotShown::TooLarge),
        Some(Legibility::NoPreview) => Some(NotShown::NoPreview),
        Some(Legibility::Broken) => Some(NotShown::Broken),
        Some(Legibility::LiveForm) => Some(NotShown::LiveForm),
        Some(Legibility::Failed) | None => Some(NotShown::NotPictured),
    }
}

/// A picture that is there, as it was made.
fn measured(previews: &Previews, file: &Evidence, page: u32) -> Option<PagePicture> {
    let picture = previews.get(file, page, PRINT_WIDTH)?;
    let bytes = picture.len() as u64;
    let (width, height) = ImageReader::new(Cursor::new(picture)).with_guessed_format().ok()?.into_dimensions().ok()?;
    Some(PagePicture { page, width, height, bytes })
}
