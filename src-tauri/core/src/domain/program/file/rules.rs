//! The rules of a file: each shape with its keys.

use super::problem::{Fault, FileProblem};
use super::table::Table;
use crate::domain::program::{Alternative, Rule, RuleShape};
use crate::domain::values::kind::{Kind, Topic};

/// Every shape with the keys that belong to it, in the order in which they are written.
const SHAPES: [(&str, &[&str]); 19] = [
    ("total", &["credits"]),
    ("minimum-of-kind", &["kind", "credits"]),
    ("minimum-of-topic", &["topic", "credits"]),
    ("minimum-each-year", &["credits"]),
    ("different-kinds", &["count", "among"]),
    ("different-topics", &["count", "among"]),
    ("activities-with-topic", &["topic", "count"]),
    ("at-least-one", &["kinds", "topics"]),
    ("yes-no", &["question"]),
    ("maximum-of-kind", &["kind", "credits"]),
    ("maximum-of-topic", &["topic", "credits"]),
    ("maximum-per-activity", &["credits", "kind"]),
    ("maximum-per-day", &["credits"]),
    ("unit", &["minutes"]),
    ("worth", &["kind", "credits"]),
    ("carry-over", &["credits", "months", "kinds", "topics"]),
    ("late-entry", &["days"]),
    ("keep-proof", &["months"]),
    ("only-while-member", &[]),
];

/// Reads one rule.
pub(super) fn rule(rule: &Table<'_>, kind_of: &dyn Fn(&str) -> Option<Kind>) -> Result<Rule, FileProblem> {
    let id = rule.text("shape")?;
    let Some((_, keys)) = SHAPES.iter().find(|(known, _)| *known == id) else {
        let known = SHAPES.map(|(known, _)| known).join(", ");
        return Err(rule.problem("shape", Fault::unknown_word(&id, known)));
    };
    let known = [&["id", "shape"], *keys, &["source", "read_on", "confidence", "name", "remark", "alternatives"]];
    rule.only(&known.concat())?;
    Ok(Rule {
        id: rule.text("id")?,
        name: rule.if_there("name", Table::bilingual)?,
        shape: shape(&id, &Words { rule, kind_of })?,
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

/// Reads what belongs to the shape called `id`, which is one of [`SHAPES`].
fn shape(id: &str, words: &Words<'_>) -> Result<RuleShape, FileProblem> {
    let rule = words.rule;
    Ok(match id {
        "minimum-of-kind" => RuleShape::MinimumOfKind { kind: words.kind()?, credits: rule.credits("credits")? },
        "minimum-of-topic" => RuleShape::MinimumOfTopic { topic: words.topic()?, credits: rule.credits("credits")? },
        "minimum-each-year" => RuleShape::MinimumEachYear { credits: rule.credits("credits")? },
        "different-kinds" => RuleShape::DifferentKinds { count: rule.whole("count")?, among: words.kinds("among")? },
        "different-topics" => RuleShape::DifferentTopics { count: rule.whole("count")?, among: words.topics("among")? },
        "activities-with-topic" => {
            RuleShape::ActivitiesWithTopic { topic: words.topic()?, count: rule.whole("count")? }
        }
        "at-least-one" => RuleShape::AtLeastOne { kinds: words.kinds("kinds")?, topics: words.topics("topics")? },
        "yes-no" => RuleShape::YesNo { question: rule.bilingual("question")? },
        "maximum-of-kind" => RuleShape::MaximumOfKind { kind: words.kind()?, credits: rule.credits("credits")? },
        "maximum-of-topic" => RuleShape::MaximumOfTopic { topic: words.topic()?, credits: rule.credits("credits")? },
        "maximum-per-activity" => RuleShape::MaximumPerActivity {
            credits: rule.credits("credits")?,
            kind: rule.if_there("kind", |_, _| words.kind())?,
        },
        "maximum-per-day" => RuleShape::MaximumPerDay { credits: rule.credits("credits")? },
        "unit" => RuleShape::Unit { minutes: rule.whole("minutes")? },
        "worth" => RuleShape::Worth { kind: words.kind()?, credits: rule.credits("credits")? },
        "carry-over" => RuleShape::CarryOver {
            credits: rule.credits("credits")?,
            months: rule.if_there("months", Table::whole)?,
            kinds: words.kinds("kinds")?,
            topics: words.topics("topics")?,
        },
        "late-entry" => RuleShape::LateEntry { days: rule.whole("days")? },
        "keep-proof" => RuleShape::KeepProof { months: rule.whole("months")? },
        "only-while-member" => RuleShape::OnlyWhileMember,
        _ => RuleShape::Total { credits: rule.credits("credits")? },
    })
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
        fault: impl Fn(&str) -> Fault,
    ) -> Result<Vec<T>, FileProblem> {
        let of_word = |(word, line): (String, u32)| {
            known(&word).ok_or_else(|| FileProblem { line, ..self.rule.problem(key, fault(&word)) })
        };
        self.rule.texts(key)?.into_iter().map(of_word).collect()
    }
}

fn unknown_kind(word: &str) -> Fault {
    let known: Vec<String> = Kind::all().map(|kind| kind.id().to_owned()).collect();
    Fault::unknown_word(word, known.join(", "))
}

fn no_topic() -> Fault {
    Fault::Program(crate::domain::program::check::Fault::NotATopic)
}
