//! Comparing words as people read them, and cutting lines into them.

pub mod dates;
pub(crate) mod decimal;
pub mod guard;
pub mod invisible;
pub(crate) mod measures;
pub(crate) mod tokens;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` with spaces in the place of quotation marks that lack their other half, every byte where it
/// was: on a wrapped line such a mark would hide the rest.
pub(crate) fn without_stray_quotes(text: &str) -> Cow<'_, str> {
    let count = |mark: char| text.matches(mark).count();
    let is_stray = |mark: char| match mark {
        '"' => count('"') % 2 == 1,
        '«' | '»' => count('«') != count('»'),
        '“' | '”' => count('“') != count('”'),
        _ => false,
    };
    let marks = ['"', '«', '»', '“', '”'];
    let stray: Vec<char> = marks.into_iter().filter(|mark| is_stray(*mark)).collect();
    if stray.is_empty() {
        return Cow::Borrowed(text);
    }
    let blanked = |made: String, mark: &char| made.replace(*mark, &" ".repeat(mark.len_utf8()));
    Cow::Owned(stray.iter().fold(text.to_owned(), blanked))
}

/// `text` in small letters without accents, its words joined by single hyphens: the form in which
/// two words are compared where capitals and accents never matter.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        // Nothing of it comes apart.
        text.chars().for_each(|character| fold_in(&mut folded, character.to_ascii_lowercase()));
    } else {
        let whole = text.nfkd().filter(|character| !is_combining_mark(*character));
        whole.flat_map(char::to_lowercase).for_each(|small| fold_in(&mut folded, small));
    }
    folded.truncate(folded.trim_end_matches('-').len());
    folded
}

/// Adds a small letter, or what parts words.
fn fold_in(folded: &mut String, small: char) {
    match small {
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        _ if small.is_alphanumeric() => folded.push(small),
        _ if folded.ends_with('-') || folded.is_empty() => {}
        _ => folded.push('-'),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_text_is_folded_as_text_with_accents_is(text in "[ -~\\t\\n]{0,40}") {
            prop_assert_eq!(folded(&format!("{text}e")), folded(&format!("{text}é")));
        }
    }
}
