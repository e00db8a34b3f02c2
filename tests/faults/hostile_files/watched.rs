//! Reads a file as the app does, and watches the process that does it.

use std::fmt;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::limits::MAX_MEMORY;
use ledgerline_reader::{Ask, NotRead, ReadFile, Reader};
use ledgerline_tests::{elsewhere, program};

/// How long a file may take here: less than in the app, so that the tests come to an end.
pub const PATIENCE: Duration = Duration::from_secs(8);

/// What a busy machine may add until the process has ended and its answer is understood.
const GRACE: Duration = Duration::from_secs(3);

/// What a process of Wine holds before the program begins.
const WINE: u64 = 128_000_000;

/// What came of reading a file.
pub struct Watched {
    name: String,
    took: Duration,
    /// The most memory that the process held at once, in bytes; nothing where the system does not say.
    peak: u64,
    left: Vec<String>,
    /// What the parent was told.
    pub outcome: Result<ReadFile, NotRead>,
}

impl Watched {
    /// Writes the file into a folder of its own, and reads its text and first pages from there.
    pub fn read(name: &str, file_type: FileType, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let file = format!("file.{}", file_type.extension());
        let path = folder.path().join(&file);
        std::fs::write(&path, bytes).expect("the file can be written");

        let began = Instant::now();
        let reader = Reader::new(program::path()).with_patience(PATIENCE);
        let running = reader.start(&Ask::preview(path.clone(), file_type, 3, 900)).expect("the process starts");
        let process = running.process_id();
        let (outcome, peak) = watched(process, || running.finish(&AtomicBool::new(false)));
        let took = began.elapsed();
        assert_eq!(std::fs::read(&path).expect("the file is still there"), bytes, "{name}: the file was changed");
        let left = names_in(folder.path()).into_iter().filter(|it| *it != file).collect();
        Self { name: name.into(), took, peak, left, outcome }
    }

    /// What must hold for every file and does not.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.took > PATIENCE + GRACE {
            faults.push(format!("{}: took {:?}", self.name, self.took));
        }
        let of_wine = if elsewhere::is_windows() { WINE } else { 0 };
        if self.peak > MAX_MEMORY as u64 + of_wine {
            faults.push(format!("{}: held {} MB", self.name, self.peak / 1_000_000));
        }
        // A process that ended at once had no time to take any.
        if cfg!(target_os = "linux") && self.peak == 0 && self.took > Duration::from_millis(20) {
            faults.push(format!("{}: nobody saw what memory it held", self.name));
        }
        if !self.left.is_empty() {
            faults.push(format!("{}: left {:?}", self.name, self.left));
        }
        if matches!(self.outcome, Err(NotRead::Nonsense | NotRead::NotStarted(_) | NotRead::Stopped)) {
            faults.push(format!("{}: {}", self.name, self.said()));
        }
        faults
    }

    /// The outcome in a few words.
    pub fn said(&self) -> String {
        match &self.outcome {
            Ok(reading) => {
                let lines = reading.text.lines().count();
                let cut = if reading.whole { "" } else { ", in part" };
                format!("{} pages, {lines} lines, {} pictures{cut}", reading.pages, reading.images.len())
            }
            Err(error) => error.to_string(),
        }
    }
}

impl fmt::Display for Watched {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (took, peak) = (self.took.as_millis(), self.peak / 1_000_000);
        write!(formatter, "{took:>6} ms {peak:>4} MB  {}: {}", self.name, self.said())
    }
}

/// What comes of waiting for a process, and the most memory that it held meanwhile, in bytes; nothing where the system does not
/// say.
pub fn watched<T: Send>(process: u32, wait: impl FnOnce() -> T) -> (T, u64) {
    let (ended, ends) = mpsc::channel::<()>();
    std::thread::scope(|scope| {
        let watch = scope.spawn(move || {
            let mut peak = 0;
            loop {
                peak = peak.max(most_memory_of(process));
                if ends.recv_timeout(Duration::from_millis(1)) != Err(RecvTimeoutError::Timeout) {
                    break peak;
                }
            }
        });
        let outcome = wait();
        drop(ended);
        (outcome, watch.join().expect("the watch does not fail"))
    })
}

/// The most memory that a process held so far; it only grows, so that looking often misses little.
fn most_memory_of(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder can be listed");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}
