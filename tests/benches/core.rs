//! How long core takes: the standing of a large record, a quick-add line, opening a record.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ledgerline_core::domain::program::RuleShape;
use ledgerline_core::domain::quick_add;
use ledgerline_core::domain::score::score;
use ledgerline_core::domain::standing::standing;
use ledgerline_tests::ledger::{credits, cycle, done, kind, of, planned, sample_lines, today, topic};

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
        bench.iter(|| standing(black_box(&cycle), black_box(&record), today()));
    });
    let stands = standing(&cycle, &record, today());
    criterion.bench_function("score of 10,000 activities", |bench| {
        bench.iter(|| score(black_box(&cycle), black_box(&stands), black_box(&record), today(), 992.0));
    });
}

fn quick_add_line(criterion: &mut Criterion) {
    let lines: Vec<String> = ["lines-en.txt", "lines-fr.txt"].into_iter().flat_map(sample_lines).collect();
    let mut next = lines.iter().cycle();
    criterion.bench_function("one quick-add line", |bench| {
        bench.iter(|| next.next().map(|line| quick_add::read(black_box(line), today(), false)));
    });
}

criterion_group!(benches, standing_of_ten_thousand, quick_add_line);
criterion_main!(benches);
