//! Characters that nobody sees.

/// Whether no reader would see it, or it would change the order of what they see.
pub(crate) fn is_hidden(character: char) -> bool {
    let marks = ['\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];
    character.is_control()
        || marks.contains(&character)
        || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
