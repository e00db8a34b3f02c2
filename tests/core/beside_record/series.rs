//! Several lines in one action, and lines that midnight changes.

use chrono::{Days, NaiveDate};
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::RulesOf;
use ledgerline_core::reading::beside_record::Answered;
use ledgerline_core::reading::quick_add::Understood;
use ledgerline_core::{Error, Logbook};
use ledgerline_tests::day;
use ledgerline_tests::ledger::today;
use ledgerline_words::Words;
use proptest::prelude::*;

use super::{record, titles};

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_series_is_one_action_with_one_undo() {
    let mut logbook = record(&["Choir 1cr 2026-01-10"]);
    let series = lines(&["Harp 1cr 2026-03-04", "Harp 1cr 2026-03-11", "Harp 1cr 2026-03-18"]);
    let (done, read) = logbook.add_lines(&series, None, Answered::default(), today()).expect("they are kept");
    assert_eq!((done.deed, done.count, done.title.as_str()), (Deed::SeriesAdded, 3, "Harp"));
    let ids: Vec<i64> = done.activities.iter().map(|activity| activity.id.0).collect();
    assert_eq!((ids, read.len()), (vec![2, 3, 4], 3));
    assert_eq!(logbook.undo().expect("it is one action").deed, Deed::SeriesAdded);
    assert_eq!(titles(&logbook), ["Choir"]);
    logbook.redo().expect("and one to do again");
    assert_eq!(titles(&logbook).len(), 4);
}

#[test]
fn one_line_of_a_series_that_is_refused_or_asked_about_keeps_all_out() {
    let mut logbook = record(&["Choir 1cr 2026-01-10"]);
    for bad in ["Harp 1cr 2026-02-30", "Choir 1cr 2026-01-10", "Harp 1cr 2006-03-11", "Harp 1cr 2026-03-04"] {
        let series = lines(&["Harp 1cr 2026-03-04", bad, "Harp 1cr 2026-03-18"]);
        let kept = logbook.add_lines(&series, None, Answered::default(), today());
        assert!(matches!(kept, Err(Error::Line(_) | Error::Asked { .. })), "“{bad}”: {kept:?}");
        assert_eq!(titles(&logbook), ["Choir"], "“{bad}”");
    }
    assert!(matches!(logbook.add_lines(&[], None, Answered::default(), today()), Err(Error::NothingToDo)));
}

/// A record in which publications count for at most two and a half credits.
fn with_maximum() -> Logbook {
    let mut logbook = record(&[]);
    let of_cycle = RulesOf::Cycle { cycle: logbook.cycles().expect("there are cycles")[0].id };
    let rule = RuleForm {
        shape: "maximum-of-kind".to_owned(),
        kind: "publication".to_owned(),
        credits: "2.5".to_owned(),
        source: "letter of 4 March 2026".to_owned(),
        confidence: "yours".to_owned(),
        ..RuleForm::default()
    };
    logbook.put_rule(&of_cycle, None, &rule, today()).expect("it is kept");
    logbook
}

#[test]
fn a_series_has_one_verdict_of_all_its_activities() {
    for (series, words) in [
        (["Choir 1cr 2026-03-04", "Choir 1cr 2026-03-11", "Choir 1.5cr 2026-03-18"], "3.5 for MTA"),
        (["Choir 1cr 2027-03-04", "Choir 1cr 2027-03-11", "Choir 1cr 2027-03-18"], "3 for MTA once it is done"),
        (
            [
                "Blog 1cr 2026-03-04 #publication",
                "Blog 1cr 2026-03-11 #publication",
                "Blog 1cr 2026-03-18 #publication",
            ],
            "2.5 of 3 for MTA: the maximum for “Publication” is reached",
        ),
        (["Choir 1cr 2023-12-29", "Choir 1cr 2024-01-05", "Choir 1cr 2024-01-12"], "2 for MTA from 2 of 3 activities"),
        (
            [
                "Blog 2cr 2023-12-29 #publication",
                "Blog 2cr 2024-01-05 #publication",
                "Blog 2cr 2024-01-12 #publication",
            ],
            "2.5 for MTA from 2 of 3 activities: the rest does not count, for several reasons",
        ),
        (
            ["Choir 1cr 2023-12-29", "Blog 2.5cr 2024-01-05 #publication", "Blog 1cr 2024-01-12 #publication"],
            "2.5 for MTA from 1 of 3 activities: the rest does not count, for several reasons",
        ),
        (
            ["Choir 1cr 2023-12-15", "Choir 1cr 2023-12-22", "Choir 1cr 2023-12-29"],
            "nothing for MTA: the cycle began on 1 January 2024",
        ),
        (["Choir 2h 2026-03-04", "Choir 2h 2026-03-11", "Choir 2h 2026-03-18"], "needs credits for MTA"),
    ] {
        let mut logbook = with_maximum();
        let several = logbook.read_lines(&lines(&series), today()).expect("they can be read");
        let verdict = &several.verdicts[0];
        let said = Words::of(Language::English).phrase(&verdict.text);
        assert_eq!((several.answers.len(), several.verdicts.len(), said.as_str()), (3, 1, words));
        logbook.add_lines(&lines(&series), None, Answered::default(), today()).expect("they are kept");
        let standing = &logbook.overview(today()).expect("there is an overview").cycles[0].standing;
        assert_eq!(standing.counted + standing.planned, verdict.counts, "{series:?}");
    }
    let refused = ["Choir 1cr 2026-03-04", "Choir 1cr 2026-02-30"];
    let several = with_maximum().read_lines(&lines(&refused), today()).expect("they can be read");
    assert!(several.verdicts.is_empty() && several.answers[1].reading.refusal.is_some());
}

fn shown(logbook: &Logbook, line: &str, on: NaiveDate) -> Understood {
    let answer = logbook.read_line(line, on).expect("it can be read");
    assert_eq!(answer.today, on);
    answer.reading.understood.unwrap_or_else(|| panic!("“{line}” is refused: {:?}", answer.reading.refusal))
}

#[test]
fn what_midnight_changes_is_shown_again_and_not_kept() {
    let mut logbook = record(&[]);
    let (before, after) = (day("2026-03-04"), day("2026-03-05"));
    let line = "Journal club 1cr today".to_owned();
    let seen = shown(&logbook, &line, before);
    let kept =
        logbook.add_lines(std::slice::from_ref(&line), Some(std::slice::from_ref(&seen)), Answered::default(), after);
    let Err(Error::ReadAnew(answers)) = kept else { panic!("it was on no screen: {kept:?}") };
    assert!(titles(&logbook).is_empty());
    assert_eq!((answers.len(), answers[0].today), (1, after));
    let now = answers[0].reading.understood.clone().expect("it is understood");
    assert_eq!((now.start, now.end), (after, after));
    logbook.add_lines(&[line], Some(&[now]), Answered::default(), after).expect("that is on the screen now");
    assert_eq!(logbook.activities(None).expect("they can be listed")[0].details.start, after);
}

#[test]
fn what_was_shown_of_another_number_of_lines_is_not_believed() {
    let mut logbook = record(&[]);
    let line = lines(&["Choir 1cr 2026-03-04"]);
    let kept = logbook.add_lines(&line, Some(&[]), Answered::default(), today());
    assert!(matches!(kept, Err(Error::ReadAnew(_))), "{kept:?}");
    assert!(titles(&logbook).is_empty());
}

#[test]
fn a_plan_is_marked_only_by_what_was_shown() {
    let mut logbook = record(&["Symposium 2cr 2026-12-01 !plan"]);
    let (before, after) = (day("2026-12-01"), day("2026-12-02"));
    let seen = shown(&logbook, "Symposium 2cr today", before);
    let marked = logbook.mark_done_by_line("Symposium 2cr today", Some(&seen), Answered::default(), after);
    assert!(matches!(marked, Err(Error::ReadAnew(_))), "{marked:?}");
    logbook.mark_done_by_line("Symposium 2cr today", Some(&seen), Answered::default(), before).expect("it was shown");
}

/// Lines whose day, or whether they are done, hangs on the day on which they are read, and others.
fn line() -> impl Strategy<Value = String> {
    let some = |choices: &[&'static str]| proptest::sample::select(choices.to_vec());
    (
        some(&["Choir", "NMT workshop", "Musique et deuil", "Ethics of care"]),
        some(&["", "1cr", "2h30", "1,5 crédit"]),
        some(&[
            "",
            "today",
            "hier",
            "tomorrow",
            "demain",
            "aujourd'hui",
            "4 mars",
            "March 4",
            "5 March",
            "28 Feb",
            "2026-03-04",
            "2026-03-05",
            "4-5 March",
            "3 March - 5 March 2026",
            "31 décembre",
            "1er janvier",
            "last Friday",
            "mardi",
            "le 4",
            "in March",
        ]),
        some(&["", "!plan", "#workshop", "@CAMT", "// note"]),
    )
        .prop_map(|(title, amount, on, mark)| format!("{title} {amount} {on} {mark}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    /// A line that was shown on one day and is entered on the next: it is kept as it was shown, or not
    /// at all and shown anew.
    #[test]
    fn what_was_shown_is_what_is_kept_also_over_midnight(
        lines in proptest::collection::vec(line(), 1..4),
        on in proptest::sample::select(vec!["2026-03-03", "2026-03-04", "2026-12-31", "2024-02-28", "2028-02-29"]),
        midnight in 0..=2_u64,
    ) {
        let mut logbook = record(&[]);
        let (before, after) = (day(on), day(on) + Days::new(midnight));
        let seen: Vec<Option<Understood>> = lines
            .iter()
            .map(|line| logbook.read_line(line, before).expect("it can be read").reading.understood)
            .collect();
        let Some(seen) = seen.into_iter().collect::<Option<Vec<Understood>>>() else { return Ok(()) };
        match logbook.add_lines(&lines, Some(&seen), Answered::ALL, after) {
            Ok((done, _)) => {
                let kept: Vec<_> = done.activities.iter().map(|activity| activity.details.clone()).collect();
                let meant: Vec<_> = seen.iter().map(|seen| seen.clone().into_details()).collect();
                prop_assert_eq!(kept, meant);
            }
            Err(Error::ReadAnew(answers)) => {
                prop_assert!(midnight > 0, "nothing has changed");
                prop_assert!(titles(&logbook).is_empty());
                let now: Vec<_> = answers.iter().map(|answer| answer.reading.understood.clone()).collect();
                let were: Vec<_> = seen.into_iter().map(Some).collect();
                prop_assert_ne!(&now, &were);
                // What is shown now is kept.
                if let Some(now) = now.into_iter().collect::<Option<Vec<Understood>>>() {
                    prop_assert!(logbook.add_lines(&lines, Some(&now), Answered::ALL, after).is_ok());
                }
            }
            Err(error) => prop_assert!(false, "{:?}: {}", lines, error),
        }
    }
}
