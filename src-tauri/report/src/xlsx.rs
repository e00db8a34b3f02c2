//! The list as a workbook: the activities, the rules, the result, each on a sheet of its own.
//!
//! Every cell is written as what it is: a text is never read as a formula, a number is a number in
//! every language, a day a day.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::program::words::statement;
use ledgerline_core::domain::program::{Program, Rule, RuleRole};
use ledgerline_core::domain::standing::{Measure, RuleStanding};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::error::ReportError;
use crate::list::iso;
use crate::rules;
use crate::short_names::short_name;
use crate::table::{self, Cell};

/// The longest text that a cell holds, in UTF-16 units: a limit of the format.
const LONGEST_TEXT: usize = 32_767;

/// Stands at the end of a text that had to be cut.
const CUT: &str = " […]";

/// US Letter.
const LETTER: u8 = 1;

/// The columns of the sheet of rules, with their widths in characters.
const RULE_COLUMNS: [(&str, u16); 8] = [
    ("report-rule", 64),
    ("report-required", 12),
    ("report-counted", 12),
    ("list-measure", 14),
    ("report-result", 30),
    ("list-source", 60),
    ("list-read-on", 12),
    ("list-confidence", 24),
];

/// The record as a workbook, in `language`: a sheet of the activities and plans with the columns of
/// [`csv`](crate::csv()), one of the rules, one of the result.
///
/// Figures are numbers and days are days, whatever the language; text is never a formula. A text
/// longer than a cell can hold is cut, with a mark, and the workbook says so.
///
/// # Errors
/// [`ReportError::Workbook`], where it would be larger than a workbook can be: more than a million
/// activities.
pub fn xlsx(record: &Record, language: Language) -> Result<Vec<u8>, ReportError> {
    let words = &*Words::with_kinds(language, &record.kinds);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(record, words)?);
    let styles = Styles::new();
    let mut pen = Pen { styles: &styles, has_cut: false, is_beside_labels: false };

    let sheet = workbook.add_worksheet();
    sheet.set_name(words.text("list-sheet-activities"))?;
    let columns: Vec<(&str, u16)> = table::COLUMNS.iter().map(|column| (column.heading, column.width)).collect();
    pen.table(sheet, &columns, table::rows(record, words).into_iter().map(Vec::from), words)?;
    print_on_paper(sheet, 3);

    let sheet = workbook.add_worksheet();
    sheet.set_name(words.text("list-sheet-rules"))?;
    pen.table(sheet, &RULE_COLUMNS, rule_rows(record, words).into_iter(), words)?;
    print_on_paper(sheet, 1);

    let sheet = workbook.add_worksheet();
    sheet.set_name(words.text("list-sheet-result"))?;
    result(sheet, &mut pen, record, words)?;
    Ok(workbook.save_to_buffer()?)
}

/// Whose record it is. The time at which the file is made is the record's day, so that the same
/// record always gives the same bytes.
fn properties(record: &Record, words: &Words) -> Result<DocProperties, XlsxError> {
    let properties =
        DocProperties::new().set_title(words.text("report-title")).set_author(fit(&record.member.name).0.into_owned());
    // A day before the calendar of spreadsheets cannot be that of a record.
    let day = excel_day(record.made_on).unwrap_or_default();
    Ok(properties.set_creation_datetime(&day.and_hms(0, 0, 0.0)?))
}

/// A row for each rule that asks for something or limits what counts, then for those that only say
/// how something is counted or kept.
fn rule_rows(record: &Record, words: &Words) -> Vec<Vec<Cell>> {
    let standings = record.standing.rules.iter().map(|standing| {
        let (required, counted) = match standing.measure {
            Measure::Confirmation => {
                let confirmed = record.cycle.confirmation(&standing.rule.id, record.made_on);
                (Cell::Empty, confirmed.map_or(Cell::Empty, |confirmed| Cell::Day(confirmed.on)))
            }
            _ => (Cell::Credits(standing.required), Cell::Credits(standing.counted)),
        };
        let measure = words.text(&format!("list-measure-{}", measure_id(standing)));
        let figures = [required, counted, Cell::Text(measure), Cell::Text(rules::result(standing, record, words))];
        rule_row(words.phrase(&standing.states), figures, &standing.rule, words)
    });
    let program: &Program = &record.cycle.program;
    let defining = program.rules.iter().filter(|rule| rule.shape.role() == RuleRole::Defines);
    let defining = defining.map(|rule| {
        let figures = [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
        rule_row(words.phrase(&statement(rule)), figures, rule, words)
    });
    standings.chain(defining).collect()
}

fn rule_row(states: String, figures: [Cell; 4], rule: &Rule, words: &Words) -> Vec<Cell> {
    let confidence = words.text(&format!("report-confidence-{}", rule.source.confidence.id()));
    let mut row = vec![Cell::Text(states)];
    row.extend(figures);
    row.extend([Cell::Text(rule.source.text.clone()), Cell::Day(rule.source.read_on), Cell::Text(confidence)]);
    row
}

fn measure_id(standing: &RuleStanding) -> &'static str {
    match standing.measure {
        Measure::Credits => "credits",
        Measure::Kinds => "kinds",
        Measure::Topics => "topics",
        Measure::Activities => "activities",
        Measure::Confirmation => "confirmation",
    }
}

/// Whose record of which days it is, and what comes of it.
fn result(sheet: &mut Worksheet, pen: &mut Pen<'_>, record: &Record, words: &Words) -> Result<(), XlsxError> {
    let (member, program, standing) = (&record.member, &record.cycle.program, &record.standing);
    let language = words.language();
    let given = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
    let body = program.body.in_language(language);
    let lines: [(&str, Cell); 20] = [
        ("report-member", Cell::Text(member.name.clone())),
        ("report-name-on-certificates", given(&member.name_on_certificates)),
        ("report-member-no", given(&member.member_no)),
        ("report-program", Cell::Text(program.name.in_language(language).to_owned())),
        ("report-body", Cell::Text(body.to_owned())),
        ("list-cycle-first-day", Cell::Day(record.cycle.first_day)),
        ("list-cycle-last-day", Cell::Day(record.cycle.last_day)),
        ("report-closed-on", record.cycle.closed_on.map_or(Cell::Empty, Cell::Day)),
        ("report-made-on", Cell::Day(record.made_on)),
        ("list-state", Cell::Text(words.text(&format!("state-{}", standing.state.id())))),
        ("report-required", Cell::Credits(standing.required)),
        ("report-earned", Cell::Credits(standing.earned)),
        ("report-over-cap", Cell::Credits(standing.over_cap)),
        ("report-carried-in", Cell::Credits(standing.carried_in)),
        ("report-counted", Cell::Credits(standing.counted)),
        ("report-missing", Cell::Credits(standing.missing)),
        ("report-planned", Cell::Credits(standing.planned)),
        ("list-without-evidence", Cell::Credits(standing.without_evidence)),
        ("list-to-check", Cell::Credits(standing.to_check)),
        ("report-proof-until", Cell::Day(standing.keep_proof_until)),
    ];
    pen.is_beside_labels = true;
    sheet.set_column_width(0, 34)?;
    sheet.set_column_width(1, 60)?;
    let mut row = 0;
    for (label, cell) in lines.into_iter().filter(|(_, cell)| *cell != Cell::Empty) {
        sheet.write_string_with_format(row, 0, words.text(label), &pen.styles.label)?;
        pen.cell(sheet, row, 1, &cell)?;
        row += 1;
    }
    let disclaimer = Phrase::new("report-disclaimer").with("body", short_name(body));
    let mut notes = vec![words.phrase(&disclaimer), words.phrase(&standing.heading)];
    if pen.has_cut {
        notes.push(words.phrase(&Phrase::new("list-cut").with("mark", CUT.trim())));
    }
    for note in notes {
        row += 1;
        sheet.merge_range(row, 0, row, 1, &fit(&note).0, &pen.styles.text)?;
        sheet.set_row_height(row, 32)?;
    }
    print_on_paper(sheet, 1);
    Ok(())
}

/// What cells look like.
struct Styles {
    heading: Format,
    label: Format,
    text: Format,
    number: Format,
    figure: Format,
    day: Format,
}

impl Styles {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let heading = top().set_bold().set_text_wrap().set_background_color(Color::RGB(0x00E6_EDF2));
        Self {
            heading: heading.set_border_bottom(FormatBorder::Thin),
            label: top().set_bold(),
            // Aligned to the left: a text never looks like a figure.
            text: Format::new().set_align(FormatAlign::Left).set_align(FormatAlign::Top).set_text_wrap(),
            number: top(),
            figure: top().set_align(FormatAlign::Left),
            day: top().set_align(FormatAlign::Left).set_num_format("yyyy\\-mm\\-dd"),
        }
    }
}

/// Writes cells, and knows whether it had to cut a text.
struct Pen<'a> {
    styles: &'a Styles,
    has_cut: bool,
    /// Whether figures stand at the left, where they are no column of their own.
    is_beside_labels: bool,
}

impl Pen<'_> {
    /// A table below a row of headings, which stays in view and filters.
    fn table(
        &mut self,
        sheet: &mut Worksheet,
        columns: &[(&str, u16)],
        rows: impl ExactSizeIterator<Item = Vec<Cell>>,
        words: &Words,
    ) -> Result<(), XlsxError> {
        for (at, (heading, width)) in (0..).zip(columns) {
            sheet.set_column_width(at, f64::from(*width))?;
            sheet.write_string_with_format(0, at, words.text(heading), &self.styles.heading)?;
        }
        let last_column = u16::try_from(columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
        let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        for (row, cells) in (1..).zip(rows) {
            for (at, cell) in (0..).zip(&cells) {
                self.cell(sheet, row, at, cell)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, last_row, last_column)?;
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_landscape();
        Ok(())
    }

    fn cell(&mut self, sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let styles = self.styles;
        let number_style = if self.is_beside_labels { &styles.figure } else { &styles.number };
        match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) => {
                let (text, is_cut) = fit(text);
                self.has_cut |= is_cut;
                sheet.write_string_with_format(row, column, text.as_ref(), &styles.text)?
            }
            Cell::Number(number) => sheet.write_number_with_format(row, column, *number, number_style)?,
            Cell::Credits(credits) => sheet.write_number_with_format(row, column, credits.to_f64(), number_style)?,
            Cell::Day(day) => match excel_day(*day) {
                Some(day) => sheet.write_datetime_with_format(row, column, &day, &styles.day)?,
                // The calendar of spreadsheets begins in 1900.
                None => sheet.write_string_with_format(row, column, iso(*day), &styles.text)?,
            },
        };
        Ok(())
    }
}

/// So many pages side by side, and as many below as it takes.
fn print_on_paper(sheet: &mut Worksheet, pages_wide: u16) {
    sheet.set_paper_size(LETTER);
    sheet.set_print_fit_to_pages(pages_wide, 0);
}

fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// The text as a cell can hold it, and whether it had to be cut: without characters that the
/// format has no place for, which become spaces, and no longer than [`LONGEST_TEXT`].
fn fit(text: &str) -> (Cow<'_, str>, bool) {
    let has_place = |character: char| {
        let is_line_or_tab = matches!(character, '\n' | '\t');
        (is_line_or_tab || !character.is_control()) && !matches!(character, '\u{fffe}' | '\u{ffff}')
    };
    let text: Cow<'_, str> = if text.chars().all(has_place) {
        Cow::Borrowed(text)
    } else {
        let placed = |character| if has_place(character) { character } else { ' ' };
        Cow::Owned(text.replace("\r\n", "\n").chars().map(placed).collect())
    };
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return (text, false);
    }
    let mut room = LONGEST_TEXT - CUT.encode_utf16().count();
    let fits = |character: &char| {
        let fits = character.len_utf16() <= room;
        room = room.saturating_sub(character.len_utf16());
        fits
    };
    let start: String = text.chars().take_while(fits).collect();
    (Cow::Owned(start + CUT), true)
}
