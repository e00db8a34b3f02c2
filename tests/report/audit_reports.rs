//! Fifty reports of made-up records of every size, with texts that are hard to print: each is
//! archival, accessible and sound, says everything once, and prints nothing over anything else.

mod made_up;
mod printed;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use ledgerline_core::domain::audit::report_choice::Originals;
use ledgerline_core::domain::evidence::Fingerprint;
use ledgerline_tests::output;
use ledgerline_tests::pdf::{assert_archival_accessible_and_sound, told_by};
use ledgerline_words::Words;
use sha2::{Digest as _, Sha256};

use self::made_up::MadeUp;

/// How many records.
const RECORDS: u32 = 50;

/// Those that are kept as pictures to be looked at: no activity, few, many, and in both languages.
const LOOKED_AT: [u32; 5] = [0, 2, 9, 17, 30];

/// Of a long report, as many pages are kept as pictures.
const PAGES_LOOKED_AT: &str = "9";

#[test]
fn every_made_up_record_has_a_report_that_holds() {
    let folder = tempfile::tempdir().expect("a folder for the reports");
    // Two at a time: more would only wait for each other.
    std::thread::scope(|scope| {
        for half in 0..2 {
            let folder = folder.path();
            scope.spawn(move || {
                for number in (0..RECORDS).filter(|number| number % 2 == half) {
                    look_at(&MadeUp::of(number), folder);
                }
            });
        }
    });
    assert_archival_accessible_and_sound(folder.path());
}

/// Makes the report and looks at everything that can be looked at in one report.
fn look_at(made_up: &MadeUp, folder: &Path) {
    let name = &made_up.name;
    let path = folder.join(format!("{name}.pdf"));
    let pdf = made_up.evidences.report(&made_up.record, made_up.choice, made_up.language);
    std::fs::write(&path, pdf).expect("the report can be written");
    let Some(text) = told_by("pdftotext", &["-raw"], &path, &["-"]) else { return };
    let text = String::from_utf8(text).expect("text");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for token in &made_up.tokens {
        assert_eq!(text.matches(token.as_str()).count(), 1, "{name}: an activity stands once: {token}");
    }
    assert_totals(made_up, &text);
    assert_files(made_up, &path);
    let boxes = told_by("pdftotext", &["-bbox-layout"], &path, &["-"]).expect("it is installed");
    // The author's name, which is told as well, is not always in UTF-8.
    printed::assert_nothing_is_overprinted(name, &String::from_utf8_lossy(&boxes));
    if LOOKED_AT.contains(&made_up.number) {
        let pictures = output().join(format!("audit-report-{:02}", made_up.number));
        let options = ["-png", "-r", "60", "-l", PAGES_LOOKED_AT];
        let drawn = Command::new("pdftoppm").args(options).arg(&path).arg(pictures).status().expect("pdftoppm runs");
        assert!(drawn.success(), "{name} can be drawn");
    }
}

/// The figures of the result are those of the standing.
fn assert_totals(made_up: &MadeUp, text: &str) {
    let (words, standing) = (Words::of(made_up.language), &made_up.record.standing);
    for (id, credits) in [
        ("report-required", standing.required),
        ("report-earned", standing.earned),
        ("report-counted", standing.counted),
        ("report-missing", standing.missing),
    ] {
        let wanted = format!("{} {}", words.text(id), words.credits(credits));
        assert!(text.contains(&wanted), "{}: “{wanted}” in:\n{text}", made_up.name);
    }
}

/// The attached originals are those that can be handed over, and no others.
fn assert_files(made_up: &MadeUp, path: &Path) {
    let into = tempfile::tempdir().expect("a folder for the files");
    let into = into.path();
    let _saved = told_by("pdfdetach", &["-saveall", "-o", into.to_str().expect("a plain path")], path, &[]);
    let files =
        std::fs::read_dir(into).expect("it can be read").map(|entry| entry.expect("an entry can be read").path());
    let originals =
        files.filter(|file| file.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"E-")));
    let hash = |file| Fingerprint::new(Sha256::digest(std::fs::read(file).expect("it can be read")).into());
    let found: BTreeSet<Fingerprint> = originals.map(hash).collect();
    let attached = made_up.choice.originals == Originals::Attached;
    let available = made_up.record.exhibits.iter().filter(|exhibit| attached && exhibit.is_available());
    let expected: BTreeSet<Fingerprint> = available.map(|exhibit| exhibit.evidence.fingerprint).collect();
    assert!(found == expected, "{}: {} files instead of {}", made_up.name, found.len(), expected.len());
}
