//! Documents are set in a process of its own: whatever becomes of it, the record and what was there stay as they were.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use ledgerline_core::Logbook;
use ledgerline_core::reading::beside_record::Answered;
use ledgerline_tests::elsewhere;
use ledgerline_tests::ledger::today;
use ledgerline_tests::program::{self, Folder, Run};
use ledgerline_tests::waiting::{seen, until};

const NO_CHILDREN: &str =
    "processes of Wine are no children of those that started them, so which press is whose is not seen";

/// A record whose report takes its time.
fn large_record() -> Folder {
    let folder = Folder::with_record();
    let mut logbook = Logbook::open(&folder.data()).expect("the record opens");
    let lines: Vec<String> = (0..1_500).map(|number| format!("Workshop number {number} 0.25cr 2024-05-02")).collect();
    logbook.add_lines(&lines, None, Answered::ALL, today()).expect("they are added");
    folder
}

/// The report of it, being exported to `out`.
fn exporting(folder: &Folder, out: &Path) -> Child {
    let mut command = Command::new(program::path());
    command.arg("--data-dir").arg(folder.data()).args(["--today", &folder.today, "export", "pdf", "--force", "--out"]);
    command.arg(out).stdout(Stdio::piped()).stderr(Stdio::piped());
    program::calm(&mut command, &folder.beside("home"));
    command.spawn().expect("the program starts")
}

/// The process that sets for this one, once it is at work.
fn press_of(process: &Child) -> u32 {
    let children = format!("/proc/{0}/task/{0}/children", process.id());
    until(|| {
        let children = fs::read_to_string(&children).unwrap_or_default();
        let said = |id: &str| fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let is_press = |id: &&str| said(id).windows(12).any(|word| word == b"set-document");
        let found = children.split_whitespace().find(is_press).and_then(|id| id.parse().ok());
        found.ok_or_else(|| format!("its children are: {children}"))
    })
}

/// Ends a process as the system does when memory runs out.
fn kill(process: u32) {
    let killed = Command::new("kill").args(["-KILL", &process.to_string()]).status().expect("there is a kill");
    assert!(killed.success(), "process {process} could not be killed");
}

fn is_there(process: u32) -> bool {
    // One that has ended and that nobody has waited for has no words any more.
    fs::read(format!("/proc/{process}/cmdline")).is_ok_and(|words| !words.is_empty())
}

#[test]
fn a_press_that_dies_takes_nothing_with_it() {
    if elsewhere::cannot(NO_CHILDREN) {
        return;
    }
    let folder = large_record();
    let to = folder.beside("reports");
    fs::create_dir(&to).expect("a folder can be made");
    let out = to.join("report.pdf");
    fs::write(&out, "the old report").expect("it can be written");
    let export = exporting(&folder, &out);
    kill(press_of(&export));
    let run = Run::from(export.wait_with_output().expect("it ends"));
    assert_eq!((run.status, run.stderr.lines().count()), (1, 1), "{run:?}");
    assert!(!run.stderr.contains("panicked"), "{run:?}");
    let names: Vec<_> = fs::read_dir(&to).expect("it is there").map(|it| it.expect("an entry").file_name()).collect();
    assert_eq!(names, ["report.pdf"], "nothing is left beside it");
    assert_eq!(fs::read(&out).expect("it is there"), b"the old report");
    let again = Run::from(exporting(&folder, &out).wait_with_output().expect("it ends"));
    assert_eq!(again.status, 0, "{again:?}");
    assert!(fs::read(&out).expect("it is there").starts_with(b"%PDF"));
}

#[test]
fn a_press_ends_with_whoever_asked_for_it() {
    if elsewhere::cannot(NO_CHILDREN) {
        return;
    }
    let folder = large_record();
    let mut export = exporting(&folder, &folder.beside("report.pdf"));
    let press = press_of(&export);
    kill(export.id());
    export.wait().expect("it ends");
    until(|| seen(!is_there(press), || format!("process {press} sets a document that nobody wants")));
    assert!(!folder.beside("report.pdf").exists(), "nothing was written");
}
