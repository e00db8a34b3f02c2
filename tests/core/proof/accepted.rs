//! What the member has looked at and stands by.

use ledgerline_core::Error;
use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::audit::exception::Exception;
use ledgerline_core::domain::evidence::EvidenceKind;
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::FirstRun;
use ledgerline_tests::ledger::{first_run, read, today};
use ledgerline_words::Words;

use super::{Desk, lullabies};

#[test]
fn what_is_accepted_holds_for_this_difference_and_a_new_one_asks_again() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let file = desk.attach(&lullabies(2, "Robin Exemple"), course);
    desk.accept(course, file, "My name before I married");
    assert_eq!((desk.state(course), desk.open(course)), (ProofState::Proved, vec![]));
    let form = |start: &str| ActivityForm {
        title: "Lullabies and Bonding".to_owned(),
        credits: "2".to_owned(),
        start: start.to_owned(),
        kind: "workshop".to_owned(),
        ..ActivityForm::default()
    };
    desk.logbook.correct_activity(course, &form("2025-05-09"), today()).expect("it is changed");
    assert_eq!((desk.state(course), desk.open(course)), (ProofState::ToCheck, vec!["day"]), "the name stays accepted");
    desk.accept(course, file, "It was put off");
    assert_eq!(desk.state(course), ProofState::Proved);
    desk.logbook.correct_activity(course, &form("2025-06-09"), today()).expect("it is changed");
    assert_eq!(desk.open(course), ["day"], "another day is another difference");
    desk.read(file, &read(&lullabies(2, "Robin Other")));
    assert_eq!(desk.open(course), ["name", "day"], "and so is another name");
}

#[test]
fn an_acceptance_needs_a_reason_and_something_to_accept() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let file = desk.attach(&lullabies(2, "Robin Exemple"), course);
    let key = desk.proof(course).reasons[0].key.clone();
    let refused = desk.logbook.accept_proof(course, file, std::slice::from_ref(&key), "  ", today());
    assert!(matches!(refused, Err(Error::Fields(_))), "{refused:?}");
    // What came to be known after the member looked is not accepted unseen.
    let refused = desk.logbook.accept_proof(course, file, &["unread".to_owned()], "I looked", today());
    assert!(matches!(refused, Err(Error::NothingToDo)), "{refused:?}");
    assert_eq!(desk.open(course), ["name"]);
    let done = desk.logbook.accept_proof(course, file, &[key], "I looked", today()).expect("it is accepted");
    assert_eq!((done.deed, done.title.as_str()), (Deed::ProofAccepted, "file 1.pdf"));
}

#[test]
fn accepting_can_be_undone_and_taken_back_also_after_a_restart() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let file = desk.attach(&lullabies(2, "Robin Exemple"), course);
    desk.accept(course, file, "I looked");
    let mut desk = desk.again();
    assert_eq!(desk.state(course), ProofState::Proved);
    assert_eq!(desk.logbook.undo().expect("it is undone").deed, Deed::ProofAccepted);
    assert_eq!(desk.state(course), ProofState::ToCheck);
    desk.logbook.redo().expect("it is done again");
    assert_eq!(desk.state(course), ProofState::Proved);
    let taken_back = desk.logbook.take_back_acceptance(course, file).expect("it is taken back");
    assert_eq!((taken_back.deed, desk.state(course)), (Deed::AcceptanceTakenBack, ProofState::ToCheck));
    let refused = desk.logbook.take_back_acceptance(course, file);
    assert!(matches!(refused, Err(Error::NothingToDo)), "{refused:?}");
    desk.logbook.undo().expect("it is undone");
    desk.logbook.remove_activities(&[course]).expect("it is deleted");
    desk.logbook.undo().expect("it is undone");
    assert_eq!(desk.state(course), ProofState::Proved, "what was accepted comes back with it");
}

#[test]
fn a_receipt_that_is_accepted_stands_in_for_what_nobody_gives() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let file = desk.attach(&["Thank you for your order"], course);
    desk.logbook.name_evidence_kind(file, EvidenceKind::Receipt).expect("it is one");
    assert_eq!(desk.open(course), ["receipt"]);
    desk.accept(course, file, "They give no certificates");
    assert_eq!(desk.state(course), ProofState::Proved);
}

#[test]
fn reports_print_the_reason_and_nothing_that_was_only_read() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let file = desk.attach(&lullabies(2, "Robin Exemple"), course);
    let told = |desk: &Desk| -> Vec<String> {
        let cycle = desk.logbook.cycles().expect("there are cycles")[0].id;
        let record = desk.logbook.record(cycle, today()).expect("it can be made");
        let texts = record.exceptions.iter().map(Exception::phrase);
        texts.map(|it| Words::of(Language::English).phrase(&it)).filter(|it| it.contains("proof")).collect()
    };
    let before = told(&desk);
    assert_eq!(
        before,
        ["Activity 1 has proof that the member has still to check (2 counted credits): the name on it."]
    );
    desk.accept(course, file, "My name before I married");
    assert_eq!(
        told(&desk),
        ["Activity 1: on 23 November 2026 the member accepted what differs on its proof (the name on it): “My name \
          before I married”"]
    );
}

#[test]
fn a_report_says_who_issued_a_file_and_when_only_as_the_member_has_it() {
    let mut desk = Desk::new();
    let lines =
        ["Certificate of Attendance", "Harbour Example Institute", "Lullabies and Bonding", "held on April 9, 2025"];
    let contents = |desk: &Desk| {
        let cycle = desk.logbook.cycles().expect("there are cycles")[0].id;
        let exhibit = desk.logbook.record(cycle, today()).expect("it can be made").exhibits.remove(0);
        (exhibit.contents.issuer, exhibit.contents.date.map(|it| it.to_string()))
    };
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-08..2025-04-10 #workshop");
    desk.attach(&lines, course);
    assert_eq!(contents(&desk), (None, None), "nobody has said so");
    let form = ActivityForm {
        title: "Lullabies and Bonding".to_owned(),
        credits: "2".to_owned(),
        start: "2025-04-09".to_owned(),
        provider: "harbour example institute".to_owned(),
        ..ActivityForm::default()
    };
    desk.logbook.correct_activity(course, &form, today()).expect("it is changed");
    assert_eq!(contents(&desk), (Some("Harbour Example Institute".to_owned()), Some("2025-04-09".to_owned())));
}

/// A record made anew from its folder keeps what was accepted.
#[test]
fn what_was_accepted_stands_beside_its_file() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    let file = desk.attach(&lullabies(2, "Robin Exemple"), course);
    desk.accept(course, file, "My name before I married");
    let Desk { logbook, home, .. } = desk;
    let folder = logbook.evidence_folder().expect("there is one").path().to_owned();
    drop(logbook);
    let first_run = FirstRun { ..first_run() };
    let (mut logbook, rebuilt) =
        Logbook::rebuild(&home.path().join("anew"), &folder, &first_run, today()).expect("it is made anew");
    assert_eq!((rebuilt.files, rebuilt.activities), (1, 1));
    let file = logbook.all_evidence().expect("they can be read").remove(0).evidence;
    logbook.keep_reading(&file, &read(&lullabies(2, "Robin Exemple"))).expect("it is read");
    let activity = logbook.activities(None).expect("they can be read").remove(0);
    let proofs = logbook.proofs(std::slice::from_ref(&activity), today()).expect("they can be told");
    let proof = proofs.get(activity.id).expect("it is one of them");
    assert_eq!(proof.state, ProofState::Proved);
    assert_eq!(proof.accepted().map(|it| it.reason.as_str()).collect::<Vec<_>>(), ["My name before I married"]);
}
