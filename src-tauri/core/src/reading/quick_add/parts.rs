//! Finding the parts of a line that are not its title.

use std::ops::Range;

use super::amounts::{Each, asked_at, labelled_at};
use super::ranked;
use super::said::{Part, Said};
use crate::domain::values::credits::Credits;
use crate::text::dates::{Rank, Says, Typed, YEARS, duration_at, hour_at, hours_at, typed_at};
use crate::text::measures::{Unit, is_plain_measure, measure_at};
use crate::text::tokens::{Sort, Tokens};

/// The parts of the line, from its beginning to its end.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut index = 0;
    // No token lies after a part that has not been found.
    let mut after = usize::MAX;
    while index < tokens.len() {
        let found =
            marked(tokens, index).or_else(|| unmarked(tokens, index, after)).or_else(|| run_together(tokens, index));
        if let Some((said, next)) = found {
            parts.push(Part { said, tokens: index..next });
            after = next;
            index = next;
        } else {
            index += 1;
        }
    }
    ranked::settle(tokens, parts)
}

fn marked(tokens: &Tokens<'_>, index: usize) -> Option<(Said, usize)> {
    let token = tokens.get(index)?;
    let said = match token.sort {
        Sort::Tag => Said::Tag(token.inner),
        Sort::Provider => Said::Provider(token.inner),
        Sort::Note => Said::Note(token.inner),
        Sort::Plan => Said::Plan,
        Sort::Marker => Said::Marker(token.inner),
        _ => return None,
    };
    Some((said, index + 1))
}

fn unmarked(tokens: &Tokens<'_>, index: usize, after: usize) -> Option<(Said, usize)> {
    if !tokens.begins(index, after) || !may_say_something(tokens, index) {
        return None;
    }
    if let Some(hours) = hours_at(tokens, index) {
        return Some((Said::Hours(hours.minutes), hours.next));
    }
    if let Some((amount, next)) = labelled_at(tokens, index) {
        let said = match amount {
            Each::Credits(credits) => Said::Credits(Some(credits)),
            Each::Minutes(minutes) => Said::Minutes(Some(minutes)),
        };
        return Some((said, next));
    }
    if let Some((asked, next)) = asked_at(tokens, index) {
        return Some((Said::Asked(asked), next));
    }
    if let Some(typed) = typed_at(tokens, index).filter(|typed| !lacks_its_year(tokens, typed)) {
        let next = typed.next;
        return Some((Said::Date(typed), next));
    }
    if let Some(next) = hour_at(tokens, index) {
        return Some((Said::Hour, next));
    }
    if let Some(duration) = duration_at(tokens, index) {
        return Some((Said::Minutes(duration.minutes), duration.next));
    }
    let measure = measure_at(tokens, index).filter(|measure| measure.unit == Unit::Credits)?;
    let credits = Credits::parse(tokens.text(measure.number)).and_then(Credits::claimable);
    Some((Said::Credits(credits.ok().filter(|_| !measure.negative)), measure.next))
}

/// Whether a year stands right behind a date that has none, because more is written against it.
fn lacks_its_year(tokens: &Tokens<'_>, typed: &Typed) -> bool {
    let year = tokens.number(typed.next, 4..=4).and_then(|year| i32::try_from(year).ok());
    let is_yearless = match &typed.says {
        Says::Days(days) => !days.has_year(),
        says => matches!(says, Says::Several(_)),
    };
    typed.rank == Rank::Day
        && is_yearless
        && year.is_some_and(|year| YEARS.contains(&year))
        && !is_plain_measure(tokens, typed.next)
}

/// Whether a token can begin a date or an amount at all: most words of a title cannot.
fn may_say_something(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.get(index).is_some_and(|token| match token.sort {
        Sort::Number | Sort::Fraction => true,
        Sort::Word => tokens.folded(index).is_some(),
        Sort::Sign(sign) => matches!(sign, '.' | ',' | '-' | '‐' | '‑' | '–' | '−' | '@'),
        _ => false,
    })
}

/// A whole date that more is written against than a date has: `lab-4 March 2026/2cr`. It is asked
/// about, unless it belongs to the name of a file.
fn run_together(tokens: &Tokens<'_>, index: usize) -> Option<(Said, usize)> {
    let is_word = tokens.get(index).is_some_and(|token| token.sort == Sort::Word);
    if !is_word && tokens.digits(index).is_none() {
        return None;
    }
    let begins = tokens.begins(index, usize::MAX);
    // `555-12-3456` and `1.2.3.4` are numbers of something else.
    let joins_numbers = |sign: usize| {
        tokens.is_glued(sign)
            && tokens.is_glued(sign + 1)
            && matches!(tokens.sign(sign), Some('-' | '‐' | '‑' | '.' | '/'))
            && tokens.digits(sign + 1).is_some()
    };
    if index > 1 && joins_numbers(index - 1) && tokens.digits(index - 2).is_some() {
        return None;
    }
    // `COVID-19 March` names no day, `lab/4 March` does.
    let follows_sign =
        index > 0 && tokens.sign(index - 1).is_some_and(|sign| !matches!(sign, '-' | '‐' | '‑' | '\'' | '’'));
    let typed = tokens.loosely(|tokens| typed_at(tokens, index)).filter(|typed| {
        let is_day = typed.rank == Rank::Day && names_a_day(typed) && (begins || follows_sign);
        typed.rank == Rank::Full || is_day
    })?;
    let is_number = |at: usize| tokens.digits(at).is_some() || tokens.sign(at).is_some();
    if joins_numbers(typed.next) && (index..typed.next).all(is_number) {
        return None;
    }
    let run = tokens.run(typed.next.saturating_sub(1));
    let is_file = is_file_name(tokens, run.clone()) || is_file_name(tokens, tokens.run(index));
    let next = typed.next;
    (!is_file).then_some((Said::RunTogether(typed), next))
}

/// Whether a piece names a day with its month.
const fn names_a_day(typed: &Typed) -> bool {
    matches!(typed.says, Says::Days(_) | Says::Several(_) | Says::ShortYear { .. })
}

/// What file names end in.
#[rustfmt::skip]
const FILE_ENDINGS: &[&str] = &[
    "pdf", "doc", "docx", "odt", "rtf", "txt", "pages", "xls", "xlsx", "ods", "csv", "tsv", "numbers", "ppt", "pptx",
    "odp", "key", "jpg", "jpeg", "png", "gif", "heic", "heif", "tif", "tiff", "bmp", "webp", "svg", "mp3", "mp4", "m4a",
    "m4v", "wav", "aif", "aiff", "mov", "avi", "mkv", "webm", "aac", "flac", "ogg", "mid", "midi", "musx", "mscz", "zip",
    "eml", "msg", "html", "htm", "ics", "json", "xml", "md", "epub", "gdoc",
];

/// Whether a run of characters is the name of a file or an address.
fn is_file_name(tokens: &Tokens<'_>, run: Range<usize>) -> bool {
    let span = tokens.span(run.start, run.end);
    let text = tokens.text(span).trim_end_matches(['.', ',', ';', ':', ')', ']', '!', '?']);
    let ending = text.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    text.contains("://")
        || text.starts_with("www.")
        || text.contains('\\')
        || ending.is_some_and(|ending| FILE_ENDINGS.contains(&ending.as_str()))
}
