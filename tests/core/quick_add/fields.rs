//! A date or a duration in a field of its own.

use super::{TODAY, day};
use ledgerline_core::text::dates::{DayError, display_short, read_day, read_duration};

#[test]
fn a_date_field_understands_what_quick_add_understands() {
    for (typed, expected) in [
        ("2026-03-04", "2026-03-04"),
        (" 2026/03/04 ", "2026-03-04"),
        ("4 March 2026", "2026-03-04"),
        ("March 4, 2026", "2026-03-04"),
        ("4 mars 2026", "2026-03-04"),
        ("le 4 mars 2026", "2026-03-04"),
        ("1er mai 2026", "2026-05-01"),
        ("4 mars", "2026-03-04"),
        ("24 nov.", "2025-11-24"),
        ("17/10/2025", "2025-10-17"),
        ("10/17/2025", "2025-10-17"),
        ("04/04/26", "2026-04-04"),
        ("today", "2026-11-23"),
        ("hier", "2026-11-22"),
        ("demain", "2026-11-24"),
        ("Aujourd’hui", "2026-11-23"),
        ("4\u{a0}mars\u{202f}2026.", "2026-03-04"),
    ] {
        assert_eq!(read_day(typed, day(TODAY)), Ok(day(expected)), "«{typed}»");
    }
}

#[test]
fn a_date_field_says_what_is_wrong() {
    for (typed, expected) in [
        ("", DayError::NotADay),
        ("soon", DayError::NotADay),
        ("4", DayError::NotADay),
        ("2026", DayError::NotADay),
        ("March 2026", DayError::NotADay),
        ("4 May 2026 or so", DayError::NotADay),
        ("4-6 May 2026", DayError::NotADay),
        ("\"4 May 2026\"", DayError::NotADay),
        ("2026-02-30", DayError::NoSuchDay),
        ("2026-13-01", DayError::NoSuchDay),
        ("31 avril", DayError::NoSuchDay),
        ("1949-12-31", DayError::NoSuchDay),
        ("4 mars 2101", DayError::NoSuchDay),
        ("13/13/2026", DayError::NoSuchDay),
        ("03/04/26", DayError::Ambiguous([day("2026-04-03"), day("2026-03-04")])),
    ] {
        assert_eq!(read_day(typed, day(TODAY)), Err(expected), "«{typed}»");
    }
}

#[test]
fn a_duration_field_understands_hours_and_minutes() {
    for (typed, minutes) in [
        ("2h", 120),
        ("2 h", 120),
        ("2 h 30", 150),
        ("2h30", 150),
        ("2 h 30 min", 150),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1½ h", 90),
        ("90 min", 90),
        ("90 minutes.", 90),
        ("90", 90),
        (" 90 ", 90),
        ("0.33 h", 20),
        ("527040", 527_040),
    ] {
        assert_eq!(read_duration(typed), Some(minutes), "«{typed}»");
    }
    for typed in ["", "h", "soon", "0", "0 h", "-2h", "2h75", "1.5", "2 h 30 or so", "6 cr", "527041", "9999999999999"]
    {
        assert_eq!(read_duration(typed), None, "«{typed}»");
    }
}

#[test]
fn a_short_date_is_written_year_first() {
    assert_eq!(display_short(day("2026-03-04")), "2026-03-04");
}
