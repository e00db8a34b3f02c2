//! The first run: which figure the first program asks for.

use ledgerline_core::domain::program::Confidence;
use ledgerline_core::domain::values::form::{Field, FieldProblem, Problem};
use ledgerline_core::logbook::FirstRun;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::ledger::{credits, first_run, today};

fn asking(required: &str, source: &str) -> Result<Logbook, Error> {
    let (required, required_source) = (required.to_owned(), source.to_owned());
    Logbook::in_memory(&FirstRun { required, required_source, ..first_run() }, today())
}

#[test]
fn the_figure_that_comes_with_the_program_is_taken_where_no_other_is_given() {
    for required in ["", " ", "60", "60,0"] {
        let cycle = asking(required, "").expect("it begins").cycles().expect("it can be read").remove(0);
        assert_eq!((cycle.required(), cycle.choices.len()), (credits("60"), 0), "“{required}”");
        assert_eq!(cycle.program, cycle.published);
    }
}

#[test]
fn a_figure_of_another_source_is_chosen_with_that_source() {
    let cycle = asking("45", "ignored").expect("it begins").cycles().expect("it can be read").remove(0);
    assert_eq!(cycle.required(), credits("45"));
    assert_eq!((cycle.choices.get("total"), &cycle.program), (Some(&credits("45")), &cycle.published));
}

#[test]
fn any_other_figure_is_a_rule_of_the_members_own_with_who_says_so() {
    let mut logbook = asking("52,5", " Letter of 3 March 2026 ").expect("it begins");
    let cycle = logbook.cycles().expect("it can be read").remove(0);
    let total = cycle.program.total().expect("there is a total");
    assert_eq!((cycle.required(), total.id.as_str()), (credits("52.5"), "total"));
    assert_eq!((total.source.text.as_str(), total.source.confidence), ("Letter of 3 March 2026", Confidence::Yours));
    assert_eq!(total.source.read_on, today());
    assert!(logbook.compare_rules(cycle.id).expect("it can be compared").is_empty(), "nothing newer is published");
    // What the sources give can still be chosen later.
    logbook.choose_total(cycle.id, credits("45")).expect("it is chosen");
    assert_eq!(logbook.cycles().expect("it can be read").remove(0).required(), credits("45"));
}

#[test]
fn a_figure_that_is_none_or_that_nobody_gives_is_asked_for_again_and_nothing_begins() {
    let problem = |field, problem| vec![FieldProblem { field, problem }];
    for (required, source, expected) in [
        ("sixty", "a letter", problem(Field::Credits, Problem::NotCredits)),
        ("0", "a letter", problem(Field::Credits, Problem::NotPositive)),
        ("52.5", " ", problem(Field::Source, Problem::Missing)),
    ] {
        match asking(required, source) {
            Err(Error::Fields(problems)) => assert_eq!(problems, expected, "“{required}”"),
            other => panic!("“{required}”: {:?}", other.map(|_| ())),
        }
    }
}
