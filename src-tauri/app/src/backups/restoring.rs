//! A backup, or one file that holds everything, is put in the place of the record.

use std::fs::File;
use std::path::{Path, PathBuf};

use ledgerline_core::Logbook;
use ledgerline_core::backups::{BackupFolder, FolderSource, NotABackup, PAGE, Source};
use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::logbook::{NotRestored, Restorable, RestorePreview, Restored};
use ledgerline_core::vault;
use ledgerline_report::backup::{FileSource, NotOpened};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::kept::{BackupPlace, KeptBackup, backups, kept_in};
use super::making::{make, megabytes};
use super::second::second;
use crate::failure::{Failure, Obstacle, not_kept, refused};
use crate::session::Session;
use crate::work::{Task, Work};

/// What is restored.
#[derive(Debug, Clone, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum RestoreFrom {
    /// A backup that is kept.
    Backup {
        /// In which folder.
        place: BackupPlace,
        /// What it is called there.
        name: String,
    },
    /// A file that holds everything.
    File {
        /// Its number among the files that were chosen in this run.
        no: u32,
        /// What it is locked with.
        passphrase: Option<String>,
    },
}

/// What was restored, and how to undo it.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RestoreDone {
    /// What there is now.
    pub restored: Restored,
    /// What there was before, as a backup; none where no record was open.
    pub before: Option<KeptBackup>,
}

/// A source with what it is called, and whether anything less than all of it is of use.
struct Opened {
    source: Box<dyn Source>,
    name: String,
    whole: bool,
}

/// Says what restoring would change. Nothing is written.
///
/// # Errors
/// [`Obstacle::NotRestored`], [`Obstacle::Locked`] and [`Obstacle::WrongPassphrase`] for a file.
pub fn preview_restore(session: &Session, from: &RestoreFrom) -> Result<RestorePreview, Failure> {
    let mut opened = open(session, from)?;
    let of = Restorable::look_at(&mut *opened.source).map_err(|error| not_a_backup(&opened.name, &error))?;
    session.lend_place(|logbook| match logbook {
        Some(logbook) => Ok(logbook.preview_restore(&of, &mut *opened.source)?),
        None => Ok(of.preview(session.folder(), &mut *opened.source)),
    })
}

/// Puts a backup in the place of the record, as a piece of work; nothing where it is stopped. Where a record is open, it is
/// backed up before.
///
/// # Errors
/// As [`preview_restore`], and [`Obstacle::NotBackedUp`]; nothing has changed then.
pub fn restore(session: &Session, work: &Work, from: &RestoreFrom) -> Result<Option<RestoreDone>, Failure> {
    session.may_change()?;
    let mut opened = open(session, from)?;
    let of = Restorable::look_at(&mut *opened.source).map_err(|error| not_a_backup(&opened.name, &error))?;
    work.run(Task::Restoring, None, |piece| {
        let is_open = session.lend_place(|logbook| logbook.is_some());
        let before = if is_open {
            let own = BackupFolder::of_ledger(session.folder());
            let Some(made) = make(session, &own, BackupReason::BeforeRestore, piece)? else { return Ok(None) };
            kept_in(BackupPlace::Own, vec![made.found]).into_iter().next()
        } else {
            None
        };
        let today = session.today();
        let watch = &mut megabytes(piece);
        let restored = session.lend_place(|logbook| match logbook {
            Some(logbook) => logbook.restore(&of, &mut *opened.source, opened.whole, today, watch),
            None => session.open_made(logbook, || {
                Logbook::create_from(session.folder(), &of, &mut *opened.source, opened.whole, today, watch)
            }),
        });
        match restored {
            Ok(restored) => Ok(Some(RestoreDone { restored, before })),
            Err(NotRestored::Stopped) => Ok(None),
            Err(error) => Err(not_restored(&opened.name, error)),
        }
    })
}

fn open(session: &Session, from: &RestoreFrom) -> Result<Opened, Failure> {
    match from {
        RestoreFrom::Backup { place, name } => open_at(&path_of(session, *place, name)?, None),
        RestoreFrom::File { no, passphrase } => open_at(&session.file_to_open(*no)?, passphrase.as_deref()),
    }
}

/// Where a backup that is kept stands.
///
/// # Errors
/// [`Failure::Gone`] where it is not kept any more.
fn path_of(session: &Session, place: BackupPlace, name: &str) -> Result<PathBuf, Failure> {
    if !backups(session)?.kept.iter().any(|it| it.place == place && it.name == name) {
        return Err(Failure::Gone);
    }
    let folder = match place {
        BackupPlace::Own => Some(BackupFolder::of_ledger(session.folder())),
        BackupPlace::Second => second(session).and_then(|it| it.reached()),
    };
    Ok(folder.ok_or(Failure::Gone)?.path().join(name))
}

/// Where the page of a backup that is kept stands, which can be read without this program.
///
/// # Errors
/// [`Failure::Gone`] where it is not kept any more.
pub fn page_of(session: &Session, place: BackupPlace, name: &str) -> Result<PathBuf, Failure> {
    let page = path_of(session, place, name)?.join(PAGE);
    if page.is_file() { Ok(page) } else { Err(Failure::Gone) }
}

/// Opens a backup's folder, or a file that holds everything.
fn open_at(path: &Path, passphrase: Option<&str>) -> Result<Opened, Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if path.is_dir() {
        return Ok(Opened { source: Box::new(FolderSource::of(path)), name, whole: false });
    }
    let opened = File::open(path).map_err(NotOpened::from).and_then(|file| FileSource::open(file, passphrase));
    match opened {
        Ok(source) => Ok(Opened { source: Box::new(source), name, whole: true }),
        Err(why) => Err(not_opened(&name, &why)),
    }
}

fn not_opened(name: &str, why: &NotOpened) -> Failure {
    let (obstacle, id) = match why {
        NotOpened::Unknown => (Obstacle::NotRestored, "failure-restore-unknown"),
        NotOpened::Locked => (Obstacle::Locked, "failure-restore-locked"),
        NotOpened::WrongPassphrase => (Obstacle::WrongPassphrase, "failure-restore-wrong-passphrase"),
        NotOpened::Io(_) => (Obstacle::NotRestored, "failure-restore-unreadable"),
    };
    refused(obstacle, Phrase::new(id).with("file", vault::shown_name(name)))
}

fn not_a_backup(name: &str, error: &NotABackup) -> Failure {
    use ledgerline_core::store::OpenError;
    let id = match error {
        NotABackup::Unknown => "failure-restore-unknown",
        NotABackup::Changed | NotABackup::Ledger(OpenError::Damaged { .. } | OpenError::Foreign(_)) => {
            "failure-restore-damaged"
        }
        NotABackup::Ledger(OpenError::Newer { .. }) => "failure-restore-newer",
        NotABackup::Ledger(_) | NotABackup::Io(_) => "failure-restore-unreadable",
    };
    refused(Obstacle::NotRestored, Phrase::new(id).with("file", vault::shown_name(name)))
}

fn not_restored(name: &str, error: NotRestored) -> Failure {
    match error {
        NotRestored::Source(error) => not_a_backup(name, &error),
        NotRestored::Lost(certificate) => {
            let text = Phrase::new("failure-restore-lost").with("file", vault::shown_name(name));
            refused(Obstacle::NotRestored, text.with("title", vault::shown_name(&certificate)))
        }
        NotRestored::NotKept { file_name, why } => refused(Obstacle::NotKept, not_kept(&file_name, &why)),
        NotRestored::Ledger(error) => Failure::Trouble { trouble: error.into() },
        NotRestored::Stopped => Failure::NothingToDo,
    }
}
