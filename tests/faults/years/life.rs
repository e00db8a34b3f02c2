//! One life with the real program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Days, Months, NaiveDate};
use ledgerline_tests::chance::Chance;
use ledgerline_tests::program;
use ledgerline_tests::record::text;
use ledgerline_tests::small_disk::SmallDisk;
use ledgerline_tests::strace;
use ledgerline_tests::waiting::until;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::harm::Harm;
use crate::doing::Doing;
use crate::ledger::{Known, KnownCycle, Model, Seen, seen};

/// So many kilobytes are more than a life needs.
const ROOM: u32 = 24_000;

pub struct Life {
    // Before its folder.
    disk: Option<SmallDisk>,
    home: TempDir,
    /// How many computers there were before.
    moves: u32,
    model: Model,
    /// What was there when each backup was made.
    backups: BTreeMap<u64, Model>,
    /// What an earlier release had written, where it began with that. Its backup may be made much later, of the copy that was
    /// put aside.
    released: Option<Model>,
    day: NaiveDate,
    clock: NaiveDate,
    files: u32,
    chance: Chance,
    can_trace: bool,
    pub tally: BTreeMap<&'static str, u32>,
}

/// What is to be done, and what there is once it is.
struct Step {
    name: &'static str,
    doing: Doing,
    after: Model,
}

impl Life {
    /// One life in three begins with a record of the first releases.
    pub fn begun(seed: u64) -> Self {
        let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder can be made");
        let disk = SmallDisk::on(&home.path().join("disk"), ROOM);
        let release = seed.is_multiple_of(3).then(|| format!("schema-{}.db", 1 + seed / 3 % 2));
        let day = if release.is_some() { "2028-06-01" } else { "2020-06-01" }.parse().expect("it is a day");
        let mut life = Self {
            disk,
            home,
            moves: 0,
            model: Model::default(),
            backups: BTreeMap::new(),
            released: None,
            day,
            clock: day,
            files: 0,
            chance: Chance::of(seed),
            can_trace: !strace::is_missing(),
            tally: BTreeMap::new(),
        };
        fs::create_dir_all(life.data().parent().expect("it is in a folder")).expect("a folder can be made");
        if let Some(name) = release {
            life.begin_with_a_release(&name);
        } else {
            let begin = ["init", "--name", "Sample Therapist", "--cycle-start", "2016-01-01"];
            let made = Doing::program(&begin).command(&life.data(), &life.clock.to_string()).output();
            assert!(made.as_ref().is_ok_and(|it| it.status.success()), "{made:?}");
            life.model = Model { now: life.seen().now, next: 1, ..Model::default() };
        }
        life
    }

    /// It is brought up to date however often that is cut short.
    fn begin_with_a_release(&mut self, name: &str) {
        let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases").join(name);
        let wrote = seen(&released);
        fs::create_dir_all(self.data()).expect("a folder can be made");
        fs::copy(released, self.data().join("ledger.db")).expect("it can be copied");
        for _ in 0..3 {
            let harm = Harm::chosen(&mut self.chance, self.can_trace, self.disk.is_some());
            let list = Doing::program(&["list"]).command(&self.data(), &self.clock.to_string());
            harm.run(list, self.home.path(), self.disk.as_ref());
        }
        self.check();
        let now = self.seen();
        assert_eq!(now.now, wrote.now, "all that the release had written is there");
        self.model = Model { now: wrote.now, floor: wrote.standing, next: wrote.next, ..Model::default() };
        self.released = Some(self.model.clone());
        // It is backed up as it was before it was brought up to date.
        self.find_backups(&self.model.clone(), &self.model.clone());
    }

    fn data(&self) -> PathBuf {
        let within = if self.disk.is_some() { "disk/computer" } else { "computer" };
        self.home.path().join(format!("{within}-{}", self.moves)).join("data")
    }

    fn seen(&self) -> Seen {
        seen(&self.data().join("ledger.db"))
    }

    fn asked(&self, words: &[&str]) -> Value {
        until(|| match program::asked(&self.data(), &self.clock.to_string(), words) {
            answer if answer["failure"]["kind"] == "in-use" => {
                Err("the killed process still has the record".to_owned())
            }
            answer => Ok(answer),
        })
    }

    /// The program finds its files in order.
    fn check(&self) {
        let check = self.asked(&["check"]);
        assert!(check["failure"].is_null() && check["broken"] == json!([]), "{check}");
    }

    /// The title, credits and day of something new, as they are typed and as they are kept.
    fn something(&mut self) -> Known {
        let letters: String = (0..6)
            .map(|_| char::from(b"bcdfghjklmnpqrstvwxz"[usize::try_from(self.chance.below(20)).expect("a number")]))
            .collect();
        let last_day = self.clock - Days::new(self.chance.below(300));
        Known {
            title: format!("Session {letters}"),
            credits: format!("{}.5", 1 + self.chance.below(8)),
            last_day: last_day.to_string(),
            status: "done".to_owned(),
            ..Known::default()
        }
    }

    fn activity(&mut self, of: impl Fn(&Known) -> bool) -> Option<i64> {
        let ids: Vec<i64> = self.model.now.activities.iter().filter(|(_, it)| of(it)).map(|(id, _)| *id).collect();
        self.chance.one_of(ids)
    }

    fn add(&mut self) -> Step {
        let mut known = self.something();
        if self.chance.once_in(5) {
            known.last_day = (self.clock + Days::new(1 + self.chance.below(100))).to_string();
            "planned".clone_into(&mut known.status);
        }
        let line = format!("{} {}cr {}", known.title, known.credits, known.last_day);
        let id = self.model.next;
        let mut after = self.model.clone().does(|now| drop(now.activities.insert(id, known)));
        after.next += 1;
        Step { name: "add", doing: Doing::program(&["add", &line, "--anyway"]), after }
    }

    fn correct(&mut self) -> Option<Step> {
        let id = self.activity(|_| true)?;
        let known = self.something();
        let words = ["correct", &id.to_string(), &known.title, &known.credits, &known.last_day];
        let doing = Doing::core(&words);
        let after = self.model.clone().does(|now| {
            let files = now.activities[&id].files.clone();
            now.activities.insert(id, Known { files, ..known });
        });
        Some(Step { name: "correct", doing, after })
    }

    fn mark_done(&mut self) -> Option<Step> {
        let today = self.clock.to_string();
        let id = self.activity(|it| it.status == "planned" && it.last_day <= today)?;
        let after = self.model.clone().does(|now| {
            let plan = now.activities.get_mut(&id).expect("it is known");
            "done".clone_into(&mut plan.status);
        });
        Some(Step { name: "mark done", doing: Doing::core(&["mark done", &id.to_string()]), after })
    }

    fn delete(&mut self) -> Option<Step> {
        let id = self.activity(|_| true)?;
        let after = self.model.clone().does(|now| {
            now.activities.remove(&id);
            now.deleted.insert(id);
        });
        Some(Step { name: "delete", doing: Doing::core(&["delete", &id.to_string()]), after })
    }

    fn attach(&mut self) -> Option<Step> {
        let id = self.activity(|_| true)?;
        self.files += 1;
        let name = format!("certificate {}.pdf", self.files);
        let place = self.home.path().join(&name);
        let filling = usize::try_from(self.chance.below(30_000)).expect("it is a number");
        let bytes = [format!("%PDF-1.7\n% {name}\n").into_bytes(), vec![b'%'; filling]].concat();
        fs::write(&place, bytes).expect("a file can be written");
        let doing = Doing::program(&["attach", &id.to_string(), text(&place)]);
        let after = self.model.clone().does(|now| {
            now.activities.get_mut(&id).expect("it is known").files.insert(name);
        });
        Some(Step { name: "attach", doing, after })
    }

    fn undo(&self) -> Option<Step> {
        let after = (!self.model.before.is_empty()).then(|| self.model.clone().undo())?;
        Some(Step { name: "undo", doing: Doing::core(&["undo"]), after })
    }

    fn redo(&self) -> Option<Step> {
        let after = (!self.model.undone.is_empty()).then(|| self.model.clone().redo())?;
        Some(Step { name: "redo", doing: Doing::core(&["redo"]), after })
    }

    /// The open cycle of a program with this last day.
    fn cycle(&self, program: &str, last_day: NaiveDate) -> Option<(String, KnownCycle)> {
        let mut cycles = self.model.now.cycles.iter();
        cycles.find(|(of, it)| of == program && (it.0, it.1) == (last_day, false)).cloned()
    }

    /// A cycle of five years that has ended is closed, and the next one opened.
    fn close(&self) -> Option<Step> {
        let seen = self.seen();
        let (id, (program, last_day)) = seen.open.iter().find(|(_, (_, last_day))| *last_day < self.clock)?;
        let cycle = self.cycle(program, *last_day)?;
        let next_last_day = *last_day + Days::new(1) + Months::new(60) - Days::new(1);
        // Others have other lengths.
        if cycle.0 != "camt-mta" {
            return None;
        }
        let after = self.model.clone().does(|now| {
            now.cycles.remove(&cycle);
            now.cycles.insert((cycle.0.clone(), (*last_day, true, cycle.1.2)));
            now.cycles.insert((cycle.0, (next_last_day, false, 0)));
        });
        Some(Step { name: "close", doing: Doing::core(&["close", &id.to_string()]), after })
    }

    fn leave(&mut self) -> Option<Step> {
        let seen = self.seen();
        let (id, (program, last_day)) = self.chance.one_of(seen.open)?;
        let cycle = self.cycle(&program, last_day)?;
        let from = last_day - Days::new(self.chance.below(300));
        let doing = Doing::core(&["leave", &id.to_string(), &from.to_string(), &last_day.to_string()]);
        let after = self.model.clone().does(|now| {
            now.cycles.remove(&cycle);
            now.cycles.insert((cycle.0.clone(), (last_day, false, cycle.1.2 + 1)));
        });
        Some(Step { name: "leave", doing, after })
    }

    fn bring_back(&mut self) -> Option<Step> {
        // What it was is known from before it was deleted.
        let id = self.chance.one_of(self.model.now.deleted.clone())?;
        let was = self.model.before.iter().rev().find_map(|it| it.activities.get(&id))?.clone();
        let doing = Doing::program(&["trash", "--bring-back", &id.to_string()]);
        let after = self.model.clone().does(|now| {
            now.deleted.remove(&id);
            now.activities.insert(id, was);
        });
        Some(Step { name: "bring back", doing, after })
    }

    fn restore(&mut self) -> Option<Step> {
        let (number, after) = self.chance.one_of(self.backups.clone())?;
        Some(Step { name: "restore", doing: Doing::program(&["restore", &number.to_string()]), after })
    }

    pub fn step(&mut self) -> String {
        self.day = self.day + Days::new(self.chance.below(82));
        self.clock = match self.chance.below(60) {
            0 => "1990-02-28".parse().expect("it is a day"),
            1 => "2096-02-29".parse().expect("it is a day"),
            _ => self.day,
        };
        let step = match self.chance.below(100) {
            0..=24 => Some(self.add()),
            25..=30 => self.correct(),
            31..=35 => self.delete(),
            36..=39 => self.bring_back(),
            40..=44 => self.mark_done(),
            45..=59 => self.attach(),
            60..=66 => self.undo(),
            67..=70 => self.redo(),
            71..=77 => self.close(),
            78..=80 => self.leave(),
            81..=88 => {
                let after = self.model.clone();
                Some(Step { name: "backup", doing: Doing::program(&["backup"]), after })
            }
            89..=95 => self.restore(),
            _ => return self.move_on(),
        };
        let step = step.unwrap_or_else(|| self.add());
        self.live(step)
    }

    /// Does it, with what harm chance has for it, and looks at what has become of it.
    fn live(&mut self, step: Step) -> String {
        let harm = Harm::chosen(&mut self.chance, self.can_trace, self.disk.is_some());
        let command = step.doing.command(&self.data(), &self.clock.to_string());
        let said = harm.run(command, self.home.path(), self.disk.as_ref());
        let acknowledged = step.doing.is_acknowledged(&said);
        let is_told = format!("{} with {harm:?} on {}: {said}", step.name, self.clock);
        // A line is not believed to a computer whose date is wrong.
        let is_refused = !acknowledged && self.clock != self.day && said.contains("\"kind\":\"far-day\"");
        assert!(acknowledged || is_refused || !matches!(harm, Harm::Nothing), "{is_told}");
        self.check();
        let seen = self.seen();
        let before = self.model.clone();
        let after = if is_refused { before.clone() } else { step.after };
        // What a backup of an earlier day does not know is taken in with it, and so is a file that has no row yet.
        let may_take_in = step.name == "restore" || step.name == "attach" && !acknowledged;
        let as_found = |model: &Model| -> Option<Model> {
            let taken_in = || may_take_in.then(|| model.clone().with_files_taken_in());
            [Some(model.clone()), taken_in()].into_iter().flatten().find(|it| it.is(&seen))
        };
        let found_before = if acknowledged { None } else { as_found(&before) };
        self.model = match (as_found(&after), found_before) {
            (Some(after), _) if acknowledged => after,
            (_, Some(before)) => before,
            (Some(after), None) => after,
            (None, None) => panic!("{is_told}\nbefore: {before:#?}\nafter: {after:#?}\nseen: {seen:#?}"),
        };
        let outcome = match (acknowledged, self.model.now == after.now) {
            _ if is_refused => "refused",
            (true, _) => "acknowledged",
            (false, true) => "done and not said",
            (false, false) => "not done",
        };
        *self.tally.entry(outcome).or_default() += 1;
        *self.tally.entry(step.name).or_default() += 1;
        self.find_backups(&before, &after);
        if step.name == "backup" && acknowledged {
            let made: Value = serde_json::from_str(&said).expect("it is an answer");
            let number = made["id"].as_u64().expect("it has a number");
            assert!(self.backups.contains_key(&number), "{is_told}: it is not there");
        }
        is_told
    }

    /// All backups there are, each of them whole and as the record was, or was to be.
    fn find_backups(&mut self, before: &Model, after: &Model) {
        let listed = self.asked(&["backups"]);
        let listed = listed.as_array().unwrap_or_else(|| panic!("they are not listed: {listed}"));
        let mut kept = BTreeMap::new();
        for backup in listed {
            assert_eq!(backup["verified"], true, "it is whole: {backup}");
            let number = backup["id"].as_u64().expect("it has a number");
            let name = backup["name"].as_str().expect("it has a name");
            let holds = seen(&self.data().join("backups").join(name).join("ledger.db"));
            let known = self.backups.get(&number).cloned();
            let candidates = match (known, &self.released) {
                (Some(known), _) => vec![known],
                (None, Some(released)) if backup["reason"] == "before-update" => vec![released.clone()],
                (None, _) => vec![self.model.clone(), before.clone(), after.clone()],
            };
            let taken_in: Vec<_> = candidates.iter().map(|it| it.clone().with_files_taken_in()).collect();
            let mut all = candidates.into_iter().chain(taken_in);
            let is = all.find(|it| it.is(&holds));
            kept.insert(number, is.unwrap_or_else(|| panic!("what is in {backup}? {holds:#?}")));
        }
        self.backups = kept;
    }

    /// Another computer, to which the record is brought in a backup.
    fn move_on(&mut self) -> String {
        let made = self.asked(&["backup"]);
        assert_eq!(made["verified"], true, "{made}");
        let latest = self.asked(&["backups"])[0].clone();
        let from = self.data().join("backups").join(latest["name"].as_str().expect("it has a name"));
        self.moves += 1;
        fs::create_dir_all(self.data().parent().expect("it is in a folder")).expect("a folder can be made");
        let doing = Doing::program(&["init", "--from", text(&from)]);
        let mut told = String::new();
        for harm in [Harm::chosen(&mut self.chance, self.can_trace, self.disk.is_some()), Harm::Nothing] {
            let command = doing.command(&self.data(), &self.clock.to_string());
            let said = harm.run(command, self.home.path(), self.disk.as_ref());
            told = format!("move with {harm:?}: {said}");
            let is_there = self.asked(&["list"]).is_array();
            assert!(is_there || !doing.is_acknowledged(&said), "{told}: what was acknowledged is not there");
            if is_there {
                break;
            }
        }
        self.check();
        let seen = self.seen();
        assert!(self.model.is(&seen), "{told}\n{:#?}\nseen: {seen:#?}", self.model);
        *self.tally.entry("moved").or_default() += 1;
        self.backups.clear();
        let now = self.model.clone();
        self.find_backups(&now, &now);
        told
    }
}
