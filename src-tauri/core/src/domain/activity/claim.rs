//! Claims: the figure a member gives for an activity in one program.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::values::credits::Credits;
use crate::domain::values::form::{Checker, Field, FieldProblem, LONGEST_LINE, Problem};

/// The figure a member gives for an activity in one program, instead of the usual one: half a
/// course attended, or a program that counts it in another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Claim {
    /// The program's id.
    pub program: String,
    /// How much is claimed; nothing where it does not count there.
    pub credits: Credits,
    /// Why it differs.
    pub note: String,
}

/// A claim as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct ClaimForm {
    /// Credits, as in `1,5`; empty for the usual figure.
    pub credits: String,
    /// Why it differs.
    pub note: String,
}

impl ClaimForm {
    /// Turns what was typed into a claim in `program`; none for the usual figure.
    ///
    /// # Errors
    /// Every problem of every field.
    pub fn check(&self, program: &str) -> Result<Option<Claim>, Vec<FieldProblem>> {
        if self.credits.trim().is_empty() {
            return Ok(None);
        }
        let mut checker = Checker::default();
        // What does not count in a program is claimed there for nothing.
        let credits = match Credits::parse(&self.credits) {
            Ok(Credits::ZERO) => Some(Credits::ZERO),
            _ => checker.credits(Field::Credits, &self.credits),
        };
        let note = checker.line(Field::Note, &self.note, LONGEST_LINE);
        if note.is_none() {
            checker.problem(Field::Note, Problem::Missing);
        }
        checker.finish()?;
        let (Some(credits), Some(note)) = (credits, note) else {
            return Err(Vec::new());
        };
        Ok(Some(Claim { program: program.to_owned(), credits, note }))
    }
}
