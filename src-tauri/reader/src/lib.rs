//! Reads files from strangers in a process of its own: their text, and their pages as pictures.
//!
//! A certificate may be damaged, and it may be made to do harm. So the window never reads one
//! itself. [`Reader`] starts a program with a hidden command ([`COMMAND`]), and that process, whose
//! work is a crate of its own, gives itself limits on memory, time and files before it looks at the
//! first byte. It runs nothing that a file asks for, opens no other file and connects to nothing.
//! Whatever becomes of it, the parent has an answer: a [`ReadFile`], or why there is none.
//!
//! | module | what it holds |
//! |---|---|
//! | `ask` | what is asked, and its words on the command line |
//! | `wire` | how it hands over what it read |
//! | `tables` | the same for tables: spreadsheets, lists of sites |
//! | `mails` | the same for emails, of which the files are wanted that came with them |
//! | `straighten` | how a photo is turned and cut |
//! | `reader` | the parent: has the process started, waited for, ended |
//! | `limits` | what reading a file may cost |

mod ask;
pub mod limits;
pub mod mails;
mod reader;
mod straighten;
pub mod tables;
pub mod wire;

use ledgerline_core::domain::evidence::file_text::FileText;
use serde::{Deserialize, Serialize};

pub use ask::{Ask, COMMAND, Pictures};
pub use mails::{Attached, MAIL_COMMAND, MailAsk, RunningMail};
pub use reader::{NotRead, Reader, Running};
pub use straighten::{Cut, Straightening};
pub use tables::{NoTable, NoTableRead, TABLE_COMMAND, TableAsk};

/// What was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// How many pages there are, at least one; a photo is one.
    pub pages: u32,
    /// Its text layer with what its form says: empty for photos and scans, and where it was not
    /// asked for.
    pub text: FileText,
    /// What it is as a form; nothing where it is none or is filled in, and where its text was not
    /// asked for.
    pub form: Option<FormState>,
    /// The pages that were asked for, in order; without those of which no picture could be made.
    pub images: Vec<PageImage>,
    /// Whether everything was read that was asked for; not where the file is damaged in a part, or
    /// the process met one of its limits.
    pub whole: bool,
}

/// What a form is that says nothing of anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormState {
    /// Its fields are all empty.
    Empty,
    /// Its pages are made by one maker's own program when it is opened; what is read here is a page
    /// that asks to wait.
    Live,
}

/// A page as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageImage {
    /// The page, counted from 1.
    pub page: u32,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Where the page lies on a photo that was turned: what would be cut away to leave it alone. None where it was not
    /// asked for, and where none is seen surely.
    pub paper: Option<Cut>,
    /// The picture as JPEG, without anything that the file said about itself (as where a photo was
    /// taken).
    pub jpeg: Vec<u8>,
}

/// Why a file cannot be read, whoever tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum NotReadable {
    /// It needs a password.
    #[error("the file needs a password")]
    Encrypted,
    /// It is damaged, or not what its first bytes say.
    #[error("the file is damaged")]
    Broken,
    /// It has more bytes or pixels than are read.
    #[error("the file is too large to be shown")]
    TooLarge,
    /// No picture of it can be made.
    #[error("no picture of the file can be made")]
    NoPreview,
    /// The file could not be opened or read from its disk.
    #[error("the file could not be opened")]
    NotOpened,
}
