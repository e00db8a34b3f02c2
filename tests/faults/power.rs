//! The power fails after every call that writes. Whatever was not synced by then is lost, all of it or some: what was
//! acknowledged is there all the same, and what was not is there whole or not at all.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use ledgerline_tests::chance::{Chance, setting};
use ledgerline_tests::power::recording::Recording;
use ledgerline_tests::power::{Disk, Event, Loss};
use ledgerline_tests::program;
use ledgerline_tests::record::{Record, copy, text};
use ledgerline_tests::strace;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::doing::Doing;
use crate::ledger::{Moment, seen};

const TODAY: &str = "2026-11-23";

/// What a command has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Outcome {
    Before,
    After,
}

fn asked(data: &Path, words: &[&str]) -> Value {
    program::asked(data, TODAY, words)
}

/// What is in a record that opens and whose files are in order; its backups apart, as those that are made by themselves are
/// no part of what was asked for.
fn told(data: &Path) -> Result<Moment, String> {
    let check = asked(data, &["check"]);
    if !check["failure"].is_null() || check["broken"] != json!([]) {
        return Err(format!("it does not open, or its files are not in order: {check}"));
    }
    Ok(seen(&data.join("ledger.db")).now)
}

/// In memory, where the system has a place for that: what is synced there is asked for all the same.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder can be made")
}

/// The backups of a record that are whole; one that is not is an error.
fn backups(data: &Path) -> Result<usize, String> {
    let listed = asked(data, &["backups"]);
    let listed = listed.as_array().ok_or_else(|| format!("they are not listed: {listed}"))?.clone();
    match listed.iter().find(|it| it["verified"] != true) {
        Some(half) => Err(format!("half a backup: {half}")),
        None => Ok(listed.len()),
    }
}

/// A process, recorded: what it did, and what the record was before and is after.
struct Recorded {
    _home: TempDir,
    doing: Doing,
    recording: Recording,
    before: (Moment, usize),
    after: (Moment, usize),
    /// Whether a backup is what was asked for, and nothing else.
    is_about_backups: bool,
    /// What else must hold afterwards.
    also: fn(&Path) -> Result<(), String>,
}

impl Recorded {
    /// Does it to a copy of the record in `data`.
    fn of(data: &Path, doing: Doing) -> Self {
        let home = folder();
        let place = home.path().join("data");
        copy(data, &place);
        let seen = |place: &Path| {
            let told = told(place).expect("all is in order");
            (told, backups(place).expect("each is whole"))
        };
        let before = in_copy(&place, &seen);
        let recording = Recording::of(&doing.command(&place, TODAY), &place, matches!(doing, Doing::Core(_)));
        let after = in_copy(&place, &seen);
        let recorded = Self {
            _home: home,
            doing,
            recording,
            is_about_backups: before.0 == after.0,
            before,
            after,
            also: |_| Ok(()),
        };
        assert!(recorded.acknowledged().is_some(), "{:?} is not done: {:?}", recorded.doing, recorded.recording.output);
        recorded
    }

    /// After how many events it had said that it was done.
    fn acknowledged(&self) -> Option<usize> {
        let mut said = String::new();
        let events = self.recording.events.iter().enumerate();
        let mut ends = events.filter_map(|(at, event)| {
            let Event::Said(more) = event else { return None };
            said.push_str(&String::from_utf8_lossy(more));
            self.doing.is_acknowledged(&said).then_some(at + 1)
        });
        ends.next()
    }

    /// What there is after a loss, or what must not be.
    fn judge(&self, disk: &Disk) -> Result<Outcome, String> {
        let home = folder();
        let place = home.path().join("data");
        disk.write_to(&place);
        let told = told(&place)?;
        (self.also)(&place)?;
        let backups = backups(&place)?;
        if !(self.before.1..=self.after.1).contains(&backups) {
            return Err(format!("{backups} backups"));
        }
        match told {
            _ if self.is_about_backups && told == self.before.0 && backups < self.after.1 => Ok(Outcome::Before),
            told if told == self.after.0 => Ok(Outcome::After),
            told if told == self.before.0 => Ok(Outcome::Before),
            told => Err(format!("neither as before nor as after: {told:#?}")),
        }
    }

    /// Cuts the power after each event, and tells of the first thing that must not be.
    fn cut(&self, events: &[Event]) -> Result<BTreeMap<(Outcome, bool), u32>, String> {
        let acknowledged = self.acknowledged().expect("it was done");
        let (mut judged, mut outcomes) = (HashMap::new(), BTreeMap::new());
        for cut in (0..=events.len()).filter(|cut| !is_within_writes(events, *cut)) {
            let chances = (0..setting("POWER_CHANCES").unwrap_or(1))
                .map(|more| Loss::Some(Chance::of(u64::try_from(cut).expect("it is a number") * 1000 + more)));
            for loss in [Loss::All, Loss::Bytes].into_iter().chain(chances) {
                let disk = self.recording.before.after(&events[..cut], loss.clone());
                let mut hasher = DefaultHasher::new();
                disk.files().hash(&mut hasher);
                let at = || format!("{:?} with {loss:?} after {cut} of {} events", self.doing, events.len());
                // Most cuts leave what the one before has left.
                let outcome = match judged.get(&hasher.finish()) {
                    Some(outcome) => *outcome,
                    None => self.judge(&disk).map_err(|why| format!("{}: {why}", at()))?,
                };
                judged.insert(hasher.finish(), outcome);
                let is_acknowledged = cut >= acknowledged;
                if is_acknowledged && outcome != Outcome::After {
                    return Err(format!("{}: what was acknowledged is lost", at()));
                }
                *outcomes.entry((outcome, is_acknowledged)).or_default() += 1;
            }
        }
        println!("{:?}: {} events, {} states, {outcomes:?}", self.doing, events.len(), judged.len());
        Ok(outcomes)
    }

    fn survives(&self) {
        let outcomes = self.cut(&self.recording.events).unwrap_or_else(|why| panic!("{why}"));
        for met in [(Outcome::Before, false), (Outcome::After, true)] {
            assert!(outcomes.contains_key(&met), "{:?}: {met:?} was not met: {outcomes:?}", self.doing);
        }
    }
}

/// Whether a cut lies between writes to one file, neither after the first nor after the last of them: one page is like the
/// next.
fn is_within_writes(events: &[Event], cut: usize) -> bool {
    let around = cut.checked_sub(2).and_then(|from| events.get(from..=cut));
    around.is_some_and(|it| match it {
        [Event::Written(one, ..), Event::Written(two, ..), Event::Written(three, ..)] => one == two && two == three,
        _ => false,
    })
}

/// Looks at a copy, as looking may change what is there.
fn in_copy<T>(data: &Path, look: &dyn Fn(&Path) -> T) -> T {
    let home = folder();
    let place = home.path().join("data");
    copy(data, &place);
    look(&place)
}

/// A record of two activities and a certificate, with a backup and another certificate since.
fn record() -> (Record, PathBuf) {
    let record = Record::new();
    record.attach(1, &[&record.pdf("certificate")]);
    assert_eq!(record.folder.json(&["backup"])["verified"], true);
    record.attach(2, &[&record.pdf("improvisation")]);
    assert_eq!(record.folder.run(&["check"]).status, 0);
    let file = record.file("large.pdf", &[b"%PDF-1.7\n".to_vec(), vec![b'%'; 70_000]].concat());
    (record, file)
}

#[test]
fn what_a_command_has_acknowledged_outlives_the_power() {
    if strace::is_missing() {
        return;
    }
    let (record, file) = record();
    for words in [
        &["add", "Peer circle 2cr 2026-06-04"][..],
        &["attach", "2", text(&file)],
        &["detach", "1", "1"],
        &["replace", "1", text(&file)],
        &["backup"],
        &["restore", "1"],
    ] {
        Recorded::of(&record.folder.data(), Doing::program(words)).survives();
    }
}

#[test]
fn what_the_core_has_done_outlives_the_power() {
    if strace::is_missing() {
        return;
    }
    let (record, _file) = record();
    for words in [&["correct", "1", "NMT workshop, corrected", "5", "2026-03-05"][..], &["delete", "1"], &["undo"]] {
        Recorded::of(&record.folder.data(), Doing::core(words)).survives();
    }
}

#[test]
fn an_older_record_outlives_the_power_while_it_is_brought_up_to_date() {
    if strace::is_missing() {
        return;
    }
    let home = folder();
    let data = home.path().join("data");
    std::fs::create_dir(&data).expect("a folder can be made");
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-1.db");
    std::fs::copy(released, data.join("ledger.db")).expect("it can be copied");
    let mut recorded = Recorded::of(&data, Doing::program(&["list"]));
    // The copy from before may not have become a backup yet.
    recorded.before.1 = 0;
    recorded.is_about_backups = false;
    recorded.also = |data| {
        let copy = seen(&data.join("copies").join("ledger-of-schema-1.db"));
        if copy.now.activities.len() == 34 { Ok(()) } else { Err(format!("what is in the copy? {copy:?}")) }
    };
    let outcomes = recorded.cut(&recorded.recording.events).unwrap_or_else(|why| panic!("{why}"));
    assert!(outcomes.contains_key(&(Outcome::After, false)), "{outcomes:?}");
}

/// The same program, whose syncs of some files go nowhere.
fn without_syncs(recorded: &Recorded, of: impl Fn(&Path) -> bool) -> Vec<Event> {
    let (mut disk, mut left) = (recorded.recording.before.clone(), Vec::new());
    for event in &recorded.recording.events {
        disk.does(event);
        let is_of_it = |id| disk.path_of(id).is_some_and(|path| of(&path));
        if !matches!(event, Event::Synced(id) if is_of_it(*id)) {
            left.push(event.clone());
        }
    }
    left
}

#[test]
fn a_ledger_that_is_not_synced_is_noticed() {
    if strace::is_missing() {
        return;
    }
    let (record, file) = record();
    let is_ledger = |path: &Path| path.to_string_lossy().starts_with("ledger.db");
    let recorded = Recorded::of(&record.folder.data(), Doing::program(&["add", "Peer circle 2cr 2026-06-04"]));
    let noticed = recorded.cut(&without_syncs(&recorded, is_ledger));
    assert!(noticed.as_ref().is_err_and(|why| why.contains("what was acknowledged is lost")), "{noticed:?}");
    // And a certificate whose name may be lost while its row is not.
    let is_shelf = |path: &Path| path.starts_with("evidence") && path.extension().is_none();
    let recorded = Recorded::of(&record.folder.data(), Doing::program(&["attach", "2", text(&file)]));
    let noticed = recorded.cut(&without_syncs(&recorded, is_shelf));
    assert!(noticed.as_ref().is_err_and(|why| why.contains("its files are not in order")), "{noticed:?}");
}

/// A real process that has SQLite leave the syncing out, and the same one that has not.
#[test]
fn a_process_that_has_syncing_off_is_noticed() {
    if strace::is_missing() {
        return;
    }
    let (record, _file) = record();
    let lost = |how: &str| {
        let recorded = Recorded::of(&record.folder.data(), Doing::core(&[how, "Written by hand"]));
        recorded.cut(&recorded.recording.events)
    };
    let noticed = lost("write without syncing");
    assert!(noticed.as_ref().is_err_and(|why| why.contains("what was acknowledged is lost")), "{noticed:?}");
    lost("write with syncing").unwrap_or_else(|why| panic!("{why}"));
}
