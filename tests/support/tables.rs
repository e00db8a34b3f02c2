//! Tables read and understood in one process.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use chrono::NaiveDate;
use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::columns::answer::{Choices, ImportPreview, RowOutcome, RowPreview, TakenRow};
use ledgerline_core::reading::columns::meaning::Meaning;
use ledgerline_core::reading::columns::{BesideTable, read};
use ledgerline_reader_child::tables;
use ledgerline_report::own_names;

/// The folder of sample tables.
#[must_use]
pub fn folder() -> PathBuf {
    crate::samples().join("tables")
}

/// An import into a record that lives no longer than this.
#[derive(Debug, Default)]
pub struct Import {
    /// The activities that the record has.
    pub record: Vec<Activity>,
    /// What is chosen and answered.
    pub choices: Choices,
}

impl Import {
    /// The same with an answer.
    #[must_use]
    pub fn answering(mut self, key: &str, value: &str) -> Self {
        self.choices.answers.insert(key.to_owned(), value.to_owned());
        self
    }

    /// The same with a column of one's own choice.
    #[must_use]
    pub fn mapping(mut self, column: &str, meaning: Meaning) -> Self {
        self.choices.columns.insert(column.to_owned(), meaning);
        self
    }

    /// The same with these sheets.
    #[must_use]
    pub fn of_sheets(mut self, sheets: &[&str]) -> Self {
        self.choices.sheets = sheets.iter().map(|it| (*it).to_owned()).collect();
        self
    }

    /// What the import of a sample would do.
    ///
    /// # Panics
    /// Where it cannot be read.
    #[must_use]
    pub fn sample(&self, name: &str) -> ImportPreview {
        self.bytes(&fs::read(folder().join(name)).expect("the sample can be read")).0
    }

    /// What the import of a text would do.
    ///
    /// # Panics
    /// Where it cannot be read.
    #[must_use]
    pub fn text(&self, text: &str) -> ImportPreview {
        self.bytes(text.as_bytes()).0
    }

    /// What the import of a file with these bytes would do.
    ///
    /// # Panics
    /// Where it cannot be read.
    #[must_use]
    pub fn bytes(&self, bytes: &[u8]) -> (ImportPreview, Vec<TakenRow>) {
        let customs = Customs::default();
        let own = own_names(&customs.kinds);
        let file = tables::read(bytes, None).expect("it can be read");
        let beside = BesideTable { customs: &customs, own: &own, record: &self.record, today: today() };
        read(&file, &self.choices, beside)
    }

    /// Takes in what is taken of a file with these bytes; answers how many that were.
    ///
    /// # Panics
    /// Where it cannot be read.
    pub fn take(&mut self, bytes: &[u8]) -> usize {
        let (_, taken) = self.bytes(bytes);
        let count = taken.len();
        for row in taken {
            let id = ActivityId(i64::try_from(self.record.len()).expect("few") + 1);
            let (entered_on, changed_on) = (today(), today());
            self.record.push(Activity { id, details: row.details, private_note: None, entered_on, changed_on });
        }
        count
    }
}

/// The day of the samples.
///
/// # Panics
/// Never.
#[must_use]
pub fn today() -> NaiveDate {
    crate::day("2026-11-23")
}

/// The numbers of the rows with this outcome.
#[must_use]
pub fn rows(import: &ImportPreview, is_such: impl Fn(&RowOutcome) -> bool) -> Vec<u32> {
    import.rows.iter().filter(|row| is_such(&row.outcome)).map(|row| row.at.row).collect()
}

/// The rows that are asked about or refused, each with the id of why.
#[must_use]
pub fn doubts(import: &ImportPreview) -> BTreeMap<u32, String> {
    let why = |outcome: &RowOutcome| match outcome {
        RowOutcome::Questioned { why, .. } | RowOutcome::Refused { why } => Some(why.id.clone()),
        _ => None,
    };
    import.rows.iter().filter_map(|row| Some((row.at.row, why(&row.outcome)?))).collect()
}

/// The credits of the rows that are taken, by the year of their last day.
#[must_use]
pub fn credits_by_year(import: &ImportPreview) -> BTreeMap<String, f64> {
    let mut years: BTreeMap<String, Credits> = BTreeMap::new();
    for row in import.rows.iter().filter(|row| row.outcome == RowOutcome::Taken) {
        let Some(understood) = &row.understood else { continue };
        let year = understood.end.map(|end| end.format("%Y").to_string()).unwrap_or_default();
        *years.entry(year).or_insert(Credits::ZERO) += understood.credits.unwrap_or(Credits::ZERO);
    }
    years.into_iter().map(|(year, credits)| (year, credits.to_f64())).collect()
}

/// The rows that are activities, whatever becomes of them.
#[must_use]
pub fn activities(import: &ImportPreview) -> Vec<&RowPreview> {
    import.rows.iter().filter(|row| !matches!(row.outcome, RowOutcome::Passed { .. })).collect()
}
