//! What is expected of a file, and how many of the fields are right.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write};

use chrono::NaiveDate;
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::reading::suggestion::Suggested;

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
    wrong_dates: Vec<String>,
}

impl Tally {
    /// Compares every field of one file.
    pub fn add(&mut self, file: &str, expected: &Expected, found: &Suggested) {
        self.field(file, "title", expected.title.as_ref(), found.title.as_ref());
        self.field(file, "provider", expected.provider.as_ref(), found.provider.as_ref());
        self.field(file, "start", expected.days.map(|(start, _)| start), found.start);
        self.field(file, "end", expected.days.map(|(_, end)| end), found.end);
        self.field(file, "hours", expected.minutes, found.minutes);
        self.field(file, "credits", expected.credits, found.credits);
        let days = found.start.zip(found.end);
        if days.is_some() && days != expected.days {
            self.wrong_dates.push(format!("{file}: {days:?}, expected {:?}", expected.days));
        }
    }

    fn field<T: PartialEq + Copy + Debug>(&mut self, file: &str, field: &'static str, expected: T, found: T) {
        let (right, all) = self.fields.entry(field).or_default();
        *all += 1;
        if expected == found {
            *right += 1;
        } else {
            writeln!(self.misses, "  {file}: {field} is {found:?}, expected {expected:?}")
                .expect("text can be written");
        }
    }

    /// Prints the hit rate of each field, and fails where a date is wrong or fewer than so many in
    /// a hundred fields are right.
    pub fn report(&self, of: &str, least_percent: usize) {
        let (mut right, mut all) = (0, 0);
        println!("Fields suggested as expected, {of}:");
        for (field, (hits, tries)) in &self.fields {
            println!("  {field:8} {hits} of {tries}");
            right += hits;
            all += tries;
        }
        println!("  together {right} of {all}, {} %\n{}", right * 100 / all.max(1), self.misses);
        assert!(self.wrong_dates.is_empty(), "wrong dates are worse than none:\n{}", self.wrong_dates.join("\n"));
        assert!(right * 100 >= all * least_percent, "{of}: only {right} of {all} fields are right\n{}", self.misses);
    }
}
