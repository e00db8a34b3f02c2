//! The verbs of the logbook: what is kept, what can be taken back, what a restart leaves.

use ledgerline_core::domain::activity::form::ActivityForm;
use ledgerline_core::domain::activity::{ActivityId, Status};
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::domain::values::form::{Field, FieldProblem, Problem};
use ledgerline_core::domain::values::kind::Topic;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::domain::values::settings::{Settings, Theme};
use ledgerline_core::reading::quick_add::RefusalKind;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::{credits, first_run, sample_logbook, today};

fn empty() -> Logbook {
    Logbook::in_memory(&first_run(), today()).expect("a record in memory can be made")
}

fn form(title: &str) -> ActivityForm {
    ActivityForm {
        title: title.to_owned(),
        credits: "1,5".to_owned(),
        start: "2026-03-04".to_owned(),
        ..ActivityForm::default()
    }
}

fn titles(logbook: &Logbook) -> Vec<String> {
    let all = logbook.activities(None).expect("the activities can be read");
    all.into_iter().map(|activity| activity.details.title).collect()
}

#[test]
fn a_line_is_kept_listed_and_counted_at_once() {
    let mut logbook = empty();
    let (done, understood) = logbook.add_line("NMT workshop 6cr 2026-03-04", today()).expect("it is understood");
    assert_eq!((done.deed, done.title.as_str(), done.count), (Deed::Added, "NMT workshop", 1));
    assert_eq!(understood.credits, Some(credits("6")));
    let overview = logbook.overview(today()).expect("there is an overview");
    assert_eq!(overview.cycles[0].standing.earned, credits("6"));
    assert_eq!((overview.activity_count, overview.plan_count), (1, 0));
    let years = logbook.activities_by_year(overview.cycles[0].cycle.id, today()).expect("there is a list");
    assert_eq!((years.len(), years[0].year, years[0].counted), (1, 2026, credits("6")));
}

#[test]
fn a_refused_line_changes_nothing() {
    let mut logbook = empty();
    let refused = logbook.add_line("Supervision 2cr 03/04/26", today());
    assert!(matches!(refused, Err(Error::Line(ref refusal)) if refusal.kind == RefusalKind::AmbiguousDate));
    assert!(titles(&logbook).is_empty());
    assert_eq!(logbook.history().expect("there is a history").undo, None, "nothing was done, so nothing can be undone");
}

#[test]
fn the_form_keeps_every_field() {
    let mut logbook = empty();
    let full = ActivityForm {
        title: "  Atelier   de rythme ".to_owned(),
        credits: "1½".to_owned(),
        duration: "2 h 30".to_owned(),
        start: "4 mars 2026".to_owned(),
        end: "5 March 2026".to_owned(),
        planned: false,
        kind: "workshop".to_owned(),
        topics: vec!["déontologie".to_owned(), "Ethics".to_owned(), "deuil".to_owned(), "  ".to_owned()],
        provider: "Exemple".to_owned(),
        approval_no: "A-1".to_owned(),
        presenter: "Somebody".to_owned(),
        format: "live-online".to_owned(),
        place: "Montréal".to_owned(),
        note: "one\ntwo".to_owned(),
        practice: "I use it in groups.".to_owned(),
        reflection: "three".to_owned(),
        verification: "https://example.org/\nor ask the organizer".to_owned(),
        private_note: "four".to_owned(),
    };
    let id = logbook.add_activity(&full, today()).expect("it is kept").activities[0].id;
    let kept = logbook.activity(id).expect("it is there");
    let details = kept.details;
    assert_eq!(details.title, "Atelier de rythme");
    assert_eq!((details.credits, details.minutes), (Some(credits("1.5")), Some(150)));
    assert_eq!((details.start, details.end), (day("2026-03-04"), day("2026-03-05")));
    assert_eq!(details.status, Status::Done);
    let topics: Vec<&str> = details.topics.iter().map(Topic::id).collect();
    assert_eq!(topics, ["ethics", "deuil"], "a known topic is one topic in both languages");
    assert_eq!(details.note.as_deref(), Some("one\ntwo"));
    assert_eq!(details.practice.as_deref(), Some("I use it in groups."));
    assert_eq!(details.reflection.as_deref(), Some("three"));
    assert_eq!(details.verification.as_deref(), Some("https://example.org/\nor ask the organizer"));
    assert_eq!(kept.private_note.as_deref(), Some("four"));
    assert_eq!((kept.entered_on, kept.changed_on), (today(), today()));
}

#[test]
fn each_problem_of_a_form_stands_beside_its_field_and_nothing_is_kept() {
    let with = |change: &dyn Fn(&mut ActivityForm)| {
        let mut form = form("Workshop");
        change(&mut form);
        form
    };
    #[rustfmt::skip]
    let cases: Vec<(ActivityForm, Field, Problem)> = vec![
        (with(&|form| form.title = " \n ".into()), Field::Title, Problem::Missing),
        (with(&|form| form.title = "a".repeat(501)), Field::Title, Problem::TooLong),
        (with(&|form| form.credits = "0".into()), Field::Credits, Problem::NotPositive),
        (with(&|form| form.credits = "-2".into()), Field::Credits, Problem::NotPositive),
        (with(&|form| form.credits = "1001".into()), Field::Credits, Problem::TooMany),
        (with(&|form| form.credits = "1000.01".into()), Field::Credits, Problem::TooMany),
        (with(&|form| form.credits = "2.345".into()), Field::Credits, Problem::TooFine),
        (with(&|form| form.credits = "many".into()), Field::Credits, Problem::NotCredits),
        (with(&|form| form.start = String::new()), Field::Start, Problem::Missing),
        (with(&|form| form.start = "soon".into()), Field::Start, Problem::NotADate),
        (with(&|form| form.start = "2026-02-30".into()), Field::Start, Problem::NoSuchDate),
        (with(&|form| form.start = "1949-12-31".into()), Field::Start, Problem::NoSuchDate),
        (with(&|form| form.start = "03/04/26".into()), Field::Start, Problem::AmbiguousDate),
        (with(&|form| form.end = "2026-03-03".into()), Field::End, Problem::EndBeforeStart),
        (with(&|form| form.planned = true), Field::Start, Problem::PlanInThePast),
        (with(&|form| form.duration = "a while".into()), Field::Duration, Problem::NotADuration),
        (with(&|form| form.kind = "party".into()), Field::Kind, Problem::Unknown),
        (with(&|form| form.format = "letter".into()), Field::Format, Problem::Unknown),
        (with(&|form| form.note = "n".repeat(10_001)), Field::Note, Problem::TooLong),
    ];
    let mut logbook = empty();
    for (form, field, problem) in cases {
        let Err(Error::Fields(problems)) = logbook.add_activity(&form, today()) else {
            panic!("{form:?} was kept");
        };
        assert_eq!(problems, [FieldProblem { field, problem }], "{form:?}");
    }
    assert!(titles(&logbook).is_empty());
}

#[test]
fn an_emoji_and_a_right_to_left_title_survive() {
    let mut logbook = empty();
    for title in ["Rythme 🎶 et marche", "العلاج بالموسيقى", "עברית ואנגלית abc"] {
        let id = logbook.add_activity(&form(title), today()).expect("it is kept").activities[0].id;
        assert_eq!(logbook.activity(id).expect("it is there").details.title, title);
    }
}

#[test]
fn done_without_credits_is_a_draft_and_a_plan_may_lack_them() {
    let mut logbook = empty();
    let without = ActivityForm { credits: String::new(), duration: "2h".to_owned(), ..form("Workshop") };
    let draft = logbook.add_activity(&without, today()).expect("it is kept");
    assert_eq!(draft.activities[0].details.status, Status::Draft, "no program here converts minutes");
    let later = ActivityForm { start: "2027-01-15".to_owned(), ..without };
    let plan = logbook.add_activity(&later, today()).expect("it is kept");
    assert_eq!(plan.activities[0].details.status, Status::Planned, "what ends after today is planned");
}

#[test]
fn a_plan_becomes_done_when_it_is_over() {
    let mut logbook = empty();
    let id = logbook.add_line("Course 3cr 2026-12-01 !plan", today()).expect("it is kept").0.activities[0].id;
    let too_early = logbook.mark_done(&[id], today());
    assert!(matches!(too_early, Err(Error::NotOverYet { day: end, .. }) if end == day("2026-12-01")));
    let done = logbook.mark_done(&[id], day("2026-12-01")).expect("it is over");
    assert_eq!((done.deed, done.activities[0].details.status), (Deed::MarkedDone, Status::Done));
    assert_eq!(done.activities[0].changed_on, day("2026-12-01"));
    assert!(matches!(logbook.mark_done(&[id], day("2026-12-01")), Err(Error::NothingToDo)));
}

#[test]
fn everything_can_be_undone_and_done_again() {
    let mut logbook = empty();
    let first = logbook.add_line("First 1cr 2026-01-01", today()).expect("it is kept").0.activities[0].id;
    let second = logbook.duplicate_activity(first, today()).expect("it is duplicated").activities[0].id;
    let changed = ActivityForm { title: "Second".to_owned(), ..form("x") };
    logbook.correct_activity(second, &changed, today()).expect("it is changed");
    logbook.remove_activities(&[first, second]).expect("both are deleted");
    let member = MemberForm { name: "New Name".to_owned(), ..MemberForm::default() };
    logbook.change_member(&member).expect("the name is changed");
    let cycle = logbook.cycles().expect("there are cycles")[0].id;
    logbook.correct_cycle(cycle, "2024-02-29", today()).expect("the cycle is changed");
    assert_eq!(logbook.cycles().expect("there are cycles")[0].last_day, day("2029-02-27"));
    assert!(titles(&logbook).is_empty());

    let undone: Vec<Deed> = std::iter::from_fn(|| logbook.undo().ok().map(|done| done.deed)).collect();
    let order =
        [Deed::Added, Deed::Duplicated, Deed::Corrected, Deed::Removed, Deed::MemberChanged, Deed::CycleCorrected];
    assert!(undone.iter().eq(order.iter().rev()), "{undone:?}");
    assert!(titles(&logbook).is_empty(), "nothing had been added yet");
    assert_eq!(logbook.member().expect("there is a member").name, "Sample Therapist");
    assert_eq!(logbook.cycles().expect("there are cycles")[0].first_day, day("2024-01-01"));

    for deed in &order[..3] {
        assert_eq!(logbook.redo().expect("it is done again").deed, *deed);
    }
    assert_eq!(titles(&logbook), ["First", "Second"]);
    logbook.add_line("Third 1cr 2026-01-03", today()).expect("it is kept");
    assert!(matches!(logbook.redo(), Err(Error::NothingToDo)), "something else was done since");
}

#[test]
fn undo_survives_a_restart_and_gives_back_the_very_same_activity() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut logbook = Logbook::create(folder.path(), &first_run(), today()).expect("a record can be made");
    let id = logbook.add_line("NMT workshop 6cr 2026-03-04 #ethics // note", today()).expect("it is kept").0.activities
        [0]
    .id;
    let before = logbook.activity(id).expect("it is there");
    logbook.remove_activities(&[id]).expect("it is deleted");
    drop(logbook);

    let mut logbook = Logbook::open(folder.path()).expect("the record opens again");
    assert_eq!(logbook.history().expect("there is a history").undo, Some(Deed::Removed));
    let done = logbook.undo().expect("the deletion is undone");
    assert_eq!((done.deed, done.title.as_str()), (Deed::Removed, "NMT workshop"));
    assert_eq!(logbook.activity(id).expect("it is back"), before);
    drop(logbook);

    let mut logbook = Logbook::open(folder.path()).expect("the record opens again");
    assert_eq!(logbook.redo().expect("it is deleted again").deed, Deed::Removed);
    assert!(titles(&logbook).is_empty());
}

#[test]
fn a_number_once_given_is_never_given_again() {
    let mut logbook = empty();
    let first = logbook.add_line("First 1cr 2026-01-01", today()).expect("it is kept").0.activities[0].id;
    logbook.remove_activities(&[first]).expect("it is deleted");
    let second = logbook.add_line("Second 1cr 2026-01-02", today()).expect("it is kept").0.activities[0].id;
    assert!(second > first, "{second:?} after {first:?}");
}

#[test]
fn what_is_not_there_is_said_and_nothing_changes() {
    let mut logbook = empty();
    let nobody = ActivityId(99);
    assert!(matches!(logbook.activity(nobody), Err(Error::NoSuchActivity(_))));
    assert!(matches!(logbook.correct_activity(nobody, &form("x"), today()), Err(Error::NoSuchActivity(_))));
    assert!(matches!(logbook.remove_activities(&[nobody]), Err(Error::NoSuchActivity(_))));
    assert!(matches!(logbook.remove_activities(&[]), Err(Error::NothingToDo)));
    assert!(matches!(logbook.undo(), Err(Error::NothingToDo)));
}

#[test]
fn one_missing_activity_leaves_the_others_where_they_are() {
    let mut logbook = empty();
    let first = logbook.add_line("First 1cr 2026-01-01", today()).expect("it is kept").0.activities[0].id;
    assert!(logbook.remove_activities(&[first, ActivityId(99)]).is_err());
    assert_eq!(titles(&logbook), ["First"], "all or nothing");
}

#[test]
fn language_and_theme_are_kept() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut logbook = Logbook::create(folder.path(), &first_run(), today()).expect("a record can be made");
    let settings = Settings { language: Language::French, theme: Theme::Dark, legible_font: true };
    logbook.change_settings(settings).expect("the settings are kept");
    drop(logbook);
    assert_eq!(Logbook::open(folder.path()).expect("it opens").settings().expect("there are settings"), settings);
}

#[test]
fn a_dismissed_warning_stays_away_until_its_figures_change() {
    let mut logbook = sample_logbook("lines-en.txt");
    let short = |logbook: &Logbook| {
        let overview = logbook.overview(today()).expect("there is an overview");
        overview.warnings.into_iter().find(|open| open.warning.text.id.starts_with("warning-total-short"))
    };
    let warning = short(&logbook).expect("30.5 credits are missing");
    for nobodys in ["", "total-short", &"x".repeat(5_000_000)] {
        assert!(
            matches!(logbook.dismiss_warning(nobodys, today()), Err(Error::NothingToDo)),
            "there is no such warning"
        );
    }
    logbook.dismiss_warning(&warning.key, today()).expect("it is dismissed");
    assert!(short(&logbook).is_none());
    assert!(
        matches!(logbook.dismiss_warning(&warning.key, today()), Err(Error::NothingToDo)),
        "it is out of sight already"
    );
    assert_eq!(logbook.undo().expect("it comes back").deed, Deed::WarningDismissed);
    assert_eq!(short(&logbook).map(|it| it.key), Some(warning.key));
    logbook.redo().expect("it goes again");
    assert!(short(&logbook).is_none());
    logbook.add_line("Reading 0.5cr 2026-11-01", today()).expect("it is kept");
    assert!(short(&logbook).is_some(), "the figure is another one");
}

#[test]
fn no_report_holds_a_private_note() {
    let mut logbook = empty();
    let secret = ActivityForm { private_note: "for me alone".to_owned(), ..form("Workshop") };
    logbook.add_activity(&secret, today()).expect("it is kept");
    let cycle = logbook.cycles().expect("there are cycles")[0].id;
    let record = logbook.record(cycle, today()).expect("there is a record");
    assert!(!format!("{record:?}").contains("for me alone"));
}

#[test]
fn the_record_lists_by_day_and_says_what_is_odd() {
    let mut logbook = empty();
    for line in [
        "Late 1cr 2026-06-01",
        "Early 1cr 2024-01-10",
        "Before the cycle 2cr 2023-12-01",
        "No credits yet 2026-07-01",
        "Plan 3cr 2027-02-01 !plan",
    ] {
        logbook.add_line(line, today()).expect("it is kept");
    }
    let cycle = logbook.cycles().expect("there are cycles")[0].id;
    let record = logbook.record(cycle, today()).expect("there is a record");
    let listed: Vec<(u32, &str)> =
        record.activities.iter().map(|listed| (listed.no, listed.activity.details.title.as_str())).collect();
    assert_eq!(listed, [(1, "Before the cycle"), (2, "Early"), (3, "Late"), (4, "No credits yet")]);
    assert_eq!(record.plans.len(), 1);
    let odd: Vec<String> = record.exceptions.iter().map(|exception| exception.phrase().id).collect();
    assert_eq!(
        odd,
        [
            "report-exception-no-evidence",
            "report-exception-outside",
            "report-exception-needs-details",
            "report-exception-gap",
            "report-exception-gap",
        ],
        "from January 2024 to June 2026, and from then to today"
    );
}
