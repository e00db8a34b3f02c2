//! A file's text without what nobody sees and what only fills a line.

use std::borrow::Cow;

use super::sheet::{LONGEST_LINE, MOST_LINES};
use crate::domain::evidence::file_text::{FileText, PageText, TextLine};
use crate::text::invisible::{is_invisible, is_joiner};

/// As much of a text as is read, with plain spaces, without invisible characters and joined letters, and with a gap
/// where dots or a rule lead from one thing to the next.
pub(super) fn cleaned(text: &FileText) -> Cow<'_, FileText> {
    if !text.lines().take(MOST_LINES).any(|line| needs_it(read_of(&line.text))) {
        return Cow::Borrowed(text);
    }
    let line =
        |line: &TextLine| TextLine { in_doubt: line.in_doubt, ..TextLine::new(clean(read_of(&line.text)), line.size) };
    Cow::Owned(FileText(vec![PageText(text.lines().take(MOST_LINES).map(line).collect())]))
}

/// As much of a line as is read.
fn read_of(line: &str) -> &str {
    line.get(..line.floor_char_boundary(LONGEST_LINE)).unwrap_or_default()
}

fn needs_it(line: &str) -> bool {
    let is_odd = |it: char| {
        it != '\t' && (is_invisible(it) || is_joiner(it) || (it.is_whitespace() && it != ' ') || ligature(it).is_some())
    };
    (!line.is_ascii() && line.contains(is_odd))
        || line.bytes().any(|it| it.is_ascii_control() && it != b'\t')
        || FILLERS.iter().any(|filler| line.contains(filler))
        || has_stamp(line)
        || is_spaced_out(line)
}

/// What leads from a label to its value.
const FILLERS: [&str; 4] = ["....", ". . . .", "……", "___"];

fn clean(line: &str) -> String {
    let line = if is_spaced_out(line) { line.replace(' ', "") } else { line.to_owned() };
    let mut made = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '\t' => made.push('\t'),
            _ if is_invisible(letter) || is_joiner(letter) => {}
            _ if letter.is_whitespace() => made.push(' '),
            _ => match ligature(letter) {
                Some(letters) => made.push_str(letters),
                None => made.push(letter),
            },
        }
    }
    for filler in FILLERS {
        while let Some(start) = made.find(filler) {
            let rest = made.get(start..).unwrap_or_default();
            let end = start + rest.find(|it| !matches!(it, '.' | '…' | '_' | ' ')).unwrap_or(rest.len());
            made.replace_range(start..end, "\t");
        }
    }
    while let Some(at) = stamp(&made) {
        made.replace_range(at..=at, " ");
    }
    made
}

fn ligature(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

fn has_stamp(line: &str) -> bool {
    stamp(line).is_some()
}

/// Where the `T` of a time stamp stands: `2025-11-30T03:12`.
fn stamp(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    line.match_indices('T').map(|(at, _)| at).find(|at| {
        let before = at.checked_sub(3).is_some_and(|from| bytes.get(from) == Some(&b'-') && is_digit(from + 1));
        before && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2) && bytes.get(at + 3) == Some(&b':')
    })
}

/// Whether a heading has its letters apart: `C E R T I F I C A T E`.
fn is_spaced_out(line: &str) -> bool {
    const FEWEST: usize = 5;
    let mut letters = 0;
    for piece in line.split([' ', '\t']).filter(|piece| !piece.is_empty()) {
        let mut characters = piece.chars();
        if !(characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()) {
            return false;
        }
        letters += 1;
    }
    letters >= FEWEST
}
