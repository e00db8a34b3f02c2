//! Quick add: one line of text becomes an activity.
//!
//! A line goes through these steps: it is cut into tokens (`text::tokens`), its `parts` are
//! found among them, the rest is the `title`; `chips` show both, and `understood` makes the
//! activity of them or says why not. The `answer` is what all of it is told in.

mod answer;
mod chips;
mod parts;
mod title;
mod understood;

use chrono::NaiveDate;

use crate::domain::program::conversion::Customs;
use crate::text::tokens::Tokens;
use title::Title;

pub use answer::{Chip, ChipKind, DateReading, LineReading, Refusal, RefusalKind, Understood};

/// Reads a line: the grammar of English and French at once, its parts in any order.
///
/// What is not recognised is the title. `today` gives dates without a year theirs, and stands in
/// for a date that is missing. `customs` holds the member's own kinds, and the programs that
/// may tell what minutes alone are worth.
///
/// Takes time in proportion to the length of the line, whatever is in it.
#[must_use]
pub fn read(line: &str, today: NaiveDate, customs: &Customs) -> LineReading {
    let tokens = Tokens::of(line);
    let parts = parts::find(&tokens);
    let title = Title::of(&tokens, &parts);
    let mut chips = chips::chips(&tokens, &parts, &title, &customs.kinds);
    match understood::understand(&tokens, &parts, title.text, today, customs) {
        Ok(understood) => {
            if understood.date_assumed {
                chips.push(Chip { kind: ChipKind::Date, words: String::new(), line_without: None });
            }
            LineReading { chips, understood: Some(understood), refusal: None }
        }
        Err(refusal) => LineReading { chips, understood: None, refusal: Some(refusal) },
    }
}
