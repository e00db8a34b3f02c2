//! What is stored says what was written, and is written as it always was.

use std::collections::BTreeMap;

use insta::assert_snapshot;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::cycle::StoredCycle;
use super::evidence::StoredText;
use super::program::StoredProgram;
use super::says::StoredSays;
use super::snapshot::StoredSnapshot;
use super::step::StoredStep;
use crate::any::{self, day};
use crate::domain::activity::{Activity, ActivityId, Status};
use crate::domain::cycle::Cycle;
use crate::domain::evidence::acceptance::Acceptance;
use crate::domain::evidence::checklist::Checklists;
use crate::domain::evidence::file_says::{FileSays, HowRead, Stated};
use crate::domain::evidence::file_text::{FileText, PageText, TextLine};
use crate::domain::evidence::proof::{Grounds, Proofs};
use crate::domain::evidence::{EvidenceId, EvidenceKind};
use crate::domain::history::DeletedActivity;
use crate::domain::program::Program;
use crate::domain::standing::closing::{self, Snapshot};
use crate::domain::values::credits::Credits;
use crate::domain::values::kind::{Kind, Kinds, NamedKind};
use crate::domain::values::member::Member;
use crate::store::step::Step;

fn json<S: Serialize>(stored: &S) -> String {
    serde_json::to_string_pretty(stored).expect("it can be written")
}

/// As it is after it was written and read again.
fn kept<'a, T: From<S>, S: From<&'a T> + Serialize + DeserializeOwned>(value: &'a T) -> T {
    read(&json(&S::from(value)))
}

fn read<T: From<S>, S: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str::<S>(json).unwrap_or_else(|error| panic!("{error}: {json}")).into()
}

fn assert_sample(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("samples");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!(name, text));
}

fn full_snapshot() -> Snapshot {
    let of = |id, status| {
        let mut activity = any::full_activity();
        activity.id = ActivityId(id);
        activity.details.status = status;
        activity
    };
    let activities = [of(3, Status::Done), of(4, Status::Planned)];
    closing::snapshot(&any::full_cycle(), &activities, &Proofs::default(), day("2027-04-05"))
}

/// A step of each sort, with everything that can belong to it.
fn steps() -> Vec<(&'static str, Step)> {
    let member = |name: &str| Member {
        name: name.to_owned(),
        name_on_certificates: Some("S. Therapist".to_owned()),
        member_no: Some("0000".to_owned()),
        email: Some("sample@example.org".to_owned()),
    };
    let kinds = |name: &str| Kinds(vec![NamedKind { kind: Kind::kept("choir"), name: name.to_owned() }]);
    let checklists = |wanted: &[EvidenceKind]| Checklists(BTreeMap::from([(Kind::kept("choir"), wanted.to_vec())]));
    let acceptance = Acceptance {
        activity: ActivityId(3),
        evidence: EvidenceId(2),
        difference: "name:sample-example".to_owned(),
        reason: "My name before I married".to_owned(),
        on: day("2026-03-09"),
    };
    let deleted = DeletedActivity {
        activity: any::full_activity(),
        files: vec![EvidenceId(2), EvidenceId(5)],
        accepted: vec![acceptance.clone()],
        deleted_on: Some(day("2026-11-23")),
    };
    vec![
        ("activity", Step::activity(None, Some(any::full_activity()))),
        ("member", Step::Member { before: member("Sample"), after: member("Sample Therapist") }),
        ("cycle", Step::cycle(Some(any::full_cycle()), None)),
        ("closing", Step::Closing { snapshot: Box::new(full_snapshot()) }),
        ("program", Step::program(None, Some(any::full_program()))),
        ("kinds", Step::Kinds { before: kinds("Choir"), after: kinds("Choir leadership") }),
        ("evidence", Step::evidence(None, any::full_evidence())),
        ("attachment", Step::attachment(ActivityId(3), EvidenceId(2), true)),
        (
            "checklists",
            Step::Checklists {
                before: checklists(&[]),
                after: checklists(&[EvidenceKind::SignedLog, EvidenceKind::Notes]),
            },
        ),
        ("dismissal", Step::Dismissal { key: "shortfall:1:30.5".to_owned() }),
        ("acceptance", Step::acceptance(acceptance.clone(), true)),
        ("deleted", Step::deleted(deleted, true)),
        ("template", Step::template(None, Some(any::full_template()))),
    ]
}

/// What ledgers hold for years. A name that changes in the program changes nothing here; whoever
/// changes this writes a migration.
#[test]
fn every_step_is_written_as_it_always_was() {
    for (name, step) in steps() {
        let text = json(&StoredStep::from(&step));
        assert_eq!(read::<Step, StoredStep>(&text), step);
        assert_sample(name, &text);
    }
}

#[test]
fn a_text_is_written_as_it_always_was() {
    let doubted = TextLine { in_doubt: true, ..TextLine::new("3 credits", 110) };
    let page =
        PageText(vec![TextLine::new("Certificate\tof attendance", 240), TextLine::new("March 4, 2026", 110), doubted]);
    let text = FileText(vec![page, PageText::default()]);
    assert_eq!(kept::<FileText, StoredText>(&text), text);
    assert_sample("text", &json(&StoredText::from(&text)));
}

#[test]
fn what_a_file_says_is_kept_whole() {
    let says = FileSays {
        read: HowRead::Read,
        name: Some("Sample Therapist".to_owned()),
        title: Some("Grief and the “last song”".to_owned()),
        provider: Some("Music Therapy Circle".to_owned()),
        days: Some((day("2026-03-04"), day("2026-03-05"))),
        credits: Some(Stated { amount: Credits::from_hundredths(1_25), sure: false }),
        minutes: Some(Stated { amount: 75, sure: true }),
        kind: Some(EvidenceKind::Certificate),
        number: Some("P-097".to_owned()),
        presenter: Some("A. Teacher".to_owned()),
    };
    for says in [says, FileSays { read: HowRead::Locked, ..FileSays::default() }] {
        assert_eq!(kept::<FileSays, StoredSays>(&says), says);
    }
}

/// A rule that is not known, or lacks what it needs, is never taken for another.
#[test]
fn a_rule_that_no_program_has_is_not_read() {
    let written = |shape: &str| {
        format!(
            r#"{{"id": "p", "name": {{"en": "", "fr": ""}}, "body": {{"en": "", "fr": ""}}, "cycle": {{"months": 12,
            "source": "s", "read_on": "2026-01-01", "confidence": "stated"}}, "rules": [{{"id": "r", {shape},
            "source": "s", "read_on": "2026-01-01", "confidence": "stated"}}]}}"#
        )
    };
    let read = |shape: &str| serde_json::from_str::<StoredProgram>(&written(shape)).map(drop);
    read(r#""shape": "total", "credits": 12.5"#).expect("it is a rule");
    let unknown = read(r#""shape": "totals", "credits": 12.5"#).expect_err("it is none");
    assert!(unknown.to_string().contains("“totals” is no shape of a rule"), "{unknown}");
    let incomplete = read(r#""shape": "total", "count": 12"#).expect_err("it is none");
    assert!(incomplete.to_string().contains("“total” lacks a value"), "{incomplete}");
    read(r#""shape": "total", "credits": 12.345"#).expect_err("there are no thousandths");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_program_is_kept(program in any::program()) {
        prop_assert_eq!(kept::<Program, StoredProgram>(&program), program);
    }

    #[test]
    fn every_cycle_is_kept(cycle in any::cycle()) {
        prop_assert_eq!(kept::<Cycle, StoredCycle>(&cycle), cycle);
    }

    #[test]
    fn every_change_of_an_activity_is_kept(before in any::activity(), after in any::activity()) {
        let step = Step::activity(Some(before), Some(after));
        prop_assert_eq!(kept::<Step, StoredStep>(&step), step);
    }

    #[test]
    fn every_change_of_a_file_is_kept(before in any::evidence(), after in any::evidence()) {
        let step = Step::evidence(Some(before), after);
        prop_assert_eq!(kept::<Step, StoredStep>(&step), step);
    }

    /// Every sentence included, none of which is stored.
    #[test]
    fn a_closed_cycle_reads_as_on_the_day_it_was_closed(
        cycle in any::cycle(),
        activities in prop::collection::vec(any::activity(), 0..8),
        after in 0..90_u64,
    ) {
        let mut activities: Vec<Activity> = activities;
        for (number, activity) in (1..).zip(&mut activities) {
            activity.id = ActivityId(number);
        }
        let today = cycle.last_day + chrono::Days::new(after);
        let proofs = Proofs::of(&activities, &Grounds::default());
        let snapshot = closing::snapshot(&cycle, &activities, &proofs, today);
        prop_assert_eq!(kept::<Snapshot, StoredSnapshot>(&snapshot), snapshot);
    }
}
