//! What Ledgerline suggests from the text of a certificate: compared with the answer key of the
//! samples, and with invented certificates of many layouts in both languages.
//!
//! Every certificate here is read on 23 November 2026.

mod belonging;
mod cases;
mod compared;
mod corpus;
mod dates;
mod file_names;
mod invented;
mod misled;
mod properties;
mod samples;
mod seen;

use chrono::NaiveDate;
use ledgerline_core::domain::evidence::file_text::{FileText, PageText, TextLine};
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::reading::suggestion::{Suggested, suggest};
use ledgerline_tests::day;

/// The day on which every certificate is read.
fn today() -> NaiveDate {
    day("2026-11-23")
}

/// The member whom most of the certificates name.
fn member() -> Member {
    Member { name: "Sample Therapist".to_owned(), ..Member::default() }
}

/// What is suggested for a file under a name that says nothing.
fn suggested(text: &FileText) -> Suggested {
    suggest(text, "scan0001.pdf", &member(), today())
}

/// One page of lines in one size of print; `¦` is a column's gap.
fn page(lines: &[&str]) -> FileText {
    let line = |text: &&str| TextLine::new(text.replace(" ¦ ", "\t"), 120);
    FileText(vec![PageText(lines.iter().map(line).collect())])
}
