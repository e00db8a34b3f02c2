//! Everything that an audit and a drill say, in every situation.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::audit::drill::drill;
use ledgerline_core::domain::audit::exception::Exception;
use ledgerline_core::domain::audit::exhibit::Exhibit;
use ledgerline_core::domain::audit::privacy::findings;
use ledgerline_core::domain::audit::report_choice::ReportChoice;
use ledgerline_core::domain::audit::{Audited, audit};
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::evidence::acceptance::Acceptance;
use ledgerline_core::domain::evidence::file_says::{FileSays, HowRead};
use ledgerline_core::domain::evidence::proof::{Attached, Grounds, Proofs};
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, Soundness};
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_tests::ledger::record;

/// The same record with files in every state, of members who have said more and less.
pub fn audits(cycle: &Cycle, activities: &[Activity], exhibits: &[Exhibit], today: NaiveDate) -> Vec<Phrase> {
    let attached = |activity: &Activity| Attached {
        activity: activity.id,
        evidence: EvidenceId(1),
        kind: EvidenceKind::Certificate,
        soundness: Soundness::Sound,
    };
    let grounds = Grounds { attached: activities.iter().map(attached).collect(), ..Grounds::default() };
    let read = FileSays { read: HowRead::Read, ..FileSays::default() };
    let fits = Grounds { says: BTreeMap::from([(EvidenceId(1), read)]), ..grounds.clone() };
    let accepting = |activity: &Activity| Acceptance {
        activity: activity.id,
        evidence: EvidenceId(1),
        difference: "unread".to_owned(),
        reason: "I looked at it".to_owned(),
        on: today,
    };
    let half = Grounds { accepted: activities.iter().take(1).map(accepting).collect(), ..grounds.clone() };
    let one_lacks = Grounds { attached: grounds.attached.iter().skip(1).copied().collect(), ..grounds.clone() };
    let proofs = [Grounds::default(), fits, grounds, half, one_lacks].map(|it| Proofs::of(activities, &it));
    let nobody = Member::default();
    let named = Member { name: "Maëlle Tremblay-Osei".to_owned(), ..nobody.clone() };
    let numbered = Member {
        member_no: Some("1187".to_owned()),
        name_on_certificates: Some("Maëlle Tremblay".to_owned()),
        ..named.clone()
    };
    let sound: Vec<Exhibit> = exhibits.iter().filter(|exhibit| exhibit.is_available()).cloned().collect();
    assert!(sound.len() < exhibits.len() && !sound.is_empty(), "some are sound and some are not");
    let looked_at: BTreeMap<EvidenceId, NaiveDate> = sound.iter().map(|it| (it.evidence.id, today)).collect();
    let mut said = Vec::new();
    for (member, proofs, exhibits, checked_on, unfiled) in [
        (nobody, &proofs[0], exhibits.to_vec(), BTreeMap::new(), 2),
        (named, &proofs[0], sound.clone(), BTreeMap::new(), 0),
        (numbered.clone(), &proofs[1], sound, looked_at, 0),
        (numbered.clone(), &proofs[1], Vec::new(), BTreeMap::new(), 0),
        (numbered.clone(), &proofs[2], Vec::new(), BTreeMap::new(), 0),
        (numbered.clone(), &proofs[3], Vec::new(), BTreeMap::new(), 0),
        (numbered, &proofs[4], Vec::new(), BTreeMap::new(), 0),
    ] {
        let mut record = record(member, cycle.clone(), activities, proofs, today).with_exhibits(exhibits);
        if let Some(first) = record.activities.first_mut().filter(|_| unfiled > 0) {
            first.activity.details.note = Some("My client Sarah sang.".to_owned());
        }
        let privacy = findings(&record, ReportChoice::ALL);
        let found = audit(Audited { record: &record, checked_on: &checked_on, privacy, unfiled, today });
        said.extend(found.checks.into_iter().map(|check| check.text));
        said.extend(record.exceptions.iter().map(Exception::phrase));
        // Nobody writes without a name.
        let mails = if record.member.name.is_empty() { Vec::new() } else { drill(&record, 7).mails };
        for mail in mails {
            said.push(mail.subject);
            said.extend(mail.body);
        }
    }
    said
}
