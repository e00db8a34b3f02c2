//! Mending a ledger whose damaged pages hold nothing of the member's: the search index, what was read from
//! files, an index can all be made again. What is sound is copied, row by row, into a ledger made anew.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, Result};

use super::columns::is_unknown;
use crate::disk;

/// What the member has said and kept: all of it is sound, or the ledger is damaged. A table stands after
/// those that it points at.
pub(super) const MEMBERS: [&str; 12] = [
    "member",
    "cycles",
    "closings",
    "activities",
    "claims",
    "deleted",
    "programs",
    "kinds",
    "evidence",
    "attachments",
    "acceptances",
    "checklists",
];

/// What goes along where it is sound: how the window is liked, what tables are read by, and the way back.
pub(super) const ALONG: [&str; 4] = ["settings", "dismissals", "table_templates", HISTORY];

pub(super) const HISTORY: &str = "changes";

/// Which numbers were used, so that none is used twice.
const NUMBERS: &str = "sqlite_sequence";

/// What SQLite says where it can say no more.
const MALFORMED: &str = "database disk image is malformed";

/// Copies what is sound of `damaged` into the empty ledger of the same schema at `anew`. Answers whether
/// all that is the member's was; else nothing is copied.
///
/// # Errors
/// SQLite's, where the new one cannot be written to.
pub(super) fn copy_what_is_sound(damaged: &Connection, anew: &Path) -> Result<bool> {
    // A page that does not add up is an error then, and no row.
    damaged.pragma_update(None, "cell_size_check", "ON")?;
    let Some(tables) = unless_unreadable(sound_tables(damaged))?.flatten() else { return Ok(false) };
    damaged.execute("ATTACH ?1 AS anew", [disk::file_spelt_out(anew).to_string_lossy()])?;
    let copied = unless_damaged(copy_all(damaged, &tables));
    damaged.execute_batch("DETACH anew")?;
    Ok(copied?.is_some())
}

/// The tables that are to be copied; nothing where one of the member's is not sound. All of them are looked at
/// before anything is written: SQLite writes nothing more in a transaction in which it has met damage.
fn sound_tables(damaged: &Connection) -> Result<Option<Vec<&'static str>>> {
    let mut tables = Vec::new();
    for table in MEMBERS {
        if is_there(damaged, table)? {
            if !is_sound(damaged, table)? {
                return Ok(None);
            }
            tables.push(table);
        }
    }
    let are_numbers_known = is_sound(damaged, NUMBERS)?;
    for table in ALONG {
        // Without the numbers, a new activity could get one that the history knows as another's.
        if (table != HISTORY || are_numbers_known) && is_there(damaged, table)? && is_sound(damaged, table)? {
            tables.push(table);
        }
    }
    if are_numbers_known {
        tables.push(NUMBERS);
    }
    Ok(Some(tables))
}

fn copy_all(damaged: &Connection, tables: &[&str]) -> Result<()> {
    let transaction = damaged.unchecked_transaction()?;
    for table in tables {
        if *table == NUMBERS {
            // Those of the rows that were copied are among them.
            transaction.execute("DELETE FROM anew.sqlite_sequence", [])?;
        }
        // Only the table's own pages are read, and not those of its indexes, which are made anew; a table without rowids is
        // an index itself. With a condition SQLite copies rows; without one it may take the pages over, those of indexes
        // among them.
        let is_index = transaction
            .prepare_cached("SELECT 1 FROM main.sqlite_schema WHERE name = ?1 AND sql LIKE '%WITHOUT ROWID%'")?
            .exists([table])?;
        let by = if is_index { format!("INDEXED BY sqlite_autoindex_{table}_1") } else { "NOT INDEXED".to_owned() };
        let copy = format!("INSERT INTO anew.{table} SELECT * FROM main.{table} {by} WHERE true");
        transaction.execute(&copy, [])?;
    }
    transaction.commit()
}

pub(super) fn is_there(connection: &Connection, table: &str) -> Result<bool> {
    connection.prepare_cached("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?1")?.exists([table])
}

/// Whether a table adds up, whatever its indexes do.
fn is_sound(connection: &Connection, table: &str) -> Result<bool> {
    let Some(pages) = unless_unreadable(pages_of(connection, table))? else { return Ok(false) };
    let root: u32 =
        connection.query_row("SELECT rootpage FROM main.sqlite_schema WHERE name = ?1", [table], |row| row.get(0))?;
    let (mut is_index_damaged, mut is_damaged) = (false, false);
    for line in findings(connection, table)? {
        match line.as_str() {
            "ok" => {}
            line if line.starts_with("*** in database ") => {}
            // SQLite looks at the trees first. After one that is damaged it goes no further, or finds rows that the index
            // lacks; where the index itself adds up, it is the table that lacks them.
            line if line == MALFORMED || line.contains(" index ") => is_damaged |= !is_index_damaged,
            line => {
                let is_own = match (line.strip_prefix("Tree "), line.rsplit_once(" page ")) {
                    (Some(tree), _) => tree.starts_with(&format!("{root} ")),
                    (None, Some((_, page))) => page.parse().is_ok_and(|page: u32| pages.contains(&page)),
                    _ => true,
                };
                is_damaged |= is_own;
                is_index_damaged |= !is_own;
            }
        }
    }
    Ok(!is_damaged)
}

/// The pages that are the table's own.
fn pages_of(connection: &Connection, table: &str) -> Result<BTreeSet<u32>> {
    let mut statement = connection.prepare("SELECT pageno FROM dbstat('main') WHERE name = ?1")?;
    statement.query_map([table], |row| row.get(0))?.collect()
}

/// What SQLite says of a table with its indexes, line by line.
fn findings(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(&format!("PRAGMA main.quick_check({table})"))?;
    let mut lines = Vec::new();
    for answer in statement.query_map([], |row| row.get::<_, String>(0))? {
        let answer = unless_unreadable(answer)?.unwrap_or_else(|| MALFORMED.to_owned());
        lines.extend(answer.lines().map(str::to_owned));
    }
    Ok(lines)
}

/// Nothing where damage stands in the way, a row that no ledger can hold among it.
fn unless_damaged<T>(done: Result<T>) -> Result<Option<T>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if is_damage(&error) => Ok(None),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The same where nothing is written: SQLite also says that the disk is full where a page points at one that no file can
/// have.
fn unless_unreadable<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DiskFull) => Ok(None),
        read => unless_damaged(read),
    }
}

/// Whether SQLite has met something that none of our writes can have left.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
        || is_unknown(error)
        // What is kept as JSON, and is none any more.
        || error.to_string().contains("malformed JSON")
}

/// Writes the ledger `anew` over `damaged`: all of it or, whatever happens meanwhile, nothing.
///
/// # Errors
/// SQLite's; nothing has changed then.
pub(super) fn write_over(damaged: &mut Connection, anew: &Connection) -> Result<()> {
    let backup = Backup::new(anew, damaged)?;
    match backup.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::in_memory;

    /// What is made again, whatever it was.
    const DERIVED: [&str; 5] = ["readings", "file_says", "checks", "sidecars_due", "evidence_words"];

    #[test]
    fn every_table_is_the_members_goes_along_or_is_made_again() {
        let store = in_memory(|_| Ok(())).expect("there is a ledger");
        let tables = store
            .connection()
            .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name <> 'sqlite_schema'")
            .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect::<Result<BTreeSet<String>>>())
            .expect("they can be read");
        let known = MEMBERS.into_iter().chain(ALONG).chain(DERIVED).chain([NUMBERS]);
        assert_eq!(tables, known.map(str::to_owned).collect());
    }
}
