//! Everything that core says of cycles in every situation there is a sentence for.

use std::collections::BTreeSet;

use chrono::Days;
use ledgerline_core::domain::activity::{Activity, Format, Status};
use ledgerline_core::domain::audit::exception::Exception;
use ledgerline_core::domain::audit::exhibit::{Contents, Exhibit, ExhibitNo};
use ledgerline_core::domain::cycle::Cycle;
use ledgerline_core::domain::cycle::adjustment::AdjustmentChange;
use ledgerline_core::domain::evidence::file_says::{FileSays, HowRead};
use ledgerline_core::domain::evidence::proof::{Attached, Grounds, Proofs};
use ledgerline_core::domain::evidence::twins::FileTitles;
use ledgerline_core::domain::evidence::{Evidence, EvidenceId, EvidenceKind, FileType, Fingerprint, Soundness};
use ledgerline_core::domain::program::words::WordedRule;
use ledgerline_core::domain::program::{Program, RuleShape};
use ledgerline_core::domain::reminder::due;
use ledgerline_core::domain::standing::explained::program_claim;
use ledgerline_core::domain::standing::request::request;
use ledgerline_core::domain::standing::score::score;
use ledgerline_core::domain::standing::standing;
use ledgerline_core::domain::standing::verdict::{together, verdicts};
use ledgerline_core::domain::standing::warning::{Files, warnings};
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_core::domain::values::unit::Rounding;
use ledgerline_core::reading::beside_record::RecordQuestion;
use ledgerline_tests::day;
use ledgerline_tests::every_rule::{asking, limiting, shapes};
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{
    activity, adjusted, carrying_in, claiming, credits, cycle_of, done, kind, lapsed, lasting, of, on_leave, planned,
    program, shipped, since, topic,
};

use super::audits::audits;

/// Every sentence of every situation.
pub fn phrases() -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = shapes().into_iter().map(|shape| states(&shape)).collect();
    for (cycle, activities, today) in headings().into_iter().chain(rules()).chain(counts()).chain(dated()) {
        phrases.extend(said(&cycle, &activities, today));
    }
    phrases.extend(of_closed_and_changed());
    phrases.extend(requests());
    phrases.extend(of_lines());
    phrases
}

fn states(shape: &RuleShape) -> Phrase {
    let worded = WordedRule::of(&ledgerline_tests::ledger::rule("rule", shape.clone()));
    // The name is put into a sentence, so that it is looked at with it.
    worded.states.with("rule", worded.title)
}

type Situation = (Cycle, Vec<Activity>, &'static str);

/// Heading, sentences, rules, warnings, claims, labels and exceptions of one situation.
fn said(cycle: &Cycle, activities: &[Activity], today: &str) -> Vec<Phrase> {
    let today = day(today);
    let standing = standing(cycle, activities, &Proofs::default(), today);
    let mut said = vec![standing.heading.clone()];
    said.extend(standing.sentences.clone());
    said.extend(standing.rules.iter().map(|rule| rule.states.clone()));
    said.extend(score(cycle, &standing, activities, today, 992.0).labels.into_iter().map(|label| label.text));
    let record = record(Member::default(), cycle.clone(), activities, &Proofs::default(), today);
    said.extend(record.with_exhibits(lost_exhibits()).exceptions.iter().map(Exception::phrase));
    said.extend(audits(cycle, activities, &lost_exhibits(), today));
    for (activity, counting) in activities.iter().filter_map(|activity| {
        Some((activity, standing.countings.iter().find(|counting| counting.activity == activity.id)?))
    }) {
        said.extend(program_claim(cycle, &activity.details, counting.clone()).reasons);
    }
    let attached = |activity: &Activity| Attached {
        activity: activity.id,
        evidence: EvidenceId(1),
        kind: EvidenceKind::Certificate,
        soundness: Soundness::Sound,
    };
    let unread = Grounds { attached: activities.iter().map(attached).collect(), ..Grounds::default() };
    let locked = FileSays { read: HowRead::Locked, ..FileSays::default() };
    let locked = Grounds { says: [(EvidenceId(1), locked)].into(), ..unread };
    let in_doubt = Proofs::of(activities, &locked);
    let doubtful = standing.clone().with_proofs(&in_doubt);
    let verdict = |activity: &Activity| verdicts(std::slice::from_ref(cycle), &[], activities, activity, today);
    said.extend(activities.iter().flat_map(verdict).map(|verdict| verdict.text));
    let (cycles, standings) = ([cycle.clone()], [standing]);
    let reached = today.checked_sub_days(Days::new(30));
    said.extend(due(&cycles, &standings, activities, reached, &BTreeSet::new(), today).into_iter().map(|it| it.text));
    let proofs = Proofs::of(activities, &Grounds::default());
    let files = Files { proofs, broken: broken_files(), unfiled: 2, titles: one_title(activities) };
    for (standings, proofs) in [(standings, files.proofs.clone()), ([doubtful], in_doubt)] {
        let files = Files { proofs, ..files.clone() };
        let all = warnings(&cycles, &standings, &[], &[], activities, &files, today);
        said.extend(all.into_iter().map(|warning| warning.text));
    }
    said
}

/// A file of its own for each activity, all with one title.
fn one_title(activities: &[Activity]) -> FileTitles {
    activities.iter().map(|it| (it.id, vec![(EvidenceId(it.id.0), "Listening".to_owned())])).collect()
}

/// A file in each state that is told of.
fn broken_files() -> Vec<(Evidence, Soundness)> {
    let file = |soundness: Soundness| Evidence {
        id: EvidenceId(1),
        fingerprint: Fingerprint::new([7; 32]),
        file_type: FileType::Pdf,
        bytes: 4_039,
        file_name: format!("{}.pdf", soundness.id()),
        kind: EvidenceKind::Certificate,
        kept_on: day("2026-11-20"),
        put_away: false,
    };
    Soundness::ALL.into_iter().map(|soundness| (file(soundness), soundness)).collect()
}

/// The same files as a report numbers them.
fn lost_exhibits() -> Vec<Exhibit> {
    let contents =
        Contents { legibility: None, pages: 0, issuer: None, date: None, texts: Vec::new(), recognised: false };
    let exhibit = |(no, (evidence, soundness))| Exhibit {
        no: ExhibitNo(no),
        evidence,
        proves: vec![1],
        soundness,
        keep_until: day("2034-12-31"),
        contents: contents.clone(),
    };
    (1..).zip(broken_files()).map(exhibit).collect()
}

fn five_years(total: &str, rules: Vec<RuleShape>) -> Cycle {
    cycle_of(program(total, 60, rules), "2024-01-01")
}

/// Every heading of a cycle that has no rule but its total.
fn headings() -> Vec<Situation> {
    let with = |activities: Vec<Activity>, today| (five_years("60", Vec::new()), activities, today);
    let nearly = |plan: &str| {
        let mut activities = vec![done(1, "2024-03-01", "59")];
        if !plan.is_empty() {
            activities.push(planned(2, plan, "1"));
        }
        activities
    };
    let tiny = (five_years("1", Vec::new()), vec![done(1, "2024-03-01", "0.4")], "2026-07-01");
    let even = with(Vec::new(), "2024-01-01");
    vec![
        with(Vec::new(), "2023-06-01"),
        with(vec![done(1, "2024-03-01", "60")], "2026-11-23"),
        with(vec![done(1, "2024-03-01", "62.5")], "2026-11-23"),
        with(nearly(""), "2029-02-01"),
        with(nearly(""), "2028-12-31"),
        with(nearly("2028-12-31"), "2028-12-31"),
        with(nearly(""), "2028-12-28"),
        with(nearly("2028-12-30"), "2028-12-28"),
        with(nearly(""), "2028-11-01"),
        with(nearly("2028-12-30"), "2028-11-01"),
        with(vec![planned(1, "2027-03-01", "60")], "2026-11-23"),
        with(vec![done(1, "2024-02-01", "4")], "2024-03-01"),
        with(vec![done(1, "2024-02-01", "59.5")], "2024-03-01"),
        with(vec![done(1, "2024-02-01", "29.5"), planned(2, "2027-03-01", "9")], "2026-11-23"),
        with(vec![done(1, "2024-02-01", "29.5")], "2028-02-01"),
        with(vec![done(1, "2024-02-01", "1")], "2028-08-01"),
        tiny,
        even,
    ]
}

/// Rules that are not met, with the total reached and without, during the cycle and after it; and
/// what maximums stop.
fn rules() -> Vec<Situation> {
    let mut situations = Vec::new();
    for rule in asking() {
        for amount in ["60", "6"] {
            for today in ["2026-11-23", "2029-01-15"] {
                let late = RuleShape::LateEntry { days: 30 };
                let cycle = five_years("60", vec![rule.clone(), late]);
                situations.push((cycle, vec![done(1, "2024-03-01", amount)], today));
            }
        }
    }
    let alone = |mut it: Activity| {
        it.details.format = Some(Format::SelfStudy);
        it
    };
    for rule in limiting() {
        let ten = alone(of(done(1, "2024-03-01", "10"), Some("workshop"), &["supervision"]));
        let none_of_it = alone(of(done(2, "2024-03-01", "1"), Some("workshop"), &["supervision"]));
        situations.push((five_years("60", vec![rule]), vec![ten, none_of_it], "2026-11-23"));
    }
    situations.push((cycle_of(shipped("cbmt-mtbc"), "2024-01-01"), Vec::new(), "2026-11-23"));
    // It ended this week, and its proof is easiest to get now.
    situations.push((five_years("60", Vec::new()), vec![done(1, "2026-11-20", "1")], "2026-11-23"));
    situations
}

/// One reason at a time why something is dated so that it does not count, and a rule that is met.
fn dated() -> Vec<Situation> {
    let only_members = five_years("60", vec![RuleShape::OnlyWhileMember]);
    let ethics = RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") };
    let course = of(since(done(1, "2024-03-01", "3"), "2024-02-27"), None, &["ethics"]);
    vec![
        (lapsed(only_members, "2025-01-01", "2025-03-31"), vec![done(1, "2025-02-01", "3")], "2026-11-23"),
        (five_years("60", Vec::new()), vec![done(1, "2027-06-05", "2")], "2026-11-23"),
        (five_years("60", Vec::new()), vec![planned(1, "2026-06-05", "3")], "2026-11-23"),
        (five_years("60", vec![ethics]), vec![course], "2026-11-23"),
    ]
}

/// Why activities count or do not, and what is worth a look about them.
fn counts() -> Vec<Situation> {
    let worth = RuleShape::Worth { kind: kind("graduate-course"), credits: credits("36") };
    let cycle = five_years("60", vec![RuleShape::unit(50), worth, RuleShape::OnlyWhileMember]);
    let cycle = lapsed(on_leave(carrying_in(cycle, "2"), "2026-11-01", "2027-02-28"), "2025-01-01", "2025-03-31");
    let mut seminar = activity(4, "2025-09-01", None, Status::Done);
    seminar.details.kind = Some(kind("graduate-course"));
    let activities = vec![
        done(1, "2023-06-01", "2"),
        done(2, "2025-02-01", "3"),
        lasting(3, "2025-06-01", 150),
        seminar,
        claiming(done(5, "2025-10-01", "6"), "own", "3"),
        activity(6, "2025-10-02", None, Status::Draft),
        planned(7, "2026-06-05", "3"),
        done(8, "2027-06-05", "2"),
        done(9, "2029-06-05", "2"),
        Activity { id: ledgerline_core::domain::activity::ActivityId(10), ..done(5, "2025-10-01", "6") },
    ];
    let cut = RuleShape::Unit { minutes: 50, rounding: Rounding::Whole, shortest: Some(30) };
    let short = vec![lasting(1, "2025-06-01", 20), lasting(2, "2025-06-02", 40), lasting(3, "2025-06-03", 75)];
    let mut lacking = done(1, "2025-06-01", "2");
    lacking.details.credits = None;
    lacking.details.minutes = Some(90);
    let nothing_since = vec![done(1, "2024-03-01", "6")];
    vec![
        (cycle, activities, "2026-11-23"),
        (five_years("60", vec![cut]), short, "2026-11-23"),
        (five_years("60", Vec::new()), vec![lacking], "2026-11-23"),
        (five_years("60", Vec::new()), nothing_since.clone(), "2027-12-31"),
        (five_years("60", Vec::new()), nothing_since.clone(), "2028-07-15"),
        (five_years("60", Vec::new()), nothing_since, "2028-12-15"),
    ]
}

/// What is said of a closed cycle whose proof has been kept long enough, and of an open one whose
/// program has changed.
fn of_closed_and_changed() -> Vec<Phrase> {
    let open = five_years("60", Vec::new());
    let closed = cycle_of(program("60", 60, vec![RuleShape::KeepProof { months: 12 }]), "2014-01-01");
    let mut phrases = Vec::new();
    for more in [Vec::new(), vec![RuleShape::unit(50)]] {
        let newer: Program = program("45", 60, more);
        let standing = standing(&open, &[], &Proofs::default(), day("2026-11-23"));
        let said = warnings(
            std::slice::from_ref(&open),
            &[standing],
            std::slice::from_ref(&closed),
            &[newer],
            &[],
            &Files::default(),
            day("2026-11-23"),
        );
        phrases.extend(said.into_iter().map(|warning| warning.text));
    }
    phrases
}

/// What is said of a line before it is kept, where the record alone does not say it.
fn of_lines() -> Vec<Phrase> {
    let (today, cycle) = (day("2026-11-23"), five_years("60", Vec::new()));
    let seen = |open: &Cycle, closed: &[Cycle], meant: &Activity, today: &str| {
        let open = std::slice::from_ref(open);
        verdicts(open, closed, &[], meant, day(today)).into_iter().map(|verdict| verdict.text).collect::<Vec<_>>()
    };
    let most = five_years("60", vec![RuleShape::MaximumPerActivity { credits: credits("2"), kind: None }]);
    let none = five_years("60", vec![RuleShape::MaximumOfKind { kind: kind("workshop"), credits: credits("0") }]);
    let workshop = |activity| of(activity, Some("workshop"), &[]);
    let closed = cycle_of(program("60", 60, Vec::new()), "2019-01-01");
    let mut phrases: Vec<Phrase> = [
        seen(&cycle, &[], &planned(1, "2027-03-01", "2"), "2026-11-23"),
        seen(&most, &[], &planned(1, "2027-03-01", "3"), "2026-11-23"),
        seen(&none, &[], &workshop(planned(1, "2027-03-01", "3")), "2026-11-23"),
        seen(&none, &[], &workshop(done(1, "2026-03-01", "3")), "2026-11-23"),
        seen(&cycle, &[], &claiming(done(1, "2026-03-01", "3"), "own", "0"), "2026-11-23"),
        seen(&cycle, &[], &done(1, "2029-02-01", "3"), "2029-03-01"),
        seen(&cycle, &[], &done(1, "2023-02-01", "3"), "2023-03-01"),
        seen(&cycle, &[closed], &done(1, "2023-02-01", "3"), "2026-11-23"),
    ]
    .concat();
    let of_one = |on: &str| verdicts(std::slice::from_ref(&cycle), &[], &[], &done(1, on, "1"), today);
    phrases.extend(together(&[of_one("2026-03-01"), of_one("2023-03-01")]).into_iter().map(|verdict| verdict.text));
    let (before, after) = (of_one("2023-03-01"), of_one("2029-03-01"));
    for several in [vec![before.clone(), after.clone()], vec![of_one("2026-03-01"), before, after]] {
        phrases.extend(together(&several).into_iter().map(|verdict| verdict.text));
    }
    let one = |planned| {
        let (id, title) = (ledgerline_core::domain::activity::ActivityId(1), "Listening".to_owned());
        RecordQuestion::LooksLikeOne { id, title, start: today, end: today, planned }
    };
    let far = |on: &str| RecordQuestion::FarDay { day: day(on), choices: Vec::new() };
    let questions = [
        one(false),
        one(true),
        far("2006-03-04"),
        far("2025-03-04"),
        far("2027-12-04"),
        far("2062-03-04"),
        far("2026-12-04"),
    ];
    phrases.extend(questions.iter().map(|question| question.phrase(today)));
    phrases
}

/// Every request.
fn requests() -> Vec<Phrase> {
    let (cycle, today) = (five_years("60", Vec::new()), day("2026-11-23"));
    let standing = standing(&cycle, &[done(1, "2024-03-01", "29.5")], &Proofs::default(), today);
    let (from, to) = (day("2026-05-01"), day("2027-04-30"));
    [
        AdjustmentChange::Extension { last_day: day("2029-06-30") },
        AdjustmentChange::Leave { from, to },
        AdjustmentChange::Lapse { from, to },
        AdjustmentChange::Proration { months_held: 41 },
    ]
    .into_iter()
    .map(|change| {
        let asked = request(&cycle, &standing, change, "parental leave.", today);
        // Once it is granted, the cycle says something else.
        assert_ne!(adjusted(cycle.clone(), change), cycle);
        asked
    })
    .collect()
}

/// The ids of all messages in an argument.
pub fn messages_in(argument: &Argument) -> Vec<String> {
    match argument {
        Argument::Message(id) => vec![id.clone()],
        Argument::List(items) => items.iter().flat_map(messages_in).collect(),
        _ => Vec::new(),
    }
}
