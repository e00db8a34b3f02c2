//! Photos of pages made into one document: turned, and cut to the page. The photos are kept as they are.

use std::path::Path;

use ledgerline_core::domain::evidence::{Evidence, EvidenceId};
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::Done;
use ledgerline_core::vault::{Kept, NotKept};
use ledgerline_reader::{PageImage, Straightening};
use ledgerline_report::{Photo, photos_as_pdf};
use serde::Deserialize;
use specta::Type;

use super::intake::{Names, keep_one, write_to_keep};
use crate::failure::{Failure, Obstacle, not_kept, refused};
use crate::previews::PREVIEW_WIDTH;
use crate::reading;
use crate::session::Session;
use crate::work::{NEVER, Task, Work};

/// How wide the photo of a page is made, in pixels: some 240 to the inch, in which small print is legible.
const PAGE_WIDTH: u32 = 2000;

/// No document is made of more photos: each holds a page.
const MOST_PHOTOS: usize = 30;

/// A photo, and how it is straightened.
#[derive(Debug, Clone, Copy, Deserialize, Type)]
pub struct StraightenedPhoto {
    /// Which.
    pub id: EvidenceId,
    /// How.
    pub how: Straightening,
}

/// A photo that is straightened so, about as wide as it is shown, with the place of the page on it; nothing where there is
/// no picture of it.
///
/// # Errors
/// The ledger's.
pub fn straightened(session: &Session, photo: StraightenedPhoto) -> Result<Option<PageImage>, Failure> {
    let file = session.with(|logbook, _| logbook.evidence(photo.id))?;
    Ok(reading::straightened(session, &file, photo.how, PREVIEW_WIDTH, &NEVER))
}

/// Makes one document of photos, in their order, and puts it in their place: it proves what they proved, and they are put
/// away. Nothing where the member stopped it.
///
/// # Errors
/// [`Obstacle::NotKept`] where one is no photo, or no picture of it can be made, and where the document cannot be kept; the
/// ledger's. Nothing is kept then.
pub fn straighten(session: &Session, work: &Work, photos: &[StraightenedPhoto]) -> Result<Option<Done>, Failure> {
    session.may_change()?;
    let ids: Vec<EvidenceId> = photos.iter().map(|it| it.id).collect();
    let files = session.with(|logbook, _| ids.iter().map(|id| logbook.evidence(*id)).collect::<Result<Vec<_>, _>>())?;
    let Some(first) = files.first() else { return Err(Failure::NothingToDo) };
    if files.len() > MOST_PHOTOS {
        return Err(refused(Obstacle::NotKept, Phrase::new("not-straightened-too-many")));
    }
    let pages = work.run(Task::Keeping, u32::try_from(files.len()).ok(), |piece| {
        let mut pages = Vec::new();
        for (file, photo) in files.iter().zip(photos) {
            if piece.next(&file.file_name).is_break() {
                return Ok(None);
            }
            match reading::straightened(session, file, photo.how, PAGE_WIDTH, piece.stop_flag()) {
                Some(PageImage { width, height, jpeg, .. }) => pages.push(Photo { width, height, jpeg }),
                None if piece.is_stopped() => return Ok(None),
                None => {
                    let why = Phrase::new("not-straightened").with("file", file.file_name.as_str());
                    return Err(refused(Obstacle::NotKept, why));
                }
            }
        }
        Ok(Some(pages))
    })?;
    let Some(pages) = pages else { return Ok(None) };
    let Some(kept) = keep(session, work, first, &photos_as_pdf(&pages))? else { return Ok(None) };
    let of = std::slice::from_ref(&kept);
    session.with_kept(of, |logbook, today| logbook.replace_all(&ids, &kept, today)).map(Some)
}

/// Keeps the document, named as the first of its photos is; nothing where the member stopped it.
fn keep(session: &Session, work: &Work, first: &Evidence, pdf: &[u8]) -> Result<Option<Kept>, Failure> {
    let name = Path::new(&first.file_name).with_extension("pdf").to_string_lossy().into_owned();
    let written = write_to_keep(session, &name, pdf).map_err(NotKept::Unreadable);
    let path = written.map_err(|why| refused(Obstacle::NotKept, not_kept(&name, &why)))?;
    let kept = keep_one(session, work, &path, Names::SayNothing);
    let _ = std::fs::remove_file(path);
    kept
}
