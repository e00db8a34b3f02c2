//! How long the report of 200 activities takes.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{cycle, done, of, today};
use ledgerline_tests::reports::summary;

fn report_of_two_hundred(criterion: &mut Criterion) {
    let cycle = cycle("2024-01-01", vec![]);
    let activities: Vec<_> = (1..=200_i64)
        .map(|number| {
            let on = cycle.first_day + chrono::Days::new(number.unsigned_abs() * 5);
            let mut activity = of(done(number, &on.to_string(), "0.25"), Some("workshop"), &["ethics"]);
            activity.details.title = format!("Workshop {number}: songwriting in palliative care, part {}", number % 4);
            activity.details.provider = Some("Example network".to_owned());
            activity
        })
        .collect();
    let member = Member { name: "Sample Therapist".to_owned(), ..Member::default() };
    let record = record(member, cycle, &activities, &Proofs::default(), today());
    let mut group = criterion.benchmark_group("report of 200 activities");
    group.sample_size(20);
    group.bench_function("pdf", |bench| {
        bench.iter(|| summary(black_box(&record), Language::English));
    });
    group.bench_function("csv", |bench| {
        bench.iter(|| ledgerline_report::csv(black_box(&record), Language::English));
    });
    group.finish();
}

criterion_group!(benches, report_of_two_hundred);
criterion_main!(benches);
