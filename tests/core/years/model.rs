//! What must be there, kept without the program.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{Days, Months, NaiveDate};
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use serde_json::Value;

/// What is known of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    pub title: String,
    pub credits: String,
    pub days: (String, String),
    pub status: String,
    pub note: Option<String>,
    pub private_note: Option<String>,
    /// What else a form may hold, by its name.
    pub rest: BTreeMap<&'static str, String>,
    /// The member's own figures and why, by their program.
    pub claims: BTreeMap<String, (String, String)>,
    /// The names of the files that prove it.
    pub files: BTreeSet<String>,
}

/// What else a form may hold. What is not said is not there.
const REST: [&str; 11] = [
    "minutes",
    "kind",
    "topics",
    "provider",
    "approval_no",
    "presenter",
    "format",
    "place",
    "practice",
    "reflection",
    "verification",
];

/// An amount as it is shown.
pub fn amount(of: &Value) -> String {
    of.as_f64().map(|it| it.to_string()).unwrap_or_default()
}

impl Known {
    pub fn of(form: &ActivityForm) -> Self {
        let unless_empty = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Self {
            title: form.title.clone(),
            credits: form.credits.clone(),
            days: (form.start.clone(), form.end.clone()),
            status: if form.planned { "planned" } else { "done" }.to_owned(),
            note: unless_empty(&form.note),
            private_note: unless_empty(&form.private_note),
            ..Self::default()
        }
    }

    /// An activity in the words in which every release has written it.
    pub fn written(it: &Value) -> Self {
        let text = |name: &str| it[name].as_str().map(str::to_owned);
        let rest = REST.into_iter().filter(|name| !it[*name].is_null() && it[*name] != Value::Array(Vec::new()));
        let claims = it["claims"].as_array().into_iter().flatten().map(|claim| {
            let word = |name: &str| claim[name].as_str().unwrap_or_default().to_owned();
            (word("program"), (amount(&claim["credits"]), word("note")))
        });
        Self {
            title: text("title").unwrap_or_default(),
            credits: amount(&it["credits"]),
            days: (text("start").unwrap_or_default(), text("end").unwrap_or_default()),
            status: text("status").unwrap_or_default(),
            note: text("note"),
            private_note: text("private_note"),
            rest: rest.map(|name| (name, it[name].to_string())).collect(),
            claims: claims.collect(),
            files: BTreeSet::new(),
        }
    }

    pub fn last_day(&self) -> NaiveDate {
        self.days.1.parse().expect("it is a day")
    }

    /// As a closed cycle of this program keeps it: neither its private note nor its files.
    pub fn listed(&self) -> Self {
        Self { private_note: None, files: BTreeSet::new(), ..self.clone() }
    }

    /// As it speaks to a cycle of this program: its figures for others say nothing there.
    fn said_in(&self, program: &str) -> Self {
        let mut said = self.listed();
        said.claims.retain(|of, _| of == program);
        said
    }
}

/// What is known of a cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCycle {
    pub program: String,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    /// What was granted for it, in the words in which every release has written it.
    pub adjustments: Vec<Value>,
    pub closed: Option<Closed>,
}

/// A closed cycle as it was: what was earned in it, and what was listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    pub on: NaiveDate,
    pub earned: String,
    pub listed: BTreeMap<ActivityId, Known>,
    /// All that was told of it when it was first told.
    pub told: Rc<str>,
}

impl KnownCycle {
    /// The cycle of so many months that begins on a day.
    pub fn begun(program: &str, first_day: NaiveDate, months: u32) -> Self {
        let last_day = first_day + Months::new(months) - Days::new(1);
        Self { program: program.to_owned(), first_day, last_day, adjustments: Vec::new(), closed: None }
    }

    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// What has changed in it since it was closed.
    pub fn changes(&self, now: &BTreeMap<ActivityId, Known>) -> BTreeMap<ActivityId, &'static str> {
        let then = self.closed.as_ref().map(|it| it.listed.clone()).unwrap_or_default();
        let mut changes = BTreeMap::new();
        for (id, it) in now.iter().filter(|(_, it)| self.contains(it.last_day())) {
            match then.get(id) {
                None => drop(changes.insert(*id, "added")),
                Some(before) if before.said_in(&self.program) != it.said_in(&self.program) => {
                    changes.insert(*id, "changed");
                }
                Some(_) => {}
            }
        }
        let gone = then.keys().filter(|id| !now.get(id).is_some_and(|it| self.contains(it.last_day())));
        changes.extend(gone.map(|id| (*id, "removed")));
        changes
    }
}

/// What is known at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moment {
    pub activities: BTreeMap<ActivityId, Rc<Known>>,
    /// What is deleted and can be brought back.
    pub deleted: BTreeMap<ActivityId, Rc<Known>>,
    pub cycles: BTreeMap<i64, Rc<KnownCycle>>,
}

/// A record, with what can be undone and done again.
#[derive(Debug, Clone, Default)]
pub struct Model {
    pub now: Moment,
    before: Vec<Moment>,
    undone: Vec<Moment>,
    /// Every certificate there ever was.
    pub certificates: BTreeSet<String>,
}

impl Model {
    pub fn does(&mut self, change: impl FnOnce(&mut Moment)) {
        self.before.push(self.now.clone());
        self.undone.clear();
        change(&mut self.now);
    }

    pub fn undo(&mut self) {
        let before = self.before.pop().expect("something was done that can be undone");
        self.undone.push(std::mem::replace(&mut self.now, before));
    }

    pub fn redo(&mut self) -> bool {
        let Some(again) = self.undone.pop() else { return false };
        self.before.push(std::mem::replace(&mut self.now, again));
        true
    }

    pub const fn is_at_its_beginning(&self) -> bool {
        self.before.is_empty()
    }

    /// How many actions can be undone.
    pub fn undoable(&self) -> u64 {
        u64::try_from(self.before.len()).expect("it is a number")
    }

    /// The record is as it was then. Certificates that it did not know come in at once, as files that wait, which is an
    /// action of its own.
    pub fn restored(&mut self, then: &Self) {
        self.now = then.now.clone();
        self.before.clone_from(&then.before);
        self.undone.clone_from(&then.undone);
        if self.certificates != then.certificates {
            self.before.push(self.now.clone());
            self.undone.clear();
        }
    }
}
