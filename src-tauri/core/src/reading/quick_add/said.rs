//! What the parts of a line say.

use std::ops::Range;

use super::amounts::Asked;
use crate::domain::values::credits::Credits;
use crate::text::dates::Typed;
use crate::text::tokens::Span;

/// What a part says.
#[derive(Debug, Clone)]
pub(super) enum Said {
    Date(Typed),
    /// A date without a space round it, or within a longer word.
    RunTogether(Typed),
    /// The day of the week of a date beside it, in brackets of its own.
    Beside,
    /// None where nobody can claim so many.
    Credits(Option<Credits>),
    /// None where nothing takes so long.
    Minutes(Option<u32>),
    /// A start and an end of the day, and the minutes between them.
    Hours(u32),
    /// One hour of the day beside a date. It says nothing that is kept.
    Hour,
    /// An amount that is asked about.
    Asked(Asked),
    Tag(Span),
    Provider(Span),
    Note(Span),
    Plan,
    /// `!` with a word that is no marker.
    Marker(Span),
}

/// A part of the line and the tokens it consists of.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub said: Said,
    pub tokens: Range<usize>,
}
