//! From the start of the program to the first paint in which somebody can type, beside an empty
//! window made with the same libraries. Needs Xvfb; the two are to be read as a ratio.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use ledgerline_tests::ledger::sample_lines;
use ledgerline_tests::program::{self, Folder};
use ledgerline_tests::window::Display;

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
    let ledgerline = program::path();
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

criterion_group!(benches, first_paint);
criterion_main!(benches);
