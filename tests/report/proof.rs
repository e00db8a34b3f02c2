//! Proof in what is handed out: what is to check is marked at its row, listed and given to programs; what
//! the member accepted is printed with the reason; what a file was only read to say is nowhere.

use std::collections::BTreeMap;

use ledgerline_core::domain::activity::{Activity, ActivityId};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::ReportChoice;
use ledgerline_core::domain::evidence::acceptance::Acceptance;
use ledgerline_core::domain::evidence::file_says::{FileSays, HowRead};
use ledgerline_core::domain::evidence::proof::{Attached, Grounds, Proofs};
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, Soundness};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_report::{csv, json};
use ledgerline_tests::ledger::{cycle, done, record, today};
use ledgerline_tests::pdf::text_of;
use ledgerline_tests::reports::summary;
use serde_json::{Value, json};

/// Three activities, each with a certificate: one that is the member's, one that is somebody else's, and
/// such a one that the member has accepted.
pub fn looked_at() -> Record {
    let activities: Vec<Activity> =
        [(1, "2026-03-04"), (2, "2026-04-04"), (3, "2026-05-04")].map(|(id, on)| done(id, on, "2")).into();
    let member = Member { name: "Maëlle Tremblay".to_owned(), ..Member::default() };
    let attached = |id: i64| Attached {
        activity: ActivityId(id),
        evidence: EvidenceId(id),
        kind: EvidenceKind::Certificate,
        soundness: Soundness::Sound,
    };
    let says = |(id, name): (i64, &str)| {
        (EvidenceId(id), FileSays { read: HowRead::Read, name: Some(name.to_owned()), ..FileSays::default() })
    };
    let accepted = Acceptance {
        activity: ActivityId(3),
        evidence: EvidenceId(3),
        difference: "name:robin-exemple".to_owned(),
        reason: "My name before I married".to_owned(),
        on: today(),
    };
    let grounds = Grounds {
        attached: (1..=3).map(attached).collect(),
        says: [(1, "Maëlle Tremblay"), (2, "Robin Exemple"), (3, "Robin Exemple")]
            .map(says)
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        member: member.clone(),
        accepted: vec![accepted],
        ..Grounds::default()
    };
    let proofs = Proofs::of(&activities, &grounds);
    record(member, cycle("2024-01-01", Vec::new()), &activities, &proofs, today())
}

#[test]
fn a_report_marks_what_is_to_check_and_prints_what_was_accepted() {
    for (language, mark, listed, accepted) in [
        (
            Language::English,
            "Proof to check",
            "Activity 2 has proof that the member has still to check (2 counted credits): the name on it.",
            "Activity 3: on 23 November 2026 the member accepted what differs on its proof (the name on it): “My name before \
             I married”",
        ),
        (
            Language::French,
            "Pièces justificatives à vérifier",
            "L’activité 2 a des pièces justificatives que le ou la membre doit encore vérifier (2 crédits comptés) : le nom.",
            "Activité 3 : le 23 novembre 2026, le ou la membre a accepté ce qui diffère dans ses pièces justificatives (le \
             nom) : « My name before I married »",
        ),
    ] {
        let Some(text) = text_of(&summary(&looked_at(), language)) else { return };
        for wanted in [mark, listed, accepted] {
            assert_eq!(text.matches(wanted).count(), 1, "a reader should find “{wanted}” once in:\n{text}");
        }
        assert!(!text.contains("Robin Exemple"), "nobody has said so: {text}");
    }
}

#[test]
fn lists_and_data_say_the_same() {
    let record = looked_at();
    let bytes = csv(&record, Language::English);
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].contains("Proof") && lines[0].contains("Accepted on proof"), "{text}");
    assert!(lines[2].contains("Proof to check"), "{text}");
    assert!(lines[3].contains("Proof complete") && lines[3].contains("My name before I married"), "{text}");
    let bytes = json(&record, ReportChoice::ALL, Language::English).expect("a document");
    let document: Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!((&document["result"]["to_check"], &document["result"]["without_evidence"]), (&json!(2), &json!(0)));
    let of = |at: usize| (&document["activities"][at]["proof"], &document["activities"][at]["proof_reasons"]);
    assert_eq!(of(0), (&json!("proved"), &json!([])));
    assert_eq!(of(1), (&json!("to-check"), &json!([{ "reason": "name", "accepted": null }])));
    let accepted = json!({ "reason": "My name before I married", "on": "2026-11-23" });
    assert_eq!(of(2), (&json!("proved"), &json!([{ "reason": "name", "accepted": accepted }])));
    assert!(!document.to_string().contains("Robin Exemple"), "nobody has said so");
}
