//! The verbs about quick-add lines: read beside the record, kept, or taken for a plan that is done.

use chrono::NaiveDate;

use super::Logbook;
use super::answers::Done;
use crate::domain::values::deed::Deed;
use crate::error::Error;
use crate::reading::beside_record::{Answered, BesideRecord, LineAnswer, Read, RecordQuestion, SeveralLines};
use crate::reading::quick_add::Understood;
use crate::store::changes::Step;
use crate::store::{activities, cycles};

impl Logbook {
    /// What a quick-add line would be kept as, with the chips to show under it, what is asked about
    /// it and what it would count.
    ///
    /// # Errors
    /// The store's.
    pub fn read_line(&self, line: &str, today: NaiveDate) -> Result<LineAnswer, Error> {
        Ok(self.beside_record(today)?.read(line).answer)
    }

    /// What several quick-add lines would be kept as, each with those before it in the record.
    ///
    /// # Errors
    /// The store's.
    pub fn read_lines(&self, lines: &[String], today: NaiveDate) -> Result<SeveralLines, Error> {
        let mut record = self.beside_record(today)?;
        Ok(SeveralLines::of(lines.iter().map(|line| record.read(line).answer).collect()))
    }

    /// Keeps a quick-add line about which nothing is asked.
    ///
    /// # Errors
    /// As [`Logbook::add_lines`].
    pub fn add_line(&mut self, line: &str, today: NaiveDate) -> Result<(Done, Understood), Error> {
        let (done, read) = self.add_lines(&[line.to_owned()], None, Answered::default(), today)?;
        let understood = read.into_iter().find_map(|answer| answer.reading.understood);
        Ok((done, understood.ok_or(Error::NothingToDo)?))
    }

    /// Keeps quick-add lines, an activity for each, in one action: all of them or none. Answers with
    /// what each was read as.
    ///
    /// `shown` is what the member saw of each of them last. Where a line says something else by now,
    /// as “today” does after midnight, nothing is kept.
    ///
    /// # Errors
    /// [`Error::ReadAnew`] with the new answers where a line says something else than `shown`,
    /// [`Error::Line`] where one cannot be understood, [`Error::Asked`] where something is asked that
    /// is not `answered`.
    pub fn add_lines(
        &mut self,
        lines: &[String],
        shown: Option<&[Understood]>,
        answered: Answered,
        today: NaiveDate,
    ) -> Result<(Done, Vec<LineAnswer>), Error> {
        let read = self.read_as_shown(lines, shown, today)?;
        for question in read.iter().flat_map(|read| &read.questions) {
            ask(question, answered, today)?;
        }
        let steps = read.iter().filter_map(|read| Some(Step::activity(None, Some(read.new.clone()?)))).collect();
        let deed = if lines.len() == 1 { Deed::Added } else { Deed::SeriesAdded };
        let done = self.change(deed, steps)?;
        Ok((done, read.into_iter().map(|read| read.answer).collect()))
    }

    /// Marks the plan as done that a quick-add line is the doing of, with the amounts and all else
    /// that the line says.
    ///
    /// # Errors
    /// As [`Logbook::add_lines`], and [`Error::NothingToDo`] where there is no such plan.
    pub fn mark_done_by_line(
        &mut self,
        line: &str,
        shown: Option<&Understood>,
        answered: Answered,
        today: NaiveDate,
    ) -> Result<(Done, LineAnswer), Error> {
        let read = self.read_as_shown(&[line.to_owned()], shown.map(std::slice::from_ref), today)?;
        let Some(Read { answer, questions, plan: Some((before, after)), .. }) = read.into_iter().next() else {
            return Err(Error::NothingToDo);
        };
        for question in questions.iter().filter(|it| !is_about_plan(it)) {
            ask(question, answered, today)?;
        }
        let done = self.change(Deed::MarkedDone, vec![Step::activity(Some(before), Some(after))])?;
        Ok((done, answer))
    }

    /// The lines, each of which is understood, and as it was shown.
    fn read_as_shown(
        &self,
        lines: &[String],
        shown: Option<&[Understood]>,
        today: NaiveDate,
    ) -> Result<Vec<Read>, Error> {
        let mut record = self.beside_record(today)?;
        let read: Vec<Read> = lines.iter().map(|line| record.read(line)).collect();
        let understood = || read.iter().map(|read| read.answer.reading.understood.as_ref());
        if shown.is_some_and(|shown| !understood().eq(shown.iter().map(Some))) {
            return Err(Error::ReadAnew(read.into_iter().map(|read| read.answer).collect()));
        }
        match read.iter().find_map(|read| read.answer.reading.refusal.clone()) {
            Some(refusal) => Err(Error::Line(refusal)),
            None => Ok(read),
        }
    }

    fn beside_record(&self, today: NaiveDate) -> Result<BesideRecord, Error> {
        let connection = self.store.connection();
        Ok(BesideRecord::new(
            self.customs()?,
            cycles::open(connection)?,
            cycles::closed(connection)?,
            activities::all(connection)?,
            activities::next_id(connection)?,
            today,
        ))
    }
}

fn ask(question: &RecordQuestion, answered: Answered, today: NaiveDate) -> Result<(), Error> {
    if answered.answers(question) {
        return Ok(());
    }
    Err(Error::Asked { question: question.clone(), asks: question.phrase(today) })
}

const fn is_about_plan(question: &RecordQuestion) -> bool {
    matches!(question, RecordQuestion::LooksLikeOne { planned: true, .. })
}
