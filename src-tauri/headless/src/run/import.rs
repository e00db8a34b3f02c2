//! The command that takes in tables.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use ledgerline_app::import::{self, Imported};
use ledgerline_app::work::NEVER;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::reading::columns::answer::{
    Choices, ImportPair, ImportPreview, ImportQuestion, RowOutcome, RowPreview, TypedAnswer, UnderstoodRow,
};
use ledgerline_core::reading::columns::meaning::Meaning;
use ledgerline_core::reading::columns::table::Letters;
use ledgerline_core::vault;
use ledgerline_words::Words;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::answers::id_of;
use super::{Answer, Refused, Run};

/// What to take in, and what is chosen and answered about it.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A CSV file, a workbook (.xlsx, .ods), or a record.json of an audit package
    file: PathBuf,
    /// Only this sheet of a workbook, by its name or number; may be given several times
    #[arg(long, value_name = "S")]
    sheet: Vec<String>,
    /// What a column says: its heading or letter, and a field (title, start, end, year, completed-at, credits, ceu, hours,
    /// minutes, duration, provider, number, place, place-or-number, presenter, format, kind, topics, note, practice, reflection,
    /// verification, status, ignored)
    #[arg(long, value_name = "COL=FIELD", value_parser = mapped)]
    map: Vec<(String, Meaning)>,
    /// What was chosen about such tables in the window and kept, by its name
    #[arg(long, value_name = "T")]
    template: Option<String>,
    /// The answer to a question, by its key
    #[arg(long, value_name = "KEY=VALUE", value_parser = paired)]
    answer: Vec<(String, String)>,
    /// Show what would be taken in, without saving
    #[arg(long)]
    dry_run: bool,
}

/// No key has such a sign in it; an answer may.
fn paired(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("it has no “=”")?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

fn mapped(text: &str) -> Result<(String, Meaning), String> {
    let (column, field) = text.rsplit_once('=').ok_or("it has no “=”")?;
    let meaning = Meaning::from_id(field.trim()).ok_or_else(|| {
        let known: Vec<&str> = Meaning::ALL.into_iter().map(Meaning::id).collect();
        format!("“{field}” is none of {}", known.join(", "))
    })?;
    Ok((column.trim().to_owned(), meaning))
}

/// So many rows that are no activities are named.
const MOST_PASSED: usize = 40;

impl Run {
    pub(super) fn import(&self, arguments: Arguments) -> Result<Answer, Refused> {
        self.session.open()?;
        let words = self.words();
        let Arguments { file, sheet, map, template, answer, dry_run } = arguments;
        let mut choices = Choices {
            sheets: sheet,
            columns: map.into_iter().collect(),
            answers: answer.into_iter().collect(),
            files_shown: None,
        };
        if let Some(name) = template {
            choices = import::with_template(&self.session, &name, choices)?;
        }
        if !dry_run {
            self.session.may_change()?;
        }
        let table = import::read_table(&self.session, &file, &choices, &NEVER)?;
        let preview = if dry_run {
            let preview = import::preview_table(&self.session, &table, &choices)?;
            import::all_understood(&preview)?;
            preview
        } else {
            let Imported { preview, .. } = import::import_table(&self.session, &self.work, &table, &choices)?;
            preview
        };
        // Of a long table both would be a great deal of memory at once.
        drop(table);
        let name = file.file_name().map(|name| vault::shown_name(&name.to_string_lossy())).unwrap_or_default();
        Answer::new(text(&preview, &name, dry_run, &words), &Document::of(&preview, &words))
    }
}

/// The sheets that are read: where there are several, rows are named with theirs.
fn has_several_sheets(preview: &ImportPreview) -> bool {
    preview.sheets.iter().filter(|sheet| sheet.is_read).count() > 1
}

/// The keys as they are typed: one that is the only one about its row is the row's.
struct Keys<'a> {
    questions: HashMap<&'a str, &'a ImportQuestion>,
    /// How many questions there are about a row.
    of_rows: HashMap<&'a str, usize>,
}

impl<'a> Keys<'a> {
    fn of(preview: &'a ImportPreview) -> Self {
        let mut of_rows = HashMap::new();
        for row in preview.questions.iter().filter_map(|question| row_of(&question.key)) {
            *of_rows.entry(row).or_default() += 1;
        }
        let questions = preview.questions.iter().map(|question| (question.key.as_str(), question)).collect();
        Self { questions, of_rows }
    }

    fn typed<'b>(&self, key: &'b str) -> &'b str {
        row_of(key).filter(|row| self.of_rows.get(row) == Some(&1)).unwrap_or(key)
    }

    fn question(&self, key: &str) -> Option<&'a ImportQuestion> {
        self.questions.get(key).copied()
    }
}

/// The key of the row alone about which a question is: `row-3` of `row-3-credits`.
fn row_of(key: &str) -> Option<&str> {
    let after_number = |text: &'_ str, before: &str| -> Option<usize> {
        let digits = text.strip_prefix(before)?.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0 && text[before.len() + digits..].starts_with('-')).then_some(before.len() + digits)
    };
    let row = after_number(key, "sheet-").map_or(0, |end| end + 1);
    after_number(&key[row..], "row-").map(|end| &key[..row + end])
}

fn text(preview: &ImportPreview, file: &str, dry_run: bool, words: &Words) -> String {
    let mut text = String::new();
    let several = has_several_sheets(preview);
    let line = |row: &RowPreview, why: String| {
        let id = if several { "headless-import-row-of" } else { "headless-import-row" };
        let phrase = Phrase::new(id).with("row", row.at.row.to_string()).with("why", why);
        words.phrase(&phrase.with("sheet", row.at.sheet.to_string()))
    };
    let asked = Keys::of(preview);
    let (mut there, mut left_out, mut passed) = (0_u32, 0_u32, Vec::new());
    for row in &preview.rows {
        match &row.outcome {
            RowOutcome::Refused { why } => {
                let _ = writeln!(text, "{}", line(row, words.phrase(why)));
            }
            RowOutcome::Questioned { keys, why } => {
                let _ = writeln!(text, "{}", line(row, words.phrase(why)));
                if let Some(question) = keys.first().and_then(|key| asked.question(key)) {
                    let phrase = Phrase::new("headless-import-answers").with("key", asked.typed(&question.key));
                    let answers = answers(question).join(", ");
                    let _ = writeln!(text, "    {}", words.phrase(&phrase.with("answers", answers)));
                }
            }
            RowOutcome::There { .. } => there += 1,
            RowOutcome::LeftOut => left_out += 1,
            RowOutcome::Passed { .. } => passed.push(row),
            RowOutcome::Taken => {}
        }
    }
    let read = preview.sheets.iter().filter(|sheet| sheet.is_read);
    let ignored = read.flat_map(|sheet| &sheet.columns).filter(|it| it.meaning == Meaning::Ignored);
    let ignored: Vec<&str> = ignored.map(|it| it.heading.as_str()).filter(|it| !it.is_empty()).collect();
    if !ignored.is_empty() {
        let phrase = Phrase::new("headless-import-columns").with("columns", ignored.join(", "));
        let _ = writeln!(text, "{}", words.phrase(&phrase));
    }
    if let Some(shown) = passed.get(..passed.len().min(MOST_PASSED)).filter(|shown| !shown.is_empty()) {
        let name = |row: &&RowPreview| {
            if several { format!("{}:{}", row.at.sheet, row.at.row) } else { row.at.row.to_string() }
        };
        let mut names = shown.iter().map(name).collect::<Vec<_>>().join(", ");
        if passed.len() > shown.len() {
            names.push_str(", …");
        }
        let count = u32::try_from(passed.len()).unwrap_or(u32::MAX);
        let phrase = Phrase::new("headless-import-passed").with("count", count).with("rows", names);
        let _ = writeln!(text, "{}", words.phrase(&phrase));
    }
    let unread = preview.sheets.iter().filter(|sheet| !sheet.is_read).filter_map(|sheet| sheet.name.clone());
    let unread: Vec<String> = unread.collect();
    if !unread.is_empty() {
        let phrase = Phrase::new("headless-import-unread").with("sheets", unread.join(", "));
        let _ = writeln!(text, "{}", words.phrase(&phrase));
    }
    if !preview.unused.is_empty() {
        let phrase = Phrase::new("headless-import-unused").with("keys", preview.unused.join(", "));
        let _ = writeln!(text, "{}", words.phrase(&phrase));
    }
    let with_rows = preview.pairs.iter().filter(|pair| !pair.is_apart).count();
    if with_rows > 0 {
        let count = u32::try_from(with_rows).unwrap_or(u32::MAX);
        let id = if dry_run { "headless-import-pairs-would" } else { "headless-import-pairs" };
        let _ = writeln!(text, "{}", words.phrase(&Phrase::new(id).with("count", count)));
    }
    if left_out > 0 {
        let _ = writeln!(text, "{}", words.phrase(&Phrase::new("headless-import-left-out").with("count", left_out)));
    }
    if there > 0 {
        let _ = writeln!(text, "{}", words.phrase(&Phrase::new("headless-import-there").with("count", there)));
    }
    let has_table = preview.sheets.iter().any(|sheet| sheet.is_read && sheet.has_activities);
    let id = match (has_table, dry_run) {
        (false, _) => "headless-import-no-table",
        (true, _) if preview.taken == 0 => "headless-import-nothing",
        (true, true) => "headless-import-would",
        (true, false) => "headless-import-taken",
    };
    let credits = words.phrase(&Phrase::new("headless-import-credits").with("credits", preview.credits));
    let phrase = Phrase::new(id).with("file", file).with("count", preview.taken).with("credits", credits);
    text.push_str(&words.phrase(&phrase));
    text
}

/// What may be answered: the answers, and what may be typed instead of one.
fn answers(question: &ImportQuestion) -> Vec<&str> {
    let typed = question.typed.map(|typed| match typed {
        TypedAnswer::Credits => "CREDITS",
        TypedAnswer::Day => "DATE",
        TypedAnswer::Year => "YEAR",
        TypedAnswer::Title => "TITLE",
    });
    question.answers.iter().map(|answer| answer.value.as_str()).chain(typed).collect()
}

/// A preview as it is written for programs, row by row: a long table has a hundred thousand of them.
struct Document<'a> {
    preview: &'a ImportPreview,
    words: &'a Words,
    several: bool,
    asked: Keys<'a>,
}

/// A list of rows that one thing becomes of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Rows,
    Questioned,
    Refused,
    Duplicates,
    LeftOut,
    Passed,
}

impl List {
    const ALL: [Self; 6] = [Self::Rows, Self::Questioned, Self::Refused, Self::Duplicates, Self::LeftOut, Self::Passed];

    const fn name(self) -> &'static str {
        match self {
            Self::Rows => "rows",
            Self::Questioned => "questioned",
            Self::Refused => "refused",
            Self::Duplicates => "duplicates",
            Self::LeftOut => "left_out",
            Self::Passed => "passed",
        }
    }

    const fn of(outcome: &RowOutcome) -> Self {
        match outcome {
            RowOutcome::Taken => Self::Rows,
            RowOutcome::Questioned { .. } => Self::Questioned,
            RowOutcome::Refused { .. } => Self::Refused,
            RowOutcome::There { .. } => Self::Duplicates,
            RowOutcome::LeftOut => Self::LeftOut,
            RowOutcome::Passed { .. } => Self::Passed,
        }
    }
}

/// The rows of one list.
struct Listed<'a>(&'a Document<'a>, List);

impl Serialize for Listed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(document, list) = self;
        let rows = document.preview.rows.iter().filter(|row| List::of(&row.outcome) == *list);
        serializer.collect_seq(rows.map(|row| document.row(row)))
    }
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { preview, words, several, asked } = self;
        let mut document = serializer.serialize_map(None)?;
        document.serialize_entry("taken", &preview.taken)?;
        document.serialize_entry("credits", &preview.credits)?;
        for list in List::ALL {
            document.serialize_entry(list.name(), &Listed(self, list))?;
        }
        let pair = |it: &ImportPair| {
            json!({
                "sheet": several.then_some(it.at.sheet),
                "row": it.at.row,
                "evidence": it.evidence,
                "file_name": it.file_name,
                "is_apart": it.is_apart,
            })
        };
        document.serialize_entry("pairs", &preview.pairs.iter().map(pair).collect::<Vec<_>>())?;
        document.serialize_entry("unused", &preview.unused)?;
        let question = |it: &ImportQuestion| question_document(it, asked.typed(&it.key), words);
        document.serialize_entry("questions", &preview.questions.iter().map(question).collect::<Vec<_>>())?;
        document.serialize_entry("sheets", &preview.sheets)?;
        document.serialize_entry("letters", &preview.letters.map(Letters::id))?;
        document.end()
    }
}

impl<'a> Document<'a> {
    fn of(preview: &'a ImportPreview, words: &'a Words) -> Self {
        Self { preview, words, several: has_several_sheets(preview), asked: Keys::of(preview) }
    }

    fn row(&self, row: &RowPreview) -> Value {
        let mut entry = Map::new();
        let mut say = |name: &str, value: Value| entry.insert(name.to_owned(), value);
        if self.several {
            say("sheet", json!(row.at.sheet));
        }
        say("row", json!(row.at.row));
        match &row.outcome {
            RowOutcome::Taken | RowOutcome::LeftOut => {}
            RowOutcome::Questioned { keys, why } => {
                let question = keys.first().and_then(|key| self.asked.question(key));
                let keys: Vec<&str> = keys.iter().map(|key| self.asked.typed(key)).collect();
                say("key", json!(keys.first()));
                say("why", json!(self.words.phrase(why)));
                let values: Vec<&str> =
                    question.iter().flat_map(|it| &it.answers).map(|answer| answer.value.as_str()).collect();
                say("answers", json!(values));
                say("typed", json!(question.and_then(|it| it.typed).map(|typed| id_of(&typed))));
                say("keys", json!(keys));
            }
            RowOutcome::Refused { why } => {
                say("why", json!(self.words.phrase(why)));
            }
            RowOutcome::There { of } => {
                say("of", json!(of));
                return Value::Object(entry);
            }
            RowOutcome::Passed { what } => {
                say("what", json!(what));
                say("text", json!(row.understood.as_ref().map(|it| &it.title)));
                return Value::Object(entry);
            }
        }
        for (name, value) in understood_fields(row.understood.as_ref()) {
            say(name, value);
        }
        Value::Object(entry)
    }
}

fn understood_fields(understood: Option<&UnderstoodRow>) -> Vec<(&'static str, Value)> {
    let Some(it) = understood else { return vec![("title", Value::Null)] };
    vec![
        ("title", json!(it.title)),
        ("start", json!(it.start)),
        ("end", json!(it.end)),
        ("credits", json!(it.credits)),
        ("minutes", json!(it.minutes)),
        ("status", json!(it.status)),
    ]
}

fn question_document(question: &ImportQuestion, key: &str, words: &Words) -> Value {
    let answers = question.answers.iter().map(|it| json!({ "value": it.value, "text": words.phrase(&it.says) }));
    json!({
        "key": key,
        "text": words.phrase(&question.asks),
        "rows": question.rows.len(),
        "answers": answers.collect::<Vec<_>>(),
        "typed": question.typed.map(|typed| id_of(&typed)),
        "answered": question.answered,
    })
}
