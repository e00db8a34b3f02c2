//! Every call with which the program writes: it is killed before it, the disk is full, the disk
//! fails. strace counts the calls first and then spoils one at a time.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use ledgerline_tests::strace::{self, Call, FAULTS, faults, has_happened, traced};

use super::aftermath::{Case, Outcome, cases, copy_of, examine};

/// The writing calls of a command, in their order.
fn calls(case: &Case) -> Vec<Call> {
    let home = tempfile::tempdir().expect("a folder can be made");
    let (run, log) = traced(&copy_of(&case.record.folder.data(), home.path()), &case.words, None);
    assert_eq!(run.status, 0, "{run:?}");
    let calls = strace::calls(&log);
    assert!(
        calls.iter().filter(|call| call.line.contains("ledger.db")).count() > 5,
        "the ledger is written: {calls:?}"
    );
    calls
}

/// Spoils one call, and answers what that has come to.
fn spoil(case: &Case, call: &Call, fault: &str) -> Outcome {
    let home = tempfile::tempdir().expect("a folder can be made");
    let data = copy_of(&case.record.folder.data(), home.path());
    let inject = call.inject(fault);
    let (run, log) = traced(&data, &case.words, Some(&inject));
    let told = format!("{} with {inject} on {}", case.name, call.line);
    assert!(has_happened(&log), "{told}: the call was not met");
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
    if strace::is_missing() {
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
