//! A file's text as a reader takes it in: lines of cells, cells of words.

use std::ops::Range;

use crate::domain::evidence::file_text::FileText;
use crate::text::folded;

/// So many lines of a file are read; what a certificate says stands well before.
pub(super) const MOST_LINES: usize = 1_500;

/// So many bytes of a line are read, up to the end of a character.
pub(super) const LONGEST_LINE: usize = 600;

/// The lines of a file with something on them.
pub(super) struct Sheet<'a> {
    pub lines: Vec<Line<'a>>,
    /// The size of print that half of the lines do not exceed.
    pub usual_size: u16,
}

/// What stands on one baseline.
pub(super) struct Line<'a> {
    pub cells: Vec<Cell<'a>>,
    pub size: u16,
}

/// A stretch of a line without a column's gap in it.
pub(super) struct Cell<'a> {
    pub text: &'a str,
    pub words: Words,
}

impl<'a> Sheet<'a> {
    pub fn of(text: &'a FileText) -> Self {
        let lines: Vec<Line<'a>> = text
            .lines()
            .take(MOST_LINES)
            .map(|line| Line { cells: cells(&line.text), size: line.size })
            .filter(|line| !line.cells.is_empty())
            .collect();
        let mut sizes: Vec<u16> = lines.iter().map(|line| line.size).collect();
        sizes.sort_unstable();
        let usual_size = sizes.get(sizes.len().saturating_sub(1) / 2).copied().unwrap_or_default();
        Self { lines, usual_size }
    }

    /// Every cell with the number of its line, in reading order.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &Cell<'a>)> {
        self.lines.iter().enumerate().flat_map(|(number, line)| line.cells.iter().map(move |cell| (number, cell)))
    }

    /// Whether a line begins within a word, as where a picture hung askew and its lines were read in
    /// pieces: what stands at the end of another may go on there.
    pub fn is_cut_up(&self) -> bool {
        self.cells().any(|(_, cell)| begins_within_word(cell.text))
    }

    /// The line before this one.
    pub fn before(&self, number: usize) -> Option<&Line<'a>> {
        self.lines.get(number.checked_sub(1)?)
    }

    /// The line above or below a figure that stands alone on its line, where only one of them is a
    /// label of such figures.
    pub fn lone_label(&self, number: usize, is_label: impl Fn(&Words) -> bool) -> Option<&Cell<'a>> {
        let [figure] = self.lines.get(number)?.cells.as_slice() else { return None };
        if figure.text.chars().any(char::is_alphabetic) {
            return None;
        }
        let label = |at: usize| match self.lines.get(at)?.cells.as_slice() {
            [cell] if is_label(&cell.words) => Some(cell),
            _ => None,
        };
        match (number.checked_sub(1).and_then(label), label(number + 1)) {
            (Some(above), None) => Some(above),
            (None, Some(below)) => Some(below),
            _ => None,
        }
    }

    /// Whether a line is printed clearly smaller than most.
    pub fn is_fine_print(&self, line: &Line<'_>) -> bool {
        // On a page of few lines most may be large.
        const SMALL: u16 = 95;
        let (size, usual) = (u32::from(line.size), u32::from(self.usual_size));
        size * 4 < usual * 3 && (line.size <= SMALL || size * 2 < usual)
    }
}

/// Whether a text begins with less than a word: `s and Consent`, `es réceptives`.
fn begins_within_word(text: &str) -> bool {
    const LONGEST: usize = 3;
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "a", "à", "al", "an", "and", "are", "as", "at", "au", "aux", "be", "but", "by", "ce", "ces", "cet", "cr", "d", "da", "das", "de", "del", "der",
        "des", "di", "do", "dos", "du", "e", "eg", "el", "en", "est", "et", "etc", "for", "h", "had", "has", "he", "her", "his", "hr", "hrs", "i", "ie",
        "il", "in", "is", "it", "its", "l", "la", "las", "le", "les", "los", "lui", "m", "mi", "min", "mme", "mr", "mrs", "ms", "my", "n", "ne", "no",
        "nor", "not", "nos", "nº", "of", "off", "on", "one", "or", "où", "ou", "our", "out", "par", "pas", "per", "plu", "qu", "que", "qui", "sa", "se",
        "ses", "she", "si", "son", "sur", "the", "to", "un", "une", "up", "van", "via", "vol", "von", "vos", "vs", "vu", "was", "we", "who", "www", "y",
        "you", "été",
    ];
    let length = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let (first, rest) = text.split_at(length);
    let goes_on = rest.starts_with(' ') && rest.trim_start().starts_with(char::is_alphabetic);
    goes_on
        && !WORDS.contains(&first)
        && first.chars().count() <= LONGEST
        && first.chars().all(char::is_lowercase)
        && length > 0
}

impl Line<'_> {
    /// All that stands on it.
    pub fn text(&self) -> String {
        self.cells.iter().map(|cell| cell.text).collect::<Vec<_>>().join(" ")
    }

    /// Whether one of its cells has one of these phrases.
    pub fn has(&self, phrases: &[&str]) -> bool {
        self.cells.iter().any(|cell| cell.words.has(phrases))
    }
}

impl Cell<'_> {
    /// Whether it begins with a time of day: `9:00`, `13 h 30`, `9h – 10h`.
    pub fn begins_with_time(&self) -> bool {
        let rest = self.text.trim_start_matches(|it: char| it.is_ascii_digit());
        let digits = self.text.len() - rest.len();
        let rest = rest.trim_start();
        let mut after = rest.chars().skip(1);
        let is_marked = rest.starts_with([':', 'h']) && !after.next().is_some_and(char::is_alphabetic);
        (1..=2).contains(&digits) && is_marked
    }

    /// Whether it begins with one of these words and a number or a letter: `Session 2`, `Atelier B`.
    pub fn begins_with_number_of(&self, words: &[&str]) -> bool {
        let is_number = |word: &str| word.len() == 1 || word.bytes().all(|byte| byte.is_ascii_digit());
        self.words.get(0).is_some_and(|word| words.contains(&word)) && self.words.get(1).is_some_and(is_number)
    }
}

fn cells(line: &str) -> Vec<Cell<'_>> {
    let shortened = line.get(..line.floor_char_boundary(LONGEST_LINE)).unwrap_or_default();
    shortened
        .split('\t')
        // The rules of a table are read as strokes.
        .map(|text| text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '|' | '¦' | '_')))
        .filter(|text| !text.is_empty())
        .map(|text| Cell { text, words: Words::of(text) })
        .collect()
}

/// A text's words in the form in which words are compared, and where each stands.
///
/// Phrases to look for are written in that form too: small letters without accents, single spaces
/// (`a participe a`, `l atelier`). A word that ends with `*` stands for all that begin so.
pub(super) struct Words {
    words: Vec<Word>,
    /// A mark for the beginning of each word, so that most phrases are passed over at a glance.
    beginnings: u128,
}

struct Word {
    folded: String,
    span: Range<usize>,
}

/// A phrase that was found: the words it consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    first: usize,
    next: usize,
}

/// One bit for how a word begins.
fn beginning(word: &[u8]) -> u128 {
    let [first, second] = [0, 1].map(|at| word.get(at).copied().filter(|byte| *byte != b' ').map_or(0, u32::from));
    1 << ((first * 31 + second) % 128)
}

impl Words {
    pub fn of(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut start = None;
        let mut beginnings = 0;
        for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
            match (character.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    let word = text.get(from..at).unwrap_or_default();
                    let folded = if word.is_ascii() { word.to_ascii_lowercase() } else { folded(word) };
                    beginnings |= beginning(folded.as_bytes());
                    words.push(Word { folded, span: from..at });
                    start = None;
                }
                _ => {}
            }
        }
        Self { words, beginnings }
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn get(&self, index: usize) -> Option<&str> {
        self.words.get(index).map(|word| word.folded.as_str())
    }

    pub fn last(&self) -> Option<&str> {
        self.words.last().map(|word| word.folded.as_str())
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| word.folded.as_str())
    }

    /// Where a word begins in the text, in bytes.
    pub fn start(&self, index: usize) -> Option<usize> {
        self.words.get(index).map(|word| word.span.start)
    }

    /// Where a word begins in the text, and where it ends, in bytes.
    pub fn word_span(&self, index: usize) -> Range<usize> {
        self.words.get(index).map(|word| word.span.clone()).unwrap_or_default()
    }

    /// Where a phrase begins in the text, and where it ends, in bytes.
    pub fn span(&self, phrase: Phrase) -> Range<usize> {
        let start = self.start(phrase.first).unwrap_or_default();
        let end = phrase.next.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, |word| word.span.end);
        start..end
    }

    pub fn has(&self, phrases: &[&str]) -> bool {
        self.possible(phrases).any(|phrase| (0..self.len()).any(|index| self.phrase_at(index, phrase).is_some()))
    }

    /// Whether the phrase is all there is.
    pub fn are(&self, phrases: &[&str]) -> bool {
        self.possible(phrases).any(|phrase| self.phrase_at(0, phrase).is_some_and(|found| found.next == self.len()))
    }

    pub fn begin_with(&self, phrases: &[&str]) -> Option<Phrase> {
        self.possible(phrases).filter_map(|phrase| self.phrase_at(0, phrase)).max_by_key(|found| found.next)
    }

    /// The first of these phrases; of two that begin together the longer one.
    pub fn first_of(&self, phrases: &[&str]) -> Option<Phrase> {
        self.found(phrases).min_by_key(|found| (found.first, std::cmp::Reverse(found.next)))
    }

    /// The last of these phrases; of two that end together the longer one.
    pub fn last_of(&self, phrases: &[&str]) -> Option<Phrase> {
        self.found(phrases).max_by_key(|found| (found.next, found.next - found.first))
    }

    /// Whether nothing follows a phrase.
    pub fn ends_with(&self, phrase: Phrase) -> bool {
        phrase.next == self.len()
    }

    /// The last of these words that is followed by a number.
    pub fn last_numbered(&self, words: &[&str]) -> Option<Phrase> {
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        (0..self.len())
            .rev()
            .find(|index| {
                self.get(*index).is_some_and(|word| words.contains(&word)) && self.get(index + 1).is_some_and(is_number)
            })
            .map(|first| Phrase { first, next: first + 2 })
    }

    /// Wherever one of these phrases stands.
    fn found(&self, phrases: &[&str]) -> impl Iterator<Item = Phrase> {
        self.possible(phrases)
            .flat_map(move |phrase| (0..self.len()).filter_map(move |index| self.phrase_at(index, phrase)))
    }

    /// Those of the phrases whose first word one of these may be.
    fn possible<'a>(&self, phrases: &[&'a str]) -> impl Iterator<Item = &'a str> {
        let beginnings = self.beginnings;
        phrases.iter().copied().filter(move |phrase| beginnings & beginning(phrase.as_bytes()) != 0)
    }

    fn phrase_at(&self, index: usize, phrase: &str) -> Option<Phrase> {
        let first = self.get(index)?;
        if first.as_bytes().first() != phrase.as_bytes().first() {
            return None;
        }
        let mut next = index;
        for wanted in phrase.split(' ') {
            let word = self.get(next)?;
            let is_it = match wanted.strip_suffix('*') {
                Some(stem) => word.starts_with(stem),
                None => word == wanted,
            };
            if !is_it {
                return None;
            }
            next += 1;
        }
        Some(Phrase { first: index, next })
    }
}

impl Phrase {
    /// For comparing two phrases of one text: the one that ends later is nearer to what follows,
    /// and of two that end together the longer one says more.
    pub fn nearness(self) -> (usize, usize) {
        (self.next, self.next - self.first)
    }
}
