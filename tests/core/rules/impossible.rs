//! What can no longer be met: nothing dated today or later in the cycle could still do it.

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_tests::ledger::{
    credits, cycle_of, done, extended, kind, lapsed, of, on_leave, planned, program, since, topic,
};

use super::{on, stands, three_years, topics};

fn is_impossible(today: &str, cycle: &Cycle, record: &[Activity], rule: &str) -> bool {
    stands(&on(today, cycle, record), rule).impossible
}

#[test]
fn after_the_last_day_nothing_can_be_met_but_a_form_can_still_be_sent() {
    let cycle = three_years(vec![
        RuleShape::DifferentKinds { count: 1, among: vec![] },
        RuleShape::YesNo { question: Bilingual::same("The form is sent") },
    ]);
    for (today, gone) in [("2026-12-31", false), ("2027-01-01", true)] {
        assert_eq!(is_impossible(today, &cycle, &[], "total"), gone, "the total on {today}");
        assert_eq!(is_impossible(today, &cycle, &[], "rule-1"), gone, "a count on {today}");
        assert!(!is_impossible(today, &cycle, &[], "rule-2"), "a yes/no item on {today}");
    }
}

#[test]
fn what_is_met_is_never_impossible() {
    let cycle = three_years(vec![RuleShape::MinimumEachYear { credits: credits("1") }]);
    let record = [done(1, "2024-05-01", "1"), done(2, "2025-05-01", "1"), done(3, "2026-05-01", "1")];
    assert!(!is_impossible("2027-06-01", &cycle, &record, "rule-1"));
    assert!(!is_impossible("2027-06-01", &cycle, &record, "total"));
}

#[test]
fn a_year_that_ended_short_can_no_longer_be_met() {
    let cycle = three_years(vec![RuleShape::MinimumEachYear { credits: credits("5") }]);
    let record = [done(1, "2024-05-01", "4.5")];
    assert!(!is_impossible("2024-12-31", &cycle, &record, "rule-1"), "the last day of the year");
    assert!(is_impossible("2025-01-01", &cycle, &record, "rule-1"), "the day after");
    let on_leave_then = on_leave(cycle.clone(), "2024-01-01", "2024-12-31");
    assert!(!is_impossible("2025-01-01", &on_leave_then, &record, "rule-1"), "nothing was asked for in that year");
    let longer = extended(cycle, "2027-06-30");
    let two_years = [done(1, "2024-05-01", "5"), done(2, "2025-05-01", "5")];
    assert!(!is_impossible("2027-06-30", &longer, &two_years, "rule-1"), "the last year was made longer");
}

/// Six credits of a maximum of ten are used up; so many more are wanted.
#[test]
fn a_minimum_is_impossible_when_its_own_maximum_leaves_too_little() {
    let record = [of(done(1, "2024-05-01", "6"), Some("publication"), &["ethics"])];
    for (wanted, impossible) in [("6.01", false), ("10", false), ("10.01", true)] {
        let rules = vec![
            RuleShape::MinimumOfKind { kind: kind("publication"), credits: credits(wanted) },
            RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits(wanted) },
            RuleShape::MaximumOfKind { kind: kind("publication"), credits: credits("10") },
            RuleShape::MaximumOfTopic { topic: topic("ethics"), credits: credits("10") },
            RuleShape::MaximumOfTopic { topic: topic("ethics"), credits: credits("20") },
        ];
        let cycle = three_years(rules);
        assert_eq!(is_impossible("2025-01-01", &cycle, &record, "rule-1"), impossible, "{wanted} of the kind");
        assert_eq!(is_impossible("2025-01-01", &cycle, &record, "rule-2"), impossible, "{wanted} of the topic");
    }
}

#[test]
fn one_more_activity_is_impossible_when_the_maximum_of_its_topic_is_used_up() {
    let rules = |most: &str| {
        vec![
            RuleShape::MaximumOfTopic { topic: topic("grief"), credits: credits(most) },
            RuleShape::ActivitiesWithTopic { topic: topic("grief"), count: 2 },
        ]
    };
    let record = [of(done(1, "2024-05-01", "4"), Some("workshop"), &["grief"])];
    assert!(is_impossible("2025-01-01", &three_years(rules("4")), &record, "rule-2"));
    assert!(!is_impossible("2025-01-01", &three_years(rules("4.01")), &record, "rule-2"), "a hundredth is left");
}

/// Two credits a day at most: the days that are left decide.
#[test]
fn a_total_is_impossible_when_the_days_that_are_left_have_too_little_room() {
    let cycle = cycle_of(program("20", 12, vec![RuleShape::MaximumPerDay { credits: credits("2") }]), "2024-01-01");
    let ten = [since(done(1, "2024-05-05", "10"), "2024-05-01")];
    for (today, impossible) in [("2024-12-27", false), ("2024-12-28", true)] {
        assert_eq!(is_impossible(today, &cycle, &ten, "total"), impossible, "10 more credits from {today} on");
    }
    let today_too = [&ten[..], &[done(2, "2024-12-27", "1.5")]].concat();
    assert!(!is_impossible("2024-12-27", &cycle, &today_too, "total"), "8.5 more: half a credit today, 8 after it");
    let plans = [&ten[..], &[planned(2, "2024-12-27", "2")]].concat();
    assert!(!is_impossible("2024-12-27", &cycle, &plans, "total"), "a plan takes no room: it can be put off");
}

#[test]
fn a_count_is_impossible_when_no_day_has_any_room() {
    let rules = vec![
        RuleShape::MaximumPerDay { credits: credits("2") },
        RuleShape::DifferentKinds { count: 2, among: vec![] },
        RuleShape::DifferentTopics { count: 1, among: vec![] },
        RuleShape::ActivitiesWithTopic { topic: topic("grief"), count: 1 },
        RuleShape::AtLeastOne { kinds: vec![], topics: topics(&["grief"]) },
    ];
    let cycle = cycle_of(program("20", 12, rules), "2024-01-01");
    let record = [of(done(1, "2024-12-31", "2"), Some("workshop"), &[])];
    for rule in ["rule-2", "rule-3", "rule-4", "rule-5"] {
        assert!(is_impossible("2024-12-31", &cycle, &record, rule), "{rule}: the last day is full");
        assert!(!is_impossible("2024-12-30", &cycle, &[], rule), "{rule}: two days are left");
    }
}

/// Where only members' work counts and the membership has ended for good, nothing more can count.
#[test]
fn a_membership_that_ends_before_the_cycle_leaves_no_day_after_it() {
    let rules = vec![RuleShape::OnlyWhileMember, RuleShape::MinimumEachYear { credits: credits("5") }];
    let cycle = lapsed(three_years(rules), "2025-07-01", "2026-12-31");
    let record = [done(1, "2024-05-01", "0.5")];
    for (today, impossible) in [("2025-06-30", false), ("2025-07-01", true), ("2026-12-31", true)] {
        assert_eq!(is_impossible(today, &cycle, &record, "total"), impossible, "on {today}");
    }
    let first_year = [done(1, "2024-05-01", "5")];
    assert!(is_impossible("2024-06-01", &cycle, &first_year, "rule-2"), "the third year has no day of membership");
    let comes_back = lapsed(
        three_years(vec![RuleShape::OnlyWhileMember, RuleShape::MinimumEachYear { credits: credits("5") }]),
        "2025-07-01",
        "2026-12-30",
    );
    assert!(!is_impossible("2025-07-01", &comes_back, &record, "total"), "its last day is left");
    let everybody = lapsed(three_years(vec![]), "2025-07-01", "2026-12-31");
    assert!(!is_impossible("2025-07-01", &everybody, &[], "total"), "a program that does not ask for membership");
}
