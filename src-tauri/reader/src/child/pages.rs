//! Pages of a PDF as pictures.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::RgbImage;

use crate::NotReadable;
use crate::child::picture::Picture;
use crate::limits::{MAX_HEIGHT, MAX_IMAGE_PIXELS, MAX_PAGE_SIDE, MAX_WIDTH};

/// Paints the pages of one document, whose fonts are read once.
pub struct Painter<'a> {
    cache: RenderCache<'a>,
    settings: InterpreterSettings,
}

impl<'a> Painter<'a> {
    /// For one document.
    pub fn new() -> Self {
        Self { cache: RenderCache::new(), settings: InterpreterSettings::default() }
    }

    /// The page on white paper, `width` pixels wide; narrower where it would be too high or have too
    /// many pixels.
    ///
    /// # Errors
    ///
    /// [`NotReadable::TooLarge`] where a side is longer than a page's can be, or the picture has too
    /// many bytes.
    pub fn picture_of(&self, page: &'a Page<'a>, width: u32) -> Result<Picture, NotReadable> {
        let (page_width, page_height) = page.render_dimensions();
        let sound = |side: f32| (1.0..=MAX_PAGE_SIDE).contains(&side);
        if !sound(page_width) || !sound(page_height) {
            return Err(NotReadable::TooLarge);
        }
        let size = Size::of(page_width, page_height, width);
        let pixels = render(
            page,
            &self.cache,
            &self.settings,
            &RenderSettings {
                x_scale: f32::from(size.width) / page_width,
                y_scale: f32::from(size.height) / page_height,
                width: Some(size.width),
                height: Some(size.height),
                bg_color: WHITE,
            },
        );
        // The paper is white and covers everything, so that no pixel is transparent.
        let rgb: Vec<u8> = pixels.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
        drop(pixels);
        let image = RgbImage::from_raw(size.width.into(), size.height.into(), rgb).ok_or(NotReadable::Broken)?;
        Picture::encode(&image)
    }
}

/// A size in pixels.
struct Size {
    width: u16,
    height: u16,
}

impl Size {
    /// The size of a page's picture that is to be `width` pixels wide.
    fn of(page_width: f32, page_height: f32, width: u32) -> Self {
        let (page_width, page_height) = (f64::from(page_width), f64::from(page_height));
        let wide = f64::from(width.clamp(1, MAX_WIDTH)) / page_width;
        let high = f64::from(MAX_HEIGHT) / page_height;
        let many = (f64::from(MAX_IMAGE_PIXELS) / (page_width * page_height)).sqrt();
        let scale = wide.min(high).min(many);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most MAX_WIDTH or MAX_HEIGHT")]
        let side = |points: f64| (points * scale).round().max(1.0) as u16;
        Self { width: side(page_width), height: side(page_height) }
    }
}
