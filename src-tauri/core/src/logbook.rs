//! The logbook: one front door to a member's record, and its verbs.

mod answers;
mod audit;
mod claims;
mod cycles;
mod evidence;
mod exhibits;
mod first_run;
mod history;
mod imports;
mod known_words;
mod lines;
mod programs;
mod reminders;
mod restoring;
mod sheets;
mod trash;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, NaiveDate};

use crate::domain::activity::form::{ActivityForm, Entered};
use crate::domain::activity::{Activity, ActivityId, PublicDetails, Status};
use crate::domain::audit::record::{self, Record, UnreadRecord};
use crate::domain::cycle::{CycleId, comparison};
use crate::domain::evidence::Evidence;
use crate::domain::history::DeletedActivity;
use crate::domain::program::Program;
use crate::domain::program::words::WordedRule;
use crate::domain::standing::best_next;
use crate::domain::standing::counting;
use crate::domain::standing::score::{self, Score};
use crate::domain::standing::warning;
use crate::domain::standing::{self, Standing};
use crate::domain::values::credits::Credits;
use crate::domain::values::deed::Deed;
use crate::domain::values::member::{Member, MemberForm};
use crate::domain::values::settings::Settings;
use crate::error::Error;
use crate::store::changes::{self, Change, Step};
use crate::store::{self, Store, activities, cycles as cycle_rows, dismissals, members, settings};
use crate::vault::EvidenceFolder;

pub use answers::{
    ActivityRow, CycleStanding, Done, History, KnownProgram, OpenWarning, Overview, PastCycle, RulePreview,
    YearOfActivities,
};
pub use evidence::{
    ActivityName, Arrival, ArrivedFile, BrokenFile, CertainFile, EvidenceCare, EvidenceRow, FileToRecognise,
    FiledEvidence, Filing, FoundInFile, NamedEvidence, Rebuilt, Recoverable, RecoverableActivity, Recovery, Sureness,
    UnfiledFile,
};
pub use first_run::FirstRun;
use first_run::Opening;
pub use imports::TableImport;
pub use known_words::{KindWords, KnownWords, TopicWords};
pub use programs::RulesOf;
pub use restoring::{NotRestored, Restorable, RestorePreview, Restored};
pub use trash::{Dependents, FreedFile, HoldingCycle, TrashRow};

/// A member's record, open.
#[derive(Debug)]
pub struct Logbook {
    store: Store,
    evidence: Option<EvidenceFolder>,
    /// The day that what is done now is done on, where it was told.
    day: Option<NaiveDate>,
}

impl Logbook {
    /// Opens the ledger in the folder `folder`.
    ///
    /// # Errors
    /// The three-way distinction of [`store::OpenError`]: no ledger yet, unreachable, damaged.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        Ok(Self { store: store::open(folder)?, evidence: Some(EvidenceFolder::of_ledger(folder)), day: None })
    }

    /// Looks at the ledger in the folder `folder`, from a copy in the empty folder `place`: what can be read of it can be
    /// read and exported, and where it lies nothing is changed. Answers whether something of the member's could not be
    /// read.
    ///
    /// # Errors
    /// As [`Logbook::open`]; [`store::OpenError::Damaged`] where nothing can be read. Whatever would change something
    /// answers [`store::OpenError::OnlyRead`].
    pub fn look(folder: &Path, place: &Path) -> Result<(Self, bool), Error> {
        let (store, lost) = store::look(folder, place)?;
        Ok((Self { store, evidence: Some(EvidenceFolder::of_ledger(folder).only_read()), day: None }, lost))
    }

    /// The latest day on which the member has changed something, by the clock of that day; nothing where no day is known.
    ///
    /// # Errors
    /// The store's.
    pub fn latest_day(&self) -> Result<Option<NaiveDate>, Error> {
        Ok(store::days::latest(self.store.connection())?)
    }

    /// Whether the ledger is only read, see [`Logbook::look`].
    #[must_use]
    pub fn is_only_read(&self) -> bool {
        self.store.is_only_read()
    }

    /// Whether something that is made from something else was damaged when the ledger was opened, and was made anew. What
    /// was damaged is copied beside the ledger.
    #[must_use]
    pub fn is_mended(&self) -> bool {
        self.store.is_mended()
    }

    /// Makes a new ledger in the folder `folder`, with its member and the first cycles.
    ///
    /// # Errors
    /// [`Error::Fields`] for what was typed, [`Error::UnknownProgram`], and the store's own; a
    /// ledger that exists is never touched.
    pub fn create(folder: &Path, first_run: &FirstRun, today: NaiveDate) -> Result<Self, Error> {
        let opening = Opening::check(first_run, today)?;
        let store = store::create(folder, |connection| opening.write(connection))?;
        Ok(Self { store, evidence: Some(EvidenceFolder::of_ledger(folder)), day: Some(today) })
    }

    /// A ledger that is gone when it is dropped: the double for tests.
    ///
    /// # Errors
    /// As [`Logbook::create`].
    pub fn in_memory(first_run: &FirstRun, today: NaiveDate) -> Result<Self, Error> {
        let opening = Opening::check(first_run, today)?;
        let store = store::in_memory(|connection| opening.write(connection))?;
        Ok(Self { store, evidence: None, day: Some(today) })
    }

    /// Says which day it is: what is done from now on stands in the history with it.
    pub const fn today_is(&mut self, today: NaiveDate) {
        self.day = Some(today);
    }

    /// Whether the ledger's one file holds everything that was saved. If not, it is as safe in the log
    /// beside it, but whoever copies the one file does not have it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.store.is_settled()
    }

    /// Brings everything that was saved into the ledger's one file.
    ///
    /// # Errors
    /// The store's, as where the disk is full; nothing is lost then.
    pub fn settle(&self) -> Result<(), Error> {
        Ok(self.store.settle()?)
    }

    /// Keeps what the full form says.
    ///
    /// # Errors
    /// [`Error::Fields`] with every problem of the form, and nothing is kept.
    pub fn add_activity(&mut self, form: &ActivityForm, today: NaiveDate) -> Result<Done, Error> {
        let entered = self.checked(form, today)?;
        self.add(Deed::Added, entered, today)
    }

    /// Changes an activity to what the full form says.
    ///
    /// # Errors
    /// [`Error::Fields`], or [`Error::NoSuchActivity`].
    pub fn correct_activity(&mut self, id: ActivityId, form: &ActivityForm, today: NaiveDate) -> Result<Done, Error> {
        let customs = self.customs()?;
        let Entered { details, private_note } = form.check(today, &customs.kinds).map_err(Error::Fields)?;
        let before = self.activity(id)?;
        let mut after = Activity { details, private_note, changed_on: today, ..before.clone() };
        after.details.claims.clone_from(&before.details.claims);
        customs.settle(&mut after.details);
        self.change(Deed::Corrected, vec![Step::activity(Some(before), Some(after))])
    }

    /// Marks plans as done. What has no credits becomes a draft.
    ///
    /// # Errors
    /// [`Error::NotOverYet`] for a plan that ends after today, [`Error::NoSuchActivity`],
    /// [`Error::NothingToDo`] where none of them is a plan.
    pub fn mark_done(&mut self, ids: &[ActivityId], today: NaiveDate) -> Result<Done, Error> {
        let customs = self.customs()?;
        let mut steps = Vec::new();
        for id in ids {
            let before = self.activity(*id)?;
            if before.details.status != Status::Planned {
                continue;
            }
            if before.details.end > today {
                return Err(Error::NotOverYet { title: before.details.title, day: before.details.end });
            }
            let mut after = before.clone();
            after.details.status = Status::of(false, customs.make_credits(&before.details));
            after.changed_on = today;
            steps.push(Step::activity(Some(before), Some(after)));
        }
        self.change(Deed::MarkedDone, steps)
    }

    /// Adds a copy of an activity, dated as the original is.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`].
    pub fn duplicate_activity(&mut self, id: ActivityId, today: NaiveDate) -> Result<Done, Error> {
        let Activity { details, private_note, .. } = self.activity(id)?;
        self.add(Deed::Duplicated, Entered { details, private_note }, today)
    }

    /// Deletes activities. Undo brings them back, and so does [`Logbook::bring_back`] however much later.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`], [`Error::NothingToDo`] for an empty list.
    pub fn remove_activities(&mut self, ids: &[ActivityId]) -> Result<Done, Error> {
        let mut steps = Vec::new();
        for id in ids {
            let activity = self.activity(*id)?;
            // What it was proved by waits to be filed, and undo attaches it again.
            let detaching = self.detaching(*id)?;
            let deleted = deleted_with(activity.clone(), &detaching, self.day);
            steps.extend(detaching);
            steps.push(Step::activity(Some(activity), None));
            steps.push(Step::deleted(deleted, true));
        }
        self.change(Deed::Removed, steps)
    }

    /// Takes the last action back; it can be redone until something else is done.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where nothing is left to undo.
    pub fn undo(&mut self) -> Result<Done, Error> {
        let transaction = self.store.transaction()?;
        let change = changes::undo(&transaction)?.ok_or(Error::NothingToDo)?;
        transaction.commit()?;
        if change.deed == Deed::Recovered {
            self.leave_sidecars();
        }
        self.done(change, Way::Back)
    }

    /// Does the action again that was undone last.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where nothing is left to redo.
    pub fn redo(&mut self) -> Result<Done, Error> {
        let transaction = self.store.transaction()?;
        let change = changes::redo(&transaction)?.ok_or(Error::NothingToDo)?;
        transaction.commit()?;
        self.done(change, Way::On)
    }

    /// What undo and redo would do.
    ///
    /// # Errors
    /// The store's.
    pub fn history(&self) -> Result<History, Error> {
        let connection = self.store.connection();
        Ok(History { undo: changes::next_undo(connection)?, redo: changes::next_redo(connection)? })
    }

    /// One activity.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`].
    pub fn activity(&self, id: ActivityId) -> Result<Activity, Error> {
        activities::one(self.store.connection(), id)?.ok_or(Error::NoSuchActivity(id))
    }

    /// Every activity, by order of entry; of one cycle, where `cycle` is given.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn activities(&self, cycle: Option<CycleId>) -> Result<Vec<Activity>, Error> {
        let mut all = activities::all(self.store.connection())?;
        if let Some(id) = cycle {
            let cycle = self.cycle(id)?;
            all.retain(|activity| cycle.contains(activity.details.end));
        }
        Ok(all)
    }

    /// The list of activities by year, the latest first, with the sums of `cycle`.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn activities_by_year(&self, cycle: CycleId, today: NaiveDate) -> Result<Vec<YearOfActivities>, Error> {
        let cycle = self.cycle(cycle)?;
        let all = activities::all(self.store.connection())?;
        let countings = counting::count(&cycle, &all, today);
        let proofs = self.proofs(&all, today)?;
        let mut by_id: BTreeMap<_, _> = countings.into_iter().map(|counting| (counting.activity, counting)).collect();
        let mut rows: Vec<ActivityRow> = all
            .into_iter()
            .filter_map(|activity| {
                Some(ActivityRow {
                    counting: by_id.remove(&activity.id)?,
                    proof: proofs.get(activity.id)?.clone(),
                    activity,
                })
            })
            .collect();
        rows.sort_by_key(|row| Reverse((row.activity.details.end, row.activity.id)));
        Ok(rows
            .chunk_by(|one, next| one.activity.details.end.year() == next.activity.details.end.year())
            .map(|rows| YearOfActivities {
                year: rows.first().map_or(0, |row| row.activity.details.end.year()),
                counted: sum(rows, |row| row.counting.outcome.is_earned()),
                planned: sum(rows, |row| row.counting.outcome.is_planned()),
                rows: rows.to_vec(),
            })
            .collect())
    }

    /// What the first screen shows.
    ///
    /// # Errors
    /// The store's.
    pub fn overview(&self, today: NaiveDate) -> Result<Overview, Error> {
        let connection = self.store.connection();
        let all = activities::all(connection)?;
        let cycles = cycle_rows::open(connection)?;
        let files = self.files(&all, today)?;
        let standings: Vec<Standing> =
            cycles.iter().map(|cycle| standing::standing(cycle, &all, &files.proofs, today)).collect();
        let dismissed = dismissals::all(connection)?;
        let published: Vec<Program> = self.programs()?.into_iter().map(|known| known.program).collect();
        let closed = cycle_rows::closed(connection)?;
        let best_next = best_next::best_next(&cycles, &standings, &all, today);
        let warnings = warning::warnings(&cycles, &standings, &closed, &published, &all, &files, today);
        let plans = all.iter().filter(|activity| activity.details.status == Status::Planned).count();
        Ok(Overview {
            today,
            best_next,
            kinds: self.kinds()?,
            unfiled_count: files.unfiled,
            activity_count: count_of(all.len() - plans),
            plan_count: count_of(plans),
            cycles: cycles
                .into_iter()
                .zip(standings)
                .map(|(cycle, standing)| CycleStanding {
                    rules: cycle.rules().iter().map(WordedRule::of).collect(),
                    // Also where nothing is to be done about it.
                    can_compare: published
                        .iter()
                        .find(|program| program.id == cycle.program.id)
                        .is_some_and(|newer| !comparison::compare(&cycle, newer).is_empty()),
                    cycle,
                    standing,
                })
                .collect(),
            warnings: warnings
                .into_iter()
                .map(|warning| OpenWarning { key: warning.key(), warning })
                .filter(|warning| !dismissed.contains(&warning.key))
                .collect(),
        })
    }

    /// The score of a cycle in a frame of `width` pixels.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn score(&self, cycle: CycleId, today: NaiveDate, width: f64) -> Result<Score, Error> {
        let cycle = self.cycle(cycle)?;
        let all = activities::all(self.store.connection())?;
        let standing = standing::standing(&cycle, &all, &self.proofs(&all, today)?, today);
        Ok(score::score(&cycle, &standing, &all, today, width))
    }

    /// Everything a report about a cycle says.
    ///
    /// # Errors
    /// [`Error::NoSuchCycle`].
    pub fn record(&self, cycle: CycleId, today: NaiveDate) -> Result<Record, Error> {
        self.record_with(cycle, today, |file, proved, member| self.contents(file, proved, member, today))
    }

    /// The same with as much of the contents of its files as `contents` tells.
    fn record_with<C>(
        &self,
        cycle: CycleId,
        today: NaiveDate,
        contents: impl Fn(&Evidence, &[&PublicDetails], &Member) -> Result<C, Error>,
    ) -> Result<Record<C>, Error> {
        let (cycle, member) = (self.cycle(cycle)?, self.member()?);
        let mut all = activities::all(self.store.connection())?;
        let outline = if cycle.closed_on.is_some() {
            let snapshot = self.snapshot(cycle.id)?;
            let proofs = self.proofs(&snapshot.activities, today)?;
            record::closed_outline(member.clone(), &snapshot, &all, &proofs, today)
        } else {
            // What lies in another cycle is at home there, and no exception of this one.
            let cycles = self.every_cycle()?;
            let is_elsewhere = |day| !cycle.contains(day) && cycles.iter().any(|other| other.contains(day));
            all.retain(|activity| !is_elsewhere(activity.details.end));
            record::outline(member.clone(), cycle, &all, &self.proofs(&all, today)?, today)
        };
        let exhibits = self.exhibits(&outline, |file, proved| contents(file, proved, &member))?;
        Ok(outline.into_record(self.kinds()?, exhibits))
    }

    /// The record of a cycle without what was read from its files, which takes longest to put
    /// together.
    fn unread_record(&self, cycle: CycleId, today: NaiveDate) -> Result<UnreadRecord, Error> {
        self.record_with(cycle, today, |_, _, _| Ok(()))
    }

    /// The member.
    ///
    /// # Errors
    /// The store's.
    pub fn member(&self) -> Result<Member, Error> {
        Ok(members::get(self.store.connection())?)
    }

    /// Changes the member's details.
    ///
    /// # Errors
    /// [`Error::Fields`].
    pub fn change_member(&mut self, form: &MemberForm) -> Result<Done, Error> {
        let after = form.check().map_err(Error::Fields)?;
        let before = self.member()?;
        self.change(Deed::MemberChanged, vec![Step::Member { before, after }])
    }

    /// Language and theme.
    ///
    /// # Errors
    /// The store's.
    pub fn settings(&self) -> Result<Settings, Error> {
        Ok(settings::get(self.store.connection())?)
    }

    /// Changes language and theme.
    ///
    /// # Errors
    /// The store's.
    pub fn change_settings(&mut self, settings: Settings) -> Result<(), Error> {
        let transaction = self.store.transaction()?;
        settings::put(&transaction, settings)?;
        transaction.commit()?;
        Ok(())
    }

    /// Keeps a warning out of sight until its figures change.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where it is not in sight, and the store's.
    pub fn dismiss_warning(&mut self, key: &str, today: NaiveDate) -> Result<Done, Error> {
        if !self.overview(today)?.warnings.iter().any(|open| open.key == key) {
            return Err(Error::NothingToDo);
        }
        self.change(Deed::WarningDismissed, vec![Step::Dismissal { key: key.to_owned() }])
    }

    fn add(&mut self, deed: Deed, entered: Entered, today: NaiveDate) -> Result<Done, Error> {
        let id = activities::next_id(self.store.connection())?;
        let activity = entered.into_activity(id, today);
        self.change(deed, vec![Step::activity(None, Some(activity))])
    }

    /// One action, one transaction: its steps and the way back are kept together or not at all.
    fn change(&mut self, deed: Deed, steps: Vec<Step>) -> Result<Done, Error> {
        if steps.is_empty() {
            return Err(Error::NothingToDo);
        }
        let change = Change { deed, steps };
        let transaction = self.store.transaction()?;
        changes::apply(&transaction, &change, self.day)?;
        transaction.commit()?;
        self.done(change, Way::On)
    }

    /// What is answered for a change: the activities as they are now, and the title and how many there are of all that it
    /// concerned; where it is about files alone, their name.
    fn done(&mut self, change: Change, way: Way) -> Result<Done, Error> {
        self.write_sidecars();
        let mut answer = Done { deed: change.deed, activities: Vec::new(), title: String::new(), count: 0 };
        for step in &change.steps {
            let activity = match way {
                Way::On => step.after().or(step.before()),
                Way::Back => step.before().or(step.after()),
            };
            if let Some(activity) = activity {
                if answer.title.is_empty() {
                    answer.title.clone_from(&activity.details.title);
                }
                answer.count += 1;
            }
        }
        self.name_by_file(&change, &mut answer)?;
        if let [Step::Template { before, after }] = change.steps.as_slice() {
            answer.title = after.as_ref().or(before.as_ref()).map(|it| it.name.clone()).unwrap_or_default();
        }
        let now = |step| match (step, way) {
            (Step::Activity { after: now, .. }, Way::On) | (Step::Activity { before: now, .. }, Way::Back) => now,
            _ => None,
        };
        answer.activities = change.steps.into_iter().filter_map(now).map(|it| *it).collect();
        Ok(answer)
    }
}

/// Which way the steps of an action went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It was done, or done again.
    On,
    /// It was taken back.
    Back,
}

/// What is left of an activity that is deleted, with what the steps take off it before.
fn deleted_with(activity: Activity, detaching: &[Step], deleted_on: Option<NaiveDate>) -> DeletedActivity {
    let (mut files, mut accepted) = (Vec::new(), Vec::new());
    for step in detaching {
        match step {
            Step::Attachment { evidence, .. } => files.push(*evidence),
            Step::Acceptance { acceptance, .. } => accepted.push(acceptance.clone()),
            _ => {}
        }
    }
    DeletedActivity { activity, files, accepted, deleted_on }
}

fn sum(rows: &[ActivityRow], wanted: impl Fn(&ActivityRow) -> bool) -> Credits {
    rows.iter().filter(|row| wanted(row)).map(|row| row.counting.counted).sum()
}

fn count_of(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
