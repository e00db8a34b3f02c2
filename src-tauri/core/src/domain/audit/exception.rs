//! Exceptions: what a reader of a record should not have to find out alone.

use chrono::NaiveDate;

use super::exhibit::ExhibitNo;
use crate::domain::evidence::difference::Reason;
use crate::domain::values::credits::Credits;
use crate::domain::values::phrase::{Argument, Phrase};

/// What a report says openly before anybody asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exception {
    /// Activities that count and lack proof.
    NoEvidence(Excepted),
    /// Activities that count and whose proof the member has still to look at.
    ToCheck {
        /// Which.
        excepted: Excepted,
        /// Why, each reason once. What a file was read to say is nobody's word yet, and is not told.
        why: Vec<Reason>,
    },
    /// A difference that the member has accepted.
    Accepted {
        /// The activity's number in the report.
        number: u32,
        /// In what its files differ.
        why: Vec<Reason>,
        /// The member's reason.
        reason: String,
        /// The day it was accepted.
        on: NaiveDate,
    },
    /// Files that are missing, changed or unreadable, by their numbers.
    NotAvailable(Vec<ExhibitNo>),
    /// Activities of which a maximum stopped a part.
    OverCap(Excepted),
    /// Activities that ended in a time without membership.
    NotAMember(Excepted),
    /// Activities that ended outside the cycle.
    Outside(Excepted),
    /// Activities that lack the credits they need to count.
    NeedsDetails(Excepted),
    /// Activities that are marked done and end after the day of the report.
    NotYet(Excepted),
    /// Plans whose day has passed.
    PlanPassed(Excepted),
    /// A stretch of the cycle in which nothing counts.
    Gap {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
}

/// The activities an exception is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excepted {
    /// Their numbers in the report.
    pub numbers: Vec<u32>,
    /// The credits it is about.
    pub credits: Credits,
}

impl Exception {
    /// The sentence that tells it.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        let (id, excepted) = match self {
            Self::NoEvidence(excepted) => ("report-exception-no-evidence", excepted),
            Self::ToCheck { excepted, why } => {
                return Phrase::new("report-exception-to-check")
                    .with("numbers", joined(&excepted.numbers))
                    .with("activities", count(excepted.numbers.len()))
                    .with("credits", excepted.credits)
                    .with("why", in_words(why));
            }
            Self::Accepted { number, why, reason, on } => {
                return Phrase::new("report-exception-accepted")
                    .with("number", number.to_string())
                    .with("why", in_words(why))
                    .with("reason", reason.as_str())
                    .with("day", *on);
            }
            Self::NotAvailable(exhibits) => {
                return Phrase::new("report-exception-not-available")
                    .with("numbers", joined(exhibits))
                    .with("files", count(exhibits.len()));
            }
            Self::OverCap(excepted) => ("report-exception-over-cap", excepted),
            Self::NotAMember(excepted) => ("report-exception-not-a-member", excepted),
            Self::Outside(excepted) => ("report-exception-outside", excepted),
            Self::NeedsDetails(excepted) => ("report-exception-needs-details", excepted),
            Self::NotYet(excepted) => ("report-exception-not-yet", excepted),
            Self::PlanPassed(excepted) => ("report-exception-plan-passed", excepted),
            Self::Gap { from, to } => return Phrase::new("report-exception-gap").with("from", *from).with("to", *to),
        };
        Phrase::new(id)
            .with("numbers", joined(&excepted.numbers))
            .with("activities", count(excepted.numbers.len()))
            .with("credits", excepted.credits)
    }
}

fn in_words(why: &[Reason]) -> Argument {
    Argument::List(why.iter().map(|reason| Argument::Message(format!("proof-why-{}", reason.id()))).collect())
}

fn joined<T: ToString>(numbers: &[T]) -> String {
    numbers.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
