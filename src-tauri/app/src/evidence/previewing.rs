//! A page of a file, shown beside its activity.

use ledgerline_core::domain::evidence::EvidenceId;

use crate::failure::Failure;
use crate::previews::PREVIEW_WIDTH;
use crate::reading::picture;
use crate::session::Session;
use crate::work::NEVER;

/// A page of a file (counted from 1) as a JPEG, made where it is not there yet; nothing where none
/// can be made.
///
/// # Errors
/// The ledger's.
pub fn preview(session: &Session, file: EvidenceId, page: u32) -> Result<Option<Vec<u8>>, Failure> {
    let file = session.with(|logbook, _| logbook.evidence(file))?;
    let previews = session.previews();
    if let Some(jpeg) = previews.get(&file, page, PREVIEW_WIDTH) {
        return Ok(Some(jpeg));
    }
    let Some(image) = picture(session, &file, page, PREVIEW_WIDTH, &NEVER) else { return Ok(None) };
    // Where there is no room for it, it is made again the next time.
    let _ = previews.put(&file, &image, PREVIEW_WIDTH);
    Ok(Some(image.jpeg))
}
