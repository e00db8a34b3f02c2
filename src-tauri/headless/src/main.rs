//! `ledgerline`: the commands without a window, and the errands that are done in processes of their
//! own: files from strangers are read here, and documents are set. It links no window, so that it
//! starts at once, also in a console; without a command it opens the window, which is a program of its
//! own beside it.

mod errands;
mod run;

use std::process::{Command, ExitCode};

use clap::{CommandFactory as _, Parser as _};
use ledgerline_core::domain::values::language::Language;
use ledgerline_words::Words;

use crate::run::Arguments;

fn main() -> ExitCode {
    if let Some(status) = errands::run() {
        return status;
    }
    let Arguments { beginning, json, command } = Arguments::parse();
    let language = beginning.language();
    let Some(command) = command else { return open_window(language) };
    match beginning.session(Arguments::command()) {
        Ok(session) => {
            #[cfg(unix)]
            {
                // Whoever does the command closes the record when that is done, and not whoever waits to be asked.
                let asked = std::sync::Arc::downgrade(&session);
                let end = move |signal| {
                    // Shells know by such a status which signal it was.
                    let end = || std::process::exit(128 + signal);
                    asked.upgrade().map_or_else(end, |session| session.close_before(end));
                };
                // Where it cannot be heard, the system ends the process; what was saved stays saved.
                let _ = ledgerline_start::when_asked_to_end(end);
            }
            run::run(command, session, json, language)
        }
        Err(status) => status,
    }
}

/// Goes on as the window's program, with the same words.
fn open_window(language: Option<Language>) -> ExitCode {
    let error = match ledgerline_start::beside(ledgerline_start::WINDOW) {
        Some(window) => match start(Command::new(window).args(std::env::args_os().skip(1))) {
            Ok(status) => return status,
            Err(error) => error,
        },
        None => std::io::ErrorKind::NotFound.into(),
    };
    eprintln!("{} ({error})", Words::of(language.unwrap_or_default()).text("headless-no-window"));
    ExitCode::from(1)
}

/// Becomes that program; it answers only where it cannot.
#[cfg(unix)]
fn start(window: &mut Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(window.exec())
}

/// Starts that program and leaves the console to whoever typed.
#[cfg(not(unix))]
fn start(window: &mut Command) -> std::io::Result<ExitCode> {
    window.spawn().map(|_| ExitCode::SUCCESS)
}
