//! The verbs that look after files: checking, mending, cleaning up after a crash.

use chrono::{Days, NaiveDate};

use super::answers::{BrokenFile, EvidenceCare, EvidenceRow};
use crate::domain::deed::Deed;
use crate::domain::evidence::{Evidence, EvidenceId, EvidenceKind, Soundness};
use crate::error::Error;
use crate::evidence::{EvidenceFolder, FileInFolder, Kept, SearchFor, Sidecar};
use crate::logbook::Logbook;
use crate::store::changes::Step;
use crate::store::{activities, attachments, checks, evidence, sidecars};

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

    /// How the files are.
    ///
    /// # Errors
    /// The store's.
    pub fn evidence_care(&self, today: NaiveDate) -> Result<EvidenceCare, Error> {
        let connection = self.store.connection();
        let found = checks::all(connection)?;
        let (mut put_away, kept): (Vec<Evidence>, Vec<Evidence>) =
            evidence::all(connection)?.into_iter().partition(|file| file.set_aside);
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
        Ok(evidence::all(self.store.connection())?.into_iter().filter(|file| !file.set_aside).collect())
    }

    /// Keeps what a check found. It is no action of the member's and is not undone.
    ///
    /// # Errors
    /// The store's.
    pub fn keep_checks(&mut self, found: &[(FileInFolder, Soundness)], today: NaiveDate) -> Result<(), Error> {
        let transaction = self.store.transaction()?;
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

    /// Clears up what a crash may have left: copies that were not finished go, whole files without
    /// a row wait to be filed, sidecars that are behind are written. Answers how many files were
    /// found.
    ///
    /// # Errors
    /// The store's, where it cannot be read. A folder that cannot be looked into is left for a check
    /// to tell of, and what cannot be written, as on a full disk, waits for another start: the
    /// record opens all the same.
    pub fn tidy_evidence(&mut self, today: NaiveDate) -> Result<u32, Error> {
        let Some(folder) = self.evidence.clone() else { return Ok(0) };
        let _ = folder.remove_unfinished();
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
        self.write_sidecars();
        Ok(found)
    }

    /// Writes the sidecars that are behind. What cannot be written stays due: the action it
    /// belongs to is done and is not spoilt by it.
    pub(in crate::logbook) fn write_sidecars(&mut self) {
        let Some(folder) = self.evidence.clone() else { return };
        let Ok(due) = sidecars::due(self.store.connection()) else { return };
        for id in due {
            let written =
                self.sidecar(id).is_ok_and(|(file, sidecar)| folder.write_sidecar(file.fingerprint, &sidecar).is_ok());
            // One that cannot be written does not keep the others from it.
            if written && sidecars::written(self.store.connection(), id).is_err() {
                return;
            }
        }
    }

    fn sidecar(&self, id: EvidenceId) -> Result<(Evidence, Sidecar), Error> {
        let connection = self.store.connection();
        let file = self.evidence(id)?;
        let mut proves = Vec::new();
        for activity in attachments::activities_of(connection, id)? {
            proves.extend(activities::one(connection, activity)?);
        }
        let sidecar = Sidecar::of(&file, proves);
        Ok((file, sidecar))
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
        kept_on: sidecar.as_ref().map_or(today, |it| it.kept_on),
        set_aside: sidecar.as_ref().is_some_and(|it| it.set_aside),
    })
}
