//! Changes of activities, claims, kinds, rules and cycles.

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::Status;
use ledgerline_core::domain::activity::claim::ClaimForm;
use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::cycle::adjustment_form::{AdjustmentForm, AdjustmentKind};
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::Kind;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{credits, kind, today};

use super::{add, called, cycle_in, entered, maximum_of_kind, opened, rules_of, told, typed_rule};

/// Credits of 50 minutes in five years, and credits of an hour in three.
const PROGRAMS: &[&str] = &["cbmt-mtbc", "ccpa-ccc"];

const LINES: &[&str] = &[
    "Rhythm 6cr 2025-03-04 #workshop #ethics",
    "Congress 4cr 2025-06-10 #conference",
    "Improvisation 2h 2025-09-01 #workshop",
    "Thesis 2026-01-15 #graduate",
    "Symposium 5cr 2027-02-01 !plan #conference",
];

/// The ledger with a maximum of the member's own: 7 credits of workshops.
fn before() -> Logbook {
    with_maximum(entered(PROGRAMS, LINES))
}

fn with_maximum(mut logbook: Logbook) -> Logbook {
    let rules = rules_of(&logbook, "cbmt-mtbc");
    logbook.put_rule(&rules, None, &maximum_of_kind("workshop", "7"), today()).expect("the rule is kept");
    logbook
}

/// Lines with some of them written otherwise; an empty one is left out.
fn with(changed: &[(&str, &str)]) -> Vec<String> {
    let line = |line: &&str| {
        let other = changed.iter().find(|(title, _)| line.starts_with(title));
        other.map_or_else(|| (*line).to_owned(), |(_, other)| (*other).to_owned())
    };
    LINES.iter().map(line).filter(|line| !line.is_empty()).collect()
}

/// One action on the ledger above comes to what a ledger says that was entered so from the start;
/// taken back, it says what it said before, and done again what it said after.
fn comes_to(what: &str, action: impl FnOnce(&mut Logbook), from_the_start: &Logbook) {
    let mut logbook = before();
    let said_before = told(&logbook, today());
    action(&mut logbook);
    let said_after = told(&logbook, today());
    assert_ne!(said_after, said_before, "{what} changes what is said");
    assert_eq!(said_after, told(from_the_start, today()), "{what}");
    logbook.undo().expect("it can be undone");
    assert_eq!(told(&logbook, today()), said_before, "{what}, undone");
    logbook.redo().expect("it can be done again");
    assert_eq!(told(&logbook, today()), said_after, "{what}, done again");
}

fn with_lines(changed: &[(&str, &str)]) -> Logbook {
    let lines = with(changed);
    let mut logbook = with_maximum(opened(PROGRAMS));
    for line in &lines {
        add(&mut logbook, line);
    }
    logbook
}

fn rhythm() -> ActivityForm {
    ActivityForm {
        title: "Rhythm".to_owned(),
        credits: "6".to_owned(),
        start: "2025-03-04".to_owned(),
        kind: "workshop".to_owned(),
        topics: vec!["ethics".to_owned()],
        ..ActivityForm::default()
    }
}

fn correct(logbook: &mut Logbook, form: &ActivityForm) {
    let id = called(logbook, "Rhythm");
    logbook.correct_activity(id, form, today()).expect("it is changed");
}

#[test]
fn rules_and_activities_can_be_entered_in_any_order() {
    assert_eq!(told(&before(), today()), told(&with_lines(&[]), today()));
}

#[test]
fn removing_an_activity() {
    let remove = |logbook: &mut Logbook| {
        let id = called(logbook, "Rhythm");
        logbook.remove_activities(&[id]).expect("it is deleted");
    };
    // What the maximum had stopped of the later workshop counts now.
    comes_to("removing an activity", remove, &with_lines(&[("Rhythm", "")]));
}

#[test]
fn changing_an_activity() {
    let form = |change: fn(&mut ActivityForm)| {
        let mut form = rhythm();
        change(&mut form);
        form
    };
    let in_one_hour = |form: &mut ActivityForm| {
        form.credits.clear();
        form.duration = "1h".to_owned();
    };
    #[rustfmt::skip]
    let cases = [
        ("shrinking it",          form(|it| it.credits = "1.5".into()),      "1.5cr 2025-03-04 #workshop #ethics"),
        ("making it larger",      form(|it| it.credits = "8".into()),        "8cr 2025-03-04 #workshop #ethics"),
        ("another kind",          form(|it| it.kind = "conference".into()),  "6cr 2025-03-04 #conference #ethics"),
        ("no topic",              form(|it| it.topics.clear()),              "6cr 2025-03-04 #workshop"),
        ("after the other",       form(|it| it.start = "2025-09-02".into()), "6cr 2025-09-02 #workshop #ethics"),
        ("before both cycles",    form(|it| it.start = "2023-12-31".into()), "6cr 2023-12-31 #workshop #ethics"),
        ("the first day of both", form(|it| it.start = "2024-01-01".into()), "6cr 2024-01-01 #workshop #ethics"),
        ("after one of them",     form(|it| it.start = "2027-01-01".into()), "6cr 2027-01-01 !plan #workshop #ethics"),
        ("after both",            form(|it| it.start = "2029-01-01".into()), "6cr 2029-01-01 !plan #workshop #ethics"),
        ("an hour of any worth",  form(in_one_hour),                         "1h 2025-03-04 #workshop #ethics"),
    ];
    for (what, form, line) in cases {
        let line = format!("Rhythm {line}");
        // Nothing is said otherwise of an activity that stays in its cycle and its place.
        let action = |logbook: &mut Logbook| correct(logbook, &form);
        if what == "the first day of both" {
            let mut logbook = before();
            action(&mut logbook);
            assert_eq!(told(&logbook, today()), told(&with_lines(&[("Rhythm", &line)]), today()), "{what}");
        } else {
            comes_to(what, action, &with_lines(&[("Rhythm", &line)]));
        }
    }
}

#[test]
fn an_activity_on_the_border_is_in_the_cycle_whose_day_it_ends_on() {
    for (start, end, in_cbmt, in_ccpa) in [
        ("2023-12-20", "2023-12-31", false, false),
        ("2023-12-20", "2024-01-01", true, true),
        ("2026-12-20", "2026-12-31", true, true),
        ("2026-12-31", "2027-01-01", true, false),
        ("2028-12-31", "2029-01-01", false, false),
    ] {
        let mut logbook = before();
        let form = ActivityForm { start: start.to_owned(), end: end.to_owned(), ..rhythm() };
        let late = day("2029-02-01");
        correct(&mut logbook, &form);
        let id = called(&logbook, "Rhythm");
        if logbook.activity(id).expect("it is there").details.status == Status::Planned {
            logbook.mark_done(&[id], late).expect("it is over");
        }
        let counted = |program: &str| {
            let said = told(&logbook, late).into_iter().find(|it| it.program == program).expect("it is told");
            let rhythm = said.activities.into_iter().find(|it| it.0 == "Rhythm").expect("it is told");
            rhythm.2 > Credits::ZERO
        };
        assert_eq!((counted("cbmt-mtbc"), counted("ccpa-ccc")), (in_cbmt, in_ccpa), "from {start} to {end}");
    }
}

#[test]
fn marking_a_plan_as_done() {
    let (mut logbook, later) = (before(), day("2027-03-01"));
    let said_before = told(&logbook, later);
    let id = called(&logbook, "Symposium");
    logbook.mark_done(&[id], later).expect("it is over");
    let said_after = told(&logbook, later);
    let mut from_the_start = with_lines(&[("Symposium", "")]);
    from_the_start.add_line("Symposium 5cr 2027-02-01 #conference", later).expect("it is kept");
    assert_eq!(said_after, told(&from_the_start, later));
    logbook.undo().expect("it is undone");
    assert_eq!(told(&logbook, later), said_before);
}

#[test]
fn correcting_a_claim_and_giving_back_the_usual_figure() {
    let correct = |logbook: &mut Logbook, figure: &str| {
        let id = called(logbook, "Rhythm");
        let form = ClaimForm { credits: figure.to_owned(), note: "left at noon".to_owned() };
        logbook.correct_claim(id, "cbmt-mtbc", &form, today())
    };
    for (figure, counted, of_the_other) in [("2", "2", "2"), ("0", "0", "2"), ("6.5", "6.5", "0.5")] {
        let mut first = with_maximum(entered(PROGRAMS, &LINES[..1]));
        correct(&mut first, figure).expect("it is kept");
        for line in &LINES[1..] {
            add(&mut first, line);
        }
        comes_to(figure, |logbook| assert!(correct(logbook, figure).is_ok()), &first);
        let said = told(&first, today()).remove(0);
        let of = |title: &str| said.activities.iter().find(|it| it.0 == title).map(|it| it.2);
        assert_eq!((of("Rhythm"), of("Improvisation")), (Some(credits(counted)), Some(credits(of_the_other))));
        let hours = told(&first, today()).remove(1);
        assert_eq!(hours, told(&before(), today()).remove(1), "the other program has its usual figure");

        correct(&mut first, "").expect("the usual figure is back");
        assert_eq!(told(&first, today()), told(&before(), today()), "{figure}, taken back");
        assert!(correct(&mut first, "").is_err(), "it is the usual figure already");
    }
}

#[test]
fn renaming_a_kind_changes_no_figure_and_its_new_name_is_understood() {
    let mut logbook = before();
    let said = told(&logbook, today());
    logbook.rename_kind(&kind("workshop"), "Studio").expect("it is renamed");
    assert_eq!(told(&logbook, today()), said, "a name is no figure");
    for (tag, title) in [("#studio", "Voice"), ("#STUDIO", "Choir"), ("#workshop", "Drums")] {
        add(&mut logbook, &format!("{title} 0.25cr 2025-02-01 {tag}"));
    }
    let mut from_the_start = with_lines(&[]);
    for title in ["Voice", "Choir", "Drums"] {
        add(&mut from_the_start, &format!("{title} 0.25cr 2025-02-01 #workshop"));
    }
    assert_eq!(told(&logbook, today()), told(&from_the_start, today()));
    for _ in 0..4 {
        logbook.undo().expect("it is undone");
    }
    assert_eq!(told(&logbook, today()), said);
    let unknown = logbook.read_line("Voice 1cr 2025-02-01 #studio", today()).expect("it is read").reading.understood;
    assert_eq!(unknown.expect("it is understood").kind, None, "the name was taken back");
}

#[test]
fn a_kind_of_ones_own_is_counted_like_any_other() {
    let mut logbook = before();
    logbook.add_kind("Choir").expect("it is added");
    let choir = logbook.kinds().expect("there are kinds").from_word("choir").expect("it is known");
    let rules = rules_of(&logbook, "cbmt-mtbc");
    logbook.put_rule(&rules, None, &maximum_of_kind(choir.id(), "1"), today()).expect("the rule is kept");
    add(&mut logbook, "Concert 3cr 2025-12-01 #choir");
    let said = told(&logbook, today()).remove(0);
    assert!(said.activities.iter().any(|it| it.0 == "Concert" && it.2 == credits("1")), "{:?}", said.activities);
    assert!(logbook.remove_kind(&choir).is_err(), "it is in use");
    assert!(logbook.remove_kind(&Kind::kept("workshop")).is_err(), "it came with Ledgerline");
}

#[test]
fn deleting_and_changing_a_rule() {
    let without = entered(PROGRAMS, LINES);
    let delete = |logbook: &mut Logbook| {
        let rules = rules_of(logbook, "cbmt-mtbc");
        logbook.remove_rule(&rules, "maximum-of-kind").expect("it is taken out");
    };
    comes_to("deleting a rule", delete, &without);
    for (kind, most) in [("workshop", "3"), ("workshop", "100"), ("conference", "7")] {
        let mut first = opened(PROGRAMS);
        let rules = rules_of(&first, "cbmt-mtbc");
        first.put_rule(&rules, None, &maximum_of_kind(kind, most), today()).expect("it is kept");
        for line in LINES {
            add(&mut first, line);
        }
        let change = |logbook: &mut Logbook| {
            let rules = rules_of(logbook, "cbmt-mtbc");
            let form = maximum_of_kind(kind, most);
            logbook.put_rule(&rules, Some("maximum-of-kind"), &form, today()).expect("it is changed");
        };
        comes_to(&format!("at most {most} of {kind}"), change, &first);
    }
}

#[test]
fn a_rule_is_previewed_as_it_will_be() {
    let mut logbook = before();
    let (cycle, rules) = (cycle_in(&logbook, "cbmt-mtbc"), rules_of(&logbook, "cbmt-mtbc"));
    let form = RuleForm { credits: "2".into(), ..typed_rule("minimum-each-year") };
    let preview = logbook.preview_rule(cycle, None, &form, today()).expect("it can be kept");
    let stands =
        |logbook: &Logbook| logbook.overview(today()).expect("there is an overview").cycles[0].standing.clone();
    assert_eq!(preview.before, stands(&logbook));
    assert_ne!(preview.after, preview.before);
    logbook.put_rule(&rules, None, &form, today()).expect("it is kept");
    assert_eq!(preview.after, stands(&logbook));
}

#[test]
fn adding_and_removing_a_program() {
    let mut three = opened(&["cbmt-mtbc", "ccpa-ccc", "camt-mta"]);
    three = with_maximum(three);
    for line in LINES {
        add(&mut three, line);
    }
    let open = |logbook: &mut Logbook| {
        logbook.open_cycle("camt-mta", "2024-01-01", today()).expect("it is opened");
    };
    comes_to("adding a program", open, &three);

    let mut one = with_maximum(opened(&["cbmt-mtbc"]));
    for line in LINES {
        add(&mut one, line);
    }
    let remove = |logbook: &mut Logbook| {
        let cycle = cycle_in(logbook, "ccpa-ccc");
        logbook.remove_cycle(cycle).expect("it is taken out");
    };
    comes_to("removing a program", remove, &one);
}

#[test]
fn adjusting_a_cycle_and_taking_it_back() {
    let form = |change, from: &str, to: &str, months: &str| AdjustmentForm {
        change,
        from: from.to_owned(),
        to: to.to_owned(),
        months_held: months.to_owned(),
        reason: "parental leave".to_owned(),
        letter: String::new(),
    };
    for form in [
        form(AdjustmentKind::Leave, "2025-01-01", "2025-12-31", ""),
        form(AdjustmentKind::Extension, "", "2029-06-30", ""),
        form(AdjustmentKind::Proration, "", "", "40"),
    ] {
        let mut first = with_maximum(opened(PROGRAMS));
        let cycle = cycle_in(&first, "cbmt-mtbc");
        first.adjust_cycle(cycle, &form, today()).expect("it is adjusted");
        for line in LINES {
            add(&mut first, line);
        }
        let adjust = |logbook: &mut Logbook| {
            let cycle = cycle_in(logbook, "cbmt-mtbc");
            logbook.adjust_cycle(cycle, &form, today()).expect("it is adjusted");
        };
        comes_to(&format!("{:?}", form.change), adjust, &first);
        let granted = first.cycle(cycle).expect("it is there").adjustments.remove(0);
        first.remove_adjustment(cycle, &granted).expect("it is taken back");
        assert_eq!(told(&first, today()), told(&before(), today()), "{:?}, taken back", form.change);
    }
}

/// Two hours are two credits where somebody says how long a credit is. CAMT does not.
#[test]
fn a_draft_is_done_as_soon_as_a_program_can_tell_what_it_is_worth() {
    let mut logbook = entered(&["camt-mta"], &["Improvisation 2h 2025-09-01 #workshop", "Thesis 2025-06-15 #graduate"]);
    let status = |logbook: &Logbook| {
        ["Improvisation", "Thesis"].map(|title| {
            let id = called(logbook, title);
            logbook.activity(id).expect("it is there").details.status
        })
    };
    assert_eq!(status(&logbook), [Status::Draft, Status::Draft]);
    logbook.open_cycle("cbmt-mtbc", "2024-01-01", today()).expect("it is opened");
    assert_eq!(status(&logbook), [Status::Done, Status::Draft], "CBMT has a unit");
    logbook.open_cycle("ccpa-ccc", "2024-01-01", today()).expect("it is opened");
    assert_eq!(status(&logbook), [Status::Done, Status::Done], "CCPA knows what a graduate course is worth");
    let from_the_start = entered(
        &["camt-mta", "cbmt-mtbc", "ccpa-ccc"],
        &["Improvisation 2h 2025-09-01 #workshop", "Thesis 2025-06-15 #graduate"],
    );
    assert_eq!(told(&logbook, today()), told(&from_the_start, today()));

    let rules = rules_of(&logbook, "cbmt-mtbc");
    logbook.remove_rule(&rules, "unit").expect("it is taken out");
    assert_eq!(status(&logbook), [Status::Done, Status::Done], "CCPA has a unit, too");
    let cycle = cycle_in(&logbook, "ccpa-ccc");
    logbook.remove_cycle(cycle).expect("it is taken out");
    assert_eq!(status(&logbook), [Status::Draft, Status::Draft], "nobody can tell any more");
    for expected in [
        [Status::Done, Status::Done],
        [Status::Done, Status::Done],
        [Status::Done, Status::Draft],
        [Status::Draft, Status::Draft],
    ] {
        logbook.undo().expect("it is undone");
        assert_eq!(status(&logbook), expected);
    }
}

#[test]
fn a_figure_of_ones_own_makes_a_draft_done() {
    let mut logbook = entered(&["camt-mta"], &["Improvisation 2h 2025-09-01 #workshop"]);
    let id = called(&logbook, "Improvisation");
    let claim = |figure: &str| ClaimForm { credits: figure.to_owned(), note: "counted by myself".to_owned() };
    logbook.correct_claim(id, "camt-mta", &claim("2"), today()).expect("it is kept");
    assert_eq!(logbook.activity(id).expect("it is there").details.status, Status::Done);
    assert_eq!(told(&logbook, today())[0].standing.counted, credits("2"));
    logbook.correct_claim(id, "camt-mta", &claim(""), today()).expect("it is taken back");
    assert_eq!(logbook.activity(id).expect("it is there").details.status, Status::Draft);
    assert_eq!(told(&logbook, today())[0].standing.counted, Credits::ZERO);
}
