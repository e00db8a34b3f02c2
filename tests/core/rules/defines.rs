//! Units, worth, carry-over, proration, membership and the dates around a cycle.

use chrono::NaiveDate;
use ledgerline_core::domain::activity::{Activity, Status};
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::cycle::calendar;
use ledgerline_core::domain::program::{MonthDay, RuleShape};
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::standing::rules::defines::{self, CarryOver};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::unit::Rounding;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{
    activity, camt_mta, choosing, claiming, credits, cycle, cycle_of, done, extended, held_for, kind, lapsed, lasting,
    of, on_leave, program,
};

use super::{counted, counts, kinds, on, record, three_years, topics};

#[test]
fn minutes_become_credits_and_are_rounded_down_to_the_hundredth() {
    for (minutes, unit, worth) in [
        (50, 50, "1"),
        (60, 50, "1.2"),
        (75, 50, "1.5"),
        (60, 60, "1"),
        (90, 60, "1.5"),
        (100, 60, "1.66"),
        (59, 60, "0.98"),
        (20, 60, "0.33"),
        (1, 60, "0.01"),
    ] {
        assert_eq!(Credits::from_minutes(minutes, unit), credits(worth), "{minutes} minutes in credits of {unit}");
        let standing =
            on("2026-12-31", &three_years(vec![RuleShape::unit(unit)]), &[lasting(1, "2024-05-01", minutes)]);
        assert_eq!(standing.counted, credits(worth), "{minutes} minutes in credits of {unit}");
    }
}

/// The law of New York counts hours to the hundredth, and nothing for "a minimum of 50 minutes" that is not reached
/// (<https://www.nysadta.org/professional-resources/continuing-education-requirements-for-lcat>).
#[test]
fn each_activity_is_cut_down_to_what_the_unit_counts() {
    for (minutes, rounding, shortest, worth) in [
        (75, Rounding::Whole, None, "1"),
        (100, Rounding::Whole, None, "2"),
        (99, Rounding::Whole, None, "1"),
        (49, Rounding::Whole, None, "0"),
        (75, Rounding::Half, None, "1.5"),
        (74, Rounding::Half, None, "1"),
        (24, Rounding::Half, None, "0"),
        (74, Rounding::Quarter, None, "1.25"),
        (13, Rounding::Quarter, None, "0.25"),
        (74, Rounding::Hundredth, None, "1.48"),
        (74, Rounding::Hundredth, Some(75), "0"),
        (75, Rounding::Hundredth, Some(75), "1.5"),
        (75, Rounding::Whole, Some(75), "1"),
    ] {
        let unit = RuleShape::Unit { minutes: 50, rounding, shortest };
        let standing = on("2026-12-31", &three_years(vec![unit]), &[lasting(1, "2024-05-01", minutes)]);
        let counting = &standing.countings[0];
        assert_eq!(
            (counting.counted, &counting.outcome),
            (credits(worth), &Outcome::Counted),
            "{minutes} {rounding:?}"
        );
    }
}

#[test]
fn what_the_unit_cuts_off_is_cut_off_activity_by_activity() {
    let unit = |rounding| RuleShape::Unit { minutes: 50, rounding, shortest: None };
    let record: Vec<Activity> = (1..=9).map(|id| lasting(id, "2024-05-01", 75)).collect();
    for (rounding, together) in [(Rounding::Whole, "9"), (Rounding::Half, "13.5"), (Rounding::Hundredth, "13.5")] {
        assert_eq!(on("2026-12-31", &three_years(vec![unit(rounding)]), &record).counted, credits(together));
    }
    // Credits that are given are taken as they are, and so is the member's own figure.
    let given = [done(1, "2024-05-01", "1.5"), claiming(lasting(2, "2024-05-02", 75), "own", "1.25")];
    let whole = three_years(vec![unit(Rounding::Whole)]);
    assert_eq!(counts(&on("2026-12-31", &whole, &given)), ["1.5", "1.25"].map(credits));
}

#[test]
fn credits_that_are_given_count_as_they_are_in_any_unit() {
    let mut both = done(1, "2024-05-01", "3");
    both.details.minutes = Some(600);
    for unit in [50, 60] {
        let cycle = three_years(vec![RuleShape::unit(unit)]);
        assert_eq!(on("2026-12-31", &cycle, &[both.clone()]).counted, credits("3"), "credits of {unit} minutes");
    }
}

#[test]
fn without_a_unit_minutes_wait_for_details() {
    let standing = on("2026-12-31", &three_years(vec![]), &[lasting(1, "2024-05-01", 600)]);
    assert_eq!((standing.earned, &standing.countings[0].outcome), (credits("0"), &Outcome::NeedsDetails));
    let too_short = on("2026-12-31", &three_years(vec![RuleShape::unit(1440)]), &[lasting(1, "2024-05-01", 14)]);
    assert_eq!(too_short.countings[0].outcome, Outcome::NeedsDetails, "less than a hundredth is nothing to claim");
}

#[test]
fn what_a_kind_is_worth_counts_only_where_no_credits_are_given() {
    let rules = vec![RuleShape::Worth { kind: kind("graduate-course"), credits: credits("36") }, RuleShape::unit(60)];
    let course = |activity: Activity| of(activity, Some("graduate-course"), &[]);
    let record = [
        course(activity(1, "2024-05-01", None, Status::Done)),
        course(lasting(2, "2024-05-02", 600)),
        course(done(3, "2024-05-03", "12")),
        of(lasting(4, "2024-05-04", 600), Some("workshop"), &[]),
    ];
    let standing = on("2026-12-31", &three_years(rules), &record);
    assert_eq!(counts(&standing), ["36", "36", "12", "10"].map(credits));
}

#[test]
fn a_requirement_is_prorated_by_months_and_never_told_too_low() {
    for (required, held, months, prorated) in [
        ("60", 41, 60, "41"),
        ("60", 60, 60, "60"),
        ("60", 1, 60, "1"),
        ("40", 12, 24, "20"),
        ("40", 5, 24, "8.34"),
        ("100", 7, 36, "19.45"),
        ("0.01", 1, 60, "0.01"),
        ("60", 70, 60, "60"),
    ] {
        let share = calendar::prorated(credits(required), held, months);
        assert_eq!(share, credits(prorated), "{required} for {held} of {months} months");
    }
}

#[test]
fn a_proration_is_of_the_total_alone_and_the_last_one_granted_holds() {
    let minimum = RuleShape::MinimumOfKind { kind: kind("workshop"), credits: credits("6") };
    let cycle = held_for(cycle("2024-01-01", vec![minimum]), 30);
    let standing = on("2025-01-01", &cycle, &[]);
    let required: Vec<Credits> = standing.rules.iter().map(|rule| rule.required).collect();
    assert_eq!((standing.required, required), (credits("30"), vec![credits("30"), credits("6")]));
    assert_eq!(on("2025-01-01", &held_for(cycle, 45), &[]).required, credits("45"));
}

/// The sources differ: the program's own figure is 60, one source says 45.
#[test]
fn the_figure_chosen_for_a_total_is_asked_for() {
    let own = cycle("2024-01-01", vec![]);
    let forty_five = [done(1, "2024-05-01", "45")];
    for (chosen, required, state) in
        [(None, "60", "on-pace"), (Some("45"), "45", "complete"), (Some("50"), "60", "on-pace")]
    {
        let cycle = chosen.map_or_else(|| own.clone(), |figure| choosing(own.clone(), figure));
        let standing = on("2026-11-23", &cycle, &forty_five);
        assert_eq!((standing.required, standing.state.id()), (credits(required), state), "chosen: {chosen:?}");
    }
    let lower = choosing(own, "45").rules().remove(0);
    let said_by = camt_mta().rules[0].alternatives[0].source.clone();
    assert_eq!(lower.source, said_by, "the source that says 45 stands beside it");
    assert_eq!(
        on("2026-11-23", &held_for(choosing(cycle("2024-01-01", vec![]), "45"), 20), &[]).required,
        credits("15")
    );
}

#[test]
fn the_last_months_of_a_cycle_begin_on_the_day_after_their_end_so_many_months_before() {
    for (last, months, first) in [
        ("2028-12-31", 6, "2028-07-01"),
        ("2028-12-31", 60, "2024-01-01"),
        ("2029-02-27", 6, "2028-08-28"),
        ("2025-08-30", 6, "2025-02-28"),
    ] {
        assert_eq!(calendar::window_start(day(last), months), day(first), "{months} months to {last}");
    }
}

/// A cycle to the end of 2026 that asked for 10, in which 16 counted.
#[test]
fn what_is_carried_over_is_to_spare_and_of_the_right_sort() {
    let record = record(&[
        ("2024-05-01", "8", "workshop", &["ethics"]),
        ("2026-06-30", "4", "workshop", &[]),
        ("2026-07-01", "1", "conference", &["ethics"]),
        ("2026-12-31", "3", "publication", &["grief"]),
    ]);
    #[rustfmt::skip]
    let cases = [
        // at most, of the last months, of kinds, with topics; counted, required; carried over
        ("20",  None,    &[][..],            &[][..],         "16", "10", "6"),
        ("5",   None,    &[],                &[],             "16", "10", "5"),
        ("20",  None,    &[],                &[],             "10", "10", "0"),
        ("20",  None,    &[],                &[],             "9",  "10", "0"),
        ("20",  Some(6), &[],                &[],             "16", "10", "4"),
        ("20",  Some(7), &[],                &[],             "16", "10", "6"),
        ("3.5", Some(6), &[],                &[],             "16", "10", "3.5"),
        ("20",  None,    &["conference"],    &[],             "16", "10", "1"),
        ("20",  None,    &["conference", "publication"], &[], "16", "10", "4"),
        ("20",  None,    &[],                &["grief"],      "16", "10", "3"),
        ("20",  None,    &["workshop"],      &["ethics"],     "16", "10", "6"),
        ("20",  Some(6), &["workshop"],      &["ethics"],     "16", "10", "0"),
    ];
    for (most, months, of, with, counted_in_all, required, carried) in cases {
        let (of, with) = (kinds(of), topics(with));
        let rule = CarryOver { most: credits(most), months, kinds: &of, topics: &with };
        let found = defines::carried_over(
            rule,
            day("2026-12-31"),
            credits(counted_in_all),
            credits(required),
            &counted(&record),
        );
        assert_eq!(found, credits(carried), "at most {most} of {months:?} months, {of:?}, {with:?}");
    }
}

#[test]
fn what_could_be_carried_over_is_told_as_things_stand() {
    let carry = |months| RuleShape::CarryOver { credits: credits("5"), months, kinds: vec![], topics: vec![] };
    let record = [done(1, "2024-05-01", "9"), done(2, "2026-08-01", "3")];
    let told =
        |rules, total: &str| on("2026-12-31", &cycle_of(program(total, 36, rules), "2024-01-01"), &record).carry_over;
    assert_eq!(told(vec![], "10"), None, "nobody speaks of carrying over");
    assert_eq!(told(vec![carry(None)], "10"), Some(credits("2")));
    assert_eq!(told(vec![carry(None)], "5"), Some(credits("5")), "the ceiling");
    assert_eq!(told(vec![carry(Some(6))], "5"), Some(credits("3")), "only the last six months");
    assert_eq!(told(vec![carry(None)], "13"), Some(credits("0")), "the total is short");
}

#[test]
fn dates_after_a_cycle_follow_from_its_last_day() {
    assert_eq!(calendar::late_entry_until(day("2028-12-31"), 30), day("2029-01-30"));
    assert_eq!(calendar::keep_proof_until(day("2028-12-31"), 12), day("2029-12-31"));
    assert_eq!(calendar::keep_proof_until(day("2024-08-31"), 6), day("2025-02-28"));
    let rules = vec![RuleShape::LateEntry { days: 30 }, RuleShape::KeepProof { months: 12 }];
    let standing = on("2025-01-01", &three_years(rules.clone()), &[]);
    assert_eq!((standing.late_entry_until, standing.keep_proof_until), (Some(day("2027-01-30")), day("2027-12-31")));
    let longer = on("2025-01-01", &extended(three_years(rules), "2027-06-30"), &[]);
    assert_eq!((longer.late_entry_until, longer.keep_proof_until), (Some(day("2027-07-30")), day("2028-06-30")));
    let silent = on("2025-01-01", &three_years(vec![]), &[]);
    assert_eq!(silent.late_entry_until, None);
    assert_eq!(silent.keep_proof_until, day("2032-12-31"), "six years, where nobody says otherwise");
}

/// Time to hand in is not time to do: what ends after the last day is in no sum.
#[test]
fn late_entry_does_not_make_the_cycle_longer() {
    let standing =
        on("2027-01-15", &three_years(vec![RuleShape::LateEntry { days: 30 }]), &[done(1, "2027-01-02", "5")]);
    assert_eq!((standing.state.id(), standing.earned), ("overdue", credits("0")));
}

#[test]
fn what_ends_outside_membership_counts_only_where_nobody_asks() {
    for (end, counts_for_members_only) in
        [("2024-05-31", true), ("2024-06-01", false), ("2024-08-31", false), ("2024-09-01", true)]
    {
        let record = [done(1, end, "3")];
        for (rules, counts) in [(vec![], true), (vec![RuleShape::OnlyWhileMember], counts_for_members_only)] {
            let standing = on("2026-12-31", &lapsed(three_years(rules), "2024-06-01", "2024-08-31"), &record);
            let outcome = if counts { Outcome::Counted } else { Outcome::NotAMember };
            assert_eq!(standing.countings[0].outcome, outcome, "what ends on {end}");
            assert_eq!(standing.earned, if counts { credits("3") } else { credits("0") }, "what ends on {end}");
        }
    }
}

/// Cycles of 24 months that end on one day of the year.
#[test]
fn a_cycle_with_a_fixed_end_can_be_shorter_and_is_never_longer() {
    for (ends, first, last) in [
        ("12-31", "2025-01-01", "2026-12-31"),
        ("12-31", "2025-03-15", "2026-12-31"),
        ("12-31", "2025-12-31", "2026-12-31"),
        ("06-30", "2025-07-01", "2027-06-30"),
        ("06-30", "2025-01-01", "2026-06-30"),
        ("02-29", "2025-03-01", "2027-02-28"),
        ("02-29", "2026-03-15", "2028-02-29"),
    ] {
        let mut own = program("40", 24, vec![]);
        own.cycle.ends = Some(MonthDay::try_from(ends.to_owned()).expect("a day of the year"));
        assert_eq!(cycle_of(own, first).last_day, day(last), "from {first}, ending on {ends}");
    }
    for wrong in ["2-29", "13-01", "02-30", "12-31-", "", "31-12"] {
        assert!(MonthDay::try_from(wrong.to_owned()).is_err(), "{wrong} is a day of the year");
    }
}

#[test]
fn the_extension_granted_last_holds_and_none_makes_a_cycle_shorter() {
    let regular = three_years(vec![]);
    assert_eq!(regular.last_day, day("2026-12-31"));
    for (granted, last) in [
        (&["2027-06-30"][..], "2027-06-30"),
        (&["2027-06-30", "2027-03-31"], "2027-03-31"),
        (&["2026-06-30"], "2026-12-31"),
    ] {
        let cycle = granted.iter().fold(regular.clone(), |cycle, to| extended(cycle, to));
        assert_eq!((cycle.first_day, cycle.last_day), (day("2024-01-01"), day(last)), "{granted:?}");
    }
}

#[test]
fn days_on_leave_are_counted_once_however_leaves_overlap() {
    let days = |leaves: &[(&str, &str)]| {
        let leaves: Vec<(NaiveDate, NaiveDate)> = leaves.iter().map(|(from, to)| (day(from), day(to))).collect();
        calendar::days_not_on_leave(day("2024-01-01"), day("2024-01-31"), &leaves)
    };
    #[rustfmt::skip]
    let cases: &[(&[(&str, &str)], u32)] = &[
        (&[], 31),
        (&[("2024-01-10", "2024-01-10")], 30),
        (&[("2024-01-10", "2024-01-19")], 21),
        (&[("2024-01-10", "2024-01-19"), ("2024-01-15", "2024-01-24")], 16),
        (&[("2024-01-10", "2024-01-24"), ("2024-01-12", "2024-01-13")], 16),
        (&[("2024-01-20", "2024-01-24"), ("2024-01-10", "2024-01-14")], 21),
        (&[("2023-12-01", "2024-01-05"), ("2024-01-30", "2024-03-01")], 24),
        (&[("2023-01-01", "2025-01-01")], 0),
        (&[("2024-02-01", "2024-02-10")], 31),
    ];
    for (leaves, left) in cases {
        assert_eq!(days(leaves), *left, "{leaves:?}");
    }
    assert_eq!(calendar::days_not_on_leave(day("2024-01-31"), day("2024-01-01"), &[]), 0, "no days at all");
}

#[test]
fn a_cycle_that_is_leave_throughout_asks_for_no_pace() {
    let cycle: Cycle = on_leave(three_years(vec![]), "2023-01-01", "2027-12-31");
    let standing = on("2025-06-01", &cycle, &[]);
    assert_eq!((standing.pace.0, standing.days_left), (0, 0));
}
