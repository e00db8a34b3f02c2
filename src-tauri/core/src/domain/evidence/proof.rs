//! Proof: whether what is kept for an activity would satisfy its checklist, and whether it can be
//! relied on.

use std::collections::BTreeMap;

use serde::Serialize;
use specta::Type;

use super::acceptance::Acceptance;
use super::checklist::Checklists;
use super::difference::{Difference, Most, Reason, amounts_told, differences};
use super::file_says::FileSays;
use super::{EvidenceId, EvidenceKind, Soundness};
use crate::domain::activity::{ActivityId, PublicDetails, Recorded, Status};
use crate::domain::values::member::Member;
use crate::domain::values::phrase::Phrase;

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

/// How an activity is proved, in a word: the first of these that holds, from the last upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ProofState {
    /// Everything on its checklist is there, and nothing speaks against it.
    Proved,
    /// Something on its checklist is not there.
    Missing,
    /// A file is there that has to be looked at: it may be another's, or of another day, or cannot
    /// be read.
    ToCheck,
    /// A file of it is missing, changed or unreadable.
    Broken,
    /// It is only planned.
    NotYet,
    /// Nothing is asked for: it is a draft, or its checklist is empty.
    NotNeeded,
}

impl ProofState {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Proved, Self::Missing, Self::ToCheck, Self::Broken, Self::NotYet, Self::NotNeeded];

    /// Its id, which is also the end of its message's id (`evidence-proof-to-check`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::Missing => "missing",
            Self::ToCheck => "to-check",
            Self::Broken => "broken",
            Self::NotYet => "not-yet",
            Self::NotNeeded => "not-needed",
        }
    }

    /// Whether an audit would find nothing to ask.
    #[must_use]
    pub const fn is_in_order(self) -> bool {
        matches!(self, Self::Proved | Self::NotNeeded)
    }
}

/// A difference that makes a proof one to check, or that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ProofReason {
    /// Of which sort.
    pub reason: Reason,
    /// Of which file.
    pub evidence: EvidenceId,
    /// The sentence.
    pub text: Phrase,
    /// What to accept.
    pub key: String,
    /// That the member has accepted it; none where it is open.
    pub accepted: Option<Acceptance>,
}

/// What is told of a file and holds nothing up: less is claimed than it states, or another file fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Told {
    /// Of which file.
    pub evidence: EvidenceId,
    /// The sentence.
    pub text: Phrase,
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
    /// Why it is to check, and what of that was accepted; by file.
    pub reasons: Vec<ProofReason>,
    /// What else is told of its files.
    pub told: Vec<Told>,
}

impl Proof {
    /// What is not accepted.
    pub fn open(&self) -> impl Iterator<Item = &ProofReason> {
        self.reasons.iter().filter(|reason| reason.accepted.is_none())
    }

    /// Whether the member has to look: not where it is only not read yet, which settles itself.
    #[must_use]
    pub fn asks_member(&self) -> bool {
        self.state == ProofState::ToCheck && !self.open().all(|it| Difference::settles_itself(&it.key))
    }

    /// What the member has accepted.
    pub fn accepted(&self) -> impl Iterator<Item = &Acceptance> {
        self.reasons.iter().filter_map(|reason| reason.accepted.as_ref())
    }
}

/// All that proofs are judged by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grounds {
    /// Which file is attached to which activity.
    pub attached: Vec<Attached>,
    /// What each file says; one that is not among them was not read yet.
    pub says: BTreeMap<EvidenceId, FileSays>,
    /// What the kinds of activities are to have.
    pub checklists: Checklists,
    /// Whose record it is.
    pub member: Member,
    /// What the member has accepted.
    pub accepted: Vec<Acceptance>,
}

/// The proof of every activity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proofs(BTreeMap<ActivityId, Proof>);

impl Proofs {
    /// Holds what is attached against what was recorded and what the checklists ask for.
    #[must_use]
    pub fn of<A: Recorded>(activities: &[A], grounds: &Grounds) -> Self {
        let mut by_activity: BTreeMap<ActivityId, Vec<&Attached>> = BTreeMap::new();
        for one in &grounds.attached {
            by_activity.entry(one.activity).or_default().push(one);
        }
        let mut accepted: BTreeMap<ActivityId, Vec<&Acceptance>> = BTreeMap::new();
        for one in &grounds.accepted {
            accepted.entry(one.activity).or_default().push(one);
        }
        let of = |activity: &A| {
            let files = by_activity.remove(&activity.id()).unwrap_or_default();
            let accepted = accepted.remove(&activity.id()).unwrap_or_default();
            (activity.id(), proof(activity.details(), files, &accepted, grounds))
        };
        Self(activities.iter().map(of).collect())
    }

    /// The proof of this activity; none for one that is not known.
    #[must_use]
    pub fn get(&self, activity: ActivityId) -> Option<&Proof> {
        self.0.get(&activity)
    }

    /// The proof of this activity in a word; one that is not known has none.
    #[must_use]
    pub fn state(&self, activity: ActivityId) -> ProofState {
        self.get(activity).map_or(ProofState::Missing, |proof| proof.state)
    }
}

/// A file with what does not fit about it.
struct Looked<'a> {
    file: &'a Attached,
    is_receipt: bool,
    reasons: Vec<ProofReason>,
    amounts: Vec<Phrase>,
}

impl Looked<'_> {
    /// Whether nothing speaks against it that is not accepted.
    fn fits(&self) -> bool {
        self.reasons.iter().all(|reason| reason.accepted.is_some())
    }

    /// Whether it settles another file of `kind`, where its activity is to have files of the kinds
    /// `wanted`: it fits, and is one of those or a certificate. What the activity is to have besides is
    /// settled by a certificate alone, which names who took part: a programme that fits does not make
    /// somebody else's certificate the member's. A receipt settles nothing.
    fn settles(&self, kind: EvidenceKind, wanted: &[EvidenceKind]) -> bool {
        let own = self.file.kind;
        let is_certificate = own == EvidenceKind::Certificate;
        let bears = is_certificate || wanted.contains(&own);
        let reaches = own == kind || is_certificate || !wanted.contains(&kind);
        bears && reaches && self.fits() && !self.is_receipt
    }

    /// Whether it is a receipt that the member has accepted as proof all the same.
    fn stands_in(&self) -> bool {
        self.file.kind == EvidenceKind::Receipt
            && self.reasons.iter().any(|it| it.reason == Reason::Receipt && it.accepted.is_some())
    }
}

fn proof(details: &PublicDetails, mut files: Vec<&Attached>, accepted: &[&Acceptance], grounds: &Grounds) -> Proof {
    files.sort_by_key(|file| file.evidence);
    let wanted = grounds.checklists.wanted(details.kind.as_ref());
    let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let is_broken = files.iter().any(|file| file.soundness != Soundness::Sound);
    files.retain(|file| file.soundness == Soundness::Sound);
    let looked = looked_at(details, &files, accepted, grounds);
    let stood_in = looked.iter().any(Looked::stands_in);
    let is_there = |kind: EvidenceKind| stood_in || files.iter().any(|file| file.kind == kind);
    let lacking: Vec<EvidenceKind> = wanted.iter().copied().filter(|kind| !is_there(*kind)).collect();

    // One file that fits settles it, and the others are only told.
    let is_settled = |it: &Looked<'_>| it.fits() || looked.iter().any(|other| other.settles(it.file.kind, wanted));
    let is_doubtful = looked.iter().any(|it| !is_settled(it));

    let state = match details.status {
        Status::Planned => ProofState::NotYet,
        Status::Draft => ProofState::NotNeeded,
        Status::Done if wanted.is_empty() => ProofState::NotNeeded,
        Status::Done if is_broken => ProofState::Broken,
        Status::Done if is_doubtful => ProofState::ToCheck,
        Status::Done if !lacking.is_empty() => ProofState::Missing,
        Status::Done => ProofState::Proved,
    };
    let asks = !matches!(state, ProofState::NotYet | ProofState::NotNeeded);
    let settled: Vec<bool> = looked.iter().map(|it| !asks || is_settled(it)).collect();
    let (mut reasons, mut told) = (Vec::new(), Vec::new());
    for (it, is_settled) in looked.into_iter().zip(settled) {
        let evidence = it.file.evidence;
        let mut amounts = it.amounts;
        for reason in it.reasons {
            amounts.retain(|amount| *amount != reason.text);
            if reason.accepted.is_some() || !is_settled {
                reasons.push(reason);
            } else {
                told.push(Told { evidence, text: reason.text });
            }
        }
        told.extend(amounts.into_iter().map(|text| Told { evidence, text }));
    }
    let lacking = if state == ProofState::NotNeeded { Vec::new() } else { lacking };
    Proof { state, lacking, files: count, reasons, told }
}

/// What does not fit about each of the files, which are as they were kept.
fn looked_at<'a>(
    details: &PublicDetails,
    files: &[&'a Attached],
    accepted: &[&Acceptance],
    grounds: &Grounds,
) -> Vec<Looked<'a>> {
    let unread = FileSays::default();
    let says = |file: &Attached| grounds.says.get(&file.evidence).unwrap_or(&unread);
    let most = Most::of(files.iter().map(|file| says(file)));
    let is_receipt = |file: &Attached| file.kind == EvidenceKind::Receipt || says(file).is_receipt();
    let only_receipts = files.iter().all(|file| is_receipt(file));
    let look = |file: &&'a Attached| {
        let acceptance = |key: &str| {
            let found = accepted.iter().find(|it| it.evidence == file.evidence && it.difference == key);
            found.map(|it| (*it).clone())
        };
        let mut found = differences(says(file), details, &grounds.member, most);
        // Called a receipt, it is none of the files that are wanted; it is asked about where it is
        // all there is, or passes for something else. Accepted once, it stays so beside others.
        let receipt = Difference::receipt();
        let is_asked = only_receipts || file.kind != EvidenceKind::Receipt || acceptance(&receipt.key).is_some();
        if is_receipt(file) && is_asked {
            found.push(receipt);
        }
        let reasons = found.into_iter().map(|Difference { reason, key, text }| ProofReason {
            reason,
            evidence: file.evidence,
            text,
            accepted: acceptance(&key),
            key,
        });
        let amounts = amounts_told(says(file), details);
        Looked { file, is_receipt: is_receipt(file), reasons: reasons.collect(), amounts }
    };
    files.iter().map(look).collect()
}
