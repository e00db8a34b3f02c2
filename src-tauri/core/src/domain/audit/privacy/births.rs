//! Dates of birth, and ages beside initials.

use super::ages::age_at;
use super::names::end_of_name;
use super::words::{Word, WordSpan, bare_initials, initials_at, is_abbreviation};
use crate::text::dates::{Stated, dates_in};

/// Nobody who was born before this year is a client.
const EARLIEST: u32 = 1900;

/// A date stands within so many bytes behind the words that lead to it.
const NEAR: usize = 24;

/// Where a date of birth or an age stands, in bytes.
pub(super) fn births(text: &str, words: &[Word<'_>]) -> Vec<(usize, usize)> {
    let dates = if words.iter().any(|word| word.text.bytes().any(|it| it.is_ascii_digit())) {
        dates_in(text)
    } else {
        Vec::new()
    };
    let mut found = Vec::new();
    for at in 0..words.len() {
        found.extend(birth_at(text, words, at, &dates));
        found.extend(aged_initials_at(words, at).map(|(first, next)| (start_of(words, first), end_of(words, next))));
    }
    found
}

fn start_of(words: &[Word<'_>], first: usize) -> usize {
    words.get(first).map_or(0, |word| word.start)
}

fn end_of(words: &[Word<'_>], next: usize) -> usize {
    next.checked_sub(1).and_then(|last| words.get(last)).map_or(0, |word| word.end)
}

/// How plainly words say that a date is one of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marker {
    /// `DOB`, `date de naissance`: any date behind it is.
    Plain,
    /// `born`, `née le`: of anybody, a composer as well.
    Born,
    /// `b.`: next to nothing without initials.
    Letter,
}

/// The words that lead to a date of birth, if they begin here, and the word after them.
fn marker_at(words: &[Word<'_>], at: usize) -> Option<(Marker, usize)> {
    let word = words.get(at)?;
    let are = |expected: &[&str]| {
        expected.iter().enumerate().all(|(offset, part)| words.get(at + offset).is_some_and(|it| it.folded == *part))
    };
    if word.is(&["dob", "ddn", "birthdate", "birthday", "anniversaire"]) {
        return Some((Marker::Plain, at + 1));
    }
    for plain in
        [["date", "of", "birth"].as_slice(), &["birth", "date"], &["d", "o", "b"], &["date", "de", "naissance"]]
    {
        if are(plain) {
            return Some((Marker::Plain, at + plain.len()));
        }
    }
    // Without its accent, « ne » says no.
    let is_ne = matches!(word.folded.as_str(), "ne" | "nee" | "nes" | "nees") && !word.text.eq_ignore_ascii_case("ne");
    if word.folded == "born" || is_ne {
        return Some((Marker::Born, at + 1));
    }
    let is_letter = word.text == "b" && words.get(at + 1).is_some_and(|next| next.gap.starts_with('.'));
    is_letter.then_some((Marker::Letter, at + 1))
}

/// A date of birth whose words begin here, with the initials or the given name before them.
fn birth_at(text: &str, words: &[Word<'_>], at: usize, dates: &[Stated]) -> Option<(usize, usize)> {
    const BETWEEN: &[&str] = &["on", "in", "is", "was", "le", "the", "en", "est"];
    let (marker, mut next) = marker_at(words, at)?;
    while words.get(next).is_some_and(|word| word.is(BETWEEN)) {
        next += 1;
    }
    let (from, value) = (end_of(words, next), words.get(next)?);
    if value.start - from.min(value.start) > NEAR || value.gap.contains('\n') {
        return None;
    }
    let stated = dates.iter().find(|date| (from..from + NEAR).contains(&date.start));
    let who = who_before(words, at);
    let end = match stated {
        Some(date) if is_of_somebody_living(text.get(date.start..date.end)?) => date.end,
        Some(_) => return None,
        None => {
            let is_year =
                value.text.len() == 4 && value.number(4).is_some_and(|year| (EARLIEST..=2100).contains(&year));
            if !is_year || (marker != Marker::Plain && who.is_none()) {
                return None;
            }
            value.end
        }
    };
    if marker == Marker::Letter && who.is_none() {
        return None;
    }
    Some((who.map_or(words.get(at)?.start, |first| start_of(words, first)), end))
}

/// Whether no number of the date is a year too long ago.
fn is_of_somebody_living(date: &str) -> bool {
    let numbers = date.split(|it: char| !it.is_ascii_digit()).filter(|number| number.len() == 4);
    !numbers.into_iter().any(|number| number.parse().is_ok_and(|year: u32| year < EARLIEST))
}

/// The first word of the initials or of the given name that stand alone just before `at`.
fn who_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    const REACH: usize = 5;
    (at.saturating_sub(REACH)..at).find(|first| {
        let next =
            initials_at(words, *first).filter(|next| !is_abbreviation(words.get(*first..*next).unwrap_or_default()));
        let single = words.get(*first).is_some_and(|word| word.is_given_name() || bare_initials(word));
        let Some(next) = next.or_else(|| single.then_some(first + 1)) else { return false };
        // With a surname it is rather somebody of whom books tell.
        let is_alone =
            end_of_name(words, next) == next && (*first == 0 || !words.get(first - 1).is_some_and(Word::is_given_name));
        let leads = words.get(next..=at).unwrap_or_default().iter().all(|word| {
            let gap = word.gap.trim_start_matches('.');
            !gap.contains(['.', '!', '?', '\n'])
        });
        is_alone && next <= at && leads
    })
}

/// Initials with an age behind or before them: `J.T., 8 years old`, `J.T. (8 ans)`, `8-year-old J.T.`
fn aged_initials_at(words: &[Word<'_>], at: usize) -> Option<WordSpan> {
    if let Some(next) = initials_at(words, at)
        && !is_abbreviation(words.get(at..next)?)
    {
        return age_at(words, next).or_else(|| number_in_brackets(words, next)).map(|end| (at, end));
    }
    if words.get(at).is_some_and(bare_initials) {
        return age_at(words, at + 1).map(|end| (at, end));
    }
    let next = age_at(words, at)?;
    words.get(next).filter(|word| word.follows_space())?;
    initials_at(words, next).map(|end| (at, end))
}

/// `(8)` behind initials.
fn number_in_brackets(words: &[Word<'_>], at: usize) -> Option<usize> {
    let number = words.get(at).filter(|word| word.gap.trim_start_matches('.').trim() == "(")?;
    let closes = words.get(at + 1).is_some_and(|next| next.gap.starts_with(')'));
    (closes && number.number(2).is_some()).then_some(at + 1)
}
