//! What the rules say: a table of cases that a therapist can read.

use ledgerline_core::domain::activity::{Activity, Status};
use ledgerline_core::domain::audit::exception::Exception;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::cycle::calendar::last_day;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::{Confidence, RuleShape};
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::standing::score::score;
use ledgerline_core::domain::standing::warning::Files;
use ledgerline_core::domain::standing::warning::{WarningKind, warnings};
use ledgerline_core::domain::standing::{Standing, State, standing};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{
    activity, camt_mta, credits, cycle, cycle_of, done, kind, lasting, of, planned, program, topic,
};
use ledgerline_words::Words;

fn on(today: &str, cycle: &Cycle, activities: &[Activity]) -> Standing {
    standing(cycle, activities, &Proofs::default(), day(today))
}

fn heading(standing: &Standing) -> String {
    Words::of(Language::English).phrase(&standing.heading)
}

fn titre(standing: &Standing) -> String {
    Words::of(Language::French).phrase(&standing.heading)
}

/// What is earned, the day it is, the plans with their days, and then the state and its headings.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)], State, &'static str, &'static str);

/// Cycle 2024-01-01 to 2028-12-31, 60 credits. What is earned on the second day, what is planned
/// and for when, the day it is; the state, and the heading in both languages.
#[test]
fn each_state_has_its_day_and_its_heading() {
    #[rustfmt::skip]
    let cases: &[Case] = &[
        // earned, today, plans, state, heading
        ("0",    "2023-12-31", &[], State::Upcoming, "Your next cycle starts on 1 January 2024", "Votre prochain cycle commence le 1er\u{a0}janvier\u{a0}2024"),
        ("60",   "2026-11-23", &[], State::Complete, "All 60 required credits count", ""),
        ("63.5", "2026-11-23", &[], State::Complete, "All 60 required credits count, with 3.5 to spare", ""),
        ("60",   "2029-06-01", &[], State::Complete, "All 60 required credits count", ""),
        ("56",   "2029-01-01", &[], State::Overdue,  "The cycle ended 4 credits short", ""),
        ("59",   "2029-01-01", &[], State::Overdue,  "The cycle ended 1 credit short", ""),
        ("46",   "2028-10-26", &[("2028-12-01", "14")], State::Planned, "14 credits in 9 weeks, all planned", ""),
        ("46",   "2028-10-26", &[("2028-12-01", "13")], State::AtRisk,  "14 credits in 9 weeks", ""),
        ("46",   "2028-09-30", &[], State::AtRisk, "14 credits in 13 weeks", ""),
        ("46",   "2028-12-25", &[], State::AtRisk, "14 credits in 6 days", ""),
        ("59",   "2028-12-30", &[], State::AtRisk, "1 credit in 1 day", ""),
        ("46",   "2028-12-31", &[], State::AtRisk, "14 credits to go, and today is the last day", ""),
        ("0",    "2024-04-01", &[], State::OnPace, "60 credits to go in 57 months: about 1.1 a month", "60\u{a0}crédits à acquérir en 57\u{a0}mois\u{a0}: environ 1,1 par mois"),
        ("0",    "2024-01-30", &[], State::OnPace, "On pace: 60 credits to go, about 1 a month", ""),
        ("48",   "2027-09-01", &[], State::OnPace, "On pace: 12 credits to go, about 0.8 a month", ""),
        ("29.5", "2026-11-23", &[("2027-05-08", "30.5")], State::Planned, "Behind today, but your plan covers it", ""),
        ("40",   "2028-07-29", &[], State::AtRisk, "20 credits to go in 5 months: about 3.9 a month", ""),
        ("30",   "2027-12-20", &[], State::AtRisk, "30 credits to go in 12 months: about 2.4 a month", ""),
        ("29.5", "2026-11-23", &[("2027-05-08", "9")], State::Behind, "30.5 credits to go in 25 months: about 1.2 a month", "30,5\u{a0}crédits à acquérir en 25\u{a0}mois\u{a0}: environ 1,2 par mois"),
    ];
    let cycle = cycle("2024-01-01", vec![]);
    for (earned, today, plans, state, in_english, in_french) in cases {
        let mut record = vec![];
        if *earned != "0" {
            record.push(done(1, "2024-01-02", earned));
        }
        record.extend((2..).zip(*plans).map(|(id, (on, amount))| planned(id, on, amount)));
        let standing = on(today, &cycle, &record);
        assert_eq!(standing.state, *state, "{earned} credits on {today}");
        assert_eq!(heading(&standing), *in_english, "{earned} credits on {today}");
        everything_is_worded(&cycle, &standing, &record, today);
        if !in_french.is_empty() {
            assert_eq!(titre(&standing), *in_french, "{earned} crédits le {today}");
        }
    }
}

/// Every sentence that is chosen has its words, and is given all that it asks for.
fn everything_is_worded(cycle: &Cycle, standing: &Standing, record: &[Activity], today: &str) {
    let warned = warnings(
        std::slice::from_ref(cycle),
        std::slice::from_ref(standing),
        &[],
        &[],
        record,
        &Files::default(),
        day(today),
    );
    let drawn = score(cycle, standing, record, day(today), 992.0);
    let told =
        ledgerline_tests::ledger::record(Member::default(), cycle.clone(), record, &Proofs::default(), day(today));
    let exceptions: Vec<_> = told.exceptions.iter().map(Exception::phrase).collect();
    let phrases = std::iter::once(&standing.heading)
        .chain(&standing.sentences)
        .chain(warned.iter().map(|warning| &warning.text))
        .chain(drawn.labels.iter().map(|label| &label.text))
        .chain(&exceptions);
    for phrase in phrases {
        for language in Language::ALL {
            let worded = Words::of(language).try_phrase(phrase);
            assert!(worded.is_ok(), "on {today}, {language:?}: {worded:?}");
        }
    }
}

#[test]
fn every_warning_and_exception_is_worded() {
    let rules = vec![
        RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") },
        RuleShape::MinimumOfTopic { topic: topic("deuil"), credits: credits("3") },
        RuleShape::MaximumOfKind { kind: kind("publication"), credits: credits("2") },
    ];
    let mut cycle = cycle("2024-01-01", rules);
    cycle.program.rules[1].source.confidence = Confidence::Unconfirmed;
    let record = [
        of(done(1, "2024-06-01", "6"), Some("publication"), &[]),
        done(2, "2023-06-01", "1"),
        planned(3, "2026-11-01", "1"),
        planned(4, "2027-11-01", "1"),
        activity(5, "2024-07-01", None, Status::Draft),
        done(6, "2027-01-01", "1"),
        {
            let mut twin = done(7, "2024-06-01", "1");
            twin.details.title = "Activity 1".to_owned();
            twin
        },
        done(8, "2024-08-01", "60"),
    ];
    let kinds = warned("2026-11-23", &cycle, &record);
    for kind in [
        WarningKind::PlanDatePassed,
        WarningKind::DraftNeedsDetails,
        WarningKind::RuleShort,
        WarningKind::OverCap,
        WarningKind::NothingLogged,
        WarningKind::DuplicateSuspected,
        WarningKind::OutsideCycle,
        WarningKind::RuleUnconfirmed,
    ] {
        assert!(kinds.contains(&kind), "{kind:?} is not among {kinds:?}");
    }
    for today in ["2026-11-23", "2028-12-31", "2029-02-01"] {
        everything_is_worded(&cycle, &on(today, &cycle, &record), &record, today);
    }
}

#[test]
fn the_sample_figures_are_exact_before_they_are_rounded() {
    let cycle = cycle("2024-01-01", vec![]);
    let record = [done(1, "2024-06-01", "29.5"), planned(2, "2027-05-08", "9")];
    let standing = on("2026-11-23", &cycle, &record);
    assert_eq!(standing.missing, credits("30.5"));
    assert_eq!(standing.planned, credits("9"));
    assert_eq!(standing.pace.0, 347, "34.7 would be an even pace");
    assert_eq!(standing.rate_per_month.map(|rate| rate.0), Some(12), "1.2 a month");
    assert_eq!(standing.days_left, 769);
    let sentences: Vec<String> =
        standing.sentences.iter().map(|sentence| Words::of(Language::English).phrase(sentence)).collect();
    assert_eq!(
        sentences.join(" "),
        "29.5 of 60 credits count so far. At a steady pace you would have 34.7 today: you are 5.2 behind. Your plan covers 9 more."
    );
}

/// The cycle has 1827 days, of which 182 are its first tenth: until 30 June. An even pace of 6 less a month's worth is not
/// kept there, and nothing says that it is.
#[test]
fn the_first_tenth_of_a_cycle_is_calm() {
    let cycle = cycle("2024-01-01", vec![]);
    let told = |standing: &Standing| {
        standing.sentences.iter().map(|it| Words::of(Language::English).phrase(it)).collect::<Vec<_>>().join(" ")
    };
    let calm = on("2024-06-30", &cycle, &[]);
    assert_eq!(
        (calm.state, heading(&calm)),
        (State::OnPace, "60 credits to go in 54 months: about 1.1 a month".into())
    );
    assert_eq!(told(&calm), "0 of 60 credits count so far.");
    let after = on("2024-07-01", &cycle, &[]);
    assert_eq!(
        (after.state, heading(&after)),
        (State::Behind, "60 credits to go in 54 months: about 1.1 a month".into())
    );
    let ahead = on("2024-06-30", &cycle, &[done(1, "2024-02-01", "10")]);
    assert_eq!(heading(&ahead), "On pace: 50 credits to go, about 0.9 a month", "who keeps pace is told so");
    assert!(told(&ahead).contains("pace"), "{}", told(&ahead));
}

#[test]
fn a_months_worth_behind_is_still_on_pace_and_a_hundredth_more_is_not() {
    // On day 1218 of 1827, two thirds of the cycle, an even pace stands at exactly 40; a month's
    // worth is 1.
    let cycle = cycle("2024-01-01", vec![]);
    let state = |earned: &str| on("2027-05-02", &cycle, &[done(1, "2024-01-02", earned)]).state;
    assert_eq!(cycle.days_elapsed(day("2027-05-02")), 1218);
    assert_eq!(state("39"), State::OnPace);
    assert_eq!(state("38.99"), State::Behind);
}

#[test]
fn the_last_92_days_begin_on_the_92nd() {
    let cycle = cycle("2024-01-01", vec![]);
    let record = [done(1, "2024-01-02", "58")];
    assert_eq!(cycle.days_left(day("2028-09-29")), 93);
    assert_eq!(on("2028-09-29", &cycle, &record).state, State::OnPace);
    assert_eq!(on("2028-09-30", &cycle, &record).state, State::AtRisk);
}

#[test]
fn half_a_year_before_the_end_a_shortfall_is_at_risk() {
    let cycle = cycle("2024-01-01", vec![]);
    let record = [done(1, "2024-01-02", "51")];
    assert_eq!(cycle.days_left(day("2028-06-30")), 184);
    assert_eq!(on("2028-06-30", &cycle, &record).state, State::Behind);
    assert_eq!(on("2028-07-01", &cycle, &record).state, State::AtRisk);
}

#[test]
fn the_days_before_and_after_a_cycle_leave_all_and_none() {
    let cycle = cycle("2024-01-01", vec![]);
    let before = on("2023-06-01", &cycle, &[]);
    assert_eq!((before.days_left, before.pace.0), (1827, 0));
    let after = on("2029-06-01", &cycle, &[]);
    assert_eq!((after.days_left, after.pace.0, after.rate_per_month), (0, 600, None));
    let complete = on("2029-06-01", &cycle, &[done(1, "2024-01-02", "60")]);
    assert_eq!(complete.rate_per_month.map(|rate| rate.0), Some(0), "nothing is missing, so nothing is needed");
}

#[test]
fn a_cycle_ends_the_day_before_the_same_day() {
    for (first, months, last) in [
        ("2024-01-01", 60, "2028-12-31"),
        ("2024-02-29", 60, "2029-02-27"),
        ("2029-02-28", 60, "2034-02-27"),
        ("2024-08-31", 6, "2025-02-27"),
        ("2025-03-15", 24, "2027-03-14"),
    ] {
        assert_eq!(last_day(day(first), months), day(last), "{months} months from {first}");
    }
}

#[test]
fn the_end_date_decides_the_cycle_and_both_its_days_are_in_it() {
    let cycle = cycle("2024-01-01", vec![]);
    for (end, counts) in [("2023-12-31", false), ("2024-01-01", true), ("2028-12-31", true), ("2029-01-01", false)] {
        let mut over_new_year = done(1, end, "2");
        over_new_year.details.start = day(end) - chrono::Days::new(3);
        let standing = on("2029-06-01", &cycle, &[over_new_year]);
        assert_eq!(standing.counted == credits("2"), counts, "an activity that ends on {end}");
        assert_eq!(standing.countings[0].outcome == Outcome::Outside, !counts);
    }
}

#[test]
fn a_plan_whose_day_has_passed_is_in_no_sum_and_warned_of() {
    let cycle = cycle("2024-01-01", vec![]);
    let record = [planned(1, "2026-11-22", "5"), planned(2, "2026-11-23", "3")];
    let standing = on("2026-11-23", &cycle, &record);
    assert_eq!(standing.planned, credits("3"), "a plan for today can still be kept");
    let kinds = warned("2026-11-23", &cycle, &record);
    assert_eq!(kinds.iter().filter(|kind| **kind == WarningKind::PlanDatePassed).count(), 1);
}

#[test]
fn what_is_marked_done_and_ends_after_today_does_not_count_yet() {
    let standing = on("2026-11-23", &cycle("2024-01-01", vec![]), &[done(1, "2026-11-24", "5")]);
    assert_eq!((standing.earned, standing.planned), (Credits::ZERO, Credits::ZERO));
    assert_eq!(standing.countings[0].outcome, Outcome::NotYet);
}

#[test]
fn ethics_minimum_is_missed_by_half_a_credit() {
    let rule = RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") };
    let cycle = cycle("2024-01-01", vec![rule]);
    let record = [of(done(1, "2024-02-01", "2.5"), Some("workshop"), &["déontologie"]), done(2, "2024-03-01", "60")];
    let standing = on("2026-11-23", &cycle, &record);
    assert_ne!(standing.state, State::Complete, "the total alone does not make a cycle complete");
    assert_eq!(standing.missing, Credits::ZERO);
    assert_eq!(heading(&standing), "All 60 required credits count, but “Ethics” needs 0.5 more");
    let after = on("2029-01-01", &cycle, &record);
    assert_eq!(after.state, State::Overdue);
    assert_eq!(heading(&after), "The cycle ended 0.5 credits short in “Ethics”");
    let met = [&record[..], &[of(done(3, "2024-04-01", "0.5"), None, &["ethics"])]].concat();
    assert_eq!(on("2026-11-23", &cycle, &met).state, State::Complete);
}

#[test]
fn a_maximum_splits_the_activity_that_reaches_it() {
    let rule = RuleShape::MaximumOfKind { kind: kind("independent-learning"), credits: credits("10") };
    let cycle = cycle("2024-01-01", vec![rule]);
    let record = [
        of(done(1, "2024-05-01", "4"), Some("independent-learning"), &[]),
        of(done(2, "2024-03-01", "8"), Some("independent-learning"), &[]),
        of(done(3, "2024-06-01", "1"), Some("independent-learning"), &[]),
        done(4, "2024-07-01", "5"),
    ];
    let standing = on("2026-11-23", &cycle, &record);
    assert_eq!((standing.earned, standing.counted, standing.over_cap), (credits("18"), credits("15"), credits("3")));
    let counted: Vec<(i64, Credits)> =
        standing.countings.iter().map(|counting| (counting.activity.0, counting.counted)).collect();
    assert_eq!(
        counted,
        [(2, credits("8")), (1, credits("2")), (3, Credits::ZERO), (4, credits("5"))],
        "the earlier day is served first"
    );
    let over = Outcome::OverCap { rule: "rule-1".to_owned(), planned: false };
    assert_eq!(standing.countings[1].outcome, over, "the rule that stopped it is named");
    assert!(warned("2026-11-23", &cycle, &record).contains(&WarningKind::OverCap));
}

#[test]
fn a_credit_stopped_by_one_maximum_uses_up_nothing_of_another() {
    let rules = vec![
        RuleShape::MaximumOfKind { kind: kind("publication"), credits: credits("2") },
        RuleShape::MaximumOfTopic { topic: topic("supervision"), credits: credits("5") },
    ];
    let record = [
        of(done(1, "2024-05-01", "6"), Some("publication"), &["supervision"]),
        of(done(2, "2024-06-01", "4"), Some("workshop"), &["supervision"]),
    ];
    let standing = on("2026-11-23", &cycle("2024-01-01", rules), &record);
    assert_eq!(standing.counted, credits("5"), "2 of the first, and 3 of the 5 were left for the second");
}

#[test]
fn plans_count_after_what_is_done_and_only_as_far_as_maximums_let_them() {
    let rule = RuleShape::MaximumOfKind { kind: kind("conference"), credits: credits("6") };
    let record = [
        of(planned(1, "2026-12-01", "5"), Some("conference"), &[]),
        of(done(2, "2024-06-01", "4"), Some("conference"), &[]),
    ];
    let standing = on("2026-11-23", &cycle("2024-01-01", vec![rule]), &record);
    assert_eq!((standing.counted, standing.planned), (credits("4"), credits("2")));
}

#[test]
fn plans_cover_only_when_every_rule_is_met_with_them() {
    let rule = RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") };
    let cycle = cycle("2024-01-01", vec![rule]);
    let enough_in_all = [done(1, "2024-06-01", "20"), planned(2, "2027-06-01", "40")];
    assert_eq!(on("2026-11-23", &cycle, &enough_in_all).state, State::Behind);
    let enough_of_each = [done(1, "2024-06-01", "20"), of(planned(2, "2027-06-01", "40"), None, &["ethics"])];
    assert_eq!(on("2026-11-23", &cycle, &enough_of_each).state, State::Planned);
}

#[test]
fn a_minimum_above_its_own_maximum_can_never_be_met() {
    let rules = vec![
        RuleShape::MinimumOfKind { kind: kind("presentation"), credits: credits("5") },
        RuleShape::MaximumOfKind { kind: kind("presentation"), credits: credits("4") },
    ];
    let standing = on("2025-01-01", &cycle("2024-01-01", rules), &[done(1, "2024-06-01", "30")]);
    assert_eq!(standing.state, State::AtRisk, "ahead in credits, and a rule is impossible");
}

#[test]
fn minutes_alone_count_where_a_program_says_how_long_a_credit_is() {
    let forty_hours = lasting(1, "2024-06-01", 40 * 60);
    let nothing = on("2026-11-23", &cycle("2024-01-01", vec![]), std::slice::from_ref(&forty_hours));
    assert_eq!(nothing.earned, Credits::ZERO, "camt-mta has no unit");
    assert_eq!(nothing.countings[0].outcome, Outcome::NeedsDetails);
    for (minutes, worth) in [(60, "40"), (50, "48"), (45, "53.33")] {
        let cycle = cycle("2024-01-01", vec![RuleShape::unit(minutes)]);
        let earned = on("2026-11-23", &cycle, std::slice::from_ref(&forty_hours)).earned;
        assert_eq!(earned, credits(worth), "credits of {minutes} minutes");
    }
}

/// Two maximums on one activity: the one served first may take room that would have let more
/// count. This is what applying them by date means, and the reason why "more recorded never
/// means more missing" is promised for maximums that do not overlap.
#[test]
fn an_early_activity_under_two_maximums_can_displace_two_later_ones() {
    let rules = vec![
        RuleShape::MaximumOfKind { kind: kind("workshop"), credits: credits("5") },
        RuleShape::MaximumOfTopic { topic: topic("ethics"), credits: credits("5") },
    ];
    let cycle = cycle("2024-01-01", rules);
    let two = [
        of(done(1, "2024-06-01", "5"), Some("workshop"), &[]),
        of(done(2, "2024-06-02", "5"), Some("conference"), &["ethics"]),
    ];
    assert_eq!(on("2026-11-23", &cycle, &two).counted, credits("10"));
    let with_early = [&two[..], &[of(done(3, "2024-01-05", "5"), Some("workshop"), &["ethics"])]].concat();
    assert_eq!(on("2026-11-23", &cycle, &with_early).counted, credits("5"));
}

#[test]
fn the_shipped_program_states_60_credits_in_five_years_with_its_source() {
    let program = camt_mta();
    assert_eq!((program.cycle.months, program.unit_minutes()), (60, None));
    assert_eq!(program.rules.len(), 1, "nobody has stated any other rule in public");
    let total = program.total().expect("it is the total");
    assert_eq!(total.shape, RuleShape::Total { credits: credits("60") });
    assert!(total.source.text.starts_with("https://"));
    let remark = total.remark.as_ref().expect("the source that says 45 is named");
    assert!(remark.en.contains("45") && remark.fr.contains("45"));
}

fn warned(today: &str, cycle: &Cycle, activities: &[Activity]) -> Vec<WarningKind> {
    let standings = [on(today, cycle, activities)];
    warnings(std::slice::from_ref(cycle), &standings, &[], &[], activities, &Files::default(), day(today))
        .iter()
        .map(|warning| warning.kind)
        .collect()
}

#[test]
fn warnings_come_when_they_should_and_not_before() {
    let cycle = cycle("2024-01-01", vec![]);
    let steady = |until: &str| vec![done(1, "2024-06-01", "40"), done(2, until, "1")];
    let is = |kind, today: &str, record: &[Activity]| warned(today, &cycle, record).contains(&kind);

    assert!(is(WarningKind::DraftNeedsDetails, "2026-11-23", &[activity(1, "2026-11-01", None, Status::Draft)]));
    assert!(is(WarningKind::OutsideCycle, "2026-11-23", &[done(1, "2023-12-31", "1")]));
    assert!(!is(WarningKind::OutsideCycle, "2026-11-23", &[done(1, "2024-01-01", "1")]));

    assert!(!is(WarningKind::NothingLogged, "2026-11-23", &[]), "a new member has just begun");
    assert!(is(WarningKind::NothingLogged, "2026-11-23", &steady("2026-05-22")));
    assert!(!is(WarningKind::NothingLogged, "2026-11-23", &steady("2026-05-23")));

    assert!(!is(WarningKind::CycleEnding, "2027-12-30", &steady("2027-12-01")));
    assert!(is(WarningKind::CycleEnding, "2027-12-31", &steady("2027-12-01")));

    let mut twice = vec![done(1, "2024-06-01", "1"), done(2, "2024-06-01", "1")];
    assert!(!is(WarningKind::DuplicateSuspected, "2026-11-23", &twice), "the titles differ");
    twice[0].details.title = "Éthique  clinique".to_owned();
    twice[1].details.title = "ethique clinique".to_owned();
    assert!(is(WarningKind::DuplicateSuspected, "2026-11-23", &twice));

    let total_short = is(WarningKind::TotalShort, "2026-11-23", &[done(1, "2026-11-01", "29.5")]);
    assert!(total_short);
    assert!(!is(WarningKind::TotalShort, "2026-11-23", &[done(1, "2026-11-01", "40")]), "on pace");
}

/// What is to be done in several credentials at once, each by its kind and whom it is about.
fn to_do(today: &str, cycles: &[Cycle], activities: &[Activity]) -> Vec<String> {
    let standings: Vec<Standing> = cycles.iter().map(|cycle| on(today, cycle, activities)).collect();
    let files = Files::default();
    let told = warnings(cycles, &standings, &[], &[], activities, &files, day(today));
    told.iter().map(|warning| format!("{:?} {}", warning.kind, warning.subject)).collect()
}

#[test]
fn what_is_lost_first_is_to_be_done_first_whichever_credential_it_is_for() {
    let named = |id: &str, first_day: &str, months: u32, required: &str, more: Vec<RuleShape>| {
        let mut own = program(required, months, more);
        own.id = id.to_owned();
        cycle_of(own, first_day)
    };
    let ethics = RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") };
    let record = [done(1, "2026-01-10", "10"), planned(2, "2026-11-20", "2")];
    let ended = named("ended", "2023-11-01", 36, "20", vec![]);
    let long = named("long", "2024-01-01", 60, "60", vec![ethics]);
    let soon = named("soon", "2025-01-01", 24, "20", vec![]);
    // 10 of 20 are missing with 38 days left; 50 of 60 with 768; 3 in ethics with 768; the plan is worth 2 in both.
    let expected = [
        "TotalShort ended",
        "CycleEnded ended",
        "TotalShort soon",
        "CycleEnding soon",
        "TotalShort long",
        "PlanDatePassed activity:2",
        "RuleShort long",
    ];
    for cycles in [[&long, &ended, &soon], [&soon, &long, &ended], [&ended, &soon, &long]] {
        let mut told = to_do("2026-11-23", &cycles.map(Cycle::clone), &record);
        told.truncate(expected.len());
        assert_eq!(told, expected, "whichever cycle comes first");
    }
}

#[test]
fn what_is_small_pushes_nothing_out_of_sight_that_is_large() {
    let cycle = cycle("2022-01-01", vec![]);
    let drafts = (2..12).map(|id| activity(id, "2026-11-01", None, Status::Draft));
    let record: Vec<Activity> = std::iter::once(done(1, "2026-01-10", "40")).chain(drafts).collect();
    let told = warned("2026-11-23", &cycle, &record);
    assert_eq!(told[0], WarningKind::TotalShort);
    assert_eq!(told.iter().filter(|kind| **kind == WarningKind::DraftNeedsDetails).count(), 10, "none is left out");
}
