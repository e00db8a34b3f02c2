//! Privacy: words in a report that should perhaps not be in it.
//!
//! What a therapist writes about an activity may name a client. These are guesses, made from how
//! names, dates of birth and numbers of health cards are written in English and French: they find
//! what is usual, they cannot know every name, and they may take a harmless word for one. The
//! member edits or accepts each.

mod ages;
mod births;
mod findings;
mod names;
mod numbers;
mod printed;
mod words;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::domain::activity::ActivityId;
use crate::domain::evidence::{EvidenceId, Fingerprint};
pub use findings::findings;
pub use printed::{PrintedField, PrivateWord};
use words::words_of;

/// Every key of a finding begins so.
const KEY: &str = "privacy:";

/// Words that should perhaps not be in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PrivacyFinding {
    /// What to accept. It is another one once the words have changed.
    pub key: String,
    /// What the words look like.
    pub what: PrivateWord,
    /// Where they stand.
    pub field: PrintedField,
    /// The activity they stand in, where they stand in one.
    pub activity: Option<ActivityId>,
    /// The file whose name they stand in, where they stand in one.
    pub evidence: Option<EvidenceId>,
    /// The activity's title or the file's name; empty where they are about the cycle itself.
    pub title: String,
    /// The words with what stands around them on their line.
    pub excerpt: String,
    /// The words themselves.
    pub found: String,
}

/// Whether this is the key of a finding, whole and as it is made: accepting it puts nothing else out
/// of sight, and keeps no other text.
#[must_use]
pub fn is_key(key: &str) -> bool {
    let Some((rest, hash)) = key.strip_prefix(KEY).and_then(|key| key.rsplit_once(':')) else { return false };
    let mut parts = rest.splitn(3, ':');
    let (what, field, owner) = (parts.next(), parts.next(), parts.next());
    PrivateWord::ALL.iter().any(|it| Some(it.id()) == what)
        && PrintedField::ALL.iter().any(|it| Some(it.id()) == field)
        && owner.is_some_and(is_owner)
        && Fingerprint::from_hex(hash).is_some()
}

/// Whether a key names an owner so: an activity or a file by its number, or the cycle.
fn is_owner(owner: &str) -> bool {
    let number = ["activity:", "evidence:"].into_iter().find_map(|kind| owner.strip_prefix(kind));
    match number {
        // As it is written, so that each owner has one name.
        Some(number) => number.parse::<i64>().is_ok_and(|known| known.to_string() == number),
        None => owner == "cycle",
    }
}

/// What in a text of this field looks private: what it looks like, and the words. Each place once.
#[must_use]
pub fn private_words(text: &str, field: PrintedField) -> Vec<(PrivateWord, String)> {
    let of =
        |(what, start, end): (PrivateWord, usize, usize)| (what, text.get(start..end).unwrap_or_default().to_owned());
    places(text, field).into_iter().map(of).collect()
}

/// Where the words stand, in bytes. What lies within another place is left out.
fn places(text: &str, field: PrintedField) -> Vec<(PrivateWord, usize, usize)> {
    let spaced = if field.is_joined() { with_spaces(text) } else { text.to_owned() };
    let words = words_of(&spaced);
    let mut found: Vec<(PrivateWord, usize, usize)> = Vec::new();
    found.extend(births::births(&spaced, &words).into_iter().map(|(start, end)| (PrivateWord::BirthDate, start, end)));
    for (first, next) in names::names(&words, field) {
        if let (Some(first), Some(last)) = (words.get(first), words.get(next.saturating_sub(1))) {
            found.push((PrivateWord::ClientName, first.start, last.end));
        }
    }
    let numbers = numbers::numbers(&spaced, field);
    found.extend(numbers.into_iter().map(|(start, end)| (PrivateWord::HealthNumber, start, end)));
    found.sort_by_key(|(what, start, end)| (*start, std::cmp::Reverse(*end), *what));
    let mut outer: Vec<(PrivateWord, usize, usize)> = Vec::new();
    for (what, start, end) in found {
        let place = (what, start, completed(&spaced, start, end));
        if outer.last().is_none_or(|(_, _, end)| place.2 > *end) {
            outer.push(place);
        }
    }
    outer
}

/// The end of a place with the stop of its last initial, or the bracket that closes the one in it.
fn completed(text: &str, start: usize, end: usize) -> usize {
    let (words, rest) = (text.get(start..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let ends_with_initial = words_of(words).last().is_some_and(|word| word.is_initial() && word.gap.starts_with('.'));
    let is_open = words.contains('(') && !words.contains(')');
    let closes = (ends_with_initial && rest.starts_with('.')) || (is_open && rest.starts_with(')'));
    end + usize::from(closes)
}

/// A file's name or a topic with spaces where it has other signs in their place, each byte where it was. A
/// hyphen between digits stays: it may be that of a date, which the stop of the ending would hide.
fn with_spaces(name: &str) -> String {
    let bytes = name.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let ending = name.rfind('.');
    let spaced = |(at, character): (usize, char)| match character {
        '_' => ' ',
        '.' if ending == Some(at) => ' ',
        '-' if !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))) => ' ',
        other => other,
    };
    name.char_indices().map(spaced).collect()
}
