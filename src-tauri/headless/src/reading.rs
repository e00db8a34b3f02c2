//! The hidden command with which this program reads a stranger's file in a process of its own. It is
//! met before anything else happens: such a process needs no ledger, no window and no folder.

use std::process::ExitCode;

use ledgerline_reader::{Ask, COMMAND};
use ledgerline_reader_child::serve;

/// Counts what the heap holds, so that the reading process can be held to a limit; everything else
/// runs without one.
#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

/// Reads a file and answers on standard output, if that is what this process was started for; its
/// exit status is 2 where it was not told properly what to read.
pub fn run() -> Option<ExitCode> {
    let mut args = std::env::args_os().skip(1);
    if args.next().is_none_or(|word| word != COMMAND) {
        return None;
    }
    let Some(ask) = Ask::from_args(args.collect()) else {
        return Some(ExitCode::from(2));
    };
    let limit = |bytes| ALLOCATOR.set_limit(bytes).map_err(|()| std::io::ErrorKind::OutOfMemory.into());
    match serve(&ask, &mut std::io::stdout(), limit) {
        Ok(()) => Some(ExitCode::SUCCESS),
        // The parent hears nothing more, and knows what that means.
        Err(_) => Some(ExitCode::FAILURE),
    }
}
