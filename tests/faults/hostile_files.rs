//! Files that strangers might make to do harm, or that were damaged on their way. The app reads
//! none of them itself; what it learns of each comes in time, from a process that stays within its
//! memory, leaves nothing behind and talks to nobody.

mod active;
mod damaged;
mod document;
mod endless;
mod forms;
mod phones;
mod pictures;
pub mod watched;

#[cfg(unix)]
use std::ffi::OsStr;
use std::net::TcpListener;
#[cfg(unix)]
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::{Ask, NotRead, NotReadable, Reader};
#[cfg(target_os = "linux")]
use ledgerline_tests::elsewhere;
#[cfg(unix)]
use ledgerline_tests::record::{Record, text};
#[cfg(unix)]
use ledgerline_tests::waiting::seen;
use ledgerline_tests::waiting::until;
use ledgerline_tests::{program, samples};

use self::document::Document;
use self::watched::Watched;

/// A file, and what should be learned of it.
struct Hostile {
    name: String,
    file_type: FileType,
    bytes: Vec<u8>,
    expected: Expected,
}

/// What should be learned of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// Its text, as of any other file.
    Text,
    /// That it cannot be read, and why.
    Refused(NotReadable),
    /// Anything: what counts is that an answer comes.
    Answer,
}

impl Hostile {
    /// A file with that name, of that type.
    fn new(name: &str, file_type: FileType, bytes: Vec<u8>, expected: Expected) -> Self {
        Self { name: name.into(), file_type, bytes, expected }
    }
}

/// Reads each file and looks at everything that must hold, whatever it is.
fn hold(files: Vec<Hostile>) {
    let listener = Listener::new();
    hold_before(files, &listener);
}

fn hold_before(files: Vec<Hostile>, listener: &Listener) {
    let mut faults = Vec::new();
    for file in files {
        let watched = Watched::read(&file.name, file.file_type, &file.bytes);
        println!("{watched}");
        faults.extend(watched.faults());
        let as_expected = match (file.expected, &watched.outcome) {
            (Expected::Text, Ok(reading)) => reading.text.lines().any(|line| line.text.contains(document::WORDS)),
            (Expected::Refused(why), Err(NotRead::File(said))) => why == *said,
            (Expected::Answer, _) => true,
            _ => false,
        };
        if !as_expected {
            faults.push(format!("{}: expected {:?}, got {:?}", file.name, file.expected, watched.said()));
        }
    }
    listener.heard_nothing();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Listens on this computer, for files that would call home.
struct Listener(TcpListener);

impl Listener {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).expect("a listener can be asked without waiting");
        Self(listener)
    }

    /// Its address as files name it.
    fn url(&self) -> String {
        format!("http://{}/home", self.0.local_addr().expect("a listener has an address"))
    }

    /// Whether nobody called. A call would have been kept for us, as one that we make shows.
    fn heard_nothing(&self) {
        assert!(self.0.accept().is_err(), "a file made a connection");
        let address = self.0.local_addr().expect("a listener has an address");
        let call = std::net::TcpStream::connect(address).expect("we can call");
        until(|| self.0.accept().map_err(|error| format!("the listener hears nobody at all: {error}")));
        drop(call);
    }
}

#[test]
fn a_file_that_would_call_home_or_run_something_is_only_read() {
    let listener = Listener::new();
    hold_before(active::files(&listener.url()), &listener);
}

#[test]
fn a_file_that_never_ends_or_holds_itself_is_given_up() {
    hold(endless::files());
}

#[test]
fn a_picture_that_claims_to_be_huge_is_refused_by_its_first_bytes() {
    hold(pictures::files());
}

#[test]
fn a_phones_photo_that_is_damaged_or_claims_to_be_huge_gives_an_answer() {
    hold(phones::files());
}

#[test]
fn a_form_that_is_made_to_do_harm_gives_an_answer() {
    hold(forms::files());
}

#[test]
fn a_file_that_pretends_or_is_garbage_inside_gives_an_answer() {
    hold(damaged::files());
}

#[test]
fn a_certificate_cut_short_or_with_bytes_changed_gives_an_answer() {
    hold(damaged::cut_and_changed());
}

#[test]
fn a_long_read_can_be_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("slow.pdf");
    std::fs::write(&path, endless::slow()).expect("the file can be written");
    let reader = Reader::new(program::path());
    let began = Instant::now();
    let running = reader.start(&Ask::preview(path, FileType::Pdf, 3, 900)).expect("it starts");
    let outcome = running.finish(&AtomicBool::new(true));
    assert!(matches!(outcome, Err(NotRead::Stopped)), "{outcome:?}");
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

#[test]
fn a_file_that_takes_too_long_is_given_up_in_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("slow.pdf");
    std::fs::write(&path, endless::slow()).expect("the file can be written");
    // Long enough for a busy machine to start a process, under Wine as well; the file would take far longer.
    let patience = Duration::from_secs(2);
    let reader = Reader::new(program::path()).with_patience(patience);
    let began = Instant::now();
    let outcome = reader.read(&Ask::text(path, FileType::Pdf), &AtomicBool::new(false));
    // How many pages it has was said before the time was up.
    let reading = outcome.expect("what came in time stands");
    assert!(!reading.whole && reading.text.is_empty(), "{reading:?}");
    assert!(began.elapsed() < patience + Duration::from_millis(2_500), "{:?}", began.elapsed());
}

#[test]
fn a_file_that_is_not_there_or_is_a_folder_is_said_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = Reader::new(program::path());
    for path in [folder.path().to_owned(), folder.path().join("nothing.pdf")] {
        let outcome = reader.read(&Ask::text(path, FileType::Pdf), &AtomicBool::new(false));
        assert!(matches!(outcome, Err(NotRead::File(NotReadable::NotOpened))), "{outcome:?}");
    }
}

#[test]
fn a_program_that_does_not_start_is_no_fault_of_the_file() {
    let reader = Reader::new(samples().join("no-such-program"));
    let outcome = reader.read(&Ask::text(samples().join("nothing.pdf"), FileType::Pdf), &AtomicBool::new(false));
    assert!(matches!(outcome, Err(NotRead::NotStarted(_))), "{outcome:?}");
}

#[test]
fn every_sample_certificate_is_read_whole_within_the_limits() {
    let folder = samples().join("certificates");
    for (name, file_type, pages) in [
        ("cert-text.pdf", FileType::Pdf, 1),
        ("cert-scan.pdf", FileType::Pdf, 1),
        ("cert-3pages.pdf", FileType::Pdf, 3),
        ("cert-fr.pdf", FileType::Pdf, 1),
        ("cert-large.pdf", FileType::Pdf, 2),
        ("transcript.pdf", FileType::Pdf, 1),
        ("cert.jpg", FileType::Jpeg, 1),
        ("cert.png", FileType::Png, 1),
        ("../photos/cert.heic", FileType::Heic, 1),
    ] {
        let bytes = std::fs::read(folder.join(name)).expect("the sample is there");
        let watched = Watched::read(name, file_type, &bytes);
        println!("{watched}");
        assert_eq!(watched.faults(), Vec::<String>::new());
        let reading = watched.outcome.expect("a sample can be read");
        assert_eq!((reading.whole, reading.pages, reading.images.len()), (true, pages, pages as usize), "{name}");
    }
}

#[test]
fn a_letter_page_scanned_in_colour_at_600_dots_per_inch_is_shown() {
    let bytes = Document::of_scan(&pictures::noisy_jpeg(5100, 6600), 5100, 6600);
    let watched = Watched::read("600 dots per inch", FileType::Pdf, &bytes);
    println!("{watched}");
    assert_eq!(watched.faults(), Vec::<String>::new());
    let reading = watched.outcome.expect("it can be read");
    assert_eq!((reading.whole, reading.images.len()), (true, 1));
}

#[test]
fn the_largest_photos_that_are_read_are_shown() {
    let jpeg = pictures::noisy_jpeg(8_000, 8_000);
    let png = pictures::transparent_png(8_000, 8_000);
    for (name, file_type, bytes) in [("JPEG", FileType::Jpeg, jpeg), ("PNG", FileType::Png, png)] {
        let watched = Watched::read(&format!("64 million dots as {name}"), file_type, &bytes);
        println!("{watched}");
        assert_eq!(watched.faults(), Vec::<String>::new());
        let reading = watched.outcome.expect("it can be read");
        assert_eq!((reading.whole, reading.images.len()), (true, 1), "{name}");
        assert_eq!((reading.images[0].width, reading.images[0].height), (900, 900), "{name}");
    }
}

/// The process is held by the system, not only by its own good will.
#[cfg(target_os = "linux")]
#[test]
fn the_reading_process_gives_itself_limits_before_it_looks_at_the_file() {
    if elsewhere::cannot("Windows gives a process no such limits: its allocator and its parent hold it") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("slow.pdf");
    std::fs::write(&path, endless::slow()).expect("the file can be written");
    let running = Reader::new(program::path()).start(&Ask::text(path, FileType::Pdf)).expect("it starts");
    let limits = format!("/proc/{}/limits", running.process_id());
    let expected = |limits: &str| {
        let is = |name: &str, limit: &str| {
            limits
                .lines()
                .any(|line| line.strip_prefix(name).is_some_and(|it| it.split_whitespace().next() == Some(limit)))
        };
        is("Max open files", "0")
            && is("Max processes", "0")
            && is("Max file size", "0")
            && is("Max core file size", "1")
            && is("Max cpu time", &ledgerline_reader::limits::MAX_CPU_SECONDS.to_string())
            && !is("Max data size", "unlimited")
    };
    until(|| {
        let now = std::fs::read_to_string(&limits).expect("the process is still there");
        seen(expected(&now), || format!("the reading process has these limits: {now}"))
    });
}

/// The processes whose words name this folder and the reading of a file.
#[cfg(target_os = "linux")]
fn reading_processes(folder: &str) -> Vec<PathBuf> {
    let all = std::fs::read_dir("/proc").expect("the system lists its processes").flatten();
    let words = |process: &PathBuf| std::fs::read(process.join("cmdline")).unwrap_or_default();
    let is_one = |process: &PathBuf| {
        let words = String::from_utf8_lossy(&words(process)).into_owned();
        words.contains(folder) && words.contains(ledgerline_reader::COMMAND)
    };
    all.map(|entry| entry.path()).filter(is_one).collect()
}

/// The same of other systems.
#[cfg(all(unix, not(target_os = "linux")))]
fn reading_processes(folder: &str) -> Vec<PathBuf> {
    let told = Command::new("ps").args(["-axww", "-o", "command="]).output().expect("the system lists its processes");
    let told = String::from_utf8_lossy(&told.stdout);
    let is_one = |line: &&str| line.contains(folder) && line.contains(ledgerline_reader::COMMAND);
    told.lines().filter(is_one).map(PathBuf::from).collect()
}

/// Where its threads are not to be seen, one that is there is taken for one that has begun.
#[cfg(all(unix, not(target_os = "linux")))]
const fn has_begun(_process: &Path) -> bool {
    true
}

/// Whether a process has begun: its first thread is there before anything is done, the one that watches the parent soon
/// after.
#[cfg(target_os = "linux")]
fn has_begun(process: &Path) -> bool {
    std::fs::read_dir(process.join("task")).map_or(0, Iterator::count) > 1
}

/// Whoever ends the program ends what it has started, long before the limits that the reading process gives itself.
#[cfg(unix)]
#[test]
fn the_reading_process_ends_with_the_program_that_started_it() {
    let record = Record::new();
    let slow = record.file("slow.pdf", &endless::slow());
    let data = record.folder.data();
    let mut command = Command::new(program::path());
    command.arg("--data-dir").arg(&data).args(["attach", "1", text(&slow)]);
    program::calm(&mut command, &record.folder.beside("."));
    let mut program = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    // The path is another under Wine, the temporary folder's own name the same.
    let folder = data.parent().and_then(Path::file_name).and_then(OsStr::to_str).expect("it is in a folder");
    let is_read = || reading_processes(folder).iter().any(|it| has_begun(it));
    until(|| seen(is_read(), || "no process reads the file".to_owned()));
    program.kill().expect("it is still at work");
    program.wait().expect("it ends");
    let began = Instant::now();
    until(|| {
        let left = reading_processes(folder);
        seen(left.is_empty(), || format!("the reading process goes on: {left:?}"))
    });
    println!("the reading process ended {:?} after its parent", began.elapsed());
    assert!(began.elapsed() < Duration::from_secs(5), "it ended of something else: {:?}", began.elapsed());
}
