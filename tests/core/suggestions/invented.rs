//! Invented certificates: many layouts, wordings and traps, as tables that anybody can read.

use ledgerline_core::domain::evidence::EvidenceKind;
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::suggestion::Suggested;
use ledgerline_tests::day;

use super::cases::{Expected, Tally};
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
        found.unwrap_or_else(|| panic!("«{}» does not say its {field}", self.about)).1.as_deref()
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

    fn suggested(&self) -> Suggested {
        suggested(&FileText(vec![PageText(self.lines.clone())]))
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
            case.lines.push(TextLine { text: text.replace(" ¦ ", "\t"), size });
        }
    }
    cases
}

fn hold(of: &str, table: &str, least_percent: usize) {
    let mut tally = Tally::default();
    let cases = cases(table);
    for case in &cases {
        let found = case.suggested();
        tally.add(&case.about, &case.expected(), &found);
        assert_eq!(found.kind.map(EvidenceKind::id), case.answer("kind"), "the kind of «{}»", case.about);
    }
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
