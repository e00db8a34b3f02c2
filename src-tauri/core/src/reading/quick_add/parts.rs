//! Finding the parts of a line that are not its title.

use std::ops::Range;

use crate::domain::values::credits::Credits;
use crate::text::dates::{Days, days_at, duration_at};
use crate::text::measures::{Unit, measure_at};
use crate::text::tokens::{Sort, Span, Tokens};

/// What a part says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Said {
    Date(Days),
    /// None where nobody can claim so many.
    Credits(Option<Credits>),
    /// None where nothing takes so long.
    Minutes(Option<u32>),
    Tag(Span),
    Provider(Span),
    Note(Span),
    Plan,
}

/// A part of the line and the tokens it consists of.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub said: Said,
    pub tokens: Range<usize>,
}

/// The parts of the line, from its beginning to its end.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut index = 0;
    // No token lies after a part that has not been found.
    let mut after = usize::MAX;
    while index < tokens.len() {
        let found = marked(tokens, index).or_else(|| unmarked(tokens, index, after));
        if let Some((said, next)) = found {
            parts.push(Part { said, tokens: index..next });
            after = next;
            index = next;
        } else {
            index += 1;
        }
    }
    parts
}

fn marked(tokens: &Tokens<'_>, index: usize) -> Option<(Said, usize)> {
    let token = tokens.get(index)?;
    let said = match token.sort {
        Sort::Tag => Said::Tag(token.inner),
        Sort::Provider => Said::Provider(token.inner),
        Sort::Note => Said::Note(token.inner),
        Sort::Plan => Said::Plan,
        _ => return None,
    };
    Some((said, index + 1))
}

fn unmarked(tokens: &Tokens<'_>, index: usize, after: usize) -> Option<(Said, usize)> {
    if !tokens.starts(index, after) {
        return None;
    }
    if let Some(days) = days_at(tokens, index) {
        return Some((Said::Date(days), days.next));
    }
    if let Some(duration) = duration_at(tokens, index) {
        return Some((Said::Minutes(duration.minutes), duration.next));
    }
    let measure = measure_at(tokens, index).filter(|measure| measure.unit == Unit::Credits)?;
    let credits = Credits::parse(tokens.text(measure.number)).and_then(Credits::claimable);
    Some((Said::Credits(credits.ok().filter(|_| !measure.negative)), measure.next))
}
