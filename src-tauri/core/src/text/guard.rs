//! Guards in lists for spreadsheets: what keeps a text from being taken for a formula, whichever mark a spreadsheet parts
//! cells by; and their undoing, exact.

use std::borrow::Cow;

/// The guard.
const GUARD: char = '\'';

/// A spreadsheet takes a cell that begins like this for a formula, or for what is part of one.
const fn is_formula_start(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
}

/// Where a spreadsheet that expects another mark ends a cell.
const fn ends_cell(character: char) -> bool {
    matches!(character, ',' | ';' | '\t' | '|' | '\n' | '\r')
}

/// What a spreadsheet may pass over at the beginning of a cell.
fn is_passed_over(character: char) -> bool {
    character == '"' || (character.is_whitespace() && !ends_cell(character))
}

/// Where in a text a cell could begin.
#[derive(Debug, Clone, Copy)]
struct Place {
    begins_cell: bool,
}

impl Place {
    const START: Self = Self { begins_cell: true };

    fn after(self, character: char) -> Self {
        Self { begins_cell: ends_cell(character) || (self.begins_cell && is_passed_over(character)) }
    }
}

/// `text` with a guard wherever a cell could begin with a formula: at its start, and behind every mark by which a
/// spreadsheet could part it. Where a guard could stand and the text has an apostrophe, it gets one more, so that
/// [`unguarded`] gives back the text.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    let mut made: Option<String> = None;
    let mut place = Place::START;
    for (at, character) in text.char_indices() {
        if place.begins_cell && is_guarded(character) {
            made.get_or_insert_with(|| text.get(..at).unwrap_or_default().to_owned()).push(GUARD);
        }
        if let Some(made) = &mut made {
            made.push(character);
        }
        place = place.after(character);
    }
    made.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// What [`guarded`] was given.
#[must_use]
pub fn unguarded(text: &str) -> Cow<'_, str> {
    if !text.contains(GUARD) {
        return Cow::Borrowed(text);
    }
    let mut made = String::with_capacity(text.len());
    let (mut place, mut characters) = (Place::START, text.chars().peekable());
    while let Some(character) = characters.next() {
        // What a guard stands before is as it is.
        let guarded = characters.next_if(|next| place.begins_cell && character == GUARD && is_guarded(*next));
        let kept = guarded.unwrap_or(character);
        made.push(kept);
        place = place.after(kept);
    }
    Cow::Owned(made)
}

/// `text` without a guard at its start, where a list may come from anybody who guards only that.
#[must_use]
pub fn unguarded_start(text: &str) -> &str {
    text.strip_prefix(GUARD).filter(|rest| rest.starts_with(is_guarded)).unwrap_or(text)
}

/// Whether a guard before this is one.
const fn is_guarded(character: char) -> bool {
    is_formula_start(character) || character == GUARD
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_that_could_be_a_formula_is_guarded_wherever_a_cell_could_begin() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("Workshop;=1+1", "Workshop;'=1+1"),
            ("Cours,=1+1", "Cours,'=1+1"),
            ("a\n=1+1", "a\n'=1+1"),
            ("a; \"=1", "a; \"'=1"),
            ("'tis", "''tis"),
            ("it's", "it's"),
            ("a, 'b'", "a, ''b'"),
            ("rhythm-based", "rhythm-based"),
            ("-", "'-"),
        ] {
            assert_eq!(guarded(text), expected);
            assert_eq!(unguarded(expected), text);
        }
        assert_eq!(unguarded_start("'tis, '=1"), "'tis, '=1");
        assert_eq!(unguarded_start("'=1;'=2"), "=1;'=2");
    }

    proptest! {
        #[test]
        fn undoing_is_exact(text in "[='+@a,;\" \t\n\r|-]{0,12}") {
            let guarded = guarded(&text);
            prop_assert_eq!(unguarded(&guarded), text.as_str());
        }

        #[test]
        fn no_cell_begins_with_a_formula(text in "[='+@a,;\" \t\n\r|-]{0,12}") {
            let guarded = guarded(&text).into_owned();
            for cell in guarded.split([',', ';', '|', '\n']) {
                let shown = cell.trim_start_matches(['"', ' ']);
                prop_assert!(!shown.starts_with(['=', '+', '-', '@']), "{:?}", guarded);
            }
        }
    }
}
