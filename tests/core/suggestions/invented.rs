//! Invented certificates: many layouts, wordings and traps, as tables that anybody can read.

use ledgerline_core::domain::evidence::EvidenceKind;
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::suggestion::Suggested;
use ledgerline_tests::day;

use serde_json::Value;

use super::cases::{Expected, Tally};
use super::seen::fields;
use super::suggested;

/// A certificate of the tables.
struct Case {
    about: String,
    lines: Vec<TextLine>,
    /// Field and what is expected of it.
    answers: Vec<(String, Option<String>)>,
}

impl Case {
    fn answer(&self, field: &str) -> Option<&str> {
        let found = self.answers.iter().find(|(name, _)| name == field);
        let told = found.unwrap_or_else(|| panic!("«{}» does not say its {field}", self.about)).1.as_deref();
        told.map(|told| told.strip_prefix("? ").unwrap_or(told))
    }

    fn expected(&self) -> Expected {
        let amount = |field| self.answer(field).map(|text| Credits::parse(text).expect("an amount"));
        Expected {
            title: self.answer("title").map(ToOwned::to_owned),
            provider: self.answer("provider").map(ToOwned::to_owned),
            days: self.answer("when").map(|text| {
                let (start, end) = text.split_once("..").unwrap_or((text, text));
                (day(start), day(end))
            }),
            minutes: amount("hours").map(|hours| u32::try_from(hours.hundredths() * 60 / 100).expect("positive")),
            credits: amount("credits"),
        }
    }

    /// Fields that only some cases speak of, each as it is written in a table; with `? ` before it a
    /// value may only be offered with a mark.
    fn more(&self, found: &Suggested) -> Vec<String> {
        let read = fields(found);
        let mut misses = Vec::new();
        for (field, told) in self.answers.iter().filter(|(field, _)| MORE.contains(&field.as_str())) {
            let name = if field == "hours" { "minutes" } else { field };
            let is_sure = read.get(name).is_some_and(|found| found["sure"] == true);
            let value = read.get(name).map(|found| written(&found["value"]));
            let is_right = match told.as_deref().map(|told| (told, told.strip_prefix("? "))) {
                None => value.is_none() || !is_sure && value.is_none(),
                Some((_, Some(marked))) => !is_sure && value.as_deref().is_none_or(|value| value == marked),
                Some((told, None)) => value.as_deref() == Some(told),
            };
            if !is_right {
                misses.push(format!("{}: {field} is {:?}, expected {told:?}", self.about, read.get(name)));
            }
        }
        misses
    }

    fn suggested(&self) -> Suggested {
        suggested(&FileText(vec![PageText(self.lines.clone())]))
    }
}

/// The fields that only some cases speak of.
const MORE: &[&str] = &["ceu", "number", "topics", "format", "presenter", "name", "partial"];

/// A value as the tables write it.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(several) => several.iter().map(written).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// Reads a table; `english.txt` says how it is written.
fn cases(table: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(about) = line.strip_prefix("== ") {
            cases.push(Case { about: about.to_owned(), lines: Vec::new(), answers: Vec::new() });
            continue;
        }
        let case = cases.last_mut().expect("a table begins with a case");
        if let Some((field, answer)) = line.strip_prefix("-> ").and_then(|answer| answer.split_once(": ")) {
            case.answers.push((field.to_owned(), Some(answer.to_owned()).filter(|answer| answer != "none")));
        } else {
            let (size, text) = line.split_once(" | ").unwrap_or_else(|| panic!("{line} has no size of print"));
            let size = size.parse::<u16>().expect("a size of print") * 10;
            case.lines.push(TextLine::new(text.replace(" ¦ ", "\t"), size));
        }
    }
    cases
}

fn hold(of: &str, table: &str, least_percent: usize) {
    let mut tally = Tally::default();
    let cases = cases(table);
    let mut misses = Vec::new();
    for case in &cases {
        let found = case.suggested();
        misses.extend(case.more(&found));
        tally.add(&case.about, &case.expected(), &found);
        assert_eq!(found.kind.map(EvidenceKind::id), case.answer("kind"), "the kind of «{}»", case.about);
    }
    assert!(misses.is_empty(), "\n{}", misses.join("\n"));
    tally.report(&format!("{} {of}", cases.len()), least_percent);
}

#[test]
fn invented_certificates_in_english_are_read_as_a_careful_person_reads_them() {
    hold("certificates in English", include_str!("english.txt"), 90);
}

#[test]
fn invented_certificates_in_french_are_read_as_a_careful_person_reads_them() {
    hold("certificates in French", include_str!("french.txt"), 90);
}

#[test]
fn traps_lead_to_no_suggestion_and_never_to_a_wrong_date() {
    hold("certificates with traps", include_str!("traps.txt"), 90);
}

#[test]
fn certificates_of_sites_and_letters_are_read_as_a_careful_person_reads_them() {
    hold("certificates of sites and letters", include_str!("sites.txt"), 90);
}

#[test]
fn wordings_seen_in_public_are_read_as_a_careful_person_reads_them() {
    hold("wordings", include_str!("wordings.txt"), 95);
}

#[test]
fn layouts_of_sites_letters_and_forms_are_read_as_a_careful_person_reads_them() {
    hold("layouts", include_str!("layouts.txt"), 95);
}

#[test]
fn certificates_with_several_traps_are_read_as_a_careful_person_reads_them() {
    hold("certificates with several traps", include_str!("mixed.txt"), 100);
}
