//! What can go wrong, with its sources.

use chrono::NaiveDate;

use crate::domain::activity::{ActivityId, FieldProblem};
use crate::domain::cycle::CycleId;
use crate::domain::program::ProgramError;
use crate::domain::quick_add::Refusal;
use crate::store::OpenError;

/// Why a verb of the [`Logbook`](crate::Logbook) was not done. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The ledger could not be opened or made, or no longer be read or written: a full disk, a
    /// missing drive, a damaged page.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A shipped program file is broken.
    #[error(transparent)]
    Program(#[from] ProgramError),
    /// A form has problems.
    #[error("the form has problems: {0:?}")]
    Fields(Vec<FieldProblem>),
    /// A quick-add line cannot be understood.
    #[error("the line cannot be understood: {:?}", .0.kind)]
    Line(Refusal),
    /// No such activity is in the ledger.
    #[error("there is no activity {}", .0.0)]
    NoSuchActivity(ActivityId),
    /// No such cycle is open.
    #[error("there is no cycle {}", .0.0)]
    NoSuchCycle(CycleId),
    /// No such program is known.
    #[error("there is no program “{0}”")]
    UnknownProgram(String),
    /// A plan that ends after today cannot be done yet.
    #[error("“{title}” ends on {day}, after today")]
    NotOverYet {
        /// Its title.
        title: String,
        /// Its last day.
        day: NaiveDate,
    },
    /// There is nothing to undo, to redo or to change.
    #[error("there is nothing to do")]
    NothingToDo,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Open(OpenError::from(error))
    }
}
