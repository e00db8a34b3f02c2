//! What is asked and refused in every situation: each is met, and worded in both languages with what it is given.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use ledgerline_core::domain::activity::{Activity, Status};
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::reading::columns::answer::{Choices, ImportPreview, RowOutcome};
use ledgerline_core::reading::columns::meaning::Meaning;
use ledgerline_core::reading::columns::table::{Cell, Letters, OtherLetters, Row, Sheet, TableFile, TableForm};
use ledgerline_core::reading::columns::{BesideTable, read};
use ledgerline_report::own_names;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{done, planned};
use ledgerline_tests::tables::{Import, activities, today};
use ledgerline_words::Words;

/// Each sentence with a table in which it is asked or said.
#[rustfmt::skip]
const SITUATIONS: &[(&str, &str)] = &[
    ("import-asks-date-order", "Date,Title,Credits\n03/04/2025,a,1\n05/06/2025,b,1\n"),
    ("import-asks-date-order", "Date,Title,Credits\n03-04-05,a,1\n05-06-07,b,1\n"),
    ("import-asks-year", "Date,Title,Credits\nMar 4,a,1\n"),
    ("import-asks-serial", "Date,Title,Credits\n45659,a,1\n"),
    ("import-asks-two-days", "Date,Title,Credits,Completed at\n2025-03-04,a,1,2025-03-06\n"),
    ("import-asks-zone", "Content Title,Content Completed At (if completed),Credits\na,2025-03-04T04:30:00Z,1\n"),
    ("import-asks-no-status", "Date,Title,Credits,Status\n2025-03-04,a,1,\n2025-03-05,b,1,Done\n"),
    ("import-asks-column-title", "Date,Title,Activity,Credits\n2025-03-04,a,b,1\n"),
    ("import-asks-column-start", "Date,Start date,Title,Credits\n2025-03-04,2025-03-05,a,1\n"),
    ("import-asks-column-end", "Date,To,End date,Title,Credits\n2025-03-04,2025-03-04,2025-03-05,a,1\n"),
    ("import-asks-column-credits", "Date,Title,Credits,CMTEs\n2025-03-04,a,1,2\n"),
    ("import-asks-column-credits", "Date,Title,Points\n2025-03-04,a,1\n"),
    ("import-asks-column-credits", "Date,Title,Worth,Hours\n2025-03-04,a,1,2\n"),
    ("import-asks-column-hours", "Date,Title,Credits,Hours,Contact hours\n2025-03-04,a,1,2,3\n"),
    ("import-asks-duration-unit", "Date,Title,Credits,Duration\n2025-03-04,a,1,12\n2025-03-05,b,1,45\n"),
    ("import-asks-two-durations", "Date,Title,Credits,Hours,Minutes\n2025-03-04,a,1,2,30\n"),
    ("import-asks-hours-alone", "Date,Title,Hours\n2025-03-04,a,2\n"),
    ("import-asks-ceu", "Date,Title,CEUs,Hours\n2025-03-04,a,0.3,3\n"),
    ("import-asks-decimal-comma", "Date,Title,Credits,Notes\n2025-03-04,a,1,5,x\n2025-03-05,b,1,x\n"),
    ("import-asks-more-cells", "Date,Title,Credits\n2025-03-04,a,b,1\n"),
    ("import-asks-pending", "Date,Title,Credits,Status\n2025-03-04,a,1,Pending\n"),
    ("import-asks-status", "Date,Title,Credits,Status\n2025-03-04,a,1,Lorem\n"),
    ("import-asks-title", "Date,Title,Credits\n2025-03-04,,1\n2025-03-05,b,1\n"),
    ("import-asks-no-day", "Date,Title,Credits\n,a,1\n2025-03-05,b,2\n"),
    ("import-asks-no-first-day", "From,To,Title,Credits\n,2025-03-04,a,1\n"),
    ("import-asks-day", "Date,Title,Credits\nsoon,a,1\n2025-03-05,b,2\n"),
    ("import-asks-stretch", "Date,Title,Credits\nMarch 2025,a,1\n"),
    ("import-asks-several-days", "Date,Title,Credits\n\"4, 11 et 18 mars 2025\",a,1\n"),
    ("import-asks-year-alone", "Date,Title,Credits\n2025,a,1\n2025-03-05,b,2\n"),
    ("import-asks-ends-before", "Date,Title,Credits\n2025-03-06 to 2025-03-04,a,1\n"),
    ("import-asks-backwards", "From,To,Title,Credits\n2025-03-06,2025-03-04,a,1\n"),
    ("import-asks-plan-passed", "Date,Title,Credits,Status\n2025-03-04,a,1,Registered\n"),
    ("import-asks-duration", "Date,Title,Credits,Hours\n2025-03-04,a,1,all day\n"),
    ("import-asks-credits-blank", "Date,Title,Credits\n2025-03-04,a,\n"),
    ("import-asks-credits-blank-hours", "Date,Title,Credits,Hours\n2025-03-04,a,,2\n"),
    ("import-asks-credits", "Date,Title,Credits\n2025-03-04,a,tbc\n"),
    ("import-asks-credits-are-hours", "Date,Title,Credits\n2025-03-04,a,2 hrs\n"),
    ("import-asks-credits-are-a-day", "Date,Title,Credits\n2025-03-04,a,02-Jan\n"),
    ("import-asks-credits-are-a-time", "Date,Title,Credits\n2025-03-04,a,1:30\n"),
    ("import-asks-no-credits", "Date,Title,Credits\n2025-03-04,a,0\n"),
    ("import-asks-too-many-credits", "Date,Title,Credits\n2025-03-04,a,45659\n"),
    ("import-asks-too-fine-credits", "Date,Title,Credits\n2025-03-04,a,1.333\n"),
    ("import-asks-same-as", "Date,Title,Credits\n2025-03-04,a,1\n2025-03-04,a,1\n"),
    ("import-refused-no-such-day", "Date,Title,Credits\n2025-02-30,a,1\n"),
    ("import-refused-denied", "Date,Title,Credits,Status\n2025-03-04,a,1,Denied\n"),
    ("import-refused-not-done", "Date,Title,Credits,Status\n2025-03-04,a,1,In progress\n"),
    ("import-refused-not-completed", "Content Title,Content Completed At (if completed),Credits\na,,1\n"),
];

/// All that is said of the rows of a table.
fn said(import: &ImportPreview) -> Vec<Phrase> {
    let mut said = Vec::new();
    for question in &import.questions {
        said.push(question.asks.clone());
        said.extend(question.answers.iter().map(|answer| answer.says.clone()));
    }
    said.extend(import.rows.iter().filter_map(|row| match &row.outcome {
        RowOutcome::Refused { why } => Some(why.clone()),
        _ => None,
    }));
    said
}

/// A table of a workbook: cells as a spreadsheet keeps them.
fn workbook(rows: Vec<Row>) -> TableFile {
    let sheet = Sheet { name: Some("A".to_owned()), hidden: false, hidden_columns: Vec::new(), rows };
    TableFile { form: TableForm::Xlsx, letters: None, other_letters: None, sheets: vec![sheet] }
}

fn row(number: u32, cells: &[Cell]) -> Row {
    Row { number, cells: cells.to_vec(), ..Row::default() }
}

fn word(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn import(table: &TableFile, record: &[Activity]) -> ImportPreview {
    let customs = Customs::default();
    let own = own_names(&customs.kinds);
    read(table, &Choices::default(), BesideTable { customs: &customs, own: &own, record, today: today() }).0
}

/// What only a workbook, a text in other letters or a record brings with it.
fn others() -> Vec<(&'static str, ImportPreview)> {
    let headings = row(1, &["Date", "Title", "Credits"].map(word));
    let kept = |text: &str| Cell::Day(day(text));
    let number = |text: &str| Cell::Number(text.to_owned());
    let swapped = workbook(vec![
        headings.clone(),
        row(2, &[kept("2025-04-03"), word("a"), number("1")]),
        row(3, &[word("25/03/2025"), word("b"), number("1")]),
    ]);
    let hidden =
        workbook(vec![headings.clone(), Row { hidden: true, ..row(2, &[kept("2025-04-03"), word("a"), number("1")]) }]);
    let shared = workbook(vec![
        headings.clone(),
        row(2, &[kept("2025-04-03"), word("a"), number("6")]),
        Row { merged: vec![2], ..row(3, &[kept("2025-04-04"), word("b"), number("6")]) },
    ]);
    let lasting = workbook(vec![
        row(1, &["Date", "Title", "Credits", "Hours"].map(word)),
        row(2, &[kept("2025-04-03"), word("a"), number("1"), number("6")]),
        Row { merged: vec![3], ..row(3, &[kept("2025-04-04"), word("b"), number("1"), number("6")]) },
    ]);
    let mut letters = workbook(vec![headings, row(2, &[kept("2025-04-03"), word("a"), number("1")])]);
    letters.form = TableForm::Csv;
    letters.letters = Some(Letters::Windows1252);
    letters.other_letters =
        Some(OtherLetters {
            letters: Letters::Macintosh, read: "ActivitŽ".to_owned(), instead: "Activité".to_owned()
        });
    let text = "Date,Title,Credits\n2025-03-04,a,2\n";
    let mut there = done(1, "2025-03-04", "3");
    "a".clone_into(&mut there.details.title);
    let mut plan = planned(2, "2025-03-04", "2");
    "a".clone_into(&mut plan.details.title);
    let beside = |activity: Activity| Import { record: vec![activity], ..Import::default() }.text(text);
    let long = format!("Date,Title,Credits\n2025-03-04,{},2\n", "long ".repeat(200));
    vec![
        ("import-asks-swapped-days", import(&swapped, &[])),
        ("import-asks-hidden-rows", import(&hidden, &[])),
        ("import-asks-shared-amount", import(&shared, &[])),
        ("import-asks-shared-duration", import(&lasting, &[])),
        ("import-asks-letters", import(&letters, &[])),
        ("import-asks-differs", beside(there)),
        ("import-asks-planned", beside(plan)),
        ("import-refused-too-long", Import::default().text(&long)),
    ]
}

#[test]
fn every_situation_is_met_and_worded_in_both_languages() {
    let met = SITUATIONS.iter().map(|(id, text)| (*id, Import::default().text(text))).chain(others());
    let mut ids = BTreeSet::new();
    for (id, import) in met {
        let said = said(&import);
        assert!(said.iter().any(|phrase| phrase.id == id), "{id}: {said:?}, {:?}", import.rows);
        for phrase in said {
            for language in Language::ALL {
                let text =
                    Words::of(language).try_phrase(&phrase).unwrap_or_else(|fault| panic!("{language:?}: {fault}"));
                assert!(!text.is_empty() && !text.contains(['{', '$']), "{language:?}: {text}");
            }
            ids.insert(phrase.id);
        }
    }
    assert_eq!(chosen().difference(&ids).collect::<Vec<_>>(), Vec::<&String>::new(), "no situation has these");
}

/// The ids of sentences that stand in the source, with those that end in something known.
fn chosen() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/src/reading");
    let mut files: Vec<_> =
        fs::read_dir(folder.join("columns")).expect("sources").map(|it| it.expect("one").path()).collect();
    files.push(folder.join("columns.rs"));
    let mut chosen = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).expect("it can be read");
        let pieces = text.split('"').skip(1).step_by(2).filter(|piece| piece.starts_with("import-"));
        chosen.extend(pieces.filter(|piece| !piece.contains('{')).map(str::to_owned));
    }
    assert!(chosen.len() > 60, "the ids were found: {}", chosen.len());
    chosen.extend(["title", "start", "end", "credits", "hours"].map(|it| format!("import-asks-column-{it}")));
    chosen.extend(["day", "month", "year"].map(|it| format!("import-answer-{it}-first")));
    chosen
}

#[test]
fn what_else_stands_on_the_page_has_its_words() {
    let passed = ["headings", "sum", "heading"].map(|id| format!("import-passed-{id}"));
    for id in Meaning::ALL.map(|meaning| format!("import-meaning-{}", meaning.id())).iter().chain(&passed) {
        for language in Language::ALL {
            assert!(Words::of(language).try_phrase(&Phrase::new(id)).is_ok(), "{language:?}: {id}");
        }
    }
}

/// What is answered to a question, and what comes of the row.
#[rustfmt::skip]
const ANSWERED: &[(&str, &str, &str, &str, &str)] = &[
    ("Date,Title,Credits\n03/04/2025,a,1\n05/06/2025,b,1\n", "date-order", "day-first", "2025-04-03..2025-04-03", "1"),
    ("Date,Title,Credits\n03/04/2025,a,1\n05/06/2025,b,1\n", "date-order", "month-first", "2025-03-04..2025-03-04", "1"),
    ("Date,Title,Credits\nMar 4,a,1\n", "year", "2024", "2024-03-04..2024-03-04", "1"),
    ("Date,Title,Credits\n45659,a,1\n", "serial-days", "take", "2025-01-02..2025-01-02", "1"),
    ("Content Title,Content Completed At (if completed),Credits\na,2025-03-04T04:30:00Z,1\n", "zone", "eastern", "2025-03-03..2025-03-03", "1"),
    ("Content Title,Content Completed At (if completed),Credits\na,2025-03-04T04:30:00Z,1\n", "zone", "newfoundland", "2025-03-04..2025-03-04", "1"),
    ("Date,Title,Credits,CMTEs\n2025-03-04,a,1,2\n", "column-credits", "CMTEs", "2025-03-04..2025-03-04", "2"),
    ("Date,Title,Points\n2025-03-04,a,3\n", "column-credits", "Points", "2025-03-04..2025-03-04", "3"),
    ("Date,Title,Worth,Hours\n2025-03-04,a,1,2\n", "column-credits", "Worth", "2025-03-04..2025-03-04", "1"),
    ("Date,Title,Hours\n2025-03-04,a,2\n", "no-credits", "hours-as-credits", "2025-03-04..2025-03-04", "2"),
    ("Date,Title,Hours\n2025-03-04,a,2\n", "no-credits", "without-credits", "2025-03-04..2025-03-04", ""),
    ("Date,Title,Credits,Notes\n2025-03-04,a,1,5,x\n2025-03-05,b,1,x\n", "decimal-comma", "take", "2025-03-04..2025-03-04", "1.5"),
    ("Date,Title,Credits,Status\n2025-03-04,a,1,Pending\n", "status-pending", "take", "2025-03-04..2025-03-04", "1"),
    ("Date,Title,Credits\n2025-03-04,,1\n2025-03-05,b,1\n", "row-2", "Harp", "2025-03-04..2025-03-04", "1"),
    ("Date,Title,Credits\n,a,1\n2025-03-05,b,2\n", "row-2", "4 March 2025", "2025-03-04..2025-03-04", "1"),
    ("From,To,Title,Credits\n,2025-03-04,a,1\n", "row-2", "take", "2025-03-04..2025-03-04", "1"),
    ("From,To,Title,Credits\n2025-03-06,2025-03-04,a,1\n", "row-2", "swapped", "2025-03-04..2025-03-06", "1"),
    ("Date,Title,Credits\nMarch 2025,a,1\n", "row-2", "take", "2025-03-31..2025-03-31", "1"),
    ("Date,Title,Credits,Status\n2025-03-04,a,1,Registered\n", "row-2", "done", "2025-03-04..2025-03-04", "1"),
    ("Date,Title,Credits\n2025-03-04,a,2 hrs\n", "row-2", "take", "2025-03-04..2025-03-04", "2"),
    ("Date,Title,Credits\n2025-03-04,a,\n", "row-2", "1,5", "2025-03-04..2025-03-04", "1.5"),
    ("Date,Title,Credits\n2025-03-04,a,0\n", "row-2", "without-credits", "2025-03-04..2025-03-04", ""),
];

#[test]
fn an_answer_makes_of_a_row_what_it_says() {
    for (text, key, value, days, credits) in ANSWERED {
        let import = Import::default().answering(key, value).text(text);
        let row = activities(&import)[0];
        let it = row.understood.as_ref().unwrap_or_else(|| panic!("{text}: {row:?}"));
        assert_eq!(row.outcome, RowOutcome::Taken, "{text}, {key}={value}");
        let shown = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        assert_eq!(format!("{}..{}", shown(it.start), shown(it.end)), **days, "{text}, {key}={value}");
        assert_eq!(it.credits.map(|it| it.to_string()).unwrap_or_default(), **credits, "{text}, {key}={value}");
        assert_eq!(import.misread, Vec::<String>::new(), "{text}, {key}={value}");
        let left = Import::default().answering(key, "leave-out").text(text);
        let is_left = activities(&left)[0].outcome == RowOutcome::LeftOut || key.starts_with("column-");
        assert!(is_left, "{text}, {key}: {:?}", activities(&left)[0]);
        let nonsense = Import::default().answering(key, "?!").text(text);
        // A title may be anything.
        assert!(nonsense.misread == [key.to_owned()] || *value == "Harp", "{text}, {key}: {:?}", nonsense.misread);
    }
}

#[test]
fn a_plan_is_taken_as_one_and_the_doing_of_one_is_that_plan() {
    let text = "Date,Title,Credits\n2027-03-04,a,\n";
    let import = Import::default().text(text);
    let status = activities(&import)[0].understood.as_ref().and_then(|it| it.status);
    assert_eq!(
        (&activities(&import)[0].outcome, status),
        (&RowOutcome::Taken, Some(Status::Planned)),
        "a plan may lack credits"
    );
    let mut plan = planned(7, "2025-03-04", "2");
    "a".clone_into(&mut plan.details.title);
    let import = Import { record: vec![plan], ..Import::default() }.answering("row-2", "done");
    let (preview, taken) = import.bytes(b"Date,Title,Credits\n2025-03-04,a,3\n");
    assert_eq!(preview.taken, 1);
    assert_eq!(taken[0].plan.map(|id| id.0), Some(7));
}
