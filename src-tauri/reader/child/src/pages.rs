//! Pages of a PDF as pictures.

use hayro::hayro_interpret::{InterpreterCache, InterpreterSettings, TransformExt as _};
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::kurbo::{Affine, Rect};
use hayro::{RenderCache, RenderSettings, render};
use image::{Rgb, RgbImage};

use crate::form::{Form, Writing};
use crate::letters::letters_of;
use crate::overlay::overlay_of;
use crate::picture::Picture;
use ledgerline_reader::NotReadable;
use ledgerline_reader::limits::{MAX_HEIGHT, MAX_IMAGE_PIXELS, MAX_PAGE_SIDE, MAX_WIDTH};

/// Paints the pages of one document, whose fonts are read once.
pub struct Painter<'a> {
    cache: RenderCache<'a>,
    settings: InterpreterSettings,
    form: Form,
}

impl<'a> Painter<'a> {
    /// For one document and its form.
    pub fn new(form: Form) -> Self {
        Self { cache: RenderCache::new(), settings: InterpreterSettings::default(), form }
    }

    /// The page with what its form says on white paper, `width` pixels wide; narrower where it would be too high or have too
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
        let pixels = painted(page, &self.cache, &self.settings, size);
        // The paper is white and covers everything, so that no pixel is transparent.
        let rgb: Vec<u8> = pixels.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
        drop(pixels);
        let mut image = RgbImage::from_raw(size.width.into(), size.height.into(), rgb).ok_or(NotReadable::Broken)?;
        let writing = self.writing_on(page);
        if !writing.is_empty() {
            write_on(&mut image, page, &writing, &self.settings, size);
        }
        Picture::encode(&image)
    }

    fn writing_on(&self, page: &'a Page<'a>) -> Writing {
        if !page.raw().contains_key("Annots") {
            return Writing::default();
        }
        let letters = letters_of(page, &InterpreterCache::new(), &self.settings);
        self.form.fill(page, letters).writing
    }
}

/// A page as pixels.
fn painted<'a>(
    page: &'a Page<'a>,
    cache: &RenderCache<'a>,
    settings: &InterpreterSettings,
    Size { width, height }: Size,
) -> Pixmap {
    let (page_width, page_height) = page.render_dimensions();
    let settings_of_picture = RenderSettings {
        x_scale: f32::from(width) / page_width,
        y_scale: f32::from(height) / page_height,
        width: Some(width),
        height: Some(height),
        bg_color: WHITE,
    };
    render(page, cache, settings, &settings_of_picture)
}

/// Writes what a form says on the picture of its page.
fn write_on(image: &mut RgbImage, page: &Page<'_>, writing: &Writing, settings: &InterpreterSettings, size: Size) {
    let (page_width, page_height) = page.render_dimensions();
    let (wide, high) = (f64::from(size.width) / f64::from(page_width), f64::from(size.height) / f64::from(page_height));
    let seen = Affine::scale_non_uniform(wide, high) * page.initial_transform(true).to_kurbo();
    for place in &writing.covered {
        whiten(image, seen.transform_rect_bbox(*place));
    }
    let Some(overlay) = overlay_of(page, writing) else { return };
    let Some(written) = overlay.pages().first() else { return };
    let cache = RenderCache::new();
    let pixels = painted(written, &cache, settings, size);
    let laid = |under: u8, over: u8| u8::try_from(u32::from(under) * u32::from(over) / 255).unwrap_or(u8::MAX);
    for (under, over) in image.pixels_mut().zip(pixels.data()) {
        let Rgb([red, green, blue]) = *under;
        *under = Rgb([laid(red, over.r), laid(green, over.g), laid(blue, over.b)]);
    }
}

/// Makes a place on a picture as white as paper.
fn whiten(image: &mut RgbImage, place: Rect) {
    let place = place.intersect(Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height())));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the picture")]
    let [left, top, right, low] = [place.x0, place.y0, place.x1, place.y1].map(|it| it.max(0.0) as u32);
    for y in top..low.min(image.height()) {
        for x in left..right.min(image.width()) {
            image.put_pixel(x, y, Rgb([255; 3]));
        }
    }
}

/// A size in pixels.
#[derive(Debug, Clone, Copy)]
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
