//! Sidecars: what a file is and proves, in plain text beside it.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::keep::shown_name;
use super::{EvidenceFolder, INCOMING, make_folder};
use crate::domain::activity::Activity;
use crate::domain::evidence::{Evidence, EvidenceKind, Fingerprint};
use crate::store::sync;

/// The form of sidecar this program writes.
const FORM: u32 = 1;

/// No sidecar is larger, in bytes: what is larger is not read.
const LARGEST: u64 = 4_000_000;

/// What a sidecar says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sidecar {
    /// The form it is written in.
    form: u32,
    /// The file's own name when it came.
    file_name: String,
    /// What it is.
    pub(crate) kind: EvidenceKind,
    /// The day it came.
    pub(crate) kept_on: NaiveDate,
    /// Whether the member has put it away.
    pub(crate) set_aside: bool,
    /// What it proves.
    pub(crate) proves: Vec<Proves>,
}

/// An activity that a file proves, with everything that is kept of it but its private note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Proves(pub(crate) Activity);

impl Sidecar {
    /// What stands beside `evidence`, which proves `activities`.
    pub(crate) fn of(evidence: &Evidence, activities: Vec<Activity>) -> Self {
        let without_private_note = |mut activity: Activity| {
            activity.details.private_note = None;
            Proves(activity)
        };
        Self {
            form: FORM,
            file_name: evidence.file_name.clone(),
            kind: evidence.kind,
            kept_on: evidence.kept_on,
            set_aside: evidence.set_aside,
            proves: activities.into_iter().map(without_private_note).collect(),
        }
    }

    /// The file's own name, fit to be shown whatever somebody has written there.
    pub(crate) fn shown_name(&self) -> String {
        shown_name(&self.file_name)
    }
}

impl EvidenceFolder {
    fn sidecar(&self, fingerprint: Fingerprint) -> PathBuf {
        self.shelf(fingerprint).join(format!("{fingerprint}.json"))
    }

    /// Writes the sidecar of a file, whole or not at all.
    pub(crate) fn write_sidecar(&self, fingerprint: Fingerprint, sidecar: &Sidecar) -> io::Result<()> {
        self.make()?;
        let folder = self.shelf(fingerprint);
        make_folder(&folder)?;
        let mut copy = tempfile::Builder::new().prefix(INCOMING.0).suffix(INCOMING.1).tempfile_in(self.path())?;
        let mut text = serde_json::to_vec_pretty(sidecar)?;
        text.push(b'\n');
        copy.write_all(&text)?;
        copy.as_file().sync_all()?;
        copy.persist(self.sidecar(fingerprint)).map_err(|error| error.error)?;
        sync(&folder)
    }

    /// What the sidecar of a file says; nothing where it has none that can be understood.
    pub(crate) fn read_sidecar(&self, fingerprint: Fingerprint) -> Option<Sidecar> {
        let path = self.sidecar(fingerprint);
        // A pipe in its place would be waited for.
        if !fs::symlink_metadata(&path).ok()?.is_file() {
            return None;
        }
        let mut text = String::new();
        File::open(path).ok()?.take(LARGEST).read_to_string(&mut text).ok()?;
        serde_json::from_str(&text).ok().filter(|sidecar: &Sidecar| sidecar.form == FORM)
    }
}
