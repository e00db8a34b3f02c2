//! What goes into a package, gathered before anything is written.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;

use ledgerline_core::domain::audit::exhibit::ExhibitNo;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::Extent;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::evidence::{Evidence, EvidenceId, Soundness};
use ledgerline_core::vault::EvidenceFolder;
use ledgerline_report::Shown;
use serde::Serialize;
use specta::Type;

use super::form::{PackageForm, failed};
use super::original::Original;
use super::pictures;
use crate::evidence::check;
use crate::failure::{ExportProblem, Failure};
use crate::previews::{PRINT_WIDTH, Previews};
use crate::reading::{Depth, look_into, read_again};
use crate::session::Session;
use crate::work::Piece;

/// A file that a package could not hold.
#[derive(Debug, Clone, Serialize, Type)]
pub struct NotAvailable {
    /// Its number in the report.
    pub no: ExhibitNo,
    /// Its name.
    pub file_name: String,
    /// What is the matter.
    pub soundness: Soundness,
}

/// Everything a package is made of.
pub(super) struct PackageContents {
    /// What was chosen.
    pub form: PackageForm,
    /// The record, with how its files are now.
    pub record: Record,
    /// The pages of its exhibits.
    pub shown: BTreeMap<EvidenceId, Shown>,
    folder: EvidenceFolder,
    previews: Previews,
}

impl PackageContents {
    /// In how many steps a package with so many exhibits is made.
    pub fn steps(form: &PackageForm, exhibits: usize) -> u32 {
        let passes = 1 + usize::from(form.extent == Extent::Full) + usize::from(form.has_originals());
        u32::try_from(exhibits * passes).unwrap_or(u32::MAX)
    }

    fn file(&self, id: EvidenceId) -> io::Result<&Evidence> {
        let exhibits = &mut self.record.exhibits.iter();
        exhibits.map(|exhibit| &exhibit.evidence).find(|file| file.id == id).ok_or(io::ErrorKind::NotFound.into())
    }

    pub(super) fn open_page(&self, id: EvidenceId, page: u32) -> io::Result<Box<dyn Read + '_>> {
        let picture = self.previews.get(self.file(id)?, page, PRINT_WIDTH);
        Ok(Box::new(Cursor::new(picture.ok_or(io::ErrorKind::NotFound)?)))
    }

    pub(super) fn open_original<'a, 's: 'a>(
        &'a self,
        id: EvidenceId,
        piece: &mut Piece<'s>,
    ) -> io::Result<Box<dyn Read + 'a>> {
        let file = self.file(id)?;
        if piece.next(&file.file_name).is_break() {
            return Err(io::Error::other("stopped"));
        }
        let path = self.folder.path_of(file.fingerprint, file.file_type);
        Ok(Box::new(Original::open(&path, file, piece.stop_flag())?))
    }
}

/// Gathers the contents of a package: holds each file against its fingerprint, reads what was not
/// read yet, and has the pages pictured. What is found is kept in the ledger. Nothing where it is
/// stopped.
///
/// # Errors
/// The ledger's, and [`ExportProblem::NoRoomForPictures`].
pub(super) fn gather(
    session: &Session,
    cycle: CycleId,
    form: PackageForm,
    piece: &mut Piece<'_>,
) -> Result<Option<PackageContents>, Failure> {
    let record = || session.with(|logbook, today| logbook.record(cycle, today)).map(|record| form.chosen(record));
    let before = record()?;
    let files: Vec<Evidence> = before.exhibits.iter().map(|exhibit| exhibit.evidence.clone()).collect();
    if check(session, &files, &mut |done, at| piece.goes_on(done, at))?.is_break()
        || read_unread(session, &before, piece)?.is_break()
    {
        return Ok(None);
    }
    let record = record()?;
    let (folder, previews) = (session.evidence_folder()?, session.previews());
    let mut contents = PackageContents { form, record, shown: BTreeMap::new(), folder, previews };
    Ok(contents.picture(session, piece)?.is_continue().then_some(contents))
}

/// Reads the files that nobody has looked into yet, and those again that could not be read for a reason that may pass.
fn read_unread(session: &Session, record: &Record, piece: &mut Piece<'_>) -> Result<ControlFlow<()>, Failure> {
    for exhibit in record.exhibits.iter().filter(|exhibit| exhibit.contents.legibility.is_none()) {
        if piece.at(&exhibit.evidence.file_name).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        look_into(session, &exhibit.evidence, Depth::Text, piece.stop_flag())?;
    }
    let looked_into = record.exhibits.iter().filter(|exhibit| exhibit.contents.legibility.is_some());
    let stop = piece.stop_flag();
    read_again(session, looked_into.map(|exhibit| &exhibit.evidence), stop, |file| piece.at(&file.file_name))
}

impl PackageContents {
    fn picture(&mut self, session: &Session, piece: &mut Piece<'_>) -> Result<ControlFlow<()>, Failure> {
        if self.form.extent == Extent::Summary {
            return Ok(ControlFlow::Continue(()));
        }
        for exhibit in &self.record.exhibits {
            let made = pictures::of_exhibit(session, exhibit, &self.previews, piece);
            let no_room = |error: io::Error| failed(ExportProblem::NoRoomForPictures, &error.kind().to_string());
            let Some(shown) = made.map_err(no_room)? else { return Ok(ControlFlow::Break(())) };
            self.shown.insert(exhibit.evidence.id, shown);
            if piece.next(&exhibit.evidence.file_name).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The files that are not in it.
    pub fn not_available(&self) -> Vec<NotAvailable> {
        let missing = self.record.exhibits.iter().filter(|exhibit| !exhibit.is_available());
        let named = missing.map(|exhibit| NotAvailable {
            no: exhibit.no,
            file_name: exhibit.evidence.file_name.clone(),
            soundness: exhibit.soundness,
        });
        named.collect()
    }

    /// How many exhibits are available, and yet none of their pages can be shown.
    pub fn not_shown(&self) -> usize {
        let cannot = |id: &EvidenceId| self.shown.get(id).is_some_and(|shown| shown.pages.is_empty());
        let exhibits = self.record.exhibits.iter().filter(|exhibit| exhibit.is_available());
        exhibits.filter(|exhibit| cannot(&exhibit.evidence.id)).count()
    }
}
