//! How wide the letters of Helvetica are: what forms are written in here.

/// From the space on, in thousandths of the letters' size.
const FROM_SPACE: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // to the slash
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // to the question mark
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // to the underscore
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // to the tilde
];

/// How wide a letter is, in shares of its size. One with an accent is as wide as without.
pub fn width_of(letter: char) -> f64 {
    use unicode_normalization::UnicodeNormalization as _;

    let plain = if letter.is_ascii() { letter } else { std::iter::once(letter).nfd().next().unwrap_or(letter) };
    let place = u32::from(plain).checked_sub(0x20).and_then(|it| usize::try_from(it).ok());
    let width = place.and_then(|it| FROM_SPACE.get(it)).copied();
    f64::from(width.unwrap_or(556)) / 1000.0
}
