//! The audit package as it is made: its files are looked at, their pages pictured, and all of it
//! written to one file.

mod contents;
mod estimate;
mod form;
mod original;
mod pictures;
mod verifying;

use std::fs::File;
use std::io::{self, BufWriter, Seek as _, Write as _};
use std::path::Path;

use ledgerline_core::domain::audit::exhibit::PageCount;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_report::package::{self, PackageWriter};
use ledgerline_report::{BindError, Laid, Part, ReportError};
use serde::Serialize;
use specta::Type;

use self::contents::{PackageContents, gather};
use self::form::failed;
use crate::export::{Exported, cannot_set, name_of_cycle, pressed};
use crate::failure::{ExportProblem, Failure};
use crate::place::{Destination, cannot_write};
use crate::session::Session;
use crate::work::{Piece, Task, Work};

pub use contents::NotAvailable;
pub use estimate::{Estimate, estimate};
pub use form::PackageForm;
pub use verifying::{Verified, verify};

/// A package that was made.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PackageMade {
    /// Its file.
    pub file: Exported,
    /// Its size in bytes.
    #[specta(type = f64)]
    pub bytes: u64,
    /// How many files it is about.
    pub exhibits: u32,
    /// Those that are not in it: they are not there as they were kept.
    pub not_available: Vec<NotAvailable>,
    /// How many are in it without a picture.
    pub not_shown: u32,
}

/// The name to propose for a package of a cycle: what it is, the program, the cycle's years.
///
/// # Errors
/// The ledger's.
pub fn proposed_name(session: &Session, cycle: CycleId, form: &PackageForm) -> Result<String, Failure> {
    let extension = if form.as_zip { "zip" } else { "pdf" };
    let cycle = session.with(|logbook, _| logbook.cycle(cycle))?;
    Ok(name_of_cycle("package-file-name", &cycle, form.language, extension))
}

/// What was chosen of the record, without what only a report needs.
fn outline(session: &Session, cycle: CycleId, form: &PackageForm) -> Result<Record<PageCount>, Failure> {
    Ok(form.chosen(session.with(|logbook, today| logbook.package_outline(cycle, today))?))
}

/// How many places in a package look private, without those that were accepted.
///
/// # Errors
/// The ledger's.
pub fn findings(session: &Session, cycle: CycleId, form: &PackageForm) -> Result<usize, Failure> {
    let (choice, chosen) = (form.choice(), form.chosen_ids());
    let words = session.with(|logbook, today| logbook.private_words(cycle, choice, chosen.as_ref(), today))?;
    Ok(words.len())
}

/// Makes a package at `path`, as a piece of work; nothing where it is stopped, and then nothing is
/// left of it.
///
/// # Errors
/// The ledger's, and [`Failure::ExportFailed`]; a file that was there is whole then.
pub fn make(
    session: &Session,
    work: &Work,
    cycle: CycleId,
    form: PackageForm,
    path: &Path,
    replace: bool,
) -> Result<Option<PackageMade>, Failure> {
    let place = Destination::prepare(path, replace, session.folder())?;
    let steps = PackageContents::steps(&form, outline(session, cycle, &form)?.exhibits.len());
    let made = work.run(Task::Packing, Some(steps), |piece| {
        let Some(contents) = gather(session, cycle, form, piece)? else { return Ok(None) };
        let bytes = write(session, &contents, place, piece)?;
        Ok::<_, Failure>(bytes.map(|bytes| (contents, bytes)))
    })?;
    Ok(made.map(|(contents, bytes)| PackageMade {
        file: session.remember_exported(path),
        bytes,
        exhibits: u32::try_from(contents.record.exhibits.len()).unwrap_or(u32::MAX),
        not_available: contents.not_available(),
        not_shown: u32::try_from(contents.not_shown()).unwrap_or(u32::MAX),
    }))
}

/// Writes the package to its place. Answers with its size in bytes; nothing where it was stopped,
/// and then nothing is left of it.
///
/// # Errors
/// [`Failure::ExportFailed`]; a file that was there is whole then.
fn write(
    session: &Session,
    contents: &PackageContents,
    mut place: Destination,
    piece: &mut Piece<'_>,
) -> Result<Option<u64>, Failure> {
    let form = &contents.form;
    let manuscript = ledgerline_report::report(&contents.record, form.choice(), form.language, &contents.shown)
        .map_err(|error| not_laid(&error))?;
    let pdf = match pressed(session, &manuscript.document, piece.stop_flag()) {
        Err(_) if piece.is_stopped() => return Ok(None),
        pdf => pdf?,
    };
    let laid = manuscript.laid(pdf).map_err(|error| not_laid(&error))?;
    let written = if form.as_zip {
        archive(contents, &laid, &mut place, piece)
    } else {
        bind(contents, &laid, place.file(), piece)
    };
    // What fails of work that is stopped fails because it is stopped.
    if piece.is_stopped() {
        return Ok(None);
    }
    written?;
    let bytes = place.file().metadata().map_err(|error| cannot_write(&error))?.len();
    place.finish()?;
    Ok(Some(bytes))
}

/// Puts pages and originals into the report.
fn bind<'a, 's: 'a>(
    contents: &'a PackageContents,
    laid: &Laid,
    out: &mut File,
    piece: &mut Piece<'s>,
) -> Result<(), Failure> {
    let mut out = BufWriter::new(out);
    let mut open = |part: Part| match part {
        Part::Page { evidence, page } => contents.open_page(evidence, page),
        Part::Original(evidence) => contents.open_original(evidence, piece),
    };
    laid.write(&mut out, &mut open).map_err(|error| not_bound(&error))?;
    out.flush().map_err(|error| cannot_write(&error))
}

fn archive(
    contents: &PackageContents,
    laid: &Laid,
    place: &mut Destination,
    piece: &mut Piece<'_>,
) -> Result<(), Failure> {
    let (record, form) = (&contents.record, &contents.form);
    let mut report = place.scratch()?;
    bind(contents, laid, &mut report, piece)?;
    report.rewind().map_err(|error| cannot_write(&error))?;
    let documents = package::documents(record, form.choice(), form.language).map_err(|error| cannot_set(&error))?;
    let packed = (|| -> io::Result<()> {
        let mut writer = PackageWriter::new(place.file(), record.made_on);
        for (name, bytes) in &documents {
            writer.add(name, bytes.len() as u64, &mut bytes.as_slice())?;
        }
        writer.add(package::report_name(form.language), report.metadata()?.len(), &mut report)?;
        for exhibit in record.exhibits.iter().filter(|exhibit| exhibit.is_available()) {
            let mut original = contents.open_original(exhibit.evidence.id, piece)?;
            writer.add(&package::evidence_path(exhibit), exhibit.evidence.bytes, &mut original)?;
        }
        writer.finish().map(drop)
    })();
    packed.map_err(|error| not_copied(&error))
}

fn not_bound(error: &BindError) -> Failure {
    match error {
        BindError::Write(error) | BindError::Read { part: Part::Original(_), source: error } => not_copied(error),
        BindError::Length { part: Part::Original(_), .. } => failed(ExportProblem::EvidenceChanged, ""),
        // A picture that was taken away since it was made: the next try makes it anew.
        BindError::Read { part: Part::Page { .. }, .. } | BindError::Length { part: Part::Page { .. }, .. } => {
            failed(ExportProblem::PictureGone, "")
        }
    }
}

/// The failure of a report that was not laid out.
fn not_laid(error: &ReportError) -> Failure {
    match error {
        ReportError::TooLarge => failed(ExportProblem::TooLarge, ""),
        other => cannot_set(other),
    }
}

/// A file that is no longer what it was when it was looked at is told from a place that cannot be
/// written to.
fn not_copied(error: &io::Error) -> Failure {
    match error.get_ref().and_then(|it| it.downcast_ref::<original::NotAsKept>()) {
        Some(changed) => failed(ExportProblem::EvidenceChanged, &changed.file_name),
        None => cannot_write(error),
    }
}
