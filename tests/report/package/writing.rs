//! What a package is made of, and that nothing else decides its bytes.

use std::io::{Cursor, ErrorKind};
use std::process::Command;

use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::package::{PackageWriter, documents, readme_name};
use ledgerline_tests::{day, full_record, output};
use ledgerline_words::Words;

use super::{WHOLE, entries, packed, sample, unpack};

fn readme(record: &ledgerline_core::domain::audit::record::Record, choice: ReportChoice, language: Language) -> String {
    let documents = documents(record, choice, language).expect("the documents of a package");
    let (_, bytes) = documents.into_iter().find(|(name, _)| *name == readme_name(language)).expect("a readme");
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn a_package_holds_the_report_the_record_the_evidence_and_the_list_of_all() {
    let names: Vec<String> = entries(&packed(&sample(), Language::French)).into_iter().map(|(name, _)| name).collect();
    let wanted = [
        "LISEZ-MOI.txt",
        "activities.csv",
        "record.json",
        "record.schema.json",
        "rapport.pdf",
        "evidence/E-001 certificate.pdf",
        "evidence/E-002 œuvre à quatre mains.pdf",
        "evidence/E-003 supervision (log).pdf",
        "evidence/E-005 音楽療法.pdf",
        "manifest.sha256",
    ];
    assert_eq!(names, wanted);
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    for language in Language::ALL {
        let bytes = packed(&sample(), language);
        assert!(bytes == packed(&sample(), language), "two packages of one record differ");
        std::fs::write(output().join(format!("package-{}.zip", language.code())), bytes).expect("kept to be looked at");
    }
}

#[test]
fn packages_of_two_days_differ_in_the_day_alone() {
    let (first, mut second) = (sample(), sample());
    second.made_on = day("2026-11-24");
    for language in Language::ALL {
        let words = Words::of(language);
        // A gap without activities is told up to the day of the sample.
        let days = [first.made_on, second.made_on].map(|day| [words.day(day), day.to_string()]).concat();
        let [one, other] = [&first, &second].map(|record| {
            let mut files = entries(&packed(record, language));
            // The list names fingerprints, which are other ones as soon as a file is.
            files.retain(|(name, _)| name != "manifest.sha256");
            let without_day = |bytes: Vec<u8>| match String::from_utf8(bytes) {
                Ok(text) => days.iter().fold(text, |text, day| text.replace(day, "(day)")).into_bytes(),
                Err(error) => error.into_bytes(),
            };
            files.into_iter().map(|(name, bytes)| (name, without_day(bytes))).collect::<Vec<_>>()
        });
        for ((name, one), (other_name, other)) in one.iter().zip(&other) {
            assert_eq!(name, other_name);
            assert!(one == other, "{name} differs in more than the day");
        }
        assert_eq!(one.len(), other.len());
        let times = |record| {
            let bytes = packed(record, language);
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
            let time = |at| archive.by_index(at).expect("a file").last_modified().expect("a time").to_string();
            (0..10).map(time).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(times(&first).into_iter().collect::<Vec<_>>(), ["2026-11-23 00:00:00"]);
        assert_eq!(times(&second).into_iter().collect::<Vec<_>>(), ["2026-11-24 00:00:00"]);
    }
}

#[test]
fn the_list_is_one_that_every_system_checks_by_itself() {
    let folder = tempfile::tempdir().expect("a folder for the package");
    unpack(&packed(&sample(), Language::French), folder.path());
    let check = || {
        let mut tool = Command::new(if cfg!(target_os = "macos") { "shasum" } else { "sha256sum" });
        if cfg!(target_os = "macos") {
            tool.args(["-a", "256"]);
        }
        tool.args(["--strict", "-c", "manifest.sha256"]).current_dir(folder.path()).output().expect("the tool runs")
    };
    let done = check();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(said.lines().filter(|line| line.ends_with(": OK")).count(), 9, "every other file: {said}");
    std::fs::write(folder.path().join("rapport.pdf"), "another").expect("a file can be changed");
    assert!(!check().status.success(), "this test can fail");
}

#[test]
fn a_name_that_leads_out_of_the_package_or_is_there_already_is_refused() {
    let long = "x".repeat(10);
    for name in ["", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b", "C:a", "a\nb", "manifest.sha256"] {
        let mut package = PackageWriter::new(Cursor::new(Vec::new()), day("2026-11-23"));
        let error = package.add(name, 10, &mut long.as_bytes()).expect_err(name);
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name}");
    }
    for name in ["x".repeat(256), format!("{}/x", "é".repeat(128)), "folder/".repeat(150) + "x"] {
        let mut package = PackageWriter::new(Cursor::new(Vec::new()), day("2026-11-23"));
        let error = package.add(&name, 10, &mut long.as_bytes()).expect_err("longer than there is room for");
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name}");
    }
    for (one, other) in [("a", "a/b"), ("a/b", "A"), ("a/b/c", "a/B"), ("x", "Manifest.SHA256")] {
        let mut package = PackageWriter::new(Cursor::new(Vec::new()), day("2026-11-23"));
        package.add(one, 10, &mut long.as_bytes()).expect("a new name");
        let error =
            package.add(other, 10, &mut long.as_bytes()).expect_err("one is the folder of the other, or the list");
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{one} and {other}");
    }
    let mut package = PackageWriter::new(Cursor::new(Vec::new()), day("2026-11-23"));
    package.add("Readme.txt", 10, &mut long.as_bytes()).expect("a new name");
    let error = package.add("README.txt", 10, &mut long.as_bytes()).expect_err("the same to some systems");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
}

#[test]
fn a_file_that_is_longer_or_shorter_than_said_is_refused() {
    for (said, bytes) in [(10, 9), (10, 11), (0, 1), (1, 0), (100_000, 300_000)] {
        let mut package = PackageWriter::new(Cursor::new(Vec::new()), day("2026-11-23"));
        let error = package.add("a", said, &mut vec![7_u8; bytes].as_slice()).expect_err("another length");
        assert_eq!(error.kind(), ErrorKind::InvalidData, "{bytes} bytes instead of {said}");
    }
}

#[test]
fn the_readme_says_whose_record_it_is_and_how_it_is_checked() {
    for (language, wanted) in [
        (
            Language::English,
            [
                "Member: Maëlle Tremblay-Osei",
                "Record made on: 23 November 2026",
                "The 4 original files of the evidence",
                "E-004 lost.pdf: Missing",
                "sha256sum -c manifest.sha256",
                "shasum -a 256 -c manifest.sha256",
                "Get-FileHash",
                "It cannot show who made the package",
                "not issued by CAMT",
            ],
        ),
        (
            Language::French,
            [
                "Membre : Maëlle Tremblay-Osei",
                "Dossier établi le : 23 novembre 2026",
                "Les 4 fichiers originaux des pièces justificatives",
                "E-004 lost.pdf : Introuvable",
                "sha256sum -c manifest.sha256",
                "shasum -a 256 -c manifest.sha256",
                "Get-FileHash",
                "Elle ne peut pas montrer qui a fait la trousse d’audit",
                "non délivré par l’organisme (ACM)",
            ],
        ),
    ] {
        let text = readme(&sample(), WHOLE, language);
        std::fs::write(output().join(readme_name(language)), &text).expect("kept to be looked at");
        assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "every line ends the same way");
        if language == Language::French {
            let loose = ["« ", " »", " :", " ;", " ?", " !", " %"].iter().find(|it| text.contains(**it));
            assert_eq!(loose, None, "a space that can break in:\n{text}");
        }
        let said = text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        for words in wanted {
            assert!(said.contains(words), "no “{words}” in:\n{text}");
        }
        assert!(!said.contains("readme-") && !said.contains("report-"), "the id of a sentence in:\n{text}");
        let too_long: Vec<&str> =
            text.lines().filter(|line| line.chars().count() > 79 && !line.contains("Get-FileHash")).collect();
        assert_eq!(too_long, Vec::<&str>::new());
    }
}

#[test]
fn the_readme_says_that_originals_were_left_out() {
    let choice = ReportChoice { extent: Extent::Summary, reflections: false, originals: Originals::LeftOut };
    let text = readme(&sample(), choice, Language::English).replace("\r\n", " ");
    assert!(text.contains("The 4 original files of the evidence are not in this package."), "{text}");
    assert!(!text.contains("evidence/"), "{text}");
    let text = readme(&full_record::open(), WHOLE, Language::English);
    assert!(!text.contains("original file") && !text.contains("not available"), "there is no evidence:\n{text}");
}
