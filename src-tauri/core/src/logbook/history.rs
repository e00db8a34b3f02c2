//! The history of an activity, from the actions that were done.

use std::collections::BTreeMap;

use super::Logbook;
use crate::domain::activity::{Activity, ActivityId};
use crate::domain::history::{ActivityHistory, FileChange, FileEntry, HistoryEntry, Names};
use crate::error::Error;
use crate::store::changes::{self, Step};
use crate::store::evidence;

impl Logbook {
    /// What was done to an activity and when, also to one that is deleted. The last 10,000 actions are kept.
    ///
    /// # Errors
    /// [`Error::NoSuchActivity`].
    pub fn history_of(&self, id: ActivityId) -> Result<ActivityHistory, Error> {
        let (activity, is_deleted) = self.activity_or_deleted(id)?;
        let names = self.names()?;
        let actions = changes::about(self.store.connection(), id)?;
        let is_whole = actions.first().is_some_and(|(_, change)| sides(&change.steps).is_some_and(|it| it.0.is_none()));
        let mut entries = Vec::new();
        for (day, change) in actions.into_iter().rev() {
            let files = self.file_entries(&change.steps)?;
            let (before, after) = sides(&change.steps).unwrap_or_default();
            entries.push(HistoryEntry::of(day, change.deed, (before, after), files, &names));
        }
        Ok(ActivityHistory {
            activity: id,
            title: activity.details.title,
            entered_on: activity.entered_on,
            is_deleted,
            is_whole,
            entries,
        })
    }

    fn names(&self) -> Result<Names, Error> {
        let known = self.programs()?.into_iter().map(|it| (it.program.id, it.program.name));
        let of_cycles = self.every_cycle()?.into_iter().map(|it| (it.program.id, it.program.name));
        Ok(Names { kinds: self.kinds()?, programs: known.chain(of_cycles).collect::<BTreeMap<_, _>>() })
    }

    /// What the steps did with files, each said once.
    fn file_entries(&self, steps: &[Step]) -> Result<Vec<FileEntry>, Error> {
        let mut entries = Vec::<FileEntry>::new();
        for step in steps {
            let (id, change) = match step {
                Step::Attachment { evidence, attached: true, .. } => (*evidence, FileChange::Attached),
                Step::Attachment { evidence, attached: false, .. } => (*evidence, FileChange::Detached),
                Step::Acceptance { acceptance, accepted: true } => (acceptance.evidence, FileChange::Accepted),
                Step::Acceptance { acceptance, accepted: false } => (acceptance.evidence, FileChange::NotAccepted),
                _ => continue,
            };
            if let Some(file) = evidence::one(self.store.connection(), id)? {
                let entry = FileEntry::of(&file, change);
                if !entries.contains(&entry) {
                    entries.push(entry);
                }
            }
        }
        Ok(entries)
    }
}

/// The activity before and after steps that are all about it; none where they changed only what belongs to it.
fn sides(steps: &[Step]) -> Option<(Option<&Activity>, Option<&Activity>)> {
    let changes: Vec<&Step> = steps.iter().filter(|step| matches!(step, Step::Activity { .. })).collect();
    Some((changes.first()?.before(), changes.last()?.after()))
}
