//! Programs that are started to be ended by somebody else.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Output};

use ledgerline_tests::program::{self, Run};
use ledgerline_tests::waiting::until;
use serde_json::Value;

/// What it says, beside the record.
const OUTPUT: &str = "output.txt";
const ERRORS: &str = "errors.txt";

/// Starts the program on the record in `data`.
pub fn started(data: &Path, words: &[&str]) -> Child {
    let mut command = Command::new(program::path());
    command.arg("--data-dir").arg(data).args(["--today", "2026-11-23", "--json"]).args(words);
    program::calm(&mut command, data.parent().expect("it is in a folder"));
    spawned(command, data)
}

/// Starts something that works on the record in `data`.
///
/// What it says goes into files, so that nobody waits for whoever it has started meanwhile: under Wine, a process whose
/// parent is killed before it has begun stands still for ever, with what it has inherited.
pub fn spawned(mut command: Command, data: &Path) -> Child {
    let kept = |name: &str| File::create(data.with_file_name(name)).expect("a file can be made");
    command.stdout(kept(OUTPUT)).stderr(kept(ERRORS)).spawn().expect("the program starts")
}

/// Waits for its end.
pub fn ended(mut child: Child, data: &Path) -> Run {
    let status = child.wait().expect("it ends");
    let said = |name: &str| fs::read(data.with_file_name(name)).expect("it is there");
    Output { status, stdout: said(OUTPUT), stderr: said(ERRORS) }.into()
}

/// Starts it and waits for its end.
pub fn run(data: &Path, words: &[&str]) -> Run {
    ended(started(data, words), data)
}

/// Asks for an answer until the killed process has lost its lock, which the system may take a moment for.
pub fn asked(data: &Path, words: &[&str]) -> Value {
    until(|| match run(data, words).json() {
        answer if answer["failure"]["kind"] == "in-use" => Err("the killed program still has the record".to_owned()),
        answer => Ok(answer),
    })
}

/// Whether it has said that it is done: an answer that says no failure is an acknowledgement, whatever became of the process.
pub fn is_acknowledged(run: &Run) -> bool {
    run.status == 0 || serde_json::from_str(&run.stdout).is_ok_and(|it: Value| it["failure"].is_null())
}
