//! What is expected of a file, and how many of the fields are right.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write};

use chrono::NaiveDate;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::suggestion::{Found, Suggested};

/// What a careful person reads from a file; nothing where that person would not be sure.
#[derive(Debug, Default)]
pub struct Expected {
    pub title: Option<String>,
    pub provider: Option<String>,
    pub days: Option<(NaiveDate, NaiveDate)>,
    pub minutes: Option<u32>,
    pub credits: Option<Credits>,
}

/// How many fields are right, and what is not.
#[derive(Debug, Default)]
pub struct Tally {
    fields: BTreeMap<&'static str, (usize, usize)>,
    misses: String,
    /// What is wrong and offered as sure.
    wrong: Vec<String>,
}

impl Tally {
    /// Compares every field of one file.
    pub fn add(&mut self, file: &str, expected: &Expected, found: &Suggested) {
        self.field(file, "title", expected.title.as_ref(), found.title.as_ref());
        self.field(file, "provider", expected.provider.as_ref(), found.provider.as_ref());
        self.field(file, "start", expected.days.map(|(start, _)| start).as_ref(), found.start.as_ref());
        self.field(file, "end", expected.days.map(|(_, end)| end).as_ref(), found.end.as_ref());
        self.field(file, "hours", expected.minutes.as_ref(), found.minutes.as_ref());
        self.field(file, "credits", expected.credits.as_ref(), found.credits.as_ref());
    }

    fn field<T: PartialEq + Debug>(
        &mut self,
        file: &str,
        field: &'static str,
        told: Option<&T>,
        found: Option<&Found<T>>,
    ) {
        let (right, all) = self.fields.entry(field).or_default();
        *all += 1;
        if told == found.map(|found| &found.value) {
            *right += 1;
            return;
        }
        let miss = format!("  {file}: {field} is {found:?}, expected {told:?}");
        if found.is_some_and(|found| found.sure) {
            self.wrong.push(miss.clone());
        }
        writeln!(self.misses, "{miss}").expect("text can be written");
    }

    /// Prints the hit rate of each field, and fails where something wrong is offered as sure or
    /// fewer than so many in a hundred fields are right.
    pub fn report(&self, of: &str, least_percent: usize) {
        let (mut right, mut all) = (0, 0);
        println!("Fields suggested as expected, {of}:");
        for (field, (hits, tries)) in &self.fields {
            println!("  {field:8} {hits} of {tries}");
            right += hits;
            all += tries;
        }
        println!("  together {right} of {all}, {} %\n{}", right * 100 / all.max(1), self.misses);
        assert!(self.wrong.is_empty(), "wrong and not marked is worse than none:\n{}", self.wrong.join("\n"));
        assert!(right * 100 >= all * least_percent, "{of}: only {right} of {all} fields are right\n{}", self.misses);
    }
}
