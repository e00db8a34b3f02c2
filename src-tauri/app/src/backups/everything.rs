//! A whole record in one file, to move it to another computer or to keep it elsewhere.

use std::io;
use std::path::Path;

use ledgerline_core::backups::{BackupFolder, FolderSource};
use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::Restorable;
use ledgerline_report::backup::{FileSource, export_everything as write, page};
use ledgerline_words::Words;
use serde::Serialize;
use specta::Type;

use super::making::{make, megabytes};
use crate::failure::{ExportProblem, Failure};
use crate::place::{Destination, Exported, cannot_write};
use crate::session::Session;
use crate::work::{Task, Work};

/// From the page in such a file to the certificates in it.
const CERTIFICATES: &str = "certificates/";

/// A file that holds everything.
#[derive(Debug, Clone, Serialize, Type)]
pub struct EverythingExported {
    /// It.
    pub file: Exported,
    /// Its size in bytes.
    #[specta(type = f64)]
    pub bytes: u64,
    /// How many activities are in it.
    pub activities: u32,
    /// How many certificates.
    pub certificates: u32,
    /// How many certificates are not, as they are lost or damaged.
    pub lacking: u32,
}

/// The name to propose for such a file: what it is and the day.
#[must_use]
pub fn name_of_everything(session: &Session, locked: bool, language: Language) -> String {
    let name = Phrase::new("everything-file-name").with("day", session.today().to_string());
    let extension = if locked { "zip.age" } else { "zip" };
    format!("{}.{extension}", Words::of(language).phrase(&name))
}

/// Backs the record up, and writes that backup to one file at `path`, locked where there is a passphrase; nothing where it is
/// stopped. The file is opened and checked before it gets its name.
///
/// # Errors
/// [`Failure::ExportFailed`], and [`crate::failure::Obstacle::NotBackedUp`].
pub fn export_everything(
    session: &Session,
    work: &Work,
    path: &Path,
    replace: bool,
    passphrase: Option<&str>,
) -> Result<Option<EverythingExported>, Failure> {
    let mut place = Destination::prepare(path, replace, session.folder())?;
    let own = BackupFolder::of_ledger(&session.place());
    work.run(Task::BackingUp, None, |piece| {
        let Some(made) = make(session, &own, BackupReason::Asked, piece)? else { return Ok(None) };
        let found = made.found;
        let not_sound = |_| Failure::ExportFailed { why: ExportProblem::EvidenceChanged, detail: String::new() };
        let contents = Restorable::look_at(&mut FolderSource::of(&found.path)).map_err(not_sound)?.contents();
        let page = page(&contents.map_err(ledgerline_core::Error::from)?, found.backup.made_at, CERTIFICATES);
        let mut told = megabytes(piece);
        let written = write(&found.path, &found.manifest, &page, passphrase, place.file(), &mut |bytes| {
            if told(bytes).is_break() { Err(io::ErrorKind::Interrupted.into()) } else { Ok(()) }
        });
        drop(told);
        if piece.is_stopped() {
            return Ok(None);
        }
        written.map_err(|error| cannot_write(&error))?;
        check(&mut place, passphrase)?;
        let bytes = place.file().metadata().map_err(|error| cannot_write(&error))?.len();
        place.finish()?;
        let backup = found.backup;
        Ok(Some(EverythingExported {
            file: session.remember_exported(path),
            bytes,
            activities: backup.activities,
            certificates: backup.certificates,
            lacking: backup.lacking,
        }))
    })
}

/// Opens what was written as whoever restores it would, and holds every part against its fingerprint.
fn check(place: &mut Destination, passphrase: Option<&str>) -> Result<(), Failure> {
    let changed = |detail: String| Failure::ExportFailed { why: ExportProblem::EvidenceChanged, detail };
    let file = place.file().try_clone().map_err(|error| cannot_write(&error))?;
    let mut source = FileSource::open(file, passphrase).map_err(|error| changed(error.to_string()))?;
    let of = Restorable::look_at(&mut source).map_err(|error| changed(error.to_string()))?;
    // Nothing of this computer is asked for what the file should have itself.
    match of.lacking_in(&mut source).into_iter().next() {
        Some(name) => Err(changed(name)),
        None => Ok(()),
    }
}
