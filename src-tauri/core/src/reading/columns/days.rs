//! Days as cells hold them: a spreadsheet's own, or text in which day and month can be told apart or not.

use chrono::{Datelike as _, NaiveDate};

use super::table::Cell;
use crate::text::dates::{Meant, Offer, Range, Rank, Why, YEARS, hour_at, hours_at, meant, typed_at};
use crate::text::invisible::seen;
use crate::text::tokens::Tokens;

/// So many years ahead nobody has written a day down with two digits for its year.
const YEARS_AHEAD: i32 = 10;

/// In which order the three numbers of a day stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Order {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Dmy, Self::Mdy, Self::Ymd];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Dmy => "day-first",
            Self::Mdy => "month-first",
            Self::Ymd => "year-first",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.id() == id)
    }

    /// The order that a heading names: `Date (MM/DD/YYYY)`, `Date (jj/mm/aaaa)`.
    pub fn of_heading(heading: &str) -> Option<Self> {
        let letters: String = heading.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
        let named = |names: &[&str]| names.iter().any(|name| letters.contains(name));
        if named(&["mmddyy", "mdyy", "mmjjaa"]) {
            Some(Self::Mdy)
        } else if named(&["ddmmyy", "jjmmaa", "dmyy", "jmaa"]) {
            Some(Self::Dmy)
        } else {
            None
        }
    }
}

/// What a cell says of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Says {
    Nothing,
    /// These days, whoever reads it.
    Days(Range),
    /// A day that the spreadsheet keeps as one.
    Kept(NaiveDate),
    /// Numbers: the days in each order in which there are such.
    Numbers([Option<Range>; 3]),
    /// A day and month, and the last ones, without a year.
    Yearless([(u32, u32); 2]),
    /// A month, a season, a week: its first and its last day.
    Stretch(Range),
    /// Several days.
    Several,
    /// A number that a spreadsheet shows where it takes a day for a number.
    Serial(NaiveDate),
    /// A year alone.
    Year(i32),
    /// It ends before it starts.
    Backwards,
    /// No calendar has such a day.
    Never,
    /// A day can be seen in it, or something else stands there.
    Unclear,
}

/// A moment in universal time, with its seconds after midnight: `2026-03-04T02:00:00Z`. Where a column is known to hold
/// such, it needs no mark.
pub(super) fn universal(cell: &Cell, is_known: bool) -> Option<(NaiveDate, u32)> {
    let (day, seconds) = match cell {
        Cell::Moment(day, seconds) if is_known => (*day, *seconds),
        Cell::Text(text) => {
            let (day, time) = text.trim().split_at_checked(10)?;
            let time = time.strip_prefix(['T', ' '])?;
            let is_marked = time.ends_with(['Z', 'z'])
                || time.ends_with("UTC")
                || time.ends_with("GMT")
                || time.ends_with("+00:00");
            if !is_known && !is_marked {
                return None;
            }
            let part = |from: usize| time.get(from..from + 2)?.parse::<u32>().ok();
            (day.parse().ok()?, part(0)? * 3600 + part(3).unwrap_or_default() * 60)
        }
        _ => return None,
    };
    (seconds < 86_400).then_some((day, seconds))
}

pub(super) fn says(cell: &Cell, today: NaiveDate) -> Says {
    match cell {
        Cell::Empty => Says::Nothing,
        Cell::Day(day) | Cell::Moment(day, _) => within(*day, Says::Kept(*day)),
        Cell::Number(number) => of_number(number),
        Cell::Text(text) => of_text(text, today),
        Cell::Clock(_) | Cell::Truth(_) | Cell::Fault => Says::Unclear,
    }
}

fn within(day: NaiveDate, says: Says) -> Says {
    if YEARS.contains(&day.year()) { says } else { Says::Never }
}

fn of_number(number: &str) -> Says {
    if let Some(day) = compact(number) {
        return Says::Days((day, day));
    }
    let Ok(number) = number.parse::<i32>() else { return Says::Unclear };
    if YEARS.contains(&number) {
        return Says::Year(number);
    }
    // The first of January 1950 and the last day of 2100, counted as spreadsheets do.
    let begin = NaiveDate::from_ymd_opt(1899, 12, 30);
    let day = begin.and_then(|begin| begin.checked_add_days(chrono::Days::new(u64::try_from(number).ok()?)));
    day.filter(|day| YEARS.contains(&day.year())).map_or(Says::Unclear, Says::Serial)
}

fn of_text(text: &str, today: NaiveDate) -> Says {
    let text = seen(text.trim());
    let text = text.trim().trim_end_matches(['.', ',', ';']);
    if text.is_empty() || is_blank(text) {
        return Says::Nothing;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_number(text);
    }
    if let Some(readings) = numbers(text, today) {
        return readings;
    }
    let tokens = Tokens::of(text);
    let typed = [0, 1].into_iter().find_map(|index| {
        let leads = index == 0 || tokens.is_word(0, &["the", "on", "le", "du", "from", "les"]);
        typed_at(&tokens, index).filter(|typed| leads && is_end(&tokens, typed.next))
    });
    let Some(typed) = typed else { return Says::Unclear };
    let at = |today| meant(&typed, today, false);
    if typed.rank != Rank::Full {
        return without_year(at);
    }
    match at(today) {
        Meant::Between(start, end) => Says::Days((start, end)),
        Meant::Either(_) => Says::Unclear,
        Meant::Backwards => Says::Backwards,
        Meant::Never | Meant::TooFar => Says::Never,
        Meant::Asked(why, offers) => asked(why, &offers),
    }
}

fn asked(why: Why, offers: &[Offer]) -> Says {
    match (why, offers.first()) {
        (Why::SeveralDays, _) => Says::Several,
        (Why::NotADay, Some(Offer::Days(first, last))) => Says::Stretch((*first, *last)),
        _ => Says::Unclear,
    }
}

/// A day and month: the same seen from two days that lie far apart. What depends on the day on which it was written, as
/// `yesterday` does, is not.
fn without_year(at: impl Fn(NaiveDate) -> Meant) -> Says {
    let seen_from = |year, month, day| at(NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default());
    match (seen_from(2023, 12, 31), seen_from(2024, 7, 15)) {
        (Meant::Between(start, end), Meant::Between(other, _)) => {
            let parts = |day: NaiveDate| (day.month(), day.day());
            if parts(start) == parts(other) { Says::Yearless([parts(start), parts(end)]) } else { Says::Unclear }
        }
        (Meant::Asked(why, offers), Meant::Asked(_, others)) if offers == others => asked(why, &offers),
        (Meant::Asked(Why::SeveralDays, _), _) => Says::Several,
        (Meant::Never, _) => Says::Never,
        _ => Says::Unclear,
    }
}

/// What is written where there is no day.
pub(super) fn is_blank(text: &str) -> bool {
    let text = text.trim();
    let signs = !text.is_empty() && text.chars().all(|it| matches!(it, '-' | '–' | '—' | '.'));
    signs
        || matches!(
            crate::text::folded(text).as_str(),
            "n-a" | "na" | "s-o" | "so" | "nil" | "none" | "aucun" | "aucune"
        )
}

/// Whether nothing follows but a time of the day.
fn is_end(tokens: &Tokens<'_>, index: usize) -> bool {
    if (index..tokens.len()).all(|at| matches!(tokens.sign(at), Some('.' | ','))) {
        return true;
    }
    let next = hours_at(tokens, index).map(|hours| hours.next).or_else(|| hour_at(tokens, index));
    let passed = index + usize::from(matches!(tokens.sign(index), Some(',')));
    let after_comma = || hours_at(tokens, passed).map(|hours| hours.next).or_else(|| hour_at(tokens, passed));
    next.or_else(after_comma).is_some_and(|next| next >= tokens.len())
}

/// `20260304`.
fn compact(digits: &str) -> Option<NaiveDate> {
    let whole = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let year = part(0, 4).filter(|_| whole).and_then(|year| i32::try_from(year).ok())?;
    let day = NaiveDate::from_ymd_opt(year, part(4, 6)?, part(6, 8)?);
    day.filter(|day| YEARS.contains(&day.year()))
}

/// Days in numbers, alone or from one to another; none where something else stands there.
fn numbers(text: &str, today: NaiveDate) -> Option<Says> {
    let (first, rest) = three_numbers(text, today)?;
    let rest = past_time(rest);
    let whole_year = text.find(|it: char| !it.is_ascii_digit()) == Some(4);
    if rest.is_empty() && whole_year {
        return Some(first[Order::Ymd as usize].map_or(Says::Never, Says::Kept));
    }
    // Nobody knows which century is meant.
    if first == [None; 3] && ends_far_ahead(text, today) {
        return Some(Says::Unclear);
    }
    if rest.is_empty() {
        return Some(of_readings(first.map(|day| day.map(|day| (day, day)))));
    }
    let joint = [" - ", " – ", " — ", "–", "-", "..", " to ", " au ", " à ", " until "];
    let after = |joint: &str| rest.strip_prefix(joint).or_else(|| rest.strip_prefix(joint.trim_start()));
    let last = joint.into_iter().find_map(after)?;
    let (last, rest) = three_numbers(last.trim_start(), today)?;
    if !past_time(rest).is_empty() {
        return None;
    }
    let both = |order: usize| first.get(order).copied().flatten().zip(last.get(order).copied().flatten());
    let readings = [both(0), both(1), both(2)];
    let forward = readings.map(|reading| reading.filter(|(first, last)| first <= last));
    if whole_year && let Some(days) = forward[Order::Ymd as usize] {
        return Some(Says::Days(days));
    }
    if forward == [None; 3] && readings != [None; 3] {
        return Some(Says::Backwards);
    }
    Some(of_readings(forward))
}

fn of_readings(readings: [Option<Range>; 3]) -> Says {
    if readings == [None; 3] { Says::Never } else { Says::Numbers(readings) }
}

/// Whether a year of two digits at the end lies far ahead.
fn ends_far_ahead(text: &str, today: NaiveDate) -> bool {
    let last = text.rsplit(|it: char| !it.is_ascii_digit()).next().unwrap_or_default();
    last.len() == 2 && last.parse::<i32>().is_ok_and(|year| 2000 + year > today.year() + YEARS_AHEAD)
}

/// The days that three numbers with one separator mean, day first, month first and year first, and what follows them.
/// With a year of four digits in front there is one reading.
fn three_numbers(text: &str, today: NaiveDate) -> Option<([Option<NaiveDate>; 3], &str)> {
    let (first, rest) = digits(text)?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '/' | '-' | '.' | '‐' | '‑' | '–' | ' '))?;
    let rest = rest.strip_prefix(mark)?.trim_start();
    let (second, rest) = digits(rest)?;
    let rest = rest.trim_start_matches(|it| it == ' ' && mark != ' ').strip_prefix(mark)?.trim_start();
    let (third, rest) = digits(rest)?;
    let day = |year: &str, month: &str, day: &str| {
        // A year of two digits is one of this century, and none that is far ahead.
        let is_short = year.len() == 2;
        let year: i32 = year.parse::<i32>().ok()? + if is_short { 2000 } else { 0 };
        if is_short && year > today.year() + YEARS_AHEAD {
            return None;
        }
        let day = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
        YEARS.contains(&day.year()).then_some(day)
    };
    let is_part = |digits: &str| digits.len() <= 2;
    let readings = match (first.len(), third.len()) {
        (4, 1..=2) if is_part(second) => [None, None, day(first, second, third)],
        (1..=2, 4) if is_part(second) => [day(third, second, first), day(third, first, second), None],
        (1..=2, 2) if is_part(second) => {
            // Between slashes nobody writes the year first without its century.
            let year_first = if mark == '/' || first.len() < 2 { None } else { day(first, second, third) };
            [day(third, second, first), day(third, first, second), year_first]
        }
        _ => return None,
    };
    Some((readings, rest))
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len());
    (1..=4).contains(&end).then(|| text.split_at(end))
}

/// What follows a time of the day: `14:30`, `T10:20:30Z`, `2:30 PM`.
fn past_time(text: &str) -> &str {
    let Some(time) = text.strip_prefix(['T', ' ', ',']) else { return text };
    let time = time.trim_start();
    let is_part = |it: char| it.is_ascii_digit() || matches!(it, ':' | '.' | '+' | ' ' | 'Z' | 'z' | 'h' | 'H');
    let mut end = time.find(|it: char| !is_part(it)).unwrap_or(time.len());
    let half = time.get(end..).unwrap_or_default();
    if let Some(half) =
        ["AM", "PM", "am", "pm", "a.m.", "p.m.", "UTC", "GMT"].into_iter().find(|it| half.starts_with(it))
    {
        end += half.len();
    }
    let taken = time.get(..end).unwrap_or_default();
    let is_time = taken.contains([':', 'h', 'H']) && taken.starts_with(|it: char| it.is_ascii_digit());
    // A second day may follow a blank.
    if is_time { time.get(end..).unwrap_or_default() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Says {
        says(&Cell::Text(text.to_owned()), NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn one(text: &str) -> Says {
        Says::Days((day(text), day(text)))
    }

    #[test]
    fn a_cell_says_days_in_many_ways() {
        for written in [
            "2026-03-04",
            "2026/3/4",
            "20260304",
            "4 March 2026",
            "March 4, 2026",
            "4 mars 2026",
            "le 4 mars 2026",
            "Wed, March 4, 2026",
            "Mar 4 2026",
            "4-Mar-2026",
            "4-Mar-26",
            "2026-03-04T10:20:30Z",
            "2026-03-04 14:30",
            "March 4, 2026, 9:00 a.m.",
            "1er",
            "March 4th, 2026.",
        ] {
            let is_day = [one("2026-03-04"), Says::Kept(day("2026-03-04"))].contains(&text(written));
            assert_eq!(is_day, written != "1er", "{written}: {:?}", text(written));
        }
        assert_eq!(text("May 4-6, 2025"), Says::Days((day("2025-05-04"), day("2025-05-06"))));
        assert_eq!(text("du 9 au 11 mai 2025"), Says::Days((day("2025-05-09"), day("2025-05-11"))));
        assert_eq!(text("2025-05-04 to 2025-05-06"), Says::Days((day("2025-05-04"), day("2025-05-06"))));
    }

    #[test]
    fn numbers_have_the_readings_that_a_calendar_has() {
        let readings = |written: &str| match text(written) {
            Says::Numbers(readings) => readings.map(|it| it.map(|it| it.0.to_string())),
            other => panic!("{written}: {other:?}"),
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(readings("03/04/2025"), [some("2025-04-03"), some("2025-03-04"), None]);
        assert_eq!(readings("3/4/25"), [some("2025-04-03"), some("2025-03-04"), None]);
        assert_eq!(readings("25.03.2025"), [some("2025-03-25"), None, None]);
        assert_eq!(readings("3/25/2025 2:30 PM"), [None, some("2025-03-25"), None]);
        assert_eq!(readings("24-03-15"), [some("2015-03-24"), None, some("2024-03-15")]);
        assert_eq!(readings("3/4/2025 - 5/4/2025"), [some("2025-04-03"), some("2025-03-04"), None]);
        assert_eq!(text("2/30/2025"), Says::Never);
        assert_eq!(text("2025-02-30"), Says::Never);
        assert_eq!(text("5/4/2025 - 3/4/2025"), Says::Backwards);
    }

    #[test]
    fn what_is_no_day_is_not_taken_for_one() {
        assert_eq!(text("Mar 4"), Says::Yearless([(3, 4), (3, 4)]));
        assert_eq!(text("04-Mar"), Says::Yearless([(3, 4), (3, 4)]));
        assert_eq!(text("2025"), Says::Year(2025));
        assert_eq!(text("45659"), Says::Serial(day("2025-01-02")));
        assert!(matches!(text("March 2025"), Says::Stretch(_)), "{:?}", text("March 2025"));
        for unclear in [
            "yesterday",
            "Tuesday",
            "tbd",
            "12/10",
            "see notes",
            "5/25/98",
            "?",
            "cancelled 4 March 2025",
            "4 March 2025 (cancelled)",
            "spring",
        ] {
            assert_eq!(text(unclear), Says::Unclear, "{unclear}");
        }
        assert_eq!(text("4, 11 et 18 mars 2025"), Says::Several);
        for nothing in ["", "  ", "-", "n/a", "s. o."] {
            assert_eq!(text(nothing), Says::Nothing, "{nothing}");
        }
    }

    #[test]
    fn a_heading_may_name_the_order() {
        assert_eq!(Order::of_heading("Start Date (MM/DD/YYYY)"), Some(Order::Mdy));
        assert_eq!(Order::of_heading("Date (jj/mm/aaaa)"), Some(Order::Dmy));
        assert_eq!(Order::of_heading("Date"), None);
    }
}
