//! How long certificates take: checking many of them beside `sha256sum`, listing a record in which
//! each activity has one, listing many that wait, and opening those lists in the window.

use std::fs;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use ledgerline_core::Logbook;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::MemberForm;
use ledgerline_core::logbook::FirstRun;
use ledgerline_core::vault::{EvidenceFolder, check};
use ledgerline_tests::ledger::{read, today};
use ledgerline_tests::window::Window;

/// A PDF in name, of so many bytes that no other has.
fn certificate(folder: &Path, number: u64, bytes: usize) -> PathBuf {
    let mut words = format!("%PDF-1.7\n% certificate {number}\n").into_bytes();
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    while words.len() < bytes {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        words.extend(state.to_le_bytes());
    }
    let path = folder.join(format!("certificate {number}.pdf"));
    fs::write(&path, words).expect("it can be written");
    path
}

/// A hundred files of 5 MB, held against their fingerprints.
fn checking(criterion: &mut Criterion) {
    let home = tempfile::tempdir().expect("a folder can be made");
    let store = EvidenceFolder::at(&home.path().join("evidence"));
    for number in 1..=100 {
        let path = certificate(home.path(), number, 5_000_000);
        store.keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        fs::remove_file(path).expect("it can be removed");
    }
    let files = store.files().expect("they can be listed");
    let paths: Vec<PathBuf> = files.iter().map(|file| store.path_of(file.fingerprint, file.file_type)).collect();
    let by_us = || assert!(check(&store, files.iter().copied(), &mut |_| ControlFlow::Continue(())).is_continue());
    let by_sha256sum = || {
        let status = Command::new("sha256sum").args(&paths).stdout(Stdio::null()).status();
        assert!(status.expect("sha256sum starts").success());
    };
    let mut group = criterion.benchmark_group("checking 500 MB of certificates");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("sha256sum", |bench| bench.iter(by_sha256sum));
    group.bench_function("ledgerline", |bench| bench.iter(by_us));
    group.finish();
    let best = |work: &dyn Fn()| {
        let times = (0..5).map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        });
        times.min().unwrap_or_default()
    };
    let (theirs, ours) = (best(&by_sha256sum), best(&by_us));
    println!(
        "checking 500 MB: {:.2} of the speed of sha256sum (asked: 0.50); the best of five each",
        theirs.as_secs_f64() / ours.as_secs_f64()
    );
}

/// A record of so many activities, each with a certificate.
fn full_record(folder: &Path, activities: u64) -> Logbook {
    let first_run = FirstRun {
        member: MemberForm { name: "Sample Therapist".to_owned(), ..MemberForm::default() },
        first_day: "2024-01-01".to_owned(),
        programs: vec!["camt-mta".to_owned()],
        required: String::new(),
        required_source: String::new(),
        language: Language::English,
    };
    let data = folder.join("data");
    let mut logbook = Logbook::create(&data, &first_run, today()).expect("a record is made");
    let store = logbook.evidence_folder().expect("there is a folder").clone();
    for number in 1..=activities {
        let (month, day) = (1 + number % 12, 1 + number % 28);
        let line = format!("Workshop {number} 0.05cr 2025-{month:02}-{day:02} #workshop");
        let (done, _) = logbook.add_line(&line, today()).expect("it is added");
        let path = certificate(folder, number, 4_000);
        let kept = store.keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        fs::remove_file(path).expect("it can be removed");
        let filing = logbook.file(&[kept], &[done.activities[0].id], today()).expect("it is filed");
        // It was read when it came, as any file is.
        logbook.keep_reading(&filing.files[0].evidence, &read(&["handwritten"])).expect("it is read");
    }
    logbook
}

/// The list of a thousand activities with their proof, and the window that shows it.
fn a_thousand_files(criterion: &mut Criterion) {
    let home = tempfile::tempdir().expect("a folder can be made");
    let logbook = full_record(home.path(), 1_000);
    let cycle = logbook.cycles().expect("there is a cycle")[0].id;
    criterion.bench_function("list of 1,000 activities with a certificate each", |bench| {
        bench.iter(|| black_box(logbook.activities_by_year(cycle, today()).expect("there is a list")));
    });
    drop(logbook);
    let runtime = tokio::runtime::Runtime::new().expect("it can wait");
    let times = runtime.block_on(opening(home.path(), "activities", "activity-row"));
    println!("Activities with 1,000 certificates, from the press to the paint: {times:?} ms (asked: under 200)");
}

/// Three hundred files that wait beside five hundred activities: a third of each kind of file says all, something, nothing.
fn a_full_tray(criterion: &mut Criterion) {
    let home = tempfile::tempdir().expect("a folder can be made");
    let mut logbook = full_record(home.path(), 500);
    let store = logbook.evidence_folder().expect("there is a folder").clone();
    for number in 0..300 {
        let path = certificate(home.path(), 10_000 + number, 4_000);
        let kept = store.keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        fs::remove_file(path).expect("it can be removed");
        let filing = logbook.file(&[kept], &[], today()).expect("it waits");
        let title = format!("Songwriting in palliative care, part {number}");
        let on = format!("on March {}, 2025", 1 + number % 28);
        let lines = ["Certificate of Attendance", "This certifies that", "Sample Therapist", "attended the workshop"];
        let says: Vec<&str> = match number % 3 {
            0 => [&lines[..], &[&title, &on, "3 credits"]].concat(),
            1 => [&lines[..], &[&title]].concat(),
            _ => vec!["handwritten"],
        };
        logbook.keep_reading(&filing.files[0].evidence, &read(&says)).expect("it is read");
    }
    criterion.bench_function("300 files that wait, beside 500 activities", |bench| {
        bench.iter(|| black_box(logbook.unfiled(today()).expect("they can be listed")));
    });
    drop(logbook);
    let runtime = tokio::runtime::Runtime::new().expect("it can wait");
    let times = runtime.block_on(opening(home.path(), "unfiled", "unfiled-row"));
    println!("300 files that wait, from the press to the paint: {times:?} ms (asked: under 200)");
}

/// How long a page takes from the press on its name to the frame in which its rows stand, five
/// times, in milliseconds.
async fn opening(home: &Path, page: &str, row: &str) -> Vec<u64> {
    let window = Window::open(home, &home.join("data"), "2026-11-23", "bench").await;
    let mut times = Vec::new();
    for _ in 0..5 {
        window.press("nav-overview").await;
        while window.count(row).await > 0 {}
        window.part("heading").await;
        // What the page that was left had still to be answered is not this one's.
        tokio::time::sleep(Duration::from_secs(1)).await;
        let script = "const start = performance.now(); window.opened = null;\
            document.querySelector(`[data-test=nav-${arguments[0]}]`).click();\
            const look = () => document.querySelectorAll(`[data-test=${arguments[1]}]`).length > 0\
                ? requestAnimationFrame(() => { window.opened = performance.now() - start })\
                : requestAnimationFrame(look);\
            look()";
        window.script(script, vec![page.into(), row.into()]).await;
        window.part(row).await;
        let taken = loop {
            let taken = window.script("return window.opened", vec![]).await;
            if let Some(taken) = taken.as_f64() {
                break taken;
            }
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred milliseconds")]
        times.push(taken.round() as u64);
    }
    window.close().await;
    times
}

criterion_group!(benches, checking, a_thousand_files, a_full_tray);
criterion_main!(benches);
