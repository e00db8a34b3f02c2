//! Every call with which the program writes: it is killed before it, the disk is full, the disk
//! fails. strace counts the calls first and then spoils one at a time.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use ledgerline_tests::program::Run;

use crate::aftermath::{Case, Outcome, cases, copy_of, examine};
use crate::record::without_strace;

/// The calls that change something on a disk. Of `openat` only those that make a file are spoilt.
const CALLS: &str = "write,writev,pwrite64,pwritev,copy_file_range,sendfile,fsync,fdatasync,ftruncate,fallocate,openat,\
                     mkdir,mkdirat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,chmod,fchmod,fchmodat,utimensat";

/// What is done to a call.
const FAULTS: [&str; 3] = ["signal=SIGKILL", "error=ENOSPC", "error=EIO"];

/// One call of a command: the so-many-th of its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    name: String,
    number: usize,
    line: String,
}

/// Runs a case's command on a record under strace, and answers with what strace saw. Only the
/// thread that writes is traced.
fn traced(case: &Case, data: &Path, inject: Option<&str>) -> (Run, String) {
    let log = data.with_file_name("strace.log");
    let mut command = Command::new("strace");
    command.args(["-qq", "-y", "-s", "16", "-e", &format!("trace={CALLS}"), "-o"]).arg(&log);
    if let Some(inject) = inject {
        command.args(["-e", inject]);
    }
    command.arg("--").arg(ledgerline_tests::program::path());
    command.arg("--data-dir").arg(data).args(["--today", "2026-11-23", "--json"]).args(&case.words);
    ledgerline_tests::program::calm(&mut command, data.parent().expect("it is in a folder"));
    let run = command.output().expect("strace starts").into();
    (run, fs::read_to_string(log).expect("strace keeps a log"))
}

/// The writing calls of a command, in their order.
fn calls(case: &Case) -> Vec<Call> {
    let home = tempfile::tempdir().expect("a folder can be made");
    let (run, log) = traced(case, &copy_of(&case.record.folder.data(), home.path()), None);
    assert_eq!(run.status, 0, "{run:?}");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut calls = Vec::new();
    for line in log.lines() {
        let Some((name, rest)) = line.split_once('(').filter(|(name, _)| CALLS.split(',').any(|it| it == *name)) else {
            continue;
        };
        let number = counts.entry(name).or_default();
        *number += 1;
        if name != "openat" || rest.contains("O_CREAT") {
            calls.push(Call { name: name.to_owned(), number: *number, line: line.to_owned() });
        }
    }
    assert!(
        calls.iter().filter(|call| call.line.contains("ledger.db")).count() > 5,
        "the ledger is written: {calls:?}"
    );
    calls
}

impl Call {
    /// What it writes to, as strace names it.
    fn target(&self) -> &str {
        self.line.split(['<', '"', '>']).nth(1).unwrap_or_default()
    }
}

/// What is to be tried: the program is killed before every call. Of calls in a row to one file only
/// the first and the last fail, as one page of the ledger is like the next.
fn faults(calls: &[Call]) -> Vec<(&Call, &'static str)> {
    let [killed, failing @ ..] = FAULTS;
    let mut faults: Vec<(&Call, &str)> = calls.iter().map(|call| (call, killed)).collect();
    for row in calls.chunk_by(|one, next| (&one.name, one.target()) == (&next.name, next.target())) {
        let ends = row.first().into_iter().chain(row.last().filter(|_| row.len() > 1));
        faults.extend(ends.flat_map(|call| failing.map(|fault| (call, fault))));
    }
    faults
}

/// Spoils one call, and answers what that has come to.
fn spoil(case: &Case, call: &Call, fault: &str) -> Outcome {
    let home = tempfile::tempdir().expect("a folder can be made");
    let data = copy_of(&case.record.folder.data(), home.path());
    let inject = format!("inject={}:{fault}:when={}", call.name, call.number);
    let (run, log) = traced(case, &data, Some(&inject));
    let told = format!("{} with {inject} on {}", case.name, call.line);
    let has_happened = log.contains("(INJECTED)") || log.contains("killed by SIGKILL");
    assert!(has_happened, "{told}: the call was not met");
    if !fault.starts_with("signal") {
        let is_told = run.status == 0 || (run.status == 1 && !run.stderr.contains("panicked"));
        assert!(is_told, "{told}: {run:?}");
        let writes_answer = call.line.contains("write(1<");
        let is_sentence = writes_answer || run.status == 0 || run.json()["failure"]["text"].is_string();
        assert!(is_sentence, "{told}: {run:?}");
    }
    let acknowledged = run.status == 0 || !run.stdout.is_empty() && run.json()["failure"].is_null();
    examine(case, &data, acknowledged, &told)
}

#[test]
fn a_fault_at_any_call_that_writes_leaves_the_record_as_before_or_as_after() {
    if without_strace() {
        return;
    }
    for case in cases() {
        let calls = calls(&case);
        let faults = faults(&calls);
        let (next, outcomes) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
        std::thread::scope(|scope| {
            for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(|| {
                    while let Some((call, fault)) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let outcome = spoil(&case, call, fault);
                        *outcomes.lock().expect("no other thread has failed").entry((*fault, outcome)).or_insert(0) +=
                            1;
                    }
                });
            }
        });
        let outcomes = outcomes.into_inner().expect("no thread has failed");
        println!("{}: {} calls, {} faults: {outcomes:?}", case.name, calls.len(), faults.len());
        for fault in FAULTS {
            for outcome in [Outcome::Before, Outcome::After] {
                assert!(outcomes.contains_key(&(fault, outcome)), "{}: {fault} never led to {outcome:?}", case.name);
            }
        }
        let refused_and_kept = FAULTS[1..].iter().find(|fault| outcomes.contains_key(&(**fault, Outcome::Unfiled)));
        assert_eq!(refused_and_kept, None, "{}: what was refused turned up later", case.name);
    }
}
