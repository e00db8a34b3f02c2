//! The verbs about what was deleted: finding it, bringing it back, deleting it for good.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::answers::Done;
use super::{ActivityName, Logbook};
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::cycle::CycleId;
use crate::domain::evidence::{Evidence, EvidenceId};
use crate::domain::history::DeletedActivity;
use crate::domain::values::deed::Deed;
use crate::domain::values::language::Bilingual;
use crate::domain::values::phrase::{Argument, Phrase};
use crate::error::Error;
use crate::store::changes::{self, Step};
use crate::store::{activities, attachments, closings, cycles, deleted, evidence};

/// A deleted activity in the list of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TrashRow {
    /// It as it was.
    pub activity: Activity,
    /// The day it was deleted; none where that was before such days were kept.
    pub deleted_on: Option<NaiveDate>,
    /// How many files proved it. They are attached again when it is brought back.
    pub files: u32,
}

/// What depends on activities that are to be deleted for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Dependents {
    /// The activities.
    pub activities: Vec<ActivityName>,
    /// What becomes of whatever depends on them, each in a sentence.
    pub told: Vec<Phrase>,
    /// The files that proved them. They stay.
    #[serde(skip)]
    pub files: Vec<FreedFile>,
    /// The closed cycles that hold a copy of one of them as it was. It stays there.
    #[serde(skip)]
    pub closed_cycles: Vec<HoldingCycle>,
}

/// A file that proved what is to be deleted for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FreedFile {
    /// Which.
    pub evidence: EvidenceId,
    /// Its name.
    pub file_name: String,
    /// Whether it is set aside.
    pub put_away: bool,
    /// What it proves now; without any it waits to be filed, unless it is set aside.
    pub attached_to: Vec<ActivityName>,
}

/// A closed cycle that holds a copy of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoldingCycle {
    /// Which.
    pub cycle: CycleId,
    /// What its program is called.
    pub program: Bilingual,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
}

impl FreedFile {
    fn phrase(&self) -> Phrase {
        let phrase = |id: &str| Phrase::new(id).with("file", self.file_name.as_str());
        if !self.attached_to.is_empty() {
            let titles = self.attached_to.iter().map(|it| Argument::Text(it.title.clone())).collect();
            return phrase("for-good-file-proves").with("activities", Argument::List(titles));
        }
        phrase(if self.put_away { "for-good-file-aside" } else { "for-good-file-waits" })
    }
}

impl HoldingCycle {
    fn phrase(&self) -> Phrase {
        let phrase = Phrase::new("for-good-cycle").with("program", self.program.clone());
        phrase.with("first", self.first_day).with("last", self.last_day)
    }
}

impl Logbook {
    /// What was deleted, that deleted last first.
    ///
    /// # Errors
    /// The store's.
    pub fn trash(&self) -> Result<Vec<TrashRow>, Error> {
        let row = |deleted: DeletedActivity| TrashRow {
            files: u32::try_from(deleted.files.len()).unwrap_or(u32::MAX),
            deleted_on: deleted.deleted_on,
            activity: deleted.activity,
        };
        Ok(deleted::all(self.store.connection())?.into_iter().map(row).collect())
    }

    /// Brings deleted activities back as they were, each under its number, with the files that proved it and what was
    /// accepted of them. All of it is one action.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`] where one is not among the deleted, [`Error::NothingToDo`] for an empty list.
    pub fn bring_back(&mut self, ids: &[ActivityId]) -> Result<Done, Error> {
        let customs = self.customs()?;
        let mut steps = Vec::new();
        let mut taken_back: Vec<EvidenceId> = Vec::new();
        for row in self.deleted(ids)? {
            let mut activity = row.activity.clone();
            let id = activity.id;
            // The programs by which it had credits may be others by now.
            customs.settle(&mut activity.details);
            steps.push(Step::deleted(row.clone(), false));
            steps.push(Step::activity(None, Some(activity)));
            for file in self.files_of(&row)? {
                if file.put_away && !taken_back.contains(&file.id) {
                    taken_back.push(file.id);
                    steps.push(Step::evidence(Some(file.clone()), Evidence { put_away: false, ..file.clone() }));
                }
                steps.push(Step::attachment(id, file.id, true));
            }
            steps.extend(row.accepted.into_iter().map(|it| Step::acceptance(it, true)));
        }
        self.change(Deed::BroughtBack, steps)
    }

    /// What depends on deleted activities, to be named before they are deleted for good.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`] where one is not among the deleted.
    pub fn dependents(&self, ids: &[ActivityId]) -> Result<Dependents, Error> {
        let rows = self.deleted(ids)?;
        let connection = self.store.connection();
        let mut files = Vec::<FreedFile>::new();
        for row in &rows {
            for file in self.files_of(row)? {
                if files.iter().any(|it| it.evidence == file.id) {
                    continue;
                }
                let attached_to = self.names_of(&attachments::activities_of(connection, file.id)?)?;
                files.push(FreedFile {
                    evidence: file.id,
                    file_name: file.file_name,
                    put_away: file.put_away,
                    attached_to,
                });
            }
        }
        let mut closed_cycles = Vec::new();
        for cycle in cycles::closed(connection)? {
            let snapshot = closings::one(connection, cycle.id)?;
            if snapshot.is_some_and(|it| it.activities.iter().any(|copy| ids.contains(&copy.id))) {
                closed_cycles.push(HoldingCycle {
                    cycle: cycle.id,
                    program: cycle.program.name,
                    first_day: cycle.first_day,
                    last_day: cycle.last_day,
                });
            }
        }
        let activities = rows.iter().map(|row| ActivityName::of(&row.activity)).collect();
        let of_cycles = closed_cycles.iter().map(HoldingCycle::phrase);
        let told = files.iter().map(FreedFile::phrase).chain(of_cycles).chain([Phrase::new("for-good-backups")]);
        Ok(Dependents { activities, told: told.collect(), files, closed_cycles })
    }

    /// Deletes activities for good that were deleted before: nothing brings them back, no undo and no file beside the
    /// record. What [`Logbook::dependents`] names stays, and so do copies of the whole record. It answers what is gone.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`] where one is not among the deleted, [`Error::NothingToDo`] for an empty list, and
    /// [`Error::Open`] where a file beside the record tells of one and cannot be written; all are still among the
    /// deleted then.
    pub fn delete_for_good(&mut self, ids: &[ActivityId]) -> Result<Vec<ActivityName>, Error> {
        let rows = self.deleted(ids)?;
        if rows.is_empty() {
            return Err(Error::NothingToDo);
        }
        self.forget_in_sidecars(ids)?;
        let transaction = self.store.transaction()?;
        for id in ids {
            deleted::remove(&transaction, *id)?;
        }
        changes::forget(&transaction, ids)?;
        transaction.commit()?;
        self.store.leave_no_trace();
        Ok(rows.iter().map(|row| ActivityName::of(&row.activity)).collect())
    }

    /// Those of the deleted activities.
    fn deleted(&self, ids: &[ActivityId]) -> Result<Vec<DeletedActivity>, Error> {
        let mut rows = Vec::<DeletedActivity>::new();
        for id in ids {
            if rows.iter().all(|row| row.activity.id != *id) {
                rows.push(deleted::one(self.store.connection(), *id)?.ok_or(Error::NoSuchActivity(*id))?);
            }
        }
        Ok(rows)
    }

    /// The files that proved a deleted activity.
    fn files_of(&self, row: &DeletedActivity) -> Result<Vec<Evidence>, Error> {
        let mut files = Vec::new();
        for id in &row.files {
            files.extend(evidence::one(self.store.connection(), *id)?);
        }
        Ok(files)
    }

    /// The activity as it is now or, where it is deleted, was last.
    pub(super) fn activity_or_deleted(&self, id: ActivityId) -> Result<(Activity, bool), Error> {
        let connection = self.store.connection();
        if let Some(activity) = activities::one(connection, id)? {
            return Ok((activity, false));
        }
        let row = deleted::one(connection, id)?.ok_or(Error::NoSuchActivity(id))?;
        Ok((row.activity, true))
    }
}
