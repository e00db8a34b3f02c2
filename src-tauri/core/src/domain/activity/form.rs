//! The full form of an activity, as it is typed.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Activity, ActivityId, Format, LONGEST_TITLE, PublicDetails, Status};
use crate::domain::values::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};
use crate::domain::values::kind::{Kinds, Topic};
use crate::text::dates::{self, MOST_MINUTES};

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

/// What a form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// What may leave with a report.
    pub details: PublicDetails,
    /// The note that never does.
    pub private_note: Option<String>,
}

impl Entered {
    /// The activity that is entered on `today`.
    #[must_use]
    pub fn into_activity(self, id: ActivityId, today: NaiveDate) -> Activity {
        let Self { details, private_note } = self;
        Activity { id, details, private_note, entered_on: today, changed_on: today }
    }
}

impl ActivityForm {
    /// Turns what was typed into an activity that can be kept, or says what is wrong with each
    /// field. `today` decides whether it is done or still planned: an activity that ends after
    /// today is planned, whatever the form says.
    ///
    /// `kinds` are those that come with Ledgerline and the member's own. The claims of an activity
    /// are not part of the form; without credits of its own it is a draft, until a program tells
    /// what it is worth ([`Customs::settle`](crate::domain::program::conversion::Customs::settle)).
    ///
    /// # Errors
    /// Every problem of every field, in the order of the form.
    pub fn check(&self, today: NaiveDate, kinds: &Kinds) -> Result<Entered, Vec<FieldProblem>> {
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

        let kind = known(&mut checker, Field::Kind, &self.kind, |id| kinds.from_id(id));
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
        let details = PublicDetails {
            title,
            credits,
            minutes,
            start,
            end,
            status: Status::of(self.planned || end > today, credits.is_some()),
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
            claims: Vec::new(),
        };
        Ok(Entered { details, private_note })
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
