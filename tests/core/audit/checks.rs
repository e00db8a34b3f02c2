//! The task list of the audit screen: every check, in order and not.

use std::collections::BTreeMap;

use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::audit::exception::Exception;
use ledgerline_core::domain::audit::{AuditCheckId, AuditState, Audited, audit};
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::standing::warning::Action;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::logbook::FirstRun;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{first_run, today};

use super::desk::{Desk, english, french, one};

/// A record of which nothing is to be mended.
fn in_order() -> Desk {
    let mut desk = Desk::new();
    let course = desk.add("Course 60cr 2026-03-04");
    desk.attach("certificate", &[course]);
    desk
}

#[test]
fn a_record_that_is_complete_and_proved_is_in_order_throughout() {
    let audit = in_order().audit();
    for check in &audit.checks {
        assert_eq!(check.state, AuditState::InOrder, "{}", english(&check.text));
        assert!(check.actions.is_empty());
    }
    assert_eq!((audit.in_order, audit.checks.len()), (9, 9));
    assert_eq!((audit.exhibits, audit.not_available), (1, 0));
    assert!(audit.bytes > 0);
    assert_eq!(english(&one(&audit, AuditCheckId::Total).text), "60 credits count; 60 are required.");
    let files = &one(&audit, AuditCheckId::Files).text;
    assert_eq!(english(files), "The one file is unchanged. It was last checked on 23 November 2026.");
    assert_eq!(french(files), "Le fichier est inchangé. Dernière vérification le 23 novembre 2026.");
}

#[test]
fn files_looked_at_on_different_days_are_not_said_to_be_looked_at_on_one() {
    let mut desk = in_order();
    let course = desk.add("Course 2cr 2026-03-05");
    desk.attach("another certificate", &[course]);
    let record = desk.logbook.record(desk.cycle(), today()).expect("it can be made");
    let days = ["2026-11-20", "2026-11-22"].map(day);
    let audit = audit(Audited {
        record: &record,
        checked_on: &record.exhibits.iter().map(|it| it.evidence.id).zip(days).collect(),
        privacy: Vec::new(),
        unfiled: 0,
        today: today(),
    });
    let files = &one(&audit, AuditCheckId::Files).text;
    let said = "All 2 files are unchanged. Each was last checked on or after 20 November 2026.";
    assert_eq!(english(files), said);
    assert!(french(files).ends_with("Dernière vérification de chacun le 20 novembre 2026 ou plus tard."));
}

#[test]
fn an_empty_record_lacks_its_credits_and_nothing_else() {
    let audit = Desk::new().audit();
    assert_eq!(audit.in_order, 8);
    let total = one(&audit, AuditCheckId::Total);
    assert_eq!((total.state, &total.actions[0]), (AuditState::Open, &Action::AddPlan));
    assert!(english(&total.text).starts_with("60 credits are missing of the 60 required by 31 December 2028."));
    assert!(audit.activities.is_empty());
}

#[test]
fn what_is_missing_when_the_cycle_is_over_is_pressing() {
    let mut desk = Desk::new();
    desk.add("Course 6cr 2026-03-04");
    let audit = desk.logbook.audit(desk.cycle(), day("2029-01-15")).expect("it can be told");
    let total = one(&audit, AuditCheckId::Total);
    assert_eq!((total.state, total.actions.as_slice()), (AuditState::Pressing, &[Action::AddActivity][..]));
    assert_eq!(
        english(&total.text),
        "54 credits were missing of the 60 required when the cycle ended on 31 December 2028."
    );
}

#[test]
fn a_rule_that_is_not_met_is_named() {
    let mut desk = Desk::with(&FirstRun { programs: vec!["cbmt-mtbc".to_owned()], ..first_run() });
    desk.add("Course 100cr 2026-03-04");
    let at = |on: &str| desk.logbook.audit(desk.cycle(), day(on)).expect("it can be told");
    let (running, over) = (at("2026-11-23"), at("2029-01-15"));
    let (running, over) = (one(&running, AuditCheckId::Rules), one(&over, AuditCheckId::Rules));
    assert_eq!((running.state, running.actions[0]), (AuditState::Open, Action::OpenRules));
    assert!(english(&running.text).contains("is not met yet: Ethics"), "{}", english(&running.text));
    assert_eq!(over.state, AuditState::Pressing);
    desk.add("Ethics 3cr 2026-03-05 #ethics");
    let audit = desk.audit();
    assert_eq!(one(&audit, AuditCheckId::Rules).state, AuditState::InOrder);
}

#[test]
fn what_counts_without_proof_would_fail_an_audit() {
    let mut desk = in_order();
    let talk = desk.add("Talk 2.5cr 2026-05-05");
    let audit = desk.audit();
    let evidence = one(&audit, AuditCheckId::Evidence);
    assert_eq!(evidence.state, AuditState::Pressing);
    assert_eq!(evidence.actions, [Action::Attach { activity: talk }]);
    assert_eq!(english(&evidence.text), "1 activity that counts lacks proof: 2.5 credits.");
    assert_eq!(french(&evidence.text), "Il manque des pièces justificatives à 1 activité qui compte : 2,5 crédits.");
    desk.add("Walk 1cr 2026-05-06");
    let audit = desk.audit();
    let evidence = one(&audit, AuditCheckId::Evidence);
    assert_eq!(evidence.actions, [Action::OpenUnproved, Action::Attach { activity: talk }]);
    let states: Vec<ProofState> = audit.activities.iter().map(|it| it.proof).collect();
    assert_eq!(states, [ProofState::Proved, ProofState::Missing, ProofState::Missing]);
}

#[test]
fn a_file_that_is_gone_is_pressing_and_one_nobody_has_looked_at_is_not_called_unchanged() {
    let mut desk = in_order();
    let record = desk.logbook.record(desk.cycle(), today()).expect("it can be made");
    let unchecked = audit(Audited {
        record: &record,
        checked_on: &BTreeMap::new(),
        privacy: Vec::new(),
        unfiled: 0,
        today: today(),
    });
    let files = one(&unchecked, AuditCheckId::Files);
    assert_eq!((files.state, files.actions.as_slice()), (AuditState::Open, &[Action::CheckFiles][..]));

    let certificate = record.exhibits[0].evidence.id;
    desk.lose(certificate);
    let audit = desk.audit();
    let files = one(&audit, AuditCheckId::Files);
    assert_eq!(files.state, AuditState::Pressing);
    assert_eq!(files.actions, [Action::MendEvidence { evidence: certificate }, Action::CheckFiles]);
    assert_eq!((audit.exhibits, audit.not_available), (1, 1));
    assert_eq!(one(&audit, AuditCheckId::Evidence).state, AuditState::Pressing, "a lost file proves nothing");
    let record = desk.logbook.record(desk.cycle(), today()).expect("it can be made");
    let mut exceptions = record.exceptions.iter().map(Exception::phrase);
    let told = exceptions.find(|it| it.id == "report-exception-not-available").expect("it is told");
    assert!(english(&told).starts_with("Exhibit E-001 is not available"), "{}", english(&told));
}

#[test]
fn dates_that_do_not_count_are_told_one_after_the_other() {
    let mut desk = in_order();
    let plan = ActivityForm {
        title: "Plan".to_owned(),
        credits: "1".to_owned(),
        start: "2026-12-01".to_owned(),
        planned: true,
        ..ActivityForm::default()
    };
    let plan = desk.logbook.add_activity(&plan, today()).expect("it is kept").activities[0].id;
    let early = desk.add("Early 2cr 2023-06-01");
    desk.add("Earlier 2cr 2023-05-01");
    let at = |desk: &Desk| desk.logbook.audit(desk.cycle(), day("2026-12-24")).expect("it can be told");
    let audit = at(&desk);
    let dates = one(&audit, AuditCheckId::Dates);
    assert_eq!(dates.state, AuditState::Open);
    let told = english(&dates.text);
    assert!(
        told.starts_with("2 activities lie outside the cycle") && told.contains("“Earlier” (1 May 2023)"),
        "{told}"
    );
    let Action::OpenActivity { activity: first } = dates.actions[0] else { panic!("the first is opened") };
    desk.logbook.remove_activities(&[first, early]).expect("they are deleted");
    let audit = at(&desk);
    let dates = one(&audit, AuditCheckId::Dates);
    assert_eq!(dates.actions, [Action::OpenActivity { activity: plan }]);
    assert!(english(&dates.text).starts_with("“Plan” was planned for 1 December 2026"));
}

#[test]
fn drafts_waiting_files_private_words_and_a_missing_number_are_to_be_looked_at() {
    let mut desk = in_order();
    desk.add("Draft 2026-04-04 // Sang with Mrs. Gagnon");
    let waiting = desk.kept("waiting");
    desk.logbook.file(&[waiting], &[], today()).expect("it is filed");
    let nameless = MemberForm { name: "Sample Therapist".to_owned(), ..MemberForm::default() };
    desk.logbook.change_member(&nameless).expect("it is kept");
    let audit = desk.audit();
    for (id, action, told) in [
        (AuditCheckId::Drafts, Action::OpenDrafts, "1 activity lacks its credits and does not count."),
        (AuditCheckId::Unfiled, Action::OpenUnfiled, "1 file waits to be filed. It may be proof that is missing here."),
        (AuditCheckId::Details, Action::OpenMember, "The report will say Sample Therapist, without a member number."),
        (
            AuditCheckId::Privacy,
            Action::OpenPrivacy,
            "1 passage looks like a client’s name, a date of birth or a health card number. Edit or accept each.",
        ),
    ] {
        let check = one(&audit, id);
        assert_eq!((check.state, check.actions.as_slice()), (AuditState::Open, &[action][..]));
        assert_eq!(english(&check.text), told);
    }
    assert_eq!(audit.in_order, 5);
    desk.logbook.accept_finding(&audit.privacy[0].key).expect("it is accepted");
    let audit = desk.audit();
    assert_eq!(one(&audit, AuditCheckId::Privacy).state, AuditState::InOrder);
    assert_eq!(audit.privacy, []);
}

#[test]
fn a_closed_cycle_is_audited_as_it_was_closed_with_the_files_of_today() {
    let mut desk = Desk::with(&FirstRun { first_day: "2021-01-01".to_owned(), ..first_run() });
    let course = desk.add("Course 50cr 2025-03-04");
    let cycle = desk.cycle();
    desk.logbook.close_cycle(cycle, true, today()).expect("it is closed");
    let of = |desk: &Desk| desk.logbook.audit(cycle, today()).expect("it can be told");
    let audit = of(&desk);
    let total = one(&audit, AuditCheckId::Total);
    assert_eq!((total.state, total.actions.as_slice()), (AuditState::Pressing, &[Action::OpenPastCycle { cycle }][..]));
    assert_eq!(one(&audit, AuditCheckId::Evidence).state, AuditState::Pressing);
    let lacks_proof = |desk: &Desk| {
        let record = desk.logbook.record(cycle, today()).expect("it can be made");
        record.exceptions.iter().any(|it| it.phrase().id == "report-exception-no-evidence")
    };
    assert!(lacks_proof(&desk));

    desk.attach("certificate", &[course]);
    assert!(!lacks_proof(&desk), "the report says nothing else than the audit");
    desk.add("Added later 10cr 2025-04-04");
    let audit = of(&desk);
    assert_eq!(one(&audit, AuditCheckId::Evidence).state, AuditState::InOrder, "proof can still be attached");
    assert_eq!(one(&audit, AuditCheckId::Total).text, of(&desk).checks[0].text);
    assert!(english(&one(&audit, AuditCheckId::Total).text).starts_with("10 credits were missing"));
    assert_eq!(audit.activities.len(), 1, "what came later is no part of it");
}

#[test]
fn plans_can_be_chosen_for_a_report_and_stand_last() {
    let mut desk = in_order();
    desk.add("Plan 3cr 2027-05-08 !plan");
    desk.add("Before 1cr 2024-02-02");
    let of: Vec<(u32, String, ProofState, u32)> =
        desk.audit().activities.into_iter().map(|it| (it.no, it.title, it.proof, it.files)).collect();
    let expected = [
        (1, "Before", ProofState::Missing, 0),
        (2, "Course", ProofState::Proved, 1),
        (3, "Plan", ProofState::NotYet, 0),
    ];
    assert_eq!(of, expected.map(|(no, title, proof, files)| (no, title.to_owned(), proof, files)));
}
