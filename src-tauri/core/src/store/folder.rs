//! The folder a ledger lives in: its files, its lock, its marker.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::disk;

/// The ledger itself.
pub(super) const LEDGER: &str = "ledger.db";

/// Where a new ledger is made before it gets its name.
const UNFINISHED: &str = "ledger.db.new";

/// Tells that a ledger existed here, so that a missing one is never taken for a new member.
const MARKER: &str = "ledger.marker";

const LOCK: &str = "ledger.lock";

/// Copies made before a migration.
const COPIES: &str = "copies";

/// How the name of such a copy begins; the schema follows.
const BEFORE_UPDATE: &str = "ledger-of-schema-";

/// What new tables and folders may take, in bytes.
const SPARE: u64 = 256 * 1024;

/// Where a damaged ledger and its companions are gathered before their folder gets its name.
const MOVING: &str = "damaged.new";

const MARKER_TEXT: &str = "\
Ledgerline keeps a record in this folder. Please leave this file here: it tells Ledgerline that\n\
the record exists, should the record itself be out of reach one day.\n\n\
Ledgerline garde ici un dossier de formation. Veuillez laisser ce fichier en place : il indique\n\
que ce dossier existe, au cas où il serait un jour inaccessible.\n";

/// The lock on a ledger's folder, held as long as it lives.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held for its lock, which the system frees")] File);

/// The paths of one ledger.
#[derive(Debug, Clone)]
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(path: &Path) -> Self {
        Self(path.to_path_buf())
    }

    pub(super) fn ledger(&self) -> PathBuf {
        self.0.join(LEDGER)
    }

    pub(super) fn unfinished(&self) -> PathBuf {
        self.0.join(UNFINISHED)
    }

    /// SQLite's own file beside the ledger, with what is committed and not yet in the ledger.
    pub(super) fn write_ahead(&self) -> PathBuf {
        self.0.join(format!("{LEDGER}-wal"))
    }

    /// Whether the folder is there. An error is no answer: it may be a drive that is not.
    pub(super) fn exists(&self) -> io::Result<bool> {
        self.0.try_exists()
    }

    pub(super) fn has_ledger(&self) -> io::Result<bool> {
        self.ledger().try_exists()
    }

    /// Whether something stands in the log beside the ledger: at the start, because the last process left
    /// without closing it.
    pub(super) fn has_log(&self) -> bool {
        fs::metadata(self.write_ahead()).is_ok_and(|file| file.len() > 0)
    }

    /// Whether the folder that holds the folder is there; without it a drive may be missing.
    pub(super) fn has_parent(&self) -> io::Result<bool> {
        disk::folder_of(&self.0).try_exists()
    }

    /// Makes the folder where it is not there.
    pub(super) fn make(&self) -> io::Result<()> {
        if self.exists()? {
            return Ok(());
        }
        disk::make_folder(&self.0)
    }

    /// Takes the folder for this process; `None` where another one has it.
    pub(super) fn lock(&self) -> io::Result<Option<Lock>> {
        let file = OpenOptions::new().create(true).write(true).truncate(false).open(self.0.join(LOCK))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Whether a process has ever taken the folder.
    pub(super) fn was_locked(&self) -> bool {
        self.0.join(LOCK).exists()
    }

    /// Leaves the marker, if it is not there.
    pub(super) fn mark(&self) -> io::Result<()> {
        let marker = self.0.join(MARKER);
        if marker.try_exists()? {
            return Ok(());
        }
        let mut file = File::create(marker)?;
        file.write_all(MARKER_TEXT.as_bytes())?;
        file.sync_all()?;
        self.sync()
    }

    /// The first bytes of the ledger. Read with plain file calls, which is safe only as long as
    /// no connection of this process has the file open: closing it would drop SQLite's locks.
    pub(super) fn header(&self) -> io::Result<Vec<u8>> {
        let mut header = Vec::with_capacity(100);
        File::open(self.ledger())?.take(100).read_to_end(&mut header)?;
        Ok(header)
    }

    /// Gives the finished ledger its name.
    pub(super) fn adopt_unfinished(&self) -> io::Result<()> {
        disk::rename(&self.unfinished(), &self.ledger())?;
        self.sync()
    }

    /// Removes what a creation that was cut short has left; it was never anybody's record.
    pub(super) fn remove_unfinished(&self) -> io::Result<()> {
        for end in ["", "-journal", "-wal", "-shm"] {
            match fs::remove_file(self.0.join(format!("{UNFINISHED}{end}"))) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// The copies of the ledger that were put aside before it was brought up to date, the oldest schema first.
    pub(super) fn copies(&self) -> io::Result<Vec<PathBuf>> {
        let mut copies = Vec::new();
        for version in 1..super::schema::latest() {
            copies.extend(disk::numbered(&self.0.join(COPIES), &format!("{BEFORE_UPDATE}{version}"), ".db")?.0);
        }
        Ok(copies)
    }

    /// Refuses where the disk has no room for a copy of the ledger and for the log of its migration, in which each page may
    /// stand once. Where the system cannot say, it is tried.
    ///
    /// # Errors
    /// [`io::ErrorKind::StorageFull`].
    pub(super) fn has_room_for_migration(&self) -> io::Result<()> {
        let bytes = fs::metadata(self.ledger())?.len();
        let needed = bytes.saturating_mul(2).saturating_add(SPARE);
        match fs4::available_space(&self.0) {
            Ok(room) if room < needed => Err(io::ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }

    /// The copies that were made before a ledger of schema `version` was brought up to date, and a free
    /// place for another.
    pub(super) fn copies_before_migration(&self, version: u32) -> io::Result<(Vec<PathBuf>, PathBuf)> {
        disk::numbered(&self.make_copies()?, &format!("{BEFORE_UPDATE}{version}"), ".db")
    }

    /// Copies the ledger and its log as they are, before something is done to them that cannot be undone.
    /// No connection may have them open. Nothing is copied twice.
    pub(super) fn copy_damaged(&self) -> io::Result<()> {
        let copies = self.make_copies()?;
        let log = format!("{LEDGER}-wal");
        let files = [LEDGER, &log].into_iter().filter(|name| self.0.join(name).exists()).collect::<Vec<_>>();
        let (made, copy) = disk::numbered(&copies, "damaged", "")?;
        for made in made {
            let mut is_same = fs::read_dir(&made)?.count() == files.len();
            for name in &files {
                is_same = is_same && disk::is_same(&self.0.join(name), &made.join(name)).unwrap_or(false);
            }
            if is_same {
                return Ok(());
            }
        }
        let unfinished = copies.join("damaged.new");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        disk::make_folder(&unfinished)?;
        let done = files.iter().try_for_each(|name| {
            fs::copy(self.0.join(name), unfinished.join(name))?;
            disk::sync_file(&unfinished.join(name))
        });
        if let Err(error) = done {
            // Where the disk is full, half a copy is of no use to anybody.
            let _ = fs::remove_dir_all(&unfinished);
            return Err(error);
        }
        disk::sync_folder(&unfinished)?;
        disk::rename(&unfinished, &copy)?;
        disk::sync_folder(&copies)
    }

    fn make_copies(&self) -> io::Result<PathBuf> {
        let copies = self.0.join(COPIES);
        disk::make_folder(&copies)?;
        Ok(copies)
    }

    /// Whether a ledger was here: the marker says so, or SQLite's own files without their ledger.
    pub(super) fn had_ledger(&self) -> io::Result<bool> {
        for name in [MARKER.to_owned(), format!("{LEDGER}-wal"), format!("{LEDGER}-journal")] {
            if self.0.join(name).try_exists()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Moves the ledger and its companion files into a folder `damaged-…`, and takes the marker away. Nothing
    /// is deleted. Answers the folder's name, or nothing where no file was there.
    ///
    /// Whatever ends it between two moves, the next call goes on where it stopped: a log is never put beside
    /// another ledger than its own. The ledger goes first: without it nothing can be opened, while a ledger
    /// whose log was already gone could be, short of what was committed last.
    pub(super) fn keep_damaged(&self, today: NaiveDate) -> io::Result<Option<String>> {
        let unfinished = self.0.join(MOVING);
        // Cut short after its ledger had gone, and a ledger was put back since: what was moved is another one's.
        if self.has_ledger()? && unfinished.join(LEDGER).try_exists()? {
            self.name_damaged(&unfinished, today)?;
        }
        for end in ["", "-wal", "-shm", "-journal"] {
            let name = format!("{LEDGER}{end}");
            if self.0.join(&name).try_exists()? {
                disk::make_folder(&unfinished)?;
                disk::rename(&self.0.join(&name), &unfinished.join(&name))?;
                // There before it is gone here.
                disk::sync_folder(&unfinished)?;
                self.sync()?;
            }
        }
        let kept = if unfinished.try_exists()? { Some(self.name_damaged(&unfinished, today)?) } else { None };
        match fs::remove_file(self.0.join(MARKER)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        self.sync()?;
        Ok(kept)
    }

    /// Gives the folder of what was moved its name.
    fn name_damaged(&self, unfinished: &Path, today: NaiveDate) -> io::Result<String> {
        let (_, folder) = disk::numbered(&self.0, &format!("damaged-{today}"), "")?;
        disk::rename(unfinished, &folder)?;
        self.sync()?;
        Ok(folder.file_name().unwrap_or_default().to_string_lossy().into_owned())
    }

    /// Makes renames in the folder last.
    pub(super) fn sync(&self) -> io::Result<()> {
        disk::sync_folder(&self.0)
    }
}
