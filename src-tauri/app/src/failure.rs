//! What the window and the commands receive when a verb was not done.

use std::path::PathBuf;

use chrono::NaiveDate;
use ledgerline_core::Error;
use ledgerline_core::domain::evidence::signature_sheet::SheetProblem;
use ledgerline_core::domain::values::form::FieldProblem;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::reading::beside_record::{LineAnswer, RecordQuestion};
use ledgerline_core::reading::quick_add::Refusal;
use ledgerline_core::store::OpenError;
use ledgerline_core::vault::{self, NotKept, Unwanted};
use ledgerline_report::package::NotVerified;
use serde::Serialize;
use specta::Type;

/// Why a verb was not done. A variant exists only where the window does something of its own
/// about it; nothing has changed in any case.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Failure {
    /// Fields have problems: each is shown beside its field.
    Fields {
        /// Which, and what.
        problems: Vec<FieldProblem>,
    },
    /// A quick-add line is refused.
    Line {
        /// Why.
        refusal: Refusal,
    },
    /// Something is asked about a quick-add line before it is kept.
    Asked {
        /// What is asked.
        question: RecordQuestion,
        /// The same in words.
        asks: Phrase,
    },
    /// Quick-add lines say something else by now than was shown.
    ReadAnew {
        /// What they say now, one for each line.
        answers: Vec<LineAnswer>,
    },
    /// A plan that ends after today cannot be marked as done.
    NotOverYet {
        /// Its title.
        title: String,
        /// Its last day.
        day: NaiveDate,
    },
    /// It cannot be done as things are; the sentence says why and what to do instead.
    Refused {
        /// Its kind, for programs.
        why: Obstacle,
        /// The sentence.
        text: Phrase,
    },
    /// There is nothing to undo, to redo or to change.
    NothingToDo,
    /// The activity or cycle is no longer there.
    Gone,
    /// An export was not written.
    ExportFailed {
        /// Why.
        why: ExportProblem,
        /// What the system says.
        detail: String,
    },
    /// The ledger cannot be used as it is.
    Trouble {
        /// What is the matter.
        trouble: Trouble,
    },
    /// A fault of the program.
    Unexpected {
        /// For whoever looks into it.
        detail: String,
    },
}

/// Why something cannot be done as things are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// A closed cycle never changes.
    CycleClosed,
    /// A cycle has not ended yet.
    CycleRuns,
    /// Two cycles of a program would share days.
    CycleOverlaps,
    /// The only open cycle cannot be taken out.
    LastCycle,
    /// Rules cannot stand beside each other.
    RulesDisagree,
    /// A program has the same id.
    ProgramExists,
    /// A program file has something wrong in it.
    ProgramFile,
    /// A file cannot be read.
    CannotRead,
    /// A kind is in use.
    KindInUse,
    /// There is no table in a file that can be read.
    NoTable,
    /// An answer about a table was not understood.
    AnswerNotUnderstood,
    /// Nothing was kept about tables by this name.
    NoTemplate,
    /// A file cannot be kept as evidence.
    NotKept,
    /// A file proves an activity.
    EvidenceInUse,
    /// A file that was pointed at is not the one that is lost.
    NotTheSameFile,
    /// A file of the vault cannot be opened.
    CannotOpen,
    /// A file is no audit package, or cannot be read.
    NotAPackage,
    /// No session was chosen for a signature sheet.
    NoSessions,
    /// A signature sheet has no room for so many participants.
    TooManyParticipants,
    /// A backup cannot be made.
    NotBackedUp,
    /// A folder of backups cannot be read, or is no place for them.
    BackupFolder,
    /// A folder cannot be the one from which files come by themselves.
    Inbox,
    /// A backup cannot be restored.
    NotRestored,
    /// A file is locked with a passphrase.
    Locked,
    /// A file is locked with another passphrase.
    WrongPassphrase,
    /// The system does not let what starts at a login be changed.
    LoginItem,
    /// The record was opened to be read, and nothing is changed in it.
    OnlyRead,
}

/// Why an export was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ExportProblem {
    /// The place cannot be written to.
    CannotWrite,
    /// A file is there, and nobody asked for it to be replaced.
    Exists,
    /// The file that is there is open in another program, or protected.
    FileInUse,
    /// The system keeps the name for itself.
    BadName,
    /// The place is among the record's own files.
    RecordFolder,
    /// The report could not be set.
    CannotSet,
    /// A file of evidence is no longer what it was a moment ago.
    EvidenceChanged,
    /// It would be larger than a document can be.
    TooLarge,
    /// The picture of a page is not there any more.
    PictureGone,
    /// There is no room beside the record for the pictures of pages.
    NoRoomForPictures,
}

/// Why there is no open ledger.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Trouble {
    /// What is the matter.
    pub kind: TroubleKind,
    /// Where.
    pub path: String,
    /// What the system says; may be empty.
    pub detail: String,
    /// Whose record is remembered there: initials.
    pub whose: Option<String>,
}

/// What is the matter with the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TroubleKind {
    /// There is none yet.
    NoLedger,
    /// There is one already.
    Exists,
    /// It is open in another window.
    InUse,
    /// The disk has no room left.
    DiskFull,
    /// It can be read, and nothing may be written beside it.
    ReadOnly,
    /// It cannot be reached: permissions, a missing drive.
    Unreachable,
    /// Only its name is on this computer: what is in it is with a service in the cloud.
    OnlyInCloud,
    /// It was here and is gone, or its drive is not there today.
    Missing,
    /// It cannot be trusted.
    Damaged,
    /// A newer Ledgerline wrote it.
    Newer,
    /// It is another program's file.
    Foreign,
}

impl Failure {
    /// A fault of the program or of the system it runs on.
    pub fn unexpected(detail: impl std::fmt::Display) -> Self {
        Self::Unexpected { detail: detail.to_string() }
    }

    /// The record was opened to be read, and nothing is changed in it.
    #[must_use]
    pub fn only_read() -> Self {
        refused(Obstacle::OnlyRead, Phrase::new("failure-only-read"))
    }

    /// The system does not let what starts at a login be changed.
    #[must_use]
    pub fn login_item() -> Self {
        refused(Obstacle::LoginItem, Phrase::new("failure-login-item"))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Open(OpenError::OnlyRead) => Self::only_read(),
            Error::Open(error) => Self::Trouble { trouble: error.into() },
            Error::Fields(problems) => Self::Fields { problems },
            Error::Line(refusal) => Self::Line { refusal },
            Error::Asked { question, asks } => Self::Asked { question, asks },
            Error::ReadAnew(answers) => Self::ReadAnew { answers },
            Error::NotOverYet { title, day } => Self::NotOverYet { title, day },
            Error::NothingToDo => Self::NothingToDo,
            Error::NotKept { file_name, why } => refused(Obstacle::NotKept, not_kept(&file_name, &why)),
            Error::EvidenceInUse => refused(Obstacle::EvidenceInUse, Phrase::new("failure-evidence-in-use")),
            Error::NotTheSameFile => refused(Obstacle::NotTheSameFile, Phrase::new("failure-not-the-same-file")),
            Error::NoSuchEvidence(_) | Error::NoSuchActivity(_) | Error::NoSuchCycle(_) | Error::NoSuchRule(_) => {
                Self::Gone
            }
            Error::CycleClosed(_) => refused(Obstacle::CycleClosed, Phrase::new("failure-cycle-closed")),
            Error::CycleRuns { last_day } => {
                refused(Obstacle::CycleRuns, Phrase::new("failure-cycle-runs").with("day", last_day))
            }
            Error::CycleOverlaps { first_day, last_day } => {
                let text = Phrase::new("failure-cycle-overlaps").with("first-day", first_day);
                refused(Obstacle::CycleOverlaps, text.with("last-day", last_day))
            }
            Error::LastCycle => refused(Obstacle::LastCycle, Phrase::new("failure-last-cycle")),
            Error::RulesDisagree(_) => refused(Obstacle::RulesDisagree, Phrase::new("failure-rules-disagree")),
            Error::ProgramExists(id) => {
                refused(Obstacle::ProgramExists, Phrase::new("failure-program-exists").with("program", id))
            }
            Error::ProgramFile(problem) => refused(Obstacle::ProgramFile, problem.phrase()),
            Error::KindInUse => refused(Obstacle::KindInUse, Phrase::new("failure-kind-in-use")),
            Error::Sheet(SheetProblem::NoSessions) => refused(Obstacle::NoSessions, Phrase::new("failure-no-sessions")),
            Error::Sheet(SheetProblem::TooManyParticipants { most }) => {
                let text = Phrase::new("failure-too-many-participants").with("count", most);
                refused(Obstacle::TooManyParticipants, text)
            }
            error @ Error::UnknownProgram(_) => Self::unexpected(error),
        }
    }
}

/// Why a file is not kept, and what to do about it.
pub(crate) fn not_kept(file_name: &str, why: &NotKept) -> Phrase {
    let id = match why {
        NotKept::Unwanted(unwanted) => return not_wanted(file_name, *unwanted),
        NotKept::Folder => "not-kept-folder",
        NotKept::Link => "not-kept-link",
        NotKept::NotAFile => "not-kept-not-a-file",
        NotKept::Empty => "not-kept-empty",
        NotKept::TooLarge { .. } => "not-kept-too-large",
        NotKept::NotThere => "not-kept-not-there",
        NotKept::Unreadable(_) => "not-kept-unreadable",
        NotKept::Changed => "not-kept-changed",
        NotKept::DiskFull => "not-kept-disk-full",
        NotKept::CannotWrite(_) => "not-kept-cannot-write",
        NotKept::Cancelled => "not-kept-cancelled",
    };
    let most = u32::try_from(vault::LARGEST / 1_000_000).unwrap_or(u32::MAX);
    Phrase::new(id).with("file", vault::shown_name(file_name)).with("most", most)
}

/// What a file is that is not kept, and what to do instead.
pub(crate) fn not_wanted(file_name: &str, unwanted: Unwanted) -> Phrase {
    Phrase::new(&format!("not-kept-{}", unwanted.id())).with("file", vault::shown_name(file_name))
}

/// A file of the vault that cannot be opened.
pub(crate) fn cannot_open(file_name: &str) -> Failure {
    refused(Obstacle::CannotOpen, Phrase::new("failure-cannot-open").with("file", file_name))
}

/// A file that cannot be checked as a package.
pub(crate) fn not_verified(file_name: &str, why: &NotVerified) -> Failure {
    let id = match why {
        NotVerified::NotAPackage => "failure-not-a-package",
        NotVerified::Hostile => "failure-hostile-package",
        NotVerified::Stopped => "failure-verify-stopped",
        NotVerified::Io(_) => "failure-package-unreadable",
    };
    refused(Obstacle::NotAPackage, Phrase::new(id).with("file", file_name))
}

/// A failure whose sentence is all there is to say.
pub(crate) fn refused(why: Obstacle, text: Phrase) -> Failure {
    Failure::Refused { why, text }
}

impl From<OpenError> for Trouble {
    fn from(error: OpenError) -> Self {
        let (kind, path, detail) = match error {
            OpenError::NoLedger(path) => (TroubleKind::NoLedger, path, String::new()),
            OpenError::Exists(path) => (TroubleKind::Exists, path, String::new()),
            OpenError::InUse(path) => (TroubleKind::InUse, path, String::new()),
            OpenError::DiskFull(path) => (TroubleKind::DiskFull, path, String::new()),
            OpenError::ReadOnly(path) => (TroubleKind::ReadOnly, path, String::new()),
            OpenError::Unreachable { path, detail } => (TroubleKind::Unreachable, path, detail),
            OpenError::OnlyInCloud(path) => (TroubleKind::OnlyInCloud, path, String::new()),
            OpenError::OnlyRead => (TroubleKind::ReadOnly, PathBuf::new(), String::new()),
            OpenError::Missing(path) => (TroubleKind::Missing, path, String::new()),
            OpenError::Damaged { path, detail } => (TroubleKind::Damaged, path, detail),
            OpenError::Newer { path, version } => (TroubleKind::Newer, path, version.to_string()),
            OpenError::Foreign(path) => (TroubleKind::Foreign, path, String::new()),
        };
        Self { kind, path: path.display().to_string(), detail, whose: None }
    }
}
