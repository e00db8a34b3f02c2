//! Photos as phones take them.

use ledgerline_tests::record::{Record, text};
use ledgerline_tests::samples;

/// Its page is in the report: the report is larger by about its picture.
#[test]
fn a_phones_photo_is_kept_and_its_picture_is_in_the_report() {
    let record = Record::new();
    let report = |name: &str| {
        let path = record.folder.beside(name);
        let _ = record.folder.json(&["export", "pdf", "--out", text(&path)]);
        std::fs::read(path).expect("the report is there")
    };
    let before = report("before.pdf").len();
    record.attach(1, &[&samples().join("photos/cert.heic")]);
    assert_eq!(record.folder.json(&["evidence"])[0]["type"], "heic");
    let photo = std::fs::metadata(samples().join("photos/cert.heic")).expect("it is there").len();
    let after = report("after.pdf").len();
    let grown = after - before - usize::try_from(photo).expect("it is small");
    assert!(grown > 40_000, "the report grew by {grown} bytes beside the original: no picture");
    let record_file = record.folder.beside("record.json");
    let _ = record.folder.json(&["export", "json", "--out", text(&record_file)]);
    let told = std::fs::read_to_string(record_file).expect("it is there");
    assert!(!told.contains("no-preview"), "{told}");
}
