//! Opening a ledger: "cannot open" is not "damaged" is not "new member".

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::folder::{Folder, Lock};
use super::opened::{OnlyRead, Opened};
use super::{Store, mend, schema};
use crate::{cloud, disk};

/// So many bytes of a ledger say what it is.
pub(super) const LARGEST_HEADER: usize = 100;

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The oldest SQLite without the fault that could lose a write-ahead log when it was reset.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Why there is no open ledger. In every case, what was there is untouched.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Nobody has kept a record here yet: a new member.
    #[error("there is no ledger in {}", .0.display())]
    NoLedger(PathBuf),
    /// A new ledger was asked for where there is one.
    #[error("there is a ledger in {} already", .0.display())]
    Exists(PathBuf),
    /// Another process has it open.
    #[error("the ledger in {} is open in another window", .0.display())]
    InUse(PathBuf),
    /// The disk has no room left.
    #[error("there is no room for {}", .0.display())]
    DiskFull(PathBuf),
    /// It can be read, and nothing may be written beside it.
    #[error("{} may not be written to", .0.display())]
    ReadOnly(PathBuf),
    /// It may be there, but cannot be reached: permissions, a missing drive.
    #[error("{} cannot be reached: {detail}", path.display())]
    Unreachable {
        /// What cannot be reached.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// Only its name is on this computer: what is in it is with a service in the cloud.
    #[error("{} is not on this computer, only its name is", .0.display())]
    OnlyInCloud(PathBuf),
    /// A ledger was here and is gone.
    #[error("the ledger in {} is missing", .0.display())]
    Missing(PathBuf),
    /// It can be reached and cannot be trusted.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The ledger.
        path: PathBuf,
        /// What the check says.
        detail: String,
    },
    /// A newer Ledgerline wrote it.
    #[error("{} was written by a newer version", path.display())]
    Newer {
        /// The ledger.
        path: PathBuf,
        /// Its schema.
        version: u32,
    },
    /// It is another program's file.
    #[error("{} is not a ledger", .0.display())]
    Foreign(PathBuf),
    /// It was opened to be read, and nothing is changed in it.
    #[error("it is only read")]
    OnlyRead,
}

/// Opens the ledger in the folder `path`.
///
/// # Errors
/// [`OpenError`]; nothing is changed then, save that an unclean shutdown is recovered from.
pub fn open(path: &Path) -> Result<Store, OpenError> {
    let folder = Folder::new(path);
    let unreachable = |error: io::Error| unreachable_at(path, &error);
    if !folder.exists().map_err(unreachable)? {
        // Nobody has kept a record, or the drive that holds the folder is missing.
        return Err(if folder.has_parent().map_err(unreachable)? {
            OpenError::NoLedger(path.to_path_buf())
        } else {
            unreachable(io::ErrorKind::NotFound.into())
        });
    }
    if !folder.has_ledger().map_err(unreachable)? {
        refuse_only_there(&folder)?;
        let existed = folder.had_ledger().map_err(unreachable)?;
        let path = path.to_path_buf();
        return Err(if existed { OpenError::Missing(path) } else { OpenError::NoLedger(path) });
    }
    let lock = take_lock(&folder, path)?;
    let store = Store::of(open_locked(&folder)?, folder, lock);
    // Where there is no room for it, the log holds what it held.
    let _ = store.settle();
    Ok(store)
}

/// Makes a ledger in the folder `path` and lets `write` put the first rows into it.
///
/// It is made whole under another name and then renamed, so that there is never half a ledger.
///
/// # Errors
/// [`OpenError::Exists`] or [`OpenError::Missing`] where there is or was one, and
/// [`OpenError::Unreachable`] where the folder cannot be written to.
pub fn create(path: &Path, write: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> Result<Store, OpenError> {
    let folder = Folder::new(path);
    let unreachable = |error: io::Error| unreachable_at(path, &error);
    folder.make().map_err(unreachable)?;
    let lock = take_lock(&folder, path)?;
    if folder.has_ledger().map_err(unreachable)? {
        return Err(OpenError::Exists(path.to_path_buf()));
    }
    refuse_only_there(&folder)?;
    // A log without its ledger would be taken for the new one's.
    if folder.had_ledger().map_err(unreachable)? {
        return Err(OpenError::Missing(path.to_path_buf()));
    }
    folder.remove_unfinished().map_err(unreachable)?;
    let unfinished = folder.unfinished();
    make(&unfinished, schema::latest(), write).map_err(|error| judge(&unfinished, &error))?;
    folder.adopt_unfinished().map_err(unreachable)?;
    Ok(Store::of(open_locked(&folder)?, folder, lock))
}

/// Whether a ledger is or was in the folder `path`, as far as that can be seen without opening anything.
#[must_use]
pub fn has_or_had_ledger(path: &Path) -> bool {
    let folder = Folder::new(path);
    folder.has_ledger().unwrap_or(true) || folder.had_ledger().unwrap_or(true)
}

/// Makes the folder of a ledger where it is not there, before anything is put into it.
///
/// # Errors
/// [`OpenError::Unreachable`].
pub fn make_folder(path: &Path) -> Result<(), OpenError> {
    Folder::new(path).make().map_err(|error| unreachable_at(path, &error))
}

/// The copies of the ledger in the folder `path` that were put aside before it was brought up to date.
///
/// # Errors
/// The system's.
pub fn copies_before_updates(path: &Path) -> io::Result<Vec<PathBuf>> {
    Folder::new(path).copies()
}

/// A ledger in memory, for tests.
///
/// # Errors
/// [`OpenError::Unreachable`] where there is no memory for it.
pub fn in_memory(write: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> Result<Store, OpenError> {
    let path = Path::new(":memory:");
    let mut connection = Connection::open_in_memory().map_err(|error| judge(path, &error))?;
    schema::migrate(&mut connection).map_err(|error| judge_migration(path, &error))?;
    write(&connection).map_err(|error| judge(path, &error))?;
    Ok(Store::alone(connection))
}

/// Moves a damaged ledger aside (and forgets a missing one), so that a new one can be made. Nothing
/// is deleted: the damaged file stays, with its companions, in a folder within, whose name is answered.
///
/// # Errors
/// [`OpenError::Exists`] for a ledger that opens, which is left alone, and as [`open`] for one
/// that does not for another reason than damage.
pub fn keep_damaged(path: &Path, today: NaiveDate) -> Result<Option<String>, OpenError> {
    let folder = Folder::new(path);
    let unreachable = |error: io::Error| unreachable_at(path, &error);
    let _lock = take_lock(&folder, path)?;
    if folder.has_ledger().map_err(unreachable)? {
        match open_locked(&folder) {
            Ok(_) => return Err(OpenError::Exists(path.to_path_buf())),
            Err(OpenError::Damaged { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    refuse_only_there(&folder)?;
    folder.keep_damaged(today).map_err(unreachable)
}

/// A ledger of which only the name is here is neither missing nor damaged, and none is made in its place.
pub(super) fn refuse_only_there(folder: &Folder) -> Result<(), OpenError> {
    let ledger = folder.ledger();
    // Where it can be read, it is here.
    if !ledger.exists() && cloud::is_only_there(&ledger) { Err(OpenError::OnlyInCloud(ledger)) } else { Ok(()) }
}

pub(super) fn take_lock(folder: &Folder, path: &Path) -> Result<Lock, OpenError> {
    match folder.lock() {
        Ok(Some(lock)) => Ok(lock),
        Ok(None) => Err(OpenError::InUse(path.to_path_buf())),
        // Somebody else's folder, or one that is protected: whoever may read it is told that much.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && folder.header().is_ok() => {
            Err(OpenError::ReadOnly(path.to_path_buf()))
        }
        Err(error) => Err(unreachable_at(path, &error)),
    }
}

/// Opens the ledger of a folder that is locked. Where it does not open, nothing is left beside it.
pub(super) fn open_locked(folder: &Folder) -> Result<Opened, OpenError> {
    let had_log = folder.write_ahead().exists();
    let opened = open_checked(folder);
    if opened.is_err() && !had_log && !folder.has_log() {
        // An empty one says nothing.
        let _ = std::fs::remove_file(folder.write_ahead());
    }
    opened
}

fn open_checked(folder: &Folder) -> Result<Opened, OpenError> {
    let path = folder.ledger();
    let version = look(folder)?;
    let kind = if folder.has_log() { Check::Thorough } else { Check::Quick };
    let mut connection = connect(&path)?;
    let mut mended = false;
    if let Err(error) = check(&connection, &path, kind) {
        connection = mend(folder, connection, version, error)?;
        mended = true;
    }
    let older = version < schema::latest();
    if !older {
        read_all(&connection).map_err(|error| judge_reading(&path, &error))?;
    }
    configure(&connection).map_err(|error| judge(&path, &error))?;
    if older {
        migrate(folder, &mut connection, version, schema::migrate)?;
        read_all(&connection).map_err(|error| judge_reading(&path, &error))?;
    }
    folder.mark().map_err(|error| unreachable_at(&path, &error))?;
    Ok(Opened { connection, mended })
}

/// Reads every row once: a page can be sound and what is written on it not. What can be read from files
/// again goes.
pub(super) fn read_all(connection: &Connection) -> rusqlite::Result<()> {
    super::members::get(connection)?;
    super::cycles::open(connection)?;
    for cycle in super::cycles::closed(connection)? {
        super::closings::one(connection, cycle.id)?;
    }
    super::activities::all(connection)?;
    super::deleted::all(connection)?;
    super::evidence::all(connection)?;
    super::attachments::all(connection)?;
    super::acceptances::all(connection)?;
    super::readings::drop_unknown(connection)?;
    super::checklists::get(connection)?;
    super::programs::all(connection)?;
    super::kinds::get(connection)?;
    super::settings::get(connection)?;
    Ok(())
}

/// Where a check has found damage, and none of it is in what is the member's own, the ledger is made anew
/// from that, and goes on. The damaged one is copied before.
fn mend(folder: &Folder, damaged: Connection, version: u32, found: OpenError) -> Result<Connection, OpenError> {
    let OpenError::Damaged { .. } = found else { return Err(found) };
    let mended = made_anew(folder, damaged, version);
    let _ = folder.remove_unfinished();
    mended?.ok_or(found)
}

fn made_anew(folder: &Folder, damaged: Connection, version: u32) -> Result<Option<Connection>, OpenError> {
    let path = folder.ledger();
    let unreachable = |error: io::Error| unreachable_at(&path, &error);
    let sql = |error: rusqlite::Error| judge(&path, &error);
    folder.remove_unfinished().map_err(unreachable)?;
    let unfinished = folder.unfinished();
    make(&unfinished, version, |_| Ok(())).map_err(sql)?;
    if !mend::copy_what_is_sound(&damaged, &unfinished).map_err(sql)? {
        return Ok(None);
    }
    drop(damaged);
    let anew = open_file(&unfinished, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(sql)?;
    // Nothing is changed as long as there is anything else that no ledger can hold.
    let whole = check(&anew, &unfinished, Check::Thorough)
        .and_then(|()| if version < schema::latest() { Ok(()) } else { read_all(&anew).map_err(sql) });
    match whole {
        Err(OpenError::Damaged { .. }) => return Ok(None),
        whole => whole?,
    }
    folder.copy_damaged().map_err(unreachable)?;
    let mut connection = connect(&path)?;
    mend::write_over(&mut connection, &anew).map_err(sql)?;
    check(&connection, &path, Check::Thorough)?;
    Ok(Some(connection))
}

/// Looks at the file without changing it: is it ours, and do we know its schema? Answers the
/// schema's version.
pub(super) fn look(folder: &Folder) -> Result<u32, OpenError> {
    let path = folder.ledger();
    let header = folder.header().map_err(|error| unreachable_at(&path, &error))?;
    let in_header = version_in(&header, &path)?;
    // After a crash a newer version may stand in the write-ahead log only.
    known(if folder.has_log() { version_with_log(&path)? } else { in_header }, &path)
}

/// The schema that the header of a ledger names.
pub(super) fn version_in(header: &[u8], path: &Path) -> Result<u32, OpenError> {
    let number = |at: usize| -> Option<u32> { Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?)) };
    let (Some(true), Some(version), Some(application)) =
        (header.get(..16).map(|magic| magic == MAGIC), number(60), number(68))
    else {
        let detail = "its first bytes are not those of a ledger".to_owned();
        return Err(OpenError::Damaged { path: path.to_path_buf(), detail });
    };
    if application != schema::APPLICATION_ID {
        return Err(OpenError::Foreign(path.to_path_buf()));
    }
    Ok(version)
}

/// A schema, where this program knows it.
pub(super) fn known(version: u32, path: &Path) -> Result<u32, OpenError> {
    let path = path.to_path_buf();
    match version {
        0 => Err(OpenError::Damaged { path, detail: "it has no schema".to_owned() }),
        version if version > schema::latest() => Err(OpenError::Newer { path, version }),
        version => Ok(version),
    }
}

/// Through a connection that may write, but does not: one that may not would leave a file behind.
fn version_with_log(path: &Path) -> Result<u32, OpenError> {
    connect(path)?.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(|error| judge(path, &error))
}

/// Opens an existing file for writing; never makes one, and changes nothing: until it is checked,
/// closing it leaves the file and its log as they are.
pub(super) fn connect(path: &Path) -> Result<Connection, OpenError> {
    open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .and_then(|connection| {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
            connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            Ok(connection)
        })
        .map_err(|error| judge(path, &error))
}

/// On Windows `SQLite` takes paths of more than 260 characters only through another of its ways to the
/// system, and spelt out from the drive.
fn open_file(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    #[cfg(windows)]
    let opened = Connection::open_with_flags_and_vfs(disk::file_spelt_out(path), flags, c"win32-longpath");
    #[cfg(not(windows))]
    let opened = Connection::open_with_flags(path, flags);
    opened
}

/// Sets what the promise rests on, and reads each back: an unknown or refused pragma is silent.
fn configure(connection: &Connection) -> rusqlite::Result<()> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(misconfigured("SQLite is too old"));
    }
    connection.busy_timeout(std::time::Duration::from_secs(1))?;
    for (pragma, value, read_back) in [
        ("locking_mode", "EXCLUSIVE", "exclusive"),
        ("journal_mode", "WAL", "wal"),
        ("synchronous", "FULL", "2"),
        ("fullfsync", "ON", "1"),
        ("checkpoint_fullfsync", "ON", "1"),
        ("foreign_keys", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),
    ] {
        connection.pragma_update(None, pragma, value)?;
        let now = connection.pragma_query_value(None, pragma, |row| {
            row.get_ref(0).map(|value| match value {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap_or_default().to_owned(),
            })
        })?;
        if now != read_back {
            return Err(misconfigured(pragma));
        }
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

fn misconfigured(what: &str) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(format!("cannot be set: {what}").into())
}

#[derive(Clone, Copy)]
pub(super) enum Check {
    /// At each start.
    Quick,
    /// After a crash, and after a migration.
    Thorough,
}

pub(super) fn check(connection: &Connection, path: &Path, check: Check) -> Result<(), OpenError> {
    let pragma = match check {
        Check::Quick => "quick_check(1)",
        Check::Thorough => "integrity_check(1)",
    };
    let verdict = |query: &str| connection.query_row(query, [], |row| row.get::<_, String>(0));
    let detail = verdict(&format!("PRAGMA {pragma}")).map_err(|error| judge_reading(path, &error))?;
    if detail != "ok" {
        return Err(OpenError::Damaged { path: path.to_path_buf(), detail });
    }
    if matches!(check, Check::Thorough) {
        let orphans = connection
            .prepare("PRAGMA foreign_key_check")
            .and_then(|mut statement| statement.exists([]))
            .map_err(|error| judge_reading(path, &error))?;
        if orphans {
            let detail = "a row points at another that is not there".to_owned();
            return Err(OpenError::Damaged { path: path.to_path_buf(), detail });
        }
    }
    Ok(())
}

/// Brings an older ledger up to date with `steps`, after a copy of it is put aside. The copy stays.
fn migrate(
    folder: &Folder,
    connection: &mut Connection,
    version: u32,
    steps: impl FnOnce(&mut Connection) -> Result<(), rusqlite_migration::Error>,
) -> Result<(), OpenError> {
    let path = folder.ledger();
    check(connection, &path, Check::Thorough)?;
    folder.has_room_for_migration().map_err(|error| unreachable_at(&path, &error))?;
    let (there, copy) = folder.copies_before_migration(version).map_err(|error| unreachable_at(&path, &error))?;
    copy_to(connection, &there, &copy).map_err(|error| judge(&copy, &error))?;
    steps(connection).map_err(|error| judge_migration(&path, &error))?;
    check(connection, &path, Check::Thorough)
}

/// A whole copy through SQLite, made under another name and checked before it gets its own; none where one
/// of those that are `there` is the same.
fn copy_to(connection: &Connection, there: &[PathBuf], copy: &Path) -> rusqlite::Result<()> {
    let unfinished = copy.with_extension("new");
    let copied = copy_unfinished(connection, &unfinished).and_then(|()| {
        let is_there = there.iter().any(|made| disk::is_same(made, &unfinished).unwrap_or(false));
        if is_there { Ok(false) } else { disk::rename(&unfinished, copy).map(|()| true).map_err(io_failed) }
    });
    if !matches!(copied, Ok(true)) {
        // What is not needed takes no room, least of all where there is none.
        let _ = std::fs::remove_file(&unfinished);
    }
    copied?;
    copy.parent().map_or(Ok(()), disk::sync_folder).map_err(io_failed)
}

pub(super) fn copy_unfinished(connection: &Connection, unfinished: &Path) -> rusqlite::Result<()> {
    if unfinished.exists() {
        std::fs::remove_file(unfinished).map_err(io_failed)?;
    }
    disk::make_own_file(unfinished).map_err(io_failed)?;
    let copied = copy_checked(connection, unfinished);
    // What SQLite may leave beside a copy, whole or not, where the disk fails it.
    let mut journal = unfinished.as_os_str().to_owned();
    journal.push("-journal");
    let _ = std::fs::remove_file(journal);
    copied?;
    disk::sync_file(unfinished).map_err(io_failed)
}

fn copy_checked(connection: &Connection, unfinished: &Path) -> rusqlite::Result<()> {
    connection.execute("VACUUM INTO ?1", [disk::file_spelt_out(unfinished).to_string_lossy()])?;
    let made = open_file(unfinished, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = made.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(misconfigured(&verdict)) }
}

fn io_failed(error: io::Error) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(error.into())
}

/// Makes a whole new ledger of schema `version` at `path`, in one file without companions.
pub(super) fn make(
    path: &Path,
    version: u32,
    write: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    disk::make_own_file(path).map_err(io_failed)?;
    let mut connection = open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "fullfsync", "ON")?;
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    schema::migrate_to(&mut connection, version).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err,
        other => misconfigured(&other.to_string()),
    })?;
    let transaction = connection.transaction()?;
    write(&transaction)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)
}

pub(crate) fn unreachable_at(path: &Path, error: &io::Error) -> OpenError {
    let path = path.to_path_buf();
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => OpenError::DiskFull(path),
        io::ErrorKind::ReadOnlyFilesystem => OpenError::ReadOnly(path),
        _ if cloud::is_only_there(&path) => OpenError::OnlyInCloud(path),
        _ => OpenError::Unreachable { path, detail: error.to_string() },
    }
}

/// Damaged only where SQLite says so, or where a row holds what no ledger can; everything else may
/// be well again the next time.
pub(super) fn judge(path: &Path, error: &rusqlite::Error) -> OpenError {
    // What failed beside SQLite's own files.
    if let rusqlite::Error::ToSqlConversionFailure(other) = error {
        if let Some(error) = other.downcast_ref::<io::Error>() {
            return unreachable_at(path, error);
        }
        if other.is::<OnlyRead>() {
            return OpenError::OnlyRead;
        }
    }
    let (path, detail) = (path.to_path_buf(), error.to_string());
    match error.sqlite_error_code() {
        _ if mend::is_damage(error) => OpenError::Damaged { path, detail },
        Some(ErrorCode::DiskFull) => OpenError::DiskFull(path),
        Some(ErrorCode::ReadOnly) => OpenError::ReadOnly(path),
        _ => OpenError::Unreachable { path, detail },
    }
}

/// The same of a read, which needs no room: where SQLite says that there is none, a page points at one that no file can have.
pub(super) fn judge_reading(path: &Path, error: &rusqlite::Error) -> OpenError {
    match judge(path, error) {
        OpenError::DiskFull(path) => OpenError::Damaged { path, detail: error.to_string() },
        other => other,
    }
}

/// A read or a write of an open ledger that failed.
impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        judge(Path::new(super::folder::LEDGER), &error)
    }
}

pub(super) fn judge_migration(path: &Path, error: &rusqlite_migration::Error) -> OpenError {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => judge(path, err),
        other => OpenError::Unreachable { path: path.to_path_buf(), detail: other.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use rusqlite_migration::{M, Migrations};

    use super::*;

    /// Today's schema and one step more.
    fn next() -> Vec<M<'static>> {
        let mut steps = schema::steps();
        steps.push(M::up("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;"));
        steps
    }

    fn ledger(path: &Path) -> (Folder, Connection) {
        let write = |connection: &Connection| {
            connection.execute("INSERT INTO member (id, name) VALUES (1, 'Sample Therapist')", [])?;
            Ok(())
        };
        drop(create(path, write).expect("a ledger can be made"));
        let folder = Folder::new(path);
        let connection = open_locked(&folder).expect("it opens").connection;
        (folder, connection)
    }

    fn version(connection: &Connection) -> u32 {
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).expect("it has a version")
    }

    #[test]
    fn an_older_ledger_is_copied_aside_before_it_is_brought_up_to_date() {
        let path = tempfile::tempdir().expect("a temporary folder can be made");
        let (folder, mut connection) = ledger(path.path());
        let today = schema::latest();
        for copy in [format!("ledger-of-schema-{today}.db"), format!("ledger-of-schema-{today}-2.db")] {
            connection.pragma_update(None, "user_version", today).expect("it is made older");
            connection.execute_batch("DROP TABLE IF EXISTS later").expect("it is made older");
            migrate(&folder, &mut connection, today, |it| Migrations::new(next()).to_latest(it))
                .expect("it is brought up");
            assert_eq!(version(&connection), today + 1);
            let kept = Connection::open(path.path().join("copies").join(copy)).expect("the copy opens");
            assert_eq!(version(&kept), today, "the copy is as the ledger was");
            assert_eq!(super::super::members::get(&kept).expect("it has its member").name, "Sample Therapist");
        }
    }

    #[test]
    fn a_step_that_fails_leaves_the_ledger_as_it_was() {
        let path = tempfile::tempdir().expect("a temporary folder can be made");
        let (folder, mut connection) = ledger(path.path());
        let steps = [next(), vec![M::up("CREATE TABLE nonsense (")]].concat();
        let today = schema::latest();
        let failed = migrate(&folder, &mut connection, today, |it| Migrations::new(steps.clone()).to_latest(it));
        assert!(failed.is_err());
        assert_eq!(version(&connection), today, "all steps or none");
        for _ in 0..3 {
            let failed = migrate(&folder, &mut connection, today, |it| Migrations::new(steps.clone()).to_latest(it));
            assert!(failed.is_err());
        }
        let copies = std::fs::read_dir(path.path().join("copies")).expect("there are copies");
        assert_eq!(copies.count(), 1, "trying again takes no more room");
        assert!(connection.prepare("SELECT * FROM later").is_err(), "nothing of the new schema stayed");
    }
}
