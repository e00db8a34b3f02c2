//! What must be there, kept without the program.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::activity::{Activity, ActivityId};

/// What is known of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub title: String,
    pub credits: String,
    pub day: String,
    pub note: Option<String>,
    pub private_note: Option<String>,
    /// The names of the files that prove it.
    pub files: BTreeSet<String>,
}

/// What is known at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moment {
    pub activities: BTreeMap<ActivityId, Known>,
}

/// A record, with what can be undone and done again.
#[derive(Debug, Clone, Default)]
pub struct Model {
    pub now: Moment,
    before: Vec<Moment>,
    undone: Vec<Moment>,
    /// Every certificate there ever was.
    pub certificates: BTreeSet<String>,
    /// The day it is, whatever a clock says.
    pub day: NaiveDate,
}

fn unless_empty(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

impl Known {
    pub fn of(form: &ActivityForm) -> Self {
        Self {
            title: form.title.clone(),
            credits: form.credits.clone(),
            day: form.end.clone(),
            note: unless_empty(&form.note),
            private_note: unless_empty(&form.private_note),
            files: BTreeSet::new(),
        }
    }

    pub fn as_kept(activity: &Activity) -> Self {
        let details = &activity.details;
        Self {
            title: details.title.clone(),
            credits: details.credits.map(|it| it.to_string()).unwrap_or_default(),
            day: details.end.to_string(),
            note: details.note.clone(),
            private_note: activity.private_note.clone(),
            files: BTreeSet::new(),
        }
    }
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

    pub fn is_at_its_beginning(&self) -> bool {
        self.before.is_empty()
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
