//! Programs: newer versions are compared and never creep in; files go out and come back the same.

use ledgerline_core::domain::cycle::comparison::Difference;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::program::{Program, RuleShape};
use ledgerline_core::domain::standing::warning::WarningKind;
use ledgerline_core::logbook::RulesOf;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::ledger::{credits, kind, shipped, today};

use super::{cycle_in, entered, maximum_of_kind, opened, rules_of, told, typed_rule};

const LINES: &[&str] = &["Rhythm 30cr 2024-03-04 #workshop #ethics", "Congress 20cr 2025-06-10 #conference"];

/// A cycle in a program of the member's own, a copy of CBMT's.
fn with_own_program() -> Logbook {
    let mut logbook = entered(&["camt-mta"], LINES);
    logbook.copy_program("cbmt-mtbc", "My MT-BC").expect("it is copied");
    logbook.open_cycle("my-mt-bc", "2024-01-01", today()).expect("it is opened");
    logbook
}

fn published() -> RulesOf {
    RulesOf::Program { program: "my-mt-bc".to_owned() }
}

fn minimum_of_ethics(credits: &str) -> RuleForm {
    RuleForm { topic: "ethics".to_owned(), credits: credits.to_owned(), ..typed_rule("minimum-of-topic") }
}

/// Publishes a newer version: 5 credits in ethics instead of 3, no unit, a limit on workshops.
fn publish_a_newer_version(logbook: &mut Logbook) {
    logbook.put_rule(&published(), Some("ethics"), &minimum_of_ethics("5"), today()).expect("it is changed");
    logbook.remove_rule(&published(), "unit").expect("it is taken out");
    logbook.put_rule(&published(), None, &maximum_of_kind("workshop", "25"), today()).expect("it is added");
}

/// The credits of the rules of the cycle in the own program, by the rules' ids.
fn rules(logbook: &Logbook) -> Vec<(String, Option<String>)> {
    let cycle = logbook.cycle(cycle_in(logbook, "my-mt-bc")).expect("it is open");
    cycle.program.rules.iter().map(|rule| (rule.id.clone(), rule.shape.credits().map(|it| it.to_string()))).collect()
}

fn figures(rules: &[(&str, Option<&str>)]) -> Vec<(String, Option<String>)> {
    rules.iter().map(|(id, credits)| ((*id).to_owned(), credits.map(str::to_owned))).collect()
}

/// What is offered for the cycle in the own program: a word and a rule for each difference.
fn offered(logbook: &Logbook) -> Vec<String> {
    let differences = logbook.compare_rules(cycle_in(logbook, "my-mt-bc")).expect("they can be compared");
    let told = |difference: &Difference| match difference {
        Difference::Added { rule } => format!("added {}", rule.rule.id),
        Difference::Changed { now, yours, .. } => {
            format!("changed {}{}", now.rule.id, if yours.is_some() { ", yours differs" } else { "" })
        }
        Difference::Removed { rule } => format!("removed {}", rule.rule.id),
        Difference::Length { .. } => "length".to_owned(),
    };
    differences.iter().map(told).collect()
}

fn can_compare(logbook: &Logbook) -> bool {
    let overview = logbook.overview(today()).expect("there is an overview");
    overview.cycles.iter().find(|it| it.cycle.program.id == "my-mt-bc").expect("it is open").can_compare
}

#[test]
fn an_open_cycle_never_changes_by_itself() {
    let mut logbook = with_own_program();
    let said = told(&logbook, today());
    assert!(!can_compare(&logbook));
    assert!(matches!(logbook.settle_rules(cycle_in(&logbook, "my-mt-bc"), true), Err(Error::NothingToDo)));
    publish_a_newer_version(&mut logbook);
    assert_eq!(told(&logbook, today()), said);
    assert!(can_compare(&logbook), "it is offered");
    assert_eq!(offered(&logbook), ["changed ethics", "added maximum-of-kind", "removed unit"]);
}

#[test]
fn a_remark_alone_can_be_compared_and_asks_for_no_attention() {
    let mut logbook = with_own_program();
    let mut ethics = minimum_of_ethics("3");
    ethics.source = "https://mar-amta.org/continuing-education/resources/".to_owned();
    ethics.read_on = "2026-11-23".to_owned();
    ethics.confidence = "stated".to_owned();
    ethics.remark = "Ask the board".to_owned();
    logbook.put_rule(&published(), Some("ethics"), &ethics, today()).expect("it is changed");
    assert_eq!((offered(&logbook), can_compare(&logbook)), (vec!["changed ethics".to_owned()], true));
    let is_asked = |logbook: &Logbook| {
        let overview = logbook.overview(today()).expect("there is an overview");
        overview.warnings.iter().any(|it| it.warning.kind == WarningKind::ProgramChanged)
    };
    assert!(!is_asked(&logbook));
    logbook
        .put_rule(&published(), Some("ethics"), &RuleForm { credits: "5".to_owned(), ..ethics }, today())
        .expect("it is changed");
    assert!(is_asked(&logbook));
}

#[test]
fn a_newer_version_is_taken_over_when_the_member_says_so() {
    let mut logbook = with_own_program();
    publish_a_newer_version(&mut logbook);
    let said = told(&logbook, today());
    logbook.settle_rules(cycle_in(&logbook, "my-mt-bc"), true).expect("it is taken over");
    let expected = [("total", Some("100")), ("ethics", Some("5")), ("proof", None), ("maximum-of-kind", Some("25"))];
    assert_eq!(rules(&logbook), figures(&expected));
    assert!(!can_compare(&logbook));
    let mut from_the_start = entered(&["camt-mta"], LINES);
    from_the_start.copy_program("cbmt-mtbc", "My MT-BC").expect("it is copied");
    publish_a_newer_version(&mut from_the_start);
    from_the_start.open_cycle("my-mt-bc", "2024-01-01", today()).expect("it is opened");
    assert_eq!(told(&logbook, today()), told(&from_the_start, today()), "as a cycle opened today");
    logbook.undo().expect("it is undone");
    assert_eq!(told(&logbook, today()), said);
    assert!(can_compare(&logbook), "it is offered again");
}

#[test]
fn a_newer_version_is_kept_away_when_the_member_says_so() {
    let mut logbook = with_own_program();
    publish_a_newer_version(&mut logbook);
    let said = told(&logbook, today());
    logbook.settle_rules(cycle_in(&logbook, "my-mt-bc"), false).expect("it is declined");
    assert_eq!(told(&logbook, today()), said, "the rules stay as they were");
    assert!(!can_compare(&logbook), "and it is offered no more");
    logbook.put_rule(&published(), Some("ethics"), &minimum_of_ethics("6"), today()).expect("it is changed");
    assert_eq!(offered(&logbook), ["changed ethics, yours differs"], "until something else is published");
}

#[test]
fn what_the_member_changed_and_added_survives_a_newer_version() {
    let mut logbook = with_own_program();
    let own = rules_of(&logbook, "my-mt-bc");
    let total = RuleForm { credits: "90".to_owned(), ..typed_rule("total") };
    logbook.put_rule(&own, Some("total"), &total, today()).expect("it is changed");
    logbook.put_rule(&own, Some("ethics"), &minimum_of_ethics("4"), today()).expect("it is changed");
    let each_year = RuleForm { credits: "8".to_owned(), ..typed_rule("minimum-each-year") };
    logbook.put_rule(&own, None, &each_year, today()).expect("it is added");
    assert!(!can_compare(&logbook), "nothing else is published");

    publish_a_newer_version(&mut logbook);
    assert_eq!(offered(&logbook), ["changed ethics, yours differs", "added maximum-of-kind", "removed unit"]);
    logbook.settle_rules(cycle_in(&logbook, "my-mt-bc"), true).expect("it is taken over");
    let expected = [
        ("total", Some("90")),
        ("ethics", Some("5")),
        ("proof", None),
        ("maximum-of-kind", Some("25")),
        ("minimum-each-year", Some("8")),
    ];
    assert_eq!(rules(&logbook), figures(&expected), "the total was not published anew, ethics was");
}

#[test]
fn a_newer_version_that_contradicts_the_members_own_rules_is_refused() {
    let mut logbook = with_own_program();
    let own = rules_of(&logbook, "my-mt-bc");
    let workshops = RuleForm { kind: "workshop".into(), credits: "30".into(), ..typed_rule("minimum-of-kind") };
    logbook.put_rule(&own, None, &workshops, today()).expect("it is added");
    publish_a_newer_version(&mut logbook);
    let said = told(&logbook, today());
    let refused = logbook.settle_rules(cycle_in(&logbook, "my-mt-bc"), true);
    assert!(matches!(refused, Err(Error::RulesDisagree(_))), "30 are asked for and 25 can count: {refused:?}");
    assert_eq!(told(&logbook, today()), said);
}

#[test]
fn a_cycle_keeps_its_rules_when_its_program_is_deleted() {
    let mut logbook = with_own_program();
    let said = told(&logbook, today());
    logbook.remove_program("my-mt-bc").expect("it is deleted");
    assert_eq!(told(&logbook, today()), said);
    assert!(offered(&logbook).is_empty());
    assert!(matches!(logbook.open_cycle("my-mt-bc", "2019-01-01", today()), Err(Error::UnknownProgram(_))));
    assert!(matches!(logbook.remove_program("cbmt-mtbc"), Err(Error::UnknownProgram(_))), "a shipped one stays");
}

#[test]
fn a_program_goes_out_and_comes_back_the_same() {
    let mut logbook = with_own_program();
    publish_a_newer_version(&mut logbook);
    let (program, text) = logbook.program_file(&published()).expect("it is written");
    assert_eq!(Program::from_toml(&text).expect("it can be read"), program);
    let again = logbook.import_program(text.as_bytes());
    assert!(matches!(again, Err(Error::ProgramExists(ref id)) if id == "my-mt-bc"), "{again:?}");

    let mut elsewhere = opened(&["camt-mta"]);
    elsewhere.import_program(text.as_bytes()).expect("it is unknown there");
    assert_eq!(elsewhere.program("my-mt-bc").expect("it is there"), program);
    let (_, text_again) = elsewhere.program_file(&published()).expect("it is written");
    assert_eq!(text_again, text);
    elsewhere.undo().expect("it is undone");
    assert!(matches!(elsewhere.program("my-mt-bc"), Err(Error::UnknownProgram(_))));
}

#[test]
fn a_shipped_program_is_not_imported_a_second_time() {
    let mut logbook = with_own_program();
    let (_, text) = logbook.program_file(&rules_of(&logbook, "camt-mta")).expect("it is written");
    assert!(matches!(logbook.import_program(text.as_bytes()), Err(Error::ProgramExists(id)) if id == "camt-mta"));
    let renamed = text.replace("id = \"camt-mta\"", "id = \"my-camt\"");
    logbook.import_program(renamed.as_bytes()).expect("under another id");
    let imported = logbook.program("my-camt").expect("it is there");
    assert_eq!(imported.rules, shipped("camt-mta").rules);
}

#[test]
fn the_rules_of_a_cycle_go_out_with_what_the_member_added() {
    let mut logbook = entered(&["camt-mta"], LINES);
    let own = rules_of(&logbook, "camt-mta");
    logbook.put_rule(&own, None, &maximum_of_kind("workshop", "25"), today()).expect("it is added");
    let (program, text) = logbook.program_file(&own).expect("it is written");
    let limit = RuleShape::MaximumOfKind { kind: kind("workshop"), credits: credits("25") };
    assert_eq!(program.rule("maximum-of-kind").map(|rule| &rule.shape), Some(&limit));
    assert_eq!(Program::from_toml(&text).expect("it can be read"), program);
}

#[test]
fn copies_have_ids_of_their_own() {
    let mut logbook = opened(&["camt-mta"]);
    for (name, id) in
        [("My MTA", "my-mta"), ("my  mta", "my-mta-2"), ("Équipe 2027", "equipe-2027"), ("音楽", "program")]
    {
        logbook.copy_program("camt-mta", name).expect("it is copied");
        let copy = logbook.program(id).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(copy.rules, shipped("camt-mta").rules, "{name}");
    }
    assert!(matches!(logbook.copy_program("camt-mta", "  "), Err(Error::Fields(_))));
    assert!(matches!(logbook.copy_program("nobody", "My"), Err(Error::UnknownProgram(_))));
}
