//! The drill: what is drawn, what it lacks, and whom to write.

use std::collections::BTreeSet;

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::audit::drill::{DRAWN, Drill};
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::evidence::{EvidenceKind, Soundness};
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_tests::ledger::today;

use super::desk::{Desk, english, french};

fn drill(desk: &Desk, seed: u32) -> Drill {
    desk.logbook.drill(desk.cycle(), seed, today()).expect("it can be told")
}

fn ids(drill: &Drill) -> Vec<ActivityId> {
    drill.drawn.iter().map(|it| it.id).collect()
}

#[test]
fn a_drill_of_nothing_finds_nothing() {
    let mut desk = Desk::new();
    desk.add("Draft 2026-04-04");
    desk.add("Plan 3cr 2027-05-08 !plan");
    desk.add("Before the cycle 3cr 2023-05-08");
    let found = drill(&desk, 1);
    assert_eq!((found.drawn.len(), found.mails.len(), found.in_order), (0, 0, 0));
    assert_eq!(desk.logbook.files_of_drill(desk.cycle(), 1, today()).expect("it can be told"), []);
}

#[test]
fn a_drill_draws_five_of_what_counts_and_the_same_five_for_the_same_number() {
    let mut desk = Desk::new();
    let counting: BTreeSet<ActivityId> =
        (1..=12).map(|day| desk.add(&format!("Session {day} 1cr 2026-03-{day:02}"))).collect();
    desk.add("Draft 2026-04-04");
    desk.add("Plan 3cr 2027-05-08 !plan");
    let mut ever_drawn = BTreeSet::new();
    for seed in 0..60 {
        let found = drill(&desk, seed);
        assert_eq!((found.seed, found.drawn.len()), (seed, DRAWN));
        assert_eq!(ids(&found), ids(&drill(&desk, seed)));
        assert!(found.drawn.is_sorted_by_key(|it| it.no), "in the order of the report");
        ever_drawn.extend(ids(&found));
    }
    assert_eq!(ever_drawn, counting, "everything that counts can be drawn, and nothing else");
}

/// Four activities, of which one is proved: all of them are drawn.
fn four() -> (Desk, [ActivityId; 4]) {
    let mut desk = Desk::new();
    let proved = desk.add("Proved 6cr 2026-03-01 @\"Example Institute\"");
    let first = desk.add("First, with a comma 6cr 2026-03-02..2026-03-03 @\"Example Institute\"");
    let alone = desk.add("Alone 6cr 2026-03-04");
    let second = desk.add("Second 6cr 2026-03-05 @\"example  institute\"");
    desk.attach("certificate", &[proved]);
    (desk, [proved, first, alone, second])
}

#[test]
fn what_is_lacking_is_asked_of_each_provider_once() {
    let (desk, [proved, first, alone, second]) = four();
    let found = drill(&desk, 3);
    assert_eq!(ids(&found), [proved, first, alone, second]);
    assert_eq!(found.in_order, 1);
    assert_eq!((found.drawn[0].state, found.drawn[0].lacking.as_slice()), (ProofState::Proved, &[][..]));
    assert_eq!(found.drawn[1].lacking, [EvidenceKind::Certificate]);
    let asked: Vec<(Option<&str>, &[ActivityId])> =
        found.mails.iter().map(|mail| (mail.provider.as_deref(), mail.activities.as_slice())).collect();
    assert_eq!(asked, [(Some("Example Institute"), &[first, second][..]), (None, &[alone])]);
}

#[test]
fn a_message_is_short_polite_and_complete_in_both_languages() {
    let (mut desk, _) = four();
    let member = MemberForm {
        name: "Maëlle Tremblay-Osei".to_owned(),
        name_on_certificates: "Maëlle Tremblay".to_owned(),
        member_no: "1187".to_owned(),
        ..MemberForm::default()
    };
    desk.logbook.change_member(&member).expect("it is kept");
    let mail = drill(&desk, 3).mails.remove(0);
    let worded = |word: fn(&Phrase) -> String| mail.body.iter().map(word).collect::<Vec<_>>().join("\n");
    assert_eq!(english(&mail.subject), "Proof for 2 activities");
    assert_eq!(
        worded(english),
        "Hello,\n\
         I am putting together the proof of my continuing education. Could you please send me what is named here for \
         each of these 2 activities?\n\
         “First, with a comma”, 2 March 2026 to 3 March 2026: Certificate\n\
         “Second”, 5 March 2026: Certificate\n\
         It may be in the name of Maëlle Tremblay.\n\
         Thank you very much for your help.\n\
         Maëlle Tremblay-Osei, member no. 1187, Canadian Association of Music Therapists (CAMT)"
    );
    assert_eq!(french(&mail.subject), "Pièces justificatives pour 2 activités");
    assert_eq!(
        worded(french),
        "Bonjour,\n\
         Je réunis les pièces justificatives de ma formation continue. Pourriez-vous m’envoyer ce qui est indiqué ici pour chacune \
         de ces 2 activités?\n\
         « First, with a comma », du 2 mars 2026 au 3 mars 2026 : Attestation\n\
         « Second », le 5 mars 2026 : Attestation\n\
         Le document est peut-être au nom de Maëlle Tremblay.\n\
         Merci beaucoup de votre aide.\n\
         Maëlle Tremblay-Osei, numéro de membre 1187, Association canadienne des musicothérapeutes (ACM)"
    );

    let plain = MemberForm { name: "Sample Therapist".to_owned(), ..MemberForm::default() };
    desk.logbook.change_member(&plain).expect("it is kept");
    let mail = drill(&desk, 3).mails.remove(1);
    assert_eq!(english(&mail.subject), "Proof for “Alone”");
    assert_eq!(mail.body.len(), 5, "no other name is said where there is none");
    assert_eq!(english(&mail.body[4]), "Sample Therapist");
}

#[test]
fn a_file_that_is_lost_is_told_and_asked_for_again() {
    let mut desk = Desk::new();
    let course = desk.add("Course 6cr 2026-03-04 @Example");
    let file = desk.attach("certificate", &[course]);
    assert_eq!(drill(&desk, 1).mails, []);
    desk.lose(file);
    let found = drill(&desk, 1);
    assert_eq!((found.in_order, found.drawn[0].state), (0, ProofState::Broken));
    let broken = &found.drawn[0].broken[0];
    assert_eq!(
        (broken.evidence, broken.file_name.as_str(), broken.soundness),
        (file, "certificate.pdf", Soundness::Missing)
    );
    assert_eq!(found.mails[0].provider.as_deref(), Some("Example"));
}

#[test]
fn nobody_is_asked_for_the_members_own_notes() {
    let mut desk = Desk::new();
    let kind = Kind::from_id("independent-learning").expect("there is such a kind");
    let own = [EvidenceKind::Notes];
    let _ = desk.logbook.change_checklist(&kind, &own);
    desk.add("Reading 2cr 2026-03-04 #reading");
    let found = drill(&desk, 1);
    assert_eq!((found.drawn[0].lacking.as_slice(), found.mails.len()), (&own[..], 0));
}

#[test]
fn who_taught_is_asked_where_nobody_offered_it() {
    let mut desk = Desk::new();
    let supervision = ActivityForm {
        title: "Supervision".to_owned(),
        credits: "1".to_owned(),
        start: "2026-03-04".to_owned(),
        presenter: "Anne Roy".to_owned(),
        ..ActivityForm::default()
    };
    desk.logbook.add_activity(&supervision, today()).expect("it is kept");
    assert_eq!(drill(&desk, 1).mails[0].provider.as_deref(), Some("Anne Roy"));
}

#[test]
fn only_the_files_of_what_is_drawn_are_looked_at_first() {
    let mut desk = Desk::new();
    for day in 1..=9 {
        let id = desk.add(&format!("Session {day} 1cr 2026-03-{day:02}"));
        desk.attach(&format!("certificate {day}"), &[id]);
    }
    let names: BTreeSet<String> = desk
        .logbook
        .files_of_drill(desk.cycle(), 4, today())
        .expect("it can be told")
        .into_iter()
        .map(|file| file.file_name)
        .collect();
    let expected: BTreeSet<String> =
        drill(&desk, 4).drawn.iter().map(|it| it.title.replace("Session", "certificate") + ".pdf").collect();
    assert_eq!((names.len(), &names), (DRAWN, &expected));
}
