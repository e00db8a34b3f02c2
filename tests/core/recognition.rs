//! Certificates without a text layer: what was recognised on pictures of them, and what is made of
//! it.
//!
//! `samples/certificates/recognised` holds what the window's engine recognised on the sample files,
//! line by line, as the window hands it to core.

use std::collections::BTreeMap;

use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::evidence::recognition::{RecognisedLine, RecognisedPage, Recognition};
use ledgerline_core::domain::evidence::{EvidenceId, FileReading, Legibility};
use ledgerline_core::logbook::UnfiledFile;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::ledger::{in_a_folder, kept, today};
use ledgerline_tests::samples;
use serde_json::Value;
use tempfile::TempDir;

/// The samples without a text layer.
fn answer_key() -> Vec<Value> {
    let key = std::fs::read_to_string(samples().join("certificates/expected.json")).expect("the answer key is there");
    let key: Vec<Value> = serde_json::from_str(&key).expect("the answer key is JSON");
    key.into_iter().filter(|entry| entry["text_layer"] == false).collect()
}

fn recognised(file: &str) -> Vec<RecognisedPage> {
    let path = samples().join("certificates/recognised").join(format!("{file}.json"));
    let json = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    serde_json::from_str(&json).expect("they are the lines of pages")
}

/// A record with files that wait to be filed.
struct Open {
    home: TempDir,
    logbook: Logbook,
}

impl Open {
    fn new() -> Self {
        let (home, logbook) = in_a_folder();
        Self { home, logbook }
    }

    /// A file in which so many pages and these lines were found.
    fn read(&mut self, name: &str, pages: u32, lines: &[&str]) -> EvidenceId {
        let kept = kept(&self.logbook, self.home.path(), name);
        let file = self.logbook.file(&[kept], &[], today()).expect("it is filed").files[0].evidence.clone();
        let line = |text: &&str| TextLine::new(*text, 120);
        let text = FileText(vec![PageText(lines.iter().map(line).collect())]);
        let reading = FileReading { legibility: Legibility::Read, pages, text, recognition: None };
        self.logbook.keep_reading(&file, &reading).expect("it is kept");
        file.id
    }

    fn waiting(&self, file: EvidenceId) -> UnfiledFile {
        let files = self.logbook.unfiled(today()).expect("they can be read");
        files.into_iter().find(|it| it.evidence.id == file).expect("it waits to be filed")
    }

    fn next(&self) -> Option<(EvidenceId, u32)> {
        let next = self.logbook.next_to_recognise(&[]).expect("it can be asked");
        next.map(|file| (file.evidence, file.pages))
    }
}

fn page(lines: &[(&str, Option<u8>)]) -> RecognisedPage {
    let line = |(text, digits): &(&str, Option<u8>)| RecognisedLine {
        text: (*text).to_owned(),
        size: 120,
        confidence: 95,
        digits: *digits,
        place: None,
    };
    RecognisedPage(lines.iter().map(line).collect())
}

#[test]
fn three_of_four_fields_of_a_scan_or_photo_are_suggested_right_and_no_date_is_wrong() {
    let (mut right, mut asked) = (BTreeMap::<&str, usize>::new(), 0);
    for entry in answer_key() {
        let file = entry["file"].as_str().expect("it has a name");
        let mut record = Open::new();
        let id = record.read(file, 2, &[]);
        record.logbook.keep_recognised(id, &recognised(file)).expect("it is kept");
        let suggested = record.waiting(id).suggested;
        for (found, told) in [(&suggested.start, &entry["start"]), (&suggested.end, &entry["end"])] {
            let found = found.as_ref().map(|day| day.value.to_string());
            assert!(found.as_ref().is_none_or(|day| day == told), "{file}: {found:?} instead of {told}");
        }
        asked += 1;
        for (field, found, told) in [
            ("title", suggested.title.map(|title| Value::from(title.value)), &entry["title"]),
            ("first day", suggested.start.map(|day| day.value.to_string().into()), &entry["start"]),
            ("last day", suggested.end.map(|day| day.value.to_string().into()), &entry["end"]),
            ("provider", suggested.provider.map(|provider| Value::from(provider.value)), &entry["provider"]),
        ] {
            println!("{file}: {field} is {found:?}, expected {told}");
            *right.entry(field).or_default() += usize::from(found.as_ref() == Some(told));
        }
        for (field, found, told) in [
            ("hours", suggested.minutes.map(|minutes| f64::from(minutes.value) / 60.0), entry["hours"].as_f64()),
            ("credits", suggested.credits.map(|credits| credits.value.to_f64()), entry["credits"].as_f64()),
        ] {
            println!("{file}: {field} is {found:?}, expected {told:?}");
            *right.entry(field).or_default() += usize::from(found == told);
        }
    }
    assert_eq!(asked, 4);
    for (field, hits) in &right {
        println!("{field}: {hits} of {asked}");
    }
    let (hits, fields) = (right.values().sum::<usize>(), asked * 6);
    println!("suggested right from pictures: {hits} of {fields} fields ({} %)", hits * 100 / fields);
    assert!(hits * 4 >= fields * 3, "{hits} of {fields}");
}

#[test]
fn files_without_text_are_recognised_one_after_the_other_and_each_only_once() {
    let mut record = Open::new();
    let first = record.read("first", 5, &[]);
    let with_text = record.read("with text", 1, &["Certificate of Attendance"]);
    let put_away = record.read("put away", 1, &[]);
    let last = record.read("last", 1, &[]);
    record.logbook.put_away(&[put_away]).expect("it is put away");

    assert_eq!(record.next(), Some((first, 3)), "of many pages the first three");
    record.logbook.keep_recognised(first, &[]).expect("it is kept that nothing came of it");
    assert!(!record.waiting(first).has_text && !record.waiting(first).recognised);
    assert_eq!(record.next(), Some((last, 1)));
    let recognition = record.logbook.keep_recognised(last, &[page(&[("Certificate of Attendance", None)])]);
    assert_eq!(recognition.expect("it is kept"), Recognition::Clear);
    assert!(record.waiting(last).has_text && record.waiting(last).recognised);
    assert_eq!(record.next(), None);

    for file in [first, last, with_text] {
        let again = record.logbook.keep_recognised(file, &[page(&[("Something else", None)])]);
        assert!(matches!(again, Err(Error::NothingToDo)), "{file:?} is not recognised again");
    }
    assert!(!record.waiting(with_text).recognised, "a text layer is not recognised");
    record.logbook.take_back(&[put_away]).expect("it is taken back");
    assert_eq!(record.next(), Some((put_away, 1)), "what is taken back is recognised then");
}

#[test]
fn a_scan_at_which_recognising_fails_is_tried_again_and_not_for_ever() {
    let mut record = Open::new();
    let (first, second) = (record.read("first", 2, &[]), record.read("second", 1, &[]));
    let half = [page(&[("Certificate of Attendance", None)])];
    assert_eq!(record.next(), Some((first, 2)));
    assert_eq!(record.logbook.keep_failure_to_recognise(first, &half).expect("it is kept"), None);
    assert!(!record.waiting(first).has_text, "half of it is nothing to rely on");
    assert_eq!(record.next(), Some((second, 1)), "what was not tried yet goes first");
    let without = |record: &Open| record.logbook.next_to_recognise(&[second]).expect("it can be asked");
    assert_eq!(without(&record).map(|it| it.evidence), Some(first), "and then it is tried again");
    assert_eq!(record.logbook.keep_failure_to_recognise(first, &[]).expect("it is kept"), None);
    let last = record.logbook.keep_failure_to_recognise(first, &half).expect("it is kept");
    assert_eq!(last, Some(Recognition::Clear), "after the last try it is all there is");
    assert!(record.waiting(first).has_text);
    assert_eq!(without(&record), None);
    assert!(matches!(record.logbook.keep_failure_to_recognise(first, &[]), Err(Error::NothingToDo)));
}

#[test]
fn what_was_recognised_is_still_known_and_found_after_a_restart() {
    let mut record = Open::new();
    let file = record.read("scan", 1, &[]);
    let lines = [("Ethics in Everyday Practice", None), ("held on February 12, 2025", Some(96))];
    record.logbook.keep_recognised(file, &[page(&lines)]).expect("it is kept");
    let activity = record.logbook.add_line("Ethics 1cr 2025-02-12", today()).expect("it is added").0.activities[0].id;
    record.logbook.attach(&[file], &[activity]).expect("it is attached");
    let Open { home, logbook } = record;
    drop(logbook);
    let logbook = Logbook::open(&home.path().join("data")).expect("it opens again");
    let found = logbook.find_in_evidence("everyday eth").expect("it can be searched");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].evidence, found[0].line.as_str()), (file, "Ethics in Everyday Practice"));
    let files = logbook.evidence_of(activity, today()).expect("it can be asked");
    assert!(files[0].recognised && files[0].has_text);
}

#[test]
fn beside_a_date_that_is_not_sure_no_other_date_is() {
    let mut record = Open::new();
    let title = ("Certificate of Attendance", None);
    let day = ("held on February 12, 2025", Some(96));
    let clear = record.read("clear", 1, &[]);
    record.logbook.keep_recognised(clear, &[page(&[title, day])]).expect("it is kept");
    assert!(record.waiting(clear).suggested.end.is_some());
    let blurred = |confidence| ("from February 10, 2025", Some(confidence));
    let doubtful = record.read("doubtful", 1, &[]);
    record.logbook.keep_recognised(doubtful, &[page(&[title, blurred(50), day])]).expect("it is kept");
    let suggested = record.waiting(doubtful).suggested;
    assert_eq!(suggested.days().map(|(start, _)| start.to_string()).as_deref(), Some("2025-02-10"));
    assert_eq!(suggested.sure_days(), None, "worth a look");
    let lost = record.read("lost", 1, &[]);
    record.logbook.keep_recognised(lost, &[page(&[title, blurred(30), day])]).expect("it is kept");
    assert_eq!(record.waiting(lost).suggested.days(), None, "what is left of it may be the last of several");
}
