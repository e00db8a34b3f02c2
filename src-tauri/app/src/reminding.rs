//! What a member is told of, each once: in the window when it opens, or by the command that a login starts.
//!
//! What was told is noted beside the ledger and not in it: whoever restores a backup is not told everything again.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use ledgerline_core::disk;
use ledgerline_core::domain::reminder::Reminder;
use serde::{Deserialize, Serialize};

use crate::backups::second_reached_on;
use crate::failure::Failure;
use crate::samples::place;
use crate::session::Session;

/// The note beside the ledger.
const NOTE: &str = "reminders.toml";

/// What was told on this computer. Fields are only ever added.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Note {
    told: BTreeSet<String>,
}

/// What is to be told now. It counts as told from here on: rather than twice, a reminder is told to nobody where the
/// computer stops at this very moment.
///
/// # Errors
/// [`Failure::Trouble`] where no ledger is open, [`Failure::Unexpected`] where the note can be neither read nor written;
/// nothing is to be told then.
pub fn remind(session: &Session) -> Result<Vec<Reminder>, Failure> {
    // What is told is noted beside the ledger.
    if place::are_in(session.folder()) || session.may_change().is_err() {
        return Ok(Vec::new());
    }
    let reached = second_reached_on(session);
    // While it holds the ledger, nobody else tells the same.
    session.with(|logbook, today| {
        let mut note = read(session.folder()).map_err(Failure::unexpected)?;
        let reminders = logbook.reminders(reached, &note.told, today)?;
        if !reminders.is_empty() {
            note.told.extend(reminders.iter().flat_map(|reminder| reminder.tells.iter().cloned()));
            write(session.folder(), &note).map_err(Failure::unexpected)?;
        }
        Ok::<_, Failure>(reminders)
    })
}

fn read(folder: &Path) -> io::Result<Note> {
    match fs::read_to_string(folder.join(NOTE)) {
        // It is written whole or not at all: what is no note was never one of ours.
        Ok(text) => Ok(toml::from_str(&text).unwrap_or_default()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Note::default()),
        Err(error) => Err(error),
    }
}

fn write(folder: &Path, note: &Note) -> io::Result<()> {
    disk::write_whole(&folder.join(NOTE), toml::to_string_pretty(note).map_err(io::Error::other)?.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use chrono::NaiveDate;
    use ledgerline_core::domain::activity::form::ActivityForm;
    use ledgerline_core::domain::values::language::Language;
    use ledgerline_core::domain::values::member::MemberForm;
    use ledgerline_core::logbook::FirstRun;

    use super::*;

    /// A record of a cycle that ends with 2028, and the day it is.
    fn run(folder: &Path, today: &str) -> (Session, Arc<Mutex<NaiveDate>>) {
        let day = Arc::new(Mutex::new(today.parse::<NaiveDate>().expect("a day")));
        let clock = Arc::clone(&day);
        let now = move || (*clock.lock().expect("nobody panicked")).into();
        (Session::new(folder.to_owned(), Arc::default(), None, now), day)
    }

    fn begun(folder: &Path) -> (Session, Arc<Mutex<NaiveDate>>) {
        let (session, day) = run(folder, "2027-06-01");
        let member = MemberForm { name: "Sample Therapist".to_owned(), ..MemberForm::default() };
        let programs = vec!["camt-mta".to_owned()];
        let first_run = FirstRun {
            member,
            first_day: "2024-01-01".to_owned(),
            programs,
            required: String::new(),
            required_source: String::new(),
            language: Language::English,
        };
        session.create(&first_run).expect("there is a record");
        (session, day)
    }

    fn told(session: &Session) -> Vec<String> {
        let said = remind(session).expect("it can be asked");
        said.into_iter().map(|it| format!("{:?} {:?}", it.kind, it.text.args.get("months"))).collect()
    }

    #[test]
    fn what_was_told_is_told_in_no_later_run() {
        let folder = tempfile::tempdir().expect("a folder");
        let (session, day) = begun(folder.path());
        assert!(told(&session).is_empty() && !folder.path().join(NOTE).exists(), "there is nothing to say");
        *day.lock().expect("nobody panicked") = "2028-02-03".parse().expect("a day");
        assert_eq!(told(&session), ["CycleEnds Some(Count(12))"]);
        assert!(told(&session).is_empty());
        session.close();
        let (session, day) = run(folder.path(), "2028-02-04");
        session.open().expect("it opens");
        assert!(told(&session).is_empty());
        *day.lock().expect("nobody panicked") = "2028-10-10".parse().expect("a day");
        assert_eq!(told(&session), ["CycleEnds Some(Count(3))"], "what was passed meanwhile is not told");
        let names = fs::read_dir(folder.path()).expect("it can be read").flatten();
        assert!(!names.into_iter().any(|it| it.file_name().to_string_lossy().ends_with(".tmp")), "nothing is left");
    }

    #[test]
    fn nothing_is_told_that_cannot_be_noted() {
        let folder = tempfile::tempdir().expect("a folder");
        let (session, day) = begun(folder.path());
        let plan = ActivityForm {
            title: "NMT workshop".to_owned(),
            start: "2027-07-01".to_owned(),
            planned: true,
            ..ActivityForm::default()
        };
        session.with(|logbook, today| logbook.add_activity(&plan, today)).expect("it is planned");
        *day.lock().expect("nobody panicked") = "2027-07-02".parse().expect("a day");
        fs::create_dir(folder.path().join(NOTE)).expect("something is in the note's place");
        assert!(remind(&session).is_err());
        fs::remove_dir(folder.path().join(NOTE)).expect("it can be taken away");
        assert_eq!(told(&session), ["PlanPassed None"]);
        assert!(told(&session).is_empty());
    }
}
