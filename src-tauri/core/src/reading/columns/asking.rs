//! Questions about rows, and the answers that were given to them.

use std::collections::{BTreeMap, HashSet};

use super::answer::{ImportChoice, TypedAnswer};
use crate::domain::values::phrase::Phrase;

/// The answer that leaves a row out.
pub(super) const LEAVE_OUT: &str = "leave-out";

/// The answer that takes a row as it was read.
pub(super) const TAKE: &str = "take";

/// The answer that no column is meant.
pub(super) const NO_COLUMN: &str = "none";

/// The answer that it has no credits.
pub(super) const WITHOUT_CREDITS: &str = "without-credits";

/// What is asked about a row.
#[derive(Debug, Clone)]
pub(super) struct Doubt {
    pub key: String,
    pub asks: Phrase,
    pub answers: Vec<ImportChoice>,
    pub typed: Option<TypedAnswer>,
    pub answered: Option<String>,
}

impl Doubt {
    pub fn is_left_out(&self) -> bool {
        self.answered.as_deref() == Some(LEAVE_OUT)
    }
}

/// A question before anybody has answered it.
#[derive(Debug, Clone)]
pub(super) struct Asking {
    asks: Phrase,
    answers: Vec<ImportChoice>,
    typed: Option<TypedAnswer>,
}

impl Asking {
    pub fn new(asks: Phrase) -> Self {
        Self { asks, answers: Vec::new(), typed: None }
    }

    /// One more answer.
    pub fn or(mut self, value: &str, says: Phrase) -> Self {
        self.answers.push(ImportChoice { value: value.to_owned(), says });
        self
    }

    /// Or the row is taken as it was read.
    pub fn or_take(self) -> Self {
        self.or(TAKE, Phrase::new("import-answer-take"))
    }

    /// Or it is left out.
    pub fn or_leave_out(self) -> Self {
        self.or(LEAVE_OUT, Phrase::new("import-answer-leave-out"))
    }

    /// Or something is typed.
    pub fn or_typed(mut self, typed: TypedAnswer) -> Self {
        self.typed = Some(typed);
        self
    }
}

/// What a question about one row alone is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Cells,
    Title,
    Day,
    /// The last day, in a column of its own.
    LastDay,
    /// The day on which it was completed, beside another.
    CompletedDay,
    /// The first day and the last together.
    Days,
    Plan,
    Duration,
    Credits,
    Twin,
}

impl About {
    const fn id(self) -> &'static str {
        match self {
            Self::Cells => "cells",
            Self::Title => "title",
            Self::Day => "day",
            Self::LastDay => "last-day",
            Self::CompletedDay => "completed-day",
            Self::Days => "days",
            Self::Plan => "plan",
            Self::Duration => "duration",
            Self::Credits => "credits",
            Self::Twin => "twin",
        }
    }
}

/// What is asked about one row, in order.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    answers: &'a BTreeMap<String, String>,
    /// What stands before the keys where several sheets are read.
    prefix: &'a str,
    row: u32,
    /// Whether something is asked about it alone.
    is_questioned: bool,
    /// Whether the answer that names nothing but the row was understood.
    is_answered: bool,
    pub doubts: Vec<Doubt>,
}

impl<'a> Asked<'a> {
    pub fn new(answers: &'a BTreeMap<String, String>, prefix: &'a str, row: u32) -> Self {
        Self { answers, prefix, row, is_questioned: false, is_answered: false, doubts: Vec::new() }
    }

    /// The key of the row.
    pub fn own_key(&self) -> String {
        format!("{}row-{}", self.prefix, self.row)
    }

    /// Whether an answer that names nothing but the row was for something that is asked, and not understood.
    pub const fn is_misread(&self) -> bool {
        self.is_questioned && !self.is_answered
    }

    /// Whether something is asked about the row alone.
    pub const fn is_questioned(&self) -> bool {
        self.is_questioned
    }

    /// Asks about this row alone, by a key that says what about, so that an answer stays with its question whatever else is
    /// asked. One that names the row alone, as it is typed for a command, is for the first question that understands it.
    pub fn row<T>(&mut self, about: About, asking: Asking, understand: impl Fn(&str) -> Option<T>) -> Option<T> {
        let own = self.own_key();
        let key = format!("{own}-{}", about.id());
        let given = |key: &String| self.answers.get(key).map(|answer| answer.trim());
        // Whatever is typed could be a title; a figure or a word for yes was meant for something else.
        let is_meant = |answer: &&str| {
            let is_other =
                answer.starts_with(|it: char| it.is_ascii_digit()) || [TAKE, WITHOUT_CREDITS].contains(answer);
            *answer != LEAVE_OUT && !(about == About::Title && is_other)
        };
        let own_answer = given(&own).filter(|_| !self.is_answered).filter(is_meant);
        let taken = own_answer.filter(|answer| understand(answer).is_some());
        self.is_answered |= taken.is_some() && !self.answers.contains_key(&key);
        self.is_questioned = true;
        let given = given(&key).or(taken).map(str::to_owned);
        self.ask(key, given, asking, understand)
    }

    /// Whether somebody has said of the row that it is to be left out, asked or not.
    pub fn leaves_row_out(&self) -> bool {
        self.answers.get(&self.own_key()).is_some_and(|answer| answer.trim() == LEAVE_OUT)
    }

    /// Asks about all rows of the sheet that share this doubt.
    pub fn shared<T>(&mut self, key: &str, asking: Asking, understand: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.file(&format!("{}{key}", self.prefix), asking, understand)
    }

    /// Asks about all rows of the file.
    pub fn file<T>(&mut self, key: &str, asking: Asking, understand: impl Fn(&str) -> Option<T>) -> Option<T> {
        let given = self.answers.get(key).map(|answer| answer.trim().to_owned());
        self.ask(key.to_owned(), given, asking, understand)
    }

    /// Whether something is asked that is not answered.
    pub fn is_open(&self) -> bool {
        self.doubts.iter().any(|doubt| doubt.answered.is_none())
    }

    /// Whether all rows that share this doubt wait for its answer.
    pub fn is_waiting(&self, key: &str) -> bool {
        let key = format!("{}{key}", self.prefix);
        self.doubts.iter().any(|doubt| doubt.key == key && doubt.answered.is_none())
    }

    /// Forgets what may be answered to questions that an earlier row has asked, too: that is told once.
    pub fn forget_told(&mut self, told: &mut HashSet<String>) {
        for doubt in &mut self.doubts {
            if told.contains(&doubt.key) {
                doubt.answers = Vec::new();
            } else if !doubt.key.contains("row-") {
                told.insert(doubt.key.clone());
            }
        }
    }

    /// Whether somebody has said that it is to be left out.
    pub fn is_left_out(&self) -> bool {
        self.leaves_row_out() || self.doubts.iter().any(Doubt::is_left_out)
    }

    fn ask<T>(
        &mut self,
        key: String,
        given: Option<String>,
        asking: Asking,
        understand: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let Asking { asks, answers, typed } = asking;
        let found = given.as_deref().and_then(&understand);
        let is_left_out = given.as_deref() == Some(LEAVE_OUT);
        let answered = given.filter(|_| found.is_some() || is_left_out);
        self.doubts.push(Doubt { key, asks, answers, typed, answered });
        found
    }
}

/// The answers that are no more than yes.
pub(super) fn yes(answer: &str) -> Option<()> {
    (answer == TAKE).then_some(())
}
