//! Backups of a record: made, kept, restored in its place or where it is lost.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use ledgerline_core::backups::{BackupFolder, Contents, FolderSource, FoundBackup, Made, NotABackup, Order};
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::logbook::{ActivityName, NotRestored, Restorable, Restored};
use ledgerline_core::store::OpenError;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::ledger::{in_a_folder, kept, started, today};
use ledgerline_tests::{lose, lose_folder};
use tempfile::TempDir;

/// A record of two activities, one of which is proved.
struct Recorded {
    home: TempDir,
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("it is a moment")
}

fn page(contents: &Contents) -> Vec<u8> {
    let titles: Vec<_> = contents.activities.iter().map(|it| it.details.title.as_str()).collect();
    titles.join("\n").into_bytes()
}

fn add(logbook: &mut Logbook, line: &str) -> ActivityId {
    logbook.add_line(line, today()).expect("the line is kept").0.activities[0].id
}

fn attach(logbook: &mut Logbook, home: &Path, words: &str, to: ActivityId) -> EvidenceId {
    let file = kept(logbook, home, words);
    logbook.file(&[file], &[to], today()).expect("it is filed").files[0].evidence.id
}

impl Recorded {
    fn new() -> Self {
        let (home, mut logbook) = in_a_folder();
        let workshop = add(&mut logbook, "NMT workshop 6cr 2026-03-04 #workshop");
        add(&mut logbook, "Conference in Montréal 12cr 4-6 May 2026 #conference");
        attach(&mut logbook, home.path(), "workshop", workshop);
        Self { home }
    }

    fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    fn open(&self) -> Logbook {
        started(&self.data())
    }

    fn folder(&self) -> BackupFolder {
        BackupFolder::of_ledger(&self.data())
    }

    fn back_up(&self, logbook: &Logbook, made_at: &str, reason: BackupReason) -> Made {
        let folder = self.folder();
        let unfinished = folder.begin("record").expect("it is begun");
        logbook.copy_ledger(&unfinished.ledger()).expect("it is copied");
        let order = Order { record: "record", made_at: moment(made_at), reason };
        let evidence = logbook.evidence_folder().expect("there is one").clone();
        unfinished.complete(&order, &evidence, &page, &mut |_| ControlFlow::Continue(())).expect("it is made")
    }

    fn backups(&self) -> Vec<FoundBackup> {
        self.folder().backups("record").expect("they can be read")
    }
}

fn restore(logbook: &mut Logbook, found: &FoundBackup) -> Result<Restored, NotRestored> {
    let mut source = FolderSource::of(&found.path);
    let restorable = Restorable::look_at(&mut source)?;
    logbook.restore(&restorable, &mut source, false, today(), &mut |_| ControlFlow::Continue(()))
}

fn create_from(data: &Path, found: &FoundBackup) -> Result<(Logbook, Restored), NotRestored> {
    let mut source = FolderSource::of(&found.path);
    let restorable = Restorable::look_at(&mut source)?;
    Logbook::create_from(data, &restorable, &mut source, false, today(), &mut |_| ControlFlow::Continue(()))
}

/// Every activity, and how many files each has.
fn everything(logbook: &Logbook) -> Vec<(Activity, usize)> {
    let mut all = logbook.activities(None).expect("they can be read");
    all.sort_by_key(|it| it.id);
    let files = |id| logbook.evidence_of(id, today()).expect("they can be read").len();
    all.into_iter().map(|it| (it.clone(), files(it.id))).collect()
}

/// Every file of a folder with what is in it, the lock and the backups left out.
fn files_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("it can be read") {
        let path = entry.expect("there is an entry").path();
        if path.ends_with("backups") || path.ends_with("ledger.lock") {
        } else if path.is_dir() {
            files.extend(files_in(&path));
        } else {
            files.insert(path.clone(), fs::read(&path).expect("it can be read"));
        }
    }
    files
}

fn titles(names: &[ActivityName]) -> Vec<&str> {
    names.iter().map(|it| it.title.as_str()).collect()
}

#[test]
fn a_backup_holds_the_ledger_every_certificate_and_a_page_to_read() {
    let recorded = Recorded::new();
    let logbook = recorded.open();
    let made = recorded.back_up(&logbook, "2026-11-23T14:03:05", BackupReason::Asked);
    let backup = &made.found.backup;
    assert!(made.is_new && backup.verified);
    assert_eq!((backup.number, backup.activities, backup.certificates, backup.lacking), (1, 2, 1, 0));
    assert_eq!(made.found.path, recorded.folder().path().join("2026-11-23 14-03-05"));
    let text = fs::read_to_string(made.found.path.join("index.html")).expect("there is a page");
    assert_eq!(text, "Conference in Montréal\nNMT workshop");
    let certificates = recorded.folder().certificates().files().expect("they can be read");
    assert_eq!(certificates, logbook.evidence_folder().expect("there is one").files().expect("they can be read"));
    let about = fs::read_to_string(recorded.folder().path().join("Ledgerline.txt")).expect("it says what it is");
    assert!(about.contains("index.html") && about.contains("sauvegardes"), "{about}");
}

#[test]
fn nothing_is_backed_up_twice_and_what_has_changed_is() {
    let recorded = Recorded::new();
    let mut logbook = recorded.open();
    let first = recorded.back_up(&logbook, "2026-11-23T14:00:00", BackupReason::Asked);
    let again = recorded.back_up(&logbook, "2026-11-23T15:00:00", BackupReason::Asked);
    assert!(!again.is_new);
    assert_eq!(again.found.path, first.found.path);
    // What is there of it is looked at: half a backup is no reason to make none.
    lose(&first.found.path.join("ledger.db"));
    let anew = recorded.back_up(&logbook, "2026-11-23T16:00:00", BackupReason::Asked);
    assert!(anew.is_new && anew.found.backup.verified);
    add(&mut logbook, "Reading 1cr 2026-06-01");
    let after = recorded.back_up(&logbook, "2026-11-23T16:00:00", BackupReason::Changed);
    assert_eq!((after.is_new, after.found.backup.number, after.found.backup.activities), (true, 3, 3));
    assert_eq!(after.found.path, recorded.folder().path().join("2026-11-23 16-00-00-2"), "one minute may have two");
    let of_one = recorded.folder().certificates().files().expect("they can be read");
    assert_eq!(of_one.len(), 1, "each certificate is there once");
}

#[test]
fn what_was_restored_is_what_was_backed_up_and_can_be_undone() {
    let recorded = Recorded::new();
    let mut logbook = recorded.open();
    let then = everything(&logbook);
    let early = recorded.back_up(&logbook, "2026-11-20T10:00:00", BackupReason::Changed).found;
    let new = add(&mut logbook, "Supervision 2cr 2026-10-01");
    attach(&mut logbook, recorded.home.path(), "supervision", new);
    logbook.remove_activities(&[ActivityId(2)]).expect("it is deleted");
    let form = ActivityForm {
        title: "NMT workshop".to_owned(),
        credits: "6.5".to_owned(),
        start: "2026-03-04".to_owned(),
        end: "2026-03-04".to_owned(),
        note: "With percussion".to_owned(),
        ..ActivityForm::default()
    };
    logbook.correct_activity(ActivityId(1), &form, today()).expect("it is corrected");
    let now = everything(&logbook);

    let mut source = FolderSource::of(&early.path);
    let restorable = Restorable::look_at(&mut source).expect("it opens");
    let preview = logbook.preview_restore(&restorable, &mut source).expect("it can be told");
    assert_eq!(titles(&preview.gone), ["Supervision"]);
    assert_eq!(titles(&preview.as_before), ["NMT workshop"]);
    assert_eq!(titles(&preview.back), ["Conference in Montréal"]);
    assert_eq!((preview.certificates_gone, preview.certificates_back, preview.lost.len()), (1, 0, 0));
    assert_eq!(preview.of_another, None);
    assert_eq!(everything(&logbook), now, "nothing has changed by looking");

    let before = recorded.back_up(&logbook, "2026-11-23T14:00:00", BackupReason::BeforeRestore).found;
    let restored = restore(&mut logbook, &early).expect("it is restored");
    assert_eq!((restored.activities, restored.certificates, restored.lost.len()), (2, 1, 0));
    assert_eq!(everything(&logbook), then);
    assert_eq!(logbook.unfiled(today()).expect("they can be read").len(), 1, "the later certificate waits");
    drop(logbook);
    let mut logbook = recorded.open();
    assert_eq!(everything(&logbook), then, "also after a restart");
    logbook.add_line("Something 1cr 2026-11-01", today()).expect("it goes on");
    restore(&mut logbook, &before).expect("the restoring is undone");
    assert_eq!(everything(&logbook), now);
    drop(logbook);
    assert_eq!(everything(&recorded.open()), now);
}

#[test]
fn a_lost_record_and_its_lost_certificates_come_back() {
    let recorded = Recorded::new();
    let logbook = recorded.open();
    let then = everything(&logbook);
    let found = recorded.back_up(&logbook, "2026-11-20T10:00:00", BackupReason::Changed).found;
    drop(logbook);
    // Missing, damaged, and only the backups brought to a new computer.
    for harm in 0..3 {
        let at = tempfile::tempdir().expect("a folder");
        let data = if harm == 2 { at.path().join("data") } else { recorded.data() };
        if harm < 2 {
            lose_folder(&recorded.data().join("evidence"));
        }
        match harm {
            0 => lose(&data.join("ledger.db")),
            1 => fs::write(data.join("ledger.db"), "not a ledger any more").expect("it is damaged"),
            _ => {}
        }
        // A log of another ledger lies where one was lost.
        if harm == 0 {
            fs::write(data.join("ledger.db-wal"), vec![7; 9000]).expect("it is planted");
        }
        let (logbook, restored) = create_from(&data, &found).expect("it is restored");
        assert_eq!(restored.kept_damaged.is_some(), harm < 2, "what was there is kept");
        assert_eq!(everything(&logbook), then);
        drop(logbook);
        assert_eq!(everything(&started(&data)), then, "after a restart");
        let sound = started(&data).evidence_folder().expect("there is one").files().expect("they can be read");
        assert_eq!(sound.len(), 1);
    }
    let opens = create_from(&recorded.data(), &found);
    assert!(matches!(opens, Err(NotRestored::Ledger(OpenError::Exists(_)))), "one that opens is left alone: {opens:?}");
}

#[test]
fn a_log_that_was_planted_beside_the_record_is_not_read_into_what_is_restored() {
    let recorded = Recorded::new();
    let mut logbook = recorded.open();
    let then = everything(&logbook);
    let found = recorded.back_up(&logbook, "2026-11-20T10:00:00", BackupReason::Changed).found;
    for round in 0..50 {
        add(&mut logbook, &format!("Later {round} 1cr 2026-06-01"));
        let log = fs::read(recorded.data().join("ledger.db-wal")).expect("there is a log");
        drop(logbook);
        // The log of a moment ago, which belongs to what is restored over.
        fs::write(recorded.data().join("ledger.db-wal"), log).expect("it is planted");
        logbook = recorded.open();
        restore(&mut logbook, &found).expect("it is restored");
        assert_eq!(everything(&logbook), then, "round {round}");
        drop(logbook);
        logbook = recorded.open();
        assert_eq!(everything(&logbook), then, "round {round}, after a restart");
    }
}

#[test]
fn a_certificate_that_is_lost_is_taken_from_an_earlier_backup_and_named_where_it_cannot_be() {
    let recorded = Recorded::new();
    let mut logbook = recorded.open();
    let first = recorded.back_up(&logbook, "2026-11-20T10:00:00", BackupReason::Changed).found;
    let evidence = logbook.evidence_folder().expect("there is one").clone();
    let file = evidence.files().expect("they can be read")[0];
    lose(&evidence.path_of_file(file));
    add(&mut logbook, "Reading 1cr 2026-06-01");
    let second = recorded.back_up(&logbook, "2026-11-21T10:00:00", BackupReason::Changed).found;
    assert_eq!((second.backup.lacking, second.backup.certificates), (0, 1), "the backups have their own copy");
    // A week later their copy is looked at, and is not what it was.
    lose(&recorded.folder().certificates().path_of_file(file));
    let third = recorded.back_up(&logbook, "2026-11-29T10:00:00", BackupReason::Changed).found;
    assert_eq!((third.backup.lacking, third.backup.certificates), (1, 0));
    assert!(!recorded.backups().iter().any(|it| it.backup.number == first.backup.number && it.backup.verified));
    let mut source = FolderSource::of(&second.path);
    let restorable = Restorable::look_at(&mut source).expect("it opens");
    let preview = logbook.preview_restore(&restorable, &mut source).expect("it can be told");
    assert_eq!(preview.lost, ["workshop.pdf"]);
    let whole = logbook.restore(&restorable, &mut source, true, today(), &mut |_| ControlFlow::Continue(()));
    assert!(matches!(&whole, Err(NotRestored::Lost(name)) if name == "workshop.pdf"), "{whole:?}");
    assert_eq!(everything(&logbook).len(), 3, "nothing has changed");
    let restored = restore(&mut logbook, &second).expect("the rest is restored");
    assert_eq!(restored.lost, ["workshop.pdf"]);
}

#[test]
fn a_damaged_copy_is_made_again_within_a_week() {
    let recorded = Recorded::new();
    let mut logbook = recorded.open();
    recorded.back_up(&logbook, "2026-11-20T10:00:00", BackupReason::Changed);
    let copies = recorded.folder().certificates();
    let copy = copies.path_of_file(copies.files().expect("they can be read")[0]);
    let bytes = fs::read(&copy).expect("it can be read");
    let mut spoilt = bytes.clone();
    spoilt[9] ^= 1;
    lose(&copy);
    fs::write(&copy, &spoilt).expect("it is damaged");
    for (made_at, is_mended) in [("2026-11-26T10:00:00", false), ("2026-11-27T10:00:00", true)] {
        add(&mut logbook, "Reading 1cr 2026-06-01 #reading");
        let made = recorded.back_up(&logbook, made_at, BackupReason::Changed);
        assert!(made.found.backup.verified);
        assert_eq!(fs::read(&copy).expect("it can be read") == bytes, is_mended, "{made_at}");
        logbook.undo().expect("it is undone");
    }
}

#[test]
fn a_second_folder_has_copies_of_its_own() {
    let recorded = Recorded::new();
    let mut logbook = recorded.open();
    let stick = tempfile::tempdir().expect("a folder");
    let second = BackupFolder::within(stick.path());
    for day in 1..=40 {
        add(&mut logbook, &format!("Day {day} 1cr 2026-06-01"));
        let made = recorded.back_up(
            &logbook,
            &format!("2026-{:02}-{:02}T10:00:00", 6 + day / 28, 1 + day % 28),
            BackupReason::Changed,
        );
        let taken = second.take_over(&made.found, &mut |_| ControlFlow::Continue(())).expect("it is copied");
        assert!(taken.backup.verified);
        assert_eq!(taken.backup, made.found.backup);
        let again = second.take_over(&made.found, &mut |_| ControlFlow::Continue(())).expect("it is there");
        assert_eq!(again.path, taken.path, "nothing is copied twice");
    }
    let numbers = |folder: &BackupFolder| {
        folder.backups("record").expect("they can be read").iter().map(|it| it.backup.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&second), numbers(&recorded.folder()));
    assert!(numbers(&second).len() < 40, "what is no longer kept has gone");
    // The stick alone is enough, also where its folder is chosen itself.
    assert_eq!(BackupFolder::within(second.path()).path(), second.path());
    let then = everything(&logbook);
    let latest = second.every_backup().expect("they can be read").remove(0);
    let computer = tempfile::tempdir().expect("a folder");
    let (logbook, _) = create_from(&computer.path().join("data"), &latest).expect("it is restored");
    assert_eq!(everything(&logbook), then);
}

#[test]
fn what_is_no_backup_or_is_not_as_it_was_is_refused_and_nothing_changes() {
    let recorded = Recorded::new();
    let mut logbook = recorded.open();
    let found = recorded.back_up(&logbook, "2026-11-20T10:00:00", BackupReason::Changed).found;
    let (ledger, manifest) = (found.path.join("ledger.db"), found.path.join("backup.json"));
    let (sound, told) =
        (fs::read(&ledger).expect("it can be read"), fs::read_to_string(&manifest).expect("it is text"));
    add(&mut logbook, "Later 1cr 2026-06-01");
    logbook.settle().expect("it is settled");
    let before = files_in(&recorded.data());
    let refused = |name: &str, logbook: &mut Logbook| {
        let error = restore(logbook, &found).expect_err(name);
        assert_eq!(files_in(&recorded.data()), before, "{name}: nothing has changed");
        error
    };
    let mut spoilt = sound.clone();
    let at = spoilt.len() / 2;
    spoilt[at] ^= 0x40;
    for (name, bytes) in [
        ("one bit", spoilt),
        ("cut short", sound[..sound.len() - 4096].to_vec()),
        ("longer", [sound.clone(), vec![0]].concat()),
        ("empty", Vec::new()),
    ] {
        fs::write(&ledger, bytes).expect("it can be written");
        let error = refused(name, &mut logbook);
        assert!(matches!(error, NotRestored::Source(NotABackup::Changed)), "{name}: {error:?}");
    }
    fs::write(&ledger, &sound).expect("it can be written");
    for (name, text) in [
        ("no manifest", String::new()),
        ("newer form", told.replace("\"form\": 1", "\"form\": 2")),
        ("text", "backup".to_owned()),
    ] {
        fs::write(&manifest, text).expect("it can be written");
        let error = refused(name, &mut logbook);
        assert!(matches!(error, NotRestored::Source(NotABackup::Unknown)), "{name}: {error:?}");
        assert!(recorded.backups().is_empty(), "{name}: it is none");
    }
    // A manifest that was changed along with its ledger, which no program wrote.
    fs::write(&manifest, &told).expect("it can be written");
    assert!(matches!(restore(&mut logbook, &found), Ok(Restored { activities: 2, .. })), "as it was, it is restored");
}

#[test]
fn what_was_left_unfinished_is_no_backup_and_goes_with_the_next() {
    let recorded = Recorded::new();
    let logbook = recorded.open();
    let unfinished = recorded.folder().begin("record").expect("it is begun");
    logbook.copy_ledger(&unfinished.ledger()).expect("it is copied");
    // Killed here.
    std::mem::forget(unfinished);
    assert!(recorded.backups().is_empty());
    let found = recorded.back_up(&logbook, "2026-11-20T10:00:00", BackupReason::Changed).found;
    let names: Vec<_> = fs::read_dir(recorded.folder().path())
        .expect("it can be read")
        .map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|it| it.starts_with("unfinished"))
        .collect();
    assert!(names.is_empty(), "{names:?}");
    assert!(found.backup.verified);
    // One that is stopped leaves nothing.
    let unfinished = recorded.folder().begin("other").expect("it is begun");
    logbook.copy_ledger(&unfinished.ledger()).expect("it is copied");
    drop(unfinished);
    assert!(!recorded.folder().path().join("unfinished-other").exists());
}

#[test]
fn a_backup_of_every_released_schema_can_be_restored() {
    for version in 1..=7 {
        let home = tempfile::tempdir().expect("a folder");
        let data = home.path().join("data");
        fs::create_dir(&data).expect("it can be made");
        let old = ledgerline_tests::samples()
            .parent()
            .expect("it lies in tests")
            .join(format!("databases/schema-{version}.db"));
        let folder = BackupFolder::of_ledger(&data);
        let unfinished = folder.begin("record").expect("it is begun");
        fs::copy(&old, unfinished.ledger()).expect("it is copied");
        let order =
            Order { record: "record", made_at: moment("2026-11-20T10:00:00"), reason: BackupReason::BeforeUpdate };
        let evidence = ledgerline_core::vault::EvidenceFolder::of_ledger(&data);
        let made =
            unfinished.complete(&order, &evidence, &page, &mut |_| ControlFlow::Continue(())).expect("it is made");
        assert!(made.found.backup.activities > 0, "schema {version}");
        let (logbook, restored) = create_from(&data, &made.found).expect("it is restored");
        assert_eq!(restored.activities, made.found.backup.activities, "schema {version}");
        assert_eq!(logbook.activities(None).expect("they can be read").len(), restored.activities as usize);
        drop(logbook);
        assert!(matches!(Logbook::open(&data), Ok(_) | Err(Error::Open(OpenError::InUse(_)))));
    }
}
