//! What Ledgerline does, once for every way in: the window and the commands without it take what
//! somebody wants, have it done here, and answer.
//!
//! This crate shows no window, reads no command line, prints nothing and asks no clock: it is given
//! the day, the folders, what reads files, and somebody to tell how far long work is.
//!
//! # Map
//! - [`session`]: one run of the program, with the open logbook in it; [`records`]: from one to another;
//!   [`remembered`]: which folders hold a record; [`samples`]: those of nobody.
//! - [`evidence`]: files on their way in and out, looked after meanwhile.
//! - [`backups`]: the record made safe, and restored.
//! - [`previews`]: pictures of pages, kept beside the ledger.
//! - [`reading`]: what is inside files; the one place that asks the reading process.
//! - [`press`]: documents set as PDF; the one place that asks the press.
//! - [`package`], [`export`]: what is made for others, and [`place`], where it is written.
//! - [`import`]: what others made.
//! - [`reminding`]: what a member is told of, each once; [`notes`]: as long as it is so.
//! - [`audit`], [`cycles`]: what a question to the logbook alone does not answer.
//! - [`work`]: long work, told of and stopped; [`turns`]: how much of one sort goes on at once.
//! - [`failure`]: why something was not done.

#![warn(missing_docs)]

pub mod audit;
pub mod backups;
mod copies;
pub mod cycles;
pub mod evidence;
pub mod export;
pub mod failure;
pub mod import;
pub mod notes;
pub mod package;
pub mod place;
pub mod press;
pub mod previews;
pub mod reading;
pub mod records;
pub mod remembered;
pub mod reminding;
pub mod samples;
pub mod session;
pub mod turns;
pub mod work;
