//! The history of an activity: what was done to it, and when; and what is left of one that was deleted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use super::activity::claim::Claim;
use super::activity::{Activity, ActivityId, PublicDetails};
use super::evidence::acceptance::Acceptance;
use super::evidence::difference::in_hours;
use super::evidence::{Evidence, EvidenceId};
use super::program::words::{kind_name, topic_name};
use super::values::deed::Deed;
use super::values::kind::Kinds;
use super::values::language::Bilingual;
use super::values::phrase::{Argument, Phrase};

/// An activity that the member has deleted, with what belonged to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeletedActivity {
    /// It as it was.
    pub activity: Activity,
    /// The files that proved it.
    pub files: Vec<EvidenceId>,
    /// What was accepted of them.
    pub accepted: Vec<Acceptance>,
    /// The day it was deleted; none where that was before such days were kept.
    pub deleted_on: Option<NaiveDate>,
}

/// What was done to an activity. What was undone is not among it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ActivityHistory {
    /// Which.
    pub activity: ActivityId,
    /// Its title, as it is now or was last.
    pub title: String,
    /// The day it was entered.
    pub entered_on: NaiveDate,
    /// Whether it is deleted.
    pub is_deleted: bool,
    /// Whether its first entry is how it came into the record; else what was before is not kept.
    pub is_whole: bool,
    /// What was done, the latest first.
    pub entries: Vec<HistoryEntry>,
}

/// One action, as far as it was about one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HistoryEntry {
    /// The day; none for what was done before such days were kept.
    pub day: Option<NaiveDate>,
    /// The action.
    pub deed: Deed,
    /// The action in a few words.
    pub what: Phrase,
    /// What changed: a phrase for each field and each file.
    pub details: Vec<Phrase>,
    /// The activity before; none where the action added it, or did not change it.
    #[serde(skip)]
    pub before: Option<PublicDetails>,
    /// The activity after; none where the action deleted it, or did not change it.
    #[serde(skip)]
    pub after: Option<PublicDetails>,
    /// Whether the private note was changed. What it said is told nowhere.
    #[serde(skip)]
    pub is_private_note_changed: bool,
    /// What was done with its files.
    #[serde(skip)]
    pub files: Vec<FileEntry>,
}

/// What was done with a file of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// The file.
    pub evidence: EvidenceId,
    /// Its name.
    pub file_name: String,
    /// What was done.
    pub change: FileChange,
}

/// What can be done with a file of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileChange {
    /// It was attached.
    Attached,
    /// It was taken off.
    Detached,
    /// A difference between it and the activity was accepted.
    Accepted,
    /// A difference is no longer accepted.
    NotAccepted,
}

impl FileChange {
    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Attached => "attached",
            Self::Detached => "detached",
            Self::Accepted => "accepted",
            Self::NotAccepted => "not-accepted",
        }
    }
}

impl FileEntry {
    /// What was done with `file`.
    #[must_use]
    pub fn of(file: &Evidence, change: FileChange) -> Self {
        Self { evidence: file.id, file_name: file.file_name.clone(), change }
    }

    fn phrase(&self) -> Phrase {
        Phrase::new(&format!("history-file-{}", self.change.id())).with("file", self.file_name.as_str())
    }
}

/// What the record calls things.
#[derive(Debug)]
pub(crate) struct Names {
    pub(crate) kinds: Kinds,
    /// By the programs' ids.
    pub(crate) programs: BTreeMap<String, Bilingual>,
}

impl HistoryEntry {
    /// An action that made an activity what it is `after` of what it was `before`.
    pub(crate) fn of(
        day: Option<NaiveDate>,
        deed: Deed,
        (before, after): (Option<&Activity>, Option<&Activity>),
        files: Vec<FileEntry>,
        names: &Names,
    ) -> Self {
        let mut details = Vec::new();
        let mut is_private_note_changed = false;
        if let (Some(before), Some(after)) = (before, after) {
            details = changed_fields(&before.details, &after.details, names);
            is_private_note_changed = before.private_note != after.private_note;
        }
        if is_private_note_changed {
            details.push(Phrase::new("history-private-note"));
        }
        details.extend(files.iter().map(FileEntry::phrase));
        let public = |activity: Option<&Activity>| activity.map(|it| it.details.clone());
        Self {
            day,
            deed,
            what: what(deed, before.is_none() && after.is_some()),
            details,
            before: public(before),
            after: public(after),
            is_private_note_changed,
            files,
        }
    }
}

/// An action in a few words, as its activity's history has it; `is_new` where there was none before.
fn what(deed: Deed, is_new: bool) -> Phrase {
    Phrase::new(match deed {
        Deed::Added | Deed::SeriesAdded => "history-added",
        Deed::Imported => "history-imported",
        Deed::Duplicated => "history-duplicated",
        Deed::EvidenceFiled => "history-filed",
        Deed::CertainFiled if is_new => "history-filed",
        Deed::Recovered => "history-recovered",
        Deed::MarkedDone => "history-marked-done",
        Deed::ClaimChanged => "history-claim-changed",
        Deed::Removed => "history-removed",
        Deed::BroughtBack => "history-brought-back",
        Deed::EvidenceAdded | Deed::Attached | Deed::CertainFiled => "history-attached",
        Deed::Detached => "history-detached",
        Deed::EvidenceReplaced => "history-replaced",
        Deed::ProofAccepted => "history-accepted",
        Deed::AcceptanceTakenBack => "history-not-accepted",
        // What has credits in none of a record's programs is a draft, and changes with them.
        Deed::CycleCorrected
        | Deed::CycleOpened
        | Deed::CycleRemoved
        | Deed::CycleClosed
        | Deed::CycleAdjusted
        | Deed::TotalChosen
        | Deed::ItemConfirmed
        | Deed::ItemReopened
        | Deed::CarriedIn
        | Deed::RuleChanged
        | Deed::RuleRemoved
        | Deed::RulesCompared
        | Deed::ProgramAdded
        | Deed::ProgramRemoved => "history-with-cycle",
        // The others change no activity.
        Deed::Corrected
        | Deed::TemplateKept
        | Deed::TemplateRemoved
        | Deed::MemberChanged
        | Deed::KindsChanged
        | Deed::EvidenceKindChanged
        | Deed::EvidencePutAway
        | Deed::EvidenceTakenBack
        | Deed::ChecklistChanged
        | Deed::WarningDismissed
        | Deed::FindingAccepted => "history-corrected",
    })
}

/// A phrase for each field that is not the same.
fn changed_fields(before: &PublicDetails, after: &PublicDetails, names: &Names) -> Vec<Phrase> {
    let text = |value: &Option<String>| value.clone().map(Argument::Text);
    let quoted = |field: &str, before: &Option<String>, after: &Option<String>| {
        changed("history-text", field, text(before), text(after))
    };
    let plain = |field, before: Option<Argument>, after: Option<Argument>| changed("history", field, before, after);
    let kind = |it: &PublicDetails| {
        it.kind.as_ref().map(|kind| match names.kinds.from_id(kind.id()) {
            Some(known) => kind_name(&known),
            None => Argument::Text(kind.id().to_owned()),
        })
    };
    let topics = |it: &PublicDetails| {
        (!it.topics.is_empty()).then(|| Argument::List(it.topics.iter().map(topic_name).collect()))
    };
    let hours = |it: &PublicDetails| it.minutes.map(|minutes| Argument::Text(in_hours(minutes)));
    let format = |it: &PublicDetails| it.format.map(|format| Argument::Message(format!("format-{}", format.id())));
    let status = |it: &PublicDetails| Some(Argument::Message(format!("status-{}", it.status.id())));
    let fields = [
        quoted("title", &Some(before.title.clone()), &Some(after.title.clone())),
        plain("status", status(before), status(after)),
        plain("start", Some(before.start.into()), Some(after.start.into())),
        plain("end", Some(before.end.into()), Some(after.end.into())),
        plain("credits", before.credits.map(Into::into), after.credits.map(Into::into)),
        plain("duration", hours(before), hours(after)),
        plain("kind", kind(before), kind(after)),
        plain("topics", topics(before), topics(after)),
        quoted("provider", &before.provider, &after.provider),
        quoted("approval-no", &before.approval_no, &after.approval_no),
        quoted("presenter", &before.presenter, &after.presenter),
        plain("format", format(before), format(after)),
        quoted("place", &before.place, &after.place),
        quoted("note", &before.note, &after.note),
        quoted("practice", &before.practice, &after.practice),
        quoted("reflection", &before.reflection, &after.reflection),
        quoted("verification", &before.verification, &after.verification),
    ];
    fields.into_iter().flatten().chain(changed_claims(before, after, names)).collect()
}

/// A field that was `before` and is `after`; nothing where that is the same.
fn changed(id: &str, field: &str, before: Option<Argument>, after: Option<Argument>) -> Option<Phrase> {
    let phrase =
        |end: &str| Phrase::new(&format!("{id}-{end}")).with("field", Argument::Message(format!("form-field-{field}")));
    match (before, after) {
        (before, after) if before == after => None,
        (Some(before), Some(after)) => Some(phrase("changed").with("before", before).with("after", after)),
        (None, Some(after)) => Some(phrase("set").with("after", after)),
        (Some(before), None) => Some(phrase("cleared").with("before", before)),
        (None, None) => None,
    }
}

/// A phrase for each program in which the member's own figure is another.
fn changed_claims(before: &PublicDetails, after: &PublicDetails, names: &Names) -> Vec<Phrase> {
    let of = |claims: &[Claim], program: &str| claims.iter().find(|claim| claim.program == program).cloned();
    let mut programs: Vec<&String> = before.claims.iter().chain(&after.claims).map(|claim| &claim.program).collect();
    programs.sort_unstable();
    programs.dedup();
    let phrases = programs.into_iter().filter_map(|program| {
        let (before, after) = (of(&before.claims, program), of(&after.claims, program));
        if before == after {
            return None;
        }
        let phrase = |end: &str| {
            let name = names.programs.get(program).cloned().map_or(Argument::Text(program.clone()), Argument::Words);
            Phrase::new(&format!("history-claim-{end}")).with("program", name)
        };
        Some(match (before, after) {
            (Some(before), Some(after)) => phrase("changed-from")
                .with("before", before.credits)
                .with("after", after.credits)
                .with("why", after.note),
            (None, Some(after)) => phrase("set").with("after", after.credits).with("why", after.note),
            (Some(before), None) => phrase("cleared").with("before", before.credits),
            (None, None) => return None,
        })
    });
    phrases.collect()
}
