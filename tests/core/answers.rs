//! The answers the window receives, kept as files that the window's own tests load: the two
//! halves cannot drift apart.

use insta::assert_binary_snapshot;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::values::kind::Kinds;
use ledgerline_core::logbook::{FirstRun, Logbook, RulesOf};
use ledgerline_core::reading::columns::answer::{Choices, OwnNames};
use ledgerline_core::reading::columns::table::{Cell, Row, Sheet, TableFile, TableForm};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{first_run, sample_lines, sample_logbook, today};
use serde::Serialize;

fn json(answer: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(answer).expect("an answer is JSON");
    bytes.push(b'\n');
    bytes
}

macro_rules! assert_answer {
    ($name:literal, $answer:expr) => {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../answers");
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
    assert_answer!("programs", logbook.programs().expect("there are programs"));
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

/// The sample member, who is also certified in the United States and registered in Ontario.
#[test]
fn a_record_in_several_programs() {
    let programs = vec!["camt-mta".to_owned(), "cbmt-mtbc".to_owned()];
    let first_run = FirstRun { programs, ..first_run() };
    let mut logbook = Logbook::in_memory(&first_run, today()).expect("a record in memory can be made");
    logbook.open_cycle("crpo-rp", "2026-01-01", today()).expect("a cycle is opened");
    for line in sample_lines("lines-en.txt") {
        logbook.add_line(&line, today()).expect("it is kept");
    }
    let (added, _) = logbook.add_line("Ethics intensive 2h30 2026-10-05 #ethics", today()).expect("it is kept");
    let activity = added.activities[0].id;
    let half = ClaimForm { credits: "1.5".to_owned(), note: "Left at noon".to_owned() };
    logbook.correct_claim(activity, "cbmt-mtbc", &half, today()).expect("it is kept");
    logbook
        .confirm_item(logbook.cycles().expect("there are cycles")[2].id, "self-assessment", "2026-06-15", "", today())
        .expect("it is confirmed");
    assert_answer!("overview_two_programs", logbook.overview(today()).expect("there is an overview"));
    assert_answer!("claims", logbook.claims(activity, today()).expect("there are claims"));
}

#[test]
fn closed_cycles() {
    let first_run = FirstRun { first_day: "2021-01-01".to_owned(), ..first_run() };
    let mut logbook = Logbook::in_memory(&first_run, today()).expect("a record in memory can be made");
    let add =
        |logbook: &mut Logbook, line: &str| logbook.add_line(line, today()).expect("it is kept").0.activities[0].id;
    add(&mut logbook, "Bonny method training 40cr 2022-07-04 to 2022-07-15 #workshop");
    let changed = add(&mut logbook, "National conference 15cr 6-8 May 2024 #conference");
    let removed = add(&mut logbook, "Peer supervision 6cr 2025-03-10 #supervision");
    let cycle = logbook.cycles().expect("there is a cycle")[0].id;
    let later = day("2026-11-24");
    logbook.close_cycle(cycle, true, today()).expect("it is closed");
    add(&mut logbook, "Songwriting circle 2cr 2023-10-02");
    let form = ActivityForm {
        title: "National conference".to_owned(),
        credits: "12".to_owned(),
        start: "2024-05-06".to_owned(),
        end: "2024-05-08".to_owned(),
        kind: "conference".to_owned(),
        ..ActivityForm::default()
    };
    logbook.correct_activity(changed, &form, later).expect("it is changed");
    logbook.remove_activities(&[removed]).expect("it is deleted");
    assert_answer!("past_cycles", logbook.past_cycles().expect("there is a past cycle"));
}

/// One activity that was changed and deleted with its cycle closed, and one deleted on another day.
#[test]
fn what_was_deleted() {
    let first_run = FirstRun { first_day: "2021-01-01".to_owned(), ..first_run() };
    let mut logbook = Logbook::in_memory(&first_run, today()).expect("a record in memory can be made");
    let add =
        |logbook: &mut Logbook, line: &str| logbook.add_line(line, today()).expect("it is kept").0.activities[0].id;
    let conference = add(&mut logbook, "National conference 15cr 6-8 May 2024 #conference // bring the harp");
    let circle = add(&mut logbook, "Songwriting circle 2cr 2023-10-02");
    logbook.today_is(day("2026-11-24"));
    let form = ActivityForm {
        title: "National conference".to_owned(),
        credits: "12".to_owned(),
        start: "2024-05-06".to_owned(),
        end: "2024-05-08".to_owned(),
        kind: "conference".to_owned(),
        private_note: "for me alone".to_owned(),
        ..ActivityForm::default()
    };
    logbook.correct_activity(conference, &form, day("2026-11-24")).expect("it is changed");
    let cycle = logbook.cycles().expect("there is a cycle")[0].id;
    logbook.close_cycle(cycle, true, day("2026-11-24")).expect("it is closed");
    logbook.remove_activities(&[circle]).expect("it is deleted");
    logbook.today_is(day("2026-11-25"));
    logbook.remove_activities(&[conference]).expect("it is deleted");
    assert_answer!("trash", logbook.trash().expect("it can be read"));
    assert_answer!("dependents", logbook.dependents(&[conference]).expect("it can be told"));
    assert_answer!("history", logbook.history_of(conference).expect("it has one"));
    assert_answer!("done_brought_back", logbook.bring_back(&[conference]).expect("it is brought back"));
}

/// A program whose published total has changed while a cycle has its own.
#[test]
fn what_has_changed_in_a_program() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    logbook.copy_program("cbmt-mtbc", "My certification").expect("it is copied");
    let program = logbook.programs().expect("there are programs").last().expect("the copy").program.id.clone();
    logbook.open_cycle(&program, "2024-01-01", today()).expect("a cycle is opened");
    let cycle = logbook.cycles().expect("there are cycles").last().expect("the new one").id;
    let rule = |shape: &str, credits: &str| RuleForm {
        shape: shape.to_owned(),
        credits: credits.to_owned(),
        topic: "ethics".to_owned(),
        kind: "supervision-received".to_owned(),
        source: "Letter to members".to_owned(),
        confidence: "yours".to_owned(),
        ..RuleForm::default()
    };
    let of_cycle = RulesOf::Cycle { cycle };
    logbook.put_rule(&of_cycle, Some("ethics"), &rule("minimum-of-topic", "4"), today()).expect("it is kept");
    let of_program = RulesOf::Program { program };
    logbook.put_rule(&of_program, Some("ethics"), &rule("minimum-of-topic", "6"), today()).expect("it is kept");
    logbook.put_rule(&of_program, None, &rule("maximum-of-kind", "12"), today()).expect("it is kept");
    logbook.remove_rule(&of_program, "proof").expect("it is taken out");
    assert_answer!("comparison", logbook.compare_rules(cycle).expect("there is a comparison"));
}

#[test]
fn lines_half_typed_and_whole() {
    let mut logbook = sample_logbook("lines-fr.txt");
    let read = |logbook: &Logbook, line: &str| logbook.read_line(line, today()).expect("it can be read");
    assert_answer!("reading", read(&logbook, "NMT workshop 6cr 2026-03-04 #workshop #ethics @provider // note"));
    assert_answer!("reading_ambiguous", read(&logbook, "Supervision 1cr 03/04/26"));
    assert_answer!("reading_assumed", read(&logbook, "Supervision 1cr"));
    assert_answer!("reading_refused", read(&logbook, "Supervision 0cr"));
    assert_answer!("reading_series", read(&logbook, "Choir 1cr 4, 11 and 18 March 2026"));
    assert_answer!("reading_twin", read(&logbook, "Webinaire de deontologie 1,5 cr 2025-02-12"));
    assert_answer!("reading_far", read(&logbook, "Supervision 1cr 4 March 2006"));
    assert_answer!("known_words", logbook.known_words().expect("there are words"));
    logbook.add_line("Congrès régional 2,5 crédits 2026-11-23 !plan", today()).expect("it is kept");
    assert_answer!("reading_plan", read(&logbook, "Congrès régional 3 crédits 2026-11-23"));
}

#[test]
fn what_was_done() {
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    let (added, _) = logbook.add_line("NMT workshop 6cr 2026-03-04", today()).expect("it is kept");
    let removed = logbook.remove_activities(&[added.activities[0].id]).expect("it is deleted");
    assert_answer!("done_added", added);
    assert_answer!("done_removed", removed);
    let form = ActivityForm { start: "03/04/26".to_owned(), credits: "0".to_owned(), ..ActivityForm::default() };
    let problems = form.check(day("2026-11-23"), &Kinds::default()).expect_err("it has problems");
    assert_answer!("problems", problems);
}

/// A list with what is plain, what is asked of several rows and of one, a row that the record has, and what is no activity.
#[test]
fn a_table_that_is_looked_at() {
    const ROWS: [[&str; 5]; 10] = [
        ["My continuing education", "", "", "", ""],
        ["Title", "Date", "Credits", "Provider", "Status"],
        ["Rhythm and gait", "2026-02-14", "3", "Sample Hospital", "Done"],
        ["NMT workshop", "2026-03-04", "6", "Sample Academy", "Done"],
        ["Choir conducting", "05/06/2026", "4", "", "Done"],
        ["Songwriting in palliative care", "07/08/2026", "2.5", "Sample Hospice", "Done"],
        ["Peer group", "2026-05-20", "two", "", "Done"],
        ["Ethics evening", "2026-06-31", "1.5", "", "Done"],
        ["Guitar course", "2026-09-01", "5", "", "Registered and waiting"],
        ["Total", "", "22", "", ""],
    ];
    let cells = |row: &[&str]| {
        let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
        row.iter().map(cell).collect()
    };
    let rows = ROWS.iter().zip(1..).map(|(row, number)| Row { number, cells: cells(row), ..Row::default() }).collect();
    let sheet = Sheet { name: None, hidden: false, hidden_columns: Vec::new(), rows };
    let file = TableFile { form: TableForm::Csv, letters: None, other_letters: None, sheets: vec![sheet] };
    let mut logbook = Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made");
    logbook.add_line("NMT workshop 6cr 2026-03-04 @\"Sample Academy\"", today()).expect("it is kept");
    let mut choices = Choices::default();
    let read = |choices: &Choices| {
        logbook.read_table(&file, choices, &OwnNames::default(), today()).expect("it can be looked at").into_preview()
    };
    assert_answer!("import", read(&choices));
    choices.answers.insert("date-order".to_owned(), "day-first".to_owned());
    assert_answer!("import_answered", read(&choices));
}
