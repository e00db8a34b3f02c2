//! The files of a package as other programs pack them.

use std::ffi::OsStr;
use std::fs::{self, File as OnDisk};
use std::path::Path;
use std::process::Stdio;

use super::kinds::File;
use super::tools::{command, run, seven_zip};

/// Packs everything that is here, by a method, into a file or into a pipe.
const PYTHON: &str = r#"
import os, sys, zipfile
method = getattr(zipfile, sys.argv[2])
class Pipe:
    def __init__(self, out):
        self.out = out
    def write(self, data):
        return self.out.write(data)
    def flush(self):
        self.out.flush()
out = open(sys.argv[1], "wb")
with zipfile.ZipFile(Pipe(out) if len(sys.argv) > 3 else out, "w", method) as archive:
    for folder, folders, names in os.walk("."):
        for name in sorted(names):
            archive.write(os.path.join(folder, name))
out.close()
"#;

/// The words for each program; `OUT` stands for the archive, and without it the archive comes through a pipe.
const WAYS: [(&str, &str, &[&str]); 19] = [
    ("zip, stored", "zip", &["-q", "-r", "-0", "OUT", "."]),
    ("zip, deflate", "zip", &["-q", "-r", "-9", "OUT", "."]),
    ("zip, bzip2", "zip", &["-q", "-r", "-Z", "bzip2", "OUT", "."]),
    ("zip, through a pipe", "zip", &["-q", "-r", "-", "."]),
    ("zip, with its folder", "zip", &["-q", "-r", "OUT", "files"]),
    ("7-Zip, stored", "7z", &["a", "-tzip", "-mm=Copy", "OUT", "."]),
    ("7-Zip, deflate", "7z", &["a", "-tzip", "-mm=Deflate", "OUT", "."]),
    ("7-Zip, Deflate64", "7z", &["a", "-tzip", "-mm=Deflate64", "OUT", "."]),
    ("7-Zip, bzip2", "7z", &["a", "-tzip", "-mm=BZip2", "OUT", "."]),
    ("7-Zip, LZMA", "7z", &["a", "-tzip", "-mm=LZMA", "OUT", "."]),
    ("bsdtar, stored", "bsdtar", &["-c", "-f", "OUT", "--format", "zip", "--options", "zip:compression=store", "."]),
    ("bsdtar, deflate", "bsdtar", &["-c", "-f", "OUT", "--format", "zip", "."]),
    ("bsdtar, with its folder", "bsdtar", &["-c", "-f", "OUT", "--format", "zip", "files"]),
    ("bsdtar, through a pipe", "bsdtar", &["-c", "-f", "-", "--format", "zip", "."]),
    ("Python, stored", "python3", &["-c", PYTHON, "OUT", "ZIP_STORED"]),
    ("Python, deflate", "python3", &["-c", PYTHON, "OUT", "ZIP_DEFLATED"]),
    ("Python, bzip2", "python3", &["-c", PYTHON, "OUT", "ZIP_BZIP2"]),
    ("Python, LZMA", "python3", &["-c", PYTHON, "OUT", "ZIP_LZMA"]),
    ("Python, through a pipe", "python3", &["-c", PYTHON, "OUT", "ZIP_DEFLATED", "pipe"]),
];

/// What each of the programs makes of these files.
pub fn packed_again(files: &[File]) -> Vec<(&'static str, Vec<u8>)> {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("files");
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    let pack = |(at, (name, program, words)): (usize, &(&'static str, &str, &[&str]))| {
        let out = home.path().join(format!("{at}.zip"));
        let program = if *program == "7z" { seven_zip() } else { program };
        assert!(packed(program, words, &folder, &out), "{name}: {program} packs it");
        (*name, fs::read(out).expect("it is there"))
    };
    WAYS.iter().enumerate().map(pack).collect()
}

fn packed(program: &str, words: &[&str], folder: &Path, out: &Path) -> bool {
    let put = |word: &&str| if *word == "OUT" { out.as_os_str().to_owned() } else { word.into() };
    // The files alone, or the folder in which they are.
    let folder = if words.contains(&"files") { folder.parent().expect("a folder around it") } else { folder };
    let given: Vec<_> = words.iter().map(put).collect();
    let given: Vec<&OsStr> = given.iter().map(AsRef::as_ref).collect();
    if words.contains(&"OUT") {
        return run(program, &given, folder);
    }
    let pipe = OnDisk::create(out).expect("a file");
    // Not a file, to the program: it cannot go back in it.
    let mut child =
        command(program, &given, folder).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it runs");
    std::io::copy(&mut child.stdout.take().expect("it writes"), &mut &pipe).expect("it is written");
    child.wait().expect("it ends").success()
}
