//! The score: a true picture of any program, not only of 60 credits in five years.

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::standing::score::{Point, Score, score};
use ledgerline_core::domain::standing::standing;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{carrying_in, credits, cycle, cycle_of, done, extended, on_leave, shipped};

const WIDTH: f64 = 1_000.0;

fn drawn(cycle: &Cycle, record: &[Activity], today: &str) -> Score {
    let today = day(today);
    score(cycle, &standing(cycle, record, &Proofs::default(), today), record, today, WIDTH)
}

fn lines(score: &Score) -> Vec<String> {
    score.lines.iter().rev().map(|line| line.credits.to_string()).collect()
}

fn years(score: &Score) -> Vec<&str> {
    score.barlines.iter().map(|barline| barline.label.as_str()).collect()
}

fn ys(points: &[Point]) -> Vec<f64> {
    points.iter().map(|point| point.y).collect()
}

#[test]
fn the_lines_stand_at_fifths_of_what_the_program_asks_for() {
    for (program, fifths) in [
        ("camt-mta", ["12", "24", "36", "48", "60"]),
        ("cbmt-mtbc", ["20", "40", "60", "80", "100"]),
        ("crpo-rp", ["8", "16", "24", "32", "40"]),
        ("ccpa-ccc", ["7.2", "14.4", "21.6", "28.8", "36"]),
        ("nmt", ["10", "20", "30", "40", "50"]),
    ] {
        assert_eq!(lines(&drawn(&cycle_of(shipped(program), "2025-01-01"), &[], "2025-06-01")), fifths, "{program}");
    }
}

#[test]
fn the_measures_are_the_years_of_the_cycle() {
    for (program, measures) in [
        ("crpo-rp", vec!["2025", "2026"]),
        ("ccpa-ccc", vec!["2025", "2026", "2027"]),
        ("nmt", vec!["2025", "2026", "2027", "2028", "2029"]),
    ] {
        let score = drawn(&cycle_of(shipped(program), "2025-01-01"), &[], "2025-06-01");
        assert_eq!(years(&score), measures, "{program}");
        assert!(score.barlines.iter().all(|barline| barline.x < score.right));
    }
}

#[test]
fn the_last_note_of_a_reached_total_stands_on_the_top_line() {
    let half = [done(1, "2025-03-01", "25")];
    let all = [done(1, "2025-03-01", "25"), done(2, "2026-03-01", "25")];
    let cycle = cycle_of(shipped("nmt"), "2025-01-01");
    let (half, all) = (drawn(&cycle, &half, "2026-06-01"), drawn(&cycle, &all, "2026-06-01"));
    let top = all.lines[0].y;
    assert!((all.notes[1].at.y - top).abs() < 0.11, "{} is not {top}", all.notes[1].at.y);
    let middle = f64::midpoint(half.lines[2].y, half.lines[3].y);
    assert!((half.notes[0].at.y - middle).abs() < 0.11, "25 of 50 stand between the second line and the third");
}

#[test]
fn what_is_carried_in_lifts_the_first_step() {
    let bare = drawn(&cycle("2024-01-01", vec![]), &[done(1, "2024-06-01", "6")], "2024-12-31");
    let lifted = drawn(&carrying_in(cycle("2024-01-01", vec![]), "12"), &[done(1, "2024-06-01", "6")], "2024-12-31");
    assert!((lifted.earned[0].y - lifted.lines[4].y).abs() < 0.11, "12 carried in stand on the lowest line");
    let step = bare.lines[3].y - bare.lines[4].y;
    assert!((lifted.notes[0].at.y - (bare.notes[0].at.y + step)).abs() < 0.21, "every note stands 12 higher");
    assert_eq!(lifted.notes[0].total, credits("18"));
}

#[test]
fn the_even_pace_is_straight_and_level_during_a_leave() {
    let straight = drawn(&cycle("2024-01-01", vec![]), &[], "2026-01-01");
    assert_eq!(straight.pace.len(), 2);
    let with_leave = drawn(&on_leave(cycle("2024-01-01", vec![]), "2025-07-01", "2026-06-30"), &[], "2026-01-01");
    let [start, leaves, returns, end]: [Point; 4] = with_leave.pace.clone().try_into().expect("it bends twice");
    assert_eq!(ys(&[start, end]), ys(&straight.pace), "it leads from nothing to all");
    assert!((leaves.y - returns.y).abs() < f64::EPSILON && returns.x > leaves.x, "level: {leaves:?} to {returns:?}");
    assert!(start.y > leaves.y && returns.y > end.y, "and rising before and after");
}

#[test]
fn an_extension_adds_to_the_last_measure() {
    let regular = drawn(&cycle("2024-01-01", vec![]), &[], "2026-01-01");
    let longer = drawn(&extended(cycle("2024-01-01", vec![]), "2029-06-30"), &[], "2026-01-01");
    assert_eq!(years(&longer), [years(&regular), vec!["2029"]].concat());
    assert!(longer.barlines[1].x < regular.barlines[1].x, "the same width holds more days");
}
