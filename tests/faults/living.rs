//! One record that goes on living while whatever works on it is killed at moments that nobody chooses: it is added to,
//! corrected, deleted from, undone, proved and backed up. A model that knows nothing of the program keeps what was
//! acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_tests::chance::{Chance, setting};
use ledgerline_tests::elsewhere;
use ledgerline_tests::ledger::today;
use ledgerline_tests::record::{Record, text, tree};
use serde_json::{Value, json};

use crate::started::{asked, ended, is_acknowledged, run, spawned, started};

/// How often it is killed by `make test`; `make endure` asks for more with `KILLS`.
const KILLS: u64 = 100;

/// How long half of all starts after a kill take at most.
const START: Duration = Duration::from_secs(2);

/// The process that does what only the window offers is told the record and the deed.
const TOLD: [&str; 2] = ["LEDGERLINE_TEST_DATA", "LEDGERLINE_TEST_WORDS"];

const ANOTHER_LOCK: &str =
    "what only the window does is done by a process of this system, whose lock is none to Windows' program";

/// What is known of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    credits: String,
    /// The names of the files that prove it.
    files: BTreeSet<String>,
}

/// The activities by their titles, of which no two are the same, and those that were deleted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Moment {
    there: BTreeMap<String, Known>,
    deleted: BTreeMap<String, Known>,
}

/// What somebody does with the record.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Deed {
    Add { title: String, credits: String },
    Correct { title: String, credits: String },
    Delete { title: String },
    BringBack { title: String },
    Attach { title: String, file: String },
    Undo,
    BackUp,
}

impl Deed {
    fn name(&self) -> &'static str {
        match self {
            Self::Add { .. } => "add",
            Self::Correct { .. } => "correct",
            Self::Delete { .. } => "delete",
            Self::BringBack { .. } => "bring back",
            Self::Attach { .. } => "attach",
            Self::Undo => "undo",
            Self::BackUp => "back up",
        }
    }

    /// What there is once it is done.
    fn done(&self, now: &Moment, before: &Moment) -> Moment {
        let mut moment = now.clone();
        match self {
            Self::Add { title, credits } => {
                moment.there.insert(title.clone(), Known { credits: credits.clone(), files: BTreeSet::new() });
            }
            Self::Correct { title, credits } => {
                credits.clone_into(&mut moment.there.get_mut(title).expect("it is there").credits);
            }
            Self::Delete { title } => {
                let known = moment.there.remove(title).expect("it is there");
                moment.deleted.insert(title.clone(), known);
            }
            Self::BringBack { title } => {
                let known = moment.deleted.remove(title).expect("it was deleted");
                moment.there.insert(title.clone(), known);
            }
            Self::Attach { title, file } => {
                moment.there.get_mut(title).expect("it is there").files.insert(file.clone());
            }
            Self::Undo => moment.clone_from(before),
            Self::BackUp => {}
        }
        moment
    }
}

struct Life {
    record: Record,
    chance: Chance,
    number: u64,
    now: Moment,
    /// What there was before the last deed, where that can be undone.
    before: Option<Moment>,
    /// The numbers by which the program knows them.
    ids: BTreeMap<String, i64>,
    /// The numbers of the backups that were acknowledged.
    backups: BTreeSet<u64>,
    /// How long each kind of deed takes that nobody disturbs.
    takes: BTreeMap<&'static str, Duration>,
    starts: Vec<Duration>,
}

impl Life {
    fn new(seed: u64) -> Self {
        let mut life = Self {
            record: Record::new(),
            chance: Chance::of(seed),
            number: 0,
            now: Moment::default(),
            before: None,
            ids: BTreeMap::new(),
            backups: BTreeSet::new(),
            takes: BTreeMap::new(),
            starts: Vec::new(),
        };
        life.now = life.found();
        assert_eq!(life.now.there.len(), 2);
        life
    }

    fn one_of(&mut self, all: &BTreeMap<String, Known>) -> String {
        let at = self.chance.below(u64::try_from(all.len()).expect("a number"));
        all.keys().nth(usize::try_from(at).expect("a number")).expect("there is one").clone()
    }

    /// What comes next.
    fn deed(&mut self) -> Deed {
        self.number += 1;
        let (there, deleted) = (self.now.there.clone(), self.now.deleted.clone());
        let credits = format!("{}.5", 1 + self.chance.below(90));
        // Under Wine only what the program itself offers.
        let kinds = if elsewhere::is_windows() { 4 } else { 9 };
        match self.chance.below(kinds) {
            0 if !deleted.is_empty() => Deed::BringBack { title: self.one_of(&deleted) },
            1 => Deed::BackUp,
            2 | 3 if !there.is_empty() => {
                let file = format!("certificate {}.pdf", self.number);
                Deed::Attach { title: self.one_of(&there), file }
            }
            4 if there.len() > 2 => Deed::Delete { title: self.one_of(&there) },
            5 | 6 if !there.is_empty() => Deed::Correct { title: self.one_of(&there), credits },
            7 | 8 if self.before.is_some() => Deed::Undo,
            _ => Deed::Add { title: format!("Session {}", self.number), credits },
        }
    }

    /// Starts it; what the program does not offer without a window is done by a process of the same core.
    fn begin(&mut self, deed: &Deed) -> std::process::Child {
        let data = self.record.folder.data();
        let id = |title: &String| self.ids[title].to_string();
        let by_core = |words: &[&str]| {
            let mut command = Command::new(std::env::current_exe().expect("a test knows where it is"));
            command.args(["--exact", "living::the_process_that_does_what_a_window_does", "--ignored", "--nocapture"]);
            command.env(TOLD[0], &data).env(TOLD[1], words.join("\n"));
            spawned(command, &data)
        };
        match deed {
            Deed::Add { title, credits } => {
                started(&data, &["add", &format!("{title} {credits}cr 2026-06-04"), "--anyway"])
            }
            Deed::Correct { title, credits } => by_core(&["correct", &id(title), title, credits]),
            Deed::Delete { title } => by_core(&["delete", &id(title)]),
            Deed::BringBack { title } => started(&data, &["trash", "--bring-back", &id(title)]),
            Deed::Attach { title, file } => {
                let mut bytes = format!("%PDF-1.7\n% {file}\n").into_bytes();
                bytes.resize(2_000 + usize::try_from(self.chance.below(400_000)).expect("a number"), b'%');
                let file = self.record.file(file, &bytes);
                started(&data, &["attach", &id(title), text(&file)])
            }
            Deed::Undo => by_core(&["undo"]),
            Deed::BackUp => started(&data, &["backup"]),
        }
    }

    /// What the record tells at the next start, which is timed.
    fn found(&mut self) -> Moment {
        let data = self.record.folder.data();
        let list = loop {
            let began = Instant::now();
            let listed = run(&data, &["list"]).json();
            // The system may take a moment until the killed process has lost its lock.
            if listed["failure"]["kind"] != "in-use" {
                self.starts.push(began.elapsed());
                break listed;
            }
        };
        let title = |it: &Value| it["title"].as_str().expect("it has a title").to_owned();
        let known = |it: &Value| {
            let known = Known { credits: it["credits"].to_string(), files: BTreeSet::new() };
            (title(it), known)
        };
        let list = list.as_array().unwrap_or_else(|| panic!("it opens: {list}"));
        self.ids.extend(list.iter().map(|it| (title(it), it["id"].as_i64().expect("it has a number"))));
        let mut moment = Moment { there: list.iter().map(known).collect(), deleted: BTreeMap::new() };
        assert_eq!(moment.there.len(), list.len(), "nothing is there twice: {list:?}");
        let check = asked(&data, &["check"]);
        assert_eq!(check["broken"], json!([]), "{check}");
        for file in asked(&data, &["evidence"]).as_array().expect("they are listed") {
            for activity in file["activities"].as_array().expect("they are listed") {
                let id = activity.as_i64().or_else(|| activity["id"].as_i64()).expect("a number");
                let known = moment.there.iter_mut().find(|(title, _)| self.ids[*title] == id).expect("it is there").1;
                known.files.insert(file["file"].as_str().expect("it has a name").to_owned());
            }
        }
        let evidence = tree(&data.join("evidence"));
        let is_left = |path: &&std::path::PathBuf| path.extension().is_none_or(|it| it != "pdf" && it != "json");
        assert_eq!(evidence.keys().find(is_left), None, "nothing unfinished is left");
        // What was deleted tells its titles; what it was proved by is seen once it is back.
        let trash = asked(&data, &["trash"]);
        for row in trash.as_array().unwrap_or_else(|| panic!("it is listed: {trash}")) {
            let title = title(row);
            let was = self.now.deleted.get(&title).or_else(|| self.now.there.get(&title));
            moment.deleted.insert(title, was.expect("it was there").clone());
        }
        moment
    }

    /// Does it, kills whoever does it after `kill_after`, and looks what has come of it. Answers whether it was done, and
    /// whether that was acknowledged.
    fn live(&mut self, deed: &Deed, kill_after: Option<Duration>) -> (bool, bool) {
        let began = Instant::now();
        let mut child = self.begin(deed);
        if let Some(moment) = kill_after {
            std::thread::sleep(moment.saturating_sub(began.elapsed()));
            // It may have ended by itself.
            let _ = child.kill();
        }
        let run = ended(child, &self.record.folder.data());
        if kill_after.is_none() {
            self.takes.insert(deed.name(), began.elapsed());
            assert_eq!(run.status, 0, "{deed:?} is done where nobody kills it: {run:?}");
        }
        let acknowledged = is_acknowledged(&run) || run.stdout.contains("acknowledged");
        let after = deed.done(&self.now, self.before.as_ref().unwrap_or(&self.now));
        let found = self.found();
        let is_done = found == after;
        assert!(is_done || found == self.now, "{deed:?}: neither as before nor as after: {found:#?}\n{:#?}", self.now);
        assert!(is_done || !acknowledged, "{deed:?}: what was acknowledged is lost: {run:?}");
        if *deed == Deed::BackUp {
            if acknowledged {
                self.backups.insert(run.json()["id"].as_u64().expect("it has a number"));
            }
            self.has_its_backups();
            return (acknowledged, acknowledged);
        }
        // A file that was kept and not attached waits from the next start on, which is an action of its own.
        let can_be_undone = is_done && matches!(deed, Deed::Add { .. } | Deed::Correct { .. } | Deed::Delete { .. });
        self.before = can_be_undone.then(|| self.now.clone());
        self.now = after_or(is_done, after, &self.now);
        (is_done, acknowledged)
    }

    fn has_its_backups(&self) {
        let listed = asked(&self.record.folder.data(), &["backups"]);
        let listed = listed.as_array().unwrap_or_else(|| panic!("they are listed: {listed}"));
        let whole = listed.iter().map(|it| (it["id"].as_u64().expect("a number"), it["verified"] == true));
        let whole: BTreeMap<u64, bool> = whole.collect();
        for number in &self.backups {
            assert_eq!(whole.get(number), Some(&true), "backup {number} was acknowledged: {whole:?}");
        }
    }
}

fn after_or(is_done: bool, after: Moment, now: &Moment) -> Moment {
    if is_done { after } else { now.clone() }
}

#[test]
#[ignore = "it is the process that the next test starts and kills"]
fn the_process_that_does_what_a_window_does() {
    let [data, words] = TOLD.map(|name| std::env::var(name).expect("the next test says what to do"));
    let mut logbook = Logbook::open(Path::new(&data)).expect("the record opens");
    logbook.today_is(today());
    let id = |number: &str| ActivityId(number.parse().expect("a number"));
    match words.split('\n').collect::<Vec<_>>()[..] {
        ["correct", number, title, credits] => {
            let form = ActivityForm {
                title: title.to_owned(),
                credits: credits.to_owned(),
                start: "2026-06-05".to_owned(),
                ..ActivityForm::default()
            };
            logbook.correct_activity(id(number), &form, today()).expect("it is corrected");
        }
        ["delete", number] => drop(logbook.remove_activities(&[id(number)]).expect("it is deleted")),
        ["undo"] => drop(logbook.undo().expect("it is undone")),
        ref other => panic!("nothing to do: {other:?}"),
    }
    println!("acknowledged");
    drop(logbook);
}

#[test]
fn nothing_that_was_acknowledged_is_lost_however_often_it_is_killed() {
    // Noted where it is so; the rest is tried there as well.
    let _ = elsewhere::cannot(ANOTHER_LOCK);
    let kills = setting("KILLS").unwrap_or(KILLS);
    let mut life = Life::new(1);
    let mut outcomes: BTreeMap<(&str, bool, bool), u64> = BTreeMap::new();
    let mut killed = 0;
    while killed < kills {
        let deed = life.deed();
        let Some(takes) = life.takes.get(deed.name()).copied() else {
            life.live(&deed, None);
            continue;
        };
        let thousandths = u32::try_from(life.chance.below(1_100)).expect("a number");
        let (is_done, acknowledged) = life.live(&deed, Some(takes * thousandths / 1_000));
        *outcomes.entry((deed.name(), is_done, acknowledged)).or_default() += 1;
        killed += 1;
    }
    life.has_its_backups();
    life.starts.sort_unstable();
    let (median, worst) = (life.starts[life.starts.len() / 2], life.starts[life.starts.len() - 1]);
    println!("killed {killed} times (what, done, acknowledged): {outcomes:#?}");
    println!("{} starts: half within {median:?}, the longest {worst:?}", life.starts.len());
    assert!(median < START, "half of all starts take {median:?} or more");
    let times = |wanted: fn(bool, bool) -> bool| -> u64 {
        outcomes.iter().filter(|((_, done, said), _)| wanted(*done, *said)).map(|(_, count)| count).sum()
    };
    let (before, after) = (times(|done, _| !done), times(|done, _| done));
    assert!(before > kills / 10 && after > kills / 20, "both ends were met: {before}, {after}");
}
