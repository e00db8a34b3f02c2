//! What makes files last on a disk, as each system does it: synced, renamed for good, kept from being
//! changed.
//!
//! A rename outlives a power cut on Unix once its folder is synced, on Windows where it is written
//! through. Windows syncs a file only through a handle that may write, replaces and removes no
//! read-only file, and takes paths of more than 260 characters only where they are spelt out from the
//! drive (`\\?\C:\…`), which the standard library does and others do not.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Makes one folder where it is not there, for its owner alone where the system can say so, and makes it last.
/// The folder that holds it is never made.
///
/// # Errors
/// The system's.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    let made = std::os::unix::fs::DirBuilderExt::mode(&mut fs::DirBuilder::new(), 0o700).create(folder);
    #[cfg(not(unix))]
    let made = fs::create_dir(folder);
    match made {
        Ok(()) => sync_folder(folder_of(folder)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// The folder in which something lies: that in which the program was started, where its path is a name alone.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    from_here(path.parent().unwrap_or_else(|| Path::new("")))
}

/// Makes renames in a folder last. Windows has no call for it, and needs none after [`rename`] and
/// [`settle`].
///
/// # Errors
/// The system's.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A folder without a name is the one in which the program was started.
fn from_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// Makes the content of a file last that somebody else has written. Windows does so only through a
/// handle that may write, so a file is synced before it is made read-only.
///
/// # Errors
/// The system's.
pub fn sync_file(file: &Path) -> io::Result<()> {
    OpenOptions::new().read(true).write(true).open(file)?.sync_all()
}

/// Renames a file in its folder; one that has the new name is replaced. On Windows the new name lasts
/// when this answers; elsewhere the folder is to be synced.
///
/// # Errors
/// The system's.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(windows)]
    let renamed = atomicwrites::replace_atomic(&file_spelt_out(from), &file_spelt_out(to));
    #[cfg(not(windows))]
    let renamed = fs::rename(from, to);
    renamed
}

/// Makes an empty file that is not there, for its owner alone where the system can say so. What SQLite makes of it, or
/// beside it, is for its owner alone as well.
///
/// # Errors
/// The system's.
pub fn make_own_file(file: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

/// Opens a file for reading that anybody may have put in its place: neither a pipe nor a device is waited for, and on
/// Unix no link is followed.
///
/// # Errors
/// The system's, and for what is no ordinary file.
pub fn open_plain(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | libc::O_NOFOLLOW);
    let file = options.open(path)?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not an ordinary file"))
    }
}

/// What is called `name`, `name-2`, `name-3` and so on in a folder, each with `end` after it, and the
/// first of these that is free.
///
/// # Errors
/// The system's.
pub fn numbered(folder: &Path, name: &str, end: &str) -> io::Result<(Vec<PathBuf>, PathBuf)> {
    let mut there = Vec::new();
    let mut next = folder.join(format!("{name}{end}"));
    while next.try_exists()? {
        let number = there.len() + 2;
        there.push(std::mem::replace(&mut next, folder.join(format!("{name}-{number}{end}"))));
    }
    Ok((there, next))
}

/// How the names of files begin and end that are not finished.
pub const INCOMING: (&str, &str) = ("incoming-", ".tmp");

/// Removes what an interrupted writing has left in a folder.
///
/// # Errors
/// The system's; a folder that is not there has nothing in it.
pub fn remove_incoming(folder: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let is_unfinished =
            name.to_str().is_some_and(|name| name.starts_with(INCOMING.0) && name.ends_with(INCOMING.1));
        if is_unfinished && entry.file_type()?.is_file() {
            make_writable(&entry.path())?;
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Writes a file whole or not at all, in place of one that has its name, for its owner alone where the system can say so.
///
/// # Errors
/// The system's; what was there is as it was then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let mut copy = temporary(folder, INCOMING.0, INCOMING.1)?;
    copy.write_all(bytes)?;
    copy.as_file().sync_all()?;
    settle(copy, path, true)?;
    sync_folder(folder)
}

/// Whether two files hold the same bytes.
///
/// # Errors
/// The system's.
pub fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    let (mut one, mut other) = (BufReader::new(File::open(one)?), BufReader::new(File::open(other)?));
    loop {
        let (left, right) = (one.fill_buf()?, other.fill_buf()?);
        let both = left.len().min(right.len());
        if both == 0 {
            return Ok(left.is_empty() && right.is_empty());
        }
        if left.get(..both) != right.get(..both) {
            return Ok(false);
        }
        one.consume(both);
        other.consume(both);
    }
}

/// Makes a file under a temporary name in a folder.
///
/// # Errors
/// The system's.
pub fn temporary(folder: &Path, prefix: &str, suffix: &str) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(prefix).suffix(suffix).tempfile_in(spelt_out(folder))
}

/// The same for a document, which is for whom the account's new files are and not for its owner alone.
///
/// # Errors
/// The system's.
pub fn temporary_document(folder: &Path, prefix: &str) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(spelt_out(folder))
}

/// Gives a file that is whole and synced its name, in place of one that has it if `replace` is set. A
/// read-only one stays so. On Windows the name lasts when this answers; elsewhere the folder is to be
/// synced.
///
/// # Errors
/// The system's; the temporary file is gone then.
#[cfg(not(windows))]
pub fn settle(file: NamedTempFile, place: &Path, replace: bool) -> io::Result<()> {
    let settled = if replace { file.persist(place) } else { file.persist_noclobber(place) };
    settled.map(drop).map_err(|error| error.error)
}

/// Gives a file that is whole and synced its name, in place of one that has it if `replace` is set. A
/// read-only one stays so. The name lasts when this answers.
///
/// # Errors
/// The system's; the temporary file is gone then.
#[cfg(windows)]
pub fn settle(file: NamedTempFile, place: &Path, replace: bool) -> io::Result<()> {
    let permissions = file.as_file().metadata()?.permissions();
    // It is no longer marked as temporary then, and not as read-only either.
    let path = file.into_temp_path().keep().map_err(|error| error.error)?;
    let protected = if permissions.readonly() { protect(&path) } else { Ok(()) };
    let settled = protected.and_then(|()| {
        if replace { rename(&path, place) } else { atomicwrites::move_atomic(&path, &file_spelt_out(place)) }
    });
    if settled.is_err() {
        // Why it has no name is told; that it is still there is the lesser evil.
        let _ = make_writable(&path).and_then(|()| fs::remove_file(&path));
    }
    settled
}

/// Gives a file what [`make_writable`] takes from it.
///
/// # Errors
/// The system's.
pub fn protect(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        let mut permissions = fs::metadata(path)?.permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions)?;
    }
    Ok(())
}

/// Takes from a file what keeps Windows from replacing or removing it; Unix asks the folder only.
///
/// # Errors
/// The system's.
pub fn make_writable(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        let mut permissions = fs::metadata(path)?.permissions();
        #[expect(clippy::permissions_set_readonly_false, reason = "on Windows it is the attribute and nothing more")]
        permissions.set_readonly(false);
        fs::set_permissions(path, permissions)?;
    }
    Ok(())
}

/// Whether Windows would take a file's name for something else: a device, another name without the dots
/// or spaces at its end, a part of another file, or no name at all.
#[must_use]
pub fn is_no_name_on_windows(name: &str) -> bool {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches(' ').to_lowercase();
    let is_port = ["com", "lpt"].iter().any(|port| {
        let number = stem.strip_prefix(port).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(number.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    });
    let is_kept = |it: char| it.is_ascii_control() || "<>:\"/\\|?*".contains(it);
    name.is_empty() || name.ends_with([' ', '.']) || name.contains(is_kept) || DEVICES.contains(&&*stem) || is_port
}

/// A folder as Windows takes it however long its path is; as it is where the system cannot say, and
/// elsewhere.
fn spelt_out(folder: &Path) -> PathBuf {
    let folder = from_here(folder);
    if cfg!(windows) { folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf()) } else { folder.to_path_buf() }
}

/// The path of a file as Windows takes it however long it is; as it is where the system cannot say, and
/// elsewhere.
#[must_use]
pub fn file_spelt_out(path: &Path) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => spelt_out(folder).join(name),
        _ => path.to_path_buf(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(windows)]
    #[test]
    fn a_path_is_handed_on_spelt_out_from_its_drive() {
        use std::path::{Component, Prefix};
        let folder = folder();
        let path = file_spelt_out(&folder.path().join("name.pdf"));
        let Some(Component::Prefix(prefix)) = path.components().next() else { panic!("{}", path.display()) };
        assert!(matches!(prefix.kind(), Prefix::VerbatimDisk(_) | Prefix::VerbatimUNC(..)), "{}", path.display());
        assert!(path.ends_with("name.pdf"), "{}", path.display());
    }

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder can be made")
    }

    /// A whole file that has no name yet.
    fn whole(folder: &Path, bytes: &[u8], read_only: bool) -> NamedTempFile {
        let mut file = temporary(folder, "incoming-", ".tmp").expect("it can be made");
        file.write_all(bytes).expect("it can be written");
        let mut permissions = file.as_file().metadata().expect("it is there").permissions();
        permissions.set_readonly(read_only);
        file.as_file().set_permissions(permissions).expect("they can be set");
        file.as_file().sync_all().expect("it can be synced");
        file
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder can be read");
        entries.map(|entry| entry.expect("an entry").file_name().display().to_string()).collect()
    }

    #[test]
    fn a_file_is_synced_and_one_that_is_gone_is_told() {
        let folder = folder();
        let path = folder.path().join("file");
        fs::write(&path, "words").expect("it can be written");
        sync_file(&path).expect("it is synced");
        assert_eq!(fs::read(&path).expect("it can be read"), b"words", "and it is as it was");
        assert!(sync_file(&folder.path().join("gone")).is_err());
        assert!(!folder.path().join("gone").exists(), "none is made for it");
    }

    #[test]
    fn a_file_gets_its_name_and_a_read_only_one_stays_so() {
        let folder = folder();
        for read_only in [false, true] {
            let place = folder.path().join(format!("read-only {read_only}"));
            settle(whole(folder.path(), b"words", read_only), &place, false).expect("it is settled");
            assert_eq!(fs::read(&place).expect("it can be read"), b"words");
            assert_eq!(fs::metadata(&place).expect("it is there").permissions().readonly(), read_only);
        }
        assert_eq!(names(folder.path()).len(), 2, "nothing else is left");
    }

    #[test]
    fn a_read_only_file_is_replaced_by_another_once_it_may_be() {
        let folder = folder();
        let place = folder.path().join("file");
        settle(whole(folder.path(), b"old", true), &place, false).expect("it is settled");
        make_writable(&place).expect("it may be replaced");
        settle(whole(folder.path(), b"new", true), &place, true).expect("it is replaced");
        assert_eq!(fs::read(&place).expect("it can be read"), b"new");
        assert!(fs::metadata(&place).expect("it is there").permissions().readonly());
        assert_eq!(names(folder.path()), ["file"]);
    }

    #[test]
    fn a_name_that_is_taken_is_told_and_nothing_is_left_behind() {
        let folder = folder();
        let place = folder.path().join("file");
        fs::write(&place, "theirs").expect("it can be written");
        for read_only in [false, true] {
            let refused = settle(whole(folder.path(), b"ours", read_only), &place, false);
            assert_eq!(refused.map_err(|error| error.kind()), Err(io::ErrorKind::AlreadyExists));
            assert_eq!(fs::read(&place).expect("it can be read"), b"theirs");
            assert_eq!(names(folder.path()), ["file"]);
        }
    }

    #[test]
    fn names_that_windows_keeps_for_itself_are_known() {
        for name in [
            "CON",
            "nul.pdf",
            "Aux.tar.gz",
            "com1",
            "LPT9.txt",
            "COM\u{b2}.pdf",
            "CONIN$",
            "con .pdf",
            "report.pdf.",
            "report.pdf ",
            "report:stream.pdf",
            "what?.pdf",
            "a/b",
            "a\\b",
            "two\nlines",
            "",
            "..",
        ] {
            assert!(is_no_name_on_windows(name), "{name:?}");
        }
        for name in [
            "report.pdf",
            "Convention.pdf",
            "com.pdf",
            "COM10.pdf",
            "lpt.pdf",
            "résumé, été 2026.pdf",
            "🎵.pdf",
            ".hidden",
            "null.pdf",
            "report (con).pdf",
        ] {
            assert!(!is_no_name_on_windows(name), "{name:?}");
        }
    }

    #[test]
    fn a_rename_replaces_what_has_the_name() {
        let folder = folder();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "new").expect("it can be written");
        fs::write(&to, "old").expect("it can be written");
        rename(&from, &to).expect("it is renamed");
        sync_folder(folder.path()).expect("it lasts");
        assert_eq!(fs::read(&to).expect("it can be read"), b"new");
        assert_eq!(names(folder.path()), ["to"]);
    }

    /// Deep folders of a drive that is shared: more than the 260 characters of old programs.
    #[test]
    fn a_long_path_is_a_path_like_any_other() {
        let folder = folder();
        let deep = (0..8).fold(folder.path().to_path_buf(), |path, number| {
            path.join(format!("{number} continuing education, certificats de présence"))
        });
        fs::create_dir_all(&deep).expect("folders can be made");
        let place = deep.join("certificate of attendance, spring conference.pdf");
        assert!(place.as_os_str().len() > 400, "{}", place.display());
        settle(whole(&deep, b"words", true), &place, false).expect("it is settled");
        make_writable(&place).expect("it may be replaced");
        settle(whole(&deep, b"more", false), &place, true).expect("it is replaced");
        rename(&place, &deep.join("other.pdf")).expect("it is renamed");
        sync_file(&deep.join("other.pdf")).expect("it is synced");
        assert_eq!(names(&deep), ["other.pdf"]);
    }

    /// `sync_all` on a handle from `File::open` fails on Windows for every file, and does nothing
    /// worse elsewhere than to look right. Folders are synced so, on Unix only, and here alone.
    #[test]
    fn no_file_is_synced_through_a_handle_that_only_reads() {
        let mut found = Vec::new();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("it can be read") {
                let path = entry.expect("an entry can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|it| it == "rs") {
                    let text = fs::read_to_string(&path).expect("it is text");
                    let program = text.split("#[cfg(test)]").next().unwrap_or_default();
                    let syncs = program.lines().filter(|line| line.contains(".sync_"));
                    found.extend(syncs.filter(|line| line.contains("File::open(")).map(str::to_owned));
                }
            }
        }
        assert!(
            found.len() == 1 && found.iter().all(|line| line.contains("cfg!(unix)")),
            "only folders, and here alone: {found:?}"
        );
    }
}
