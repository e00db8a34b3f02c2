//! What somebody has chosen about tables of one sort, kept by a name to be used again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::answer::{Choices, ImportPreview};
use super::meaning::Meaning;

/// The longest name of a template, in characters.
pub const LONGEST_NAME: usize = 80;

/// The questions whose answers hold for every table of one sort. What is asked about one row, about the days of one file or
/// about the year that its days lack is asked again.
const LASTING: &[&str] =
    &["date-order", "zone", "two-durations", "duration-unit", "no-credits", "ceu", "decimal-comma"];

/// Choices that hold for every table of one sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TableTemplate {
    /// Its name, which no other has.
    pub name: String,
    /// The headings of the table that it was made for, by which another of its sort is known.
    pub headings: Vec<String>,
    /// What columns say, by their headings or their letters.
    pub columns: BTreeMap<String, Meaning>,
    /// Answers to what is asked of many rows, by their keys.
    pub answers: BTreeMap<String, String>,
}

impl TableTemplate {
    /// What of these choices holds for other tables of the same sort.
    #[must_use]
    pub fn of(name: &str, preview: &ImportPreview, choices: &Choices) -> Self {
        let answers = choices.answers.iter().filter(|(key, _)| is_lasting(key));
        Self {
            name: name.to_owned(),
            headings: headings(preview),
            columns: choices.columns.clone(),
            answers: answers.map(|(key, answer)| (key.clone(), answer.clone())).collect(),
        }
    }

    /// Whether it was made for tables with just these headings.
    #[must_use]
    pub fn fits(&self, preview: &ImportPreview) -> bool {
        !self.headings.is_empty() && self.headings == headings(preview)
    }

    /// `choices` with what it says where nothing was chosen.
    #[must_use]
    pub fn applied_to(&self, mut choices: Choices) -> Choices {
        for (column, meaning) in &self.columns {
            choices.columns.entry(column.clone()).or_insert(*meaning);
        }
        for (key, answer) in &self.answers {
            choices.answers.entry(key.clone()).or_insert_with(|| answer.clone());
        }
        choices
    }
}

fn is_lasting(key: &str) -> bool {
    LASTING.contains(&key) || key.starts_with("status-") || key.starts_with("column-")
}

/// The headings of the first sheet that is read; none where it has no row of them.
fn headings(preview: &ImportPreview) -> Vec<String> {
    let sheet = preview.sheets.iter().find(|sheet| sheet.is_read && sheet.header_row.is_some());
    sheet.map(|sheet| sheet.columns.iter().map(|column| column.heading.clone()).collect()).unwrap_or_default()
}
