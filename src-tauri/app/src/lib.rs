//! What Ledgerline does, once for every way in: the window and the commands without it take what
//! somebody wants, have it done here, and answer.
//!
//! This crate shows no window, reads no command line and prints nothing.

#![warn(missing_docs)]

pub mod evidence;
pub mod export;
pub mod failure;
pub mod import;
pub mod package;
pub mod place;
pub mod session;
pub mod work;
