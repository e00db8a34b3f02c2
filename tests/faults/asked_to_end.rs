//! The system asks a command to end while it saves: what it was about to save is saved or is not, the ledger's one file holds
//! everything, and no copy of anything is left in the temporary folder.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use ledgerline_tests::elsewhere;
use ledgerline_tests::program;
use ledgerline_tests::record::{Record, text, tree};
use ledgerline_tests::samples;
use ledgerline_tests::spoilt::copied;
use serde_json::{Value, json};

use crate::started::{asked, ended, is_acknowledged, spawned};

/// How often each command is asked, at moments that lie evenly between its start and its end.
const TIMES: u32 = 20;

/// Runs a command, and asks it to end after `moment`. Answers how long it took, whether it was done by its own word, and
/// its status.
fn asked_to_end(data: &Path, words: &[&str], name: &str, moment: Option<Duration>) -> (Duration, bool, i32) {
    let temporary = data.with_file_name("temporary");
    fs::create_dir(&temporary).expect("a folder can be made");
    let mut command = Command::new(program::path());
    command.arg("--data-dir").arg(data).args(["--today", "2026-11-23", "--json"]).args(words);
    program::calm(&mut command, data.parent().expect("it is in a folder"));
    command.env("TMPDIR", &temporary);
    let began = Instant::now();
    let child = spawned(command, data);
    if let Some(moment) = moment {
        std::thread::sleep(moment.saturating_sub(began.elapsed()));
        // It may have ended by itself.
        let _ = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
    }
    let run = ended(child, data);
    let took = began.elapsed();
    assert!(!run.stderr.contains("panicked"), "{run:?}");
    let left = tree(&temporary);
    assert!(left.is_empty(), "copies were left: {:?}", left.keys());
    (took, is_acknowledged(&run), run.status)
}

/// The activities and the names of the files, as the ledger's one file tells them.
fn told_by_the_file_alone(data: &Path) -> Value {
    let home = tempfile::tempdir().expect("a folder can be made");
    let place = home.path().join("data");
    fs::create_dir(&place).expect("a folder can be made");
    fs::copy(data.join("ledger.db"), place.join("ledger.db")).expect("it can be copied");
    let told = |words: &[&str], field: &str| -> Vec<Value> {
        let listed = asked(&place, words);
        listed.as_array().unwrap_or_else(|| panic!("{listed}")).iter().map(|it| it[field].clone()).collect()
    };
    json!([told(&["list"], "title"), told(&["evidence", "2"], "file")])
}

#[test]
fn a_command_that_is_asked_to_end_has_saved_or_not_and_leaves_nothing_behind() {
    if elsewhere::cannot("Windows asks no program to end by a signal") {
        return;
    }
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate")]);
    let data = record.folder.data();
    let certificate = samples().join("certificates/cert-3pages.pdf");
    let before = told_by_the_file_alone(&data);
    for words in [&["add", "Peer circle 2cr 2026-06-04"][..], &["attach", "2", text(&certificate)]] {
        let after = {
            let (_home, place) = copied(&data);
            assert!(asked_to_end(&place, words, "TERM", None).1, "it is done where nobody asks");
            told_by_the_file_alone(&place)
        };
        assert_ne!(before, after);
        let (_home, place) = copied(&data);
        let takes = asked_to_end(&place, words, "TERM", None).0;
        let (mut old, mut new) = (0, 0);
        for number in 1..=TIMES {
            let name = ["TERM", "HUP", "INT"][usize::try_from(number % 3).expect("a number")];
            let (_home, place) = copied(&data);
            let (_, acknowledged, status) = asked_to_end(&place, words, name, Some(takes * number / TIMES));
            let at = format!("{words:?}, {name} at {number} of {TIMES}, which ended with {status}");
            assert!(!place.join("ledger.db-wal").exists(), "{at}: the log is in the ledger");
            let told = told_by_the_file_alone(&place);
            assert!(told == before || told == after, "{at}: neither saved nor not: {told}");
            assert!(told == after || !acknowledged, "{at}: what was acknowledged is lost");
            *if told == after { &mut new } else { &mut old } += 1;
        }
        println!("{words:?}: takes {takes:?}, not saved {old} times, saved {new} times");
        assert!(old > 0 && new > 0, "{words:?}: both ends were met: {old}, {new}");
    }
}
