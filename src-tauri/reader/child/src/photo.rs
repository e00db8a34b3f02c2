//! Photos and screenshots.

use std::io::Cursor;

use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage};

use ledgerline_reader::NotReadable;
use ledgerline_reader::limits::{MAX_HEIGHT, MAX_PHOTO, MAX_PIXELS, MAX_WIDTH};

/// Up to so many pixels between two steps, scaling may take the finer way; it holds 16 bytes for each.
const FINE: u64 = 6_000_000;

/// Whether the photo says that it is one, and is no larger than is read; its pixels are not looked at.
///
/// # Errors
///
/// As [`picture_of`].
pub fn check(bytes: &[u8], format: ImageFormat) -> Result<(), NotReadable> {
    decoder(bytes, format).map(|_| ())
}

/// The photo upright, on white where it is transparent, `width` pixels wide or as wide as it is.
///
/// # Errors
///
/// [`NotReadable::TooLarge`] where it has too many pixels, [`NotReadable::Broken`] where it is damaged.
pub fn picture_of(bytes: &[u8], format: ImageFormat, width: u32) -> Result<RgbImage, NotReadable> {
    let mut decoder = decoder(bytes, format)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|error| why(&error))?;
    let image = if image.color().has_alpha() { on_white(image.into_rgba8()) } else { image };
    let mut image = scaled(image, orientation, width);
    image.apply_orientation(orientation);
    Ok(image.into_rgb8())
}

fn decoder(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder, NotReadable> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PHOTO);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let decoder = reader.into_decoder().map_err(|error| why(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS || limits.reserve(decoder.total_bytes()).is_err() {
        return Err(NotReadable::TooLarge);
    }
    Ok(decoder)
}

fn why(error: &ImageError) -> NotReadable {
    match error {
        ImageError::Limits(_) => NotReadable::TooLarge,
        _ => NotReadable::Broken,
    }
}

/// Lays the picture on white paper.
pub fn on_white(mut image: RgbaImage) -> DynamicImage {
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let laid = |colour: u8| {
            let alpha = u32::from(alpha);
            let mixed = (u32::from(colour) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        pixel.0 = [laid(red), laid(green), laid(blue), 255];
    }
    image.into()
}

/// Scales the picture down so that it is at most `width` wide once it stands upright.
pub fn scaled(image: DynamicImage, orientation: Orientation, width: u32) -> DynamicImage {
    let on_its_side = matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    let (across, down) = if on_its_side { (image.height(), image.width()) } else { (image.width(), image.height()) };
    let wide = f64::from(width.clamp(1, MAX_WIDTH)) / f64::from(across);
    let scale = wide.min(f64::from(MAX_HEIGHT) / f64::from(down));
    if scale >= 1.0 {
        return image;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "smaller than a u32, which it was")]
    let side = |pixels: u32| (f64::from(pixels) * scale).round().max(1.0) as u32;
    let (new_width, new_height) = (side(image.width()), side(image.height()));
    // Averaging first is quick and skips no pixel; the last step to the size is the fine one.
    let near = if scale < 0.5 { image.thumbnail_exact(new_width * 2, new_height * 2) } else { image };
    if u64::from(near.width()) * u64::from(new_height) <= FINE {
        near.resize_exact(new_width, new_height, FilterType::CatmullRom)
    } else {
        near.thumbnail_exact(new_width, new_height)
    }
}
