//! Evidence in the record: what is proved, what is missing, what undo brings back.

mod certain;
#[cfg(unix)]
mod not_a_file;
mod paired;
mod read_again;
mod recovered;
mod unknown;

use std::ops::ControlFlow;
use std::path::Path;

use ledgerline_core::Error;
use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::evidence::{EvidenceId, EvidenceKind, Soundness};
use ledgerline_core::domain::standing::warning::{Action, WarningKind};
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_core::logbook::{Arrival, NamedEvidence};
use ledgerline_core::vault::{EvidenceFolder, FileInFolder, Kept};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{in_a_folder, kept, read, started, today};
use ledgerline_tests::lose;
use tempfile::TempDir;

/// A record in a folder, which is open.
struct Open {
    home: TempDir,
    logbook: Logbook,
}

impl Open {
    fn new() -> Self {
        let (home, logbook) = in_a_folder();
        Self { home, logbook }
    }

    fn again(self) -> Self {
        let Self { home, logbook } = self;
        drop(logbook);
        let logbook = started(&home.path().join("data"));
        Self { home, logbook }
    }

    fn add(&mut self, line: &str) -> ActivityId {
        self.logbook.add_line(line, today()).expect("the line is kept").0.activities[0].id
    }

    fn store(&self) -> EvidenceFolder {
        self.logbook.evidence_folder().expect("there is a folder").clone()
    }

    /// A file of its own, by its words.
    fn kept(&self, words: &str) -> Kept {
        kept(&self.logbook, self.home.path(), words)
    }

    /// A file that was read, and fits whatever it is attached to.
    fn attach(&mut self, words: &str, to: &[ActivityId]) -> EvidenceId {
        let id = self.attach_unread(words, to);
        let file = self.logbook.evidence(id).expect("it is there");
        self.logbook.keep_reading(&file, &read(&["Certificate of attendance"])).expect("it is read");
        id
    }

    fn attach_unread(&mut self, words: &str, to: &[ActivityId]) -> EvidenceId {
        let kept = self.kept(words);
        self.logbook.file(&[kept], to, today()).expect("it is filed").files[0].evidence.id
    }

    fn without_evidence(&self) -> f64 {
        let overview = self.logbook.overview(today()).expect("there is an overview");
        overview.cycles[0].standing.without_evidence.to_f64()
    }

    fn proof(&self, activity: ActivityId) -> (ProofState, Vec<EvidenceKind>) {
        let cycle = self.logbook.cycles().expect("there are cycles")[0].id;
        let years = self.logbook.activities_by_year(cycle, today()).expect("there is a list");
        let row = years.into_iter().flat_map(|year| year.rows).find(|row| row.activity.id == activity);
        let proof = row.expect("it is listed").proof;
        (proof.state, proof.lacking)
    }

    fn warned(&self, kind: WarningKind) -> Vec<Action> {
        let warnings = self.logbook.overview(today()).expect("there is an overview").warnings;
        warnings.into_iter().filter(|it| it.warning.kind == kind).map(|it| it.warning.action).collect()
    }

    fn unfiled(&self) -> Vec<EvidenceId> {
        self.logbook.unfiled(today()).expect("they can be read").into_iter().map(|it| it.evidence.id).collect()
    }

    fn sidecar(&self, kept: &Kept) -> serde_json::Value {
        let path = self.store().path_of(kept.fingerprint(), kept.file_type()).with_extension("json");
        serde_json::from_str(&std::fs::read_to_string(path).expect("it has a sidecar")).expect("it is JSON")
    }
}

fn kind(id: &str) -> Kind {
    Kind::from_id(id).expect("there is such a kind")
}

fn spoil(path: &Path) {
    lose(path);
    std::fs::write(path, "%PDF-1.7\nsomething else").expect("it can be written");
}

#[test]
fn credits_without_their_certificate_are_those_an_audit_would_shake() {
    let mut record = Open::new();
    let (one, two) = (record.add("One 6cr 2026-03-04 #workshop"), record.add("Two 1.5cr 2026-04-04 #workshop"));
    assert!((record.without_evidence() - 7.5).abs() < f64::EPSILON);
    record.attach("certificate", &[one]);
    assert!((record.without_evidence() - 1.5).abs() < f64::EPSILON);
    assert_eq!(record.proof(one), (ProofState::Proved, vec![]));
    assert_eq!(record.proof(two), (ProofState::Missing, vec![EvidenceKind::Certificate]));
}

#[test]
fn a_file_is_taken_to_be_what_its_activity_still_lacks() {
    let mut record = Open::new();
    let supervision = record.add("Supervision 1cr 2026-03-04 #supervision");
    let file = record.attach("log", &[supervision]);
    assert_eq!(record.logbook.evidence(file).expect("it is there").kind, EvidenceKind::SignedLog);
    assert_eq!(record.proof(supervision).0, ProofState::Proved);
    record.logbook.name_evidence_kind(file, EvidenceKind::Receipt).expect("it is a receipt");
    assert_eq!(record.proof(supervision), (ProofState::ToCheck, vec![EvidenceKind::SignedLog]), "a receipt alone");
    record.logbook.name_evidence_kind(file, EvidenceKind::Programme).expect("it is a programme");
    assert_eq!(record.proof(supervision), (ProofState::Missing, vec![EvidenceKind::SignedLog]));
}

#[test]
fn a_checklist_is_the_members_own_and_can_be_the_suggested_one_again() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop");
    record.attach("certificate", &[workshop]);
    let both = [EvidenceKind::Programme, EvidenceKind::Certificate];
    record.logbook.change_checklist(&kind("workshop"), &both).expect("it is changed");
    assert_eq!(record.proof(workshop), (ProofState::Missing, vec![EvidenceKind::Programme]));
    record.logbook.change_checklist(&kind("workshop"), &[]).expect("it is changed");
    assert_eq!(record.proof(workshop), (ProofState::NotNeeded, vec![]));
    record.logbook.change_checklist(&kind("workshop"), &[EvidenceKind::Certificate]).expect("it is changed");
    let list = record.logbook.checklists().expect("they can be read");
    let of_workshop = list.iter().find(|list| list.kind == kind("workshop")).expect("it is listed");
    assert_eq!(of_workshop.wanted, of_workshop.suggested);
    assert!(of_workshop.source.as_ref().is_some_and(|source| source.address.starts_with("https://")));
    record.logbook.undo().expect("it can be undone");
    assert_eq!(record.proof(workshop).0, ProofState::NotNeeded);
}

#[test]
fn attaching_replacing_and_detaching_can_be_undone_after_a_restart() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop");
    let first = record.attach("first", &[workshop]);
    let better = record.kept("better");
    record.logbook.replace(first, &better, today()).expect("it is replaced");
    let files = |record: &Open| {
        let files = record.logbook.evidence_of(workshop, today()).expect("they can be read");
        files.into_iter().map(|it| it.evidence.file_name).collect::<Vec<_>>()
    };
    assert_eq!(files(&record), ["better.pdf"]);
    assert_eq!(record.unfiled(), [], "the old one is put away");
    let mut record = record.again();
    assert_eq!(record.logbook.undo().expect("it is undone").title, "first.pdf");
    assert_eq!(files(&record), ["first.pdf"]);
    record.logbook.redo().expect("it is done again");
    let second = record.logbook.evidence_of(workshop, today()).expect("they can be read")[0].evidence.id;
    record.logbook.detach(second, workshop).expect("it is taken off");
    assert_eq!((files(&record), record.unfiled()), (vec![], vec![second]));
    let mut record = record.again();
    for expected in [vec!["better.pdf"], vec!["first.pdf"], vec![]] {
        record.logbook.undo().expect("it is undone");
        assert_eq!(files(&record), expected);
    }
    assert_eq!(record.unfiled(), [], "a file whose arrival was undone is put away");
}

#[test]
fn deleting_an_activity_keeps_its_certificates_and_undo_attaches_them_again() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop");
    let file = record.attach("certificate", &[workshop]);
    record.logbook.remove_activities(&[workshop]).expect("it is deleted");
    assert_eq!(record.unfiled(), [file]);
    let mut record = record.again();
    record.logbook.undo().expect("it is undone");
    assert_eq!((record.unfiled(), record.proof(workshop).0), (vec![], ProofState::Proved));
}

#[test]
fn one_file_can_prove_several_activities_and_several_files_one() {
    let mut record = Open::new();
    let (one, two) = (record.add("One 1cr 2026-03-04 #supervision"), record.add("Two 1cr 2026-04-04 #supervision"));
    let log = record.attach("log", &[one, two]);
    record.attach("receipt", &[one]);
    let files = record.logbook.evidence_of(one, today()).expect("they can be read");
    assert_eq!(files.len(), 2);
    assert_eq!(files[0].others.iter().map(|it| it.id).collect::<Vec<_>>(), [two]);
    record.logbook.detach(log, one).expect("it is taken off");
    assert_eq!(record.unfiled(), [], "it still proves the other");
    assert_eq!(record.proof(two).0, ProofState::Proved);
}

#[test]
fn a_file_that_was_filed_already_is_told_with_what_it_proves() {
    let mut record = Open::new();
    let (one, two) = (record.add("One 6cr 2026-03-04 #workshop"), record.add("Two 6cr 2026-04-04 #workshop"));
    let first = record.attach("certificate", &[one]);
    let same = record.kept("certificate");
    let filing = record.logbook.file(&[same.clone(), same.clone()], &[two], today()).expect("it is filed");
    assert_eq!(filing.files.len(), 1);
    assert_eq!(filing.files[0].evidence.id, first);
    let Arrival::Known { attached_to } = &filing.files[0].arrival else { panic!("it was there") };
    assert_eq!(attached_to[0].title, "One");
    let again = record.logbook.file(&[same], &[two], today()).expect("nothing is the matter");
    assert!(again.done.is_none(), "all was so already");
}

#[test]
fn what_ended_this_week_and_has_no_proof_comes_first() {
    let mut record = Open::new();
    let fresh = record.add("Fresh 1cr 2026-11-18 #workshop");
    record.add("Old 1cr 2026-11-15 #workshop");
    let overview = record.logbook.overview(today()).expect("there is an overview");
    assert_eq!(overview.warnings[0].warning.action, Action::Attach { activity: fresh });
    assert_eq!(record.warned(WarningKind::FreshWithoutProof).len(), 1);
    record.attach("certificate", &[fresh]);
    assert_eq!(record.warned(WarningKind::FreshWithoutProof), []);
    assert_eq!(record.warned(WarningKind::NoEvidence), [Action::OpenUnproved]);
}

#[test]
fn a_missing_or_changed_file_is_told_and_found_again_by_its_fingerprint() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop");
    let (kept, other) = (record.kept("certificate"), record.kept("another"));
    let file = record.attach("certificate", &[workshop]);
    let in_folder = FileInFolder { fingerprint: kept.fingerprint(), file_type: kept.file_type() };
    let path = record.store().path_of(kept.fingerprint(), kept.file_type());
    for (soundness, harm) in [(Soundness::Changed, spoil as fn(&Path)), (Soundness::Missing, lose)] {
        harm(&path);
        let mut found = Vec::new();
        let checked = ledgerline_core::vault::check(&record.store(), [in_folder], &mut |step| {
            if let ledgerline_core::vault::Check::Done(file, soundness) = step {
                found.push((file, soundness));
            }
            ControlFlow::Continue(())
        });
        assert!(checked.is_continue());
        assert_eq!(found, [(in_folder, soundness)]);
        record.logbook.keep_checks(&found, today()).expect("it is kept");
        assert_eq!(record.proof(workshop).0, ProofState::Broken);
        assert_eq!(record.warned(WarningKind::EvidenceBroken), [Action::MendEvidence { evidence: file }]);
        assert!((record.without_evidence() - 6.0).abs() < f64::EPSILON);
        let refused = record.logbook.mended(file, &other, today());
        assert!(matches!(refused, Err(Error::NotTheSameFile)), "{refused:?}");
        let wanted = record.logbook.files_to_find(today()).expect("they can be read");
        let backup = record.home.path().join("backup/deep/in");
        std::fs::create_dir_all(&backup).expect("a folder can be made");
        std::fs::copy(record.home.path().join("certificate.pdf"), backup.join("IMG_0001")).expect("it can be copied");
        let places = ledgerline_core::vault::search(&record.home.path().join("backup"), &wanted, &mut |_| {
            ControlFlow::Continue(())
        });
        let found = record.store().keep(&places[&kept.fingerprint()], &mut |_| ControlFlow::Continue(()));
        record.logbook.mended(file, &found.expect("it is kept"), today()).expect("it is mended");
        assert_eq!(record.proof(workshop).0, ProofState::Proved);
    }
}

#[test]
fn files_are_looked_at_again_after_a_week() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop");
    let due = |record: &Open, on: &str| record.logbook.evidence_care(day(on)).expect("it can be told").check_due;
    assert!(!due(&record, "2026-11-23"), "there is nothing to look at");
    record.attach("certificate", &[workshop]);
    assert!(!due(&record, "2026-11-29"));
    assert!(due(&record, "2026-11-30"));
    assert!(due(&record, "1970-01-01"), "a clock that is wrong is no reason to wait");
}

#[test]
fn a_file_that_proves_something_is_not_put_away_and_one_put_away_is_taken_back() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop");
    let file = record.attach("certificate", &[workshop]);
    assert!(matches!(record.logbook.put_away(&[file]), Err(Error::EvidenceInUse)));
    let waiting = record.attach("waiting", &[]);
    assert_eq!(record.warned(WarningKind::Unfiled), [Action::OpenUnfiled]);
    record.logbook.put_away(&[waiting]).expect("it is put away");
    assert_eq!(record.unfiled(), []);
    assert_eq!(record.logbook.evidence_care(today()).expect("it can be told").put_away[0].id, waiting);
    record.logbook.take_back(&[waiting]).expect("it is taken back");
    assert_eq!(record.unfiled(), [waiting]);
}

#[test]
fn a_waiting_file_becomes_an_activity_with_its_proof_in_one_action() {
    let mut record = Open::new();
    let waiting = record.attach("waiting", &[]);
    let form = ActivityForm {
        title: "Songwriting".to_owned(),
        credits: "1".to_owned(),
        start: "2024-11-15".to_owned(),
        kind: "workshop".to_owned(),
        ..ActivityForm::default()
    };
    let bad = ActivityForm { title: String::new(), ..form.clone() };
    let named = [NamedEvidence { id: waiting, kind: EvidenceKind::Certificate }];
    let refused = record.logbook.file_as(&named, std::slice::from_ref(&bad), today());
    assert!(matches!(refused, Err(Error::Fields(_))), "{refused:?}");
    assert_eq!(record.unfiled(), [waiting], "nothing has happened");
    let done = record.logbook.file_as(&named, std::slice::from_ref(&form), today()).expect("it is filed");
    assert_eq!(record.proof(done.activities[0].id).0, ProofState::Proved);
    record.logbook.undo().expect("it is undone");
    assert_eq!((record.unfiled(), record.logbook.activities(None).expect("it can be read").len()), (vec![waiting], 0));
}

#[test]
fn several_files_become_one_activity_and_are_called_what_they_are_in_one_action() {
    let mut record = Open::new();
    let (first, second) = (record.attach("certificate", &[]), record.attach("receipt", &[]));
    let named = [(first, EvidenceKind::Certificate), (second, EvidenceKind::Receipt)]
        .map(|(id, kind)| NamedEvidence { id, kind });
    let form = ActivityForm {
        title: "Listening Foundations".to_owned(),
        credits: "1.5".to_owned(),
        start: "2026-01-12".to_owned(),
        ..ActivityForm::default()
    };
    let done = record.logbook.file_as(&named, std::slice::from_ref(&form), today()).expect("they are filed");
    let files = record.logbook.evidence_of(done.activities[0].id, today()).expect("they can be read");
    let kinds: Vec<EvidenceKind> = files.iter().map(|file| file.evidence.kind).collect();
    assert_eq!(kinds, [EvidenceKind::Certificate, EvidenceKind::Receipt]);
    record.logbook.undo().expect("it is undone");
    assert_eq!(
        (record.unfiled(), record.logbook.activities(None).expect("it can be read").len()),
        (vec![first, second], 0)
    );
    assert_eq!(record.logbook.evidence(second).expect("it is there").kind, EvidenceKind::Certificate, "as it was");
}

#[test]
fn a_waiting_file_is_attached_as_what_it_is() {
    let mut record = Open::new();
    let (one, other) = (record.add("Evening 1cr 2026-03-04"), record.add("Evening 1cr 2026-03-11"));
    let waiting = record.attach("log", &[]);
    let named = [NamedEvidence { id: waiting, kind: EvidenceKind::SignedLog }];
    record.logbook.attach_as(&named, &[one, other]).expect("it is attached");
    for activity in [one, other] {
        let files = record.logbook.evidence_of(activity, today()).expect("they can be read");
        assert_eq!(files[0].evidence.kind, EvidenceKind::SignedLog);
    }
    record.logbook.undo().expect("it is undone");
    assert_eq!(record.unfiled(), [waiting]);
}

#[test]
fn words_in_a_certificate_are_found_with_or_without_accents_and_ligatures() {
    let mut record = Open::new();
    let workshop = record.add("Deuil 6cr 2026-03-04 #workshop");
    let other = record.add("Other 6cr 2026-04-04 #workshop");
    let file = record.attach_unread("certificat", &[workshop]);
    record.attach_unread("other", &[other]);
    let unread = record.logbook.unread().expect("they can be read");
    assert_eq!(unread.len(), 2);
    let lines = ["ATTESTATION", "Musicothérapie et deuil : accompagner par la chanson", "Certiﬁé au cœur de l’été"];
    record.logbook.keep_reading(&unread[0], &read(&lines)).expect("it is kept");
    record.logbook.keep_reading(&unread[1], &read(&["\" OR * NEAR( workshop"])).expect("it is kept");
    for words in ["musicotherapie", "MUSICOTHÉRAPIE deuil", "chans", "certifie coeur", "cœur", "certificat"] {
        let found = record.logbook.find_in_evidence(words).expect("it can be looked for");
        assert_eq!(
            found.iter().map(|it| (it.activity, it.evidence)).collect::<Vec<_>>(),
            [(Some(workshop), file)],
            "{words}"
        );
    }
    let found = record.logbook.find_in_evidence("deuil").expect("it can be looked for");
    assert_eq!(found[0].line, lines[1]);
    for words in ["", "  ", "\"", "\" OR *", "NEAR(", "nothing-of-it", "deuil nothing"] {
        let found = record.logbook.find_in_evidence(words).expect("it can be looked for");
        let expected = usize::from(words == "\" OR *" || words == "NEAR(");
        assert_eq!(found.len(), expected, "{words}");
    }
    assert_eq!(record.logbook.unread().expect("they can be read"), []);

    // One that waits is found, too, and one that was put away is not.
    record.logbook.detach(file, workshop).expect("it is taken off");
    let found = record.logbook.find_in_evidence("deuil").expect("it can be looked for");
    assert_eq!(found.iter().map(|it| (it.activity, it.evidence)).collect::<Vec<_>>(), [(None, file)]);
    record.logbook.put_away(&[file]).expect("it is put away");
    assert_eq!(record.logbook.find_in_evidence("deuil").expect("it can be looked for"), []);
}

#[test]
fn what_a_crash_left_is_cleared_up_at_the_next_start() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop");
    record.attach("certificate", &[workshop]);
    let stray = record.kept("kept, but never filed");
    let folder = record.store().path().to_owned();
    std::fs::write(folder.join("incoming-abc.tmp"), "half").expect("it can be written");
    std::fs::write(folder.join("the member's own notes.txt"), "mine").expect("it can be written");
    let record = record.again();
    assert!(!folder.join("incoming-abc.tmp").exists());
    assert!(folder.join("the member's own notes.txt").exists(), "what is not ours is left alone");
    let waiting = record.logbook.unfiled(today()).expect("they can be read");
    assert_eq!(waiting.iter().map(|it| it.evidence.fingerprint).collect::<Vec<_>>(), [stray.fingerprint()]);
}

#[test]
fn a_sidecar_says_what_its_file_proves_and_follows_every_change() {
    let mut record = Open::new();
    let workshop = record.add("Workshop 6cr 2026-03-04 #workshop @Example");
    let kept = record.kept("certificate");
    record.logbook.file(std::slice::from_ref(&kept), &[workshop], today()).expect("it is filed");
    let told = record.sidecar(&kept);
    assert_eq!(told["file_name"], "certificate.pdf");
    let proved = &told["proves"][0];
    assert_eq!(
        (&proved["title"], &proved["provider"], &proved["credits"], &proved["end"]),
        (&"Workshop".into(), &"Example".into(), &6.into(), &"2026-03-04".into())
    );
    let form = ActivityForm {
        title: "Another title".to_owned(),
        credits: "2".to_owned(),
        start: "2026-03-05".to_owned(),
        private_note: "nobody's business".to_owned(),
        ..ActivityForm::default()
    };
    record.logbook.correct_activity(workshop, &form, today()).expect("it is changed");
    assert_eq!(record.sidecar(&kept)["proves"][0]["title"], "Another title");
    assert!(!record.sidecar(&kept).to_string().contains("business"), "private notes stay in the ledger");
    record.logbook.undo().expect("it is undone");
    assert_eq!(record.sidecar(&kept)["proves"][0]["title"], "Workshop");
    record.logbook.undo().expect("it is undone");
    assert_eq!(record.sidecar(&kept)["set_aside"], true);
    assert_eq!(record.sidecar(&kept)["proves"], serde_json::json!([]));
}

#[test]
fn cancelling_keeps_nothing_of_a_file() {
    let record = Open::new();
    let source = record.home.path().join("large.pdf");
    let bytes: Vec<u8> = b"%PDF-1.7\n".iter().copied().chain(std::iter::repeat_n(b'x', 3_000_000)).collect();
    std::fs::write(&source, bytes).expect("it can be written");
    let mut told = 0;
    let stopped = record.store().keep(&source, &mut |_| {
        told += 1;
        if told == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(stopped.is_err());
    assert_eq!(std::fs::read_dir(record.store().path()).expect("it can be read").count(), 0);
}
