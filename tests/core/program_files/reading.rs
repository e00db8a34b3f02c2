//! A file as a member writes it.

use std::collections::BTreeSet;
use std::fs;

use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::program::file::{read, read_with, write};
use ledgerline_core::domain::program::{check, file};
use ledgerline_core::domain::values::kind::Kind;

use super::{GOOD, credits, programs};

#[test]
fn a_file_with_every_shape_is_read_and_written() {
    let program = read(GOOD.as_bytes()).expect("the file is fine");
    let shapes: BTreeSet<&str> = program.rules.iter().map(|rule| rule.shape.id()).collect();
    assert_eq!(shapes.len(), 20, "every shape is in it: {shapes:?}");
    let written = write(&program);
    assert_eq!(read(written.as_bytes()), Ok(program), "{written}");
}

#[test]
fn a_topic_is_kept_in_its_one_form() {
    let program = read(GOOD.as_bytes()).expect("the file is fine");
    let topic = |id: &str| match &program.rule(id).expect("it is there").shape {
        RuleShape::MinimumOfTopic { topic, .. } | RuleShape::MaximumOfTopic { topic, .. } => topic.id().to_owned(),
        other => panic!("{other:?} has no topic"),
    };
    assert_eq!(topic("min-topic"), "ethics");
    assert_eq!(topic("max-topic"), "grief-work");
}

#[test]
fn a_file_may_come_from_any_editor() {
    let program = read(GOOD.as_bytes());
    assert!(program.is_ok());
    assert_eq!(read(GOOD.replace('\n', "\r\n").as_bytes()), program, "lines that end as on Windows");
    assert_eq!(read(format!("\u{feff}{GOOD}").as_bytes()), program, "a mark of its encoding");
    assert_eq!(read(GOOD.trim_end().as_bytes()), program, "no end of the last line");
    assert_eq!(read(format!("# A note\n{GOOD}\n\n# The end").as_bytes()), program, "comments");
    let dotted = GOOD.replace("[body]\nen =", "body.en =").replace("\nfr = \"L’ordre\"", "\nbody.fr = \"L’ordre\"");
    assert_eq!(read(dotted.as_bytes()), program, "another way to write a table");
}

#[test]
fn own_kinds_can_be_known_too() {
    let file = GOOD.replacen("kind = \"workshop\"", "kind = \"choir\"", 1);
    assert!(read(file.as_bytes()).is_err(), "choir is not on the list");
    let kind_of = |id: &str| if id == "choir" { Some(Kind::kept("choir")) } else { Kind::from_id(id) };
    let program = read_with(file.as_bytes(), &kind_of).expect("the member added it");
    let kind = Kind::kept("choir");
    assert_eq!(
        program.rule("min-kind").map(|rule| &rule.shape),
        Some(&RuleShape::MinimumOfKind { kind, credits: credits("2") })
    );
}

#[test]
fn the_bounds_stand_in_one_place() {
    // What the readme of the programs says of them.
    let readme = fs::read_to_string(programs().join("README.md")).expect("the format is described");
    for bound in [
        check::MOST_RULES,
        check::MOST_ALTERNATIVES,
        check::MOST_LISTED,
        check::LONGEST_ID,
        check::LONGEST_NAME,
        check::LONGEST_TOPIC,
        check::LONGEST_SOURCE,
        check::LONGEST_QUESTION,
        file::MOST_KIB as usize,
    ] {
        assert!(readme.contains(&bound.to_string()), "the readme names the bound {bound}");
    }
}

#[test]
fn the_example_of_the_readme_is_read() {
    let readme = fs::read_to_string(programs().join("README.md")).expect("the format is described");
    let (_, example) = readme.split_once("```toml\n").expect("it has an example");
    let (example, _) = example.split_once("```").expect("the example ends");
    let program = read(example.as_bytes()).expect("the example is right");
    assert_eq!(write(&program).trim(), example.trim(), "and written as Ledgerline writes it");
    for shape in read(GOOD.as_bytes()).expect("the file is fine").rules.iter().map(|rule| rule.shape.id()) {
        assert!(readme.contains(&format!("| `{shape}`")), "{shape} is described");
    }
    for kind in Kind::all() {
        assert!(readme.contains(&format!("`{}`", kind.id())), "{} is named", kind.id());
    }
}
