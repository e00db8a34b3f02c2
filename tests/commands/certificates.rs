//! The sample certificates: kept byte for byte, shown, and read by the built program.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;
use ledgerline_core::domain::evidence::FileType;
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::reading::suggestion::suggest;
use ledgerline_core::vault::{EvidenceFolder, Kept};
use ledgerline_reader::{Ask, ReadFile, Reader};
use ledgerline_tests::{day, program, samples};
use serde::Deserialize;

/// What a careful reader reads off a certificate.
#[derive(Deserialize)]
struct Expected {
    file: String,
    title: String,
    start: NaiveDate,
    end: NaiveDate,
    hours: f64,
    credits: f64,
    credits_kind: String,
    provider: String,
    pages: u32,
    text_layer: bool,
}

fn folder() -> PathBuf {
    samples().join("certificates")
}

fn answer_key() -> Vec<Expected> {
    let text = std::fs::read_to_string(folder().join("expected.json")).expect("the answer key is there");
    serde_json::from_str(&text).expect("the answer key can be read")
}

fn kept(store: &EvidenceFolder, file: &str) -> Kept {
    store
        .keep(&folder().join(file), &mut |_| ControlFlow::Continue(()))
        .unwrap_or_else(|why| panic!("{file} is not kept: {why}"))
}

fn read(store: &EvidenceFolder, kept: &Kept) -> ReadFile {
    let path = store.path_of(kept.fingerprint(), kept.file_type());
    let ask = Ask::preview(path, kept.file_type(), 3, 900);
    Reader::new(program::path()).read(&ask, &AtomicBool::new(false)).unwrap_or_else(|why| panic!("{kept:?}: {why}"))
}

#[test]
fn each_sample_is_kept_byte_for_byte_and_its_first_pages_are_shown() {
    let ledger = tempfile::tempdir().expect("a folder can be made");
    let store = EvidenceFolder::of_ledger(ledger.path());
    let key = answer_key();
    assert_eq!(key.len(), 8);
    for expected in &key {
        let kept = kept(&store, &expected.file);
        let original = std::fs::read(folder().join(&expected.file)).expect("the sample is there");
        let copy = std::fs::read(store.path_of(kept.fingerprint(), kept.file_type())).expect("the copy is there");
        assert!(copy == original, "{} is kept byte for byte", expected.file);
        let read = read(&store, &kept);
        assert_eq!(read.pages, expected.pages, "{}", expected.file);
        assert_eq!(!read.text.is_empty(), expected.text_layer, "{} has a text layer", expected.file);
        assert_eq!(read.images.len(), expected.pages.min(3) as usize, "{} is shown", expected.file);
        for image in &read.images {
            assert!(image.jpeg.starts_with(&[0xff, 0xd8, 0xff]) && image.width > 600, "{}", expected.file);
        }
        if expected.file == "cert.jpg" {
            assert!(read.images[0].height > read.images[0].width, "the photo stands upright");
        }
    }
    assert_eq!(store.files().expect("the folder can be read").len(), key.len());
}

/// What the tests of suggestions read is what the program reads.
#[test]
fn the_texts_beside_the_samples_are_those_of_the_files() {
    let ledger = tempfile::tempdir().expect("a folder can be made");
    let store = EvidenceFolder::of_ledger(ledger.path());
    for expected in answer_key().iter().filter(|it| it.text_layer) {
        let name = expected.file.replace(".pdf", ".json");
        let text = std::fs::read_to_string(folder().join("text").join(&name)).expect("its text is there");
        let text: FileText = serde_json::from_str(&text).expect("its text can be read");
        let mut read = read(&store, &kept(&store, &expected.file)).text;
        // Of what stands at a slant, as a stamp does, nobody is told where it stands.
        let placed = read.0.iter_mut().flat_map(|page| &mut page.0).map(|line| line.place.take().is_some());
        let placed: Vec<bool> = placed.collect();
        let count = placed.iter().filter(|it| **it).count();
        assert!(count * 10 >= placed.len() * 9, "{name}: of {} lines {count} have their place", placed.len());
        assert_eq!(read, text, "{name}");
    }
}

/// Title, first and last day, hours, credits and provider; a school's credits are not continuing
/// education's, so none may be suggested for them.
#[test]
fn four_of_five_fields_are_suggested_right_and_no_date_is_wrong() {
    let ledger = tempfile::tempdir().expect("a folder can be made");
    let store = EvidenceFolder::of_ledger(ledger.path());
    let member = Member { name: "Sample Therapist".to_owned(), ..Member::default() };
    let (mut right, mut asked) = (BTreeMap::<&str, u32>::new(), 0);
    for expected in answer_key() {
        let kept = kept(&store, &expected.file);
        let found = suggest(&read(&store, &kept).text, kept.file_name(), &member, day("2026-11-23"));
        for (date, told) in [(&found.start, expected.start), (&found.end, expected.end)] {
            assert!(
                date.as_ref().is_none_or(|date| date.value == told),
                "{}: {date:?} instead of {told}",
                expected.file
            );
        }
        if !expected.text_layer {
            continue;
        }
        asked += 1;
        let credits = (expected.credits_kind == "CE").then_some(expected.credits);
        for (field, is_right) in [
            ("title", found.title.is_some_and(|title| title.value == expected.title)),
            ("first day", found.start.is_some_and(|day| day.value == expected.start)),
            ("last day", found.end.is_some_and(|day| day.value == expected.end)),
            ("hours", found.minutes.map(|minutes| f64::from(minutes.value) / 60.0) == Some(expected.hours)),
            ("credits", found.credits.map(|credits| credits.value.to_f64()) == credits),
            ("provider", found.provider.is_some_and(|provider| provider.value == expected.provider)),
        ] {
            *right.entry(field).or_default() += u32::from(is_right);
        }
    }
    for (field, count) in &right {
        println!("{field}: {count} of {asked}");
    }
    let (hits, fields) = (right.values().sum::<u32>(), asked * 6);
    println!("suggested right: {hits} of {fields} fields ({} %)", hits * 100 / fields);
    assert!(hits * 5 >= fields * 4, "{hits} of {fields}");
}

#[test]
fn what_a_file_is_is_told_by_its_bytes_and_never_by_its_name() {
    let ledger = tempfile::tempdir().expect("a folder can be made");
    let store = EvidenceFolder::of_ledger(ledger.path());
    let disguised = ledger.path().join("holiday.jpg");
    std::fs::copy(folder().join("cert-text.pdf"), &disguised).expect("it can be copied");
    let kept = store.keep(&disguised, &mut |_| ControlFlow::Continue(())).expect("it is kept");
    assert_eq!(kept.file_type(), FileType::Pdf);
}
