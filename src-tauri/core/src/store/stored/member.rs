//! The member and the list of kinds as the history holds them.

use serde::{Deserialize, Serialize};

use crate::domain::values::kind::{Kind, Kinds, NamedKind};
use crate::domain::values::member::Member;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct StoredMember {
    name: String,
    name_on_certificates: Option<String>,
    member_no: Option<String>,
    email: Option<String>,
}

/// The kinds the member renamed or added, in their order.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct StoredKinds(Vec<StoredKind>);

#[derive(Debug, Serialize, Deserialize)]
struct StoredKind {
    kind: Kind,
    name: String,
}

impl From<&Member> for StoredMember {
    fn from(member: &Member) -> Self {
        let Member { name, name_on_certificates, member_no, email } = member.clone();
        Self { name, name_on_certificates, member_no, email }
    }
}

impl From<StoredMember> for Member {
    fn from(stored: StoredMember) -> Self {
        let StoredMember { name, name_on_certificates, member_no, email } = stored;
        Self { name, name_on_certificates, member_no, email }
    }
}

impl From<&Kinds> for StoredKinds {
    fn from(kinds: &Kinds) -> Self {
        let stored = |NamedKind { kind, name }: &NamedKind| StoredKind { kind: kind.clone(), name: name.clone() };
        Self(kinds.0.iter().map(stored).collect())
    }
}

impl From<StoredKinds> for Kinds {
    fn from(stored: StoredKinds) -> Self {
        Self(stored.0.into_iter().map(|StoredKind { kind, name }| NamedKind { kind, name }).collect())
    }
}
