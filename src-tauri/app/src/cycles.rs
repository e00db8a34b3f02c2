//! What a cycle needs beside its ledger: a day to propose before there is one, and a text to send.

use chrono::NaiveDate;
use ledgerline_core::Error;
use ledgerline_core::domain::cycle::adjustment_form::AdjustmentForm;
use ledgerline_core::domain::cycle::{CycleId, calendar};
use ledgerline_core::domain::program::Program;
use ledgerline_core::domain::values::language::{Bilingual, Language};
use ledgerline_core::domain::values::member;
use ledgerline_words::Words;

use crate::failure::Failure;
use crate::session::Session;

/// The last day of a cycle of this program that begins on `first_day`. Before the first run there is
/// no record, and only the shipped programs are there.
///
/// # Errors
/// Where it is no day, or nobody knows the program.
pub fn propose_last_day(session: &Session, program: &str, first_day: &str) -> Result<NaiveDate, Failure> {
    let first_day = member::check_first_day(first_day, session.today()).map_err(Error::Fields)?;
    let known = session.lend(|logbook, _| logbook.program(program));
    let program = known.unwrap_or_else(|_| shipped(program))?;
    Ok(calendar::regular_last_day(first_day, &program.cycle))
}

fn shipped(id: &str) -> Result<Program, Error> {
    Program::shipped_with_id(id)?.ok_or_else(|| Error::UnknownProgram(id.to_owned()))
}

/// The paragraph that asks for an adjustment, in both languages.
///
/// # Errors
/// The ledger's.
pub fn request_text(session: &Session, cycle: CycleId, form: &AdjustmentForm) -> Result<Bilingual, Failure> {
    let request = session.with(|logbook, today| logbook.request(cycle, form, today))?;
    let in_language = |language| Words::of(language).phrase(&request);
    Ok(Bilingual { en: in_language(Language::English), fr: in_language(Language::French) })
}
