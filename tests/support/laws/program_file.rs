//! A program file.

use ledgerline_core::domain::activity::Activity;
use ledgerline_core::domain::cycle::{Cycle, CycleId};
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::program::Program;
use ledgerline_core::domain::program::check::check;
use ledgerline_core::domain::program::file::{FileProblem, read, write};
use ledgerline_core::domain::standing::score::score;
use ledgerline_core::domain::standing::standing;
use ledgerline_core::domain::values::language::Language;
use ledgerline_words::Words;

use crate::ledger::{done, lasting, of, planned, today};

/// Holds a program file against its laws.
///
/// # Panics
/// Where one is broken.
pub fn hold(bytes: &[u8]) {
    let answer = read(bytes);
    assert_eq!(answer, read(bytes), "a file is always read alike");
    match answer {
        Ok(program) => {
            assert_eq!(check(&program), Ok(()), "what is read makes sense");
            let written = write(&program);
            assert_eq!(read(written.as_bytes()).as_ref(), Ok(&program), "it is read as it was written: {written}");
            counts(program);
        }
        Err(problem) => is_told(&problem, bytes),
    }
}

/// A problem has a line of the file and is said in both languages.
fn is_told(problem: &FileProblem, bytes: &[u8]) {
    let lines = bytes.split(|byte| *byte == b'\n').count();
    assert!((1..=lines).contains(&(problem.line as usize)), "{problem:?} of {lines} lines");
    for language in Language::ALL {
        let said = Words::of(language).try_phrase(&problem.phrase());
        assert!(said.is_ok(), "{problem:?}: {said:?}");
    }
}

/// A record can be counted by it, whatever its figures are.
fn counts(program: Program) {
    let cycle = Cycle::new(CycleId(1), program, crate::day("2024-01-01"));
    let activities: [Activity; 4] = [
        of(done(1, "2024-02-01", "1000"), Some("workshop"), &["ethics", "grief-work"]),
        of(done(2, "2026-11-22", "0.01"), Some("supervision-received"), &["ethics"]),
        lasting(3, "2025-06-01", 600),
        planned(4, "2027-03-01", "12.5"),
    ];
    let standing = standing(&cycle, &activities, &Proofs::default(), today());
    for language in Language::ALL {
        let said = Words::of(language).try_phrase(&standing.heading);
        assert!(said.is_ok(), "{:?}: {said:?}", standing.heading);
    }
    let _ = score(&cycle, &standing, &activities, today(), 900.0);
}
