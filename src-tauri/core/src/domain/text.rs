//! Comparing words as people read them, and cutting lines into them.

pub(crate) mod measures;
pub(crate) mod tokens;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in small letters without accents, its words joined by single hyphens: the form in which
/// two words are compared where capitals and accents never matter.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)) {
        for small in character.to_lowercase() {
            match small {
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                _ if small.is_alphanumeric() => folded.push(small),
                _ if folded.ends_with('-') || folded.is_empty() => {}
                _ => folded.push('-'),
            }
        }
    }
    folded.truncate(folded.trim_end_matches('-').len());
    folded
}
