//! Quick add: one line of text becomes an activity.
//!
//! A line goes through these steps: it is cut into tokens (`text::tokens`), its `parts` are
//! found among them, the rest is the `title`; `chips` show both, and `understood` makes the
//! activity of them or says why not. The `answer` is what all of it is told in.

mod amounts;
mod answer;
mod chips;
mod choices;
mod parts;
mod ranked;
mod said;
mod title;
mod understood;

use chrono::NaiveDate;

use crate::domain::program::conversion::Customs;
use crate::domain::values::form::LONGEST_TEXT;
use crate::text::invisible::{parted, seen};
use crate::text::tokens::Tokens;
use said::{Part, Said};
use title::Title;

pub use answer::{Chip, ChipKind, Choice, ChoiceSays, LineReading, Refusal, RefusalKind, Understood};

/// The longest line that is read, in characters: there is room for the longest note and for all that stands before it.
const LONGEST_READ: usize = 2 * LONGEST_TEXT;

/// Reads a line: the grammar of English and French at once, its parts in any order.
///
/// What is not recognised is the title; a piece that looks like a day, an amount or a marker and
/// cannot be told for sure is asked about, with whole lines to choose from. `today` gives dates
/// without a year theirs, and stands in for a date that is missing. `customs` holds the member's
/// own kinds, and the programs that may tell what minutes alone are worth.
///
/// Takes time in proportion to the length of the line, whatever is in it.
#[must_use]
pub fn read(line: &str, today: NaiveDate, customs: &Customs) -> LineReading {
    if line.chars().nth(LONGEST_READ).is_some() {
        let refusal = Some(Refusal::new(RefusalKind::TooLong, ""));
        return LineReading { chips: Vec::new(), understood: None, refusal };
    }
    let mut reading = read_once(line, today, customs);
    if let Some(refusal) = &mut reading.refusal {
        let asked = (refusal.kind, refusal.words.clone());
        refusal.choices.retain(|choice| choice.lines.iter().all(|line| settles(line, &asked, today, customs)));
    }
    reading
}

/// Whether a line is no longer asked the same. Something else may be the matter with it.
fn settles(line: &str, asked: &(RefusalKind, String), today: NaiveDate, customs: &Customs) -> bool {
    let (kind, words) = asked;
    match read_once(line, today, customs).refusal {
        Some(refusal) => match refusal.kind {
            RefusalKind::PlanInThePast
            | RefusalKind::PlanWithoutDate
            | RefusalKind::Twice
            | RefusalKind::BadCredits => false,
            other => other != *kind || refusal.words != *words,
        },
        None => true,
    }
}

fn read_once(line: &str, today: NaiveDate, customs: &Customs) -> LineReading {
    let shown = seen(line);
    let tokens = Tokens::of(&shown);
    let parts = parts::find(&tokens);
    // What nobody sees may part two words, or stand within one: what says more is meant.
    if let Some(parted) = parted(line) {
        let other = Tokens::of(&parted);
        let other_parts = parts::find(&other);
        if saying(&other_parts) > saying(&parts) {
            return reading(&other, &other_parts, today, customs);
        }
    }
    reading(&tokens, &parts, today, customs)
}

/// How much is said: dates first, then anything.
fn saying(parts: &[Part]) -> (usize, usize) {
    let dates = parts.iter().filter(|part| matches!(part.said, Said::Date(_))).count();
    (dates, parts.len())
}

fn reading(tokens: &Tokens<'_>, parts: &[Part], today: NaiveDate, customs: &Customs) -> LineReading {
    let title = Title::of(tokens, parts);
    let understood = understood::understand(tokens, parts, title.text.clone(), today, customs);
    let unclear = match &understood {
        Err(refused) if refused.refusal.kind == RefusalKind::Unclear => refused.part,
        _ => None,
    };
    let mut chips = chips::chips(tokens, parts, &title, &customs.kinds, unclear);
    match understood {
        Ok(understood) => {
            if understood.date_assumed {
                chips.push(Chip { kind: ChipKind::Date, words: String::new(), line_without: None });
            }
            LineReading { chips, understood: Some(understood), refusal: None }
        }
        Err(refused) => LineReading { chips, understood: None, refusal: Some(refused.refusal) },
    }
}
