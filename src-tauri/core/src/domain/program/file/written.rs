//! Writing a program as a file: always the same keys in the same order.

use std::fmt::{self, Write as _};

use super::SCHEMA;
use crate::domain::program::shape::ShapeKey;
use crate::domain::program::{Program, Rule, RuleShape, Source};
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::language::Bilingual;

/// The file that [`read`](super::read) reads as `program` again, if that makes sense.
#[must_use]
pub fn write(program: &Program) -> String {
    let mut file = Written(String::new());
    file.key("schema", SCHEMA);
    file.text("id", &program.id);
    for (heading, texts) in [("[name]", &program.name), ("[body]", &program.body)] {
        file.heading(heading);
        file.text("en", &texts.en);
        file.text("fr", &texts.fr);
    }
    file.heading("[cycle]");
    file.key("months", program.cycle.months);
    if let Some(ends) = program.cycle.ends {
        file.text("ends", &String::from(ends));
    }
    file.source(&program.cycle.source);
    for rule in &program.rules {
        file.rule(rule);
    }
    file.0
}

struct Written(String);

impl Written {
    fn line(&mut self, line: fmt::Arguments<'_>) {
        // Writing to a String never fails.
        let _ = writeln!(self.0, "{line}");
    }

    fn heading(&mut self, heading: &str) {
        self.line(format_args!("\n{heading}"));
    }

    fn key(&mut self, key: &str, value: impl fmt::Display) {
        self.line(format_args!("{key} = {value}"));
    }

    fn if_there(&mut self, key: &str, value: Option<impl fmt::Display>) {
        if let Some(value) = value {
            self.key(key, value);
        }
    }

    fn text(&mut self, key: &str, text: &str) {
        self.key(key, Quoted(text));
    }

    fn bilingual(&mut self, key: &str, texts: &Bilingual) {
        self.key(key, format_args!("{{ en = {}, fr = {} }}", Quoted(&texts.en), Quoted(&texts.fr)));
    }

    /// A list, left out where it is empty.
    fn list<'a>(&mut self, key: &str, words: impl Iterator<Item = &'a str>) {
        let words: Vec<String> = words.map(|word| Quoted(word).to_string()).collect();
        if !words.is_empty() {
            self.key(key, format_args!("[{}]", words.join(", ")));
        }
    }

    fn source(&mut self, source: &Source) {
        self.text("source", &source.text);
        self.text("read_on", &source.read_on.to_string());
        self.text("confidence", source.confidence.id());
    }

    fn rule(&mut self, rule: &Rule) {
        self.heading("[[rules]]");
        self.text("id", &rule.id);
        self.text("shape", rule.shape.id());
        self.shape(&rule.shape);
        self.source(&rule.source);
        if let Some(name) = &rule.name {
            self.bilingual("name", name);
        }
        if let Some(remark) = &rule.remark {
            self.bilingual("remark", remark);
        }
        for alternative in &rule.alternatives {
            self.heading("[[rules.alternatives]]");
            self.key("credits", alternative.credits);
            self.source(&alternative.source);
        }
    }

    fn shape(&mut self, shape: &RuleShape) {
        let values = shape.values();
        for key in shape.spec().keys {
            let name = key.name();
            match key {
                ShapeKey::Credits | ShapeKey::CreditsOfOne => self.if_there(name, values.credits),
                ShapeKey::Kind | ShapeKey::KindOrAny => {
                    self.if_there(name, values.kind.as_ref().map(|kind| Quoted(kind.id())));
                }
                ShapeKey::Kinds | ShapeKey::AmongKinds => self.list(name, values.kinds.iter().map(Kind::id)),
                ShapeKey::Topic => self.if_there(name, values.topic.as_ref().map(|topic| Quoted(topic.id()))),
                ShapeKey::Topics | ShapeKey::AmongTopics => self.list(name, values.topics.iter().map(Topic::id)),
                ShapeKey::Format => self.if_there(name, values.format.map(|format| Quoted(format.id()))),
                ShapeKey::Count => self.if_there(name, values.count),
                ShapeKey::Question => {
                    if let Some(question) = &values.question {
                        self.bilingual(name, question);
                    }
                }
                ShapeKey::Minutes => self.if_there(name, values.minutes),
                ShapeKey::Rounding => self.if_there(name, values.rounding.map(|rounding| Quoted(rounding.id()))),
                ShapeKey::Shortest => self.if_there(name, values.shortest),
                ShapeKey::Days => self.if_there(name, values.days),
                ShapeKey::Months | ShapeKey::LastMonths => self.if_there(name, values.months),
            }
        }
    }
}

/// A text in quotation marks, as TOML reads it back.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_char('"')?;
        for character in self.0.chars() {
            match character {
                '"' | '\\' => write!(formatter, "\\{character}")?,
                _ if character.is_control() => write!(formatter, "\\u{:04X}", u32::from(character))?,
                _ => formatter.write_char(character)?,
            }
        }
        formatter.write_char('"')
    }
}
