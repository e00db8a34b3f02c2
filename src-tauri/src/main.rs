//! Ledgerline: finds the data folder, then opens the window or runs a command.

// No console window beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bindings;
mod commands;
mod desktop;
mod door;
mod drop_target;
mod headless;
mod reading_child;
mod window;
mod worker_policy;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{CommandFactory as _, Parser as _};
use directories::ProjectDirs;
use ledgerline_app::session::Session;
use ledgerline_core::domain::values::language::Language;
use ledgerline_reader::Reader;
use ledgerline_words::Words;

use crate::headless::Arguments;

fn main() -> ExitCode {
    if let Some(status) = reading_child::run() {
        return status;
    }
    let arguments = Arguments::parse();
    let lang = arguments.lang.map(Language::from);
    let Some(folder) = arguments.data_dir.or_else(|| set("LEDGERLINE_DATA_DIR").map(PathBuf::from)).or_else(own_folder)
    else {
        eprintln!("{}", Words::of(lang.unwrap_or_default()).text("headless-no-folder"));
        return ExitCode::from(1);
    };
    let today = match (arguments.today, set("LEDGERLINE_TODAY")) {
        (None, Some(text)) => match text.to_string_lossy().parse() {
            Ok(day) => Some(day),
            Err(error) => {
                let message = format!("LEDGERLINE_TODAY: {error}");
                Arguments::command().error(clap::error::ErrorKind::ValueValidation, message).exit();
            }
        },
        (today, _) => today,
    };
    // What reads files is this same program; where the system does not say which that is, none are read.
    let reader = std::env::current_exe().ok().map(Reader::new);
    let session = Session::new(folder, reader, move || day_for_tests().or(today).unwrap_or_else(own_day));
    match arguments.command {
        Some(command) => headless::run(command, session, arguments.json, lang),
        None => open_window(session, lang),
    }
}

/// The day on this computer, where nobody named another.
fn own_day() -> NaiveDate {
    chrono::Local::now().date_naive()
}

/// The day that a test's file names, so that a day can pass while the window is open.
#[cfg(feature = "test-seam")]
fn day_for_tests() -> Option<NaiveDate> {
    std::fs::read_to_string(set("LEDGERLINE_TEST_TODAY")?).ok()?.trim().parse().ok()
}

#[cfg(not(feature = "test-seam"))]
const fn day_for_tests() -> Option<NaiveDate> {
    None
}

/// A setting of the environment; an empty one is none.
fn set(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// The platform's folder for our data. What it stands in is made where it is not there, as on a
/// new account; a folder that somebody names is expected to stand in one that exists.
fn own_folder() -> Option<PathBuf> {
    let folder = ProjectDirs::from("ca", "Ledgerline", "Ledgerline")?.data_dir().to_owned();
    if let Some(parent) = folder.parent() {
        // Where this fails, opening the ledger says what is the matter.
        let _ = std::fs::create_dir_all(parent);
    }
    Some(folder)
}

fn open_window(session: Session, lang: Option<Language>) -> ExitCode {
    let words = Words::of(lang.unwrap_or_default());
    #[cfg(target_os = "linux")]
    {
        if set("DISPLAY").is_none() && set("WAYLAND_DISPLAY").is_none() {
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
