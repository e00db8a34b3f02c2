//! Forms: reading what was typed, field by field, and saying everything that is wrong at once.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::credits::{Credits, CreditsError};
use crate::text::dates::{self, DayError, YEARS};

/// The longest one-line text (provider, place…), in characters.
pub const LONGEST_LINE: usize = 500;

/// The longest text of several lines (note, reflection…), in characters.
pub const LONGEST_TEXT: usize = 10_000;

/// A field of a form that a problem can stand beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Title.
    Title,
    /// Credits.
    Credits,
    /// Duration.
    Duration,
    /// First day.
    Start,
    /// Last day.
    End,
    /// Kind.
    Kind,
    /// Format.
    Format,
    /// What is counted of each activity.
    Rounding,
    /// The minutes of the shortest activity that counts.
    Shortest,
    /// Provider.
    Provider,
    /// Approval number.
    ApprovalNo,
    /// Presenter or supervisor.
    Presenter,
    /// Place.
    Place,
    /// Note.
    Note,
    /// Relation to one's practice.
    Practice,
    /// Reflection.
    Reflection,
    /// How an activity can be verified.
    Verification,
    /// Private note.
    PrivateNote,
    /// Topics.
    Topics,
    /// The member's name.
    Name,
    /// The member's name on certificates.
    NameOnCertificates,
    /// Member number.
    MemberNo,
    /// The member's e-mail address.
    Email,
    /// A cycle's first day.
    FirstDay,
    /// First day of a leave or a lapse.
    From,
    /// Last day of a leave or a lapse, or a new last day.
    To,
    /// Months for which a credential is held.
    MonthsHeld,
    /// Why something was granted.
    Reason,
    /// The letter that grants it.
    Letter,
    /// The shape of a rule.
    Shape,
    /// The kinds a rule is about.
    Kinds,
    /// The topic a rule is about.
    Topic,
    /// How many kinds, topics or activities.
    Count,
    /// How many minutes.
    Minutes,
    /// How many days.
    Days,
    /// How many months.
    Months,
    /// What is to be confirmed.
    Question,
    /// Where a rule comes from.
    Source,
    /// The day a source was read.
    ReadOn,
    /// How sure a rule is.
    Confidence,
    /// The day something was done.
    DoneOn,
}

/// What is wrong with a field. Each has a sentence that says how to mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// It must be filled in.
    Missing,
    /// It is longer than may be.
    TooLong,
    /// It cannot be read as a date.
    NotADate,
    /// It looks like a date that no calendar has, or lies outside [`YEARS`].
    NoSuchDate,
    /// It can be read as two dates.
    AmbiguousDate,
    /// It cannot be read as an amount of credits.
    NotCredits,
    /// It has more than two decimals.
    TooFine,
    /// It is zero or less.
    NotPositive,
    /// It is more than one activity can be worth.
    TooMany,
    /// It cannot be read as a duration.
    NotADuration,
    /// The end lies before the start.
    EndBeforeStart,
    /// It is a plan, and its date has passed.
    PlanInThePast,
    /// No such kind or format is known.
    Unknown,
    /// It does not look like an e-mail address.
    NotAnAddress,
    /// It is not a whole number in the range that makes sense.
    NotANumber,
    /// It is not after the last day as it is.
    NotLater,
    /// It lies outside the cycle.
    OutsideCycle,
    /// It lies after today.
    InTheFuture,
    /// There is one already.
    Already,
    /// A minimum is above the maximum of the same kind or topic.
    AboveMaximum,
    /// More are asked for than there are to choose from.
    MoreThanThere,
    /// It cannot be called stated without naming who states it.
    NotNamed,
}

impl From<CreditsError> for Problem {
    fn from(error: CreditsError) -> Self {
        match error {
            CreditsError::NotANumber => Self::NotCredits,
            CreditsError::TooFine => Self::TooFine,
            CreditsError::NotPositive => Self::NotPositive,
            CreditsError::TooMany => Self::TooMany,
        }
    }
}

/// A field and what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
pub struct FieldProblem {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: Problem,
}

/// Collects what is wrong with a form, so that every problem can be shown at once.
#[derive(Debug, Default)]
pub(crate) struct Checker {
    problems: Vec<FieldProblem>,
}

impl Checker {
    pub(crate) fn problem(&mut self, field: Field, problem: Problem) {
        self.problems.push(FieldProblem { field, problem });
    }

    /// One line of text: white space and control characters become single spaces.
    pub(crate) fn line(&mut self, field: Field, text: &str, longest: usize) -> Option<String> {
        let text = one_line(text);
        if text.chars().count() > longest {
            self.problem(field, Problem::TooLong);
        }
        (!text.is_empty()).then_some(text)
    }

    /// Several lines of text, without control characters.
    pub(crate) fn text(&mut self, field: Field, text: &str) -> Option<String> {
        let text = several_lines(text);
        if text.chars().count() > LONGEST_TEXT {
            self.problem(field, Problem::TooLong);
        }
        (!text.is_empty()).then_some(text)
    }

    pub(crate) fn day(&mut self, field: Field, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            return None;
        }
        match dates::read_day(text, today) {
            Ok(day) if YEARS.contains(&day.year()) => return Some(day),
            Ok(_) | Err(DayError::NoSuchDay) => self.problem(field, Problem::NoSuchDate),
            Err(DayError::NotADay) => self.problem(field, Problem::NotADate),
            Err(DayError::Ambiguous(_)) => self.problem(field, Problem::AmbiguousDate),
        }
        None
    }

    /// A day that must be there.
    pub(crate) fn needed_day(&mut self, field: Field, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            self.problem(field, Problem::Missing);
        }
        self.day(field, text, today)
    }

    /// Credits that can be claimed; none where nothing is typed.
    pub(crate) fn credits(&mut self, field: Field, text: &str) -> Option<Credits> {
        if text.trim().is_empty() {
            return None;
        }
        match Credits::parse(text).and_then(Credits::claimable) {
            Ok(credits) => return Some(credits),
            Err(error) => self.problem(field, error.into()),
        }
        None
    }

    /// A whole number that must be there, in this range.
    pub(crate) fn whole_number(&mut self, field: Field, text: &str, range: RangeInclusive<u32>) -> Option<u32> {
        match text.trim().parse() {
            _ if text.trim().is_empty() => self.problem(field, Problem::Missing),
            Ok(number) if range.contains(&number) => return Some(number),
            _ => self.problem(field, Problem::NotANumber),
        }
        None
    }

    pub(crate) fn finish(mut self) -> Result<(), Vec<FieldProblem>> {
        self.problems.sort_unstable();
        self.problems.dedup();
        if self.problems.is_empty() { Ok(()) } else { Err(self.problems) }
    }
}

/// `text` on one line: white space and control characters become single spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// `text` without control characters, its lines as they are.
pub(crate) fn several_lines(text: &str) -> String {
    let text = text.trim().chars();
    text.filter(|character| *character == '\n' || *character == '\t' || !character.is_control()).collect()
}
