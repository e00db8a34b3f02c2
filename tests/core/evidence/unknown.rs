//! Sidecars that tell of what a ledger does not know: they may be all that is left of a record, and
//! are never written over.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind};
use ledgerline_core::logbook::Rebuilt;
use ledgerline_core::store::{self, OpenError};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{first_run, today};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with a record in it that is closed.
pub(super) struct Closed {
    home: TempDir,
}

impl Closed {
    /// A record of two activities with everything that can be said of one, each with its file, and
    /// a file that proves both.
    pub(super) fn new() -> Self {
        let closed = Self { home: tempfile::tempdir().expect("a folder can be made") };
        let mut logbook = Logbook::create(&closed.data(), &first_run(), today()).expect("a record is made");
        let supervised = logbook.add_activity(&supervision(), today()).expect("it is added").activities[0].id;
        let workshop = added(&mut logbook, "Improvisation 2cr 2026-05-09 #workshop");
        let claim = ClaimForm { credits: "1.5".to_owned(), note: "half of it".to_owned() };
        logbook.correct_claim(supervised, "camt-mta", &claim, today()).expect("it is corrected");
        closed.attach(&mut logbook, "log", &[supervised]);
        closed.attach(&mut logbook, "certificate", &[workshop]);
        closed.attach(&mut logbook, "both", &[supervised, workshop]);
        drop(logbook);
        closed
    }

    pub(super) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// As the program opens a record.
    pub(super) fn open(&self) -> Logbook {
        let mut logbook = Logbook::open(&self.data()).expect("the record opens");
        logbook.tidy_evidence(today()).expect("it is tidied");
        logbook
    }

    /// As the program makes a record.
    pub(super) fn create(&self) -> Logbook {
        let mut logbook = Logbook::create(&self.data(), &first_run(), today()).expect("a record is made");
        logbook.tidy_evidence(today()).expect("it is tidied");
        logbook
    }

    /// A later activity with its file, and another file of one that was there.
    pub(super) fn go_on(&self, logbook: &mut Logbook) {
        let later = added(logbook, "Conference 6cr 2026-10-02 #conference");
        self.attach(logbook, "badge", &[later]);
        self.attach(logbook, "receipt", &[ActivityId(2)]);
    }

    pub(super) fn attach(&self, logbook: &mut Logbook, words: &str, to: &[ActivityId]) -> EvidenceId {
        let path = self.home.path().join(format!("{words}.pdf"));
        fs::write(&path, format!("%PDF-1.7\n% {words}\n")).expect("a file can be written");
        let folder = logbook.evidence_folder().expect("there is a folder").clone();
        let kept = folder.keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        logbook.file(&[kept], to, today()).expect("it is filed").files[0].evidence.id
    }

    /// Every sidecar with its bytes, those that made room for another among them.
    pub(super) fn sidecars(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        for within in fs::read_dir(self.data().join("evidence")).expect("there is a folder") {
            let within = within.expect("an entry can be read").path();
            for entry in fs::read_dir(within).expect("it can be read") {
                let path = entry.expect("an entry can be read").path();
                if path.extension().is_some_and(|it| it == "json") {
                    found.insert(path.clone(), fs::read(path).expect("it can be read"));
                }
            }
        }
        found
    }

    /// Where the sidecar of the file with this name is.
    pub(super) fn sidecar_of(&self, name: &str) -> PathBuf {
        let named = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).is_ok_and(|it| it["file_name"] == name);
        let found = self.sidecars().into_iter().find(|(_, bytes)| named(bytes));
        found.unwrap_or_else(|| panic!("{name} has no sidecar")).0
    }

    /// What a record made anew from the folder of evidence holds.
    pub(super) fn rebuilt(&self) -> (Vec<Activity>, Rebuilt) {
        let elsewhere = tempfile::tempdir().expect("a folder can be made");
        let (data, from) = (elsewhere.path().join("data"), self.data().join("evidence"));
        let (logbook, rebuilt) = Logbook::rebuild(&data, &from, &first_run(), today()).expect("it is rebuilt");
        (logbook.activities(None).expect("they can be read"), rebuilt)
    }

    pub(super) fn lose_the_ledger(&self) {
        for entry in fs::read_dir(self.data()).expect("it can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_file() {
                fs::remove_file(path).expect("it can be removed");
            }
        }
    }
}

pub(super) fn supervision() -> ActivityForm {
    ActivityForm {
        title: "Supervision « de groupe »".to_owned(),
        credits: "3".to_owned(),
        duration: "2h30".to_owned(),
        start: "2026-02-01".to_owned(),
        end: "2026-02-03".to_owned(),
        kind: "supervision-received".to_owned(),
        topics: vec!["ethics".to_owned()],
        provider: "Université".to_owned(),
        note: "in \"quotes\"\nand lines".to_owned(),
        reflection: "slower next time".to_owned(),
        ..ActivityForm::default()
    }
}

pub(super) fn added(logbook: &mut Logbook, line: &str) -> ActivityId {
    logbook.add_line(line, today()).expect("the line is kept").0.activities[0].id
}

pub(super) fn written(path: &Path, change: impl FnOnce(&mut Value)) {
    let mut said: Value = serde_json::from_slice(&fs::read(path).expect("it is there")).expect("it is JSON");
    change(&mut said);
    fs::write(path, said.to_string()).expect("it can be written");
}

/// After any number of starts every sidecar is as it was, and nothing that they tell of is lost.
fn stays_whole(closed: &Closed, told: &BTreeMap<PathBuf, Vec<u8>>, activities: &[Activity], way: &str) {
    for start in 0..3 {
        assert!(closed.sidecars() == *told, "{way}: a sidecar is another after {start} more starts");
        let (found, rebuilt) = closed.rebuilt();
        assert_eq!(found, activities, "{way}, after {start} more starts");
        assert_eq!(rebuilt.unfiled, 0, "{way}: every file proves what it proved");
        drop(closed.open());
    }
}

#[test]
fn a_new_ledger_beside_an_earlier_ones_evidence_leaves_it_whole() {
    let closed = Closed::new();
    let (told, (activities, _)) = (closed.sidecars(), closed.rebuilt());
    assert_eq!(activities.len(), 2);
    assert!(activities[0].details.reflection.is_some() && !activities[0].details.claims.is_empty());
    closed.lose_the_ledger();
    let mut logbook = closed.create();
    assert_eq!(logbook.unfiled(today()).expect("they can be read").len(), 3, "the files wait to be filed");
    added(&mut logbook, "Something else 1cr 2026-06-06");
    drop(logbook);
    stays_whole(&closed, &told, &activities, "new ledger");
}

#[test]
fn an_older_ledger_put_back_beside_newer_evidence_leaves_it_whole() {
    let closed = Closed::new();
    let ledger = closed.data().join("ledger.db");
    let older = fs::read(&ledger).expect("it can be read");
    let mut logbook = closed.open();
    // Also what the older ledger knows, proved by a file that it does not.
    closed.go_on(&mut logbook);
    let form = ActivityForm { title: "Improvisation, second level".to_owned(), ..supervision() };
    logbook.correct_activity(ActivityId(2), &form, day("2026-11-24")).expect("it is corrected");
    drop(logbook);
    let (told, (activities, _)) = (closed.sidecars(), closed.rebuilt());
    assert_eq!(activities.len(), 3);
    fs::write(&ledger, older).expect("it can be put back");
    stays_whole(&closed, &told, &activities, "older ledger");
    assert_eq!(closed.open().activity(ActivityId(2)).expect("it is there").details.title, "Improvisation");
}

#[test]
fn a_new_beginning_after_damage_leaves_the_evidence_whole() {
    let closed = Closed::new();
    let (told, (activities, _)) = (closed.sidecars(), closed.rebuilt());
    fs::write(closed.data().join("ledger.db"), "nothing of ours").expect("it can be written");
    let opened = Logbook::open(&closed.data());
    assert!(matches!(opened, Err(ledgerline_core::Error::Open(OpenError::Damaged { .. }))));
    store::keep_damaged(&closed.data(), today()).expect("it is kept").expect("there was one");
    drop(closed.create());
    stays_whole(&closed, &told, &activities, "damage");
}

/// Until the member says what a file proves, nothing is said of it beside what was said.
#[test]
fn a_sidecar_makes_room_for_what_the_member_says_and_is_kept() {
    let closed = Closed::new();
    let told = closed.sidecars();
    let certificate = closed.sidecar_of("certificate.pdf");
    closed.lose_the_ledger();
    let mut logbook = closed.create();
    let waiting = logbook.unfiled(today()).expect("they can be read");
    let file = waiting.into_iter().find(|it| it.evidence.file_name == "certificate.pdf").expect("it waits").evidence.id;
    logbook.name_evidence_kind(file, EvidenceKind::Receipt).expect("it is another kind");
    logbook.put_away(&[file]).expect("it is put away");
    logbook.take_back(&[file]).expect("it is taken back");
    assert!(closed.sidecars() == told, "none of these says what it proves");

    let workshop = added(&mut logbook, "Improvising 2cr 2026-05-09 #workshop");
    logbook.attach(&[file], &[workshop]).expect("it is attached");
    let aside = |number: usize| {
        let mut sidecars = closed.sidecars();
        sidecars.retain(|path, _| !told.contains_key(path));
        assert_eq!(sidecars.len(), number, "{:?}", sidecars.keys());
        sidecars
    };
    let (path, kept) = aside(1).pop_first().expect("there is one");
    assert_eq!(kept, told[&certificate], "byte for byte");
    let name = path.file_name().and_then(|it| it.to_str()).expect("it is text").to_owned();
    let (stem, day_of_it) = name.trim_end_matches(".json").split_once('.').expect("it has two parts");
    assert!(certificate.to_string_lossy().contains(stem) && day_of_it.parse::<chrono::NaiveDate>().is_ok(), "{name}");
    let said: Value = serde_json::from_slice(&closed.sidecars()[&certificate]).expect("it is JSON");
    assert_eq!(said["proves"][0]["title"], "Improvising");

    // From then on it is this ledger's own, and is replaced freely.
    logbook.correct_activity(workshop, &supervision(), today()).expect("it is corrected");
    logbook.undo().expect("it is undone");
    logbook.remove_activities(&[workshop]).expect("it is removed");
    drop(logbook);
    let mut logbook = closed.open();
    aside(1);
    let said: Value = serde_json::from_slice(&closed.sidecars()[&certificate]).expect("it is JSON");
    assert_eq!(said["proves"], json!([]), "what was taken off by the member is no longer said");

    // Another one that must make room on the same day has a name of its own.
    fs::copy(&path, &certificate).expect("it can be put back");
    logbook.undo().expect("it is undone");
    assert!(aside(2).values().all(|it| *it == told[&certificate]));
}

#[test]
fn what_this_ledger_wrote_is_replaced_after_anything_that_was_done() {
    let closed = Closed::new();
    let before: Vec<PathBuf> = closed.sidecars().into_keys().collect();
    let certificate = closed.sidecar_of("certificate.pdf");
    let mut logbook = closed.open();
    let proves =
        || serde_json::from_slice::<Value>(&closed.sidecars()[&certificate]).expect("it is JSON")["proves"].clone();
    logbook.correct_activity(ActivityId(2), &supervision(), today()).expect("it is corrected");
    assert_eq!(proves()[0]["title"], supervision().title);
    logbook.remove_activities(&[ActivityId(2)]).expect("it is removed");
    assert_eq!(proves(), json!([]));
    logbook.undo().expect("it is undone");
    logbook.undo().expect("it is undone");
    assert_eq!(proves()[0]["title"], "Improvisation");
    logbook.redo().expect("it is done again");
    logbook.undo().expect("it is undone");
    logbook.detach(EvidenceId(2), ActivityId(2)).expect("it is taken off");
    assert_eq!(proves(), json!([]));
    logbook.attach(&[EvidenceId(2)], &[ActivityId(1), ActivityId(2)]).expect("it is attached");
    assert_eq!(proves().as_array().map(Vec::len), Some(2));
    // A sidecar that could not be written for a while.
    let behind = closed.sidecars();
    for number in 0..30 {
        added(&mut logbook, &format!("Reading group {number} 1cr 2026-06-06"));
        logbook.detach(EvidenceId(2), ActivityId(1)).expect("it is taken off");
        logbook.attach(&[EvidenceId(2)], &[ActivityId(1)]).expect("it is attached");
    }
    fs::write(&certificate, &behind[&certificate]).expect("it can be written");
    logbook.detach(EvidenceId(2), ActivityId(1)).expect("it is taken off");
    assert_eq!(proves().as_array().map(Vec::len), Some(1));
    assert_eq!(closed.sidecars().into_keys().collect::<Vec<_>>(), before, "nothing was put aside");
}

#[test]
fn a_sidecar_that_cannot_be_understood_stays_as_it_is() {
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 4] = [
        ("newer", |path| written(path, |said| said["form"] = json!(2))),
        ("cut short", |path| fs::write(path, "{ \"form\": 1, ").expect("it can be written")),
        ("no text", |path| fs::write(path, b"\xff\xfe\x00").expect("it can be written")),
        ("too large", |path| fs::write(path, vec![b' '; 5_000_000]).expect("it can be written")),
    ];
    for (harm, do_harm) in harms {
        let closed = Closed::new();
        let certificate = closed.sidecar_of("certificate.pdf");
        do_harm(&certificate);
        let told = closed.sidecars();
        closed.lose_the_ledger();
        drop(closed.create());
        for _ in 0..2 {
            drop(closed.open());
            assert!(closed.sidecars() == told, "{harm}: beside a new ledger");
        }

        // A record made anew from its own folder.
        closed.lose_the_ledger();
        let own = closed.data().join("evidence");
        let (mut logbook, rebuilt) =
            Logbook::rebuild(&closed.data(), &own, &first_run(), today()).expect("it is rebuilt");
        assert_eq!((rebuilt.files, rebuilt.unfiled), (3, 1), "{harm}");
        assert!(closed.sidecars() == told, "{harm}: after a rebuild");
        added(&mut logbook, "Something else 1cr 2026-06-06");
        drop(logbook);
        let mut logbook = closed.open();
        assert!(closed.sidecars() == told, "{harm}: after a start of what was rebuilt");

        let waiting = logbook.unfiled(today()).expect("they can be read")[0].evidence.id;
        logbook.attach(&[waiting], &[ActivityId(1)]).expect("it is attached");
        let now = closed.sidecars();
        let aside: Vec<&Vec<u8>> = now.iter().filter(|(path, _)| !told.contains_key(*path)).map(|it| it.1).collect();
        assert_eq!(aside, [&told[&certificate]], "{harm}: it is kept when the member says what the file proves");
    }
}

/// One activity of a sidecar is refused, the others are taken over.
#[test]
fn what_is_refused_of_a_sidecar_stays_in_it() {
    let closed = Closed::new();
    let both = closed.sidecar_of("both.pdf");
    written(&both, |said| said["proves"][1]["id"] = json!(i64::MAX));
    let told = closed.sidecars();
    closed.lose_the_ledger();
    let own = closed.data().join("evidence");
    let (mut logbook, _) = Logbook::rebuild(&closed.data(), &own, &first_run(), today()).expect("it is rebuilt");
    assert_eq!(logbook.activities(None).expect("they can be read").len(), 2);
    added(&mut logbook, "Something else 1cr 2026-06-06");
    drop(logbook);
    drop(closed.open());
    assert!(closed.sidecars() == told);
}

/// A record made anew from a folder elsewhere, where its own folder has files already.
#[test]
fn what_a_rebuild_finds_in_its_own_place_makes_room_and_is_kept() {
    let closed = Closed::new();
    let elsewhere = tempfile::tempdir().expect("a folder can be made");
    let from = elsewhere.path().join("evidence");
    for (path, _) in closed.sidecars() {
        let shelf = path.parent().expect("it lies on a shelf");
        let to = from.join(shelf.file_name().expect("it has a name"));
        fs::create_dir_all(&to).expect("a folder can be made");
        for entry in fs::read_dir(shelf).expect("it can be read") {
            let entry = entry.expect("an entry can be read");
            fs::copy(entry.path(), to.join(entry.file_name())).expect("it can be copied");
        }
    }
    let certificate = closed.sidecar_of("certificate.pdf");
    written(&certificate, |said| said["proves"][0]["title"] = json!("What it was called before"));
    let older = fs::read(&certificate).expect("it is there");
    closed.lose_the_ledger();
    drop(Logbook::rebuild(&closed.data(), &from, &first_run(), today()).expect("it is rebuilt"));
    let now = closed.sidecars();
    let said: Value = serde_json::from_slice(&now[&certificate]).expect("it is JSON");
    assert_eq!(said["proves"][0]["title"], "Improvisation", "what the record holds now");
    assert_eq!((now.len(), now.values().filter(|it| **it == older).count()), (4, 1), "and the other beside it");
}
