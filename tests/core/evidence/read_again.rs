//! A reading that failed for a reason that may pass is no word about the file: it is tried again.

use ledgerline_core::Logbook;
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::evidence::{Evidence, FileReading, Legibility, TRIES};
use ledgerline_tests::ledger::{in_a_folder, kept, today};
use tempfile::TempDir;

fn waiting() -> (TempDir, Logbook, Evidence) {
    let (home, mut logbook) = in_a_folder();
    let kept = kept(&logbook, home.path(), "certificate");
    let file = logbook.file(&[kept], &[], today()).expect("it is filed").files[0].evidence.clone();
    (home, logbook, file)
}

fn text(words: &str) -> FileReading {
    let text = FileText(vec![PageText(vec![TextLine::new(words, 120)])]);
    FileReading { legibility: Legibility::Read, pages: 1, text, recognition: None }
}

fn tried_again(logbook: &Logbook) -> usize {
    logbook.failed_to_read().expect("they can be read").len()
}

fn legibility(logbook: &Logbook) -> Option<Legibility> {
    logbook.unfiled(today()).expect("they can be read")[0].legibility
}

#[test]
fn a_file_is_tried_a_few_times_and_then_left() {
    let (home, mut logbook, file) = waiting();
    assert_eq!((logbook.unread().expect("they can be read").len(), tried_again(&logbook)), (1, 0));
    for times in 1..=TRIES {
        logbook.keep_failure_to_read(&file).expect("it is kept");
        assert_eq!(logbook.failures_to_read(file.id).expect("it is known"), times);
        let expected = if times < TRIES { Legibility::Failed } else { Legibility::Broken };
        assert_eq!(legibility(&logbook), Some(expected), "after {times} times");
        assert!(logbook.unread().expect("they can be read").is_empty(), "not in this run");
        assert_eq!(tried_again(&logbook), usize::from(times < TRIES), "after {times} times");
        drop(logbook);
        logbook = Logbook::open(&home.path().join("data")).expect("it opens again");
    }
    logbook.keep_reading(&file, &text("Ethics in Everyday Practice")).expect("it is kept");
    assert_eq!((legibility(&logbook), tried_again(&logbook)), (Some(Legibility::Read), 0));
    assert_eq!(logbook.failures_to_read(file.id).expect("it is known"), 0);
    assert_eq!(logbook.find_in_evidence("everyday").expect("it can be searched").len(), 1);
}

#[test]
fn what_says_that_a_file_is_broken_is_believed_at_once() {
    let (_home, mut logbook, file) = waiting();
    logbook.keep_reading(&file, &FileReading::nothing(Legibility::Broken)).expect("it is kept");
    assert_eq!((legibility(&logbook), tried_again(&logbook)), (Some(Legibility::Broken), 0));
}

#[test]
fn what_was_known_of_a_file_stays_where_reading_it_again_fails() {
    let (_home, mut logbook, file) = waiting();
    logbook.keep_reading(&file, &text("Ethics in Everyday Practice")).expect("it is kept");
    logbook.keep_failure_to_read(&file).expect("it is kept");
    assert_eq!(legibility(&logbook), Some(Legibility::Read));
    assert_eq!(logbook.find_in_evidence("everyday").expect("it can be searched").len(), 1);
    assert_eq!(tried_again(&logbook), 1);
}
