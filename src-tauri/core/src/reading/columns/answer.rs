//! What is answered about a table before anything of it is kept: every row with what becomes of it, and what is asked.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::meaning::Meaning;
use super::table::{Letters, TableForm};
use crate::domain::activity::{ActivityId, Format, PublicDetails, Status};
use crate::domain::evidence::EvidenceId;
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::phrase::Phrase;
use crate::text::folded;

/// What somebody has chosen and answered about a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Choices {
    /// The sheets to read, by their names or their numbers from 1; empty for all that hold activities.
    pub sheets: Vec<String>,
    /// What columns say, by their headings or their letters.
    pub columns: BTreeMap<String, Meaning>,
    /// Answers to questions, by their keys.
    pub answers: BTreeMap<String, String>,
    /// The files that wait and were shown with their rows: what belongs to a row since then goes on waiting. None where nothing
    /// was shown before.
    #[serde(default)]
    pub files_shown: Option<Vec<EvidenceId>>,
}

/// The names of things in the lists that Ledgerline writes, in every language.
#[derive(Debug, Clone, Default)]
pub struct OwnNames {
    /// Headings.
    pub headings: Vec<(String, Meaning)>,
    /// Kinds.
    pub kinds: Names<Kind>,
    /// Topics.
    pub topics: Names<Topic>,
    /// Ways in which activities are held.
    pub formats: Names<Format>,
    /// How far along activities are.
    pub statuses: Names<Status>,
}

/// What things are called.
#[derive(Debug, Clone)]
pub struct Names<T> {
    exact: HashMap<String, T>,
    /// By their letters alone.
    folded: HashMap<String, T>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { exact: HashMap::new(), folded: HashMap::new() }
    }
}

impl<T: Clone> Names<T> {
    /// One more; the first of a name stays.
    pub fn push(&mut self, name: &str, it: T) {
        self.folded.entry(folded(name)).or_insert_with(|| it.clone());
        self.exact.entry(name.to_owned()).or_insert(it);
    }

    /// What has exactly this name.
    #[must_use]
    pub fn exactly(&self, name: &str) -> Option<T> {
        self.exact.get(name).cloned()
    }

    /// What has this name, capitals, accents and marks aside.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<T> {
        self.folded.get(&folded(name)).cloned()
    }
}

/// What an import of a table would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportPreview {
    /// What sort of file it is.
    pub form: TableForm,
    /// How its letters were read; nothing where its form says so.
    pub letters: Option<Letters>,
    /// Its sheets.
    pub sheets: Vec<SheetPreview>,
    /// Every row of the sheets that are read, in their order.
    pub rows: Vec<RowPreview>,
    /// What is asked, and what was answered.
    pub questions: Vec<ImportQuestion>,
    /// The keys of answers that could not be understood.
    pub misread: Vec<String>,
    /// The keys of answers to nothing that is asked.
    pub unused: Vec<String>,
    /// How many activities would be added.
    pub taken: u32,
    /// Their credits.
    pub credits: Credits,
    /// How many files of the record wait to be filed.
    pub waiting_files: u32,
    /// Those of them that belong to rows that are taken.
    pub pairs: Vec<ImportPair>,
}

/// A file that waits to be filed and belongs to a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportPair {
    /// The file.
    pub evidence: EvidenceId,
    /// Its name.
    pub file_name: String,
    /// The row.
    pub at: RowRef,
    /// Whether somebody has said that it is to go on waiting.
    pub is_apart: bool,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SheetPreview {
    /// Its number, from 1.
    pub sheet: u32,
    /// Its name.
    pub name: Option<String>,
    /// Whether it is read.
    pub is_read: bool,
    /// Whether activities can be seen in it.
    pub has_activities: bool,
    /// The row of its headings; nothing where there is none.
    pub header_row: Option<u32>,
    /// Its columns.
    pub columns: Vec<ColumnPreview>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ColumnPreview {
    /// Its letter.
    pub letter: String,
    /// Its heading; may be empty.
    pub heading: String,
    /// What it is taken to say.
    pub meaning: Meaning,
    /// Whether its heading is understood, also where nothing of it is taken.
    pub is_understood: bool,
    /// The first few of its cells.
    pub samples: Vec<String>,
}

/// Which row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
pub struct RowRef {
    /// The number of its sheet, from 1.
    pub sheet: u32,
    /// Its number as a spreadsheet shows it, from 1.
    pub row: u32,
}

/// A row and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RowPreview {
    /// Which.
    #[serde(flatten)]
    pub at: RowRef,
    /// What was understood, where there is at least a title.
    pub understood: Option<UnderstoodRow>,
    /// What becomes of it.
    #[serde(flatten)]
    pub outcome: RowOutcome,
}

/// What was understood of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct UnderstoodRow {
    /// The title.
    pub title: String,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day.
    pub end: Option<NaiveDate>,
    /// Credits.
    pub credits: Option<Credits>,
    /// How long it took.
    pub minutes: Option<u32>,
    /// Kind.
    pub kind: Option<Kind>,
    /// Provider.
    pub provider: Option<String>,
    /// How far along it is, once its days are known.
    pub status: Option<Status>,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum RowOutcome {
    /// It is added.
    Taken,
    /// Something is asked about it; until that is answered it is left out.
    Questioned {
        /// The keys of what is asked, the first unanswered one first.
        keys: Vec<String>,
        /// What is asked, for the first of them.
        why: Phrase,
    },
    /// It cannot be kept.
    Refused {
        /// Why.
        why: Phrase,
    },
    /// The record has it.
    There {
        /// Which activity it is.
        of: ActivityId,
    },
    /// Somebody has said that it is to be left out.
    LeftOut,
    /// It is no activity.
    Passed {
        /// What it is.
        what: Passed,
    },
}

/// What a row is that is no activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Passed {
    /// The headings once more.
    Headings,
    /// A sum.
    Sum,
    /// A heading of what follows, or a remark.
    Heading,
}

impl Passed {
    /// Its name, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Headings => "headings",
            Self::Sum => "sum",
            Self::Heading => "heading",
        }
    }
}

/// A question, with all the rows that share it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportQuestion {
    /// Its key.
    pub key: String,
    /// The question.
    pub asks: Phrase,
    /// The rows that wait for its answer.
    pub rows: Vec<RowRef>,
    /// What may be answered.
    pub answers: Vec<ImportChoice>,
    /// What may be typed instead.
    pub typed: Option<TypedAnswer>,
    /// The answer that was given.
    pub answered: Option<String>,
}

/// One answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportChoice {
    /// The answer.
    pub value: String,
    /// What it means.
    pub says: Phrase,
}

/// What may be typed as an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TypedAnswer {
    /// Credits.
    Credits,
    /// A day.
    Day,
    /// A year.
    Year,
    /// A title.
    Title,
}

/// A row that is to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenRow {
    /// Which.
    pub at: RowRef,
    /// What it says.
    pub details: PublicDetails,
    /// The plan that it is the doing of, where somebody has said so.
    pub plan: Option<ActivityId>,
}
