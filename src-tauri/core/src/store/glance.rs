//! Ledgers that are looked at in memory, and what is made of one: a copy, or the ledger itself.

use std::io::{self, Read};
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::folder::Folder;
use super::open::{
    Check, LARGEST_HEADER, OpenError, check, copy_unfinished, judge, judge_migration, judge_reading, known,
    open_locked, read_all, refuse_only_there, take_lock, unreachable_at, version_in,
};
use super::{Store, mend, schema};
use crate::disk;

/// The largest ledger that is looked at in memory, in bytes. One of fifty years is far smaller.
const LARGEST: u64 = 400_000_000;

/// Where a ledger's header says whether it has a log beside it, which one in memory has not.
const JOURNAL: std::ops::RangeInclusive<usize> = 18..=19;

/// Without a log.
const WITHOUT_LOG: u8 = 1;

/// A moment in the life of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    writes: u64,
    /// The last action, which is another's where the ledger was opened anew, and written to as often.
    last: Option<i64>,
}

impl Store {
    /// Copies the whole ledger, as it is at this moment, to a file `place` that is not there: checked and on the
    /// disk when this answers.
    ///
    /// # Errors
    /// [`OpenError`] about the copy; what of it there is has no use.
    pub(crate) fn copy_to(&self, place: &Path) -> Result<(), OpenError> {
        copy_unfinished(&self.connection, place).map_err(|error| judge(place, &error))
    }

    /// How many rows were written since the ledger was opened, whether or not that was of use.
    pub(crate) fn writes(&self) -> u64 {
        self.connection.total_changes()
    }

    /// A moment in the life of this ledger: where two are the same, nothing was changed between them.
    ///
    /// # Errors
    /// SQLite's.
    pub(crate) fn moment(&self) -> rusqlite::Result<Moment> {
        let last = self.connection.query_row("SELECT max(id) FROM changes", [], |row| row.get(0))?;
        Ok(Moment { writes: self.writes(), last })
    }

    /// Puts all that is in `other` in the place of what is in this ledger: all of it or, whatever happens
    /// meanwhile, nothing.
    ///
    /// # Errors
    /// [`OpenError`]; nothing has changed then.
    pub(crate) fn replace_by(&mut self, other: &Self) -> Result<(), OpenError> {
        if self.only_read {
            return Err(OpenError::OnlyRead);
        }
        let path = self.folder.as_ref().map(Folder::ledger).unwrap_or_default();
        // What was prepared for the rows that were there is not asked again.
        self.connection.flush_prepared_statement_cache();
        mend::write_over(&mut self.connection, &other.connection).map_err(|error| judge(&path, &error))?;
        // Where there is no room for it, the log holds what it held.
        let _ = self.settle();
        Ok(())
    }
}

/// Looks at a ledger without touching it: reads it from `source`, brings it up to date in memory, and checks all that is
/// in it. `path` is what it is called in errors.
///
/// # Errors
/// [`OpenError::Damaged`], [`OpenError::Foreign`], [`OpenError::Newer`], [`OpenError::Unreachable`].
pub fn glance(source: &mut dyn Read, path: &Path) -> Result<Store, OpenError> {
    let mut image = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut image).map_err(|error| unreachable_at(path, &error))?;
    if u64::try_from(image.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(unreachable_at(path, &io::ErrorKind::FileTooLarge.into()));
    }
    known(version_in(image.get(..LARGEST_HEADER).unwrap_or(&image), path)?, path)?;
    if let Some(journal) = image.get_mut(JOURNAL) {
        journal.fill(WITHOUT_LOG);
    }
    let sql = |error: rusqlite::Error| judge(path, &error);
    let mut connection = Connection::open_in_memory().map_err(sql)?;
    connection.deserialize_read_exact("main", image.as_slice(), image.len(), false).map_err(sql)?;
    drop(image);
    // A page that does not add up is an error then, and no row.
    connection.pragma_update(None, "cell_size_check", "ON").map_err(sql)?;
    connection.pragma_update(None, "trusted_schema", "OFF").map_err(sql)?;
    check(&connection, path, Check::Thorough)?;
    schema::migrate(&mut connection).map_err(|error| judge_migration(path, &error))?;
    check(&connection, path, Check::Thorough)?;
    read_all(&connection).map_err(|error| judge_reading(path, &error))?;
    Ok(Store::alone(connection))
}

/// Makes the ledger in the folder `path` as a copy of `other`, where there is none that opens. One that is damaged is
/// kept beside it, in a folder whose name is answered.
///
/// # Errors
/// [`OpenError::Exists`] for a ledger that opens, which is left alone, and as [`super::create`].
pub(crate) fn create_from(path: &Path, other: &Store, today: NaiveDate) -> Result<(Store, Option<String>), OpenError> {
    let folder = Folder::new(path);
    let unreachable = |error: io::Error| unreachable_at(path, &error);
    folder.make().map_err(unreachable)?;
    let lock = take_lock(&folder, path)?;
    if folder.has_ledger().map_err(unreachable)? {
        match open_locked(&folder) {
            Ok(_) => return Err(OpenError::Exists(path.to_path_buf())),
            Err(OpenError::Damaged { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    refuse_only_there(&folder)?;
    folder.remove_unfinished().map_err(unreachable)?;
    let unfinished = folder.unfinished();
    other.copy_to(&unfinished)?;
    // Only once its successor is whole. A log that was left without its ledger goes with it.
    let kept = if folder.had_ledger().map_err(unreachable)? || folder.has_ledger().map_err(unreachable)? {
        folder.keep_damaged(today).map_err(unreachable)?
    } else {
        None
    };
    folder.adopt_unfinished().map_err(unreachable)?;
    Ok((Store::of(open_locked(&folder)?, folder, lock), kept))
}

/// Looks at the ledger in a file of its own, as at one that was copied aside.
///
/// # Errors
/// As [`glance`].
pub fn glance_at(path: &Path) -> Result<Store, OpenError> {
    let mut file = disk::open_plain(path).map_err(|error| unreachable_at(path, &error))?;
    glance(&mut file, path)
}
