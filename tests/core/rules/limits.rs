//! Maximums: what they let count, and which of them stops the rest.

use ledgerline_core::domain::activity::{Activity, Format};
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::standing::Standing;
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::standing::explained::program_claim;
use ledgerline_core::domain::standing::rules::limits::{self, Days};
use ledgerline_core::domain::values::phrase::Argument;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{claiming, credits, done, kind, of, planned, rule, since, topic};

use super::{counts, on, record, stands, three_years};

fn of_kind(id: &str, most: &str) -> RuleShape {
    RuleShape::MaximumOfKind { kind: kind(id), credits: credits(most) }
}

fn of_topic(word: &str, most: &str) -> RuleShape {
    RuleShape::MaximumOfTopic { topic: topic(word), credits: credits(most) }
}

fn of_format(format: Format, most: &str) -> RuleShape {
    RuleShape::MaximumOfFormat { format, credits: credits(most) }
}

fn per_activity(most: &str, id: Option<&str>) -> RuleShape {
    RuleShape::MaximumPerActivity { credits: credits(most), kind: id.map(kind) }
}

fn per_day(most: &str) -> RuleShape {
    RuleShape::MaximumPerDay { credits: credits(most) }
}

/// The rule that stopped each activity, by the activity's number; empty where all of it counts.
fn stopped_by(standing: &Standing) -> Vec<String> {
    let mut countings: Vec<_> = standing.countings.iter().collect();
    countings.sort_by_key(|counting| counting.activity);
    let by = |outcome: &Outcome| if let Outcome::OverCap { rule, .. } = outcome { rule.clone() } else { String::new() };
    countings.iter().map(|counting| by(&counting.outcome)).collect()
}

#[test]
fn a_maximum_leaves_what_is_not_used_up_and_never_less_than_nothing() {
    for (most, used, left) in [("10", "0", "10"), ("10", "9.99", "0.01"), ("10", "10", "0"), ("10", "12", "0")] {
        assert_eq!(limits::left(credits(most), credits(used)), credits(left), "{used} of {most} used");
    }
    for (claimed, most, counts) in [("3", "4", "3"), ("4", "4", "4"), ("4.25", "4", "4")] {
        assert_eq!(limits::of_one_activity(credits(claimed), credits(most)), credits(counts), "{claimed} claimed");
    }
}

/// Four credits a day; the 2nd of May has three already.
#[test]
fn days_have_room_each_for_itself() {
    let used = Days::from([(day("2024-05-02"), credits("3"))]);
    for (from, to, wanted, room) in [
        ("2024-05-01", "2024-05-01", "10", "4"),
        ("2024-05-02", "2024-05-02", "10", "1"),
        ("2024-05-01", "2024-05-02", "10", "5"),
        ("2024-05-01", "2024-05-03", "9", "9"),
        ("2024-05-02", "2024-05-01", "10", "0"),
    ] {
        let found = limits::left_on_days(credits("4"), &used, day(from), day(to), credits(wanted));
        assert_eq!(found, credits(room), "from {from} to {to}");
    }
}

#[test]
fn several_days_are_filled_one_after_the_other() {
    let mut used = Days::from([(day("2024-05-02"), credits("3"))]);
    limits::take_on_days(credits("4"), &mut used, day("2024-05-01"), day("2024-05-03"), credits("6"));
    let filled: Vec<(String, String)> = used.iter().map(|(day, used)| (day.to_string(), used.to_string())).collect();
    let expected = [("2024-05-01", "4"), ("2024-05-02", "4"), ("2024-05-03", "1")];
    assert_eq!(filled, expected.map(|(day, used)| (day.to_owned(), used.to_owned())));
}

/// At most four credits of one activity; and the same for conferences only.
#[test]
fn one_activity_counts_no_more_than_its_maximum_however_often_there_is_one() {
    let record = record(&[
        ("2024-02-01", "6", "conference", &[]),
        ("2024-03-01", "5", "conference", &[]),
        ("2024-04-01", "6", "workshop", &[]),
        ("2024-05-01", "6", "-", &[]),
        ("2024-06-01", "2", "conference", &[]),
    ]);
    for (which, expected) in [(None, ["4", "4", "4", "4", "2"]), (Some("conference"), ["4", "4", "6", "6", "2"])] {
        let standing = on("2026-12-31", &three_years(vec![per_activity("4", which)]), &record);
        assert_eq!(counts(&standing), expected.map(credits), "for {which:?}");
        assert_eq!(stands(&standing, "rule-1").counted, credits("4"), "the most that any one of them counts");
    }
}

/// First day, last day and what is claimed.
type OverDays = (&'static str, &'static str, &'static str);

/// At most six credits of one day.
#[test]
fn one_day_counts_no_more_than_its_maximum() {
    #[rustfmt::skip]
    let cases: &[(&[OverDays], &[&str])] = &[
        // from, to, claimed; counts
        (&[("2024-05-01", "2024-05-01", "7")],                                             &["6"]),
        (&[("2024-05-01", "2024-05-02", "11")],                                            &["11"]),
        (&[("2024-05-01", "2024-05-02", "13")],                                            &["12"]),
        (&[("2024-05-01", "2024-05-01", "4"), ("2024-05-01", "2024-05-01", "4")],          &["4", "2"]),
        // The first day is filled first, so the second has room for what comes after.
        (&[("2024-05-01", "2024-05-02", "6"), ("2024-05-02", "2024-05-02", "6")],          &["6", "6"]),
        (&[("2024-05-01", "2024-05-02", "8"), ("2024-05-02", "2024-05-02", "6")],          &["8", "4"]),
        // The earlier last day comes first: the long one takes what the short one left.
        (&[("2024-05-01", "2024-05-03", "18"), ("2024-05-02", "2024-05-02", "5")],         &["13", "5"]),
    ];
    for (days, expected) in cases {
        let record: Vec<Activity> =
            (1..).zip(*days).map(|(id, (from, to, claimed))| since(done(id, to, claimed), from)).collect();
        let standing = on("2026-12-31", &three_years(vec![per_day("6")]), &record);
        assert_eq!(counts(&standing), expected.iter().map(|it| credits(it)).collect::<Vec<_>>(), "{days:?}");
    }
}

/// Of the 36 hours that the law of New York asks for in three years, at most 12 are self-study (8 NYCRR 79-11.8;
/// <https://www.nyarttherapy.org/post/mandatory-continuing-education-requirements-for-lcats-starting-january-1-2017>).
#[test]
fn what_is_held_in_one_way_counts_no_more_than_its_maximum() {
    let held = |id, on, amount, format| {
        let mut made = done(id, on, amount);
        made.details.format = format;
        made
    };
    let alone = Some(Format::SelfStudy);
    let record = [
        held(1, "2024-02-01", "8", alone),
        held(2, "2024-03-01", "8", Some(Format::InPerson)),
        held(3, "2024-04-01", "8", alone),
        held(4, "2024-05-01", "8", None),
        held(5, "2024-06-01", "8", alone),
    ];
    let standing = on("2026-12-31", &three_years(vec![of_format(Format::SelfStudy, "12")]), &record);
    assert_eq!(counts(&standing), ["8", "8", "4", "8", "0"].map(credits));
    assert_eq!(stopped_by(&standing), ["", "", "rule-1", "", "rule-1"]);
    assert_eq!(
        (stands(&standing, "rule-1").counted, stands(&standing, "rule-1").stopped),
        (credits("12"), credits("12"))
    );
}

/// What the rest of each activity was stopped by. Rules are numbered in the order of the program.
#[test]
fn the_maximum_that_stopped_an_activity_is_named() {
    let ethics_workshop = |amount| [of(done(1, "2024-05-01", amount), Some("workshop"), &["ethics"])];
    #[rustfmt::skip]
    let cases = [
        // rules, claimed, counts, stopped by
        (vec![of_kind("workshop", "5"), of_topic("ethics", "3")],                      "3", "3", ""),
        (vec![of_kind("workshop", "5"), of_topic("ethics", "3")],                      "4", "3", "rule-2"),
        (vec![of_kind("workshop", "3"), of_topic("ethics", "5")],                      "4", "3", "rule-1"),
        (vec![of_kind("workshop", "3"), of_topic("ethics", "3")],                      "4", "3", "rule-1"),
        (vec![of_topic("ethics", "3"), of_kind("workshop", "3")],                      "4", "3", "rule-1"),
        (vec![of_kind("conference", "1"), of_topic("grief", "1"), per_day("2")],       "4", "2", "rule-3"),
        (vec![per_day("3"), per_activity("2", None), of_kind("workshop", "2.5")],      "4", "2", "rule-2"),
        (vec![of_kind("workshop", "5"), of_kind("workshop", "2")],                     "4", "2", "rule-2"),
        (vec![per_activity("3", Some("workshop")), per_activity("3.5", None)],         "4", "3", "rule-1"),
    ];
    for (rules, claimed, expected, by) in cases {
        let standing = on("2026-12-31", &three_years(rules.clone()), &ethics_workshop(claimed));
        assert_eq!(
            (counts(&standing), stopped_by(&standing)),
            (vec![credits(expected)], vec![by.to_owned()]),
            "{rules:?}"
        );
        for rule in &standing.rules {
            let over = credits(claimed) - credits(expected);
            let stopped = if rule.rule.id == by { over } else { credits("0") };
            assert_eq!(rule.stopped, stopped, "what {} stopped, among {rules:?}", rule.rule.id);
        }
    }
}

#[test]
fn a_maximum_that_is_full_names_itself_for_every_later_activity() {
    let rules = vec![of_kind("workshop", "5"), of_topic("ethics", "4")];
    let record = record(&[
        ("2024-02-01", "4", "workshop", &["ethics"]),
        ("2024-03-01", "2", "workshop", &[]),
        ("2024-04-01", "2", "conference", &["ethics"]),
        ("2024-05-01", "2", "conference", &[]),
    ]);
    let standing = on("2026-12-31", &three_years(rules), &record);
    assert_eq!(counts(&standing), ["4", "1", "0", "2"].map(credits));
    assert_eq!(stopped_by(&standing), ["", "rule-1", "rule-2", ""]);
    assert_eq!((standing.earned, standing.counted, standing.over_cap), (credits("10"), credits("7"), credits("3")));
}

#[test]
fn the_member_reads_which_maximum_stopped_how_much() {
    let cycle = three_years(vec![of_kind("workshop", "3")]);
    let activity = of(done(1, "2024-05-01", "4.5"), Some("workshop"), &[]);
    let counting = on("2026-12-31", &cycle, std::slice::from_ref(&activity)).countings.remove(0);
    let claim = program_claim(&cycle, &activity.details, counting);
    let [given, over] = claim.reasons.as_slice() else { panic!("two reasons, not {:?}", claim.reasons) };
    assert_eq!((given.id.as_str(), &given.args["credits"]), ("claim-given", &Argument::Credits(credits("4.5"))));
    assert_eq!(over.id, "claim-over-cap");
    assert_eq!(over.args["rule"], Argument::Message("kind-workshop".to_owned()));
    assert_eq!((&over.args["over"], &over.args["counted"]), (&credits("1.5").into(), &credits("3").into()));
}

#[test]
fn a_claim_corrected_to_less_counts_for_less_and_uses_up_less() {
    let cycle = three_years(vec![of_kind("workshop", "5")]);
    let workshop = |id, on| of(done(id, on, "4"), Some("workshop"), &[]);
    let usual = [workshop(1, "2024-02-01"), workshop(2, "2024-03-01")];
    assert_eq!(counts(&on("2026-12-31", &cycle, &usual)), ["4", "1"].map(credits));
    for (figure, expected, earned) in [("2", ["2", "3"], "6"), ("0", ["0", "4"], "4"), ("4.5", ["4.5", "0.5"], "8.5")] {
        let corrected = [claiming(workshop(1, "2024-02-01"), "own", figure), workshop(2, "2024-03-01")];
        let standing = on("2026-12-31", &cycle, &corrected);
        assert_eq!(counts(&standing), expected.map(credits), "{figure} claimed for the first");
        assert_eq!(standing.earned, credits(earned), "{figure} claimed for the first");
    }
}

#[test]
fn a_figure_for_another_program_changes_nothing_here() {
    let elsewhere = claiming(done(1, "2024-02-01", "4"), "cbmt-mtbc", "1");
    assert_eq!(on("2026-12-31", &three_years(vec![]), &[elsewhere]).counted, credits("4"));
}

#[test]
fn what_is_claimed_for_nothing_is_no_activity_for_a_rule() {
    let ethics = RuleShape::ActivitiesWithTopic { topic: topic("ethics"), count: 1 };
    let nothing = claiming(of(done(1, "2024-02-01", "4"), None, &["ethics"]), "own", "0");
    let standing = on("2026-12-31", &three_years(vec![ethics]), &[nothing]);
    assert_eq!((standing.earned, stands(&standing, "rule-1").counted), (credits("0"), credits("0")));
    assert_eq!(standing.countings[0].outcome, Outcome::Counted, "all of nothing counts; nothing stopped it");
}

/// Of two activities that end on the same day, the one that was entered first comes first.
#[test]
fn maximums_are_applied_by_last_day_then_by_order_of_entry_and_to_plans_at_the_end() {
    let cycle = three_years(vec![of_kind("workshop", "5")]);
    let workshop = |activity| of(activity, Some("workshop"), &[]);
    let record = [
        workshop(planned(1, "2024-07-01", "4")),
        workshop(done(3, "2024-06-01", "4")),
        workshop(since(done(2, "2024-06-01", "3"), "2024-01-01")),
        workshop(done(4, "2024-05-31", "1")),
    ];
    let standing = on("2024-06-15", &cycle, &record);
    assert_eq!(counts(&standing), ["0", "3", "1", "1"].map(credits));
    assert_eq!(stopped_by(&standing), ["rule-1", "", "rule-1", ""]);
}

/// Sums do not depend on the order in which a program lists its maximums.
#[test]
fn the_order_of_rules_decides_a_name_and_never_a_figure() {
    let record = record(&[
        ("2024-02-01", "4", "workshop", &["ethics"]),
        ("2024-03-01", "4", "workshop", &["grief"]),
        ("2024-04-01", "4", "conference", &["ethics"]),
    ]);
    let mut cycle = three_years(vec![]);
    let limits = [of_kind("workshop", "6"), of_topic("ethics", "5"), per_activity("3", None)];
    cycle.program.rules.extend(["a", "b", "c"].iter().zip(limits).map(|(id, shape)| rule(id, shape)));
    let one = on("2026-12-31", &cycle, &record);
    cycle.program.rules.reverse();
    assert_eq!(counts(&one), counts(&on("2026-12-31", &cycle, &record)));
}
