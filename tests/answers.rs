//! The answers the window receives, kept as files that the window's own tests load: the two
//! halves cannot drift apart.

use insta::assert_binary_snapshot;
use ledgerline_core::domain::activity::ActivityForm;
use ledgerline_core::logbook::Logbook;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{first_run, sample_logbook, today};
use serde::Serialize;

fn json(answer: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(answer).expect("an answer is JSON");
    bytes.push(b'\n');
    bytes
}

macro_rules! assert_answer {
    ($name:literal, $answer:expr) => {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("answers");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| assert_binary_snapshot!(concat!($name, ".json"), json(&$answer)));
    };
}

#[test]
fn the_sample_record() {
    let logbook = sample_logbook("lines-en.txt");
    let overview = logbook.overview(today()).expect("there is an overview");
    let cycle = overview.cycles[0].cycle.id;
    assert_answer!("overview_behind", overview);
    assert_answer!("score_behind", logbook.score(cycle, today(), 992.0).expect("there is a score"));
    assert_answer!("score_behind_narrow", logbook.score(cycle, today(), 328.0).expect("there is a score"));
    assert_answer!("activities_behind", logbook.activities_by_year(cycle, today()).expect("there is a list"));
}

#[test]
fn an_empty_record() {
    let logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    let overview = logbook.overview(today()).expect("there is an overview");
    let cycle = overview.cycles[0].cycle.id;
    assert_answer!("overview_empty", overview);
    assert_answer!("score_empty", logbook.score(cycle, today(), 992.0).expect("there is a score"));
    assert_answer!(
        "programs",
        logbook.cycles().expect("there are cycles").into_iter().map(|it| it.program).collect::<Vec<_>>()
    );
}

#[test]
fn a_complete_record() {
    let mut logbook = sample_logbook("lines-en.txt");
    logbook.add_line("Graduate seminar 34cr 2026-09-01 #graduate", today()).expect("it is kept");
    let overview = logbook.overview(today()).expect("there is an overview");
    let cycle = overview.cycles[0].cycle.id;
    assert_answer!("overview_complete", overview);
    assert_answer!("score_complete", logbook.score(cycle, today(), 992.0).expect("there is a score"));
}

#[test]
fn lines_half_typed_and_whole() {
    let logbook = sample_logbook("lines-fr.txt");
    let read = |line: &str| logbook.read_line(line, today()).expect("it can be read");
    assert_answer!("reading", read("NMT workshop 6cr 2026-03-04 #workshop #ethics @provider // note"));
    assert_answer!("reading_ambiguous", read("Supervision 1cr 03/04/26"));
    assert_answer!("reading_assumed", read("Supervision 1cr"));
    assert_answer!("reading_refused", read("Supervision 0cr"));
}

#[test]
fn what_was_done() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    let (added, _) = logbook.add_line("NMT workshop 6cr 2026-03-04", today()).expect("it is kept");
    let removed = logbook.remove_activities(&[added.activities[0].id]).expect("it is deleted");
    assert_answer!("done_added", added);
    assert_answer!("done_removed", removed);
    let form = ActivityForm { start: "03/04/26".to_owned(), credits: "0".to_owned(), ..ActivityForm::default() };
    let problems = form.check(day("2026-11-23"), false).expect_err("it has problems");
    assert_answer!("problems", problems);
}
