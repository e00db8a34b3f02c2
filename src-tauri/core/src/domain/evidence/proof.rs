//! Proof: whether what is kept for an activity would satisfy its checklist.

use std::collections::BTreeMap;

use serde::Serialize;
use specta::Type;

use super::checklist::Checklists;
use super::{EvidenceId, EvidenceKind, Soundness};
use crate::domain::activity::{ActivityId, Recorded, Status};

/// A file attached to an activity, as far as it matters for the proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attached {
    /// To which activity.
    pub activity: ActivityId,
    /// Which file.
    pub evidence: EvidenceId,
    /// What it is.
    pub kind: EvidenceKind,
    /// How it was when it was last looked at.
    pub soundness: Soundness,
}

/// How an activity is proved, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ProofState {
    /// Everything on its checklist is there, and well.
    Proved,
    /// Something is there, and something on its checklist is not.
    Partly,
    /// Nothing is there.
    Unproved,
    /// A file of it is missing, changed or unreadable.
    Broken,
    /// It is only planned.
    NotYet,
}

/// The proof of one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Proof {
    /// In a word.
    pub state: ProofState,
    /// What its checklist asks for and is not there.
    pub lacking: Vec<EvidenceKind>,
    /// How many files are attached, whatever their state.
    pub files: u32,
}

/// The proof of every activity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proofs(BTreeMap<ActivityId, Proof>);

impl Proofs {
    /// Holds what is attached against what the checklists ask for.
    #[must_use]
    pub fn of<A: Recorded>(activities: &[A], attached: &[Attached], checklists: &Checklists) -> Self {
        let mut by_activity: BTreeMap<ActivityId, Vec<&Attached>> = BTreeMap::new();
        for one in attached {
            by_activity.entry(one.activity).or_default().push(one);
        }
        let of = |activity: &A| {
            let files = by_activity.remove(&activity.id()).unwrap_or_default();
            (activity.id(), proof(activity, &files, checklists))
        };
        Self(activities.iter().map(of).collect())
    }

    /// The proof of this activity; none for one that is not known.
    #[must_use]
    pub fn get(&self, activity: ActivityId) -> Option<&Proof> {
        self.0.get(&activity)
    }

    /// Whether an audit could not shake this activity.
    #[must_use]
    pub fn proves(&self, activity: ActivityId) -> bool {
        self.get(activity).is_some_and(|proof| proof.state == ProofState::Proved)
    }
}

fn proof(activity: &impl Recorded, files: &[&Attached], checklists: &Checklists) -> Proof {
    let wanted = checklists.wanted(activity.details().kind.as_ref());
    let is_there =
        |kind: EvidenceKind| files.iter().any(|file| file.kind == kind && file.soundness == Soundness::Sound);
    let lacking: Vec<EvidenceKind> = wanted.iter().copied().filter(|kind| !is_there(*kind)).collect();
    let state = if activity.details().status == Status::Planned {
        ProofState::NotYet
    } else if files.iter().any(|file| file.soundness != Soundness::Sound) {
        ProofState::Broken
    } else if lacking.is_empty() {
        ProofState::Proved
    } else if files.is_empty() {
        ProofState::Unproved
    } else {
        ProofState::Partly
    };
    Proof { state, lacking, files: u32::try_from(files.len()).unwrap_or(u32::MAX) }
}
