//! The process ends itself at every step that the store tells of, on any system.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::vault::CopyStep;
use ledgerline_tests::ledger::today;

use super::aftermath::{Case, Outcome, cases, copy_of, examine};

/// What the process that ends itself is told: the record, the case, the step.
const TOLD: [&str; 3] = ["LEDGERLINE_TEST_DATA", "LEDGERLINE_TEST_WORDS", "LEDGERLINE_TEST_STOP_AT"];

/// Does a case's command through the core, and ends itself before a step; answers without, where
/// there are fewer steps.
fn do_until(data: &Path, words: &[&str], stop_at: usize) {
    let mut step = 0;
    let mut at_step = || {
        if step == stop_at {
            std::process::abort();
        }
        step += 1;
    };
    let mut logbook = Logbook::open(data).expect("the record opens");
    at_step();
    let folder = logbook.evidence_folder().expect("there is a folder").clone();
    let mut keep = |path: &str| {
        let kept = folder.keep(&PathBuf::from(path), &mut |_: CopyStep| {
            at_step();
            ControlFlow::Continue(())
        });
        kept.expect("it is kept")
    };
    match words {
        ["attach", "1", path] => {
            let kept = keep(path);
            logbook.file(&[kept], &[ActivityId(1)], today()).expect("it is filed");
        }
        ["replace", "1", path] => {
            let kept = keep(path);
            logbook.replace(EvidenceId(1), &kept, today()).expect("it is replaced");
        }
        ["detach", "1", "1"] => {
            logbook.detach(EvidenceId(1), ActivityId(1)).expect("it is taken off");
        }
        other => panic!("no case has these words: {other:?}"),
    }
    at_step();
    println!("acknowledged");
    drop(logbook);
}

#[test]
#[ignore = "it is the process that the next test starts and that ends itself"]
fn the_process_that_ends_itself() {
    let [data, words, stop_at] = TOLD.map(|name| std::env::var(name).expect("the next test says what to do"));
    let words: Vec<&str> = words.split('\n').collect();
    do_until(Path::new(&data), &words, stop_at.parse().expect("a number"));
}

fn stopped(case: &Case, data: &Path, stop_at: usize) -> bool {
    let mut command = Command::new(std::env::current_exe().expect("a test knows where it is"));
    command.args(["--exact", "evidence::steps::the_process_that_ends_itself", "--ignored", "--nocapture"]);
    let words = case.words.join("\n");
    for (name, value) in TOLD.into_iter().zip([data.as_os_str(), words.as_ref(), stop_at.to_string().as_ref()]) {
        command.env(name, value);
    }
    let output = command.output().expect("the test starts itself");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(!said.contains("panicked") && said.contains("running 1 test"), "{said}");
    !said.contains("acknowledged")
}

#[test]
fn a_process_that_ends_at_any_step_leaves_the_record_as_before_or_as_after() {
    for case in cases() {
        let mut outcomes: BTreeMap<Outcome, u32> = BTreeMap::new();
        for stop_at in 0.. {
            let home = tempfile::tempdir().expect("a folder can be made");
            let data = copy_of(&case.record.folder.data(), home.path());
            let was_stopped = stopped(&case, &data, stop_at);
            let outcome = examine(&case, &data, !was_stopped, &format!("{} stopped at step {stop_at}", case.name));
            *outcomes.entry(outcome).or_default() += 1;
            if !was_stopped {
                break;
            }
        }
        println!("{}: {outcomes:?}", case.name);
        assert!(
            outcomes.contains_key(&Outcome::Before) && outcomes[&Outcome::After] > 1,
            "{}: {outcomes:?}",
            case.name
        );
        let leaves_files = case.name != "detach";
        assert_eq!(outcomes.contains_key(&Outcome::Unfiled), leaves_files, "{}: {outcomes:?}", case.name);
    }
}
