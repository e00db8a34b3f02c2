//! A wording with facts in its slots, and the key that goes with it.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Duration, NaiveDate};
use ledgerline_core::domain::values::language::Language;
use ledgerline_tests::{ENGLISH_MONTHS, FRENCH_MONTHS};
use serde_json::{Map, Value, json};

use crate::Source;
use crate::facts::{Facts, Lot, drawn};
use crate::wordings::{Answer, Demand, Line, Print, Wording};

/// A certificate that can be printed.
pub struct Certificate {
    /// Its wording, its language and its source.
    pub name: String,
    pub source: Source,
    pub language: Language,
    pub look: Vec<String>,
    pub lines: Vec<Line>,
    /// Whose record it is read for.
    pub member: String,
    /// What has to be read, what may be, and what is not sure.
    pub key: Value,
    pub lot: Lot,
}

/// The slots that answer a field by being printed.
const ANSWERED_BY: [(&str, &str); 6] = [
    ("title", "{title}"),
    ("provider", "{provider}"),
    ("name", "{member}"),
    ("name", "{surname-first}"),
    ("presenter", "{presenter}"),
    ("number", "{number}"),
];

/// Of these words in a title a careful person may think of a topic, and may not.
const HINTS: [&str; 2] = ["Cultural Humility", "Humilité culturelle"];
const HINTED: &str = "diversity-and-cultural-safety";

/// The certificate of a wording, from a source.
pub fn certificate(wording: &Wording, source: Source) -> Certificate {
    let language = if wording.language == Language::French { "fr" } else { "en" };
    let name = format!("{}-{language}-{}", wording.name, source.id());
    let lot = Lot::of(&name);
    let facts = drawn(wording, &lot);
    let words = Words { facts: &facts, language: Some(wording.language) };
    let lines = wording.lines.iter().map(|line| match line {
        Line::Print(print) => {
            Line::Print(Print { cells: print.cells.iter().map(|cell| words.filled(cell)).collect(), ..*print })
        }
        Line::Rule => Line::Rule,
        Line::Gap(points) => Line::Gap(*points),
    });
    Certificate {
        source,
        language: wording.language,
        look: wording.look.clone(),
        lines: lines.collect(),
        member: facts.member.clone(),
        key: key(wording, &facts),
        lot,
        name,
    }
}

/// The key in three parts by what is asked of the reader; a field in none of them is not there to be read.
fn key(wording: &Wording, facts: &Facts) -> Value {
    let printed = wording.lines.iter().filter_map(|line| match line {
        Line::Print(print) => Some(print.cells.join(" ")),
        _ => None,
    });
    let printed = printed.collect::<Vec<_>>().join("\n");
    let mut answers: BTreeMap<String, (Demand, Vec<String>)> = BTreeMap::new();
    for (field, slot) in ANSWERED_BY {
        if printed.contains(slot) {
            let text = if field == "name" { "{member}" } else { slot };
            answers.insert(field.to_owned(), (Demand::Must, vec![text.to_owned()]));
        }
    }
    for Answer { demand, field, texts } in &wording.answers {
        answers.insert(field.clone(), (*demand, texts.clone()));
    }
    let hinted = HINTS.iter().any(|hint| facts.title.contains(hint));
    if hinted && !answers.contains_key("topics") {
        answers.insert("topics".to_owned(), (Demand::May, vec![HINTED.to_owned()]));
    }
    let words = Words { facts, language: None };
    let mut parts = [Map::new(), Map::new(), Map::new()];
    for (field, (demand, texts)) in answers.into_iter().filter(|(_, (_, texts))| !texts.is_empty()) {
        let texts: Vec<String> = texts.iter().map(|text| words.filled(text)).collect();
        let numbers = |of_one: f64| json!(texts.iter().map(|text| number(text) * of_one).collect::<Vec<_>>());
        let values = match field.as_str() {
            "days" => {
                let days = texts.iter().map(|text| text.split_once("..").unwrap_or((text, text)));
                let (starts, ends): (Vec<_>, Vec<_>) = days.unzip();
                vec![("start", json!(starts)), ("end", json!(ends))]
            }
            "hours" => vec![("minutes", numbers(60.0))],
            "credits" | "ceu" | "minutes" => vec![(field.as_str(), numbers(1.0))],
            "topics" if hinted && texts != [HINTED] => vec![("topics", json!([texts, [&texts[0], HINTED]]))],
            "topics" => vec![("topics", json!([texts]))],

            _ => vec![(field.as_str(), json!(texts))],
        };
        parts[demand as usize].extend(values.into_iter().map(|(field, value)| (field.to_owned(), value)));
    }
    let [must, unsure, may] = parts;
    json!({ "must": must, "unsure": unsure, "may": may })
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

/// Facts as they are written in a language; without one, as the key has them.
struct Words<'a> {
    facts: &'a Facts,
    language: Option<Language>,
}

impl Words<'_> {
    fn filled(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let (slot, behind) = behind.split_once('}').unwrap_or_else(|| panic!("«{text}» has a slot without an end"));
            filled.push_str(before);
            filled.push_str(&self.slot(slot));
            rest = behind;
        }
        filled + rest
    }

    fn slot(&self, slot: &str) -> String {
        let facts = self.facts;
        let (name, form) = slot.split_once(':').unwrap_or((slot, ""));
        let (given, surname) = facts.member.split_once(' ').expect("a member has two names");
        match name {
            "member" => facts.member.clone(),
            "MEMBER" => facts.member.to_uppercase(),
            "given" => given.to_owned(),
            "surname-first" => format!("{}, {given}", surname.to_uppercase()),
            "other" => facts.other.clone(),
            "presenter" => facts.presenter.clone(),
            "title" => facts.title.clone(),
            "TITLE" => facts.title.to_uppercase(),
            "provider" => facts.provider.clone(),
            "PROVIDER" => facts.provider.to_uppercase(),
            "body" => facts.body.clone(),
            "place" => facts.place.clone(),
            "number" => facts.number.clone(),
            "credits" => self.amount(facts.credits, form),
            "more" => self.amount(facts.credits + 400, form),
            "hours" => self.amount(facts.hours, form),
            "ceu" => self.amount(facts.hours / 10, form),
            "price" => self.amount(3000, "2"),
            _ => self.day(day(facts, name).unwrap_or_else(|| panic!("nobody knows {{{slot}}}")), form),
        }
    }

    fn amount(&self, hundredths: u32, form: &str) -> String {
        let french = self.language == Some(Language::French);
        let is_plural = if french { hundredths >= 200 } else { hundredths != 100 };
        match form {
            "s" | "S" => (if is_plural { form } else { "" }).to_owned(),
            _ => {
                let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
                let text = if form == "2" { &text } else { text.trim_end_matches('0').trim_end_matches('.') };
                if french { text.replace('.', ",") } else { text.to_owned() }
            }
        }
    }

    fn day(&self, day: NaiveDate, form: &str) -> String {
        match self.language {
            None => day.to_string(),
            Some(Language::French) => in_french(day, form),
            Some(_) => in_english(day, form),
        }
    }
}

/// The day that a slot names: `day`, `end`, `day+3`.
fn day(facts: &Facts, name: &str) -> Option<NaiveDate> {
    let (name, days) = match name.find(['+', '-']) {
        Some(at) => (&name[..at], name[at..].parse().ok()?),
        None => (name, 0),
    };
    let day = match name {
        "day" => facts.start,
        "end" => facts.end,
        _ => return None,
    };
    Some(day + Duration::days(days))
}

const ENGLISH_WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const FRENCH_SHORT_MONTHS: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];
const FRENCH_WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// A day's year, month and weekday as places in the tables above.
fn parts(day: NaiveDate) -> (i32, usize, usize) {
    (day.year(), day.month0() as usize, day.weekday().num_days_from_monday() as usize)
}

fn in_english(date: NaiveDate, form: &str) -> String {
    let (year, month, weekday) = parts(date);
    let (day, month, weekday) = (date.day(), ENGLISH_MONTHS[month], ENGLISH_WEEKDAYS[weekday]);
    let short = if month.len() > 4 { &month[..3] } else { month };
    match form {
        "" => format!("{month} {day}, {year}"),
        "iso" => date.to_string(),
        "short" => format!("{short} {day}, {year}"),
        "md" => format!("{month} {day}"),
        "d" => day.to_string(),
        "month" => month.to_owned(),
        "year" => year.to_string(),
        "dmy" => format!("{day} {month} {year}"),
        "DMY" => format!("{day} {month} {year}").to_uppercase(),
        "weekday" => format!("{weekday}, {month} {day}, {year}"),
        "weekday-dmy" => format!("{weekday}, {day} {month} {year}"),
        "weekday-short-md" => format!("{weekday}, {short}. {day}"),
        _ => panic!("no day is written as {form}"),
    }
}

fn in_french(date: NaiveDate, form: &str) -> String {
    let (year, month, weekday) = parts(date);
    let (short, month, weekday) = (FRENCH_SHORT_MONTHS[month], FRENCH_MONTHS[month], FRENCH_WEEKDAYS[weekday]);
    let day = if date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    match form {
        "" => format!("{day} {month} {year}"),
        "iso" => date.to_string(),
        "short" => format!("{day} {short} {year}"),
        "dm" => format!("{day} {month}"),
        "UPPER" => format!("{day} {month} {year}").to_uppercase(),
        "weekday" => format!("{weekday} {day} {month} {year}"),
        "weekday-md" => format!("{weekday} {day} {month}"),
        _ => panic!("no day is written as {form}"),
    }
}
