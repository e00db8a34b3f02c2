//! From the start of the program to the first paint in which somebody can type, beside an empty
//! window made with the same libraries; the two are to be read as a ratio. And how long *Stop* waits
//! for its answer while two long pieces of work go on; `taskset -c 0` before the command gives it one
//! core. Needs Xvfb.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use ledgerline_tests::ledger::sample_lines;
use ledgerline_tests::long_work::{ONE_THREAD, record_with_large_files, two_checks_and_a_stop};
use ledgerline_tests::program::{self, Folder};
use ledgerline_tests::window::{Display, Window};

/// Starts a program that ends at its first interactive paint.
fn painted(program: &Path, home: &Path, data: &Path, display: &Display) -> Duration {
    let mut command = Command::new(program);
    program::calm(&mut command, home);
    command
        .envs(display.environment())
        .env("LEDGERLINE_TEST_PAINTED", "1")
        .env("LEDGERLINE_DATA_DIR", data)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().expect("the program starts");
    assert!(status.success(), "{} did not paint", program.display());
    start.elapsed()
}

fn first_paint(criterion: &mut Criterion) {
    let display = Display::start();
    let folder = Folder::with_record();
    for line in sample_lines("lines-en.txt") {
        assert_eq!(folder.run(&["add", &line]).status, 0, "“{line}” is kept");
    }
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let ledgerline = program::window();
    let empty = ledgerline.with_file_name("ledgerline-empty-window");
    let mut group = criterion.benchmark_group("start to first interactive paint");
    group.sample_size(10).measurement_time(Duration::from_secs(30));
    for (name, path) in [("empty window", &empty), ("ledgerline", &ledgerline)] {
        group.bench_function(name, |bench| {
            bench.iter_custom(|times| (0..times).map(|_| painted(path, home.path(), &folder.data(), &display)).sum());
        });
    }
    group.finish();
}

fn answer_to_stop(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("it can be built");
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = record_with_large_files(home.path());
    let window =
        runtime.block_on(Window::open_with(home.path(), &folder.data(), "2026-11-23", "bench-stop", &ONE_THREAD));
    let stop = || {
        let told = runtime.block_on(two_checks_and_a_stop(&window));
        let (_, took) = told.iter().find(|(name, _)| name == "stop").expect("it is answered");
        Duration::from_secs_f64(took / 1_000.0)
    };
    let mut group = criterion.benchmark_group("answer to stop during two long pieces of work");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("one thread", |bench| {
        bench.iter_custom(|times| (0..times).map(|_| stop()).sum());
    });
    group.finish();
    runtime.block_on(window.close());
}

criterion_group!(benches, first_paint, answer_to_stop);
criterion_main!(benches);
