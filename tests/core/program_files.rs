//! Program files: those that come with Ledgerline, those that members write, and what is said of
//! one that cannot be used.

mod any_program;
mod bad_files;
mod reading;
mod refusals;
mod shipped;

use std::path::{Path, PathBuf};

use ledgerline_core::domain::program::file::FileProblem;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::language::Language;
use ledgerline_words::Words;

/// A file that is fine, with every shape once.
const GOOD: &str = include_str!("program_files/every-shape.toml");

/// The folder of the programs that come with Ledgerline.
fn programs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/programs")
}

fn credits(amount: &str) -> Credits {
    Credits::parse(amount).expect("an amount of credits")
}

/// What is said of a file that is refused.
fn sentence(problem: &FileProblem, language: Language) -> String {
    Words::of(language).try_phrase(&problem.phrase()).unwrap_or_else(|why| panic!("{problem:?}: {why}"))
}
