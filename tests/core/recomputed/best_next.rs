//! What would help most: the kind and topic in which one more credit serves the most open rules.

use ledgerline_core::Logbook;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::standing::best_next::Suggestion;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_tests::day;
use ledgerline_tests::ledger::today;

use super::{entered, maximum_of_kind, opened, rules_of, typed_rule};

/// Each suggestion as `kind + topic: mta/rule, mta/rule`, with the program before its rule; `anything` for neither.
fn suggested_on(today: &str, logbook: &Logbook) -> Vec<String> {
    let told = |it: &Suggestion| {
        let what: Vec<&str> =
            it.kind.as_ref().map(Kind::id).into_iter().chain(it.topic.as_ref().map(Topic::id)).collect();
        let what = if what.is_empty() { "anything".to_owned() } else { what.join(" + ") };
        let serves: Vec<String> = it.serves.iter().map(|rule| format!("{}/{}", rule.program, rule.rule)).collect();
        format!("{what}: {}", serves.join(", "))
    };
    logbook.overview(day(today)).expect("there is an overview").best_next.iter().map(told).collect()
}

fn suggested(logbook: &Logbook) -> Vec<String> {
    suggested_on("2026-11-23", logbook)
}

#[test]
fn where_only_the_total_is_short_anything_helps() {
    assert_eq!(suggested(&opened(&["camt-mta"])), ["anything: camt-mta/total"]);
}

#[test]
fn a_credit_in_ethics_serves_the_total_and_the_minimum() {
    assert_eq!(suggested(&opened(&["cbmt-mtbc"])), ["ethics: cbmt-mtbc/total, cbmt-mtbc/ethics"]);
}

#[test]
fn what_serves_two_programs_comes_first() {
    let both = opened(&["camt-mta", "cbmt-mtbc"]);
    assert_eq!(suggested(&both), ["ethics: camt-mta/total, cbmt-mtbc/total, cbmt-mtbc/ethics"]);
}

#[test]
fn a_total_that_is_reached_leaves_only_what_is_still_short() {
    let logbook = entered(&["cbmt-mtbc"], &["Course 100cr 2025-03-04"]);
    assert_eq!(suggested(&logbook), ["ethics: cbmt-mtbc/ethics"]);
}

#[test]
fn nothing_is_suggested_where_every_rule_is_met() {
    let logbook = entered(&["cbmt-mtbc"], &["Course 97cr 2025-03-04", "Ethics 3cr 2025-04-04 #ethics"]);
    assert!(suggested(&logbook).is_empty());
}

#[test]
fn nothing_is_suggested_before_and_after_a_cycle() {
    let logbook = opened(&["camt-mta"]);
    assert!(suggested_on("2023-12-31", &logbook).is_empty());
    assert_eq!(suggested_on("2028-12-31", &logbook).len(), 1, "on its last day");
    assert!(suggested_on("2029-01-01", &logbook).is_empty());
}

#[test]
fn what_a_maximum_would_stop_is_not_suggested() {
    let mut logbook = entered(&["camt-mta"], &["Reading 10cr 2025-03-04 #independent"]);
    let rules = rules_of(&logbook, "camt-mta");
    let minimum = |kind: &str, credits: &str| RuleForm {
        kind: kind.to_owned(),
        credits: credits.to_owned(),
        ..typed_rule("minimum-of-kind")
    };
    logbook.put_rule(&rules, None, &minimum("workshop", "5"), today()).expect("it is kept");
    assert_eq!(suggested(&logbook), ["workshop: camt-mta/total, camt-mta/minimum-of-kind"]);
    logbook.put_rule(&rules, None, &maximum_of_kind("independent-learning", "10"), today()).expect("it is kept");
    assert_eq!(suggested(&logbook), ["workshop: camt-mta/total, camt-mta/minimum-of-kind"], "readings are full");
    let per_day = RuleForm { credits: "3".into(), ..typed_rule("maximum-per-day") };
    logbook.put_rule(&rules, None, &per_day, today()).expect("it is kept");
    logbook.add_line("All day 3cr 2026-11-23", today()).expect("it is kept");
    assert!(suggested(&logbook).is_empty(), "nothing more counts today");
}

#[test]
fn the_sort_that_is_not_there_yet_is_suggested() {
    let lines = ["Talk 2cr 2025-05-01 #didactic", "Chapter 1cr 2025-06-01 #support-chapter", "Forum 40cr 2025-07-01"];
    let logbook = entered(&["crpo-rp", "nmt"], &lines);
    // CRPO's two years from 2024 are over, so nothing helps there any more.
    // Any area but that of the one chapter would be a second one; the first of them stands for all.
    let expected = ["basic-training: nmt/total, nmt/areas", "support-chapter: nmt/total, nmt/support-chapters"];
    assert_eq!(suggested(&logbook), expected);
}

#[test]
fn three_suggestions_are_made_at_most() {
    let mut logbook = opened(&["camt-mta"]);
    let rules = rules_of(&logbook, "camt-mta");
    for topic in ["ethics", "grief", "research", "trauma"] {
        let form = RuleForm { topic: topic.to_owned(), credits: "5".to_owned(), ..typed_rule("minimum-of-topic") };
        logbook.put_rule(&rules, None, &form, today()).expect("it is kept");
    }
    let topics: Vec<String> =
        suggested(&logbook).iter().filter_map(|it| it.split(':').next().map(str::to_owned)).collect();
    assert_eq!(topics, ["ethics", "grief", "research"]);
}
