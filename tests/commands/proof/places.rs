//! The same of a state of proof in every place: one table of the states and the places that tell of them.
//!
//! What the window words of its own (a note, the sentence under the heading) is worded here by the same
//! messages; its components are tried in `ui/src/pages/activities/evidence/proof.test.ts`.

use ledgerline_core::Logbook;
use ledgerline_core::domain::audit::AuditCheckId;
use ledgerline_core::domain::audit::exception::Exception;
use ledgerline_core::domain::evidence::EvidenceKind;
use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_tests::ledger::today;
use ledgerline_tests::lose;
use ledgerline_tests::program::Folder;
use ledgerline_words::Words;
use serde_json::json;

use super::{LULLABIES, attach, with};

/// What is said of one state in each place.
struct Told {
    state: ProofState,
    row: [&'static str; 2],
    /// What is added to a note's words, which the table beside the score says as well.
    score: &'static str,
    /// The sentence under the heading.
    sentence: &'static str,
    /// Whether a drill could show it at once; none where it draws nothing of it.
    drill: Option<bool>,
    audit: &'static str,
    report: [&'static str; 2],
    /// What `list` adds to its line.
    list: &'static str,
    /// What `status` says: credits without evidence, and credits to check.
    status: [u32; 2],
    /// The exit status of `check`, and its first line.
    check: (i32, &'static str),
}

const TABLE: [Told; 6] = [
    Told {
        state: ProofState::Proved,
        row: ["Proof complete", "Pièces justificatives complètes"],
        score: "",
        sentence: "",
        drill: Some(true),
        audit: "The one activity that counts has the proof on your checklists.",
        report: ["", ""],
        list: "",
        status: [0, 0],
        check: (0, "The record is in order, and its one file is unchanged."),
    },
    Told {
        state: ProofState::ToCheck,
        row: ["Proof to check", "Pièces justificatives à vérifier"],
        score: "proof to check",
        sentence: "Proof to check: 2 credits.",
        drill: Some(false),
        audit: "The proof of “Lullabies and Bonding” is to check (the name on it): 2 credits.",
        report: [
            "Activity 1 has proof that the member has still to check (2 counted credits): the name on it.",
            "L’activité 1 a des pièces justificatives que le ou la membre doit encore vérifier (2 crédits comptés) : le \
             nom.",
        ],
        list: "  (Proof to check)",
        status: [0, 2],
        check: (0, "The record is in order, and its one file is unchanged."),
    },
    Told {
        state: ProofState::Missing,
        row: ["Proof missing", "Pièces justificatives manquantes"],
        score: "proof missing",
        sentence: "Proof is missing for 2 credits.",
        drill: Some(false),
        audit: "1 activity that counts lacks proof: 2 credits.",
        report: [
            "This record does not hold all the proof that the member keeps for activity 1 (2 counted credits).",
            "Pour l’activité 1, ce dossier ne contient pas toutes les pièces justificatives que le ou la membre conserve \
             pour ce genre d’activité (2 crédits comptés).",
        ],
        list: "  (Proof missing)",
        status: [2, 0],
        check: (0, "The record is in order. It has no files yet."),
    },
    Told {
        state: ProofState::Broken,
        row: ["A file needs fixing", "Un fichier est à rétablir"],
        score: "a file needs fixing",
        sentence: "A file of the proof needs fixing: 2 credits.",
        drill: Some(false),
        audit: "1 activity that counts lacks proof: 2 credits.",
        report: [
            "This record does not hold all the proof that the member keeps for activity 1 (2 counted credits).",
            "Pour l’activité 1, ce dossier ne contient pas toutes les pièces justificatives que le ou la membre conserve \
             pour ce genre d’activité (2 crédits comptés).",
        ],
        list: "  (A file needs fixing)",
        status: [2, 0],
        check: (1, "   1  Missing  surname-first.pdf  Lullabies and Bonding (1)"),
    },
    Told {
        state: ProofState::NotYet,
        row: ["No proof needed yet", "Pièce justificative pas encore requise"],
        score: "",
        sentence: "",
        drill: None,
        audit: "Nothing counts in this cycle yet, so nothing needs proof.",
        report: ["", ""],
        list: "",
        status: [0, 0],
        check: (0, "The record is in order. It has no files yet."),
    },
    Told {
        state: ProofState::NotNeeded,
        row: ["No proof needed", "Aucune pièce justificative requise"],
        score: "",
        sentence: "",
        drill: Some(true),
        audit: "The one activity that counts has the proof on your checklists.",
        report: ["", ""],
        list: "",
        status: [0, 0],
        check: (0, "The record is in order. It has no files yet."),
    },
];

/// A record with one activity whose proof is as wanted.
fn folder(state: ProofState) -> Folder {
    let folder = with(match state {
        ProofState::NotYet => "Lullabies and Bonding 2cr 2027-04-09 #workshop !plan",
        _ => LULLABIES,
    });
    match state {
        ProofState::Proved => attach(&folder, &["surname-first"]),
        ProofState::ToCheck => attach(&folder, &["someone-else"]),
        ProofState::Missing | ProofState::NotYet => {}
        ProofState::Broken => {
            attach(&folder, &["surname-first"]);
            let fingerprint = folder.json(&["evidence"])[0]["fingerprint"].as_str().expect("it has one").to_owned();
            let shelf = folder.data().join("evidence").join(&fingerprint[..2]);
            lose(&shelf.join(format!("{fingerprint}.pdf")));
        }
        ProofState::NotNeeded => {
            let mut logbook = Logbook::open(&folder.data()).expect("the record opens");
            let kind = Kind::from_id("workshop").expect("there are workshops");
            logbook.change_checklist(&kind, &[] as &[EvidenceKind]).expect("it is changed");
        }
    }
    folder
}

fn in_words(language: Language, phrase: &Phrase) -> String {
    let said = Words::of(language).try_phrase(phrase).unwrap_or_else(|fault| panic!("{fault}"));
    said.replace('\u{a0}', " ")
}

#[test]
fn every_place_says_the_same_of_a_state_of_proof() {
    for told in TABLE {
        let (folder, state) = (folder(told.state), told.state);

        let check = folder.run(&["check"]);
        let first = check.stdout.lines().chain(check.stderr.lines()).next().unwrap_or_default();
        assert_eq!((check.status, first), told.check, "{state:?}: check");
        let listed = folder.run(&["--json", "check"]).json()["to_check"].as_array().map(Vec::len);
        assert_eq!(listed, Some(usize::from(state == ProofState::ToCheck)), "{state:?}: check");
        let list = folder.run(&["list"]).stdout;
        assert!(list.ends_with(&format!("Lullabies and Bonding{}\n", told.list)), "{state:?}: {list}");
        assert_eq!(folder.json(&["list"])[0]["proof"], state.id(), "{state:?}: list");
        let status = folder.json(&["status"])["cycles"][0].clone();
        let figures = [&status["without_evidence"], &status["to_check"]];
        assert_eq!(figures, told.status.map(|it| json!(it)).each_ref(), "{state:?}: status");

        let logbook = Logbook::open(&folder.data()).expect("the record opens");
        let course = logbook.activities(None).expect("they can be read")[0].id;
        let english = Words::of(Language::English);
        let cycle = logbook.cycles().expect("there are cycles")[0].id;

        let years = logbook.activities_by_year(cycle, today()).expect("there is a list");
        let row = years.into_iter().flat_map(|year| year.rows).next().expect("it is listed");
        assert_eq!(row.proof.state, state, "the row");
        for (language, expected) in Language::ALL.into_iter().zip(told.row) {
            let word = Phrase::new(&format!("evidence-proof-{}", row.proof.state.id()));
            assert_eq!(in_words(language, &word), expected, "the row's word");
        }

        let score = logbook.score(cycle, today(), 992.0).expect("there is a score");
        let note = score.notes.iter().find(|note| note.activity == course).expect("it is a note");
        let said =
            note.proof.map(|proof| english.text(&format!("overview-score-key-{}", proof.id()))).unwrap_or_default();
        assert_eq!(said, told.score, "{state:?}: the score");

        let standing = &logbook.overview(today()).expect("there is an overview").cycles[0].standing;
        let sentence = [("overview-unproved", standing.without_evidence), ("overview-to-check", standing.to_check)]
            .into_iter()
            .filter(|(_, credits)| !credits.is_zero())
            .map(|(id, credits)| {
                let credits = in_words(Language::English, &Phrase::new("credits-amount").with("amount", credits));
                let broken = if standing.broken.is_empty() { "none" } else { "all" };
                in_words(Language::English, &Phrase::new(id).with("credits", credits).with("broken", broken))
            })
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(sentence, told.sentence, "{state:?}: the sentence");

        let drill = logbook.drill(cycle, 1, today()).expect("it can be told");
        let drawn = drill.drawn.first();
        assert_eq!(drawn.map(|it| it.state), told.drill.map(|_| state), "the drill");
        assert_eq!(drawn.map(|_| drill.in_order == 1), told.drill, "{state:?}: the drill");
        let reasons = drawn.map_or(0, |it| it.reasons.len());
        assert_eq!(reasons, usize::from(state == ProofState::ToCheck), "{state:?}: why");

        let audit = logbook.audit(cycle, today()).expect("it can be told");
        let check = audit.checks.iter().find(|it| it.id == AuditCheckId::Evidence).expect("it is always there");
        assert_eq!(in_words(Language::English, &check.text), told.audit, "{state:?}: the audit");
        assert_eq!(audit.activities[0].proof, state, "what is chosen for a package");

        let record = logbook.record(cycle, today()).expect("it can be made");
        let exceptions = record.exceptions.iter().filter(|it| {
            matches!(it, Exception::NoEvidence(_) | Exception::ToCheck { .. } | Exception::Accepted { .. })
        });
        let phrases: Vec<Phrase> = exceptions.map(Exception::phrase).collect();
        for (language, expected) in Language::ALL.into_iter().zip(told.report) {
            let said = phrases.iter().map(|it| in_words(language, it)).collect::<Vec<_>>().join(" ");
            assert_eq!(said, expected, "{state:?}: the report");
        }
    }
}
