//! Checklists: what proof an activity of each kind is to have.
//!
//! Nobody has stated what CAMT asks for, so these are the member's own rules. What Ledgerline comes
//! with are suggestions, each with the published words it rests on.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::EvidenceKind;
use crate::domain::values::kind::{Kind, Kinds};

/// What somebody has published about the proof of a kind of activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct ProofSource {
    /// Who says so.
    pub body: String,
    /// Where.
    pub address: String,
    /// When it was read there.
    pub read_on: NaiveDate,
    /// Its words.
    pub says: String,
}

/// The checklist of one kind of activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Checklist {
    /// Of which kind.
    pub kind: Kind,
    /// What an activity of that kind is to have, each of them.
    pub wanted: Vec<EvidenceKind>,
    /// What Ledgerline suggests.
    pub suggested: Vec<EvidenceKind>,
    /// What the suggestion rests on; none where nothing published was found.
    pub source: Option<ProofSource>,
}

/// The checklists the member has changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Checklists(pub BTreeMap<Kind, Vec<EvidenceKind>>);

impl Checklists {
    /// What an activity of `kind` is to have.
    #[must_use]
    pub fn wanted(&self, kind: Option<&Kind>) -> &[EvidenceKind] {
        match kind {
            Some(kind) => self.0.get(kind).map_or_else(|| suggested(kind), Vec::as_slice),
            None => USUAL,
        }
    }

    /// The checklists of all `kinds`.
    #[must_use]
    pub fn all(&self, kinds: &Kinds) -> Vec<Checklist> {
        let of = |kind: Kind| Checklist {
            wanted: self.wanted(Some(&kind)).to_vec(),
            suggested: suggested(&kind).to_vec(),
            source: SUGGESTED.0.get(&kind).and_then(|it| it.source.clone()),
            kind,
        };
        kinds.all().into_iter().map(of).collect()
    }
}

/// What is asked for where a kind says nothing else.
const USUAL: &[EvidenceKind] = &[EvidenceKind::Certificate];

fn suggested(kind: &Kind) -> &'static [EvidenceKind] {
    SUGGESTED.0.get(kind).map_or(USUAL, |it| &it.wanted)
}

/// What Ledgerline suggests for the kinds it comes with.
#[derive(Debug, Deserialize, Default)]
#[serde(transparent)]
struct Suggestions(BTreeMap<Kind, SuggestedChecklist>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SuggestedChecklist {
    wanted: Vec<EvidenceKind>,
    source: Option<ProofSource>,
}

static SUGGESTED: LazyLock<Suggestions> =
    LazyLock::new(|| toml::from_str(include_str!("../../../checklists.toml")).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suggestions_that_come_with_ledgerline_can_be_read() {
        let read: Suggestions = toml::from_str(include_str!("../../../checklists.toml")).unwrap();
        let of_ours: Vec<&Kind> = read.0.keys().collect();
        let mut ours: Vec<Kind> = Kind::all().collect();
        ours.sort();
        assert_eq!(of_ours, ours.iter().collect::<Vec<_>>(), "each kind has its suggestion, and none is unknown");
        for (kind, suggestion) in &read.0 {
            assert!(!suggestion.wanted.is_empty(), "{kind:?}");
            if let Some(source) = &suggestion.source {
                assert!(source.address.starts_with("https://") && !source.says.is_empty(), "{kind:?}");
            }
        }
    }
}
