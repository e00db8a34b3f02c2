//! `ledgerline-window`: shows the record in a window. What takes a process of its own is done by
//! `ledgerline`, which lies beside it.

// No console window beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bindings;
mod commands;
mod desktop;
mod door;
mod drop_target;
mod menu;
mod window;
mod worker_policy;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser};
use ledgerline_app::records::Records;
use ledgerline_core::domain::values::language::Language;
use ledgerline_start::Beginning;
use ledgerline_words::Words;

/// Opens the window of Ledgerline, which keeps a music therapist's continuing-education record.
#[derive(Debug, Parser)]
#[command(name = "ledgerline-window", version)]
struct Arguments {
    #[command(flatten)]
    beginning: Beginning,

    /// Write the TypeScript bindings to standard output
    #[cfg(feature = "test-seam")]
    #[arg(long, hide = true)]
    bindings: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    #[cfg(feature = "test-seam")]
    if arguments.bindings {
        return write_bindings();
    }
    let language = arguments.beginning.language();
    match arguments.beginning.records(Arguments::command()) {
        Ok(records) => open_window(records, language),
        Err(status) => status,
    }
}

#[cfg(feature = "test-seam")]
fn write_bindings() -> ExitCode {
    match bindings::typescript() {
        Ok(text) => {
            println!("{}", text.trim_end());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn open_window(records: Records, lang: Option<Language>) -> ExitCode {
    let words = Words::of(lang.unwrap_or_default());
    #[cfg(target_os = "linux")]
    {
        if ledgerline_start::set("DISPLAY").is_none() && ledgerline_start::set("WAYLAND_DISPLAY").is_none() {
            eprintln!("{}", words.text("headless-no-display"));
            return ExitCode::from(1);
        }
        start_with_safe_renderer();
    }
    match window::run(records) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{} ({error})", words.text("headless-no-window"));
            ExitCode::from(1)
        }
    }
}

/// Some graphics drivers leave the window blank with the usual renderer. The setting that turns it
/// off is read before the program could make it, so the program begins again with it.
#[cfg(target_os = "linux")]
fn start_with_safe_renderer() {
    use std::os::unix::process::CommandExt as _;
    const SETTING: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SETTING).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Answers only where it fails; the window may still be well without the setting.
        let error = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SETTING, "1").exec();
        eprintln!("{error}");
    }
}
