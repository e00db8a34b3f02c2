//! Photos that are straightened: turned, cut, and the page on them found.

use image::imageops::{self, FilterType};
use image::{GrayImage, RgbImage};
use ledgerline_reader::limits::MAX_WIDTH;
use ledgerline_reader::{Cut, Straightening};

/// A page is looked for on a picture no wider or higher than this.
const LOOKED_AT: u32 = 320;

/// How wide a photo is made before it is turned and cut, so that about `width` pixels of it are left; it is asked for as it
/// stands before it is turned.
pub fn width_before(how: Straightening, width: u32) -> u32 {
    let Cut { left, right, top, bottom } = how.cut;
    // On its side the height becomes the width: nobody knows it yet, and pages are some 1.4 times as high as they are wide.
    let (kept, width) = if how.quarters % 2 == 1 {
        (1000 - u32::from(top + bottom).min(950), width * 3 / 2)
    } else {
        (1000 - u32::from(left + right).min(950), width)
    };
    (width.saturating_mul(1000) / kept).clamp(1, MAX_WIDTH)
}

/// The picture turned to the right.
pub fn turned(image: RgbImage, quarters: u8) -> RgbImage {
    match quarters % 4 {
        1 => imageops::rotate90(&image),
        2 => imageops::rotate180(&image),
        3 => imageops::rotate270(&image),
        _ => image,
    }
}

/// What is left of the picture once its sides are cut away, no wider than `width`.
pub fn cut(image: &RgbImage, cut: Cut, width: u32) -> RgbImage {
    let share = |of: u32, thousandths: u16| of * u32::from(thousandths) / 1000;
    let (left, top) = (share(image.width(), cut.left), share(image.height(), cut.top));
    let across = (image.width() - left).saturating_sub(share(image.width(), cut.right)).max(1);
    let down = (image.height() - top).saturating_sub(share(image.height(), cut.bottom)).max(1);
    let image = imageops::crop_imm(image, left, top, across, down).to_image();
    if image.width() <= width {
        return image;
    }
    let height = (u64::from(image.height()) * u64::from(width) / u64::from(image.width())).max(1);
    imageops::resize(&image, width, u32::try_from(height).unwrap_or(u32::MAX), FilterType::CatmullRom)
}

/// Where the page lies: the part of the picture that is bright, where all around it is dark. None where that is not so, as
/// on a scan, on a light table, or where a page lies at a slant.
pub fn paper_on(image: &RgbImage) -> Option<Cut> {
    let small = looked_at(image);
    let bright = brightness_of_paper(&small)?;
    let is_paper = |x: u32, y: u32| small.get_pixel(x, y).0[0] >= bright;
    let (width, height) = small.dimensions();
    let column = |x: u32| (0..height).filter(|y| is_paper(x, *y)).count() * 2 > (height as usize) / 2;
    let row = |y: u32| (0..width).filter(|x| is_paper(*x, y)).count() * 2 > (width as usize) / 2;
    let (left, right) = ((0..width).find(|x| column(*x))?, (0..width).rfind(|x| column(*x))?);
    let (top, bottom) = ((0..height).find(|y| row(*y))?, (0..height).rfind(|y| row(*y))?);
    let (mut inside, mut outside, mut paper, mut beside) = (0_u32, 0_u32, 0_u32, 0_u32);
    for y in 0..height {
        for x in 0..width {
            if (left..=right).contains(&x) && (top..=bottom).contains(&y) {
                inside += 1;
                paper += u32::from(is_paper(x, y));
            } else {
                outside += 1;
                beside += u32::from(is_paper(x, y));
            }
        }
    }
    // The margins of a page that stands nearly upright are bright all along, but for a frame; at a slant its edges are half
    // of the table.
    let insets = |of: u32| [3, 5, 7].map(|share| (of * share / 100).max(1));
    let is_bright = |count: usize, of: u32| count * 4 >= (of as usize) * 3;
    let column_is = |x: u32| is_bright((top..=bottom).filter(|y| is_paper(x, *y)).count(), bottom - top + 1);
    let row_is = |y: u32| is_bright((left..=right).filter(|x| is_paper(*x, y)).count(), right - left + 1);
    let (across, down) = (insets(right - left), insets(bottom - top));
    let is_upright = across.iter().any(|inset| column_is(left + inset))
        && across.iter().any(|inset| column_is(right.saturating_sub(*inset)))
        && down.iter().any(|inset| row_is(top + inset))
        && down.iter().any(|inset| row_is(bottom.saturating_sub(*inset)));
    // Small marks of a page are dark, and a reflection beside it is bright.
    let is_page = paper * 10 >= inside * 7 && beside * 10 <= outside * 2;
    // Nearly all of the picture needs no cut, and a small bright thing is no page.
    let is_worth_it = outside * 100 >= (inside + outside) * 3 && inside * 5 >= inside + outside;
    let share = |pixels: u32, of: u32| u16::try_from(pixels * 1000 / of).unwrap_or(u16::MAX);
    let cut = Cut {
        left: share(left, width),
        top: share(top, height),
        right: share(width - 1 - right, width),
        bottom: share(height - 1 - bottom, height),
    };
    (is_upright && is_page && is_worth_it && cut.leaves_enough()).then_some(cut)
}

fn looked_at(image: &RgbImage) -> GrayImage {
    let gray = imageops::grayscale(image);
    let (width, height) = gray.dimensions();
    let longest = width.max(height);
    if longest <= LOOKED_AT {
        return gray;
    }
    let side = |pixels: u32| (u64::from(pixels) * u64::from(LOOKED_AT) / u64::from(longest)).max(1);
    let [width, height] = [side(width), side(height)].map(|it| u32::try_from(it).unwrap_or(LOOKED_AT));
    imageops::thumbnail(&gray, width, height)
}

/// From which brightness on it is paper: what parts the bright from the dark best (Otsu, 1979). None where they are not
/// far apart.
fn brightness_of_paper(image: &GrayImage) -> Option<u8> {
    const FAR_APART: f64 = 60.0;
    let mut counts = [0_u32; 256];
    for pixel in image.pixels() {
        counts[usize::from(pixel.0[0])] += 1;
    }
    let weighed = |levels: &[u32], from: u32| -> (f64, f64) {
        let count: u32 = levels.iter().sum();
        let sum: f64 = levels.iter().zip(from..).map(|(count, level)| f64::from(*count) * f64::from(level)).sum();
        (f64::from(count), sum)
    };
    let mut best = (0.0, None);
    for level in 1_u8..=255 {
        let (dark, bright) = counts.split_at(usize::from(level));
        let ((dark, dark_sum), (bright, bright_sum)) = (weighed(dark, 0), weighed(bright, u32::from(level)));
        if dark == 0.0 || bright == 0.0 {
            continue;
        }
        let apart = bright_sum / bright - dark_sum / dark;
        let parted = dark * bright * apart * apart;
        if parted > best.0 {
            best = (parted, (apart >= FAR_APART).then_some(level));
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use image::{ImageFormat, Rgb};

    use super::*;
    use crate::photo as photos;

    /// A light page with some dark lines of text, at this place on a dark table.
    fn photo(width: u32, height: u32, page: (u32, u32, u32, u32), table: u8) -> RgbImage {
        let (left, top, right, bottom) = page;
        RgbImage::from_fn(width, height, |x, y| {
            let is_on_page = (left..right).contains(&x) && (top..bottom).contains(&y);
            let is_ink = is_on_page && y % 20 < 4 && x % 7 < 4 && x > left + 20 && x + 20 < right;
            let noise = u8::try_from((x * 7 + y * 13) % 9).expect("it is small");
            Rgb([if is_ink {
                30
            } else if is_on_page {
                225
            } else {
                table
            } + noise; 3])
        })
    }

    #[test]
    fn a_page_on_a_dark_table_is_found() {
        let cut = paper_on(&photo(800, 1000, (100, 50, 740, 900), 40)).expect("it is seen");
        let near =
            |found: u16, expected: u16| assert!(found.abs_diff(expected) <= 8, "{found}, not {expected}: {cut:?}");
        near(cut.left, 125);
        near(cut.top, 50);
        near(cut.right, 75);
        near(cut.bottom, 100);
    }

    #[test]
    fn the_page_on_the_photo_of_a_phone_is_found() {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/samples/certificates/cert.jpg");
        let bytes = std::fs::read(sample).expect("the sample is there");
        let upright = photos::picture_of(&bytes, ImageFormat::Jpeg, 900).expect("it is a photo");
        let cut = paper_on(&upright).expect("it is seen");
        for side in [cut.left, cut.top, cut.right, cut.bottom] {
            assert!((60..=180).contains(&side), "it lies on a table, which is seen on each side: {cut:?}");
        }
    }

    #[test]
    fn where_no_page_is_seen_surely_none_is_proposed() {
        let cases = [
            ("a scan", photo(800, 1000, (0, 0, 800, 1000), 40)),
            ("a light table", photo(800, 1000, (100, 50, 740, 900), 200)),
            ("a small card", photo(800, 1000, (300, 400, 420, 480), 40)),
            ("nothing but a table", photo(800, 1000, (0, 0, 0, 0), 40)),
        ];
        for (what, image) in cases {
            assert_eq!(paper_on(&image), None, "{what}");
        }
        // At a slant: a square that stands on its corner.
        let slanted =
            RgbImage::from_fn(
                900,
                900,
                |x, y| Rgb([if x.abs_diff(450) + y.abs_diff(450) < 440 { 230 } else { 30 }; 3]),
            );
        assert_eq!(paper_on(&slanted), None, "at a slant");
    }

    #[test]
    fn a_picture_is_turned_to_the_right_and_cut() {
        // Its upper left corner is bright.
        let image = RgbImage::from_fn(400, 300, |x, y| Rgb([if x < 100 && y < 100 { 255 } else { 0 }; 3]));
        let corners = |image: &RgbImage| {
            let (right, bottom) = (image.width() - 1, image.height() - 1);
            [(0, 0), (right, 0), (right, bottom), (0, bottom)].map(|(x, y)| image.get_pixel(x, y).0[0] > 128)
        };
        for (quarters, expected) in [(0, 0), (1, 1), (2, 2), (3, 3), (4, 0)] {
            let turned = turned(image.clone(), quarters);
            assert_eq!(corners(&turned).iter().position(|it| *it), Some(expected), "{quarters}");
        }
        let quarter = cut(&image, Cut { left: 0, top: 0, right: 750, bottom: 667 }, 2000);
        assert_eq!(quarter.dimensions(), (100, 100));
        assert!(quarter.pixels().all(|it| it.0[0] == 255), "only the bright corner is left");
        assert_eq!(cut(&image, Cut::default(), 200).dimensions(), (200, 150));
    }
}
