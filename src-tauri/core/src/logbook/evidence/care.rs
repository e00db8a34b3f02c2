//! The verbs that look after files: checking, mending, cleaning up after a crash.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::answers::{BrokenFile, EvidenceCare, EvidenceRow};
use crate::domain::activity::{ActivityId, Recorded as _};
use crate::domain::evidence::{Evidence, EvidenceId, EvidenceKind, Fingerprint, Soundness};
use crate::domain::values::deed::Deed;
use crate::error::Error;
use crate::logbook::Logbook;
use crate::store::changes::{self, Step};
use crate::store::{self, acceptances, activities, attachments, checks, deleted, evidence, sidecars};
use crate::vault::{EvidenceFolder, FileInFolder, FoundSidecar, Kept, Proves, SearchFor, Sidecar};

/// Files are looked at again after so many days.
const CHECK_EVERY: Days = Days::new(7);

impl Logbook {
    /// Every file, those put away among them, by order of arrival.
    ///
    /// # Errors
    /// The store's.
    pub fn all_evidence(&self) -> Result<Vec<EvidenceRow>, Error> {
        let connection = self.store.connection();
        let found = checks::all(connection)?;
        let mut rows = Vec::new();
        for evidence in evidence::all(connection)? {
            let check = found.get(&evidence.id);
            rows.push(EvidenceRow {
                soundness: check.map_or(Soundness::Sound, |(soundness, _)| *soundness),
                checked_on: check.map(|(_, day)| *day),
                attached_to: self.names_of(&attachments::activities_of(connection, evidence.id)?)?,
                evidence,
            });
        }
        Ok(rows)
    }

    /// Takes files away again that were kept for an action which was not done. A file that has a
    /// row stays: it may have been missing, and keeping it has mended it. What cannot be taken away
    /// waits to be filed at the next start.
    ///
    /// After [`Error::Open`], the ledger must be opened again before: what a write that failed has
    /// left in the log may still come to hold.
    ///
    /// # Errors
    /// The store's; nothing is taken away then.
    pub fn discard(&self, kept: &[Kept]) -> Result<(), Error> {
        let Some(folder) = &self.evidence else { return Ok(()) };
        for file in kept {
            if evidence::with_fingerprint(self.store.connection(), file.fingerprint())?.is_none() {
                let _ = folder.discard(file);
            }
        }
        Ok(())
    }

    /// The fingerprints of those of the files that the ledger has, also where they are put away.
    ///
    /// # Errors
    /// The store's.
    pub fn known_among(&self, kept: &[Kept]) -> Result<BTreeSet<Fingerprint>, Error> {
        let mut known = BTreeSet::new();
        for file in kept {
            if evidence::with_fingerprint(self.store.connection(), file.fingerprint())?.is_some() {
                known.insert(file.fingerprint());
            }
        }
        Ok(known)
    }

    /// How the files are.
    ///
    /// # Errors
    /// The store's.
    pub fn evidence_care(&self, today: NaiveDate) -> Result<EvidenceCare, Error> {
        let connection = self.store.connection();
        let found = checks::all(connection)?;
        let (mut put_away, kept): (Vec<Evidence>, Vec<Evidence>) =
            evidence::all(connection)?.into_iter().partition(|file| file.put_away);
        put_away.reverse();
        let checked_on = kept.iter().filter_map(|file| found.get(&file.id)).map(|(_, day)| *day).min();
        let never_looked_at = kept.iter().any(|file| !found.contains_key(&file.id));
        let is_old = checked_on.and_then(|day| day.checked_add_days(CHECK_EVERY)).is_some_and(|day| day <= today);
        let mut broken = Vec::new();
        for (evidence, soundness) in super::broken(&kept, &found) {
            let attached_to = self.names_of(&attachments::activities_of(connection, evidence.id)?)?;
            broken.push(BrokenFile { evidence, soundness, attached_to });
        }
        Ok(EvidenceCare {
            files: u32::try_from(kept.len()).unwrap_or(u32::MAX),
            bytes: kept.iter().map(|file| file.bytes).sum(),
            checked_on,
            // A clock that was set back is no reason to look at nothing for years.
            check_due: never_looked_at || is_old || checked_on.is_some_and(|day| day > today),
            broken,
            put_away,
        })
    }

    /// The files to be checked: all but those put away.
    ///
    /// # Errors
    /// The store's.
    pub fn files_to_check(&self) -> Result<Vec<Evidence>, Error> {
        Ok(evidence::all(self.store.connection())?.into_iter().filter(|file| !file.put_away).collect())
    }

    /// Keeps what a check found. It is no action of the member's and is not undone.
    ///
    /// # Errors
    /// The store's.
    pub fn keep_checks(&mut self, found: &[(FileInFolder, Soundness)], today: NaiveDate) -> Result<(), Error> {
        let transaction = self.store.derived()?;
        for (file, soundness) in found {
            if let Some(row) = evidence::with_fingerprint(&transaction, file.fingerprint)? {
                checks::put(&transaction, row.id, *soundness, today)?;
            }
        }
        transaction.commit()?;
        Ok(())
    }

    /// What to look for in a folder, to find the files again that are missing or changed.
    ///
    /// # Errors
    /// The store's.
    pub fn files_to_find(&self, today: NaiveDate) -> Result<Vec<SearchFor>, Error> {
        let broken = self.evidence_care(today)?.broken.into_iter();
        Ok(broken.map(|it| SearchFor { fingerprint: it.evidence.fingerprint, bytes: it.evidence.bytes }).collect())
    }

    /// A file is well again: the same bytes were found and kept.
    ///
    /// # Errors
    /// [`Error::NotTheSameFile`] where `found` is another file than `file`.
    pub fn mended(&mut self, file: EvidenceId, found: &Kept, today: NaiveDate) -> Result<(), Error> {
        if self.evidence(file)?.fingerprint != found.fingerprint() {
            return Err(Error::NotTheSameFile);
        }
        self.found_sound([file], today)
    }

    /// Clears up what a crash may have left: copies that were not finished go, files that were being restored with this
    /// ledger get their places, whole files without
    /// a row wait to be filed, sidecars that are behind are written. A sidecar that tells of what
    /// this ledger does not know is left as it is. Answers how many files were found.
    ///
    /// # Errors
    /// The store's, where it cannot be read. A folder that cannot be looked into is left for a check
    /// to tell of, and what cannot be written, as on a full disk, waits for another start: the
    /// record opens all the same.
    pub fn tidy_evidence(&mut self, today: NaiveDate) -> Result<u32, Error> {
        let Some(folder) = self.evidence.clone() else { return Ok(0) };
        let _ = folder.remove_unfinished();
        let _ = self.settle_staged();
        let connection = self.store.connection();
        let known: std::collections::BTreeSet<_> =
            evidence::all(connection)?.into_iter().map(|it| it.fingerprint).collect();
        let mut next = evidence::next_id(connection)?;
        let mut steps = Vec::new();
        let strays = folder.files().unwrap_or_default().into_iter().filter(|it| !known.contains(&it.fingerprint));
        for stray in strays {
            if let Some(row) = stray_row(&folder, stray, next, today) {
                next.0 += 1;
                steps.push(Step::evidence(None, row));
            }
        }
        let mut found = u32::try_from(steps.len()).unwrap_or(u32::MAX);
        if !steps.is_empty() && self.change(Deed::EvidenceAdded, steps).is_err() {
            found = 0;
        }
        self.write_sidecars_quietly(Unknown::Waits);
        Ok(found)
    }

    /// Writes the sidecars that are behind. What cannot be written stays due: the action it
    /// belongs to is done and is not spoilt by it.
    pub(in crate::logbook) fn write_sidecars(&mut self) {
        self.write_sidecars_quietly(Unknown::IsMoved);
    }

    /// The same where the member has done nothing, as at a start: then no sidecar is touched that
    /// tells of what this ledger does not know.
    pub(super) fn write_sidecars_quietly(&mut self, unknown: Unknown) {
        let Some(folder) = self.evidence.clone() else { return };
        let Ok(due) = sidecars::due(self.store.connection()) else { return };
        let mut memory = Memory::of(self.store.connection());
        for id in due {
            // One that cannot be written does not keep the others from it.
            let is_settled = self.write_sidecar(&folder, id, &mut memory, unknown).unwrap_or(false);
            if is_settled && sidecars::written(self.store.connection(), id).is_err() {
                return;
            }
        }
    }

    /// Settles those that are behind where what they tell of is theirs alone again: they stay as they are, and it can be
    /// taken in once more.
    pub(in crate::logbook) fn leave_sidecars(&mut self) {
        self.write_sidecars_quietly(Unknown::Stays);
    }

    /// Writes the sidecar of one file; answers whether that is settled.
    ///
    /// A sidecar may be all that is left of an activity: it may be of a ledger that was lost, or of
    /// a later day than this one. One that says what this ledger cannot have written is left as it
    /// is as long as the member has not said what the file proves. When it must make room for what
    /// the member says, it is moved, and never destroyed.
    fn write_sidecar(
        &self,
        folder: &EvidenceFolder,
        id: EvidenceId,
        memory: &mut Memory<'_>,
        unknown: Unknown,
    ) -> Result<bool, Error> {
        let (file, sidecar) = self.sidecar(id)?;
        let unreachable = |error| store::unreachable_at(folder.path(), &error);
        let is_ours = match folder.found_sidecar(file.fingerprint) {
            FoundSidecar::Nothing => true,
            FoundSidecar::Sidecar(found) if found == sidecar => return Ok(true),
            FoundSidecar::Sidecar(found) => found.proves.iter().all(|it| memory.holds(it, id, &sidecar)),
            FoundSidecar::NotUnderstood => false,
        };
        if !is_ours {
            if sidecar.proves.is_empty() {
                return Ok(true);
            }
            match unknown {
                Unknown::IsMoved => folder.move_sidecar_aside(file.fingerprint).map_err(unreachable)?,
                Unknown::Waits => return Ok(false),
                Unknown::Stays => return Ok(true),
            }
        }
        folder.write_sidecar(file.fingerprint, &sidecar).map_err(unreachable)?;
        Ok(true)
    }

    /// Takes deleted activities out of every sidecar that still tells of one, as where it could not be written when they
    /// were deleted. What the ledger has never known stays in it.
    ///
    /// # Errors
    /// [`Error::Open`] where one cannot be written.
    pub(in crate::logbook) fn forget_in_sidecars(&mut self, ids: &[ActivityId]) -> Result<(), Error> {
        self.write_sidecars();
        let Some(folder) = &self.evidence else { return Ok(()) };
        let mut memory = Memory::of(self.store.connection());
        for file in evidence::all(self.store.connection())? {
            let Some(mut sidecar) = folder.read_sidecar(file.fingerprint) else { continue };
            let before = sidecar.proves.len();
            sidecar.forget(|it| ids.contains(&it.0.id) && memory.knows(it));
            if sidecar.proves.len() < before {
                let unreachable = |error| store::unreachable_at(folder.path(), &error);
                folder.write_sidecar(file.fingerprint, &sidecar).map_err(unreachable)?;
            }
        }
        Ok(())
    }

    pub(super) fn sidecar(&self, id: EvidenceId) -> Result<(Evidence, Sidecar), Error> {
        let connection = self.store.connection();
        let file = self.evidence(id)?;
        let mut proves = Vec::new();
        for activity in attachments::activities_of(connection, id)? {
            proves.extend(activities::one(connection, activity)?.map(|it| it.public()));
        }
        let mut accepted = acceptances::of_evidence(connection, id)?;
        // One that waits for its activity to be attached again is none of the file's.
        accepted.retain(|it| proves.iter().any(|activity| activity.id == it.activity));
        let sidecar = Sidecar::of(&file, proves, accepted);
        Ok((file, sidecar))
    }
}

/// What becomes of a sidecar that says what the ledger does not know, where it says something else
/// of the file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Unknown {
    /// It is moved to a name of its own.
    IsMoved,
    /// It stays, until the member's next action.
    Waits,
    /// It stays, until the member says something new of its file.
    Stays,
}

/// What a ledger knows or has known: its rows, the actions that it keeps, and what was deleted. These
/// are read from the latest backwards, and no further than is asked for: what a sidecar of this
/// ledger's own says is what stood before the action that made it due.
pub(super) struct Memory<'a> {
    connection: &'a Connection,
    steps: Vec<Step>,
    /// Where the actions go on that were not read yet; none where all were.
    before: Option<i64>,
    /// Whether what was deleted is among the steps. It is looked at last: the actions mostly tell of it.
    is_trash_read: bool,
}

impl<'a> Memory<'a> {
    pub(super) fn of(connection: &'a Connection) -> Self {
        Self { connection, steps: Vec::new(), before: Some(i64::MAX), is_trash_read: false }
    }

    /// Whether this ledger has once said that the file `id`, of which it now says `now`, proves
    /// this very activity. Where that cannot be found out it has not.
    pub(super) fn holds(&mut self, proved: &Proves, id: EvidenceId, now: &Sidecar) -> bool {
        if now.proves.iter().any(|it| it.is_same(&proved.0)) {
            return true;
        }
        let activity = proved.0.id;
        let mut said_of_file = now.proves.iter().any(|it| it.0.id == activity);
        let mut knows_activity = self.has(proved);
        if said_of_file && knows_activity {
            return true;
        }
        self.find(|step| {
            knows_activity |= has_been(step, proved);
            said_of_file |= match step {
                Step::Attachment { activity: of, evidence, .. } => *evidence == id && *of == activity,
                Step::Deleted { deleted, .. } => deleted.activity.id == activity && deleted.files.contains(&id),
                _ => false,
            };
            said_of_file && knows_activity
        })
    }

    /// Whether this ledger has once held this very activity. Where that cannot be found out it has not.
    fn knows(&mut self, proved: &Proves) -> bool {
        self.has(proved) || self.find(|step| has_been(step, proved))
    }

    fn has(&self, proved: &Proves) -> bool {
        activities::one(self.connection, proved.0.id).is_ok_and(|it| it.is_some_and(|it| proved.is_same(&it)))
    }

    /// Whether `enough` is once said of a step, the steps told to it one after the other.
    fn find(&mut self, mut enough: impl FnMut(&Step) -> bool) -> bool {
        let mut looked_at = 0;
        loop {
            if self.steps.iter().skip(looked_at).any(&mut enough) {
                return true;
            }
            looked_at = self.steps.len();
            if !self.read_on() {
                return false;
            }
        }
    }

    /// Reads the action before those that were read, if there is one that can be read, and after the first action
    /// what was deleted.
    fn read_on(&mut self) -> bool {
        if let Some(before) = self.before.take()
            && let Ok(Some((number, steps))) = changes::before(self.connection, before)
        {
            self.before = Some(number);
            self.steps.extend(steps);
            return true;
        }
        if self.is_trash_read {
            return false;
        }
        self.is_trash_read = true;
        let deleted = deleted::all(self.connection).unwrap_or_default();
        self.steps.extend(deleted.into_iter().map(|it| Step::deleted(it, true)));
        true
    }
}

/// Whether a step tells of the very activity that a sidecar tells of.
fn has_been(step: &Step, proved: &Proves) -> bool {
    match step {
        Step::Activity { before, after } => [before, after].into_iter().flatten().any(|it| proved.is_same(it.as_ref())),
        Step::Deleted { deleted, .. } => proved.is_same(&deleted.activity),
        _ => false,
    }
}

/// The row of a file that has none; nothing where the file is not what its name says.
pub(super) fn stray_row(
    folder: &EvidenceFolder,
    stray: FileInFolder,
    id: EvidenceId,
    today: NaiveDate,
) -> Option<Evidence> {
    let bytes = folder.sound_size(stray)?;
    let sidecar = folder.read_sidecar(stray.fingerprint);
    let short = stray.fingerprint.to_string();
    let nameless = format!("{}.{}", short.get(..8).unwrap_or_default(), stray.file_type.extension());
    Some(Evidence {
        id,
        fingerprint: stray.fingerprint,
        file_type: stray.file_type,
        bytes,
        file_name: sidecar.as_ref().map_or(nameless, Sidecar::shown_name),
        kind: sidecar.as_ref().map_or(EvidenceKind::Certificate, |it| it.kind),
        kept_on: sidecar.as_ref().and_then(Sidecar::day_kept).unwrap_or(today),
        put_away: sidecar.as_ref().is_some_and(|it| it.put_away),
    })
}
