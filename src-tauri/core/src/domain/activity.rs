//! Activities: something learnt or given, on a day or over several.

pub mod claim;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::values::credits::Credits;
use super::values::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};
use super::values::kind::{Kind, Topic};
use crate::text::dates::{self, MOST_MINUTES};
use claim::{Claim, Customs};

/// The number by which the ledger knows an activity; never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct ActivityId(#[specta(type = f64)] pub i64);

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 500;

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
    /// How it relates to the member's practice.
    pub practice: Option<String>,
    /// What the member made of it.
    pub reflection: Option<String>,
    /// How it can be verified: a web page, somebody to ask.
    pub verification: Option<String>,
    /// A note that no report and no export ever contains.
    pub private_note: Option<String>,
    /// The member's own figures for single programs.
    #[serde(default)]
    pub claims: Vec<Claim>,
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
    /// Relation to one's practice.
    pub practice: String,
    /// Reflection.
    pub reflection: String,
    /// How it can be verified.
    pub verification: String,
    /// Private note.
    pub private_note: String,
}

impl ActivityForm {
    /// Turns what was typed into an activity that can be kept, or says what is wrong with each
    /// field. `today` decides whether it is done or still planned: an activity that ends after
    /// today is planned, whatever the form says.
    ///
    /// `customs` holds the member's own kinds, and the programs that may tell what a duration
    /// alone is worth. The claims of an activity are not part of the form.
    ///
    /// # Errors
    /// Every problem of every field, in the order of the form.
    pub fn check(&self, today: NaiveDate, customs: &Customs) -> Result<ActivityDetails, Vec<FieldProblem>> {
        let mut checker = Checker::default();

        let title = checker.line(Field::Title, &self.title, LONGEST_TITLE);
        if title.is_none() {
            checker.problem(Field::Title, Problem::Missing);
        }
        let credits = checker.credits(Field::Credits, &self.credits);
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

        let kind = known(&mut checker, Field::Kind, &self.kind, |id| customs.kinds.from_id(id));
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
        let practice = checker.text(Field::Practice, &self.practice);
        let reflection = checker.text(Field::Reflection, &self.reflection);
        let verification = checker.text(Field::Verification, &self.verification);
        let private_note = checker.text(Field::PrivateNote, &self.private_note);

        checker.finish()?;
        // All of these are there, or the checker would have said so.
        let (Some(title), Some(start), Some(end)) = (title, start, end) else {
            return Err(Vec::new());
        };
        let has_credits = credits.is_some() || customs.give_credits(minutes, kind.as_ref());
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
            practice,
            reflection,
            verification,
            private_note,
            claims: Vec::new(),
        })
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
