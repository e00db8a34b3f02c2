//! Tables: what is asked of the reading process about one, and how it hands over what it read. A line of JSON for each row,
//! so that no more is held than may be.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use ledgerline_core::reading::columns::table::{Cell, Letters, OtherLetters, Row, Sheet, TableFile, TableForm};
use serde::{Deserialize, Serialize};

use crate::limits::{MAX_TABLE_ANSWER, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, MAX_TABLE_SHEETS};
use crate::reader::{NotRead, Reader, heard};

/// The name of the hidden command that reads a table.
pub const TABLE_COMMAND: &str = "read-table";

/// What to read a table from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableAsk {
    /// The file; absolute, as the process may begin in another folder.
    pub file: PathBuf,
    /// The letters in which a text is written, where somebody has chosen them.
    pub letters: Option<Letters>,
}

impl TableAsk {
    /// The words after [`TABLE_COMMAND`] that say this.
    #[must_use]
    pub fn to_args(&self) -> Vec<OsString> {
        vec![self.letters.map_or("any", Letters::id).into(), self.file.clone().into_os_string()]
    }

    /// Understands the words after [`TABLE_COMMAND`]; nothing where they are not exactly such.
    #[must_use]
    pub fn from_args(args: Vec<OsString>) -> Option<Self> {
        let [letters, file] = <[OsString; 2]>::try_from(args).ok()?;
        let letters = match letters.to_str()? {
            "any" => None,
            id => Some(Letters::from_id(id)?),
        };
        Some(Self { file: PathBuf::from(file), letters })
    }
}

/// Why there is no table in a file, whoever tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum NoTable {
    /// It needs a password.
    #[error("the workbook needs a password")]
    Encrypted,
    /// It is damaged.
    #[error("the table is damaged")]
    Broken,
    /// It is larger than is read.
    #[error("the table is too large")]
    TooLarge,
    /// It has more rows than are read.
    #[error("the table has too many rows")]
    TooManyRows,
    /// It has more columns than are read.
    #[error("the table has too many columns")]
    TooManyColumns,
    /// The file could not be opened or read from its disk.
    #[error("the file could not be opened")]
    NotOpened,
    /// A workbook of a kind that is no longer written.
    #[error("the workbook is of an old kind")]
    OldWorkbook,
    /// A workbook with programs in it.
    #[error("the workbook has macros")]
    Macros,
    /// A quotation mark is never closed, or by one that belongs to another cell.
    #[error("a quotation mark in row {row} is never closed")]
    Unclosed {
        /// The row in which it stands, from 1.
        row: u32,
    },
    /// It is not known how its letters are written.
    #[error("the letters cannot be read")]
    Letters,
    /// A record that a newer Ledgerline wrote.
    #[error("the record is of a newer form")]
    Newer,
    /// It is no table.
    #[error("the file is no table")]
    AnotherFile,
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
}

/// Why a table was not read.
#[derive(Debug, thiserror::Error)]
pub enum NoTableRead {
    /// There is none that can be read, whoever tries.
    #[error(transparent)]
    File(#[from] NoTable),
    /// The reading process did not answer, or not so that it can be believed.
    #[error(transparent)]
    Process(NotRead),
}

/// One part of an answer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
enum Part {
    Table { form: TableForm, letters: Option<Letters>, other: Option<OtherLetters> },
    Sheet { name: Option<String>, hidden: bool, columns: Vec<u16> },
    End,
    None { why: NoTable },
}

/// Writes a table, or why there is none.
///
/// # Errors
/// Where the parent no longer listens.
pub fn write(output: &mut impl Write, answer: &Result<TableFile, NoTable>) -> io::Result<()> {
    let mut lines = io::BufWriter::new(output);
    let mut part = |part: &Part| -> io::Result<()> {
        serde_json::to_writer(&mut lines, part)?;
        lines.write_all(b"\n")
    };
    match answer {
        Err(why) => part(&Part::None { why: *why })?,
        Ok(table) => {
            part(&Part::Table { form: table.form, letters: table.letters, other: table.other_letters.clone() })?;
            for sheet in &table.sheets {
                let columns = sheet.hidden_columns.clone();
                let about = Part::Sheet { name: sheet.name.clone(), hidden: sheet.hidden, columns };
                serde_json::to_writer(&mut lines, &about)?;
                lines.write_all(b"\n")?;
                for row in &sheet.rows {
                    serde_json::to_writer(&mut lines, row)?;
                    lines.write_all(b"\n")?;
                }
            }
            serde_json::to_writer(&mut lines, &Part::End)?;
            lines.write_all(b"\n")?;
        }
    }
    lines.flush()
}

/// The answer made no sense, or ended early: nothing of it is believed.
#[derive(Debug, PartialEq, Eq)]
pub struct Nonsense;

/// Understands an answer. A table that is not there whole is none.
///
/// # Errors
/// [`Nonsense`] where it is not such an answer.
pub fn understand(answer: &[u8]) -> Result<Result<TableFile, NoTable>, Nonsense> {
    let mut lines = answer.split(|byte| *byte == b'\n');
    let first = lines.next().ok_or(Nonsense)?;
    let mut table = match serde_json::from_slice(first).map_err(|_| Nonsense)? {
        Part::None { why } => return Ok(Err(why)),
        Part::Table { form, letters, other } => TableFile { form, letters, other_letters: other, sheets: Vec::new() },
        Part::Sheet { .. } | Part::End => return Err(Nonsense),
    };
    for line in lines {
        // Rows are told from parts by how they begin, so that most lines are read once.
        if line.starts_with(b"{\"part\"") {
            match serde_json::from_slice(line).map_err(|_| Nonsense)? {
                Part::Sheet { name, hidden, columns }
                    if table.sheets.len() < MAX_TABLE_SHEETS && columns.len() <= MAX_TABLE_COLUMNS =>
                {
                    table.sheets.push(Sheet { name, hidden, hidden_columns: columns, rows: Vec::new() });
                }
                Part::End => return if is_whole(&table) { Ok(Ok(table)) } else { Err(Nonsense) },
                _ => return Err(Nonsense),
            }
            continue;
        }
        let row: Row = serde_json::from_slice(line).map_err(|_| Nonsense)?;
        let rows = &mut table.sheets.last_mut().ok_or(Nonsense)?.rows;
        let follows = rows.last().is_none_or(|last| last.number < row.number) && row.number > 0;
        let is_filled = row.cells.iter().any(|cell| *cell != Cell::Empty);
        if !follows || !is_filled || row.cells.len() > MAX_TABLE_COLUMNS || rows.len() > MAX_TABLE_ROWS {
            return Err(Nonsense);
        }
        rows.push(row);
    }
    Err(Nonsense)
}

/// Whether a table is one that can be: a text and a record have one sheet without a name.
fn is_whole(table: &TableFile) -> bool {
    match table.form {
        TableForm::Csv | TableForm::Record => matches!(table.sheets.as_slice(), [Sheet { name: None, .. }]),
        TableForm::Xlsx | TableForm::Ods => table.sheets.iter().all(|sheet| sheet.name.is_some()),
    }
}

impl Reader {
    /// Reads a table. It answers at the latest a moment after its patience has ended or `stop` has become true.
    ///
    /// # Errors
    /// [`NoTableRead`] where nothing was read.
    pub fn table(&self, ask: &TableAsk, stop: &AtomicBool) -> Result<TableFile, NoTableRead> {
        self.start_table(ask)?.finish(stop)
    }

    /// Starts to read a table.
    ///
    /// # Errors
    /// [`NotRead::NotStarted`].
    pub fn start_table(&self, ask: &TableAsk) -> Result<RunningTable, NoTableRead> {
        let words = std::iter::once(TABLE_COMMAND.into()).chain(ask.to_args()).collect();
        Ok(RunningTable(self.process(words, MAX_TABLE_ANSWER).map_err(NoTableRead::Process)?))
    }
}

/// A table that is being read. The process ends with this value.
#[derive(Debug)]
pub struct RunningTable(ledgerline_child::Running);

impl RunningTable {
    /// The system's number for the reading process.
    #[must_use]
    pub fn process_id(&self) -> u32 {
        self.0.process_id()
    }

    /// Waits for the answer.
    ///
    /// # Errors
    /// As [`Reader::table`].
    pub fn finish(self, stop: &AtomicBool) -> Result<TableFile, NoTableRead> {
        let said = heard(self.0, MAX_TABLE_ANSWER, stop).map_err(NoTableRead::Process)?;
        match understand(&said.bytes) {
            Ok(answer) => answer.map_err(NoTableRead::File),
            // A process that was ended, or that has died, has not said all.
            Err(Nonsense) if !said.in_time => Err(NoTableRead::Process(NotRead::TookTooLong)),
            Err(Nonsense) if !said.bytes.ends_with(END) => Err(NoTableRead::Process(NotRead::Died)),
            Err(Nonsense) => Err(NoTableRead::Process(NotRead::Nonsense)),
        }
    }
}

/// How an answer ends that is whole.
const END: &[u8] = b"\"end\"}\n";

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> TableFile {
        let cells = vec![Cell::Text("Date".to_owned()), Cell::Empty, Cell::Number("1.5".to_owned())];
        let row = |number| Row { number, cells: cells.clone(), merged: vec![1], ..Row::default() };
        let sheet = Sheet { name: None, hidden: false, hidden_columns: vec![2], rows: vec![row(2), row(5)] };
        let other = OtherLetters { letters: Letters::Macintosh, read: "Ž".to_owned(), instead: "é".to_owned() };
        TableFile {
            form: TableForm::Csv,
            letters: Some(Letters::Windows1252),
            other_letters: Some(other),
            sheets: vec![sheet],
        }
    }

    fn written(answer: &Result<TableFile, NoTable>) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, answer).expect("it is written");
        bytes
    }

    #[test]
    fn both_halves_understand_the_same_words() {
        for letters in [None, Some(Letters::Macintosh)] {
            let ask = TableAsk { file: PathBuf::from("/tables/- of 2024.csv"), letters };
            assert_eq!(TableAsk::from_args(ask.to_args()), Some(ask));
        }
        assert_eq!(TableAsk::from_args(vec!["greek".into(), "a".into()]), None);
    }

    #[test]
    fn a_table_arrives_as_it_was_sent_or_not_at_all() {
        let bytes = written(&Ok(table()));
        assert_eq!(understand(&bytes), Ok(Ok(table())));
        for end in 0..bytes.len() - 1 {
            assert_eq!(understand(&bytes[..end]), Err(Nonsense), "{end}");
        }
        let none = written(&Err(NoTable::Unclosed { row: 3 }));
        assert_eq!(understand(&none), Ok(Err(NoTable::Unclosed { row: 3 })));
    }

    #[test]
    fn rows_that_cannot_be_are_not_believed() {
        let mut twice = table();
        twice.sheets[0].rows[1].number = 2;
        let mut named = table();
        named.sheets[0].name = Some("Sheet".to_owned());
        let mut empty = table();
        empty.sheets[0].rows[1].cells = vec![Cell::Empty];
        for table in [twice, named, empty] {
            assert_eq!(understand(&written(&Ok(table))), Err(Nonsense));
        }
    }
}
