//! The system calls with which the program writes: counted, and spoilt one at a time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::elsewhere;
use crate::program::{self, Run};

/// The calls that change something on a disk. Of `openat` only those that make a file are spoilt.
const CALLS: &str = "write,writev,pwrite64,pwritev,copy_file_range,sendfile,fsync,fdatasync,ftruncate,fallocate,openat,\
                     mkdir,mkdirat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,chmod,fchmod,fchmodat,utimensat";

/// What is done to a call.
pub const FAULTS: [&str; 3] = ["signal=SIGKILL", "error=ENOSPC", "error=EIO"];

/// One call of a command: the so-many-th of its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Call {
    /// The name of the call.
    pub name: String,
    /// Which one of that name it is, from 1.
    pub number: usize,
    /// What strace says of it.
    pub line: String,
}

/// Why a test that needs strace cannot be run here, said aloud; nothing where it can.
#[must_use]
pub fn is_missing() -> bool {
    if elsewhere::cannot("strace tells the calls of Linux, and Wine has its own between them and the program's") {
        return true;
    }
    let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "-e", "trace=openat", "true"]).output();
    match tried {
        Ok(output) if output.status.success() => false,
        Ok(output) => {
            eprintln!("skipped: strace may not trace here: {}", String::from_utf8_lossy(&output.stderr).trim());
            true
        }
        Err(error) => {
            eprintln!("skipped: there is no strace here: {error}");
            true
        }
    }
}

/// Runs the program on the record in `data` under strace, and answers with what strace saw. Only
/// the thread that writes is traced.
///
/// # Panics
/// Where strace does not start.
#[must_use]
pub fn traced(data: &Path, words: &[String], inject: Option<&str>) -> (Run, String) {
    let mut command = watching(data, inject);
    command.arg("--").arg(program::path());
    command.arg("--data-dir").arg(data).args(["--today", "2026-11-23", "--json"]).args(words);
    watched(command, data)
}

/// strace, which is to be told what it runs on the record in `data`.
///
/// # Panics
/// Where the record is in no folder.
#[must_use]
pub fn watching(data: &Path, inject: Option<&str>) -> Command {
    let mut command = Command::new("strace");
    command.args(["-qq", "-y", "-s", "16", "-e", &format!("trace={CALLS}"), "-o"]).arg(log_beside(data));
    if let Some(inject) = inject {
        command.args(["-e", inject]);
    }
    program::calm(&mut command, data.parent().expect("it is in a folder"));
    command
}

/// Runs what strace was told, and answers with what it saw.
///
/// # Panics
/// Where strace does not start.
#[must_use]
pub fn watched(mut command: Command, data: &Path) -> (Run, String) {
    let run = command.output().expect("strace starts").into();
    (run, fs::read_to_string(log_beside(data)).expect("strace keeps a log"))
}

fn log_beside(data: &Path) -> PathBuf {
    data.with_file_name("strace.log")
}

/// The writing calls that strace saw, in their order.
#[must_use]
pub fn calls(log: &str) -> Vec<Call> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in log.lines() {
        // Where all threads are watched, the number of each stands before it.
        let line = line.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
        let Some((name, rest)) = line.split_once('(').filter(|(name, _)| CALLS.split(',').any(|it| it == *name)) else {
            continue;
        };
        let number = counts.entry(name).or_default();
        *number += 1;
        if name != "openat" || rest.contains("O_CREAT") || rest.contains("O_TMPFILE") {
            calls.push(Call { name: name.to_owned(), number: *number, line: line.to_owned() });
        }
    }
    calls
}

impl Call {
    /// What it writes to, as strace names it.
    #[must_use]
    pub fn target(&self) -> &str {
        self.line.split(['<', '"', '>']).nth(1).unwrap_or_default()
    }

    /// How strace is told to spoil it.
    #[must_use]
    pub fn inject(&self, fault: &str) -> String {
        format!("inject={}:{fault}:when={}", self.name, self.number)
    }

    /// How strace is told to spoil it and every call of its name after it.
    #[must_use]
    pub fn inject_from_then_on(&self, fault: &str) -> String {
        format!("{}+", self.inject(fault))
    }
}

/// Whether strace says that a call was spoilt.
#[must_use]
pub fn has_happened(log: &str) -> bool {
    log.contains("(INJECTED)") || log.contains("killed by SIGKILL")
}

/// What is to be tried: the program is killed before every call. Of calls in a row to one file only
/// the first and the last fail, as one page of the ledger is like the next.
#[must_use]
pub fn faults(calls: &[Call]) -> Vec<(&Call, &'static str)> {
    calls.iter().map(|call| (call, FAULTS[0])).chain(failures_at_ends(calls)).collect()
}

/// The same in less time: of calls in a row to one file the program is killed before the first and the last as well.
#[must_use]
pub fn faults_at_ends(calls: &[Call]) -> Vec<(&Call, &'static str)> {
    at_ends(calls, &FAULTS)
}

/// What fails and goes on failing, of which the same calls are the first.
#[must_use]
pub fn failures_at_ends(calls: &[Call]) -> Vec<(&Call, &'static str)> {
    let [_, failing @ ..] = FAULTS;
    at_ends(calls, &failing)
}

fn at_ends<'a>(calls: &'a [Call], faults: &[&'static str]) -> Vec<(&'a Call, &'static str)> {
    let rows = calls.chunk_by(|one, next| (&one.name, one.target()) == (&next.name, next.target()));
    let ends = rows.flat_map(|row| row.first().into_iter().chain(row.last().filter(|_| row.len() > 1)));
    ends.flat_map(|call| faults.iter().map(move |fault| (call, *fault))).collect()
}
