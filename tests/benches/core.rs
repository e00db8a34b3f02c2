//! How long core takes: the standing of a large record, a quick-add line, a certificate's text.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ledgerline_core::domain::cycle::{Cycle, CycleId};
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::program::conversion::Customs;
use ledgerline_core::domain::standing::score::score;
use ledgerline_core::domain::standing::standing;
use ledgerline_core::domain::values::language::Bilingual;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::reading::quick_add;
use ledgerline_core::reading::suggestion::suggest;
use ledgerline_tests::ledger::{
    claiming, credits, cycle, cycle_of, done, kind, lapsed, lasting, of, on_leave, planned, program, sample_lines,
    since, today, topic,
};
use ledgerline_tests::samples;

/// 10,000 activities over five years, a tenth of them planned.
fn standing_of_ten_thousand(criterion: &mut Criterion) {
    let rules = vec![
        RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") },
        RuleShape::MaximumOfKind { kind: kind("independent-learning"), credits: credits("15") },
    ];
    let cycle = cycle("2024-01-01", rules);
    let kinds = ["workshop", "conference", "independent-learning", "supervision-received"];
    let record: Vec<_> = (1..=10_000_i64)
        .zip(kinds.into_iter().cycle())
        .map(|(number, kind)| {
            let on = cycle.first_day + chrono::Days::new(number.unsigned_abs() * 7 % 1_827);
            let make = if number % 10 == 0 { planned } else { done };
            let topics: &[&str] = if number % 7 == 0 { &["ethics"] } else { &[] };
            of(make(number, &on.to_string(), "0.25"), Some(kind), topics)
        })
        .collect();
    criterion.bench_function("standing of 10,000 activities", |bench| {
        bench.iter(|| standing(black_box(&cycle), black_box(&record), &Proofs::default(), today()));
    });
    let stands = standing(&cycle, &record, &Proofs::default(), today());
    criterion.bench_function("score of 10,000 activities", |bench| {
        bench.iter(|| score(black_box(&cycle), black_box(&stands), black_box(&record), today(), 992.0));
    });
}

/// Twenty rules, every shape among them.
fn twenty_rules() -> Vec<RuleShape> {
    let most_of = |id, most| RuleShape::MaximumOfKind { kind: kind(id), credits: credits(most) };
    let most_with = |word, most| RuleShape::MaximumOfTopic { topic: topic(word), credits: credits(most) };
    let (conference, workshop) = (|| kind("conference"), || kind("workshop"));
    vec![
        RuleShape::MinimumOfKind { kind: workshop(), credits: credits("20") },
        RuleShape::MinimumOfTopic { topic: topic("ethics"), credits: credits("3") },
        RuleShape::MinimumOfTopic { topic: topic("grief"), credits: credits("5000") },
        RuleShape::MinimumEachYear { credits: credits("10") },
        RuleShape::DifferentKinds { count: 3, among: vec![] },
        RuleShape::DifferentTopics { count: 3, among: vec![topic("ethics"), topic("grief"), topic("research")] },
        RuleShape::ActivitiesWithTopic { topic: topic("grief"), count: 3 },
        RuleShape::AtLeastOne { kinds: vec![kind("presentation")], topics: vec![topic("didactic")] },
        RuleShape::YesNo { question: Bilingual::same("The form is sent") },
        most_of("independent-learning", "150"),
        most_of("conference", "400"),
        most_with("ethics", "300"),
        RuleShape::MaximumPerActivity { credits: credits("30"), kind: None },
        RuleShape::MaximumPerDay { credits: credits("2") },
        RuleShape::unit(50),
        RuleShape::Worth { kind: kind("graduate-course"), credits: credits("36") },
        RuleShape::CarryOver { credits: credits("10"), months: Some(6), kinds: vec![conference()], topics: vec![] },
        RuleShape::LateEntry { days: 30 },
        RuleShape::OnlyWhileMember,
    ]
}

/// 10,000 activities over five years, some of several days, some with minutes only, some with
/// figures of their own, a tenth of them planned; in five programs.
fn standing_of_five_programs(criterion: &mut Criterion) {
    let cycle = |number: i64| {
        let mut cycle = cycle_of(program("5000", 60, twenty_rules()), "2024-01-01");
        cycle.id = CycleId(number);
        cycle.program.id = format!("own-{number}");
        let cycle = on_leave(lapsed(cycle, "2025-02-01", "2025-02-28"), "2026-03-01", "2026-05-31");
        assert_eq!(cycle.program.rules.len(), 20);
        cycle
    };
    let cycles: Vec<Cycle> = (1..=5).map(cycle).collect();
    let kinds = ["workshop", "conference", "independent-learning", "supervision-received", "graduate-course"];
    let record: Vec<_> = (1..=10_000_i64)
        .zip(kinds.into_iter().cycle())
        .map(|(number, kind)| {
            let on = cycles[0].first_day + chrono::Days::new(number.unsigned_abs() * 7 % 1_827);
            let end = on + chrono::Days::new(number.unsigned_abs() % 3);
            let topics: &[&str] = if number % 7 == 0 { &["ethics", "grief"] } else { &["research"] };
            let made = match number % 10 {
                0 => planned(number, &end.to_string(), "0.25"),
                1 => lasting(number, &end.to_string(), 25),
                2 => claiming(done(number, &end.to_string(), "0.25"), "own-3", "0.1"),
                _ => done(number, &end.to_string(), "0.25"),
            };
            of(since(made, &on.to_string()), Some(kind), topics)
        })
        .collect();
    criterion.bench_function("standing of 5 programs with 20 rules each for 10,000 activities", |bench| {
        bench.iter(|| {
            for cycle in &cycles {
                black_box(standing(black_box(cycle), black_box(&record), &Proofs::default(), today()));
            }
        });
    });
}

fn quick_add_line(criterion: &mut Criterion) {
    let lines: Vec<String> = ["lines-en.txt", "lines-fr.txt"].into_iter().flat_map(sample_lines).collect();
    let mut next = lines.iter().cycle();
    criterion.bench_function("one quick-add line", |bench| {
        bench.iter(|| next.next().map(|line| quick_add::read(black_box(line), today(), &Customs::default())));
    });
}

/// The text of each sample certificate.
fn certificates(criterion: &mut Criterion) {
    let member = Member { name: "Sample Therapist".to_owned(), ..Member::default() };
    let mut group = criterion.benchmark_group("reading a certificate's text");
    for name in ["cert-text", "cert-fr", "cert-3pages", "transcript"] {
        let path = samples().join("certificates/text").join(name).with_extension("json");
        let json = std::fs::read_to_string(path).expect("the text is there");
        let text: FileText = serde_json::from_str(&json).expect("the text can be read");
        group.bench_function(name, |bench| bench.iter(|| suggest(black_box(&text), "scan.pdf", &member, today())));
    }
    group.finish();
}

criterion_group!(benches, standing_of_ten_thousand, standing_of_five_programs, quick_add_line, certificates);
criterion_main!(benches);
