//! Whatever has happened to a record, and whatever a member does about it, with the program killed before each rename on the
//! way: what was told before is told afterwards, and the same way, taken again, leads to its end.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_core::{Logbook, store};
use ledgerline_tests::folders::{copy, tree};
use ledgerline_tests::harms::{HARMS, record, told};
use ledgerline_tests::ledger::{first_run, today};
use ledgerline_tests::program::Run;
use ledgerline_tests::record::text;
use ledgerline_tests::spoilt::{asked, words};
use ledgerline_tests::strace::{self, Call, FAULTS, traced, watched, watching};

/// The process that does what only the window offers is told the record and the way.
const TOLD: [&str; 2] = ["LEDGERLINE_TEST_DATA", "LEDGERLINE_TEST_WAY"];

/// Each rename of each way is tried where this is set; else one of each.
const EVERY_RENAME: &str = "EVERY_RENAME";

/// What a member can do, with whether the record has all of the backup afterwards.
const WAYS: [(&str, bool); 7] = [
    ("set aside", false),
    ("first run", false),
    ("first run by a command", false),
    ("rebuild", false),
    ("restore a backup", true),
    ("restore from a file", true),
    ("open a file", true),
];

/// The file that holds everything, beside the record.
const EVERYTHING: &str = "everything.zip";

/// Goes a way on the record in `data`.
fn go(way: &str, data: &Path, inject: Option<&str>) -> (Run, String) {
    let (evidence, everything) = (data.join("evidence"), data.with_file_name(EVERYTHING));
    let new = ["--name", "Sample Therapist", "--cycle-start", "2024-01-01"];
    let command = match way {
        "first run by a command" => [&["init", "--anyway"][..], &new].concat(),
        "rebuild" => [&["rebuild", "--anyway", text(&evidence)][..], &new].concat(),
        "restore a backup" => vec!["restore", "1"],
        "restore from a file" => vec!["restore", text(&everything)],
        "open a file" => vec!["init", "--from", text(&everything)],
        _ => {
            let mut command = watching(data, inject);
            command.args(["-f", "--"]).arg(std::env::current_exe().expect("a test knows where it is"));
            command.args(["--exact", "recovery::the_process_that_goes_a_way", "--ignored", "--nocapture"]);
            command.env(TOLD[0], data).env(TOLD[1], way);
            return watched(command, data);
        }
    };
    traced(data, &words(&command), inject)
}

#[test]
#[ignore = "it is the process that the next test starts and kills"]
fn the_process_that_goes_a_way() {
    let [data, way] = TOLD.map(|name| std::env::var(name).expect("the next test says what to do"));
    let data = Path::new(&data);
    // One that opens is left alone.
    let _ = store::keep_damaged(data, today());
    if way == "first run"
        && let Ok(mut logbook) = Logbook::create(data, &first_run(), today())
    {
        logbook.tidy_evidence(today()).expect("it is tidied");
    }
}

/// What is there for a moment only.
fn unfinished(data: &Path) -> Vec<PathBuf> {
    let is_unfinished = |path: &PathBuf| {
        let name = path.strip_prefix(data).expect("it lies in it").to_string_lossy().into_owned();
        name.starts_with("ledger.db.new")
            || name.starts_with("damaged.new")
            || name.starts_with("evidence/restoring")
            || name.starts_with("evidence/incoming-")
    };
    tree(data).into_keys().filter(is_unfinished).collect()
}

/// A copy of the record and of the file beside it, with a harm done to the record.
fn harmed(whole: &Path, harming: fn(&Path)) -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    copy(&whole.join("data"), &data);
    fs::copy(whole.join(EVERYTHING), home.path().join(EVERYTHING)).expect("it can be copied");
    harming(&data);
    (home, data)
}

/// What of `before` nothing tells any more.
fn lost(before: &BTreeSet<(String, String)>, data: &Path) -> Vec<(String, String)> {
    let now = told(data);
    before.difference(&now).cloned().collect()
}

#[test]
fn what_was_told_before_is_told_wherever_the_program_was_killed() {
    if strace::is_missing() {
        return;
    }
    let whole = record();
    let whole = whole.path();
    let made = asked(&whole.join("data"), &["export", "everything", "--out", text(&whole.join(EVERYTHING))]);
    assert_eq!(made["activities"], 3, "{made}");
    let is_every = std::env::var_os(EVERY_RENAME).is_some();
    let mut killed_in_all = 0;
    for (number, (harm, harming)) in HARMS.into_iter().enumerate() {
        for (way, has_all) in WAYS {
            let (_home, data) = harmed(whole, harming);
            let before = told(&data);
            let (run, log) = go(way, &data, None);
            let at = format!("{harm}, {way}");
            assert_eq!(lost(&before, &data), [], "{at}");
            // A record that opens is not begun anew, and one that is missing or damaged not by a word too few.
            if run.status != 0 {
                let kind = run.json()["failure"]["kind"].clone();
                assert!(["exists", "damaged", "missing"].iter().any(|it| kind == *it), "{at}: {run:?}");
            }
            let is_done = run.status == 0;
            let is_rename = |call: &Call| call.name.starts_with("rename") || call.name.starts_with("link");
            let renames: Vec<Call> = strace::calls(&log).into_iter().filter(is_rename).collect();
            let wanted = |at: &usize| is_every || *at == number % renames.len();
            for at_rename in (0..renames.len()).filter(wanted) {
                let call = &renames[at_rename];
                let at = format!("{at}, killed before rename {} of {}: {}", at_rename + 1, renames.len(), call.line);
                let (_home, data) = harmed(whole, harming);
                let (run, log) = go(way, &data, Some(&call.inject(FAULTS[0])));
                assert!(strace::has_happened(&log), "{at}: the call was not met: {run:?}");
                assert_eq!(lost(&before, &data), [], "{at}");
                killed_in_all += 1;
                let (again, _) = go(way, &data, None);
                let had_ended = is_done && again.status != 0 && again.json()["failure"]["kind"] == "exists";
                assert!(had_ended || again.status == run_status(is_done), "{at}: it ends as without: {again:?}");
                assert_eq!(lost(&before, &data), [], "{at}: taken again");
                if way == "set aside" {
                    assert!(!store::has_or_had_ledger(&data) || Logbook::open(&data).is_ok(), "{at}");
                } else if is_done {
                    let logbook = Logbook::open(&data).unwrap_or_else(|error| panic!("{at}: it opens: {error}"));
                    let count = logbook.activities(None).expect("they can be read").len();
                    assert!(!has_all || count == 3, "{at}: it has {count}");
                }
                // The next start clears up.
                let _ = asked(&data, &["list"]);
                assert_eq!(unfinished(&data), [] as [PathBuf; 0], "{at}");
            }
            println!("{at}: {} renames, {}", renames.len(), if is_done { "done" } else { "refused" });
        }
    }
    println!("killed {killed_in_all} times");
    assert!(killed_in_all > 30, "ways rename: {killed_in_all}");
}

/// How a way ends that is done, or is refused.
fn run_status(is_done: bool) -> i32 {
    i32::from(!is_done)
}
