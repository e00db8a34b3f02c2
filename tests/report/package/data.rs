//! The record as data: as its schema says, with the figures of the record, without what is private.

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::Program;
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::{RECORD_SCHEMA, json};
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{cycle_of, done, planned, shipped, today};
use ledgerline_tests::{day, full_record, output};
use serde_json::Value;

use super::schema::{faults, fields};
use super::{WHOLE, sample};

fn document(record: &Record, choice: ReportChoice, language: Language) -> Value {
    let bytes = json(record, choice, language).expect("a document");
    serde_json::from_slice(&bytes).expect("JSON")
}

fn schema() -> Value {
    serde_json::from_str(RECORD_SCHEMA).expect("the schema is JSON")
}

fn records() -> Vec<Record> {
    let of = |program: Program, activities: &[_], today: &str| {
        record(full_record::member(), cycle_of(program, "2024-01-01"), activities, &Proofs::default(), day(today))
    };
    let mut records = vec![sample(), full_record::open(), full_record::closed(), crate::proof::looked_at()];
    let activities = [done(1, "2024-03-04", "1.25"), planned(2, "2027-02-20", "3"), done(3, "2030-01-01", "2")];
    for id in ["camt-mta", "cbmt-mtbc", "crpo-rp", "ccpa-ccc", "nmt"] {
        for today in ["2023-06-01", "2026-11-23", "2031-01-01"] {
            records.push(of(shipped(id), &activities, today));
            records.push(of(shipped(id), &[], today));
        }
    }
    let chosen = sample();
    let some = chosen.numbers().into_iter().step_by(2).map(|(id, _)| id).collect();
    records.push(chosen.of_chosen(&some));
    records
}

fn choices() -> Vec<ReportChoice> {
    [Originals::Attached, Originals::Beside, Originals::LeftOut]
        .into_iter()
        .flat_map(|originals| [Extent::Summary, Extent::Full].map(|extent| (originals, extent)))
        .flat_map(|(originals, extent)| {
            [true, false].map(|reflections| ReportChoice { extent, reflections, originals })
        })
        .collect()
}

#[test]
fn every_record_is_as_the_schema_says() {
    let schema = schema();
    for record in records() {
        for language in Language::ALL {
            for choice in choices() {
                let document = document(&record, choice, language);
                assert_eq!(faults(&schema, &document), Vec::<String>::new());
            }
        }
    }
    let document = document(&sample(), WHOLE, Language::French);
    std::fs::write(output().join("record.json"), format!("{document:#}")).expect("kept to be looked at");
    for broken in ["/made_on", "/result/counted", "/activities/0/no", "/exhibits/0/sha256", "/rules/0/source"] {
        let mut document = document.clone();
        *document.pointer_mut(broken).expect(broken) = Value::Bool(true);
        assert_eq!(faults(&schema, &document).len(), 1, "this test can fail: {broken}");
    }
    let mut more = document.clone();
    more["activities"][0]["private_note"] = "x".into();
    assert_eq!(faults(&schema, &more), ["/activities/0/private_note is not described"]);
}

#[test]
fn every_field_is_described_in_a_sentence() {
    let schema = schema();
    let fields = fields(&schema);
    assert!(fields.len() > 120, "the fields were found: {}", fields.len());
    for (at, field) in fields {
        let described = field["description"].as_str().unwrap_or_else(|| panic!("{at} is not described"));
        assert!(described.ends_with('.') && described.contains(' '), "{at}: {described}");
    }
    let described = RECORD_SCHEMA.to_lowercase();
    for word in ["camt requires", "todo", "ceu"] {
        assert!(!described.contains(word), "{word}");
    }
}

#[test]
fn its_figures_are_those_of_the_record() {
    for record in records() {
        let document = document(&record, WHOLE, Language::English);
        let standing = &record.standing;
        for (name, amount) in [
            ("required", standing.required),
            ("earned", standing.earned),
            ("counted", standing.counted),
            ("over_cap", standing.over_cap),
            ("missing", standing.missing),
            ("planned", standing.planned),
            ("without_evidence", standing.without_evidence),
        ] {
            let said = document["result"][name].as_f64().expect("a number");
            assert!((said - amount.to_f64()).abs() < 1e-9, "{name}: {said} for {amount:?}");
        }
        let counted: f64 = document["activities"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it["counted"].as_f64().expect("a number"))
            .sum();
        if record.chosen.is_none() {
            let of_list = standing.counted.to_f64() - standing.carried_in.to_f64();
            assert!((counted - of_list).abs() < 1e-9, "the list adds up: {counted} and {of_list}");
        }
        assert_eq!(document["rules"].as_array().map(Vec::len), Some(standing.rules.len()));
        for rule in document["rules"].as_array().expect("a list") {
            assert!(!rule["source"].as_str().expect("text").is_empty() && rule["read_on"].is_string());
        }
    }
}

#[test]
fn a_private_note_is_never_in_it_and_nothing_that_the_choice_leaves_out() {
    let mut activity = done(1, "2026-03-04", "1");
    activity.private_note = Some("PRIVATE".to_owned());
    activity.details.reflection = Some("REFLECTION".to_owned());
    activity.details.practice = Some("PRACTICE".to_owned());
    activity.details.verification = Some("VERIFICATION".to_owned());
    let mut plan = planned(2, "2027-03-04", "1");
    plan.private_note = Some("PRIVATE".to_owned());
    let mut member = full_record::member();
    member.email = Some("maelle@example.ca".to_owned());
    let cycle = cycle_of(shipped("camt-mta"), "2024-01-01");
    let made = record(member, cycle, &[activity, plan], &Proofs::default(), today());
    for choice in choices() {
        for language in Language::ALL {
            let text = String::from_utf8(json(&made, choice, language).expect("a document")).expect("UTF-8");
            assert!(!text.contains("PRIVATE") && !text.contains("example.ca"), "{text}");
            let is_full = choice.extent == Extent::Full;
            // A summary leaves out what stands among the details, whatever else was chosen.
            for word in ["REFLECTION", "\"reflection\""] {
                assert_eq!(text.contains(word), is_full && choice.reflections, "{word} in {text}");
            }
            for word in ["PRACTICE", "VERIFICATION"] {
                assert_eq!(text.contains(word), is_full, "{word} in {text}");
            }
        }
    }
}

#[test]
fn an_exhibit_is_named_as_it_lies_in_the_package() {
    let files = |originals| {
        let choice = ReportChoice { originals, ..WHOLE };
        let document = document(&sample(), choice, Language::English);
        let files =
            document["exhibits"].as_array().expect("a list").iter().map(|it| it["file"].clone()).collect::<Vec<_>>();
        (files[1].clone(), files[3].clone())
    };
    let name = "E-002 œuvre à quatre mains.pdf";
    assert_eq!(files(Originals::Attached), (name.into(), Value::Null), "what is lost is nowhere");
    assert_eq!(files(Originals::Beside), (format!("evidence/{name}").into(), Value::Null));
    assert_eq!(files(Originals::LeftOut), (Value::Null, Value::Null));
    let document = document(&sample(), WHOLE, Language::English);
    let lost = &document["exhibits"][3];
    assert_eq!((&lost["available"], &lost["state"]), (&Value::Bool(false), &"missing".into()));
    assert_eq!(document["activities"][0]["exhibits"], serde_json::json!(["E-001"]));
    let exception = &document["exceptions"][1];
    assert_eq!((&exception["id"], &exception["figures"]["numbers"]), (&"not-available".into(), &"E-004".into()));
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    for language in Language::ALL {
        let bytes = json(&sample(), WHOLE, language).expect("a document");
        assert!(bytes == json(&sample(), WHOLE, language).expect("a document"));
        assert!(bytes.ends_with(b"}\n"));
    }
}
