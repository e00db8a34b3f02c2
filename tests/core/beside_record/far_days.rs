//! Days that lie far from everything the record knows: typed by a slip, or believed by a clock that
//! is wrong.

use chrono::NaiveDate;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::reading::beside_record::{Answered, RecordQuestion};
use ledgerline_core::reading::quick_add::{ChoiceSays, RefusalKind};
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::today;
use ledgerline_words::Words;

use super::{add, add_answering, asked, read, record, record_in, titles};

/// The days that may be meant, and the lines that say so.
fn offered(logbook: &Logbook, line: &str) -> Option<(NaiveDate, Vec<String>)> {
    match asked(logbook, line)? {
        RecordQuestion::FarDay { day, choices } => {
            for choice in &choices {
                let ChoiceSays::Days { start, end } = choice.says else { panic!("no day: {choice:?}") };
                let says = read(logbook, &choice.lines[0]);
                let understood = says.reading.understood.expect("a line that is offered works");
                assert_eq!((understood.start, understood.end), (start, end));
                assert_eq!(says.question, None, "and nothing is asked about it");
            }
            Some((day, choices.into_iter().flat_map(|choice| choice.lines).collect()))
        }
        other @ RecordQuestion::LooksLikeOne { .. } => panic!("{other:?}"),
    }
}

#[test]
fn a_slip_in_the_year_is_asked_about_with_the_year_that_is_meant() {
    let logbook = record(&[]);
    for (line, far, meant) in [
        ("NMT workshop 6cr 2006-03-04", "2006-03-04", &["NMT workshop 6cr 2026-03-04"][..]),
        ("NMT workshop 6cr 4 March 2006 // note", "2006-03-04", &["NMT workshop 6cr 2026-03-04 // note"]),
        (
            "NMT workshop 6cr le 4 mars 2062",
            "2062-03-04",
            &["NMT workshop 6cr le 2026-03-04", "NMT workshop 6cr le 2032-03-04"],
        ),
        ("Choir 1cr 2006-12-24..2007-01-03", "2007-01-03", &["Choir 1cr 2026-12-24..2027-01-03"]),
        ("Choir 1cr 1999-03-04", "1999-03-04", &["Choir 1cr 2026-03-04"]),
        ("Choir 1cr 2004-02-29", "2004-02-29", &["Choir 1cr 2024-02-29"]),
        ("\"Choir 2006-03-04\" 1cr 2006-03-04", "2006-03-04", &["\"Choir 2006-03-04\" 1cr 2026-03-04"]),
        ("Choir 2062-03-04 !plan", "2062-03-04", &["Choir 2032-03-04 !plan"]),
    ] {
        let (day_asked, lines) = offered(&logbook, line).unwrap_or_else(|| panic!("“{line}” is asked about"));
        assert_eq!(day_asked, day(far), "“{line}”");
        assert_eq!(lines, meant, "“{line}”");
    }
}

#[test]
fn only_one_end_of_a_time_may_be_the_slip() {
    let logbook = record(&[]);
    let (far, lines) = offered(&logbook, "Choir 1cr 2006-03-04..2026-03-06").expect("it is asked about");
    assert_eq!(far, day("2006-03-04"));
    assert_eq!(lines, ["Choir 1cr 2026-03-04..2026-03-06"]);
}

#[test]
fn four_hundred_days_from_a_cycle_are_not_far() {
    let logbook = record(&[]);
    // The cycle begins on 1 January 2024, and the next one ends on 31 December 2033.
    for near in ["2022-11-27", "2023-12-31", "2024-01-01", "2033-12-31", "2035-02-04"] {
        assert_eq!(asked(&logbook, &format!("Choir 1cr {near}")), None, "{near}");
    }
    for far in ["2022-11-26", "2035-02-05", "1950-01-01", "2100-12-31"] {
        assert!(asked(&logbook, &format!("Choir 1cr {far}")).is_some(), "{far}");
    }
}

#[test]
fn the_days_of_a_closed_cycle_are_not_far_either() {
    let mut logbook = record_in(&["camt-mta"], "2009-01-01");
    let then = logbook.read_line("Choir 1cr 2022-03-04", day("2014-02-01")).expect("it can be read");
    assert!(then.question.is_some(), "after the next cycle");
    logbook.close_cycle(ledgerline_core::domain::cycle::CycleId(1), true, day("2014-02-01")).expect("it has ended");
    for near in ["2009-05-01", "2013-12-31", "2016-01-01", "2023-06-01"] {
        assert_eq!(asked(&logbook, &format!("Choir 1cr {near}")), None, "{near}");
    }
}

#[test]
fn a_far_day_is_kept_when_it_is_meant_and_by_the_form() {
    let mut logbook = record(&[]);
    let line = "Diploma 20cr 2006-03-04";
    assert!(matches!(add_answering(&mut logbook, line, Answered::default()), Err(RecordQuestion::FarDay { .. })));
    let other = Answered { looks_like_one: true, far_day: false };
    assert!(add_answering(&mut logbook, line, other).is_err(), "another question is answered");
    assert!(titles(&logbook).is_empty());
    assert_eq!(add_answering(&mut logbook, line, Answered { looks_like_one: false, far_day: true }), Ok(()));
    let form = ledgerline_core::domain::activity::form::ActivityForm {
        title: "Degree".to_owned(),
        start: "2001-03-04".to_owned(),
        ..Default::default()
    };
    logbook.add_activity(&form, today()).expect("a date field never asks");
    assert_eq!(titles(&logbook), ["Diploma", "Degree"]);
}

/// What becomes of a line on a day that the computer says it is.
fn refused(logbook: &mut Logbook, line: &str, on: &str) -> bool {
    for answered in [Answered::default(), Answered::ALL] {
        match logbook.add_lines(&[line.to_owned()], None, answered, day(on)) {
            Err(Error::Line(refusal)) => {
                assert_eq!((refusal.kind, refusal.words.as_str()), (RefusalKind::FarDay, on), "“{line}”");
            }
            Ok(_) => {
                logbook.undo().expect("it was kept");
                return false;
            }
            Err(error) => panic!("“{line}” on {on}: {error}"),
        }
    }
    true
}

#[test]
fn a_day_that_a_wrong_clock_believes_is_refused_whatever_is_answered() {
    let mut logbook = record(&["NMT workshop 6cr 2026-03-04"]);
    // Before the last activity was entered, and far from all cycles on either side.
    for clock in ["1970-01-01", "2000-01-01", "2026-01-15", "2026-11-20", "2038-01-19", "2100-06-01"] {
        for line in ["Choir 1cr", "Choir 1cr today", "Choir 1cr hier", "Choir 1cr tomorrow"] {
            assert!(refused(&mut logbook, line, clock), "“{line}” on {clock}");
        }
    }
    let refusal = logbook.read_line("Choir 1cr", day("1970-01-01")).expect("it can be read").reading.refusal;
    assert_eq!(refusal.map(|it| it.kind), Some(RefusalKind::FarDay), "the window says so, too");
    // It would be a plan for the clock, and is done.
    assert!(refused(&mut logbook, "Choir 1cr 2026-03-05", "2020-05-01"));
}

#[test]
fn a_day_that_is_written_out_owes_nothing_to_the_clock() {
    let mut logbook = record(&["NMT workshop 6cr 2026-03-04"]);
    // Somebody comes back after years, or the clock was ahead once: the day is what the line says.
    for (line, clock) in [
        ("Choir 1cr 2026-03-05", "2038-01-19"),
        ("Choir 1cr 2026-03-05", "2026-11-01"),
        ("Choir 1cr 5 mars 2026", "2026-11-01"),
        ("Choir 1cr 2027-03-05", "2026-11-01"),
    ] {
        assert!(!refused(&mut logbook, line, clock), "“{line}” on {clock}");
    }
}

#[test]
fn a_clock_that_was_ahead_once_is_forgotten_with_the_next_activity() {
    let mut logbook = record(&[]);
    logbook.add_line("Choir 1cr", day("2027-06-01")).expect("nothing speaks against it");
    assert!(refused(&mut logbook, "Choir 1cr", "2026-11-23"), "the record was written to later");
    add(&mut logbook, "Choir 1cr 2026-11-20");
    assert!(!refused(&mut logbook, "Choir 1cr", "2026-11-23"), "the last was entered today");
}

/// Who flies over the date line lives through a day twice.
#[test]
fn a_day_or_two_back_is_a_journey() {
    let mut logbook = record(&["NMT workshop 6cr 2026-03-04"]);
    for clock in ["2026-11-21", "2026-11-22", "2026-11-24", "2026-12-31"] {
        assert!(!refused(&mut logbook, "Choir 1cr", clock), "on {clock}");
    }
}

#[test]
fn an_empty_record_goes_by_its_cycles() {
    let mut logbook = record(&[]);
    assert!(refused(&mut logbook, "Choir 1cr", "1970-01-01"));
    assert!(!refused(&mut logbook, "Choir 1cr", "2023-05-01"), "the cycle begins next year");
}

#[test]
fn the_refusal_says_that_the_date_looks_wrong() {
    let logbook = record(&[]);
    let refusal = logbook.read_line("Choir 1cr", day("1970-01-01")).expect("it can be read").reading.refusal;
    let refusal = refusal.expect("it is refused");
    let said = Words::of(Language::English).phrase(&refusal.text);
    assert!(said.contains("1970-01-01") && said.contains("its date looks wrong"), "{said}");
}
