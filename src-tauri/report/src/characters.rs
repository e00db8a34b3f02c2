//! Characters that mean nothing, wherever they stand.

/// Whether it controls something rather than being printed; line ends among them.
#[must_use]
pub fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// Whether it must not stand in an archival PDF whatever the fonts: private-use characters, which mean
/// nothing without their font, and code points that are no characters.
#[must_use]
pub fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    matches!(code, 0xE000..=0xF8FF | 0xFDD0..=0xFDEF | 0xF_0000..) || code & 0xFFFE == 0xFFFE
}

/// What can be read aloud of `text`: its words, without characters that mean nothing.
pub(crate) fn speakable(text: &str) -> String {
    let words: String = text
        .chars()
        .map(|character| if is_control(character) { ' ' } else { character })
        .filter(|it| !is_forbidden(*it))
        .collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
