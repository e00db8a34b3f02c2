//! Published requirements and accounts, worked through with the programs that are shipped.
//!
//! Each case names the page it comes from.

mod leave;

use ledgerline_core::domain::activity::{Activity, Status};
use ledgerline_core::domain::cycle::{Cycle, CycleId};
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::standing::closing::{next_cycle, snapshot};
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::standing::{Standing, State, standing};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::unit::Rounding;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{
    activity, confirming, credits, cycle_of, done, held_for, kind, lasting, of, program, shipped, with_rules,
};
use ledgerline_words::Words;

fn on(today: &str, cycle: &Cycle, activities: &[Activity]) -> Standing {
    standing(cycle, activities, &Proofs::default(), day(today))
}

fn heading(standing: &Standing) -> [String; 2] {
    Language::ALL.map(|language| Words::of(language).phrase(&standing.heading))
}

/// What counts for a rule, and what it stopped.
fn of_rule(standing: &Standing, id: &str) -> (Credits, Credits) {
    let rule = standing.rules.iter().find(|rule| rule.rule.id == id);
    rule.map_or_else(|| panic!("there is no rule {id}"), |rule| (rule.counted, rule.stopped))
}

/// The rules that are not met.
fn unmet(standing: &Standing) -> Vec<&str> {
    standing.rules.iter().filter(|rule| !rule.met).map(|rule| rule.rule.id.as_str()).collect()
}

/// 100 recertification credits in five years, three of them in ethics.
/// <https://www.cbmt.org/candidates/certification/>, <https://mar-amta.org/continuing-education/resources/>
#[test]
fn cbmt_97_credits_and_3_in_ethics_are_complete() {
    let cycle = cycle_of(shipped("cbmt-mtbc"), "2022-01-01");
    let record = [done(1, "2023-05-01", "97"), of(done(2, "2024-05-01", "3"), Some("workshop"), &["ethics"])];
    let standing = on("2026-11-23", &cycle, &record);
    assert_eq!((standing.state, standing.missing), (State::Complete, Credits::ZERO));
    assert_eq!(heading(&standing)[0], "All 100 required credits count");
}

/// CBMT's slides count three sessions of 75 minutes as 3 credits, and six as 6.
/// <https://documents.pub/amp/document/recertification-reboot-recertification-reboot-convenient-economic-and-certificant.html>
#[test]
fn cbmt_counts_whole_credits_of_each_session() {
    let cycle = cycle_of(shipped("cbmt-mtbc"), "2022-01-01");
    for (sessions, counted) in [(3, "3"), (6, "6"), (9, "9")] {
        let record: Vec<Activity> = (1..=sessions).map(|id| lasting(id, "2024-05-01", 75)).collect();
        assert_eq!(on("2026-11-23", &cycle, &record).counted, credits(counted), "{sessions} sessions");
    }
}

/// The law of New York counts hours of 60 minutes to the hundredth, and nothing of an item under 50 minutes.
/// 8 NYCRR 79-11.8, <https://www.nysadta.org/professional-resources/continuing-education-requirements-for-lcat>
#[test]
fn new_york_counts_nothing_of_45_minutes() {
    let hours = RuleShape::Unit { minutes: 60, rounding: Rounding::Hundredth, shortest: Some(50) };
    let cycle = cycle_of(program("36", 36, vec![hours]), "2024-01-01");
    let record = [lasting(1, "2025-05-01", 45), lasting(2, "2025-06-01", 50), lasting(3, "2025-07-01", 90)];
    let standing = on("2026-11-23", &cycle, &record);
    let counted: Vec<Credits> = standing.countings.iter().map(|it| it.counted).collect();
    assert_eq!(counted, ["0", "0.83", "1.5"].map(credits));
}

/// The same pages: credits without ethics are not enough, however many.
#[test]
fn cbmt_100_credits_without_ethics_are_not_complete_and_the_heading_says_why() {
    let cycle = cycle_of(shipped("cbmt-mtbc"), "2022-01-01");
    let record = [done(1, "2023-05-01", "97"), of(done(2, "2024-05-01", "3"), Some("workshop"), &["supervision"])];
    for today in ["2026-11-23", "2027-03-01"] {
        let standing = on(today, &cycle, &record);
        assert_ne!(standing.state, State::Complete, "on {today}");
        assert_eq!(unmet(&standing), ["ethics"]);
        let [english, french] = heading(&standing);
        assert!(english.contains("“Ethics”"), "{english}");
        assert!(french.contains("«\u{a0}Éthique et déontologie\u{a0}»"), "{french}");
    }
    let half_short = [done(1, "2023-05-01", "97.5"), of(done(2, "2024-05-01", "2.5"), None, &["ethics"])];
    assert_eq!(
        heading(&on("2026-11-23", &cycle, &half_short))[0],
        "All 100 required credits count, but “Ethics” needs 0.5 more"
    );
}

/// A board-certified therapist's account of five years: 614 credit hours of graduate coursework, of
/// which 100 could be used; 30 credits of conferences, of which 15; 112 credits of courses, of which
/// 100 at most. "5 More Years: My Recertification Journey", codamts.com
fn five_years_of_a_graduate_student() -> Vec<Activity> {
    let of_kind = |id, on, amount, kind| of(done(id, on, amount), Some(kind), &[]);
    vec![
        of_kind(1, "2022-05-10", "307", "graduate-course"),
        of_kind(2, "2023-05-12", "307", "graduate-course"),
        of_kind(3, "2022-11-20", "10", "conference"),
        of_kind(4, "2023-11-18", "10", "conference"),
        of_kind(5, "2024-11-16", "10", "conference"),
        of_kind(6, "2024-03-09", "60", "workshop"),
        of_kind(7, "2025-03-08", "52", "workshop"),
    ]
}

#[test]
fn the_limits_in_a_published_account_stop_exactly_what_it_says() {
    let most = |id: &str, amount| RuleShape::MaximumOfKind { kind: kind(id), credits: credits(amount) };
    let limits = vec![most("graduate-course", "100"), most("conference", "15"), most("workshop", "100")];
    let cycle = cycle_of(with_rules(shipped("cbmt-mtbc"), limits), "2022-01-01");
    let standing = on("2026-11-23", &cycle, &five_years_of_a_graduate_student());
    for (rule, counted, over) in [("rule-1", "100", "514"), ("rule-2", "15", "15"), ("rule-3", "100", "12")] {
        assert_eq!(of_rule(&standing, rule), (credits(counted), credits(over)), "{rule}");
    }
    assert_eq!(
        (standing.earned, standing.counted, standing.over_cap),
        (credits("756"), credits("215"), credits("541"))
    );
    assert_eq!(unmet(&standing), ["ethics"], "none of it was about ethics");
}

/// The board's limits are in its recertification manual and not shipped: without them all of it counts.
#[test]
fn without_limits_the_same_coursework_counts_in_full() {
    let cycle = cycle_of(shipped("cbmt-mtbc"), "2022-01-01");
    let coursework = &five_years_of_a_graduate_student()[..2];
    let standing = on("2026-11-23", &cycle, coursework);
    assert_eq!((standing.counted, standing.over_cap), (credits("614"), credits("0")));
    let with_ethics = [coursework, &[of(done(9, "2024-05-01", "3"), None, &["ethics"])]].concat();
    let standing = on("2026-11-23", &cycle, &with_ethics);
    assert_eq!(heading(&standing)[0], "All 100 required credits count, with 517 to spare");
    let ethical = [of(done(1, "2023-05-12", "614"), Some("graduate-course"), &["ethics"])];
    assert_eq!(heading(&on("2026-11-23", &cycle, &ethical))[0], "All 100 required credits count, with 514 to spare");
}

/// 40 hours in two years that end on 31 December, at least one activity that teaches and one that
/// lets experience; a self-assessment and an attestation. <https://www.crpo.ca/pd-faq/>
#[test]
fn crpo_40_hours_of_one_sort_are_not_complete() {
    let cycle = cycle_of(shipped("crpo-rp"), "2025-01-01");
    assert_eq!(cycle.last_day, day("2026-12-31"));
    let forty_hours = of(lasting(1, "2025-06-01", 40 * 60), Some("workshop"), &["didactic"]);
    let standing = on("2026-11-23", &cycle, std::slice::from_ref(&forty_hours));
    assert_eq!((standing.counted, standing.missing), (credits("40"), Credits::ZERO));
    assert_ne!(standing.state, State::Complete);
    assert_eq!(unmet(&standing), ["experiential", "self-assessment", "attestation"]);

    let both = [forty_hours, of(lasting(2, "2025-07-01", 60), Some("supervision-received"), &["experiential"])];
    assert_eq!(unmet(&on("2026-11-23", &cycle, &both)), ["self-assessment", "attestation"]);
    let assessed = confirming(cycle, "self-assessment", "2026-10-01");
    assert_eq!(unmet(&on("2026-11-23", &assessed, &both)), ["attestation"]);
    let attested = confirming(assessed, "attestation", "2026-11-20");
    assert_eq!(on("2026-11-23", &attested, &both).state, State::Complete);
}

/// 50 credits in five years, in at least three areas, with three sessions of a local support chapter.
/// <https://nmtacademy.co/professional-development/>
#[test]
fn nmt_50_credits_need_three_areas_and_three_chapter_sessions() {
    let cycle = cycle_of(shipped("nmt"), "2022-01-01");
    let in_area = |id, amount, area: &str| of(done(id, "2024-05-01", amount), None, &[area]);
    let chapter = |id| in_area(id, "1", "support chapter");
    let two_areas = [in_area(1, "40", "conference"), in_area(2, "10", "self-study")];
    let three_areas = [in_area(1, "38", "conference"), in_area(2, "10", "self-study"), chapter(3), chapter(4)];
    let three_sessions = [&three_areas[..], &[chapter(5)]].concat();
    for (record, expected) in [
        (&two_areas[..], &["areas", "support-chapters"][..]),
        (&three_areas, &["support-chapters"]),
        (&three_sessions, &[]),
    ] {
        let standing = on("2026-11-23", &cycle, record);
        assert_eq!(standing.missing, Credits::ZERO);
        assert_eq!(unmet(&standing), expected);
        assert_eq!(standing.state == State::Complete, expected.is_empty());
    }
}

/// Received supervision counts for 12 credits at most. <https://nmtacademy.co/clinical-supervision-mentorship/>
#[test]
fn nmt_counts_twelve_credits_of_supervision_received() {
    let cycle = cycle_of(shipped("nmt"), "2022-01-01");
    let record = [of(done(1, "2024-05-01", "20"), Some("supervision-received"), &["supervision"])];
    assert_eq!(of_rule(&on("2026-11-23", &cycle, &record), "supervision-received"), (credits("12"), credits("8")));
}

/// 36 credits in three years; a graduate course of one semester is worth 36.
/// <https://www.ccpa-accp.ca/continuing-education/>, <https://www.ccpa-accp.ca/general-continuing-education/>
#[test]
fn ccpa_one_graduate_course_fills_the_cycle() {
    let cycle = cycle_of(shipped("ccpa-ccc"), "2025-01-01");
    let course = of(activity(1, "2025-12-15", None, Status::Draft), Some("graduate-course"), &[]);
    let standing = on("2026-11-23", &cycle, &[course]);
    assert_eq!((standing.earned, standing.counted), (credits("36"), credits("36")));
    assert_eq!(heading(&standing)[0], "All 36 required credits count");
}

/// One credit is one hour at CRPO and 50 minutes at CBMT; nobody says how long one is at CAMT.
/// <https://www.crpo.ca/pd-faq/>,
/// <https://www.mar-amta.org/continuing-education/how-to-host-a-mar-co-sponsored-cmte-course>
#[test]
fn forty_hours_are_forty_credits_here_and_forty_eight_there() {
    let forty_hours = [lasting(1, "2025-06-01", 40 * 60)];
    for (program, worth) in
        [("crpo-rp", Some("40")), ("cbmt-mtbc", Some("48")), ("ccpa-ccc", Some("40")), ("camt-mta", None)]
    {
        let standing = on("2026-11-23", &cycle_of(shipped(program), "2025-01-01"), &forty_hours);
        assert_eq!(standing.earned, worth.map_or(Credits::ZERO, credits), "{program}");
        let expected = if worth.is_some() { Outcome::Counted } else { Outcome::NeedsDetails };
        assert_eq!(standing.countings[0].outcome, expected, "{program}");
    }
}

/// Massage therapists of CMMOTA: 30 credits in three calendar years, and what is in excess is carried
/// forward, up to 15. <https://cmmota.com/membership-requirement-continuing-education-credits-policy/>,
/// <https://cmtdev.ca/continuing-education-requirements/>
#[test]
fn what_is_in_excess_is_carried_into_the_next_cycle_up_to_the_ceiling() {
    let carry = RuleShape::CarryOver { credits: credits("15"), months: None, kinds: vec![], topics: vec![] };
    for (earned, carried) in [("28", None), ("30", None), ("34", Some("4")), ("45", Some("15")), ("70", Some("15"))] {
        let cycle = cycle_of(program("30", 36, vec![carry.clone()]), "2022-01-01");
        let closed = snapshot(&cycle, &[done(1, "2023-05-01", earned)], &Proofs::default(), day("2025-01-01"));
        let next = next_cycle(&closed, CycleId(2)).expect("there is a next cycle");
        assert_eq!((next.first_day, next.last_day), (day("2025-01-01"), day("2027-12-31")));
        assert_eq!(next.carried_in.as_ref().map(|it| it.credits), carried.map(credits), "{earned} earned");
        let standing = on("2025-06-01", &next, &[done(1, "2023-05-01", earned)]);
        assert_eq!(standing.counted, carried.map_or(Credits::ZERO, credits), "what is carried in counts there at once");
        assert_eq!(standing.earned, Credits::ZERO, "and was earned before");
    }
}

/// The same page: who joins in the second year of the three is asked for 20, in the third for 10.
#[test]
fn who_joins_later_is_asked_for_the_share_of_the_months_that_are_left() {
    for (months_held, required) in [(36, "30"), (24, "20"), (12, "10")] {
        let cycle = held_for(cycle_of(program("30", 36, vec![]), "2022-01-01"), months_held);
        assert_eq!(on("2024-06-01", &cycle, &[]).required, credits(required), "{months_held} months");
    }
}

/// A program that carries over only what was done in the last six months of the cycle.
#[test]
fn only_the_last_six_months_are_carried_over() {
    let carry = RuleShape::CarryOver { credits: credits("15"), months: Some(6), kinds: vec![], topics: vec![] };
    let cycle = cycle_of(program("30", 36, vec![carry]), "2022-01-01");
    for (on_day, carried) in [("2024-06-30", "0"), ("2024-07-01", "7"), ("2024-12-31", "7")] {
        let record = [done(1, "2023-05-01", "40"), done(2, on_day, "7")];
        assert_eq!(on("2024-12-31", &cycle, &record).carry_over, Some(credits(carried)), "seven credits on {on_day}");
    }
}

/// Alberta's paramedics: 120 credits in two years, five for an hour, and 30 at most of any activity.
/// <https://www.collegeofparamedics.org/practitioners/continuing-competence/program-principles/>
#[test]
fn one_long_course_counts_no_more_than_a_program_allows_for_one_activity() {
    let rules = vec![RuleShape::unit(12), RuleShape::MaximumPerActivity { credits: credits("30"), kind: None }];
    let cycle = cycle_of(program("120", 24, rules), "2025-01-01");
    let standing = on("2026-11-23", &cycle, &[lasting(1, "2025-05-01", 8 * 60), lasting(2, "2025-06-01", 6 * 60)]);
    assert_eq!((standing.earned, standing.counted), (credits("70"), credits("60")));
    assert_eq!(of_rule(&standing, "rule-2"), (credits("30"), credits("10")));
}
