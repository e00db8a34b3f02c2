//! Workbooks: Excel's and LibreOffice's.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use calamine::{Data, DataRef, ExcelDateTime, Ods, OdsError, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;
use ledgerline_core::reading::columns::table::{Cell, Row, Sheet, TableFile, TableForm};
use ledgerline_reader::NoTable;
use ledgerline_reader::limits::{
    MAX_TABLE_CELLS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, MAX_TABLE_SHEETS, MAX_TABLE_UNPACKED,
};
use zip::ZipArchive;

use super::hidden::{self, Hidden};

type Bytes<'a> = Cursor<&'a [u8]>;

/// Which workbook it is, by what the archive holds.
enum Which {
    Xlsx,
    Ods,
}

/// Reads a workbook.
pub fn read(bytes: &[u8]) -> Result<TableFile, NoTable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NoTable::Broken)?;
    match which(&mut archive)? {
        Which::Xlsx => xlsx(bytes, &mut archive),
        Which::Ods => ods(bytes, &mut archive),
    }
}

/// What the archive is, and that it is no larger than may be. What a part says of its size is what is unpacked of it at most.
fn which(archive: &mut ZipArchive<Bytes<'_>>) -> Result<Which, NoTable> {
    let mut unpacked = 0_u64;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| NoTable::Broken)?;
        unpacked = unpacked.saturating_add(part.size());
        if part.encrypted() {
            return Err(NoTable::Encrypted);
        }
    }
    if unpacked > MAX_TABLE_UNPACKED {
        return Err(NoTable::TooLarge);
    }
    let names: BTreeSet<String> = archive.file_names().flatten().map(std::borrow::Cow::into_owned).collect();
    if names.iter().any(|name| name.ends_with("vbaProject.bin")) {
        return Err(NoTable::Macros);
    }
    if names.contains("xl/workbook.xml") {
        return Ok(Which::Xlsx);
    }
    if names.contains("xl/workbook.bin") {
        return Err(NoTable::OldWorkbook);
    }
    let mimetype = part(archive, "mimetype")?.unwrap_or_default();
    if mimetype.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Which::Ods);
    }
    Err(NoTable::AnotherFile)
}

/// A part of the archive, as long as it says it is; nothing where there is none.
pub fn part(archive: &mut ZipArchive<Bytes<'_>>, name: &str) -> Result<Option<Vec<u8>>, NoTable> {
    let Ok(found) = archive.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    found.take(MAX_TABLE_UNPACKED).read_to_end(&mut bytes).map_err(|_| NoTable::Broken)?;
    Ok(Some(bytes))
}

/// Cells of one sheet as they come, put into rows.
#[derive(Default)]
struct Rows {
    rows: BTreeMap<u32, Row>,
    cells: usize,
}

impl Rows {
    /// Keeps a cell; `row` and `column` are counted from 0.
    fn put(&mut self, row: u32, column: u32, cell: Cell, is_worked_out: bool) -> Result<(), NoTable> {
        if cell.is_empty() {
            return Ok(());
        }
        let place = usize::try_from(column).unwrap_or(usize::MAX);
        if place >= MAX_TABLE_COLUMNS {
            return Err(NoTable::TooManyColumns);
        }
        self.cells += 1;
        if self.cells > MAX_TABLE_CELLS {
            return Err(NoTable::TooLarge);
        }
        let number = row.saturating_add(1);
        if usize::try_from(number).unwrap_or(usize::MAX) > MAX_TABLE_ROWS {
            return Err(NoTable::TooManyRows);
        }
        let row = self.rows.entry(number).or_insert_with(|| Row { number, ..Row::default() });
        if row.cells.len() <= place {
            row.cells.resize(place + 1, Cell::Empty);
        }
        row.cells[place] = cell;
        if is_worked_out {
            row.sums.extend(u16::try_from(column).ok());
        }
        Ok(())
    }

    /// Gives the cell of a merged place to the rows that it covers.
    fn spread(&mut self, merged: impl IntoIterator<Item = (u32, u32, u32)>) -> Result<(), NoTable> {
        for (first, column, last) in merged {
            let rows = u32::try_from(MAX_TABLE_ROWS).unwrap_or(u32::MAX);
            if last <= first || last > rows {
                continue;
            }
            let at = usize::try_from(column).unwrap_or(usize::MAX);
            let cell = self.rows.get(&(first + 1)).map(|row| row.cell(at).clone()).unwrap_or_default();
            if cell.is_empty() {
                continue;
            }
            for row in first + 1..=last {
                // A row that holds nothing else is none.
                if self.rows.get(&(row + 1)).is_some_and(|row| row.cells.iter().any(|cell| !cell.is_empty())) {
                    self.put(row, column, cell.clone(), false)?;
                    if let Some(row) = self.rows.get_mut(&(row + 1)) {
                        row.merged.extend(u16::try_from(column).ok());
                    }
                }
            }
        }
        Ok(())
    }

    fn finish(self, hidden: &Hidden) -> Vec<Row> {
        let hidden = |number: u32| hidden.rows.contains(&number);
        self.rows.into_values().map(|row| Row { hidden: hidden(row.number), ..row }).collect()
    }
}

fn xlsx(bytes: &[u8], archive: &mut ZipArchive<Bytes<'_>>) -> Result<TableFile, NoTable> {
    let mut workbook: Xlsx<Bytes<'_>> = Xlsx::new(Cursor::new(bytes)).map_err(|error| of_xlsx(&error))?;
    let known: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        // A chart has no cells.
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .take(MAX_TABLE_SHEETS + 1)
        .collect();
    if known.len() > MAX_TABLE_SHEETS {
        return Err(NoTable::TooLarge);
    }
    let paths = hidden::sheet_paths(archive)?;
    let (mut sheets, mut cells) = (Vec::new(), 0);
    for (name, is_hidden) in known {
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(|error| of_xlsx(&error))?;
        let mut rows = Rows { cells, ..Rows::default() };
        let mut reader = workbook.worksheet_cells_reader(&name).map_err(|error| of_xlsx(&error))?;
        while let Some(found) = reader.next_cell_with_formula().map_err(|error| of_xlsx(&error))? {
            let (row, column) = found.pos;
            let is_worked_out = found.formula.as_deref().is_some_and(gathers);
            rows.put(row, column, of_excel(&found.value), is_worked_out)?;
        }
        drop(reader);
        rows.spread(merged.iter().map(|place| (place.start.0, place.start.1, place.end.0)))?;
        cells = rows.cells;
        let hidden = match paths.get(&name) {
            Some(path) => hidden::of_xlsx(&part(archive, path)?.unwrap_or_default())?,
            None => Hidden::default(),
        };
        let rows = rows.finish(&hidden);
        sheets.push(Sheet { name: Some(name), hidden: is_hidden, hidden_columns: hidden.columns, rows });
    }
    Ok(TableFile { form: TableForm::Xlsx, letters: None, other_letters: None, sheets })
}

fn ods(bytes: &[u8], archive: &mut ZipArchive<Bytes<'_>>) -> Result<TableFile, NoTable> {
    let mut hidden = match part(archive, "content.xml")? {
        Some(content) => hidden::of_ods(&content)?,
        None => return Err(NoTable::Broken),
    };
    let mut workbook: Ods<Bytes<'_>> = Ods::new(Cursor::new(bytes)).map_err(|error| of_ods(&error))?;
    let known: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    if known.len() > MAX_TABLE_SHEETS {
        return Err(NoTable::TooLarge);
    }
    let (mut sheets, mut cells) = (Vec::new(), 0);
    for (name, is_hidden) in known {
        let range = workbook.worksheet_range(&name).map_err(|error| of_ods(&error))?;
        let formulas = workbook.worksheet_formula(&name).map_err(|error| of_ods(&error))?;
        let mut rows = Rows { cells, ..Rows::default() };
        let start = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            let at = |from: u32, more: usize| from.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
            let (row, column) = (at(start.0, row), at(start.1, column));
            let formula = formulas.get_value((row, column));
            let is_worked_out = formula.is_some_and(|formula| gathers(formula));
            rows.put(row, column, of_open_document(cell), is_worked_out)?;
        }
        let hidden = hidden.remove(&name).unwrap_or_default();
        rows.spread(hidden.merged.iter().copied())?;
        cells = rows.cells;
        let rows = rows.finish(&hidden);
        sheets.push(Sheet { name: Some(name), hidden: is_hidden, hidden_columns: hidden.columns, rows });
    }
    Ok(TableFile { form: TableForm::Ods, letters: None, other_letters: None, sheets })
}

fn of_xlsx(error: &XlsxError) -> NoTable {
    match error {
        XlsxError::Password => NoTable::Encrypted,
        _ => NoTable::Broken,
    }
}

fn of_ods(error: &OdsError) -> NoTable {
    match error {
        OdsError::Password => NoTable::Encrypted,
        OdsError::CellLimitExceeded { .. } => NoTable::TooLarge,
        _ => NoTable::Broken,
    }
}

/// Whether a formula gathers several rows: a sum does, hours made of minutes do not.
fn gathers(formula: &str) -> bool {
    let ends_in_row = |before: &str| before.trim_end_matches(']').ends_with(|it: char| it.is_ascii_digit());
    let begins_cell =
        |after: &str| after.trim_start_matches(['.', '[', '$']).starts_with(|it: char| it.is_ascii_alphabetic());
    formula.match_indices(':').any(|(at, _)| {
        let (before, after) = (formula.get(..at).unwrap_or_default(), formula.get(at + 1..).unwrap_or_default());
        ends_in_row(before) && begins_cell(after)
    })
}

fn of_excel(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) => number_of(*number),
        DataRef::String(text) => text_of(text),
        DataRef::SharedString(text) => text_of(text),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(moment) => of_moment(*moment),
        DataRef::DateTimeIso(text) => of_iso(text),
        DataRef::DurationIso(text) => of_iso_duration(text),
        DataRef::Error(_) => Cell::Fault,
        DataRef::Empty => Cell::Empty,
    }
}

fn of_open_document(data: &Data) -> Cell {
    match data {
        Data::Int(number) => Cell::Number(number.to_string()),
        Data::Float(number) => number_of(*number),
        Data::String(text) => text_of(text),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(moment) => of_moment(*moment),
        Data::DateTimeIso(text) => of_iso(text),
        Data::DurationIso(text) => of_iso_duration(text),
        Data::Error(_) => Cell::Fault,
        Data::Empty => Cell::Empty,
    }
}

fn text_of(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// A number in digits, as exact as a spreadsheet shows it at most.
fn number_of(number: f64) -> Cell {
    if !number.is_finite() {
        return Cell::Fault;
    }
    let digits = format!("{number:.9}");
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    Cell::Number(if digits == "-0" { "0" } else { digits }.to_owned())
}

/// A number that is shown as a day or a time: below one it is a time of the day or a duration.
fn of_moment(moment: ExcelDateTime) -> Cell {
    const SECONDS: f64 = 86_400.0;
    let value = moment.as_f64();
    let seconds = |days: f64| -> Option<u32> {
        let seconds = (days * SECONDS).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number in this range, checked here"
        )]
        (0.0..=f64::from(u32::MAX)).contains(&seconds).then_some(seconds as u32)
    };
    if moment.is_duration() || (0.0..1.0).contains(&value) {
        return seconds(value).map_or(Cell::Fault, Cell::Clock);
    }
    if !(1.0..3_000_000.0).contains(&value) {
        return Cell::Fault;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let Some(day) = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)) else {
        return Cell::Fault;
    };
    match seconds(value.fract()) {
        Some(0) | None => Cell::Day(day),
        Some(seconds) => Cell::Moment(day, seconds),
    }
}

/// `2026-03-04`, `2026-03-04T10:20:30`.
fn of_iso(text: &str) -> Cell {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let Ok(day) = day.parse::<NaiveDate>() else { return text_of(text) };
    let mut parts =
        time.split(':').map(|part| part.split('.').next().unwrap_or_default().parse::<u32>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    let seconds = next().saturating_mul(3600).saturating_add(next().saturating_mul(60)).saturating_add(next());
    if seconds == 0 { Cell::Day(day) } else { Cell::Moment(day, seconds) }
}

/// `PT01H30M00S`.
fn of_iso_duration(text: &str) -> Cell {
    let Some(rest) = text.strip_prefix("PT") else { return text_of(text) };
    let (mut seconds, mut digits) = (0_u32, String::new());
    for character in rest.chars() {
        if character.is_ascii_digit() || matches!(character, '.' | ',') {
            digits.push(character);
            continue;
        }
        let count: u32 = digits.split(['.', ',']).next().and_then(|whole| whole.parse().ok()).unwrap_or_default();
        digits.clear();
        seconds = seconds.saturating_add(match character {
            'H' => count.saturating_mul(3600),
            'M' => count.saturating_mul(60),
            'S' => count,
            _ => return text_of(text),
        });
    }
    Cell::Clock(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_gathers_rows() {
        for formula in ["SUM(F5:F34)", "of:=SUM([.F5:.F34])", "SUBTOTAL(9,$G$5:$G$34)"] {
            assert!(gathers(formula), "{formula}");
        }
        for formula in ["F5*0.5", "ROUND(F5/60,2)", "2*3", "of:=[.F5]*0.5", "F8*$H$1", "TIME(1,30,0)"] {
            assert!(!gathers(formula), "{formula}");
        }
    }

    #[test]
    fn numbers_are_as_exact_as_they_are_shown() {
        assert_eq!(number_of(0.1 + 0.2), Cell::Number("0.3".to_owned()));
        assert_eq!(number_of(6.0), Cell::Number("6".to_owned()));
        assert_eq!(number_of(-0.0), Cell::Number("0".to_owned()));
        assert_eq!(of_iso_duration("PT26H05M00S"), Cell::Clock(93_900));
        assert_eq!(of_iso("2026-03-04"), Cell::Day(NaiveDate::from_ymd_opt(2026, 3, 4).expect("a day")));
    }
}
