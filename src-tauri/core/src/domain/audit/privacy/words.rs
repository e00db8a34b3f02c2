//! The words of a text with their capitals, and what lies between them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

use crate::text::folded;

/// Where a name or an age stands: its first word, and the word after its last.
pub(super) type WordSpan = (usize, usize);

/// A word of a text.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// As it is written.
    pub text: &'a str,
    /// In small letters without accents.
    pub folded: String,
    /// Where it begins and ends, in bytes.
    pub start: usize,
    pub end: usize,
    /// What stands between it and the word before.
    pub gap: &'a str,
}

/// Runs of letters and digits; every other character only separates.
pub(super) fn words_of(text: &str) -> Vec<Word<'_>> {
    let belongs = |character: char| character.is_alphanumeric() || is_combining_mark(character);
    let (mut words, mut at) = (Vec::new(), 0);
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(belongs)).map(|offset| at + offset) {
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.find(|character| !belongs(character)).unwrap_or(rest.len());
        let (word, gap) = (text.get(start..end).unwrap_or_default(), text.get(at..start).unwrap_or_default());
        words.push(Word { text: word, folded: folded(word), start, end, gap });
        at = end;
    }
    words
}

impl Word<'_> {
    /// Whether it is written as a name is: with a capital, and small letters behind it.
    pub fn is_capitalised(&self) -> bool {
        self.begins_upper() && self.text.chars().skip(1).any(char::is_lowercase)
    }

    /// Whether all of it is capitals, two at least.
    pub fn is_capitals(&self) -> bool {
        self.text.chars().count() > 1 && self.text.chars().all(char::is_uppercase)
    }

    pub fn begins_upper(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is a single capital.
    pub fn is_initial(&self) -> bool {
        self.begins_upper() && self.text.chars().count() == 1
    }

    pub fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.folded.as_str())
    }

    /// Whether only spaces stand before it.
    pub fn follows_space(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(|it| it.is_whitespace() && it != '\n')
    }

    /// Whether a sentence or a line begins with it.
    pub fn begins_sentence(&self) -> bool {
        self.start == 0 || self.gap.contains(['.', '!', '?', ':', ';', '•', '·', '\n'])
    }

    /// Its figure, where it is a number with at most so many digits.
    pub fn number(&self, most_digits: usize) -> Option<u32> {
        let is_number = self.text.len() <= most_digits && self.text.bytes().all(|it| it.is_ascii_digit());
        if is_number { self.text.parse().ok() } else { None }
    }

    /// Whether it is a common given name, with a capital.
    pub fn is_given_name(&self) -> bool {
        self.begins_upper() && self.is_listed()
    }

    /// Whether it is a common given name, however it is written.
    pub fn is_listed(&self) -> bool {
        GIVEN_NAMES.contains(self.folded.as_str())
    }
}

static GIVEN_NAMES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    include_str!("given-names.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Two capitals that stand for something else than a person's name.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "ab", "ad", "am", "ba", "bc", "ca", "cc", "dj", "ei", "eg", "fm", "hd", "id", "ie", "iq", "it", "ma", "mb", "md",
    "ms", "mt", "nb", "nl", "ns", "nt", "nu", "on", "ot", "pd", "pe", "pm", "ps", "pt", "qa", "qc", "rn", "rp", "sk",
    "sw", "tv", "uk", "un", "us", "vr", "yt",
];

/// The words of a person's initials (`J.T.`, `J. T.`, `J.-T.`), if they begin with this one: the
/// number of the word after them.
pub(super) fn initials_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    const MOST: usize = 4;
    let is_dotted = |word: &Word<'_>| matches!(word.gap, "." | ". " | ".\u{a0}" | ".-");
    let word = words.get(at).filter(|word| word.is_initial())?;
    let goes_on = at > 0 && is_dotted(word) && words.get(at - 1).is_some_and(Word::is_initial);
    let more = words.iter().skip(at + 1).take_while(|word| word.is_initial() && is_dotted(word)).count();
    (!goes_on && (1..MOST).contains(&more)).then_some(at + 1 + more)
}

/// Initials without dots: two capitals.
pub(super) fn bare_initials(word: &Word<'_>) -> bool {
    is_pair_of_capitals(word) && !word.is(ABBREVIATIONS)
}

/// Any two capitals.
pub(super) fn is_pair_of_capitals(word: &Word<'_>) -> bool {
    word.is_capitals() && word.text.chars().count() == 2
}

/// Whether the letters of these words, with dots between them, are no initials: `D.O.B.`, `M.A.`
pub(super) fn is_abbreviation(words: &[Word<'_>]) -> bool {
    const DOTTED: &[&str] = &["am", "ba", "dob", "eg", "ie", "ma", "md", "pm", "ps", "rn", "uk", "us", "usa"];
    let letters: String = words.iter().map(|word| word.folded.as_str()).collect();
    DOTTED.contains(&letters.as_str())
}
