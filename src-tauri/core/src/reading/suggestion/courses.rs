//! The courses of a file that names several: the rows of a transcript, the workshops of a list.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::dated::Dated;
use super::excerpt::{cut, trimmed};
use super::found::said;
use super::measured::{Measured, Unit, amounts_in, measured, plain, unit_of_label};
use super::sheet::{Line, Sheet, Words};
use super::table::Table;
use crate::domain::evidence::EvidenceKind;
use crate::domain::values::credits::Credits;
use crate::text::dates::When;

/// One of several courses that a file names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Course {
    /// What it is called.
    pub title: String,
    /// The line it was read from, as it stands on the file.
    pub from: String,
    /// The day it was held or finished; none where the file does not say for sure.
    pub day: Option<NaiveDate>,
    /// What it is worth. A school's own credits are none.
    pub credits: Option<Credits>,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
}

/// The most courses of one file.
const MOST: usize = 60;

/// What a column of titles is called.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "title", "course", "course title", "course name", "activity", "activity title", "workshop", "session", "session title", "event", "event title", "program", "program title", "training", "webinar", "name of course",
    "titre", "cours", "activite", "formation", "atelier", "titre du cours", "titre de la formation", "evenement", "seance", "description", "presentation",
];

/// The courses, where there are several.
pub(super) fn courses(
    sheet: &Sheet<'_>,
    dates: &[Dated],
    table: &Table,
    kind: Option<EvidenceKind>,
    is_school: bool,
    today: NaiveDate,
) -> Vec<Course> {
    if matches!(kind, Some(EvidenceKind::SignedLog | EvidenceKind::Programme | EvidenceKind::Receipt)) {
        return Vec::new();
    }
    let mut found = of_table(sheet, dates, table);
    if found.len() < 2 {
        found = of_list(sheet, dates);
    }
    for course in &mut found {
        course.day = course.day.filter(|day| *day <= today);
        course.credits = course.credits.filter(|_| !is_school);
    }
    found.truncate(MOST);
    if found.len() > 1 { found } else { Vec::new() }
}

fn of_table(sheet: &Sheet<'_>, dates: &[Dated], table: &Table) -> Vec<Course> {
    let Some(header) = table.header.and_then(|header| sheet.lines.get(header)) else { return Vec::new() };
    // The last of several is the title: `Code, Course`, `Cours, Titre`.
    let Some(title_at) = header.cells.iter().rposition(|cell| cell.words.are(TITLES)) else { return Vec::new() };
    let course = |row: usize| {
        let line = sheet.lines.get(row)?;
        let cells = &line.cells;
        let title = cells.get(title_at).filter(|_| cells.len() == header.cells.len())?;
        let mut course = Course::of(trimmed(title.text), line);
        for (at, (name, cell)) in header.cells.iter().zip(cells).enumerate() {
            course.day = course.day.or_else(|| day_of(dates, row, at));
            if let Some(measured) = unit_of_label(&name.words).and_then(|unit| measured(cell.text, unit)) {
                course.add(measured);
            }
        }
        (course.title.chars().filter(|it| it.is_alphabetic()).count() > 2).then_some(course)
    };
    table.rows.iter().filter_map(|row| course(*row)).collect()
}

/// `Song Analysis, January 11, 2025, 3 hours`, one below the other.
fn of_list(sheet: &Sheet<'_>, dates: &[Dated]) -> Vec<Course> {
    let course = |date: &Dated| {
        let line = sheet.lines.get(date.line)?;
        let cell = line.cells.get(date.cell)?;
        let before = trimmed(cut(cell.text.get(..date.start)?));
        let words = Words::of(before);
        let is_title = words.len() > 1 && before.starts_with(char::is_uppercase) && before.len() + 8 > date.start;
        let is_label = before.is_empty() || super::labels::label(&words).is_some();
        if !is_title || is_label || dates.iter().filter(|other| other.line == date.line).count() != 1 {
            return None;
        }
        let mut course = Course { day: day(date), ..Course::of(before, line) };
        for amount in amounts_in(&plain(cell.text.get(date.end..)?)) {
            course.add(amount.measured);
        }
        (course.credits.is_some() || course.minutes.is_some()).then_some(course)
    };
    // A list has a line for each; of a hundred dates in one line none is a course.
    dates.iter().filter(|date| date.start > 0).take(MOST * 4).filter_map(course).collect()
}

/// The one day that a cell of a row names.
fn day_of(dates: &[Dated], row: usize, cell: usize) -> Option<NaiveDate> {
    let mut here = dates.iter().filter(|date| date.line == row && date.cell == cell);
    let one = here.next().filter(|_| here.next().is_none())?;
    day(one)
}

/// The day of a date that is one for sure: beside a course nobody is asked.
fn day(date: &Dated) -> Option<NaiveDate> {
    match date.when {
        When::Span(start, end) if start == end && !date.may_be_day_before => Some(start),
        _ => None,
    }
}

impl Course {
    fn of(title: &str, line: &Line<'_>) -> Self {
        Self { title: title.to_owned(), from: said(&line.text()), day: None, credits: None, minutes: None }
    }

    fn add(&mut self, measured: Measured) {
        match measured.unit {
            Unit::Minutes => self.minutes = self.minutes.or(Some(measured.amount)),
            Unit::Credits => self.credits = self.credits.or(Some(Credits::from_hundredths(measured.amount.into()))),
            Unit::Hours | Unit::Others | Unit::Ceu => {}
        }
    }
}
