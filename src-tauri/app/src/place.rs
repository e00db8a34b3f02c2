//! The place of an exported file: it is written whole, or not at all.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use ledgerline_core::disk;
use serde::Serialize;
use specta::Type;

use crate::failure::{ExportProblem, Failure};

/// A file that was exported.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Exported {
    /// Which of the files of this run it is, for "Open" and "Show in folder".
    pub no: u32,
    /// Its name.
    pub file_name: String,
    /// The folder it is in.
    pub folder: String,
}

/// How the names begin under which a file lies beside its place for a moment.
const PREFIX: &str = ".ledgerline-";

/// A file that is being written. It has its name when all of it is on the disk: a file that was
/// there stays whole until then, and whatever ends the work before leaves nothing behind. (Where
/// the system or the disk has no files without a name, a program that is killed leaves a hidden one.)
#[derive(Debug)]
pub struct Destination {
    path: PathBuf,
    folder: PathBuf,
    replace: bool,
    unfinished: Unfinished,
}

/// The file as long as it is not whole.
#[derive(Debug)]
enum Unfinished {
    /// It has no name yet, which not every disk can do.
    #[cfg(target_os = "linux")]
    Nameless(File),
    /// It has a hidden one.
    Hidden(tempfile::NamedTempFile),
}

impl Destination {
    /// Begins a file at `path`.
    ///
    /// # Errors
    /// [`ExportProblem::RecordFolder`] for a place in `record_folder`, where the record itself could
    /// be replaced, [`ExportProblem::BadName`] for a name that this system takes for something else,
    /// [`ExportProblem::Exists`] where a file is there and `replace` is not set, and
    /// [`ExportProblem::CannotWrite`].
    pub fn prepare(path: &Path, replace: bool, record_folder: &Path) -> Result<Self, Failure> {
        let folder = disk::folder_of(path);
        if let (Ok(folder), Ok(record_folder)) = (folder.canonicalize(), record_folder.canonicalize())
            && folder.starts_with(&record_folder)
        {
            return Err(failed(ExportProblem::RecordFolder, path.display().to_string()));
        }
        if cfg!(windows) && path.file_name().is_none_or(|name| disk::is_no_name_on_windows(&name.to_string_lossy())) {
            return Err(failed(ExportProblem::BadName, path.display().to_string()));
        }
        if !replace && path.try_exists().map_err(|error| cannot_write(&error))? {
            return Err(exists(path));
        }
        let unfinished = begin(folder).map_err(|error| cannot_write(&error))?;
        Ok(Self { path: path.to_path_buf(), folder: folder.to_path_buf(), replace, unfinished })
    }

    /// What is written to.
    pub fn file(&mut self) -> &mut File {
        match &mut self.unfinished {
            #[cfg(target_os = "linux")]
            Unfinished::Nameless(file) => file,
            Unfinished::Hidden(file) => file.as_file_mut(),
        }
    }

    /// Another file in the same folder, gone when it is dropped: what goes into this one and is too
    /// large for memory.
    ///
    /// # Errors
    /// [`ExportProblem::CannotWrite`].
    pub fn scratch(&self) -> Result<File, Failure> {
        tempfile::tempfile_in(&self.folder).map_err(|error| cannot_write(&error))
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// [`ExportProblem::CannotWrite`], [`ExportProblem::FileInUse`] where the file that is there cannot be
    /// replaced, and [`ExportProblem::Exists`] where somebody else has made it since.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.file().sync_all().map_err(|error| cannot_write(&error))?;
        let (path, replace) = (self.path, self.replace);
        let named = match self.unfinished {
            #[cfg(target_os = "linux")]
            Unfinished::Nameless(file) => link(&file, &self.folder, &path, replace),
            Unfinished::Hidden(file) => disk::settle(file, &path, replace),
        };
        named.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => exists(&path),
            // The folder has taken the new file, so it is the old one that is held or protected.
            _ if is_held(&error) && path.is_file() => failed(ExportProblem::FileInUse, path.display().to_string()),
            _ => cannot_write(&error),
        })?;
        // The file is there; that its name outlives a power cut is more than some systems can say.
        let _ = disk::sync_folder(&self.folder);
        Ok(())
    }
}

/// Writes `bytes` to their place.
///
/// # Errors
/// As [`Destination::prepare`] and [`Destination::finish`].
pub fn write(path: &Path, bytes: &[u8], replace: bool, record_folder: &Path) -> Result<(), Failure> {
    let mut place = Destination::prepare(path, replace, record_folder)?;
    place.file().write_all(bytes).map_err(|error| cannot_write(&error))?;
    place.finish()
}

/// The failure of a write. Of the error only its kind: its own words name files that nobody knows.
pub(crate) fn cannot_write(error: &io::Error) -> Failure {
    failed(ExportProblem::CannotWrite, error.kind().to_string())
}

/// Whether Windows says that a file is open in another program, or read-only.
fn is_held(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    cfg!(windows)
        && (error.kind() == io::ErrorKind::PermissionDenied || error.raw_os_error() == Some(SHARING_VIOLATION))
}

fn exists(path: &Path) -> Failure {
    failed(ExportProblem::Exists, path.display().to_string())
}

fn failed(why: ExportProblem, detail: String) -> Failure {
    Failure::ExportFailed { why, detail }
}

/// Without a name where the disk can give one later: then not even a power cut leaves half a file. An export is a document
/// like any other, and is for whom the account's new files are (its umask).
fn begin(folder: &Path) -> io::Result<Unfinished> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{Mode, OFlags, open};

        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        if let Ok(file) = open(folder, flags, Mode::from_raw_mode(0o666)) {
            return Ok(Unfinished::Nameless(File::from(file)));
        }
    }
    disk::temporary_document(folder, PREFIX).map(Unfinished::Hidden)
}

#[cfg(target_os = "linux")]
fn link(file: &File, folder: &Path, path: &Path, replace: bool) -> io::Result<()> {
    use std::os::fd::AsRawFd as _;

    use rustix::fs::{AtFlags, CWD, linkat};

    let source = format!("/proc/self/fd/{}", file.as_raw_fd());
    let link = |name: &Path| linkat(CWD, &source, CWD, name, AtFlags::SYMLINK_FOLLOW).map_err(io::Error::from);
    if !replace {
        return link(path);
    }
    // A name cannot be given to it where another file has that name: it is moved there.
    let named = tempfile::Builder::new().prefix(PREFIX).make_in(folder, link)?;
    named.persist(path).map(drop).map_err(|error| error.error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("the folder is there");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("it has entries").file_name().display().to_string()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_was_there_is_whole_until_the_new_one_is() {
        let (folder, record) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let path = folder.path().join("report.pdf");
        write(&path, b"old", false, record.path()).expect("it is written");
        let mut place = Destination::prepare(&path, true, record.path()).expect("it can be begun");
        place.file().write_all(b"new, but only ha").expect("it is written to");
        assert_eq!(std::fs::read(&path).expect("it is there"), b"old");
        drop(place);
        assert_eq!(std::fs::read(&path).expect("it is there"), b"old");
        write(&path, b"new", true, record.path()).expect("it is replaced");
        assert_eq!(std::fs::read(&path).expect("it is there"), b"new");
        assert_eq!(names(folder.path()), ["report.pdf"]);
    }

    #[test]
    fn a_file_that_somebody_else_made_meanwhile_is_not_replaced() {
        let (folder, record) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let path = folder.path().join("report.pdf");
        let mut place = Destination::prepare(&path, false, record.path()).expect("it can be begun");
        place.file().write_all(b"new").expect("it is written to");
        std::fs::write(&path, b"theirs").expect("they can write");
        let refused = place.finish();
        assert!(matches!(refused, Err(Failure::ExportFailed { why: ExportProblem::Exists, .. })), "{refused:?}");
        assert_eq!(std::fs::read(&path).expect("it is there"), b"theirs");
        assert_eq!(names(folder.path()), ["report.pdf"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn nothing_is_to_be_seen_of_a_file_that_is_being_written() {
        let (folder, record) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let mut place =
            Destination::prepare(&folder.path().join("report.pdf"), false, record.path()).expect("it is begun");
        place.file().write_all(b"half").expect("it is written to");
        assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));
        place.finish().expect("it is finished");
        assert_eq!(names(folder.path()), ["report.pdf"]);
    }

    /// A viewer holds the file that it shows. What it shows stays whole.
    #[cfg(windows)]
    #[test]
    fn a_file_that_another_program_holds_is_told_and_stays() {
        use std::os::windows::fs::OpenOptionsExt as _;
        /// Others may read it meanwhile, and no more.
        const SHARED_FOR_READING: u32 = 1;
        let (folder, record) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let path = folder.path().join("report.pdf");
        write(&path, b"old", false, record.path()).expect("it is written");
        let held = std::fs::OpenOptions::new().read(true).share_mode(SHARED_FOR_READING).open(&path).expect("it opens");
        let refused = write(&path, b"new", true, record.path());
        assert!(matches!(refused, Err(Failure::ExportFailed { why: ExportProblem::FileInUse, .. })), "{refused:?}");
        assert_eq!(std::fs::read(&path).expect("it is there"), b"old");
        assert_eq!(names(folder.path()), ["report.pdf"]);
        drop(held);
        write(&path, b"new", true, record.path()).expect("it is replaced once it is closed");
        assert_eq!(std::fs::read(&path).expect("it is there"), b"new");
    }

    #[cfg(windows)]
    #[test]
    fn a_name_that_windows_takes_for_a_device_is_told_and_nothing_is_made() {
        let (folder, record) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        for name in ["CON", "nul.pdf", "COM1", "report.pdf.", "report.pdf ", "report.pdf:hidden"] {
            for replace in [false, true] {
                let refused = write(&folder.path().join(name), b"new", replace, record.path());
                let is_told = matches!(refused, Err(Failure::ExportFailed { why: ExportProblem::BadName, .. }));
                assert!(is_told, "{name}: {refused:?}");
            }
        }
        assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));
    }

    /// Where names differ by capitals alone, the record's folder is met under any of them.
    #[cfg(windows)]
    #[test]
    fn the_records_folder_is_known_in_capitals() {
        let record = tempfile::tempdir().expect("a folder");
        let inside = record.path().join("evidence");
        std::fs::create_dir(&inside).expect("it can be made");
        let shouted = inside.to_str().expect("it is text").to_uppercase();
        let refused = write(&Path::new(&shouted).join("report.pdf"), b"new", true, record.path());
        assert!(matches!(refused, Err(Failure::ExportFailed { why: ExportProblem::RecordFolder, .. })), "{refused:?}");
    }

    #[test]
    fn a_folder_that_lies_deep_takes_a_file_like_any_other() {
        let (folder, record) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let deep = (0..8).fold(folder.path().to_path_buf(), |path, number| {
            path.join(format!("{number} formation continue, attestations de présence"))
        });
        std::fs::create_dir_all(&deep).expect("folders can be made");
        let path = deep.join("report.pdf");
        write(&path, b"old", false, record.path()).expect("it is written");
        write(&path, b"new", true, record.path()).expect("it is replaced");
        assert_eq!(std::fs::read(&path).expect("it is there"), b"new");
        assert_eq!(names(&deep), ["report.pdf"]);
    }

    #[test]
    fn a_folder_that_vanishes_is_a_sentence() {
        let (folder, record) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let inner = folder.path().join("stick");
        std::fs::create_dir(&inner).expect("it can be made");
        let mut place = Destination::prepare(&inner.join("report.pdf"), true, record.path()).expect("it can be begun");
        place.file().write_all(b"new").expect("it is written to");
        std::fs::remove_dir_all(&inner).expect("it can be taken away");
        let refused = place.finish();
        assert!(matches!(refused, Err(Failure::ExportFailed { why: ExportProblem::CannotWrite, .. })), "{refused:?}");
        assert!(names(folder.path()).is_empty());
    }
}
