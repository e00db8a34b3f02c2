//! Text recognised on pictures of pages: which of it is sure enough to be kept.
//!
//! Recognition reads a frame as strokes and a worn 3 as an 8, and says how sure it is. Of what it is
//! not sure, a line with figures is kept as doubted, for somebody to look at, where it may well be
//! right; all else is left out, and no letter is ever taken for the digit that it resembles: a date
//! that is missing costs a glance at the certificate, a wrong one may cost a credit.

use serde::{Deserialize, Serialize};
use specta::Type;
use unicode_normalization::UnicodeNormalization as _;

use super::file_text::{FileText, LinePlace, PageText, TextLine};
use crate::text::dates::dates_in;

/// So many pages of a file are recognised: what matters stands on the first.
pub const MOST_PAGES: usize = 3;

/// The most lines of one page that are looked at.
const MOST_LINES: usize = 400;

/// The most characters of one line that are looked at.
const LONGEST_LINE: usize = 400;

/// A line is sure from this confidence on: "BE Bars in 90 Minutes", which was "12 Bars", has 84.
const SURE: u8 = 88;

/// A line without digits is kept in doubt from this confidence on. Of the lines of the sample
/// certificates, the right ones have 84 and more, and what was made of frames and signatures hardly
/// ever so much.
const READABLE: u8 = 80;

/// A line with digits is kept where each word that has one is as sure as this: the right ones of
/// the samples have 89 and more.
const SURE_OF_DIGITS: u8 = 85;

/// A line with digits is kept in doubt from this confidence on: of "0.3 CEUs", read right, it is 61.
const WORTH_A_LOOK: u8 = 60;

/// The same for the word with digits that is least sure: of "S-118", read right, it is 44.
const DIGITS_WORTH_A_LOOK: u8 = 40;

/// Less than so many letters and digits are a stroke of a frame.
const FEWEST_LETTERS: usize = 3;

/// A line as it was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecognisedLine {
    /// Its words; a tab between those of two columns.
    pub text: String,
    /// The height of its letters in tenths of a point.
    pub size: u16,
    /// How sure the recognition is of it, in percent.
    pub confidence: u8,
    /// How sure it is of the word with digits of which it is least so; none without digits.
    pub digits: Option<u8>,
    /// Where it stands on the picture.
    pub place: Option<LinePlace>,
}

/// The lines of one page, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct RecognisedPage(pub Vec<RecognisedLine>);

/// What came of recognising a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognition {
    /// Nothing that is sure enough.
    Nothing,
    /// Text, beside a date that is not sure: no date of this file is suggested.
    Doubtful,
    /// Text.
    Clear,
}

impl Recognition {
    /// Whether there is text.
    #[must_use]
    pub const fn has_text(self) -> bool {
        !matches!(self, Self::Nothing)
    }
}

/// The text that is sure enough, of at most the first [`MOST_PAGES`] pages, and what that makes of
/// the file. The lines come from the window and are believed no more than a stranger's: what is
/// too long is cut, and control characters go.
#[must_use]
pub fn settle(pages: &[RecognisedPage]) -> (FileText, Recognition) {
    let mut text = FileText::default();
    let mut is_doubtful = false;
    for page in pages.iter().take(MOST_PAGES) {
        let mut kept = PageText::default();
        for line in page.0.iter().take(MOST_LINES) {
            let words = clean(&line.text);
            match sureness(line, &words) {
                Sureness::None => is_doubtful |= may_be_a_date(&words),
                _ if words.chars().filter(|letter| letter.is_alphanumeric()).count() < FEWEST_LETTERS => {}
                sureness => {
                    let in_doubt = sureness == Sureness::Doubted;
                    let line = TextLine { in_doubt, ..TextLine::new(words, line.size) }.at(line.place.clone());
                    kept.0.push(line);
                }
            }
        }
        text.0.push(kept);
    }
    let recognition = match (text.is_empty(), is_doubtful) {
        (true, _) => Recognition::Nothing,
        (false, true) => Recognition::Doubtful,
        (false, false) => Recognition::Clear,
    };
    (if text.is_empty() { FileText::default() } else { text }, recognition)
}

/// A line in composed form, with single spaces and tabs, and no control characters.
fn clean(line: &str) -> String {
    let line: String = line.nfc().take(LONGEST_LINE).collect();
    let cell = |cell: &str| {
        let words = cell.split(|it: char| it.is_whitespace() || it.is_control());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let mut cells: Vec<String> = line.split('\t').map(cell).filter(|cell| !cell.is_empty()).collect();
    // Behind two columns a piece of a frame is read as a third.
    let is_stroke = |cell: &String| {
        cell.chars().filter(|letter| letter.is_alphanumeric()).count() < FEWEST_LETTERS
            && !cell.chars().any(|letter| letter.is_ascii_digit())
    };
    while cells.len() > 2 && cells.last().is_some_and(is_stroke) {
        cells.pop();
    }
    cells.join("\t")
}

/// How sure a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sureness {
    /// It is to be left out.
    None,
    /// It may well be right.
    Doubted,
    Sure,
}

fn sureness(line: &RecognisedLine, words: &str) -> Sureness {
    if words.split_whitespace().any(is_confused) {
        return Sureness::None;
    }
    let has_digits = words.chars().any(|letter| letter.is_ascii_digit());
    // A line with digits of which nobody says how sure they are is not sure.
    let digits = if has_digits { line.digits.unwrap_or(0) } else { u8::MAX };
    let is_worth_a_look = if has_digits {
        line.confidence >= WORTH_A_LOOK && digits >= DIGITS_WORTH_A_LOOK
    } else {
        line.confidence >= READABLE
    };
    if line.confidence >= SURE && digits >= SURE_OF_DIGITS {
        Sureness::Sure
    } else if is_worth_a_look {
        Sureness::Doubted
    } else {
        Sureness::None
    }
}

/// Whether a word is digits among which stand letters that look like digits, as in `2O25`.
fn is_confused(word: &str) -> bool {
    // `S-118` is the number of an approval, and no date.
    let is_numbered = |(letters, digits): (&str, &str)| {
        letters.chars().all(|letter| letter.is_ascii_uppercase())
            && digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ')'))
    };
    if word.trim_start_matches(['#', '(']).split_once('-').is_some_and(is_numbered) {
        return false;
    }
    let has = |test: fn(char) -> bool| word.chars().any(test);
    let resembles_a_digit = |letter| matches!(letter, 'O' | 'o' | 'I' | 'l' | '|' | 'S' | 'B' | 'Z');
    has(|letter| letter.is_ascii_digit())
        && has(resembles_a_digit)
        && !word.chars().any(|letter| letter.is_alphabetic() && !resembles_a_digit(letter))
}

/// Whether a line that is not sure may say when the activity was.
fn may_be_a_date(words: &str) -> bool {
    !dates_in(words).is_empty() || words.split_whitespace().any(is_confused)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, confidence: u8, digits: Option<u8>) -> RecognisedLine {
        RecognisedLine { text: text.to_owned(), size: 120, confidence, digits, place: None }
    }

    fn settled(lines: &[RecognisedLine]) -> (Vec<String>, Recognition) {
        let (text, recognition) = settle(&[RecognisedPage(lines.to_vec())]);
        let said = |line: &TextLine| format!("{}{}", line.text, if line.in_doubt { " (?)" } else { "" });
        (text.lines().map(said).collect(), recognition)
    }

    #[test]
    fn figures_that_may_well_be_right_are_kept_in_doubt() {
        let lines = [
            line("Date\tFebruary 5, 2023", 87, Some(67)),
            line("Provider no.\tS-118", 81, Some(44)),
            line("0.3 CEUs", 61, Some(61)),
            line("Numéro d’agrément : P-097", 73, Some(93)),
            line("three credits", 73, None),
        ];
        let (kept, recognition) = settled(&lines);
        assert_eq!(
            kept,
            ["Date\tFebruary 5, 2023 (?)", "Provider no.\tS-118 (?)", "0.3 CEUs (?)", "Numéro d’agrément : P-097 (?)"]
        );
        assert_eq!(recognition, Recognition::Clear);
    }

    #[test]
    fn a_date_that_is_left_out_puts_every_other_date_in_doubt() {
        let title = line("Rhythm and Gait Lab", 96, None);
        let from = line("from October 10, 2025", 93, Some(31));
        let to = line("to October 11, 2025", 96, Some(96));
        let (kept, recognition) = settled(&[title, from, to]);
        assert_eq!(kept, ["Rhythm and Gait Lab", "to October 11, 2025"]);
        assert_eq!(recognition, Recognition::Doubtful);
    }

    #[test]
    fn a_letter_is_never_taken_for_the_digit_that_it_resembles() {
        for word in ["2O25", "l2", "1S", "2o24,", "|5"] {
            let (kept, recognition) = settled(&[
                line("Certificate of Attendance", 96, None),
                line(&format!("held on {word} February 2025"), 96, Some(96)),
            ]);
            assert_eq!(kept, ["Certificate of Attendance"], "{word}");
            assert_eq!(recognition, Recognition::Doubtful, "{word}");
        }
        for word in ["1st", "2h30", "4th", "B12A", "1er", "13h", "S-118", "(#S-001)"] {
            let (kept, _) = settled(&[line(&format!("the {word} and more"), 96, Some(96))]);
            assert_eq!(kept.len(), 1, "{word}");
        }
    }

    #[test]
    fn strokes_of_a_frame_are_no_text_and_say_nothing_of_a_date() {
        let rubbish = [line("YN A ë 2025", 50, Some(96)), line("| |", 89, None), line("", 99, None)];
        assert_eq!(settled(&rubbish), (vec![], Recognition::Nothing));
    }

    #[test]
    fn what_the_window_sends_is_cut_and_cleaned() {
        let long = "word ".repeat(1000);
        let (kept, _) = settled(&[line("a\u{7}b \u{0}c\t\td", 96, None), line(&long, 96, None)]);
        assert_eq!(kept[0], "a b c\td");
        assert!(kept[1].chars().count() <= LONGEST_LINE);
        let many = RecognisedPage(vec![line("three words here", 96, None); MOST_LINES * 2]);
        let (text, _) = settle(&vec![many; MOST_PAGES * 2]);
        assert_eq!(text.lines().count(), MOST_LINES * MOST_PAGES);
    }
}
