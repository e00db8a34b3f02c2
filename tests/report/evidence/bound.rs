//! What programs find in it: standards, attached files, the seal; and how much is in memory.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Write};
use std::rc::Rc;

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::evidence::FileType;
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::seal::{Seal, check};
use ledgerline_report::{BindError, Part, RECORD_SCHEMA, exhibit_file_name, json};
use ledgerline_tests::pdf::{assert_archival_accessible_and_sound, told_by};
use ledgerline_tests::reports::{Evidences, FULL, SUMMARY};

use super::{evidences, with};

#[test]
fn every_report_with_evidence_is_archival_accessible_and_sound() {
    let folder = tempfile::tempdir().expect("a folder for the reports");
    let evidences = evidences();
    let (whole, bare) = (with(&evidences), with(&Evidences::default()));
    let chosen = with(&evidences).of_chosen(&BTreeSet::from([ActivityId(2)]));
    for (name, record) in [("whole", whole), ("bare", bare), ("chosen", chosen)] {
        for language in Language::ALL {
            for extent in [Extent::Summary, Extent::Full] {
                for originals in [Originals::Attached, Originals::Beside, Originals::LeftOut] {
                    let choice = ReportChoice { extent, reflections: true, originals };
                    let file = format!("{name} {extent:?} {originals:?} {}.pdf", language.code());
                    let pdf = evidences.report(&record, choice, language);
                    std::fs::write(folder.path().join(file), pdf).expect("the report can be written");
                }
            }
        }
    }
    assert_archival_accessible_and_sound(folder.path());
}

/// The files attached to a report, by their names; none without `qpdf`.
fn attached(pdf: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let path = tempfile::NamedTempFile::new().expect("a file for the report");
    std::fs::write(&path, pdf).expect("the report can be written");
    let told = told_by("qpdf", &["--json", "--json-key=attachments"], path.path(), &[])?;
    let told: serde_json::Value = serde_json::from_slice(&told).expect("JSON");
    let mut files = BTreeMap::new();
    for (key, file) in told["attachments"].as_object().expect("attachments") {
        let shown = told_by("qpdf", &[&format!("--show-attachment={key}")], path.path(), &[])?;
        let name = file["names"]["/UF"].as_str().expect("a name");
        assert_eq!(name, file["preferredname"], "the name that is shown");
        files.insert(name.to_owned(), shown);
    }
    Some(files)
}

#[test]
fn the_original_files_are_attached_byte_for_byte_under_their_numbers() {
    let mut evidences = evidences();
    evidences.add("音楽療法 🎶 العلاج \u{202e}fdp.PDF", FileType::Pdf, 1, &[6]);
    evidences.add("", FileType::Webp, 1, &[7]);
    let expected: BTreeMap<String, Vec<u8>> = evidences
        .exhibits
        .iter()
        .filter(|exhibit| exhibit.is_available())
        .map(|exhibit| (exhibit_file_name(exhibit), evidences.parts[&Part::Original(exhibit.evidence.id)].clone()))
        .collect();
    assert_eq!(expected.len(), 7, "all but the one that is lost");
    let record = with(&evidences);
    for extent in [Extent::Summary, Extent::Full] {
        let choice = ReportChoice { extent, ..FULL };
        let Some(files) = attached(&evidences.report(&record, choice, Language::French)) else { return };
        let originals: BTreeMap<_, _> = files.into_iter().filter(|(name, _)| name.starts_with("E-")).collect();
        assert!(originals == expected, "{:?}", originals.keys());
    }
    let Some(files) = attached(&evidences.report(&record, SUMMARY, Language::French)) else { return };
    assert!(!files.keys().any(|name| name.starts_with("E-")), "they were left out: {:?}", files.keys());
}

#[test]
fn the_record_is_attached_as_data_with_what_describes_it() {
    let evidences = evidences();
    let record = with(&evidences);
    for choice in [SUMMARY, FULL] {
        let Some(files) = attached(&evidences.report(&record, choice, Language::French)) else { return };
        assert_eq!(files["record.json"], json(&record, choice, Language::French).expect("data"));
        assert_eq!(files["record.schema.json"], RECORD_SCHEMA.as_bytes());
    }
}

#[test]
fn one_flipped_byte_breaks_the_seal_wherever_it_is() {
    let evidences = evidences();
    let mut pdf = evidences.report(&with(&evidences), FULL, Language::English);
    assert_eq!(check(&mut &pdf[..]).expect("it can be read"), Seal::Unbroken);
    for place in 0..200 {
        let at = place * (pdf.len() - 1) / 199;
        pdf[at] ^= 1 << (place % 8);
        assert_eq!(check(&mut &pdf[..]).expect("it can be read"), Seal::Broken, "byte {at} of {}", pdf.len());
        pdf[at] ^= 1 << (place % 8);
    }
    assert_eq!(check(&mut &pdf[..]).expect("it can be read"), Seal::Unbroken);
    pdf.extend_from_slice(b"%%EOF\n");
    assert_eq!(check(&mut &pdf[..]).expect("it can be read"), Seal::Broken, "something was added");
}

#[test]
fn the_same_record_and_files_give_the_same_bytes() {
    let evidences = evidences();
    let record = with(&evidences);
    for language in Language::ALL {
        let (one, other) = (evidences.report(&record, FULL, language), evidences.report(&record, FULL, language));
        assert!(one == other, "two reports of one record differ ({language:?})");
    }
}

#[test]
fn a_file_that_changed_since_it_was_looked_at_ends_the_report() {
    let mut evidences = evidences();
    let record = with(&evidences);
    let id = evidences.exhibits[0].evidence.id;
    evidences.parts.get_mut(&Part::Original(id)).expect("it is there").push(b'!');
    let laid = evidences.laid(&record, FULL, Language::English);
    let error = laid.write(&mut io::sink(), &mut |part| evidences.open(part)).expect_err("a byte too many");
    assert!(matches!(error, BindError::Length { part: Part::Original(it), .. } if it == id), "{error:?}");
}

/// How many bytes were read that are not written yet, and the most there ever were.
#[derive(Default)]
struct Held {
    now: u64,
    most: u64,
}

struct Endless {
    left: u64,
    held: Rc<RefCell<Held>>,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        buffer[..count].fill(7);
        self.left -= count as u64;
        let mut held = self.held.borrow_mut();
        held.now += count as u64;
        held.most = held.most.max(held.now);
        Ok(count)
    }
}

struct Counting {
    written: u64,
    held: Rc<RefCell<Held>>,
}

impl Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.written += bytes.len() as u64;
        let mut held = self.held.borrow_mut();
        held.now = held.now.saturating_sub(bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_hundred_and_fifty_certificates_are_never_in_memory_together() {
    const SIZE: u64 = 1_000_000;
    let mut evidences = Evidences::default();
    for number in 0..150 {
        let exhibit = evidences.add("certificate.pdf", FileType::Pdf, 1, &[number % 8 + 1]);
        exhibit.evidence.bytes = SIZE;
        let id = exhibit.evidence.id;
        evidences.shown.get_mut(&id).expect("it was added").pages[0].bytes = SIZE / 5;
    }
    let laid = evidences.laid(&with(&evidences), FULL, Language::English);
    let held = Rc::new(RefCell::new(Held::default()));
    let mut out = Counting { written: 0, held: Rc::clone(&held) };
    laid.write(&mut out, &mut |part| {
        let left = if matches!(part, Part::Original(_)) { SIZE } else { SIZE / 5 };
        Ok(Box::new(Endless { left, held: Rc::clone(&held) }))
    })
    .expect("it can be written");
    assert_eq!(out.written, laid.bytes(), "the size that was told");
    assert!(out.written > 180_000_000, "{} bytes", out.written);
    assert!(held.borrow().most <= 64 * 1024, "{} bytes were held", held.borrow().most);
}
