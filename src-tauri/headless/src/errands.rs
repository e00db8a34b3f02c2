//! The hidden commands for which this program is started once more: to read a stranger's file, and to
//! set a document. They are met before anything else happens: such a process needs no ledger and no
//! folder.

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use ledgerline_reader::{Ask, MailAsk, TableAsk};
use ledgerline_report::document;

/// Counts what the heap holds, so that the reading process can be held to a limit; everything else
/// runs without one.
#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

/// Runs the errand that this process was started for, if it was: it answers on standard output. The
/// exit status is 2 where it was not told properly what to do.
pub fn run() -> Option<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    let command = words.next()?;
    let limit = |bytes| ALLOCATOR.set_limit(bytes).map_err(|()| io::ErrorKind::OutOfMemory.into());
    let done = if command == ledgerline_reader::COMMAND {
        let Some(ask) = Ask::from_args(words.collect::<Vec<OsString>>()) else { return Some(ExitCode::from(2)) };
        ledgerline_reader_child::serve(&ask, &mut io::stdout(), limit)
    } else if command == ledgerline_reader::TABLE_COMMAND {
        let Some(ask) = TableAsk::from_args(words.collect::<Vec<OsString>>()) else { return Some(ExitCode::from(2)) };
        ledgerline_reader_child::serve_table(&ask, &mut io::stdout(), limit)
    } else if command == ledgerline_reader::MAIL_COMMAND {
        let Some(ask) = MailAsk::from_args(words.collect::<Vec<OsString>>()) else { return Some(ExitCode::from(2)) };
        ledgerline_reader_child::serve_mail(&ask, &mut io::stdout(), limit)
    } else if command == document::COMMAND {
        ledgerline_press::serve(&mut io::stdout())
    } else {
        return None;
    };
    // Where it fails the parent hears nothing more, and knows what that means.
    Some(if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
