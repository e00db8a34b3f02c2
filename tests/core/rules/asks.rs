//! Totals, minimums, counts and yes/no items.

use ledgerline_core::domain::cycle::calendar::Year;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::standing::Measure;
use ledgerline_core::domain::standing::rules::asks;
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{
    carrying_in, confirming, credits, cycle_of, done, extended, kind, of, on_leave, program, topic,
};

use super::{Row, counted, kinds, on, record, stands, three_years, topics};

#[rustfmt::skip]
const RECORD: &[Row] = &[
    ("2024-02-01", "3",    "workshop",    &["ethics"]),
    ("2024-09-15", "2.5",  "conference",  &["ethics", "grief"]),
    ("2025-01-01", "4",    "workshop",    &[]),
    ("2025-12-31", "0.25", "publication", &["grief"]),
    ("2026-06-30", "1",    "-",           &["didactic"]),
];

#[test]
fn sums_are_of_all_of_a_kind_and_with_a_topic() {
    let record = record(RECORD);
    let counted = counted(&record);
    assert_eq!(asks::in_all(&counted), credits("10.75"));
    assert_eq!(asks::in_all(&[]), credits("0"));
    for (id, sum) in [("workshop", "7"), ("conference", "2.5"), ("publication", "0.25"), ("presentation", "0")] {
        assert_eq!(asks::of_kind(&counted, &kind(id)), credits(sum), "{id}");
    }
    for (word, sum) in [("ethics", "5.5"), ("grief", "2.75"), ("didactic", "1"), ("supervision", "0")] {
        assert_eq!(asks::with_topic(&counted, &topic(word)), credits(sum), "{word}, whatever the kind");
    }
}

#[test]
fn each_year_has_what_ends_in_it_its_first_and_last_day_included() {
    let year = |first, last| Year { first: day(first), last: day(last), on_leave: false };
    let years = [year("2024-01-01", "2024-12-31"), year("2025-01-01", "2025-12-31"), year("2026-01-01", "2026-12-31")];
    let record = record(RECORD);
    assert_eq!(asks::in_each_year(&counted(&record), &years), [credits("5.5"), credits("4.25"), credits("1")]);
}

#[test]
fn different_kinds_and_topics_are_counted_once_each() {
    let record = record(RECORD);
    let counted = counted(&record);
    for (among, found) in [
        (&[][..], 3),
        (&["workshop", "conference"], 2),
        (&["workshop", "presentation"], 1),
        (&["presentation", "supervision-given"], 0),
    ] {
        assert_eq!(asks::different_kinds(&counted, &kinds(among)), found, "kinds among {among:?}");
    }
    for (among, found) in [(&[][..], 3), (&["ethics", "grief"], 2), (&["ethics", "supervision"], 1), (&["edi"], 0)] {
        assert_eq!(asks::different_topics(&counted, &topics(among)), found, "topics among {among:?}");
    }
}

#[test]
fn activities_are_counted_whatever_they_are_worth() {
    let record = record(RECORD);
    let counted = counted(&record);
    for (word, found) in [("ethics", 2), ("grief", 2), ("didactic", 1), ("supervision", 0)] {
        assert_eq!(asks::activities_with_topic(&counted, &topic(word)), found, "{word}");
    }
    for (of_kinds, with_topics, found) in [
        (&["publication"][..], &[][..], 1),
        (&[], &["grief"], 2),
        (&["publication"], &["grief"], 2),
        (&["workshop"], &["didactic"], 3),
        (&["presentation"], &["edi"], 0),
    ] {
        let any = asks::activities_of_any(&counted, &kinds(of_kinds), &topics(with_topics));
        assert_eq!(any, found, "of {of_kinds:?} or with {with_topics:?}");
    }
}

/// What the rule asks for, what it finds in the record above, and whether that is enough.
#[test]
fn each_rule_is_met_exactly_when_it_finds_what_it_asks_for() {
    let of_kind = |amount| RuleShape::MinimumOfKind { kind: kind("workshop"), credits: credits(amount) };
    let of_topic = |amount| RuleShape::MinimumOfTopic { topic: topic("déontologie"), credits: credits(amount) };
    let each_year = |amount| RuleShape::MinimumEachYear { credits: credits(amount) };
    let different_kinds = |count, among: &[&str]| RuleShape::DifferentKinds { count, among: kinds(among) };
    let different_topics = |count, among: &[&str]| RuleShape::DifferentTopics { count, among: topics(among) };
    let with_topic = |count| RuleShape::ActivitiesWithTopic { topic: topic("grief"), count };
    let one_of = |of: &[&str], with: &[&str]| RuleShape::AtLeastOne { kinds: kinds(of), topics: topics(with) };
    #[rustfmt::skip]
    let cases = [
        // rule, measure, asks for, finds, met
        (of_kind("7"),                                     Measure::Credits,    "7",    "7",    true),
        (of_kind("7.01"),                                  Measure::Credits,    "7.01", "7",    false),
        (of_topic("5.5"),                                  Measure::Credits,    "5.5",  "5.5",  true),
        (of_topic("6"),                                    Measure::Credits,    "6",    "5.5",  false),
        (each_year("1"),                                   Measure::Credits,    "3",    "3",    true),
        (each_year("1.5"),                                 Measure::Credits,    "4.5",  "4",    false),
        (different_kinds(3, &[]),                          Measure::Kinds,      "3",    "3",    true),
        (different_kinds(4, &[]),                          Measure::Kinds,      "4",    "3",    false),
        (different_kinds(2, &["workshop", "presentation", "publication"]), Measure::Kinds, "2", "2", true),
        (different_kinds(2, &["workshop", "presentation"]), Measure::Kinds,     "2",    "1",    false),
        (different_topics(3, &[]),                         Measure::Topics,     "3",    "3",    true),
        (different_topics(2, &["ethics", "edi"]),          Measure::Topics,     "2",    "1",    false),
        (with_topic(2),                                    Measure::Activities, "2",    "2",    true),
        (with_topic(3),                                    Measure::Activities, "3",    "2",    false),
        (one_of(&["presentation"], &["didactic"]),         Measure::Activities, "1",    "1",    true),
        (one_of(&["presentation"], &[]),                   Measure::Activities, "1",    "0",    false),
    ];
    let record = record(RECORD);
    for (shape, measure, asks_for, finds, met) in cases {
        let standing = on("2026-12-31", &three_years(vec![shape.clone()]), &record);
        let rule = stands(&standing, "rule-1");
        assert_eq!(
            (rule.measure, rule.required, rule.counted, rule.met),
            (measure, credits(asks_for), credits(finds), met),
            "{shape:?}"
        );
    }
}

#[test]
fn credits_carried_in_count_to_the_total_and_to_nothing_else() {
    let rules = vec![
        RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("1") },
        RuleShape::MinimumEachYear { credits: credits("1") },
    ];
    let cycle = carrying_in(cycle_of(program("10", 12, rules), "2024-01-01"), "4");
    let standing = on("2024-12-31", &cycle, &[done(1, "2024-02-01", "6")]);
    assert_eq!((standing.earned, standing.counted, standing.carried_in), (credits("6"), credits("10"), credits("4")));
    assert!(stands(&standing, "total").met);
    assert_eq!(stands(&standing, "rule-1").counted, credits("0"), "nothing carried in is about ethics");
    assert_eq!(stands(&standing, "rule-2").counted, credits("1"));
}

#[test]
fn an_activity_of_which_nothing_counts_is_none_for_a_rule() {
    let rules = vec![
        RuleShape::MaximumOfTopic { topic: topic("ethics"), credits: credits("3") },
        RuleShape::ActivitiesWithTopic { topic: topic("ethics"), count: 2 },
        RuleShape::DifferentKinds { count: 2, among: vec![] },
        RuleShape::AtLeastOne { kinds: kinds(&["conference"]), topics: vec![] },
    ];
    let record =
        record(&[("2024-02-01", "3", "workshop", &["ethics"]), ("2024-03-01", "2", "conference", &["ethics"])]);
    let standing = on("2026-12-31", &three_years(rules), &record);
    let found = ["rule-2", "rule-3", "rule-4"].map(|id| stands(&standing, id).counted);
    assert_eq!(found, [credits("1"), credits("1"), credits("0")], "the conference is over the cap");
}

#[test]
fn a_yes_no_item_counts_from_the_day_it_is_done() {
    let question = Bilingual::same("The form is sent");
    let cycle = confirming(three_years(vec![RuleShape::YesNo { question }]), "rule-1", "2025-06-15");
    for (today, met) in [("2025-06-14", false), ("2025-06-15", true), ("2026-12-31", true), ("2027-03-01", true)] {
        let standing = on(today, &cycle, &[]);
        let rule = stands(&standing, "rule-1");
        assert_eq!((rule.measure, rule.met), (Measure::Confirmation, met), "on {today}");
    }
}

#[test]
fn plans_bring_a_rule_nearer_and_do_not_meet_it() {
    let rules = vec![
        RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") },
        RuleShape::ActivitiesWithTopic { topic: topic("ethics"), count: 1 },
    ];
    let plan = of(ledgerline_tests::ledger::planned(1, "2025-06-01", "3"), None, &["ethics"]);
    let standing = on("2025-01-01", &three_years(rules), &[plan]);
    for (id, needed) in [("rule-1", "3"), ("rule-2", "1")] {
        let rule = stands(&standing, id);
        assert_eq!((rule.counted, rule.with_plans), (credits("0"), credits(needed)));
        assert_eq!((rule.met, rule.met_with_plans), (false, true));
    }
}

/// Five credits in each year, in cycles that begin on 1 July 2024 and last two years and a half.
#[test]
fn the_years_of_a_cycle_begin_on_its_first_day() {
    let cycle = cycle_of(program("1", 30, vec![RuleShape::MinimumEachYear { credits: credits("5") }]), "2024-07-01");
    let years: Vec<(String, String)> =
        cycle.years().iter().map(|year| (year.first.to_string(), year.last.to_string())).collect();
    let expected = [("2024-07-01", "2025-06-30"), ("2025-07-01", "2026-06-30"), ("2026-07-01", "2026-12-31")];
    assert_eq!(years, expected.map(|(first, last)| (first.to_owned(), last.to_owned())));
    for (days, found) in [
        (&["2024-07-01", "2025-07-01", "2026-07-01"][..], "15"),
        (&["2025-06-30", "2026-06-30", "2026-12-31"], "15"),
        (&["2024-12-31", "2025-01-01", "2026-12-31"], "10"),
        (&["2024-06-30", "2025-07-01", "2027-01-01"], "5"),
    ] {
        let record: Vec<_> = (1..).zip(days).map(|(id, day)| done(id, day, "5")).collect();
        let standing = on("2027-06-01", &cycle, &record);
        let rule = stands(&standing, "rule-1");
        assert_eq!((rule.counted, rule.met), (credits(found), found == "15"), "5 credits on each of {days:?}");
    }
}

#[test]
fn what_one_year_has_too_much_does_not_help_another() {
    let cycle = three_years(vec![RuleShape::MinimumEachYear { credits: credits("5") }]);
    let record = [done(1, "2024-05-01", "30"), done(2, "2025-05-01", "4.5"), done(3, "2026-05-01", "5")];
    let standing = on("2026-12-31", &cycle, &record);
    let rule = stands(&standing, "rule-1");
    assert_eq!((rule.required, rule.counted, rule.met), (credits("15"), credits("14.5"), false));
}

#[test]
fn an_extension_makes_the_last_year_longer_and_no_new_one() {
    let rule = RuleShape::MinimumEachYear { credits: credits("5") };
    let cycle = extended(three_years(vec![rule]), "2028-03-31");
    assert_eq!(cycle.years().len(), 3);
    let record = [done(1, "2024-05-01", "5"), done(2, "2025-05-01", "5"), done(3, "2028-03-31", "5")];
    let standing = on("2028-03-31", &cycle, &record);
    assert_eq!(stands(&standing, "rule-1").required, credits("15"));
    assert!(stands(&standing, "rule-1").met, "the fifteen months after the third year began are one year");
}

#[test]
fn a_year_wholly_on_leave_asks_for_nothing() {
    let rule = RuleShape::MinimumEachYear { credits: credits("5") };
    for (from, to, asked) in [
        ("2025-01-01", "2025-12-31", "10"),
        ("2024-12-01", "2026-01-31", "10"),
        ("2025-01-02", "2025-12-31", "15"),
        ("2025-01-01", "2025-12-30", "15"),
        ("2023-01-01", "2030-12-31", "0"),
    ] {
        let cycle = on_leave(three_years(vec![rule.clone()]), from, to);
        let standing = on("2026-06-01", &cycle, &[]);
        let rule = stands(&standing, "rule-1");
        assert_eq!((rule.required, rule.met), (credits(asked), asked == "0"), "leave from {from} to {to}");
    }
    let two_leaves =
        on_leave(on_leave(three_years(vec![rule]), "2025-01-01", "2025-07-31"), "2025-06-01", "2025-12-31");
    assert_eq!(stands(&on("2026-06-01", &two_leaves, &[]), "rule-1").required, credits("10"), "leaves that overlap");
}
