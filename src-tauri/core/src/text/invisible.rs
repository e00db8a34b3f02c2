//! Characters that nobody sees, said once for lines, names, files and packages.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Whether a character shows nothing of itself: a control character, one without width, or one
/// that only steers how others are shown. It can make two names look alike, or one like another.
///
/// White space is none of them, and neither is what joins letters ([`is_joiner`]) or chooses their form.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || is_without_width(character)
        || is_direction_mark(character)
        || matches!(
            character,
            '\u{ad}' | '\u{180e}' | '\u{2028}' | '\u{2029}' | '\u{2061}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e00ff}'
        )
}

/// Whether a character is without width where a space could stand: it parts words for nobody to
/// see.
#[must_use]
pub const fn is_without_width(character: char) -> bool {
    matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Whether a character only steers the direction of writing.
#[must_use]
pub const fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character joins letters or keeps them apart, as in an emoji of several or in Persian:
/// words need it, and names that are compared do not.
#[must_use]
pub const fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Whether a letter or sign of some script is one that only keeps a place empty.
const fn is_filler(character: char) -> bool {
    matches!(
        character,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    )
}

/// A text as people see it: its letters composed, and nothing in it that nobody sees.
pub(crate) fn seen(text: &str) -> Cow<'_, str> {
    shown(text, None)
}

/// The same with a space wherever something invisible stood, which may have parted two words; none
/// where nothing did.
pub(crate) fn parted(text: &str) -> Option<Cow<'_, str>> {
    let is_hidden = |character: char| {
        !character.is_whitespace() && (is_invisible(character) || is_filler(character) || is_joiner(character))
    };
    text.chars().any(is_hidden).then(|| shown(text, Some(' ')))
}

fn shown(text: &str, in_place: Option<char>) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && (byte >= b' ' || byte.is_ascii_whitespace()) && byte != 0x7f) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if is_shown(shown.chars().next_back(), character, characters.peek().copied()) {
            shown.push(character);
        } else if let Some(space) = in_place.filter(|_| !shown.is_empty()) {
            shown.push(space);
        }
    }
    Cow::Owned(shown.nfc().collect())
}

/// Whether a character shows between two others. A joiner does where it joins letters of a script
/// that needs it, or the pieces of an emoji; a mark that chooses a form does not after a letter or
/// digit, which have one form.
fn is_shown(before: Option<char>, character: char, after: Option<char>) -> bool {
    let is_joined = |other: Option<char>| {
        other.is_some_and(|other| {
            let is_latin = other.is_ascii() || ('\u{a0}'..='\u{36f}').contains(&other);
            !is_latin && !other.is_whitespace() && !is_invisible(other) && !is_joiner(other)
        })
    };
    if character.is_whitespace() {
        true
    } else if is_joiner(character) {
        is_joined(before) && is_joined(after)
    } else if ('\u{fe00}'..='\u{fe0f}').contains(&character) {
        before.is_some_and(|before| !before.is_ascii())
    } else {
        !is_invisible(character) && !is_filler(character)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_invisible_and_what_shows_or_joins_is_not() {
        for hidden in "\0\u{7f}\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{2028}\u{202e}\u{2060}\u{2064}\u{2069}\u{206f}\u{feff}\u{fff9}\u{e0041}".chars() {
            assert!(is_invisible(hidden) && !is_joiner(hidden), "{hidden:?}");
        }
        for seen in "a é 日 🎵 \u{a0}\u{202f}\u{301}\u{fe0f}".chars() {
            assert!(!is_invisible(seen), "{seen:?}");
        }
        for joiner in ['\u{200c}', '\u{200d}'] {
            assert!(is_joiner(joiner) && !is_invisible(joiner));
        }
    }
}
