//! Having documents set: the one place that asks the press, which works in a process of its own.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use ledgerline_child::{Ended, Errand, Program};
use ledgerline_report::document::{self, Document, NotSet};

/// How long a document may take. One of a thousand activities takes a few seconds.
const PATIENCE: Duration = Duration::from_mins(10);

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum NotPressed {
    /// The press says why.
    #[error(transparent)]
    NotSet(#[from] NotSet),
    /// The press ended before it had said anything, or said what makes no sense.
    #[error("the program that sets documents ended before it was done")]
    Died,
    /// It took too long and was ended.
    #[error("setting the document took too long")]
    TookTooLong,
    /// The caller no longer wanted it.
    #[error("setting the document was stopped")]
    Stopped,
    /// The press could not be started.
    #[error("the program that sets documents could not be started")]
    NotStarted(#[source] std::io::Error),
}

/// Sets documents, each in a process of its own: one that fails or is stopped takes nothing with it.
#[derive(Debug, Clone)]
pub struct Press(Program);

impl Press {
    /// Starts `program`, which answers [`document::COMMAND`].
    #[must_use]
    pub const fn new(program: PathBuf) -> Self {
        Self(Program::new(program))
    }

    /// Sets a document, and answers its PDF. It answers at the latest a moment after `stop` has become
    /// true.
    ///
    /// # Errors
    /// [`NotPressed`].
    pub fn pdf(&self, document: &Document, stop: &AtomicBool) -> Result<Vec<u8>, NotPressed> {
        let mut input = Vec::new();
        document.write(&mut input).map_err(NotPressed::NotStarted)?;
        let words = vec![document::COMMAND.into()];
        let errand = Errand { words, input, most: document::MAX_BYTES, patience: PATIENCE };
        let said = self.0.start(errand).map_err(NotPressed::NotStarted)?.finish(stop).map_err(|ended| match ended {
            Ended::Stopped => NotPressed::Stopped,
            Ended::Lost => NotPressed::Died,
        })?;
        match document::understand_outcome(said.bytes) {
            Some(outcome) => Ok(outcome?),
            None if said.in_time => Err(NotPressed::Died),
            None => Err(NotPressed::TookTooLong),
        }
    }
}
