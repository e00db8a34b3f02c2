//! What is in a backup, for whoever reads it without this program.

use crate::domain::activity::{ActivityId, PublicActivity, Recorded};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::{Evidence, EvidenceId};
use crate::domain::values::kind::Kinds;
use crate::domain::values::language::Language;
use crate::domain::values::member::Member;
use crate::store::{OpenError, Store, activities, attachments, cycles, evidence, kinds, members, settings};

/// What is in a backup. Private notes are in its ledger, and not here.
#[derive(Debug, Clone)]
pub struct Contents {
    /// Whose record it is.
    pub member: Member,
    /// The language that the member reads.
    pub language: Language,
    /// The open cycles, then the closed ones.
    pub cycles: Vec<Cycle>,
    /// The activities, the latest first.
    pub activities: Vec<PublicActivity>,
    /// What the member calls kinds.
    pub kinds: Kinds,
    /// Every file that the ledger knows, put away or not.
    pub evidence: Vec<Evidence>,
    /// Which file proves which activity.
    pub attachments: Vec<(ActivityId, EvidenceId)>,
}

impl Contents {
    /// What is in a ledger.
    ///
    /// # Errors
    /// [`OpenError`].
    pub(crate) fn of(store: &Store) -> Result<Self, OpenError> {
        let connection = store.connection();
        let mut activities: Vec<_> = activities::all(connection)?.iter().map(Recorded::public).collect();
        activities.sort_by_key(|it| std::cmp::Reverse((it.details.end, it.id)));
        let mut cycles = cycles::open(connection)?;
        cycles.extend(cycles::closed(connection)?);
        Ok(Self {
            member: members::get(connection)?,
            language: settings::get(connection)?.language,
            cycles,
            activities,
            kinds: kinds::get(connection)?,
            evidence: evidence::all(connection)?,
            attachments: attachments::all(connection)?.into_iter().map(|it| (it.activity, it.evidence)).collect(),
        })
    }

    /// The files of an activity.
    pub fn files_of(&self, activity: ActivityId) -> impl Iterator<Item = &Evidence> {
        let is_of = move |file: &&Evidence| self.attachments.contains(&(activity, file.id));
        self.evidence.iter().filter(is_of)
    }

    /// The files that prove nothing, and were not put away.
    pub fn unfiled(&self) -> impl Iterator<Item = &Evidence> {
        let is_filed = |file: &Evidence| self.attachments.iter().any(|(_, of)| *of == file.id);
        self.evidence.iter().filter(move |file| !file.put_away && !is_filed(file))
    }
}
