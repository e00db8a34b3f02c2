//! Looking at a ledger that cannot be opened as it is, or may not be written to: what can be read of it is read from a copy
//! elsewhere, and where it lies nothing is changed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, Result, params_from_iter};

use super::folder::{Folder, LEDGER};
use super::open::{self, OpenError, judge, open_locked, take_lock, unreachable_at};
use super::{Store, mend};
use crate::disk;

/// Where what can be read of a damaged ledger is gathered.
const GATHERED: &str = "gathered";

/// Opens a copy of the ledger in the folder `path`, made in the empty folder `place`. Of one that is damaged it has what
/// can be read. Answers whether something of the member's could not be.
///
/// # Errors
/// As [`open::open`], and [`OpenError::Damaged`] where nothing can be read.
pub(crate) fn look(path: &Path, place: &Path) -> std::result::Result<(Store, bool), OpenError> {
    let folder = Folder::new(path);
    // Nobody else writes to it meanwhile. Where nobody has ever locked it nobody has it open, and where no lock can be had,
    // nobody can write at all.
    let lock = match folder.was_locked().then(|| take_lock(&folder, path)) {
        Some(Ok(lock)) => Some(lock),
        Some(Err(error @ OpenError::InUse(_))) => return Err(error),
        Some(Err(_)) | None => None,
    };
    copy(&folder, path, place)?;
    drop(lock);
    let copied = Folder::new(place);
    let lock = take_lock(&copied, place)?;
    let (opened, lost, copied, lock) = match open_locked(&copied) {
        Ok(opened) => (opened, false, copied, lock),
        Err(OpenError::Damaged { detail, .. }) => {
            let gathered = gather(&copied, place, detail.clone())?;
            let lock = take_lock(&gathered, place)?;
            let of_it = |error| match error {
                OpenError::Damaged { .. } => OpenError::Damaged { path: folder.ledger(), detail },
                other => other,
            };
            (open_locked(&gathered).map_err(of_it)?, true, gathered, lock)
        }
        Err(error) => return Err(error),
    };
    Ok((Store { only_read: true, ..Store::of(opened, copied, lock) }, lost))
}

/// Copies the ledger with what stands in its log.
fn copy(folder: &Folder, path: &Path, place: &Path) -> std::result::Result<(), OpenError> {
    let log = format!("{LEDGER}-wal");
    for name in [LEDGER, &log] {
        let (from, to) = (path.join(name), place.join(name));
        let mut source = match disk::open_plain(&from) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && name != LEDGER => continue,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                open::refuse_only_there(folder)?;
                let had = folder.had_ledger().unwrap_or(true);
                let path = path.to_path_buf();
                return Err(if had { OpenError::Missing(path) } else { OpenError::NoLedger(path) });
            }
            source => source.map_err(|error| unreachable_at(&from, &error))?,
        };
        let written = disk::make_own_file(&to)
            .and_then(|()| File::options().write(true).open(&to))
            .and_then(|mut copy| io::copy(&mut source, &mut copy));
        written.map_err(|error| unreachable_at(&to, &error))?;
    }
    Ok(())
}

/// Gathers what can be read of a damaged ledger in one made anew.
fn gather(damaged: &Folder, place: &Path, detail: String) -> std::result::Result<Folder, OpenError> {
    let path = damaged.ledger();
    let version = open::look(damaged)?;
    let gathered = place.join(GATHERED);
    fs::create_dir(&gathered).map_err(|error| unreachable_at(&gathered, &error))?;
    let gathered = Folder::new(&gathered);
    let sql = |error: rusqlite::Error| judge(&gathered.ledger(), &error);
    open::make(&gathered.ledger(), version, |_| Ok(())).map_err(sql)?;
    let from = open::connect(&path)?;
    let mut to = open::connect(&gathered.ledger())?;
    let has_member = gather_rows(&from, &mut to).map_err(sql)?;
    if has_member { Ok(gathered) } else { Err(OpenError::Damaged { path, detail }) }
}

/// Answers whether there is a member among what was gathered: without one there is no record.
fn gather_rows(from: &Connection, to: &mut Connection) -> Result<bool> {
    from.pragma_update(None, "cell_size_check", "ON")?;
    to.pragma_update(None, "foreign_keys", "OFF")?;
    let transaction = to.transaction()?;
    for table in mend::MEMBERS.into_iter().chain(mend::ALONG.into_iter().filter(|it| *it != mend::HISTORY)) {
        if !mend::is_there(&transaction, table)? {
            continue;
        }
        for row in readable_rows(from, table) {
            let places = vec!["?"; row.len()].join(", ");
            // What no ledger can hold is as little to be read as what is not there.
            let _ = transaction.execute(&format!("INSERT INTO {table} VALUES ({places})"), params_from_iter(row));
        }
    }
    // A closed cycle is what was kept of it when it was closed.
    for cycle in super::cycles::closed(&transaction).unwrap_or_default() {
        if !matches!(super::closings::one(&transaction, cycle.id), Ok(Some(_))) {
            transaction.execute("DELETE FROM closings WHERE cycle = ?1", [cycle.id.0])?;
            transaction.execute("DELETE FROM cycles WHERE id = ?1", [cycle.id.0])?;
        }
    }
    drop_what_points_nowhere(&transaction)?;
    let has_member = transaction.prepare("SELECT 1 FROM member")?.exists([])?;
    transaction.commit()?;
    Ok(has_member)
}

/// The rows of a table from both its ends to the first damage; of one without numbers, which is an index itself, from its
/// beginning.
fn readable_rows(from: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut numbered = BTreeMap::new();
    let mut is_numbered = false;
    for order in ["", " DESC"] {
        let query = format!("SELECT rowid, * FROM main.{table} NOT INDEXED ORDER BY rowid{order}");
        for mut row in rows_to_damage(from, &query).inspect(|_| is_numbered = true).unwrap_or_default() {
            let values = row.split_off(1);
            if let [Value::Integer(number)] = row[..] {
                numbered.entry(number).or_insert(values);
            }
        }
    }
    if is_numbered {
        return numbered.into_values().collect();
    }
    rows_to_damage(from, &format!("SELECT * FROM main.{table}")).unwrap_or_default()
}

/// What is answered up to the first damage: nothing that comes after it can be trusted. None where it cannot be asked.
fn rows_to_damage(from: &Connection, query: &str) -> Option<Vec<Vec<Value>>> {
    let mut statement = from.prepare(query).ok()?;
    let columns = statement.column_count();
    let rows =
        statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect::<Result<Vec<Value>>>()).ok()?;
    Some(rows.map_while(Result::ok).collect())
}

/// Takes away what points at rows that could not be read.
fn drop_what_points_nowhere(gathered: &Connection) -> Result<()> {
    loop {
        let mut gone = 0;
        for table in mend::MEMBERS {
            let mut statement =
                gathered.prepare("SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1)")?;
            let pointing = statement
                .query_map([table], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?))
                })?
                .collect::<Result<Vec<_>>>()?;
            for (other, column, to) in pointing {
                let to = to.unwrap_or_else(|| "id".to_owned());
                gone += gathered.execute(
                    &format!(
                        "DELETE FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT {to} FROM {other})"
                    ),
                    [],
                )?;
            }
        }
        if gone == 0 {
            return Ok(());
        }
    }
}
