//! Backups made of a logbook, and restored in its place.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::Logbook;
use super::evidence::{ActivityName, is_one};
use crate::backups::{self, Contents, Manifest, NotABackup, Part, Source};
use crate::domain::activity::{Activity, ActivityId, Recorded as _};
use crate::domain::backup::Backup;
use crate::domain::evidence::{Evidence, Fingerprint};
use crate::error::Error;
use crate::store::{self, OpenError, Store, activities, evidence, members};
use crate::vault::{EvidenceFolder, FileInFolder, NotKept};

/// A backup whose ledger was opened and checked. Nothing was written for it.
#[derive(Debug)]
pub struct Restorable {
    manifest: Manifest,
    store: Store,
}

/// What restoring a backup would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RestorePreview {
    /// The backup.
    pub backup: Backup,
    /// Whose record it is, where that is somebody else by name.
    pub of_another: Option<String>,
    /// The activities that the record has and the backup has not: they would be gone.
    pub gone: Vec<ActivityName>,
    /// The activities that would be as they were.
    pub as_before: Vec<ActivityName>,
    /// The activities that were deleted since: they would be back.
    pub back: Vec<ActivityName>,
    /// How many certificates the record has and the backup has not. The files stay, and wait to be filed.
    pub certificates_gone: u32,
    /// How many certificates would be back.
    pub certificates_back: u32,
    /// The names of certificates that the backup should have and that are nowhere to be had.
    pub lost: Vec<String>,
}

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Restored {
    /// How many activities the record has now.
    pub activities: u32,
    /// How many certificates.
    pub certificates: u32,
    /// The names of certificates that were not to be had.
    pub lost: Vec<String>,
    /// The folder in which a damaged ledger was kept, where there was one.
    pub kept_damaged: Option<String>,
}

/// Why nothing was restored. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum NotRestored {
    /// It cannot be restored from.
    #[error(transparent)]
    Source(#[from] NotABackup),
    /// A certificate that belongs to it is missing or damaged, and nothing less than all is to be restored.
    #[error("“{0}” is missing or damaged")]
    Lost(String),
    /// A certificate cannot be written.
    #[error("“{file_name}” cannot be written: {why}")]
    NotKept {
        /// What the member knows it as.
        file_name: String,
        /// Why not.
        why: NotKept,
    },
    /// The ledger cannot be written, or could not be read.
    #[error(transparent)]
    Ledger(#[from] OpenError),
    /// Whoever watched stopped it.
    #[error("it was stopped")]
    Stopped,
}

impl From<Error> for NotRestored {
    fn from(error: Error) -> Self {
        match error {
            Error::Open(error) => Self::Ledger(error),
            other => Self::Source(NotABackup::Io(io::Error::other(other.to_string()))),
        }
    }
}

impl Restorable {
    /// Opens and checks a backup, as far as its ledger goes.
    ///
    /// # Errors
    /// [`NotABackup`].
    pub fn look_at(source: &mut dyn Source) -> Result<Self, NotABackup> {
        let manifest = backups::manifest(source)?;
        let store = backups::ledger(source, &manifest)?;
        Ok(Self { manifest, store })
    }

    /// What the backup is.
    #[must_use]
    pub fn backup(&self) -> Backup {
        self.manifest.backup(true)
    }

    /// What is in it.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn contents(&self) -> Result<Contents, OpenError> {
        Contents::of(&self.store)
    }

    /// What restoring it would change where there is no record in the folder `ledger` that opens. `source` is read to learn
    /// which certificates are to be had.
    #[must_use]
    pub fn preview(&self, ledger: &Path, source: &mut dyn Source) -> RestorePreview {
        RestorePreview {
            backup: self.backup(),
            of_another: None,
            gone: Vec::new(),
            as_before: Vec::new(),
            back: Vec::new(),
            certificates_gone: 0,
            certificates_back: self.backup().certificates,
            lost: self.lost(Some(&EvidenceFolder::of_ledger(ledger)), source),
        }
    }

    /// The names of certificates that should be in the backup, and are not in `source` as they were.
    pub fn lacking_in(&self, source: &mut dyn Source) -> Vec<String> {
        self.lost(None, source)
    }

    /// The names of certificates that neither the backup nor `here` has as they were.
    fn lost(&self, here: Option<&EvidenceFolder>, source: &mut dyn Source) -> Vec<String> {
        let is_here = |file: FileInFolder| here.is_some_and(|folder| folder.sound_size(file).is_some());
        let mut lost = Vec::new();
        for (file, bytes, name) in self.manifest.certificates() {
            let mut is_in_backup = || {
                let mut from = source.open(Part::Certificate(file))?.take(bytes.saturating_add(1));
                crate::vault::fingerprint_of(&mut from).map(|found| found == file.fingerprint)
            };
            if !is_here(file) && !is_in_backup().unwrap_or(false) {
                lost.push(name.to_owned());
            }
        }
        lost
    }

    /// Puts the files that the backup knows and `folder` lacks where they wait for their ledger. Answers the names of those
    /// that are nowhere to be had.
    fn stage(
        &self,
        folder: &EvidenceFolder,
        source: &mut dyn Source,
        whole: bool,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Vec<String>, NotRestored> {
        let unreachable = |error: io::Error| store::unreachable_at(folder.path(), &error);
        let staged = folder.staging().map_err(unreachable)?;
        let mut lost = Vec::new();
        for (file, bytes, name) in self.manifest.certificates() {
            if folder.sound_size(file).is_some() {
                continue;
            }
            let mut done = 0;
            let taken = source
                .open(Part::Certificate(file))
                .map_err(NotKept::Unreadable)
                .and_then(|mut from| staged.take_in(file, bytes, &mut from, &mut |step| step.since(&mut done, watch)));
            match taken {
                Ok(()) => {}
                Err(NotKept::Cancelled) => return Err(NotRestored::Stopped),
                Err(why @ (NotKept::DiskFull | NotKept::CannotWrite(_))) => {
                    return Err(NotRestored::NotKept { file_name: name.to_owned(), why });
                }
                Err(_) if whole => return Err(NotRestored::Lost(name.to_owned())),
                Err(_) => lost.push(name.to_owned()),
            }
        }
        Ok(lost)
    }

    /// What there is once it is restored.
    fn restored(&self, lost: Vec<String>) -> Result<Restored, OpenError> {
        let connection = self.store.connection();
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        Ok(Restored {
            activities: count(activities::all(connection)?.len()),
            certificates: count(evidence::all(connection)?.len()),
            lost,
            kept_damaged: None,
        })
    }
}

impl Logbook {
    /// Copies the ledger as it is now to a file that is not there: checked, and on the disk when this answers.
    ///
    /// # Errors
    /// [`Error::Open`] about the copy, which has no use then.
    pub fn copy_ledger(&self, place: &Path) -> Result<(), Error> {
        Ok(self.store.copy_to(place)?)
    }

    /// How much was written since the ledger was opened: it tells whether anything was since a backup.
    #[must_use]
    pub fn writes(&self) -> u64 {
        self.store.writes()
    }

    /// What restoring a backup in the place of this record would change. `source` is read to learn which certificates are
    /// to be had.
    ///
    /// # Errors
    /// The store's.
    pub fn preview_restore(&self, of: &Restorable, source: &mut dyn Source) -> Result<RestorePreview, Error> {
        let (now, then) = (self.store.connection(), of.store.connection());
        let by_number = |all: Vec<Activity>| all.into_iter().map(|it| (it.id, it)).collect::<BTreeMap<_, _>>();
        let (now_has, then_had) = (by_number(activities::all(now)?), by_number(activities::all(then)?));
        let files = |all: Vec<Evidence>| all.into_iter().map(|it| (it.fingerprint, it)).collect::<BTreeMap<_, _>>();
        let (files_now, files_then) = (files(evidence::all(now)?), files(evidence::all(then)?));
        let count = |from: &BTreeMap<Fingerprint, Evidence>, lacking: &BTreeMap<Fingerprint, Evidence>| {
            u32::try_from(from.keys().filter(|it| !lacking.contains_key(it)).count()).unwrap_or(u32::MAX)
        };
        let (member, of_backup) = (members::get(now)?.name, members::get(then)?.name);
        Ok(RestorePreview {
            backup: of.backup(),
            of_another: (member != of_backup).then_some(of_backup),
            gone: names(&now_has, |it| counterpart(it, &then_had).is_none()),
            as_before: names(&now_has, |it| counterpart(it, &then_had).is_some_and(|then| !is_as_it_was(it, then))),
            back: names(&then_had, |it| counterpart(it, &now_has).is_none()),
            certificates_gone: count(&files_now, &files_then),
            certificates_back: count(&files_then, &files_now),
            lost: of.lost(self.evidence.as_ref(), source),
        })
    }

    /// Puts a backup in the place of this record: all of it or, whatever happens meanwhile, nothing. Certificates that it
    /// does not know stay, and wait to be filed. Unless it is to be `whole`, one that is not to be had keeps nothing else
    /// back. What was there is for whoever asks to back up before.
    ///
    /// # Errors
    /// [`NotRestored`].
    pub fn restore(
        &mut self,
        of: &Restorable,
        source: &mut dyn Source,
        whole: bool,
        today: NaiveDate,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Restored, NotRestored> {
        self.today_is(today);
        let lost = match self.evidence.clone() {
            Some(folder) => of.stage(&folder, source, whole, watch),
            None => Ok(Vec::new()),
        };
        let replaced = lost.and_then(|lost| {
            let restored = of.restored(lost)?;
            self.store.replace_by(&of.store)?;
            Ok(restored)
        });
        // It tidies as well what waits of a backup that was not restored. What cannot be done now is done at the next start.
        let _ = self.tidy_evidence(today);
        replaced
    }

    /// Makes the record in the folder `folder` from a backup, where there is none that opens. A damaged ledger is kept
    /// beside it.
    ///
    /// # Errors
    /// [`NotRestored`]; a ledger that opens is never touched.
    pub fn create_from(
        folder: &Path,
        of: &Restorable,
        source: &mut dyn Source,
        whole: bool,
        today: NaiveDate,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<(Self, Restored), NotRestored> {
        store::make_folder(folder)?;
        let evidence = EvidenceFolder::of_ledger(folder);
        let made = of.stage(&evidence, source, whole, watch).and_then(|lost| {
            let restored = of.restored(lost)?;
            let (store, kept_damaged) = store::create_from(folder, &of.store, today)?;
            let logbook = Self { store, evidence: Some(evidence.clone()), day: Some(today) };
            Ok((logbook, Restored { kept_damaged, ..restored }))
        });
        match made {
            Ok((mut logbook, restored)) => {
                // What cannot be done now is done at the next start.
                let _ = logbook.tidy_evidence(today);
                Ok((logbook, restored))
            }
            Err(error) => {
                // It may have failed after the ledger had its name: then that says what becomes of what waits.
                match Self::open(folder) {
                    Ok(mut logbook) => drop(logbook.tidy_evidence(today)),
                    // Nothing has come of it: there is none, or the damaged one is still there.
                    Err(Error::Open(OpenError::NoLedger(_) | OpenError::Missing(_) | OpenError::Damaged { .. })) => {
                        drop(evidence.settle_staged(|_| false));
                    }
                    // Nobody can tell now, and what waits stays until somebody can.
                    Err(_) => {}
                }
                Err(error)
            }
        }
    }

    /// Gives files that wait for this ledger their places.
    pub(super) fn settle_staged(&self) -> Result<(), Error> {
        let Some(folder) = &self.evidence else { return Ok(()) };
        let known = evidence::all(self.store.connection())?;
        let is_known = |file: FileInFolder| known.iter().any(|it| FileInFolder::from(it) == file);
        Ok(folder.settle_staged(is_known).map_err(|error| store::unreachable_at(folder.path(), &error))?)
    }
}

/// The same activity in another state of the record.
fn counterpart<'a>(of: &Activity, among: &'a BTreeMap<ActivityId, Activity>) -> Option<&'a Activity> {
    among.get(&of.id).filter(|it| is_one(&it.public(), &of.public()))
}

fn is_as_it_was(one: &Activity, other: &Activity) -> bool {
    one.details == other.details && one.private_note == other.private_note
}

/// What those are called that are wanted, the latest first.
fn names(all: &BTreeMap<ActivityId, Activity>, wanted: impl Fn(&Activity) -> bool) -> Vec<ActivityName> {
    let mut wanted: Vec<_> = all.values().filter(|it| wanted(it)).collect();
    wanted.sort_by_key(|it| std::cmp::Reverse((it.details.end, it.id)));
    wanted.into_iter().map(ActivityName::of).collect()
}
