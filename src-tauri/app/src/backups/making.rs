//! Backups are made of the record that is open, while it goes on.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use ledgerline_core::backups::{BackupFolder, FoundBackup, Made, NotBackedUp, Order};
use ledgerline_core::domain::backup::{Backup, BackupReason};
use ledgerline_core::domain::evidence::Fingerprint;
use ledgerline_core::{Error, store};
use ledgerline_report::backup::page;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use specta::Type;

use super::failed::{not_backed_up, not_written, unreadable};
use super::second;
use crate::failure::Failure;
use crate::session::Session;
use crate::work::{Piece, Task, Work};

/// From the page in a backup to the certificates beside it.
const CERTIFICATES: &str = "../certificates/";

/// A backup that was asked for.
#[derive(Debug, Clone, Serialize, Type)]
pub struct BackedUp {
    /// It.
    pub backup: Backup,
    /// Whether it was made now; else nothing has changed since it was.
    pub is_new: bool,
    /// Whether it is in the second folder as well; none where no such folder is set.
    pub in_second: Option<bool>,
}

/// Backs the record up as a piece of work, here and in the second folder where it can be reached; nothing where it is
/// stopped.
///
/// # Errors
/// [`crate::failure::Obstacle::NotBackedUp`], and [`Failure::Trouble`] where no record is open.
pub fn back_up(session: &Session, work: &Work, reason: BackupReason) -> Result<Option<BackedUp>, Failure> {
    session.may_change()?;
    let made = work.run(Task::BackingUp, None, |piece| {
        let Some(made) = make(session, &BackupFolder::of_ledger(session.folder()), reason, piece)? else {
            return Ok(None);
        };
        let in_second = copy_to_second(session, &made.found, piece);
        Ok::<_, Failure>(Some((made, in_second)))
    })?;
    Ok(made.map(|(made, in_second)| BackedUp { backup: made.found.backup, is_new: made.is_new, in_second }))
}

/// Backs the record up in a folder of its own within `chosen`, and nowhere else. Answers where it is.
///
/// # Errors
/// As [`back_up`].
pub fn back_up_to(session: &Session, work: &Work, chosen: &Path) -> Result<Option<FoundBackup>, Failure> {
    if !chosen.is_dir() {
        return Err(not_written(chosen, &io::ErrorKind::NotFound.into()));
    }
    let folder = BackupFolder::within(chosen);
    let made = work.run(Task::BackingUp, None, |piece| make(session, &folder, BackupReason::Asked, piece))?;
    Ok(made.map(|made| made.found))
}

/// Backs the record up where it may be another than the last backup of it, without anybody following it. What
/// fails is tried again the next time; that there is no backup is told where backups are. Answers
/// whether one was made.
pub fn back_up_if_changed(session: &Session) -> bool {
    if !session.may_have_changed() {
        return false;
    }
    // Before the state of today is kept, that from before an update is.
    let _ = keep_copies_of_updates(session);
    matches!(back_up(session, &Work::unseen(), BackupReason::Changed), Ok(Some(made)) if made.is_new)
}

/// The same, unless a backup beside the ledger is of today: whatever happens, a day with changes is followed by one.
pub fn back_up_daily(session: &Session) -> bool {
    let is_of_today = |it: &FoundBackup| it.backup.made_at.date() == session.today();
    let backups = BackupFolder::of_ledger(session.folder()).every_backup().unwrap_or_default();
    !backups.iter().any(is_of_today) && back_up_if_changed(session)
}

/// Makes a backup in `folder`; nothing where it is stopped.
pub(super) fn make(
    session: &Session,
    folder: &BackupFolder,
    reason: BackupReason,
    piece: &mut Piece<'_>,
) -> Result<Option<Made>, Failure> {
    let _turn = session.turn_to_back_up();
    let own = BackupFolder::of_ledger(session.folder());
    let record = record(session, &own).map_err(|error| unreadable(&own, &error))?;
    let unfinished = folder.begin(&record).map_err(|error| not_backed_up(&error))?;
    // Only this long is the record held.
    let (evidence, writes) = session.with(|logbook, _| {
        logbook.copy_ledger(&unfinished.ledger())?;
        let evidence = logbook.evidence_folder().cloned().ok_or(Error::NothingToDo)?;
        Ok::<_, Error>((evidence, logbook.writes()))
    })?;
    let made_at = session.now();
    let order = Order { record: &record, made_at, reason };
    let made = unfinished.complete(
        &order,
        &evidence,
        &|contents| page(contents, made_at, CERTIFICATES),
        &mut megabytes(piece),
    );
    match made {
        Ok(made) => {
            if folder == &own {
                session.note_backed_up(writes);
            }
            Ok(Some(made))
        }
        Err(NotBackedUp::Stopped) => Ok(None),
        Err(error) => Err(not_backed_up(&error)),
    }
}

/// Copies a backup to the second folder. Answers whether it is there; nothing where no such folder is set.
fn copy_to_second(session: &Session, found: &FoundBackup, piece: &mut Piece<'_>) -> Option<bool> {
    let second = second::second(session)?;
    let taken = second.reached().is_some_and(|folder| folder.take_over(found, &mut megabytes(piece)).is_ok());
    Some(taken && second.note_reached(session, session.now()).is_ok())
}

/// Makes backups of the copies of the ledger that were put aside before it was brought up to date, unless that was done.
fn keep_copies_of_updates(session: &Session) -> Result<(), Failure> {
    let own = BackupFolder::of_ledger(session.folder());
    let unreadable = |error: io::Error| unreadable(&own, &error);
    for copy in store::copies_before_updates(session.folder()).map_err(unreadable)? {
        if own.has_ledger_of(&copy).map_err(unreadable)? {
            continue;
        }
        let _turn = session.turn_to_back_up();
        let evidence = session.evidence_folder()?;
        let record = record(session, &own).map_err(unreadable)?;
        let unfinished = own.begin(&record).map_err(|error| not_backed_up(&error))?;
        std::fs::copy(&copy, unfinished.ledger()).map_err(|error| not_written(own.path(), &error))?;
        let made_at = session.now();
        let order = Order { record: &record, made_at, reason: BackupReason::BeforeUpdate };
        let page = |contents: &_| page(contents, made_at, CERTIFICATES);
        let made = unfinished.complete(&order, &evidence, &page, &mut |_| ControlFlow::Continue(()));
        made.map_err(|error| not_backed_up(&error))?;
    }
    Ok(())
}

/// Which record this is among others that may have backups in the same place: what its own backups say, or a word that
/// nobody else has.
fn record(session: &Session, own: &BackupFolder) -> io::Result<String> {
    let latest = own.every_backup()?.into_iter().max_by_key(|it| it.backup.number);
    Ok(latest.map_or_else(|| new_record(session), |it| it.manifest.record().to_owned()))
}

fn new_record(session: &Session) -> String {
    let told = format!("{} {} {}", session.folder().display(), session.now(), std::process::id());
    Fingerprint::new(Sha256::digest(told.as_bytes()).into()).to_string().chars().take(16).collect()
}

/// Tells a piece of work how many megabytes are done.
pub(super) fn megabytes<'a, 'p>(piece: &'a mut Piece<'p>) -> impl FnMut(u64) -> ControlFlow<()> + use<'a, 'p> {
    let mut done = 0;
    move |bytes| {
        done += bytes;
        piece.goes_on(u32::try_from(done / 1_000_000).unwrap_or(u32::MAX), "")
    }
}
