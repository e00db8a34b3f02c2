//! The form in which a member writes or changes a rule.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::check::{
    self, CARRY_MONTHS, COUNT, Fault, LATE_DAYS, LONGEST_NAME, LONGEST_QUESTION, LONGEST_REMARK, LONGEST_SOURCE,
    PROOF_MONTHS, ProgramFault, UNIT_MINUTES,
};
use super::shape::{ShapeKey, Values, shape_with_id};
use super::{Confidence, Program, Rule, RuleShape, Source};
use crate::domain::activity::Format;
use crate::domain::values::credits::Credits;
use crate::domain::values::form::{Checker, Field, FieldProblem, Problem};
use crate::domain::values::kind::{Kind, Kinds, Topic};
use crate::domain::values::language::Bilingual;
use crate::domain::values::unit::Rounding;

/// A rule as it is typed: every field is text. Which of them matter depends on the shape.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct RuleForm {
    /// The shape's id.
    pub shape: String,
    /// A name of its own; may be empty.
    pub name: String,
    /// Credits, as in `1,5`.
    pub credits: String,
    /// A kind's id.
    pub kind: String,
    /// A topic.
    pub topic: String,
    /// Kinds' ids, of which any will do.
    pub kinds: Vec<String>,
    /// Topics, of which any will do.
    pub topics: Vec<String>,
    /// The id of a way in which activities are held.
    pub format: String,
    /// How many kinds, topics or activities.
    pub count: String,
    /// How many minutes.
    pub minutes: String,
    /// What is counted of each activity: a rounding's id; empty for hundredths.
    pub rounding: String,
    /// The minutes of the shortest activity that counts; may be empty.
    pub shortest: String,
    /// How many days.
    pub days: String,
    /// How many months; may be empty for a carry-over.
    pub months: String,
    /// What is to be confirmed.
    pub question: String,
    /// Where it comes from: an address, or a note.
    pub source: String,
    /// The day it was read there.
    pub read_on: String,
    /// How sure it is: a confidence's id.
    pub confidence: String,
    /// What a reader should know; may be empty.
    pub remark: String,
}

impl RuleForm {
    /// Turns what was typed into a rule of `program`: in the place of the rule `id`, or a new one.
    /// Texts that are left as they were keep both their languages.
    ///
    /// # Errors
    /// Every problem of every field, or else the first thing that makes no sense beside the
    /// other rules.
    pub fn check(
        &self,
        program: &Program,
        id: Option<&str>,
        kinds: &Kinds,
        today: NaiveDate,
    ) -> Result<Rule, Vec<FieldProblem>> {
        let before = id.and_then(|id| program.rule(id));
        let mut checker = Checker::default();
        let shape = self.shape(&mut checker, before, kinds);
        let name =
            bilingual(checker.line(Field::Name, &self.name, LONGEST_NAME), before.and_then(|it| it.name.as_ref()));
        let remark = checker.line(Field::Note, &self.remark, LONGEST_REMARK);
        let remark = bilingual(remark, before.and_then(|it| it.remark.as_ref()));
        let source = self.source(&mut checker, today);
        checker.finish()?;
        let (Some(shape), Some(source)) = (shape, source) else {
            return Err(Vec::new());
        };
        let is_total = matches!(shape, RuleShape::Total { .. });
        let mut alternatives = before.filter(|_| is_total).map(|it| it.alternatives.clone()).unwrap_or_default();
        alternatives.retain(|other| Some(other.credits) != shape.credits());
        let id = id.map_or_else(|| free_id(program, shape.id()), str::to_owned);
        let rule = Rule { id, name, shape, source, remark, alternatives };
        check::check(&with_rule(program, rule.clone())).map_err(|fault| vec![problem(&fault)])?;
        Ok(rule)
    }

    fn shape(&self, checker: &mut Checker, before: Option<&Rule>, kinds: &Kinds) -> Option<RuleShape> {
        let Some(spec) = shape_with_id(&self.shape) else {
            checker.problem(Field::Shape, Problem::Unknown);
            return None;
        };
        let (mut read, mut values) = (FieldReader { form: self, checker, kinds }, Values::default());
        for key in spec.keys {
            match key {
                ShapeKey::Credits | ShapeKey::CreditsOfOne => values.credits = read.credits(),
                ShapeKey::Kind => values.kind = read.kind(),
                ShapeKey::KindOrAny => values.kind = read.optional_kind(),
                ShapeKey::Kinds | ShapeKey::AmongKinds => values.kinds = read.kinds(),
                ShapeKey::Topic => values.topic = read.topic(),
                ShapeKey::Topics | ShapeKey::AmongTopics => values.topics = read.topics(),
                ShapeKey::Format => values.format = read.format(),
                ShapeKey::Count => values.count = read.whole(*key, &self.count, COUNT),
                ShapeKey::Question => values.question = read.question(before),
                ShapeKey::Minutes => values.minutes = read.whole(*key, &self.minutes, UNIT_MINUTES),
                ShapeKey::Rounding => values.rounding = read.rounding(),
                ShapeKey::Shortest if self.shortest.trim().is_empty() => {}
                ShapeKey::Shortest => values.shortest = read.whole(*key, &self.shortest, UNIT_MINUTES),
                ShapeKey::Days => values.days = read.whole(*key, &self.days, LATE_DAYS),
                ShapeKey::Months => values.months = read.whole(*key, &self.months, PROOF_MONTHS),
                ShapeKey::LastMonths if self.months.trim().is_empty() => {}
                ShapeKey::LastMonths => values.months = read.whole(*key, &self.months, CARRY_MONTHS),
            }
        }
        // What a shape needs and is missing has its problem by now.
        (spec.make)(values)
    }

    fn source(&self, checker: &mut Checker, today: NaiveDate) -> Option<Source> {
        let confidence = Confidence::from_id(self.confidence.trim());
        if confidence.is_none() {
            checker.problem(Field::Confidence, Problem::Missing);
        }
        let text = checker.line(Field::Source, &self.source, LONGEST_SOURCE);
        if text.is_none() {
            let named = confidence == Some(Confidence::Stated);
            checker.problem(Field::Source, if named { Problem::NotNamed } else { Problem::Missing });
        }
        let read_on =
            if self.read_on.trim().is_empty() { Some(today) } else { checker.day(Field::ReadOn, &self.read_on, today) };
        if read_on.is_some_and(|day| day > today) {
            checker.problem(Field::ReadOn, Problem::InTheFuture);
        }
        Some(Source { text: text?, read_on: read_on?, confidence: confidence? })
    }
}

/// The program with a rule in the place of the one that has its id, or after all others.
#[must_use]
pub fn with_rule(program: &Program, rule: Rule) -> Program {
    let mut program = program.clone();
    match program.rules.iter_mut().find(|it| it.id == rule.id) {
        Some(place) => *place = rule,
        None => program.rules.push(rule),
    }
    program
}

/// An id that no rule of the program has.
fn free_id(program: &Program, shape: &str) -> String {
    let numbered = (2..).map(|number: u32| format!("{shape}-{number}"));
    std::iter::once(shape.to_owned())
        .chain(numbered)
        .find(|id| program.rule(id).is_none())
        .unwrap_or_else(|| shape.to_owned())
}

/// A text in both languages: as it was where nobody touched it, else the member's own words.
fn bilingual(typed: Option<String>, before: Option<&Bilingual>) -> Option<Bilingual> {
    let typed = typed?;
    let untouched = before.filter(|before| before.en == typed || before.fr == typed);
    Some(untouched.cloned().unwrap_or_else(|| Bilingual::same(&typed)))
}

/// Reads the fields that a shape needs. Each says what is wrong with it where it stands, so that
/// all problems are found at once.
struct FieldReader<'a> {
    form: &'a RuleForm,
    checker: &'a mut Checker,
    kinds: &'a Kinds,
}

impl FieldReader<'_> {
    fn credits(&mut self) -> Option<Credits> {
        if self.form.credits.trim().is_empty() {
            self.checker.problem(Field::Credits, Problem::Missing);
        }
        self.checker.credits(Field::Credits, &self.form.credits)
    }

    fn whole(&mut self, key: ShapeKey, typed: &str, bounds: RangeInclusive<u32>) -> Option<u32> {
        self.checker.whole_number(key.field(), typed, bounds)
    }

    fn kind(&mut self) -> Option<Kind> {
        if self.form.kind.trim().is_empty() {
            self.checker.problem(Field::Kind, Problem::Missing);
        }
        self.optional_kind()
    }

    fn optional_kind(&mut self) -> Option<Kind> {
        let id = self.form.kind.trim();
        if id.is_empty() {
            return None;
        }
        let kind = self.kinds.from_id(id);
        if kind.is_none() {
            self.checker.problem(Field::Kind, Problem::Unknown);
        }
        kind
    }

    fn kinds(&mut self) -> Vec<Kind> {
        let known: Vec<Kind> = self.form.kinds.iter().filter_map(|id| self.kinds.from_id(id.trim())).collect();
        if known.len() < self.form.kinds.len() {
            self.checker.problem(Field::Kinds, Problem::Unknown);
        }
        known
    }

    fn topic(&mut self) -> Option<Topic> {
        let topic = Topic::from_word(&self.form.topic);
        if topic.is_none() {
            self.checker.problem(Field::Topic, Problem::Missing);
        }
        topic
    }

    fn topics(&mut self) -> Vec<Topic> {
        self.form.topics.iter().filter_map(|word| Topic::from_word(word)).collect()
    }

    fn format(&mut self) -> Option<Format> {
        let id = self.form.format.trim();
        let format = Format::from_id(id);
        if format.is_none() {
            self.checker.problem(Field::Format, if id.is_empty() { Problem::Missing } else { Problem::Unknown });
        }
        format
    }

    fn rounding(&mut self) -> Option<Rounding> {
        let id = self.form.rounding.trim();
        if id.is_empty() {
            return None;
        }
        let rounding = Rounding::from_id(id);
        if rounding.is_none() {
            self.checker.problem(Field::Rounding, Problem::Unknown);
        }
        rounding
    }

    fn question(&mut self, before: Option<&Rule>) -> Option<Bilingual> {
        let typed = self.checker.line(Field::Question, &self.form.question, LONGEST_QUESTION);
        if typed.is_none() {
            self.checker.problem(Field::Question, Problem::Missing);
        }
        let before = before.and_then(|rule| match &rule.shape {
            RuleShape::YesNo { question } => Some(question),
            _ => None,
        });
        bilingual(typed, before)
    }
}

/// Where a fault of the whole program is shown in the form, and how.
fn problem(fault: &ProgramFault) -> FieldProblem {
    let field = match fault.key {
        "shape" => Field::Shape,
        "credits" => Field::Credits,
        "count" => Field::Count,
        "kind" => Field::Kind,
        "kinds" => Field::Kinds,
        "topic" => Field::Topic,
        "topics" => Field::Topics,
        "among" => {
            if matches!(fault.fault, Fault::ListedTwice { .. }) {
                Field::Topics
            } else {
                Field::Count
            }
        }
        "minutes" => Field::Minutes,
        "shortest" => Field::Shortest,
        "months" => Field::Months,
        "days" => Field::Days,
        "source" => Field::Source,
        "read_on" => Field::ReadOn,
        key if key.starts_with("question") => Field::Question,
        key if key.starts_with("remark") => Field::Note,
        key if key.starts_with("name") => Field::Name,
        _ => Field::Shape,
    };
    let problem = match &fault.fault {
        Fault::TooLong { .. } | Fault::TooMany { .. } => Problem::TooLong,
        Fault::Blank | Fault::NothingNamed | Fault::NotATopic | Fault::NoTotal => Problem::Missing,
        Fault::OutOfRange { .. } => Problem::NotANumber,
        Fault::NotThatMany { .. } => Problem::TooMany,
        Fault::NoSuchYear { .. } => Problem::NoSuchDate,
        Fault::MoreThanListed { .. } => Problem::MoreThanThere,
        Fault::AboveMaximum { .. } => Problem::AboveMaximum,
        Fault::ListedTwice { .. }
        | Fault::SameFigure
        | Fault::IdTwice
        | Fault::ShapeTwice { .. }
        | Fault::WorthTwice { .. } => Problem::Already,
        Fault::NotAnId { .. } | Fault::HiddenCharacter | Fault::OnlyForTotal => Problem::Unknown,
    };
    FieldProblem { field, problem }
}
