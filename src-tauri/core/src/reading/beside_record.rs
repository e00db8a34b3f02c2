//! A line beside the record: what it would count, what it looks like among what is there, and
//! whether its day can be meant.

mod far_days;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::quick_add::{self, Choice, LineReading, Refusal, RefusalKind, Understood};
use crate::domain::activity::likeness::{Alike, alike};
use crate::domain::activity::{Activity, ActivityId, PublicDetails, Status};
use crate::domain::cycle::Cycle;
use crate::domain::cycle::reach::Reach;
use crate::domain::program::conversion::Customs;
use crate::domain::standing::verdict::{Verdict, together, verdicts};
use crate::domain::values::form::LONGEST_TEXT;
use crate::domain::values::phrase::Phrase;
use crate::text::dates::display_short;

/// So much earlier than the day on which the last activity was entered it may be: who flies round
/// the world lives through a day twice.
const ROUND_THE_WORLD: Days = Days::new(2);

/// What is answered to a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LineAnswer {
    /// How it is understood.
    pub reading: LineReading,
    /// What is asked before it is kept.
    pub question: Option<RecordQuestion>,
    /// The question in words.
    pub asks: Option<Phrase>,
    /// What it would count for each credential that is held; nothing where it is refused.
    pub verdicts: Vec<Verdict>,
    /// The day on which it was read: another day may make something else of it.
    pub today: NaiveDate,
}

/// What is answered to several lines that would be kept together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SeveralLines {
    /// The answer to each, with those before it in the record already.
    pub answers: Vec<LineAnswer>,
    /// What they would count together for each credential that is held; nothing where one of them is
    /// refused.
    pub verdicts: Vec<Verdict>,
}

impl SeveralLines {
    pub(crate) fn of(answers: Vec<LineAnswer>) -> Self {
        let each: Vec<Vec<Verdict>> = answers.iter().map(|answer| answer.verdicts.clone()).collect();
        let is_whole = answers.iter().all(|answer| answer.reading.understood.is_some());
        Self { answers, verdicts: if is_whole { together(&each) } else { Vec::new() } }
    }
}

/// What is asked about a line that is understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum RecordQuestion {
    /// The record has one with the same title and days.
    LooksLikeOne {
        /// Which.
        id: ActivityId,
        /// Its title.
        title: String,
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
        /// Whether it is a plan, and the line may be the doing of it.
        planned: bool,
    },
    /// Its day is far from all cycles.
    FarDay {
        /// The day.
        day: NaiveDate,
        /// The days that may be meant instead, each with the whole line that says it.
        choices: Vec<Choice>,
    },
}

/// Which questions are answered: what was asked about is meant as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct Answered {
    /// It is another activity than the one it looks like.
    pub looks_like_one: bool,
    /// Its day is meant, however far it lies.
    pub far_day: bool,
}

impl Answered {
    /// Both of them.
    pub const ALL: Self = Self { looks_like_one: true, far_day: true };

    /// Whether this question is answered.
    #[must_use]
    pub const fn answers(self, question: &RecordQuestion) -> bool {
        match question {
            RecordQuestion::LooksLikeOne { .. } => self.looks_like_one,
            RecordQuestion::FarDay { .. } => self.far_day,
        }
    }
}

impl RecordQuestion {
    fn looks_like(activity: &Activity, planned: bool) -> Self {
        let PublicDetails { title, start, end, .. } = activity.details.clone();
        Self::LooksLikeOne { id: activity.id, title, start, end, planned }
    }

    /// The question in words.
    #[must_use]
    pub fn phrase(&self, today: NaiveDate) -> Phrase {
        match self {
            Self::LooksLikeOne { title, end, planned, .. } => {
                let id = if *planned { "asks-plan-done" } else { "asks-looks-like-one" };
                Phrase::new(id).with("title", title.as_str()).with("day", *end)
            }
            Self::FarDay { day, .. } => match (today.years_since(*day), day.years_since(today)) {
                (Some(years @ 1..), _) => Phrase::new("asks-far-day-past").with("day", *day).with("years", years),
                (_, Some(years @ 1..)) => Phrase::new("asks-far-day-ahead").with("day", *day).with("years", years),
                _ => Phrase::new("asks-far-day").with("day", *day),
            },
        }
    }
}

/// A line with what would be kept of it.
#[derive(Debug, Clone)]
pub(crate) struct Read {
    pub(crate) answer: LineAnswer,
    /// All that is asked about it, the answer's question first.
    pub(crate) questions: Vec<RecordQuestion>,
    /// The activity it would add; none where it is refused.
    pub(crate) new: Option<Activity>,
    /// The plan it may be the doing of, as it is and as it would be.
    pub(crate) plan: Option<(Activity, Activity)>,
}

/// The record, as far as the meaning of a line depends on it.
#[derive(Debug)]
pub(crate) struct BesideRecord {
    customs: Customs,
    open: Vec<Cycle>,
    closed: Vec<Cycle>,
    reach: Reach,
    record: Vec<Activity>,
    next: ActivityId,
    today: NaiveDate,
    /// The day it rather is, where the computer's date looks wrong.
    believable: Option<NaiveDate>,
}

impl BesideRecord {
    /// The record on `today`: all its activities by order of entry, and the number of the `next`.
    pub(crate) fn new(
        customs: Customs,
        open: Vec<Cycle>,
        closed: Vec<Cycle>,
        record: Vec<Activity>,
        next: ActivityId,
        today: NaiveDate,
    ) -> Self {
        let reach = Reach::of(&[open.as_slice(), closed.as_slice()].concat());
        let believable = believable(&reach, &record, today);
        Self { customs, open, closed, reach, record, next, today, believable }
    }

    /// Reads a line. What it would add is in the record for the lines that are read after it.
    pub(crate) fn read(&mut self, line: &str) -> Read {
        let mut reading = quick_add::read(line, self.today, &self.customs);
        if self.is_misled(line, reading.understood.as_ref()) {
            reading.understood = None;
            reading.refusal = Some(Refusal::new(RefusalKind::FarDay, &display_short(self.today)));
        }
        let Some(understood) = reading.understood.clone() else {
            return self.refused(reading);
        };
        let details = understood.clone().into_details();
        let (mut questions, mut plan) = (Vec::new(), None);
        for alike in alike(&details, &self.record) {
            match alike {
                Alike::Twin(activity) => questions.push(RecordQuestion::looks_like(activity, false)),
                Alike::Plan(activity) => {
                    questions.push(RecordQuestion::looks_like(activity, true));
                    plan = Some((activity.clone(), done_by(activity, &details, &self.customs, self.today)));
                }
            }
        }
        // A plan was meant for its day, and so is the doing of it.
        if plan.is_none() {
            questions.extend(self.far_day(line, &reading, &understood));
        }
        let new =
            Activity { id: self.next, details, private_note: None, entered_on: self.today, changed_on: self.today };
        let question = questions.first().cloned();
        // A plan that is there is done, unless somebody says that it is another activity.
        let meant = plan.as_ref().filter(|_| asks_for_plan(question.as_ref())).map_or(&new, |(_, done)| done);
        let answer = LineAnswer {
            reading,
            asks: question.as_ref().map(|question| question.phrase(self.today)),
            question,
            verdicts: verdicts(&self.open, &self.closed, &self.record, meant, self.today),
            today: self.today,
        };
        self.next.0 += 1;
        self.record.push(new.clone());
        Read { answer, questions, new: Some(new), plan }
    }

    fn refused(&self, reading: LineReading) -> Read {
        let answer = LineAnswer { reading, question: None, asks: None, verdicts: Vec::new(), today: self.today };
        Read { answer, questions: Vec::new(), new: None, plan: None }
    }

    /// Whether the line would be kept as something else if it were the day that the record takes it
    /// for: a computer whose date is wrong is not believed. A line that says its day in full, and is
    /// done or planned on either day, owes nothing to the clock.
    fn is_misled(&self, line: &str, understood: Option<&Understood>) -> bool {
        self.believable.is_some_and(|day| {
            understood.is_some() && quick_add::read(line, day, &self.customs).understood.as_ref() != understood
        })
    }

    fn far_day(&self, line: &str, reading: &LineReading, understood: &Understood) -> Option<RecordQuestion> {
        let day = [understood.end, understood.start].into_iter().find(|day| self.reach.is_far(*day))?;
        let choices = far_days::choices(line, reading, understood, &self.reach, self.today, &self.customs);
        Some(RecordQuestion::FarDay { day, choices })
    }
}

/// A plan that is done, with what a line or a row says of it and the plan does not.
pub(crate) fn done_by(plan: &Activity, said: &PublicDetails, customs: &Customs, today: NaiveDate) -> Activity {
    let mut done = plan.clone();
    let details = &mut done.details;
    details.credits = said.credits.or(details.credits);
    details.minutes = said.minutes.or(details.minutes);
    details.kind = said.kind.clone().or_else(|| details.kind.take());
    for (field, said) in [
        (&mut details.provider, &said.provider),
        (&mut details.approval_no, &said.approval_no),
        (&mut details.presenter, &said.presenter),
        (&mut details.place, &said.place),
        (&mut details.practice, &said.practice),
        (&mut details.reflection, &said.reflection),
        (&mut details.verification, &said.verification),
    ] {
        *field = said.clone().or_else(|| field.take());
    }
    details.format = said.format.or(details.format);
    let more: Vec<_> = said.topics.iter().filter(|topic| !details.topics.contains(topic)).cloned().collect();
    details.topics.extend(more);
    details.note = joined(details.note.take(), said.note.as_deref());
    details.status = Status::of(false, customs.make_credits(details));
    done.changed_on = today;
    done
}

fn asks_for_plan(question: Option<&RecordQuestion>) -> bool {
    matches!(question, Some(RecordQuestion::LooksLikeOne { planned: true, .. }))
}

/// Both notes, the plan's first. What would be too long for one is the line's alone: that was on the
/// screen.
fn joined(planned: Option<String>, said: Option<&str>) -> Option<String> {
    let Some(said) = said else { return planned };
    let both = planned.filter(|planned| planned != said).map(|planned| format!("{planned}\n{said}"));
    both.filter(|both| both.chars().count() <= LONGEST_TEXT).or_else(|| Some(said.to_owned()))
}

/// The day it rather is, where `today` cannot be: it is far from all cycles, or comes before the day
/// on which the last activity was entered. None where nothing speaks against it.
fn believable(reach: &Reach, record: &[Activity], today: NaiveDate) -> Option<NaiveDate> {
    // What was entered last says when it was, and one that a wrong date had misled is forgotten with
    // the next. A day that is far was such a date.
    let entered = record.last().map(|activity| activity.entered_on).filter(|day| !reach.is_far(*day));
    if reach.is_far(today) {
        return entered.or_else(|| reach.nearest(today));
    }
    entered.filter(|entered| today.checked_add_days(ROUND_THE_WORLD).is_some_and(|day| day < *entered))
}
