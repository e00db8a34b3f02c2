//! What is refused is told in a sentence; what is done can be watched.

use std::process::Command;

use ledgerline_tests::program::Run;
use ledgerline_tests::record::Record;

/// A refusal is exit 1, and a line of plain words on standard error.
pub fn refused(run: &Run) -> &str {
    let text = run.stderr.trim();
    assert_eq!(run.status, 1, "{run:?}");
    let plain = text.ends_with('.') && text.lines().count() == 1 && !text.contains("::") && !text.contains("not-kept");
    assert!(plain && run.stdout.is_empty(), "no sentence: {run:?}");
    text
}

/// Runs the program on a record under strace.
pub fn traced(record: &Record, strace: &[&str], words: &[&str]) -> Run {
    let mut command = Command::new("strace");
    command.arg("-qq").args(strace).arg("--").arg(ledgerline_tests::program::path());
    command.arg("--data-dir").arg(record.folder.data()).args(["--today", &record.folder.today]).args(words);
    ledgerline_tests::program::calm(&mut command, &record.folder.beside("."));
    command.output().expect("strace starts").into()
}
