//! The rules of a file: each shape with its keys.

use super::problem::{FileFault, FileProblem};
use super::table::Table;
use crate::domain::activity::Format;
use crate::domain::program::shape::{SHAPES, ShapeKey, ShapeSpec, Values, shape_with_id};
use crate::domain::program::{Alternative, Rule, RuleShape};
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::unit::Rounding;

/// Reads one rule.
pub(super) fn rule(rule: &Table<'_>, kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Rule, FileProblem> {
    let id = rule.text("shape")?;
    let Some(spec) = shape_with_id(&id) else {
        let known = SHAPES.each_ref().map(|spec| spec.id).join(", ");
        return Err(rule.problem("shape", FileFault::unknown_word(&id, known)));
    };
    let own: Vec<&str> = spec.keys.iter().map(|key| key.name()).collect();
    let known =
        [&["id", "shape"], own.as_slice(), &["source", "read_on", "confidence", "name", "remark", "alternatives"]];
    rule.only(&known.concat())?;
    Ok(Rule {
        id: rule.text("id")?,
        name: rule.if_there("name", Table::bilingual)?,
        shape: shape(spec, &Words { rule, kind_of })?,
        source: rule.source()?,
        remark: rule.if_there("remark", Table::bilingual)?,
        alternatives: rule.if_there("alternatives", alternatives)?.unwrap_or_default(),
    })
}

fn alternatives(rule: &Table<'_>, key: &'static str) -> Result<Vec<Alternative>, FileProblem> {
    rule.tables(key)?
        .iter()
        .map(|figure| {
            figure.only(&["credits", "source", "read_on", "confidence"])?;
            Ok(Alternative { credits: figure.credits("credits")?, source: figure.source()? })
        })
        .collect()
}

/// Reads what belongs to a shape, key by key.
fn shape(spec: &ShapeSpec, words: &Words<'_>) -> Result<RuleShape, FileProblem> {
    let (rule, mut values) = (words.rule, Values::default());
    for key in spec.keys {
        let name = key.name();
        match key {
            ShapeKey::Credits | ShapeKey::CreditsOfOne => values.credits = Some(rule.credits(name)?),
            ShapeKey::Kind => values.kind = Some(words.kind()?),
            ShapeKey::KindOrAny => values.kind = rule.if_there(name, |_, _| words.kind())?,
            ShapeKey::Kinds | ShapeKey::AmongKinds => values.kinds = words.kinds(name)?,
            ShapeKey::Topic => values.topic = Some(words.topic()?),
            ShapeKey::Topics | ShapeKey::AmongTopics => values.topics = words.topics(name)?,
            ShapeKey::Format => values.format = Some(words.format()?),
            ShapeKey::Count => values.count = Some(rule.whole(name)?),
            ShapeKey::Question => values.question = Some(rule.bilingual(name)?),
            ShapeKey::Minutes => values.minutes = Some(rule.whole(name)?),
            ShapeKey::Rounding => values.rounding = rule.if_there(name, |_, _| words.rounding())?,
            ShapeKey::Shortest => values.shortest = rule.if_there(name, Table::whole)?,
            ShapeKey::Days => values.days = Some(rule.whole(name)?),
            ShapeKey::Months => values.months = Some(rule.whole(name)?),
            ShapeKey::LastMonths => values.months = rule.if_there(name, Table::whole)?,
        }
    }
    // Every key is there by now; the table of shapes and `make` are held against each other by a test.
    (spec.make)(values).ok_or_else(|| rule.problem("shape", FileFault::Missing))
}

/// The kinds and topics that a rule names.
struct Words<'a> {
    rule: &'a Table<'a>,
    kind_of: &'a dyn Fn(&str) -> Option<Kind>,
}

impl Words<'_> {
    fn kind(&self) -> Result<Kind, FileProblem> {
        let word = self.rule.text("kind")?;
        (self.kind_of)(&word).ok_or_else(|| self.rule.problem("kind", unknown_kind(&word)))
    }

    fn topic(&self) -> Result<Topic, FileProblem> {
        let word = self.rule.text("topic")?;
        Topic::from_word(&word).ok_or_else(|| self.rule.problem("topic", no_topic()))
    }

    fn format(&self) -> Result<Format, FileProblem> {
        let word = self.rule.text("format")?;
        Format::from_id(&word).ok_or_else(|| {
            let known = Format::ALL.map(Format::id).join(", ");
            self.rule.problem("format", FileFault::unknown_word(&word, known))
        })
    }

    fn rounding(&self) -> Result<Rounding, FileProblem> {
        let word = self.rule.text("rounding")?;
        Rounding::from_id(&word).ok_or_else(|| {
            let known = Rounding::ALL.map(Rounding::id).join(", ");
            self.rule.problem("rounding", FileFault::unknown_word(&word, known))
        })
    }

    fn kinds(&self, key: &'static str) -> Result<Vec<Kind>, FileProblem> {
        self.listed(key, self.kind_of, unknown_kind)
    }

    fn topics(&self, key: &'static str) -> Result<Vec<Topic>, FileProblem> {
        self.listed(key, &Topic::from_word, |_| no_topic())
    }

    fn listed<T>(
        &self,
        key: &'static str,
        known: &dyn Fn(&str) -> Option<T>,
        fault: impl Fn(&str) -> FileFault,
    ) -> Result<Vec<T>, FileProblem> {
        let of_word = |(word, line): (String, u32)| {
            known(&word).ok_or_else(|| FileProblem { line, ..self.rule.problem(key, fault(&word)) })
        };
        self.rule.texts(key)?.into_iter().map(of_word).collect()
    }
}

fn unknown_kind(word: &str) -> FileFault {
    let known: Vec<String> = Kind::all().map(|kind| kind.id().to_owned()).collect();
    FileFault::unknown_word(word, known.join(", "))
}

fn no_topic() -> FileFault {
    FileFault::Program(crate::domain::program::check::Fault::NotATopic)
}
