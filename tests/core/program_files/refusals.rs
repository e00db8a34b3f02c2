//! What is said of a file that cannot be used: its line, what is wrong there, and what would be right.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::program::check::check;
use ledgerline_core::domain::program::file::{MOST_KIB, read};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;

use super::bad_files::{BadFile, bad_files, with};
use super::{GOOD, sentence};

#[test]
fn a_bad_file_is_refused_with_its_line_what_is_wrong_and_what_would_be_right() {
    let bad_files = bad_files();
    assert!(bad_files.len() > 100, "{} files", bad_files.len());
    for BadFile { wrong, file, at, says } in bad_files {
        let problem = match read(file.as_bytes()) {
            Err(problem) => problem,
            Ok(program) => panic!("{wrong}: it was read as {program:?}"),
        };
        let english = sentence(&problem, Language::English);
        let line = file.lines().nth(problem.line as usize - 1).unwrap_or_default().trim();
        let is_there = if at.is_empty() { line.is_empty() } else { line.starts_with(&at) };
        assert!(is_there, "{wrong}: {english}\n{line}\nnot {at}");
        let said = format!("Line {}{says}", problem.line);
        assert!(english.starts_with(&said), "{wrong}: {english}\nnot {said}");

        let french = sentence(&problem, Language::French);
        assert!(french.starts_with(&format!("Ligne {}", problem.line)), "{wrong}: {french}");
        // What comes from the file stands as it is; the sentence around it has French spaces.
        let own = french.replace(problem.example.as_str(), "");
        assert!(!own.contains(" :") && !own.contains("« ") && !own.contains(" »"), "{wrong}: {french}");
        assert!(english.chars().count() < 600, "{wrong}: it can be read at a glance: {english}");
    }
}

/// The exact words of a few, as a member sees them.
#[test]
fn sentences_read_as_a_whole() {
    let sentences = |file: String| {
        let problem = read(file.as_bytes()).expect_err("it is refused");
        Language::ALL.map(|language| sentence(&problem, language).replace('\u{a0}', " "))
    };
    assert_eq!(
        sentences(with("months = 36", "months = 0")),
        [
            "Line 10, “months”: This must be a whole number from 1 to 240. For example: months = 60",
            "Ligne 10, « months » : Il faut un nombre entier de 1 à 240. Par exemple : months = 60",
        ]
    );
    assert_eq!(
        sentences(with("credits = 30", "credits = \"30\"")),
        [
            "Line 19, “credits”: This must be a number, not text in quotation marks. For example: credits = 60",
            "Ligne 19, « credits » : Il faut ici un nombre, et non un texte entre guillemets droits. Par exemple : credits = 60",
        ]
    );
    assert_eq!(
        sentences(with("schema = 1", "schema = 2")),
        [
            "Line 1: This file is written for a newer Ledgerline. This one reads schema 1; update Ledgerline, or ask for a file with schema = 1",
            "Ligne 1 : ce fichier est écrit pour une version plus récente de Ledgerline. Celle-ci lit le schéma 1; mettez Ledgerline à jour, ou demandez un fichier avec schema = 1",
        ]
    );
}

#[test]
fn a_line_is_counted_the_same_where_lines_end_as_on_windows() {
    for BadFile { wrong, file, .. } in bad_files() {
        let line = |file: &str| read(file.as_bytes()).expect_err(&wrong).line;
        assert_eq!(line(&file.replace('\n', "\r\n")), line(&file), "{wrong}");
    }
}

#[test]
fn ten_megabytes_are_refused_at_once() {
    let line = "# Nothing to see here, and a great deal of it.\n";
    for file in [
        line.repeat(10 * 1024 * 1024 / line.len()),
        "[".repeat(10 * 1024 * 1024),
        format!("{GOOD}{}", line.repeat(230_000)),
    ] {
        let begun = Instant::now();
        let problem = read(file.as_bytes()).expect_err("it is too large");
        assert!(begun.elapsed() < Duration::from_millis(200), "it took {:?}", begun.elapsed());
        let most = MOST_KIB as usize * 1024;
        assert_eq!(problem.line as usize, 1 + file[..most].matches('\n').count(), "the line where it is too much");
        assert!(sentence(&problem, Language::English).contains("goes past 256 KiB"));
    }
    let just = format!("{GOOD}#{}", " ".repeat(MOST_KIB as usize * 1024 - GOOD.len() - 1));
    assert!(read(just.as_bytes()).is_ok(), "256 KiB are read");
    assert!(read(format!("{just} ").as_bytes()).is_err(), "and not one byte more");
}

#[test]
fn what_is_not_text_is_refused_where_it_begins() {
    let mut latin = GOOD.as_bytes().to_vec();
    let at = GOOD.find("college").expect("it is there");
    latin[at] = 0xe9;
    for (wrong, file, line) in [
        ("a byte of another encoding", latin, 6),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), 1),
        ("text of 16 bits", [&b"\xff\xfe"[..], b"s\0c\0"].concat(), 1),
    ] {
        let problem = read(&file).expect_err(wrong);
        assert_eq!(problem.line, line, "{wrong}");
        assert!(sentence(&problem, Language::English).starts_with(&format!("Line {}: This is not ", problem.line)));
    }
}

#[test]
fn every_sentence_about_a_file_is_said_of_some_file() {
    let mut said: BTreeSet<String> =
        bad_files().iter().map(|bad| read(bad.file.as_bytes()).expect_err(&bad.wrong).phrase().id).collect();
    said.extend(["too-large", "not-utf-8"].map(|id| format!("program-fault-{id}")));
    for folder in ["en-CA", "fr-CA"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/locales").join(folder).join("program-file.ftl");
        let text = fs::read_to_string(path).expect("there are sentences");
        let worded: BTreeSet<String> = text
            .lines()
            .filter_map(|line| line.split_once(" = ").map(|(id, _)| id.to_owned()))
            .filter(|id| id.starts_with("program-fault-"))
            .filter(|id| !["program-fault-where", "program-fault-example"].contains(&id.as_str()))
            .collect();
        assert_eq!(said, worded, "{folder}");
    }
}

#[test]
fn in_a_form_a_sentence_names_no_line() {
    let mut program = read(GOOD.as_bytes()).expect("the file is fine");
    program.rules[1].shape = RuleShape::unit(0);
    let fault = check(&program).expect_err("a credit lasts no time");
    assert_eq!((fault.rule, fault.key), (Some(1), "minutes"));
    let say = |language, phrase: &Phrase| Words::of(language).try_phrase(phrase).expect("it is worded");
    assert_eq!(say(Language::English, &fault.phrase()), "This must be a whole number from 1 to 1440.");
    assert_eq!(say(Language::French, &fault.phrase()), "Il faut un nombre entier de 1 à 1440.");
}

#[test]
fn a_problem_travels_as_data() {
    let problem = read(with("minutes = 50", "minutes = true").as_bytes()).expect_err("it is refused");
    let json = serde_json::to_value(&problem).expect("it is JSON");
    assert_eq!(json["key"], "minutes");
    assert_eq!(json["fault"]["type"], "wrong-sort");
    assert_eq!(json["fault"]["value"]["found"], "true-or-false");
    let problem = read(with("minutes = 50", "minutes = 0").as_bytes()).expect_err("it is refused");
    let json = serde_json::to_value(&problem).expect("it is JSON");
    assert_eq!(json["fault"]["type"], "program");
    assert_eq!(json["fault"]["value"]["value"]["most"], 1440);
}
