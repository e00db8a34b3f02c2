//! Where words that were read stand on a page.

use serde::Serialize;
use specta::Type;

use super::file_text::{LinePlace, PageText};

/// A piece of a page, in thousandths of its width and height from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct Mark {
    /// Its left edge.
    pub left: u16,
    /// Its upper edge.
    pub top: u16,
    /// Its right edge.
    pub right: u16,
    /// Its lower edge.
    pub bottom: u16,
}

/// Words that something was read from, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct MarkedWords {
    /// The words, as they are told beside what was read from them.
    pub from: String,
    /// A mark for each line on which they stand.
    pub marks: Vec<Mark>,
}

/// Where on a page these words stand for the first time, a mark for each line; nothing where they do not, or nobody knows
/// where the page's words stand. Words that are told cut off are looked for as far as they go.
#[must_use]
pub fn marks(page: &PageText, words: &str) -> Vec<Mark> {
    let wanted: Vec<&str> = words.trim_end_matches('…').split_whitespace().collect();
    let placed = page.0.iter().filter_map(|line| Some((line, line.place.as_ref()?)));
    let there: Vec<(&str, &LinePlace, (u16, u16))> = placed
        .flat_map(|(line, place)| line.words().zip(&place.words).map(move |(word, span)| (word, place, *span)))
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let is_there = |window: &&[(&str, &LinePlace, (u16, u16))]| {
        window.iter().zip(&wanted).all(|((word, ..), wanted)| word == wanted)
    };
    let Some(found) = there.windows(wanted.len()).find(is_there) else { return Vec::new() };
    let mut marks = Vec::<Mark>::new();
    let mut line = None;
    for (_, place, (left, right)) in found {
        match marks.last_mut().filter(|_| line == Some(std::ptr::from_ref(*place))) {
            Some(mark) => *mark = Mark { left: mark.left.min(*left), right: mark.right.max(*right), ..*mark },
            None => marks.push(Mark { left: *left, top: place.top, right: *right, bottom: place.bottom }),
        }
        line = Some(std::ptr::from_ref(*place));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::file_text::TextLine;

    /// A line of words that are each 100 wide, at this height.
    fn line(text: &str, top: u16) -> TextLine {
        let count = u16::try_from(text.split([' ', '\t']).count()).expect("it is short");
        let words = (0..count).map(|nth| (nth * 100, nth * 100 + 90)).collect();
        TextLine::new(text, 120).at(Some(LinePlace { top, bottom: top + 20, words }))
    }

    fn mark(left: u16, right: u16, top: u16) -> Mark {
        Mark { left, top, right, bottom: top + 20 }
    }

    #[test]
    fn words_are_marked_where_they_stand_first() {
        let page = PageText(vec![
            line("Certificate of Attendance", 100),
            line("Rhythm and Gait\tTraining", 200),
            line("on March 4, 2026", 300),
            line("on March 4, 2026 again", 400),
        ]);
        assert_eq!(marks(&page, "on March 4, 2026"), [mark(0, 390, 300)]);
        assert_eq!(marks(&page, "March 4,"), [mark(100, 290, 300)]);
        assert_eq!(marks(&page, "Gait Training"), [mark(200, 390, 200)], "a tab parts words as a space does");
        assert_eq!(marks(&page, "Training on March"), [mark(300, 390, 200), mark(0, 190, 300)], "over two lines");
        assert_eq!(marks(&page, "Rhythm and…"), [mark(0, 190, 200)], "as far as it is told");
        for nowhere in ["", "…", "Somewhere Else", "Attendance of", "2026 again on"] {
            assert_eq!(marks(&page, nowhere), [], "{nowhere}");
        }
    }

    #[test]
    fn where_nobody_knows_where_words_stand_nothing_is_marked() {
        let unplaced = PageText(vec![TextLine::new("Certificate of Attendance", 120)]);
        assert_eq!(marks(&unplaced, "Certificate"), []);
        let too_few = LinePlace { top: 1, bottom: 2, words: vec![(0, 10)] };
        assert_eq!(TextLine::new("two words", 120).at(Some(too_few)).place, None, "a place that does not fit is none");
    }
}
