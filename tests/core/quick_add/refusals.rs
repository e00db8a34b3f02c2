//! Lines that are refused, and the reason.

use serde_json::json;

use super::{TODAY, day, hundredths, reading, refusal, understood};
use ledgerline_core::reading::quick_add::RefusalKind;

fn assert_refused(kind: RefusalKind, cases: &[(&str, &str)]) {
    for (line, words) in cases {
        let refusal = refusal(line);
        assert_eq!((refusal.kind, refusal.words.as_str()), (kind, *words), "«{line}»");
        assert_eq!(refusal.choices.is_empty(), kind != RefusalKind::AmbiguousDate, "«{line}»");
    }
}

#[test]
fn an_ambiguous_date_is_never_guessed() {
    assert_refused(
        RefusalKind::AmbiguousDate,
        &[
            ("Choir 6cr 03/04/26", "03/04/26"),
            ("Choir 6cr 3/4/2026", "3/4/2026"),
            ("Choir 6cr 03-04-2026", "03-04-2026"),
            ("Choir 6cr 12/11/2026 !plan", "12/11/2026"),
            ("Choir 6cr 03/04/26 - 05/04/26", "03/04/26 - 05/04/26"),
        ],
    );
}

/// 13/04 can only be 13 April: where the last day can be two, it tells the readings apart, and a
/// reading that would run backwards is none.
#[test]
fn a_range_of_which_only_the_end_is_ambiguous_is_told_by_its_end() {
    assert_eq!(refusal("Choir 1cr 13/04/2026 to 06/05/2026").days(), [day("2026-05-06"), day("2026-06-05")]);
    let one_way = understood("Choir 1cr 13/04/2026 to 03/05/2026");
    assert_eq!((one_way.start, one_way.end), (day("2026-04-13"), day("2026-05-03")));
    assert_refused(RefusalKind::EndBeforeStart, &[("Choir 1cr 13/04/2026 to 03/02/2026", "13/04/2026 to 03/02/2026")]);
}

#[test]
fn both_readings_of_an_ambiguous_date_come_with_a_line_that_states_them() {
    for (line, day_first, month_first) in [
        ("Choir 03/04/26 6cr", "Choir 2026-04-03 6cr", "Choir 2026-03-04 6cr"),
        ("Choir, le 3/4/2026, 6cr", "Choir, le 2026-04-03, 6cr", "Choir, le 2026-03-04, 6cr"),
        ("Choir 03/04/26 - 05/04/26", "Choir 2026-04-03..2026-04-05", "Choir 2026-03-04..2026-05-04"),
    ] {
        let refusal = refusal(line);
        assert_eq!(refusal.lines(), [day_first, month_first]);
        for (line, day) in refusal.lines().into_iter().zip(refusal.days()) {
            assert_eq!(understood(line).start, day, "«{line}»");
            assert_eq!(understood(line).title, "Choir");
        }
    }
}

#[test]
fn a_day_that_no_calendar_has_is_refused() {
    assert_refused(
        RefusalKind::NoSuchDate,
        &[
            ("Choir 31 April 2026", "31 April 2026"),
            ("Choir 31 avril", "31 avril"),
            ("Choir April 31, 2026", "April 31, 2026"),
            ("Choir 2026-13-01", "2026-13-01"),
            ("Choir 2026-02-30", "2026-02-30"),
            ("Choir 29 Feb 2026", "29 Feb 2026"),
            ("Choir 30 février", "30 février"),
            ("Choir 30/02/2026", "30/02/2026"),
            ("Choir 13/13/2026", "13/13/2026"),
            ("Choir 00/05/2026", "00/05/2026"),
            ("Choir 32 May 2026", "32 May 2026"),
            ("Choir 0 May 2026", "0 May 2026"),
            ("Choir 30-31 April 2026", "30-31 April 2026"),
            ("Choir 29 Feb - 2 Mar 2026", "29 Feb - 2 Mar 2026"),
            ("Choir 2026-02-30 to 2026-03-02", "2026-02-30 to 2026-03-02"),
        ],
    );
}

#[test]
fn a_year_before_1950_or_after_2100_is_refused() {
    assert_refused(
        RefusalKind::NoSuchDate,
        &[
            ("Choir 1949-12-31", "1949-12-31"),
            ("Choir 2101-01-01", "2101-01-01"),
            ("Choir 4 mars 1926", "4 mars 1926"),
            ("Choir May 4, 3000", "May 4, 3000"),
            ("Choir 03/04/1900", "03/04/1900"),
        ],
    );
    assert_eq!(understood("Choir 1950-01-01").start, day("1950-01-01"));
    assert_eq!(understood("Choir 31 décembre 2100").start, day("2100-12-31"));
}

#[test]
fn credits_that_nobody_can_claim_are_refused() {
    assert_refused(
        RefusalKind::BadCredits,
        &[
            ("Choir -2cr", "-2cr"),
            ("Choir −2 cr", "−2 cr"),
            ("Choir -½ crédit", "-½ crédit"),
            ("Choir 0cr", "0cr"),
            ("Choir 0,00 crédit", "0,00 crédit"),
            ("Choir 1001cr", "1001cr"),
            ("Choir 1000,01 cr", "1000,01 cr"),
            ("Choir 99999999999999999999999 credits", "99999999999999999999999 credits"),
            ("Choir 2.345cr", "2.345cr"),
            ("Choir 1,000 credits", "1,000 credits"),
            ("Choir 1.2.3cr", "1.2.3cr"),
        ],
    );
}

#[test]
fn a_duration_that_nothing_has_is_refused() {
    assert_refused(
        RefusalKind::BadCredits,
        &[
            ("Choir 0 min", "0 min"),
            ("Choir 0h", "0h"),
            ("Choir -2h", "-2h"),
            ("Choir 2h75", "2h75"),
            ("Choir 9000 h", "9000 h"),
            ("Choir 7.5 min", "7.5 min"),
            ("Choir 99999999999999999999 h 30", "99999999999999999999 h 30"),
        ],
    );
}

#[test]
fn a_dash_between_title_and_credits_is_no_minus() {
    assert_eq!(understood("Choir - 2cr").title, "Choir");
    assert_eq!(understood("Choir – 2 cr").title, "Choir");
}

#[test]
fn what_may_be_said_once_is_refused_the_second_time() {
    assert_refused(
        RefusalKind::Twice,
        &[
            ("Choir 4 May 2026 5 May 2026", "5 May 2026"),
            ("Choir today 2026-05-04", "2026-05-04"),
            ("Choir 9 May 10 June 2026", "10 June 2026"),
            ("Choir May 4 June 5, 2026", "June 5, 2026"),
            ("Choir 6cr 5 credits", "5 credits"),
            ("Choir 6cr,5cr", "5cr"),
            ("Choir 2h 90 min", "90 min"),
            ("Choir @CAMT @ACM", "@ACM"),
        ],
    );
}

#[test]
fn credits_and_minutes_together_are_one_amount_in_two_units() {
    let read = understood("Choir 2h 6cr");
    assert_eq!((read.minutes, hundredths(&read)), (Some(120), Some(600)));
}

#[test]
fn a_range_in_the_wrong_order_is_refused() {
    assert_refused(
        RefusalKind::EndBeforeStart,
        &[
            ("Choir 6-4 May 2026", "6-4 May 2026"),
            ("Choir 6-4 May", "6-4 May"),
            ("Choir May 6-4, 2026", "May 6-4, 2026"),
            ("Choir du 11 au 9 mai 2025", "11 au 9 mai 2025"),
            ("Choir 2026-05-06..2026-05-04", "2026-05-06..2026-05-04"),
            ("Choir 6 May 2026 - 4 May", "6 May 2026 - 4 May"),
            ("Choir today to yesterday", "today to yesterday"),
        ],
    );
}

#[test]
fn a_plan_needs_a_date_that_has_not_passed() {
    assert_refused(RefusalKind::PlanWithoutDate, &[("Choir 6cr !plan", "!plan"), ("!Plan Choir", "!Plan")]);
    assert_refused(
        RefusalKind::PlanInThePast,
        &[
            ("Choir 2026-11-22 !plan", "2026-11-22"),
            ("Choir hier !plan", "hier"),
            ("!plan Choir 4-6 mai 2026", "4-6 mai 2026"),
        ],
    );
    assert_eq!(understood(&format!("Choir {TODAY} !plan")).start, day(TODAY));
    assert_eq!(understood("Choir 2026-11-20..2026-11-23 !plan").end, day(TODAY));
}

#[test]
fn a_line_without_a_title_is_refused() {
    assert_refused(
        RefusalKind::NoTitle,
        &[
            ("", ""),
            (" \t\u{a0}", ""),
            ("6cr", ""),
            ("6cr, 2026-03-04", ""),
            ("le 4 mars 2026", ""),
            ("#workshop @CAMT // note", ""),
            ("\"\" 6cr", ""),
            ("(6cr)", ""),
            ("\u{200f}6cr", ""),
        ],
    );
}

#[test]
fn a_title_over_500_characters_is_refused() {
    assert_eq!(understood(&format!("{} 6cr", "é".repeat(500))).title, "é".repeat(500));
    assert_refused(RefusalKind::TooLong, &[(&format!("{} 6cr", "é".repeat(501)), "")]);
    assert_refused(RefusalKind::TooLong, &[(&"a ".repeat(5000), "")]);
    assert_refused(RefusalKind::TooLong, &[(&"🎵".repeat(10_000), "")]);
}

#[test]
fn other_texts_have_the_same_limits_as_in_the_form() {
    let shown = format!("{}…", "x".repeat(40));
    assert_refused(
        RefusalKind::TooLong,
        &[
            (&format!("Choir @{}", "x".repeat(501)), &shown),
            (&format!("Choir #{}", "x".repeat(501)), &shown),
            (&format!("Choir // {}", "x".repeat(10_001)), &shown),
        ],
    );
    assert_eq!(understood(&format!("Choir // {}", "x".repeat(10_000))).note, Some("x".repeat(10_000)));
}

/// Whatever is pasted into the field is answered at once.
#[test]
fn a_line_that_is_longer_than_any_can_be_is_not_read() {
    for line in ["x".repeat(12_000_000), "6cr ".repeat(3_000_000), "🎵".repeat(3_000_000)] {
        let reading = reading(&line);
        assert_eq!(reading.refusal.map(|it| it.kind), Some(RefusalKind::TooLong));
        assert!(reading.chips.is_empty());
    }
    let longest = format!("Choir @{} 6cr // {}", "x".repeat(500), "y".repeat(10_000));
    assert_eq!(understood(&longest).note, Some("y".repeat(10_000)));
}

#[test]
fn of_several_reasons_the_first_in_the_line_is_given() {
    assert_eq!(refusal("0cr 31 April 2026").kind, RefusalKind::BadCredits);
    assert_eq!(refusal("31 April 2026 0cr").kind, RefusalKind::NoSuchDate);
    assert_eq!(refusal("!plan 6cr").kind, RefusalKind::NoTitle);
}

#[test]
fn a_refusal_is_written_as_json_the_way_the_window_reads_it() {
    let json = serde_json::to_value(refusal("Choir 03/04/26")).expect("a refusal is JSON");
    assert_eq!(json["kind"], "ambiguous-date");
    assert_eq!(
        json["choices"][0],
        json!({ "says": { "what": "days", "start": "2026-04-03", "end": "2026-04-03" }, "lines": ["Choir 2026-04-03"] })
    );
    assert_eq!(json["choices"][1]["says"]["start"], "2026-03-04");
    assert_eq!(json["text"]["id"], "refusal-ambiguous-date");
}
