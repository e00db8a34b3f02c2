//! Programs as cycles, the history and the table of programs hold them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::each;
use super::words::{StoredConfidence, StoredFormat, StoredRounding};
use crate::domain::program::shape::{ShapeKey, Values, shape_with_id};
use crate::domain::program::{Alternative, CycleLength, MonthDay, Program, Rule, RuleShape, Source};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::language::Bilingual;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredProgram {
    id: String,
    name: StoredBilingual,
    body: StoredBilingual,
    cycle: StoredCycleLength,
    rules: Vec<StoredRule>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredCycleLength {
    months: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<MonthDay>,
    #[serde(flatten)]
    source: StoredSource,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredSource {
    source: String,
    read_on: NaiveDate,
    confidence: StoredConfidence,
}

/// A rule: its values stand beside its id, each under its own name.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredRule {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<StoredBilingual>,
    #[serde(flatten)]
    shape: StoredShape,
    #[serde(flatten)]
    source: StoredSource,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remark: Option<StoredBilingual>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    alternatives: Vec<StoredAlternative>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredAlternative {
    credits: Credits,
    #[serde(flatten)]
    source: StoredSource,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredBilingual {
    en: String,
    fr: String,
}

/// A shape that is known and has the values it needs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "StoredValues", into = "StoredValues")]
struct StoredShape(RuleShape);

/// A shape's id and its values: what a shape does not have is left out.
#[derive(Debug, Default, Serialize, Deserialize)]
struct StoredValues {
    shape: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    credits: Option<Credits>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<Kind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    kinds: Vec<Kind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    topic: Option<Topic>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    topics: Vec<Topic>,
    /// Kinds or topics, as the shape has it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    among: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    format: Option<StoredFormat>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    question: Option<StoredBilingual>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rounding: Option<StoredRounding>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shortest: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    days: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    months: Option<u32>,
}

/// No rule is made of what is stored.
#[derive(Debug, thiserror::Error)]
enum NotAShape {
    #[error("“{0}” is no shape of a rule")]
    Unknown(String),
    #[error("a rule of the shape “{0}” lacks a value")]
    Incomplete(String),
}

impl From<StoredShape> for StoredValues {
    fn from(StoredShape(shape): StoredShape) -> Self {
        let spec = shape.spec();
        let Values {
            credits,
            kind,
            kinds,
            topic,
            topics,
            format,
            count,
            question,
            minutes,
            rounding,
            shortest,
            days,
            months,
        } = shape.values();
        let stored = Self {
            shape: spec.id.to_owned(),
            credits,
            kind,
            topic,
            format: format.map(StoredFormat),
            count,
            question: question.map(StoredBilingual::from),
            minutes,
            rounding: rounding.map(StoredRounding),
            shortest,
            days,
            months,
            ..Self::default()
        };
        if spec.keys.contains(&ShapeKey::AmongKinds) {
            Self { among: kinds.iter().map(|kind| kind.id().to_owned()).collect(), ..stored }
        } else if spec.keys.contains(&ShapeKey::AmongTopics) {
            Self { among: topics.iter().map(|topic| topic.id().to_owned()).collect(), ..stored }
        } else {
            Self { kinds, topics, ..stored }
        }
    }
}

impl TryFrom<StoredValues> for StoredShape {
    type Error = NotAShape;

    fn try_from(stored: StoredValues) -> Result<Self, NotAShape> {
        let Some(spec) = shape_with_id(&stored.shape) else {
            return Err(NotAShape::Unknown(stored.shape));
        };
        let StoredValues {
            credits,
            kind,
            mut kinds,
            topic,
            mut topics,
            format,
            among,
            count,
            minutes,
            shortest,
            days,
            months,
            ..
        } = stored;
        if spec.keys.contains(&ShapeKey::AmongKinds) {
            kinds = among.iter().map(|id| Kind::kept(id)).collect();
        } else if spec.keys.contains(&ShapeKey::AmongTopics) {
            topics = among.iter().map(|id| Topic::kept(id)).collect();
        }
        let values = Values {
            credits,
            kind,
            kinds,
            topic,
            topics,
            format: format.map(|it| it.0),
            count,
            question: stored.question.map(Bilingual::from),
            minutes,
            rounding: stored.rounding.map(|it| it.0),
            shortest,
            days,
            months,
        };
        (spec.make)(values).map(Self).ok_or(NotAShape::Incomplete(stored.shape))
    }
}

impl From<&Program> for StoredProgram {
    fn from(program: &Program) -> Self {
        let Program { id, name, body, cycle, rules } = program.clone();
        Self { id, name: name.into(), body: body.into(), cycle: cycle.into(), rules: each(rules) }
    }
}

impl From<StoredProgram> for Program {
    fn from(stored: StoredProgram) -> Self {
        let StoredProgram { id, name, body, cycle, rules } = stored;
        Self { id, name: name.into(), body: body.into(), cycle: cycle.into(), rules: each(rules) }
    }
}

impl From<CycleLength> for StoredCycleLength {
    fn from(length: CycleLength) -> Self {
        let CycleLength { months, ends, source } = length;
        Self { months, ends, source: source.into() }
    }
}

impl From<StoredCycleLength> for CycleLength {
    fn from(stored: StoredCycleLength) -> Self {
        let StoredCycleLength { months, ends, source } = stored;
        Self { months, ends, source: source.into() }
    }
}

impl From<Source> for StoredSource {
    fn from(source: Source) -> Self {
        let Source { text, read_on, confidence } = source;
        Self { source: text, read_on, confidence: StoredConfidence(confidence) }
    }
}

impl From<StoredSource> for Source {
    fn from(stored: StoredSource) -> Self {
        let StoredSource { source, read_on, confidence } = stored;
        Self { text: source, read_on, confidence: confidence.0 }
    }
}

impl From<Rule> for StoredRule {
    fn from(rule: Rule) -> Self {
        let Rule { id, name, shape, source, remark, alternatives } = rule;
        Self {
            id,
            name: name.map(StoredBilingual::from),
            shape: StoredShape(shape),
            source: source.into(),
            remark: remark.map(StoredBilingual::from),
            alternatives: each(alternatives),
        }
    }
}

impl From<StoredRule> for Rule {
    fn from(stored: StoredRule) -> Self {
        let StoredRule { id, name, shape, source, remark, alternatives } = stored;
        Self {
            id,
            name: name.map(Bilingual::from),
            shape: shape.0,
            source: source.into(),
            remark: remark.map(Bilingual::from),
            alternatives: each(alternatives),
        }
    }
}

impl From<Alternative> for StoredAlternative {
    fn from(alternative: Alternative) -> Self {
        let Alternative { credits, source } = alternative;
        Self { credits, source: source.into() }
    }
}

impl From<StoredAlternative> for Alternative {
    fn from(stored: StoredAlternative) -> Self {
        let StoredAlternative { credits, source } = stored;
        Self { credits, source: source.into() }
    }
}

impl From<Bilingual> for StoredBilingual {
    fn from(text: Bilingual) -> Self {
        let Bilingual { en, fr } = text;
        Self { en, fr }
    }
}

impl From<StoredBilingual> for Bilingual {
    fn from(stored: StoredBilingual) -> Self {
        let StoredBilingual { en, fr } = stored;
        Self { en, fr }
    }
}
