//! The programs that people unpack archives with, and what they write to a disk.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization as _;

/// Unpacks archives one after the other: its path and a folder's on each line.
const PYTHON: &str = r#"
import sys, zipfile
for line in sys.stdin:
    source, target = line.rstrip("\n").split("\t")
    try:
        with zipfile.ZipFile(source) as archive:
            archive.extractall(target, pwd=b"x")
        print("whole", flush=True)
    except Exception as error:
        print("refused", flush=True)
"#;

/// One way to unpack an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tool {
    Unzip,
    SevenZip,
    Bsdtar,
    /// Which reads from a pipe, so from the beginning.
    BsdtarFromPipe,
    Python,
}

impl Tool {
    pub const ALL: [Self; 5] = [Self::Unzip, Self::SevenZip, Self::Bsdtar, Self::BsdtarFromPipe, Self::Python];
}

/// What is in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    File(Vec<u8>),
    Folder,
    /// A link, a pipe, or what cannot be read.
    Other,
}

/// What came of unpacking.
#[derive(Debug)]
pub struct Unpacked {
    /// Whether the program said that all went well.
    pub is_well: bool,
    /// Everything that it has written, by its name with composed letters; what is not in the folder that it was given by a
    /// name that begins with `../`.
    pub found: BTreeMap<String, Found>,
}

/// The name under which 7-Zip is here: each system has its own.
pub fn seven_zip() -> &'static str {
    let is_here =
        |name: &&str| Command::new(name).arg("i").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    ["7z", "7zz", "7za"].into_iter().find(is_here).unwrap_or_else(|| missing("7z"))
}

fn missing(program: &str) -> ! {
    panic!("{program} is not here, and without it nobody knows what it would unpack: `.ci/install test` brings it")
}

/// Has a program run, without a word to it or from it.
pub fn run(program: &str, words: &[&OsStr], folder: &Path) -> bool {
    command(program, words, folder).stdin(Stdio::null()).status().unwrap_or_else(|_| missing(program)).success()
}

/// A program as it is run here: with nothing of this terminal.
pub fn command(program: &str, words: &[&OsStr], folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args(words)
        .current_dir(folder)
        .env("LC_ALL", if cfg!(target_os = "macos") { "en_US.UTF-8" } else { "C.UTF-8" });
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// All of them, with a place of their own.
pub struct Tools {
    home: TempDir,
    seven_zip: &'static str,
    python: Child,
    to_python: ChildStdin,
    from_python: BufReader<ChildStdout>,
}

impl Tools {
    pub fn new() -> Self {
        // In memory, where the system has a place for that.
        let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder");
        let mut python = command("python3", &["-c".as_ref(), PYTHON.as_ref()], home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|_| missing("python3"));
        let to_python = python.stdin.take().expect("it listens");
        let from_python = BufReader::new(python.stdout.take().expect("it speaks"));
        Self { home, seven_zip: seven_zip(), python, to_python, from_python }
    }

    /// Writes an archive where the programs, and the check, find it.
    pub fn put(&self, bytes: &[u8]) -> PathBuf {
        let path = self.home.path().join("package.zip");
        fs::write(&path, bytes).expect("it can be written");
        path
    }

    /// Unpacks an archive.
    pub fn unpack(&mut self, tool: Tool, archive: &Path) -> Unpacked {
        // Deep enough that what leads out of it can be seen.
        let cell = tempfile::tempdir_in(self.home.path()).expect("a folder");
        let target = cell.path().join("a/b/c/out");
        fs::create_dir_all(&target).expect("a folder");
        let is_well = match tool {
            Tool::Unzip => {
                run("unzip", &["-q".as_ref(), "-o".as_ref(), "-P".as_ref(), "x".as_ref(), archive.as_ref()], &target)
            }
            Tool::SevenZip => {
                run(self.seven_zip, &["x".as_ref(), "-y".as_ref(), "-px".as_ref(), archive.as_ref()], &target)
            }
            Tool::Bsdtar => run("bsdtar", &["-x".as_ref(), "-f".as_ref(), archive.as_ref()], &target),
            Tool::BsdtarFromPipe => from_pipe(archive, &target),
            Tool::Python => {
                writeln!(self.to_python, "{}\t{}", archive.display(), target.display()).expect("it listens");
                let mut said = String::new();
                self.from_python.read_line(&mut said).expect("it speaks");
                assert!(matches!(said.as_str(), "whole\n" | "refused\n"), "Python has ended: {said}");
                said == "whole\n"
            }
        };
        let mut found = BTreeMap::new();
        look(cell.path(), "", &mut found);
        let mut moved = BTreeMap::new();
        for (name, what) in found {
            match name.strip_prefix("a/b/c/out/") {
                Some(name) => drop(moved.insert(name.nfc().collect(), what)),
                None if "a/b/c/out".starts_with(&name) && what == Found::Folder => {}
                None => drop(moved.insert(format!("../{name}"), what)),
            }
        }
        Unpacked { is_well, found: moved }
    }
}

impl Drop for Tools {
    fn drop(&mut self) {
        let _ = self.python.kill();
        let _ = self.python.wait();
    }
}

fn from_pipe(archive: &Path, target: &Path) -> bool {
    let words: [&OsStr; 2] = ["-xf".as_ref(), "-".as_ref()];
    let mut child =
        command("bsdtar", &words, target).stdin(Stdio::piped()).spawn().unwrap_or_else(|_| missing("bsdtar"));
    let mut pipe = child.stdin.take().expect("it reads");
    // It may have seen enough before the end.
    let _ = pipe.write_all(&fs::read(archive).expect("it is there"));
    drop(pipe);
    child.wait().expect("it ends").success()
}

fn look(folder: &Path, within: &str, found: &mut BTreeMap<String, Found>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        // A byte that is no letter is no letter of any name.
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        let kind = fs::symlink_metadata(&path).map(|it| it.file_type());
        let what = match kind {
            Ok(kind) if kind.is_dir() => {
                look(&path, &format!("{name}/"), found);
                Found::Folder
            }
            Ok(kind) if kind.is_file() => fs::read(&path).map_or(Found::Other, Found::File),
            _ => Found::Other,
        };
        found.insert(name, what);
    }
}
