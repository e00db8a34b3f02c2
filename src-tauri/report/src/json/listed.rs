//! The activities of a record, its exhibits, and what has changed since its cycle was closed.

use chrono::NaiveDate;
use ledgerline_core::domain::activity::Format;
use ledgerline_core::domain::audit::exhibit::{Exhibit, ExhibitNo};
use ledgerline_core::domain::audit::record::{Listed, Record};
use ledgerline_core::domain::audit::report_choice::Originals;
use ledgerline_core::domain::evidence::difference::Reason;
use ledgerline_core::domain::evidence::proof::ProofReason;
use ledgerline_core::domain::evidence::{EvidenceKind, Fingerprint, Legibility, Soundness};
use ledgerline_core::domain::standing::closing::{ChangeAfter, ChangedAfter};
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_words::Words;
use serde::Serialize;

use crate::activity::{claim_note, claimed, exhibit_numbers, kind_name, topic_name};
use crate::names::exhibit::exhibit_file_name;
use crate::names::package::evidence_path;

/// An id with what it is called.
#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: String,
}

#[derive(Serialize)]
pub(super) struct ActivityPart<'a> {
    no: u32,
    title: &'a str,
    first_day: NaiveDate,
    last_day: NaiveDate,
    status: &'static str,
    kind: Option<Named<'a>>,
    topics: Vec<Named<'a>>,
    format: Option<&'static str>,
    place: Option<&'a str>,
    provider: Option<&'a str>,
    approval_no: Option<&'a str>,
    presenter: Option<&'a str>,
    minutes: Option<u32>,
    credits: Option<Credits>,
    claimed: Option<Credits>,
    claim_note: Option<&'a str>,
    counted: Credits,
    outcome: &'static str,
    stopped_by: Option<&'a str>,
    exhibits: Vec<String>,
    note: Option<&'a str>,
    practice: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reflection: Option<&'a str>,
    verification: Option<&'a str>,
    entered_on: NaiveDate,
    changed_on: NaiveDate,
    proof: Option<&'static str>,
    proof_reasons: Vec<ReasonPart<'a>>,
}

/// Why its proof is to check, and that the member has accepted it. What a file was read to say is the
/// member's to confirm, and is not told.
#[derive(Serialize)]
struct ReasonPart<'a> {
    reason: Reason,
    accepted: Option<AcceptedPart<'a>>,
}

#[derive(Serialize)]
struct AcceptedPart<'a> {
    reason: &'a str,
    on: NaiveDate,
}

fn reason(reason: &ProofReason) -> ReasonPart<'_> {
    let accepted = reason.accepted.as_ref();
    ReasonPart { reason: reason.reason, accepted: accepted.map(|it| AcceptedPart { reason: &it.reason, on: it.on }) }
}

pub(super) fn activity<'a>(listed: &'a Listed, record: &'a Record, words: &Words) -> ActivityPart<'a> {
    let details = &listed.activity.details;
    let (outcome, stopped_by) = outcome(&listed.counting.outcome);
    ActivityPart {
        no: listed.no,
        title: &details.title,
        first_day: details.start,
        last_day: details.end,
        status: details.status.id(),
        kind: details.kind.as_ref().map(|kind| Named { id: kind.id(), name: kind_name(kind, words) }),
        topics: details.topics.iter().map(|it| Named { id: it.id(), name: topic_name(it, words) }).collect(),
        format: details.format.map(Format::id),
        place: details.place.as_deref(),
        provider: details.provider.as_deref(),
        approval_no: details.approval_no.as_deref(),
        presenter: details.presenter.as_deref(),
        minutes: details.minutes,
        credits: details.credits,
        claimed: claimed(listed, record),
        claim_note: claim_note(listed, record).map(|(note, _)| note),
        counted: listed.counting.counted,
        outcome,
        stopped_by,
        exhibits: exhibit_numbers(listed.no, record),
        note: details.note.as_deref(),
        practice: details.practice.as_deref(),
        reflection: details.reflection.as_deref(),
        verification: details.verification.as_deref(),
        entered_on: listed.activity.entered_on,
        changed_on: listed.activity.changed_on,
        proof: listed.proof.as_ref().map(|proof| proof.state.id()),
        proof_reasons: listed.proof.iter().flat_map(|proof| &proof.reasons).map(reason).collect(),
    }
}

/// Why an activity counts or does not, and the rule that stopped it.
fn outcome(outcome: &Outcome) -> (&'static str, Option<&str>) {
    match outcome {
        Outcome::Counted => ("counted", None),
        Outcome::Planned => ("planned", None),
        Outcome::OverCap { rule, .. } => ("over-cap", Some(rule)),
        Outcome::Outside => ("outside", None),
        Outcome::NotAMember => ("not-a-member", None),
        Outcome::NeedsDetails => ("needs-details", None),
        Outcome::PlanPassed => ("plan-passed", None),
        Outcome::NotYet => ("not-yet", None),
    }
}

#[derive(Serialize)]
pub(super) struct ExhibitPart<'a> {
    no: ExhibitNo,
    file: Option<String>,
    original_name: &'a str,
    kind: EvidenceKind,
    r#type: &'static str,
    bytes: u64,
    sha256: Fingerprint,
    pages: Option<u32>,
    issuer: Option<&'a str>,
    date: Option<NaiveDate>,
    proves: &'a [u32],
    kept_on: NaiveDate,
    keep_until: NaiveDate,
    available: bool,
    state: Soundness,
    legibility: Option<Legibility>,
    recognised: bool,
}

pub(super) fn exhibit(exhibit: &Exhibit, originals: Originals) -> ExhibitPart<'_> {
    let (evidence, contents) = (&exhibit.evidence, &exhibit.contents);
    let file = match originals {
        _ if !exhibit.is_available() => None,
        Originals::Attached => Some(exhibit_file_name(exhibit)),
        Originals::Beside => Some(evidence_path(exhibit)),
        Originals::LeftOut => None,
    };
    ExhibitPart {
        no: exhibit.no,
        file,
        original_name: &evidence.file_name,
        kind: evidence.kind,
        r#type: evidence.file_type.extension(),
        bytes: evidence.bytes,
        sha256: evidence.fingerprint,
        pages: Some(contents.pages).filter(|pages| *pages > 0),
        issuer: contents.issuer.as_deref(),
        date: contents.date,
        proves: &exhibit.proves,
        kept_on: evidence.kept_on,
        keep_until: exhibit.keep_until,
        available: exhibit.is_available(),
        state: exhibit.soundness,
        legibility: contents.legibility,
        recognised: contents.recognised,
    }
}

/// An activity that has changed since the cycle was closed.
#[derive(Serialize)]
pub(super) struct ChangePart<'a> {
    title: &'a str,
    last_day: NaiveDate,
    change: ChangeAfter,
    claimed_then: Option<Credits>,
    claimed_now: Option<Credits>,
}

pub(super) fn change(change: &ChangedAfter) -> ChangePart<'_> {
    ChangePart {
        title: &change.title,
        last_day: change.day,
        change: change.change,
        claimed_then: change.claimed_then,
        claimed_now: change.claimed_now,
    }
}
