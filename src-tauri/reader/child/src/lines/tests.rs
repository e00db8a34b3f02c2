use std::f64::consts::FRAC_PI_2;

use super::*;

/// Letters half as wide as high, drawn one after the other with `spacing` more between them.
fn spaced(text: &str, x: f64, y: f64, size: f64, spacing: f64) -> Vec<Letter> {
    let mut at = x;
    text.chars()
        .map(|character| {
            let start = at;
            at += size * 0.5 + spacing;
            letter(&character.to_string(), Point::new(start, y), Point::new(start + size * 0.5, y), size)
        })
        .collect()
}

fn drawn(text: &str, x: f64, y: f64, size: f64) -> Vec<Letter> {
    spaced(text, x, y, size, 0.0)
}

fn letter(text: &str, start: Point, end: Point, size: f64) -> Letter {
    Letter { text: text.into(), start, end, size, angle: 0.0 }
}

const PAGE: Size = Size { width: 600.0, height: 800.0 };

fn read(letters: &[Vec<Letter>]) -> Vec<String> {
    lines_of(&letters.concat(), PAGE).0.into_iter().map(|line| line.text).collect()
}

#[test]
fn lines_come_from_top_to_bottom_in_whatever_order_they_are_drawn() {
    let page = [drawn("date", 50.0, 300.0, 12.0), drawn("title", 80.0, 100.0, 30.0), drawn("name", 20.0, 200.0, 20.0)];
    assert_eq!(read(&page), ["title", "name", "date"]);
}

#[test]
fn a_word_in_pieces_is_one_word_and_a_gap_parts_two() {
    let page = [drawn("song", 10.0, 50.0, 10.0), drawn("writing", 30.1, 50.0, 10.0), drawn("day", 68.0, 50.0, 10.0)];
    assert_eq!(read(&page), ["songwriting day"]);
}

#[test]
fn columns_are_parted_by_a_tab() {
    let page = [drawn("Hours", 200.0, 50.0, 10.0), drawn("Peer  group", 10.0, 50.5, 10.0)];
    assert_eq!(read(&page), ["Peer group\tHours"]);
}

#[test]
fn a_title_with_even_space_between_its_letters_keeps_its_words() {
    assert_eq!(read(&[spaced("CERTIFICATE OF MERIT", 10.0, 50.0, 20.0, 8.0)]), ["CERTIFICATE OF MERIT"]);
}

#[test]
fn letters_drawn_twice_to_look_bold_are_read_once() {
    let page = [drawn("Illness", 10.0, 50.0, 20.0), drawn("Illness", 10.8, 50.6, 20.0)];
    assert_eq!(read(&page), ["Illness"]);
}

#[test]
fn raised_letters_belong_to_the_number_before_them() {
    let page = [drawn("May 3", 10.0, 50.0, 10.0), drawn("rd", 35.0, 45.5, 6.0), drawn(", 2024", 41.0, 50.0, 10.0)];
    assert_eq!(read(&page), ["May 3rd, 2024"]);
}

#[test]
fn a_small_line_close_under_a_large_one_stays_a_line() {
    let page = [drawn("Songwriting", 10.0, 50.0, 24.0), drawn("in palliative care", 10.0, 62.0, 9.0)];
    assert_eq!(read(&page), ["Songwriting", "in palliative care"]);
}

#[test]
fn an_accent_drawn_over_its_letter_is_part_of_it() {
    let accent = vec![letter("\u{B4}", Point::new(21.0, 50.0), Point::new(24.0, 50.0), 10.0)];
    let page = [drawn("Mus", 5.0, 50.0, 10.0), accent, drawn("ee", 20.0, 50.0, 10.0)];
    assert_eq!(read(&page), ["Musée"]);
}

#[test]
fn text_on_its_side_comes_after_the_text_of_the_page() {
    let mut sideways = drawn("SPECIMEN", 5.0, 10.0, 20.0);
    for letter in &mut sideways {
        letter.start = Point::new(5.0, letter.start.x);
        letter.end = Point::new(5.0, letter.end.x);
        letter.angle = FRAC_PI_2;
    }
    assert_eq!(read(&[sideways, drawn("Hours", 100.0, 300.0, 10.0)]), ["Hours", "SPECIMEN"]);
}

#[test]
fn a_crooked_scan_reads_like_a_straight_one() {
    let (sin, cos) = 0.03_f64.sin_cos();
    let turned = |point: Point| Point::new(point.x * cos - point.y * sin, point.x * sin + point.y * cos);
    let mut page = [drawn("on the right", 500.0, 100.0, 10.0), drawn("left", 10.0, 108.0, 10.0)];
    for letter in page.iter_mut().flatten() {
        *letter = Letter { start: turned(letter.start), end: turned(letter.end), angle: 0.03, ..letter.clone() };
    }
    assert_eq!(read(&page), ["on the right", "left"]);
}

#[test]
fn a_letter_that_nobody_can_read_keeps_its_room() {
    let mut page = drawn("ab?cd", 10.0, 50.0, 10.0);
    page[2].text.clear();
    assert_eq!(read(&[page]), ["abcd"]);
}

#[test]
fn a_line_has_the_size_of_most_of_its_letters() {
    let page = [drawn("1", 10.0, 50.0, 20.0), drawn("credit", 20.0, 50.0, 10.04)];
    let lines = lines_of(&page.concat(), PAGE).0;
    assert_eq!(lines.iter().map(|line| (line.text.as_str(), line.size)).collect::<Vec<_>>(), [("1credit", 100)]);
}

#[test]
fn each_word_of_a_line_has_its_place_on_the_page() {
    let page = [drawn("song", 60.0, 80.0, 10.0), drawn("writing day", 90.0, 80.0, 10.0), drawn("3", 300.0, 80.0, 10.0)];
    let lines = lines_of(&page.concat(), PAGE).0;
    assert_eq!(lines[0].text, "song writing day\t3");
    let place = lines[0].place.clone().expect("it is known");
    assert_eq!((place.top, place.bottom), (90, 103));
    assert_eq!(place.words, [(100, 133), (150, 208), (217, 242), (500, 508)]);
}

#[test]
fn what_stands_on_its_side_has_no_place() {
    let down = |text: &str| -> Vec<Letter> {
        let at = |nth: usize| Point::new(50.0, 100.0 + 5.0 * f64::from(u32::try_from(nth).expect("it is short")));
        let letter = |(nth, character): (usize, char)| Letter {
            angle: FRAC_PI_2,
            ..letter(&character.to_string(), at(nth), at(nth + 1), 10.0)
        };
        text.chars().enumerate().map(letter).collect()
    };
    let lines = lines_of(&down("sideways"), PAGE).0;
    assert_eq!(
        lines.iter().map(|line| (line.text.as_str(), line.place.is_some())).collect::<Vec<_>>(),
        [("sideways", false)]
    );
}
