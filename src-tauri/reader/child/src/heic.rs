//! Photos of phones: HEIC.

use heifer::Options;
use heifer::heifer_isobmff::HeifFile;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, RgbaImage};

use crate::photo;
use ledgerline_reader::NotReadable;
use ledgerline_reader::limits::MAX_PHONE_PIXELS;

/// Whether the photo says that it is one, and is no larger than is read; its pixels are not looked at.
///
/// # Errors
///
/// As [`picture_of`].
pub fn check(bytes: &[u8]) -> Result<(), NotReadable> {
    let file = HeifFile::parse(bytes).map_err(|_| NotReadable::NoPreview)?;
    let item = file.primary_item().map_err(|_| NotReadable::NoPreview)?;
    if !matches!(&item.item_type.0, b"hvc1" | b"grid" | b"iovl" | b"iden") {
        return Err(NotReadable::NoPreview);
    }
    match file.image_size(file.primary_id) {
        Ok(Some((width, height))) if u64::from(width) * u64::from(height) > MAX_PHONE_PIXELS => {
            Err(NotReadable::TooLarge)
        }
        Ok(_) => Ok(()),
        Err(_) => Err(NotReadable::NoPreview),
    }
}

/// The photo upright, on white where it is transparent, `width` pixels wide or as wide as it is.
///
/// # Errors
///
/// [`NotReadable::TooLarge`] where it has too many pixels, [`NotReadable::NoPreview`] where it is
/// damaged or of a kind that is not known here.
pub fn picture_of(bytes: &[u8], width: u32) -> Result<RgbImage, NotReadable> {
    check(bytes)?;
    // The process may start no other thread.
    let options = Options { max_threads: 1, max_pixels: MAX_PHONE_PIXELS };
    let photo = heifer::decode_rgba8(bytes, &options).map_err(|_| NotReadable::NoPreview)?;
    let image = RgbaImage::from_raw(photo.width, photo.height, photo.data).ok_or(NotReadable::NoPreview)?;
    if photo.width == 0 || photo.height == 0 {
        return Err(NotReadable::NoPreview);
    }
    let image = if photo.has_alpha { photo::on_white(image) } else { DynamicImage::from(image) };
    // It comes upright already.
    Ok(photo::scaled(image, Orientation::NoTransforms, width).into_rgb8())
}
