//! A table as its file holds it, before anything of it is understood.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What sort of file a table comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TableForm {
    /// Text, a line a row.
    Csv,
    /// A workbook of Excel.
    Xlsx,
    /// A workbook of LibreOffice.
    Ods,
    /// Our own `record.json`.
    Record,
}

/// How the letters of a text are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Letters {
    /// UTF-8.
    Utf8,
    /// UTF-16, whichever byte comes first.
    Utf16,
    /// What Windows wrote before Unicode, in Western Europe and in Canada.
    Windows1252,
    /// What Macs wrote before Unicode.
    Macintosh,
}

impl Letters {
    /// Its name where one is chosen.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Windows1252 => "windows-1252",
            Self::Macintosh => "macintosh",
        }
    }

    /// The letters with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Utf8, Self::Utf16, Self::Windows1252, Self::Macintosh].into_iter().find(|letters| letters.id() == id)
    }
}

/// A file of tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFile {
    /// What sort of file it is.
    pub form: TableForm,
    /// How its letters were read; nothing where its form says so.
    pub letters: Option<Letters>,
    /// The letters with which it would be read as well, and a word that tells them apart.
    pub other_letters: Option<OtherLetters>,
    /// Its sheets, in their order; a text is one without a name.
    pub sheets: Vec<Sheet>,
}

/// Other letters that a text may be written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherLetters {
    /// Which.
    pub letters: Letters,
    /// A word as it was read.
    pub read: String,
    /// The same word in those letters.
    pub instead: String,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; nothing for the only one of a text.
    pub name: Option<String>,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// The columns that are hidden, counted from 0.
    pub hidden_columns: Vec<u16>,
    /// Its rows, without those that are empty.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number as a spreadsheet shows it, from 1.
    #[serde(rename = "r")]
    pub number: u32,
    /// Its cells from the first column on; of a text as many as its line has.
    #[serde(rename = "c")]
    pub cells: Vec<Cell>,
    /// Whether it is hidden, by hand or by a filter.
    #[serde(rename = "h", default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// The columns whose figure is worked out from other rows, counted from 0.
    #[serde(rename = "s", default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<u16>,
    /// The columns whose cell is one with that of a row above, counted from 0.
    #[serde(rename = "m", default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<u16>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    #[serde(rename = "e")]
    Empty,
    /// Text.
    #[serde(rename = "t")]
    Text(String),
    /// A number, in digits with a decimal point.
    #[serde(rename = "n")]
    Number(String),
    /// A day, as a spreadsheet keeps one.
    #[serde(rename = "d")]
    Day(NaiveDate),
    /// A day with a time, in seconds after midnight.
    #[serde(rename = "m")]
    Moment(NaiveDate, u32),
    /// A time of the day or a duration, in seconds.
    #[serde(rename = "s")]
    Clock(u32),
    /// Yes or no.
    #[serde(rename = "l")]
    Truth(bool),
    /// What a spreadsheet shows where a formula fails.
    #[serde(rename = "x")]
    Fault,
}

impl Cell {
    /// Whether nobody sees anything in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Its text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Row {
    /// The cell in this column, counted from 0.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        static EMPTY: Cell = Cell::Empty;
        self.cells.get(column).unwrap_or(&EMPTY)
    }
}

/// A column's letters as a spreadsheet shows them: `A`, `AB`.
#[must_use]
pub fn letter(column: usize) -> String {
    let (mut letters, mut left) = (Vec::new(), column + 1);
    while left > 0 {
        left -= 1;
        letters.push(b'A' + u8::try_from(left % 26).unwrap_or_default());
        left /= 26;
    }
    letters.iter().rev().map(|it| char::from(*it)).collect()
}
