//! Ledgers of every sort, made at random: all shapes of rules mixed, adjustments, claims, plans.

use std::fmt;

use chrono::{Days, NaiveDate, TimeDelta};
use ledgerline_core::domain::activity::claim::Claim;
use ledgerline_core::domain::activity::{Activity, Format, Status};
use ledgerline_core::domain::cycle::adjustment::AdjustmentChange;
use ledgerline_core::domain::cycle::{CarriedIn, Confirmation, Cycle};
use ledgerline_core::domain::program::words::statement;
use ledgerline_core::domain::program::{Alternative, MonthDay, Rule, RuleRole, RuleShape};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::unit::Rounding;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{activity, adjusted, cycle_of, done, kind, own_note, program, rule, topic};
use ledgerline_words::Words;
use proptest::prelude::*;

/// A cycle, what is in its ledger, and the day it is.
#[derive(Clone)]
pub struct Ledger {
    pub cycle: Cycle,
    pub activities: Vec<Activity>,
    pub today: NaiveDate,
}

/// Few kinds and topics, so that rules and activities meet.
const KINDS: [&str; 4] = ["workshop", "conference", "publication", "graduate-course"];
const TOPICS: [&str; 3] = ["ethics", "grief", "didactic"];

fn any_kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(&KINDS[..]).prop_map(kind)
}

fn any_topic() -> impl Strategy<Value = Topic> {
    prop::sample::select(&TOPICS[..]).prop_map(topic)
}

fn any_format() -> impl Strategy<Value = Format> {
    prop::sample::select(&[Format::InPerson, Format::SelfStudy][..])
}

/// Mostly quarters, as people claim them, and sometimes odd hundredths.
fn credits(quarters: std::ops::Range<i64>) -> impl Strategy<Value = Credits> {
    (quarters, prop_oneof![6 => Just(0_i64), 1 => -24..25_i64])
        .prop_map(|(quarters, odd)| Credits::from_hundredths((quarters * 25 + odd).max(1)))
}

fn any_shape() -> impl Strategy<Value = RuleShape> {
    let kinds = || prop::collection::vec(any_kind(), 0..3);
    let topics = || prop::collection::vec(any_topic(), 0..3);
    prop_oneof![
        (any_kind(), credits(1..30)).prop_map(|(kind, credits)| RuleShape::MinimumOfKind { kind, credits }),
        (any_topic(), credits(1..30)).prop_map(|(topic, credits)| RuleShape::MinimumOfTopic { topic, credits }),
        (1..4_u32, kinds()).prop_map(|(count, among)| RuleShape::DifferentKinds { count, among }),
        (1..4_u32, topics()).prop_map(|(count, among)| RuleShape::DifferentTopics { count, among }),
        (any_topic(), 1..4_u32).prop_map(|(topic, count)| RuleShape::ActivitiesWithTopic { topic, count }),
        (kinds(), topics()).prop_map(|(kinds, topics)| RuleShape::AtLeastOne { kinds, topics }),
        Just(RuleShape::YesNo { question: Bilingual::same("The form is sent") }),
        (any_kind(), credits(1..40)).prop_map(|(kind, credits)| RuleShape::MaximumOfKind { kind, credits }),
        (any_topic(), credits(1..40)).prop_map(|(topic, credits)| RuleShape::MaximumOfTopic { topic, credits }),
        (any_format(), credits(1..40)).prop_map(|(format, credits)| RuleShape::MaximumOfFormat { format, credits }),
        (credits(1..20), prop::option::of(any_kind()))
            .prop_map(|(credits, kind)| RuleShape::MaximumPerActivity { credits, kind }),
    ]
}

/// Most programs count every hundredth of whatever length.
fn any_unit() -> impl Strategy<Value = RuleShape> {
    let rounding = prop_oneof![
        3 => Just(Rounding::Hundredth),
        1 => Just(Rounding::Quarter),
        1 => Just(Rounding::Half),
        2 => Just(Rounding::Whole),
    ];
    let shortest = prop::option::weighted(0.3, prop::sample::select(&[20, 45, 50, 90][..]));
    (prop::sample::select(&[45, 50, 60, 37][..]), rounding, shortest)
        .prop_map(|(minutes, rounding, shortest)| RuleShape::Unit { minutes, rounding, shortest })
}

/// The shapes of which a program has one at most.
fn single_shapes() -> impl Strategy<Value = Vec<RuleShape>> {
    let carry_over = (
        credits(1..40),
        prop::option::of(1..14_u32),
        prop::collection::vec(any_kind(), 0..2),
        prop::collection::vec(any_topic(), 0..2),
    )
        .prop_map(|(credits, months, kinds, topics)| RuleShape::CarryOver { credits, months, kinds, topics });
    let per_day = prop_oneof![3 => credits(1..16), 1 => (1..8_i64).prop_map(Credits::from_hundredths)];
    (
        prop::option::of(credits(1..24).prop_map(|credits| RuleShape::MinimumEachYear { credits })),
        prop::option::of(per_day.prop_map(|credits| RuleShape::MaximumPerDay { credits })),
        prop::option::of(any_unit()),
        prop::option::of((any_kind(), credits(1..60)).prop_map(|(kind, credits)| RuleShape::Worth { kind, credits })),
        prop::option::of(carry_over),
        prop::option::of(Just(RuleShape::OnlyWhileMember)),
        prop::option::of((1..90_u32).prop_map(|days| RuleShape::LateEntry { days })),
    )
        .prop_map(|(year, per_day, unit, worth, carry_over, members, late)| {
            [year, per_day, unit, worth, carry_over, members, late].into_iter().flatten().collect()
        })
}

/// A day around the cycles, which begin in 2024.
fn any_day(days: std::ops::Range<u64>) -> impl Strategy<Value = NaiveDate> {
    days.prop_map(|days| day("2023-09-01") + Days::new(days))
}

fn any_change() -> impl Strategy<Value = AdjustmentChange> {
    let period = || (any_day(0..1_400), 0..400_u64).prop_map(|(from, days)| (from, from + Days::new(days)));
    prop_oneof![
        2 => period().prop_map(|(from, to)| AdjustmentChange::Leave { from, to }),
        2 => period().prop_map(|(from, to)| AdjustmentChange::Lapse { from, to }),
        2 => any_day(300..1_600).prop_map(|last_day| AdjustmentChange::Extension { last_day }),
        1 => (1..70_u32).prop_map(|months_held| AdjustmentChange::Proration { months_held }),
    ]
}

/// A cycle that begins in 2024, with any rules in any order.
fn any_cycle() -> impl Strategy<Value = Cycle> {
    let first_day = prop_oneof![
        4 => (0..366_u64).prop_map(|days| day("2024-01-01") + Days::new(days)),
        1 => prop::sample::select(&["2024-02-29", "2024-08-31", "2024-01-01"][..]).prop_map(day),
    ];
    let ends = prop::option::weighted(0.2, prop::sample::select(&["12-31", "02-29", "06-30"][..]));
    let length = (prop::sample::select(&[6_u32, 12, 18, 24, 24, 36, 60][..]), ends);
    let total = || prop_oneof![credits(1..60), credits(60..240)];
    let rules = (total(), prop::option::of(total()), single_shapes());
    let more = prop_oneof![prop::collection::vec(any_shape(), 0..3), prop::collection::vec(any_shape(), 3..9)];
    let granted = (
        prop::collection::vec(any_change(), 0..4),
        any::<bool>(),
        prop::option::weighted(0.3, credits(1..60)),
        prop::collection::vec((0..12_usize, any_day(0..1_400)), 0..4),
    );
    (first_day, length, (rules, more), granted, any::<u64>()).prop_map(
        |(first_day, (months, ends), ((total, other, singles), more), (changes, chosen, carried, confirmed), order)| {
            let mut made = program(&total.to_string(), months, [singles, more].concat());
            made.cycle.ends = ends.and_then(|ends| MonthDay::try_from(ends.to_owned()).ok());
            let total = made.rules[0].id.clone();
            made.rules[0].alternatives =
                other.map(|credits| Alternative { credits, source: own_note() }).into_iter().collect();
            in_some_order(&mut made.rules, order);
            let mut cycle = cycle_of(made, &first_day.to_string());
            if let Some(other) = other.filter(|_| chosen) {
                cycle.choices.insert(total, other);
            }
            cycle.carried_in = carried.map(|credits| CarriedIn { credits, note: None });
            cycle.confirmations = confirmed
                .into_iter()
                .filter_map(|(at, on)| {
                    Some(Confirmation { rule: cycle.program.rules.get(at)?.id.clone(), on, note: None })
                })
                .collect();
            changes.into_iter().fold(cycle, adjusted)
        },
    )
}

/// Puts rules in an order of their own: the first of two equally tight maximums is named.
fn in_some_order(rules: &mut [Rule], order: u64) {
    let key = |rule: &Rule| {
        let mix = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
        rule.id.bytes().fold(order, mix)
    };
    rules.sort_by_key(key);
}

/// An activity, its place in the cycle in hundredths of its length, and whether it is a plan exactly
/// where it has not ended, as it is in a ledger that is looked after.
fn any_activity() -> impl Strategy<Value = (Activity, i64, bool)> {
    let length = prop_oneof![3 => Just(0_u64), 2 => 1..6_u64, 1 => 6..60_u64];
    let figures = (
        prop::option::weighted(0.8, credits(1..40)),
        prop::option::of(prop_oneof![9 => 15..900_u32, 1 => Just(0)]),
        prop::option::weighted(0.2, prop_oneof![Just(Credits::ZERO), credits(1..40)]),
        prop::option::weighted(0.1, credits(1..40)),
    );
    let sort = (
        prop::option::weighted(0.8, any_kind()),
        prop::collection::btree_set(any_topic(), 0..3),
        prop::option::weighted(0.7, any_format()),
    );
    let status = prop_oneof![3 => Just(Status::Done), 2 => Just(Status::Planned), 1 => Just(Status::Draft)];
    let place = (-6..106_i64, prop::bool::weighted(0.85));
    (place, length, figures, sort, status).prop_map(
        |((place, looked_after), length, (given, minutes, own, elsewhere), (kind, topics, format), status)| {
            let mut made = activity(0, "2024-01-01", None, status);
            let details = &mut made.details;
            details.end = details.start + Days::new(length);
            details.credits = given;
            details.minutes = minutes;
            details.kind = kind;
            details.topics = topics.into_iter().collect();
            details.format = format;
            let claim = |program: &str, credits| Claim { program: program.to_owned(), credits, note: "own".to_owned() };
            details.claims.extend(elsewhere.map(|credits| claim("elsewhere", credits)));
            details.claims.extend(own.map(|credits| claim("own", credits)));
            (made, place, looked_after)
        },
    )
}

/// Any ledger on any day before, in or after its cycle.
pub fn any_ledger() -> impl Strategy<Value = Ledger> {
    let activities = prop::collection::vec(any_activity(), 0..25);
    let today = prop_oneof![1 => -20..0_i64, 8 => 0..100_i64, 1 => 100..130_i64];
    let edge = prop_oneof![10 => Just(None), 1 => Just(Some(Edge::Pace)), 1 => Just(Some(Edge::Rate))];
    (any_cycle(), activities, today, edge).prop_map(|(cycle, activities, today, edge)| {
        let at = |place: i64| cycle.first_day + TimeDelta::days(i64::from(cycle.days()) * place / 100);
        let today = at(today);
        let placed = |(number, (mut activity, place, looked_after)): (i64, (Activity, i64, bool))| {
            let details = &mut activity.details;
            let length = details.end - details.start;
            details.start = at(place);
            details.end = details.start + length;
            if looked_after {
                details.status = Status::of(details.end > today, details.credits.is_some());
            }
            activity.id.0 = number;
            activity
        };
        let mut activities: Vec<Activity> = (1..).zip(activities).map(placed).collect();
        // The number tells the order of entry, wherever in the list an activity stands.
        let length = activities.len().max(1);
        activities.rotate_left(cycle.program.rules.len() % length);
        let ledger = Ledger { cycle, activities, today };
        if let Some(edge) = edge { on_the_edge(ledger, edge) } else { ledger }
    })
}

/// Where a hundredth more or less makes another state.
#[derive(Debug, Clone, Copy)]
enum Edge {
    /// Exactly a month's worth behind an even pace.
    Pace,
    /// Exactly twice the base rate from now on.
    Rate,
}

/// The ledger with another total, and with one activity that brings it exactly to the edge. What
/// would stop some of it or ask for less is left out.
fn on_the_edge(ledger: Ledger, edge: Edge) -> Ledger {
    let Ledger { mut cycle, today, .. } = ledger;
    let months = i64::from(cycle.program.cycle.months);
    let days = i64::from(cycle.days_of_pace());
    let (total, counted) = match edge {
        // R × d ÷ D − R ÷ months is whole for this R.
        Edge::Pace => (days * months, i64::from(cycle.days_elapsed(today)) * months - days),
        // 2 × R ÷ months × left ÷ 30.4375 is whole for this R.
        Edge::Rate => (2_435 * months, 2_435 * months - 160 * i64::from(cycle.days_left(today))),
    };
    let (total, counted) = (Credits::from_hundredths(total.max(1)), Credits::from_hundredths(counted.max(1)));
    cycle.program.rules.retain(|rule| rule.shape.role() == RuleRole::Asks);
    for rule in &mut cycle.program.rules {
        if let RuleShape::Total { credits } = &mut rule.shape {
            *credits = total;
            rule.alternatives.clear();
        }
    }
    cycle.adjustments.retain(|it| !matches!(it.change, AdjustmentChange::Proration { .. }));
    cycle.carried_in = None;
    let activities = vec![done(1, &cycle.first_day.to_string(), &counted.to_string())];
    Ledger { cycle, activities, today }
}

/// As somebody would tell it to somebody else.
impl fmt::Debug for Ledger {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cycle, activities, today } = self;
        let words = Words::of(Language::English);
        let months = cycle.program.cycle.months;
        writeln!(out)?;
        writeln!(out, "  {} to {}, {months} months, seen on {today}", cycle.first_day, cycle.last_day)?;
        for Rule { id, shape, alternatives, .. } in &cycle.program.rules {
            let says = words.try_phrase(&statement(&rule(id, shape.clone()))).unwrap_or_else(|_| format!("{shape:?}"));
            writeln!(out, "  {id}: {says}")?;
            for other in alternatives {
                writeln!(out, "    or {}", other.credits)?;
            }
        }
        for it in &cycle.adjustments {
            writeln!(out, "  {:?}", it.change)?;
        }
        for it in &cycle.confirmations {
            writeln!(out, "  {} is confirmed on {}", it.rule, it.on)?;
        }
        if let Some(carried) = &cycle.carried_in {
            writeln!(out, "  {} carried in", carried.credits)?;
        }
        if !cycle.choices.is_empty() {
            writeln!(out, "  chosen: {:?}", cycle.choices)?;
        }
        for Activity { id, details, .. } in activities {
            let kind = details.kind.as_ref().map_or("no kind", Kind::id);
            let topics: Vec<&str> = details.topics.iter().map(Topic::id).collect();
            let status = details.status.id();
            write!(out, "  activity {}: {}..{}, {status}, {kind}, {topics:?}", id.0, details.start, details.end)?;
            if let Some(format) = details.format {
                write!(out, ", {}", format.id())?;
            }
            write!(out, ", credits {:?}, minutes {:?}", details.credits.map(|it| it.to_string()), details.minutes)?;
            for claim in &details.claims {
                write!(out, ", {} claimed in {}", claim.credits, claim.program)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}
