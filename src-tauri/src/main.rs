//! Ledgerline: finds the data folder, then opens the window or runs a command.

// No console window beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bindings;
mod commands;
mod desktop;
mod export;
mod failure;
mod headless;
mod session;
mod window;

use std::process::ExitCode;

use clap::Parser as _;
use directories::ProjectDirs;
use ledgerline_core::domain::language::Language;
use ledgerline_words::Words;

use crate::headless::Arguments;
use crate::session::Session;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let lang = arguments.lang.map(Language::from);
    let default_folder = || ProjectDirs::from("ca", "Ledgerline", "Ledgerline").map(|dirs| dirs.data_dir().to_owned());
    let Some(folder) = arguments.data_dir.or_else(default_folder) else {
        eprintln!("{}", Words::of(lang.unwrap_or_default()).text("headless-no-folder"));
        return ExitCode::from(1);
    };
    let session = Session::new(folder, arguments.today);
    match arguments.command {
        Some(command) => headless::run(command, session, arguments.json, lang),
        None => open_window(session, lang),
    }
}

fn open_window(session: Session, lang: Option<Language>) -> ExitCode {
    let words = Words::of(lang.unwrap_or_default());
    #[cfg(target_os = "linux")]
    {
        let has = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if !has("DISPLAY") && !has("WAYLAND_DISPLAY") {
            eprintln!("{}", words.text("headless-no-display"));
            return ExitCode::from(1);
        }
        start_with_safe_renderer();
    }
    match window::run(session) {
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
