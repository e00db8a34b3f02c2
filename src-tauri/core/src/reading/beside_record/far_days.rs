//! The day that is meant where the one that is typed lies far from all cycles.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::cycle::reach::Reach;
use crate::domain::program::conversion::Customs;
use crate::reading::quick_add::{self, ChipKind, Choice, ChoiceSays, LineReading, Understood};
use crate::text::dates::display_short;

/// So many days are offered at most.
const MOST: usize = 2;

/// The same day and month in a year that the cycles have, each with the line that says so: the years
/// of which the typed one is a slip of one figure, or of two in the wrong order; without any such
/// year the nearest. What is done comes before what is to come, and for a plan after it.
pub(super) fn choices(
    line: &str,
    reading: &LineReading,
    understood: &Understood,
    reach: &Reach,
    today: NaiveDate,
    customs: &Customs,
) -> Vec<Choice> {
    let is_plan = reading.chips.iter().any(|chip| chip.kind == ChipKind::Plan);
    let far = if reach.is_far(understood.end) { understood.end } else { understood.start };
    let moved_to = |year: i32| {
        // A time that reaches over the end of a year is moved as a whole.
        let moved = |day: NaiveDate| {
            if reach.is_far(day) { day.with_year(day.year() + year - far.year()) } else { Some(day) }
        };
        let (start, end) = (moved(understood.start)?, moved(understood.end)?);
        let is_meant = start <= end && reach.contains(start) && reach.contains(end);
        is_meant.then(|| (is_slip(year, far.year()), start, end))
    };
    let mut days: Vec<(bool, NaiveDate, NaiveDate)> = reach.years().into_iter().filter_map(moved_to).collect();
    if days.iter().any(|(is_slip, ..)| *is_slip) {
        days.retain(|(is_slip, ..)| *is_slip);
    }
    days.sort_by_key(|(_, _, end)| ((*end > today) != is_plan, (*end - today).num_days().abs()));
    let most = if days.first().is_some_and(|(is_slip, ..)| *is_slip) { MOST } else { 1 };
    let choice = |(_, start, end): (bool, NaiveDate, NaiveDate)| {
        let line = redated(line, reading, understood, (start, end), today, customs)?;
        Some(Choice { says: ChoiceSays::Days { start, end }, lines: vec![line] })
    };
    days.into_iter().filter_map(choice).take(most).collect()
}

/// Whether one year is typed for the other by one wrong figure, or two neighbours in the wrong
/// order: 2006 or 2062 for 2026.
fn is_slip(meant: i32, typed: i32) -> bool {
    let (meant, typed) = (meant.to_string().into_bytes(), typed.to_string().into_bytes());
    if meant.len() != typed.len() {
        return false;
    }
    let wrong: Vec<usize> = (0..meant.len()).filter(|at| meant[*at] != typed[*at]).collect();
    match wrong.as_slice() {
        [_] => true,
        [one, other] => other - one == 1 && meant[*one] == typed[*other] && meant[*other] == typed[*one],
        _ => false,
    }
}

/// The line with these days in the place of its own, where it then says these days and all else as
/// before.
fn redated(
    line: &str,
    reading: &LineReading,
    understood: &Understood,
    (start, end): (NaiveDate, NaiveDate),
    today: NaiveDate,
    customs: &Customs,
) -> Option<String> {
    let words = reading.chips.iter().find(|chip| chip.kind == ChipKind::Date).map(|chip| chip.words.as_str())?;
    if words.is_empty() {
        return None;
    }
    let stated =
        if start == end { display_short(start) } else { format!("{}..{}", display_short(start), display_short(end)) };
    let says_so = |line: &String| {
        quick_add::read(line, today, customs)
            .understood
            .is_some_and(|it| it == Understood { start, end, status: it.status, ..understood.clone() })
    };
    line.match_indices(words)
        .map(|(at, words)| format!("{}{stated}{}", &line[..at], &line[at + words.len()..]))
        .find(says_so)
}
