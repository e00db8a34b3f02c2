//! How long an audit report takes with its evidence, and how much memory: with the pictures of its
//! pages to be made, and with them at hand. LibreOffice sets the same table beside it, as a measure
//! of what a document of this size costs on this computer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use ledgerline_tests::program::{self, Folder};
use ledgerline_tests::samples;

/// What a run took.
#[derive(Debug, Clone, Copy)]
struct Cost {
    time: Duration,
    /// The most memory of the program and of the process that reads for it, in bytes.
    program: u64,
    reader: u64,
}

/// The most memory that a process has held, in bytes; nothing where the system does not tell.
fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() * 1024
}

fn children(process: u32) -> Vec<u32> {
    let path = format!("/proc/{process}/task/{process}/children");
    fs::read_to_string(path).unwrap_or_default().split_whitespace().filter_map(|id| id.parse().ok()).collect()
}

fn watched(mut child: Child, begun: Instant) -> Cost {
    let (mut program, mut reader) = (0, 0);
    loop {
        program = program.max(peak(child.id()));
        reader = children(child.id()).into_iter().map(peak).max().unwrap_or_default().max(reader);
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            assert!(status.success(), "the report was not written");
            return Cost { time: begun.elapsed(), program, reader };
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// A record with so many activities, of which the first have a certificate of one page.
fn record(activities: u32, certificates: u32) -> Folder {
    let folder = Folder::with_record();
    let page = fs::read(samples().join("certificates/cert-text.pdf")).expect("the sample is there");
    let mut logbook = ledgerline_core::Logbook::open(&folder.data()).expect("the record opens");
    for number in 1..=activities {
        let day = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day") + chrono::Days::new(u64::from(number) * 5);
        let line = format!("Workshop {number}: songwriting in palliative care 0.25cr {day} #workshop @\"Example network\"");
        let (done, _) = logbook.add_line(&line, ledgerline_tests::ledger::today()).expect("it is kept");
        if number > certificates {
            continue;
        }
        let path = folder.beside(&format!("certificate {number}.pdf"));
        // Each a file of its own, as certificates are.
        fs::write(&path, [&page[..], format!("% {number}\n").as_bytes()].concat()).expect("it can be written");
        let store = logbook.evidence_folder().expect("there is a folder").clone();
        let kept = store.keep(&path, &mut |_| std::ops::ControlFlow::Continue(())).expect("it is kept");
        logbook.file(&[kept], &[done.activities[0].id], ledgerline_tests::ledger::today()).expect("it is attached");
    }
    folder
}

fn export(folder: &Folder, out: &Path) -> Cost {
    let mut command = Command::new(program::path());
    command.arg("--data-dir").arg(folder.data()).args(["--today", &folder.today, "export", "pdf", "--force", "--out"]);
    command.arg(out).stdout(Stdio::null());
    program::calm(&mut command, out.parent().expect("it is in a folder"));
    let begun = Instant::now();
    watched(command.spawn().expect("the program starts"), begun)
}

/// The table of activities as LibreOffice sets it, from a page of HTML; nothing where it is not here.
fn by_libreoffice(rows: u32, folder: &Path) -> Option<Duration> {
    let cells = |number: u32| {
        format!(
            "<tr><td>{number}<td>2024-05-01<td><b>Workshop {number}: songwriting in palliative care</b><br>\
             Workshop or course · Example network<td>–<td>0.25<td>0.25"
        )
    };
    let table: String = (1..=rows).map(cells).collect();
    let page: PathBuf = folder.join("table.html");
    fs::write(&page, format!("<meta charset=utf-8><table border=1>{table}</table>")).expect("it can be written");
    let mut command = Command::new("soffice");
    command.arg(format!("-env:UserInstallation=file://{}/profile", folder.display()));
    command.args(["--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir"]).arg(folder).arg(&page);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut best = None;
    // The first start makes a profile; it is not counted.
    for _ in 0..3 {
        let begun = Instant::now();
        if !command.status().ok()?.success() {
            return None;
        }
        best = Some(begun.elapsed());
    }
    best
}

fn tell(what: &str, cost: Cost) {
    let megabytes = |bytes: u64| bytes / 1_000_000;
    println!(
        "{what}: {:.2} s, at most {} MB, and {} MB of the process that reads",
        cost.time.as_secs_f64(),
        megabytes(cost.program),
        megabytes(cost.reader)
    );
}

fn main() {
    let home = tempfile::tempdir().expect("a folder can be made");
    let out = home.path().join("report.pdf");
    let bare = record(200, 0);
    export(&bare, &out);
    let without = export(&bare, &out);
    tell("200 activities without evidence", without);

    let proved = record(200, 60);
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        // The first time the files are read as well; later, only their pictures are made anew.
        let _ = fs::remove_dir_all(proved.data().join("previews"));
        cold.push(export(&proved, &out));
        warm.push(export(&proved, &out));
    }
    for cost in &cold {
        tell("200 activities with 60 certificates, pictures to be made", *cost);
    }
    for cost in &warm {
        tell("200 activities with 60 certificates, pictures at hand", *cost);
    }
    match by_libreoffice(200, home.path()) {
        Some(time) => println!(
            "LibreOffice sets a table of 200 activities in {:.2} s: {:.1} times as long as the report without evidence",
            time.as_secs_f64(),
            time.as_secs_f64() / without.time.as_secs_f64()
        ),
        None => println!("LibreOffice is not here to be compared with"),
    }
}
