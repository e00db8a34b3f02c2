//! The verbs about evidence: files come, are attached, taken off, replaced, put away.

mod accepting;
mod also_says;
mod anew;
mod answers;
mod care;
mod certain;
mod reading;
mod rebuild;
mod recognition;
mod recover;
mod saying;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answers::Done;
use super::{Change, Logbook};
use crate::domain::activity::form::ActivityForm;
use crate::domain::activity::{ActivityId, Recorded};
use crate::domain::evidence::checklist::{Checklist, Checklists};
use crate::domain::evidence::proof::{Grounds, Proofs};
use crate::domain::evidence::twins::FileTitles;
use crate::domain::evidence::{Evidence, EvidenceId, EvidenceKind, Soundness};
use crate::domain::standing::warning::Files;
use crate::domain::values::deed::Deed;
use crate::domain::values::kind::Kind;
use crate::error::Error;
use crate::store::changes::Step;
use crate::store::{activities, attachments, checklists, checks, evidence};
use crate::vault::{EvidenceFolder, Kept};

pub use answers::{
    ActivityName, Arrival, ArrivedFile, BrokenFile, CertainFile, EvidenceCare, EvidenceRow, FileToRecognise,
    FiledEvidence, Filing, FoundInFile, NamedEvidence, Sureness, UnfiledFile,
};
pub use rebuild::Rebuilt;
pub(super) use recognition::suggested;
pub(super) use recover::is_one;
pub use recover::{Recoverable, RecoverableActivity, Recovery};
pub(super) use saying::says;

/// No ledger has come to a higher number by itself; one that somebody wrote into a sidecar by hand
/// would leave no number for the next activity.
const HIGHEST_NUMBER: i64 = 1 << 52;

/// What the files that are attached to activities say these are called.
fn file_titles(grounds: &Grounds) -> FileTitles {
    let mut titles = FileTitles::new();
    for it in &grounds.attached {
        if let Some(title) = grounds.says.get(&it.evidence).and_then(|says| says.title.clone()) {
            titles.entry(it.activity).or_default().push((it.evidence, title));
        }
    }
    titles
}

/// Those of the files that are not as they were kept; what was never looked at was hashed when it
/// came.
fn broken(files: &[Evidence], found: &BTreeMap<EvidenceId, (Soundness, NaiveDate)>) -> Vec<(Evidence, Soundness)> {
    let soundness = |file: &Evidence| found.get(&file.id).map_or(Soundness::Sound, |(soundness, _)| *soundness);
    let looked_at = files.iter().map(|file| (file, soundness(file)));
    let broken = looked_at.filter(|(_, soundness)| *soundness != Soundness::Sound);
    broken.map(|(file, soundness)| (file.clone(), soundness)).collect()
}

impl Logbook {
    /// Where the files are; none for a ledger in memory that was given no folder.
    #[must_use]
    pub fn evidence_folder(&self) -> Option<&EvidenceFolder> {
        self.evidence.as_ref()
    }

    /// Gives files that are kept their rows, and attaches them to `activities`; without any, they
    /// wait to be filed. All of it is one action.
    ///
    /// A file that the ledger knows already gets no second row: it is attached, where it is not
    /// yet, and taken back, where it was put away.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`]; nothing is filed then.
    pub fn file(&mut self, kept: &[Kept], activities: &[ActivityId], today: NaiveDate) -> Result<Filing, Error> {
        self.file_with_kind(kept, activities, None, today)
    }

    /// Files as [`Logbook::file`] does, and says in the same action what the files are to a reader;
    /// those that were there already are called so, too.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`]; nothing is filed then.
    pub fn file_with_kind(
        &mut self,
        kept: &[Kept],
        activities: &[ActivityId],
        kind: Option<EvidenceKind>,
        today: NaiveDate,
    ) -> Result<Filing, Error> {
        for id in activities {
            self.activity(*id)?;
        }
        let (mut steps, mut files) = (Vec::new(), Vec::<ArrivedFile>::new());
        let mut next = evidence::next_id(self.store.connection())?;
        for file in kept {
            let connection = self.store.connection();
            let known = evidence::with_fingerprint(connection, file.fingerprint())?;
            let again = files.iter().find(|it| it.evidence.fingerprint == file.fingerprint());
            if again.is_some() {
                continue;
            }
            let was_attached = match &known {
                Some(known) => attachments::activities_of(connection, known.id)?,
                None => Vec::new(),
            };
            let arrival = match &known {
                Some(known) if !known.put_away => Arrival::Known { attached_to: self.names_of(&was_attached)? },
                _ => Arrival::New,
            };
            let row = match &known {
                Some(known) => Evidence { put_away: false, ..known.clone() },
                None => self.new_row(next, file, activities, today)?,
            };
            let row = Evidence { kind: kind.unwrap_or(row.kind), ..row };
            if known.is_none() {
                next.0 += 1;
            }
            if known.as_ref() != Some(&row) {
                steps.push(Step::evidence(known, row.clone()));
            }
            let attach = activities.iter().filter(|id| !was_attached.contains(id));
            steps.extend(attach.map(|id| Step::attachment(*id, row.id, true)));
            files.push(ArrivedFile { evidence: row, arrival });
        }
        let deed = if activities.is_empty() { Deed::EvidenceAdded } else { Deed::Attached };
        let done = if steps.is_empty() { None } else { Some(self.change(deed, steps)?) };
        // The action is done, and is not spoilt where this cannot be noted.
        let _ = self.found_sound(files.iter().map(|file| file.evidence.id), today);
        Ok(Filing { done, files })
    }

    /// Attaches files that the ledger has to activities.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::NoSuchActivity`], [`Error::NothingToDo`] where they are
    /// attached already.
    pub fn attach(&mut self, files: &[EvidenceId], activities: &[ActivityId]) -> Result<Done, Error> {
        let named = |id: &EvidenceId| Ok(NamedEvidence { id: *id, kind: self.evidence(*id)?.kind });
        let files = files.iter().map(named).collect::<Result<Vec<_>, Error>>()?;
        self.attach_as(&files, activities)
    }

    /// Attaches files as [`Logbook::attach`] does, and says in the same action what they are to a
    /// reader.
    ///
    /// # Errors
    /// Those of [`Logbook::attach`].
    pub fn attach_as(&mut self, files: &[NamedEvidence], activities: &[ActivityId]) -> Result<Done, Error> {
        let mut steps = Vec::new();
        for file in files {
            let attached = attachments::activities_of(self.store.connection(), file.id)?;
            steps.extend(self.named_step(file)?);
            for activity in activities {
                self.activity(*activity)?;
                if !attached.contains(activity) {
                    steps.push(Step::attachment(*activity, file.id, true));
                }
            }
        }
        self.change(Deed::Attached, steps)
    }

    /// What makes a file of this kind, and one that was put away offered again; nothing where it
    /// is so.
    fn named_step(&self, file: &NamedEvidence) -> Result<Option<Step>, Error> {
        let before = self.evidence(file.id)?;
        let after = Evidence { kind: file.kind, put_away: false, ..before.clone() };
        Ok((after != before).then(|| Step::evidence(Some(before), after)))
    }

    /// Takes a file off an activity. One that no activity has any more waits to be filed.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::NothingToDo`] where it is not attached to it.
    pub fn detach(&mut self, file: EvidenceId, activity: ActivityId) -> Result<Done, Error> {
        self.evidence(file)?;
        if !attachments::activities_of(self.store.connection(), file)?.contains(&activity) {
            return Err(Error::NothingToDo);
        }
        self.change(Deed::Detached, vec![Step::attachment(activity, file, false)])
    }

    /// Puts a better copy in the place of a file, for all activities it proves. The old one is put
    /// away.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::NothingToDo`] where it is the same file.
    pub fn replace(&mut self, file: EvidenceId, by: &Kept, today: NaiveDate) -> Result<Done, Error> {
        self.replace_all(&[file], by, today)
    }

    /// Puts one file in the place of several, as a document in the place of the photos of its pages: it proves whatever one
    /// of them proved, and is what the first of them was to a reader. They are put away.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::NothingToDo`] where it is one of them, or there are none.
    pub fn replace_all(&mut self, files: &[EvidenceId], by: &Kept, today: NaiveDate) -> Result<Done, Error> {
        let before = files.iter().map(|file| self.evidence(*file)).collect::<Result<Vec<_>, Error>>()?;
        let Some(first) = before.first() else { return Err(Error::NothingToDo) };
        if let Some(same) = before.iter().find(|it| it.fingerprint == by.fingerprint()) {
            self.found_sound([same.id], today)?;
            return Err(Error::NothingToDo);
        }
        let connection = self.store.connection();
        let known = evidence::with_fingerprint(connection, by.fingerprint())?;
        let mut proved = match &known {
            Some(known) => attachments::activities_of(connection, known.id)?,
            None => Vec::new(),
        };
        let row = match &known {
            Some(known) => known.clone(),
            None => self.new_row(evidence::next_id(connection)?, by, &[], today)?,
        };
        let row = Evidence { kind: first.kind, put_away: false, ..row };
        let id = row.id;
        let mut steps = vec![Step::evidence(known, row)];
        for file in &before {
            for activity in attachments::activities_of(connection, file.id)? {
                steps.push(Step::attachment(activity, file.id, false));
                if !proved.contains(&activity) {
                    steps.push(Step::attachment(activity, id, true));
                    proved.push(activity);
                }
            }
        }
        let away = before.into_iter().map(|it| Step::evidence(Some(it.clone()), Evidence { put_away: true, ..it }));
        steps.extend(away);
        let done = self.change(Deed::EvidenceReplaced, steps)?;
        let _ = self.found_sound([id], today);
        Ok(done)
    }

    /// Adds the activities that waiting files prove, and attaches each file to each of them.
    ///
    /// # Errors
    /// [`Error::Fields`] with every problem of the first form that has any, [`Error::NoSuchEvidence`],
    /// [`Error::NothingToDo`] without a form; nothing is added then.
    pub fn file_as(
        &mut self,
        files: &[NamedEvidence],
        forms: &[ActivityForm],
        today: NaiveDate,
    ) -> Result<Done, Error> {
        if forms.is_empty() {
            return Err(Error::NothingToDo);
        }
        let mut steps = Vec::new();
        let mut id = activities::next_id(self.store.connection())?;
        let mut attached = Vec::new();
        for form in forms {
            steps.push(Step::activity(None, Some(self.checked(form, today)?.into_activity(id, today))));
            attached.extend(files.iter().map(|file| Step::attachment(id, file.id, true)));
            id.0 += 1;
        }
        for file in files {
            steps.extend(self.named_step(file)?);
        }
        steps.extend(attached);
        self.change(Deed::EvidenceFiled, steps)
    }

    /// Says what a file is to a reader.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::NothingToDo`].
    pub fn name_evidence_kind(&mut self, file: EvidenceId, kind: EvidenceKind) -> Result<Done, Error> {
        let before = self.evidence(file)?;
        if before.kind == kind {
            return Err(Error::NothingToDo);
        }
        self.change(Deed::EvidenceKindChanged, vec![Step::evidence(Some(before.clone()), Evidence { kind, ..before })])
    }

    /// Puts files away that prove nothing. They are kept, and can be taken back.
    ///
    /// # Errors
    /// [`Error::EvidenceInUse`] where one is attached, [`Error::NoSuchEvidence`],
    /// [`Error::NothingToDo`].
    pub fn put_away(&mut self, files: &[EvidenceId]) -> Result<Done, Error> {
        for file in files {
            if !attachments::activities_of(self.store.connection(), *file)?.is_empty() {
                return Err(Error::EvidenceInUse);
            }
        }
        let steps = self.put_away_steps(files, true)?;
        self.change(Deed::EvidencePutAway, steps)
    }

    /// Takes files back that were put away: they wait to be filed again.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`], [`Error::NothingToDo`].
    pub fn take_back(&mut self, files: &[EvidenceId]) -> Result<Done, Error> {
        let steps = self.put_away_steps(files, false)?;
        self.change(Deed::EvidenceTakenBack, steps)
    }

    fn put_away_steps(&self, files: &[EvidenceId], put_away: bool) -> Result<Vec<Step>, Error> {
        let mut steps = Vec::new();
        for file in files {
            let before = self.evidence(*file)?;
            if before.put_away != put_away {
                steps.push(Step::evidence(Some(before.clone()), Evidence { put_away, ..before }));
            }
        }
        Ok(steps)
    }

    /// One file.
    ///
    /// # Errors
    /// [`Error::NoSuchEvidence`].
    pub fn evidence(&self, id: EvidenceId) -> Result<Evidence, Error> {
        evidence::one(self.store.connection(), id)?.ok_or(Error::NoSuchEvidence(id))
    }

    /// The checklist of each kind of activity.
    ///
    /// # Errors
    /// The store's.
    pub fn checklists(&self) -> Result<Vec<Checklist>, Error> {
        Ok(checklists::get(self.store.connection())?.all(&self.kinds()?))
    }

    /// Says what proof activities of a kind are to have; what is suggested for it is its own list
    /// again.
    ///
    /// # Errors
    /// [`Error::NothingToDo`] where it is so already.
    pub fn change_checklist(&mut self, kind: &Kind, wanted: &[EvidenceKind]) -> Result<Done, Error> {
        let before = checklists::get(self.store.connection())?;
        let mut wanted = wanted.to_vec();
        wanted.sort_unstable();
        wanted.dedup();
        let mut after = before.clone();
        after.0.remove(kind);
        let mut suggested = after.wanted(Some(kind)).to_vec();
        suggested.sort_unstable();
        if suggested != wanted {
            after.0.insert(kind.clone(), wanted);
        }
        if after == before {
            return Err(Error::NothingToDo);
        }
        self.change(Deed::ChecklistChanged, vec![Step::Checklists { before, after }])
    }

    /// How the files are, as far as warnings speak of them.
    pub(super) fn files(&self, activities: &[impl Recorded], today: NaiveDate) -> Result<Files, Error> {
        let connection = self.store.connection();
        let found = checks::all(connection)?;
        let mut kept = evidence::all(connection)?;
        kept.retain(|file| !file.put_away);
        let grounds = self.grounds(today)?;
        Ok(Files {
            proofs: Proofs::of(activities, &grounds),
            broken: broken(&kept, &found),
            unfiled: u32::try_from(evidence::unfiled(connection)?.len()).unwrap_or(u32::MAX),
            titles: file_titles(&grounds),
        })
    }

    fn checklists_changed(&self) -> Result<Checklists, Error> {
        Ok(checklists::get(self.store.connection())?)
    }

    /// The row of a file that came for `activities`: it is taken to be what the first of them
    /// still lacks.
    fn new_row(
        &self,
        id: EvidenceId,
        file: &Kept,
        activities: &[ActivityId],
        today: NaiveDate,
    ) -> Result<Evidence, Error> {
        let mut kind = EvidenceKind::Certificate;
        if let Some(first) = activities.first() {
            let activity = self.activity(*first)?;
            let proofs = self.proofs(std::slice::from_ref(&activity), today)?;
            let lacking = proofs.get(*first).and_then(|proof| proof.lacking.first().copied());
            let wanted = self.checklists_changed()?.wanted(activity.details.kind.as_ref()).first().copied();
            kind = lacking.or(wanted).unwrap_or(kind);
        }
        Ok(Evidence {
            id,
            fingerprint: file.fingerprint(),
            file_type: file.file_type(),
            bytes: file.bytes(),
            file_name: file.file_name().to_owned(),
            kind,
            kept_on: today,
            put_away: false,
        })
    }

    /// What was just written or compared is well.
    fn found_sound(&mut self, files: impl IntoIterator<Item = EvidenceId>, today: NaiveDate) -> Result<(), Error> {
        let transaction = self.store.transaction()?;
        for id in files {
            checks::put(&transaction, id, Soundness::Sound, today)?;
        }
        transaction.commit()?;
        Ok(())
    }

    pub(super) fn names_of(&self, ids: &[ActivityId]) -> Result<Vec<ActivityName>, Error> {
        ids.iter().map(|id| self.activity(*id).map(|activity| ActivityName::of(&activity))).collect()
    }

    /// The steps that take all files off an activity that is about to be deleted, and what was accepted
    /// of them.
    pub(super) fn detaching(&self, activity: ActivityId) -> Result<Vec<Step>, Error> {
        let mut steps = self.no_longer_accepting(activity)?;
        let files = evidence::of_activity(self.store.connection(), activity.0)?;
        steps.extend(files.into_iter().map(|file| Step::attachment(activity, file.id, false)));
        Ok(steps)
    }

    /// What a change that is about files is called after: its first file.
    pub(super) fn name_by_file(&self, change: &Change, answer: &mut Done) -> Result<(), Error> {
        let mut files: Vec<EvidenceId> = change.steps.iter().filter_map(Step::evidence_id).collect();
        files.sort_unstable();
        files.dedup();
        let is_of_files = answer.count == 0 || change.deed == Deed::CertainFiled;
        if let (true, Some(first)) = (is_of_files, files.first()) {
            answer.title = self.evidence(*first)?.file_name;
            answer.count = u32::try_from(files.len()).unwrap_or(u32::MAX);
        }
        Ok(())
    }
}
