//! A process that does one thing to a record and says so when it is done: the program itself or, for what no command has
//! words for, the core in a process of its own. Either can be killed, starved and recorded like the other.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::cycle::adjustment_form::{AdjustmentForm, AdjustmentKind};
use ledgerline_tests::day;
use ledgerline_tests::program;

/// What the core says when it has done what it was told.
pub const DONE: &str = "It is done.";

/// What a process of the core is told: the record, the day, what to do.
const TOLD: [&str; 3] = ["LEDGERLINE_TEST_DATA", "LEDGERLINE_TEST_DAY", "LEDGERLINE_TEST_WORDS"];

/// Who does something, and in which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    /// The program, by these words of its command line.
    Program(Vec<String>),
    /// The core, by these words.
    Core(Vec<String>),
}

impl Doing {
    pub fn program(words: &[&str]) -> Self {
        Self::Program(words.iter().map(|it| (*it).to_owned()).collect())
    }

    pub fn core(words: &[&str]) -> Self {
        Self::Core(words.iter().map(|it| (*it).to_owned()).collect())
    }

    /// The process that does it to the record in `data`.
    pub fn command(&self, data: &Path, today: &str) -> Command {
        let mut command;
        match self {
            Self::Program(words) => {
                command = Command::new(program::path());
                command.arg("--data-dir").arg(data).args(["--today", today, "--json"]).args(words);
            }
            Self::Core(words) => {
                command = Command::new(std::env::current_exe().expect("a test knows where it is"));
                command.args(["--exact", "doing::the_process_that_does_one_thing", "--ignored", "--nocapture"]);
                for (name, value) in TOLD.into_iter().zip([data.as_os_str(), today.as_ref(), words.join("\n").as_ref()])
                {
                    command.env(name, value);
                }
            }
        }
        program::calm(&mut command, data.parent().expect("it is in a folder"));
        command
    }

    /// Whether what it has said means that it is done: an answer that says no failure.
    pub fn is_acknowledged(&self, said: &str) -> bool {
        match self {
            Self::Program(_) => serde_json::from_str(said).is_ok_and(|it: serde_json::Value| it["failure"].is_null()),
            Self::Core(_) => said.contains(DONE),
        }
    }
}

#[test]
#[ignore = "it is the process that other tests start"]
fn the_process_that_does_one_thing() {
    let [data, today, words] = TOLD.map(|name| std::env::var(name).expect("another test says what to do"));
    let (data, today, words) = (PathBuf::from(data), day(&today), words.split('\n').collect::<Vec<_>>());
    if let ["write without syncing" | "write with syncing", _] = words[..] {
        return write_by_hand(&data, &words);
    }
    let mut logbook = Logbook::open(&data).expect("the record opens");
    logbook.today_is(today);
    let _ = logbook.tidy_evidence(today);
    let id = |text: &str| ActivityId(text.parse().expect("a number"));
    let done = match words[..] {
        ["correct", activity, title, credits, last_day] => {
            let form = ActivityForm {
                title: title.to_owned(),
                credits: credits.to_owned(),
                start: last_day.to_owned(),
                end: last_day.to_owned(),
                ..ActivityForm::default()
            };
            logbook.correct_activity(id(activity), &form, today)
        }
        ["mark done", activity] => logbook.mark_done(&[id(activity)], today),
        ["delete", activity] => logbook.remove_activities(&[id(activity)]),
        ["undo"] => logbook.undo(),
        ["redo"] => logbook.redo(),
        ["close", cycle] => logbook.close_cycle(CycleId(cycle.parse().expect("a number")), true, today),
        ["leave", cycle, from, to] => {
            let form = AdjustmentForm {
                change: AdjustmentKind::Leave,
                from: from.to_owned(),
                to: to.to_owned(),
                reason: "Parental leave".to_owned(),
                ..AdjustmentForm::default()
            };
            logbook.adjust_cycle(CycleId(cycle.parse().expect("a number")), &form, today)
        }
        ref other => panic!("nobody knows how to do this: {other:?}"),
    };
    match done {
        Ok(_) => acknowledge(),
        Err(error) => println!("It is not: {error}"),
    }
}

/// One line of it at once, past what the test's own output may hold back.
fn acknowledge() {
    let mut out = std::io::stdout();
    out.write_all(DONE.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()).expect("it is said");
}

/// What a program would do that trusts the system to bring to the disk what was written, and one that does not.
fn write_by_hand(data: &Path, words: &[&str]) {
    let ledger = rusqlite::Connection::open(data.join("ledger.db")).expect("it opens");
    let synchronous = if words[0] == "write without syncing" { "OFF" } else { "FULL" };
    ledger.pragma_update(None, "locking_mode", "EXCLUSIVE").expect("it can be set");
    ledger.pragma_update(None, "journal_mode", "WAL").expect("it can be set");
    ledger.pragma_update(None, "synchronous", synchronous).expect("it can be set");
    ledger
        .execute(
            "INSERT INTO activities (title, start_day, end_day, status, topics, entered_on, changed_on)
             VALUES (?1, '2026-06-04', '2026-06-04', 'draft', '[]', '2026-06-04', '2026-06-04')",
            [words[1]],
        )
        .expect("it is written");
    acknowledge();
    // As after a kill: nothing is settled at the end.
    std::mem::forget(ledger);
}
