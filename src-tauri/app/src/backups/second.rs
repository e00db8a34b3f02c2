//! The second folder for backups: where it is, and when it was reached. Both belong to this computer and not to the ledger,
//! which a restored backup would turn back.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use ledgerline_core::backups::BackupFolder;
use ledgerline_core::disk;
use ledgerline_core::domain::values::phrase::Phrase;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::failed::{not_written, unreadable};
use crate::failure::{Failure, Obstacle, refused};
use crate::session::Session;

/// The note among the backups beside the ledger.
const NOTE: &str = "second-folder.toml";

/// The second folder.
#[derive(Debug, Clone, Serialize, Type)]
pub struct SecondFolder {
    /// Where it is.
    pub folder: String,
    /// When it was reached last, and holds a backup since.
    pub reached_at: Option<NaiveDateTime>,
    /// Whether it can be reached now.
    pub is_there: bool,
}

/// The second folder, as it is noted down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Second {
    /// The folder that the member has chosen.
    folder: PathBuf,
    reached_at: Option<NaiveDateTime>,
}

/// The second folder, where one is set.
pub(super) fn second(session: &Session) -> Option<Second> {
    let text = std::fs::read_to_string(note(session)).ok()?;
    toml::from_str(&text).ok()
}

fn note(session: &Session) -> PathBuf {
    BackupFolder::of_ledger(session.folder()).path().join(NOTE)
}

impl Second {
    /// The folder of backups in it, where it can be reached. A mount point without its drive is there as well, and
    /// has none.
    pub(super) fn reached(&self) -> Option<BackupFolder> {
        let folder = BackupFolder::within(&self.folder);
        folder.is_ready().then_some(folder)
    }

    pub(super) fn told(&self) -> SecondFolder {
        SecondFolder {
            folder: self.folder.display().to_string(),
            reached_at: self.reached_at,
            is_there: self.reached().is_some(),
        }
    }

    /// Notes that it holds a backup of this moment.
    pub(super) fn note_reached(self, session: &Session, at: NaiveDateTime) -> io::Result<()> {
        write(session, &Self { reached_at: Some(at), ..self })
    }
}

fn write(session: &Session, second: &Second) -> io::Result<()> {
    let text = toml::to_string(second).map_err(io::Error::other)?;
    disk::write_whole(&note(session), text.as_bytes())
}

/// The day on which the second folder was reached last; none where no such folder is set, or none was reached yet.
#[must_use]
pub fn second_reached_on(session: &Session) -> Option<NaiveDate> {
    second(session)?.reached_at.map(|at| at.date())
}

/// Sets the folder in which each backup is kept as well. It is made ready for backups, so that it is known again.
///
/// # Errors
/// [`Obstacle::BackupFolder`] where it lies in the record's own folder, which the same disk would take,
/// [`Obstacle::NotBackedUp`] where it cannot be written to.
pub fn set_second_folder(session: &Session, folder: &Path) -> Result<(), Failure> {
    session.may_change()?;
    let own = BackupFolder::of_ledger(session.folder());
    let is_within = |inner: &Path, outer: &Path| match (inner.canonicalize(), outer.canonicalize()) {
        (Ok(inner), Ok(outer)) => inner.starts_with(outer),
        _ => false,
    };
    if is_within(folder, session.folder()) {
        return Err(refused(Obstacle::BackupFolder, Phrase::new("failure-backup-folder-own")));
    }
    BackupFolder::within(folder).make_ready().map_err(|error| not_written(folder, &error))?;
    own.make_ready().map_err(|error| not_written(own.path(), &error))?;
    let folder = folder.canonicalize().map_err(|error| not_written(folder, &error))?;
    write(session, &Second { folder, reached_at: None }).map_err(|error| not_written(own.path(), &error))
}

/// Keeps backups in the second folder no longer. Those that are there stay.
///
/// # Errors
/// [`Failure::NothingToDo`] where none is set, [`Obstacle::NotBackedUp`].
pub fn forget_second_folder(session: &Session) -> Result<(), Failure> {
    session.may_change()?;
    match std::fs::remove_file(note(session)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Failure::NothingToDo),
        done => done.map_err(|error| unreadable(&BackupFolder::of_ledger(session.folder()), &error)),
    }
}
