//! Sidecars: what a file is and proves, in plain text beside it.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::folder::EvidenceFolder;
use super::keep::shown_name;
use super::sidecar_file::{AcceptedInFile, KindInFile, SidecarFile};
use crate::disk::{self, INCOMING};
use crate::domain::activity::{PublicActivity, Recorded, Status};
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::{Evidence, EvidenceKind, Fingerprint};
use crate::text::dates::YEARS;

/// The form of sidecar this program writes.
const FORM: u32 = 1;

/// No sidecar is larger, in bytes: what is larger is not read.
const LARGEST: u64 = 4_000_000;

/// What a sidecar says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sidecar {
    /// The file's own name when it came.
    file_name: String,
    /// What it is.
    pub(crate) kind: EvidenceKind,
    /// The day it came.
    pub(crate) kept_on: NaiveDate,
    /// Whether the member has put it away.
    pub(crate) put_away: bool,
    /// What it proves.
    pub(crate) proves: Vec<Proves>,
    /// What the member has accepted of it.
    pub(crate) accepted: Vec<AcceptedInFile>,
}

/// An activity that a file proves, with everything that is kept of it but its private note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proves(pub(crate) PublicActivity);

impl Sidecar {
    /// What stands beside `evidence`, which proves `activities` and differs from them in what is
    /// `accepted`.
    pub(crate) fn of(evidence: &Evidence, activities: Vec<PublicActivity>, accepted: Vec<Acceptance>) -> Self {
        Self {
            file_name: evidence.file_name.clone(),
            kind: evidence.kind,
            kept_on: evidence.kept_on,
            put_away: evidence.put_away,
            proves: activities.into_iter().map(Proves).collect(),
            accepted: accepted.into_iter().map(AcceptedInFile::from).collect(),
        }
    }

    /// No longer tells of those activities that are to be forgotten.
    pub(crate) fn forget(&mut self, mut is_forgotten: impl FnMut(&Proves) -> bool) {
        let (forgotten, told): (Vec<_>, Vec<_>) = self.proves.drain(..).partition(|it| is_forgotten(it));
        let is_among = |proves: &[Proves], id| proves.iter().any(|it| it.0.id == id);
        self.accepted.retain(|it| is_among(&told, it.activity()) || !is_among(&forgotten, it.activity()));
        self.proves = told;
    }

    /// The day the file came, where that is one that a ledger holds: somebody may have written it by hand.
    pub(crate) fn day_kept(&self) -> Option<NaiveDate> {
        Some(self.kept_on).filter(|day| YEARS.contains(&day.year()))
    }

    /// The file's own name, fit to be shown whatever somebody has written there.
    pub(crate) fn shown_name(&self) -> String {
        shown_name(&self.file_name)
    }
}

impl From<&Sidecar> for SidecarFile {
    fn from(sidecar: &Sidecar) -> Self {
        let Sidecar { file_name, kind, kept_on, put_away, proves, accepted } = sidecar.clone();
        Self {
            form: FORM,
            file_name,
            kind: KindInFile(kind),
            kept_on,
            set_aside: put_away,
            proves: proves.into_iter().map(|proves| proves.0.into()).collect(),
            accepted,
        }
    }
}

impl From<SidecarFile> for Sidecar {
    fn from(file: SidecarFile) -> Self {
        let SidecarFile { form: _, file_name, kind, kept_on, set_aside, proves, accepted } = file;
        let proves = proves.into_iter().map(|activity| Proves(activity.into())).collect();
        let accepted = accepted.into_iter().filter(AcceptedInFile::can_be_held).collect();
        Self { file_name, kind: kind.0, kept_on, put_away: set_aside, proves, accepted }
    }
}

impl Proves {
    /// Whether it is `other` as a sidecar tells of it. Whether what is
    /// done counts yet follows from the rest and from what the ledger's programs are.
    pub(crate) fn is_same(&self, other: &impl Recorded) -> bool {
        let told = |activity: &PublicActivity| {
            let mut told = activity.clone();
            told.details.status = Status::of(told.details.status == Status::Planned, true);
            told
        };
        self.0.id == other.id() && told(&self.0) == told(&other.public())
    }
}

/// What is found in the place of a sidecar.
#[derive(Debug)]
pub(crate) enum FoundSidecar {
    /// Nothing.
    Nothing,
    /// A sidecar.
    Sidecar(Sidecar),
    /// Something that cannot be understood: of a newer form, damaged, or not to be read now.
    NotUnderstood,
}

impl EvidenceFolder {
    fn sidecar(&self, fingerprint: Fingerprint) -> PathBuf {
        self.shelf(fingerprint).join(format!("{fingerprint}.json"))
    }

    /// Writes the sidecar of a file, whole or not at all.
    pub(crate) fn write_sidecar(&self, fingerprint: Fingerprint, sidecar: &Sidecar) -> io::Result<()> {
        self.make()?;
        let folder = self.shelf(fingerprint);
        disk::make_folder(&folder)?;
        let mut copy = disk::temporary(self.path(), INCOMING.0, INCOMING.1)?;
        let mut text = serde_json::to_vec_pretty(&SidecarFile::from(sidecar))?;
        text.push(b'\n');
        copy.write_all(&text)?;
        copy.as_file().sync_all()?;
        disk::settle(copy, &self.sidecar(fingerprint), true)?;
        disk::sync_folder(&folder)
    }

    /// Moves what is in the place of a file's sidecar to a name of its own, which has the day of
    /// its last change, as in `abcd….2026-11-23.json`. There it stays.
    pub(crate) fn move_sidecar_aside(&self, fingerprint: Fingerprint) -> io::Result<()> {
        self.may_change()?;
        let path = self.sidecar(fingerprint);
        let day = DateTime::<Utc>::from(fs::symlink_metadata(&path)?.modified()?).date_naive();
        let folder = self.shelf(fingerprint);
        let mut aside = folder.join(format!("{fingerprint}.{day}.json"));
        let mut number = 2;
        while fs::symlink_metadata(&aside).is_ok() {
            aside = folder.join(format!("{fingerprint}.{day}-{number}.json"));
            number += 1;
        }
        disk::rename(&path, &aside)?;
        disk::sync_folder(&folder)
    }

    /// What the sidecar of a file says; nothing where it has none that can be understood.
    pub(crate) fn read_sidecar(&self, fingerprint: Fingerprint) -> Option<Sidecar> {
        match self.found_sidecar(fingerprint) {
            FoundSidecar::Sidecar(sidecar) => Some(sidecar),
            FoundSidecar::Nothing | FoundSidecar::NotUnderstood => None,
        }
    }

    /// What is found in the place of a file's sidecar.
    pub(crate) fn found_sidecar(&self, fingerprint: Fingerprint) -> FoundSidecar {
        let path = self.sidecar(fingerprint);
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return FoundSidecar::Nothing,
            // Windows would follow a link in its place.
            Ok(metadata) if metadata.is_file() => {}
            _ => return FoundSidecar::NotUnderstood,
        }
        let mut text = String::new();
        let read = disk::open_plain(&path).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
        let file = read.ok().and_then(|_| serde_json::from_str(&text).ok());
        file.filter(|file: &SidecarFile| file.form == FORM)
            .map_or(FoundSidecar::NotUnderstood, |file| FoundSidecar::Sidecar(file.into()))
    }
}
