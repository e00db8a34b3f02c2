//! Activities: something learnt or given, on a day or over several.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::credits::{Credits, CreditsError};
use super::dates::{self, DayError, MOST_MINUTES, YEARS};
use super::kind::{Kind, Topic};

/// The number by which the ledger knows an activity; never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct ActivityId(#[specta(type = f64)] pub i64);

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 500;

/// The longest of the other one-line texts (provider, place…), in characters.
pub const LONGEST_LINE: usize = 500;

/// The longest note or reflection, in characters.
pub const LONGEST_TEXT: usize = 10_000;

/// How far along an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Done, but without the credits it needs to count.
    Draft,
    /// Meant to be done.
    Planned,
    /// Done, and counted when its cycle says so.
    Done,
}

/// How an activity was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Everybody in one place.
    InPerson,
    /// Online, at a set hour.
    LiveOnline,
    /// A recording.
    Recorded,
    /// On one's own, from texts or exercises.
    SelfStudy,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::LiveOnline, Self::Recorded, Self::SelfStudy];

    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::LiveOnline => "live-online",
            Self::Recorded => "recorded",
            Self::SelfStudy => "self-study",
        }
    }

    /// The format with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}

impl Status {
    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Planned => "planned",
            Self::Done => "done",
        }
    }

    /// The status with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Draft, Self::Planned, Self::Done].into_iter().find(|status| status.id() == id)
    }

    /// A plan stays a plan; what is done counts once it has credits and is a draft until then.
    #[must_use]
    pub const fn of(planned: bool, has_credits: bool) -> Self {
        match (planned, has_credits) {
            (true, _) => Self::Planned,
            (false, true) => Self::Done,
            (false, false) => Self::Draft,
        }
    }
}

/// What a member records of an activity, checked: a title is there, the end is not before the
/// start, the credits can be claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActivityDetails {
    /// The title, exactly as given: what a certificate or a programme says.
    pub title: String,
    /// What is claimed, in credits.
    pub credits: Option<Credits>,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day, which decides the cycle it counts in.
    pub end: NaiveDate,
    /// How far along it is.
    pub status: Status,
    /// What sort of learning it was.
    pub kind: Option<Kind>,
    /// What it was about.
    pub topics: Vec<Topic>,
    /// Who offered it.
    pub provider: Option<String>,
    /// The number under which somebody approved it for credits.
    pub approval_no: Option<String>,
    /// Who taught or supervised.
    pub presenter: Option<String>,
    /// How it was held.
    pub format: Option<Format>,
    /// Where it was held.
    pub place: Option<String>,
    /// A note that reports may print.
    pub note: Option<String>,
    /// What the member made of it.
    pub reflection: Option<String>,
    /// A note that no report and no export ever contains.
    pub private_note: Option<String>,
}

/// An activity as it stands in the ledger.
///
/// The day it took place, the day it was entered and the day it was last changed are three
/// different facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Activity {
    /// Its number in the ledger.
    pub id: ActivityId,
    /// What the member recorded.
    #[serde(flatten)]
    pub details: ActivityDetails,
    /// The day it was entered.
    pub entered_on: NaiveDate,
    /// The day it was last changed.
    pub changed_on: NaiveDate,
}

impl ActivityDetails {
    /// What this counts for in a program whose unit is `unit_minutes` long: the credits as given,
    /// or the minutes converted where the program has a unit and no credits were given.
    #[must_use]
    pub fn claim(&self, unit_minutes: Option<u32>) -> Option<Credits> {
        self.credits.or_else(|| {
            let credits = Credits::from_minutes(self.minutes?, unit_minutes?);
            (!credits.is_zero()).then_some(credits)
        })
    }
}

/// The full form as it is filled in: every field is the text somebody typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct ActivityForm {
    /// Title.
    pub title: String,
    /// Credits, as in `1,5`; may be empty.
    pub credits: String,
    /// Duration, as in `2 h 30` or `90`; may be empty.
    pub duration: String,
    /// First day.
    pub start: String,
    /// Last day; empty means the first day.
    pub end: String,
    /// Whether it is meant to be done rather than done.
    pub planned: bool,
    /// A kind's id; empty for none.
    pub kind: String,
    /// Topics.
    pub topics: Vec<String>,
    /// Provider.
    pub provider: String,
    /// Approval number.
    pub approval_no: String,
    /// Presenter or supervisor.
    pub presenter: String,
    /// A format's id; empty for none.
    pub format: String,
    /// Place.
    pub place: String,
    /// Note.
    pub note: String,
    /// Reflection.
    pub reflection: String,
    /// Private note.
    pub private_note: String,
}

/// A field of [`ActivityForm`] that a problem can stand beside.
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
    /// Reflection.
    Reflection,
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

    fn text(&mut self, field: Field, text: &str) -> Option<String> {
        let text: String = text
            .trim()
            .chars()
            .filter(|character| *character == '\n' || *character == '\t' || !character.is_control())
            .collect();
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

impl ActivityForm {
    /// Turns what was typed into an activity that can be kept, or says what is wrong with each
    /// field. `today` decides whether it is done or still planned: an activity that ends after
    /// today is planned, whatever the form says.
    ///
    /// `converts_minutes` says whether one of the member's programs has a unit of so many
    /// minutes, so that a duration alone is enough to count.
    ///
    /// # Errors
    /// Every problem of every field, in the order of the form.
    pub fn check(&self, today: NaiveDate, converts_minutes: bool) -> Result<ActivityDetails, Vec<FieldProblem>> {
        let mut checker = Checker::default();

        let title = checker.line(Field::Title, &self.title, LONGEST_TITLE);
        if title.is_none() {
            checker.problem(Field::Title, Problem::Missing);
        }
        let credits = self.checked_credits(&mut checker);
        let minutes = match self.duration.trim() {
            "" => None,
            typed => match dates::read_duration(typed) {
                Some(minutes) if (1..=MOST_MINUTES).contains(&minutes) => Some(minutes),
                _ => {
                    checker.problem(Field::Duration, Problem::NotADuration);
                    None
                }
            },
        };

        if self.start.trim().is_empty() {
            checker.problem(Field::Start, Problem::Missing);
        }
        let start = checker.day(Field::Start, &self.start, today);
        let end = if self.end.trim().is_empty() { start } else { checker.day(Field::End, &self.end, today) };
        if let (Some(start), Some(end)) = (start, end) {
            if end < start {
                checker.problem(Field::End, Problem::EndBeforeStart);
            } else if self.planned && end < today {
                let field = if self.end.trim().is_empty() { Field::Start } else { Field::End };
                checker.problem(field, Problem::PlanInThePast);
            }
        }

        let kind = known(&mut checker, Field::Kind, &self.kind, Kind::from_id);
        let format = known(&mut checker, Field::Format, &self.format, Format::from_id);
        let mut seen = BTreeSet::new();
        let topics = self
            .topics
            .iter()
            .filter_map(|topic| checker.line(Field::Topics, topic, LONGEST_LINE))
            .filter_map(|topic| Topic::from_word(&topic))
            .filter(|topic| seen.insert(topic.clone()))
            .collect();
        let provider = checker.line(Field::Provider, &self.provider, LONGEST_LINE);
        let approval_no = checker.line(Field::ApprovalNo, &self.approval_no, LONGEST_LINE);
        let presenter = checker.line(Field::Presenter, &self.presenter, LONGEST_LINE);
        let place = checker.line(Field::Place, &self.place, LONGEST_LINE);
        let note = checker.text(Field::Note, &self.note);
        let reflection = checker.text(Field::Reflection, &self.reflection);
        let private_note = checker.text(Field::PrivateNote, &self.private_note);

        checker.finish()?;
        // All of these are there, or the checker would have said so.
        let (Some(title), Some(start), Some(end)) = (title, start, end) else {
            return Err(Vec::new());
        };
        let has_credits = credits.is_some() || (minutes.is_some() && converts_minutes);
        Ok(ActivityDetails {
            title,
            credits,
            minutes,
            start,
            end,
            status: Status::of(self.planned || end > today, has_credits),
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format,
            place,
            note,
            reflection,
            private_note,
        })
    }

    fn checked_credits(&self, checker: &mut Checker) -> Option<Credits> {
        if self.credits.trim().is_empty() {
            return None;
        }
        match Credits::parse(&self.credits).and_then(Credits::claimable) {
            Ok(credits) => return Some(credits),
            Err(CreditsError::NotANumber) => checker.problem(Field::Credits, Problem::NotCredits),
            Err(CreditsError::TooFine) => checker.problem(Field::Credits, Problem::TooFine),
            Err(CreditsError::NotPositive) => checker.problem(Field::Credits, Problem::NotPositive),
            Err(CreditsError::TooMany) => checker.problem(Field::Credits, Problem::TooMany),
        }
        None
    }
}

fn known<T>(checker: &mut Checker, field: Field, id: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let id = id.trim();
    if id.is_empty() {
        return None;
    }
    let found = find(id);
    if found.is_none() {
        checker.problem(field, Problem::Unknown);
    }
    found
}
