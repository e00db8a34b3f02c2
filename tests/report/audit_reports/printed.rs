//! Where words stand on a page.

/// The size of the paper, in points.
const PAPER: (f64, f64) = (612.0, 792.0);

/// As much of two words may share the same place: letters slant, and marks reach over.
const SHARED: f64 = 1.5;

/// A word's box is as high as its font allows for; lines stand closer than that.
const SHARED_HEIGHT: f64 = 0.45;

struct Word<'a> {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: &'a str,
}

/// No word stands outside the page, and no two stand in the same place. `boxes` is what
/// `pdftotext -bbox-layout` says.
pub fn assert_nothing_is_overprinted(name: &str, boxes: &str) {
    let pages = boxes.split("<page ").skip(1);
    for (number, page) in (1..).zip(pages) {
        let mut words: Vec<Word> = page.split("<word ").skip(1).filter_map(word).collect();
        for word in &words {
            let inside = word.left >= 0.0 && word.top >= 0.0 && word.right <= PAPER.0 && word.bottom <= PAPER.1;
            assert!(inside, "{name}, page {number}: “{}” stands outside the page", word.text);
        }
        words.sort_by(|one, other| one.top.total_cmp(&other.top));
        for (at, one) in words.iter().enumerate() {
            for other in words[at + 1..].iter().take_while(|other| other.top < one.bottom) {
                assert!(
                    !overlap(one, other),
                    "{name}, page {number}: “{}” ({:.1}–{:.1}, {:.1}–{:.1}) and “{}” ({:.1}–{:.1}, {:.1}–{:.1}) stand in the same place",
                    one.text,
                    one.left,
                    one.right,
                    one.top,
                    one.bottom,
                    other.text,
                    other.left,
                    other.right,
                    other.top,
                    other.bottom,
                );
            }
        }
    }
}

fn overlap(one: &Word, other: &Word) -> bool {
    let across = one.right.min(other.right) - one.left.max(other.left);
    let down = one.bottom.min(other.bottom) - one.top.max(other.top);
    let height = (one.bottom - one.top).min(other.bottom - other.top);
    across > SHARED && down > height * SHARED_HEIGHT
}

fn word(text: &str) -> Option<Word<'_>> {
    let figure = |name: &str| text.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse().ok();
    let words = text.split('>').nth(1)?.split('<').next()?;
    Some(Word {
        left: figure("xMin")?,
        top: figure("yMin")?,
        right: figure("xMax")?,
        bottom: figure("yMax")?,
        text: words,
    })
}
