//! What holds for every record, tried on many.

use chrono::Days;
use ledgerline_core::domain::activity::{Activity, Status};
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::{RuleRole, RuleShape};
use ledgerline_core::domain::standing::score::score;
use ledgerline_core::domain::standing::{Standing, standing};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{activity, carrying_in, cycle, held_for, kind, rule, topic};
use proptest::prelude::*;

const KINDS: [&str; 4] = ["workshop", "conference", "publication", "supervision-received"];
const TOPICS: [&str; 3] = ["ethics", "grief", "didactic"];

/// Any activity around the cycle of 2024 to 2028.
fn any_activity() -> impl Strategy<Value = Activity> {
    let kind = prop::option::of(prop::sample::select(&KINDS[..]));
    let topics = prop::collection::vec(prop::sample::select(&TOPICS[..]), 0..3);
    (0..2_500_u64, 0..12_u64, prop::option::of(1..2_000_i64), any::<bool>(), kind, topics).prop_map(
        |(starts, lasts, amount, planned, kind, topics)| {
            let mut made = activity(0, "2023-06-01", None, Status::Done);
            let details = &mut made.details;
            details.start = details.start + Days::new(starts);
            details.end = details.start + Days::new(lasts);
            details.credits = amount.map(Credits::from_hundredths);
            details.status = Status::of(planned, amount.is_some());
            details.kind = kind.map(ledgerline_tests::ledger::kind);
            details.topics = topics.into_iter().map(topic).collect();
            made
        },
    )
}

fn any_record() -> impl Strategy<Value = Vec<Activity>> {
    prop::collection::vec(any_activity(), 0..40).prop_map(numbered)
}

fn numbered(mut record: Vec<Activity>) -> Vec<Activity> {
    for (number, activity) in (1..).zip(&mut record) {
        activity.id.0 = number;
    }
    record
}

fn amount() -> impl Strategy<Value = Credits> {
    (1..6_000_i64).prop_map(Credits::from_hundredths)
}

/// Minimums of every sort, and maximums of which no two meet on one activity: one for each kind.
fn any_cycle() -> impl Strategy<Value = Cycle> {
    let minimums = (prop::option::of(amount()), prop::option::of(amount()));
    let maximums = prop::collection::vec(prop::option::of(amount()), KINDS.len());
    (minimums, maximums).prop_map(|((of_kind, of_topic), maximums)| {
        let mut rules = Vec::new();
        rules.extend(of_kind.map(|credits| RuleShape::MinimumOfKind { kind: kind("publication"), credits }));
        rules.extend(of_topic.map(|credits| RuleShape::MinimumOfTopic { topic: topic("ethics"), credits }));
        rules.extend(
            KINDS
                .iter()
                .zip(maximums)
                .filter_map(|(id, credits)| Some(RuleShape::MaximumOfKind { kind: kind(id), credits: credits? })),
        );
        cycle("2024-01-01", rules)
    })
}

/// Any rules at all: maximums of kinds and topics that overlap.
fn any_overlapping_cycle() -> impl Strategy<Value = Cycle> {
    (any_cycle(), amount(), amount()).prop_map(|(made, ethics, grief)| {
        let mut rules: Vec<RuleShape> = made.program.rules[1..].iter().map(|rule| rule.shape.clone()).collect();
        rules.push(RuleShape::MaximumOfTopic { topic: topic("ethics"), credits: ethics });
        rules.push(RuleShape::MaximumOfTopic { topic: topic("grief"), credits: grief });
        cycle("2024-01-01", rules)
    })
}

fn any_today() -> impl Strategy<Value = chrono::NaiveDate> {
    (0..2_600_u64).prop_map(|days| day("2023-06-01") + Days::new(days))
}

fn totals(standing: &Standing) -> (Credits, Credits, Credits, Credits) {
    (standing.earned, standing.counted, standing.planned, standing.missing)
}

/// Any rules, with maximums per activity and per day and credits from the cycle before.
fn any_limited_cycle() -> impl Strategy<Value = Cycle> {
    let more = (prop::option::of(amount()), prop::option::of(amount()), prop::option::of(amount()));
    (any_overlapping_cycle(), more).prop_map(|(mut made, (per_activity, per_day, carried))| {
        let shapes = [
            per_activity.map(|credits| RuleShape::MaximumPerActivity { credits, kind: None }),
            per_day.map(|credits| RuleShape::MaximumPerDay { credits }),
        ];
        let more = (1..).zip(shapes.into_iter().flatten());
        made.program.rules.extend(more.map(|(number, shape)| rule(&format!("more-{number}"), shape)));
        carried.map_or(made.clone(), |credits| carrying_in(made, &credits.to_string()))
    })
}

proptest! {
    #[test]
    fn no_more_counts_than_is_earned_and_carried_in(
        cycle in any_limited_cycle(), record in any_record(), today in any_today(),
    ) {
        let standing = standing(&cycle, &record, &Proofs::default(), today);
        prop_assert!(standing.counted <= standing.earned + standing.carried_in);
        prop_assert_eq!(standing.earned + standing.carried_in, standing.counted + standing.over_cap);
    }

    #[test]
    fn a_plan_never_changes_what_counts(
        cycle in any_limited_cycle(), record in any_record(), today in any_today(),
    ) {
        let is_plan = |activity: &Activity| activity.details.status == Status::Planned;
        let without: Vec<Activity> = record.iter().filter(|activity| !is_plan(activity)).cloned().collect();
        let (one, other) = (standing(&cycle, &record, &Proofs::default(), today), standing(&cycle, &without, &Proofs::default(), today));
        prop_assert_eq!((one.earned, one.counted, one.missing), (other.earned, other.counted, other.missing));
        let of_rules = |standing: &Standing| -> Vec<_> {
            standing.rules.iter().map(|rule| (rule.counted, rule.stopped, rule.met, rule.impossible)).collect()
        };
        prop_assert_eq!(of_rules(&one), of_rules(&other));
    }

    #[test]
    fn a_proration_never_asks_for_more(cycle in any_cycle(), total in amount(), months in 0..80_u32) {
        let mut cycle = cycle;
        cycle.program.rules[0].shape = RuleShape::Total { credits: total };
        let prorated = held_for(cycle.clone(), months);
        prop_assert!(prorated.required() <= cycle.required());
        let one_more = held_for(cycle, months + 1);
        prop_assert!(prorated.required() <= one_more.required(), "and for a month more not for less");
    }

    #[test]
    fn no_more_counts_than_is_earned(cycle in any_overlapping_cycle(), record in any_record(), today in any_today()) {
        let standing = standing(&cycle, &record, &Proofs::default(), today);
        prop_assert!(standing.counted <= standing.earned);
        prop_assert_eq!(standing.earned, standing.counted + standing.over_cap);
        for counting in &standing.countings {
            prop_assert!(counting.counted <= counting.claimed);
        }
        for rule in standing.rules.iter().filter(|rule| rule.rule.shape.role() == RuleRole::Limits) {
            prop_assert!(rule.with_plans <= rule.required, "over a maximum: {:?}", rule.rule.shape);
        }
    }

    #[test]
    fn one_more_activity_never_means_more_is_missing(
        cycle in any_cycle(), record in any_record(), more in any_activity(), today in any_today(),
    ) {
        let before = standing(&cycle, &record, &Proofs::default(), today);
        let after = standing(&cycle, &numbered([record, vec![more]].concat()), &Proofs::default(), today);
        prop_assert!(after.missing <= before.missing, "{} missing before, {} after", before.missing, after.missing);
    }

    #[test]
    fn the_order_of_entry_does_not_change_totals(
        cycle in any_cycle(), (record, shuffled) in any_record().prop_flat_map(|record| {
            (Just(record.clone()), Just(record).prop_shuffle())
        }), today in any_today(),
    ) {
        let (one, other) = (standing(&cycle, &record, &Proofs::default(), today), standing(&cycle, &numbered(shuffled), &Proofs::default(), today));
        prop_assert_eq!(totals(&one), totals(&other));
        prop_assert_eq!(one.state, other.state);
    }

    #[test]
    fn an_activity_is_counted_once_or_not_at_all(
        cycle in any_overlapping_cycle(), record in any_record(), today in any_today(),
    ) {
        let standing = standing(&cycle, &record, &Proofs::default(), today);
        let mut ids: Vec<i64> = standing.countings.iter().map(|counting| counting.activity.0).collect();
        ids.sort_unstable();
        prop_assert_eq!(ids, (1..).take(record.len()).collect::<Vec<i64>>());
    }

    #[test]
    fn the_days_of_a_cycle_are_gone_or_left(cycle in any_cycle(), today in any_today()) {
        prop_assert_eq!(cycle.days_elapsed(today) + cycle.days_left(today), cycle.days());
    }

    /// The picture never leaves its frame and no label stands on another, at any width.
    #[test]
    fn the_score_stays_in_its_frame(
        cycle in any_cycle(), record in any_record(), today in any_today(), width in 200_f64..2_000.0,
    ) {
        let standing = standing(&cycle, &record, &Proofs::default(), today);
        let score = score(&cycle, &standing, &record, today, width);
        for note in &score.notes {
            prop_assert!((score.left - 15.0..=score.right + 15.0).contains(&note.at.x), "{:?}", note.at);
            prop_assert!((0.0..=score.height).contains(&note.at.y), "{:?}", note.at);
        }
        for pair in score.earned.windows(2) {
            prop_assert!(pair[1].x >= pair[0].x && pair[1].y <= pair[0].y, "earned goes forward and up: {:?}", pair);
        }
        for (place, one) in score.labels.iter().enumerate() {
            prop_assert!((0.0..=score.height).contains(&one.at.y), "{:?}", one);
            for other in &score.labels[place + 1..] {
                let apart = (one.at.y - other.at.y).abs() >= 14.0 || (one.at.x - other.at.x).abs() >= 40.0;
                prop_assert!(apart, "{:?} stands on {:?}", one, other);
            }
        }
    }
}
