//! Sidecars as they stand on the disk: a format of its own, read by programs to come.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::activity::claim::Claim;
use crate::domain::activity::{ActivityId, Format, PublicActivity, PublicDetails, Status};
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::{EvidenceId, EvidenceKind};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Topic};
use crate::own_words::own_words;
use crate::text::dates::YEARS;

/// A sidecar, word for word.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SidecarFile {
    /// The form it is written in.
    pub(super) form: u32,
    pub(super) file_name: String,
    pub(super) kind: KindInFile,
    pub(super) kept_on: NaiveDate,
    pub(super) set_aside: bool,
    pub(super) proves: Vec<ActivityInFile>,
    /// Older programs pass over it, and never write it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) accepted: Vec<AcceptedInFile>,
}

/// A difference between the file and an activity that the member has accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AcceptedInFile {
    activity: i64,
    difference: String,
    reason: String,
    accepted_on: NaiveDate,
}

impl AcceptedInFile {
    /// The activity.
    pub(crate) const fn activity(&self) -> ActivityId {
        ActivityId(self.activity)
    }

    /// Whether a ledger can hold it: somebody may have written it by hand.
    pub(super) fn can_be_held(&self) -> bool {
        !self.difference.is_empty() && !self.reason.is_empty() && YEARS.contains(&self.accepted_on.year())
    }

    /// It as an acceptance of the file that is `evidence` in a ledger.
    pub(crate) fn of(self, evidence: EvidenceId) -> Acceptance {
        let Self { activity, difference, reason, accepted_on } = self;
        Acceptance { activity: ActivityId(activity), evidence, difference, reason, on: accepted_on }
    }
}

impl From<Acceptance> for AcceptedInFile {
    fn from(acceptance: Acceptance) -> Self {
        let Acceptance { activity, evidence: _, difference, reason, on } = acceptance;
        Self { activity: activity.0, difference, reason, accepted_on: on }
    }
}

/// An activity without its private note.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ActivityInFile {
    id: i64,
    title: String,
    credits: Option<Credits>,
    minutes: Option<u32>,
    start: NaiveDate,
    end: NaiveDate,
    status: StatusInFile,
    kind: Option<Kind>,
    topics: Vec<Topic>,
    provider: Option<String>,
    approval_no: Option<String>,
    presenter: Option<String>,
    format: Option<FormatInFile>,
    place: Option<String>,
    note: Option<String>,
    practice: Option<String>,
    reflection: Option<String>,
    verification: Option<String>,
    #[serde(default)]
    claims: Vec<ClaimInFile>,
    entered_on: NaiveDate,
    changed_on: NaiveDate,
}

#[derive(Debug, Serialize, Deserialize)]
struct ClaimInFile {
    program: String,
    credits: Credits,
    note: String,
}

own_words! {
    /// What the file proves.
    KindInFile of EvidenceKind {
        Certificate = "certificate",
        SignedLog = "signed-log",
        Transcript = "transcript",
        Programme = "programme",
        Receipt = "receipt",
        Publication = "publication",
        Notes = "notes",
    }
}

own_words! {
    /// How far along an activity is.
    StatusInFile of Status { Draft = "draft", Planned = "planned", Done = "done" }
}

own_words! {
    /// How an activity was held.
    FormatInFile of Format {
        InPerson = "in-person",
        LiveOnline = "live-online",
        Recorded = "recorded",
        SelfStudy = "self-study",
    }
}

impl From<PublicActivity> for ActivityInFile {
    fn from(activity: PublicActivity) -> Self {
        let PublicActivity { id, details, entered_on, changed_on } = activity;
        let PublicDetails {
            title,
            credits,
            minutes,
            start,
            end,
            status,
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format,
            place,
            note,
            practice,
            reflection,
            verification,
            claims,
        } = details;
        let claim = |Claim { program, credits, note }| ClaimInFile { program, credits, note };
        Self {
            id: id.0,
            title,
            credits,
            minutes,
            start,
            end,
            status: StatusInFile(status),
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format: format.map(FormatInFile),
            place,
            note,
            practice,
            reflection,
            verification,
            claims: claims.into_iter().map(claim).collect(),
            entered_on,
            changed_on,
        }
    }
}

impl From<ActivityInFile> for PublicActivity {
    fn from(file: ActivityInFile) -> Self {
        let ActivityInFile {
            id,
            title,
            credits,
            minutes,
            start,
            end,
            status,
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format,
            place,
            note,
            practice,
            reflection,
            verification,
            claims,
            entered_on,
            changed_on,
        } = file;
        let claim = |ClaimInFile { program, credits, note }| Claim { program, credits, note };
        let details = PublicDetails {
            title,
            credits,
            minutes,
            start,
            end,
            status: status.0,
            kind,
            topics,
            provider,
            approval_no,
            presenter,
            format: format.map(|format| format.0),
            place,
            note,
            practice,
            reflection,
            verification,
            claims: claims.into_iter().map(claim).collect(),
        };
        Self { id: ActivityId(id), details, entered_on, changed_on }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use proptest::prelude::*;

    use super::*;
    use crate::any;
    use crate::domain::activity::Recorded;
    use crate::vault::sidecar::Sidecar;

    fn json(sidecar: &Sidecar) -> String {
        serde_json::to_string_pretty(&SidecarFile::from(sidecar)).expect("it can be written")
    }

    fn read(json: &str) -> Sidecar {
        serde_json::from_str::<SidecarFile>(json).expect("it can be read").into()
    }

    /// What stands beside members' files for years. A name that changes in the program changes
    /// nothing here; whoever changes this makes another form.
    #[test]
    fn a_sidecar_is_written_as_it_always_was() {
        let (file, activity) = (any::full_evidence(), any::full_activity());
        let sidecar = Sidecar::of(&file, vec![activity.public()], Vec::new());
        let text = json(&sidecar);
        assert_eq!(read(&text), sidecar);
        let accepted = Acceptance {
            activity: activity.id,
            evidence: file.id,
            difference: "name:sample-example".to_owned(),
            reason: "My name before I married".to_owned(),
            on: any::day("2026-03-09"),
        };
        let with_accepted = Sidecar::of(&file, vec![activity.public()], vec![accepted]);
        let more = json(&with_accepted);
        assert_eq!(read(&more), with_accepted);
        assert!(more.starts_with(text.trim_end_matches("\n}")), "what was written stays as it was: {more}");
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("samples");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| assert_snapshot!("sidecar", text));
    }

    proptest! {
        #[test]
        fn every_sidecar_says_what_was_written(
            evidence in any::evidence(),
            activities in prop::collection::vec(any::activity(), 0..3),
        ) {
            let sidecar = Sidecar::of(&evidence, activities.iter().map(Recorded::public).collect(), Vec::new());
            prop_assert_eq!(read(&json(&sidecar)), sidecar);
        }
    }
}
