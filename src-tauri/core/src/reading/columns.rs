//! What a table says: a spreadsheet of activities, a site's history, one of our own lists.
//!
//! A table is read whole and nothing of it is kept: what comes of it is shown first, row by row. What can be seen and is not
//! understood is asked, once for all rows that share the doubt; a row about which something is asked is left out until that
//! is answered. What is not asked was read in the only way in which it can be meant.

mod alike;
mod amounts;
pub mod answer;
mod asking;
mod context;
mod days;
mod headings;
pub mod meaning;
mod progress;
mod rows;
pub mod table;
pub mod template;
mod words;
mod zones;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::activity::{Activity, ActivityId};
use crate::domain::evidence::EvidenceId;
use crate::domain::program::conversion::Customs;
use crate::domain::values::credits::Credits;
use crate::domain::values::phrase::Phrase;
use crate::text::folded;
use alike::{Compared, Found};
use amounts::CreditsSaid;
use answer::{
    Choices, ColumnPreview, ImportPreview, ImportQuestion, OwnNames, Passed, RowOutcome, RowPreview, RowRef,
    SheetPreview, TakenRow, UnderstoodRow,
};
use asking::{Asked, Asking, Doubt, LEAVE_OUT};
use context::{Context, SheetDays, YearAlone, year_alone};
use headings::{Headings, Section, Tie};
use meaning::Meaning;
use rows::{Above, Reader, RowSays};
use table::{Cell, Row, Sheet, TableFile, TableForm, letter};

/// The key of the question how the letters of a text are written.
pub const LETTERS: &str = "letters";

/// The key of whether files that wait are filed with the rows that they belong to.
pub const FILES: &str = "files";

/// What stands before a file's number in the key of whether it is filed with its row.
const FILE: &str = "file-";

/// What stands between a sheet and the letter of one of its columns, as spreadsheets write it.
const OF_SHEET: char = '!';

/// So many cells of a column are shown with it.
const SAMPLES: usize = 3;

/// What a table is read beside.
#[derive(Debug, Clone, Copy)]
pub struct BesideTable<'a> {
    /// What the member's ledger adds to how a row is understood.
    pub customs: &'a Customs,
    /// What our own lists call things.
    pub own: &'a OwnNames,
    /// The activities of the record, by order of entry.
    pub record: &'a [Activity],
    /// The day.
    pub today: NaiveDate,
}

/// What an import of `file` would do, with these choices: every row with what becomes of it, and the rows that would be added.
#[must_use]
pub fn read(file: &TableFile, choices: &Choices, beside: BesideTable<'_>) -> (ImportPreview, Vec<TakenRow>) {
    let of_sheets: Vec<Choices> = (0..file.sheets.len()).map(|at| of_sheet(choices, at, &file.sheets)).collect();
    let found = |(sheet, choices): (&Sheet, &Choices)| headings::sections(sheet, beside.own, choices, beside.today);
    let mut sections: Vec<Vec<Section>> = file.sheets.iter().zip(&of_sheets).map(found).collect();
    let is_read = |at: usize| match choices.sheets.as_slice() {
        [] => !sections[at].is_empty() && !file.sheets[at].hidden,
        chosen => chosen.iter().any(|name| is_called(name, at, &file.sheets)),
    };
    let read: Vec<usize> = (0..file.sheets.len()).filter(|at| is_read(*at)).collect();
    // Rows of two sheets may have one number.
    let prefix = |at: usize| if read.len() > 1 { format!("sheet-{}-", at + 1) } else { String::new() };
    let prefixes: Vec<String> = (0..file.sheets.len()).map(prefix).collect();
    let count = read.iter().map(|at| file.sheets[*at].rows.len()).sum();
    let (mut rows, mut told) = (Vec::with_capacity(count), HashSet::new());
    for at in &read {
        for section in &mut sections[*at] {
            settle_columns(&file.sheets[*at], section, &prefixes[*at], choices, beside.today);
        }
        let one = OneSheet { file, at: *at, sheet: &file.sheets[*at], choices, prefix: &prefixes[*at] };
        one.read(&sections[*at], beside, &mut told, &mut rows);
    }
    compare(&mut rows, beside);
    let sheets = file.sheets.iter().zip(&sections).enumerate();
    let sheets = sheets
        .map(|(at, (sheet, sections))| SheetPreview {
            sheet: count_of(at + 1),
            name: sheet.name.clone(),
            is_read: read.contains(&at),
            has_activities: !sections.is_empty(),
            header_row: sections.first().and_then(|section| section.headings.row),
            columns: match sections.first() {
                Some(section) => columns(sheet, section),
                None => columns(sheet, &headings::unknown(sheet, &of_sheets[at], beside.today)),
            },
        })
        .collect();
    answer(file, choices, sheets, rows, beside)
}

/// Whether somebody has said of a file, or of all, that it is to go on waiting.
pub(crate) fn keeps_file_apart(choices: &Choices, file: EvidenceId) -> bool {
    let is_apart = |key: &str| choices.answers.get(key).is_some_and(|answer| answer.trim() == LEAVE_OUT);
    is_apart(FILES) || is_apart(&format!("{FILE}{}", file.0))
}

/// The names of the sheets of `choices` that a file has not.
#[must_use]
pub fn unknown_sheets(file: &TableFile, choices: &Choices) -> Vec<String> {
    let is_there = |name: &&String| (0..file.sheets.len()).any(|at| is_called(name, at, &file.sheets));
    choices.sheets.iter().filter(|name| !is_there(name)).cloned().collect()
}

/// The names of the columns of `choices` that no sheet of a file has: as a heading, as a letter of one, or as that of one sheet.
#[must_use]
pub fn unknown_columns(file: &TableFile, choices: &Choices) -> Vec<String> {
    let rows = || file.sheets.iter().flat_map(|sheet| &sheet.rows);
    let widest = rows().map(|row| row.cells.len()).max().unwrap_or_default();
    let is_heading = |name: &str| {
        let key = folded(name);
        let is_such = |text: &str| text.trim() == name.trim() || (!key.is_empty() && folded(text) == key);
        rows().flat_map(|row| &row.cells).filter_map(Cell::text).any(is_such)
    };
    let is_letter = |name: &str| (0..widest).any(|at| letter(at).eq_ignore_ascii_case(name));
    let is_of_sheet = |name: &str| {
        let (sheet, column) = name.rsplit_once(OF_SHEET).unwrap_or_default();
        (0..file.sheets.len()).any(|at| is_called(sheet, at, &file.sheets)) && is_letter(column)
    };
    let is_there = |name: &&String| is_letter(name) || is_heading(name) || is_of_sheet(name);
    choices.columns.keys().filter(|name| !is_there(name)).cloned().collect()
}

/// What is chosen about the columns of one sheet.
fn of_sheet(choices: &Choices, at: usize, sheets: &[Sheet]) -> Choices {
    let own = choices.columns.iter().filter_map(|(name, meaning)| match name.rsplit_once(OF_SHEET) {
        Some((sheet, column)) if headings::is_letter(column) => {
            is_called(sheet, at, sheets).then(|| (column.to_owned(), *meaning))
        }
        _ => Some((name.clone(), *meaning)),
    });
    Choices { columns: own.collect(), ..Choices::default() }
}

/// Whether a sheet is meant by a name, or by a number that is no sheet's name.
fn is_called(name: &str, at: usize, sheets: &[Sheet]) -> bool {
    let is_named = |sheet: &Sheet| sheet.name.as_deref().is_some_and(|it| it.trim() == name.trim());
    is_named(&sheets[at]) || (name.trim().parse() == Ok(at + 1) && !sheets.iter().any(is_named))
}

/// Takes what was answered about columns that may be one thing, and leaves what is still to be asked.
fn settle_columns(sheet: &Sheet, section: &mut Section, prefix: &str, choices: &Choices, today: NaiveDate) {
    let below = sheet.rows.get(section.rows.clone()).unwrap_or_default();
    let headings = &mut section.headings;
    let figures = headings::unknown_figures(below, headings, today);
    let mut asked = std::mem::take(&mut headings.ties);
    let is_asked = asked.iter().any(|tie| tie.meaning == Meaning::Credits);
    let has_credits = headings.column(Meaning::Credits).or(headings.column(Meaning::Ceu)).is_some();
    if !is_asked && !has_credits {
        // Of figures without a known heading it is asked where credits are missed.
        asked.extend(Some(Tie { meaning: Meaning::Credits, columns: figures }).filter(|tie| !tie.columns.is_empty()));
    }
    for tie in asked {
        let answer = choices.answers.get(&format!("{prefix}column-{}", tie.meaning.id())).map(|answer| answer.trim());
        let is_meant = |column: &&usize| {
            let heading = &headings.columns[**column].heading;
            answer.is_some_and(|answer| heading == answer || letter(**column).eq_ignore_ascii_case(answer))
        };
        if let Some(column) = tie.columns.iter().find(is_meant) {
            headings.columns[*column].meaning = tie.meaning;
        }
        headings.ties.push(tie);
    }
}

/// A row with what was read of it.
struct ReadRow<'a> {
    at: RowRef,
    says: RowSays,
    asked: Asked<'a>,
    state: State,
}

/// What a row is.
enum State {
    Passed(Passed),
    Refused(Phrase),
    /// An activity, as far as what is asked about it is answered.
    Activity {
        /// The plan that it is the doing of, where somebody has said so.
        plan: Option<ActivityId>,
    },
    /// One that the record has.
    There(ActivityId),
}

/// A sheet that is read.
struct OneSheet<'a> {
    file: &'a TableFile,
    at: usize,
    sheet: &'a Sheet,
    choices: &'a Choices,
    /// What stands before the keys of its questions.
    prefix: &'a str,
}

impl<'a> OneSheet<'a> {
    fn read(
        &self,
        sections: &[Section],
        beside: BesideTable<'_>,
        told: &mut HashSet<String>,
        all: &mut Vec<ReadRow<'a>>,
    ) {
        let days = SheetDays::of(self.sheet, sections, beside.today);
        let (mut year, mut sums) = (None, [(0_i64, 0_usize); 2]);
        let mut read = 0;
        for section in sections {
            // What stands above the headings, and they themselves.
            for row in self.sheet.rows.get(read..section.rows.start).unwrap_or_default() {
                let what = if Some(row.number) == section.headings.row { Passed::Headings } else { Passed::Heading };
                all.push(self.passed(row, what));
            }
            read = section.rows.end;
            let context = Context::of(self.sheet, section, &days);
            let reader = Reader {
                form: self.file.form,
                headings: &section.headings,
                context: &context,
                customs: beside.customs,
                own: beside.own,
                is_own: self.file.form == TableForm::Record || section.headings.are_own,
                today: beside.today,
            };
            let rows = self.sheet.rows.get(section.rows.clone()).unwrap_or_default();
            let amounts: Vec<usize> = reader.measured().collect();
            for (index, row) in rows.iter().enumerate() {
                if let Some(passed) = reader.passed(row, sums) {
                    year = year_alone(row, &amounts).map_or(year, YearAlone::year);
                    if passed == Passed::Sum {
                        sums[0] = (0, 0);
                    }
                    all.push(self.passed(row, passed));
                    continue;
                }
                if let CreditsSaid::Credits(credits) = reader.credits_of(row) {
                    for (sum, rows) in &mut sums {
                        *sum = sum.saturating_add(credits.hundredths());
                        *rows += 1;
                    }
                }
                let next = rows.get(index + 1);
                let shares = |meanings: &[Meaning]| shares_amount(&section.headings, meanings, row, next);
                let above = Above {
                    year,
                    shares_credits: shares(&[Meaning::Credits, Meaning::Ceu]),
                    shares_duration: shares(&[Meaning::Hours, Meaning::Duration, Meaning::Minutes]),
                };
                let mut read = self.read_row(&reader, row, above);
                read.asked.forget_told(told);
                all.push(read);
            }
        }
    }

    fn row(&self, row: &Row) -> RowRef {
        RowRef { sheet: count_of(self.at + 1), row: row.number }
    }

    fn passed(&self, row: &Row, what: Passed) -> ReadRow<'a> {
        let asked = Asked::new(&self.choices.answers, self.prefix, row.number);
        // What stands there, so that it can be told.
        let title = row.cells.iter().find(|cell| !cell.is_empty()).map(words::shown).unwrap_or_default();
        let says = RowSays { title, ..RowSays::default() };
        ReadRow { at: self.row(row), says, asked, state: State::Passed(what) }
    }

    fn read_row(&self, reader: &Reader<'_>, row: &Row, above: Above) -> ReadRow<'a> {
        let mut asked = Asked::new(&self.choices.answers, self.prefix, row.number);
        if let Some(other) = &self.file.other_letters {
            let letters = self.file.letters.map_or("", |it| it.id());
            let asks = Phrase::new("import-asks-letters");
            let asking = Asking::new(asks)
                .or(letters, Phrase::new("import-answer-letters").with("word", other.read.as_str()))
                .or(other.letters.id(), Phrase::new("import-answer-letters").with("word", other.instead.as_str()));
            asked.file(LETTERS, asking, |answer| (answer == letters).then_some(()));
        }
        let mut says = RowSays::default();
        let state = match reader.read(row, above, &mut says, &mut asked) {
            Ok(()) => State::Activity { plan: None },
            Err(why) => State::Refused(why),
        };
        ReadRow { at: self.row(row), says, asked, state }
    }
}

/// Whether an amount of a row is one with that of the row above or below.
fn shares_amount(headings: &Headings, meanings: &[Meaning], row: &Row, next: Option<&Row>) -> bool {
    let is_merged = |row: &Row, column: usize| u16::try_from(column).is_ok_and(|it| row.merged.contains(&it));
    let mut columns = meanings.iter().flat_map(|meaning| headings.columns_of(*meaning));
    columns.any(|column| is_merged(row, column) || next.is_some_and(|next| is_merged(next, column)))
}

/// Finds the rows that the record has and those that look like another, and asks about what is not plain.
fn compare(rows: &mut [ReadRow<'_>], beside: BesideTable<'_>) {
    let compared: Vec<Compared<'_>> = rows
        .iter()
        .map(|row| Compared {
            at: row.at,
            says: &row.says,
            credits_are_open: row.says.credits.is_none() && row.asked.is_open(),
            is_left_out: !matches!(row.state, State::Activity { .. }) || row.asked.is_left_out(),
            is_plan: row.says.planned || row.says.days.is_some_and(|(_, end)| end > beside.today),
        })
        .collect();
    let found = alike::found(&compared, beside.record);
    for (row, found) in rows.iter_mut().zip(found) {
        match found {
            None => {}
            Some(Found::There(id)) => row.state = State::There(id),
            Some(found) => {
                if let Some(plan) = alike::ask(found, &mut row.asked) {
                    row.state = State::Activity { plan: Some(plan) };
                }
            }
        }
    }
}

fn answer(
    file: &TableFile,
    choices: &Choices,
    sheets: Vec<SheetPreview>,
    rows: Vec<ReadRow<'_>>,
    beside: BesideTable<'_>,
) -> (ImportPreview, Vec<TakenRow>) {
    let (mut previews, mut taken) = (Vec::with_capacity(rows.len()), Vec::new());
    let mut questions = Questions::default();
    let mut credits = Credits::ZERO;
    let mut by_row = ByRow::default();
    for row in rows {
        let ReadRow { at, says, asked, state } = row;
        by_row.add(choices, &asked);
        let understood = understood(&says, beside);
        let outcome = match state {
            State::Passed(what) => RowOutcome::Passed { what },
            State::Refused(why) => RowOutcome::Refused { why },
            State::There(of) => RowOutcome::There { of },
            State::Activity { plan } => {
                let is_left_out = asked.is_left_out();
                let doubts = asked.doubts;
                let open: Vec<&Doubt> = doubts.iter().filter(|doubt| doubt.answered.is_none()).collect();
                let outcome = if is_left_out {
                    RowOutcome::LeftOut
                } else if let Some(first) = open.first() {
                    let keys = open.iter().map(|doubt| doubt.key.clone()).collect();
                    RowOutcome::Questioned { keys, why: first.asks.clone() }
                } else if let Some(details) = says.into_details(beside.customs, beside.today) {
                    credits += details.credits.unwrap_or(Credits::ZERO);
                    taken.push(TakenRow { at, details, plan });
                    RowOutcome::Taken
                } else {
                    // Days are there once nothing is asked.
                    RowOutcome::LeftOut
                };
                questions.add(at, doubts);
                outcome
            }
        };
        previews.push(RowPreview { at, understood, outcome });
    }
    let preview = ImportPreview {
        form: file.form,
        letters: file.letters,
        sheets,
        misread: misread(choices, &questions, &by_row),
        unused: unused(choices, &questions, &by_row),
        rows: previews,
        questions: questions.all,
        taken: count_of(taken.len()),
        credits,
        waiting_files: 0,
        pairs: Vec::new(),
    };
    (preview, taken)
}

/// The questions, in the order in which they come up first.
#[derive(Default)]
struct Questions {
    all: Vec<ImportQuestion>,
    places: HashMap<String, usize>,
    /// The keys of those whose answer one row at least could make something of.
    answered: HashSet<String>,
}

impl Questions {
    fn add(&mut self, at: RowRef, doubts: Vec<Doubt>) {
        for doubt in doubts {
            if doubt.answered.is_some() {
                self.answered.insert(doubt.key.clone());
            }
            let place = *self.places.entry(doubt.key.clone()).or_insert(self.all.len());
            if place == self.all.len() {
                let Doubt { key, asks, answers, typed, answered } = doubt;
                self.all.push(ImportQuestion { key, asks, rows: vec![at], answers, typed, answered });
            } else if let Some(question) = self.all.get_mut(place) {
                question.rows.push(at);
                // An answer that does for one row may not do for another.
                question.answered = question.answered.take().filter(|_| doubt.answered.is_some());
            }
        }
    }
}

/// Answers that name nothing but a row.
#[derive(Default)]
struct ByRow {
    /// Those of rows that are there.
    known: HashSet<String>,
    /// Those of rows about which something is asked.
    asked: HashSet<String>,
    /// Those of them that nothing of what is asked could make anything of.
    misread: HashSet<String>,
}

impl ByRow {
    fn add(&mut self, choices: &Choices, asked: &Asked<'_>) {
        let key = asked.own_key();
        if choices.answers.contains_key(&key) {
            if asked.is_questioned() {
                self.asked.insert(key.clone());
            }
            if asked.is_misread() && !asked.leaves_row_out() {
                self.misread.insert(key.clone());
            }
            self.known.insert(key);
        }
    }
}

/// The keys of answers that no row could make anything of.
fn misread(choices: &Choices, questions: &Questions, by_row: &ByRow) -> Vec<String> {
    let is_misread = |key: &&String| {
        (questions.places.contains_key(*key) && !questions.answered.contains(*key)) || by_row.misread.contains(*key)
    };
    choices.answers.keys().filter(is_misread).cloned().collect()
}

/// The keys of answers to nothing that is asked, where they do not leave a row out.
fn unused(choices: &Choices, questions: &Questions, by_row: &ByRow) -> Vec<String> {
    let is_unused = |(key, value): &(&String, &String)| {
        let leaves_out =
            value.trim() == LEAVE_OUT && (by_row.known.contains(*key) || *key == FILES || key.starts_with(FILE));
        *key != LETTERS && !questions.places.contains_key(*key) && !by_row.asked.contains(*key) && !leaves_out
    };
    choices.answers.iter().filter(is_unused).map(|(key, _)| key.clone()).collect()
}

fn understood(says: &RowSays, beside: BesideTable<'_>) -> Option<UnderstoodRow> {
    if says.title.is_empty() {
        return None;
    }
    Some(UnderstoodRow {
        title: says.title.clone(),
        start: says.days.map(|it| it.0),
        end: says.days.map(|it| it.1),
        credits: says.credits,
        minutes: says.minutes,
        kind: says.kind.clone(),
        provider: says.provider.clone(),
        status: says.status(beside.customs, beside.today),
    })
}

fn columns(sheet: &Sheet, Section { headings, rows }: &Section) -> Vec<ColumnPreview> {
    let below = sheet.rows.get(rows.clone()).unwrap_or_default();
    let samples = |column: usize| {
        let cells = below.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
        cells.take(SAMPLES).map(words::shown).collect()
    };
    let columns = headings.columns.iter().enumerate();
    columns
        .map(|(at, column)| ColumnPreview {
            letter: letter(at),
            heading: column.heading.clone(),
            meaning: column.meaning,
            is_understood: column.is_understood,
            samples: samples(at),
        })
        .filter(|column| !(column.heading.is_empty() && column.samples.is_empty()))
        .collect()
}

fn count_of(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
