//! Numbers of health cards, and social insurance numbers.
//!
//! Formats that tell themselves apart are found wherever they stand; any other number only behind
//! words such as "health card" or « carte santé ».

use super::printed::PrintedField;
use super::words::{Word, bare_initials, words_of};
use crate::text::dates::YEARS;

/// Context stands at most so many words before its number.
const REACH: usize = 5;

/// Words before the number of a health card or a social insurance number, without accents.
#[rustfmt::skip]
const CONTEXT: &[&[&str]] = &[
    &["health", "card"], &["health", "number"], &["health", "insurance"], &["healthcare", "number"],
    &["medical", "record"], &["chart", "number"], &["social", "insurance"], &["ohip"], &["ramq"], &["ahcip"],
    &["carte", "sante"], &["carte", "soleil"], &["carte", "d", "assurance"], &["assurance", "maladie"],
    &["assurance", "sociale"], &["dossier", "medical"],
];

/// The same in capitals: in small letters they would be other words.
const CONTEXT_CAPITALS: &[&str] = &["PHN", "HCN", "HIN", "PHIN", "MHSC", "MSP", "MRN", "NAM", "NAS", "SIN", "ULI"];

/// Behind these a number is something else.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "tel", "telephone", "phone", "call", "fax", "cell", "cellulaire", "mobile", "isbn", "zoom", "meeting", "reunion",
    "webinar", "webinaire", "id", "order", "invoice", "facture", "commande",
];

/// Four letters before a date that are no name.
const LABELS: &[&str] =
    &["CERT", "CONF", "SCAN", "PAGE", "FILE", "CAMT", "NMTA", "CBMT", "CRPO", "CCPA", "DATE", "YEAR"];

/// Every such number, in bytes.
pub(super) fn numbers(text: &str, field: PrintedField) -> Vec<(usize, usize)> {
    let words = words_of(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let next = number_at(text, &words, at, field).filter(|next| *next > at);
        if let (Some(next), Some(first)) = (next, words.get(at)) {
            let end = words.get(next - 1).map_or(first.end, |last| last.end);
            found.push((first.start, end));
        }
        at = next.unwrap_or(at + 1);
    }
    found
}

/// The word after a number that begins here.
fn number_at(text: &str, words: &[Word<'_>], at: usize, field: PrintedField) -> Option<usize> {
    let first = words.get(at).filter(|word| begins(word) && !is_in_address(text, word))?;
    let has_context = has_context(words, at);
    if let Some(next) = quebec(words, at, has_context) {
        return Some(next);
    }
    if !first.text.starts_with(|it: char| it.is_ascii_digit()) || continues_number(words, at) {
        return None;
    }
    if has_context {
        return any_number(words, at);
    }
    let stands_for_else = words.get(at.saturating_sub(2)..at).unwrap_or_default().iter().any(|word| word.is(OTHERWISE));
    if stands_for_else || field == PrintedField::ApprovalNo {
        return None;
    }
    ontario(words, at).or_else(|| british_columbia(words, at)).or_else(|| social_insurance(words, at))
}

/// Whether a number may begin with this word.
fn begins(word: &Word<'_>) -> bool {
    word.gap.is_empty() || word.gap.ends_with(|it: char| it.is_whitespace() || "([{:#«“\"'°".contains(it))
}

/// Whether the word stands in an address of a page or of a mailbox.
fn is_in_address(text: &str, word: &Word<'_>) -> bool {
    let before = text.get(..word.start).unwrap_or_default();
    let start = before.rfind(char::is_whitespace).unwrap_or(0);
    let rest = text.get(start..).unwrap_or_default().trim_start();
    let chunk = rest.split(char::is_whitespace).next().unwrap_or_default();
    ["://", "www.", "@", "doi"].iter().any(|sign| chunk.contains(sign))
}

/// Whether a single space or hyphen joins the word to the one before.
fn is_joined(word: &Word<'_>) -> bool {
    matches!(word.gap, " " | "-" | "\u{a0}" | "\u{202f}" | "‑")
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// Whether the digits go on with a number before them.
fn continues_number(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(is_joined) && at > 0 && words.get(at - 1).is_some_and(|word| is_digits(word.text))
}

/// Whether nothing that belongs to the number follows.
fn ends(words: &[Word<'_>], next: usize) -> bool {
    words.get(next).is_none_or(|word| {
        let is_glued = !word.gap.contains(char::is_whitespace) && word.gap.contains(['/', '@', '_', '=']);
        let goes_on = (is_joined(word) || word.gap == ".") && is_digits(word.text);
        !is_glued && !goes_on
    })
}

/// The digits of groups of these lengths, all joined in the same way, and the word after them.
fn groups(words: &[Word<'_>], at: usize, lengths: &[usize]) -> Option<(String, usize)> {
    let mut digits = String::new();
    for (offset, length) in lengths.iter().enumerate() {
        let word = words.get(at + offset)?;
        let is_same =
            offset == 0 || (is_joined(word) && words.get(at + 1).is_some_and(|second| second.gap == word.gap));
        if !is_same || word.text.len() != *length || !is_digits(word.text) {
            return None;
        }
        digits.push_str(word.text);
    }
    Some((digits, at + lengths.len()))
}

/// Québec: four letters of the name, the year, the month (with 50 more for women) and the day of
/// birth, two digits more, as in `TREM 8554 1203`. This is how the Régie de l'assurance maladie
/// composes its numbers.
fn quebec(words: &[Word<'_>], at: usize, has_context: bool) -> Option<usize> {
    const LENGTH: usize = 12;
    const MOST_WORDS: usize = 4;
    let mut number = String::new();
    for next in at + 1..=at + MOST_WORDS {
        let word = words.get(next - 1)?;
        if next > at + 1 && !is_joined(word) {
            return None;
        }
        number.push_str(word.text);
        if number.len() >= LENGTH {
            return (is_of_quebec(&number, has_context) && ends(words, next)).then_some(next);
        }
    }
    None
}

fn is_of_quebec(number: &str, has_context: bool) -> bool {
    let Some((letters, digits)) = number.split_at_checked(4) else { return false };
    let pair = |from: usize| digits.get(from..from + 2).and_then(|pair| pair.parse::<u32>().ok()).unwrap_or(0);
    let is_cased = |letter: u8| letter.is_ascii_uppercase() || (has_context && letter.is_ascii_lowercase());
    letters.bytes().all(is_cased)
        && digits.len() == 8
        && is_digits(digits)
        && matches!(pair(2), 1..=12 | 51..=62)
        && (1..=31).contains(&pair(4))
        && !LABELS.contains(&letters)
}

/// Ontario: ten digits and the two letters of the card's version, as in `1234-567-890-AB`. Without
/// the letters it is a number like any other.
fn ontario(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is_version = |text: &str| text.len() == 2 && text.bytes().all(|it| it.is_ascii_uppercase());
    for lengths in [[10].as_slice(), &[4, 3, 3]] {
        let (length, before) = lengths.split_last()?;
        let last = at + before.len();
        let glued = words.get(last).and_then(|word| word.text.split_at_checked(*length));
        let is_glued = glued.is_some_and(|(digits, version)| is_digits(digits) && is_version(version));
        let is_run = words.get(at + 1..=last).is_some_and(|rest| rest.iter().all(is_joined));
        if is_glued && is_run && groups(words, at, before).is_some() {
            return Some(last + 1);
        }
        let Some((digits, next)) = groups(words, at, lengths) else { continue };
        let version = words.get(next).filter(|word| is_joined(word) && is_version(word.text));
        // Behind a plain number, letters such as MT belong to what follows.
        let is_meant = version.is_some_and(|word| !before.is_empty() || bare_initials(word));
        if !digits.starts_with('0') && is_meant {
            return Some(next + 1);
        }
    }
    None
}

/// British Columbia: ten digits, the first of them 9 and the last a check digit
/// (<https://www2.gov.bc.ca/gov/content/health/health-drug-coverage/msp/bc-residents/personal-health-identification>).
fn british_columbia(words: &[Word<'_>], at: usize) -> Option<usize> {
    let (digits, next) = groups(words, at, &[10]).or_else(|| groups(words, at, &[4, 3, 3]))?;
    (is_of_british_columbia(&digits) && ends(words, next)).then_some(next)
}

/// The second to the ninth digit, each by its weight and each product modulo 11, are summed up; what
/// is missing from the sum modulo 11 to 11 is the tenth.
fn is_of_british_columbia(digits: &str) -> bool {
    const WEIGHTS: [u32; 8] = [2, 4, 8, 5, 10, 9, 7, 3];
    let figures: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [9, middle @ .., check] = figures.as_slice() else { return false };
    let sum: u32 = middle.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight % 11).sum();
    middle.len() == WEIGHTS.len() && 11 - sum % 11 == *check
}

/// A social insurance number as it is usually written: three groups of three digits, of which the
/// last is a check digit after Luhn.
fn social_insurance(words: &[Word<'_>], at: usize) -> Option<usize> {
    let (digits, next) = groups(words, at, &[3, 3, 3])?;
    // Millions in French are written like that, too.
    let is_round = digits.ends_with("000");
    (!is_round && is_luhn(&digits) && ends(words, next)).then_some(next)
}

fn is_luhn(digits: &str) -> bool {
    let doubled = |(place, digit): (usize, u32)| match digit * 2 {
        _ if place % 2 == 0 => digit,
        twice if twice > 9 => twice - 9,
        twice => twice,
    };
    digits.chars().rev().filter_map(|digit| digit.to_digit(10)).enumerate().map(doubled).sum::<u32>() % 10 == 0
}

/// Any number that may be one of a card, behind words that say so.
fn any_number(words: &[Word<'_>], at: usize) -> Option<usize> {
    const DIGITS: std::ops::RangeInclusive<usize> = 6..=12;
    let goes_on = |word: &&Word<'_>| is_joined(word) && word.text.starts_with(|it: char| it.is_ascii_digit());
    let more = words.iter().skip(at + 1).take_while(goes_on).count();
    let next = at + 1 + more;
    let number = words.get(at..next)?;
    let digits = number.iter().flat_map(|word| word.text.chars()).filter(char::is_ascii_digit).count();
    let is_year = |word: &Word<'_>| {
        word.text.len() == 4 && word.number(4).is_some_and(|year| YEARS.contains(&year.cast_signed()))
    };
    let lengths: Vec<usize> = number.iter().map(|word| word.text.len()).collect();
    let is_date = number.first().is_some_and(is_year) && matches!(lengths.as_slice(), [4, 1 | 2, 1 | 2]);
    (DIGITS.contains(&digits) && !is_date && !number.iter().all(is_year)).then_some(next)
}

/// Whether the words before say that a number of this kind follows, in the same line.
fn has_context(words: &[Word<'_>], at: usize) -> bool {
    let first = at.saturating_sub(REACH);
    // What a line or a sentence before says leads to nothing here.
    let begins = |index: &usize| {
        words.get(*index).is_some_and(|word| word.gap.contains(['\n', '.', ';']) && !word.gap.contains(':'))
    };
    let first = (first + 1..=at).rev().find(begins).unwrap_or(first);
    let before = words.get(first..at).unwrap_or_default();
    let are = |from: usize, expected: &[&str]| {
        expected.iter().enumerate().all(|(offset, part)| before.get(from + offset).is_some_and(|it| it.folded == *part))
    };
    (0..before.len()).any(|from| {
        before.get(from).is_some_and(|word| CONTEXT_CAPITALS.contains(&word.text))
            || CONTEXT.iter().any(|context| are(from, context))
    })
}
