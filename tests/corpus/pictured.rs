//! A page as a scanner or a phone sees it: crooked, a little out of focus, grained, unevenly lit, and packed as JPEG.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, Rgb, RgbImage, imageops};

use crate::Source;
use crate::facts::{Lot, mixed};
use crate::filled::Certificate;

/// The picture of a certificate's page as JPEG, the same bytes at every call.
pub fn picture(certificate: &Certificate, page: &RgbImage) -> Vec<u8> {
    let lot = &certificate.lot;
    let (picture, quality) = match certificate.source {
        Source::Photo => (photographed(page, lot), 70 + lot.below("quality", 15)),
        _ => (scanned(page, lot), 60 + lot.below("quality", 20)),
    };
    let mut jpeg = Vec::new();
    let quality = u8::try_from(quality).expect("a quality is below 100");
    JpegEncoder::new_with_quality(&mut jpeg, quality)
        .encode(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .expect("a picture can be packed");
    jpeg
}

/// Grey, with the paper not quite white and the ink not quite black, up to 1.2 degrees crooked.
fn scanned(page: &RgbImage, lot: &Lot) -> RgbImage {
    let (width, height) = (size(page.width()), size(page.height()));
    let angle = (lot.share("angle") * 2.4 - 1.2).to_radians();
    let (sin, cos) = angle.sin_cos();
    let softness = 0.5 + lot.share("softness") * 0.4;
    let grain = 6.0 + lot.share("grain") * 10.0;
    let paper = 228.0 + lot.share("paper") * 22.0;
    let ink = 30.0 + lot.share("ink of the scan") * 35.0;
    let page = imageops::blur(page, softness);
    let film = lot.number("film");
    drawn(page.width(), page.height(), |x, y| {
        let (dx, dy) = (x - width / 2.0, y - height / 2.0);
        let seen = at(&page, cos * dx + sin * dy + width / 2.0, cos * dy - sin * dx + height / 2.0);
        let [red, green, blue] = seen.unwrap_or([255.0; 3]);
        let grey = (0.3 * red + 0.59 * green + 0.11 * blue) / 255.0;
        let grey = ink + (paper - ink) * grey + grained(film, x, y) * grain;
        [grey; 3]
    })
}

/// On a table, from not quite above it, by the light of a lamp on one side.
fn photographed(page: &RgbImage, lot: &Lot) -> RgbImage {
    let (width, height) = if page.height() > page.width() { (2250, 3000) } else { (3000, 2250) };
    let margin = |what: &str| 0.03 + lot.share(what) * 0.05;
    let corners = [
        (margin("left above"), margin("above left")),
        (1.0 - margin("right above"), margin("above right")),
        (1.0 - margin("right below"), 1.0 - margin("below right")),
        (margin("left below"), 1.0 - margin("below left")),
    ];
    let view = View::onto(corners.map(|(x, y)| (x * size(width), y * size(height))));
    let page = imageops::blur(page, 0.5 + lot.share("softness") * 0.4);
    let film = lot.number("film");
    let grain = 4.0 + lot.share("grain") * 8.0;
    let (lit_from, dark) = (lot.share("lit from"), 0.18 + lot.share("dark") * 0.2);
    let warm = lot.share("warm") * 14.0;
    drawn(width, height, |x, y| {
        let (u, v) = view.on_page(x, y);
        let seen = at(&page, u * size(page.width()), v * size(page.height()));
        let table = 112.0 + 12.0 * (y / 23.0 + (x / 170.0).sin()).sin();
        let [red, green, blue] =
            seen.map_or([table + 20.0, table, table - 25.0], |it| it.map(|part| 24.0 + part * 0.86));
        let away = (x / size(width) - lit_from).abs() * 0.7 + y / size(height) * 0.3;
        let light = 1.06 - dark * away * 1.6;
        let noise = grained(film, x, y) * grain;
        [red * light + warm + noise, green * light + warm / 2.0 + noise, blue * light - warm / 2.0 + noise]
    })
}

/// Where on the page a spot of the picture lies: the map from the page to what is seen of it, turned round.
struct View([[f32; 3]; 3]);

impl View {
    /// The view in which the page's corners are seen there, clockwise from above on the left.
    fn onto([first, second, third, fourth]: [(f32, f32); 4]) -> Self {
        let from = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0, a.1 - b.1);
        let across = |a: (f32, f32), b: (f32, f32)| a.0 * b.1 - a.1 * b.0;
        let (upwards, leftwards) = (from(second, third), from(fourth, third));
        // Nothing where the page is seen as a parallelogram: from straight above.
        let slant = (first.0 - second.0 + third.0 - fourth.0, first.1 - second.1 + third.1 - fourth.1);
        let whole = across(upwards, leftwards);
        let (far_right, far_below) = (across(slant, leftwards) / whole, across(upwards, slant) / whole);
        let right = [second.0 - first.0 + far_right * second.0, second.1 - first.1 + far_right * second.1, far_right];
        let below = [fourth.0 - first.0 + far_below * fourth.0, fourth.1 - first.1 + far_below * fourth.1, far_below];
        let corner = [first.0, first.1, 1.0];
        // These three are the columns of the map; what is turned round has their products as its rows.
        Self([product(below, corner), product(corner, right), product(right, below)])
    }

    /// In shares of the page's sides; outside of 0 to 1 it is the table.
    fn on_page(&self, x: f32, y: f32) -> (f32, f32) {
        let [right, below, depth] = self.0.map(|row| row[0] * x + row[1] * y + row[2]);
        (right / depth, below / depth)
    }
}

/// The vector product.
fn product(one: [f32; 3], other: [f32; 3]) -> [f32; 3] {
    [
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    ]
}

/// A picture from what each of its spots is.
fn drawn(width: u32, height: u32, spot: impl Fn(f32, f32) -> [f32; 3]) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is held to 0 to 255")]
        Rgb(spot(size(x), size(y)).map(|part| part.clamp(0.0, 255.0).round() as u8))
    })
}

/// What is seen at a place between pixels; nothing outside of the page.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is looked at first")]
fn at(page: &RgbImage, x: f32, y: f32) -> Option<[f32; 3]> {
    if x < 0.0 || y < 0.0 || x >= size(page.width() - 1) || y >= size(page.height() - 1) {
        return None;
    }
    let (left, above) = (x as u32, y as u32);
    let (right, below) = (x - size(left), y - size(above));
    let part = |number: usize| {
        let of = |x, y| f32::from(page.get_pixel(x, y).0[number]);
        let upper = of(left, above) * (1.0 - right) + of(left + 1, above) * right;
        let lower = of(left, above + 1) * (1.0 - right) + of(left + 1, above + 1) * right;
        upper * (1.0 - below) + lower * below
    };
    Some([part(0), part(1), part(2)])
}

/// A grain of the film, from −1 to 1, near 0 more often than not.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places in a picture")]
#[expect(clippy::cast_precision_loss, reason = "a grain needs no more than a float holds")]
fn grained(film: u64, x: f32, y: f32) -> f32 {
    let number = mixed(film ^ ((u64::from(x as u32) << 32) | u64::from(y as u32)));
    let part = |shift: u32| ((number >> shift) & 0xffff) as f32 / 65_535.0;
    part(0) + part(16) - 1.0
}

#[expect(clippy::cast_precision_loss, reason = "a picture has a few thousand pixels")]
fn size(pixels: u32) -> f32 {
    pixels as f32
}
