//! Whether the text layer of a file is text: some programs write letters apart, lose those that a
//! font joins ("Cer&ficate"), or give every letter another's number.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::evidence::file_text::FileText;
use crate::text::folded;

/// Words that stand on most certificates and have letters that fonts join.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "certificate", "certificates", "certified", "certifies", "certification", "certify", "participation",
    "participant", "participants", "participated", "attendance", "attended", "completion", "continuing", "education",
    "educational", "association", "institute", "attestation", "attestons", "formation", "confirmation",
    "presentation", "identification", "organization", "recognition", "application", "certificat", "certifions",
];

/// Letters that a font may draw as one, the longer ones first.
const JOINED: &[&str] = &["ffi", "tti", "ti", "fi", "tt", "ff", "ft", "tf"];

/// Less than so many letters say nothing of the whole.
const FEWEST_LETTERS: usize = 40;

/// Whether a text layer is so broken that recognising the pages reads them better.
#[must_use]
pub fn is_broken(text: &FileText) -> bool {
    let mut seen = Seen::default();
    for line in text.lines() {
        seen.line(&line.text);
    }
    seen.is_broken()
}

/// What speaks against a text, counted over all its lines.
#[derive(Default)]
struct Seen {
    letters: usize,
    vowels: usize,
    /// Letters that stand alone, in lines of such.
    apart: usize,
    /// Characters that stand for none.
    unknown: usize,
    /// Known words without the letters that a font joins.
    unjoined: usize,
    /// Words with a sign inside that no word has.
    with_sign: usize,
    /// Letters in words longer than any word.
    endless: usize,
}

impl Seen {
    fn line(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let alone = words.iter().filter(|piece| is_lone_letter(piece)).count();
        if alone >= 4 && alone * 10 >= words.len() * 6 {
            self.apart += alone;
        }
        self.unknown += line.chars().filter(|it| is_unknown(*it)).count() + line.matches("(cid:").count() * 3;
        let letters = || line.chars().filter(|it| it.is_alphabetic());
        self.letters += letters().count();
        self.vowels += letters().filter(|it| is_vowel(*it)).count();
        self.endless += words.iter().filter(|piece| is_endless(piece)).map(|piece| piece.len()).sum::<usize>();
        self.with_sign += words.iter().filter(|piece| has_sign_inside(piece)).count();
        self.unjoined +=
            (0..words.len()).filter(|at| lacks_joined_letters(words.get(*at..).unwrap_or_default())).count();
    }

    fn is_broken(&self) -> bool {
        let is_much = self.letters >= FEWEST_LETTERS;
        self.unjoined > 0
            || self.with_sign > 1
            || self.apart * 10 >= self.letters.max(1) * 4
            || self.unknown * 20 > self.letters + self.unknown
            || (is_much && self.vowels * 100 < self.letters * 24)
            || (is_much && self.endless * 2 > self.letters)
    }
}

fn is_lone_letter(piece: &str) -> bool {
    let mut letters = piece.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// What stands where a font names no letter.
fn is_unknown(letter: char) -> bool {
    matches!(letter, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

fn is_vowel(letter: char) -> bool {
    folded(letter.encode_utf8(&mut [0; 4])).starts_with(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Words that run into each other, which is neither an address nor a name of a file.
fn is_endless(piece: &str) -> bool {
    const LONGEST_WORD: usize = 28;
    piece.chars().count() > LONGEST_WORD && piece.chars().all(|it| it.is_alphabetic() || ".,;:".contains(it))
}

/// A sign between two small letters, as in `par&cipa&on` or `parƟcipaƟon`; in an address it may
/// stand, and in `rock&roll` once.
fn has_sign_inside(piece: &str) -> bool {
    const ADDRESS: &[char] = &['@', '/', '?', '\\'];
    if piece.contains(ADDRESS) || piece.contains("www.") {
        return false;
    }
    let letters: Vec<char> = piece.chars().collect();
    letters.windows(3).any(|three| {
        let [before, sign, after] = three else { return false };
        let is_sign = matches!(
            sign,
            '&' | '!'
                | '%'
                | '$'
                | '#'
                | '*'
                | '+'
                | '<'
                | '>'
                | '{'
                | '}'
                | '|'
                | '~'
                | '^'
                | '['
                | ']'
                | 'Ɵ'
                | 'Ʃ'
                | 'Ō'
                | 'ƞ'
        );
        before.is_lowercase() && is_sign && after.is_lowercase()
    })
}

/// Whether these pieces begin with a known word whose joined letters are lost: `Cerficate`,
/// `Cer ficate`, `Cer&ficate`.
fn lacks_joined_letters(pieces: &[&str]) -> bool {
    const MOST_PIECES: usize = 4;
    let mut joined = String::new();
    for piece in pieces.iter().take(MOST_PIECES) {
        joined.push_str(piece.trim_matches(|it: char| matches!(it, ',' | '.' | ':' | ';' | '(' | ')' | '"')));
        // A joined letter that is written as one is there.
        let letters: Vec<char> = joined.nfkc().flat_map(char::to_lowercase).collect();
        if letters.len() > 24 {
            return false;
        }
        if letters.len() > 5 && KNOWN.iter().any(|word| is_without_joined(&letters, word.as_bytes(), false)) {
            return true;
        }
    }
    false
}

/// Whether the letters are those of a word in which joined ones are missing, or a sign stands for
/// them; at least once.
fn is_without_joined(letters: &[char], word: &[u8], is_lacking: bool) -> bool {
    let Some(first) = word.first() else { return letters.is_empty() && is_lacking };
    let is_same = |letter: &char| *letter == char::from(*first);
    if letters.first().is_some_and(is_same)
        && is_without_joined(letters.get(1..).unwrap_or_default(), word.get(1..).unwrap_or_default(), is_lacking)
    {
        return true;
    }
    JOINED.iter().filter(|joined| word.starts_with(joined.as_bytes())).any(|joined| {
        let rest = word.get(joined.len()..).unwrap_or_default();
        let stands_for_them = letters.first().is_some_and(|it| !it.is_ascii_lowercase());
        is_without_joined(letters, rest, true)
            || (stands_for_them && is_without_joined(letters.get(1..).unwrap_or_default(), rest, true))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::file_text::{PageText, TextLine};

    fn broken(lines: &[&str]) -> bool {
        let line = |text: &&str| TextLine::new(*text, 120);
        is_broken(&FileText(vec![PageText(lines.iter().map(line).collect())]))
    }

    #[test]
    fn letters_lost_apart_or_exchanged_are_no_text() {
        let broken_ones: [&[&str]; 12] = [
            &["Cer&ficate of Comple&on", "Sample Therapist"],
            &["Cer ficate of A endance", "Sample Therapist"],
            &["Cerficate of Parcipaon", "Sample Therapist"],
            &["CerƟficate of ParƟcipaƟon", "Sample Therapist"],
            &["A1esta&on de par&cipa&on", "Nous a1estons que"],
            &["Sample Therapist", "a suivi la forma)on con)nue", "par*cipa*on"],
            &["C e r t i f i c a t e o f A t t e n d a n c e", "S a m p l e T h e r a p i s t"],
            &["7KLV LV WR FHUWLI\\ WKDW", "6DPSOH 7KHUDSLVW DWWHQGHG WKH ZRUNVKRS"],
            &["\u{f043}\u{f065}\u{f072}\u{f074} Sample"],
            &["C\u{fffd}r\u{fffd}if\u{fffd}cat\u{fffd} of"],
            &["(cid:36)(cid:72)(cid:85)(cid:87)(cid:76)(cid:73)"],
            &["ThisistocertifythatSampleTherapist", "hassuccessfullycompletedtheworkshopcalled"],
        ];
        for lines in broken_ones {
            assert!(broken(lines), "{lines:?}");
        }
    }

    #[test]
    fn plain_text_is_text_whatever_signs_it_has() {
        let whole: [&[&str]; 8] = [
            &["Certificate of Attendance", "Sample Therapist attended Rock&roll for R&B choirs"],
            &["C E R T I F I C A T E", "This certifies that Sample Therapist attended the workshop"],
            &["Attestation de participation", "Nous attestons que Sample Therapist a suivi l’atelier"],
            &["https://example.org/verify?id=a5&x=b7&token=c+d", "info@example.org", "Sample Therapist"],
            &["Certi\u{fb01}cate of Completion", "Sample Therapist"],
            &["NMT", "CBT", "DBT"],
            &["Q&A, 9:00–9:30", "Work in pairs (A & B), first series"],
            &[],
        ];
        for lines in whole {
            assert!(!broken(lines), "{lines:?}");
        }
    }
}
