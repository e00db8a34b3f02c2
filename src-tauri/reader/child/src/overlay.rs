//! What fields say, as a page of its own: it lies on the picture of their page.

use std::fmt::Write as _;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::{Page, Rotation};
use hayro::vello_cpu::kurbo::Affine;
use unicode_normalization::UnicodeNormalization as _;

use crate::form::{Line, Tick, Writing};

/// A document of one page, as large as `page` and turned as it is, with nothing on it but `writing`.
pub fn overlay_of(page: &Page<'_>, writing: &Writing) -> Option<Pdf> {
    let mut content = String::from("0 g 0 G\n");
    writing.lines.iter().for_each(|line| write_line(&mut content, line));
    writing.ticks.iter().for_each(|tick| write_tick(&mut content, tick));
    let seen = page.intersected_crop_box();
    let turned = match page.rotation() {
        Rotation::None => 0,
        Rotation::Horizontal => 90,
        Rotation::Flipped => 180,
        Rotation::FlippedHorizontal => 270,
    };
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[{} {} {} {}]/Rotate {turned}/Contents 4 0 R\
             /Resources<</Font<</F 5 0 R>>>>>>",
            seen.x0, seen.y0, seen.x1, seen.y1
        ),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    Pdf::new(document(&objects)).ok()
}

fn document(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (object, number) in objects.iter().zip(1..) {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = writeln!(file, "{number} 0 obj\n{object}\nendobj");
    }
    let start = file.len();
    let trailer = format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    (file + &table + &trailer).into_bytes()
}

fn write_line(content: &mut String, line: &Line) {
    write_frame(content, line.frame);
    let _ = writeln!(content, "BT /F {} Tf", line.size);
    for (at, letter) in &line.letters {
        let _ = writeln!(content, "1 0 0 1 {at} {} Tm <{:02x}> Tj", line.baseline, byte_of(*letter));
    }
    content.push_str("ET Q\n");
}

fn write_tick(content: &mut String, tick: &Tick) {
    write_frame(content, tick.frame);
    let (left, right) = (tick.width * 0.2, tick.width * 0.8);
    let (low, high) = (tick.height * 0.2, tick.height * 0.8);
    let pen = (tick.width.min(tick.height) * 0.1).max(0.5);
    let _ = writeln!(content, "{pen} w {left} {low} m {right} {high} l {left} {high} m {right} {low} l S Q");
}

fn write_frame(content: &mut String, frame: Affine) {
    let numbers = frame.as_coeffs().map(|it| it.to_string()).join(" ");
    let _ = writeln!(content, "q {numbers} cm");
}

/// The letter's place in the encoding of the overlay's font; of one that has none, that of the letter
/// without its accent.
fn byte_of(letter: char) -> u8 {
    const FROM_80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let own = |letter: char| match letter {
        ' '..='~' | '\u{a0}'..='ÿ' => u8::try_from(u32::from(letter)).ok(),
        _ => FROM_80.chars().zip(0x80..).find(|(it, _)| *it == letter).map(|(_, byte)| byte),
    };
    let plain = || std::iter::once(letter).nfkd().next().and_then(own);
    own(letter).or_else(plain).unwrap_or(b'?')
}

#[cfg(test)]
mod tests {
    use super::byte_of;

    #[test]
    fn each_letter_has_a_place_in_the_encoding() {
        for (letter, expected) in
            [('a', b'a'), ('é', 0xe9), ('œ', 0x9c), ('’', 0x92), ('€', 0x80), ('ő', b'o'), ('音', b'?'), ('Ÿ', 0x9f)]
        {
            assert_eq!(byte_of(letter), expected, "{letter}");
        }
    }
}
