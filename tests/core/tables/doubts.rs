//! What could be taken in more than one way is asked, and an answer stays with the question that it was given to.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::reading::columns::answer::{Choices, ImportPreview, RowOutcome, RowPreview, TakenRow};
use ledgerline_core::reading::columns::meaning::Meaning;
use ledgerline_core::reading::columns::table::{Cell, Row, Sheet, TableFile, TableForm};
use ledgerline_core::reading::columns::{BesideTable, read, unknown_columns};
use ledgerline_report::own_names;
use ledgerline_tests::tables::{Import, activities, today};

/// What becomes of the activities of a table, each in a few words: what it says, or what is asked about it.
fn came_of(import: &ImportPreview) -> Vec<String> {
    let words = |outcome: &RowOutcome, said: String| match outcome {
        RowOutcome::Taken => said,
        RowOutcome::Questioned { why, .. } => why.id.replace("import-asks-", "? "),
        RowOutcome::Refused { why } => why.id.replace("import-refused-", "! "),
        RowOutcome::LeftOut => "left out".to_owned(),
        other => format!("{other:?}"),
    };
    let day = |day: Option<NaiveDate>| day.map(|day| day.format("%y-%m-%d").to_string()).unwrap_or_default();
    let said = |row: &&RowPreview| {
        let said = row.understood.as_ref().map(|it| {
            let credits = it.credits.map(|it| it.to_string()).unwrap_or_default();
            format!("{} {}..{} {credits}", it.title, day(it.start), day(it.end))
        });
        words(&row.outcome, said.unwrap_or_default())
    };
    activities(import).iter().map(said).collect()
}

/// What is answered, by its key.
type Answers = &'static [(&'static str, &'static str)];

/// A table, what is answered, and what becomes of its activities.
#[rustfmt::skip]
const CASES: &[(&str, Answers, &[&str])] = &[
    // The last day is asked by itself, and its answer is none to the first.
    ("Start,End,Title,Credits\nsoon,later,A,2\n", &[("row-2-day", "2025-03-04")], &["? day"]),
    ("Start,End,Title,Credits\nsoon,later,A,2\n", &[("row-2-day", "2025-03-04"), ("row-2-last-day", "2025-03-06")], &["A 25-03-04..25-03-06 2"]),
    ("Start,End,Title,Credits\nsoon,2025-02-01,A,2\n", &[("row-2-day", "2025-02-10"), ("row-2-days", "swapped")], &["A 25-02-01..25-02-10 2"]),
    // An answer about credits is none about a title that comes to be missing.
    ("Date,Title,Credits\n2025-03-04,,tbc\n", &[("row-2-credits", "1.5")], &["? title"]),
    ("Date,Title,Credits\n2025-03-04,,tbc\n", &[("row-2", "1.5")], &["? title"]),
    // A decimal comma without quotation marks, where the last column is blank.
    ("Date,Titre,Crédits,Notes\n2025-03-04,Atelier,1,5,\n2025-03-05,Chorale,2,\n", &[], &["? decimal-comma", "Chorale 25-03-05..25-03-05 2"]),
    ("Date,Titre,Crédits,Notes\n2025-03-04,Atelier,1,5,\n2025-03-05,Chorale,2,\n", &[("decimal-comma", "take")], &["Atelier 25-03-04..25-03-04 1.5", "Chorale 25-03-05..25-03-05 2"]),
    // Days without a year that go back are of two years, also under a heading for the last day.
    ("Date completed,Title,Credits\nNov 2,A,1\nFeb 3,B,1\n", &[("year", "2024")], &["? year", "? year"]),
    ("Date,Title,Credits\nFeb 3,A,1\nNov 2,B,1\n", &[("year", "2024")], &["A 24-02-03..24-02-03 1", "B 24-11-02..24-11-02 1"]),
    // A year with an amount beside it heads what follows, or sums up what was.
    ("Date,Title,Credits\n2025,,\nNov 2,A,1\n2024,,12\nDec 1,B,1\n", &[], &["A 25-11-02..25-11-02 1", "? year"]),
    // Words of headings in an activity are no headings.
    ("Date,Title,Credits,Notes\n2025-03-04,Choir,2,\n,Ethics course,,need the credits letter\n2025-04-05,Drumming,3,\n", &[], &["Choir 25-03-04..25-03-04 2", "? no-day", "Drumming 25-04-05..25-04-05 3"]),
    // One mistyped day does not turn the order that the heading names.
    ("Date (MM/DD/YYYY),Title,Credits\n03/04/2025,A,1\n13/01/2025,B,1\n", &[], &["? date-order", "B 25-01-13..25-01-13 1"]),
    ("Date (MM/DD/YYYY),Title,Credits\n03/04/2025,A,1\n01/13/2025,B,1\n", &[], &["A 25-03-04..25-03-04 1", "B 25-01-13..25-01-13 1"]),
    // The day of completion beside another day.
    ("Date,Title,Credits,Completed at\n2025-03-04,A,1,2025-03-06\n2025-04-05,B,1,2025-04-05\n", &[], &["? two-days", "B 25-04-05..25-04-05 1"]),
    ("Date,Title,Credits,Completed at\n2025-03-04,A,1,2025-03-06\n", &[("two-days", "date")], &["A 25-03-04..25-03-04 1"]),
    ("Date,Title,Credits,Completed at\n2025-03-04,A,1,2025-03-06\n", &[("two-days", "completed")], &["A 25-03-06..25-03-06 1"]),
    ("Date,Title,Credits,Completed at\n2025-03-04,A,1,\n", &[], &["? no-status"]),
    // More hours than one activity can be worth in credits.
    ("Date,Title,Hours\n2025-03-04,Internship,1200\n2025-03-05,Choir,2\n", &[("no-credits", "hours-as-credits")], &["? hours-alone", "Choir 25-03-05..25-03-05 2"]),
    // CEU under a heading that says so already.
    ("Date,Title,CEU\n2025-03-04,A,0.6 CEU\n", &[], &["? ceu"]),
    ("Date,Title,CEU\n2025-03-04,A,0.6 CEU\n", &[("ceu", "ten")], &["A 25-03-04..25-03-04 6"]),
    // To leave out a row is to leave out that row.
    ("Date,Title,Credits\n2025-03-04,A,1\n2025-03-05,B,1\n", &[("row-3", "leave-out")], &["A 25-03-04..25-03-04 1", "left out"]),
];

#[test]
fn what_can_mean_two_things_is_asked_and_an_answer_is_for_its_own_question() {
    let mut wrong = Vec::new();
    for (text, answers, expected) in CASES {
        let import = answers.iter().fold(Import::default(), |import, (key, value)| import.answering(key, value));
        let came = came_of(&import.text(text));
        wrong.extend((came != *expected).then(|| format!("{text}{answers:?}\n  {came:?}\n  {expected:?}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_answer_for_a_row_that_is_not_there_is_told() {
    for key in ["row-7", "row-02", "sheet-1-row-2", "sheet-2-row-2"] {
        let import = Import::default().answering(key, "leave-out").text("Date,Title,Credits\n2025-03-04,A,1\n");
        assert_eq!((import.taken, import.unused), (1, vec![key.to_owned()]));
    }
}

fn row(number: u32, cells: &[&str]) -> Row {
    let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
    Row { number, cells: cells.iter().map(cell).collect(), ..Row::default() }
}

fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let rows = (1..).zip(rows).map(|(number, cells)| row(number, cells)).collect();
    Sheet { name: Some(name.to_owned()), hidden: false, hidden_columns: Vec::new(), rows }
}

fn workbook(sheets: Vec<Sheet>) -> TableFile {
    TableFile { form: TableForm::Xlsx, letters: None, other_letters: None, sheets }
}

fn imported(table: &TableFile, choices: &Choices) -> (ImportPreview, Vec<TakenRow>) {
    let customs = Customs::default();
    let own = own_names(&customs.kinds);
    read(table, choices, BesideTable { customs: &customs, own: &own, record: &[], today: today() })
}

fn choosing(columns: &[(&str, Meaning)]) -> Choices {
    let columns: BTreeMap<String, Meaning> = columns.iter().map(|(name, it)| ((*name).to_owned(), *it)).collect();
    Choices { columns, ..Choices::default() }
}

/// What is said of a letter in one sheet says nothing of another's, and nothing where a heading is called so.
#[test]
fn the_letter_of_a_column_is_one_sheets() {
    let table = workbook(vec![
        sheet("2024", &[&["Date", "Title", "Credits", ""], &["2024-03-04", "A", "1", "by train"]]),
        sheet("2025", &[&["Date", "Title", "Credits", "Hours"], &["2025-03-04", "B", "1", "3"]]),
    ]);
    let choices = choosing(&[("2024!D", Meaning::Note)]);
    assert_eq!(unknown_columns(&table, &choices), Vec::<String>::new());
    let (preview, taken) = imported(&table, &choices);
    assert_eq!(preview.taken, 2);
    assert_eq!(taken[0].details.note.as_deref(), Some("by train"));
    assert_eq!((taken[1].details.note.as_deref(), taken[1].details.minutes), (None, Some(180)));
    assert_eq!(unknown_columns(&table, &choosing(&[("2026!D", Meaning::Note)])), ["2026!D"]);

    let table = workbook(vec![sheet("all", &[&["B", "Date", "Title", "Credits"], &["x", "2025-03-04", "A", "1"]])]);
    let (preview, taken) = imported(&table, &choosing(&[("B", Meaning::Note)]));
    assert_eq!(preview.taken, 1, "the column called B is meant, and not the second");
    assert_eq!(taken[0].details.note.as_deref(), Some("x"));
}

/// A heading counts wherever it stands.
#[test]
fn a_column_far_down_is_known() {
    let mut rows: Vec<Vec<&str>> = vec![vec!["Date", "Title", "Credits"]];
    rows.extend((0..80).map(|_| vec!["2025-03-04", "A", "1"]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let table = workbook(vec![sheet("one", &rows), sheet("two", &[&["Date", "Titre", "Heures FC"]])]);
    assert_eq!(unknown_columns(&table, &choosing(&[("Heures FC", Meaning::Hours)])), Vec::<String>::new());
}

/// A sheet whose headings are in nobody's words shows its columns, to be told what they hold.
#[test]
fn what_is_not_understood_can_be_told_column_by_column() {
    let text = "Wann,Was,Wert\n2026-02-04,Chor,2\n2026-02-05,Harfe,1\n";
    let mut import = Import::default();
    let columns = |import: &Import| -> Vec<(String, Meaning)> {
        let columns = import.text(text).sheets.remove(0).columns;
        columns.into_iter().map(|column| (column.heading, column.meaning)).collect()
    };
    let named = |meanings: [Meaning; 3]| -> Vec<(String, Meaning)> {
        ["Wann", "Was", "Wert"].map(str::to_owned).into_iter().zip(meanings).collect()
    };
    assert_eq!(columns(&import), named([Meaning::Ignored; 3]));
    import.choices.columns.insert("Wann".to_owned(), Meaning::Start);
    assert_eq!(columns(&import), named([Meaning::Start, Meaning::Ignored, Meaning::Ignored]), "what is said is kept");
    import.choices.columns.insert("Was".to_owned(), Meaning::Title);
    import.choices.columns.insert("Wert".to_owned(), Meaning::Credits);
    assert_eq!(came_of(&import.text(text)), ["Chor 26-02-04..26-02-04 2", "Harfe 26-02-05..26-02-05 1"]);

    // Without headings, by their letters; the first row is an activity like the others.
    let bare = "2026-02-04,Chor,2\n2026-02-05,Harfe,1\n";
    let mut import = Import::default();
    let letters: Vec<String> = import.text(bare).sheets.remove(0).columns.into_iter().map(|it| it.letter).collect();
    assert_eq!(letters, ["A", "B", "C"]);
    for (letter, meaning) in [("A", Meaning::Start), ("B", Meaning::Title), ("C", Meaning::Credits)] {
        import.choices.columns.insert(letter.to_owned(), meaning);
    }
    assert_eq!(came_of(&import.text(bare)), ["Chor 26-02-04..26-02-04 2", "Harfe 26-02-05..26-02-05 1"]);
}

/// Two hundred columns that could be the credits are no question with two hundred answers for each row.
#[test]
fn a_table_of_columns_that_are_all_alike_costs_no_more_than_its_cells() {
    let width = 250;
    let mut text = format!("Date,Title{}\n", ",cr".repeat(width));
    for _ in 0..2_000 {
        let _ = writeln!(text, "2025-01-05,a{}", ",1".repeat(width));
    }
    let import = Import::default().text(&text);
    assert!(import.questions.iter().all(|question| question.answers.len() <= 20));
    assert_eq!(import.taken, 0, "nobody knows which of them counts");
}
