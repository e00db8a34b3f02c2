//! Rebuilding a ledger from a folder of evidence, by its sidecars.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::HIGHEST_NUMBER;
use super::care::{Unknown, stray_row};
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::{Evidence, EvidenceId, Soundness};
use crate::domain::program::conversion::Customs;
use crate::domain::values::kind::Kinds;
use crate::error::Error;
use crate::logbook::Logbook;
use crate::logbook::first_run::{FirstRun, Opening};
use crate::store::{self, OpenError, acceptances, activities, attachments, checks, evidence};
use crate::vault::{EvidenceFolder, FileInFolder, Sidecar};

/// What was found in a folder of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Rebuilt {
    /// How many files the new ledger has.
    pub files: u32,
    /// How many activities their sidecars told of.
    pub activities: u32,
    /// How many of the files wait to be filed: nothing says what they prove.
    pub unfiled: u32,
    /// How many files were not what their name says, and were left where they are.
    pub damaged: u32,
}

/// What the new ledger is to hold.
#[derive(Default)]
struct Findings {
    files: Vec<Evidence>,
    activities: BTreeMap<ActivityId, Activity>,
    attachments: Vec<(ActivityId, EvidenceId)>,
    accepted: Vec<Acceptance>,
}

impl Logbook {
    /// Makes a new ledger in the folder `ledger` from the evidence in the folder `from`, which may
    /// be that ledger's own. A ledger that is missing or damaged is kept beside it; one that
    /// opens is never touched.
    ///
    /// What no file proves, and private notes, are not in the folder and cannot come back.
    ///
    /// # Errors
    /// As [`Logbook::create`], and [`Error::NotKept`] for a file that cannot be copied: then there
    /// is no new ledger.
    pub fn rebuild(
        ledger: &Path,
        from: &Path,
        first_run: &FirstRun,
        today: NaiveDate,
    ) -> Result<(Self, Rebuilt), Error> {
        let opening = Opening::check(first_run, today)?;
        let customs = Customs { kinds: Kinds::default(), programs: opening.programs() };
        let make_room = match store::open(ledger) {
            Ok(_) => return Err(OpenError::Exists(ledger.to_path_buf()).into()),
            Err(OpenError::Missing(_) | OpenError::Damaged { .. }) => true,
            Err(OpenError::NoLedger(_)) => false,
            Err(error) => return Err(error.into()),
        };
        store::make_folder(ledger)?;
        let (from, to) = (EvidenceFolder::at(from), EvidenceFolder::of_ledger(ledger));
        let is_own = fs::canonicalize(from.path()).ok() == fs::canonicalize(to.path()).ok();
        let in_folder = from.files().map_err(|error| store::unreachable_at(from.path(), &error))?;
        let mut rebuilt = Rebuilt::default();
        let mut findings = Findings::default();
        for file in in_folder {
            let id = EvidenceId(i64::try_from(findings.files.len()).unwrap_or(i64::MAX).saturating_add(1));
            let Some(row) = stray_row(&from, file, id, today) else {
                rebuilt.damaged += 1;
                continue;
            };
            copy(&from, &to, file, &row)?;
            findings.add(row, from.read_sidecar(file.fingerprint));
        }
        for activity in findings.activities.values_mut() {
            customs.settle(&mut activity.details);
        }
        if make_room {
            store::keep_damaged(ledger, today)?;
        }
        let mut logbook = Self {
            store: store::create(ledger, |connection| {
                opening.write(connection)?;
                findings.write(connection, today, &mut rebuilt)
            })?,
            evidence: Some(to),
            day: Some(today),
        };
        // What was refused of a sidecar stays in it. In another folder nothing was looked at.
        logbook.write_sidecars_quietly(if is_own { Unknown::Stays } else { Unknown::IsMoved });
        Ok((logbook, rebuilt))
    }
}

/// Copies a file from one folder of evidence into another; one and the same needs no copy.
fn copy(from: &EvidenceFolder, to: &EvidenceFolder, file: FileInFolder, row: &Evidence) -> Result<(), Error> {
    let source = from.path_of(file.fingerprint, file.file_type);
    let kept = to.keep(&source, &mut |_| ControlFlow::Continue(()));
    kept.map(drop).map_err(|why| Error::NotKept { file_name: row.file_name.clone(), why })
}

impl Findings {
    fn add(&mut self, file: Evidence, sidecar: Option<Sidecar>) {
        let (proves, accepted) = sidecar.map(|it| (it.proves, it.accepted)).unwrap_or_default();
        self.accepted.extend(accepted.into_iter().map(|it| it.of(file.id)));
        for proved in proves {
            let activity = proved.0;
            if !(1..=HIGHEST_NUMBER).contains(&activity.id.0) {
                continue;
            }
            self.attachments.push((activity.id, file.id));
            // A sidecar that could not be written again tells of an earlier day.
            match self.activities.get(&activity.id) {
                Some(known) if known.changed_on >= activity.changed_on => {}
                _ => drop(self.activities.insert(activity.id, activity.without_private_note())),
            }
        }
        self.files.push(file);
    }

    fn write(
        &self,
        connection: &rusqlite::Connection,
        today: NaiveDate,
        rebuilt: &mut Rebuilt,
    ) -> rusqlite::Result<()> {
        for activity in self.activities.values() {
            // What somebody has changed by hand may be no activity any more: its files wait then.
            if activities::put(connection, activity).is_ok() {
                rebuilt.activities += 1;
            } else {
                activities::delete(connection, activity.id)?;
            }
        }
        for file in &self.files {
            evidence::put(connection, file)?;
            checks::put(connection, file.id, Soundness::Sound, today)?;
            rebuilt.files += 1;
        }
        for (activity, file) in &self.attachments {
            if activities::one(connection, *activity)?.is_some() {
                attachments::set(connection, *activity, *file, true)?;
            }
        }
        for accepted in &self.accepted {
            // One that somebody has written by hand may be of nothing that is there.
            if self.attachments.contains(&(accepted.activity, accepted.evidence))
                && activities::one(connection, accepted.activity)?.is_some()
            {
                let _ = acceptances::put(connection, accepted);
            }
        }
        rebuilt.unfiled = u32::try_from(evidence::unfiled(connection)?.len()).unwrap_or(u32::MAX);
        Ok(())
    }
}
