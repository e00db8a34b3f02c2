//! The parent: starts the reading process, waits for it, and ends it.

use std::io::{self, Read as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use ledgerline_core::domain::evidence::FileType;

use crate::ask::{Ask, COMMAND};
use crate::limits::{MAX_ANSWER, MAX_WAIT};
use crate::wire::{self, Answer, Nonsense};
use crate::{NotReadable, PageImage, ReadFile};

/// How often a waiting caller is asked whether it still wants the answer.
const GLANCE: Duration = Duration::from_millis(20);

/// What the reading process keeps of the environment: only what the system needs to start it.
const KEPT: [&str; 3] = ["SystemRoot", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"];

/// Why there is nothing of a file.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// The file cannot be read, whoever tries.
    #[error(transparent)]
    File(#[from] NotReadable),
    /// The reading process took too long and was ended.
    #[error("reading the file took too long")]
    TookTooLong,
    /// The reading process died: of the file, or of one of its limits.
    #[error("reading the file ended before anything was read")]
    Died,
    /// The reading process said something that nobody asked for; the file has taken it over or
    /// broken it.
    #[error("reading the file gave an answer that makes no sense")]
    Nonsense,
    /// The caller no longer wanted it.
    #[error("reading the file was stopped")]
    Stopped,
    /// The reading process could not be started.
    #[error("the program that reads files could not be started")]
    NotStarted(#[source] io::Error),
}

/// Reads files, each in a process of its own.
#[derive(Debug, Clone)]
pub struct Reader {
    program: PathBuf,
    patience: Duration,
}

impl Reader {
    /// Starts `program`, which answers [`COMMAND`] as the reading process.
    #[must_use]
    pub const fn new(program: PathBuf) -> Self {
        Self { program, patience: MAX_WAIT }
    }

    /// Waits so long for each answer instead of [`MAX_WAIT`].
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Reads what is asked. It answers at the latest a moment after its patience has ended or `stop`
    /// has become true, and the process has ended by then.
    ///
    /// # Errors
    ///
    /// [`NotRead`] where nothing was read; a part of it is a [`ReadFile`] that is not whole.
    pub fn read(&self, ask: &Ask, stop: &AtomicBool) -> Result<ReadFile, NotRead> {
        self.start(ask)?.finish(stop)
    }

    /// Reads one page (counted from 1) as a picture about `width` pixels wide, as for print.
    ///
    /// # Errors
    ///
    /// [`NotRead`] where there is no picture of that page.
    pub fn page(
        &self,
        file: PathBuf,
        file_type: FileType,
        page: u32,
        width: u32,
        stop: &AtomicBool,
    ) -> Result<PageImage, NotRead> {
        let reading = self.read(&Ask::page(file, file_type, page, width), stop)?;
        reading.images.into_iter().next().ok_or(NotRead::File(NotReadable::NoPreview))
    }

    /// Starts to read what is asked.
    ///
    /// # Errors
    ///
    /// [`NotRead::NotStarted`].
    pub fn start(&self, ask: &Ask) -> Result<Running, NotRead> {
        let until = Instant::now() + self.patience;
        let mut command = Command::new(&self.program);
        command.arg(COMMAND).args(ask.to_args());
        command.env_clear().envs(KEPT.into_iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt as _;
            /// No console flashes up.
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(CREATE_NO_WINDOW);
        }
        let mut process = Process(command.spawn().map_err(NotRead::NotStarted)?);
        let stdout = process.0.stdout.take().ok_or_else(|| NotRead::NotStarted(io::Error::other("no pipe")))?;
        let answer = listen(stdout).map_err(NotRead::NotStarted)?;
        Ok(Running { process, answer, ask: ask.clone(), until })
    }
}

/// Takes an answer, and of an endless one no more than is looked at.
fn listen(stdout: ChildStdout) -> io::Result<Receiver<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new().name("reader-answer".into()).spawn(move || {
        let mut answer = Vec::new();
        let most = u64::try_from(MAX_ANSWER).map_or(u64::MAX, |most| most + 1);
        // A pipe that breaks leaves what came before; nobody may be waiting for it any more.
        let _ = stdout.take(most).read_to_end(&mut answer);
        let _ = sender.send(answer);
    })?;
    Ok(receiver)
}

/// A file that is being read. The process ends with this value.
#[derive(Debug)]
pub struct Running {
    process: Process,
    answer: Receiver<Vec<u8>>,
    ask: Ask,
    until: Instant,
}

impl Running {
    /// The system's number for the reading process.
    #[must_use]
    pub fn process_id(&self) -> u32 {
        self.process.0.id()
    }

    /// Waits for the answer.
    ///
    /// # Errors
    ///
    /// As [`Reader::read`].
    pub fn finish(mut self, stop: &AtomicBool) -> Result<ReadFile, NotRead> {
        let mut in_time = true;
        let answer = loop {
            match self.answer.recv_timeout(GLANCE) {
                Ok(answer) => break answer,
                Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => return Err(NotRead::Stopped),
                Err(RecvTimeoutError::Timeout) if in_time && Instant::now() >= self.until => {
                    in_time = false;
                    // Its end closes the pipe, and what it said before comes out.
                    self.process.end();
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(NotRead::Died),
            }
        };
        if answer.len() > MAX_ANSWER {
            return Err(NotRead::Nonsense);
        }
        match wire::understand(&self.ask, &answer) {
            Ok(Answer::Read(reading)) => Ok(reading),
            Ok(Answer::NotReadable(why)) => Err(why.into()),
            Ok(Answer::Nothing) if in_time => Err(NotRead::Died),
            Ok(Answer::Nothing) => Err(NotRead::TookTooLong),
            Err(Nonsense) => Err(NotRead::Nonsense),
        }
    }
}

/// A process that does not outlive its value.
#[derive(Debug)]
struct Process(Child);

impl Process {
    fn end(&mut self) {
        // One that has ended by itself cannot be killed, and is waited for all the same.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}
