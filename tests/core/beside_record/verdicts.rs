//! What a line would count for each credential that is held, and why not more.

use ledgerline_core::Logbook;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::program::form::RuleForm;
use ledgerline_core::domain::standing::Standing;
use ledgerline_core::domain::standing::verdict::Verdict;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::RulesOf;
use ledgerline_core::reading::beside_record::Answered;
use ledgerline_tests::day;
use ledgerline_tests::ledger::{credits, today};
use proptest::prelude::*;

use super::{add, in_words, read, record, record_in, says};

/// A record in which publications count for at most four credits, and no day for more than six.
fn with_maximums(lines: &[&str]) -> Logbook {
    let mut logbook = record(&[]);
    let of_cycle = RulesOf::Cycle { cycle: logbook.cycles().expect("there are cycles")[0].id };
    let rule = |shape: &str, kind: &str, amount: &str| RuleForm {
        shape: shape.to_owned(),
        kind: kind.to_owned(),
        credits: amount.to_owned(),
        source: "letter of 4 March 2026".to_owned(),
        confidence: "yours".to_owned(),
        ..RuleForm::default()
    };
    for rule in [rule("maximum-of-kind", "publication", "4"), rule("maximum-per-day", "", "6")] {
        logbook.put_rule(&of_cycle, None, &rule, today()).expect("it is kept");
    }
    for line in lines {
        add(&mut logbook, line);
    }
    logbook
}

#[test]
fn each_credential_has_its_own_verdict() {
    let logbook = record_in(&["camt-mta", "crpo-rp", "cbmt-mtbc"], "2024-01-01");
    for (line, words) in [
        // The RP's cycle of 24 months has ended, the others have not.
        ("NMT workshop 6cr 2026-03-04", "6 for MTA; nothing for RP: the cycle ended on 31 December 2025; 6 for MT-BC"),
        ("NMT workshop 6cr 2025-03-04", "6 for MTA; 6 for RP; 6 for MT-BC"),
        ("NMT workshop 2h30 2025-03-04", "needs credits for MTA; 2.5 for RP; 3 for MT-BC"),
        (
            "NMT workshop 2025-03-04",
            "needs credits for MTA; needs credits or a duration for RP; needs credits or a duration for MT-BC",
        ),
        (
            "NMT workshop 6cr 2023-12-31",
            "nothing for MTA: the cycle began on 1 January 2024; nothing for RP: the cycle began on 1 January 2024; \
             nothing for MT-BC: the cycle began on 1 January 2024",
        ),
        (
            "NMT workshop 6cr 2027-03-04",
            "6 for MTA once it is done; nothing for RP: the cycle ended on 31 December 2025; \
             6 for MT-BC once it is done",
        ),
        (
            "NMT workshop 2027-03-04",
            "needs credits for MTA; nothing for RP: the cycle ended on 31 December 2025; \
             needs credits or a duration for MT-BC",
        ),
    ] {
        assert_eq!(says(&logbook, line), words, "“{line}”");
    }
    let french = in_words(Language::French, &read(&logbook, "Atelier 1,5 cr 2026-03-04"));
    assert_eq!(french, "1,5 pour MTA; rien pour PA : le cycle s’est terminé le 31 décembre 2025; 1,5 pour MT-BC");
}

#[test]
fn a_line_that_is_refused_has_no_verdict() {
    assert!(read(&record(&[]), "NMT workshop 6cr 2026-02-30").verdicts.is_empty());
}

#[test]
fn a_maximum_says_what_it_stops() {
    let logbook = with_maximums(&["Article 3cr 2026-01-10 #publication"]);
    for (line, words) in [
        ("Second article 1cr 2026-02-10 #publication", "1 for MTA"),
        ("Second article 3cr 2026-02-10 #publication", "1 of 3 for MTA: the maximum for “Publication” is reached"),
        ("Long day 8cr 2026-02-10", "6 of 8 for MTA: the maximum for “One day” is reached"),
        (
            "Book 3cr 2027-02-10 #publication",
            "1 of 3 for MTA once it is done: the maximum for “Publication” is reached",
        ),
    ] {
        assert_eq!(says(&logbook, line), words, "“{line}”");
    }
    let full = with_maximums(&["Article 4cr 2026-01-10 #publication"]);
    let more = "Second article 3cr 2026-02-10 #publication";
    assert_eq!(says(&full, more), "nothing for MTA: the maximum for “Publication” is reached");
}

/// Maximums are applied by the day: what is older takes the room of what is there. All of it would
/// count then, and yet nothing would be won.
#[test]
fn what_only_takes_the_room_of_another_is_said_to_count_nothing() {
    let mut logbook = with_maximums(&["Article 4cr 2026-02-10 #publication"]);
    let older = "Older article 3cr 2026-01-10 #publication";
    assert_eq!(says(&logbook, older), "nothing for MTA: the maximum for “Publication” is reached");
    let counted = |logbook: &Logbook| standings(logbook)[0].counted;
    let before = counted(&logbook);
    add(&mut logbook, older);
    assert_eq!(counted(&logbook), before);
}

#[test]
fn a_day_in_a_closed_cycle_counts_nothing_any_more() {
    let mut logbook = record_in(&["camt-mta"], "2019-01-01");
    logbook.close_cycle(CycleId(1), true, day("2024-02-01")).expect("it has ended");
    assert_eq!(
        says(&logbook, "Late find 2cr 2023-05-01"),
        "nothing for MTA: the cycle that ended on 31 December 2023 is closed"
    );
    assert_eq!(says(&logbook, "Workshop 2cr 2024-05-01"), "2 for MTA");
}

/// A cycle that has ended and is not closed yet stands beside the one that follows: the day decides.
#[test]
fn of_two_cycles_in_one_program_the_one_with_the_day_decides() {
    let mut logbook = record_in(&["crpo-rp"], "2024-01-01");
    logbook.open_cycle("crpo-rp", "2026-01-01", today()).expect("it follows");
    for (on, cycle) in [("2025-03-04", CycleId(1)), ("2026-03-04", CycleId(2))] {
        let verdicts = read(&logbook, &format!("Workshop 2h {on}")).verdicts;
        assert_eq!(verdicts.len(), 1, "one for each credential");
        assert_eq!((verdicts[0].cycle, verdicts[0].counts), (Some(cycle), credits("2")), "{on}");
    }
}

#[test]
fn what_a_plan_is_corrected_to_stands_when_it_is_done() {
    use ledgerline_core::domain::activity::claim::ClaimForm;
    let mut logbook = record(&[]);
    let id = logbook.add_line("Course 3cr 2026-12-01 !plan", today()).expect("it is kept").0.activities[0].id;
    let half = ClaimForm { credits: "1.5".to_owned(), note: "half of it".to_owned() };
    logbook.correct_claim(id, "camt-mta", &half, today()).expect("it is kept");
    let answer = logbook.read_line("Course 3cr 2026-12-01", day("2026-12-01")).expect("it can be read");
    assert_eq!(in_words(Language::English, &answer), "1.5 for MTA");
    let nothing = ClaimForm { credits: "0".to_owned(), note: "not for this one".to_owned() };
    logbook.correct_claim(id, "camt-mta", &nothing, today()).expect("it is kept");
    let answer = logbook.read_line("Course 3cr 2026-12-01", day("2026-12-01")).expect("it can be read");
    assert_eq!(in_words(Language::English, &answer), "nothing for MTA: that is your own number");
}

fn standings(logbook: &Logbook) -> Vec<Standing> {
    let overview = logbook.overview(today()).expect("there is an overview");
    overview.cycles.into_iter().map(|it| it.standing).collect()
}

fn line() -> impl Strategy<Value = String> {
    let some = |choices: &[&'static str]| proptest::sample::select(choices.to_vec());
    (
        0..1000_u32,
        some(&["", "1cr", "3cr", "8cr", "0.25cr", "2h", "45 min", "2h 1cr"]),
        some(&[
            "2023-11-05",
            "2024-05-04",
            "2025-02-10",
            "2025-02-10..2025-02-12",
            "2026-01-24",
            "2027-01-15",
            "2028-06-01",
        ]),
        some(&["", "#publication", "#workshop", "#ethics", "#publication #ethics"]),
    )
        .prop_map(|(number, amount, on, tags)| format!("Session {number} {amount} {on} {tags}"))
}

/// What the standing of each credential wins when the line is kept.
fn won(before: &[Standing], after: &[Standing], verdict: &Verdict) -> Credits {
    let of = |standings: &[Standing], figure: fn(&Standing) -> Credits| {
        standings.iter().filter(|it| Some(it.cycle) == verdict.cycle).map(figure).sum::<Credits>()
    };
    let counted = of(after, |it| it.counted).less(of(before, |it| it.counted));
    let planned = of(after, |it| it.planned).less(of(before, |it| it.planned));
    if verdict.text.id.starts_with("verdict-plan") { planned } else { counted }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) })]

    /// The verdict is what the standing says afterwards, whatever is there already.
    #[test]
    fn the_verdict_is_what_the_standing_wins(lines in proptest::collection::vec(line(), 1..12)) {
        let mut logbook = with_maximums(&[]);
        logbook.open_cycle("cbmt-mtbc", "2024-01-01", today()).expect("it is opened");
        logbook.open_cycle("crpo-rp", "2026-01-01", today()).expect("it is opened");
        for line in &lines {
            let (verdicts, before) = (read(&logbook, line).verdicts, standings(&logbook));
            logbook.add_lines(std::slice::from_ref(line), None, Answered::ALL, today()).expect("it is kept");
            let after = standings(&logbook);
            prop_assert_eq!(verdicts.len(), 3);
            for verdict in &verdicts {
                prop_assert_eq!(won(&before, &after, verdict), verdict.counts, "{}: {:?}", line, verdict);
            }
        }
    }
}
