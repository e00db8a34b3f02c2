//! Characters that nobody sees, said once for lines, names, files and packages.

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
