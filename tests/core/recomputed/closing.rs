//! Closed cycles: they never change, what has changed since is listed, and the next one follows.

use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::standing::State;
use ledgerline_core::domain::standing::closing::{ChangeAfter, Snapshot};
use ledgerline_core::logbook::{Done, RulesOf};
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{credits, kind, today};

use super::{add, called, cycle_in, entered, maximum_of_kind, opened, rules_of, told, typed_rule};

const LINES: &[&str] =
    &["Rhythm 30cr 2024-03-04 #workshop", "Congress 20cr 2025-06-10 #conference", "Voice 18cr 2026-06-10 #workshop"];

/// The day after the cycle's last.
const CLOSED_ON: &str = "2029-01-01";

/// A record of CAMT's with a rule of the member's own, closed.
fn closed() -> (Logbook, CycleId) {
    let mut logbook = entered(&["camt-mta"], LINES);
    let rules = rules_of(&logbook, "camt-mta");
    logbook.put_rule(&rules, None, &maximum_of_kind("workshop", "45"), today()).expect("the rule is kept");
    let cycle = cycle_in(&logbook, "camt-mta");
    logbook.close_cycle(cycle, true, day(CLOSED_ON)).expect("it has ended");
    (logbook, cycle)
}

fn snapshot(logbook: &Logbook, cycle: CycleId) -> Snapshot {
    logbook.snapshot(cycle).expect("it is closed")
}

/// The title of each activity that has changed since, and what has happened to it.
fn changes(logbook: &Logbook) -> Vec<(String, ChangeAfter)> {
    let past = logbook.past_cycles().expect("there are past cycles");
    past.into_iter().flat_map(|it| it.changes).map(|it| (it.title, it.change)).collect()
}

#[test]
fn a_cycle_is_not_closed_before_it_has_ended() {
    let mut logbook = entered(&["camt-mta"], LINES);
    let cycle = cycle_in(&logbook, "camt-mta");
    for too_early in ["2026-11-23", "2028-12-31"] {
        let refused = logbook.close_cycle(cycle, true, day(too_early));
        assert!(matches!(refused, Err(Error::CycleRuns { last_day }) if last_day == day("2028-12-31")), "{refused:?}");
    }
    assert!(logbook.past_cycles().expect("they can be read").is_empty());
    logbook.close_cycle(cycle, false, day(CLOSED_ON)).expect("it has ended");
    assert!(matches!(logbook.close_cycle(cycle, false, day(CLOSED_ON)), Err(Error::CycleClosed(_))));
}

#[test]
fn a_closed_cycle_says_what_it_said_on_the_day_it_was_closed() {
    let (logbook, cycle) = closed();
    let snapshot = snapshot(&logbook, cycle);
    assert_eq!((snapshot.cycle.closed_on, snapshot.standing.state), (Some(day(CLOSED_ON)), State::Complete));
    assert_eq!((snapshot.standing.earned, snapshot.standing.counted), (credits("68"), credits("65")));
    assert_eq!(snapshot.activities.len(), 3);
    assert!(changes(&logbook).is_empty());
}

/// Everything that can be done afterwards, one after the other.
#[test]
fn a_closed_cycle_never_changes_whatever_is_done_afterwards() {
    let (mut logbook, cycle) = closed();
    let frozen = snapshot(&logbook, cycle);
    let later = day("2029-02-01");

    let [rhythm, congress, voice] = ["Rhythm", "Congress", "Voice"].map(|title| called(&logbook, title));
    let smaller = ActivityForm {
        title: "Congress".to_owned(),
        credits: "2".to_owned(),
        start: "2025-06-10".to_owned(),
        kind: "conference".to_owned(),
        ..ActivityForm::default()
    };
    logbook.correct_activity(congress, &smaller, later).expect("it is changed");
    logbook.remove_activities(&[voice]).expect("it is deleted");
    logbook.add_line("Harp 3cr 2027-05-01", later).expect("it is kept");
    logbook.add_line("Elsewhere 3cr 2023-05-01", later).expect("it is kept");
    logbook.rename_kind(&kind("workshop"), "Studio").expect("it is renamed");
    let next = rules_of(&logbook, "camt-mta");
    logbook.put_rule(&next, None, &maximum_of_kind("conference", "1"), later).expect("the next cycle is open");

    assert_eq!(snapshot(&logbook, cycle), frozen);
    assert_eq!(logbook.cycle(cycle).expect("it is there"), frozen.cycle);
    let expected = [("Congress", ChangeAfter::Changed), ("Voice", ChangeAfter::Removed), ("Harp", ChangeAfter::Added)];
    assert_eq!(changes(&logbook), expected.map(|(title, change)| (title.to_owned(), change)));

    let record = logbook.record(cycle, later).expect("there is a record");
    assert_eq!(record.standing, frozen.standing, "its report says what it said");
    assert_eq!(record.changes.len(), 3, "and lists what has changed since");
    let titles: Vec<&str> = record.activities.iter().map(|it| it.activity.details.title.as_str()).collect();
    assert_eq!(titles, ["Rhythm", "Congress", "Voice"]);

    // Taken back, nothing has changed.
    for _ in 0..6 {
        logbook.undo().expect("it is undone");
    }
    assert!(changes(&logbook).is_empty());
    assert!(logbook.activity(rhythm).is_ok());
    assert_eq!(snapshot(&logbook, cycle), frozen);
}

#[test]
fn moving_an_activity_over_the_border_adds_or_removes_it() {
    let (mut logbook, _) = closed();
    let later = day("2029-02-01");
    let form = |title: &str, start: &str| ActivityForm {
        title: title.to_owned(),
        credits: "18".to_owned(),
        start: start.to_owned(),
        kind: "workshop".to_owned(),
        ..ActivityForm::default()
    };
    let voice = called(&logbook, "Voice");
    logbook.correct_activity(voice, &form("Voice", "2029-01-05"), later).expect("it is changed");
    let (new, _) = logbook.add_line("Harp 3cr 2029-01-06", later).expect("it is kept");
    assert_eq!(changes(&logbook), [("Voice".to_owned(), ChangeAfter::Removed)]);
    logbook.correct_activity(new.activities[0].id, &form("Harp", "2028-12-31"), later).expect("it is changed");
    let expected = [("Voice", ChangeAfter::Removed), ("Harp", ChangeAfter::Added)];
    assert_eq!(changes(&logbook), expected.map(|(title, change)| (title.to_owned(), change)));
}

#[test]
fn a_private_note_and_a_figure_for_another_program_change_nothing_of_a_closed_cycle() {
    let (mut logbook, _) = closed();
    let later = day("2029-02-01");
    let rhythm = called(&logbook, "Rhythm");
    let noted = ActivityForm {
        title: "Rhythm".to_owned(),
        credits: "30".to_owned(),
        start: "2024-03-04".to_owned(),
        kind: "workshop".to_owned(),
        private_note: "for me alone".to_owned(),
        ..ActivityForm::default()
    };
    logbook.correct_activity(rhythm, &noted, later).expect("it is changed");
    logbook.open_cycle("cbmt-mtbc", "2024-01-01", later).expect("it is opened");
    let claim = ClaimForm { credits: "2".to_owned(), note: "half of it".to_owned() };
    logbook.correct_claim(rhythm, "cbmt-mtbc", &claim, later).expect("it is kept");
    assert!(changes(&logbook).is_empty(), "{:?}", changes(&logbook));
    logbook.correct_claim(rhythm, "camt-mta", &claim, later).expect("the next cycle is open in it");
    let past = logbook.past_cycles().expect("there are past cycles").remove(0);
    let [change] = past.changes.as_slice() else { panic!("one change, not {:?}", past.changes) };
    assert_eq!((change.claimed_then, change.claimed_now), (Some(credits("30")), Some(credits("2"))));
}

#[test]
fn the_rules_of_a_closed_cycle_can_no_longer_be_touched() {
    let (mut logbook, cycle) = closed();
    let of = RulesOf::Cycle { cycle };
    let is_closed = |result: Result<_, Error>| matches!(result, Err(Error::CycleClosed(_)));
    assert!(is_closed(logbook.put_rule(&of, None, &maximum_of_kind("conference", "1"), today())));
    assert!(is_closed(logbook.remove_rule(&of, "maximum-of-kind")));
    assert!(is_closed(logbook.correct_cycle(cycle, "2024-02-01", today())));
    assert!(is_closed(logbook.choose_total(cycle, credits("45"))));
    assert!(is_closed(logbook.carry_in(cycle, "5", "")));
    assert!(is_closed(logbook.remove_cycle(cycle)));
    assert!(is_closed(logbook.settle_rules(cycle, true)));
}

#[test]
fn changing_a_program_of_ones_own_leaves_its_closed_cycle_as_it_was() {
    let mut logbook = entered(&["camt-mta"], LINES);
    logbook.copy_program("camt-mta", "My MTA").expect("it is copied");
    logbook.open_cycle("my-mta", "2024-01-01", today()).expect("it is opened");
    let cycle = cycle_in(&logbook, "my-mta");
    logbook.close_cycle(cycle, false, day(CLOSED_ON)).expect("it has ended");
    let frozen = snapshot(&logbook, cycle);
    let of = RulesOf::Program { program: "my-mta".to_owned() };
    let total = RuleForm { credits: "80".to_owned(), ..typed_rule("total") };
    logbook.put_rule(&of, Some("total"), &total, today()).expect("it is changed");
    assert_eq!(snapshot(&logbook, cycle), frozen);
    logbook.remove_program("my-mta").expect("it is deleted");
    assert_eq!(snapshot(&logbook, cycle), frozen);
}

#[test]
fn closing_can_be_undone_and_done_again() {
    let mut logbook = entered(&["camt-mta"], LINES);
    let (cycle, later) = (cycle_in(&logbook, "camt-mta"), day(CLOSED_ON));
    let said = told(&logbook, later);
    logbook.close_cycle(cycle, true, later).expect("it has ended");
    let (frozen, next) = (snapshot(&logbook, cycle), told(&logbook, later));
    assert_ne!(next, said);
    logbook.undo().expect("it is undone");
    assert_eq!(told(&logbook, later), said, "the cycle is open again and the next one gone");
    assert!(logbook.snapshot(cycle).is_err());
    logbook.redo().expect("it is done again");
    assert_eq!((snapshot(&logbook, cycle), told(&logbook, later)), (frozen, next));
}

#[test]
fn the_next_cycle_begins_on_the_day_after_with_what_is_carried_over() {
    let mut logbook = entered(&["camt-mta"], LINES);
    let rules = rules_of(&logbook, "camt-mta");
    let carry_over = RuleForm { credits: "5".to_owned(), ..typed_rule("carry-over") };
    logbook.put_rule(&rules, None, &carry_over, today()).expect("the rule is kept");
    let cycle = cycle_in(&logbook, "camt-mta");
    logbook.close_cycle(cycle, true, day(CLOSED_ON)).expect("it has ended");

    let next = logbook.cycle(cycle_in(&logbook, "camt-mta")).expect("it is open");
    assert_eq!((next.first_day, next.last_day), (day("2029-01-01"), day("2033-12-31")));
    assert_eq!(next.carried_in(), credits("5"), "8 to spare, and 5 at most");
    assert!(next.program.rule("carry-over").is_some(), "the member's own rules go on");
    let said = told(&logbook, day("2029-01-01")).remove(0);
    assert_eq!((said.standing.counted, said.standing.earned), (credits("5"), credits("0")));

    logbook.carry_in(next.id, "2.5", "as the letter says").expect("it is corrected");
    assert_eq!(told(&logbook, day("2029-01-01"))[0].standing.counted, credits("2.5"));
    logbook.undo().expect("it is undone");
    assert_eq!(told(&logbook, day("2029-01-01"))[0].standing.counted, credits("5"));
}

#[test]
fn two_cycles_of_a_program_never_share_a_day() {
    let (mut logbook, _) = closed();
    let later = day("2029-02-01");
    let next = cycle_in(&logbook, "camt-mta");
    let with_which = |result: Result<Done, Error>| match result {
        Err(Error::CycleOverlaps { first_day, .. }) => first_day.to_string(),
        other => format!("{other:?}"),
    };
    let (closed, open) = ("2024-01-01", "2029-01-01");
    assert_eq!(with_which(logbook.correct_cycle(next, "2028-12-31", later)), closed, "its last day");
    assert_eq!(with_which(logbook.open_cycle("camt-mta", "2019-06-01", later)), closed);
    assert_eq!(with_which(logbook.open_cycle("camt-mta", "2033-12-31", later)), open, "its last day");
    logbook.open_cycle("camt-mta", "2019-01-01", later).expect("it ends on the day before");
    logbook.open_cycle("cbmt-mtbc", "2026-01-01", later).expect("another program may");
}

#[test]
fn the_only_open_cycle_stays() {
    let mut logbook = opened(&["camt-mta", "nmt"]);
    add(&mut logbook, "Rhythm 3cr 2024-03-04");
    let (one, other) = (cycle_in(&logbook, "camt-mta"), cycle_in(&logbook, "nmt"));
    logbook.remove_cycle(one).expect("the other is left");
    assert!(matches!(logbook.remove_cycle(other), Err(Error::LastCycle)));
}
