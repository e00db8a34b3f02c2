//! Pictures as they are handed over.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder as _, RgbImage};

use ledgerline_reader::NotReadable;
use ledgerline_reader::limits::MAX_IMAGE;

/// Fine print stays legible, and a page of text takes some 200 kB at the width of a window.
const QUALITY: u8 = 85;

/// A picture as JPEG.
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// At most [`MAX_IMAGE`] bytes.
    pub jpeg: Vec<u8>,
}

impl Picture {
    /// Encodes `image`.
    ///
    /// # Errors
    ///
    /// [`NotReadable::TooLarge`] where it takes more than [`MAX_IMAGE`] bytes.
    pub fn encode(image: &RgbImage) -> Result<Self, NotReadable> {
        let (width, height) = image.dimensions();
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
            .write_image(image.as_raw(), width, height, ExtendedColorType::Rgb8)
            .map_err(|_| NotReadable::Broken)?;
        if jpeg.len() > MAX_IMAGE { Err(NotReadable::TooLarge) } else { Ok(Self { width, height, jpeg }) }
    }
}
