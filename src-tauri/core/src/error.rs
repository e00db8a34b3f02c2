//! What can go wrong, with its sources.

use chrono::NaiveDate;

use crate::domain::activity::ActivityId;
use crate::domain::cycle::CycleId;
use crate::domain::evidence::EvidenceId;
use crate::domain::evidence::signature_sheet::SheetProblem;
use crate::domain::program::check::ProgramFault;
use crate::domain::program::file::FileProblem;
use crate::domain::values::form::FieldProblem;
use crate::domain::values::phrase::Phrase;
use crate::reading::beside_record::{LineAnswer, RecordQuestion};
use crate::reading::quick_add::Refusal;
use crate::store::OpenError;
use crate::vault::NotKept;

/// Why a verb of the [`Logbook`](crate::Logbook) was not done. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The ledger could not be opened or made, or no longer be read or written: a full disk, a
    /// missing drive, a damaged page.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A program file has something wrong in it.
    #[error(transparent)]
    ProgramFile(#[from] FileProblem),
    /// A form has problems.
    #[error("the form has problems: {0:?}")]
    Fields(Vec<FieldProblem>),
    /// A quick-add line cannot be understood.
    #[error("the line cannot be understood: {:?}", .0.kind)]
    Line(Refusal),
    /// A quick-add line is understood, and something is asked before it is kept.
    #[error("something is asked before the line is kept: {question:?}")]
    Asked {
        /// What is asked.
        question: RecordQuestion,
        /// The same in words.
        asks: Phrase,
    },
    /// Lines are no longer understood as they were shown.
    #[error("the lines are understood in another way than they were shown")]
    ReadAnew(Vec<LineAnswer>),
    /// No such activity is in the ledger.
    #[error("there is no activity {}", .0.0)]
    NoSuchActivity(ActivityId),
    /// No such file is in the ledger.
    #[error("there is no evidence {}", .0.0)]
    NoSuchEvidence(EvidenceId),
    /// A file cannot be kept.
    #[error("“{file_name}” is not kept: {why}")]
    NotKept {
        /// Its name.
        file_name: String,
        /// Why not.
        why: NotKept,
    },
    /// A file that proves an activity cannot be put away.
    #[error("the file is attached to an activity")]
    EvidenceInUse,
    /// What was found is another file than the one looked for.
    #[error("it is another file")]
    NotTheSameFile,
    /// No such cycle is in the ledger, or it is not what was asked for.
    #[error("there is no cycle {}", .0.0)]
    NoSuchCycle(CycleId),
    /// A closed cycle never changes.
    #[error("cycle {} is closed", .0.0)]
    CycleClosed(CycleId),
    /// A cycle cannot be closed before it has ended.
    #[error("the cycle runs until {last_day}")]
    CycleRuns {
        /// Its last day.
        last_day: NaiveDate,
    },
    /// Another cycle of the program has some of the same days.
    #[error("another cycle of the program runs from {first_day} to {last_day}")]
    CycleOverlaps {
        /// That cycle's first day.
        first_day: NaiveDate,
        /// That cycle's last day.
        last_day: NaiveDate,
    },
    /// The only open cycle is closed when it has ended; it cannot be taken out.
    #[error("the only open cycle cannot be taken out")]
    LastCycle,
    /// The program has no such rule.
    #[error("there is no rule “{0}”")]
    NoSuchRule(String),
    /// The rules of a program cannot stand beside each other.
    #[error("the rules disagree: {0}")]
    RulesDisagree(ProgramFault),
    /// A program has this id already.
    #[error("there is a program “{0}” already")]
    ProgramExists(String),
    /// A kind that an activity or a rule has cannot be deleted.
    #[error("the kind is in use")]
    KindInUse,
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
    /// There is no signature sheet of what was chosen.
    #[error(transparent)]
    Sheet(#[from] SheetProblem),
    /// There is nothing to undo, to redo or to change.
    #[error("there is nothing to do")]
    NothingToDo,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Open(OpenError::from(error))
    }
}
