//! A line beside the record: what it would count, what it looks like, and whether its day is meant.

mod far_days;
mod likeness;
mod series;
mod verdicts;

use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::FirstRun;
use ledgerline_core::reading::beside_record::{Answered, LineAnswer, RecordQuestion};
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{first_run, today};
use ledgerline_words::Words;

/// An empty record with a cycle from this day in each of these programs.
fn record_in(programs: &[&str], first_day: &str) -> Logbook {
    let programs = programs.iter().map(|id| (*id).to_owned()).collect();
    let first_run = FirstRun { programs, first_day: first_day.to_owned(), ..first_run() };
    Logbook::in_memory(&first_run, today()).expect("a record in memory can be made")
}

/// A record of an MTA from 2024 to 2028, with activities.
fn record(lines: &[&str]) -> Logbook {
    let mut logbook = record_in(&["camt-mta"], "2024-01-01");
    for line in lines {
        add(&mut logbook, line);
    }
    logbook
}

fn add(logbook: &mut Logbook, line: &str) {
    logbook.add_line(line, today()).unwrap_or_else(|error| panic!("“{line}” is not kept: {error}"));
}

fn read(logbook: &Logbook, line: &str) -> LineAnswer {
    logbook.read_line(line, today()).expect("it can be read")
}

/// What the line would count, as the window says it.
fn says(logbook: &Logbook, line: &str) -> String {
    in_words(Language::English, &read(logbook, line))
}

fn in_words(language: Language, answer: &LineAnswer) -> String {
    let words = Words::of(language);
    let verdicts: Vec<String> = answer.verdicts.iter().map(|verdict| words.phrase(&verdict.text)).collect();
    verdicts.join("; ").replace('\u{a0}', " ")
}

fn asked(logbook: &Logbook, line: &str) -> Option<RecordQuestion> {
    read(logbook, line).question
}

fn titles(logbook: &Logbook) -> Vec<String> {
    let all = logbook.activities(None).expect("they can be listed");
    all.into_iter().map(|activity| activity.details.title).collect()
}

/// Adds a line with these answers, and says which question was in the way.
fn add_answering(logbook: &mut Logbook, line: &str, answered: Answered) -> Result<(), RecordQuestion> {
    match logbook.add_lines(&[line.to_owned()], None, answered, today()) {
        Ok(_) => Ok(()),
        Err(Error::Asked { question, asks }) => {
            assert_eq!(asks, question.phrase(today()), "it is asked in words");
            Err(question)
        }
        Err(error) => panic!("“{line}”: {error}"),
    }
}

#[test]
fn what_is_asked_is_said_in_both_languages() {
    let logbook = record(&["NMT workshop 6cr 2026-03-04", "Symposium 2027-02-01 !plan"]);
    for (line, english, french) in [
        (
            "nmt WORKSHOP 2cr 2026-03-04",
            "“NMT workshop” (4 March 2026) is in your record already. Is this another activity?",
            "« NMT workshop » (4 mars 2026) figure déjà dans votre dossier. S’agit-il d’une autre activité?",
        ),
        (
            "Choir 1cr 2006-03-04",
            "4 March 2006 was 20 years ago and lies in none of your cycles.",
            "Le 4 mars 2006 remonte à 20 ans et ne se trouve dans aucun de vos cycles.",
        ),
        (
            "Choir 1cr 2062-03-04",
            "4 March 2062 is 35 years away and lies in none of your cycles.",
            "Le 4 mars 2062 est dans 35 ans et ne se trouve dans aucun de vos cycles.",
        ),
    ] {
        let asks = read(&logbook, line).asks.unwrap_or_else(|| panic!("“{line}” is asked about"));
        assert_eq!(Words::of(Language::English).phrase(&asks), english);
        assert_eq!(Words::of(Language::French).phrase(&asks).replace('\u{a0}', " "), french);
    }
    let later = day("2027-02-01");
    let plan = logbook.read_line("Symposium 3cr 2027-02-01", later).expect("it can be read").asks;
    let words = Words::of(Language::English).phrase(&plan.expect("there is the plan"));
    assert_eq!(words, "You planned “Symposium” for 1 February 2027. Is this the plan, done?");
}
