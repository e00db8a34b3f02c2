//! Days of the week as people write them, in full and abbreviated, with or without a dot.

use chrono::Weekday;

use crate::text::tokens::Tokens;

/// How surely a word is a day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    /// `Saturday`, `samedi`.
    Full,
    /// An abbreviation that is no other word: `thu`, `ven`.
    Short,
    /// An abbreviation that is a word of its own as well: `sun`, `mer`, `jeu`.
    Word,
}

/// A day of the week as written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named {
    pub weekday: Weekday,
    pub name: Name,
    /// Whether a dot abbreviates it.
    pub dotted: bool,
    /// The token after it and its dot.
    pub next: usize,
}

/// Words before which `sun`, `mer` and the like are no days: `Here comes the sun`, `par le jeu`.
#[rustfmt::skip]
const BEFORE_NOUNS: &[&str] = &[
    "the", "a", "an", "my", "our", "your", "le", "la", "les", "un", "une", "de", "du", "des", "au", "aux", "en", "et",
    "and", "of", "in", "by", "par", "sur", "l", "d", "ce", "with", "avec",
];

/// The day of the week that begins here.
pub(crate) fn weekday_at(tokens: &Tokens<'_>, index: usize) -> Option<Named> {
    let (weekday, name) = named(tokens.folded(index)?)?;
    let has_dot = name != Name::Full && tokens.is_glued(index + 1) && tokens.is_sign(index + 1, '.');
    let after = index + 1 + usize::from(has_dot);
    Some(Named { weekday, name, dotted: after > index + 1, next: after })
}

/// The day of the week that begins here, unless it is a word of the title: of `sun` and the like
/// only what is not led to by `the`.
pub(crate) fn weekday_not_noun_at(tokens: &Tokens<'_>, index: usize) -> Option<Named> {
    let named = weekday_at(tokens, index)?;
    let is_noun = named.name == Name::Word && index > 0 && tokens.is_word(index - 1, BEFORE_NOUNS);
    (!is_noun).then_some(named)
}

/// Several of the same day of the week, as in `Tuesdays` and `les mardis`.
pub(crate) fn plural_at(tokens: &Tokens<'_>, index: usize) -> Option<Weekday> {
    let (weekday, name) = named(tokens.folded(index)?.strip_suffix('s')?)?;
    (name == Name::Full).then_some(weekday)
}

fn named(word: &str) -> Option<(Weekday, Name)> {
    Some(match word {
        "monday" | "lundi" => (Weekday::Mon, Name::Full),
        "tuesday" | "mardi" => (Weekday::Tue, Name::Full),
        "wednesday" | "mercredi" => (Weekday::Wed, Name::Full),
        "thursday" | "jeudi" => (Weekday::Thu, Name::Full),
        "friday" | "vendredi" => (Weekday::Fri, Name::Full),
        "saturday" | "samedi" => (Weekday::Sat, Name::Full),
        "sunday" | "dimanche" => (Weekday::Sun, Name::Full),
        "lun" => (Weekday::Mon, Name::Short),
        "tues" => (Weekday::Tue, Name::Short),
        "weds" => (Weekday::Wed, Name::Short),
        "thu" | "thur" | "thurs" => (Weekday::Thu, Name::Short),
        "fri" | "ven" | "vend" => (Weekday::Fri, Name::Short),
        "mon" => (Weekday::Mon, Name::Word),
        "tue" | "mar" => (Weekday::Tue, Name::Word),
        "wed" | "mer" => (Weekday::Wed, Name::Word),
        "jeu" => (Weekday::Thu, Name::Word),
        "sat" | "sam" => (Weekday::Sat, Name::Word),
        "sun" | "dim" => (Weekday::Sun, Name::Word),
        _ => return None,
    })
}
