//! Ten simulated years: a member adds, corrects, deletes, undoes, attaches, backs up, restores, starts anew on another
//! computer and has a clock that jumps, in an order that a number decides. A model that knows nothing of the program keeps
//! what must be there.

mod model;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::PathBuf;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use ledgerline_core::Logbook;
use ledgerline_core::backups::{BackupFolder, FolderSource, FoundBackup, Order};
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::domain::evidence::Soundness;
use ledgerline_core::logbook::Restorable;
use ledgerline_core::vault::{Check, FileInFolder, check};
use ledgerline_tests::chance::Chance;
use ledgerline_tests::ledger::{first_run, kept};
use tempfile::TempDir;

use self::model::{Known, Model};

/// How many lives are lived by `make test`; `make endure` asks for more with `YEARS_SEEDS`, from `YEARS_FROM` on.
const SEEDS: u64 = 200;

/// How much happens in each.
const STEPS: u32 = 90;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What is wrong with the program, so that it is seen that a life would notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Harm {
    /// A backup forgets one of its certificates.
    ForgetsACertificate,
    /// What is older than a month by today's clock is taken away.
    PrunesByTheClock,
}

/// One life: the member's computer, what is known of it, and the day it is.
struct Life {
    home: TempDir,
    /// How many computers there were before.
    moves: u32,
    logbook: Option<Logbook>,
    model: Model,
    /// What was there when each backup was made.
    backups: BTreeMap<u32, Model>,
    /// The day of each backup that was ever made, by its number.
    days_of_backups: BTreeMap<u32, NaiveDate>,
    /// What its clock says.
    clock: NaiveDate,
    files: u32,
    chance: Chance,
    harm: Option<Harm>,
}

impl Life {
    fn new(seed: u64, harm: Option<Harm>) -> Self {
        // In memory, where the system has a place for that: what a disk does is asked elsewhere.
        let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder can be made");
        let clock = "2016-12-01".parse().expect("it is a day");
        let mut life = Self {
            home,
            moves: 0,
            logbook: None,
            model: Model::default(),
            backups: BTreeMap::new(),
            days_of_backups: BTreeMap::new(),
            clock,
            files: 0,
            chance: Chance::of(seed),
            harm,
        };
        let mut begun = first_run();
        "2016-01-01".clone_into(&mut begun.first_day);
        life.logbook = Some(Logbook::create(&life.data(), &begun, clock).expect("a record is made"));
        life
    }

    fn data(&self) -> PathBuf {
        self.home.path().join(format!("computer-{}", self.moves))
    }

    fn open(&mut self) -> &mut Logbook {
        if self.logbook.is_none() {
            let mut logbook = Logbook::open(&self.data()).expect("the record opens");
            logbook.tidy_evidence(self.clock).expect("it is tidied");
            self.logbook = Some(logbook);
        }
        self.logbook.as_mut().expect("it is open")
    }

    fn form(&mut self) -> ActivityForm {
        let day = self.clock - Days::new(self.chance.below(300));
        ActivityForm {
            title: format!("Session {}", self.chance.below(1_000_000)),
            credits: format!("{}.5", 1 + self.chance.below(8)),
            start: day.to_string(),
            end: day.to_string(),
            note: if self.chance.below(3) == 0 { "Improvisation, « été »".to_owned() } else { String::new() },
            private_note: if self.chance.below(4) == 0 { "Only for me".to_owned() } else { String::new() },
            ..ActivityForm::default()
        }
    }

    fn one_of_the_activities(&mut self) -> Option<ActivityId> {
        let all: Vec<_> = self.model.now.activities.keys().copied().collect();
        let at = self.chance.below(u64::try_from(all.len().max(1)).expect("it is a number"));
        all.get(usize::try_from(at).expect("it is a number")).copied()
    }

    fn add(&mut self) {
        let (form, today) = (self.form(), self.clock);
        let done = self.open().add_activity(&form, today).expect("it is added");
        let id = done.activities[0].id;
        self.model.does(|known| {
            known.activities.insert(id, Known::of(&form));
        });
    }

    fn correct(&mut self) {
        let Some(id) = self.one_of_the_activities() else { return };
        let (form, today) = (self.form(), self.clock);
        self.open().correct_activity(id, &form, today).expect("it is corrected");
        self.model.does(|known| {
            let files = known.activities[&id].files.clone();
            known.activities.insert(id, Known { files, ..Known::of(&form) });
        });
    }

    fn delete(&mut self) {
        let Some(id) = self.one_of_the_activities() else { return };
        self.open().remove_activities(&[id]).expect("it is deleted");
        self.model.does(|known| {
            known.activities.remove(&id);
        });
    }

    fn attach(&mut self) {
        let Some(id) = self.one_of_the_activities() else { return };
        self.files += 1;
        let (words, place, today) = (format!("certificate {}", self.files), self.home.path().to_owned(), self.clock);
        let file = kept(self.open(), &place, &words);
        self.open().file(&[file], &[id], today).expect("it is attached");
        self.model.does(|known| {
            known.activities.get_mut(&id).expect("it is known").files.insert(format!("{words}.pdf"));
        });
        self.model.certificates.insert(format!("{words}.pdf"));
    }

    fn undo(&mut self) {
        if self.open().undo().is_ok() {
            self.model.undo();
        } else {
            assert!(self.model.is_at_its_beginning(), "there is something to undo");
        }
    }

    fn redo(&mut self) {
        assert_eq!(self.open().redo().is_ok(), self.model.redo(), "there is something to do again, or there is not");
    }

    fn moment(&mut self) -> NaiveDateTime {
        let seconds = u32::try_from(self.chance.below(86_400)).expect("it is a number");
        self.clock.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).expect("it is a time"))
    }

    fn folder(&self) -> BackupFolder {
        BackupFolder::of_ledger(&self.data())
    }

    fn back_up(&mut self, reason: BackupReason) {
        let (folder, made_at) = (self.folder(), self.moment());
        let logbook = self.open();
        let unfinished = folder.begin("record").expect("it is begun");
        logbook.copy_ledger(&unfinished.ledger()).expect("it is copied");
        let evidence = logbook.evidence_folder().expect("there is one").clone();
        let order = Order { record: "record", made_at, reason };
        let made = unfinished
            .complete(&order, &evidence, &|_| Vec::new(), &mut |_| ControlFlow::Continue(()))
            .expect("it is made");
        assert!(made.found.backup.verified && made.found.backup.lacking == 0, "it is whole: {:?}", made.found.backup);
        self.do_harm(&made.found);
        if made.is_new {
            self.days_of_backups.insert(made.found.backup.number, made_at.date());
            self.backups.insert(made.found.backup.number, self.model.clone());
        } else {
            let then = &self.backups[&made.found.backup.number];
            assert_eq!(then.now, self.model.now, "what is not backed up again has not changed");
        }
        let kept = self.folder().backups("record").expect("they can be read");
        assert_eq!(
            kept.first().map(|it| it.backup.number),
            self.backups.keys().next_back().copied(),
            "the latest is kept"
        );
        assert!(kept.iter().all(|it| it.backup.verified), "what is kept is whole");
        // So many are kept whatever the clock says: of two days all, and one of each of twelve days more.
        let days: BTreeSet<_> = self.days_of_backups.values().copied().collect();
        let kept_days: BTreeSet<_> = kept.iter().map(|it| it.backup.made_at.date()).collect();
        assert!(kept_days.len() >= days.len().min(14), "{} of {} days: {kept_days:?}", kept_days.len(), days.len());
        self.backups.retain(|number, _| kept.iter().any(|it| it.backup.number == *number));
    }

    /// Does what a program would that has the fault.
    fn do_harm(&self, made: &FoundBackup) {
        match self.harm {
            None => {}
            Some(Harm::ForgetsACertificate) => {
                let manifest = made.path.join("backup.json");
                let text = std::fs::read_to_string(&manifest).expect("it can be read");
                let mut told: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
                told["certificates"].as_array_mut().expect("a list").pop();
                std::fs::write(manifest, told.to_string()).expect("it can be written");
            }
            Some(Harm::PrunesByTheClock) => {
                let a_month_ago = self.clock - Days::new(31);
                for old in self.folder().backups("record").expect("they can be read") {
                    if old.backup.made_at.date() < a_month_ago {
                        std::fs::remove_dir_all(old.path).expect("it goes");
                    }
                }
            }
        }
    }

    fn restore(&mut self) {
        let kept = self.folder().backups("record").expect("they can be read");
        let at = self.chance.below(u64::try_from(kept.len().max(1)).expect("it is a number"));
        let Some(found) = kept.get(usize::try_from(at).expect("it is a number")).cloned() else { return };
        self.back_up(BackupReason::BeforeRestore);
        let today = self.clock;
        let mut source = FolderSource::of(&found.path);
        let of = Restorable::look_at(&mut source).expect("it opens");
        let restored = self
            .open()
            .restore(&of, &mut source, false, today, &mut |_| ControlFlow::Continue(()))
            .expect("it is restored");
        assert_eq!(restored.lost.len(), 0);
        self.model.restored(&self.backups[&found.backup.number]);
    }

    /// Another computer, to which only the backups are brought, or on which the record was lost.
    fn begin_anew(&mut self) {
        self.back_up(BackupReason::Asked);
        let found = self.folder().backups("record").expect("they can be read").remove(0);
        self.logbook = None;
        let from = self.data();
        self.moves += 1;
        let to = self.data();
        let mut source = FolderSource::of(&found.path);
        let of = Restorable::look_at(&mut source).expect("it opens");
        let (logbook, restored) =
            Logbook::create_from(&to, &of, &mut source, true, self.clock, &mut |_| ControlFlow::Continue(()))
                .expect("it is taken over");
        assert_eq!(restored.lost.len(), 0);
        std::fs::rename(from.join("backups"), to.join("backups")).expect("they are brought along");
        self.logbook = Some(logbook);
    }

    /// Days pass, mostly; sometimes the clock is wrong for a while.
    fn pass(&mut self) {
        let real: NaiveDate = self.model.day;
        self.model.day = real + Days::new(1 + self.chance.below(80));
        self.clock = match self.chance.below(25) {
            0 => "1990-02-28".parse().expect("it is a day"),
            1 => "2038-01-19".parse().expect("it is a day"),
            2 => "2096-02-29".parse().expect("it is a day"),
            _ => self.model.day,
        };
    }

    fn step(&mut self) -> &'static str {
        match self.chance.below(100) {
            0..=29 => (self.add(), "add").1,
            30..=39 => (self.correct(), "correct").1,
            40..=45 => (self.delete(), "delete").1,
            46..=57 => (self.attach(), "attach").1,
            58..=65 => (self.undo(), "undo").1,
            66..=69 => (self.redo(), "redo").1,
            70..=77 => (self.back_up(BackupReason::Changed), "back up").1,
            78..=81 => (self.restore(), "restore").1,
            82..=84 => (self.begin_anew(), "begin anew").1,
            85..=92 => (self.pass(), "pass").1,
            _ => {
                self.logbook = None;
                "close"
            }
        }
    }

    /// Holds the record against the model, word by word and file by file.
    fn look(&mut self) {
        let today = self.clock;
        let logbook = self.open();
        let all = logbook.activities(None).expect("they can be read");
        let files = |activity: &Activity| {
            let of_it = logbook.evidence_of(activity.id, today).expect("they can be read");
            of_it.into_iter().map(|it| it.evidence.file_name).collect()
        };
        let found: BTreeMap<_, _> =
            all.iter().map(|it| (it.id, Known { files: files(it), ..Known::as_kept(it) })).collect();
        let folder = logbook.evidence_folder().expect("there is one").clone();
        let rows = logbook.all_evidence().expect("they can be read");
        let mut unsound = Vec::new();
        let _ = check(&folder, rows.iter().map(|it| FileInFolder::from(&it.evidence)), &mut |done| {
            if let Check::Done(file, soundness) = done
                && soundness != Soundness::Sound
            {
                unsound.push(file);
            }
            ControlFlow::Continue(())
        });
        assert_eq!(found, self.model.now.activities);
        assert!(unsound.is_empty(), "{unsound:?}");
        let names: BTreeSet<_> = rows.into_iter().map(|it| it.evidence.file_name).collect();
        for name in self.model.now.activities.values().flat_map(|it| &it.files) {
            assert!(names.contains(name), "{name} is kept");
        }
    }
}

fn live(seed: u64, harm: Option<Harm>) {
    let mut life = Life::new(seed, harm);
    life.model.day = life.clock;
    let mut done = Vec::new();
    let lived = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        for number in 0..STEPS {
            done.push(life.step());
            if number % 6 == 5 {
                life.look();
            }
        }
        life.logbook = None;
        life.look();
    }));
    if let Err(panic) = lived {
        eprintln!("seed {seed}, after {done:?}; again with YEARS_FROM={seed} YEARS_SEEDS=1");
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn nothing_is_lost_in_ten_years() {
    let (from, seeds) = (setting("YEARS_FROM").unwrap_or(1), setting("YEARS_SEEDS").unwrap_or(SEEDS));
    let next = std::sync::atomic::AtomicU64::new(from);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    if seed >= from + seeds {
                        break;
                    }
                    live(seed, None);
                }
            });
        }
    });
}

/// Whether some of the first lives notice a fault.
fn is_noticed(harm: Harm) -> bool {
    (1..=20).any(|seed| std::panic::catch_unwind(|| live(seed, Some(harm))).is_err())
}

#[test]
fn a_backup_that_forgets_a_certificate_is_noticed() {
    assert!(is_noticed(Harm::ForgetsACertificate));
}

#[test]
fn a_clock_that_is_trusted_is_noticed() {
    assert!(is_noticed(Harm::PrunesByTheClock));
}
