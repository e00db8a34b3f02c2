//! Work that is done in a process of its own: started with a hidden command, fed, waited for, and
//! ended.
//!
//! Whatever becomes of such a process, it takes nothing with it: [`Program::start`] hands it what it
//! needs and [`Running::finish`] answers in time, with what it said. It ends with whoever started
//! it, even where that one is killed: its standard input stays open for as long as somebody waits,
//! and [`end_with_parent`] watches for the end of it. On Windows a job object ends it as well.

#![warn(missing_docs)]

use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How often a waiting caller is asked whether it still wants the answer.
const GLANCE: Duration = Duration::from_millis(20);

/// What such a process keeps of the environment: only what the system needs to start it.
const KEPT: [&str; 3] = ["SystemRoot", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"];

/// The stack of the thread that watches for the end of the parent, in bytes.
const WATCH_STACK: usize = 64 * 1024;

/// The program that does such work.
#[derive(Debug, Clone)]
pub struct Program(PathBuf);

/// What a process is started for.
#[derive(Debug, Clone)]
pub struct Errand {
    /// The words on its command line.
    pub words: Vec<OsString>,
    /// What it reads from its standard input.
    pub input: Vec<u8>,
    /// The most bytes that are taken of its answer, and one more.
    pub most: usize,
    /// How long it may take.
    pub patience: Duration,
}

/// What a process has said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its words, as far as they came; longer than was asked for where it went beyond.
    pub bytes: Vec<u8>,
    /// Whether it ended by itself.
    pub in_time: bool,
}

/// Why a process has said nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The caller no longer wanted it.
    Stopped,
    /// Its answer was lost.
    Lost,
}

/// A process at work. It ends with this value.
#[derive(Debug)]
pub struct Running {
    process: Process,
    answer: Receiver<Vec<u8>>,
    until: Instant,
}

impl Program {
    /// The program at `path`.
    #[must_use]
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Starts it on an errand.
    ///
    /// # Errors
    /// Where the system cannot.
    pub fn start(&self, errand: Errand) -> io::Result<Running> {
        let Errand { words, input, most, patience } = errand;
        let until = Instant::now() + patience;
        let mut command = Command::new(&self.0);
        command.args(words);
        command.env_clear().envs(KEPT.into_iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt as _;
            /// No console flashes up.
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(CREATE_NO_WINDOW);
        }
        let mut process = Process::new(command.spawn()?)?;
        let no_pipe = || io::Error::other("no pipe");
        let answer = listen(process.child.stdout.take().ok_or_else(no_pipe)?, most)?;
        let lifeline = feed(process.child.stdin.take().ok_or_else(no_pipe)?, input)?;
        process.lifeline = Some(lifeline);
        Ok(Running { process, answer, until })
    }
}

/// Takes an answer, and of an endless one no more than is looked at.
fn listen(stdout: ChildStdout, most: usize) -> io::Result<Receiver<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new().name("child-answer".into()).spawn(move || {
        let mut answer = Vec::new();
        let most = u64::try_from(most).map_or(u64::MAX, |most| most.saturating_add(1));
        // A pipe that breaks leaves what came before; nobody may be waiting for it any more.
        let _ = stdout.take(most).read_to_end(&mut answer);
        let _ = sender.send(answer);
    })?;
    Ok(receiver)
}

/// Hands `input` over, and keeps the pipe open until what is answered here is dropped.
fn feed(mut stdin: ChildStdin, input: Vec<u8>) -> io::Result<Sender<()>> {
    let (lifeline, until) = mpsc::channel::<()>();
    thread::Builder::new().name("child-input".into()).spawn(move || {
        // One that no longer listens has ended, or says why in its answer.
        let _ = stdin.write_all(&input).and_then(|()| stdin.flush());
        let _ = until.recv();
    })?;
    Ok(lifeline)
}

impl Running {
    /// The system's number for the process.
    #[must_use]
    pub fn process_id(&self) -> u32 {
        self.process.child.id()
    }

    /// Waits for what it says, at the latest a moment after the patience of its errand has ended or
    /// `stop` has become true; the process has ended by then.
    ///
    /// # Errors
    /// [`Ended`].
    pub fn finish(mut self, stop: &AtomicBool) -> Result<Said, Ended> {
        let mut in_time = true;
        loop {
            match self.answer.recv_timeout(GLANCE) {
                Ok(bytes) => return Ok(Said { bytes, in_time }),
                Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => return Err(Ended::Stopped),
                Err(RecvTimeoutError::Timeout) if in_time && Instant::now() >= self.until => {
                    in_time = false;
                    // Its end closes the pipe, and what it said before comes out.
                    self.process.end();
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(Ended::Lost),
            }
        }
    }
}

/// Ends this process as soon as its parent has closed the other end of standard input, or has ended.
/// Whatever is to be read from there is read before.
///
/// # Errors
/// Where no thread can be started.
pub fn end_with_parent() -> io::Result<()> {
    let watch = || {
        let mut stdin = io::stdin().lock();
        let mut byte = [0];
        loop {
            match stdin.read(&mut byte) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => break,
            }
        }
        // Nobody is left who could be told.
        std::process::exit(1)
    };
    thread::Builder::new().name("parent-watch".into()).stack_size(WATCH_STACK).spawn(watch).map(drop)
}

/// A process that does not outlive its value.
#[derive(Debug)]
struct Process {
    child: Child,
    /// Its standard input is open for as long as this is there.
    lifeline: Option<Sender<()>>,
    /// Closing it ends the process; the system closes it where this program is killed.
    #[cfg(windows)]
    _job: win32job::Job,
}

impl Process {
    #[cfg(not(windows))]
    #[expect(clippy::unnecessary_wraps, reason = "on Windows it can fail")]
    fn new(child: Child) -> io::Result<Self> {
        Ok(Self { child, lifeline: None })
    }

    #[cfg(windows)]
    fn new(mut child: Child) -> io::Result<Self> {
        use std::os::windows::io::AsRawHandle as _;

        let job = || {
            let mut limits = win32job::ExtendedLimitInfo::new();
            // And no limit on its working set: an ordinary account may set none, and all that it would do is have
            // Windows write memory to the disk. What the process may hold, its allocator sees to.
            limits.limit_kill_on_job_close();
            let job = win32job::Job::create_with_limit_info(&limits)?;
            job.assign_process(child.as_raw_handle() as isize)?;
            Ok::<_, win32job::JobError>(job)
        };
        match job() {
            Ok(job) => Ok(Self { child, lifeline: None, _job: job }),
            Err(error) => {
                let _ = child.kill();
                let _ = child.wait();
                Err(io::Error::other(error))
            }
        }
    }

    fn end(&mut self) {
        // One that has ended by itself cannot be killed, and is waited for all the same.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
        self.lifeline = None;
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn errand(script: &str, input: &[u8], most: usize, patience: Duration) -> Errand {
        let words = ["-c", script].map(OsString::from).to_vec();
        Errand { words, input: input.to_vec(), most, patience }
    }

    fn shell() -> Program {
        Program::new(PathBuf::from("/bin/sh"))
    }

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn it_is_fed_and_heard() {
        let input = vec![b'x'; 300_000];
        let running = shell().start(errand("head -c 300000", &input, 400_000, LONG)).expect("it starts");
        let said = running.finish(&AtomicBool::new(false));
        assert_eq!(said, Ok(Said { bytes: input, in_time: true }));
    }

    #[test]
    fn of_an_endless_answer_no_more_is_taken_than_was_asked_for() {
        let running = shell().start(errand("cat /dev/zero", b"", 1_000, LONG)).expect("it starts");
        let said = running.finish(&AtomicBool::new(false)).expect("it has said something");
        assert_eq!(said.bytes.len(), 1_001, "one more shows that it went beyond");
    }

    #[test]
    fn it_is_stopped_and_it_is_ended_when_patience_is() {
        let begun = Instant::now();
        let running = shell().start(errand("sleep 60", b"", 10, LONG)).expect("it starts");
        assert_eq!(running.finish(&AtomicBool::new(true)), Err(Ended::Stopped));
        let short = Duration::from_millis(300);
        let running = shell().start(errand("echo before; exec sleep 60", b"", 10, short)).expect("it starts");
        let said = running.finish(&AtomicBool::new(false)).expect("what it said before is heard");
        assert_eq!((said.bytes.as_slice(), said.in_time), (&b"before\n"[..], false));
        assert!(begun.elapsed() < LONG, "nobody has waited for the end of their sleep");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn its_input_stays_open_for_as_long_as_somebody_waits() {
        let script = "head -c 4; timeout 0.3 cat >/dev/null; echo $?";
        let running = shell().start(errand(script, b"some", 20, LONG)).expect("it starts");
        let said = running.finish(&AtomicBool::new(false)).expect("it says something");
        assert_eq!(said.bytes, b"some124\n", "whoever reads on is not told of an end");
    }
}
