//! The sample certificates, and what their answer key says.

use ledgerline_core::domain::evidence::EvidenceKind;
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_tests::{day, samples};
use serde::Deserialize;
use serde_json::Value;

use super::cases::{Expected, Tally};
use super::{member, suggested, today};
use ledgerline_core::reading::suggestion::{Suggested, suggest};

fn answer_key() -> Vec<Value> {
    let key = std::fs::read_to_string(samples().join("certificates/expected.json")).expect("the answer key is there");
    serde_json::from_str(&key).expect("the answer key is JSON")
}

/// The text of a sample as it was read from the file.
fn text(name: &str) -> FileText {
    let path = samples().join("certificates/text").join(name).with_extension("json");
    let json = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&json).expect("the text of a sample is JSON")
}

fn field<'a>(entry: &'a Value, name: &str) -> &'a str {
    entry[name].as_str().unwrap_or_else(|| panic!("{entry} has no {name}"))
}

/// What the answer key says. Credits of a university are not those that a member claims: to
/// suggest them would be wrong, so none are expected.
fn expected(entry: &Value) -> Expected {
    let amount = |name: &str| Credits::deserialize(&entry[name]).expect("an amount");
    let is_continuing_education = entry["credits_kind"] == "CE";
    Expected {
        title: Some(field(entry, "title").to_owned()),
        provider: Some(field(entry, "provider").to_owned()),
        days: Some((day(field(entry, "start")), day(field(entry, "end")))),
        minutes: u32::try_from(amount("hours").hundredths() * 60 / 100).ok(),
        credits: Some(amount("credits")).filter(|_| is_continuing_education),
    }
}

#[test]
fn the_samples_with_a_text_layer_are_read_as_their_answer_key_says() {
    let mut tally = Tally::default();
    for entry in answer_key().iter().filter(|entry| entry["text_layer"] == true) {
        let name = field(entry, "file");
        tally.add(name, &expected(entry), &suggest(&text(name), name, &member(), today()));
    }
    tally.report("samples with a text layer", 100);
}

#[test]
fn a_sample_without_text_and_with_a_general_name_suggests_nothing() {
    for entry in answer_key().iter().filter(|entry| entry["text_layer"] == false) {
        let name = field(entry, "file");
        let found = suggest(&FileText::default(), name, &member(), today());
        assert_eq!(found, Suggested::default(), "{name}");
    }
}

#[test]
fn each_sample_is_known_for_what_it_is() {
    let kinds = [
        ("cert-text.pdf", EvidenceKind::Certificate),
        ("cert-fr.pdf", EvidenceKind::Certificate),
        ("cert-3pages.pdf", EvidenceKind::SignedLog),
        ("transcript.pdf", EvidenceKind::Transcript),
    ];
    for (name, kind) in kinds {
        assert_eq!(suggested(&text(name)).kind, Some(kind), "{name}");
    }
}
