//! What speaks against a file, and what does not.

use std::collections::BTreeMap;

use ledgerline_core::domain::activity::{Activity, ActivityId, PublicDetails, Status};
use ledgerline_core::domain::audit::{AuditCheckId, AuditState};
use ledgerline_core::domain::evidence::file_says::{FileSays, HowRead, Stated};
use ledgerline_core::domain::evidence::proof::{Attached, Grounds, Proof, ProofState, Proofs};
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, Legibility, Soundness};
use ledgerline_core::domain::standing::warning::{Action, WarningKind};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::logbook::FirstRun;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{activity, credits, first_run, read, today};
use ledgerline_words::Words;

use super::{Desk, LULLABIES, lullabies, unreadable};

/// What the usual certificate says.
fn says() -> FileSays {
    FileSays {
        read: HowRead::Read,
        name: Some("Sample Therapist".to_owned()),
        title: Some("Lullabies and Bonding".to_owned()),
        provider: Some("Harbour Birth Centre".to_owned()),
        days: Some((day("2025-04-09"), day("2025-04-10"))),
        credits: Some(Stated { amount: credits("2"), sure: true }),
        minutes: Some(Stated { amount: 120, sure: true }),
        kind: Some(EvidenceKind::Certificate),
        number: None,
        presenter: None,
    }
}

fn recorded() -> Activity {
    let mut made = activity(1, "2025-04-09", Some("2"), Status::Done);
    made.details.end = day("2025-04-10");
    "Lullabies and Bonding".clone_into(&mut made.details.title);
    made.details.minutes = Some(120);
    made
}

/// The proof of an activity by files of these kinds that say this.
fn proved_by(details: PublicDetails, files: &[(EvidenceKind, FileSays)]) -> Proof {
    let activity = Activity { details, ..recorded() };
    let ids: Vec<EvidenceId> = (1..).map(EvidenceId).take(files.len()).collect();
    let attached = |(id, (kind, _)): (&EvidenceId, &(EvidenceKind, FileSays))| Attached {
        activity: ActivityId(1),
        evidence: *id,
        kind: *kind,
        soundness: Soundness::Sound,
    };
    let grounds = Grounds {
        attached: ids.iter().zip(files).map(attached).collect(),
        says: ids.iter().copied().zip(files.iter().map(|(_, says)| says.clone())).collect::<BTreeMap<_, _>>(),
        member: Member { name: "Sample Therapist".to_owned(), ..Member::default() },
        ..Grounds::default()
    };
    Proofs::of(&[activity], &grounds).get(ActivityId(1)).expect("it is one of them").clone()
}

fn by(file: FileSays) -> Proof {
    proved_by(recorded().details, &[(EvidenceKind::Certificate, file)])
}

fn reasons(proof: &Proof) -> Vec<&'static str> {
    proof.open().map(|it| it.reason.id()).collect()
}

fn told(proof: &Proof) -> Vec<String> {
    let words = Words::of(Language::English);
    proof.told.iter().map(|it| words.phrase(&it.text).replace('\u{a0}', " ")).collect()
}

/// What a file says, the reasons that come of it, and what is told. Everything else is as recorded.
#[test]
fn each_difference_is_told_with_its_reason_and_nothing_else_is() {
    type Change = fn(&mut FileSays);
    let cases: [(&str, Change, &[&str], &[&str]); 19] = [
        ("the same", |_| {}, &[], &[]),
        ("nothing", |says| *says = FileSays { read: HowRead::Read, ..FileSays::default() }, &[], &[]),
        ("another name", |says| says.name = Some("Robin Exemple".to_owned()), &["name"], &[]),
        ("no surname", |says| says.name = Some("Sample".to_owned()), &["name"], &[]),
        ("surname first", |says| says.name = Some("THERAPIST, Sample".to_owned()), &[], &[]),
        ("a later day", |says| says.days = Some((day("2025-04-10"), day("2025-04-11"))), &["day"], &[]),
        ("more days", |says| says.days = Some((day("2025-04-01"), day("2025-04-30"))), &[], &[]),
        ("less credits", |says| says.credits = Some(Stated { amount: credits("1.5"), sure: true }), &["amount"], &[]),
        (
            "more credits",
            |says| says.credits = Some(Stated { amount: credits("3"), sure: true }),
            &[],
            &["It states 3 credits; the activity has 2."],
        ),
        (
            "less credits, unsure",
            |says| says.credits = Some(Stated { amount: credits("1.5"), sure: false }),
            &[],
            &["It states 1.5 credits; the activity has 2."],
        ),
        ("less time", |says| says.minutes = Some(Stated { amount: 95, sure: true }), &["amount"], &[]),
        (
            "more time",
            |says| says.minutes = Some(Stated { amount: 155, sure: true }),
            &[],
            &["It states 2 h 35; the activity has 2 h."],
        ),
        ("another title", |says| says.title = Some("Purchasing for charities".to_owned()), &[], &[]),
        (
            "another title, no day",
            |says| (says.title, says.days) = (Some("Purchasing for charities".to_owned()), None),
            &["title"],
            &[],
        ),
        (
            "its title in French, no day",
            |says| (says.title, says.days) = (Some("Berceuses et attachement".to_owned()), None),
            &[],
            &[],
        ),
        ("a password", |says| says.read = HowRead::Locked, &["locked"], &[]),
        ("an empty form", |says| says.read = HowRead::EmptyForm, &["empty-form"], &[]),
        ("nothing sure", |says| says.read = HowRead::Wordless, &["unread"], &[]),
        ("a receipt", |says| says.kind = Some(EvidenceKind::Receipt), &["receipt"], &[]),
    ];
    for (what, change, expected, tells) in cases {
        let mut file = says();
        change(&mut file);
        let proof = by(file);
        let state = if expected.is_empty() { ProofState::Proved } else { ProofState::ToCheck };
        assert_eq!((proof.state, reasons(&proof).as_slice()), (state, expected), "{what}");
        assert_eq!(told(&proof), tells, "{what}");
    }
}

#[test]
fn a_title_of_something_else_is_none_where_the_provider_agrees() {
    let mut file = says();
    (file.title, file.days) = (Some("Purchasing for charities".to_owned()), None);
    let details = PublicDetails { provider: Some("Centre Harbour".to_owned()), ..recorded().details };
    assert_eq!(proved_by(details, &[(EvidenceKind::Certificate, file)]).state, ProofState::Proved);
}

#[test]
fn what_the_activity_does_not_say_differs_in_nothing() {
    let details = PublicDetails { credits: Some(credits("2")), minutes: None, ..recorded().details };
    let file = FileSays { credits: None, ..says() };
    let proof = proved_by(details, &[(EvidenceKind::Certificate, file)]);
    assert_eq!((proof.state, told(&proof)), (ProofState::Proved, vec!["It states 2 h.".to_owned()]), "told as such");
}

#[test]
fn a_file_of_one_evening_is_not_compared_with_the_whole() {
    let details = PublicDetails { end: day("2025-04-09"), credits: Some(credits("1")), ..recorded().details };
    let proof = proved_by(details.clone(), &[(EvidenceKind::Certificate, says())]);
    assert_eq!((proof.state, told(&proof)), (ProofState::Proved, vec![]), "a few of its days, and a part of it");
    let more = PublicDetails { credits: Some(credits("3")), ..details };
    assert_eq!(reasons(&proved_by(more, &[(EvidenceKind::Certificate, says())])), ["amount"], "more than the whole");
}

#[test]
fn one_file_that_fits_settles_it_and_the_others_are_only_told() {
    let certificate = |says| (EvidenceKind::Certificate, says);
    let other = FileSays { name: Some("Robin Exemple".to_owned()), ..says() };
    let proof = proved_by(recorded().details, &[certificate(other.clone()), certificate(says())]);
    assert_eq!((proof.state, reasons(&proof).len(), proof.told.len()), (ProofState::Proved, 0, 1));
    // A programme that fits does not make somebody else's certificate the member's.
    let programme = (EvidenceKind::Programme, FileSays { name: None, ..says() });
    let proof = proved_by(recorded().details, &[certificate(other.clone()), programme.clone()]);
    assert_eq!((proof.state, reasons(&proof)), (ProofState::ToCheck, vec!["name"]));
    // Nor does one that does not fit take anything from a certificate that does.
    let late = (EvidenceKind::Programme, FileSays { days: Some((day("2025-05-01"), day("2025-05-02"))), ..says() });
    let proof = proved_by(recorded().details, &[certificate(says()), late]);
    assert_eq!((proof.state, proof.told.len()), (ProofState::Proved, 1));
    // What is wanted and not there is missing, whatever else fits.
    assert_eq!(proved_by(recorded().details, &[programme]).state, ProofState::Missing);
}

/// What settles somebody else's certificate: a certificate or a log that fits, never a receipt or what
/// nobody asks for.
#[test]
fn only_a_file_that_proves_settles_the_others() {
    use EvidenceKind::{Certificate, Notes, Programme, Receipt, SignedLog};
    let other = || FileSays { name: Some("Robin Exemple".to_owned()), ..says() };
    let late = || FileSays { days: Some((day("2025-05-01"), day("2025-05-02"))), ..says() };
    let nameless = || FileSays { name: None, ..says() };
    let supervision = || {
        let kind = ledgerline_core::domain::values::kind::Kind::from_id("supervision-received");
        PublicDetails { kind, ..recorded().details }
    };
    for (what, files, state) in [
        ("a receipt", [(Certificate, other()), (Receipt, nameless())], ProofState::ToCheck),
        ("notes", [(Certificate, other()), (Notes, FileSays::default())], ProofState::ToCheck),
        ("a log", [(Certificate, other()), (SignedLog, says())], ProofState::Proved),
        ("a certificate", [(SignedLog, other()), (Certificate, says())], ProofState::Proved),
        ("none that fits", [(Programme, late()), (Receipt, nameless())], ProofState::ToCheck),
        ("a certificate alone", [(Programme, late()), (Certificate, says())], ProofState::Missing),
    ] {
        let proof = proved_by(supervision(), &files);
        assert_eq!(proof.state, state, "{what}: {:?}", proof.reasons);
        assert_eq!(reasons(&proof).is_empty(), state != ProofState::ToCheck, "{what}");
    }
}

/// Where a checklist asks for two kinds of files, a certificate that fits settles the other, and a
/// programme does not settle a certificate.
#[test]
fn a_certificate_settles_what_is_wanted_beside_it() {
    use EvidenceKind::{Certificate, Programme};
    let mut desk = Desk::new();
    let kind = ledgerline_core::domain::values::kind::Kind::from_id("conference").expect("there are conferences");
    desk.logbook.change_checklist(&kind, &[Certificate, Programme]).expect("it is changed");
    let mut attached = |certificate: &[&str], programme: &str| {
        let course = desk.add(&format!("Lullabies and Bonding {} 2cr 2025-04-09 #conference", desk.files));
        desk.attach(certificate, course);
        let file = desk.attach(&["Lullabies and Bonding", programme, "held on", programme], course);
        desk.logbook.name_evidence_kind(file, Programme).expect("it is one");
        (desk.state(course), desk.open(course))
    };
    assert_eq!(attached(&LULLABIES, "April 9, 2025"), (ProofState::Proved, vec![]));
    assert_eq!(attached(&LULLABIES, "May 19, 2025"), (ProofState::Proved, vec![]), "its day is only told");
    assert_eq!(attached(&lullabies(2, "Robin Exemple"), "April 9, 2025"), (ProofState::ToCheck, vec!["name"]));
}

/// A short course with a certificate of each body: what another of them states is told, also of the one
/// that was made a day later.
#[test]
fn every_amount_of_a_file_that_is_no_whole_is_told() {
    let mut desk = Desk::new();
    let course = desk.add("Listening Foundations 1.5cr 2026-01-12 #workshop");
    for (on, amount) in [
        ("Jan 12, 2026", "Continuing Development Units (CDUs) : 2.00"),
        ("Jan 13, 2026", "Continuing Professional Education Credit (CPE): 3.60"),
        ("Jan 12, 2026", "Contact hours: 1.5"),
    ] {
        let completed = format!("Course completed on {on}");
        let greeting = "Congratulations, Sample Therapist";
        desk.attach(&["Certificate of Completion", greeting, "Listening Foundations", &completed, amount], course);
    }
    let proof = desk.proof(course);
    assert_eq!((proof.state, reasons(&proof)), (ProofState::Proved, vec![]));
    let told = told(&proof);
    for amount in ["It states 2 credits; the activity has 1.5.", "It states 3.6 credits; the activity has 1.5."] {
        assert!(told.iter().any(|it| it == amount), "{amount} {told:?}");
    }
}

#[test]
fn more_is_claimed_only_where_no_file_states_as_much() {
    let stating = |amount: &str| {
        (
            EvidenceKind::Certificate,
            FileSays { credits: Some(Stated { amount: credits(amount), sure: true }), ..says() },
        )
    };
    let both = proved_by(recorded().details, &[stating("1"), stating("2")]);
    assert_eq!((both.state, both.told.len()), (ProofState::Proved, 1));
    let neither = proved_by(recorded().details, &[stating("1"), stating("1.5")]);
    assert_eq!((neither.state, reasons(&neither)), (ProofState::ToCheck, vec!["amount", "amount"]));
}

#[test]
fn a_receipt_alone_is_no_proof() {
    let receipt = || (EvidenceKind::Receipt, FileSays { name: None, ..says() });
    let alone = proved_by(recorded().details, &[receipt()]);
    assert_eq!((alone.state, reasons(&alone)), (ProofState::ToCheck, vec!["receipt"]));
    assert_eq!(alone.lacking, [EvidenceKind::Certificate]);
    let beside = proved_by(recorded().details, &[receipt(), (EvidenceKind::Certificate, says())]);
    assert_eq!((beside.state, reasons(&beside)), (ProofState::Proved, vec![]));
    let called = FileSays { kind: Some(EvidenceKind::Receipt), ..says() };
    let called = proved_by(recorded().details, &[(EvidenceKind::Certificate, called)]);
    assert_eq!((called.state, reasons(&called)), (ProofState::ToCheck, vec!["receipt"]), "whatever it is filed as");
    let programme = (EvidenceKind::Programme, says());
    assert_eq!(proved_by(recorded().details, &[receipt(), programme]).state, ProofState::Missing);
}

#[test]
fn drafts_and_plans_ask_for_no_proof() {
    for (status, state) in [(Status::Draft, ProofState::NotNeeded), (Status::Planned, ProofState::NotYet)] {
        let details = PublicDetails { status, ..recorded().details };
        let other = FileSays { name: Some("Robin Exemple".to_owned()), ..says() };
        let proof = proved_by(details, &[(EvidenceKind::Certificate, other)]);
        assert_eq!((proof.state, reasons(&proof).len(), proof.told.len()), (state, 0, 1), "it is told all the same");
    }
}

/// From the words on a file to the word for its activity.
#[test]
fn certificates_are_held_against_what_was_recorded() {
    for (lines, reason) in [
        (LULLABIES, None),
        (lullabies(2, "Robin Exemple"), Some("name")),
        (lullabies(5, "April 19, 2025"), Some("day")),
        (lullabies(6, "1 credit"), Some("amount")),
        (lullabies(0, "Payment receipt"), Some("receipt")),
    ] {
        let mut desk = Desk::new();
        let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
        desk.attach(&lines, course);
        assert_eq!(desk.open(course), reason.into_iter().collect::<Vec<_>>(), "{lines:?}");
        let state = if reason.is_none() { ProofState::Proved } else { ProofState::ToCheck };
        assert_eq!(desk.state(course), state, "{lines:?}");
    }
}

#[test]
fn a_list_of_those_who_took_part_is_the_members_where_it_names_the_member() {
    let mut desk = Desk::new();
    let course = desk.add("Peer group 2cr 2025-04-09 #supervision");
    let list = ["Attendance sheet", "Participant: Robin Exemple", "Participant: Sample Therapist", "April 9, 2025"];
    desk.attach(&list, course);
    assert_eq!(desk.open(course), Vec::<&str>::new());
}

/// Each kind of list, and where on it the member stands.
#[test]
fn only_a_place_for_those_who_took_part_makes_a_list_the_members() {
    let lists: [&[&str]; 5] = [
        &["Liste de présence", "Nom\tHeures", "Robin Exemple\t2", "Sample Therapist, MTA\t2", "le 9 avril 2025"],
        &["List of participants", "Participants:", "1. Robin Exemple", "2. Sample Therapist", "April 9, 2025"],
        &["Sign-in sheet", "Name\tSignature", "Robin Exemple\tR. E.", "Sample Therapist\tS. T.", "April 9, 2025"],
        &["Supervision log", "Supervisee: Robin Exemple", "Supervisee: Sample Therapist", "April 9, 2025"],
        &["Attendance sheet", "Participant: Robin Exemple", "Facilitator: Lee Roe", "Participant: Sample Therapist"],
    ];
    let others: [&[&str]; 9] = [
        &[
            "Certificate of Attendance",
            "This certifies that",
            "Robin Exemple",
            "attended Peer group",
            "Presenter: Sample Therapist, MTA",
            "April 9, 2025",
        ],
        &[
            "Certificate of Attendance",
            "This certifies that",
            "Robin Exemple",
            "attended Peer group",
            "Sample Therapist",
            "Presenter",
            "April 9, 2025",
        ],
        &[
            "Attestation",
            "Délivrée à",
            "Robin Exemple",
            "Liste de présence",
            "Nom",
            "Robin Exemple",
            "Sample Therapist",
        ],
        &["Attendance sheet", "Participant: Robin Exemple", "Facilitator: Sample Therapist", "April 9, 2025"],
        &["Attendance sheet", "Participant: Robin Exemple", "Sample Therapist", "Facilitator", "April 9, 2025"],
        &["Attendance sheet", "Participant: Robin Exemple", "Signature of facilitator\tSample Therapist"],
        &["Attendance sheet", "Participant: Robin Exemple", "E-mail: sample@therapist.example"],
        &["Attendance sheet", "Participant: Robin Exemple", "Date\tPresenter", "2025-04-09\tSample Therapist"],
        &["Attendance sheet", "Name: Robin Exemple", "Sample Exemple, Robin Therapist", "April 9, 2025"],
    ];
    for (cases, is_anothers) in [(&lists[..], false), (&others[..], true)] {
        for lines in cases {
            let mut desk = Desk::new();
            let course = desk.add("Peer group 2cr 2025-04-09 #supervision");
            desk.attach(lines, course);
            assert_eq!(desk.open(course).contains(&"name"), is_anothers, "{lines:?}: {:?}", desk.proof(course).reasons);
        }
    }
}

#[test]
fn a_certificate_made_out_to_a_first_name_lacks_the_surname() {
    let mut desk = Desk::new();
    let course = desk.add("Purchasing Basics for Small Charities 1cr 2025-11-13 #workshop");
    let lines = ["Certificate of Completion", "Sample", "completed", "Purchasing Basics for Small Charities"];
    desk.attach(&[&lines[..], &["November 13, 2025", "Example Training Office"]].concat(), course);
    let proof = desk.proof(course);
    let text = proof.open().next().map(|it| Words::of(Language::English).phrase(&it.text)).unwrap_or_default();
    assert!(text.starts_with("It is made out to “Sample”, without your surname."), "{text} {:?}", proof.reasons);
}

#[test]
fn what_cannot_be_read_is_to_check_until_it_is() {
    for (legibility, reason) in [
        (Legibility::Encrypted, "locked"),
        (Legibility::NoPreview, "no-picture"),
        (Legibility::Broken, "unopenable"),
        (Legibility::TooLarge, "unopenable"),
        (Legibility::EmptyForm, "empty-form"),
        (Legibility::LiveForm, "empty-form"),
        (Legibility::Read, "unread"),
    ] {
        let mut desk = Desk::new();
        let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
        let file = desk.attach_unread(course);
        assert_eq!((desk.state(course), desk.open(course)), (ProofState::ToCheck, vec!["unread"]));
        desk.read(file, &unreadable(legibility));
        assert_eq!((desk.state(course), desk.open(course)), (ProofState::ToCheck, vec![reason]));
        desk.read(file, &read(&LULLABIES));
        assert_eq!(desk.state(course), ProofState::Proved);
    }
}

#[test]
fn the_name_on_certificates_settles_a_married_name_at_once() {
    use ledgerline_core::domain::values::member::MemberForm;
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    desk.attach(&lullabies(2, "Sample Therapist-Exemple"), course);
    assert_eq!(desk.open(course), ["name"]);
    let member = MemberForm {
        name: "Sample Therapist".to_owned(),
        name_on_certificates: "Sample Therapist-Exemple".to_owned(),
        ..MemberForm::default()
    };
    desk.logbook.change_member(&member).expect("it is kept");
    assert_eq!(desk.state(course), ProofState::Proved);
    desk.logbook.undo().expect("it is undone");
    assert_eq!(desk.open(course), ["name"]);
}

/// The audit names what is to check, and says so beside what is missing.
#[test]
fn what_is_missing_presses_and_what_is_to_check_is_said_beside_it() {
    let mut desk = Desk::new();
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    desk.attach(&lullabies(2, "Robin Exemple"), course);
    desk.add("Walk 1cr 2026-05-06 #workshop");
    let cycle = desk.logbook.cycles().expect("there are cycles")[0].id;
    let audit = desk.logbook.audit(cycle, today()).expect("it can be told");
    let check = audit.checks.iter().find(|it| it.id == AuditCheckId::Evidence).expect("it is always there");
    let said = |language| Words::of(language).phrase(&check.text).replace('\u{a0}', " ");
    assert_eq!(
        said(Language::English),
        "1 activity that counts lacks proof: 1 credit. The proof of “Lullabies and Bonding” is to check (the name on it)."
    );
    assert_eq!(
        said(Language::French),
        "Il manque des pièces justificatives à 1 activité qui compte : 1 crédit. La pièce justificative de « Lullabies \
         and Bonding » est à vérifier (le nom)."
    );
    assert_eq!(
        check.actions.last(),
        Some(&Action::OpenActivity { activity: course }),
        "it can be looked at from there"
    );
    let other = desk.add("Endings in Groups 1cr 2025-05-09 #workshop");
    desk.attach_unread(other);
    let audit = desk.logbook.audit(cycle, today()).expect("it can be told");
    let check = audit.checks.iter().find(|it| it.id == AuditCheckId::Evidence).expect("it is always there");
    assert_eq!(
        Words::of(Language::English).phrase(&check.text),
        "1 activity that counts lacks proof: 1 credit. The proof of 2 others is to check; the first is “Lullabies and \
         Bonding” (the name on it)."
    );
}

/// What nobody has read yet is to check in a closed cycle as well, in the report, the audit and the row
/// alike; only no warning presses for it.
#[test]
fn a_closed_cycle_says_of_a_scan_what_its_rows_say() {
    let first_run = FirstRun { first_day: "2021-01-01".to_owned(), ..first_run() };
    let home = tempfile::tempdir().expect("a folder can be made");
    let logbook = ledgerline_core::Logbook::create(&home.path().join("data"), &first_run, today()).expect("it is made");
    let mut desk = Desk { logbook, home, files: 0 };
    let course = desk.add("Lullabies and Bonding 2cr 2025-04-09 #workshop");
    desk.attach_unread(course);
    let cycle = desk.logbook.cycles().expect("there are cycles")[0].id;
    desk.logbook.close_cycle(cycle, true, today()).expect("it has ended");
    let record = desk.logbook.record(cycle, today()).expect("it can be made");
    let listed = record.activities[0].proof.as_ref().map(|proof| proof.state);
    assert_eq!((desk.state(course), listed), (ProofState::ToCheck, Some(ProofState::ToCheck)));
    let exceptions = record.exceptions.iter().map(|it| it.phrase().id);
    assert_eq!(exceptions.filter(|id| id == "report-exception-to-check").count(), 1);
    let audit = desk.logbook.audit(cycle, today()).expect("it can be told");
    assert_eq!((audit.activities[0].proof, audit.checks[2].id), (ProofState::ToCheck, AuditCheckId::Evidence));
    assert_eq!(audit.checks[2].state, AuditState::Open);
    let drill = desk.logbook.drill(cycle, 1, today()).expect("it can be told");
    assert_eq!((drill.drawn[0].state, drill.in_order), (ProofState::ToCheck, 0));
    let warnings = desk.logbook.overview(today()).expect("there is an overview").warnings;
    assert!(warnings.iter().all(|it| it.warning.kind != WarningKind::ProofToCheck), "nothing presses");
}
