//! The parent: starts the reading process, waits for it, and ends it.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use ledgerline_child::{Ended, Errand, Program, Said};
use ledgerline_core::domain::evidence::FileType;

use crate::ask::{Ask, COMMAND};
use crate::limits::{MAX_ANSWER, MAX_WAIT};
use crate::wire::{self, Answer, Nonsense};
use crate::{NotReadable, PageImage, ReadFile};

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
    program: Program,
    patience: Duration,
}

impl Reader {
    /// Starts `program`, which answers [`COMMAND`] as the reading process.
    #[must_use]
    pub const fn new(program: PathBuf) -> Self {
        Self { program: Program::new(program), patience: MAX_WAIT }
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
        let words = std::iter::once(COMMAND.into()).chain(ask.to_args()).collect();
        Ok(Running { process: self.process(words, MAX_ANSWER)?, ask: ask.clone() })
    }

    /// Starts the process with these words.
    pub(crate) fn process(&self, words: Vec<OsString>, most: usize) -> Result<ledgerline_child::Running, NotRead> {
        let errand = Errand { words, input: Vec::new(), most, patience: self.patience };
        self.program.start(errand).map_err(NotRead::NotStarted)
    }
}

/// A file that is being read. The process ends with this value.
#[derive(Debug)]
pub struct Running {
    process: ledgerline_child::Running,
    ask: Ask,
}

impl Running {
    /// The system's number for the reading process.
    #[must_use]
    pub fn process_id(&self) -> u32 {
        self.process.process_id()
    }

    /// Waits for the answer.
    ///
    /// # Errors
    ///
    /// As [`Reader::read`].
    pub fn finish(self, stop: &AtomicBool) -> Result<ReadFile, NotRead> {
        let said = heard(self.process, MAX_ANSWER, stop)?;
        match wire::understand(&self.ask, &said.bytes) {
            Ok(Answer::Read(reading)) => Ok(reading),
            Ok(Answer::NotReadable(why)) => Err(why.into()),
            Ok(Answer::Nothing) if said.in_time => Err(NotRead::Died),
            Ok(Answer::Nothing) => Err(NotRead::TookTooLong),
            Err(Nonsense) => Err(NotRead::Nonsense),
        }
    }
}

/// Waits for what a process says; more than may be said is nothing.
pub(crate) fn heard(process: ledgerline_child::Running, most: usize, stop: &AtomicBool) -> Result<Said, NotRead> {
    let said = process.finish(stop).map_err(|ended| match ended {
        Ended::Stopped => NotRead::Stopped,
        Ended::Lost => NotRead::Died,
    })?;
    if said.bytes.len() > most { Err(NotRead::Nonsense) } else { Ok(said) }
}
