//! The built program, run as a person or a script would.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::elsewhere::in_words_of_this_system;

/// The built program: `LEDGERLINE_BIN`, or the one beside the tests.
///
/// # Panics
/// Where it is not built.
#[must_use]
pub fn path() -> PathBuf {
    let beside = || {
        let mut path = std::env::current_exe().expect("a test knows where it is");
        path.pop();
        if path.ends_with("deps") {
            path.pop();
        }
        path.join(format!("ledgerline{}", std::env::consts::EXE_SUFFIX))
    };
    let path = std::env::var_os("LEDGERLINE_BIN").map_or_else(beside, PathBuf::from);
    assert!(path.exists(), "{} is not built; `make test` builds it", path.display());
    path
}

/// The program that shows the window, which lies beside it.
///
/// # Panics
/// Where it is not built.
#[must_use]
pub fn window() -> PathBuf {
    let path = path().with_file_name(format!("ledgerline-window{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built; `make test` builds it", path.display());
    path
}

/// What a run of the program left.
#[derive(Debug)]
pub struct Run {
    /// Its exit status.
    pub status: i32,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Run {
    /// Its standard output as one JSON document.
    ///
    /// # Panics
    /// Where it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("the answer is no JSON ({error}): {}{}", self.stdout, self.stderr))
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let said = |bytes: &[u8]| in_words_of_this_system(String::from_utf8_lossy(bytes).into_owned());
        Self { status: output.status.code().unwrap_or(-1), stdout: said(&output.stdout), stderr: said(&output.stderr) }
    }
}

/// A record in a folder of its own, reached through the program.
#[derive(Debug)]
pub struct Folder {
    folder: tempfile::TempDir,
    /// The day it is said to be.
    pub today: String,
}

impl Folder {
    /// An empty folder.
    ///
    /// # Panics
    /// Where no temporary folder can be made.
    #[must_use]
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Self { folder, today: "2026-11-23".to_owned() }
    }

    /// A folder with the sample member's empty record.
    ///
    /// # Panics
    /// Where it cannot be made.
    #[must_use]
    pub fn with_record() -> Self {
        let folder = Self::empty();
        let made =
            folder.run(&["init", "--name", "Sample Therapist", "--member-no", "0000", "--cycle-start", "2024-01-01"]);
        assert_eq!(made.status, 0, "no record was made: {}", made.stderr);
        folder
    }

    /// Where the record is.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A path beside the record.
    #[must_use]
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program on the record.
    ///
    /// # Panics
    /// Where the program cannot be started.
    #[must_use]
    pub fn run(&self, words: &[&str]) -> Run {
        let mut command = Command::new(path());
        if !words.contains(&"--data-dir") {
            command.arg("--data-dir").arg(self.data());
        }
        command.args(["--today", &self.today]).args(words);
        calm(&mut command, self.folder.path());
        let run: Run = command.output().expect("the program starts").into();
        let is_silent = run.status == 1 && run.stdout.is_empty() && run.stderr.is_empty();
        assert!(!is_silent, "{words:?} ended without a word");
        run
    }

    /// Writes these lines into the record, as somebody types them.
    ///
    /// # Panics
    /// Where one is refused.
    pub fn add(&self, lines: &[&str]) {
        for line in lines {
            let added = self.run(&["add", line]);
            assert_eq!(added.status, 0, "“{line}” is refused: {}", added.stderr);
        }
    }

    /// What `check` says of the files, without what it says of the proof.
    ///
    /// # Panics
    /// Where it says something else.
    #[must_use]
    pub fn check_of_files(&self) -> Value {
        let mut check = self.json(&["check"]);
        check.as_object_mut().expect("an object").remove("to_check").expect("it says what is to check");
        check
    }

    /// Runs the program on the record, and reads its answer.
    #[must_use]
    pub fn json(&self, words: &[&str]) -> Value {
        self.run(&[&["--json"], words].concat()).json()
    }
}

/// Asks the record in `data` something on a day, and reads the answer.
///
/// # Panics
/// Where the program cannot be started.
#[must_use]
pub fn asked(data: &Path, today: &str, words: &[&str]) -> Value {
    let mut command = Command::new(path());
    command.arg("--data-dir").arg(data).args(["--today", today, "--json"]).args(words);
    calm(&mut command, data.parent().expect("it is in a folder"));
    let run: Run = command.output().expect("the program starts").into();
    run.json()
}

/// Keeps a run from reading or writing anything of the person whose computer it is.
pub fn calm(command: &mut Command, home: &Path) {
    for name in ["LEDGERLINE_DATA_DIR", "LEDGERLINE_TODAY", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    // Nobody is shown anything, either.
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    command.env("HOME", home);
    for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        command.env(name, home.join(name.to_lowercase()));
    }
}
