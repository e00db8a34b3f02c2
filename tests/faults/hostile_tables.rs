//! Tables that are damaged, or made to do harm: an answer comes in time and within its memory, whole or not at all, and where
//! there is no table there is a sentence.

mod texts;
mod workbooks;

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use ledgerline_core::reading::columns::table::TableFile;
use ledgerline_reader::{NoTableRead, NotRead, Reader, TableAsk};
use ledgerline_tests::folders::tree;
use ledgerline_tests::program;
use ledgerline_tests::record::{Record, text};
use serde_json::json;

use crate::hostile_files::watched::watched;

/// How long a table may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How much memory reading one may take, in bytes.
const MOST_MEMORY: u64 = 300_000_000;

/// What came of reading a table.
fn read(name: &str, bytes: &[u8]) -> (Result<TableFile, NoTableRead>, Duration, u64) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("table");
    std::fs::write(&file, bytes).expect("the file can be written");
    let began = Instant::now();
    let reader = Reader::new(program::path()).with_patience(PATIENCE);
    let running = reader.start_table(&TableAsk { file: file.clone(), letters: None }).expect("the process starts");
    let (outcome, peak) = watched(running.process_id(), || running.finish(&AtomicBool::new(false)));
    let took = began.elapsed();
    assert_eq!(std::fs::read(&file).expect("it is still there"), bytes, "{name}: the file was changed");
    (outcome, took, peak)
}

/// Reads all of these; answers how each kind of outcome was met how often.
fn read_all(tables: Vec<(String, Vec<u8>)>) -> BTreeMap<String, usize> {
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    for (name, bytes) in tables {
        let (outcome, took, peak) = read(&name, &bytes);
        assert!(took < PATIENCE + Duration::from_secs(3), "{name}: took {took:?}");
        assert!(peak < MOST_MEMORY, "{name}: held {} MB", peak / 1_000_000);
        let said = match outcome {
            Ok(table) => format!("{} rows", table.sheets.iter().map(|sheet| sheet.rows.len()).sum::<usize>().min(1)),
            Err(NoTableRead::Process(NotRead::Nonsense | NotRead::NotStarted(_) | NotRead::Stopped)) => {
                panic!("{name}: nothing was answered")
            }
            Err(error) => error.to_string(),
        };
        println!("{:>6} ms {:>4} MB  {name}: {said}", took.as_millis(), peak / 1_000_000);
        *outcomes.entry(said).or_default() += 1;
    }
    outcomes
}

#[test]
fn two_hundred_texts_are_read_whole_or_not_at_all() {
    let texts = texts::all();
    assert!(texts.len() >= 200, "{}", texts.len());
    let outcomes = read_all(texts);
    assert!(outcomes.contains_key("1 rows") && outcomes.len() > 5, "{outcomes:?}");
}

#[test]
fn sixty_workbooks_are_read_whole_or_not_at_all() {
    let workbooks = workbooks::all();
    assert!(workbooks.len() >= 60, "{}", workbooks.len());
    let outcomes = read_all(workbooks);
    assert!(outcomes.contains_key("1 rows") && outcomes.len() > 5, "{outcomes:?}");
}

#[test]
fn whatever_a_table_is_the_command_answers_in_a_sentence_and_changes_nothing() {
    let record = Record::new();
    let before = tree(&record.folder.data());
    let told = texts::told().into_iter().chain(workbooks::told());
    for (name, bytes, kind) in told {
        let file = record.file(&name, &bytes);
        for words in [&["--json", "import", text(&file)][..], &["--json", "import", "--dry-run", text(&file)]] {
            let run = record.folder.run(words);
            assert!(run.stderr.is_empty(), "{name}: {run:?}");
            assert_eq!((run.status, &run.json()["failure"]["kind"]), (1, &json!("no-table")), "{name}: {run:?}");
            let sentence = run.json()["failure"]["text"].as_str().unwrap_or_default().to_owned();
            assert!(sentence.contains(kind), "{name}: {sentence}");
        }
        std::fs::remove_file(file).expect("it can be removed");
    }
    assert!(tree(&record.folder.data()) == before, "something has changed");
}
