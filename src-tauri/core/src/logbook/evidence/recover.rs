//! Recovering activities that only sidecars still tell of: after an older ledger was put back, or beside a new one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::HIGHEST_NUMBER;
use super::care::Memory;
use crate::domain::activity::{Activity, ActivityId, PublicActivity, Recorded as _};
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::{Evidence, EvidenceId};
use crate::domain::values::credits::Credits;
use crate::domain::values::deed::Deed;
use crate::error::Error;
use crate::logbook::Logbook;
use crate::logbook::answers::Done;
use crate::store::changes::Step;
use crate::store::{acceptances, activities, attachments, evidence};
use crate::vault::{EvidenceFolder, FoundSidecar, Proves, Sidecar};

/// What files tell of and a record does not know.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Type)]
pub struct Recoverable {
    /// How many files tell of it.
    pub files: u32,
    /// The activities, by their days.
    pub activities: Vec<RecoverableActivity>,
    /// How many files have something beside them that is not understood, as what a newer version has written. It stays as
    /// it is.
    pub not_understood: u32,
}

/// An activity that files tell of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RecoverableActivity {
    /// Its title.
    pub title: String,
    /// Its first day.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// What is claimed for it.
    pub credits: Option<Credits>,
    /// What it would be to the record.
    pub recovery: Recovery,
}

/// What a recovered activity is to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Recovery {
    /// The record lacks it.
    New,
    /// The record has it as it was before.
    Newer,
    /// The record has it, without a file that proves it.
    File,
}

/// An activity with the files that tell of it.
struct Told {
    activity: PublicActivity,
    /// What was accepted of each.
    files: BTreeMap<EvidenceId, Vec<Acceptance>>,
}

/// Everything that files tell of.
#[derive(Default)]
struct AllTold {
    /// Two ledgers may have given one number to two activities.
    by_number: BTreeMap<ActivityId, Vec<Told>>,
    not_understood: u32,
}

/// How it gets into the record.
#[derive(Default)]
struct Plan {
    steps: Vec<Step>,
    files: BTreeSet<EvidenceId>,
    activities: Vec<RecoverableActivity>,
    not_understood: u32,
}

impl Logbook {
    /// What files tell of and this record has never known.
    ///
    /// # Errors
    /// The store's.
    pub fn recoverable(&self) -> Result<Recoverable, Error> {
        Ok(self.plan()?.into())
    }

    /// What files tell of in the folder of a ledger that is not open. No file is held against its fingerprint.
    #[must_use]
    pub fn recoverable_beside(ledger: &Path) -> Recoverable {
        let folder = EvidenceFolder::of_ledger(ledger);
        let mut all = AllTold::default();
        for (number, file) in (1..).zip(folder.files().unwrap_or_default()) {
            match folder.found_sidecar(file.fingerprint) {
                FoundSidecar::Nothing => {}
                FoundSidecar::NotUnderstood => all.not_understood += 1,
                FoundSidecar::Sidecar(found) => all.add(EvidenceId(number), &found, |_| true),
            }
        }
        let mut plan = Plan { not_understood: all.not_understood, ..Plan::default() };
        for told in all.by_number.into_values().flatten() {
            plan.add(&told, Recovery::New);
        }
        plan.into()
    }

    /// Takes in what [`Logbook::recoverable`] answers, as one action. Private notes are in no file, and cannot come back.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where there is nothing to take in, and the store's.
    pub fn recover(&mut self) -> Result<Done, Error> {
        let steps = self.plan()?.steps;
        self.change(Deed::Recovered, steps)
    }

    fn plan(&self) -> Result<Plan, Error> {
        let Some(folder) = &self.evidence else { return Ok(Plan::default()) };
        let connection = self.store.connection();
        let mut memory = Memory::of(connection);
        let mut all = AllTold::default();
        let mut rows = BTreeMap::new();
        for file in evidence::all(connection)? {
            match folder.found_sidecar(file.fingerprint) {
                FoundSidecar::Nothing => {}
                FoundSidecar::NotUnderstood => all.not_understood += 1,
                FoundSidecar::Sidecar(found) => {
                    let (_, now) = self.sidecar(file.id)?;
                    all.add(file.id, &found, |told| !memory.holds(told, file.id, &now));
                }
            }
            rows.insert(file.id, file);
        }
        let mut plan = Plan { not_understood: all.not_understood, ..Plan::default() };
        let mut next = activities::next_id(connection)?;
        let mut taken_back = BTreeSet::new();
        let customs = self.customs()?;
        for mut told in all.by_number.into_values().flatten() {
            customs.settle(&mut told.activity.details);
            self.plan_one(&mut plan, &told, &mut next, &rows, &mut taken_back)?;
        }
        Ok(plan)
    }

    fn plan_one(
        &self,
        plan: &mut Plan,
        told: &Told,
        next: &mut ActivityId,
        rows: &BTreeMap<EvidenceId, Evidence>,
        taken_back: &mut BTreeSet<EvidenceId>,
    ) -> Result<(), Error> {
        let connection = self.store.connection();
        let number = told.activity.id;
        let known = activities::one(connection, number)?.filter(|it| is_one(&it.public(), &told.activity));
        let mut after = told.activity.clone().without_private_note();
        let (recovery, step) = match known {
            None => {
                // It keeps its number where this ledger has never given that to another.
                after.id = if (*next..=ActivityId(HIGHEST_NUMBER)).contains(&number) { number } else { *next };
                (Recovery::New, Some((None, after)))
            }
            Some(known) if after.changed_on < known.changed_on || Proves(told.activity.clone()).is_same(&known) => {
                (Recovery::File, None)
            }
            Some(known) => {
                after.private_note.clone_from(&known.private_note);
                (Recovery::Newer, Some((Some(known), after)))
            }
        };
        let id = step.as_ref().map_or(number, |(_, after)| after.id);
        let mut steps = Vec::new();
        if let Some((before, after)) = step {
            if !self.can_hold(&after)? {
                plan.not_understood += u32::try_from(told.files.len()).unwrap_or(u32::MAX);
                return Ok(());
            }
            next.0 = next.0.max(id.0 + 1);
            steps.push(Step::activity(before, Some(after)));
        }
        for (file, accepted) in &told.files {
            let is_attached = attachments::activities_of(connection, *file)?.contains(&id);
            if !is_attached {
                if let Some(row) = rows.get(file).filter(|row| row.put_away && taken_back.insert(row.id)) {
                    steps.push(Step::evidence(Some(row.clone()), Evidence { put_away: false, ..row.clone() }));
                }
                steps.push(Step::attachment(id, *file, true));
            }
            let known = acceptances::of_evidence(connection, *file)?;
            let accepted = accepted.iter().map(|it| Acceptance { activity: id, ..it.clone() });
            steps.extend(accepted.filter(|it| !known.contains(it)).map(|it| Step::acceptance(it, true)));
        }
        if !steps.is_empty() {
            plan.add(told, recovery);
            plan.steps.extend(steps);
        }
        Ok(())
    }

    /// Whether a ledger can hold an activity: somebody may have written into a sidecar by hand.
    fn can_hold(&self, activity: &Activity) -> Result<bool, Error> {
        // Without a commit, it is only tried.
        let tried = self.store.derived()?;
        Ok(activities::put(&tried, activity).is_ok())
    }
}

/// Whether two states are of one activity, and not of two to which two ledgers have given one number.
pub(in crate::logbook) fn is_one(one: &PublicActivity, other: &PublicActivity) -> bool {
    let (a, b) = (&one.details, &other.details);
    one.id == other.id && one.entered_on == other.entered_on && (a.title == b.title || a.start == b.start)
}

impl AllTold {
    fn add(&mut self, file: EvidenceId, sidecar: &Sidecar, mut is_told: impl FnMut(&Proves) -> bool) {
        for proved in sidecar.proves.iter().filter(|it| is_told(it)) {
            let activity = &proved.0;
            let with_number = self.by_number.entry(activity.id).or_default();
            let at = with_number.iter().position(|it| is_one(&it.activity, activity)).unwrap_or_else(|| {
                with_number.push(Told { activity: activity.clone(), files: BTreeMap::new() });
                with_number.len() - 1
            });
            let Some(told) = with_number.get_mut(at) else { continue };
            // A sidecar that could not be written again tells of an earlier day.
            if told.activity.changed_on < activity.changed_on {
                told.activity = activity.clone();
            }
            let accepted = sidecar.accepted.iter().map(|it| it.clone().of(file));
            told.files.insert(file, accepted.filter(|it| it.activity == activity.id).collect());
        }
    }
}

impl Plan {
    fn add(&mut self, told: &Told, recovery: Recovery) {
        self.files.extend(told.files.keys());
        let details = &told.activity.details;
        self.activities.push(RecoverableActivity {
            title: details.title.clone(),
            start: details.start,
            end: details.end,
            credits: details.credits,
            recovery,
        });
    }
}

impl From<Plan> for Recoverable {
    fn from(plan: Plan) -> Self {
        let Plan { steps: _, files, mut activities, not_understood } = plan;
        activities.sort_by_key(|it| (it.end, it.start));
        Self { files: u32::try_from(files.len()).unwrap_or(u32::MAX), activities, not_understood }
    }
}
