//! How long a backup takes: the first, which copies every certificate, and one after a single new activity. Beside it
//! stands what the same takes by hand: `cp -r`, `sync`, `sha256sum`.

use std::fs;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use ledgerline_core::Logbook;
use ledgerline_tests::ledger::today;
use ledgerline_tests::program::Folder;

/// How many activities, and as many certificates.
const ACTIVITIES: u32 = 60;

/// How large a certificate is, in bytes: a scan of many pages.
const CERTIFICATE: usize = 5_000_000;

/// How often each is measured.
const TIMES: usize = 5;

/// A record of 60 activities with 60 certificates: 300 MB.
fn record() -> Folder {
    let folder = Folder::with_record();
    let mut logbook = Logbook::open(&folder.data()).expect("the record opens");
    for number in 1..=ACTIVITIES {
        let line = format!("Workshop {number}: songwriting in palliative care 1cr 2026-03-04 #workshop");
        let (done, _) = logbook.add_line(&line, today()).expect("it is kept");
        let path = folder.beside("certificate.pdf");
        let mut file = fs::File::create(&path).expect("it can be made");
        write!(file, "%PDF-1.7\n% {number}\n").expect("it can be written");
        // As pictures are: no compression of a disk makes it smaller.
        let mut word = u64::from(number);
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            word.to_le_bytes()
        })
        .take(CERTIFICATE / 8)
        .flatten()
        .collect();
        file.write_all(&noise).expect("it can be written");
        let store = logbook.evidence_folder().expect("there is a folder").clone();
        let kept = store.keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        logbook.file(&[kept], &[done.activities[0].id], today()).expect("it is attached");
    }
    folder
}

fn timed(what: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    what();
    begun.elapsed()
}

fn by_hand(data: &Path, to: &Path) {
    let script = "cp -r \"$0\" \"$1\" && sync \"$1\" $(find \"$1\" -type f) && find \"$1\" -type f -exec sha256sum {} + >/dev/null";
    let run = Command::new("sh").args(["-c", script]).arg(data).arg(to).status().expect("a shell starts");
    assert!(run.success(), "it can be copied by hand");
}

fn tell(what: &str, mut times: Vec<Duration>) -> Duration {
    times.sort();
    let middle = times[times.len() / 2];
    println!("{what}: {:.3} s at best, {:.3} s in the middle", times[0].as_secs_f64(), middle.as_secs_f64());
    middle
}

fn main() {
    let folder = record();
    let backups = folder.data().join("backups");
    let _ = fs::remove_dir_all(&backups);
    let (mut first, mut hand, mut next) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..TIMES {
        let _ = fs::remove_dir_all(&backups);
        let copy = folder.beside(&format!("copy-{round}"));
        // Turn by turn, so that a busy moment meets both.
        hand.push(timed(|| by_hand(&folder.data(), &copy)));
        fs::remove_dir_all(copy).expect("it can be taken away");
        first.push(timed(|| assert_eq!(folder.json(&["backup"])["verified"], true)));
        folder.add(&[&format!("Session {round} 1cr 2026-06-04")]);
        next.push(timed(|| assert_eq!(folder.json(&["backup"])["new"], true)));
    }
    let first = tell("the first backup of 60 activities and 60 certificates (300 MB)", first);
    let hand = tell("the same by hand (cp -r, sync, sha256sum)", hand);
    tell("one after a single new activity", next);
    println!("the first backup takes {:.2} times as long as by hand", first.as_secs_f64() / hand.as_secs_f64());
}
