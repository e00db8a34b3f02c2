//! One life: how it begins, what happens next in it, and the look at all there is.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::Soundness;
use ledgerline_core::domain::standing::closing::Snapshot;
use ledgerline_core::vault::{Check, FileInFolder, check};
use ledgerline_tests::chance::Chance;
use ledgerline_tests::ledger::first_run;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::model::{Closed, Known, KnownCycle, Model, amount};
use super::released;

/// What is wrong with the program, so that it is seen that a life would notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// A backup forgets one of its certificates.
    ForgetsACertificate,
    /// What is older than a month by today's clock is taken away.
    PrunesByTheClock,
    /// A certificate has its row before its file is in the vault, and the program is killed in between now and then.
    RowBeforeFile,
}

/// What must have happened in some life, so that it is lived and not only written down.
pub const HAPPENINGS: [&str; 15] = [
    "begun with a release",
    "plan done",
    "plan not over",
    "brought back",
    "leave",
    "extension",
    "granted to a closed cycle",
    "closed",
    "running cycle not closed",
    "closing undone",
    "closing done again",
    "undone after a restart",
    "earlier actions undone and done again",
    "restored from before a closing",
    "begun anew",
];

/// How often something has happened.
#[derive(Debug, Default)]
pub struct Tally(pub BTreeMap<&'static str, u32>);

impl Tally {
    pub fn has(&mut self, happened: &'static str) {
        *self.0.entry(happened).or_default() += 1;
    }

    pub fn add(&mut self, other: &Self) {
        for (name, count) in &other.0 {
            *self.0.entry(name).or_default() += count;
        }
    }
}

/// The member's computer, what is known of it, and the day it is.
pub struct Life {
    pub home: TempDir,
    /// How many computers there were before.
    pub moves: u32,
    pub logbook: Option<Logbook>,
    pub model: Model,
    /// How many months the cycles of each program have; none where its cycles end on a day of the year.
    pub months: BTreeMap<String, Option<u32>>,
    /// Whether it began with what an earlier release had written.
    pub is_released: bool,
    /// What was there when each backup was made.
    pub backups: BTreeMap<u32, Model>,
    /// The day of each backup that was ever made, by its number.
    pub days_of_backups: BTreeMap<u32, NaiveDate>,
    /// The day it is.
    day: NaiveDate,
    /// What its clock says.
    pub clock: NaiveDate,
    pub files: u32,
    pub chance: Chance,
    pub harm: Option<Harm>,
    pub tally: Tally,
}

impl Life {
    /// One life in four begins with a ledger of an earlier release, each release in its turn.
    pub fn begun(seed: u64, harm: Option<Harm>) -> Self {
        // In memory, where the system has a place for that: what a disk does is asked elsewhere.
        let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder can be made");
        let is_released = seed.is_multiple_of(4);
        let day = if is_released { "2026-11-24" } else { "2016-12-01" }.parse().expect("it is a day");
        let mut life = Self {
            home,
            moves: 0,
            logbook: None,
            model: Model::default(),
            months: BTreeMap::new(),
            is_released,
            backups: BTreeMap::new(),
            days_of_backups: BTreeMap::new(),
            day,
            clock: day,
            files: 0,
            chance: Chance::of(seed),
            harm,
            tally: Tally::default(),
        };
        if is_released {
            life.begin_with_a_release(usize::try_from(seed / 4).expect("it is a number"));
        } else {
            life.begin_new();
        }
        life
    }

    fn begin_new(&mut self) {
        let mut begun = first_run();
        "2016-01-01".clone_into(&mut begun.first_day);
        let first_day = begun.first_day.parse().expect("it is a day");
        begun.programs = Vec::new();
        for (id, program, months) in [(1, "camt-mta", 60), (2, "ccpa-ccc", 36)] {
            begun.programs.push(program.to_owned());
            self.months.insert(program.to_owned(), Some(months));
            self.model.now.cycles.insert(id, Rc::new(KnownCycle::begun(program, first_day, months)));
        }
        self.logbook = Some(Logbook::create(&self.data(), &begun, self.clock).expect("a record is made"));
    }

    /// What the release wrote is read before the program sees it. Something is done at once, so that what had been undone
    /// before cannot be done again: what that was, only the program knows.
    fn begin_with_a_release(&mut self, number: usize) {
        let names = released::names();
        let file = names.get(number % names.len()).expect("it is one of them").clone();
        let read = released::read(&file);
        released::put(&file, &self.data());
        self.months = read.months;
        self.model.now = read.moment;
        self.model.certificates = read.certificates;
        let told: Vec<(i64, Rc<str>)> = {
            let past = self.open().past_cycles().expect("they can be read");
            past.into_iter().map(|it| (it.snapshot.cycle.id.0, told(&it.snapshot))).collect()
        };
        for (id, told) in told {
            let cycle = self.model.now.cycles.get_mut(&id).expect("the release had closed it");
            Rc::make_mut(cycle).closed.as_mut().expect("the release had closed it").told = told;
        }
        self.look();
        self.add();
        self.tally.has("begun with a release");
    }

    pub fn data(&self) -> PathBuf {
        self.home.path().join(format!("computer-{}", self.moves))
    }

    pub fn open(&mut self) -> &mut Logbook {
        if self.logbook.is_none() {
            let mut logbook = Logbook::open(&self.data()).expect("the record opens");
            logbook.tidy_evidence(self.clock).expect("it is tidied");
            self.logbook = Some(logbook);
        }
        self.logbook.as_mut().expect("it is open")
    }

    pub fn close(&mut self) {
        self.logbook = None;
    }

    /// Days pass before whatever happens next, so that it makes ten years; sometimes the clock is wrong for a while.
    fn pass(&mut self) {
        self.day = self.day + Days::new(self.chance.below(82));
        self.clock = match self.chance.below(100) {
            0 => "1990-02-28".parse().expect("it is a day"),
            1 => "2038-01-19".parse().expect("it is a day"),
            2 => "2096-02-29".parse().expect("it is a day"),
            _ => self.day,
        };
    }

    pub fn step(&mut self) -> &'static str {
        self.pass();
        match self.chance.below(100) {
            0..=24 => (self.add(), "add").1,
            25..=31 => (self.correct(), "correct").1,
            32..=36 => (self.delete(), "delete").1,
            37..=38 => (self.bring_back(), "bring back").1,
            39..=44 => (self.mark_done(), "mark done").1,
            45..=54 => (self.attach(), "attach").1,
            55..=62 => (self.undo(), "undo").1,
            63..=67 => (self.redo(), "redo").1,
            68..=69 => (self.undo_and_redo(), "undo and redo").1,
            70..=72 => (self.grant(), "grant").1,
            73..=79 => (self.close_cycle(), "close a cycle").1,
            80..=86 => (self.back_up(BackupReason::Changed), "back up").1,
            87..=90 => (self.restore(), "restore").1,
            91..=93 => (self.begin_anew(), "begin anew").1,
            _ => (self.close(), "close").1,
        }
    }

    pub fn one_of_the_activities(&mut self) -> Option<ActivityId> {
        self.chance.one_of(self.model.now.activities.keys().copied())
    }

    /// Holds the record against the model, word by word and file by file.
    pub fn look(&mut self) {
        let today = self.clock;
        let logbook = self.open();
        let all = logbook.activities(None).expect("they can be read");
        let files = |activity: &Activity| -> BTreeSet<String> {
            let of_it = logbook.evidence_of(activity.id, today).expect("they can be read");
            of_it.into_iter().map(|it| it.evidence.file_name).collect()
        };
        let found: BTreeMap<_, _> =
            all.iter().map(|it| (it.id, Rc::new(Known { files: files(it), ..known(it) }))).collect();
        let deleted: BTreeMap<_, _> = logbook
            .trash()
            .expect("they can be read")
            .into_iter()
            .map(|it| (it.activity.id, (known(&it.activity), usize::try_from(it.files).expect("it is a number"))))
            .collect();
        let past = logbook.past_cycles().expect("they can be read");
        let open = logbook.cycles().expect("they can be read");
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

        let now = &self.model.now;
        assert_eq!(found, now.activities);
        let must_be_deleted: BTreeMap<_, _> = now
            .deleted
            .iter()
            .map(|(id, it)| (*id, (Known { files: BTreeSet::new(), ..it.as_ref().clone() }, it.files.len())))
            .collect();
        assert_eq!(deleted, must_be_deleted);
        assert!(unsound.is_empty(), "{unsound:?}");
        // One that came in by itself is called by what it holds.
        assert_eq!(rows.len(), self.model.certificates.len(), "each certificate has its row: {rows:?}");
        for cycle in &past {
            let changes = cycle.changes.iter().map(|it| {
                let change = serde_json::to_value(it.change).expect("it is a word");
                (it.activity, change.as_str().expect("it is a word").to_owned())
            });
            let must_have: BTreeMap<_, _> = now.cycles[&cycle.snapshot.cycle.id.0]
                .changes(&now.activities.iter().map(|(id, it)| (*id, it.as_ref().clone())).collect())
                .into_iter()
                .map(|(id, change)| (id, change.to_owned()))
                .collect();
            assert_eq!(changes.collect::<BTreeMap<_, _>>(), must_have, "since {}", cycle.snapshot.cycle.last_day);
        }
        let past = past.iter().map(|it| (it.snapshot.cycle.id.0, closed_cycle(&it.snapshot)));
        let cycles: BTreeMap<_, _> = open.iter().map(|it| (it.id.0, cycle(it))).chain(past).collect();
        assert_eq!(cycles, now.cycles);
    }
}

/// An activity, in the words in which it is told.
pub fn known(activity: &Activity) -> Known {
    Known::written(&json!(activity))
}

/// All that is told of a closed cycle.
pub fn told(snapshot: &Snapshot) -> Rc<str> {
    serde_json::to_string(snapshot).expect("it can be told").into()
}

fn cycle(of: &Cycle) -> Rc<KnownCycle> {
    Rc::new(KnownCycle {
        program: of.program.id.clone(),
        first_day: of.first_day,
        last_day: of.last_day,
        adjustments: of.adjustments.iter().map(|it| json!(it)).collect(),
        closed: None,
    })
}

fn closed_cycle(snapshot: &Snapshot) -> Rc<KnownCycle> {
    let listed = snapshot.activities.iter().map(|it| (it.id, Known::written(&json!(it))));
    let closed = Closed {
        on: snapshot.cycle.closed_on.expect("it is closed"),
        earned: amount(&Value::from(snapshot.standing.earned.to_f64())),
        listed: listed.collect(),
        told: told(snapshot),
    };
    let mut known = cycle(&snapshot.cycle);
    Rc::make_mut(&mut known).closed = Some(closed);
    known
}
