//! Characters that cannot be printed.
//!
//! An archival PDF must not hold a glyph that stands for nothing, so a character that none of the
//! bundled fonts has would make the whole export fail. Such characters are replaced by □, visibly,
//! and the report says so. Which they are is asked of the finished layout: a letter and its mark,
//! or an emoji of several parts, must all come from one font, and only setting them shows it.

use std::collections::BTreeMap;

use ledgerline_report::characters::{is_control, is_forbidden};
use serde_json::Value;
use typst::layout::{Frame, FrameItem};
use typst::text::{Font, Glyph, TextItem};
use typst_layout::PagedDocument;

/// Stands for a character that cannot be printed.
const REPLACEMENT: char = '□';

/// Fields that are not printed: properties of the file, names of attached files and what is read
/// aloud instead of a picture. No font is needed for them.
const NOT_PRINTED: [&str; 3] = ["author", "attachments", "alt"];

/// The stretches of text for which `document` has no glyphs, with what to print instead.
pub(crate) fn unprintable(document: &PagedDocument, fonts: &[Font]) -> BTreeMap<String, String> {
    let mut stretches = BTreeMap::new();
    for page in document.pages() {
        each_text_item(&page.frame, &mut |item| {
            for stretch in without_glyphs(item) {
                stretches.entry(stretch.to_owned()).or_insert_with(|| instead_of(stretch, fonts));
            }
        });
    }
    stretches
}

fn each_text_item(frame: &Frame, look: &mut impl FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => each_text_item(&group.frame, look),
            FrameItem::Text(text) => look(text),
            _ => {}
        }
    }
}

/// The parts of a run of text that have no glyphs; neighbours are one part.
fn without_glyphs(item: &TextItem) -> Vec<&str> {
    // In a run from right to left the glyphs come last to first.
    let mut ranges: Vec<_> = item.glyphs.iter().filter(|glyph| glyph.id == 0).map(Glyph::range).collect();
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|next, range| {
        let touches = next.start <= range.end;
        if touches {
            range.end = range.end.max(next.end);
        }
        touches
    });
    ranges.into_iter().filter_map(|range| item.text.get(range)).collect()
}

/// Every character that no font has becomes □. Where each is in some font, but no font has them
/// together, the first is kept: a letter without its mark can still be read.
fn instead_of(stretch: &str, fonts: &[Font]) -> String {
    let is_covered = |character: char| fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)));
    let all_covered = stretch.chars().count() > 1 && stretch.chars().all(is_covered);
    stretch
        .chars()
        .enumerate()
        .map(|(at, character)| {
            let keep = if all_covered { at == 0 } else { is_covered(character) && stretch.chars().count() > 1 };
            if keep { character } else { REPLACEMENT }
        })
        .collect()
}

/// Prints something else for each of `stretches`, the longest first.
pub(crate) fn replace(data: &mut Value, stretches: &BTreeMap<String, String>) {
    let mut longest_first: Vec<_> = stretches.iter().collect();
    longest_first.sort_by_key(|(stretch, _)| std::cmp::Reverse(stretch.len()));
    each_text(data, &NOT_PRINTED, &mut |text| {
        for (stretch, instead) in &longest_first {
            if text.contains(stretch.as_str()) {
                *text = text.replace(stretch.as_str(), instead);
            }
        }
    });
}

/// Replaces what must not stand in an archival PDF whatever the fonts: private-use characters,
/// which mean nothing without their font, and code points that are no characters. Control
/// characters and line ends become spaces; byte-order marks, which nobody sees, go. Says whether
/// a character was replaced visibly.
pub(crate) fn replace_forbidden(data: &mut Value) -> bool {
    let mut replaced = false;
    each_text(data, &[], &mut |text| {
        let is_fine = |character| !is_control(character) && !is_forbidden(character) && character != '\u{feff}';
        if text.chars().all(is_fine) {
            return;
        }
        replaced |= text.contains(is_forbidden);
        *text = text
            .chars()
            .filter(|character| *character != '\u{feff}')
            .map(|character| match character {
                _ if is_forbidden(character) => REPLACEMENT,
                _ if is_control(character) => ' ',
                _ => character,
            })
            .collect();
    });
    replaced
}

/// Changes every text but those in fields of these names.
fn each_text(data: &mut Value, except: &[&str], change: &mut impl FnMut(&mut String)) {
    match data {
        Value::String(text) => change(text),
        Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, except, change)),
        Value::Object(fields) => {
            for (_, value) in fields.iter_mut().filter(|(name, _)| !except.contains(&name.as_str())) {
                each_text(value, except, change);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
