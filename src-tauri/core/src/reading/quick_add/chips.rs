//! The chips under the field: what was found, and the line without it.

use super::answer::{Chip, ChipKind};
use super::parts::{Part, Said};
use super::title::Title;
use crate::domain::values::kind::{Kind, Kinds};
use crate::text::tokens::{Span, Tokens};

/// The first hashtag that is a kind gives the activity its kind; the same word again adds
/// nothing, any other is a topic.
pub(super) fn kind_of(tokens: &Tokens<'_>, parts: &[Part], kinds: &Kinds) -> Option<(Kind, String)> {
    parts.iter().find_map(|part| match part.said {
        Said::Tag(tag) => {
            let word = tokens.text(tag);
            kinds.from_word(word).map(|kind| (kind, crate::text::folded(word)))
        }
        _ => None,
    })
}

/// So many chips have a line without them. A line with more is no line for a field, and each
/// such line costs its whole length.
const MOST_REMOVABLE: usize = 100;

/// The chips in the order of the line.
pub(super) fn chips(tokens: &Tokens<'_>, parts: &[Part], title: &Title, kinds: &Kinds) -> Vec<Chip> {
    let kind_word = kind_of(tokens, parts, kinds).map(|(_, word)| word);
    let mut chips: Vec<Chip> = parts
        .iter()
        .enumerate()
        .map(|(position, part)| {
            let span = tokens.span(part.tokens.start, part.tokens.end);
            Chip {
                kind: chip_kind(tokens, part, kind_word.as_deref()),
                words: tokens.text(span).to_owned(),
                line_without: (position < MOST_REMOVABLE).then(|| line_without(tokens, part, span, title)),
            }
        })
        .collect();
    if let (Some(first), false) = (title.first, title.text.is_empty()) {
        let position = parts.iter().take_while(|part| part.tokens.start < first).count();
        let chip = Chip { kind: ChipKind::Title, words: title.text.clone(), line_without: None };
        chips.insert(position, chip);
    }
    chips
}

fn chip_kind(tokens: &Tokens<'_>, part: &Part, kind_word: Option<&str>) -> ChipKind {
    match part.said {
        Said::Date(_) => ChipKind::Date,
        Said::Credits(_) => ChipKind::Credits,
        Said::Minutes(_) => ChipKind::Minutes,
        Said::Provider(_) => ChipKind::Provider,
        Said::Note(_) => ChipKind::Note,
        Said::Plan => ChipKind::Plan,
        Said::Tag(tag) => {
            let is_kind = kind_word.is_some_and(|word| crate::text::folded(tokens.text(tag)) == word);
            if is_kind { ChipKind::Kind } else { ChipKind::Topic }
        }
    }
}

fn line_without(tokens: &Tokens<'_>, part: &Part, span: Span, title: &Title) -> String {
    match part.said {
        // No date and no amount holds a quotation mark.
        Said::Date(_) | Said::Credits(_) | Said::Minutes(_) => {
            replaced(tokens, span, &format!("\"{}\"", tokens.text(span)))
        }
        Said::Tag(_) | Said::Provider(_) | Said::Plan | Said::Note(_) => without(tokens, part, title),
    }
}

/// The line with these words in place of that stretch.
pub(super) fn replaced(tokens: &Tokens<'_>, span: Span, words: &str) -> String {
    let before = tokens.text(Span { start: 0, end: span.start });
    let after = tokens.text(Span { start: span.end, end: tokens.line.len() });
    format!("{before}{words}{after}")
}

/// The line without a part and what would be left hanging by it.
fn without(tokens: &Tokens<'_>, part: &Part, title: &Title) -> String {
    let removed = title.with_hanging(part);
    let span = tokens.span(removed.start, removed.end);
    let before = tokens.text(Span { start: 0, end: span.start }).trim_end();
    let after = tokens.text(Span { start: span.end, end: tokens.line.len() }).trim_start();
    let is_glued = tokens.is_glued(removed.end) && after.starts_with([',', ';', ':', '.', ')', ']', '}', '!', '?']);
    let space = if before.is_empty() || after.is_empty() || is_glued { "" } else { " " };
    format!("{before}{space}{after}")
}
