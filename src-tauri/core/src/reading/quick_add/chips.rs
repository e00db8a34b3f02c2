//! The chips under the field: what was found, and the line without it.

use super::answer::{Chip, ChipKind};
use super::said::{Part, Said};
use super::title::Title;
use crate::domain::values::kind::{Kind, Kinds};
use crate::text::tokens::{Span, Tokens, is_space};

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

/// The chips in the order of the line; `unclear` is the part that is asked about.
pub(super) fn chips(
    tokens: &Tokens<'_>,
    parts: &[Part],
    title: &Title,
    kinds: &Kinds,
    unclear: Option<usize>,
) -> Vec<Chip> {
    let kind_word = kind_of(tokens, parts, kinds).map(|(_, word)| word);
    let mut chips: Vec<Chip> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| !matches!(part.said, Said::Beside))
        .map(|(position, part)| {
            let span = tokens.span(part.tokens.start, part.tokens.end);
            Chip {
                kind: if unclear == Some(position) {
                    ChipKind::Unclear
                } else {
                    chip_kind(tokens, part, kind_word.as_deref())
                },
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
        Said::Date(_) | Said::Beside => ChipKind::Date,
        Said::Credits(_) => ChipKind::Credits,
        Said::Minutes(_) => ChipKind::Minutes,
        Said::Provider(_) => ChipKind::Provider,
        Said::Note(_) => ChipKind::Note,
        Said::Plan => ChipKind::Plan,
        Said::Hours(_) | Said::Hour => ChipKind::Hours,
        Said::RunTogether(_) | Said::Asked(_) | Said::Marker(_) => ChipKind::Unclear,
        Said::Tag(tag) => {
            let is_kind = kind_word.is_some_and(|word| crate::text::folded(tokens.text(tag)) == word);
            if is_kind { ChipKind::Kind } else { ChipKind::Topic }
        }
    }
}

fn line_without(tokens: &Tokens<'_>, part: &Part, span: Span, title: &Title) -> String {
    match part.said {
        Said::Date(_)
        | Said::RunTogether(_)
        | Said::Beside
        | Said::Credits(_)
        | Said::Minutes(_)
        | Said::Hours(_)
        | Said::Hour
        | Said::Asked(_)
        | Said::Marker(_) => quoted(tokens, span),
        Said::Tag(_) | Said::Provider(_) | Said::Plan | Said::Note(_) => without(tokens, part, title),
    }
}

/// The line with a stretch of it in quotation marks, so that it is not read again. No date, no
/// amount and no marker holds such a mark.
pub(super) fn quoted(tokens: &Tokens<'_>, span: Span) -> String {
    let before = tokens.text(Span { start: 0, end: span.start });
    let after = tokens.text(Span { start: span.end, end: tokens.line.len() });
    format!("{before}\"{}\"{after}", tokens.text(span))
}

/// The line with these words in place of that stretch, and with spaces where they need them.
pub(super) fn replaced(tokens: &Tokens<'_>, span: Span, words: &str) -> String {
    let before = tokens.text(Span { start: 0, end: span.start });
    let after = tokens.text(Span { start: span.end, end: tokens.line.len() });
    let touches_before = before.chars().next_back().is_some_and(|it| !is_space(it) && !matches!(it, '(' | '[' | '{'));
    let mut following = after.chars();
    let touches_after = following.next().is_some_and(|it| {
        let ends_sentence = it == '.' && following.next().is_none_or(is_space);
        !is_space(it) && !ends_sentence && !matches!(it, ')' | ']' | '}' | ',' | ';')
    });
    let space = |touches| if touches { " " } else { "" };
    format!("{before}{}{words}{}{after}", space(touches_before), space(touches_after))
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
